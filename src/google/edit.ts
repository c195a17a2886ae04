/** The edit trigger's work: the day beside what a unit typed or pasted. */

import { stampFor } from "../workbook/edit-stamp";

/** The header row stands within these rows of a tab. */
const TOP_ROWS = 20;

/** Stamps "Ngày cập nhật" beside the edited cells of a unit's tab; other tabs are left alone. */
export function stampEdit(edited: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = edited.getSheet();
  const [rows, columns] = [Math.min(TOP_ROWS, sheet.getLastRow()), sheet.getLastColumn()];
  if (rows === 0 || columns === 0) return;
  const area = {
    row: edited.getRow(),
    column: edited.getColumn(),
    rows: edited.getNumRows(),
    columns: edited.getNumColumns(),
  };
  const stamp = stampFor(area, sheet.getRange(1, 1, rows, columns).getValues());
  if (stamp === null) return;
  const now = new Date();
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  sheet.getRange(stamp.row, stamp.column, stamp.rows, 1).setValue(today);
}
