/** Moments as people read them. */

import { showMoment } from "../language/format";

/** A moment as the clock on the wall shows it where the workbook is kept: "08:30 ngày 05/01/2023". */
export function momentInWords(moment: Date): string {
  const date = { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() };
  return showMoment(date, moment.getHours(), moment.getMinutes());
}
