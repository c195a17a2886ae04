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
    criterionUnclear: ({ code, header, text }) => ({
      message: `Criterion ${code}: ${header} "${text}" does not fit the measure that was chosen.`,
      remedy: `Mend "${header}" of ${code} at step Content: a threshold is a share (95%) or a count (2), a level is one of the list; leave blank what the measure does not need.`,
    }),
    holderUnknown: ({ code, unit }) => ({
      message: `${code} is assigned to "${unit}", a code that tab "Đơn vị" does not have.`,
      remedy: "Choose the unit again in the grid, or import the unit first.",
    }),
  },
  keptRow: ({ tab, code, differences }) =>
    [
      `Tab "${tab}": ${code} stands there already and stays as it is.`,
      ...differences.map(({ header, there, proposed }) =>
        there === ""
          ? `${header} is blank there, the plan says "${proposed}".`
          : `${header} is "${there}" there, the plan says "${proposed}".`,
      ),
      ...(differences.length === 0 ? [] : ["To change it, mend that row in the workbook."]),
    ].join(" "),
  conflict: ({ tab, code, there, proposed, elsewhere }) =>
    `Tab "${tab}": code ${code} is "${there}" in the workbook, while the plan says "${proposed}"${elsewhere === null ? "" : ` (which has code ${elsewhere} in the workbook)`}; the plan's item is not written. ${
      elsewhere === null
        ? "If it is another item, give it another code at step Items and write again; if it is the same with mended words, mend that row in the workbook."
        : "Keep the workbook's code, or mend it there to match the plan."
    }`,
  otherCode: ({ tab, code, there, words }) =>
    `Tab "${tab}": "${words}" stands there with code ${there} (the plan's code is ${code}) and is not written again; mend the code in the workbook if need be.`,
  keptSetting: (name, there, proposed) =>
    `${name}: the workbook says "${there}", which stays; the plan says "${proposed}".`,
  written: (counts) => `Written: ${counts.map(({ tab, rows }) => `${String(rows)} row(s) in "${tab}"`).join(", ")}.`,
  mustMend: "Nothing has been written; mend first:",
  files: {
    kind: (name) => ({
      message: `The kind of file of "${name}" cannot be read.`,
      remedy: "Choose a .docx, .xlsx, .txt or .md file; open a .doc or .pdf, copy its text and paste it.",
    }),
    damaged: (name) => ({
      message: `"${name}" is damaged or is not what its name says.`,
      remedy: "Open it in Word or Excel, save it and choose it again; or copy its text and paste it.",
    }),
    empty: (name) => ({
      message: `"${name}" holds no text.`,
      remedy: "The text of a scan must be recognised first; or paste the text.",
    }),
    encoding: (name) => ({
      message: `"${name}" is not saved as Unicode (UTF-8).`,
      remedy: "Open it, choose Save As with UTF-8, or copy its text and paste it.",
    }),
  },
  onlyConflicts: "Nothing has been written: codes in the workbook have other words than the plan, as told below.",
  nothingNew: "Everything confirmed stands in the workbook already; there is nothing new to write.",
};
