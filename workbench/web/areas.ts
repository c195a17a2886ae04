/** Areas taken apart: what of one is not in another, and which rows of it a filter leaves in view. */

import type { Area } from "../server/protocol";
import { meets } from "./places";

type Rows = Pick<Area, "row" | "rows">;

/** Rows copied to other rows, as many from the one as to the other. */
export interface CopiedRows {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/**
 * The cells of an area that are not in another, as up to four areas.
 * @example without({ row: 1, column: 1, rows: 3, columns: 1 }, { row: 2, column: 1, rows: 3, columns: 1 })
 * // [{ row: 1, column: 1, rows: 1, columns: 1 }]
 */
export function without(area: Area, taken: Area): Area[] {
  if (!meets(area, taken)) return [area];
  const top = Math.max(area.row, taken.row);
  const bottom = Math.min(area.row + area.rows, taken.row + taken.rows);
  const left = Math.max(area.column, taken.column);
  const right = Math.min(area.column + area.columns, taken.column + taken.columns);
  const middle = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...middle, column: area.column, columns: left - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/**
 * The parts of an area whose rows are in view, from the top down; none where no row is.
 * @example visibleParts({ row: 3, column: 1, rows: 4, columns: 2 }, new Set([4, 5]))
 * // [{ row: 3, column: 1, rows: 1, columns: 2 }, { row: 6, column: 1, rows: 1, columns: 2 }]
 */
export function visibleParts(area: Area, filtered: ReadonlySet<number>): Area[] {
  return runs(rowsInView(area, filtered)).map((rows) => ({ ...area, ...rows }));
}

/** The rows of an area that are in view. */
export function rowsInView({ row, rows }: Rows, filtered: ReadonlySet<number>): number[] {
  return Array.from({ length: rows }, (_, at) => row + at).filter((line) => !filtered.has(line));
}

/** So many rows in view from a row on, hidden ones passed over. */
export function rowsFrom(row: number, count: number, filtered: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let line = row; rows.length < count; line += 1) if (!filtered.has(line)) rows.push(line);
  return rows;
}

/**
 * Rows as runs of rows that follow each other.
 * @example runs([3, 4, 7]) // [{ row: 3, rows: 2 }, { row: 7, rows: 1 }]
 */
export function runs(rows: readonly number[]): Rows[] {
  return paired(rows, rows).map(({ from, rows: count }) => ({ row: from, rows: count }));
}

/**
 * Copies row by row, the source repeated until the target is full, in an order in which nothing is read after it has
 * been written over; null where no order does (`shared` says that source and target have cells in common).
 * @example copiesInOrder([3, 5], [5, 7], true) // [{ from: 5, to: 7, rows: 1 }, { from: 3, to: 5, rows: 1 }]
 */
export function copiesInOrder(from: readonly number[], to: readonly number[], shared: boolean): CopiedRows[] | null {
  const source = to.map((_, at) => from[at % from.length] ?? 0);
  const copies = paired(source, to);
  if (!shared || copies.length === 1) return copies;
  if (to.length > from.length) return null;
  if (copies.every((copy) => copy.to <= copy.from)) return copies;
  return copies.every((copy) => copy.to >= copy.from) ? copies.reverse() : null;
}

/** Joins pairs of rows that go on side by side. */
function paired(from: readonly number[], to: readonly number[]): CopiedRows[] {
  const found: CopiedRows[] = [];
  from.forEach((row, at) => {
    const last = found.at(-1);
    const target = to[at] ?? row;
    if (last !== undefined && last.from + last.rows === row && last.to + last.rows === target) {
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
    } else found.push({ from: row, to: target, rows: 1 });
  });
  return found;
}
