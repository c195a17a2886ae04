/**
 * A spreadsheet in memory as Google Sheets keeps it: tabs with sparse cells, formats, rules and protections.
 * Rows and columns count from 1. Dates and times are serial numbers (days since 30/12/1899) shown by a date format.
 */

/** What a cell holds or a formula gives; null is blank. An error is what a formula gave ("#REF!"). */
export type CellValue = string | number | boolean | CellError | null;

export interface CellError {
  readonly error: string;
  /** What the grid tells a person who looks at the error; missing where the error says it all. */
  readonly message?: string;
}

/** A rectangle of cells; counts are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellStyle {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  border?: boolean;
}

export interface Cell {
  /** The value shown: typed, or given by the formula or by the spill that covers the cell. */
  value: CellValue;
  /** Without the leading "=", as typed (";" between arguments). */
  formula?: string;
  /** Set on the cells (not the anchor) that another cell's formula spills into. */
  spilledFrom?: { row: number; column: number };
  style?: CellStyle;
  /** The date format that a formula's result brings along; shown where the style has no number format. */
  resultFormat?: string;
  note?: string;
}

/** A drop-down or other rule on cells. */
export interface Validation {
  area: Area;
  rule:
    | { kind: "list"; values: string[] }
    | { kind: "listFromRange"; range: string }
    | { kind: "date" }
    | { kind: "numberAtLeast"; limit: number };
  allowInvalid: boolean;
  help?: string;
}

export interface ConditionalRule {
  areas: Area[];
  when:
    | { kind: "textEquals"; text: string }
    | { kind: "textContains"; text: string }
    | { kind: "formula"; formula: string };
  style: Pick<CellStyle, "background" | "fontColor" | "bold">;
  /** Where it holds, no later rule adds anything. Files of Excel say so of some rules. */
  stop?: true;
}

/** A protected tab (area null) or range. Warning-only protections stop nobody. */
export interface Protection {
  id: number;
  area: Area | null;
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  /** E-mail addresses; the owner can always edit. */
  editors: string[];
}

export interface NamedRange {
  name: string;
  sheetId: number;
  area: Area;
}

export interface Sheet {
  readonly id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels, by column; missing means the default 100. */
  columnWidths: Map<number, number>;
  /** Pixels, by row; a row that is missing is as high as its texts need. */
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Area[];
  validations: Validation[];
  conditionalRules: ConditionalRule[];
  protections: Protection[];
  print: { landscape: boolean; fitToWidth: boolean; repeatRows: number };
}

/** Who may do what with the file. */
export interface Sharing {
  owner: string;
  editors: string[];
}
