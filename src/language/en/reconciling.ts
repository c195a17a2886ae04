/** What is said in English when papers are held against the workbook. */

import type { Difference, reconcilingTexts as vietnamese } from "../vi/reconciling";

const inCell = (cell: string): string => (cell === "" ? "" : ` (cell ${cell})`);

export const reconcilingTexts: typeof vietnamese = {
  kinds: {
    edited: ({ paper, workbook, cell }: Difference) => ({
      message: `The paper says "${paper}", the workbook "${workbook}"${inCell(cell)}.`,
      remedy: "Mend the paper; if the paper is right, mend the workbook and make the paper again.",
    }),
    stale: ({ paper, workbook, cell }: Difference) => ({
      message:
        paper === ""
          ? `The workbook now has "${workbook}"${inCell(cell)}, the paper has not.`
          : `The paper still says "${paper}", the workbook now "${workbook}"${inCell(cell)}.`,
      remedy: "The workbook has changed since: make the paper again, or mend it by the workbook.",
    }),
    both: ({ paper, workbook, cell }: Difference) => ({
      message: `The paper says "${paper}", the workbook now "${workbook}"${inCell(cell)}; both may have changed since.`,
      remedy: "Find out which is right; then mend the paper, or mend the workbook and make the paper again.",
    }),
    missing: ({ workbook, cell }: Difference) => ({
      message: `"${workbook}"${inCell(cell)} is not in the paper.`,
      remedy: "Put it back, or, if leaving it out is right, mend the workbook and make the paper again.",
    }),
    gone: ({ paper, cell }: Difference) => ({
      message: `The paper still says "${paper}", which the workbook no longer has${cell === "" ? "" : ` (it came from cell ${cell})`}.`,
      remedy: "Make the paper again, or take it out of the paper.",
    }),
    unrecorded: ({ paper, cell }: Difference) => ({
      message: `"${paper}" was filled in by hand; the workbook is blank there${inCell(cell)}.`,
      remedy: "Write it into the workbook, so that other papers have it too.",
    }),
    disagreeing: ({ paper, cell, other }: Difference) => ({
      message: `"${paper}" was filled in by hand, but "${other.file}" has "${other.says}"; the workbook is blank there${inCell(cell)}.`,
      remedy: "Make the two papers agree, and write it into the workbook.",
    }),
    outdated: ({ paper, workbook }: Difference) => ({
      message: `The figures agree, but the paper would now say "${workbook}" instead of "${paper}".`,
      remedy: "Look at this sentence; make the paper again if need be.",
    }),
  },
  areas: { header: "header", footer: "footer", note: "note" },
  paragraph: (quote) => `paragraph "${quote}"`,
  cell: (table, row, column, quote) =>
    `table ${String(table)}, row ${String(row)}, column ${String(column)}${quote === "" ? " (blank)" : `: "${quote}"`}`,
  unread: {
    notFound: "This paper is not on the Drive: it was removed, or another account made it. Make it again if need be.",
    unreadable: (message) => `This paper cannot be read: ${message}`,
    notPlanned: "The dossiers no longer hold this paper; take it out of the dossier if that is right.",
    template: (faults) => `It cannot be compared, since its template is at fault: ${faults.join(" ")}`,
    failed: (message) => `What it would say now cannot be put together: ${message}`,
  },
  nothingMade: "No paper has been made yet.",
  going: (checked, total) => `Compared ${String(checked)} of ${String(total)} papers.`,
  done: (total) => `Compared ${String(total)} papers with the workbook.`,
  failed: (message) => `Comparing was cut off; nothing has changed. Try again.\n${message}`,
};
