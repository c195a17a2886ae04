/** Days and times as administrative papers write them (Decree 30/2020, Phụ lục I, II.4). */

import { addDays, daysBetween, type CalendarDate } from "../domain/calendar";
import { dayAndMonth } from "../language/format";
import { BLANK } from "./papers";

/**
 * A day in full.
 * @example longDate({ year: 2022, month: 3, day: 5 }) // "ngày 05 tháng 3 năm 2022"
 */
export function longDate(date: CalendarDate): string {
  const [day, month] = dayAndMonth(date);
  return `ngày ${day} tháng ${month} năm ${String(date.year)}`;
}

/** A day in full that nobody has named yet. */
export const LONG_BLANK_DATE = `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;

const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as const;

/** The weekday's place in the week, 0 for Monday. */
function placeInWeek(date: CalendarDate): number {
  // 03/01/2000 was a Monday.
  const days = daysBetween({ year: 2000, month: 1, day: 3 }, date) % 7;
  return days < 0 ? days + 7 : days;
}

/**
 * The day of the week.
 * @example weekday({ year: 2023, month: 1, day: 14 }) // "Thứ Bảy"
 */
export function weekday(date: CalendarDate): string {
  return WEEKDAYS[placeInWeek(date)] ?? "";
}

/**
 * The last working day before a day that is itself too late; Saturdays and Sundays are none, and no holidays are known.
 * @example lastWorkingDayBefore({ year: 2023, month: 1, day: 15 }) // { year: 2023, month: 1, day: 13 }
 */
export function lastWorkingDayBefore(deadline: CalendarDate): CalendarDate {
  const eve = addDays(deadline, -1);
  return addDays(eve, -Math.max(0, placeInWeek(eve) - 4));
}
