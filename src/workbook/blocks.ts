/** Gathers cells into blocks that are written with one call each; what stands between them belongs to others and is left out. */

import type { Block } from "./placed";
import type { TabSnapshot } from "./snapshot";

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

/**
 * New rows of a tab, their cells by column, as few blocks as can be: one, unless something stands in these rows between
 * the columns, such as a formula of people's own that is filled down. A cell not given is blank.
 */
export function blocksOfRows(
  tab: TabSnapshot,
  row: number,
  columns: readonly number[],
  rows: readonly ReadonlyMap<number, string | number | boolean>[],
): Block[] {
  const first = Math.min(...columns);
  const span = Array.from({ length: Math.max(...columns) - first + 1 }, (_, index) => first + index);
  const free = span.filter((column) => rows.every((_, index) => isEmpty(tab, row + index, column)));
  return runsOf([...new Set([...columns, ...free])]).map((run) => ({
    row,
    column: run.first,
    values: rows.map((cells) => Array.from({ length: run.count }, (_, index) => cells.get(run.first + index) ?? "")),
  }));
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
