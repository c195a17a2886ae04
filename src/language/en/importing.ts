/** What is said of an import of units and officials, in English. */

import { listed, type ImportTexts } from "../importing";

const lines = (numbers: readonly number[]): string => `line ${numbers.join(", ")}`;

export const importTexts: ImportTexts = {
  kinds: { units: "units", officials: "officials" },
  tableFaults: {
    empty: () => ({
      message: "There is no row to import yet.",
      remedy: "Copy the table in Excel or Google Sheets with its header row and paste it above.",
    }),
    noTab: ({ tab }) => ({
      message: `The workbook has no tab "${tab}", or the tab lacks its headers.`,
      remedy: 'Run "Set up / complete the workbook" from the menu, then import again.',
    }),
    unmatched: ({ headers }) => ({
      message: `No column is matched with ${listed(headers)}.`,
      remedy: "Choose the column under Matching; for a missing code tick “Make codes for rows without one”.",
    }),
    matchedTwice: ({ header }) => ({
      message: `Two columns are matched with "${header}".`,
      remedy: "Keep one and choose “Leave out” for the other.",
    }),
    columnMissing: ({ tab, headers }) => ({
      message: `Tab "${tab}" has no column ${listed(headers)}.`,
      remedy: 'Run "Set up / complete the workbook" to add it, or leave this column out.',
    }),
  },
  faults: {
    label: ({ text, allowed, near }) => ({
      message: `"${text}" is not one of the values allowed.`,
      remedy:
        near === null ? `Write one of: ${allowed.join("; ")}.` : `Is it "${near}"? Mend the table and paste again.`,
    }),
    date: ({ text }) => ({ message: `"${text}" is not a day.`, remedy: "Write day, month and year: 31/12/2022." }),
    monthFirst: ({ text, sure, lines: others }) => ({
      message: `Nobody can tell whether "${text}" has its day or its month first: "${sure.text}" (line ${String(sure.line)}) of the same column has its month first. Unclear: ${lines(others)}.`,
      remedy: "Format the whole column of the source as day/month/year (dd/mm/yyyy), look at it and copy it again.",
    }),
    number: ({ text }) => ({ message: `"${text}" is not a whole number.`, remedy: "Write digits only, as 12." }),
    email: ({ text }) => ({
      message: `"${text}" is not an e-mail address.`,
      remedy: "Write the whole address, as vanphong@example.com; part several by semicolons.",
    }),
    unit: ({ text, near }) => ({
      message: `Tab "Đơn vị" has no unit "${text}".`,
      remedy:
        near === null
          ? 'Write the unit\'s code or its exact name as in tab "Đơn vị"; import the units before the officials.'
          : `Is it "${near}"? Mend the table and paste again.`,
    }),
    formulaError: ({ text }) => ({
      message: `The source cell shows the error ${text}.`,
      remedy: "Mend the formula in the source table and copy again.",
    }),
    missing: ({ header }) => ({ message: `${header} is missing.`, remedy: "Fill it in and paste again." }),
    codeRepeated: ({ text, lines: others }) => ({
      message: `Code "${text}" stands in ${lines(others)} too.`,
      remedy:
        "Each unit and each person has a code of its own. Somebody who moved may have several rows with one code when Từ ngày and Đến ngày do not overlap.",
    }),
    codeOfAnother: ({ text, name, row }) => ({
      message: `In the workbook, code "${text}" belongs to ${name} (row ${String(row)}).`,
      remedy: "Give this row another code, or mend the name when it is the same person or unit.",
    }),
    sameAsSeveral: ({ text, rows }) => ({
      message: `${text} was confirmed to be the same as several rows of the workbook (${rows.join(", ")}).`,
      remedy: "Say so of one row only; where the workbook has one person or unit twice, mend it there first.",
    }),
    samePersonTwice: ({ text, lines: others }) => ({
      message: `${text} was confirmed to be the same as ${lines(others)}.`,
      remedy: "Keep one row in the source table and paste again; nothing is merged.",
    }),
  },
  place: (line, header) => (header === "" ? `Line ${String(line)}` : `Line ${String(line)}, column ${header}`),
  question: ({ kind, alike, who }) =>
    `${alike === "same" ? "Same name" : "Names that look alike"}: ${who.join("; ")}. ${kind === "units" ? "Are these two different units?" : "Are these two different persons?"}`,
  pasted: (name, code, unit, line) =>
    `${name} (${[code, unit].filter((part) => part !== "").join(", ")}; pasted line ${String(line)})`,
  present: (name, code, unit, row) =>
    `${name} (${[code, unit].filter((part) => part !== "").join(", ")}; row ${String(row)} of the workbook)`,
  different: { units: "Two different units", officials: "Two different persons" },
  same: { units: "One and the same unit", officials: "One and the same person" },
  leftOut: (line, words) => `Line ${String(line)} ("${words}") sums up the list and is not imported.`,
  noEmail: (line, name) =>
    `Line ${String(line)}: ${name} has no e-mail address, so its tab is not protected from other units yet.`,
  compared: (line, code, cells) =>
    `Line ${String(line)}: ${code} stands in the workbook; what is written there stays. ${cells
      .map(({ cell, header, there, pasted }) =>
        there === ""
          ? `Cell ${cell} (${header}) is blank, the pasted table has "${pasted}".`
          : `Cell ${cell} (${header}) holds "${there}", the pasted table has "${pasted}".`,
      )
      .join(" ")}`,
  skippedLines: (count) => `${String(count)} line(s) above the headers are left out.`,
  unknownHeaders: (line, cells) =>
    `Line ${String(line)} (${listed(cells)}) is taken for the headers and is not imported. If it is data, add a line of headers above it and paste again.`,
  summary: ({ added, present, faulty, asked }) =>
    [
      `${String(added)} new`,
      ...(present > 0 ? [`${String(present)} in the workbook already`] : []),
      ...(faulty > 0 ? [`${String(faulty)} with faults`] : []),
      ...(asked > 0 ? [`${String(asked)} waiting for an answer`] : []),
    ].join(", "),
  fillOffer: (cells) => `Fill in ${String(cells)} blank cell(s) of rows that stand in the workbook`,
  done: (kind, added, filled) => {
    const [what, tab] = kind === "units" ? ["unit(s)", "Đơn vị"] : ["official(s)", "Cán bộ"];
    const done = [
      ...(added > 0 ? [`${String(added)} ${what} imported`] : []),
      ...(filled > 0 ? [`${String(filled)} blank cell(s) filled in`] : []),
    ];
    return `Tab "${tab}": ${done.join(", ")}.`;
  },
  notReady: "Nothing was imported: there are faults or open questions. Mend the table, answer, and import again.",
  cutFinished: (message) => `The import before was cut off and has now been finished. ${message}`,
  cutLeft: (message) =>
    `The import before was cut off and needs no finishing, or cannot be finished as the workbook stands now; look over the rows it brought. ${message}`,
  tooLong:
    "Nothing was imported: the table is too long for adding rows and filling blanks at once. Import it in parts.",
  nothingNew:
    "There is no new row: every code of the table stands in the workbook already, and no blank cell was chosen to be filled in.",
};
