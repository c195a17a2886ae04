/** What the add-on says in its dialogs, in English. */

import type { interfaceTexts as vietnamese } from "../vi/interface";

const quoted = (tabs: readonly string[]): string => tabs.map((tab) => `"${tab}"`).join(", ");

export const interfaceTexts: typeof vietnamese = {
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
};
