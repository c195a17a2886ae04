/** Reads the workbook once: one `getValues` a tab, however many rows it has. */

import { foldText } from "../domain/text";
import { RECEIPTS_TAB, TABS_OF_DOSSIERS, type Tab } from "../workbook/layout";
import type { Area, Snapshot, TabSnapshot } from "../workbook/snapshot";

/** The workbook as read, with the tabs' handles so that what is written goes to the tab that was read. */
export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  /** By the spreadsheet's own number of the tab. */
  readonly sheets: ReadonlyMap<number, GoogleAppsScript.Spreadsheet.Sheet>;
}

export interface ReadOptions {
  /** Also the formulas and the named ranges, which judging does not need. */
  readonly forSetUp?: boolean;
  /** Also the tabs of the dossiers, which judging does not need. */
  readonly forPapers?: boolean;
  /** Of these only the receipts, which the printed list tells of. */
  readonly forList?: boolean;
  /** Told before each tab how many have been read, of how many. */
  readonly onTab?: (done: number, total: number) => void;
}

/** Reads every tab that is asked for. */
export function readWorkbook(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { forSetUp = false, forPapers = forSetUp, forList = false, onTab = () => undefined }: ReadOptions = {},
): ReadWorkbook {
  const sheets = new Map<number, GoogleAppsScript.Spreadsheet.Sheet>();
  const unread = TABS_OF_DOSSIERS.filter(({ name }) => !forList || name !== RECEIPTS_TAB.name);
  const wanted = spreadsheet.getSheets().filter((sheet) => forPapers || !isAmong(unread, sheet.getName()));
  const tabs = wanted.map((sheet, index) => {
    onTab(index, wanted.length);
    const tab = readTab(sheet, forSetUp);
    sheets.set(tab.id, sheet);
    return tab;
  });
  const snapshot = {
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    tabs,
  };
  return { snapshot: forSetUp ? { ...snapshot, namedRanges: readNames(spreadsheet) } : snapshot, sheets };
}

function isAmong(tabs: readonly Pick<Tab, "name">[], name: string): boolean {
  return tabs.some((tab) => foldText(tab.name) === foldText(name));
}

function readTab(sheet: GoogleAppsScript.Spreadsheet.Sheet, withFormulas: boolean): TabSnapshot {
  const range = sheet.getDataRange();
  const tab = {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    values: range.getValues() as unknown[][],
    merges: range.getMergedRanges().map(areaOf),
  };
  return withFormulas ? { ...tab, formulas: range.getFormulas() } : tab;
}

function readNames(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Snapshot["namedRanges"] {
  return spreadsheet.getNamedRanges().map((named) => {
    const range = named.getRange();
    return { name: named.getName(), tab: range.getSheet().getSheetId(), area: areaOf(range) };
  });
}

function areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
