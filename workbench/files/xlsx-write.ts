/** A workbook as the bytes of an .xlsx file. */
import type {
  Cell as FileCell,
  CellStyle as FileStyle,
  ConditionalRule as FileRule,
  DataValidation,
  NamedRange as FileName,
  WriteSheet,
} from "hucre";
import { pixelsToPoints, rowHeights } from "./row-heights";
import { intersection, without } from "../sheet/areas";
import { toPlain } from "../sheet/formula-text";
import type { Workbook } from "../sheet/model";
import { columnName, quoteTab } from "../sheet/references";
import { cornerOf } from "../sheet/rules";
import type { Area, Cell, CellStyle, ConditionalRule, Sheet, Validation } from "../sheet/workbook";
import { packExtras, type WorkbookExtras } from "./xlsx-extras";
import { renameTabs, writeFormula, writeSpilled, type FormulaWriting } from "./xlsx-formulas";
import { DEFAULT_FONT, fileColor, toFileStyle } from "./xlsx-styles";
import { readParts, writeParts } from "./zip";

/** The longest tab name of the file format, which also refuses these marks. */
const LONGEST_TAB_NAME = 31;
const REFUSED_MARKS = /[[\]:*?/\\]/g;

/** The longest text of a drop-down's list, and of its help, in the file format. */
const LONGEST_LIST = 255;
const LONGEST_HELP = 255;

/** The width of a column that nobody has changed. */
export const DEFAULT_PIXELS = 100;

/** Hidden tab that holds the lists which do not fit into a rule; it is folded back into the rules when read. */
export const LISTS_TAB = "_danh_muc";

/** The bytes of the file. */
export async function xlsxBytes(book: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre");
  const fileNames = tabNames(book.sheets);
  const writing: FormulaWriting = { locale: book.locale, tabs: fileNames };
  const lists: string[][] = [];
  const blanks = new Map(book.sheets.map((sheet) => [sheet.id, blanksBelow(book, sheet)]));
  const sheets = book.sheets.map((sheet) => writeSheet(book, sheet, blanks.get(sheet.id) ?? [], writing, lists));
  if (lists.length > 0) sheets.push(listsSheet(lists));
  const bytes = await writeXlsx({
    sheets,
    namedRanges: [...namedRanges(book, fileNames), ...printTitles(book.sheets, fileNames)],
    defaultFont: { ...DEFAULT_FONT },
    activeSheet: Math.max(
      0,
      book.sheets.findIndex((sheet) => !sheet.hidden),
    ),
    properties: { title: book.name, custom: packExtras(extrasOf(book, fileNames, blanks)) },
  });
  // Read with the bounds of opening: what would be refused later is better refused now.
  const parts = readParts(bytes);
  book.sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const part = parts.get(name);
    if (part) parts.set(name, completed(part, sheet, blanks.get(sheet.id) ?? []));
  });
  return writeParts(parts);
}

/** Blank cells that only have a look, from one row down to the tab's end. */
interface BlankColumn {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly style: CellStyle;
}

function isBlank({ value, formula, spilledFrom }: Cell): boolean {
  return formula === undefined && (value === null || (value === "" && spilledFrom !== undefined));
}

/**
 * The blank cells at the foot of each column that look alike: as a look of the column they take no room in the file.
 * The first of them is written as a cell, so that the column's look can be taken from it.
 */
function blanksBelow(book: Workbook, sheet: Sheet): BlankColumn[] {
  return Array.from({ length: sheet.maxColumns }, (_, index) => index + 1).flatMap((column) => {
    const style = book.cell(sheet.id, sheet.maxRows, column)?.style;
    let row = sheet.maxRows;
    const alike = (at: number): boolean => {
      const cell = book.cell(sheet.id, at, column);
      return cell !== undefined && isBlank(cell) && cell.note === undefined && cell.style === style;
    };
    if (!style || !alike(row)) return [];
    while (row > 1 && alike(row - 1)) row -= 1;
    return row < sheet.maxRows ? [{ column, row: row + 1, rows: sheet.maxRows - row, style }] : [];
  });
}

/** The name of each tab in the file, by its name in the workbook: short, without refused marks, none twice. */
function tabNames(sheets: readonly Sheet[]): Map<string, string> {
  const taken = new Set<string>([LISTS_TAB]);
  const names = new Map<string, string>();
  for (const { name } of sheets) {
    // The file format also refuses an apostrophe at either end.
    const base = name.replace(REFUSED_MARKS, "-").replace(/^'|'$/g, "-");
    let fileName = cut(base, LONGEST_TAB_NAME);
    for (let number = 2; taken.has(fileName.toLowerCase()); number += 1) {
      const suffix = ` (${String(number)})`;
      fileName = cut(base, LONGEST_TAB_NAME - suffix.length) + suffix;
    }
    taken.add(fileName.toLowerCase());
    names.set(name, fileName);
  }
  return names;
}

/** The text's beginning, not cut inside a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let short = "";
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trimEnd();
}

function extrasOf(
  book: Workbook,
  fileNames: ReadonlyMap<string, string>,
  blanks: ReadonlyMap<number, readonly BlankColumn[]>,
): WorkbookExtras {
  const styles = [...new Set([...blanks.values()].flatMap((columns) => columns.map(({ style }) => style)))];
  return {
    locale: book.locale,
    timeZone: book.timeZone,
    sharing: book.sharing,
    ...(book.identity && { identity: book.identity }),
    styles,
    sheets: book.sheets.map(({ id, name, maxRows, maxColumns, protections }) => ({
      fileName: fileNames.get(name) ?? name,
      name,
      id,
      rows: maxRows,
      columns: maxColumns,
      protections,
      blanks: (blanks.get(id) ?? []).map(({ column, row, rows, style }) => ({
        ...{ column, row, rows },
        style: styles.indexOf(style),
      })),
      spills: book.spillsOf(id),
    })),
  };
}

function writeSheet(
  book: Workbook,
  sheet: Sheet,
  blanks: readonly BlankColumn[],
  writing: FormulaWriting,
  lists: string[][],
): WriteSheet {
  const blankFrom = new Map(blanks.map(({ column, row }) => [column, row]));
  const cells = new Map<string, Partial<FileCell>>();
  const styles = new Map<CellStyle, FileStyle | undefined>();
  const styleOf = ({ style, resultFormat }: Cell): FileStyle | undefined => {
    if (!style) return toFileStyle(undefined, resultFormat);
    if (resultFormat !== undefined) return toFileStyle(style, resultFormat);
    if (!styles.has(style)) styles.set(style, toFileStyle(style, undefined));
    return styles.get(style);
  };
  book.forEachCell(sheet.id, (cell, row, column) => {
    if (row >= (blankFrom.get(column) ?? Infinity)) return;
    const style = styleOf(cell);
    cells.set(`${String(row - 1)},${String(column - 1)}`, {
      ...contentOf(book, sheet, cell, row, column, writing),
      ...(style && { style }),
      ...(cell.note !== undefined && { comment: { text: cell.note } }),
    });
  });
  // The library writes no row beyond the last cell.
  for (const row of sheet.hiddenRows) {
    const key = `${String(row - 1)},0`;
    if (!cells.has(key)) cells.set(key, { value: null });
  }
  const widest = Math.max(0, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns);
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  return {
    name: writing.tabs.get(sheet.name) ?? sheet.name,
    cells,
    hidden: sheet.hidden,
    columns: Array.from({ length: widest }, (_, index) => columnOf(sheet, index + 1)),
    rowDefs: rowsOf(book, sheet),
    merges: sheet.merges.map((area) => ({
      startRow: area.row - 1,
      startCol: area.column - 1,
      endRow: area.row + area.rows - 2,
      endCol: area.column + area.columns - 2,
    })),
    ...(rows + columns > 0 && { freezePane: { ...(rows > 0 && { rows }), ...(columns > 0 && { columns }) } }),
    dataValidations: sheet.validations.map((validation) => writeValidation(validation, writing, lists)),
    conditionalRules: sheet.conditionalRules.flatMap((rule, index) => writeRule(rule, index + 1, writing)),
    ...(editableAreas(sheet) && { protection: { sheet: true, formatColumns: true, formatRows: true } }),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.print.landscape ? "landscape" : "portrait",
      ...(sheet.print.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    },
  };
}

/** Heights and hidden rows, by index from 0. */
function rowsOf(book: Workbook, sheet: Sheet): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of rowHeights(book, sheet)) rows.set(row - 1, { height });
  for (const [row, pixels] of sheet.rowHeights) rows.set(row - 1, { height: pixelsToPoints(pixels) });
  for (const row of sheet.hiddenRows) rows.set(row - 1, { ...rows.get(row - 1), hidden: true });
  return rows;
}

function columnOf(sheet: Sheet, column: number): { width?: number; hidden?: boolean } {
  const pixels = sheet.columnWidths.get(column);
  return {
    ...(pixels !== undefined && { width: pixelsToWidth(pixels) }),
    ...(sheet.hiddenColumns.has(column) && { hidden: true }),
  };
}

/** The file counts a column's width in digits of the default font, 7 pixels each, and 5 pixels of margin. */
export function pixelsToWidth(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

function contentOf(
  book: Workbook,
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
  writing: FormulaWriting,
): Partial<FileCell> {
  const { value, formula } = cell;
  const shown = typeof value === "object" && value ? value.error : escaped(value);
  if (formula !== undefined) {
    const spills = book.spillOf(sheet.id, row, column) !== undefined;
    return { formula: writeFormula(formula, value, spills, writing), formulaResult: shown ?? "" };
  }
  // A blank that another cell's formula gives looks blank without its formula, and comes again with it.
  if (cell.spilledFrom && isBlank(cell)) return { value: null };
  if (cell.spilledFrom) return { formula: writeSpilled(value), formulaResult: shown ?? "" };
  // A text that reads like an error would be written as one.
  if (typeof shown === "string" && shown.startsWith("#")) return { value: shown, richText: [{ text: shown }] };
  return { value: shown };
}

/** A text that spells one of the format's own escapes, such as _x000D_, with the escape for its first mark. */
function escaped<Value>(value: Value): Value | string {
  return typeof value === "string" ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;
}

function areaText(area: Area): string {
  const corner = (row: number, column: number): string => columnName(column) + String(row);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return area.rows * area.columns === 1 ? last : `${corner(area.row, area.column)}:${last}`;
}

function absoluteText(tab: string, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${String(row)}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quoteTab(tab)}!${first === last ? first : `${first}:${last}`}`;
}

function writeValidation(validation: Validation, writing: FormulaWriting, lists: string[][]): DataValidation {
  const { rule, allowInvalid, help, area } = validation;
  return {
    ...validationRule(rule, writing, lists),
    range: areaText(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: allowInvalid ? "warning" : "stop",
    ...(help !== undefined && { showInputMessage: true, inputMessage: cut(help, LONGEST_HELP) }),
  };
}

function validationRule(
  rule: Validation["rule"],
  writing: FormulaWriting,
  lists: string[][],
): Pick<DataValidation, "type" | "operator" | "values" | "formula1"> {
  switch (rule.kind) {
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: "0" };
    case "numberAtLeast":
      return { type: "decimal", operator: "greaterThanOrEqual", formula1: String(rule.limit) };
    case "listFromRange":
      return { type: "list", formula1: renameTabs(toPlain(rule.range, writing.locale) ?? rule.range, writing.tabs) };
    case "list": {
      const { values } = rule;
      const fits = values.join(",").length <= LONGEST_LIST && !values.some((value) => /[",]/.test(value));
      if (fits && values.length > 0) return { type: "list", values };
      const known = lists.findIndex((list) => list.length === values.length && list.every((v, i) => v === values[i]));
      const column = known >= 0 ? known + 1 : lists.push(values);
      const area = { row: 1, column, rows: Math.max(1, values.length), columns: 1 };
      return { type: "list", formula1: absoluteText(LISTS_TAB, area) };
    }
  }
}

function listsSheet(lists: readonly string[][]): WriteSheet {
  const cells = lists.flatMap((list, column) =>
    list.map((value, row): [string, Partial<FileCell>] => [`${String(row)},${String(column)}`, { value }]),
  );
  return { name: LISTS_TAB, veryHidden: true, cells: new Map(cells) };
}

function writeRule(rule: ConditionalRule, priority: number, writing: FormulaWriting): FileRule[] {
  const { background, fontColor, bold } = rule.style;
  const style: FileStyle = {
    // In a differential style the background colour is the pattern's second one.
    ...(background !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: fileColor(background), bgColor: fileColor(background) },
    }),
    ...((fontColor !== undefined || bold) && {
      font: { ...(bold && { bold }), ...(fontColor !== undefined && { color: fileColor(fontColor) }) },
    }),
  };
  if (rule.areas.length === 0) return [];
  const common = {
    ...{ priority, style, range: rule.areas.map(areaText).join(" ") },
    ...(rule.stop && { stopIfTrue: true }),
  };
  const { when } = rule;
  if (when.kind === "formula") {
    const formula = renameTabs(toPlain(when.formula, writing.locale) ?? when.formula, writing.tabs);
    return [{ ...common, type: "expression", formula }];
  }
  const text = `"${when.text.replaceAll('"', '""')}"`;
  if (when.kind === "textEquals") return [{ ...common, type: "cellIs", operator: "equal", formula: text }];
  const { row, column } = cornerOf(rule.areas);
  const cell = columnName(column) + String(row);
  return [{ ...common, type: "containsText", text: when.text, formula: `NOT(ISERROR(SEARCH(${text},${cell})))` }];
}

function namedRanges(book: Workbook, fileNames: ReadonlyMap<string, string>): FileName[] {
  return book.namedRanges.flatMap(({ name, sheetId, area }) => {
    const sheet = book.sheet(sheetId);
    return sheet ? [{ name, range: absoluteText(fileNames.get(sheet.name) ?? sheet.name, area) }] : [];
  });
}

/** Rows repeated on every page; written by hand, since the library leaves out the apostrophes of the tab's name. */
function printTitles(sheets: readonly Sheet[], fileNames: ReadonlyMap<string, string>): FileName[] {
  return sheets
    .filter(({ print }) => print.repeatRows > 0)
    .map((sheet) => {
      const scope = fileNames.get(sheet.name) ?? sheet.name;
      const range = `${quoteTab(scope)}!$1:$${String(sheet.print.repeatRows)}`;
      return { name: "_xlnm.Print_Titles", range, scope };
    });
}

/** What stays editable on a protected tab; null when the tab has no protection that stops anybody. */
function editableAreas(sheet: Sheet): Area[] | null {
  const stopping = sheet.protections.filter(({ warningOnly }) => !warningOnly);
  if (stopping.length === 0) return null;
  let editable: Area[] = [{ row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns }];
  for (const { area, unprotected } of stopping) {
    const outside = area ? editable.flatMap((piece) => without(piece, area)) : [];
    const freed = unprotected
      .map((free) => (area ? intersection(free, area) : free))
      .flatMap((free) => editable.map((piece) => free && intersection(piece, free)));
    editable = [...outside, ...freed.filter((piece) => piece !== null)];
  }
  return editable;
}

/** A tab's part of the file with what the library has no word for: ranges left open, looks of whole columns. */
function completed(part: Uint8Array, sheet: Sheet, blanks: readonly BlankColumn[]): Uint8Array {
  const areas = editableAreas(sheet) ?? [];
  if (areas.length === 0 && blanks.length === 0) return part;
  let text = new TextDecoder().decode(part);
  if (areas.length > 0) {
    const range = `<protectedRange name="editable" sqref="${areas.map(areaText).join(" ")}"/>`;
    text = text.replace(/<sheetProtection[^>]*\/>/, (tag) => `${tag}<protectedRanges>${range}</protectedRanges>`);
  }
  if (blanks.length > 0) text = withColumnStyles(text, blanks);
  return new TextEncoder().encode(text);
}

function withColumnStyles(text: string, blanks: readonly BlankColumn[]): string {
  const columns = new Map<number, string>();
  for (const [tag, number] of text.matchAll(/<col min="(\d+)"[^>]*\/>/g)) columns.set(Number(number), tag);
  for (const { column, row } of blanks) {
    const sample = new RegExp(`<c r="${columnName(column)}${String(row - 1)}"[^>]* s="([0-9]+)"`).exec(text)?.[1];
    if (sample === undefined) continue;
    const number = String(column);
    const plain = `<col min="${number}" max="${number}" width="${String(pixelsToWidth(DEFAULT_PIXELS))}"/>`;
    columns.set(column, (columns.get(column) ?? plain).replace("/>", ` style="${sample}"/>`));
  }
  const sorted = [...columns].sort(([one], [other]) => one - other).map(([, tag]) => tag);
  const element = `<cols>${sorted.join("")}</cols>`;
  return text.replace(/<cols>.*?<\/cols>|(?=<sheetData)/s, () => element);
}
