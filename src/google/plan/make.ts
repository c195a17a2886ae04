/** Makes a workbook from a plan's text: read, shown, and what a person accepted written, all of it or nothing. */

import { planQuestionTexts as englishQuestions } from "../../language/en/plan-questions";
import { makingTexts as english } from "../../language/en/making";
import type { Language } from "../../language/language";
import type { MakingTexts } from "../../language/making";
import type { ProblemText } from "../../language/problems";
import { planQuestionTexts as vietnameseQuestions } from "../../language/vi/plan-questions";
import { makingTexts as vietnamese } from "../../language/vi/making";
import { readPlan } from "../../plan/read-plan";
import { holdingUnits } from "../../workbook/from-plan/holders";
import { planWrites, type KeptThere, type PlanFault } from "../../workbook/from-plan/plan-writes";
import { planView } from "../../workbook/from-plan/view";
import { wholePlan } from "../../workbook/from-plan/whole";
import type { MakingOutcome, PlanOrder, PlanView, TabsOutcome, WholePlan } from "../../workbook/panel-plan";
import { findTabs } from "../../workbook/reading/tabs";
import { messageOf } from "../dialog";
import { withDocumentLock } from "../lock";
import { readWorkbook } from "../read-workbook";
import { completed } from "../set-up";
import { changedSince, ontoEmptyCells, writeWhole } from "../undoable";

/** What a plan's text proposes. */
export function viewPlan({ text, decisions }: PlanOrder, language: Language): PlanView {
  const { snapshot } = readWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const questions = language.code === "vi" ? vietnameseQuestions : englishQuestions;
  return planView(readPlan(text), decisions, holdingUnits(findTabs(snapshot)), language, questions);
}

/** The whole reading of a text, with every proposal accepted. */
export function readWhole(text: string, language: Language): WholePlan {
  return wholePlan(text, readPlan(text), language, language.code === "vi" ? vietnameseQuestions : englishQuestions);
}

/** Makes the tabs, rows and protections that are missing, as far as one execution comes. */
export function makeTabs(language: Language): TabsOutcome {
  const { state, message } = completed(language);
  return { done: state === "done", more: state === "paused", message };
}

/** Writes what was accepted into blank cells and new rows. */
export function writePlan(order: PlanOrder, language: Language): MakingOutcome {
  const { busy, failedUndone, unconfirmed } = language.interface;
  try {
    const done = withDocumentLock(() => writeAccepted(order, language));
    if (done.kind === "busy") return outcome(false, busy);
    return done.unconfirmed === null ? done.result : outcome(false, unconfirmed(done.unconfirmed));
  } catch (thrown) {
    // Reading writes nothing, and a failed write has been taken back before it gets here.
    return outcome(false, failedUndone(messageOf(thrown)));
  }
}

function outcome(done: boolean, message: string, kept: readonly string[] = []): MakingOutcome {
  return { done, message, faults: [], kept };
}

function writeAccepted({ text, decisions }: PlanOrder, language: Language): MakingOutcome {
  const texts = makingTextsOf(language);
  const { officeWrites, changedMeanwhile, failedHalf, failedUndone } = language.interface;
  const { snapshot, sheets } = readWorkbook(SpreadsheetApp.getActiveSpreadsheet(), { forSetUp: true });
  const { writes, faults, kept, counts } = planWrites(readPlan(text), decisions, snapshot);
  if (faults.length > 0) {
    return { done: false, message: texts.mustMend, faults: faults.map((fault) => wordsOf(fault, texts)), kept: [] };
  }
  const told = kept.map((one) => keptInWords(one, texts));
  if (writes.length === 0) {
    const isAllThere = kept.every(({ kind }) => kind !== "conflict");
    return outcome(isAllThere, isAllThere ? texts.nothingNew : texts.onlyConflicts, told);
  }
  const placed = writes.map(({ tab, block }) => {
    const sheet = sheets.get(tab.id);
    if (sheet === undefined) throw new Error(`Tab "${tab.name}" is no longer there.`);
    return { tab: tab.name, sheet, block };
  });
  const closed = [...new Map(placed.map(({ tab, sheet }) => [tab, sheet]))]
    .filter(([, sheet]) => !sheet.getRange(1, 1).canEdit())
    .map(([tab]) => tab);
  if (closed.length > 0) return outcome(false, officeWrites(closed));
  const changed = changedSince(
    writes.map(({ tab }) => tab),
    sheets,
  );
  if (changed.length > 0) return outcome(false, changedMeanwhile(changed));
  const failure = writeWhole(placed.map(({ tab, sheet, block }) => ontoEmptyCells(sheet, tab, block)));
  if (failure === null) return outcome(true, texts.written(counts.filter(({ rows }) => rows > 0)), told);
  const { half, message, tabs } = failure;
  return outcome(false, half ? failedHalf(message, [...new Set(tabs)]) : failedUndone(message));
}

/** The words of making a workbook in a language. */
export function makingTextsOf({ code }: Language): MakingTexts {
  return code === "vi" ? vietnamese : english;
}

/** The table has one entry a kind, typed for its own kind; the compiler cannot follow that through the index. */
function wordsOf(fault: PlanFault, texts: MakingTexts): ProblemText {
  return (texts.faults[fault.kind] as (fault: PlanFault) => ProblemText)(fault);
}

function keptInWords(kept: KeptThere, texts: MakingTexts): string {
  switch (kept.kind) {
    case "row":
      return texts.keptRow(kept);
    case "conflict":
      return texts.conflict(kept);
    case "otherCode":
      return texts.otherCode(kept);
    case "setting":
      return texts.keptSetting(kept.name, kept.there, kept.proposed);
  }
}
