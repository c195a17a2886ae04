/** The bytes of an .xlsx file as a workbook. */
import type { Cell as FileCell, ConditionalRule as FileRule, Color, DataValidation, Sheet as FileSheet } from "hucre";
import { fromPlain } from "../sheet/formula-text";
import { Workbook } from "../sheet/model";
import { columnName, readReference, rewriteReferences, shiftReference, type Reference } from "../sheet/references";
import { cornerOf } from "../sheet/rules";
import type { Area, Cell, CellStyle, CellValue, ConditionalRule, Sheet, Validation } from "../sheet/workbook";
import { notKeptOf, type NotKept } from "./not-kept";
import { FileFault } from "./problems";
import { pointsToPixels, rowHeights } from "./row-heights";
import { unpackExtras, type SheetExtras, type WorkbookExtras } from "./xlsx-extras";
import { isSpilled, readFormula, renameTabs } from "./xlsx-formulas";
import { fromFileStyle } from "./xlsx-styles";
import { DEFAULT_PIXELS, LISTS_TAB } from "./xlsx-write";
import { readParts, writeParts } from "./zip";

/** A new tab of Google Sheets; a tab that is opened is at least as large. */
const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;
/** What Google Sheets takes in one workbook. */
const MOST_CELLS = 10_000_000;

const DEFAULT_LOCALE = "vi_VN";
const DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh";

const MILLISECONDS_A_DAY = 86_400_000;

/** What the reading of one file needs everywhere. */
interface Reading {
  readonly locale: string;
  readonly colorOf: (color: Color) => string | undefined;
  readonly lists: FileSheet | undefined;
  /** Looks of blank cells, see `StyledBlanks`. */
  readonly styles: readonly CellStyle[];
  /** The workbook's name of each tab, by its name in the file, where they differ. */
  readonly tabs: ReadonlyMap<string, string>;
}

/** A workbook as it was read, and what of its file it has no room for. */
export interface ReadWorkbook {
  readonly workbook: Workbook;
  readonly notKept: readonly NotKept[];
}

/** Throws `FileFault` when the bytes are no workbook that can be opened. */
export async function workbookOf(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  const parts = readParts(bytes);
  if (!parts.has("[Content_Types].xml")) throw new FileFault("notXlsx", "[Content_Types].xml");
  const { readXlsx, resolveThemeColor, EncryptedFileError } = await import("hucre");
  const file = await readXlsx(writeParts(parts, false), { readStyles: true }).catch((failure: unknown) => {
    if (failure instanceof EncryptedFileError) throw new FileFault("protected");
    throw new FileFault("damaged", failure instanceof Error ? failure.message : String(failure));
  });
  const extras = unpackExtras(file.properties?.custom);
  const sheets = file.sheets.filter((sheet) => sheet.name !== LISTS_TAB);
  if (sheets.length === 0) throw new FileFault("notXlsx", "0 tabs");
  const bySheet = new Map(extras?.sheets.map((sheet) => [sheet.fileName, sheet]));
  const reading: Reading = {
    locale: extras?.locale ?? DEFAULT_LOCALE,
    colorOf: ({ rgb: plain, theme, tint }) => {
      const themed = theme === undefined ? undefined : resolveThemeColor(file.themeColors ?? [], theme, tint);
      const rgb = plain ?? themed;
      return rgb ? `#${rgb.slice(-6).toLowerCase()}` : undefined;
    },
    lists: file.sheets.find((sheet) => sheet.name === LISTS_TAB),
    styles: extras?.styles ?? [],
    tabs: tabNames(sheets, bySheet),
  };
  const book = new Workbook({
    name,
    locale: reading.locale,
    timeZone: extras?.timeZone ?? DEFAULT_TIME_ZONE,
    ...(extras && { sharing: extras.sharing, identity: extras.identity ?? null }),
  });
  let room = MOST_CELLS;
  const ids = freeIds(extras);
  for (const sheet of sheets) {
    const own = bySheet.get(sheet.name);
    const id = own && !book.sheet(own.id) ? own.id : ids.next();
    room -= readSheet(book, sheet, own, id, reading, room);
  }
  for (const { name: label, range, scope } of file.namedRanges ?? []) {
    if (scope !== undefined || label.startsWith("_xlnm.")) continue;
    const place = readReference(renameTabs(range, reading.tabs));
    const target = place?.tab == null ? undefined : book.sheetByName(place.tab);
    if (place && target) book.setNamedRange(label, target.id, areaOf(place, target));
  }
  return { workbook: book, notKept: notKeptOf(parts) };
}

/** Names that the file had to shorten, unless the workbook would then have two tabs of one name. */
function tabNames(sheets: readonly FileSheet[], extras: ReadonlyMap<string, SheetExtras>): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of sheets) {
    const full = extras.get(name)?.name ?? name;
    if (full === name || taken.has(full.toLowerCase())) continue;
    taken.add(full.toLowerCase());
    names.set(name, full);
  }
  return names;
}

/** Numbers for tabs that the file does not number. */
function freeIds(extras: WorkbookExtras | null): { next: () => number } {
  let last = Math.max(-1, ...(extras?.sheets ?? []).map(({ id }) => id));
  return { next: () => (last += 1) };
}

/** Puts a tab into the workbook, if its grid has room; gives how many cells the grid has. */
function readSheet(
  book: Workbook,
  file: FileSheet,
  extras: SheetExtras | undefined,
  id: number,
  reading: Reading,
  room: number,
): number {
  const widest = Math.max(0, ...file.rows.map((row) => row.length));
  const rows = Math.max(extras?.rows ?? DEFAULT_ROWS, file.rows.length);
  const columns = Math.max(extras?.columns ?? DEFAULT_COLUMNS, widest);
  if (rows * columns > room) throw new FileFault("tooLarge", `> ${String(MOST_CELLS)} cells`);
  const name = reading.tabs.get(file.name) ?? file.name;
  const sheet = book.insertSheet({ id, name, rows, columns });
  book.load(id, blankCells(extras, reading));
  const spills = standingSpills(file, extras, rows, columns);
  const filled = new Set(spills.flatMap(positions));
  book.load(id, readCells(file, filled, reading));
  for (const spill of spills) book.loadSpill(id, spill);
  book.editSheet(id, (tab) => {
    // What a file holds under a merge is kept as other programs keep it: undoing the merge shows it again.
    tab.merges = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow + 1,
      column: startCol + 1,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    }));
    tab.hidden = file.hidden === true || file.veryHidden === true;
    tab.frozenRows = file.freezePane?.rows ?? 0;
    tab.frozenColumns = file.freezePane?.columns ?? 0;
    file.columns?.forEach(({ width, hidden }, index) => {
      const pixels = width === undefined ? DEFAULT_PIXELS : widthToPixels(width);
      if (pixels !== DEFAULT_PIXELS) tab.columnWidths.set(index + 1, pixels);
      if (hidden) tab.hiddenColumns.add(index + 1);
    });
    // Heights that were worked out when the file was written are nobody's choice.
    const workedOut = extras ? rowHeights(book, sheet) : new Map<number, number>();
    file.rowDefs?.forEach(({ hidden, height }, index) => {
      if (hidden) tab.hiddenRows.add(index + 1);
      if (height === undefined || height === workedOut.get(index + 1) || index >= rows) return;
      tab.rowHeights.set(index + 1, pointsToPixels(height));
    });
    tab.validations = (file.dataValidations ?? []).flatMap((rule) => readValidation(rule, reading));
    tab.conditionalRules = [...(file.conditionalRules ?? [])]
      .sort((one, other) => one.priority - other.priority)
      .flatMap((rule) => readRule(rule, reading));
    tab.protections = readProtections(file, extras, book);
    tab.print = {
      landscape: file.pageSetup?.orientation === "landscape",
      fitToWidth: file.pageSetup?.fitToPage === true,
      repeatRows: Number(/:\$?(\d+)$/.exec(file.pageSetup?.printTitlesRow ?? "")?.[1] ?? 0),
    };
  });
  return sheet.maxRows * sheet.maxColumns;
}

/** See `pixelsToWidth`. */
function widthToPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

/** The blank cells that only have a look; cells of the file replace them. */
function* blankCells(
  extras: SheetExtras | undefined,
  reading: Reading,
): Generator<[row: number, column: number, cell: Cell]> {
  const done = new Set<number>();
  for (const { column, row, rows, style } of extras?.blanks ?? []) {
    const look = reading.styles[style];
    const last = Math.min(row + rows, (extras?.rows ?? 0) + 1);
    if (!look || column < 1 || column > (extras?.columns ?? 0) || done.has(column)) continue;
    done.add(column);
    for (let at = Math.max(1, row); at < last; at += 1) yield [at, column, { value: null, style: look }];
  }
}

/**
 * The areas that formulas had filled when the file was saved and that another program has left as they were: the corner
 * holds a formula of its own, every other cell a filled value or nothing.
 */
function standingSpills(file: FileSheet, extras: SheetExtras | undefined, rows: number, columns: number): Area[] {
  const taken = new Set<string>();
  return (extras?.spills ?? []).filter((area) => {
    if (area.row + area.rows - 1 > rows || area.column + area.columns - 1 > columns) return false;
    const [corner = "", ...others] = positions(area);
    const formula = file.cells?.get(corner)?.formula;
    if (!formula || isSpilled(formula)) return false;
    const stands = others.every((key) => {
      const cell = file.cells?.get(key);
      if (cell?.formula) return isSpilled(cell.formula) && !taken.has(key);
      const [row = 0, column = 0] = key.split(",").map(Number);
      return (file.rows[row]?.[column] ?? null) === null && !taken.has(key);
    });
    if (stands) for (const key of others) taken.add(key);
    return stands;
  });
}

/** The library's names of the cells of an area, its corner first. */
function positions({ row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const offset = Math.floor(index / columns);
    return `${String(row - 1 + offset)},${String(column - 1 + index - offset * columns)}`;
  });
}

/** The tab's cells that hold anything. What a formula has filled is kept in the cells of `filled`. */
function* readCells(
  file: FileSheet,
  filled: ReadonlySet<string>,
  reading: Reading,
): Generator<[row: number, column: number, cell: Cell]> {
  const styles = new Map<string, CellStyle>();
  const shared = sharedFormulas(file);
  const read = new Map<FileCell["style"], CellStyle | undefined>();
  const styleOf = ({ style: fileStyle }: FileCell): CellStyle | undefined => {
    if (!fileStyle || read.has(fileStyle)) return read.get(fileStyle);
    const style = fromFileStyle(fileStyle, reading.colorOf);
    const key = JSON.stringify(style);
    const known = key === "{}" ? undefined : (styles.get(key) ?? style);
    if (known) styles.set(key, known);
    read.set(fileStyle, known);
    return known;
  };
  const made = (
    [row, column]: readonly [row: number, column: number],
    key: string,
    value: FileCell["value"],
    detail: FileCell | undefined,
  ): [number, number, Cell] | null => {
    const cell: Cell = { value: valueOf(value, detail) };
    const style = detail && styleOf(detail);
    if (style) cell.style = style;
    if (detail?.comment) cell.note = detail.comment.text;
    const formula = detail && (shared.get(key) ?? detail.formula);
    if (formula) {
      const meant = readFormula(formula, reading.locale);
      if (meant.kind === "spilled") cell.value = filled.has(key) ? cell.value : null;
      else cell.formula = inBook(meant.formula, reading);
    }
    const empty = cell.value === null && cell.formula === undefined && !cell.style && cell.note === undefined;
    return empty ? null : [row + 1, column + 1, cell];
  };
  for (const [row, values] of file.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const key = `${String(row)},${String(column)}`;
      const detail = file.cells?.get(key);
      const cell = value === null && !detail ? null : made([row, column], key, value, detail);
      if (cell) yield cell;
    }
  }
  for (const [key, detail] of file.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const beyond = column >= (file.rows[row]?.length ?? 0);
    const cell = beyond ? made([row, column], key, detail.value, detail) : null;
    if (cell) yield cell;
  }
}

/** A formula or a rule's range under the names that the tabs have in the workbook. */
function inBook(formula: string, reading: Reading): string {
  return renameTabs(formula, reading.tabs);
}

function valueOf(value: FileCell["value"], detail: FileCell | undefined): CellValue {
  if (value instanceof Date) return serialOf(value);
  if (detail?.type === "error" && typeof value === "string") return { error: value };
  return value;
}

/** The serial number that the library made into a date, with the calendar's flaw that it put right before March 1900. */
function serialOf(date: Date): number {
  const serial = (date.getTime() - Date.UTC(1899, 11, 31)) / MILLISECONDS_A_DAY;
  return serial >= 60 ? serial + 1 : serial;
}

/** Formulas that the file writes once for many cells, each as it reads in its cell. */
function sharedFormulas(file: FileSheet): Map<string, string> {
  const masters = new Map<number, { row: number; column: number; formula: string }>();
  const formulas = new Map<string, string>();
  for (const [key, { formula, formulaType, formulaSharedIndex: index }] of file.cells ?? []) {
    if (formulaType !== "shared" || index === undefined) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const master = masters.get(index);
    if (formula) masters.set(index, { row, column, formula });
    else if (master) {
      const shift = (reference: Reference): Reference | null =>
        shiftReference(reference, row - master.row, column - master.column);
      formulas.set(key, rewriteReferences(master.formula, shift));
    }
  }
  return formulas;
}

function areaOf({ first, last }: Reference, sheet: Sheet): Area {
  const [row, column] = [first.row ?? 1, first.column ?? 1];
  const lastRow = last ? (last.row ?? sheet.maxRows) : row;
  const lastColumn = last ? (last.column ?? sheet.maxColumns) : column;
  return { row, column, rows: Math.max(1, lastRow - row + 1), columns: Math.max(1, lastColumn - column + 1) };
}

/** The areas of a list such as "A1:B2 D4". */
function areasOf(text: string): Area[] {
  return text.split(/\s+/).flatMap((piece) => {
    const reference = readReference(piece);
    if (!reference) return [];
    const { first, last } = reference;
    const [row, column] = [first.row ?? 1, first.column ?? 1];
    const [lastRow, lastColumn] = [
      last?.row ?? first.row ?? DEFAULT_ROWS,
      last?.column ?? first.column ?? DEFAULT_COLUMNS,
    ];
    return [{ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }];
  });
}

function readValidation(file: DataValidation, reading: Reading): Validation[] {
  const rule = validationRule(file, reading);
  if (!rule) return [];
  return areasOf(file.range).map((area) => ({
    area,
    rule,
    allowInvalid: file.errorStyle === "warning" || file.errorStyle === "information" || file.showErrorMessage !== true,
    ...(file.inputMessage !== undefined && { help: file.inputMessage }),
  }));
}

function validationRule(file: DataValidation, reading: Reading): Validation["rule"] | null {
  if (file.type === "date") return { kind: "date" };
  if ((file.type === "decimal" || file.type === "whole") && file.operator === "greaterThanOrEqual") {
    return { kind: "numberAtLeast", limit: Number(file.formula1 ?? 0) };
  }
  if (file.type !== "list") return null;
  if (file.values) return { kind: "list", values: file.values };
  const range = file.formula1 ?? "";
  const place = readReference(range);
  if (place?.tab === LISTS_TAB) return { kind: "list", values: listAt(place, reading.lists) };
  return place ? { kind: "listFromRange", range: inBook(range, reading) } : null;
}

function listAt({ first, last }: Reference, lists: FileSheet | undefined): string[] {
  const column = (first.column ?? 1) - 1;
  const values = lists?.rows.slice(0, last?.row ?? 1).map((row) => row[column]) ?? [];
  return values.filter((value) => typeof value === "string");
}

function readRule(file: FileRule, reading: Reading): ConditionalRule[] {
  const when = readCondition(file, reading);
  if (!when || areasOf(file.range).length === 0) return [];
  const { fill, font } = file.style ?? {};
  const background = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const [fillColor, fontColor] = [background, font?.color].map((color) => color && reading.colorOf(color));
  const style = {
    ...(fillColor !== undefined && { background: fillColor }),
    ...(fontColor !== undefined && { fontColor }),
    ...(font?.bold && { bold: true }),
  };
  return [{ areas: areasOf(file.range), when, style, ...(file.stopIfTrue && { stop: true as const }) }];
}

/** Rules whose formula says all that they mean. */
const SAID_BY_FORMULA: ReadonlySet<FileRule["type"]> = new Set([
  ...(["expression", "containsText", "notContainsText", "beginsWith", "endsWith"] as const),
  ...(["containsBlanks", "notContainsBlanks"] as const),
]);

/** What a comparison of the cell with one or two values is as a formula. */
const COMPARISONS: Readonly<
  Record<NonNullable<FileRule["operator"]>, (cell: string, one: string, two: string) => string>
> = {
  equal: (cell, one) => `${cell}=${one}`,
  notEqual: (cell, one) => `${cell}<>${one}`,
  greaterThan: (cell, one) => `${cell}>${one}`,
  greaterThanOrEqual: (cell, one) => `${cell}>=${one}`,
  lessThan: (cell, one) => `${cell}<${one}`,
  lessThanOrEqual: (cell, one) => `${cell}<=${one}`,
  between: (cell, one, two) => `AND(${cell}>=${one},${cell}<=${two})`,
  notBetween: (cell, one, two) => `OR(${cell}<${one},${cell}>${two})`,
};

function readCondition(file: FileRule, reading: Reading): ConditionalRule["when"] | null {
  const [formula, second = "0"] = [file.formula ?? []].flat();
  if (file.type === "containsText" && file.text !== undefined) return { kind: "textContains", text: file.text };
  if (formula === undefined) return null;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (file.type === "cellIs" && file.operator === "equal" && text !== undefined) {
    return { kind: "textEquals", text: text.replaceAll('""', '"') };
  }
  const said = (plain: string) => ({
    kind: "formula" as const,
    formula: inBook(fromPlain(plain, reading.locale), reading),
  });
  if (SAID_BY_FORMULA.has(file.type)) return said(formula);
  if (file.type !== "cellIs" || file.operator === undefined) return null;
  const { row, column } = cornerOf(areasOf(file.range));
  return said(COMPARISONS[file.operator](columnName(column) + String(row), formula, second));
}

/** Who may edit what is kept beside the file's own words, which know only that a tab is protected. */
function readProtections(file: FileSheet, extras: SheetExtras | undefined, book: Workbook): Sheet["protections"] {
  if (extras) return [...extras.protections];
  if (!file.protection || file.protection.sheet === false) return [];
  const whole = { area: null, unprotected: [], description: "", warningOnly: false, domainEdit: false, editors: [] };
  return [{ id: book.nextProtectionId(), ...whole }];
}
