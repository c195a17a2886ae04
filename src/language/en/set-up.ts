/** What set-up says, in English. */

import type { setUpTexts as vietnamese } from "../vi/set-up";

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `"${tab}"`).join(", ");

export const setUpTexts: typeof vietnamese = {
  done: (changes) =>
    changes.length === 0
      ? "The workbook has all its tabs; nothing was added."
      : `The workbook has been completed:\n${changes.map((change) => `– ${change}`).join("\n")}`,
  paused: (changes) =>
    `Only a part is done, since Google ends every run after six minutes. What is done stays; the rest is done in the next run.${changes.map((change) => `\n– ${change}`).join("")}`,
  goesOn: (paused) =>
    `${paused}\n\nThe side panel that has just opened goes on by itself: leave it open until it is done. Should it be closed, run this again to go on.`,
  failed: (message) =>
    `The set-up was cut off. Everything typed is kept; run it again to add what is still missing.\n${message}`,
  changes: {
    locale: () => "the spreadsheet's locale set to Vietnam",
    timeZone: () => "the time zone set to Ho Chi Minh",
    tabsMade: (tabs) => `${tabs.length === 1 ? "tab" : `${String(tabs.length)} tabs:`} ${quoted(tabs)} added`,
    columnsAdded: (tab, headers) => `"${tab}": columns ${quoted(headers)} added`,
    rowsAdded: (tab, count) => `"${tab}": ${String(count)} ${count === 1 ? "row" : "rows"} added`,
    formulaWritten: (tab) => `"${tab}": tracking formula written again`,
    cellsJoined: (tab) => `"${tab}": how the dossier stands is shown in several lines`,
    ownProtection: (tab, description) =>
      `tab "${tab}" has a protection that somebody else made${description === "" ? "" : ` ("${description}")`}; it is kept. To use the add-on's, remove it and run this again`,
    protectedTabs: (count: number): string =>
      `protected ${String(count)} ${count === 1 ? "tab" : "tabs"}: each unit types in its own, the shared tabs and the formulas are the Office's`,
    notProtected: (tab: string, what: string, message: string): string =>
      `tab "${tab}" could NOT be protected (${what}): ${message}`,
    cellNamed: (setting) => `the tracking formulas read the cell "${setting}"`,
    notCompleted: (tab, message) => `tab "${tab}" could NOT be completed, the others were: ${message}`,
  },
  unguarded: {
    noAddress: ({ tabs }) =>
      `NOT protected from the other units: ${quoted(tabs)}. Tab "Đơn vị" holds no e-mail address for ${tabs.length === 1 ? "it" : "them"}. Enter it and run this again.`,
    badAddress: ({ tab, unit, written }) =>
      `tab "${tab}" of unit ${unit} is NOT protected from the other units: "${written}" in tab "Đơn vị" is no e-mail address. Correct it and run this again.`,
    unknownUnit: ({ tab, code }) =>
      `tab "${tab}" is NOT protected: ${code === "" ? 'no code stands right of its "Mã đơn vị"' : `tab "Đơn vị" has no code "${code}"`}. Correct the code in either tab and run this again.`,
    sharedCode: ({ tabs, code }) =>
      `it is NOT clear which tab is unit ${code}'s: ${quoted(tabs)} all bear its code. Their protections are left as they are and none is added; a tab that had none, such as a fresh copy, is open to everybody. Keep one, correct or delete the others, and run this again.`,
    columnsMissing: ({ tab }) =>
      `the Office's columns in tab "${tab}" are NOT all protected: headers are missing. Mend the header row and run this again.`,
    badAccount: ({ written }) =>
      `the Office's tabs are NOT open to the account in charge: "${written}" in tab "Kế hoạch" is no e-mail address. Correct it and run this again.`,
  },
  rowsNotFree: (row) =>
    `from row ${String(row)} on, something or a formula stands in the workbook's columns (somebody may just have typed), so no row was added over it. Run this again; if it is told again, move it to another column or delete it.`,
};
