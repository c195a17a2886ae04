/** What a plan says otherwise of a row that stands in the workbook under the same code and words. */

import { foldText } from "../../domain/text";
import { shownTyped } from "../reading/shown";
import type { Table } from "../reading/table";
import type { TabSnapshot } from "../snapshot";
import type { RowCells } from "./rows";

/** A cell that stays as it is; `there` is "" where it is blank. */
export interface Difference {
  readonly header: string;
  readonly there: string;
  readonly proposed: string;
}

/** The cells of a row for which the plan proposes something else than stands there. */
export function differencesIn<Key extends string>(
  tab: TabSnapshot,
  table: Table<Key>,
  row: number,
  proposed: RowCells<Key>,
): Difference[] {
  return [...table.columns].flatMap(([key, column]): Difference[] => {
    const text = shownWritten(proposed[key] ?? "");
    const there = shownTyped(table.typed(row, key)).replace(/^'/, "");
    if (text === "" || foldText(text) === foldText(there)) return [];
    const header = tab.values[table.headerRow - 1]?.[column - 1];
    return [{ header: typeof header === "string" ? header.trim() : key, there, proposed: text }];
  });
}

/** What a value that is to be written will show. */
function shownWritten(value: string | number): string {
  return typeof value === "number" ? shownTyped({ kind: "number", number: value }) : value.replace(/^'/, "").trim();
}
