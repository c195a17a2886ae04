/** Cells and areas by the names that people write: "B7", "C:C", "B7:D9". Rows and columns count from 1. */

import type { Area } from "../server/protocol";

/** @example columnName(28) // "AB" */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** @example cellName(7, 2) // "B7" */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** @example areaName({ row: 7, column: 2, rows: 3, columns: 3 }) // "B7:D9" */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** What somebody typed into the name box: a tab's name, where one stands before "!", and an area. Null when it is no address. */
export function readAddress(text: string): { tab: string | null; area: Area } | null {
  const match = /^(?:(?:'([^']+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(
    text.trim(),
  );
  if (match === null) return null;
  const [, quoted, plain, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = match;
  const [left, right] = inOrder(columnNumber(startColumn), columnNumber(endColumn));
  const [top, bottom] = inOrder(Number(startRow), Number(endRow));
  if (top < 1) return null;
  return {
    tab: quoted ?? plain ?? null,
    area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  };
}

/** The smallest area with two cells in it. */
export function between(one: { row: number; column: number }, other: { row: number; column: number }): Area {
  const [top, bottom] = inOrder(one.row, other.row);
  const [left, right] = inOrder(one.column, other.column);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether two areas have a cell in common. */
export function meets(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function columnNumber(name: string): number {
  return Array.from(name.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function inOrder(one: number, other: number): [number, number] {
  return one <= other ? [one, other] : [other, one];
}
