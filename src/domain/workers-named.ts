/** What the words on whom a plan rewards say of those who work by contract. */

import { foldText } from "./text";

/** Whether they are rewarded, and whether the words leave that open: some of them only, or two ways to read it. */
export interface WorkersNamed {
  readonly considered: boolean;
  readonly clear: boolean;
}

/** Workers by contract are named as such, or as all who work; "hợp đồng làm việc" is what every viên chức has. */
const WORKERS = /người lao động|hợp đồng(?! làm việc)/;

/** What a plan leaves out in so many words, up to the end of its clause. */
const LEFT_OUT =
  /(?:^|[ (,;.])(?:(?:không|chưa) (?:xét|bao gồm|gồm|tính|áp dụng|khen)|(?:ngoại )?trừ)(?=[ ,:)]|$)[^;.)]*/g;

/** Words that tell of some contract workers only. */
const OF_SOME =
  /\d (?:tháng|năm)|(?:một|đủ) năm|thời hạn|ngắn hạn|dài hạn|khoán|thời vụ|bảo hiểm|thử việc|trở lên|trở xuống/;

const DENIED = /(?:^|[ (,;.])(?:không|chưa)(?=[ ,;.)]|$)/;

/**
 * Contract workers are rewarded where they are named, and are not where they are left out by name or others are named.
 * @example workersNamed("cán bộ, công chức, người lao động thuộc Sở") // { considered: true, clear: true }
 */
export function workersNamed(words: string): WorkersNamed {
  const folded = foldText(words);
  const kept = folded.replace(LEFT_OUT, "");
  const isLeftOut = (folded.match(LEFT_OUT) ?? []).some((part) => WORKERS.test(part));
  if (WORKERS.test(kept)) return { considered: true, clear: !isLeftOut && !DENIED.test(kept) && !OF_SOME.test(kept) };
  const isClear = isLeftOut ? !OF_SOME.test(folded) : /cán bộ|công chức|viên chức/.test(folded);
  return { considered: false, clear: isClear };
}
