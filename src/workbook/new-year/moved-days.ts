/** Moving the days of a campaign to the next year, those typed as words among them. */

import { addDays, calendarDate, compareDates, readDue, resolveDate, type CalendarDate } from "../../domain/calendar";
import type { Typed } from "../../domain/typed";
import { showDate } from "../../language/format";
import { asPlainText } from "../plain-text";

/** The days of a campaign. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The same day a year later; 29 February becomes 28 February. */
export function shifted({ year, month, day }: CalendarDate): CalendarDate {
  return calendarDate(year + 1, month, day) ?? { year: year + 1, month, day: day - 1 };
}

/** Due days of the old year, as cells take them. */
export interface DueMover {
  /** What the cell becomes; undefined where it stays. */
  readonly due: (typed: Typed) => string | undefined;
  /** Whether the cell speaks of the old year and stays: a person must look at it. */
  readonly isLeft: (typed: Typed) => boolean;
}

/**
 * Moves days of the period `before` only, and of these only such that leave it, so that doing it again moves none twice;
 * none where a period is missing.
 */
export function dueMover(before: Period | null, period: Period | null): DueMover {
  if (before === null || period === null) return { due: () => undefined, isLeft: () => false };
  const isOld = (date: CalendarDate): boolean =>
    compareDates(before.start, date) <= 0 && compareDates(date, before.end) <= 0;
  const moves = (date: CalendarDate): boolean => isOld(date) && compareDates(before.end, shifted(date)) < 0;
  const due = (typed: Typed): string | undefined => {
    if (typed.kind === "date") return !typed.timed && moves(typed.date) ? showDate(shifted(typed.date)) : undefined;
    return typed.kind === "text" ? movedWords(typed.text, moves) : undefined;
  };
  const isLeft = (typed: Typed): boolean => {
    if (due(typed) !== undefined) return false;
    if (typed.kind === "date") return isOld(typed.date);
    return typed.kind === "text" && [before.start, before.end].some(({ year }) => yearsIn(typed.text, year) > 0);
  };
  return { due, isLeft };
}

/** The words with their year moved, where they are one day or span of the old year and mean the same a year later. */
function movedWords(text: string, moves: (date: CalendarDate) => boolean): string | undefined {
  const reading = readDue(text);
  const date = reading === null ? null : resolveDate(reading.date, null);
  if (reading === null || date === null || yearsIn(text, date.year) !== 1) return undefined;
  // "Before 1 January" asks for the last day of the old year.
  if (!moves(reading.strict ? addDays(date, -1) : date)) return undefined;
  const moved = text.replace(String(date.year), String(date.year + 1));
  const after = readDue(moved);
  return after !== null && resolveDate(after.date, null) !== null ? asPlainText(moved) : undefined;
}

function yearsIn(text: string, year: number): number {
  return text.split(String(year)).length - 1;
}
