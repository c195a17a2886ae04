/** What is written into a tab as a whole: one block of values, and what each row is, so that the shell can lay it out. */

import { asPlainText } from "../plain-text";
import type { PlacedColour, PlacedColumn } from "../placed";

/** What a row is: the title, a line of the head, a blank line, the headers, a section's title, a nominee, a sum. */
export type RowRole = "title" | "head" | "blank" | "header" | "section" | "row" | "total";

/** A tab's whole content, ready for one `setValues` from A1; every row has `columnCount` values. */
export interface WrittenSheet {
  readonly values: readonly (readonly (string | number)[])[];
  readonly columnCount: number;
  /** The row of the headers, counted from 1. */
  readonly headerRow: number;
  /** One a row. */
  readonly roles: readonly RowRole[];
  readonly columns: readonly PlacedColumn[];
  readonly colours: readonly PlacedColour[];
}

/** One row before it is brought to the width of the sheet; text is plain, never yet escaped. */
export interface Line {
  readonly role: RowRole;
  readonly cells: readonly (string | number)[];
}

/** Brings lines to one width and escapes their text, so that the grid keeps it as text. */
export function sheetOf(
  lines: readonly Line[],
  columns: readonly PlacedColumn[],
  colours: readonly PlacedColour[],
): WrittenSheet {
  const columnCount = columns.length;
  const values = lines.map(({ cells }) =>
    Array.from({ length: columnCount }, (_, index) => {
      const value = cells[index] ?? "";
      return typeof value === "string" ? asPlainText(value) : value;
    }),
  );
  const roles = lines.map(({ role }) => role);
  return { values, columnCount, headerRow: roles.indexOf("header") + 1, roles, columns, colours };
}
