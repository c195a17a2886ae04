/** Puts a tab's whole content in place with one write, and takes it back. */

import { makeRoom } from "./grid";
import type { CellColour } from "../workbook/layout/colours";
import { asPlainText } from "../workbook/plain-text";
import type { TabSnapshot } from "../workbook/snapshot";
import type { RowRole, WrittenSheet } from "../workbook/writing/sheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly unknown[])[];

/** A tab that the program writes: where it is, and what stood in it when the workbook was read. */
export interface Target {
  readonly sheet: Sheet;
  readonly before: TabSnapshot;
}

/** Replaces the tab's values by the new content: one write over the union of the old and the new extent. */
export function writeContent({ sheet, before }: Target, content: WrittenSheet): void {
  setWhole(sheet, content.values, extentOf(before.values, content.values));
}

/** Puts back what stood in the tab before `content` was written; formulas that people had put there come back as values. */
export function restoreContent({ sheet, before }: Target, content: WrittenSheet): void {
  const values = before.values.map((row) => row.map((cell) => (typeof cell === "string" ? asPlainText(cell) : cell)));
  setWhole(sheet, values, extentOf(before.values, content.values));
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function extentOf(...blocks: readonly Values[]): Extent {
  let rows = 1;
  let columns = 1;
  for (const block of blocks) {
    rows = Math.max(rows, block.length);
    for (const row of block) columns = Math.max(columns, row.length);
  }
  return { rows, columns };
}

function setWhole(sheet: Sheet, values: Values, extent: Extent): void {
  makeRoom(sheet, extent.rows, extent.columns);
  sheet
    .getRange(1, 1, extent.rows, extent.columns)
    .setValues(grid(extent, (row, column) => values[row]?.[column] ?? ""));
}

function grid<T>({ rows, columns }: Extent, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => cell(row, column)),
  );
}

const ROW_BACKGROUNDS: Readonly<Partial<Record<RowRole, string>>> = { header: "#d9e2f3", section: "#efefef" };
const BOLD: ReadonlySet<RowRole> = new Set<RowRole>(["title", "header", "section", "total"]);
/** Rows whose text stays within its column; a title or a line of the head runs over the columns beside it. */
const WRAPPED: ReadonlySet<RowRole> = new Set<RowRole>(["header", "row"]);
const BORDERED: ReadonlySet<RowRole> = new Set<RowRole>(["header", "section", "row", "total"]);
const TEXT_COLOUR = "#000000";

/** Lays the content out to be read and printed; what an earlier, longer list left behind is cleared with it. */
export function layOut(
  { sheet, before }: Target,
  content: WrittenSheet,
  { bordered }: { readonly bordered: boolean },
): void {
  const extent = extentOf(before.values, content.values);
  const range = sheet.getRange(1, 1, extent.rows, extent.columns);
  const { roles } = content;
  const has = (roleSet: ReadonlySet<RowRole>, row: number): boolean => {
    const role = roles[row];
    return role !== undefined && roleSet.has(role);
  };
  const colours = colourFinder(content);
  range.setFontWeights(grid(extent, (row) => (has(BOLD, row) ? "bold" : "normal")));
  range.setWraps(grid(extent, (row) => has(WRAPPED, row)));
  range.setBackgrounds(
    grid(
      extent,
      (row, column) => colours(row, column)?.background ?? backgroundOf(roles[row], column < content.columnCount),
    ),
  );
  range.setFontColors(grid(extent, (row, column) => colours(row, column)?.font ?? TEXT_COLOUR));
  for (const { column, format } of content.columns) {
    if (format !== undefined) sheet.getRange(1, column, extent.rows, 1).setNumberFormat(format);
  }
  if (!bordered) return;
  range.setBorder(false, false, false, false, false, false);
  const table = roles.filter((role) => BORDERED.has(role)).length;
  if (content.headerRow === 0 || table === 0) return;
  sheet.getRange(content.headerRow, 1, table, content.columnCount).setBorder(true, true, true, true, true, true);
}

function backgroundOf(role: RowRole | undefined, within: boolean): string | null {
  return (within && role !== undefined ? ROW_BACKGROUNDS[role] : undefined) ?? null;
}

function colourFinder({
  roles,
  values,
  colours,
}: WrittenSheet): (row: number, column: number) => CellColour | undefined {
  const byColumn = new Map<number, Map<string, CellColour>>();
  for (const { column, text, ...colour } of colours) {
    const known = byColumn.get(column) ?? new Map<string, CellColour>();
    byColumn.set(column, known.set(text, colour));
  }
  return (row, column) => {
    if (roles[row] !== "row") return undefined;
    const value = values[row]?.[column];
    return typeof value === "string" ? byColumn.get(column + 1)?.get(value) : undefined;
  };
}
