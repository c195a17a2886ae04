/** Which cells of "Ngày cập nhật" an edit of a unit's tab stamps. */

import { findColumns } from "./headers";
import { UNIT_TAB } from "./layout";
import type { Area } from "./snapshot";

/** The cells to stamp: one column, rows one after the other. */
export interface Stamp {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
}

/**
 * The cells of "Ngày cập nhật" beside an edited area, pastes over many rows included; null when nothing that a unit
 * fills in was touched. `top` are the tab's first rows down to the headers at least, from A1.
 */
export function stampFor(edited: Area, top: readonly (readonly unknown[])[]): Stamp | null {
  const { headerRow, columns } = findColumns(top, UNIT_TAB.columns);
  const column = columns.get("updated");
  // A tab that is no unit's may hold one of its headers; a unit's tab always holds the code and the result.
  if (headerRow === null || column === undefined || !columns.has("code") || !columns.has("actual")) return null;
  const touched = UNIT_TAB.columns.some(({ key, filledBy }) => {
    const place = columns.get(key);
    return filledBy === "unit" && place !== undefined && isWithin(place, edited.column, edited.columns);
  });
  const row = Math.max(edited.row, headerRow + 1);
  const rows = edited.row + edited.rows - row;
  return touched && rows > 0 ? { row, rows, column } : null;
}

function isWithin(place: number, first: number, count: number): boolean {
  return place >= first && place < first + count;
}
