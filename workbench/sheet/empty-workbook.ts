/** A workbook to begin with. */

import { Workbook, type WorkbookSettings } from "./model";

/** A new workbook with one empty tab, as Google makes it. */
export function emptyWorkbook(settings: Partial<WorkbookSettings>): Workbook {
  const workbook = new Workbook(settings);
  workbook.insertSheet({ name: "Trang tính1" });
  return workbook;
}
