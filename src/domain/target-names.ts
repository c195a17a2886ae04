/** The numbers of a wording that belong to names: documents, editions, levels, ages. */

import { once } from "./remember";
import { MASK, phrase, textAt, type Token } from "./target-tokens";
import { GLUED_UNITS, NAME_UNITS } from "./target-words";

const documentNumber = once(
  () =>
    /(?<!\p{L})(?:số )?\d+(?:\/\d{4})?[/-](?:NQ|QĐ|NĐ|TTLT|TTr|TT|KH|CTr|CTrHĐ|CT|TB|BC|HD|ĐA|KL|QC|QyĐ|UBND|HĐND|QH|PL|L|CV|TW|BB)(?![\p{Ll}])[\p{L}\d/&-]*/gu,
);

const numberedName = once(
  () =>
    /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|kết luận|tiểu đề án|đề án|tiểu dự án|dự án|chương trình|điều|khoản|phụ lục|quốc lộ|tỉnh lộ|đường tỉnh|lớp|mũi|mức độ|cấp độ|mức|cấp|loại|lần thứ|con thứ|thế hệ thứ|cách mạng công nghiệp|đợt|vòng|giai đoạn|phiên bản|iso|tcvn|qcvn|covid|khóa|khoá|nhiệm kỳ|bước|tổ|khu vực|vùng|bảng|biểu|mẫu|(?<!tổng )(?<!chỉ )(?<!dân )số) ?(?:số |thứ )?0?\d{1,5}(?:[:/]\d+)*(?: ?, ?[1-9]\d?(?= ?[,:;)≥>]| (?:đạt|và|được|của|là|tại|cho|trên|trong|có|tối|từ|ít|không|chiếm|mức)(?!\p{L})|$))*(?! ?%)(?![\d.]|,\d)/gu,
);

/** What may be numbered itself, or be followed by how many it holds: "lớp 9", "lớp 50 học viên". */
const NAME_OR_COUNT =
  /^(?:số|cấp|loại|tổ|lớp|khóa|khoá|bước|đợt|vòng|mẫu|bảng|biểu|vùng|khu vực|chương trình|tiểu dự án|dự án) /;

/** Names that end in a small numeral only when no unit follows: "cấp 2", but "mức 5 triệu đồng". */
function isNumberedName(name: string, first: boolean, after: string): boolean {
  if (/^mức \d/.test(name)) return /^mức [1-5]$/.test(name) && /^ (?:đạt|:) |^[:,] |^ trở |^[;)]|^$/.test(after);
  if (NAME_OR_COUNT.test(name)) {
    if ((/\d{3}/.test(name) && /^ \p{L}/u.test(after)) || (first && name.startsWith("cấp "))) return false;
    return first || !/^ ?(?:tỷ|triệu|nghìn|ha|km|người|hộ|đồng|xã|huyện|đơn vị|lượt|trường)(?!\p{L})/u.test(after);
  }
  return true;
}

/** Whether a masked name with words after it may be a count of them, as nothing else of the wording is a number. */
export function holdsCount(masked: string, lower: string): boolean {
  let counted = false;
  lower.replace(numberedName(), (found: string, start: number) => {
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
    let result = text;
    source.replace(pattern, (found: string, start: number) => {
      if (keep?.(found, start) !== true) result = mask(result, start, start + found.length);
      return found;
    });
    text = result;
  };
  hide(/(?<!\d)(?:19|20)\d{2} ?(?:-|đến) ?(?:năm )?(?:19|20)\d{2}(?!\d)/g, text);
  hide(documentNumber(), typed);
  hide(/(?<=(?:^| )sinh )con thứ (?:\d|ba|tư) trở lên(?= |$|:)/g, text);
  hide(numberedName(), text, (found, start) => !isNumberedName(found, start === 0, text.slice(start + found.length)));
  hide(/24 ?\/ ?(?:24|7)(?![\d/])/g, text);
  hide(/(?<![\d.,/])\d+:\d+(?:\.\d{3})*(?![\d/])/g, text);
  hide(/\p{L}+-\d+(?![\d.,/%])/gu, text, (found) => /^(?:từ|đạt|đến)-/.test(found));
  hide(
    /(?<![\p{L}\d.,])\d+[A-ZĐ]{1,2}(?![\p{L}\d])/gu,
    typed,
    (found) => /\D{2}/.test(found) && GLUED_UNITS.includes(found.replace(/\d/g, "").toLowerCase()),
  );
  return text;
}

function mask(text: string, start: number, end: number): string {
  return text.slice(0, start) + MASK.repeat(end - start) + text.slice(end);
}

/** Masks the numerals that belong to names by what follows them: ages, stars. */
export function dropNames(tokens: readonly Token[]): readonly Token[] {
  const named = new Set<number>();
  const life = phrase(tokens).includes(" tuổi thọ ");
  tokens.forEach((token, index) => {
    const unit = NAME_UNITS.find((name) => phrase(tokens.slice(index + 1, index + 3)).startsWith(` ${name} `));
    if (token.kind !== "numeral" || unit === undefined || life) return;
    let start = index;
    while (tokens[start - 1]?.kind === "numeral" || ["đến", "-", "dưới"].includes(textAt(tokens, start - 1)))
      start -= 1;
    let end = index + 1 + unit.split(" ").length;
    if (/^ trở (?:lên|xuống) $/.test(phrase(tokens.slice(end, end + 2)))) end += 2;
    for (let at = start; at < end; at += 1) named.add(at);
  });
  return tokens.map((token, at) => (named.has(at) ? { ...token, text: MASK, kind: "sign" } : token));
}
