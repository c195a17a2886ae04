/** Puts a cell in front of the person who asks where a figure came from. */

import type { Language } from "../language/language";
import type { Shown } from "../workbook/panel";

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

/** Shows a cell ("F14") of a tab; says so when there is none any more. */
export function showCellOf(tab: string, cell: string, language: Language): Shown {
  const { noCell, hiddenTab } = language.interface;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (sheet === null || !CELL.test(cell)) return { kind: "missing", message: noCell(tab, cell) };
  if (sheet.isSheetHidden()) return { kind: "missing", message: hiddenTab(tab, cell) };
  try {
    sheet.getRange(cell).activate();
    return { kind: "shown" };
  } catch {
    // The tab has become shorter or narrower than the address.
    return { kind: "missing", message: noCell(tab, cell) };
  }
}
