/** Rectangles of cells, and what becomes of them when rows or columns are inserted, deleted or moved. */
import type { Area } from "./workbook";

export type Axis = "rows" | "columns";

/** Rows or columns that come, go, or stand elsewhere; positions count from 1, as they were before the change. */
export type AxisChange =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly at: number; readonly count: number }
  /** `before` is the position, in the old numbering, that the moved lines come to stand in front of. */
  | { readonly kind: "move"; readonly at: number; readonly count: number; readonly before: number };

/** First and last line of a stretch, both included; `last` may be Infinity (an open range such as A2:A). */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where a stretch of lines is after the change; null when it is gone. */
export function changeSpan(span: Span, change: AxisChange): Span | null {
  const { first, last } = span;
  const { at, count } = change;
  if (change.kind === "insert") {
    if (at <= first) return { first: first + count, last: last + count };
    return at <= last ? { first, last: last + count } : span;
  }
  if (change.kind === "delete") {
    const gone = at + count - 1;
    if (at <= first && gone >= last) return null;
    const before = (line: number): number => Math.max(0, Math.min(line, gone + 1) - at);
    return { first: first - before(first), last: last - (last === Infinity ? 0 : before(last + 1)) };
  }
  const target = change.before > at ? change.before - count : change.before;
  if (first >= at && last < at + count) return { first: first + target - at, last: last + target - at };
  const rest = changeSpan(span, { kind: "delete", at, count });
  return rest && changeSpan(rest, { kind: "insert", at: target, count });
}

/** Where a line is after the change; null when it was deleted. */
export function changeLine(line: number, change: AxisChange): number | null {
  return changeSpan({ first: line, last: line }, change)?.first ?? null;
}

/** Where a rectangle is after the change; null when nothing is left of it. */
export function changeArea(area: Area, axis: Axis, change: AxisChange): Area | null {
  const [start, size] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const span = changeSpan({ first: start, last: start + size - 1 }, change);
  if (!span) return null;
  const length = span.last - span.first + 1;
  return axis === "rows"
    ? { ...area, row: span.first, rows: length }
    : { ...area, column: span.first, columns: length };
}

export function intersects(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** The cells that two areas share; null when they share none. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area around one or more areas. */
export function hull(areas: readonly Area[]): Area {
  return areas.reduce((one, other) => {
    const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
    return {
      row,
      column,
      rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
      columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
    };
  });
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** What remains of a rectangle when another is cut out of it: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  if (!intersects(area, hole)) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const top = Math.max(area.row, hole.row);
  const low = Math.min(bottom, hole.row + hole.rows);
  const pieces: Area[] = [
    { ...area, rows: top - area.row },
    { ...area, row: low, rows: bottom - low },
    { row: top, rows: low - top, column: area.column, columns: hole.column - area.column },
    { row: top, rows: low - top, column: hole.column + hole.columns, columns: right - hole.column - hole.columns },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
