/** An import as the side panel shows it: every fault with its place and remedy, in one language. */

import { toA1 } from "../../domain/address";
import type { ImportTexts } from "../../language/importing";
import type { ProblemText } from "../../language/problems";
import type { ImportPreview } from "../panel-plan";
import { neededFields, tabOfImport, type ImportKind } from "./fields";
import type { NameQuestion } from "./names";
import type { ImportPlan, TableFault } from "./plan-import";
import type { ComparedCell, ImportFault } from "./rows";

/** The plan of an import in words. */
export function importPreview(kind: ImportKind, plan: ImportPlan, texts: ImportTexts): ImportPreview {
  const needed = neededFields(kind);
  const count = (state: ImportPlan["rows"][number]["state"]): number =>
    plan.rows.filter((row) => row.state === state).length;
  const tableFaults = plan.tableFaults.map((fault) => ({ line: 0, header: "", ...wordsOfTable(fault, texts) }));
  return {
    fields: tabOfImport(kind).columns.map(({ key, header }) => ({ key, label: header, needed: needed.includes(key) })),
    columns: plan.columns.map(({ header, sample, field, sure }) => ({ header, sample, field, sure })),
    rows: plan.rows.map(({ line, code, name, unit, state }) => ({ line, code, name, unit, state })),
    faults: [
      ...tableFaults,
      ...plan.faults.map((fault) => {
        const { message, remedy } = wordsOf(fault, texts);
        const { line, header } = fault;
        return { line, header, message: `${texts.place(line, header)}: ${message}`, remedy };
      }),
    ],
    questions: plan.questions.map((question) => ({
      id: question.id,
      message: askedInWords(kind, question, texts),
      different: texts.different[kind],
      same: texts.same[kind],
      answer: question.answer,
    })),
    remarks: [
      ...(plan.skippedLines > 0 ? [texts.skippedLines(plan.skippedLines)] : []),
      ...(plan.unknownHeaders === null ? [] : [texts.unknownHeaders(plan.skippedLines + 1, plan.unknownHeaders)]),
      ...plan.leftOut.map(({ line, words }) => texts.leftOut(line, words)),
      ...plan.remarks.map((remark) =>
        remark.kind === "noEmail"
          ? texts.noEmail(remark.line, remark.name)
          : texts.compared(remark.line, remark.code, remark.cells.map(inWords)),
      ),
    ],
    summary: texts.summary({
      added: count("new"),
      present: count("present"),
      faulty: count("faulty"),
      asked: count("asked"),
    }),
    fillOffer: plan.blanks === 0 ? "" : texts.fillOffer(plan.blanks),
    ready: plan.write !== null,
  };
}

function inWords({ at, header, there, pasted }: ComparedCell) {
  return { cell: toA1(at), header, there, pasted };
}

/** Each table has one entry a kind, typed for its own kind; the compiler cannot follow that through the index. */
function wordsOf(fault: ImportFault, texts: ImportTexts): ProblemText {
  return (texts.faults[fault.kind] as (fault: ImportFault) => ProblemText)(fault);
}

function wordsOfTable(fault: TableFault, texts: ImportTexts): ProblemText {
  return (texts.tableFaults[fault.kind] as (fault: TableFault) => ProblemText)(fault);
}

function askedInWords(kind: ImportKind, { alike, who }: NameQuestion, texts: ImportTexts): string {
  return texts.question({
    kind,
    alike,
    who: who.map(({ name, code, unit, line, row }) =>
      line === null ? texts.present(name, code, unit, row ?? 0) : texts.pasted(name, code, unit, line),
    ),
  });
}
