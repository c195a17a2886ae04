/** What the add-on says in its menu and dialogs, in English. */

import type { interfaceTexts as vietnamese } from "../vi/interface";

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `"${tab}"`).join(", ");

export const interfaceTexts: typeof vietnamese = {
  menu: {
    title: "Emulation & Commendation",
    generate: "Generate award list",
    check: "Check the workbook",
    reportingDate: "Set the reporting date…",
    sidebar: "Open the sidebar",
    reconcile: "Reconcile the papers",
    fromPlan: "Set up from a plan",
    setUp: "Set up / complete the workbook",
    newYear: "Begin a new year (in a copy)…",
  },
  title: "Emulation & Commendation",
  busy: "Somebody else's action (a list or a set-up) is running on this workbook. Nothing has changed; wait a minute and try again.",
  failedUndone: (message) =>
    `This could not be done and nothing in the workbook has changed. Try again; if it keeps failing, send this line to the person in charge:\n${message}`,
  failedHalf: (message, tabs) =>
    `The action was cut off; what stands in ${quoted(tabs)} may be incomplete. What the units typed is untouched. Run the action again.\n${message}`,
  formatsFailed: (message) =>
    `The list is written and complete, but its borders and colours could not be set. Run the action again to lay it out.\n${message}`,
  unconfirmed: (message) =>
    `Written, but Google did not confirm it. Look at the tabs just made, then run the action again to be sure.\n${message}`,
  mustSetUp: (tabs) =>
    `The workbook lacks ${quoted(tabs)}. Run "Set up / complete the workbook" from the menu, then try again.`,
  officeOnly: (tabs) =>
    `Only the Office can generate the list: this account may not change ${quoted(tabs)}. Nothing has changed. Units see results in their own tab and in "Danh sách đề nghị".`,
  officeWrites: (tabs) =>
    `Only the Office can write into ${quoted(tabs)}: this account may not change it. Nothing has changed.`,
  changedMeanwhile: (tabs) =>
    `Somebody changed ${quoted(tabs)} just before it was to be written, so nothing was written over it. Do this again.`,
  rowsNotFree: (row) =>
    `from row ${String(row)} on, something or a formula stands in the workbook's columns (somebody may just have typed), so no row was added over it. Run this again; if it is told again, move it to another column or delete it.`,
  refused: (problems) => `This cannot be done yet:\n${problems.join("\n")}`,
  generated: (counts) =>
    [
      `List written: ${String(counts.eligibleUnits)} of ${String(counts.units)} units and ${String(counts.eligibleOfficials)} of ${String(counts.officials)} officials are eligible; ${String(counts.undetermined)} are undetermined.`,
      `The list is in "${counts.listTab}", the reasons criterion by criterion in "${counts.reviewTab}".`,
      counts.problems > 0
        ? `The workbook has ${String(counts.problems)} problems: see "Check the workbook".`
        : "No problem was found in the workbook.",
    ].join("\n"),
  noCell: (tab: string, cell: string): string =>
    `There is no cell ${cell} in tab "${tab}" any more: the tab was renamed, deleted or shortened. Choose "Read again" for the new address.`,
  hiddenTab: (tab: string, cell: string): string =>
    `Tab "${tab}" is hidden. Show it (menu View → Hidden sheets), then open cell ${cell}.`,
  noProblems: "No problem was found in the workbook.",
  problems: (lines, more) => lines.join("\n\n") + (more > 0 ? `\n\n… and ${String(more)} more.` : ""),
  problemsTitle: (count) => `${String(count)} ${count === 1 ? "problem" : "problems"} to settle`,
  askDate: {
    title: "Reporting date",
    prompt: "Data up to the end of (dd/mm/yyyy):",
    unreadable: (text) => `"${text}" is not a date. Write it like 31/12/2022.`,
    done: (date) => `Data are reported up to the end of ${date}.`,
  },
  setUpDone: (changes) =>
    changes.length === 0
      ? "The workbook has all its tabs; nothing was added."
      : `The workbook has been completed:\n${changes.map((change) => `– ${change}`).join("\n")}`,
  setUpPaused: (changes) =>
    `Only a part is done, since Google ends every run after six minutes. What is done stays; the rest is done in the next run.${changes.map((change) => `\n– ${change}`).join("")}`,
  setUpGoesOn: (paused) =>
    `${paused}\n\nThe side panel that has just opened goes on by itself: leave it open until it is done. Should it be closed, run this again to go on.`,
  setUpFailed: (message) =>
    `The set-up was cut off. Everything typed is kept; run it again to add what is still missing.\n${message}`,
  setUpChanges: {
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
};
