/** Addresses as scripts write them, checked against the tab as Google checks them. */

import { columnName, readReference } from "../sheet/references";
import type { Area, Sheet } from "../sheet/workbook";
import { MESSAGES, ServiceException } from "./failures";

/** The area of rows and columns given by numbers; throws Google's messages when it is not on the tab. */
export function areaAt(sheet: Sheet, row: number, column: number, rows = 1, columns = 1): Area {
  if (row < 1) throw new ServiceException("The starting row of the range is too small.");
  if (column < 1) throw new ServiceException("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceException("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceException("The number of columns in the range must be at least 1.");
  if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) {
    throw new ServiceException(MESSAGES.outside);
  }
  return { row, column, rows, columns };
}

/** Reads A1 notation on a tab ("B2", "A1:C3", "A2:A", "3:4"); a tab's name in it must be the caller's matter. */
export function areaOf(sheet: Sheet, notation: string): Area {
  const reference = readReference(notation);
  if (!reference) throw new ServiceException(MESSAGES.rangeNotFound);
  const { first } = reference;
  const last = reference.last ?? first;
  const rows = ends(first.row, last.row, sheet.maxRows);
  const columns = ends(first.column, last.column, sheet.maxColumns);
  return areaAt(sheet, rows[0], columns[0], rows[1] - rows[0] + 1, columns[1] - columns[0] + 1);
}

function ends(first: number | null, last: number | null, limit: number): [number, number] {
  const low = first ?? 1;
  const high = last ?? limit;
  return low <= high ? [low, high] : [high, low];
}

/** A1 notation without the tab; whole rows and columns are written with their numbers. */
export function a1Of(area: Area): string {
  const first = columnName(area.column) + String(area.row);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnName(area.column + area.columns - 1)}${String(area.row + area.rows - 1)}`;
}

/** Calls `visit` with each row and column of the area. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}

/** Throws Google's message when a grid given for a range has other dimensions. */
export function demandShape(grid: readonly (readonly unknown[])[], area: Area): void {
  if (grid.length !== area.rows) throw new ServiceException(MESSAGES.rows(grid.length, area.rows));
  for (const line of grid) {
    if (line.length !== area.columns) throw new ServiceException(MESSAGES.columns(line.length, area.columns));
  }
}
