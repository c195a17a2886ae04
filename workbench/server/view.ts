/** The workbook as the page draws it: cells with the text that they show, looks by key, tabs as a person may use them. */

import { lets } from "../host/authority";
import { shownText } from "../host/cells";
import { areaOf } from "../host/places";
import type { Workbook } from "../sheet/model";
import { showsDate, showsPercent, showValue, usesDecimalComma } from "../sheet/number-format";
import { readReference } from "../sheet/references";
import { typeText } from "../sheet/typing";
import type { Area, Cell, CellStyle, CellValue, Sheet, Validation } from "../sheet/workbook";
import type { BlankRun, CellView, CellViews, Style, StyleViews, TabState, TabView, ValidationView } from "./protocol";

/** Keys of looks: a look is told once, then called by its number. */
export class StyleKeys {
  private readonly keys = new Map<string, number>();
  private readonly known = new WeakMap<CellStyle, number>();
  private readonly views: Style[] = [];
  private told = 0;

  /** The key of a look; undefined for one that says nothing. */
  keyOf(style: Readonly<CellStyle> | undefined): number | undefined {
    if (style === undefined) return undefined;
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const view = Object.fromEntries(
      Object.entries(style).filter(([, value]: [string, unknown]) => value !== undefined),
    );
    const entries = Object.entries(view).sort(([one], [other]) => (one < other ? -1 : 1));
    if (entries.length === 0) return undefined;
    const text = JSON.stringify(entries);
    let key = this.keys.get(text);
    if (key === undefined) {
      key = this.views.push(view);
      this.keys.set(text, key);
    }
    this.known.set(style, key);
    return key;
  }

  all(): StyleViews {
    return this.from(0);
  }

  /** Those that have come since the last call; undefined when none has. */
  news(): StyleViews | undefined {
    const first = this.told;
    this.told = this.views.length;
    return first === this.told ? undefined : this.from(first);
  }

  private from(first: number): StyleViews {
    return Object.fromEntries(this.views.slice(first).map((view, index) => [first + index + 1, view]));
  }
}

/** What a cell shows and how it is edited; null for one that is quite empty. */
export function cellView(cell: Readonly<Cell> | undefined, book: Workbook, styles: StyleKeys): CellView | null {
  if (!cell) return null;
  const { value, formula, spilledFrom, note } = cell;
  const style = styles.keyOf(cell.style);
  const format = cell.style?.numberFormat ?? cell.resultFormat;
  const text = value === null ? undefined : textOf(value, format, book.locale);
  const plain = value === null || typeof value === "object" ? undefined : String(value);
  const typed = formula === undefined && !spilledFrom ? typedOf(value, format, book.locale) : undefined;
  // One by one: for thousands of cells, objects spread into one another take longer than all else here.
  const view: Writable<CellView> = {};
  if (value !== null) view.value = value;
  if (text !== undefined) view.text = text;
  if (typed !== undefined && typed !== (text ?? plain)) view.typed = typed;
  if (formula !== undefined) view.formula = formula;
  if (spilledFrom) view.spilled = true;
  if (note !== undefined) view.note = note;
  if (style !== undefined) view.style = style;
  for (const _said in view) return view;
  return null;
}

type Writable<View> = { -readonly [Key in keyof View]: View[Key] };

/** The text shown where it is not simply the value. */
function textOf(value: CellValue, format: string | undefined, locale: string): string | undefined {
  if (typeof value !== "number") return undefined;
  const shown = showValue(value, format, locale);
  return shown === String(value) ? undefined : shown;
}

/** What the editor begins with: read again as typed, it gives the same value. */
function typedOf(value: CellValue, format: string | undefined, locale: string): string | undefined {
  if (typeof value === "string") {
    const read = typeText(value, { locale, numberFormat: format, year: 2000 });
    return "value" in read && read.value === value ? value : `'${value}`;
  }
  if (typeof value !== "number") return undefined;
  if (showsDate(format)) {
    const pattern = Number.isInteger(value) ? "dd/mm/yyyy" : value < 1 ? "hh:mm:ss" : "dd/mm/yyyy hh:mm:ss";
    return showValue(value, locale === "en_US" ? pattern.replace("dd/mm", "mm/dd") : pattern, locale);
  }
  const percent = showsPercent(format);
  // Shifted in writing, since 0.07 * 100 is not 7.
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const plain = percent ? String(Number(`${mantissa}e${Number(exponent) + 2}`)) : String(value);
  return (usesDecimalComma(locale) ? plain.replace(".", ",") : plain) + (percent ? "%" : "");
}

/** Looks up and keeps what a tab has beside its cells, as `person` meets it. */
export function tabView(sheet: Sheet, book: Workbook, person: string): TabView {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: Object.fromEntries(sheet.columnWidths),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    merges: sheet.merges,
    validations: sheet.validations.map((validation) => validationView(validation, sheet, book)),
    conditionalRules: sheet.conditionalRules,
    protections: sheet.protections.map((protection) => ({
      area: protection.area,
      unprotected: protection.unprotected,
      description: protection.description,
      warningOnly: protection.warningOnly,
      open: lets(protection, person, book),
    })),
  };
}

function validationView({ area, rule, allowInvalid, help }: Validation, sheet: Sheet, book: Workbook): ValidationView {
  const shown = rule.kind === "listFromRange" ? { ...rule, values: valuesOf(rule.range, sheet, book) } : rule;
  return { area, rule: shown, allowInvalid, ...(help !== undefined && { help }) };
}

function valuesOf(range: string, sheet: Sheet, book: Workbook): string[] {
  const reference = readReference(range);
  const tab = reference?.tab == null ? sheet : book.sheetByName(reference.tab);
  if (!reference || !tab) return [];
  const area = areaOf(tab, range);
  const styles = book.styles(tab.id, area);
  const texts = book
    .values(tab.id, area)
    .flatMap((line, r) => line.map((value, c) => shownText(value, styles[r]?.[c], book)));
  return [...new Set(texts.filter((text) => text !== ""))];
}

/** A tab with all its cells. */
export function tabState(sheet: Sheet, book: Workbook, person: string, styles: StyleKeys): TabState {
  const cells: Record<number, Record<number, CellView>> = {};
  const runs: BlankRun[] = [];
  const last = new Map<number, { column: number; row: number; rows: number; style: number }>();
  book.forEachCell(sheet.id, (cell, row, column) => {
    const bare = cell.value === null && cell.formula === undefined && cell.note === undefined && !cell.spilledFrom;
    if (!bare) {
      const view = cellView(cell, book, styles);
      if (view) (cells[row] ??= {})[column] = view;
      return;
    }
    const style = styles.keyOf(cell.style);
    if (style === undefined) return;
    const before = last.get(column);
    if (before?.style === style && before.row + before.rows === row) {
      before.rows += 1;
    } else {
      const run = { column, row, rows: 1, style };
      last.set(column, run);
      runs.push(run);
    }
  });
  return { ...tabView(sheet, book, person), cells, blanks: runs };
}

/** The cells of some areas of a tab as they stand now. */
export function cellsNow(sheet: Sheet, areas: readonly Area[], book: Workbook, styles: StyleKeys): CellViews<null> {
  const cells: Record<number, Record<number, CellView | null>> = {};
  for (const area of areas) {
    const rows = Math.min(area.row + area.rows - 1, sheet.maxRows);
    const columns = Math.min(area.column + area.columns - 1, sheet.maxColumns);
    for (let row = area.row; row <= rows; row += 1) {
      const line = (cells[row] ??= {});
      for (let column = area.column; column <= columns; column += 1) {
        if (!(column in line)) line[column] = cellView(book.cell(sheet.id, row, column), book, styles);
      }
    }
  }
  return cells;
}
