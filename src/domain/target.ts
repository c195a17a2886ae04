/** What a target asks for, read from the words of a plan. */

import { dueOf, findDatePhrases, type DatePhrase, type PartialDate } from "./calendar";
import { powerOf, scaleNumeral } from "./number";
import {
  ALWAYS_LOWER,
  BEFORE_NUMBER,
  CONDITIONS,
  FOREIGN,
  GLUED_UNITS,
  IDIOMS,
  LOWER_IS_BETTER,
  MEASURE_WITHOUT_NUMBER,
  NAME_UNITS,
  REMEDIES,
  REMEDIES_OF,
  SHARES,
  UNEXPLAINED,
  type Effect,
} from "./target-words";
import { foldSpaces, group, plainSigns } from "./text";

/** How a result is compared with its target. */
export type Comparison =
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "between"
  | "increaseBy"
  | "decreaseBy"
  | "climbBy"
  | "rankWithin"
  | "done"
  | "unclear";

/** Why a target's wording is for a person to settle. */
export type TargetDoubt =
  | "blank"
  | "error"
  | "unreadable"
  | "ambiguousNumber"
  | "approximate"
  | "approximateChange"
  | "basically"
  | "severalTargets"
  | "ratingBand"
  | "multipleOfBaseline"
  | "shareOfPlan"
  | "percentOrPoints"
  | "changeOrLevel"
  | "cappedChange"
  | "negation"
  | "each"
  | "changeWithoutNumber"
  | "directionUnknown"
  | "condition"
  | "notADate";

/**
 * A target as read. Percentages are in percent points with unit "%" ("96%" is 96); `high` is the upper bound of a
 * range; a number without unit has unit "".
 */
export interface Target {
  readonly comparison: Comparison;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly needsBaseline: boolean;
  /** The due date that the wording names. */
  readonly due: PartialDate | null;
  /** "Trước ngày …": the due date itself is too late. */
  readonly strict: boolean;
  /** A share of a whole ("1/3 tổng số"): `value` is a fraction of 1. */
  readonly fraction: boolean;
  /** "Khoảng": a result below `value` is asked about. */
  readonly approximate: boolean;
  /** More than `high` does not meet it. */
  readonly closed: boolean;
  /** A change that must be more than `value` ("tăng trên 10%"). */
  readonly exclusive: boolean;
  /** Why it is unclear; null for every other comparison. */
  readonly doubt: TargetDoubt | null;
}

const NOTHING: Target = {
  comparison: "unclear",
  value: null,
  high: null,
  unit: "",
  needsBaseline: false,
  due: null,
  strict: false,
  fraction: false,
  approximate: false,
  closed: false,
  exclusive: false,
  doubt: null,
};

/** A target that a person must settle first. */
export function unclearTarget(doubt: TargetDoubt): Target {
  return { ...NOTHING, doubt };
}

/** The target of a task: to be completed. */
export const TO_BE_DONE: Target = { ...NOTHING, comparison: "done" };

/**
 * Reads a target as a plan words it. A bare number or percentage is at least that much; a wording that a careful
 * clerk would ask about is `unclear` with its doubt; a deliverable without number is `done`.
 * @example readTarget("Tỷ lệ phủ sóng 3G, 4G: 100%") // { comparison: "atLeast", value: 100, unit: "%", … }
 * @example readTarget("giảm 2%, riêng huyện nghèo giảm 4%") // { comparison: "unclear", doubt: "severalTargets", … }
 */
export function readTarget(text: string): Target {
  const typed = plainSigns(foldSpaces(text)).replace(/[.;,]+$/, "");
  const lower = typed
    .toLowerCase()
    .replace(/lớn hơn hoặc bằng/g, (words) => "≥".padEnd(words.length))
    .replace(/(?:nhỏ hơn|ít hơn|thấp hơn) hoặc bằng/g, (words) => "≤".padEnd(words.length));
  if (typed === "") return unclearTarget("blank");
  if (/^#[A-Z/0!?]+$/.test(typed)) return unclearTarget("error");
  if (lower.length !== typed.length || lower.length > LONGEST_WORDING) return unclearTarget("unreadable");

  const masked = maskCodes(typed, lower);
  const dated = takeDates(masked);
  if (!/\d ?(?:%|phần trăm)/.test(dated.text) && holdsCount(masked, lower)) return unclearTarget("directionUnknown");
  const words = tokenize(typed, dated.text);
  const target = readWords(words, lower, dated.due !== null);
  if (dated.several) return unclearTarget("severalTargets");
  return target.comparison === "unclear" || dated.due === null
    ? target
    : { ...target, due: dated.due.date, strict: dated.due.strict };
}

const LONGEST_WORDING = 2000;

/** What stands for a masked name: it keeps offsets and is no word of a plan. */
const MASK = "§";

const DOCUMENT_NUMBER =
  /(?<!\p{L})(?:số )?\d+(?:\/\d{4})?[/-](?:NQ|QĐ|NĐ|TTLT|TTr|TT|KH|CTr|CTrHĐ|CT|TB|BC|HD|ĐA|KL|QC|QyĐ|UBND|HĐND|QH|PL|L|CV|TW|BB)(?![\p{Ll}])[\p{L}\d/&-]*/gu;

const NUMBERED_NAME =
  /(?<!\p{L})(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|kết luận|tiểu đề án|đề án|tiểu dự án|dự án|chương trình|điều|khoản|phụ lục|quốc lộ|tỉnh lộ|đường tỉnh|lớp|mũi|mức độ|cấp độ|mức|cấp|loại|lần thứ|con thứ|thế hệ thứ|cách mạng công nghiệp|đợt|vòng|giai đoạn|phiên bản|iso|tcvn|qcvn|covid|khóa|khoá|nhiệm kỳ|bước|tổ|khu vực|vùng|bảng|biểu|mẫu|thứ|(?<!tổng )(?<!chỉ )(?<!dân )số) ?(?:số |thứ )?0?\d{1,5}(?:[:/]\d+)*(?: ?, ?\d{1,2}(?= ?,| \p{L}))*(?! ?%)(?![\d.]|,\d)/gu;

/** What may be numbered itself, or be followed by how many it holds: "lớp 9", "lớp 50 học viên". */
const NAME_OR_COUNT =
  /^(?:số|cấp|loại|tổ|lớp|khóa|khoá|bước|đợt|vòng|mẫu|bảng|biểu|vùng|khu vực|chương trình|tiểu dự án|dự án) /;

/** Names that end in a small numeral only when no unit follows: "cấp 2", but "mức 5 triệu đồng". */
function isNumberedName(name: string, before: string, after: string): boolean {
  if (/^mức \d/.test(name)) return /^mức [1-4]$/.test(name) && /^ (?:đạt|:|,) .*\d|^: .*\d|^, .*\d/.test(after);
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
function holdsCount(masked: string, lower: string): boolean {
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
function maskCodes(typed: string, lower: string): string {
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

interface Dated {
  readonly text: string;
  readonly due: { readonly date: PartialDate; readonly strict: boolean } | null;
  readonly several: boolean;
}

const LEAD_OF_DUE =
  /(?:^|[\s(,;:])((?:(?:và )?(?:hoàn thành |xong |ban hành |thời hạn |hạn )?(trước)(?: thời hạn| thời điểm)?|chậm nhất(?: là)?|muộn nhất(?: là)?|xong|(?:từ nay )?đến hết|đến|tới|hết|trong|vào)(?: trong| vào| cuối| hết| thời điểm)*|cuối)(?: ngày| tháng| năm)? ?:? ?$/u;

const LEAD_OF_REFERENCE =
  /(?:so với|so cùng kỳ|cùng kỳ|của|kế hoạch|dự toán|báo cáo|kết quả|chương trình|giai đoạn|nhiệm kỳ|năm học|tầm nhìn(?: đến)?|định hướng(?: đến)?|thời kỳ|niên độ|quy hoạch|từ)(?: ngày| đến)? ?$/u;

/** Takes the dates out of a wording: those that bound it become its due date, the others belong to names. */
function takeDates(text: string): Dated {
  let rest = text;
  let due: Dated["due"] = null;
  let several = false;
  let afterFrom = false;
  for (const phrase of findDatePhrases(text)) {
    const before = text.slice(0, phrase.start);
    const reading = afterFrom ? null : dueOfPhrase(phrase, before, text);
    afterFrom = /(?:^| )từ(?: ngày)? ?$/.test(before);
    const start = reading?.start ?? phrase.start;
    rest = rest.slice(0, start) + (reading === null ? MASK : " ").repeat(phrase.end - start) + rest.slice(phrase.end);
    if (reading !== null) {
      several = several || due !== null;
      due = dueOf(phrase, reading.strict);
    }
  }
  return {
    text: rest.replace(/(?<!\p{L})năm (?:19|20)\d{2}(?!\d)/gu, (found) => MASK.repeat(found.length)),
    due,
    several,
  };
}

function dueOfPhrase(
  phrase: DatePhrase,
  before: string,
  text: string,
): { readonly start: number; readonly strict: boolean } | null {
  if (new RegExp(`${MASK}(?: ban hành)? ?(?:ngày ?)?$`).test(before)) return null;
  const lead = LEAD_OF_DUE.exec(before);
  if (lead !== null) {
    const start = phrase.start - (before.length - (lead.index + lead[0].indexOf(group(lead, 1))));
    if (LEAD_OF_REFERENCE.test(before.slice(0, start))) return null;
    // "Kế hoạch … đến năm 2025" is a name: only a stronger word makes a year the due date of a deliverable.
    if (
      phrase.span === "year" &&
      /^(?:đến|tới) /.test(`${group(lead, 1)} `) &&
      !/\d/.test(text.slice(0, phrase.start) + text.slice(phrase.end))
    )
      return null;
    return { start, strict: lead[2] !== undefined };
  }
  return /^(?:ngày)?$/.test(before.trim()) && phrase.end === text.length ? { start: 0, strict: false } : null;
}

/** A piece of a wording: a word, a numeral or a sign, with its place in the text. */
interface Token {
  readonly text: string;
  readonly kind: "word" | "numeral" | "sign" | "mask";
  readonly start: number;
  readonly end: number;
}

/** The word at a place; "" beyond the ends. */
function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? "";
}

/** The part of the wording, as typed, from one token up to another. */
function typedBetween({ typed, tokens }: Words, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? "" : typed.slice(first.start, last.end);
}

interface Words {
  readonly typed: string;
  readonly tokens: readonly Token[];
}

function tokenize(typed: string, masked: string): Words {
  const tokens: Token[] = [];
  const pattern = /(\d[\d.,]*\d|\d)|(§+)|(\p{L}[\p{L}\p{M}\d]*)|>=|<=|=>|=<|\S/gu;
  for (let match = pattern.exec(masked); match !== null; match = pattern.exec(masked)) {
    const kind =
      match[1] !== undefined ? "numeral" : match[2] !== undefined ? "mask" : match[3] !== undefined ? "word" : "sign";
    tokens.push({ text: match[0], kind, start: match.index, end: match.index + match[0].length });
  }
  return { typed, tokens };
}

/** Reads a wording whose dates and codes are masked. */
function readWords(words: Words, lower: string, dated: boolean): Target {
  const { name, clause } = splitName(words);
  if (clause === null) return unclearTarget("severalTargets");
  const tokens = dropNames(clause);
  const line = phrase(tokens);
  if (has(line, CONDITIONS)) return unclearTarget("condition");
  if (isForeign(lower)) return unclearTarget("unreadable");
  const numerals = tokens.filter((token) => token.kind === "numeral").length;
  if (numerals === 0)
    return LEVEL_IN_WORDS.test(lower) || NUMBER_IN_WORDS.test(words.typed)
      ? unclearTarget("changeWithoutNumber")
      : readDeliverable(line, name, dated);
  if (/(?:^| )cơ bản (?:hoàn thành|đạt|xong|xóa|xoá|không|giải quyết|đáp ứng|khắc phục|thực hiện)/.test(line))
    return unclearTarget("basically");
  return readMeasure({ typed: words.typed, tokens }, name, line);
}

/** A level that is not a number: "đạt loại Khá trở lên", "đạt 4 sao", "quá bán", "bằng năm 2021". */
const LEVEL_IN_WORDS =
  /(?:^|[ ,:])(?:đạt (?:được )?(?:từ )?(?:khá|tốt|giỏi|xuất sắc|loại|mức|cấp độ|hạng|giải|\d sao)|trở (?:lên|xuống)|quá bán|trong ngày|chục|(?:quá|một) nửa|nửa số|phần trăm|(?:bằng|tương đương|như) (?:(?:mức )?(?:năm|cùng kỳ)|mức))(?=$|[ ,.])/;

/** A count in words; capitals keep names out ("huyện Ba Bể"). */
const NUMBER_IN_WORDS =
  /(?:^|[ ,:])(?:(?:[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)(?= \p{Ll})(?! (?:cấp|chiều|bên|mặt)(?!\p{L}))|(?:[Mm]ột|[Nn]ăm) (?:lớp|mô hình|trăm|chục|nghìn|triệu|đề án|hội nghị|cuộc|buổi|hệ thống|xã|đơn vị|sản phẩm|khóa|báo cáo|công trình|dự án)(?!\p{L}))/u;

/** The words of tokens, one space between and around them, for searching whole words. */
function phrase(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.text).join(" ")} `;
}

function has(line: string, words: readonly string[]): boolean {
  return words.some((word) => line.includes(` ${word} `));
}

/** A text that compares in English, or in Vietnamese without diacritics. */
function isForeign(lower: string): boolean {
  const letters = ` ${lower.replace(/[^\p{L}]+/gu, " ")} `;
  return !/[^\x00-\x7f]/.test(letters) && (has(letters, FOREIGN) || / con (?:duoi )?\d/.test(lower));
}

/** Parts a wording at its last colon into the indicator's name and what is asked; null when both ask for something. */
function splitName(words: Words): { readonly name: string; readonly clause: readonly Token[] | null } {
  const tokens = dropBullet(words.tokens);
  const colons = tokens.flatMap((token, index) => (token.text === ":" ? [index] : []));
  const last = colons[colons.length - 1];
  if (last === undefined || last === tokens.length - 1)
    return { name: "", clause: tokens.filter((token) => token.text !== ":") };
  const before = dropNames(tokens.slice(0, last));
  const brackets = phrase(before).split("(").length - phrase(before).split(")").length;
  if (brackets > 0 || before.some((token, index) => token.kind === "numeral" && before[index + 1]?.text === "%")) {
    return { name: "", clause: null };
  }
  const clause = tokens.slice(last + 1);
  const first = colons[0] ?? last;
  const between = dropNames(tokens.slice(first, last));
  if (between.some((token) => token.kind === "numeral")) return { name: "", clause: null };
  if (
    before.some((token) => token.kind === "numeral") &&
    !dropNames(clause).some((token) => token.kind === "numeral")
  ) {
    return { name: "", clause: null };
  }
  return { name: phrase(before), clause };
}

/** Drops a list mark: "-", "+", "a)", "(1)", "1.". */
function dropBullet(tokens: readonly Token[]): readonly Token[] {
  const line = tokens.slice(0, 4).map((token) => (token.kind === "numeral" ? "0" : token.text));
  const next = tokens[1];
  if (line[0] === "(" && (line[1] === "0" || line[1]?.length === 1) && line[2] === ")") return tokens.slice(3);
  if (
    (line[0] === "0" || line[0]?.length === 1) &&
    (line[1] === ")" || (line[1] === "." && tokens[2]?.kind === "word"))
  )
    return tokens.slice(2);
  if ((line[0] === "-" || line[0] === "+" || line[0] === "*" || line[0] === "•") && next?.kind === "word")
    return tokens.slice(1);
  return tokens;
}

/** Masks the numerals that belong to names by what follows them: ages, stars. */
function dropNames(tokens: readonly Token[]): readonly Token[] {
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

/** A wording without a number: something to be completed, unless it speaks of a measure. */
function readDeliverable(line: string, name: string, dated: boolean): Target {
  const plain = withoutIdioms(line);
  if (/ cơ bản (?:hoàn thành|đạt|xong|xóa|xoá|không|giải quyết|đáp ứng|khắc phục|thực hiện)/.test(line))
    return unclearTarget("basically");
  if (has(plain, ["không", "chưa", "chẳng"])) return unclearTarget("negation");
  if (has(plain, MEASURE_WITHOUT_NUMBER) || has(line, ["nâng cao"])) return unclearTarget("changeWithoutNumber");
  const letters = `${name}${line}`;
  if (dated && line.trim() === "") return TO_BE_DONE;
  return /[^\x00-\x7f§]/.test(letters.replace(/§/g, "")) || / xong /.test(letters)
    ? TO_BE_DONE
    : unclearTarget("unreadable");
}

function withoutIdioms(line: string): string {
  idioms ??= new RegExp(` (?:${IDIOMS.join("|")})(?= )`, "g");
  return line.replace(idioms, ` ${MASK}`);
}

/** Made when it is first needed, so that loading the add-on stays cheap. */
let idioms: RegExp | null = null;

/** One number or range of a wording, with its unit. */
interface Quantity {
  readonly value: number;
  readonly high: number | null;
  readonly fraction: boolean;
  readonly percent: boolean;
  readonly unit: string;
  /** The places of its first token and of the token after its unit. */
  readonly start: number;
  readonly end: number;
}

/** Reads a clause that holds at least one numeral. */
function readMeasure(words: Words, name: string, line: string): Target {
  if (isBand(line)) return unclearTarget("ratingBand");
  if (/ (?:gấp|bằng \S+ lần) /.test(line) || / lần so với /.test(line)) return unclearTarget("multipleOfBaseline");
  const first = words.tokens.findIndex((token) => token.kind === "numeral");
  const quantity = readQuantity(words, skipStartingLevel(words.tokens, first));
  if ("doubt" in quantity) return unclearTarget(quantity.doubt);
  const before = readBefore(words.tokens.slice(0, quantity.start));
  const after = readAfter(words.tokens.slice(quantity.end));
  if (after.numerals) return unclearTarget("severalTargets");
  return combine({ quantity, name, line, before, after });
}

function isBand(line: string): boolean {
  return (
    / trở lên (?:và |đến |, )*(?:đến )?(?:dưới|nhỏ hơn|<) /.test(line) ||
    /^(?:.* )?từ [\d.,]+ \S* ?(?:đến|-) (?:dưới|nhỏ hơn|<) /.test(line)
  );
}

/** In "từ 10% lên 15%" the requirement is the second number; the first tells where it starts. */
function skipStartingLevel(tokens: readonly Token[], first: number): number {
  if (tokens[first - 1]?.text !== "từ") return first;
  for (let index = first + 1; index < Math.min(first + 8, tokens.length); index += 1) {
    const text = textAt(tokens, index);
    if (tokens[index]?.kind === "numeral")
      return /^(?:lên|xuống|còn)$/.test(textAt(tokens, index - 1)) ||
        /lên (?:đến|tới)$|xuống còn$/.test(`${textAt(tokens, index - 2)} ${textAt(tokens, index - 1)}`)
        ? index
        : first;
    if (text === "trở") return first;
  }
  return first;
}

function readQuantity(words: Words, start: number): Quantity | { readonly doubt: TargetDoubt } {
  const { tokens } = words;
  const first = tokens[start];
  if (first === undefined) return { doubt: "unreadable" };
  const previous = tokens[start - 1];
  if (previous?.text === "-" && previous.end === first.start && tokens[start - 2]?.kind !== "word")
    return { doubt: "unreadable" };
  if (/^(?:ngày|tháng|quý|năm|tuần)$/.test(textAt(tokens, start - 1))) return { doubt: "unreadable" };
  if (/^[±~≈]$/.test(textAt(tokens, start - 1))) return { doubt: "approximate" };

  const second = rangeEnd(tokens, start);
  const of = tokens[start + 1]?.text === "/" && tokens[start + 2]?.kind === "numeral" ? tokens[start + 2] : undefined;
  const last = second ?? (of === undefined ? start : start + 2);
  if (tokens[last + 1]?.kind === "numeral" && tokens[last]?.end !== tokens[last + 1]?.start) {
    // "1 250": a space as the mark of thousands, or two numbers.
    return { doubt: "ambiguousNumber" };
  }
  const glued = tokens[last + 1];
  if (
    glued?.kind === "word" &&
    glued.start === tokens[last]?.end &&
    glued.text.length < 3 &&
    !GLUED_UNITS.includes(glued.text) &&
    glued.text !== "xã" &&
    glued.text !== "hộ"
  ) {
    return { doubt: "unreadable" };
  }
  const power = multiplier(tokens, last + 1);
  const value = scaleNumeral(first.text, power);
  const high = second === null ? null : scaleNumeral(textAt(tokens, second), power);
  if (value.kind !== "number" || (high !== null && high.kind !== "number")) {
    return { doubt: "ambiguousNumber" };
  }
  const unit = readUnit(words, last + 1 + (power === 0 ? 0 : 1));
  const common = { percent: unit.percent, unit: unit.unit, start, end: unit.end };
  if (of === undefined) return { ...common, value: value.value, high: high?.value ?? null, fraction: false };

  if (/^10{0,2}(?:\.000)+$/.test(of.text) && tokens[start + 3]?.kind === "word") {
    const end = populationEnd(tokens, start + 2);
    const unit = typedBetween(words, start + 1, end);
    return { value: value.value, high: null, fraction: false, percent: false, unit, start, end };
  }
  const whole = scaleNumeral(of.text, 0);
  if (whole.kind !== "number" || whole.value === 0) return { doubt: "unreadable" };
  if (unit.unit === "" && whole.value > 4 && !/^(?:thứ|hạng|xếp|trí)$/.test(textAt(tokens, start - 1)))
    return { doubt: "unreadable" };
  const ranked = /^(?:thứ|hạng|xếp|trí)$/.test(textAt(tokens, start - 1));
  if (value.value > whole.value) return { doubt: "unreadable" };
  if (!ranked && !unit.percent && value.value < whole.value && whole.value <= 4) {
    return {
      value: value.value / whole.value,
      high: null,
      fraction: true,
      percent: false,
      unit: "",
      start,
      end: last + 1,
    };
  }
  return { ...common, value: value.value, high: null, fraction: false };
}

/** The place of the second number of a range ("5 - 7%", "từ 5% đến 7%"), or null. */
function rangeEnd(tokens: readonly Token[], start: number): number | null {
  for (let index = start + 1; index <= start + 5; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "numeral") return null;
    if (/^(?:-|đến|tới)$/.test(token.text)) {
      const next = tokens[index + 1];
      if (next?.kind !== "numeral") return null;
      const between = tokens.slice(start + 1, index).map((each) => each.text);
      const after = tokens.slice(index + 2, index + 2 + between.length).map((each) => each.text);
      return between.join(" ") === after.join(" ") ? index + 1 : null;
    }
    if (token.kind === "sign" && token.text !== "%" && token.text !== "/") return null;
  }
  return null;
}

/** The power of ten of the multiplier at a place; 0 when there is none or đồng follows it. */
function multiplier(tokens: readonly Token[], at: number): number {
  const word = textAt(tokens, at);
  const next = textAt(tokens, at + 1);
  return /^(?:đồng|đ|vnđ|vnd)$/.test(next) ? 0 : powerOf(word);
}

/** Words that end a unit: what follows belongs to the indicator or to the comparison. */
const UNIT_ENDS = new Set(
  "trở so với trong trên số tổng của cho vào theo được có đạt và tại ở từ đến là do để khi thuộc bằng đã sẽ mỗi riêng hoặc hay nếu tăng giảm không về qua đứng dẫn hàng đầu như nhằm trước sau lên xuống còn còn vượt hơn gần khoảng bình trung nhưng dưới".split(
    " ",
  ),
);

/** The words of a unit, from a place on. */
function readUnit(
  words: Words,
  at: number,
): { readonly unit: string; readonly percent: boolean; readonly end: number } {
  const { tokens } = words;
  const text = (index: number): string => textAt(tokens, index);
  const slice = (from: number, to: number): string => typedBetween(words, from, to);
  if (text(at) === "điểm" && (text(at + 1) === "%" || (text(at + 1) === "phần" && text(at + 2) === "trăm"))) {
    return { unit: "điểm %", percent: false, end: at + (text(at + 1) === "%" ? 2 : 3) };
  }
  const spelled = text(at) === "phần" && text(at + 1) === "trăm";
  if (text(at) === "%" || spelled) {
    const next = at + (spelled ? 2 : 1);
    if (/^(?:gdp|grdp)$/.test(text(next))) return { unit: `% ${slice(next, next + 1)}`, percent: true, end: next + 1 };
    const plan = /^(?:kế hoạch|dự toán|chỉ tiêu)$/.test(`${text(next)} ${text(next + 1)}`);
    if (plan) return { unit: `% ${slice(next, next + 2)}`, percent: true, end: next + 2 };
    if (text(next) === "/" && text(next + 1) === "năm") return { unit: "%/năm", percent: true, end: next + 2 };
    return { unit: "%", percent: true, end: next };
  }
  if (text(at) === "‰") return { unit: "‰", percent: false, end: at + 1 };
  let end = at;
  while (end - at < 7) {
    const token = tokens[end];
    if (token === undefined || token.kind === "mask" || token.kind === "numeral") break;
    const per = token.text === "/" || (token.text === "trên" && end > at);
    if (per && isPopulation(tokens, end + 1)) {
      const stop = populationEnd(tokens, end + 1);
      return { unit: `${slice(at, end)}/${slice(end + 1, stop)}`, percent: false, end: stop };
    }
    if (token.kind === "sign" ? token.text !== "/" || tokens[end + 1]?.kind !== "word" : UNIT_ENDS.has(token.text))
      break;
    end += 1;
  }
  const list = listEnd(tokens, end);
  const stop = list > end && end > at ? list : end;
  return { unit: stop > at ? slice(at, stop) : "", percent: false, end: stop };
}

/** "1 vạn dân", "10.000 dân", "nghìn dân": what a rate is counted on. */
function isPopulation(tokens: readonly Token[], at: number): boolean {
  const numeral = tokens[at]?.kind === "numeral" ? at + 1 : at;
  if (tokens[at]?.kind === "numeral" && !/^10{0,2}(?:\.?000)*$/.test(tokens[at].text)) return false;
  return numeral > at ? tokens[numeral]?.kind === "word" : powerOf(textAt(tokens, at)) > 0;
}

function populationEnd(tokens: readonly Token[], at: number): number {
  let end = tokens[at]?.kind === "numeral" ? at + 1 : at;
  while (tokens[end]?.kind === "word" && !UNIT_ENDS.has(textAt(tokens, end)) && end - at < 5) end += 1;
  return end;
}

/** Where a list of kinds ends that closes the clause: "xã, phường", "thôn, bản, tổ dân phố". */
function listEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]?.text === ",") {
    let words = end + 1;
    while (tokens[words]?.kind === "word" && !UNIT_ENDS.has(textAt(tokens, words))) words += 1;
    if (words === end + 1 || words - end > 4) return at;
    end = words;
  }
  return end === tokens.length || tokens[end]?.text === "trở" ? end : at;
}

/** What stands before the number: the effects of the words that touch it, and the name that is left. */
interface Before {
  readonly effects: ReadonlySet<Effect>;
  readonly name: string;
}

const LONGEST_PHRASE = 5;

function readBefore(tokens: readonly Token[]): Before {
  const words = tokens.map((token) => token.text);
  const effects = new Set<Effect>();
  let end = words.length;
  for (;;) {
    const found = lastPhrase(words, end);
    if (found === null) return { effects, name: ` ${words.slice(0, end).join(" ")} ` };
    effects.add(found.effect);
    end = found.start;
  }
}

function lastPhrase(words: readonly string[], end: number): { readonly effect: Effect; readonly start: number } | null {
  effects ??= new Map(
    (Object.keys(BEFORE_NUMBER) as Effect[]).flatMap((effect) => BEFORE_NUMBER[effect].map((words) => [words, effect])),
  );
  for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start += 1) {
    // "từ loại tốt trở lên đạt 90%": "lên" belongs to the words before it.
    if (words[start - 1] === "trở") continue;
    const effect = effects.get(words.slice(start, end).join(" "));
    if (effect !== undefined) return { effect, start };
  }
  return null;
}

/** Made when it is first needed, as `idioms` is. */
let effects: ReadonlyMap<string, Effect> | null = null;

/** What stands after the unit. */
interface After {
  readonly upwards: boolean;
  readonly downwards: boolean;
  readonly leading: boolean;
  readonly numerals: boolean;
  readonly rest: string;
}

function readAfter(tokens: readonly Token[]): After {
  const line = phrase(tokens);
  const leading = /^ (?:(?:tỉnh|nước|thành|phố|địa|phương|đứng|,) )*(?:đứng đầu|dẫn đầu) /.test(line);
  const rest = line.replace(/ trở lên /, " ").replace(/ trở xuống /, " ");
  return {
    upwards: line.includes(" trở lên "),
    downwards: line.includes(" trở xuống "),
    leading,
    numerals: tokens.some((token) => token.kind === "numeral"),
    rest: withoutIdioms(rest),
  };
}

interface Parts {
  readonly quantity: Quantity;
  readonly name: string;
  readonly line: string;
  readonly before: Before;
  readonly after: After;
}

/** Puts the number and the words around it together. */
function combine(parts: Parts): Target {
  const { quantity, before, after } = parts;
  const effects = before.effects;
  const left = withoutIdioms(before.name);
  const ranked = readRank(parts);
  if (ranked !== null) return ranked;
  if (effects.has("nearly")) return unclearTarget("approximate");
  if (has(parts.line, ["mỗi", "từng"]) && !effects.has("filler")) return unclearTarget("each");
  if (/ \/ (?:tháng|quý|tuần|ngày) /.test(after.rest) || / một (?:tháng|quý|tuần|ngày)$/.test(quantity.unit))
    return unclearTarget("each");
  if (/ (?:mỗi|từng) (?!năm )/.test(parts.line)) return unclearTarget("each");
  if (effects.has("beyond")) {
    if (quantity.percent || left.trim() !== "" || has(after.rest, ["so", "kế"])) return unclearTarget("shareOfPlan");
  }
  if (has(left, ["vượt"]) || has(after.rest, ["vượt"])) return unclearTarget("shareOfPlan");
  if (has(after.rest, UNEXPLAINED) || CUT.test(left) || CUT.test(after.rest)) return unclearTarget("directionUnknown");
  if (has(left, ["không", "chưa", "chẳng"])) return unclearTarget("negation");
  const change = changeOf(parts, left);
  if (change !== null) return change;
  const towards = effects.has("downTo") ? DOWN : effects.has("upTo") || effects.has("reach") ? UP : [];
  if (
    has(
      left,
      UNEXPLAINED.filter((word) => !towards.includes(word)),
    )
  )
    return unclearTarget("directionUnknown");
  if (/ so (?:với|cùng) /.test(parts.line)) return unclearTarget("multipleOfBaseline");
  return levelOf(parts);
}

/** Verbs of cutting that say neither by how much nor to what. */
const CUT = / (?:rút(?! ngắn| kinh nghiệm| tiền)|cắt(?! giảm)) /;

/** Time that something takes or may take. */
const DURATION = /^(?:ngày|giờ|h|phút|tuần|tháng)(?:[ /]|$)/;

/** The least of a place: "xếp thứ 16/63", "top 20", "nhóm 50 nước đứng đầu". */
function readRank({ quantity, before, after, line }: Parts): Target | null {
  const effects = before.effects;
  const leaders = after.leading || / (?:đứng đầu|dẫn đầu)(?: |$)/.test(` ${quantity.unit} `);
  if (climbs(quantity) || (!effects.has("rank") && !effects.has("group") && !leaders)) return null;
  const place: Target = {
    ...NOTHING,
    comparison: "rankWithin",
    value: Math.max(quantity.value, quantity.high ?? 0),
    unit: "hạng",
  };
  const wrong =
    quantity.percent ||
    quantity.fraction ||
    quantity.value < 1 ||
    !Number.isInteger(quantity.value) ||
    after.downwards ||
    [
      "lessThan",
      "moreThan",
      "up",
      "down",
      "about",
      "nearly",
      "beyond",
      "upTo",
      "downTo",
      "changeOrLevel",
      "improve",
    ].some((effect) => effects.has(effect as Effect)) ||
    / (?:cuối|thấp nhất|bét|cuối cùng) /.test(line) ||
    has(withoutIdioms(before.name), UNEXPLAINED) ||
    has(
      after.rest,
      UNEXPLAINED.filter((word) => word !== "cao nhất"),
    );
  if (wrong) return unclearTarget("directionUnknown");
  const tops = effects.has("group") && (/ (?:top|tốp) [\d]/.test(line) || / cao nhất /.test(line));
  return effects.has("rank") || tops || leaders ? place : unclearTarget("directionUnknown");
}

const UP: readonly string[] = ["tăng", "nâng", "cải thiện", "đưa", "tăng thêm", "phấn đấu tăng"];
const DOWN: readonly string[] = ["giảm", "hạ", "rút ngắn", "kéo giảm", "cắt giảm"];

/** Whether a number counts places of a ranking. */
function climbs(quantity: Quantity): boolean {
  return /^(?:bậc|hạng)(?: |$)/.test(quantity.unit);
}

/** A change against the baseline, or null when the wording asks for a level. */
function changeOf({ quantity, name, line, before, after }: Parts, left: string): Target | null {
  const effects = before.effects;
  const points = quantity.unit.startsWith("điểm %");
  const far = { up: has(left, UP.slice(0, 3)), down: has(left, DOWN) };
  const near = { up: effects.has("up"), down: effects.has("down"), improve: effects.has("improve") };
  if ((far.up || near.up || near.improve) && (far.down || near.down || effects.has("downTo")))
    return unclearTarget("directionUnknown");
  const level = effects.has("upTo") || effects.has("downTo") || effects.has("reach");
  if (climbs(quantity)) {
    if (near.down || far.down || effects.has("downTo") || after.downwards) return unclearTarget("directionUnknown");
    const rises = near.up || near.improve || far.up || effects.has("upTo") || effects.has("changeOrLevel");
    if (!rises) return unclearTarget("directionUnknown");
    return bounded("climbBy", "bậc");
  }
  if (near.improve) return unclearTarget("changeOrLevel");
  if (effects.has("changeOrLevel")) {
    if (/ (?:tăng lên|nâng|hạ) [\d]/.test(line) && points)
      return bounded(/ hạ /.test(line) ? "decreaseBy" : "increaseBy", quantity.unit);
    return unclearTarget("changeOrLevel");
  }
  if (near.up && has(left, ["kiềm chế", "khống chế", "kiểm soát", "hạn chế"])) return unclearTarget("directionUnknown");
  if (near.up || near.down) {
    if (level || effects.has("within")) return unclearTarget("changeOrLevel");
    if (effects.has("from") && quantity.high !== null && !after.upwards) return unclearTarget("changeOrLevel");
    return ratioOr(near.up ? "increaseBy" : "decreaseBy");
  }
  if (effects.has("downTo") && far.up) return unclearTarget("directionUnknown");
  if (effects.has("upTo") && far.down) return unclearTarget("directionUnknown");
  if (effects.has("upTo") || effects.has("downTo") || (!far.up && !far.down)) return null;
  if (far.up && (effects.has("reach") || effects.has("atLeast") || effects.has("moreThan")) && !points) {
    // "Tăng tỷ lệ … đạt 95%" names the level; "tăng sản lượng tối thiểu 5%" may mean either.
    return effects.has("reach") ? null : unclearTarget("changeOrLevel");
  }
  if (points) return ratioOr(far.up ? "increaseBy" : "decreaseBy");
  if (!quantity.percent || level || effects.has("lessThan") || effects.has("atMost"))
    return unclearTarget("changeOrLevel");
  return ratioOr(far.up ? "increaseBy" : "decreaseBy");

  function ratioOr(comparison: "increaseBy" | "decreaseBy"): Target {
    if (quantity.percent && has(`${name}${before.name}`, SHARES) && !has(`${name}${before.name}`, ["số hộ nghèo"]))
      return unclearTarget("percentOrPoints");
    return bounded(comparison, quantity.unit);
  }

  function bounded(comparison: "increaseBy" | "decreaseBy" | "climbBy", unit: string): Target {
    if (effects.has("about")) return unclearTarget("approximateChange");
    if (effects.has("atMost") || effects.has("lessThan") || after.downwards) return unclearTarget("cappedChange");
    if (quantity.fraction || quantity.value === 0) return unclearTarget("unreadable");
    if (quantity.high !== null && quantity.high <= quantity.value) return unclearTarget("unreadable");
    if (/^lần(?: |$)/.test(unit)) return unclearTarget("multipleOfBaseline");
    if (/^%? ?(?:kế hoạch|dự toán|chỉ tiêu)/.test(unit.replace("% ", ""))) return unclearTarget("shareOfPlan");
    return {
      ...NOTHING,
      comparison,
      value: quantity.value,
      high: quantity.high,
      unit,
      needsBaseline: true,
      exclusive: effects.has("moreThan"),
    };
  }
}

/** A level to reach or to stay under. */
function levelOf({ quantity, name, before, after }: Parts): Target {
  const effects = before.effects;
  const ask = (doubt: TargetDoubt): Target => unclearTarget(doubt);
  const result: Target = {
    ...NOTHING,
    value: quantity.value,
    high: quantity.high,
    unit: quantity.unit,
    fraction: quantity.fraction,
  };
  const over = effects.has("moreThan") || effects.has("beyond");
  const under = effects.has("lessThan");
  const most = effects.has("atMost") || after.downwards;
  const least = effects.has("atLeast") || after.upwards;
  if (Number(over) + Number(under) + Number(most) + Number(least) > 1) return ask("directionUnknown");
  if (/^lần(?:$| )/.test(quantity.unit)) return ask("multipleOfBaseline");
  if (quantity.high !== null) {
    if (quantity.high <= quantity.value || over || under || most) return ask("unreadable");
    if (effects.has("downTo")) return ask("directionUnknown");
    if (lowerIsBetter(`${name}${before.name}${quantity.unit} ${after.rest}`)) return ask("directionUnknown");
    return { ...result, comparison: "between", closed: effects.has("within"), approximate: effects.has("about") };
  }
  if (effects.has("within")) return ask("directionUnknown");
  if (effects.has("downTo") && (over || least)) return ask("directionUnknown");
  if (effects.has("upTo") && (under || most)) return ask("directionUnknown");
  if (effects.has("about") && (under || most || over || effects.has("downTo"))) return ask("approximate");
  if (under) return { ...result, comparison: "lessThan" };
  if (most || effects.has("downTo")) return { ...result, comparison: "atMost" };
  if (quantity.value === 0) return ask("directionUnknown");
  if (over) return { ...result, comparison: "moreThan" };
  if (least) return { ...result, comparison: "atLeast" };
  if (effects.has("from") || DURATION.test(quantity.unit)) return ask("directionUnknown");
  if (lowerIsBetter(`${name}${before.name}${quantity.unit} ${after.rest}`)) return ask("directionUnknown");
  return { ...result, comparison: "atLeast", approximate: effects.has("about") };
}

function lowerIsBetter(words: string): boolean {
  const line = ` ${words.toLowerCase()} `.replace(/ +/g, " ");
  if (has(line, ALWAYS_LOWER)) return true;
  remedied ??= new RegExp(
    ` (?:${REMEDIES_OF.join("|")})(?: ?,| và)?(?: (?:${REMEDIES_OF.join("|")}))*(?: (?:các|loại|vụ|vụ việc|số|đơn))*` +
      `(?:(?: ?,| và)? (?:${LOWER_IS_BETTER.join("|")}))+(?= )`,
    "g",
  );
  const open = line.replace(/ thất thoát(?= )/g, " tổn thất").replace(remedied, ` ${MASK}`);
  const last = Math.max(...LOWER_IS_BETTER.map((word) => endOf(open, word)));
  // Only what is said of the bad thing turns it round; that it was recorded does not.
  return (
    last >= 0 &&
    !has(open.slice(last).replace(/ (?:được|có) (?:ghi nhận|phát hiện|báo cáo|thống kê|phản ánh) /g, " "), REMEDIES)
  );
}

/** Made when it is first needed, as `idioms` is. */
let remedied: RegExp | null = null;

/** The place of the space after the last use of a word; -1 without one. */
function endOf(line: string, word: string): number {
  const start = line.lastIndexOf(` ${word} `);
  return start < 0 ? -1 : start + word.length + 1;
}
