/** Calendar dates: year, month and day only, with no clock and no time zone. */

/** A day of the Gregorian calendar; month 1–12, day 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
