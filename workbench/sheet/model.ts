/**
 * The workbook in memory: what can be done with tabs, cells, rows and columns, with everything that points at them
 * following. It does not calculate: `Formulas` does, and puts its results in through `placeResult`.
 */
import { isDeepStrictEqual } from "node:util";
import { changeArea, changeLine, intersects, without, type Axis, type AxisChange } from "./areas";
import type { Identity } from "./identity";
import { compareCells, type SortKey } from "./sorting";
import { SharedStyles } from "./styles";
import { changeReference, rewriteReferences, shiftReference, type Reference } from "./references";
import { movedRule, withAreas, withFormula } from "./rules";
import type { Area, Cell, CellStyle, CellValue, NamedRange, Sharing, Sheet } from "./workbook";

/** What is put into a cell: a value already typed, or a formula without its "=". A format given replaces the cell's. */
export type CellInput =
  | { readonly value: CellValue; readonly numberFormat?: string }
  | { readonly formula: string; readonly numberFormat?: string };

/** What has changed, told to listeners after it has happened. */
export type Change =
  /**
   * Cells of an area. `cause` tells a person's or program's write from a calculation; `contents` says that values,
   * formulas or number formats may have changed, not looks or notes alone.
   */
  | {
      readonly kind: "cells";
      readonly sheetId: number;
      readonly area: Area;
      readonly cause: "edit" | "calculation";
      readonly contents: boolean;
    }
  /**
   * Rows, columns, tabs or names came, went or moved: addresses mean something else than before. `lines` says it all
   * where only rows or columns of the tab did.
   */
  | {
      readonly kind: "structure";
      readonly sheetId: number | null;
      readonly lines?: { readonly axis: Axis; readonly change: AxisChange; readonly like?: "previous" | "next" };
    }
  /** Anything else of a tab or the workbook: widths, rules, protections, hidden lines. */
  | { readonly kind: "attributes"; readonly sheetId: number | null };

export interface NewSheet {
  readonly name: string;
  /** Position among the tabs, from 1; at the end when left out. */
  readonly position?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly id?: number;
}

/** What a person put into a cell, without what formulas of other cells fill in. */
export type CellContent = Pick<Cell, "value" | "formula" | "style" | "note">;

/** What a workbook has besides its tabs. */
export interface WorkbookSettings {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sharing: Sharing;
  /** Missing as long as nobody has opened it from a file. */
  readonly identity?: Identity | null;
}

/** A whole workbook as plain data, see `Workbook.contents`. */
export interface WorkbookContents {
  readonly settings: WorkbookSettings;
  readonly sheets: readonly Sheet[];
  readonly names: readonly NamedRange[];
}

type Row = (Cell | undefined)[];

interface StoredSheet extends Sheet {
  /** Sparse, from index 1. */
  rows: (Row | undefined)[];
  /** The areas that formulas fill, by anchor "row,column". */
  spills: Map<string, Area>;
}

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

export class Workbook {
  private sheetList: StoredSheet[] = [];
  private readonly byId = new Map<number, StoredSheet>();
  private names: NamedRange[] = [];
  private readonly listeners = new Set<(change: Change) => void>();
  private changes = 0;
  private readonly looks = new SharedStyles();

  name: string;
  locale: string;
  timeZone: string;
  sharing: Sharing;
  identity: Identity | null;

  constructor(settings: Partial<WorkbookSettings> = {}) {
    this.name = settings.name ?? "Bảng tính không có tên";
    this.locale = settings.locale ?? "vi_VN";
    this.timeZone = settings.timeZone ?? "Asia/Ho_Chi_Minh";
    this.sharing = settings.sharing ?? { owner: "", editors: [] };
    this.identity = settings.identity ?? null;
  }

  /** Grows with every change, so that two looks at the workbook can be told apart. */
  get revision(): number {
    return this.changes;
  }

  /** Calls `listener` after each change until the function returned is called. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private changed(change: Change): void {
    this.changes += 1;
    for (const listener of this.listeners) listener(change);
  }

  private edited(sheetId: number, area: Area, contents: boolean): void {
    this.changed({ kind: "cells", sheetId, area, cause: "edit", contents });
  }

  // Tabs

  /** The tabs in their order. Change them through `editSheet` and the methods below only. */
  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  sheet(id: number): Sheet | undefined {
    return this.byId.get(id);
  }

  /** The tab of this name; upper and lower case are the same name, as in the grid. */
  sheetByName(name: string): Sheet | undefined {
    return this.sheetList.find((sheet) => sameName(sheet.name, name));
  }

  private stored(id: number): StoredSheet {
    const sheet = this.byId.get(id);
    if (!sheet) throw new RangeError(`No tab has the id ${String(id)}`);
    return sheet;
  }

  /** Throws when a tab of the name exists: the caller says it in its own words. */
  insertSheet(options: NewSheet): Sheet {
    if (this.sheetByName(options.name)) throw new RangeError(`A tab named ${options.name} exists`);
    const sheet: StoredSheet = {
      id: options.id ?? this.sheetList.reduce((highest, { id }) => Math.max(highest, id + 1), 0),
      name: options.name,
      hidden: false,
      maxRows: options.rows ?? DEFAULT_ROWS,
      maxColumns: options.columns ?? DEFAULT_COLUMNS,
      frozenRows: 0,
      frozenColumns: 0,
      columnWidths: new Map(),
      rowHeights: new Map(),
      hiddenColumns: new Set(),
      hiddenRows: new Set(),
      merges: [],
      validations: [],
      conditionalRules: [],
      protections: [],
      // What Google's print dialog offers first.
      print: { landscape: true, fitToWidth: true, repeatRows: 0 },
      rows: [],
      spills: new Map(),
    };
    this.sheetList.splice((options.position ?? this.sheetList.length + 1) - 1, 0, sheet);
    this.byId.set(sheet.id, sheet);
    this.changed({ kind: "structure", sheetId: sheet.id });
    return sheet;
  }

  /**
   * Makes a tab with the cells, looks, rules and notes of another, without its protections; what formulas have filled in
   * is left for the calculation. Throws when a tab of the name exists.
   */
  copySheet(id: number, options: Pick<NewSheet, "name" | "position">): Sheet {
    const original = this.stored(id);
    const { maxRows: rows, maxColumns: columns } = original;
    const made = this.stored(this.insertSheet({ ...options, rows, columns }).id);
    const { id: _id, name: _name, protections: _protections, rows: cells, spills, ...copied } = original;
    Object.assign(made, structuredClone(copied));
    // Cells that look alike share one look, also between tabs.
    made.rows = cells.map((line) => line?.map((cell) => cell && { ...cell }));
    for (const area of spills.values()) {
      this.eachPosition(area, (row, column) => {
        this.unspill(made, row, column);
      });
    }
    this.changed({ kind: "structure", sheetId: made.id });
    return made;
  }

  /** References to the deleted tab become #REF!, its named ranges go. */
  deleteSheet(id: number): void {
    const sheet = this.stored(id);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.byId.delete(id);
    this.names = this.names.filter((name) => name.sheetId !== id);
    this.rewriteEverywhere((reference) =>
      reference.tab !== null && sameName(reference.tab, sheet.name) ? null : reference,
    );
    this.changed({ kind: "structure", sheetId: id });
  }

  /** Formulas that name the tab are rewritten. Throws when another tab has the name. */
  renameSheet(id: number, name: string): void {
    const sheet = this.stored(id);
    const other = this.sheetByName(name);
    if (other && other.id !== id) throw new RangeError(`A tab named ${name} exists`);
    const old = sheet.name;
    sheet.name = name;
    this.rewriteEverywhere((reference) =>
      reference.tab !== null && sameName(reference.tab, old) ? { ...reference, tab: name } : reference,
    );
    this.changed({ kind: "structure", sheetId: id });
  }

  /** Puts a tab at a position from 1. */
  moveSheet(id: number, position: number): void {
    const sheet = this.stored(id);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(position - 1, 0, sheet);
    this.changed({ kind: "attributes", sheetId: id });
  }

  /**
   * Changes what a tab has beside its cells: hidden, frozen lines, widths, validations, conditional rules,
   * protections, print. Name, size, merges and cells have methods of their own.
   * @example book.editSheet(id, (sheet) => { sheet.frozenRows = 2; });
   */
  editSheet(id: number, edit: (sheet: Sheet) => void): void {
    edit(this.stored(id));
    this.changed({ kind: "attributes", sheetId: id });
  }

  /** Changes name, locale, time zone, sharing or identity of the workbook. Another locale reads formulas and numbers anew. */
  editSettings(settings: Partial<WorkbookSettings>): void {
    const relocated = settings.locale !== undefined && settings.locale !== this.locale;
    this.name = settings.name ?? this.name;
    this.locale = settings.locale ?? this.locale;
    this.timeZone = settings.timeZone ?? this.timeZone;
    this.sharing = settings.sharing ?? this.sharing;
    this.identity = settings.identity ?? this.identity;
    this.changed({ kind: relocated ? "structure" : "attributes", sheetId: null });
  }

  /** A number that no protection of the workbook has yet. */
  nextProtectionId(): number {
    const ids = this.sheetList.flatMap((sheet) => sheet.protections.map(({ id }) => id));
    return Math.max(0, ...ids) + 1;
  }

  // Named ranges

  get namedRanges(): readonly NamedRange[] {
    return this.names;
  }

  namedRange(name: string): NamedRange | undefined {
    return this.names.find((range) => sameName(range.name, name));
  }

  /** Sets a name, replacing what it pointed at. */
  setNamedRange(name: string, sheetId: number, area: Area): void {
    this.names = [...this.names.filter((range) => !sameName(range.name, name)), { name, sheetId, area }];
    this.changed({ kind: "structure", sheetId });
  }

  removeNamedRange(name: string): void {
    this.names = this.names.filter((range) => !sameName(range.name, name));
    this.changed({ kind: "structure", sheetId: null });
  }

  // Reading cells

  cell(sheetId: number, row: number, column: number): Readonly<Cell> | undefined {
    return this.stored(sheetId).rows[row]?.[column];
  }

  values(sheetId: number, area: Area): CellValue[][] {
    return this.readArea(sheetId, area, (cell) => cell?.value ?? null);
  }

  /** Formulas without "=", null where there is none. */
  formulas(sheetId: number, area: Area): (string | null)[][] {
    return this.readArea(sheetId, area, (cell) => cell?.formula ?? null);
  }

  /** Styles as they show: the date format that a formula brought along counts where the cell has no format. */
  styles(sheetId: number, area: Area): Readonly<CellStyle>[][] {
    return this.readArea(sheetId, area, (cell) => {
      const style = cell?.style ?? {};
      if (cell?.resultFormat === undefined || style.numberFormat !== undefined) return style;
      return { ...style, numberFormat: cell.resultFormat };
    });
  }

  notes(sheetId: number, area: Area): (string | null)[][] {
    return this.readArea(sheetId, area, (cell) => cell?.note ?? null);
  }

  private readArea<Read>(sheetId: number, area: Area, read: (cell: Cell | undefined) => Read): Read[][] {
    const { rows } = this.stored(sheetId);
    return Array.from({ length: area.rows }, (_, rowOffset) => {
      const row = rows[area.row + rowOffset];
      return Array.from({ length: area.columns }, (_unused, offset) => read(row?.[area.column + offset]));
    });
  }

  /** The format in which a cell shows a number: its own, else the one its formula brought; undefined is automatic. */
  numberFormat(sheetId: number, row: number, column: number): string | undefined {
    const cell = this.cell(sheetId, row, column);
    return cell?.style?.numberFormat ?? cell?.resultFormat;
  }

  /** Calls `visit` with every cell that holds anything, row by row. */
  forEachCell(sheetId: number, visit: (cell: Readonly<Cell>, row: number, column: number) => void): void {
    visitCells(this.stored(sheetId).rows, visit);
  }

  /** The last row with a value or formula (a spilled value counts, a format does not); 0 on an empty tab. */
  lastRow(sheetId: number): number {
    const { rows } = this.stored(sheetId);
    for (let row = rows.length - 1; row > 0; row -= 1) if (rows[row]?.some(hasContent)) return row;
    return 0;
  }

  /** The last column with a value or formula; 0 on an empty tab. */
  lastColumn(sheetId: number): number {
    let last = 0;
    for (const cells of this.stored(sheetId).rows) {
      for (let column = (cells?.length ?? 0) - 1; column > last; column -= 1) {
        if (hasContent(cells?.[column])) last = column;
      }
    }
    return last;
  }

  /** The area that a formula's result fills, or undefined when it fills its own cell only. */
  spillOf(sheetId: number, row: number, column: number): Area | undefined {
    return this.stored(sheetId).spills.get(anchorKey(row, column));
  }

  /** The areas that formulas of the tab fill beside their own cells. */
  spillsOf(sheetId: number): Area[] {
    return [...this.stored(sheetId).spills.values()];
  }

  // Writing cells

  /**
   * Puts values and formulas into the cells from (row, column) on. A blank written over a spilled value leaves the
   * spill as it is; anything else there breaks it (the formula then gives #REF!).
   */
  write(sheetId: number, row: number, column: number, inputs: readonly (readonly CellInput[])[]): void {
    const sheet = this.stored(sheetId);
    const area = this.areaFor(sheet, row, column, inputs);
    inputs.forEach((line, rowOffset) => {
      line.forEach((input, columnOffset) => {
        this.writeCell(sheet, row + rowOffset, column + columnOffset, input);
      });
    });
    this.edited(sheetId, area, true);
  }

  private writeCell(sheet: StoredSheet, row: number, column: number, input: CellInput): void {
    const old = sheet.rows[row]?.[column];
    const value = "value" in input ? input.value : null;
    if (!("formula" in input) && value === null && (!old || old.spilledFrom) && input.numberFormat === undefined)
      return;
    const cell = this.makeCell(sheet, row, column);
    if (input.numberFormat !== undefined) {
      cell.style = this.looks.changed(cell.style, { numberFormat: input.numberFormat });
    }
    if (!("formula" in input) && value === null && cell.spilledFrom) return;
    if (cell.formula !== undefined) this.dropSpill(sheet, row, column);
    delete cell.spilledFrom;
    delete cell.formula;
    delete cell.resultFormat;
    cell.value = value;
    if ("formula" in input) cell.formula = input.formula;
    this.tidy(sheet, row, column);
  }

  /**
   * Puts cells as they once were: what they hold, their looks and notes; null empties one. Values that formulas of
   * other cells have filled in stay, and so does what a formula gave where the cell has the same formula already.
   */
  replaceCells(
    sheetId: number,
    row: number,
    column: number,
    cells: readonly (readonly (Readonly<CellContent> | null)[])[],
  ): void {
    const sheet = this.stored(sheetId);
    const area = this.areaFor(sheet, row, column, cells);
    this.eachPosition(area, (r, c) => {
      const next = cells[r - row]?.[c - column] ?? { value: null };
      const old = this.makeCell(sheet, r, c);
      if (old.formula !== undefined && old.formula !== next.formula) this.dropSpill(sheet, r, c);
      const cell = this.makeCell(sheet, r, c);
      const same = cell.formula !== undefined && cell.formula === next.formula;
      const filled = cell.spilledFrom !== undefined && next.value === null && next.formula === undefined;
      if (!same && !filled) {
        delete cell.spilledFrom;
        delete cell.resultFormat;
        delete cell.formula;
        if (next.formula !== undefined) cell.formula = next.formula;
        cell.value = next.value;
      }
      if (next.style) cell.style = this.looks.shared(next.style);
      else delete cell.style;
      if (next.note === undefined) delete cell.note;
      else cell.note = next.note;
      this.tidy(sheet, r, c);
    });
    this.edited(sheetId, area, true);
  }

  /** The same style attributes for every cell of the area; an attribute given as undefined is taken away. */
  setStyle(sheetId: number, area: Area, style: Readonly<Partial<CellStyle>>): void {
    const sheet = this.stored(sheetId);
    const merged = new Map<CellStyle | undefined, CellStyle>();
    this.eachPosition(area, (row, column) => {
      const cell = this.makeCell(sheet, row, column);
      const next = merged.get(cell.style) ?? this.looks.changed(cell.style, style);
      merged.set(cell.style, next);
      cell.style = next;
      this.tidy(sheet, row, column);
    });
    this.edited(sheetId, area, "numberFormat" in style);
  }

  /** Style attributes cell by cell. */
  setStyles(
    sheetId: number,
    row: number,
    column: number,
    styles: readonly (readonly Readonly<Partial<CellStyle>>[])[],
  ): void {
    const sheet = this.stored(sheetId);
    const area = this.areaFor(sheet, row, column, styles);
    // Most cells that come one after the other look alike and change alike.
    const merged = new Map<Readonly<Partial<CellStyle>>, Map<CellStyle | undefined, CellStyle>>();
    this.eachPosition(area, (r, c) => {
      const cell = this.makeCell(sheet, r, c);
      const change = styles[r - row]?.[c - column] ?? {};
      const ofChange = merged.get(change) ?? new Map<CellStyle | undefined, CellStyle>();
      merged.set(change, ofChange);
      const next = ofChange.get(cell.style) ?? this.looks.changed(cell.style, change);
      ofChange.set(cell.style, next);
      cell.style = next;
      this.tidy(sheet, r, c);
    });
    this.edited(
      sheetId,
      area,
      styles.some((line) => line.some((style) => "numberFormat" in style)),
    );
  }

  /** Notes cell by cell; null takes a note away. */
  setNotes(sheetId: number, row: number, column: number, notes: readonly (readonly (string | null)[])[]): void {
    const sheet = this.stored(sheetId);
    const area = this.areaFor(sheet, row, column, notes);
    this.eachPosition(area, (r, c) => {
      const cell = this.makeCell(sheet, r, c);
      const note = notes[r - row]?.[c - column];
      if (note) cell.note = note;
      else delete cell.note;
      this.tidy(sheet, r, c);
    });
    this.edited(sheetId, area, false);
  }

  /** Empties cells of the things named; spilled values go only with their formula. */
  clear(
    sheetId: number,
    area: Area,
    what: { contents?: boolean; styles?: boolean; notes?: boolean; validations?: boolean; conditionalRules?: boolean },
  ): void {
    const sheet = this.stored(sheetId);
    this.eachPosition(area, (row, column) => {
      const cell = sheet.rows[row]?.[column];
      if (!cell) return;
      if (what.contents) this.writeCell(sheet, row, column, { value: null });
      if (what.styles) delete cell.style;
      if (what.notes) delete cell.note;
      this.tidy(sheet, row, column);
    });
    if (what.validations) {
      sheet.validations = sheet.validations.flatMap((validation) =>
        without(validation.area, area).map((piece) => ({ ...validation, area: piece })),
      );
    }
    if (what.conditionalRules) {
      sheet.conditionalRules = sheet.conditionalRules.flatMap((rule) => {
        const left = rule.areas.flatMap((piece) => without(piece, area));
        return withAreas(rule, left) ?? [];
      });
    }
    this.edited(sheetId, area, what.contents === true || what.styles === true);
  }

  /** Joins cells into one that keeps the top left value; the other values go. Overlapping merges are replaced. */
  merge(sheetId: number, area: Area): void {
    const sheet = this.stored(sheetId);
    this.eachPosition(area, (row, column) => {
      if (row !== area.row || column !== area.column) this.writeCell(sheet, row, column, { value: null });
    });
    sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, area)), area];
    this.edited(sheetId, area, true);
  }

  unmerge(sheetId: number, area: Area): void {
    const sheet = this.stored(sheetId);
    sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    this.edited(sheetId, area, false);
  }

  // Rows and columns

  /**
   * Inserts empty lines in front of line `at` (one past the end appends). `like` says which neighbour gives the new
   * lines their style and rules.
   */
  insertLines(sheetId: number, axis: Axis, at: number, count: number, like: "previous" | "next" = "previous"): void {
    const sheet = this.stored(sheetId);
    this.dropSpills(sheet);
    const model = like === "previous" ? at - 1 : at;
    if (axis === "rows") {
      if (sheet.rows.length < at) sheet.rows.length = at;
      sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => copyStyles(sheet.rows[model])));
      sheet.maxRows += count;
    } else {
      for (const cells of sheet.rows) {
        if (!cells || cells.length < model) continue;
        if (cells.length < at) cells.length = at;
        const style = cells[model]?.style;
        cells.splice(at, 0, ...Array.from({ length: count }, () => (style ? { value: null, style } : undefined)));
      }
      sheet.maxColumns += count;
    }
    const width = axis === "columns" ? sheet.columnWidths.get(model) : undefined;
    this.follow(sheet, axis, { kind: "insert", at, count }, like);
    if (width !== undefined) for (let line = at; line < at + count; line += 1) sheet.columnWidths.set(line, width);
    this.changed({ kind: "structure", sheetId, lines: { axis, change: { kind: "insert", at, count }, like } });
  }

  /** Deletes lines; references to them alone become #REF!. */
  deleteLines(sheetId: number, axis: Axis, at: number, count: number): void {
    const sheet = this.stored(sheetId);
    this.dropSpills(sheet);
    if (axis === "rows") {
      sheet.rows.splice(at, count);
      sheet.maxRows -= count;
    } else {
      for (const cells of sheet.rows) cells?.splice(at, count);
      sheet.maxColumns -= count;
    }
    this.follow(sheet, axis, { kind: "delete", at, count });
    this.changed({ kind: "structure", sheetId, lines: { axis, change: { kind: "delete", at, count } } });
  }

  /** Moves lines in front of line `before` (old numbering; one past the end moves to the end). */
  moveLines(sheetId: number, axis: Axis, at: number, count: number, before: number): void {
    if (before >= at && before <= at + count) return;
    const sheet = this.stored(sheetId);
    this.dropSpills(sheet);
    const target = before > at ? before - count : before;
    const move = <Line>(lines: (Line | undefined)[], size: number): void => {
      if (lines.length <= size) lines.length = size + 1;
      lines.splice(target, 0, ...lines.splice(at, count));
    };
    if (axis === "rows") move(sheet.rows, sheet.maxRows);
    else for (const cells of sheet.rows) if (cells) move(cells, sheet.maxColumns);
    this.follow(sheet, axis, { kind: "move", at, count, before });
    this.changed({ kind: "structure", sheetId, lines: { axis, change: { kind: "move", at, count, before } } });
  }

  /**
   * Sorts whole rows of an area by its columns (sheet columns, from 1): numbers, then texts, then truth values,
   * then errors; blanks last whichever way. Formulas go with their row as if copied; styles and notes go too.
   */
  sort(sheetId: number, area: Area, keys: readonly SortKey[]): void {
    const sheet = this.stored(sheetId);
    this.dropSpills(sheet, area);
    const lines = Array.from({ length: area.rows }, (_, offset) => ({
      from: area.row + offset,
      cells: Array.from({ length: area.columns }, (_unused, c) => sheet.rows[area.row + offset]?.[area.column + c]),
    }));
    lines.sort((one, other) => {
      for (const { column, ascending } of keys) {
        const order = compareCells(
          one.cells[column - area.column]?.value ?? null,
          other.cells[column - area.column]?.value ?? null,
          ascending,
          this.locale,
        );
        if (order !== 0) return order;
      }
      return 0;
    });
    lines.forEach(({ from, cells }, offset) => {
      const row = area.row + offset;
      cells.forEach((cell, c) => {
        if (cell?.formula !== undefined && from !== row) {
          cell.formula = rewriteReferences(cell.formula, (reference) => shiftReference(reference, row - from, 0));
        }
        const line = (sheet.rows[row] ??= []);
        line[area.column + c] = cell;
      });
    });
    this.edited(sheetId, area, true);
  }

  /** Everything that names places of the tab, after its lines have changed. */
  private follow(sheet: StoredSheet, axis: Axis, change: AxisChange, like?: "previous" | "next"): void {
    const moved = (area: Area): Area[] => {
      const place = changeArea(area, axis, change);
      return place ? [place] : [];
    };
    // A line inserted at the edge of a rule takes its neighbour's rule, as it takes its style.
    const ruled = (area: Area): Area[] => {
      if (change.kind !== "insert") return moved(area);
      const [start, size] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
      const grown = (like === "previous" && change.at === start + size) || (like === "next" && change.at === start);
      if (!grown) return moved(area);
      return [axis === "rows" ? { ...area, rows: size + change.count } : { ...area, columns: size + change.count }];
    };
    sheet.merges = sheet.merges.flatMap(moved).filter((merge) => merge.rows > 1 || merge.columns > 1);
    sheet.validations = sheet.validations.flatMap((validation) =>
      ruled(validation.area).map((area) => ({ ...validation, area })),
    );
    const rewrite = (reference: Reference, owner: StoredSheet): Reference | null => {
      const points = reference.tab === null ? owner === sheet : sameName(reference.tab, sheet.name);
      return points ? changeReference(reference, axis, change) : reference;
    };
    const before = sheet.conditionalRules;
    const rules = before.flatMap(
      (rule) =>
        movedRule(rule, rule.areas.flatMap(ruled), axis, change, (formula) =>
          rewriteReferences(formula, (reference) => rewrite(reference, sheet)),
        ) ?? [],
    );
    sheet.protections = sheet.protections.flatMap((protection) => {
      const unprotected = protection.unprotected.flatMap(moved);
      if (!protection.area) return [{ ...protection, unprotected }];
      return moved(protection.area).map((area) => ({ ...protection, area, unprotected }));
    });
    this.names = this.names.flatMap((name) =>
      name.sheetId === sheet.id ? moved(name.area).map((area) => ({ ...name, area })) : [name],
    );
    if (axis === "rows") {
      sheet.rowHeights = changeSizes(sheet.rowHeights, change);
      sheet.hiddenRows = changeLines(sheet.hiddenRows, change);
      sheet.frozenRows = frozenAfter(sheet.frozenRows, change);
    } else {
      sheet.hiddenColumns = changeLines(sheet.hiddenColumns, change);
      sheet.frozenColumns = frozenAfter(sheet.frozenColumns, change);
      sheet.columnWidths = changeSizes(sheet.columnWidths, change);
    }
    this.rewriteEverywhere(rewrite);
    sheet.conditionalRules = asBefore(before, rules);
  }

  /** Rewrites the references of every formula: in cells, conditional rules and drop-downs. */
  private rewriteEverywhere(rewrite: (reference: Reference, owner: StoredSheet) => Reference | null): void {
    for (const sheet of this.sheetList) {
      const inSheet = (formula: string): string => rewriteReferences(formula, (reference) => rewrite(reference, sheet));
      visitCells(sheet.rows, (cell) => {
        if (cell.formula !== undefined) cell.formula = inSheet(cell.formula);
      });
      sheet.conditionalRules = asBefore(
        sheet.conditionalRules,
        sheet.conditionalRules.map((rule) => withFormula(rule, inSheet)),
      );
      sheet.validations = sheet.validations.map((validation) =>
        validation.rule.kind === "listFromRange"
          ? { ...validation, rule: { ...validation.rule, range: inSheet(validation.rule.range) } }
          : validation,
      );
    }
  }

  /** Puts whole cells in, as a file held them; what stood there before is gone. The cells become the workbook's. */
  load(sheetId: number, cells: Iterable<readonly [row: number, column: number, cell: Cell]>): void {
    const sheet = this.stored(sheetId);
    const looks = new Map<CellStyle, CellStyle>();
    for (const [row, column, cell] of cells) {
      sheet.maxRows = Math.max(sheet.maxRows, row);
      sheet.maxColumns = Math.max(sheet.maxColumns, column);
      if (cell.style) {
        const look = looks.get(cell.style) ?? this.looks.shared(cell.style);
        looks.set(cell.style, look);
        cell.style = look;
      }
      (sheet.rows[row] ??= [])[column] = cell;
    }
    this.changed({ kind: "structure", sheetId });
  }

  /** Takes what a file holds in an area for what the formula at its corner gave, until that is calculated. */
  loadSpill(sheetId: number, area: Area): void {
    const sheet = this.stored(sheetId);
    const { row, column } = area;
    this.eachPosition(area, (r, c) => {
      if (r === row && c === column) return;
      const cell = this.makeCell(sheet, r, c);
      // Files hold no blank texts, and functions give hardly any other blank.
      cell.value ??= "";
      cell.spilledFrom = { row, column };
    });
    sheet.spills.set(anchorKey(row, column), area);
    this.changed({ kind: "structure", sheetId });
  }

  // Results of calculation

  /**
   * The first cell in the way of a formula at the area's top left corner that is to fill the area: one with content
   * of its own, or beyond the tab's edge. Null when there is room.
   */
  obstacle(sheetId: number, area: Area): { row: number; column: number } | null {
    const sheet = this.stored(sheetId);
    let found: { row: number; column: number } | null = null;
    this.eachPosition(area, (row, column) => {
      if (found || (row === area.row && column === area.column)) return;
      const cell = sheet.rows[row]?.[column];
      const own = cell?.spilledFrom?.row === area.row && cell.spilledFrom.column === area.column;
      if (row > sheet.maxRows || column > sheet.maxColumns || (!own && hasContent(cell))) found = { row, column };
    });
    return found;
  }

  /**
   * Puts a formula's result in: one value, or rows that spill to the right and down over cells without content (see
   * `obstacle`). `format` is shown where the formula's cell has no number format. Tells whether anything changed.
   */
  placeResult(
    sheetId: number,
    row: number,
    column: number,
    result: readonly (readonly CellValue[])[],
    format?: string,
  ): boolean {
    const sheet = this.stored(sheetId);
    const anchor = sheet.rows[row]?.[column];
    if (anchor?.formula === undefined) return false;
    const area = { row, column, rows: result.length, columns: result[0]?.length ?? 1 };
    const before = sheet.spills.get(anchorKey(row, column)) ?? { row, column, rows: 1, columns: 1 };
    const touched = new Bounds();
    if (anchor.resultFormat !== format) touched.add(row, column);
    if (format === undefined) delete anchor.resultFormat;
    else anchor.resultFormat = format;
    for (const piece of without(before, area)) {
      this.eachPosition(piece, (r, c) => {
        const from = sheet.rows[r]?.[c]?.spilledFrom;
        if (from?.row !== row || from.column !== column) return;
        touched.add(r, c);
        this.unspill(sheet, r, c);
      });
    }
    this.eachPosition(area, (r, c) => {
      const value = result[r - row]?.[c - column] ?? null;
      const cell = this.makeCell(sheet, r, c);
      const filled = cell === anchor || (cell.spilledFrom?.row === row && cell.spilledFrom.column === column);
      if (!filled) cell.spilledFrom = { row, column };
      if (!filled || !sameValue(cell.value, value)) touched.add(r, c);
      cell.value = value;
    });
    if (area.rows * area.columns > 1) sheet.spills.set(anchorKey(row, column), area);
    else sheet.spills.delete(anchorKey(row, column));
    const changed = touched.area();
    if (changed) this.changed({ kind: "cells", sheetId, area: changed, cause: "calculation", contents: true });
    return changed !== null;
  }

  private dropSpill(sheet: StoredSheet, row: number, column: number): void {
    const area = sheet.spills.get(anchorKey(row, column));
    if (!area) return;
    sheet.spills.delete(anchorKey(row, column));
    this.eachPosition(area, (r, c) => {
      const from = sheet.rows[r]?.[c]?.spilledFrom;
      if (from?.row === row && from.column === column) this.unspill(sheet, r, c);
    });
    // Nobody has written there, but what stood there is gone.
    this.changed({ kind: "cells", sheetId: sheet.id, area, cause: "calculation", contents: true });
  }

  /** Takes spilled values away before lines change places: the next calculation puts them where they belong. */
  private dropSpills(sheet: StoredSheet, touching?: Area): void {
    for (const area of [...sheet.spills.values()]) {
      if (!touching || intersects(area, touching)) this.dropSpill(sheet, area.row, area.column);
    }
  }

  private unspill(sheet: StoredSheet, row: number, column: number): void {
    const cell = sheet.rows[row]?.[column];
    if (!cell) return;
    delete cell.spilledFrom;
    cell.value = null;
    this.tidy(sheet, row, column);
  }

  // Copies

  /** An independent copy of everything but the listeners. */
  clone(): Workbook {
    return Workbook.of(structuredClone(this.contents()));
  }

  /** Everything but the listeners, as data that another thread or a file can take; it is the workbook's own. */
  contents(): WorkbookContents {
    return { settings: this.settings(), sheets: this.sheetList, names: this.names };
  }

  /** A workbook of contents, which become its own. */
  static of(contents: WorkbookContents): Workbook {
    const book = new Workbook(contents.settings);
    book.become(contents);
    return book;
  }

  /** Takes the place of everything that was there; the contents become the workbook's own. */
  become({ settings, sheets, names }: WorkbookContents): void {
    this.name = settings.name;
    this.locale = settings.locale;
    this.timeZone = settings.timeZone;
    this.sharing = settings.sharing;
    this.identity = settings.identity ?? null;
    // What an earlier version has kept says nothing of heights.
    const missing = { rowHeights: new Map<number, number>() };
    this.sheetList = sheets.map((sheet) => Object.assign(sheet, { ...missing, ...sheet }) as StoredSheet);
    this.byId.clear();
    for (const sheet of this.sheetList) this.byId.set(sheet.id, sheet);
    this.names = [...names];
    this.changed({ kind: "structure", sheetId: null });
  }

  private settings(): WorkbookSettings {
    const { name, locale, timeZone, sharing, identity } = this;
    return { name, locale, timeZone, sharing, identity };
  }

  // Inside

  private areaFor(sheet: StoredSheet, row: number, column: number, grid: readonly (readonly unknown[])[]): Area {
    const area = { row, column, rows: grid.length, columns: grid[0]?.length ?? 0 };
    if (grid.some((line) => line.length !== area.columns)) throw new RangeError("The rows written differ in length");
    const fits = row >= 1 && column >= 1 && row + area.rows - 1 <= sheet.maxRows;
    if (!fits || column + area.columns - 1 > sheet.maxColumns) {
      throw new RangeError(`Written outside the tab ${sheet.name}: row ${String(row)}, column ${String(column)}`);
    }
    return area;
  }

  private makeCell(sheet: StoredSheet, row: number, column: number): Cell {
    const line = (sheet.rows[row] ??= []);
    return (line[column] ??= { value: null });
  }

  private tidy(sheet: StoredSheet, row: number, column: number): void {
    const line = sheet.rows[row];
    const cell = line?.[column];
    if (line && cell && isEmpty(cell)) line[column] = undefined;
  }

  private eachPosition(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
    }
  }
}

/** The smallest area that holds all cells added. */
class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = 0;
  private right = 0;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  /** Null when no cell was added. */
  area(): Area | null {
    if (this.bottom === 0) return null;
    const { top, left } = this;
    return { row: top, column: left, rows: this.bottom - top + 1, columns: this.right - left + 1 };
  }
}

/** Loops by number: a sparse list's own `forEach` asks for each of its places whether it is there. */
function visitCells(
  rows: readonly (Row | undefined)[],
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row];
    for (let column = 0; column < (cells?.length ?? 0); column += 1) {
      const cell = cells?.[column];
      if (cell) visit(cell, row, column);
    }
  }
}

/** The list that was there where the new one says the same: whoever follows a list knows it by its identity. */
function asBefore<Item>(before: Item[], now: Item[]): Item[] {
  return isDeepStrictEqual(before, now) ? before : now;
}

function anchorKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** Names of tabs and ranges are the same whatever their case and Unicode composition. */
function sameName(one: string, other: string): boolean {
  return one === other || one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}

function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

function isEmpty(cell: Cell): boolean {
  const styled = cell.style !== undefined && Object.keys(cell.style).length > 0;
  return !hasContent(cell) && !styled && cell.note === undefined && cell.spilledFrom === undefined;
}

function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "object" && one && typeof other === "object" && other) {
    return one.error === other.error && one.message === other.message;
  }
  return one === other;
}

function copyStyles(row: Row | undefined): Row | undefined {
  if (!row?.some((cell) => cell?.style)) return undefined;
  const copy: Row = [];
  row.forEach((cell, column) => {
    if (cell?.style) copy[column] = { value: null, style: cell.style };
  });
  return copy;
}

/** Widths or heights by line, where the lines are now. */
function changeSizes(sizes: ReadonlyMap<number, number>, change: AxisChange): Map<number, number> {
  return new Map(
    [...sizes].flatMap(([line, size]): [number, number][] => {
      const now = changeLine(line, change);
      return now === null ? [] : [[now, size]];
    }),
  );
}

function changeLines(lines: ReadonlySet<number>, change: AxisChange): Set<number> {
  return new Set([...lines].map((line) => changeLine(line, change)).filter((line) => line !== null));
}

/** Frozen lines stay frozen: one inserted or deleted among them changes their number. */
function frozenAfter(frozen: number, change: AxisChange): number {
  if (frozen === 0 || change.kind === "move") return frozen;
  if (change.kind === "insert") return change.at <= frozen ? frozen + change.count : frozen;
  return frozen - Math.max(0, Math.min(frozen, change.at + change.count - 1) - change.at + 1);
}
