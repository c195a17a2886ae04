/**
 * How high rows must be so that wrapped text shows whole. Grids work this out while drawing; not every program does
 * when it opens a file, so the file says it.
 */

import { showValue } from "../sheet/number-format";
import type { Workbook } from "../sheet/model";
import type { Cell, Sheet } from "../sheet/workbook";

const DEFAULT_COLUMN_PIXELS = 100;
const DEFAULT_FONT_POINTS = 10;
const PIXELS_PER_POINT = 96 / 72;
/** The average width of a letter and the height of a line, in heights of the font. */
const LETTER = 0.48;
const LINE = 1.28;
/** What a cell keeps free on both sides, in pixels, and above and below, in points. */
const SIDE_MARGINS = 6;
const TOP_AND_BOTTOM = 3;
/** The highest row that the file format allows, in points. */
const HIGHEST = 409;

/** A row's height in the file's points, and in pixels. */
export function pixelsToPoints(pixels: number): number {
  return Math.min(HIGHEST, Math.round((pixels / PIXELS_PER_POINT) * 100) / 100);
}
export function pointsToPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** The heights in points of the rows in which some text needs more than one line, by row. */
export function rowHeights(book: Workbook, sheet: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  book.forEachCell(sheet.id, (cell, row, column) => {
    if (cell.style?.wrap !== true || cell.value === null) return;
    const needed = heightOf(cell, sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_PIXELS, book.locale);
    if (needed !== null && needed > (heights.get(row) ?? 0)) heights.set(row, needed);
  });
  return heights;
}

function heightOf({ value, style }: Cell, columnPixels: number, locale: string): number | null {
  const points = style?.fontSize ?? DEFAULT_FONT_POINTS;
  const lettersALine = (columnPixels - SIDE_MARGINS) / (points * PIXELS_PER_POINT * LETTER);
  const lines = linesOf(showValue(value, style?.numberFormat, locale), Math.max(1, Math.floor(lettersALine)));
  return lines === 1 ? null : Math.min(HIGHEST, Math.ceil(lines * points * LINE + TOP_AND_BOTTOM));
}

/**
 * How many lines a text takes when it breaks between words, and inside words longer than a line.
 * @example linesOf("Trung tâm Công nghệ", 10) // 2
 */
export function linesOf(text: string, letters: number): number {
  return text
    .split("\n")
    .map((paragraph) => {
      let lines = 1;
      let used = 0;
      for (const word of paragraph.split(" ")) {
        const needed = used === 0 ? word.length : used + 1 + word.length;
        if (needed <= letters) {
          used = needed;
          continue;
        }
        if (used > 0) lines += 1;
        lines += Math.max(0, Math.ceil(word.length / letters) - 1);
        used = word.length % letters || Math.min(word.length, letters);
      }
      return lines;
    })
    .reduce((total, lines) => total + lines, 0);
}
