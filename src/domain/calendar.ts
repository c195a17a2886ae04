/** Calendar dates: year, month and day only, with no clock and no time zone. */

import { once } from "./remember";
import { foldText, group, plainSigns } from "./text";

/** A day of the Gregorian calendar; month 1–12, day 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day whose year may have been left to the plan; day 31 stands for the last day of any month. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The number of days of a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * A date of these parts, or null when the calendar has no such day.
 * @example calendarDate(2023, 2, 29) // null
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Below 0 when `first` is the earlier day, 0 when they are the same day, above 0 when it is the later one. */
export function compareDates(first: CalendarDate, second: CalendarDate): number {
  return first.year - second.year || first.month - second.month || first.day - second.day;
}

/** Days since 01/03/0000, for counting only. */
function dayNumber(date: CalendarDate): number {
  // A year that begins in March has its leap day at the end, so that month lengths follow one formula.
  const year = date.month > 2 ? date.year : date.year - 1;
  const month = (date.month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + date.day - 1;
}

/**
 * The days from one date to another, negative when the second is the earlier.
 * @example daysBetween({ year: 2024, month: 2, day: 28 }, { year: 2024, month: 3, day: 1 }) // 2
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The date so many days later (earlier when negative).
 * @example addDays({ year: 2022, month: 12, day: 31 }, 1) // { year: 2023, month: 1, day: 1 }
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const target = dayNumber(date) + days;
  const estimate = Math.floor(target / 365.2425);
  // Leap days lag behind their mean, so that the first days of March may still be counted to the year before.
  const year = dayNumber({ year: estimate + 1, month: 3, day: 1 }) <= target ? estimate + 1 : estimate;
  const dayOfYear = target - dayNumber({ year, month: 3, day: 1 });
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: month > 2 ? year : year + 1, month, day };
}

/**
 * The date as YYYY-MM-DD.
 * @example toIso({ year: 2022, month: 6, day: 30 }) // "2022-06-30"
 */
export function toIso(date: CalendarDate): string {
  return [String(date.year).padStart(4, "0"), twoDigits(date.month), twoDigits(date.day)].join("-");
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/**
 * The date written as YYYY-MM-DD, or null.
 * @example fromIso("2022-06-30") // { year: 2022, month: 6, day: 30 }
 */
export function fromIso(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A partial date in the plan's year; null when no year is known or that year has no such day. */
export function resolveDate(date: PartialDate, planYear: number | null): CalendarDate | null {
  const year = date.year ?? planYear;
  if (year === null) return null;
  return calendarDate(year, date.month, date.day === 31 ? daysInMonth(year, date.month) : date.day);
}

/** A date, month, quarter, half or year in words: where it stands, and its first and last day. */
export interface DatePhrase {
  readonly start: number;
  readonly end: number;
  readonly first: PartialDate;
  readonly last: PartialDate;
  /** What the words name. */
  readonly span: "day" | "month" | "quarter" | "part" | "year";
}

const NOT_IN_NUMBER = "(?<![\\d.,/-])";
const NUMBER_ENDS = "(?![\\d/-]|[.,]\\d)";
/** "Mỗi tháng 4 bài", "tháng 2 lần": the numeral counts what is done in each month or quarter. */
const NOT_EACH = "(?<!(?:mỗi|từng|hằng|hàng|một|\\d) )";
const NOT_TIMES = "(?! (?:lần|kỳ|bài|tin|buổi|cuộc|phiên|báo cáo)(?!\\p{L}))";
const OF_YEAR = "(?: ?[/-] ?|,? năm |,? )(\\d{4})";

/**
 * The date phrases of a text in lower case, in order. A day and month without year ("30/6") count only after a word
 * that announces a date, because 1/3 is also a fraction and 16/63 a rank.
 */
export function findDatePhrases(text: string): DatePhrase[] {
  if (!DATE_CUE.test(text)) return [];
  const phrases: DatePhrase[] = [];
  for (const rule of phraseRules()) {
    if (!text.includes(rule.cue)) continue;
    for (let match = rule.pattern.exec(text); match !== null; match = rule.pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (phrases.some((other) => start < other.end && other.start < end)) continue;
      const days = rule.days(match);
      if (days !== null) phrases.push({ start, end, span: rule.span, ...days });
    }
  }
  return phrases.sort((one, other) => one.start - other.start);
}

/** What some part of every date phrase looks like; most texts have none and are passed over at once. */
const DATE_CUE = /quý|tháng|năm|\d ?[/.-] ?\d/;

interface PhraseRule {
  /** Something that every such phrase holds. */
  readonly cue: string;
  readonly span: DatePhrase["span"];
  readonly pattern: RegExp;
  readonly days: (match: RegExpExecArray) => Pick<DatePhrase, "first" | "last"> | null;
}

const ANNOUNCED = "(?<=(?:^|[^\\p{L}])(?:ngày|trước|hết|xong|chậm nhất|muộn nhất|chậm nhất là|muộn nhất là) )";

/** Longest forms first: a later rule may not take part of what an earlier one has read. */
const phraseRules = once((): readonly PhraseRule[] => [
  {
    cue: "-",
    span: "day",
    pattern: new RegExp(`${NOT_IN_NUMBER}(\\d{4})-(\\d{1,2})-(\\d{1,2})${NUMBER_ENDS}`, "gu"),
    days: (match) => singleDay(Number(match[1]), match[2], match[3]),
  },
  {
    cue: "",
    span: "day",
    pattern: new RegExp(`${NOT_IN_NUMBER}(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})${NUMBER_ENDS}`, "gu"),
    days: (match) => singleDay(Number(match[4]), match[3], match[1]),
  },
  {
    cue: "tháng",
    span: "day",
    pattern: new RegExp(`${NOT_IN_NUMBER}(\\d{1,2}) tháng (\\d{1,2})(?: năm |[/-])(\\d{4})${NUMBER_ENDS}`, "gu"),
    days: (match) => singleDay(Number(match[3]), match[2], match[1]),
  },
  {
    cue: "",
    span: "day",
    pattern: new RegExp(`${ANNOUNCED}(\\d{1,2})(?: tháng |/)(\\d{1,2})${NUMBER_ENDS}`, "gu"),
    days: (match) => singleDay(null, match[2], match[1]),
  },
  {
    cue: "tháng",
    span: "month",
    pattern: new RegExp(`(?<!\\d )tháng (\\d{1,2})${OF_YEAR}${NUMBER_ENDS}`, "gu"),
    days: (match) => months(Number(match[2]), Number(match[1]), Number(match[1])),
  },
  {
    cue: "tháng",
    span: "month",
    pattern: new RegExp(`${NOT_EACH}tháng (\\d{1,2})${NUMBER_ENDS}${NOT_TIMES}`, "gu"),
    days: (match) => months(null, Number(match[1]), Number(match[1])),
  },
  {
    cue: "quý",
    span: "quarter",
    pattern: new RegExp(
      `(?<!\\p{L})${NOT_EACH}quý (iv|i{1,3}|[1-4])(?:${OF_YEAR})?(?![\\p{L}\\d/-])${NOT_TIMES}`,
      "gu",
    ),
    days: (match) => {
      const quarter = quarterOf(group(match, 1));
      return months(match[2] === undefined ? null : Number(match[2]), quarter * 3 - 2, quarter * 3);
    },
  },
  {
    cue: "đầu năm",
    span: "part",
    pattern: /(?<![\d.,])(0?[369]) tháng đầu năm(?: (\d{4}))?(?![\d/-])/gu,
    days: (match) => months(match[2] === undefined ? null : Number(match[2]), 1, Number(match[1])),
  },
  {
    cue: "cuối năm",
    span: "part",
    pattern: /(?<![\d.,])(0?6) tháng cuối năm(?: (\d{4}))?(?![\d/-])/gu,
    days: (match) => months(match[2] === undefined ? null : Number(match[2]), 7, 12),
  },
  {
    cue: "/",
    span: "month",
    pattern: new RegExp(`${NOT_IN_NUMBER}(\\d{1,2})/((?:19|20)\\d{2})${NUMBER_ENDS}`, "gu"),
    days: (match) => months(Number(match[2]), Number(match[1]), Number(match[1])),
  },
  {
    cue: "năm",
    span: "year",
    pattern: /(?<!\p{L})năm ((?:19|20)\d{2})(?![\d/]|[.,]\d)/gu,
    days: (match) => months(Number(match[1]), 1, 12),
  },
]);

/** The number of a quarter written in Roman or Arabic numerals. */
function quarterOf(numeral: string): number {
  return ["i", "ii", "iii", "iv"].indexOf(numeral) + 1 || Number(numeral);
}

function singleDay(
  year: number | null,
  month: string | undefined,
  day: string | undefined,
): Pick<DatePhrase, "first" | "last"> | null {
  // 2024 is a leap year: 29/2 without a year is a day until its year is known.
  const date = calendarDate(year ?? 2024, Number(month), Number(day));
  return date === null ? null : { first: { ...date, year }, last: { ...date, year } };
}

function months(year: number | null, first: number, last: number): Pick<DatePhrase, "first" | "last"> | null {
  if (first < 1 || last > 12) return null;
  const day = year === null ? 31 : daysInMonth(year, last);
  return { first: { year, month: first, day: 1 }, last: { year, month: last, day } };
}

/** A due date as typed; `strict` when the day itself is too late ("trước ngày 15/01/2023"). */
export interface DueReading {
  readonly date: PartialDate;
  readonly strict: boolean;
}

/** A cell's text that is one date phrase, with the words before it. */
function wholePhrase(text: string): { readonly phrase: DatePhrase; readonly lead: string } | null {
  const folded = plainSigns(foldText(text)).replace(/[.;]+$/, "");
  // Alone in its cell, "30/6" can only be a day: the word announces it as one.
  const whole = /^\d{1,2}\/\d{1,2}$/.test(folded) ? `ngày ${folded}` : folded;
  const [phrase] = findDatePhrases(whole);
  if (phrase?.end !== whole.length) return null;
  return { phrase, lead: whole.slice(0, phrase.start).trim() };
}

/**
 * Reads the text of a due cell, or null when it names no day, or more than one.
 * @example readDue("Trước ngày 15/01/2023") // { date: { year: 2023, month: 1, day: 15 }, strict: true }
 * @example readDue("Quý II năm 2025") // { date: { year: 2025, month: 6, day: 30 }, strict: false }
 */
export function readDue(text: string): DueReading | null {
  if (END_OF_YEAR.test(foldText(text).replace(/[.;]+$/, "")))
    return { date: { year: null, month: 12, day: 31 }, strict: false };
  const whole = wholePhrase(text);
  if (whole === null) return null;
  const lead = DUE_LEAD.exec(whole.lead);
  return lead === null ? null : dueOf(whole.phrase, lead[1] !== undefined);
}

/** The plan's year, whichever it is. */
const END_OF_YEAR = /^(?:(?:trong |hết )?cả|trong|cuối|hết|đến hết|đến cuối) năm$/;

/** Words that may stand before a date in a due cell; group 1 is there when the date itself is excluded. */
const DUE_LEAD =
  /^(?:(?:thời hạn|hạn|hoàn thành|xong|ban hành)\s?:?\s?)*(?:(trước)|(?:chậm nhất|muộn nhất)(?: là)?|đến hết|đến|hết|trong|vào|cuối|không quá|không muộn hơn)?\s?(?:trong |vào |cuối |hết )?(?:ngày)?$/;

/** The day a phrase makes due: its last, or, when only days before it will do, its first. */
export function dueOf(phrase: DatePhrase, strict: boolean): DueReading {
  return { date: strict ? phrase.first : phrase.last, strict };
}

/**
 * Reads the text of a cell that names one day, or null.
 * @example readDay("26/4/2022") // { year: 2022, month: 4, day: 26 }
 */
export function readDay(text: string): PartialDate | null {
  const whole = wholePhrase(text);
  return whole !== null && whole.phrase.span === "day" && /^(?:ngày)?$/.test(whole.lead) ? whole.phrase.last : null;
}

/**
 * Reads the text of a cell that names one day with its year, or null.
 * @example readDate("30/06/2022") // { year: 2022, month: 6, day: 30 }
 */
export function readDate(text: string): CalendarDate | null {
  const day = readDay(text);
  return day === null ? null : resolveDate(day, null);
}
