/** Whether a condition, as it would be written, is one that tab "Tiêu chuẩn" can be read with. */

import type { Problem } from "../../domain/problem";
import { CRITERIA_TAB, type KeyOf } from "../layout";
import { readCriteria } from "../reading/criteria";
import type { RowCells } from "./rows";

/** The cell of a condition that the tab's reader would not take; null where it takes them all. */
export function unclearCell(row: RowCells<KeyOf<typeof CRITERIA_TAB>>): { header: string; text: string } | null {
  const { columns, name } = CRITERIA_TAB;
  // As the grid takes them in: the apostrophe that keeps text text goes.
  const cells = columns.map(({ key }) => String(row[key] ?? "").replace(/^'/, ""));
  const problems: Problem[] = [];
  readCriteria({ id: 0, name, values: [columns.map(({ header }) => header), cells], merges: [] }, problems);
  for (const [place, { key, header }] of columns.entries()) {
    const isBad = problems.some((one) => "cells" in one && one.cells.some(({ column }) => column === place + 1));
    if (isBad && MEASURED_BY.includes(key)) return { header, text: cells[place] ?? "" };
  }
  return null;
}

const MEASURED_BY: readonly KeyOf<typeof CRITERIA_TAB>[] = ["mode", "measure", "threshold", "level"];
