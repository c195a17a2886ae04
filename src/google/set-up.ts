/** Menu action "Set up the workbook": carries out what the workbook lacks of the declared layout, step by step. */

import type { Language } from "../language/language";
import { planGuards, type Unguarded } from "../workbook/protections";
import { asPlainText } from "../workbook/plain-text";
import { blankFileId } from "../workbook/set-up/settings";
import { setUpSteps } from "../workbook/set-up";
import type { MakeTab, Step } from "../workbook/set-up/step";
import { tell, messageOf } from "./dialog";
import { isBlank, writeBlock } from "./grid";
import { withDocumentLock } from "./lock";
import { addColumns, removeUnfinished, styleCells, tabMaker, type TabMaker } from "./make-tab";
import { protect } from "./protect";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import { userLanguage } from "./user-language";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes what is missing and tells what was made; what people typed stays, however often it is run. */
export function setUp(): void {
  const language = userLanguage();
  tell(language.interface.title, completed(language).message);
}

/** Makes what is missing; never throws: whatever went wrong is told. Not done when anything is left for another run. */
export function completed(language: Language): { readonly done: boolean; readonly message: string } {
  const { busy, setUpDone, setUpFailed, setUpPaused, unconfirmed } = language.interface;
  try {
    const done = withDocumentLock(() => completeWorkbook(language));
    if (done.kind === "busy") return { done: false, message: busy };
    if (done.unconfirmed !== null) return { done: false, message: unconfirmed(done.unconfirmed) };
    const { changes, isWhole } = done.result;
    return { done: isWhole, message: isWhole ? setUpDone(changes) : setUpPaused(changes) };
  } catch (thrown) {
    return { done: false, message: setUpFailed(messageOf(thrown)) };
  }
}

/** Google ends an execution after six minutes; what is left after this is for another run. */
const RUN_MILLISECONDS = 270_000;

/**
 * Carries out the steps in their order. A run that ends anywhere, cut off or out of time, leaves a workbook that the
 * next one completes: each step is read off what is there, and a tab gets its name when it is whole.
 */
function completeWorkbook(language: Language): { readonly changes: readonly string[]; readonly isWhole: boolean } {
  const began = Date.now();
  const isOver = (): boolean => Date.now() - began > RUN_MILLISECONDS;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  removeUnfinished(spreadsheet);
  const read = readWorkbook(spreadsheet, { forSetUp: true });
  const steps = setUpSteps(read.snapshot);
  const maker = tabMaker(spreadsheet, steps);
  const taken: Step[] = [];
  try {
    for (const step of steps) {
      // The first step is always taken, so that runs that follow each other come to an end.
      if (taken.length > 0 && isOver()) break;
      carryOut(step, spreadsheet, maker, language);
      taken.push(step);
    }
  } finally {
    maker.finish();
  }
  const changes = changesInWords(taken, language);
  if (taken.length < steps.length) return { changes, isWhole: false };
  const present = steps.length === 0 ? read : readWorkbook(spreadsheet, { forPapers: true });
  const { told, isWhole } = protectTabs(spreadsheet, present, language, isOver);
  return { changes: [...changes, ...told], isWhole };
}

/** Marks the file, so that a copy of it is known as one, and protects the workbook as it now stands; what was changed, and what stays open to everybody. */
function protectTabs(
  spreadsheet: Spreadsheet,
  { snapshot, sheets }: ReadWorkbook,
  language: Language,
  isOver: () => boolean,
): { readonly told: readonly string[]; readonly isWhole: boolean } {
  const texts = language.interface.setUpChanges;
  const unmarked = blankFileId(snapshot);
  if (unmarked !== null) {
    const { tab, row, column } = unmarked;
    sheets.get(tab)?.getRange(row, column).setValue(asPlainText(spreadsheet.getId()));
  }
  const plan = planGuards(snapshot);
  const { changed, foreign, failed, isWhole } = protect(plan, sheets, isOver);
  const told = [
    ...(changed.length === 0 ? [] : [texts.protectedTabs(changed.length)]),
    ...plan.unguarded.map((one) => unguardedInWords(one, language)),
    ...foreign.map(({ tab, description }) => texts.ownProtection(tab, description)),
    ...failed.map(({ tab, what, message }) => texts.notProtected(tab, what, message)),
  ];
  return { told, isWhole };
}

/** The table has one entry a kind, typed for its own kind; the compiler cannot follow that through the index. */
function unguardedInWords(unguarded: Unguarded, { interface: { unguarded: texts } }: Language): string {
  return (texts[unguarded.kind] as (unguarded: Unguarded) => string)(unguarded);
}

function carryOut(step: Step, spreadsheet: Spreadsheet, maker: TabMaker, language: Language): void {
  switch (step.kind) {
    case "setLocale":
      spreadsheet.setSpreadsheetLocale(step.locale);
      return;
    case "setTimeZone":
      spreadsheet.setSpreadsheetTimeZone(step.timeZone);
      return;
    case "makeTab":
      maker.make(step);
      return;
    case "addColumns":
      addColumns(step, tabNamed(step.tab, spreadsheet));
      return;
    case "addRows": {
      const sheet = tabNamed(step.tab, spreadsheet);
      // People type while this runs; what they typed there is read by the next run.
      if (!isBlank(step.block, sheet)) throw new Error(language.interface.changedMeanwhile([step.tab]));
      writeBlock(step.block, sheet);
      styleCells(step.cells, sheet);
      return;
    }
    case "writeFormula":
      tabNamed(step.tab, spreadsheet).getRange(step.row, step.column).setFormula(step.formula);
      return;
    case "nameCell":
      spreadsheet.setNamedRange(step.name, tabNamed(step.tab, spreadsheet).getRange(step.row, step.column));
      return;
  }
}

function tabNamed(name: string, spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new Error(`Tab "${name}" is no longer there.`);
  return sheet;
}

/** What was done, in few lines: many tabs are one line. */
function changesInWords(steps: readonly Step[], language: Language): string[] {
  const made = steps.flatMap((step) => (step.kind === "makeTab" ? [step.tab] : []));
  const others = steps.filter((step) => step.kind !== "makeTab");
  return [
    ...(made.length === 0 ? [] : [language.interface.setUpChanges.tabsMade(made)]),
    ...others.map((step) => inWords(step, language)),
  ];
}

function inWords(step: Exclude<Step, MakeTab>, language: Language): string {
  const texts = language.interface.setUpChanges;
  switch (step.kind) {
    case "setLocale":
      return texts.locale();
    case "setTimeZone":
      return texts.timeZone();
    case "addColumns":
      return texts.columnsAdded(
        step.tab,
        step.columns.map(({ header }) => header),
      );
    case "addRows":
      return texts.rowsAdded(step.tab, step.block.values.length);
    case "writeFormula":
      return texts.formulaWritten(step.tab);
    case "nameCell":
      return texts.cellNamed(step.name);
  }
}
