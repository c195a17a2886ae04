/** Rewriting columns of a tab: the cells as they stand, formulas as formulas, with some of them changed or emptied. */

import type { Table } from "../reading/table";
import type { TabSnapshot } from "../snapshot";
import { asItStands } from "../standing-cell";

/** What `setValues` is given for an area of a tab. */
export interface Overwrite {
  readonly tab: TabSnapshot;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** What a cell becomes; undefined leaves it as it is. */
export type Change<Key extends string> = (row: number, key: Key) => string | number | boolean | undefined;

/**
 * The rows below the headers with the changed cells, over the columns that may change. Null when nothing differs: a
 * tab that is as it should be is not written.
 */
export function overwrite<Key extends string>(
  tab: TabSnapshot,
  table: Table<Key>,
  keys: readonly Key[],
  change: Change<Key>,
): Overwrite | null {
  const places = keys.flatMap((key) => {
    const column = table.columns.get(key);
    return column === undefined ? [] : [{ key, column }];
  });
  const last = table.rows[table.rows.length - 1];
  if (places.length === 0 || last === undefined) return null;
  const first = Math.min(...places.map(({ column }) => column));
  const width = Math.max(...places.map(({ column }) => column)) - first + 1;
  const differing: number[] = [];
  const values = Array.from({ length: last - table.headerRow }, (_, index) => {
    const row = table.headerRow + 1 + index;
    return Array.from({ length: width }, (_unused, at) => {
      const column = first + at;
      const key = places.find((place) => place.column === column)?.key;
      const changed = key === undefined ? undefined : change(row, key);
      const stands = asItStands(tab, row, column);
      if (changed === undefined || changed === stands) return stands;
      differing.push(row);
      return changed;
    });
  });
  return differing.length > 0 ? { tab, row: table.headerRow + 1, column: first, values } : null;
}

/** Empties everything below a row, as wide as the tab is; null when nothing stands there. */
export function emptied(tab: TabSnapshot, from: number): Overwrite | null {
  const rows = tab.values.slice(from - 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0 || !rows.some((row) => row.some((value) => value !== "" && value !== null))) return null;
  return { tab, row: from, column: 1, values: rows.map(() => Array<string>(width).fill("")) };
}
