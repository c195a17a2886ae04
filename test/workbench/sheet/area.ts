/** Areas as tests write them down. */

import type { Area } from "../../../workbench/sheet/workbook";

/** Cells from (row, column) on; one cell when nothing else is said. */
export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}
