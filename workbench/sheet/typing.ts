/**
 * What the grid makes of text that a person types into a cell, or a program writes as a string: a number, a date, a
 * truth value, a formula, or the text itself. A model of Google Sheets, on the careful side: where its behaviour is
 * not documented, the reading is the one that changes the text, so that writers who mean text have to say so.
 */
import type { CellInput } from "./model";
import { keepsText, showsDate, showsPercent, usesDecimalComma } from "./number-format";

/** The cell that is typed into. */
export interface TypingPlace {
  /** The workbook's locale, as "vi_VN". */
  readonly locale: string;
  /** The number format that the cell has; a date or percent format that fits is kept. */
  readonly numberFormat?: string | undefined;
  /** The year that a day and month without one belong to. */
  readonly year: number;
}

/** A number read from text, with the format that the grid gives it; undefined for a plain number. */
interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The serial number of a calendar day (days since 30/12/1899), or null when there is no such day.
 * @example serialOfDay(2022, 11, 2) // 44867
 */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (instant - DAY_ZERO) / MILLISECONDS_A_DAY : null;
}

const LONGEST_TRUTH = "FALSE".length;
/** How numbers, dates and times begin, and formulas without their "=". */
const BEGINS_A_NUMBER = /^[\d+\-(.,$₫€]/u;

/**
 * What typing `text` puts into a cell.
 * @example typeText("82,5%", { locale: "vi_VN", year: 2022 }) // { value: 0.825, numberFormat: "0.00%" }
 * @example typeText("'01", { locale: "vi_VN", year: 2022 }) // { value: "01" }
 */
export function typeText(text: string, place: TypingPlace): CellInput {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { formula: text.slice(1) };
  if (keepsText(place.numberFormat)) return { value: text };
  const trimmed = text.trim();
  const upper = trimmed.length > LONGEST_TRUTH ? "" : trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  // Most texts are words, which need not be tried as all that a number can be.
  if (!BEGINS_A_NUMBER.test(trimmed)) return { value: text };
  const read = readNumber(trimmed, place) ?? readMoment(trimmed, place);
  if (read) return fitted(read, place.numberFormat);
  // "-abc" and "+abc" are taken as formulas that lack their "=".
  if (/^[+-]./u.test(trimmed)) return { formula: trimmed };
  return { value: text };
}

/** Keeps the cell's format where it shows what was typed as the same kind of thing. */
function fitted(read: ReadNumber, present: string | undefined): CellInput {
  const { value, numberFormat } = read;
  if (numberFormat === undefined) return { value };
  const sameKind =
    present !== undefined &&
    ((showsDate(numberFormat) && showsDate(present)) ||
      (showsPercent(numberFormat) && showsPercent(present)) ||
      (numberFormat.startsWith("#,##0") && !showsDate(present) && !showsPercent(present)));
  return sameKind ? { value } : { value, numberFormat };
}

interface Notation {
  readonly number: RegExp;
  readonly group: string;
  readonly decimal: string;
}

function notation(group: string, decimal: string): Notation {
  const [g, d] = [`\\${group}`, `\\${decimal}`];
  return {
    group,
    decimal,
    number: new RegExp(`^(?:\\d+|\\d{1,3}(?:${g}\\d{3})+)(?:${d}\\d*)?$|^${d}\\d+$`),
  };
}

const DECIMAL_COMMA = notation(".", ",");
const DECIMAL_POINT = notation(",", ".");
const CURRENCY = /^([$₫€])|([$₫€])$/u;

function readNumber(text: string, place: TypingPlace): ReadNumber | null {
  const { number, group, decimal } = usesDecimalComma(place.locale) ? DECIMAL_COMMA : DECIMAL_POINT;
  let rest = text;
  let sign = 1;
  if (/^\(.+\)$/.test(rest)) {
    rest = rest.slice(1, -1).trim();
    sign = -1;
  } else if (/^[+-]/.test(rest)) {
    if (rest.startsWith("-")) sign = -1;
    rest = rest.slice(1).trim();
  }
  const percent = rest.endsWith("%");
  if (percent) rest = rest.slice(0, -1).trimEnd();
  const currency = CURRENCY.exec(rest)?.[0];
  if (currency !== undefined) rest = rest.replace(CURRENCY, "").trim();
  const [mantissa = "", exponent, ...more] = rest.split(/e/i);
  if (more.length > 0 || !number.test(mantissa) || (exponent !== undefined && !/^[+-]?\d{1,3}$/.test(exponent))) {
    return null;
  }
  // A plain number typed where percentages stand is a percentage, as in the grid.
  const among = !percent && currency === undefined && exponent === undefined && showsPercent(place.numberFormat);
  const plain = mantissa.replaceAll(group, "").replace(decimal, ".");
  // Shifted in writing, since 27.4 / 100 is not 0.274.
  const power = Number(exponent ?? 0) - (percent || among ? 2 : 0);
  const value = sign * Number(`${plain}e${String(power)}`);
  if (!Number.isFinite(value)) return null;
  const fraction = mantissa.includes(decimal);
  if (percent) return { value, numberFormat: fraction ? "0.00%" : "0%" };
  if (currency !== undefined) return { value, numberFormat: `${fraction ? "#,##0.00" : "#,##0"} [$${currency}]` };
  if (exponent !== undefined) return { value, numberFormat: "0.00E+00" };
  if (among) return { value };
  return mantissa.includes(group) ? { value, numberFormat: fraction ? "#,##0.00" : "#,##0" } : { value };
}

const DAY_MONTH_YEAR = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_MONTH_DAY = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(SA|CH|AM|PM))?$/i;

/** A date, a time of day, or a date followed by a time. */
function readMoment(text: string, place: TypingPlace): ReadNumber | null {
  const time = readTime(text);
  if (time) return time;
  const [, day = text, clock] = /^(\S+)\s+(\S.*)$/.exec(text) ?? [];
  const date = readDay(day, place);
  if (!date || clock === undefined) return date;
  const moment = readTime(clock);
  return moment && { value: date.value + moment.value, numberFormat: `${date.numberFormat ?? ""} hh:mm:ss` };
}

function readDay(text: string, place: TypingPlace): ReadNumber | null {
  const monthFirst = place.locale === "en_US";
  const shown = monthFirst ? "m/d/yyyy" : "dd/mm/yyyy";
  const read = (serial: number | null, numberFormat: string): ReadNumber | null =>
    serial === null ? null : { value: serial, numberFormat };
  const ordered = (first: string, second: string): [month: number, day: number] =>
    monthFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const full = DAY_MONTH_YEAR.exec(text);
  if (full) {
    const [, first = "", , second = "", year = ""] = full;
    const century = year.length === 4 ? 0 : Number(year) < 30 ? 2000 : 1900;
    return read(serialOfDay(century + Number(year), ...ordered(first, second)), shown);
  }
  const iso = YEAR_MONTH_DAY.exec(text);
  if (iso) return read(serialOfDay(Number(iso[1]), Number(iso[3]), Number(iso[4])), "yyyy-mm-dd");
  const month = MONTH_YEAR.exec(text);
  if (month) return read(serialOfDay(Number(month[2]), Number(month[1]), 1), "m/yyyy");
  const yearless = DAY_MONTH.exec(text);
  if (!yearless) return null;
  return read(serialOfDay(place.year, ...ordered(yearless[1] ?? "", yearless[2] ?? "")), monthFirst ? "m/d" : "d/m");
}

function readTime(text: string): ReadNumber | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText = "", minuteText = "", secondText, half] = match;
  const [minute, second] = [Number(minuteText), Number(secondText ?? "0")];
  let hour = Number(hourText);
  if (minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  if (half !== undefined) hour = (hour % 12) + (/^(CH|PM)$/i.test(half) ? 12 : 0);
  const numberFormat = hour > 23 ? "[h]:mm:ss" : secondText === undefined ? "h:mm" : "h:mm:ss";
  return { value: (hour * 3600 + minute * 60 + second) / 86_400, numberFormat };
}
