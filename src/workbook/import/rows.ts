/** The rows of an import: those pasted, those that stand in the workbook, and what may be wrong with one. */

import type { CellAddress } from "../../domain/address";
import { foldText } from "../../domain/text";
import { formulaIn } from "../blocks";
import { codeKey } from "../reading/codes";
import { shownTyped } from "../reading/shown";
import type { Table } from "../reading/table";
import type { TabSnapshot } from "../snapshot";
import type { DayText } from "./month-first";
import { tabOfImport, type FieldFault, type ImportKind } from "./fields";

/** A pasted row as it was read. */
export interface ReadRow {
  /** The pasted line, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** Whether the program made the code. */
  readonly codeMade: boolean;
  readonly name: string;
  /** Officials only: the unit's code. */
  readonly unit: string;
  /** What is written, by field. */
  readonly values: ReadonlyMap<string, string | number>;
  /** What people read of it, by field. */
  readonly shown: ReadonlyMap<string, string>;
}

/** A pasted row with what becomes of it. */
export interface ImportRow extends ReadRow {
  readonly state: "new" | "present" | "faulty" | "asked";
}

/** A row that stands in the workbook. */
export interface PresentRow {
  /** Counted in the tab. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

/** Why a row cannot be imported; `header` and `text` tell the cell. */
export type ImportFault = { readonly line: number; readonly header: string; readonly text: string } & (
  | FieldFault
  | { readonly kind: "missing" }
  /** Days of this column may be written month first; `sure` is one that is. */
  | { readonly kind: "monthFirst"; readonly sure: DayText; readonly lines: readonly number[] }
  | { readonly kind: "codeRepeated"; readonly lines: readonly number[] }
  | { readonly kind: "codeOfAnother"; readonly name: string; readonly row: number }
  | { readonly kind: "samePersonTwice"; readonly lines: readonly number[] }
  | { readonly kind: "sameAsSeveral"; readonly rows: readonly number[] }
);

/** The rows of a tab as an import compares them. */
export function presentRows(table: Table<string>): PresentRow[] {
  return table.rows.map((row) => ({
    row,
    code: shownTyped(table.typed(row, "code")),
    name: shownTyped(table.typed(row, "name")),
    unit: shownTyped(table.typed(row, "unit")),
  }));
}

/** A cell of a row that stands in the workbook, for which something else was pasted. */
export interface ComparedCell {
  /** The field, by the key of its column. */
  readonly key: string;
  readonly at: CellAddress;
  readonly header: string;
  /** "" where the cell is blank; a formula that shows nothing is what stands there. */
  readonly there: string;
  readonly pasted: string;
  readonly value: string | number;
}

/** The cells in which a pasted row and the one that stands in the workbook do not agree. */
export function comparedCells(
  kind: ImportKind,
  pasted: ReadRow,
  tab: TabSnapshot,
  table: Table<string>,
  row: number,
): ComparedCell[] {
  return [...pasted.shown].flatMap(([key, text]): ComparedCell[] => {
    const at = table.at(row, key);
    const there = shownTyped(table.typed(row, key)) || formulaIn(tab, row, at?.column ?? 0);
    const value = pasted.values.get(key);
    if (key === "code" || at === null || value === undefined || foldText(there) === foldText(text)) return [];
    return [{ key, at, header: headerOf(kind, key), there, pasted: text, value }];
  });
}

/** A field's header. */
export function headerOf(kind: ImportKind, key: string): string {
  return tabOfImport(kind).columns.find((column) => column.key === key)?.header ?? key;
}

/** The rows of the workbook under a code. */
export function rowsOfCode(present: readonly PresentRow[], code: string): PresentRow[] {
  return present.filter((one) => codeKey(one.code) === codeKey(code));
}
