/** The workbook as read at one moment: everything that the rules are judged from, with no service behind it. */

/** A rectangle of cells; row and column count from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One tab as read. */
export interface TabSnapshot {
  /** The spreadsheet's own number of the tab, which renaming keeps. */
  readonly id: number;
  readonly name: string;
  /** What `getValues` gives for everything from A1 to the last cell in use: strings, numbers, booleans, dates. */
  readonly values: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
  /** Formulas from A1 on, "" where there is none; only set-up asks for them. */
  readonly formulas?: readonly (readonly string[])[];
}

/** The workbook as read. */
export interface Snapshot {
  /** As the spreadsheet's settings name it: "vi_VN". */
  readonly locale: string;
  /** As the spreadsheet's settings name it: "Asia/Ho_Chi_Minh". */
  readonly timeZone: string;
  readonly tabs: readonly TabSnapshot[];
  /** The names of cells that formulas use, with the tab's number and the cell; only set-up asks for them. */
  readonly namedRanges?: readonly { readonly name: string; readonly tab: number; readonly area: Area }[];
}
