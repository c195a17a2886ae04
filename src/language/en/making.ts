/** What is said while a workbook is made from a plan, in English. */

import type { MakingTexts } from "../making";

export const makingTexts: MakingTexts = {
  faults: {
    nothingAccepted: () => ({
      message: "No item has been confirmed yet.",
      remedy: "Confirm items one by one, or a whole section at once, then make the workbook.",
    }),
    tabLacking: ({ tab }) => ({
      message: `The workbook has no tab "${tab}", or several that look alike.`,
      remedy: 'Run "Set up / complete the workbook" from the menu, then try again.',
    }),
    codeMissing: ({ content }) => ({ message: `"${content}" has no code.`, remedy: "Write one, as CT14." }),
    codeRepeated: ({ code, tab }) => ({
      message: `Code "${code}" is used twice for tab "${tab}".`,
      remedy: "Give one of the two another code.",
    }),
    notADay: ({ setting, text }) => ({
      message: `${setting}: "${text}" is not a day.`,
      remedy: "Write day, month and year: 31/12/2022.",
    }),
    holderUnknown: ({ code, unit }) => ({
      message: `${code} is assigned to "${unit}", a code that tab "Đơn vị" does not have.`,
      remedy: "Choose the unit again in the grid, or import the unit first.",
    }),
  },
  keptRow: (tab, code) => `Tab "${tab}": ${code} stands there already and stays as it is.`,
  keptSetting: (name, there, proposed) =>
    `${name}: the workbook says "${there}", which stays; the plan says "${proposed}".`,
  written: (counts) => `Written: ${counts.map(({ tab, rows }) => `${String(rows)} row(s) in "${tab}"`).join(", ")}.`,
  nothingNew: "Everything confirmed stands in the workbook already; there is nothing new to write.",
};
