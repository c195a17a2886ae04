/** Dates between scripts and cells: instants there, serial numbers of the spreadsheet's wall clock here. */

const DAY = 86_400_000;
/** 01/01/1970 as days since 30/12/1899. */
const UNIX_EPOCH = 25_569;
const QUARTER_HOUR = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** The serial number that a cell of a spreadsheet in the time zone shows for an instant. */
export function serialOf(instant: number, timeZone: string): number {
  // Rounded to whole milliseconds of a day, so that midnight is a whole number.
  return (instant + offsetAt(instant, timeZone)) / DAY + UNIX_EPOCH;
}

/** The instant at which the wall clock of the time zone shows a serial number. */
export function instantOf(serial: number, timeZone: string): number {
  const wall = Math.round((serial - UNIX_EPOCH) * DAY);
  // Where the clock is put back an hour comes twice; the second look settles on one of the two.
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

/** How far the wall clock of the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER_HOUR);
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", FORMAT(timeZone));
  formats.set(timeZone, format);
  const parts: Record<string, number> = {};
  const start = quarter * QUARTER_HOUR;
  for (const { type, value } of format.formatToParts(start)) if (type !== "literal") parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  const offset = wall.getTime() - start;
  known.set(quarter, offset);
  return offset;
}

const FORMAT = (timeZone: string): Intl.DateTimeFormatOptions => ({
  timeZone,
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});
