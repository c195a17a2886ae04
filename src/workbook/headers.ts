/** Where the declared columns of a tab stand, however their headers were typed. */

import { foldText } from "../domain/text";

/** Where the declared columns of a tab stand: columns counted from 1. */
export interface FoundColumns<Key extends string> {
  /** The row that holds the headers, counted from 1; null when no row holds any declared header. */
  readonly headerRow: number | null;
  readonly columns: ReadonlyMap<Key, number>;
  readonly missing: readonly Key[];
  /** Declared headers that stand in the header row more than once; these are in neither of the other two. */
  readonly repeated: readonly { readonly key: Key; readonly columns: readonly number[] }[];
}

/** How far down a header row is looked for: people insert a title or a remark above a table, not pages. */
const ROWS_SEARCHED = 20;

/**
 * Finds the declared headers in the values of a tab: the header row is the first of the rows near the top that holds
 * the most of them, so that rows inserted above, columns moved and columns added change nothing.
 * @example findColumns([["Ghi chú", "MÃ"]], [{ key: "code", header: "Mã" }]).columns.get("code") // 2
 */
export function findColumns<Key extends string>(
  values: readonly (readonly unknown[])[],
  declared: readonly { readonly key: Key; readonly header: string }[],
  rowsSearched: number = ROWS_SEARCHED,
): FoundColumns<Key> {
  const keyOf = new Map(declared.map(({ key, header }) => [foldText(header), key]));
  let best: ReadonlyMap<Key, number[]> = new Map();
  let headerRow: number | null = null;
  for (const [index, row] of values.slice(0, rowsSearched).entries()) {
    const found = headersIn(row, keyOf);
    if (found.size > best.size) [best, headerRow] = [found, index + 1];
  }
  const columns = new Map<Key, number>();
  const repeated: { key: Key; columns: readonly number[] }[] = [];
  for (const [key, places] of best) {
    if (places.length > 1) repeated.push({ key, columns: places });
    else for (const place of places) columns.set(key, place);
  }
  const missing = declared.map(({ key }) => key).filter((key) => !best.has(key));
  return { headerRow, columns, missing, repeated };
}

function headersIn<Key>(row: readonly unknown[], keyOf: ReadonlyMap<string, Key>): Map<Key, number[]> {
  const found = new Map<Key, number[]>();
  for (const [index, value] of row.entries()) {
    if (typeof value !== "string" || value === "") continue;
    const key = keyOf.get(foldText(value));
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), index + 1]);
  }
  return found;
}
