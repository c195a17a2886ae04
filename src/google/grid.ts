/** Writing into a tab that may be too small for what is written. */

import type { Block } from "../workbook/placed";

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

/** Whether nothing stands where a block is to be written; rows that the tab does not have yet are blank. */
export function isBlank({ row, column, values }: Block, sheet: Sheet): boolean {
  const stands: readonly (readonly unknown[])[] = sheet.getDataRange().getValues();
  return values.every((cells, down) =>
    cells.every((_, right) => (stands[row - 1 + down]?.[column - 1 + right] ?? "") === ""),
  );
}

/** Writes a block of values where the tab has room for it. */
export function writeWithin({ row, column, values }: Block, sheet: Sheet): void {
  const width = values[0]?.length ?? 0;
  sheet.getRange(row, column, values.length, width).setValues(values.map((cells) => [...cells]));
}
