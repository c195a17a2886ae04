/** Gathers cells into blocks that are written with one call each; what stands between them belongs to others and is left out. */

import type { Block } from "./placed";
import type { TabSnapshot } from "./snapshot";
import { asItStands } from "./standing-cell";

/** A cell with what is written into it. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** Numbers that follow one another, as their first and how many they are. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

/** The runs of numbers that follow one another; each number once. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers.slice().sort((first, second) => first - second)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && number === run.first + run.count) run.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** The cells of a new row by their columns, as `setValues` takes them; a cell not given is blank. */
export type CellsByColumn = ReadonlyMap<number, string | number | boolean>;

/**
 * New rows of a tab, as few blocks as can be: one, unless something stands in these rows between the columns, such as a
 * formula of people's own that is filled down. The block with the column `code` comes last: rows that are cut off lack
 * their code, and are seen to be missing. What stands already of rows that were cut off is no block.
 */
export function blocksOfRows(
  tab: TabSnapshot,
  row: number,
  columns: readonly number[],
  rows: readonly CellsByColumn[],
  code: number,
): Block[] {
  const first = Math.min(...columns);
  const span = Array.from({ length: Math.max(...columns) - first + 1 }, (_, index) => first + index);
  const free = span.filter((column) => rows.every((_, index) => isEmpty(tab, row + index, column)));
  const blocks = runsOf([...new Set([...columns, ...free])]).map((run) => ({
    row,
    column: run.first,
    values: rows.map((cells) => Array.from({ length: run.count }, (_, index) => cells.get(run.first + index) ?? "")),
  }));
  const holdsCode = ({ column, values }: Block): boolean => column <= code && code < column + (values[0]?.length ?? 0);
  return [...blocks.filter((block) => !holdsCode(block)), ...blocks.filter(holdsCode)].filter(
    ({ column, values }) =>
      !rowsStand(
        tab,
        row,
        values.map((cells) => new Map(cells.map((cell, at) => [column + at, cell]))),
      ),
  );
}

/**
 * The row where new rows begin: `free`, below everything that stands, or above it where the same rows were begun and
 * cut off before they got their code. Where anything else was typed into the tab's columns (`declared`) they are others.
 */
export function beginOfRows(
  tab: TabSnapshot,
  free: number,
  columns: readonly number[],
  rows: readonly CellsByColumn[],
  code: number,
  declared: readonly number[],
): number {
  const others = declared.filter((column) => !columns.includes(column));
  for (let first = Math.max(1, free - rows.length); first < free; first += 1) {
    const begun = rows.slice(0, free - first);
    const parts = columns.map((column) => begun.map((cells) => new Map([[column, cells.get(column) ?? ""]])));
    const isBlank = (part: readonly CellsByColumn[]): boolean =>
      part.every((cells, index) => [...cells.keys()].every((column) => isEmpty(tab, first + index, column)));
    const lacksCode = begun.every((_, index) => isEmpty(tab, first + index, code));
    const isOthers = begun.some((_, index) => others.some((column) => isTyped(tab, first + index, column)));
    const standing = parts.filter((part) => !isBlank(part));
    if (lacksCode && !isOthers && standing.length > 0 && standing.every((part) => rowsStand(tab, first, part)))
      return first;
  }
  return free;
}

/** Whether somebody typed into a cell: neither a formula nor a box that nobody ticked. */
function isTyped(tab: TabSnapshot, row: number, column: number): boolean {
  return (
    !isEmpty(tab, row, column) && formulaIn(tab, row, column) === "" && tab.values[row - 1]?.[column - 1] !== false
  );
}

/** Whether these cells stand in the tab as they are to be written. */
function rowsStand(tab: TabSnapshot, row: number, rows: readonly CellsByColumn[]): boolean {
  return rows.every((cells, index) =>
    [...cells].every(([column, value]) => asItStands(tab, row + index, column) === value),
  );
}

/** Whether a cell holds nothing, not even a formula that shows nothing. */
export function isEmpty(tab: TabSnapshot, row: number, column: number): boolean {
  return (tab.values[row - 1]?.[column - 1] ?? "") === "" && formulaIn(tab, row, column) === "";
}

/** A cell's formula, where formulas were read; "" where it has none. */
export function formulaIn({ formulas }: TabSnapshot, row: number, column: number): string {
  return formulas?.[row - 1]?.[column - 1] ?? "";
}

/** Single cells gathered into blocks: neighbours in a row, and rows of the same columns that follow one another. */
export function blocksOf(cells: readonly CellWrite[]): Block[] {
  const byRow = new Map<number, Map<number, string | number>>();
  for (const { row, column, value } of cells) {
    const inRow = byRow.get(row) ?? new Map<number, string | number>();
    byRow.set(row, inRow.set(column, value));
  }
  const blocks: { row: number; column: number; values: (readonly (string | number)[])[] }[] = [];
  for (const [row, inRow] of [...byRow].sort(([first], [second]) => first - second)) {
    for (const { first, count } of runsOf([...inRow.keys()])) {
      const cellsOf = Array.from({ length: count }, (_, index) => inRow.get(first + index) ?? "");
      const above = blocks.find(
        ({ row: top, column, values }) =>
          column === first && values[0]?.length === count && top + values.length === row,
      );
      if (above === undefined) blocks.push({ row, column: first, values: [cellsOf] });
      else above.values.push(cellsOf);
    }
  }
  return blocks;
}
