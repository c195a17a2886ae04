/** Writing into a tab that may be too small for what is written. */

import { areaOfBlock, type Block } from "../workbook/placed";
import type { Area } from "../workbook/snapshot";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Adds rows and columns at the tab's end until it has at least as many. */
export function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Writes a block of values at its place, making room for it. */
export function writeBlock(block: Block, sheet: Sheet): void {
  const { row, column, values } = block;
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  makeRoom(sheet, row + values.length - 1, column + width - 1);
  writeWithin(block, sheet);
}

/**
 * Whether nothing stands in these areas nor where the blocks are to be written, which may reach over a column of people's
 * own; there no formula either, even one that shows nothing. Rows that the tab does not have yet are blank.
 */
export function isFree(areas: readonly Area[], blocks: readonly Block[], sheet: Sheet): boolean {
  const range = sheet.getDataRange();
  const values = range.getValues() as readonly (readonly unknown[])[];
  const formulas = range.getFormulas();
  const written = blocks.map(areaOfBlock);
  const holdsNothing = (area: Area, cells: readonly (readonly unknown[])[]): boolean =>
    cells
      .slice(area.row - 1, area.row - 1 + area.rows)
      .every((row) => row.slice(area.column - 1, area.column - 1 + area.columns).every((cell) => cell === ""));
  return (
    [...areas, ...written].every((area) => holdsNothing(area, values)) &&
    written.every((area) => holdsNothing(area, formulas))
  );
}

/** Writes a block of values where the tab has room for it. */
export function writeWithin({ row, column, values }: Block, sheet: Sheet): void {
  const width = values[0]?.length ?? 0;
  sheet.getRange(row, column, values.length, width).setValues(values.map((cells) => [...cells]));
}
