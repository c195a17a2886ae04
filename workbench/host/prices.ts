/** What a service call costs on Google, as far as anybody has published it: calls decide a script's time, not our speed. */

/**
 * What kind of work a call is. "read" reads values, "inspect" formats, notes and rules; "write" writes values,
 * "format" formats, notes and rules; "structure" tabs, rows, widths, names; "protect" protections. "find" looks up
 * files of Drive, "make" makes or changes one, "open" reads a document.
 */
export type Category =
  | "read"
  | "inspect"
  | "write"
  | "format"
  | "structure"
  | "protect"
  | "navigate"
  | "flush"
  | "find"
  | "make"
  | "open"
  | "lock"
  | "menu"
  | "dialog"
  | "storage"
  | "cache"
  | "utility";

/** Milliseconds a call, and a cell that it reads or writes. */
interface Price {
  readonly call: number;
  readonly cell: number;
}

/**
 * Sources: reads 150 ms a call and 118 cells a millisecond (Tanaike, 2022); writes 7 ms a call (Google, "Best
 * practices") and 4.000 cells in 50 ms, 610 ms with a flush (Stack Overflow 29263774); a cached look at the
 * spreadsheet 2 ms (Tanaike, 2022); properties 30 and 62 ms, cache 3 and 93 ms a read and a write (ziritione), taken
 * in the middle. No figure is published for locks, menus, dialogs and utilities; theirs are guesses of the order. None is known
 * for Drive and Docs either: people report from half a second for a look-up to three for an upload with conversion.
 */
export const PRICES: Readonly<Record<Category, Price>> = {
  read: { call: 150, cell: 1 / 118 },
  inspect: { call: 150, cell: 1 / 118 },
  write: { call: 7, cell: 50 / 4000 },
  format: { call: 7, cell: 0 },
  structure: { call: 7, cell: 0 },
  protect: { call: 7, cell: 0 },
  navigate: { call: 2, cell: 0 },
  flush: { call: 560, cell: 0 },
  find: { call: 500, cell: 0 },
  make: { call: 3000, cell: 0 },
  open: { call: 1000, cell: 0 },
  lock: { call: 20, cell: 0 },
  menu: { call: 1, cell: 0 },
  dialog: { call: 20, cell: 0 },
  storage: { call: 46, cell: 0 },
  cache: { call: 48, cell: 0 },
  utility: { call: 0.1, cell: 0 },
};

/** Milliseconds that a call of the kind takes on Google when it touches so many cells. */
export function priceOf(category: Category, cells: number): number {
  return PRICES[category].call + PRICES[category].cell * cells;
}
