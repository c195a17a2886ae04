/** Whether less of an indicator is better, told by its words. */

import { once } from "./remember";
import { has, MASK } from "./target-tokens";
import { ALWAYS_LOWER, LOWER_IS_BETTER, REMEDIES, REMEDIES_OF } from "./target-words";

/**
 * Whether the words of an indicator name something bad that is not being remedied.
 * @example lowerIsBetter("tỷ lệ hộ nghèo") // true
 * @example lowerIsBetter("tỷ lệ hộ nghèo được hỗ trợ") // false
 */
export function lowerIsBetter(words: string): boolean {
  const line = ` ${words.toLowerCase()} `.replace(/ +/g, " ").replace(NO_FAULT, ` ${MASK}`);
  if (has(line, ALWAYS_LOWER)) return true;
  const open = line.replace(/ thất thoát(?= )/g, " tổn thất").replace(remedied(), ` ${MASK}`);
  const last = Math.max(...LOWER_IS_BETTER.map((word) => open.lastIndexOf(` ${word} `)));
  // Only what is said of the bad thing turns it round; that it was recorded does not.
  return (
    last !== -1 &&
    !has(open.slice(last).replace(/ (?:được|có) (?:ghi nhận|phát hiện|báo cáo|thống kê|phản ánh) /g, " "), REMEDIES)
  );
}

/** Words of something bad or long that say here that work is in time, or what is written. */
const NO_FAULT =
  / (?:(?:đúng|kịp|đảm bảo|bảo đảm) thời gian|(?:tin|bài|bài viết|phóng sự|chuyên mục|chuyên trang) phản ánh)(?= )/g;

const remedied = once(
  () =>
    new RegExp(
      ` (?:${REMEDIES_OF.join("|")})(?: ?,| và)?(?: (?:các|loại|vụ|vụ việc|trường hợp|điểm|số|đơn))*` +
        `(?:(?: ?,| và)? (?:${LOWER_IS_BETTER.join("|")}))+(?= )`,
      "g",
    ),
);
