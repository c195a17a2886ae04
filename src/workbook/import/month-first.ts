/** Days that a sheet set to another country shows month first: read as Vietnamese days, half of them would be wrong. */

import { readDate } from "../../domain/calendar";

/** A day in figures as one column holds it. */
export interface DayText {
  readonly line: number;
  readonly text: string;
}

/** A column with a day that can only be written month first, and others of which nobody can tell. */
export interface MonthFirst {
  /** One that has its month first: its second number is no month. */
  readonly sure: DayText;
  /** Those that name another day when read the other way round. */
  readonly eitherWay: readonly [DayText, ...DayText[]];
}

/** Whether a column's days may be written month first; null where each names one day. */
export function monthFirst(days: readonly DayText[]): MonthFirst | null {
  const sure = days.find(({ text }) => {
    const turned = turnedRound(text);
    return turned !== null && readDate(text) === null && readDate(turned) !== null;
  });
  const [first, ...others] = days.filter(({ text }) => {
    const turned = turnedRound(text);
    return turned !== null && turned !== text && readDate(text) !== null && readDate(turned) !== null;
  });
  return sure === undefined || first === undefined ? null : { sure, eitherWay: [first, ...others] };
}

/** "7/15/1985" as "15/7/1985"; null for what is no day in figures. */
function turnedRound(text: string): string | null {
  const [, first, sign, second, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim()) ?? [];
  if (first === undefined || sign === undefined || second === undefined || year === undefined) return null;
  if (Number(first) === Number(second)) return text;
  return [second, first, year].join(sign);
}
