/** One tab as a table: its columns by what they are, its used rows, and each cell with its address. */

import type { CellAddress } from "../../domain/address";
import type { Problem } from "../../domain/problem";
import { BLANK, type Typed } from "../../domain/typed";
import { typedFromCell } from "../cell";
import { findColumns } from "../headers";
import type { Column, Tab } from "../layout/tab";
import type { Area, TabSnapshot } from "../snapshot";

/** A tab that could be read; rows count from 1 as in the tab. */
export interface Table<Key extends string> {
  readonly tab: string;
  readonly headerRow: number;
  /** The rows below the headers in which somebody typed into a declared column. */
  readonly rows: readonly number[];
  readonly columns: ReadonlyMap<Key, number>;
  /** What stands in the cell; blank where the tab has no such column, an error where a merged cell covers it. */
  readonly typed: (row: number, key: Key) => Typed;
  /** Whether the tab lacks a column that is judged: nobody can say what was typed there, not even that nothing was. */
  readonly lacks: (key: Key) => boolean;
  /** Null where the tab has no such column. */
  readonly at: (row: number, key: Key) => CellAddress | null;
  /** The row's key column, to point at a row as a whole. */
  readonly rowAt: (row: number) => CellAddress;
}

/** The error that stands in cells covered by a merged one, which hold no value of their own. */
export const COVERED: Typed = { kind: "error", code: "ô gộp" };

/**
 * Reads a tab by its declared columns and reports missing, repeated and merged ones. Null when a column is missing
 * without which the tab cannot be read. `keyColumn` is the column that names a row.
 */
export function readTable<Key extends string>(
  tab: TabSnapshot,
  layout: Pick<Tab<Key>, "columns">,
  keyColumn: Key,
  problems: Problem[],
): Table<Key> | null {
  const found = findColumns(tab.values, layout.columns);
  const { headerRow, columns } = found;
  if (headerRow === null) {
    const headers = layout.columns.filter((column) => column.neededFor === "tab").map((column) => column.header);
    problems.push({ kind: "headersMissing", tab: tab.name, headers });
    return null;
  }
  let readable = true;
  const lacking = new Set<Key>();
  const addressOf = (row: number, column: number): CellAddress => ({ tab: tab.name, row, column });
  for (const column of layout.columns) {
    if (column.neededFor === "papers") continue;
    const stops = column.neededFor === "tab";
    const places = found.repeated.find(({ key }) => key === column.key)?.columns ?? [];
    const [first, ...others] = places.map((place) => addressOf(headerRow, place));
    if (first !== undefined) {
      problems.push({ kind: "columnRepeated", header: column.header, stops, cells: [first, ...others] });
    } else if (!columns.has(column.key)) {
      problems.push({ kind: "columnMissing", header: column.header, stops, cells: [addressOf(headerRow, 1)] });
    } else {
      continue;
    }
    lacking.add(column.key);
    if (stops) readable = false;
  }
  if (!readable) return null;

  const covered = coveredCells(tab, layout.columns, columns, headerRow, problems);
  const typed = (row: number, key: Key): Typed => {
    const column = columns.get(key);
    if (column === undefined) return BLANK;
    if (covered !== null && covered.has(cellNumber(row, column))) return COVERED;
    return typedFromCell(tab.values[row - 1]?.[column - 1]);
  };
  const at = (row: number, key: Key): CellAddress | null => {
    const column = columns.get(key);
    return column === undefined ? null : addressOf(row, column);
  };
  return {
    tab: tab.name,
    headerRow,
    rows: usedRows(tab, layout.columns, columns, headerRow),
    columns,
    typed,
    lacks: (key) => lacking.has(key),
    at,
    rowAt: (row) => addressOf(row, columns.get(keyColumn) ?? 1),
  };
}

/** Rows in which somebody typed; what the program writes (a status, a stamp) makes no row. */
function usedRows<Key extends string>(
  tab: TabSnapshot,
  declared: readonly Column<Key>[],
  columns: ReadonlyMap<Key, number>,
  headerRow: number,
): number[] {
  const places: number[] = [];
  for (const { key, filledBy } of declared) {
    const place = columns.get(key);
    if (filledBy !== "program" && place !== undefined) places.push(place - 1);
  }
  const rows: number[] = [];
  for (let index = headerRow; index < tab.values.length; index += 1) {
    const values = tab.values[index] ?? [];
    if (places.some((place) => isTyped(values[place]))) rows.push(index + 1);
  }
  return rows;
}

function isTyped(value: unknown): boolean {
  if (typeof value === "string") return value !== "" && value.trim() !== "";
  return value !== undefined && value !== null;
}

function cellNumber(row: number, column: number): number {
  return row * 100_000 + column;
}

/** The cells below the headers that a merged cell covers, each merge reported once; null when there are none. */
function coveredCells<Key extends string>(
  tab: TabSnapshot,
  declared: readonly Column<Key>[],
  columns: ReadonlyMap<Key, number>,
  headerRow: number,
  problems: Problem[],
): ReadonlySet<number> | null {
  if (tab.merges.length === 0) return null;
  const judged = new Set<number>();
  for (const { key, neededFor, filledBy } of declared) {
    const column = columns.get(key);
    if (column !== undefined && neededFor !== "papers" && filledBy !== "program") judged.add(column);
  }
  const covered = new Set<number>();
  for (const merge of tab.merges) {
    const cells = coveredBy(merge, headerRow, judged, tab.values.length);
    if (cells.length === 0) continue;
    for (const cell of cells) covered.add(cell);
    problems.push({
      kind: "mergedCells",
      cells: [{ tab: tab.name, row: merge.row, column: merge.column }],
      last: { tab: tab.name, row: merge.row + merge.rows - 1, column: merge.column + merge.columns - 1 },
    });
  }
  return covered;
}

function coveredBy(merge: Area, headerRow: number, judged: ReadonlySet<number>, lastRow: number): number[] {
  const cells: number[] = [];
  for (let row = Math.max(merge.row, headerRow + 1); row < merge.row + merge.rows && row <= lastRow; row += 1) {
    for (let column = merge.column; column < merge.column + merge.columns; column += 1) {
      const isFirst = row === merge.row && column === merge.column;
      if (!isFirst && judged.has(column)) cells.push(cellNumber(row, column));
    }
  }
  return cells;
}
