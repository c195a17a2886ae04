/** Declared columns that a tab lacks, to be added behind its last header. */

import { beginOfRows, blocksOfRows, formulaIn, type CellsByColumn } from "../blocks";
import { findColumns } from "../headers";
import type { Column, Tab } from "../layout/tab";
import type { Block, PlacedColumn, PlacedColour } from "../placed";
import type { Table } from "../reading/table";
import type { TabSnapshot } from "../snapshot";
import type { Step } from "./step";

/** The last column of a row that holds anything, counted from 1; 0 for an empty row. */
export function lastUsedColumn(row: readonly unknown[]): number {
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const value = row[index];
    if (value !== "" && value !== null && value !== undefined) return index + 1;
  }
  return 0;
}

/**
 * The row below everything that stands in a tab, and below every formula in the columns that are to be written. Boxes
 * that nobody has ticked are filled down ahead of the rows and count for nothing.
 */
export function firstFreeRow(tab: TabSnapshot, headerRow: number, columns: readonly number[] = []): number {
  let last = headerRow;
  for (const [index, cells] of tab.values.entries()) {
    const isUsed =
      cells.some((value) => value !== "" && value !== null && value !== undefined && value !== false) ||
      columns.some((column) => formulaIn(tab, index + 1, column) !== "");
    if (isUsed) last = Math.max(last, index + 1);
  }
  return last + 1;
}

/**
 * New rows below everything that stands in a tab, or where the same rows were begun and cut off; `columns` are those that
 * are written.
 */
export function rowsBelow(
  tab: TabSnapshot,
  table: Pick<Table<string>, "headerRow" | "columns">,
  columns: readonly number[],
  rows: readonly CellsByColumn[],
): Block[] {
  const code = table.columns.get("code") ?? 0;
  const free = firstFreeRow(tab, table.headerRow, columns);
  const row = beginOfRows(tab, free, columns, rows, code, [...table.columns.values()]);
  return blocksOfRows(tab, row, columns, rows, code);
}

/**
 * The columns of a layout that a tab lacks, behind its last header. A tab without any header gets them all in the
 * declared row, when that row is free.
 */
export function columnsToAdd<Key extends string>(
  tab: TabSnapshot,
  layout: Pick<Tab<Key>, "columns" | "headerRow">,
  wanted: (column: Column<Key>) => boolean,
): { readonly headerRow: number; readonly columns: readonly (PlacedColumn & { readonly key: Key })[] } {
  const found = findColumns(tab.values, layout.columns);
  const headerRow = found.headerRow ?? layout.headerRow;
  const row = tab.values[headerRow - 1] ?? [];
  if (found.headerRow === null && lastUsedColumn(row) > 0) return { headerRow, columns: [] };
  // Headers that a formula fills in are not there while the formula is broken; their place is kept.
  const kept = layout.columns.findIndex(wanted);
  const first = Math.max(lastUsedColumn(row), kept) + 1;
  const missing = layout.columns.filter((column) => wanted(column) && found.missing.includes(column.key));
  return { headerRow, columns: missing.map((column, index) => ({ ...column, column: first + index })) };
}

/** The step that adds the missing columns of a tab, or none. */
export function addedColumns(tab: TabSnapshot, layout: Tab, wanted: (column: Column) => boolean = () => true): Step[] {
  const { headerRow, columns } = columnsToAdd(tab, layout, wanted);
  if (columns.length === 0) return [];
  return [{ kind: "addColumns", tab: tab.name, headerRow, columns, colours: placedColours(layout, columns) }];
}

/** The layout's colours at the places of these columns. */
export function placedColours<Key extends string>(
  layout: Pick<Tab<Key>, "colours">,
  columns: readonly { readonly key: string; readonly column: number }[],
): PlacedColour[] {
  return layout.colours.flatMap(({ column: key, ...colour }) =>
    columns.filter((column) => column.key === key).map(({ column }) => ({ ...colour, column })),
  );
}
