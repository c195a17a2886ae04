/** Menu action "Set up the workbook": carries out what the workbook lacks of the declared layout, step by step. */

import type { Language } from "../language/language";
import type { Rule } from "../workbook/layout";
import type { PlacedColour, PlacedColumn, StyledCell } from "../workbook/placed";
import { planGuards } from "../workbook/protections";
import { asPlainText } from "../workbook/plain-text";
import { blankFileId } from "../workbook/set-up/settings";
import { setUpSteps } from "../workbook/set-up";
import type { Step } from "../workbook/set-up/step";
import { tell, messageOf } from "./dialog";
import { makeRoom, writeBlock } from "./grid";
import { withDocumentLock } from "./lock";
import { protect } from "./protect";
import { readWorkbook } from "./read-workbook";
import { userLanguage } from "./user-language";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes what is missing and tells what was made; what people typed stays, however often it is run. */
export function setUp(): void {
  const language = userLanguage();
  tell(language.interface.title, completed(language).message);
}

/** Makes what is missing; never throws: whatever went wrong is told. */
export function completed(language: Language): { readonly done: boolean; readonly message: string } {
  const { busy, setUpDone, setUpFailed, unconfirmed } = language.interface;
  try {
    const done = withDocumentLock(() => completeWorkbook(language));
    if (done.kind === "busy") return { done: false, message: busy };
    if (done.unconfirmed !== null) return { done: false, message: unconfirmed(done.unconfirmed) };
    return { done: true, message: setUpDone(done.result) };
  } catch (thrown) {
    return { done: false, message: setUpFailed(messageOf(thrown)) };
  }
}

/** Ends the name of a tab that is still being made; one left over from a run that was cut off is made afresh. */
const UNFINISHED = " (đang tạo)";

/**
 * Carries out the steps in their order. A run cut off anywhere leaves a workbook that the next run completes: each
 * step is read off what is there, and a tab gets its name when it is whole.
 */
function completeWorkbook(language: Language): string[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (const sheet of spreadsheet.getSheets()) {
    if (sheet.getName().endsWith(UNFINISHED)) spreadsheet.deleteSheet(sheet);
  }
  const steps = setUpSteps(readWorkbook(spreadsheet, { forSetUp: true }).snapshot);
  for (const step of steps) carryOut(step, spreadsheet);
  return [...steps.map((step) => inWords(step, language)), ...protectTabs(spreadsheet, language)];
}

/** Marks the file, so that a copy of it is known as one, and protects the workbook as it now stands; what was changed, and what stays open to everybody. */
function protectTabs(spreadsheet: Spreadsheet, language: Language): string[] {
  const texts = language.interface.setUpChanges;
  const { snapshot, sheets } = readWorkbook(spreadsheet, { forPapers: true });
  const unmarked = blankFileId(snapshot);
  if (unmarked !== null) {
    const { tab, row, column } = unmarked;
    sheets.get(tab)?.getRange(row, column).setValue(asPlainText(spreadsheet.getId()));
  }
  const plan = planGuards(snapshot);
  const { changed, foreign, failed } = protect(plan, sheets);
  return [
    ...(changed.length === 0 ? [] : [texts.protectedTabs(changed.length)]),
    ...plan.open.map(({ unit, tab, written }) => texts.openTab(unit, tab, written)),
    ...foreign.map(({ tab, description }) => texts.ownProtection(tab, description)),
    ...failed.map(({ tab, what, message }) => texts.notProtected(tab, what, message)),
  ];
}

function carryOut(step: Step, spreadsheet: Spreadsheet): void {
  switch (step.kind) {
    case "setLocale":
      spreadsheet.setSpreadsheetLocale(step.locale);
      return;
    case "setTimeZone":
      spreadsheet.setSpreadsheetTimeZone(step.timeZone);
      return;
    case "makeTab":
      makeTab(step, spreadsheet);
      return;
    case "addColumns":
      addColumns(step, tabNamed(step.tab, spreadsheet));
      return;
    case "addRows": {
      const sheet = tabNamed(step.tab, spreadsheet);
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

const HEADER_BACKGROUND = "#d9e2f3";

function makeTab(step: Extract<Step, { kind: "makeTab" }>, spreadsheet: Spreadsheet): void {
  const sheet = spreadsheet.insertSheet(step.tab + UNFINISHED, step.index);
  const { headerRow, columns } = step;
  makeRoom(sheet, 1, Math.max(...columns.map(({ column }) => column)));
  shorten(sheet, step.rows);
  const rows = sheet.getMaxRows();
  lookOf(columns, headerRow, rows, sheet);
  styleCells(step.cells, sheet);
  colour(step.colours, headerRow, rows, sheet);
  if (headerRow > 0) {
    headers(columns, headerRow, sheet);
    sheet.setFrozenRows(headerRow);
  } else {
    writtenTab(sheet);
  }
  if (step.frozenColumns > 0) sheet.setFrozenColumns(step.frozenColumns);
  for (const block of step.blocks) writeBlock(block, sheet);
  for (const { row, column, formula } of step.formulas) sheet.getRange(row, column).setFormula(formula);
  if (step.hidden) sheet.hideSheet();
  sheet.setName(step.tab);
}

/** Leaves no more rows than that, so that formats and rules are kept for the rows in use only. */
function shorten(sheet: Sheet, rows: number): void {
  const surplus = sheet.getMaxRows() - rows;
  if (surplus > 0) sheet.deleteRows(rows + 1, surplus);
}

/** The look that every list written into the tab keeps: it is printed, and its first row is the title. */
function writtenTab(sheet: Sheet): void {
  const cells = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  cells.setFontFamily("Times New Roman").setFontSize(12).setVerticalAlignment("top");
  sheet.getRange(1, 1).setFontSize(14);
}

function addColumns(step: Extract<Step, { kind: "addColumns" }>, sheet: Sheet): void {
  const { headerRow, columns } = step;
  const last = columns[columns.length - 1];
  const first = columns[0];
  if (first === undefined || last === undefined) return;
  makeRoom(sheet, 1, last.column);
  const rows = sheet.getMaxRows();
  lookOf(columns, headerRow, rows, sheet);
  colour(step.colours, headerRow, rows, sheet);
  headers(columns, headerRow, sheet);
  sheet.getRange(headerRow, first.column, 1, columns.length).setValues([columns.map(({ header }) => header)]);
}

function headers(columns: readonly PlacedColumn[], row: number, sheet: Sheet): void {
  const first = columns[0];
  if (first === undefined) return;
  const range = sheet.getRange(row, first.column, 1, columns.length);
  range.setFontWeight("bold").setBackground(HEADER_BACKGROUND).setWrap(true).setVerticalAlignment("middle");
  range.setNotes([columns.map(({ note }) => note ?? "")]);
}

/**
 * The columns' widths, and below their headers their formats, drop-downs and line breaks. `rows` is how many the tab
 * has: asking between writes would make the spreadsheet carry out each before the next.
 */
function lookOf(columns: readonly PlacedColumn[], headerRow: number, rows: number, sheet: Sheet): void {
  for (const { column, width } of columns) sheet.setColumnWidth(column, width);
  const [first] = columns;
  if (headerRow === 0 || first === undefined) return;
  // The columns stand side by side.
  sheet.getRange(headerRow + 1, first.column, rows - headerRow, columns.length).setVerticalAlignment("top");
  for (const column of columns) {
    const { format, centred = false, wrap = false, rule } = column;
    if (format === undefined && !centred && !wrap && rule === undefined) continue;
    const cells = sheet.getRange(headerRow + 1, column.column, rows - headerRow, 1);
    if (format !== undefined) cells.setNumberFormat(format);
    if (centred) cells.setHorizontalAlignment("center");
    if (wrap) cells.setWrap(true);
    if (rule !== undefined) cells.setDataValidation(validationOf(rule));
  }
}

function styleCells(cells: readonly StyledCell[], sheet: Sheet): void {
  for (const { row, column, format, rule } of cells) {
    const cell = sheet.getRange(row, column);
    if (format !== undefined) cell.setNumberFormat(format).setHorizontalAlignment("left");
    if (rule !== undefined) cell.setDataValidation(validationOf(rule));
  }
}

function validationOf(rule: Rule): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  return rule.kind === "date"
    ? builder.requireDate().setAllowInvalid(true).build()
    : builder
        .requireValueInList([...rule.labels], true)
        .setAllowInvalid(!rule.strict)
        .build();
}

function colour(colours: readonly PlacedColour[], headerRow: number, rows: number, sheet: Sheet): void {
  if (colours.length === 0) return;
  const rules = colours.map(({ column, text, background, font }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setBackground(background)
      .setFontColor(font)
      .setRanges([sheet.getRange(headerRow + 1, column, rows - headerRow, 1)])
      .build(),
  );
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
}

function inWords(step: Step, language: Language): string {
  const texts = language.interface.setUpChanges;
  switch (step.kind) {
    case "setLocale":
      return texts.locale();
    case "setTimeZone":
      return texts.timeZone();
    case "makeTab":
      return texts.tabMade(step.tab);
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
