/** Makes tabs with their looks; of several that look alike each is copied from one template, which goes again. */

import type { Rule } from "../workbook/layout";
import type { JoinedCells, PlacedColour, PlacedColumn, StyledCell } from "../workbook/placed";
import type { MakeTab, Step } from "../workbook/set-up/step";
import { makeRoom, writeBlock, writeWithin } from "./grid";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Ends the name of a tab that is still being made; one left over from a run that was cut off is made afresh. */
const UNFINISHED = " (đang tạo)";

/** Takes away what a run that was cut off was making. */
export function removeUnfinished(spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (sheet.getName().endsWith(UNFINISHED)) spreadsheet.deleteSheet(sheet);
  }
}

/** Makes the tabs of a run; `finish` takes its template away and shows again the tab that was in front. */
export interface TabMaker {
  readonly make: (step: MakeTab) => void;
  readonly finish: () => void;
}

/** What is needed of a tab that has just been made: asking for its size would have every write before carried out first. */
interface Furnished {
  readonly sheet: Sheet;
  readonly rows: number;
}

/** A maker of these steps' tabs. A template pays from the second tab on; it stands last, where it moves no other tab. */
export function tabMaker(spreadsheet: Spreadsheet, steps: readonly Step[]): TabMaker {
  const isWorthIt = steps.filter((step) => step.kind === "makeTab" && step.template !== null).length > 1;
  let template: Furnished | null = null;
  let front: Sheet | null = null;
  const copied = (step: MakeTab, name: string): Furnished => {
    template ??= furnished(spreadsheet.insertSheet(name + UNFINISHED, spreadsheet.getNumSheets()), step);
    const options = { template: template.sheet };
    return { sheet: spreadsheet.insertSheet(step.tab + UNFINISHED, step.index, options), rows: template.rows };
  };
  return {
    make: (step) => {
      // Every new tab comes to the front.
      front ??= spreadsheet.getActiveSheet();
      const { sheet, rows } =
        step.template !== null && isWorthIt
          ? copied(step, step.template)
          : furnished(spreadsheet.insertSheet(step.tab + UNFINISHED, step.index), step);
      for (const block of step.blocks) {
        if (block.row + block.values.length - 1 > rows) writeBlock(block, sheet);
        else writeWithin(block, sheet);
      }
      for (const { row, column, formula } of step.formulas) sheet.getRange(row, column).setFormula(formula);
      if (step.hidden) sheet.hideSheet();
      sheet.setName(step.tab);
    },
    finish: () => {
      if (template !== null) spreadsheet.deleteSheet(template.sheet);
      if (front !== null) spreadsheet.setActiveSheet(front);
      template = null;
      front = null;
    },
  };
}

const HEADER_BACKGROUND = "#d9e2f3";

/** Gives a new tab the step's look. */
function furnished(sheet: Sheet, step: MakeTab): Furnished {
  const { headerRow, columns } = step;
  makeRoom(sheet, 1, Math.max(...columns.map(({ column }) => column)));
  const rows = shortened(sheet, step.rows);
  lookOf(columns, headerRow, rows, sheet);
  styleCells(step.cells, sheet);
  if (step.joined !== null) join(step.joined, sheet);
  colour(step.colours, headerRow, rows, sheet);
  if (headerRow > 0) {
    headers(columns, headerRow, sheet);
    sheet.setFrozenRows(headerRow);
  } else {
    writtenTab(sheet);
  }
  if (step.frozenColumns > 0) sheet.setFrozenColumns(step.frozenColumns);
  return { sheet, rows };
}

/** Joins cells behind the first of which nothing stands: joining would take it. */
export function join({ row, column, columns, height }: JoinedCells, sheet: Sheet): void {
  sheet.getRange(row, column, 1, columns).merge().setWrap(true).setVerticalAlignment("top");
  sheet.setRowHeight(row, height);
}

/** Leaves no more rows than that, so that formats and rules are kept for the rows in use only; how many there are. */
function shortened(sheet: Sheet, rows: number): number {
  const present = sheet.getMaxRows();
  if (present > rows) sheet.deleteRows(rows + 1, present - rows);
  return Math.min(present, rows);
}

/** The look that every list written into the tab keeps: it is printed, and its first row is the title. */
function writtenTab(sheet: Sheet): void {
  const cells = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  cells.setFontFamily("Times New Roman").setFontSize(12).setVerticalAlignment("top");
  sheet.getRange(1, 1).setFontSize(14);
}

/** Adds columns with their headers and looks to a tab that is there. */
export function addColumns(step: Extract<Step, { kind: "addColumns" }>, sheet: Sheet): void {
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

/** Gives single cells their looks. */
export function styleCells(cells: readonly StyledCell[], sheet: Sheet): void {
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
