/** What stands in a cell before anyone interprets it: the border between the spreadsheet and the rules. */

import type { CellAddress } from "./address";
import type { CalendarDate } from "./calendar";

/**
 * A cell's content as the spreadsheet gives it. Text is NFC-normalised and otherwise as typed; a date cell is a
 * calendar date, `timed` when it does not stand at 00:00; an error is a formula's ("#REF!", "#N/A").
 */
export type Typed =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "logical"; readonly logical: boolean }
  | { readonly kind: "date"; readonly date: CalendarDate; readonly timed: boolean }
  | { readonly kind: "error"; readonly code: string };

/** The one blank. */
export const BLANK: Typed = { kind: "blank" };

/**
 * One field of a record: nothing typed, a value that could be read, or something that could not be read
 * (which the reader of the workbook also reports as a problem; so is every field of a judged column that is missing).
 * `at` is null where a column that only the papers need, a row or a tab is missing. A blank has the shape of a value:
 * there are hundreds of thousands, and code that meets objects of one shape stays fast.
 */
export type Entry<T> =
  | { readonly state: "blank"; readonly value: null; readonly at: CellAddress | null }
  | { readonly state: "given"; readonly value: T; readonly at: CellAddress }
  | { readonly state: "unreadable"; readonly text: string; readonly at: CellAddress };

/** An entry's value, or the fallback where none could be read. */
export function valueOr<Value, Fallback>(entry: Entry<Value>, fallback: Fallback): Value | Fallback {
  return entry.state === "given" ? entry.value : fallback;
}
