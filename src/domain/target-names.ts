/** The numbers of a wording that belong to names: documents, editions, levels, ages. */

import { MASK, phrase, textAt, type Token } from "./target-tokens";
import { GLUED_UNITS, NAME_UNITS } from "./target-words";

const DOCUMENT_NUMBER =
  /(?<!\p{L})(?:số )?\d+(?:\/\d{4})?[/-](?:NQ|QĐ|NĐ|TTLT|TTr|TT|KH|CTr|CTrHĐ|CT|TB|BC|HD|ĐA|KL|QC|QyĐ|UBND|HĐND|QH|PL|L|CV|TW|BB)(?![\p{Ll}])[\p{L}\d/&-]*/gu;

const NUMBERED_NAME =
  /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|kết luận|tiểu đề án|đề án|tiểu dự án|dự án|chương trình|điều|khoản|phụ lục|quốc lộ|tỉnh lộ|đường tỉnh|lớp|mũi|mức độ|cấp độ|mức|cấp|loại|lần thứ|con thứ|thế hệ thứ|cách mạng công nghiệp|đợt|vòng|giai đoạn|phiên bản|iso|tcvn|qcvn|covid|khóa|khoá|nhiệm kỳ|bước|tổ|khu vực|vùng|bảng|biểu|mẫu|thứ|(?<!tổng )(?<!chỉ )(?<!dân )số) ?(?:số |thứ )?0?\d{1,5}(?:[:/]\d+)*(?: ?, ?[1-9]\d?(?= ?[,:;)≥>]| (?:đạt|và|được|của|là|tại|cho|trên|trong|có|tối|từ|ít|không|chiếm|mức)(?!\p{L})|$))*(?! ?%)(?![\d.]|,\d)/gu;

/** What may be numbered itself, or be followed by how many it holds: "lớp 9", "lớp 50 học viên". */
const NAME_OR_COUNT =
  /^(?:số|cấp|loại|tổ|lớp|khóa|khoá|bước|đợt|vòng|mẫu|bảng|biểu|vùng|khu vực|chương trình|tiểu dự án|dự án) /;

/** Names that end in a small numeral only when no unit follows: "cấp 2", but "mức 5 triệu đồng". */
function isNumberedName(name: string, before: string, after: string): boolean {
  if (/^mức \d/.test(name))
    return /^mức [1-5]$/.test(name) && /^ (?:đạt|:|,) .*\d|^[:,] .*\d|^ trở |^[;)]|^$/.test(after);
  if (/^thứ /.test(name)) return false;
  if (NAME_OR_COUNT.test(name)) {
    if ((/\d{3}/.test(name) && /^ \p{L}/u.test(after)) || /^cấp \d/.test(before + name)) return false;
    return (
      !/^ ?(?:tỷ|triệu|nghìn|ha|km|người|hộ|đồng|xã|huyện|đơn vị|lượt|trường)(?!\p{L})/u.test(after) || before === ""
    );
  }
  return true;
}

/** Whether a masked name with words after it may be a count of them, as nothing else of the wording is a number. */
export function holdsCount(masked: string, lower: string): boolean {
  let counted = false;
  lower.replace(NUMBERED_NAME, (found: string, start: number) => {
    const end = start + found.length;
    counted =
      counted || (NAME_OR_COUNT.test(found) && masked.charAt(end - 1) === MASK && /^ \p{L}/u.test(masked.slice(end)));
    return found;
  });
  return counted;
}

/** Replaces the numbers of documents, editions, scales and the like by masks of the same length. */
export function maskCodes(typed: string, lower: string): string {
  let text = lower;
  const hide = (pattern: RegExp, source: string, keep?: (found: string, start: number) => boolean): void => {
    text = overlay(text, source, pattern, keep);
  };
  if (/\d/.test(text)) {
    hide(/(?<!\d)(?:19|20)\d{2} ?(?:-|đến) ?(?:năm )?(?:19|20)\d{2}(?!\d)/g, text);
    hide(DOCUMENT_NUMBER, typed);
    hide(
      NUMBERED_NAME,
      text,
      (found, start) => !isNumberedName(found, text.slice(0, start).trim(), text.slice(start + found.length)),
    );
    hide(/24 ?\/ ?(?:24|7)(?![\d/])/g, text);
    hide(/(?<![\d.,/])\d+:\d+(?:\.\d{3})*(?![\d/])/g, text);
    hide(/\p{L}+-\d+(?![\d.,/%])/gu, text, (found) => /^(?:từ|đạt|đến)-/.test(found));
    hide(
      /(?<![\p{L}\d.,])\d+[A-ZĐ]{1,2}(?![\p{L}\d])/gu,
      typed,
      (found) => /\D{2}/.test(found) && GLUED_UNITS.includes(found.replace(/\d/g, "").toLowerCase()),
    );
  }
  return text;
}

function overlay(
  text: string,
  source: string,
  pattern: RegExp,
  keep?: (found: string, start: number) => boolean,
): string {
  const masked = source.replace(pattern, (found: string, ...rest: unknown[]) => {
    const start = rest.find((part): part is number => typeof part === "number") ?? 0;
    return keep?.(found, start) === true ? found : MASK.repeat(found.length);
  });
  let result = "";
  for (let at = 0; at < text.length; at += 1) result += masked[at] === MASK ? MASK : text.charAt(at);
  return result;
}

/** Masks the numerals that belong to names by what follows them: ages, stars. */
export function dropNames(tokens: readonly Token[]): readonly Token[] {
  const numerals = tokens.filter((token) => token.kind === "numeral").length;
  const result: Token[] = [...tokens];
  const line = phrase(tokens);
  for (let index = 0; index < result.length; index += 1) {
    if (result[index]?.kind !== "numeral") continue;
    const unit = NAME_UNITS.find((name) =>
      name.split(" ").every((word, offset) => result[index + 1 + offset]?.text === word),
    );
    if (unit === undefined || (unit === "tuổi" && numerals === 1 && line.includes(" tuổi thọ "))) continue;
    let start = index;
    while (
      start > 0 &&
      (result[start - 1]?.kind === "numeral" || /^(?:từ|đến|-|dưới|trên|đủ)$/.test(textAt(result, start - 1)))
    )
      start -= 1;
    let end = index + 1 + unit.split(" ").length;
    if (result[end]?.text === "trở" && /^(?:lên|xuống)$/.test(textAt(result, end + 1))) end += 2;
    for (let at = start; at < end; at += 1) {
      const token = result[at];
      if (token !== undefined) result[at] = { ...token, text: MASK, kind: "mask" };
    }
  }
  return result;
}
