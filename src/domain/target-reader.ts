/** Reads what a target asks for from the words of a plan. */

import { once } from "./remember";
import { TO_BE_DONE, unclearTarget, type Target } from "./target";
import { combine } from "./target-comparison";
import { readAfter, readBefore } from "./target-context";
import { lastYearOf, takeDates } from "./target-dates";
import { dropNames, holdsCount, maskCodes } from "./target-names";
import { readQuantity } from "./target-quantity";
import { has, phrase, tokenize, withoutIdioms, type Token, type Words } from "./target-tokens";
import { CONDITIONS, FOREIGN, MEASURE_WITHOUT_NUMBER } from "./target-words";
import { foldSpaces, group, plainSigns } from "./text";

/**
 * Reads a target as a plan words it. A bare number or percentage is at least that much; a wording that a careful
 * clerk would ask about is `unclear` with its doubt; a deliverable without number is `done`.
 * @example readTarget("Tỷ lệ phủ sóng 3G, 4G: 100%") // { comparison: "atLeast", value: 100, unit: "%", … }
 * @example readTarget("giảm 2%, riêng huyện nghèo giảm 4%") // { comparison: "unclear", doubt: "severalTargets", … }
 */
export function readTarget(text: string): Target {
  const item = plainSigns(foldSpaces(text))
    .replace(/[.;,]+$/, "")
    .replace(boundBeforeColon(), "$1");
  const typed = item.replace(listMark(), "");
  const lower = typed
    .toLowerCase()
    .replace(/lớn hơn hoặc bằng/g, (words) => "≥".padEnd(words.length))
    .replace(/(?:nhỏ hơn|bé hơn|ít hơn|thấp hơn) hoặc bằng/g, (words) => "≤".padEnd(words.length));
  if (item === "") return unclearTarget("blank");
  if (/#[A-Z]+[/!?]/.test(typed)) return unclearTarget("error");
  if (typed === "" || lower.length !== typed.length || lower.length > LONGEST_WORDING || NUMBER_SIGN.test(typed))
    return unclearTarget("unreadable");

  if (/^(?:19|20)\d{2}$/.test(typed)) return unclearTarget("notADate");
  // Alone, "1/2" may be a half, one of two, or the first of February.
  if (/^\d{1,2} ?\/ ?[1-4]$/.test(typed)) return unclearTarget("ambiguousNumber");

  const spelled = withoutSpelledNumbers(lower);
  if (spelled === null) return unclearTarget("ambiguousNumber");
  const masked = maskCodes(typed, spelled);
  const dated = takeDates(masked);
  if (!/\d ?(?:%|phần trăm)/.test(dated.text) && holdsCount(masked, lower)) return unclearTarget("directionUnknown");
  const words = tokenize(typed, dated.text);
  const target = readWords(words, lower, dated.due !== null);
  if (dated.several || (dated.due !== null && ISSUED_FIRST.test(dated.text))) return unclearTarget("severalTargets");
  if (dated.span && target.comparison === "done") return unclearTarget("dueUnreadable");
  if (target.comparison === "unclear") return target;
  if (dated.due !== null) return { ...target, due: dated.due.date, strict: dated.due.strict };
  const lastYear = lastYearOf(lower);
  return lastYear === null ? target : { ...target, lastYear };
}

const LONGEST_WORDING = 2000;

/** Numbers in one sign: "½", "Ⅱ", "①". */
const NUMBER_SIGN = /[\u00bc-\u00be\u2150-\u218b\u2460-\u24ff]/;

/** "Ban hành kế hoạch trước 31/3, hoàn thành 100% …", the day blanked: the day is that of the first only. */
const ISSUED_FIRST =
  /(?:^|[ ,:])(?:ban hành|trình|phê duyệt|công bố|tổ chức|khai trương|ra mắt|khởi công)(?: [^ ,;\d]+)* {4,}(?:[,;]|và )(?! ?(?:đạt|với|cho|gồm|ít nhất|tối thiểu) ).*\d/;

/** "Số vụ nhiều nhất: 3 vụ": the bound belongs to the number behind the colon, not to the indicator's name. */
const boundBeforeColon = once(
  () =>
    /((?<!\p{L})(?:tối đa|tối thiểu|nhiều nhất|ít nhất|(?:không|chưa) (?:vượt )?quá|không vượt|giảm (?:xuống )?còn|(?:không )?dưới|trên)) ?:(?= ?\d)/giu,
);

/** The mark of a list's item: "-", "+", "a)", "(1)", "1.". */
const listMark = once(
  () => /^(?:\((?:\d+|\p{L})\)|(?:\d+|\p{L})\)|(?:\d[\d.]*|\p{L})\.(?= ?\p{L})|[-+*•](?= ?\p{L})) ?/u,
);

const SPELLED = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** Blanks a number that is spelled out after its numeral ("05 (năm) lớp"); null where the two differ. */
function withoutSpelledNumbers(lower: string): string | null {
  let text = lower;
  const gloss = /(\d+)( ?\((\p{L}+)\))/gu;
  for (let match = gloss.exec(lower); match !== null; match = gloss.exec(lower)) {
    const spelled = SPELLED.indexOf(group(match, 3)) + 1;
    if (spelled === 0) continue;
    if (spelled !== Number(match[1])) return null;
    const start = match.index + group(match, 1).length;
    text = text.slice(0, start) + " ".repeat(group(match, 2).length) + text.slice(gloss.lastIndex);
  }
  return text;
}

/** Reads a wording whose dates and codes are masked. */
function readWords(words: Words, lower: string, dated: boolean): Target {
  const { name, clause } = splitName(words);
  if (clause === null) return unclearTarget("severalTargets");
  const tokens = dropNames(clause);
  const line = phrase(tokens);
  if (has(line.replace(COUNTED_CASES, " "), CONDITIONS)) return unclearTarget("condition");
  if (isForeign(lower)) return unclearTarget("unreadable");
  const measured = tokens.some(isNumeral);
  if ((measured ? TOWARDS : STEP_BY_STEP).test(line)) return unclearTarget("gradual");
  if (measured) return readMeasure({ typed: words.typed, tokens }, name, line);
  if (
    GRADE.test(lower) ||
    BARE_GRADE.test(lower) ||
    (LEVEL_OF_STANDARD.test(lower) && !lower.startsWith("hoàn thành "))
  )
    return unclearTarget("grade");
  if (!dated && lower.split(/[ ,/.-]/).every((word) => TIME_WORD.test(word))) return unclearTarget("dueUnreadable");
  return MEASURED_IN_WORDS.test(lower) || numberInWords().test(words.typed)
    ? unclearTarget("changeWithoutNumber")
    : readDeliverable(line, name, dated);
}

/** "Không quá 02 trường hợp": cases that are counted are no condition. */
const COUNTED_CASES = /(?<= (?:\d+|các|những|mọi|không có|không để xảy ra|không phát sinh)) trường hợp(?= )/;

/** Words of an aim that nobody can be held to on a day; in the name of a task only the first kind says so. */
const STEP_BY_STEP = / (?:từng bước|dần|dần dần) /;
const TOWARDS = / (?:từng bước|dần|dần dần|tiến (?:tới|đến)|(?<!định )hướng (?:tới|đến)) /;

const BASICALLY = / cơ bản (?:hoàn thành|đạt|xong|xóa|xoá|không|giải quyết|đáp ứng|khắc phục|thực hiện)/;

/** A grade: "đạt loại Khá trở lên", "đạt 4 sao", "hoàn thành tốt nhiệm vụ", "nhóm A". */
const GRADE =
  /(?:^|[ ,:])(?:đạt (?:được )?(?:từ )?(?:khá|tốt|giỏi|xuất sắc|loại|mức|cấp độ|hạng|giải|\d sao)|trở (?:lên|xuống)|hoàn thành (?:xuất sắc|tốt))(?=$|[ ,.])|^(?:mức độ|mức|cấp độ|cấp|bậc|loại|hạng|nhóm) (?:\d|[a-dđ]|i{1,3}|iv|v|trung bình|khá|tốt|giỏi|xuất sắc)(?=$|[ ,.])|^(?:giải )?(?:nhất|nhì)(?=$|[ ,.])/;

/** A grade that stands alone: nobody can tell from it who gives it, and of what. */
const BARE_GRADE =
  /^(?:(?:ở )?mức )?(?:rất )?(?:trung bình|khá|tốt|giỏi|xuất sắc|mạnh|vững mạnh|trong sạch,? vững mạnh)$/;

/** A level of a standard: "trường chuẩn mức độ 2", "lên mức độ 4". */
const LEVEL_OF_STANDARD =
  /(?:^|[ ,:])(?:lên|(?:đạt|chuẩn(?! bị| hóa| hoá)|duy trì|giữ vững)(?: [^,;:]*)?) (?:mức độ|mức|cấp độ|cấp|bậc|loại|hạng) (?:\d|[a-dđ]|i{1,3}|iv|v)(?=$|[ ,.)])/;

/** The words of a wording that tells a time and nothing else. */
const TIME_WORD = /^(?:\d*|giai|đoạn|thời|nhiệm|kỳ|từ|đến|tới|hết|cuối|đầu|trong|ngày|tháng|quý|năm|và|i{1,3}|iv)$/;

/** A measure without a number: "quá bán", "một nửa", "bằng năm 2021". */
const MEASURED_IN_WORDS =
  /(?:^|[ ,:])(?:quá bán|(?:trên|dưới) trung bình|trong ngày|chục|(?:quá|một) nửa|nửa số|phần trăm|(?:bằng|tương đương|như) (?:(?:mức )?(?:năm|cùng kỳ)|mức))(?=$|[ ,.])/;

/** A count in words; capitals keep names out ("huyện Ba Bể"). */
const numberInWords = once(
  () =>
    /(?:^|[ ,:])(?:(?:[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)(?= \p{Ll})(?! (?:cấp|chiều|bên|mặt)(?!\p{L}))|(?:[Mm]ột|[Nn]ăm) (?:lớp|mô hình|trăm|chục|nghìn|triệu|đề án|hội nghị|cuộc|buổi|hệ thống|xã|đơn vị|sản phẩm|khóa|báo cáo|công trình|dự án)(?!\p{L}))/u,
);

/** A text that compares in English, or in Vietnamese without diacritics. */
function isForeign(lower: string): boolean {
  const letters = ` ${lower.replace(/[^\p{L}]/gu, " ")} `;
  return !/[^\x00-\x7f]/.test(letters) && (has(letters, FOREIGN) || / con (?:duoi )?\d/.test(lower));
}

/** Parts a wording at its last colon into the indicator's name and what is asked; null when both ask for something. */
function splitName(words: Words): { readonly name: string; readonly clause: readonly Token[] | null } {
  const { tokens } = words;
  const texts = tokens.map((token) => token.text);
  const first = texts.indexOf(":");
  const last = texts.lastIndexOf(":");
  if (first === -1 || last === tokens.length - 1)
    return { name: "", clause: tokens.filter(({ text }) => text !== ":") };
  const before = dropNames(tokens.slice(0, last));
  const clause = tokens.slice(last + 1);
  const line = phrase(before);
  const counts = before.some(isNumeral);
  if (
    line.split("(").length > line.split(")").length ||
    before.some((token, index) => isNumeral(token) && before[index + 1]?.text === "%") ||
    dropNames(tokens.slice(first, last)).some(isNumeral) ||
    (counts && (before.every(isNumeral) || !dropNames(clause).some(isNumeral)))
  )
    return { name: line, clause: null };
  return { name: line, clause };
}

function isNumeral(token: Token): boolean {
  return token.kind === "numeral";
}

/** A wording without a number: something to be completed, unless it speaks of a measure. */
function readDeliverable(line: string, name: string, dated: boolean): Target {
  const plain = withoutIdioms(line);
  if (BASICALLY.test(line)) return unclearTarget("basically");
  if (has(plain, ["không", "chưa", "chẳng"])) return unclearTarget("negation");
  if (has(plain, MEASURE_WITHOUT_NUMBER) || has(line, ["nâng cao"])) return unclearTarget("changeWithoutNumber");
  if (HOW_OFTEN.test(line) || line.startsWith(" theo ")) return unclearTarget("changeWithoutNumber");
  if (!dated && (has(plain, ["trước", "chậm nhất", "muộn nhất"]) || /^ (?:ngay )?sau /.test(line)))
    return unclearTarget("dueUnreadable");
  const letters = `${name}${line}`;
  if (dated && line.trim() === "") return TO_BE_DONE;
  return /[^\x00-\x7f§]/.test(letters) || / xong /.test(letters) ? TO_BE_DONE : unclearTarget("unreadable");
}

/** A wording that tells how often and nothing else. */
const HOW_OFTEN =
  /^ (?:(?:thường xuyên|liên tục|định kỳ|(?:hằng|hàng|mỗi|từng|cả|quanh) (?:năm|quý|tháng|tuần|ngày|kỳ)|trong năm|và|,|\/) )+$/;

/** Reads a clause that holds at least one numeral. */
function readMeasure(words: Words, name: string, line: string): Target {
  if (BASICALLY.test(line)) return unclearTarget("basically");
  if (isBand(line)) return unclearTarget("ratingBand");
  if (/ (?:gấp|lần so với) /.test(line)) return unclearTarget("multipleOfBaseline");
  const first = words.tokens.findIndex(isNumeral);
  const quantity = readQuantity(words, skipStartingLevel(words.tokens, first));
  if ("doubt" in quantity) return unclearTarget(quantity.doubt);
  const before = readBefore(words.tokens.slice(0, quantity.start));
  const after = readAfter(words.tokens.slice(quantity.end));
  if (after.numerals) return unclearTarget("severalTargets");
  return combine({ quantity, name, line, before, after });
}

function isBand(line: string): boolean {
  return (
    / trở lên (?:và |đến |, )*(?:dưới|nhỏ hơn|<) /.test(line) ||
    / từ [\d.,]+ \S* ?(?:đến|-) (?:dưới|nhỏ hơn|<) /.test(line)
  );
}

/** In "từ 10% lên 15%" the requirement is the second number; the first tells where it starts. */
function skipStartingLevel(tokens: readonly Token[], first: number): number {
  if (tokens[first - 1]?.text !== "từ") return first;
  const next = tokens.slice(first + 1, first + 8).findIndex((token) => isNumeral(token) || token.text === "trở");
  const between = phrase(tokens.slice(first, first + 1 + next));
  return / (?:lên|lên đến|lên tới|xuống|còn) $/.test(between) ? first + 1 + next : first;
}
