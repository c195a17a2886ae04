/** What a free-text cell says that may also say "there is none": silence and excuses are neither. */

import { once } from "./remember";
import { foldText } from "./text";

/** There is none; something is named; or nobody can tell which. */
export type Saying = "none" | "something" | "unclear";

/** Longer texts name something. */
const LONGEST_DENIAL = 24;

/**
 * What a cell says, folded and without the marks behind it.
 * @example sayingKey("Đã đủ.") // "đã đủ"
 */
export function sayingKey(text: string): string {
  return foldText(text).replace(/[\s.,;!]+$/, "");
}

/**
 * What a cell says. "Không" and "Không có" say that there is none; a dash, a figure, "chưa có" say nothing that counts.
 * @example readSaying("Không có.") // "none"
 * @example readSaying("Chưa có") // "unclear"
 */
export function readSaying(text: string): Saying {
  if (text.length > LONGEST_DENIAL) return "something";
  const key = sayingKey(text);
  if (key === "không" || key === "không có" || key === "không có gì") return "none";
  return /^(?:chưa(?:\s|$)|không rõ|không biết|true$|false$)/.test(key) || !/\p{L}/u.test(key)
    ? "unclear"
    : "something";
}

/** Words of a paper that is still to come. */
const pending = once(() => /(?<!\p{L})(?:đang|chờ|trình|đề nghị|chưa|dự thảo)(?!\p{L})/u);

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
