/** SpreadsheetApp.Range. */

import { intersects, without } from "../../sheet/areas";
import type { Area, CellStyle, Sheet, Validation } from "../../sheet/workbook";
import { demandEdit, mayEdit } from "../authority";
import { demandValid, inputOf, shownText, valueOf } from "../cells";
import { MESSAGES, NotModelled, ServiceException } from "../failures";
import { a1Of, areaAt, demandShape, eachCell } from "../places";
import { enumName, held, ServiceObject, type Place, type Surroundings, type ValidationRule } from "../service";

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Chain = GoogleRange;
type Aligned<Position extends string> = Position | "normal" | null;

const DEFAULTS = { background: "#ffffff", fontColor: "#000000", numberFormat: "General" } as const;

export class Range
  extends ServiceObject
  implements
    Pick<
      GoogleRange,
      | "activate"
      | "breakApart"
      | "canEdit"
      | "clear"
      | "clearContent"
      | "clearDataValidations"
      | "clearFormat"
      | "clearNote"
      | "getA1Notation"
      | "getBackground"
      | "getBackgrounds"
      | "getCell"
      | "getColumn"
      | "getDataValidation"
      | "getDataValidations"
      | "getDisplayValue"
      | "getDisplayValues"
      | "getFontStyles"
      | "getFontWeight"
      | "getFontWeights"
      | "getFormula"
      | "getFormulas"
      | "getGridId"
      | "getHeight"
      | "getHorizontalAlignments"
      | "getLastColumn"
      | "getLastRow"
      | "getMergedRanges"
      | "getNote"
      | "getNotes"
      | "getNumColumns"
      | "getNumRows"
      | "getNumberFormat"
      | "getNumberFormats"
      | "getRow"
      | "getRowIndex"
      | "getSheet"
      | "getValue"
      | "getValues"
      | "getVerticalAlignments"
      | "getWidth"
      | "getWraps"
      | "isBlank"
      | "isPartOfMerge"
      | "merge"
      | "mergeAcross"
      | "offset"
      | "protect"
      | "setBackground"
      | "setBackgrounds"
      | "setBorder"
      | "setDataValidation"
      | "setDataValidations"
      | "setFontColor"
      | "setFontColors"
      | "setFontFamily"
      | "setFontSize"
      | "setFontSizes"
      | "setFontStyle"
      | "setFontStyles"
      | "setFontWeight"
      | "setFontWeights"
      | "setFormula"
      | "setFormulas"
      | "setHorizontalAlignment"
      | "setHorizontalAlignments"
      | "setNote"
      | "setNotes"
      | "setNumberFormat"
      | "setNumberFormats"
      | "setValue"
      | "setValues"
      | "setVerticalAlignment"
      | "setVerticalAlignments"
      | "setWrap"
      | "setWraps"
      | "setWrapStrategy"
    >
{
  readonly className = "Range";

  constructor(
    around: Surroundings,
    readonly place: Place,
  ) {
    super(around);
  }

  /** How many cells a call on this range touches, for its price. */
  get cells(): number {
    return this.area.rows * this.area.columns;
  }

  /** Tab and address, for records of calls. */
  get label(): string {
    return `${this.around.workbook.sheet(this.place.sheetId)?.name ?? "?"}!${a1Of(this.area)}`;
  }

  private get area(): Area {
    return this.place.area;
  }

  /** The tab, which may have been deleted or cut since the range was made. */
  private sheet(): Sheet {
    const sheet = this.around.workbook.sheet(this.place.sheetId);
    if (!sheet) throw new ServiceException(`Sheet ${String(this.place.sheetId)} not found`);
    areaAt(sheet, this.area.row, this.area.column, this.area.rows, this.area.columns);
    return sheet;
  }

  /** Before anything of the cells is changed. */
  private editable(): Sheet {
    const sheet = this.sheet();
    demandEdit(this.around, sheet, this.area);
    return sheet;
  }

  // Where it is

  getA1Notation(): string {
    return a1Of(this.area);
  }
  getRow(): number {
    return this.area.row;
  }
  getRowIndex(): number {
    return this.area.row;
  }
  getColumn(): number {
    return this.area.column;
  }
  getNumRows(): number {
    return this.area.rows;
  }
  getNumColumns(): number {
    return this.area.columns;
  }
  getHeight(): number {
    return this.area.rows;
  }
  getWidth(): number {
    return this.area.columns;
  }
  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }
  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }
  getGridId(): number {
    return this.place.sheetId;
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.around.objects.sheet(this.place.sheetId);
  }
  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new ServiceException("Cell reference out of range");
    }
    return this.at(this.area.row + row - 1, this.area.column + column - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): GoogleRange {
    return this.at(this.area.row + rowOffset, this.area.column + columnOffset, rows, columns);
  }
  activate(): Chain {
    this.sheet();
    Object.assign(this.around.selection, { sheetId: this.place.sheetId, area: this.area });
    return this.as();
  }
  canEdit(): boolean {
    return mayEdit(this.around.workbook, this.sheet(), this.area, this.around.user.email);
  }

  private at(row: number, column: number, rows: number, columns: number): GoogleRange {
    const { sheetId } = this.place;
    return this.around.objects.range({ sheetId, area: areaAt(this.sheet(), row, column, rows, columns) });
  }

  // Values

  getValues(): unknown[][] {
    const { workbook } = this.around;
    const { sheetId } = this.place;
    this.sheet();
    const styles = workbook.styles(sheetId, this.area);
    return workbook
      .values(sheetId, this.area)
      .map((line, row) => line.map((value, column) => valueOf(value, styles[row]?.[column], workbook)));
  }
  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }
  getDisplayValues(): string[][] {
    const { workbook } = this.around;
    const { sheetId } = this.place;
    this.sheet();
    const styles = workbook.styles(sheetId, this.area);
    return workbook
      .values(sheetId, this.area)
      .map((line, row) => line.map((value, column) => shownText(value, styles[row]?.[column], workbook)));
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? "";
  }
  getFormulas(): string[][] {
    this.sheet();
    return this.around.workbook
      .formulas(this.place.sheetId, this.area)
      .map((line) => line.map((formula) => (formula === null ? "" : `=${formula}`)));
  }
  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? "";
  }
  isBlank(): boolean {
    return this.getValues().every((line) => line.every((value) => value === ""));
  }

  setValues(values: unknown[][]): Chain {
    demandShape(values, this.area);
    const sheet = this.editable();
    const { workbook } = this.around;
    const now = this.around.clock.now();
    const styles = workbook.styles(sheet.id, this.area);
    const inputs = values.map((line, row) => line.map((value, c) => inputOf(value, styles[row]?.[c], workbook, now)));
    demandValid(workbook, sheet, this.area, inputs);
    workbook.write(sheet.id, this.area.row, this.area.column, inputs);
    return this.as();
  }
  setValue(value: unknown): Chain {
    return this.setValues(this.filled(value));
  }
  setFormulas(formulas: string[][]): Chain {
    demandShape(formulas, this.area);
    const sheet = this.editable();
    const inputs = formulas.map((line) =>
      line.map((text) => {
        if (text.length > 50_000) throw new ServiceException(MESSAGES.tooLong);
        const formula = text.startsWith("=") ? text.slice(1) : text;
        return formula === "" ? { value: null } : { formula };
      }),
    );
    this.around.workbook.write(sheet.id, this.area.row, this.area.column, inputs);
    return this.as();
  }
  setFormula(formula: string): Chain {
    return this.setFormulas(this.filled(formula));
  }

  clear(): Chain {
    return this.cleared({ contents: true, styles: true, notes: false, conditionalRules: true });
  }
  clearContent(): Chain {
    return this.cleared({ contents: true });
  }
  clearFormat(): Chain {
    return this.cleared({ styles: true, conditionalRules: true });
  }
  clearNote(): Chain {
    return this.cleared({ notes: true });
  }
  clearDataValidations(): Chain {
    return this.cleared({ validations: true });
  }
  private cleared(what: Parameters<Surroundings["workbook"]["clear"]>[2]): Chain {
    const sheet = this.editable();
    this.around.workbook.clear(sheet.id, this.area, what);
    return this.as();
  }

  // Formats

  getNumberFormats(): string[][] {
    return this.styles((style) => style.numberFormat ?? DEFAULTS.numberFormat);
  }
  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? DEFAULTS.numberFormat;
  }
  getBackgrounds(): string[][] {
    return this.styles((style) => style.background ?? DEFAULTS.background);
  }
  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? DEFAULTS.background;
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.styles((style) => (style.bold ? "bold" : "normal"));
  }
  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this.getFontWeights()[0]?.[0] ?? "normal";
  }
  getFontStyles(): GoogleAppsScript.Spreadsheet.FontStyle[][] {
    return this.styles((style) => (style.italic ? "italic" : "normal"));
  }
  getHorizontalAlignments(): string[][] {
    return this.styles((style) => style.horizontal ?? "general");
  }
  getVerticalAlignments(): string[][] {
    return this.styles((style) => style.vertical ?? "bottom");
  }
  getWraps(): boolean[][] {
    return this.styles((style) => style.wrap ?? false);
  }
  private styles<Read>(read: (style: Readonly<CellStyle>) => Read): Read[][] {
    this.sheet();
    return this.around.workbook.styles(this.place.sheetId, this.area).map((line) => line.map(read));
  }

  setNumberFormats(formats: string[][]): Chain {
    return this.styled(formats, (numberFormat) => ({
      numberFormat: numberFormat === "General" || numberFormat === "" ? undefined : numberFormat,
    }));
  }
  setNumberFormat(format: string): Chain {
    return this.setNumberFormats(this.filled(format));
  }
  setBackgrounds(colors: (string | null)[][]): Chain {
    return this.styled(colors, (color) => ({ background: colorOf(color) }));
  }
  setBackground(color: string | null): Chain {
    return this.setBackgrounds(this.filled(color));
  }
  setFontColors(colors: (string | null)[][]): Chain {
    return this.styled(colors, (color) => ({ fontColor: colorOf(color) }));
  }
  setFontColor(color: string | null): Chain {
    return this.setFontColors(this.filled(color));
  }
  setFontFamily(fontFamily: string | null): Chain {
    return this.styled(this.filled(fontFamily), (family) => ({ fontFamily: family ?? undefined }));
  }
  setFontSizes(sizes: number[][]): Chain {
    return this.styled(sizes, (fontSize) => ({ fontSize }));
  }
  setFontSize(size: number): Chain {
    return this.setFontSizes(this.filled(size));
  }
  setFontWeights(weights: (GoogleAppsScript.Spreadsheet.FontWeight | null)[][]): Chain {
    return this.styled(weights, (weight) => ({
      bold: oneOf(weight, "font weight", { bold: true, normal: undefined }),
    }));
  }
  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): Chain {
    return this.setFontWeights(this.filled(weight));
  }
  setFontStyles(styles: (GoogleAppsScript.Spreadsheet.FontStyle | null)[][]): Chain {
    return this.styled(styles, (style) => ({
      italic: oneOf(style, "font style", { italic: true, normal: undefined }),
    }));
  }
  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): Chain {
    return this.setFontStyles(this.filled(style));
  }
  setHorizontalAlignments(alignments: Aligned<"left" | "center" | "right">[][]): Chain {
    return this.styled(alignments, (alignment) => ({
      horizontal: oneOf(alignment, "horizontal alignment", {
        left: "left",
        center: "center",
        right: "right",
        normal: undefined,
      }),
    }));
  }
  setHorizontalAlignment(alignment: Aligned<"left" | "center" | "right">): Chain {
    return this.setHorizontalAlignments(this.filled(alignment));
  }
  setVerticalAlignments(alignments: ("top" | "middle" | "bottom" | null)[][]): Chain {
    return this.styled(alignments, (alignment) => ({
      vertical: oneOf(alignment, "vertical alignment", { top: "top", middle: "middle", bottom: "bottom" }),
    }));
  }
  setVerticalAlignment(alignment: "top" | "middle" | "bottom" | null): Chain {
    return this.setVerticalAlignments(this.filled(alignment));
  }
  setWraps(wraps: boolean[][]): Chain {
    return this.styled(wraps, (wrap) => ({ wrap: wrap || undefined }));
  }
  setWrap(isWrapEnabled: boolean): Chain {
    return this.setWraps(this.filled(isWrapEnabled));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Chain {
    if (enumName(strategy) === "CLIP") throw new NotModelled("WrapStrategy.CLIP on cells");
    return this.setWrap(enumName(strategy) === "WRAP");
  }
  /** The model knows cells with a border all around and cells without. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
  ): Chain {
    const inner = [this.area.columns > 1 ? vertical : top, this.area.rows > 1 ? horizontal : top];
    const sides = new Set([top, left, bottom, right, ...inner]);
    if (sides.size > 1) throw new NotModelled("A border on some sides only");
    this.editable();
    if (top === null) return this.as();
    return this.styled(this.filled(top || undefined), (border) => ({ border }));
  }

  private styled<Value>(grid: Value[][], style: (value: Value) => Partial<CellStyle>): Chain {
    demandShape(grid, this.area);
    const sheet = this.editable();
    // One change for each value: a whole column often gets one and the same.
    const changes = new Map<Value, Partial<CellStyle>>();
    const changeOf = (value: Value): Partial<CellStyle> => {
      const change = changes.get(value) ?? style(value);
      changes.set(value, change);
      return change;
    };
    const styles = grid.map((line) => line.map(changeOf));
    this.around.workbook.setStyles(sheet.id, this.area.row, this.area.column, styles);
    return this.as();
  }

  private filled<Value>(value: Value): Value[][] {
    return Array.from({ length: this.area.rows }, () => Array.from({ length: this.area.columns }, () => value));
  }

  // Notes

  getNotes(): string[][] {
    this.sheet();
    return this.around.workbook.notes(this.place.sheetId, this.area).map((line) => line.map((note) => note ?? ""));
  }
  getNote(): string {
    return this.getNotes()[0]?.[0] ?? "";
  }
  setNotes(notes: (string | null)[][]): Chain {
    demandShape(notes, this.area);
    const sheet = this.editable();
    this.around.workbook.setNotes(sheet.id, this.area.row, this.area.column, notes);
    return this.as();
  }
  setNote(note: string | null): Chain {
    return this.setNotes(this.filled(note));
  }

  // Merges

  merge(): Chain {
    const sheet = this.editable();
    if (sheet.merges.some((merge) => intersects(merge, this.area) && without(merge, this.area).length > 0)) {
      throw new ServiceException(MESSAGES.overlapsMerge);
    }
    if (this.cells > 1) this.around.workbook.merge(sheet.id, this.area);
    return this.as();
  }
  mergeAcross(): Chain {
    const sheet = this.editable();
    if (this.area.columns > 1) {
      for (let row = this.area.row; row <= this.getLastRow(); row += 1) {
        this.around.workbook.merge(sheet.id, { ...this.area, row, rows: 1 });
      }
    }
    return this.as();
  }
  breakApart(): Chain {
    const sheet = this.editable();
    if (sheet.merges.some((merge) => intersects(merge, this.area) && without(merge, this.area).length > 0)) {
      throw new ServiceException(MESSAGES.overlapsMerge);
    }
    this.around.workbook.unmerge(sheet.id, this.area);
    return this.as();
  }
  getMergedRanges(): GoogleRange[] {
    const { sheetId } = this.place;
    return this.sheet()
      .merges.filter((merge) => intersects(merge, this.area))
      .map((area) => this.around.objects.range({ sheetId, area }));
  }
  isPartOfMerge(): boolean {
    return this.sheet().merges.some((merge) => intersects(merge, this.area));
  }

  // Rules

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    const { validations } = this.sheet();
    return Array.from({ length: this.area.rows }, (_, row) =>
      Array.from({ length: this.area.columns }, (_unused, column) => {
        const cell = { row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 };
        const rule = validations.find((validation) => intersects(validation.area, cell));
        return rule ? this.around.objects.validation(rule) : null;
      }),
    );
  }
  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Chain {
    return this.ruled([{ area: this.area, rule }]);
  }
  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): Chain {
    demandShape(rules, this.area);
    const placed: { area: Area; rule: GoogleAppsScript.Spreadsheet.DataValidation | null }[] = [];
    eachCell(this.area, (row, column) => {
      const rule = rules[row - this.area.row]?.[column - this.area.column] ?? null;
      placed.push({ area: { row, column, rows: 1, columns: 1 }, rule });
    });
    return this.ruled(placed);
  }
  private ruled(placed: { area: Area; rule: GoogleAppsScript.Spreadsheet.DataValidation | null }[]): Chain {
    const { id } = this.editable();
    this.around.workbook.editSheet(id, (sheet) => {
      for (const { area, rule } of placed) {
        const others = sheet.validations.flatMap((validation) =>
          without(validation.area, area).map((piece): Validation => ({ ...validation, area: piece })),
        );
        const added = rule ? [{ ...held<{ rule: ValidationRule }>(rule, "DataValidation").rule, area }] : [];
        sheet.validations = [...others, ...added];
      }
    });
    return this.as();
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const { workbook } = this.around;
    const { id } = this.editable();
    const protection = workbook.nextProtectionId();
    workbook.editSheet(id, (sheet) => {
      sheet.protections.push({
        id: protection,
        area: this.area,
        unprotected: [],
        description: "",
        warningOnly: false,
        domainEdit: isWorkspace(workbook.sharing.owner),
        editors: [...workbook.sharing.editors],
      });
    });
    return this.around.objects.protection(id, protection);
  }
}

/** Whether the file belongs to a Workspace domain, whose people a new protection lets through. */
export function isWorkspace(owner: string): boolean {
  return owner.includes("@") && !owner.endsWith("@gmail.com");
}

/** Colours as the workbook keeps them; white and black are no defaults but colours. */
function colorOf(color: string | null): string | undefined {
  if (color === null) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(color)) return `#${[...color.slice(1).toLowerCase()].map((d) => d + d).join("")}`;
  const named = NAMED_COLORS[color.toLowerCase()];
  if (named === undefined) throw new NotModelled(`The colour ${JSON.stringify(color)}`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  gray: "#808080",
  grey: "#808080",
};

/** The model's word for one of Google's; null takes the attribute away. */
function oneOf<Kept>(word: string | null, what: string, words: Readonly<Record<string, Kept>>): Kept | undefined {
  if (word === null) return undefined;
  if (!Object.hasOwn(words, word)) throw new ServiceException(`Invalid argument: ${word} is no ${what}`);
  return words[word];
}
