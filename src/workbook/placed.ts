/** What is put into a tab at its place: values, columns with their looks, colours, formulas. */

import type { Column, Rule } from "./layout/tab";
import type { Area } from "./snapshot";

/** Values as `setValues` takes them, the first at this row and column. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** The cells of a block. */
export function areaOfBlock({ row, column, values }: Block): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

/** A declared column at its place; its look applies from the row below the headers to the end of the tab. */
export interface PlacedColumn extends Pick<
  Column,
  "key" | "header" | "width" | "format" | "rule" | "note" | "wrap" | "centred"
> {
  readonly column: number;
}

/** One cell with a look of its own. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly format?: string;
  readonly rule?: Rule;
}

/** Cells of a column that take a colour when they hold exactly this text. */
export interface PlacedColour {
  readonly column: number;
  readonly text: string;
  readonly background: string;
  readonly font: string;
}

/** Cells side by side that stand as one, as high as its text may become. */
export interface JoinedCells {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Pixels. */
  readonly height: number;
}

/** A formula for one cell. */
export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}
