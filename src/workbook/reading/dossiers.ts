/** Reads what only the papers need: meetings, receipts, and particulars of the department, its units and officials. */

import type { DossierProblem, DossierRecords, ProceedingsProblem } from "../../domain/proceedings";
import type { Problem } from "../../domain/problem";
import { MEETINGS_TAB, OFFICIALS_TAB, RECEIPTS_TAB, SETTINGS_TAB, UNITS_TAB, type Tab } from "../layout";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { codesOf, type Codes } from "./codes";
import { codeText } from "./entries";
import { readMeetings } from "./meetings";
import { readOfficialParticulars, readPaperSettings, readUnitParticulars } from "./particulars";
import { readReceipts } from "./receipts";
import { readTable, type Table } from "./table";
import { findTabs, needTab } from "./tabs";

/** What the papers need, and what in it somebody must mend. */
export interface DossierReading {
  readonly records: DossierRecords;
  readonly problems: readonly DossierProblem[];
}

/**
 * Reads the records of the dossiers from a snapshot that holds their tabs. A fault of a tab as a whole that is also
 * judged is reported where the campaign is read, not here.
 */
export function readDossiers(snapshot: Snapshot): DossierReading {
  const problems: Problem[] = [];
  const ofMeetings: ProceedingsProblem[] = [];
  const tabs = findTabs(snapshot);
  const units = judgedTable(tabs.declared(UNITS_TAB), UNITS_TAB, "code");
  const officials = judgedTable(tabs.declared(OFFICIALS_TAB), OFFICIALS_TAB, "code");
  const settings = judgedTable(tabs.declared(SETTINGS_TAB), SETTINGS_TAB, "name");
  const codes = { collective: codesIn(units, "code"), individual: codesIn(officials, "code") };
  const records = {
    settings: readPaperSettings(settings, problems),
    units: readUnitParticulars(units, problems),
    officials: readOfficialParticulars(officials, problems),
    meetings: readMeetings(needTab(tabs, MEETINGS_TAB, problems), codes, { problems, ofMeetings }),
    receipts: readReceipts(needTab(tabs, RECEIPTS_TAB, problems), codes.collective, problems),
  };
  return { records, problems: [...problems, ...ofMeetings] };
}

function judgedTable<Key extends string>(tab: TabSnapshot | null, layout: Tab<Key>, key: Key): Table<Key> | null {
  return tab === null ? null : readTable(tab, layout, key, []);
}

function codesIn<Key extends string>(table: Table<Key> | null, key: Key): Codes {
  return codesOf(table === null ? [] : table.rows.map((row) => codeText(table, row, key)));
}
