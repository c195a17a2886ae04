/** Where the keys lead in the grid: over merged and hidden cells, to the edge of the data, a page up or down. */

import { shownText, type Tab } from "./book";
import type { Selection } from "./grid/grid";
import { between, contains, meets } from "./places";
import type { Area } from "../server/protocol";

export type Direction = "up" | "down" | "left" | "right";

const STEP: Readonly<Record<Direction, readonly [down: number, right: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A tab with the rows that the window does not show. */
export interface Ground {
  readonly tab: Tab;
  readonly filtered: ReadonlySet<number>;
}

/** The merged cells around a cell, or the cell alone. */
export function wholeCell({ view }: Tab, { row, column }: Cell): Area {
  return view.merges.find((area) => contains(area, row, column)) ?? { row, column, rows: 1, columns: 1 };
}

/** The selection of one cell, with those merged into it. */
export function single(tab: Tab, cell: Cell): Selection {
  const area = wholeCell(tab, cell);
  return { area, row: area.row, column: area.column };
}

/** One visible cell onward; the same cell at the edge. */
export function step(ground: Ground, from: Cell, direction: Direction, count = 1): Cell {
  let cell = from;
  for (let taken = 0; taken < count; taken += 1) {
    const next = neighbour(ground, cell, direction);
    if (next === null) break;
    cell = next;
  }
  return cell;
}

/** To the end of the data, or to the next data, or to the edge of the tab. */
export function jump(ground: Ground, from: Cell, direction: Direction): Cell {
  const filled = (cell: Cell): boolean => {
    const { row, column } = wholeCell(ground.tab, cell);
    return shownText(ground.tab.cells.get(row)?.get(column) ?? {}) !== "";
  };
  let cell = neighbour(ground, from, direction) ?? from;
  if (filled(from) && filled(cell)) {
    for (;;) {
      const next = neighbour(ground, cell, direction);
      if (next === null || !filled(next)) return cell;
      cell = next;
    }
  }
  while (!filled(cell)) {
    const next = neighbour(ground, cell, direction);
    if (next === null) return cell;
    cell = next;
  }
  return cell;
}

/** The selection that reaches from its active cell to another cell, whole merges included. */
export function extend(tab: Tab, { row, column }: Cell, to: Cell): Selection {
  let area = between({ row, column }, to);
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of tab.view.merges) {
      const joint = join(area, merge);
      if (!meets(area, merge) || JSON.stringify(joint) === JSON.stringify(area)) continue;
      area = joint;
      grown = true;
    }
  }
  return { area, row, column };
}

/** The corner of a selection that moves when it is extended: the one across from the active cell. */
export function farCorner({ area, row, column }: Selection): Cell {
  return {
    row: row === area.row ? area.row + area.rows - 1 : area.row,
    column: column === area.column ? area.column + area.columns - 1 : area.column,
  };
}

/** The last row and column that hold anything to see. */
export function lastCell(tab: Tab): Cell {
  let [row, column] = [1, 1];
  for (const [line, cells] of tab.cells) {
    for (const [at, cell] of cells) {
      if (shownText(cell) === "") continue;
      row = Math.max(row, line);
      column = Math.max(column, at);
    }
  }
  return { row, column };
}

function neighbour({ tab, filtered }: Ground, from: Cell, direction: Direction): Cell | null {
  const [down, right] = STEP[direction];
  const { view } = tab;
  const around = wholeCell(tab, from);
  let row = down > 0 ? around.row + around.rows - 1 : from.row;
  let column = right > 0 ? around.column + around.columns - 1 : from.column;
  if (down < 0) row = around.row;
  if (right < 0) column = around.column;
  for (;;) {
    row += down;
    column += right;
    if (row < 1 || column < 1 || row > view.rows || column > view.columns) return null;
    if (down !== 0 && (filtered.has(row) || view.hiddenRows.includes(row))) continue;
    if (right !== 0 && view.hiddenColumns.includes(column)) continue;
    return { row, column };
  }
}

function join(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
