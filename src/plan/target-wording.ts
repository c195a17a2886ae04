/** One wording of a target taken apart into the columns of the workbook: content, target, due date, holders. */

import { findDatePhrases, readDue } from "../domain/calendar";
import { maskCodes } from "../domain/target-names";
import { takeDates } from "../domain/target-dates";
import { readTarget } from "../domain/target-reader";
import type { Target } from "../domain/target";
import { plainSigns } from "../domain/text";
import { withoutLeads, type Leads } from "./leads";

/** A wording with what it says of content, target, due date and holders. */
export interface Wording extends Leads {
  readonly content: string;
  /** As short as it may be without being read otherwise; "" for something to be completed. */
  readonly target: string;
  readonly reading: Target;
  readonly due: string;
  /** It names several days by which something is due; `due` is the last of them. */
  readonly severalDays: boolean;
}

/**
 * Whether a text holds a number that may be asked for: no date, no paper's number, no name such as "3G".
 * @example holdsQuantity("cách mạng công nghiệp lần thứ 4") // false
 */
export function holdsQuantity(text: string): boolean {
  const plain = plainSigns(text).replace(/[.;,/\s]+$/, "");
  const lower = plain.toLowerCase();
  if (lower.length !== plain.length) return /\d/.test(plain);
  const { text: rest } = takeDates(maskCodes(plain, lower));
  return /(?<![\p{L}\d.,/¢@&-])\d[\d.,]*(?![\p{L}\d/¢@&-])/u.test(rest.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ""));
}

/** Whether a text tells a day, month or quarter by which something is due. */
export function tellsDue(text: string): boolean {
  return /\d[/.-]\d|tháng|quý/i.test(dueWords(text, boundOf(text)));
}

/** Takes a wording apart. */
export function readWording(text: string): Wording {
  const { words, ...leads } = withoutLeads(text);
  const whole = words.replace(/[.;,/\s]+$/, "");
  const reading = readTarget(whole);
  const bound = boundOf(whole);
  const due = dueWords(whole, reading.due === null ? bound : reading) || dueInParentheses(whole);
  const common = { reading, due, severalDays: bound.several, ...leads };
  const named = splitAtColon(whole);
  if (named !== null && (holdsQuantity(named.target) || named.target.length < SHORT_TARGET)) {
    const alone = readTarget(named.target);
    const same = reading.comparison === "unclear" ? alone.comparison === "unclear" : isSame(alone, reading);
    return { content: named.name, target: same ? named.target : whole, ...common };
  }
  const target =
    reading.comparison === "done" ? "" : reading.comparison === "unclear" ? whole : shortest(whole, reading);
  return { content: whole, target, ...common };
}

const SHORT_TARGET = 40;

function splitAtColon(text: string): { readonly name: string; readonly target: string } | null {
  const at = /: (?=[^:]*$)/.exec(text)?.index;
  if (at === undefined || text.slice(at).includes(")") !== text.slice(at).includes("(")) return null;
  const name = text.slice(0, at).trim();
  // "Tháng 3: Tổ chức lễ phát động" names a time, not what is counted.
  return name === "" || isTime(name) ? null : { name, target: text.slice(at + 2).trim() };
}

function isTime(name: string): boolean {
  return findDatePhrases(name.toLowerCase()).some(({ start, end }) => start === 0 && end === name.length);
}

/** Whether two readings ask for the same; when by is told in a column of its own. */
function isSame(one: Target, other: Target): boolean {
  return (
    one.comparison === other.comparison &&
    one.value === other.value &&
    one.high === other.high &&
    one.unit === other.unit &&
    one.fraction === other.fraction &&
    one.approximate === other.approximate &&
    one.closed === other.closed &&
    one.exclusive === other.exclusive
  );
}

/** The shortest run of words around a number that is read as the whole is; the whole where there is none. */
function shortest(text: string, reading: Target): string {
  const words = text.split(" ");
  const numerals = words.flatMap((word, place) => (/^[(≥≤<>=]*\d/.test(word) ? [place] : []));
  for (let length = 1; length <= MOST_WORDS; length += 1) {
    for (const numeral of numerals) {
      for (let first = Math.max(0, numeral - length + 1); first <= numeral; first += 1) {
        const end = first + length;
        if (end <= words.length && isSame(readTarget(words.slice(first, end).join(" ")), reading)) {
          return rounded(words, first, end, reading);
        }
      }
    }
  }
  return text;
}

const MOST_WORDS = 9;

/** A run of words with what belongs to it on both sides, as long as it is read the same. */
function rounded(words: readonly string[], first: number, last: number, reading: Target): string {
  let start = first;
  let end = last;
  while (start > 0 && LEADS.test(words[start - 1] ?? "")) start -= 1;
  if (words[end] === "trở") end += 2;
  // A counted unit is told to its end: "10.500 ha rừng tập trung".
  const rest = words.slice(end).join(" ");
  if (reading.unit !== "%" && !/[;,.(]/.test(rest) && words.length - end <= SHORT_REST) end = words.length;
  const longer = words
    .slice(start, end)
    .join(" ")
    .replace(/[,;.)]+$/, "");
  return isSame(readTarget(longer), reading) ? longer : words.slice(first, last).join(" ");
}

const LEADS = /^(?:từ|trên|dưới|ít|nhất|tối|thiểu|đa|không|quá|tăng|giảm|thêm|[≥≤<>]=?)$/i;
const SHORT_REST = 3;

/** "… (tháng 6/2023)", "… (hoàn thành quý II)": by when, at the end. */
function dueInParentheses(text: string): string {
  const inner = /\(([^()]{4,40})\)$/.exec(text)?.[1] ?? "";
  return inner !== "" && readDue(inner) !== null ? inner : "";
}

/** The day that bounds a wording, whether it can be read as a target or not, and whether there are several. */
function boundOf(text: string): Pick<Target, "due" | "strict"> & { readonly several: boolean } {
  const plain = plainSigns(text);
  const lower = plain.toLowerCase();
  if (lower.length !== plain.length) return { due: null, strict: false, several: false };
  const { due, several } = takeDates(maskCodes(plain, lower));
  return { due: due?.date ?? null, strict: due?.strict ?? false, several };
}

/** The words that tell by when: "trước ngày 30/6/2024", "quý II năm 2024". */
function dueWords(text: string, { due, strict }: Pick<Target, "due" | "strict">): string {
  if (due === null) return "";
  const plain = plainSigns(text);
  for (const phrase of findDatePhrases(plain.toLowerCase())) {
    for (const start of [...wordStarts(plain.slice(0, phrase.start)).slice(-5), phrase.start]) {
      const words = plain.slice(start, phrase.end);
      const read = readDue(words);
      if (read?.strict === strict && JSON.stringify(read.date) === JSON.stringify(due)) return words;
    }
  }
  return "";
}

function wordStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1)
    if (text[at] !== " " && (at === 0 || text[at - 1] === " ")) starts.push(at);
  return starts;
}
