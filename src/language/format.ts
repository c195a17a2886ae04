/** Numbers, percentages, dates and changes as a person reads them. */

import type { CalendarDate } from "../domain/calendar";

/** Which marks a number is written with. */
export type NumberStyle = "vi" | "en";

/** Decimals shown at most; what is compared is never rounded. */
const DECIMALS = 4;

/**
 * A date as dd/mm/yyyy, in either language: the sheet is Vietnamese.
 * @example showDate({ year: 2022, month: 6, day: 30 }) // "30/06/2022"
 */
export function showDate(date: CalendarDate): string {
  return `${String(date.day).padStart(2, "0")}/${String(date.month).padStart(2, "0")}/${String(date.year)}`;
}

/**
 * A day and a month as Vietnamese offices write them (Decree 30/2020, Phụ lục I, II.4): days under 10 and the months 1
 * and 2 take a leading zero, other months none.
 */
export function dayAndMonth({ day, month }: Pick<CalendarDate, "day" | "month">): readonly [string, string] {
  return [twoDigits(day), month <= 2 ? twoDigits(month) : String(month)];
}

/**
 * A day within a Vietnamese sentence, with the zeros of papers; what stands in cells alone is shown by `showDate`.
 * @example shortDate({ year: 2017, month: 7, day: 31 }) // "31/7/2017"
 */
export function shortDate(date: CalendarDate): string {
  return [...dayAndMonth(date), String(date.year)].join("/");
}

/**
 * A number with its thousands grouped.
 * @example showNumber(10700.3, "vi") // "10.700,3"
 */
export function showNumber(value: number, style: NumberStyle): string {
  const [whole = "", decimals = ""] = Math.abs(value).toFixed(DECIMALS).split(".");
  const [group, mark] = style === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const rest = decimals.replace(/0+$/, "");
  const sign = value < 0 && /[1-9]/.test(grouped + rest) ? "-" : "";
  return `${sign}${grouped}${rest === "" ? "" : mark + rest}`;
}

/**
 * A share of 1 as a percentage with one decimal; what falls short of 100% is never shown as 100%.
 * @example showPercent(0.58536, "vi") // "58,5%"
 */
export function showPercent(share: number, style: NumberStyle): string {
  const tenths = Math.round(share * 1000);
  return `${showNumber((share < 1 && tenths >= 1000 ? 999 : tenths) / 10, style)}%`;
}

/**
 * A value with its unit; a fraction of a whole as a percentage.
 * @example showQuantity(96, "%", "vi") // "96%"
 * @example showQuantity(1250, "tỷ đồng", "vi") // "1.250 tỷ đồng"
 */
export function showQuantity(value: number, unit: string, style: NumberStyle): string {
  const number = showNumber(value, style);
  return unit === "" ? number : unit.startsWith("%") ? `${number}${unit}` : `${number} ${unit}`;
}

/**
 * Typed words as the end of a sentence, with one full stop.
 * @example ended("thiếu chữ ký.") // "thiếu chữ ký."
 */
export function ended(words: string): string {
  return `${words.replace(/[\s.]+$/, "")}.`;
}

/**
 * A moment of a day, to the minute.
 * @example showMoment({ year: 2023, month: 1, day: 5 }, 8, 30) // "08:30 ngày 05/01/2023"
 */
export function showMoment(date: CalendarDate, hour: number, minute: number): string {
  return `${twoDigits(hour)}:${twoDigits(minute)} ngày ${showDate(date)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
