/** What the settings say for every nominee: the period, the reporting date, and from when a statement counts. */

import { addDays, compareDates, type CalendarDate } from "./calendar";
import type { Settings } from "./campaign";
import type { Period } from "./service";
import { valueOr } from "./typed";

/** What holds for every nominee of the campaign. */
export interface Setting {
  readonly settings: Settings;
  /** Null when the first or the last day is missing. */
  readonly period: Period | null;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** The reporting date; null when it is missing. */
  readonly asOf: CalendarDate | null;
  /** The first day on which somebody could state something of the period up to the reporting date. */
  readonly statedFrom: CalendarDate | null;
}

/** What the settings say for every nominee. */
export function settingOf(settings: Settings): Setting {
  const start = valueOr(settings.start, null);
  const end = valueOr(settings.end, null);
  const period = start === null || end === null ? null : { start, end };
  const asOf = valueOr(settings.asOf, null);
  return { settings, period, start, end, asOf, statedFrom: statedFrom(start, end, asOf) };
}

/** The days before the reporting date within which a statement still speaks for the whole time up to it. */
const STATEMENT_HOLDS = 31;

/**
 * The first day on which a statement about the period counts: within it, and not longer ago than a month before the
 * reporting date, or before the period's end where that came first; what happens later it cannot know.
 */
function statedFrom(
  start: CalendarDate | null,
  end: CalendarDate | null,
  asOf: CalendarDate | null,
): CalendarDate | null {
  const last = asOf !== null && (end === null || compareDates(asOf, end) < 0) ? asOf : end;
  if (last === null) return start;
  const recent = addDays(last, -STATEMENT_HOLDS);
  return start !== null && compareDates(start, recent) > 0 ? start : recent;
}
