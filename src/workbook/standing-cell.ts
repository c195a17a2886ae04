/** What stands in a cell, as it has to be written to stand there again. */

import { typedFromCell } from "./cell";
import { asPlainText } from "./plain-text";
import { shownTyped } from "./reading/shown";
import type { TabSnapshot } from "./snapshot";

/** A cell as `setValues` takes it to leave it as it is. */
export function asItStands(tab: TabSnapshot, row: number, column: number): string | number | boolean {
  const formula = tab.formulas?.[row - 1]?.[column - 1];
  if (formula !== undefined && formula !== "") return formula;
  const raw = tab.values[row - 1]?.[column - 1];
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw === "string") return asPlainText(raw);
  const typed = typedFromCell(raw);
  // A day is typed as a day; a moment within one, which no column asks for, becomes its day.
  return typed.kind === "blank" ? "" : shownTyped(typed);
}
