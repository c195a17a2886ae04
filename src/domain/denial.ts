/** What a free-text cell says that may also say "there is none": silence and excuses are neither. */

import { once } from "./remember";
import { foldText } from "./text";

/** There is none; something is named; or nobody can tell which. */
export type Saying = "none" | "something" | "unclear";

/** Longer texts name something, unless they begin by denying. */
const LONGEST_DENIAL = 24;

/**
 * What a cell says, folded and without the marks behind it.
 * @example sayingKey("Đã đủ.") // "đã đủ"
 */
export function sayingKey(text: string): string {
  return foldText(text).replace(/[\s.,;!]+$/, "");
}

/**
 * What a cell says. "Không" and "Không có" say that there is none; a dash, a figure, "chưa có" say nothing that counts,
 * nor does a denial that says more than that.
 * @example readSaying("Không có.") // "none"
 * @example readSaying("Chưa có") // "unclear"
 * @example readSaying("Không có đơn thư") // "unclear"
 */
export function readSaying(text: string): Saying {
  if (text.length > LONGEST_DENIAL) return DENYING.test(text) ? "unclear" : "something";
  const key = sayingKey(text);
  if (key === "không" || key === "không có" || key === "không có gì") return "none";
  return DENYING.test(key) || /^(?:chưa(?:\s|$)|(?:ko|k|x|true|false)$)/.test(key) || !/\p{L}/u.test(key)
    ? "unclear"
    : "something";
}

/** The beginning of a denial; "Không gian …" names something, and "Chưa rõ …" may. */
const DENYING =
  /^\s*(?:(?:hiện|hiện tại|hiện nay|đến nay|trong năm),? )?(?:không(?! gian| khí| phận| dây| tiếp xúc| giấy tờ)|ko|chưa(?! rõ))(?:[\s(,;.]|$)/i;

/**
 * What a cell says where a matter against somebody would stand: what was denied or has been closed is none for certain
 * only where somebody says just that.
 * @example readMatter("Đã kết luận, không vi phạm") // "unclear"
 */
export function readMatter(text: string): Saying {
  const saying = readSaying(text);
  return saying === "something" && CLOSED.test(foldText(text)) ? "unclear" : saying;
}

const CLOSED = /(?:^|[ ,;(])(?:không|hết|kết thúc|(?:đã|có) kết luận|đã giải quyết|giải quyết xong|xong)(?=$|[ ,;.)])/;

/** Words of a paper that is still to come, or that refuses or takes back what it is about. */
const pending = once(
  () =>
    /(?<!\p{L})(?:đang|chờ|trình|đề nghị|chưa|dự thảo|không (?:được )?(?:công nhận|đạt|thông qua|đồng ý|chấp thuận|xét|khen)|từ chối|thu hồi|bãi bỏ|h[uủ][yỷ] bỏ)(?!\p{L})/u,
);

/**
 * What a cell says where a paper belongs: a paper has a number or a date, and one that is asked for is none yet.
 * @example readPaper("Quyết định số 45/QĐ-STTTT ngày 12/6/2022") // "something"
 * @example readPaper("Đang trình công nhận") // "unclear"
 */
export function readPaper(text: string): Saying {
  const saying = readSaying(text);
  if (saying !== "something") return saying;
  const key = foldText(text);
  // A "Tờ trình" is a paper by its name; the same word elsewhere says that something is only asked for.
  return /\d/.test(key) && !pending().test(key.replace(/^tờ trình/, "")) ? "something" : "unclear";
}
