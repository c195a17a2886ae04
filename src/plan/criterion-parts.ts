/** A clause of the criteria cut into conditions: what is measured apart, what is one of several, how many are enough. */

import type { Audience, Measure } from "../domain/campaign";
import { RATINGS } from "../domain/rating";
import { once } from "../domain/remember";
import { foldText, group } from "../domain/text";
import { measureOf, type Measured } from "./criterion-rules";
import type { Span } from "./draft";

/** A condition: its words, where they stand, and what measures them. */
export interface Condition {
  readonly words: string;
  readonly spans: readonly [Span, ...Span[]];
  readonly measured: Measured | null;
  /** One of several in the sentence is enough ("có sáng kiến hoặc có thành tích đột xuất"). */
  readonly alternative: boolean;
}

/** A stretch of a clause. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a clause; `open`: nothing measures all that it offers; `told`: the words that are measured for all of it. */
interface Part extends Stretch {
  readonly alternative: boolean;
  readonly open: boolean;
  readonly told: Stretch;
}

/** Where a clause may fall into parts that are measured apart. */
const CUTS =
  /;(?= )|\.(?= \p{Lu})|(?<!trong đó),(?= (?:trong đó|không(?! (?:kể|tính|bao gồm))|chưa|(?:ít nhất|tối thiểu) \d|có (?:ít nhất|tối thiểu|từ|\d)|có sáng kiến|đảm bảo|bảo đảm|đúng (?:tiến độ|thời hạn|hạn)|vượt tiến độ|được (?:xếp loại|đánh giá)|tích cực|hoàn thành|lập được|\d+ ?%))| (?=và (?:các nhiệm vụ|chất lượng|không|có|được|tích cực|hoàn thành|đảm bảo|bảo đảm)(?!\p{L}))|(?<=chỉ tiêu[^;.]*[^,;.])(?<!đảm bảo|bảo đảm|hoàn thành|thực hiện) (?=đúng (?:tiến độ|thời hạn|hạn)(?!\p{L}))/gu;

/** What only goes on with the part before it. */
const GOES_ON =
  /^[;,.]? ?(?:và )?(?:không (?:hoàn thành|đạt)(?! (?:nhiệm vụ|danh hiệu|chuẩn))|không đạt (?:kế hoạch|chỉ tiêu|yêu cầu)|hiệu quả(?: cao)?)/u;

/** The conditions of a clause: parts that are measured apart, and alternatives with "hoặc". */
export function conditionsOf({ clause, start, end }: Span, audience: Audience): Condition[] {
  const parts = partsOf(clause.text, cut(clause.text, start, end), audience);
  const grouped: { parts: Part[]; measured: Measured | null; alternative: boolean }[] = [];
  let before: Measured | null = null;
  for (const part of parts) {
    const words = clause.text.slice(part.start, part.end);
    const goesOn: boolean = before !== null && GOES_ON.test(foldText(words));
    const told = clause.text.slice(part.told.start, part.told.end);
    const measured: Measured | null = part.open ? null : goesOn ? before : measureOf(told, audience);
    before = measured;
    const same = grouped.find(
      (one) => measured !== null && JSON.stringify(one.measured?.measure) === JSON.stringify(measured.measure),
    );
    if (same === undefined) grouped.push({ parts: [part], measured, alternative: part.alternative });
    else same.parts.push(part);
  }
  return grouped.flatMap(({ parts: own, measured, alternative }): Condition[] => {
    const spans = own.map((part): Span => ({ clause, start: part.start, end: part.end }));
    const [first, ...others] = spans;
    return first === undefined
      ? []
      : [{ words: joined(clause.text, own), spans: [first, ...others], measured, alternative }];
  });
}

/** The parts with their alternatives. What "và" joins to alternatives may belong to one of them only: all of it is open. */
function partsOf(text: string, stretches: readonly Stretch[], audience: Audience): Part[] {
  const parts: Part[][] = [];
  for (const stretch of stretches) {
    const own = alternativesOf(text, stretch, audience);
    const before = parts[parts.length - 1];
    const isJoined = /^ ?và /.test(text.slice(stretch.start, stretch.end));
    if (before?.[0] === undefined || !isJoined || !(offers(before) || offers(own))) {
      parts.push(own);
      continue;
    }
    const all = { start: before[0].start, end: stretch.end };
    parts[parts.length - 1] = [{ ...all, alternative: false, open: true, told: all }];
  }
  return parts.flat();
}

/** Whether a part offers what is measured apart. */
function offers(parts: readonly Part[]): boolean {
  return parts.length > 1 || parts.some(({ start, end, open, told }) => open || told.start > start || told.end < end);
}

/** The alternatives of a part that are measured by different measures; the part itself where they are one. */
function alternativesOf(text: string, part: Stretch, audience: Audience): Part[] {
  const words = text.slice(part.start, part.end);
  const whole: Part = { ...part, alternative: false, open: false, told: part };
  const or = / hoặc (?:là )?/g;
  const offered: { start: number; end: number }[] = [];
  let from = part.start;
  for (let match = or.exec(words); match !== null; match = or.exec(words)) {
    if (/không|chưa/i.test(words.slice(0, match.index))) return [whole];
    offered.push({ start: from, end: part.start + match.index });
    from = part.start + match.index;
  }
  if (offered.length === 0) return [whole];
  offered.push({ start: from, end: part.end });
  const measures = offered.map(({ start, end }) => measureOf(text.slice(start, end), audience)?.measure ?? null);
  const kinds = new Set(measures.map((measure) => measure?.kind ?? null));
  if (kinds.size === 1) return [{ ...whole, ...enoughOf(offered, measures) }];
  if (kinds.has(null) || isRatedPeople(measures[0])) return [{ ...whole, open: true }];
  return offered.map((one) => ({ ...one, alternative: true, open: false, told: one }));
}

/** Of one measure asked for in several degrees: the words of the lowest rating; of other measures nobody can say. */
function enoughOf(
  offered: readonly Stretch[],
  measures: readonly (Measure | null)[],
): Partial<Pick<Part, "open" | "told">> {
  if (new Set(measures.map((measure) => JSON.stringify(measure))).size === 1) return {};
  const ranks = measures.map((measure) =>
    measure?.kind === "ownRatingAtLeast" ? RATINGS.indexOf(measure.rating) : -1,
  );
  const told = offered[ranks.indexOf(Math.max(...ranks))];
  return ranks.includes(-1) || told === undefined ? { open: true } : { told };
}

/** A share or a count of people with a rating: "hoặc hoàn thành xuất sắc" behind it is another rating of the same people. */
function isRatedPeople(measure: Measure | null | undefined): boolean {
  return measure?.kind === "shareRatedAtLeast" || measure?.kind === "countRatedAtLeast";
}

/** The parts of a clause; what stands in parentheses stays with what it explains. */
function cut(text: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = [];
  const pattern = new RegExp(CUTS.source, CUTS.flags);
  pattern.lastIndex = start;
  let from = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex += 1;
    const before = text.slice(from, match.index);
    const inside = (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
    if (inside || match.index <= from) continue;
    parts.push({ start: from, end: match.index });
    from = match.index;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => /\p{L}/u.test(text.slice(part.start, part.end)));
}

/** The words of parts; "[…]" where others stand between them. */
function joined(text: string, parts: readonly Stretch[]): string {
  let words = "";
  let last = -1;
  for (const { start, end } of parts) {
    const part = text.slice(start, end);
    if (words === "") words = part;
    else words += (last === start ? "" : " […]") + (/^[;,. ]/.test(part) ? part : ` ${part}`);
    last = end;
  }
  return words.replace(/^[;,. ]+|[;,. ]+$/g, "");
}

/** Words that say how many of several conditions are enough. */
export interface Enough {
  readonly count: number;
  /** How many there are, where the words tell it. */
  readonly of: number | null;
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
}

const NUMERALS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy"];
const NUMERAL = `(${NUMERALS.slice(1).join("|")}|\\d{1,2})(?: ?\\(\\p{L}+\\))?`;

const enoughPattern = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d])${NUMERAL}(?: trong(?: tổng)?(?: số)?(?: các| những)?| ?/ ?)(?: ?${NUMERAL})? (?:các |những )?(tiêu chuẩn|tiêu chí|điều kiện|nội dung|yêu cầu|thành tích|trường hợp)|(?<!\\p{L})một trong (?:các|những|số)(?!\\p{L})`,
      "u",
    ),
);

/**
 * How many conditions are enough, as words tell it; null where they tell nothing.
 * @example enoughIn("Đạt ít nhất 2 trong 3 tiêu chí sau:") // count 2 of 3
 */
export function enoughIn(text: string): Enough | null {
  const folded = text.toLowerCase();
  const match = folded.length === text.length ? enoughPattern().exec(folded) : null;
  if (match === null) return null;
  const numberOf = (numeral: string): number => Number(numeral) || Math.max(NUMERALS.indexOf(numeral), 1);
  const of = group(match, 2) === "" ? null : numberOf(group(match, 2));
  const [start, end] = [match.index, match.index + match[0].length];
  return { count: numberOf(group(match, 1)), of, start, end };
}

/** A clause that lists its alternatives itself: what stands before them, and the alternatives. */
export interface OwnList {
  readonly before: Span | null;
  readonly list: Span;
  readonly enough: Enough;
}

/** "Hoàn thành tốt nhiệm vụ và đạt một trong các thành tích sau: …; …"; null for a clause without such a list. */
export function ownListOf({ clause, start, end }: Span): OwnList | null {
  const enough = enoughIn(clause.text.slice(0, end));
  const colon = enough === null ? -1 : clause.text.indexOf(":", enough.end);
  if (enough === null || colon === -1 || colon - enough.end > LONGEST_AFTER || colon >= end - 1) return null;
  const list: Span = { clause, start: Math.max(colon + 2, start), end };
  const words = enough.start < start ? "" : clause.text.slice(start, enough.start).replace(LEADS_TO_LIST, "");
  return { before: /\p{L}/u.test(words) ? { clause, start, end: start + words.length } : null, list, enough };
}

/** "… trong các điều kiện sau đây:" */
const LONGEST_AFTER = 30;
const LEADS_TO_LIST =
  /(?:(?:^|[,; ]+)(?:và|đồng thời|phải|cần|có|đạt|đáp ứng|bảo đảm|đảm bảo|được|ít nhất|tối thiểu|thêm|là|một))*[,; ]*$/iu;

/** The alternatives of a list, parted at semicolons; each is one condition whatever it is made of. */
export function listedIn({ clause, start, end }: Span, audience: Audience): Condition[] {
  let from = start;
  return clause.text
    .slice(start, end)
    .split("; ")
    .map((words) => {
      const span: Span = { clause, start: from, end: from + words.length };
      from += words.length + 2;
      return wholeCondition(span, audience);
    });
}

/** A clause as one condition; where its parts are measured by several measures, none of them measures it. */
export function wholeCondition(span: Span, audience: Audience): Condition {
  const parts = conditionsOf(span, audience);
  const [only] = parts;
  const words = span.clause.text.slice(span.start, span.end).replace(/^[;,. ]+|[;,. ]+$/g, "");
  const measured = parts.length === 1 && only !== undefined && !only.alternative ? only.measured : null;
  return { words, spans: [span], measured, alternative: false };
}
