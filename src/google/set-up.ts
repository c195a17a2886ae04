/** Menu action "Set up the workbook": carries out what the workbook lacks of the declared layout, step by step. */

import { setUpTexts as english } from "../language/en/set-up";
import type { Language } from "../language/language";
import { setUpTexts as vietnamese } from "../language/vi/set-up";
import { planGuards, type Unguarded } from "../workbook/protections";
import { asPlainText } from "../workbook/plain-text";
import { blankFileId } from "../workbook/set-up/settings";
import { setUpSteps } from "../workbook/set-up";
import type { MakeTab, Step } from "../workbook/set-up/step";
import { knownAccounts } from "./active-user";
import { tell, messageOf } from "./dialog";
import { isFree } from "./grid";
import { withDocumentLock } from "./lock";
import { addColumns, join, removeUnfinished, styleCells, tabMaker, type TabMaker } from "./make-tab";
import { protect } from "./protect";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import { showSidebar } from "./sidebar";
import { ontoEmptyCells, writeWhole } from "./undoable";
import { userLanguage } from "./user-language";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes what is missing and tells what was made; what people typed stays, however often it is run. */
export function setUp(): void {
  const language = userLanguage();
  const { state, message } = completed(language);
  if (state === "paused") goOnInPanel();
  tell(language.interface.title, state === "paused" ? setUpTextsOf(language).goesOn(message) : message);
}

/** Lets the side panel make what is left for further executions, which no menu action can begin. */
export function goOnInPanel(): void {
  showSidebar("setUp");
}

/** What set-up says in a language. */
export function setUpTextsOf({ code }: Language): typeof vietnamese {
  return code === "vi" ? vietnamese : english;
}

/** What came of completing the workbook. */
export interface Completed {
  /** "paused" leaves something for another execution, which may follow at once. */
  readonly state: "done" | "paused" | "failed";
  readonly message: string;
}

/** Makes what is missing; never throws: whatever went wrong is told. */
export function completed(language: Language): Completed {
  const { busy, unconfirmed } = language.interface;
  const texts = setUpTextsOf(language);
  try {
    const done = withDocumentLock(() => completeWorkbook(language));
    if (done.kind === "busy") return { state: "failed", message: busy };
    if (done.unconfirmed !== null) return { state: "failed", message: unconfirmed(done.unconfirmed) };
    const { changes, isWhole } = done.result;
    return isWhole
      ? { state: "done", message: texts.done(changes) }
      : { state: "paused", message: texts.paused(changes) };
  } catch (thrown) {
    return { state: "failed", message: texts.failed(messageOf(thrown)) };
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
  const refused = new Map<string, string>();
  try {
    for (const step of steps) {
      // The first step that is not refused is always taken, so that runs that follow each other come to an end.
      if (taken.length > 0 && isOver()) return { changes: changesInWords(taken, refused, language), isWhole: false };
      if (step.kind !== "makeTab" && "tab" in step) {
        // What is missing in a tab builds on what was missing before it.
        if (refused.has(step.tab)) continue;
        const refusal = refusalOf(() => carryOut(step, spreadsheet, maker, language));
        if (refusal !== null) {
          refused.set(step.tab, refusal);
          continue;
        }
      } else carryOut(step, spreadsheet, maker, language);
      taken.push(step);
    }
  } finally {
    maker.finish();
  }
  const changes = changesInWords(taken, refused, language);
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
  const texts = setUpTextsOf(language).changes;
  const unmarked = blankFileId(snapshot);
  if (unmarked !== null) {
    const { tab, row, column } = unmarked;
    sheets.get(tab)?.getRange(row, column).setValue(asPlainText(spreadsheet.getId()));
  }
  const plan = planGuards(snapshot, knownAccounts());
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
function unguardedInWords(unguarded: Unguarded, language: Language): string {
  const { unguarded: texts } = setUpTextsOf(language);
  return (texts[unguarded.kind] as (unguarded: Unguarded) => string)(unguarded);
}

/** Why a tab refuses what it lacks, null where it does not: the other tabs are completed all the same. */
function refusalOf(complete: () => string | null): string | null {
  try {
    return complete();
  } catch (thrown) {
    return messageOf(thrown);
  }
}

/** Takes a step; gives why it may not be taken as the tab stands now, null when it was taken. */
function carryOut(step: Step, spreadsheet: Spreadsheet, maker: TabMaker, language: Language): string | null {
  switch (step.kind) {
    case "setLocale":
      spreadsheet.setSpreadsheetLocale(step.locale);
      return null;
    case "setTimeZone":
      spreadsheet.setSpreadsheetTimeZone(step.timeZone);
      return null;
    case "makeTab":
      maker.make(step);
      return null;
    case "addColumns":
      addColumns(step, tabNamed(step.tab, spreadsheet));
      return null;
    case "addRows": {
      const sheet = tabNamed(step.tab, spreadsheet);
      const [first] = step.free;
      // People type while this runs; what they typed there is read by the next run.
      if (!isFree(step.free, step.blocks, sheet)) return setUpTextsOf(language).rowsNotFree(first?.row ?? 0);
      const writes = step.blocks.map((block) => ontoEmptyCells(sheet, step.tab, block));
      const failure = writeWhole(writes);
      if (failure !== null) return failure.message;
      styleCells(step.cells, sheet);
      return null;
    }
    case "writeFormula":
      tabNamed(step.tab, spreadsheet).getRange(step.row, step.column).setFormula(step.formula);
      return null;
    case "joinCells":
      return joinFreeCells(step, tabNamed(step.tab, spreadsheet))
        ? null
        : setUpTextsOf(language).rowsNotFree(step.joined.row);
    case "nameCell":
      spreadsheet.setNamedRange(step.name, tabNamed(step.tab, spreadsheet).getRange(step.row, step.column));
      return null;
  }
}

/** Joins cells of a tab that people work in, unless somebody has typed there since; tells whether it did. */
function joinFreeCells({ joined, parted }: Extract<Step, { kind: "joinCells" }>, sheet: Sheet): boolean {
  const { row, column, columns } = joined;
  const [values = []] = sheet.getRange(row, column + 1, 1, columns - 1).getValues();
  if (values.some((value) => value !== "")) return false;
  if (parted !== null) sheet.getRange(parted.row, parted.column, parted.rows, parted.columns).breakApart();
  join(joined, sheet);
  return true;
}

function tabNamed(name: string, spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new Error(`Tab "${name}" is no longer there.`);
  return sheet;
}

/** What was done and what was refused, in few lines: many tabs are one line. */
function changesInWords(steps: readonly Step[], refused: ReadonlyMap<string, string>, language: Language): string[] {
  const made = steps.flatMap((step) => (step.kind === "makeTab" ? [step.tab] : []));
  // The formula of a tab that was just made belongs to its making.
  const others = steps.filter((step) => !(step.kind === "writeFormula" && made.includes(step.tab)));
  return [
    ...(made.length === 0 ? [] : [setUpTextsOf(language).changes.tabsMade(made)]),
    ...others.flatMap((step) => (step.kind === "makeTab" ? [] : [inWords(step, language)])),
    ...[...refused].map(([tab, message]) => setUpTextsOf(language).changes.notCompleted(tab, message)),
  ];
}

function inWords(step: Exclude<Step, MakeTab>, language: Language): string {
  const texts = setUpTextsOf(language).changes;
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
      return texts.rowsAdded(step.tab, step.blocks[0]?.values.length ?? 0);
    case "writeFormula":
      return texts.formulaWritten(step.tab);
    case "joinCells":
      return texts.cellsJoined(step.tab);
    case "nameCell":
      return texts.cellNamed(step.setting);
  }
}
