/** Reads tab "Tiếp nhận hồ sơ": one dossier received a row. */

import type { Receipt } from "../../domain/proceedings";
import type { Problem } from "../../domain/problem";
import { RECEIPTS_TAB } from "../layout";
import type { TabSnapshot } from "../snapshot";
import type { Codes } from "./codes";
import { dayEntry, textEntry } from "./entries";
import { unitEntry } from "./officials";
import { readTable } from "./table";

/** Every row of the tab. */
export function readReceipts(tab: TabSnapshot | null, units: Codes, problems: Problem[]): Receipt[] {
  const table = tab === null ? null : readTable(tab, RECEIPTS_TAB, "unit", problems);
  if (table === null) return [];
  return table.rows.map((row) => ({
    unit: unitEntry(table, row, "unit", units, problems),
    submissionNumber: textEntry(table, row, "submissionNumber", problems),
    submittedOn: dayEntry(table, row, "submittedOn", problems),
    receivedOn: dayEntry(table, row, "receivedOn", problems),
    receivedBy: textEntry(table, row, "receivedBy", problems),
    missing: textEntry(table, row, "missing", problems),
    returnedOn: dayEntry(table, row, "returnedOn", problems),
    returnReason: textEntry(table, row, "returnReason", problems),
    appraisedOn: dayEntry(table, row, "appraisedOn", problems),
    appraisedBy: textEntry(table, row, "appraisedBy", problems),
    at: table.rowAt(row),
  }));
}
