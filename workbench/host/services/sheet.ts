/** SpreadsheetApp.Sheet. */

import type { Axis } from "../../sheet/areas";
import type { Area, ConditionalRule, Sheet as Tab } from "../../sheet/workbook";
import { demandEdit } from "../authority";
import { demandValid, inputOf } from "../cells";
import { MESSAGES, ServiceException } from "../failures";
import { areaAt, areaOf } from "../places";
import { enumName, held, placeOf, ServiceObject, type PlacedRule, type Surroundings } from "../service";
import { isWorkspace } from "./range";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chain = GoogleSheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const DEFAULT_COLUMN_WIDTH = 100;

export class Sheet
  extends ServiceObject
  implements
    Pick<
      GoogleSheet,
      | "activate"
      | "appendRow"
      | "clear"
      | "clearConditionalFormatRules"
      | "clearContents"
      | "clearFormats"
      | "clearNotes"
      | "deleteColumn"
      | "deleteColumns"
      | "deleteRow"
      | "deleteRows"
      | "getActiveCell"
      | "getActiveRange"
      | "getColumnWidth"
      | "getConditionalFormatRules"
      | "getCurrentCell"
      | "getDataRange"
      | "getFrozenColumns"
      | "getFrozenRows"
      | "getIndex"
      | "getLastColumn"
      | "getLastRow"
      | "getMaxColumns"
      | "getMaxRows"
      | "getName"
      | "getNamedRanges"
      | "getParent"
      | "getProtections"
      | "getRange"
      | "getSheetId"
      | "getSheetName"
      | "getSheetValues"
      | "hideColumns"
      | "hideRows"
      | "hideSheet"
      | "insertColumnAfter"
      | "insertColumnBefore"
      | "insertColumns"
      | "insertColumnsAfter"
      | "insertColumnsBefore"
      | "insertRowAfter"
      | "insertRowBefore"
      | "insertRows"
      | "insertRowsAfter"
      | "insertRowsBefore"
      | "isColumnHiddenByUser"
      | "isRowHiddenByUser"
      | "isSheetHidden"
      | "protect"
      | "setActiveRange"
      | "setColumnWidth"
      | "setColumnWidths"
      | "setConditionalFormatRules"
      | "setFrozenColumns"
      | "setFrozenRows"
      | "setName"
      | "setRowHeight"
      | "showColumns"
      | "showRows"
      | "showSheet"
    >
{
  readonly className = "Sheet";

  constructor(
    around: Surroundings,
    readonly sheetId: number,
  ) {
    super(around);
  }

  /** The tab's name, for records of calls. */
  get label(): string {
    return this.around.workbook.sheet(this.sheetId)?.name ?? "?";
  }

  private tab(): Tab {
    const tab = this.around.workbook.sheet(this.sheetId);
    if (!tab) throw new ServiceException(`Sheet ${String(this.sheetId)} not found`);
    return tab;
  }

  /** Before the tab itself is changed. */
  private editable(area: Area | null = null): Tab {
    const tab = this.tab();
    demandEdit(this.around, tab, area);
    return tab;
  }

  private whole(tab: Tab): Area {
    return { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns };
  }

  private change(edit: (tab: Tab) => void): Chain {
    this.editable();
    this.around.workbook.editSheet(this.sheetId, edit);
    return this.as();
  }

  private range(area: Area): GoogleRange {
    return this.around.objects.range({ sheetId: this.sheetId, area });
  }

  // What it is

  getSheetId(): number {
    return this.sheetId;
  }
  getName(): string {
    return this.tab().name;
  }
  getSheetName(): string {
    return this.getName();
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.around.objects.spreadsheet();
  }
  getIndex(): number {
    return this.around.workbook.sheets.indexOf(this.tab()) + 1;
  }
  getMaxRows(): number {
    return this.tab().maxRows;
  }
  getMaxColumns(): number {
    return this.tab().maxColumns;
  }
  getLastRow(): number {
    this.tab();
    return this.around.workbook.lastRow(this.sheetId);
  }
  getLastColumn(): number {
    this.tab();
    return this.around.workbook.lastColumn(this.sheetId);
  }
  getFrozenRows(): number {
    return this.tab().frozenRows;
  }
  getFrozenColumns(): number {
    return this.tab().frozenColumns;
  }
  getColumnWidth(column: number): number {
    return this.tab().columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }
  isSheetHidden(): boolean {
    return this.tab().hidden;
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.tab().hiddenColumns.has(column);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.tab().hiddenRows.has(row);
  }

  // Ranges

  getRange(first: string | number, column?: number, rows?: number, columns?: number): GoogleRange {
    const tab = this.tab();
    return this.range(
      typeof first === "string" ? this.named(tab, first) : areaAt(tab, first, column ?? 1, rows, columns),
    );
  }
  private named(tab: Tab, notation: string): Area {
    const name = this.around.workbook.namedRange(notation);
    if (name?.sheetId === this.sheetId) return name.area;
    const mark = notation.lastIndexOf("!");
    if (mark >= 0 && this.around.workbook.sheetByName(unquote(notation.slice(0, mark)))?.id !== this.sheetId) {
      throw new ServiceException(MESSAGES.rangeNotFound);
    }
    return areaOf(tab, mark < 0 ? notation : notation.slice(mark + 1));
  }
  getDataRange(): GoogleRange {
    const tab = this.tab();
    const rows = Math.max(1, this.getLastRow());
    return this.range(areaAt(tab, 1, 1, rows, Math.max(1, this.getLastColumn())));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const lastRows = rows === -1 ? this.getLastRow() : rows;
    const lastColumns = columns === -1 ? this.getLastColumn() : columns;
    return this.getRange(row, column, lastRows, lastColumns).getValues() as unknown[][];
  }
  activate(): Chain {
    this.select({ row: 1, column: 1, rows: 1, columns: 1 });
    return this.as();
  }
  getActiveRange(): GoogleRange {
    const { sheetId, area } = this.around.selection;
    return this.range(sheetId === this.sheetId ? area : { row: 1, column: 1, rows: 1, columns: 1 });
  }
  getActiveCell(): GoogleRange {
    return this.getCurrentCell();
  }
  getCurrentCell(): GoogleRange {
    const { sheetId, area } = this.around.selection;
    return this.range(
      sheetId === this.sheetId ? { ...area, rows: 1, columns: 1 } : { row: 1, column: 1, rows: 1, columns: 1 },
    );
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    const place = placeOf(range);
    if (place.sheetId !== this.sheetId) throw new ServiceException("The range must be on this sheet.");
    this.select(place.area);
    return range;
  }
  private select(area: Area): void {
    this.tab();
    Object.assign(this.around.selection, { sheetId: this.sheetId, area });
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.around.workbook.namedRanges
      .filter(({ sheetId }) => sheetId === this.sheetId)
      .map(({ name }) => this.around.objects.namedRange(name));
  }

  // Contents

  appendRow(contents: unknown[]): Chain {
    const { workbook } = this.around;
    const tab = this.tab();
    const row = workbook.lastRow(tab.id) + 1;
    const area = { row, column: 1, rows: 1, columns: Math.max(1, contents.length) };
    this.editable(area);
    const now = this.around.clock.now();
    const inputs = [
      contents.map((value, c) => inputOf(value, workbook.cell(tab.id, row, c + 1)?.style, workbook, now)),
    ];
    demandValid(workbook, tab, area, inputs);
    if (row > tab.maxRows) workbook.insertLines(tab.id, "rows", tab.maxRows + 1, row - tab.maxRows);
    if (contents.length > tab.maxColumns) {
      workbook.insertLines(tab.id, "columns", tab.maxColumns + 1, contents.length - tab.maxColumns);
    }
    workbook.write(tab.id, row, 1, inputs);
    return this.as();
  }
  clear(): Chain {
    return this.cleared({ contents: true, styles: true, conditionalRules: true });
  }
  clearContents(): Chain {
    return this.cleared({ contents: true });
  }
  clearFormats(): Chain {
    return this.cleared({ styles: true, conditionalRules: true });
  }
  clearNotes(): Chain {
    return this.cleared({ notes: true });
  }
  private cleared(what: Parameters<Surroundings["workbook"]["clear"]>[2]): Chain {
    const tab = this.tab();
    this.editable(this.whole(tab));
    this.around.workbook.clear(tab.id, this.whole(tab), what);
    return this.as();
  }

  // Its form

  setName(name: string): Chain {
    this.editable();
    const other = this.around.workbook.sheetByName(name);
    if (other && other.id !== this.sheetId) throw new ServiceException(sheetExists(name));
    if (name === "") throw new ServiceException("Sheet name cannot be empty.");
    this.around.workbook.renameSheet(this.sheetId, name);
    return this.as();
  }
  hideSheet(): Chain {
    const tab = this.tab();
    if (!tab.hidden && this.around.workbook.sheets.every((other) => other === tab || other.hidden)) {
      throw new ServiceException("You can't hide all the sheets in a document.");
    }
    return this.change((own) => {
      own.hidden = true;
    });
  }
  showSheet(): Chain {
    return this.change((tab) => {
      tab.hidden = false;
    });
  }
  setFrozenRows(rows: number): void {
    if (rows >= this.tab().maxRows) throw new ServiceException("You can't freeze all visible rows on the sheet.");
    this.change((tab) => {
      tab.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this.tab().maxColumns) {
      throw new ServiceException("You can't freeze all visible columns on the sheet.");
    }
    this.change((tab) => {
      tab.frozenColumns = columns;
    });
  }
  setColumnWidth(column: number, width: number): Chain {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(start: number, count: number, width: number): Chain {
    this.lines("columns", start, count);
    return this.change((tab) => {
      for (let column = start; column < start + count; column += 1) tab.columnWidths.set(column, width);
    });
  }
  setRowHeight(row: number, height: number): Chain {
    this.lines("rows", row, 1);
    return this.change((tab) => {
      tab.rowHeights.set(row, height);
    });
  }
  hideColumns(start: number, count = 1): void {
    this.lines("columns", start, count);
    this.change((tab) => {
      for (let line = start; line < start + count; line += 1) tab.hiddenColumns.add(line);
    });
  }
  showColumns(start: number, count = 1): void {
    this.lines("columns", start, count);
    this.change((tab) => {
      for (let line = start; line < start + count; line += 1) tab.hiddenColumns.delete(line);
    });
  }
  hideRows(start: number, count = 1): void {
    this.lines("rows", start, count);
    this.change((tab) => {
      for (let line = start; line < start + count; line += 1) tab.hiddenRows.add(line);
    });
  }
  showRows(start: number, count = 1): void {
    this.lines("rows", start, count);
    this.change((tab) => {
      for (let line = start; line < start + count; line += 1) tab.hiddenRows.delete(line);
    });
  }

  // Lines

  insertRows(at: number, count = 1): void {
    this.insert("rows", at, count, "next");
  }
  insertRowBefore(before: number): Chain {
    return this.insert("rows", before, 1, "next");
  }
  insertRowsBefore(before: number, count: number): Chain {
    return this.insert("rows", before, count, "next");
  }
  insertRowAfter(after: number): Chain {
    return this.insert("rows", after + 1, 1, "previous");
  }
  insertRowsAfter(after: number, count: number): Chain {
    return this.insert("rows", after + 1, count, "previous");
  }
  insertColumns(at: number, count = 1): void {
    this.insert("columns", at, count, "next");
  }
  insertColumnBefore(before: number): Chain {
    return this.insert("columns", before, 1, "next");
  }
  insertColumnsBefore(before: number, count: number): Chain {
    return this.insert("columns", before, count, "next");
  }
  insertColumnAfter(after: number): Chain {
    return this.insert("columns", after + 1, 1, "previous");
  }
  insertColumnsAfter(after: number, count: number): Chain {
    return this.insert("columns", after + 1, count, "previous");
  }
  deleteRow(row: number): Chain {
    return this.delete("rows", row, 1);
  }
  deleteRows(row: number, count: number): void {
    this.delete("rows", row, count);
  }
  deleteColumn(column: number): Chain {
    return this.delete("columns", column, 1);
  }
  deleteColumns(column: number, count: number): void {
    this.delete("columns", column, count);
  }

  private insert(axis: Axis, at: number, count: number, like: "previous" | "next"): Chain {
    const tab = this.tab();
    const size = axis === "rows" ? tab.maxRows : tab.maxColumns;
    const model = like === "next" ? at : at - 1;
    if (model < 1 || model > size || count < 1) throw new ServiceException(outOfBounds(axis));
    const across = axis === "rows" ? tab.maxColumns : tab.maxRows;
    demandRoom(this.around, count * across);
    // A line between two lines of a protected range changes that range.
    const between = {
      ...this.whole(tab),
      ...(axis === "rows" ? { row: model, rows: 1 } : { column: model, columns: 1 }),
    };
    this.editable(between);
    this.around.workbook.insertLines(this.sheetId, axis, at, count, like);
    return this.as();
  }

  private delete(axis: Axis, at: number, count: number): Chain {
    const tab = this.tab();
    const size = axis === "rows" ? tab.maxRows : tab.maxColumns;
    this.lines(axis, at, count);
    if (count >= size) throw new ServiceException(`You can't delete all the ${axis} on the sheet.`);
    const frozen = axis === "rows" ? tab.frozenRows : tab.frozenColumns;
    if (frozen > 0 && at > frozen && count >= size - frozen) {
      throw new ServiceException(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    }
    this.editable({
      ...this.whole(tab),
      ...(axis === "rows" ? { row: at, rows: count } : { column: at, columns: count }),
    });
    this.around.workbook.deleteLines(this.sheetId, axis, at, count);
    return this.as();
  }

  private lines(axis: Axis, at: number, count: number): void {
    const tab = this.tab();
    const size = axis === "rows" ? tab.maxRows : tab.maxColumns;
    if (at < 1 || count < 1 || at + count - 1 > size) throw new ServiceException(outOfBounds(axis));
  }

  // Rules and protections

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.tab().conditionalRules.map((rule) =>
      this.around.objects.conditionalRule({ ...rule, sheetId: this.sheetId }),
    );
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const placed = rules.map((rule): ConditionalRule => {
      const { sheetId, ...kept } = held<{ rule: PlacedRule }>(rule, "ConditionalFormatRule").rule;
      if (sheetId !== this.sheetId) {
        throw new ServiceException("Conditional format rule cannot reference a different sheet.");
      }
      return kept;
    });
    this.change((tab) => {
      tab.conditionalRules = placed;
    });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const { workbook } = this.around;
    const present = this.tab().protections.find(({ area }) => area === null);
    if (present) return this.around.objects.protection(this.sheetId, present.id);
    const id = workbook.nextProtectionId();
    this.change((tab) => {
      tab.protections.push({
        id,
        area: null,
        unprotected: [],
        description: "",
        warningOnly: false,
        domainEdit: isWorkspace(workbook.sharing.owner),
        editors: [...workbook.sharing.editors],
      });
    });
    return this.around.objects.protection(this.sheetId, id);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const wholeTab = enumName(type) === "SHEET";
    return this.tab()
      .protections.filter(({ area }) => (area === null) === wholeTab)
      .map(({ id }) => this.around.objects.protection(this.sheetId, id));
  }
}

export function sheetExists(name: string): string {
  return `A sheet with the name "${name}" already exists. Please enter another name.`;
}

/** A tab's name as it stands before "!" in A1 notation. */
export function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

const MAXIMUM_CELLS = 10_000_000;

/** Throws Google's message when the workbook cannot hold so many more cells. */
export function demandRoom(around: Surroundings, cells: number): void {
  const present = around.workbook.sheets.reduce((sum, tab) => sum + tab.maxRows * tab.maxColumns, 0);
  if (present + cells <= MAXIMUM_CELLS) return;
  throw new ServiceException(
    `This action would increase the number of cells in the workbook above the limit of ${String(MAXIMUM_CELLS)} cells.`,
  );
}

function outOfBounds(axis: Axis): string {
  return `Those ${axis} are out of bounds.`;
}
