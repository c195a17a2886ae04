/**
 * Calculation of a workbook: follows its changes, has the engine calculate what they make stale, and puts the results
 * into the cells. What Google Sheets does and the engine does not is added here: the locale's notation, named ranges,
 * open ranges, circular references as errors, spills that feed spills, custom functions and what may not feed them.
 */
import { intersects } from "./areas";
import { Conditions, UNSEEN } from "./conditions";
import { CustomCalls, type CustomFunctions } from "./custom-functions";
import { argumentsOf, formulaTokens, functionsIn, toPlain } from "./formula-text";
import type { Change, Workbook } from "./model";
import { showsDate } from "./number-format";
import { cellArea, covers, findCycles, placeKey, type FormulaNode, type SheetArea } from "./precedents";
import { columnName, referencesOf, rewriteReferences, writeReference, type Reference } from "./references";
import type { EngineResult, UniverEngine } from "./univer";
import { serialOfDay } from "./typing";
import type { Area, CellError, CellValue } from "./workbook";

export type { CustomArgument, CustomCell, CustomFunctions, DateSerial } from "./custom-functions";

export interface FormulaOptions {
  readonly customFunctions?: CustomFunctions;
  /** The clock of NOW and TODAY. */
  readonly now?: () => Date;
}

/** A formula's cell and what is known about it. */
interface FormulaCell extends FormulaNode {
  /** As it stands in the cell. */
  readonly text: string;
  /** In the engine's notation; null when the formula cannot be read. */
  readonly engineText: string | null;
  readonly functions: ReadonlySet<string>;
  /** The error that stands in for a result that may not be calculated. */
  fault: CellError | null;
  /** Cells that are in the way of the result; it is tried again when one of them changes. */
  blocked: Area | null;
}

type FormulasOfSheet = Map<string, FormulaCell>;

const VOLATILE = new Set(["NOW", "RAND", "RANDARRAY", "RANDBETWEEN"]);

const VOLATILE_ARGUMENT: CellError = {
  error: "#ERROR!",
  message: "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()",
};
const CIRCULAR: CellError = { error: "#REF!", message: "Circular dependency detected." };
const UNREADABLE: CellError = { error: "#ERROR!", message: "Formula parse error." };

const ENGINE_DATE_FORMAT = "yyyy/mm/dd;@";

const NO_FUNCTIONS: CustomFunctions = { names: [], call: () => null };

/** More rounds than any chain of spills that people build; a chain that still moves then is left as it stands. */
const ROUNDS = 30;

/** A pane of cells that has to be calculated anew is not split finer than this many pieces. */
const DIRTY_PIECES = 500;

export class Formulas {
  /** Where the conditional rules by formula hold. */
  readonly conditions: Conditions;
  private loading: Promise<UniverEngine> | undefined;
  private loaded: UniverEngine | undefined;
  private readonly custom: CustomCalls;
  private readonly stopListening: () => void;
  private cells = new Map<number, FormulasOfSheet>();
  private edits: SheetArea[] = [];
  /** Addresses mean something else than at the last calculation: everything is read and calculated anew. */
  private moved = true;
  /** Tabs that have more lines at their end than the engine knows, which no formula has had to do with so far. */
  private readonly enlarged = new Set<number>();
  /** Formulas came, went or spill elsewhere: circles and forbidden arguments have to be looked for again. */
  private rewired = true;
  private running: Promise<void> | null = null;
  private later: NodeJS.Immediate | undefined;

  constructor(
    private readonly book: Workbook,
    private readonly options: FormulaOptions = {},
  ) {
    this.custom = new CustomCalls(book, options.customFunctions ?? NO_FUNCTIONS);
    this.conditions = new Conditions(book, this.custom.names);
    this.stopListening = book.onChange((change) => {
      this.note(change);
    });
  }

  /** Whether something has changed since the last calculation, so that values may be stale. */
  get pending(): boolean {
    return this.moved || this.edits.length > 0;
  }

  /** Brings every formula's value up to date. Edits made meanwhile are calculated before it resolves. */
  async calculate(): Promise<void> {
    this.running ??= this.catchUp().finally(() => {
      this.running = null;
    });
    try {
      await this.running;
    } catch (failure) {
      // Nothing is known of the values any more: the next calculation begins anew.
      this.moved = true;
      throw failure;
    }
  }

  /** Lets go of the workbook and of the engine. */
  dispose(): void {
    this.stopListening();
    clearImmediate(this.later);
    void this.loading?.then((engine) => {
      engine.dispose();
    });
  }

  /** The library is large and takes longer to load than a small workbook to show: it waits for the first calculation. */
  private async load(): Promise<UniverEngine> {
    const { UniverEngine: Engine } = await import("./univer");
    this.loaded = new Engine([
      ...this.custom.engineFunctions,
      { name: "NOW", compute: () => this.clock((serial) => serial, "dd/mm/yyyy hh:mm:ss") },
      { name: "TODAY", compute: () => this.clock(Math.floor, "dd/mm/yyyy") },
    ]);
    return this.loaded;
  }

  private get engine(): UniverEngine {
    if (!this.loaded) throw new TypeError("The formula engine is not loaded before the first calculation");
    return this.loaded;
  }

  private note(change: Change): void {
    if (change.kind === "structure" && !this.enlargesUnread(change)) this.moved = true;
    if (change.kind === "cells" && change.contents) this.conditions.touch(change);
    else this.moved ||= this.conditions.outdated([]);
    if (change.kind !== "cells" || change.cause === "calculation" || !change.contents) return;
    if (this.edits.length < DIRTY_PIECES) this.edits.push({ sheetId: change.sheetId, area: change.area });
    else this.moved = true;
  }

  /**
   * Lines added at the end of a tab that no formula stands in or reads change no value and no address: nothing is read
   * anew until a formula has to do with the tab.
   */
  private enlargesUnread({ sheetId, lines }: Extract<Change, { kind: "structure" }>): boolean {
    const sheet = sheetId === null ? undefined : this.book.sheet(sheetId);
    if (!sheet || lines?.change.kind !== "insert") return false;
    const { at, count } = lines.change;
    if (at + count - 1 !== (lines.axis === "rows" ? sheet.maxRows : sheet.maxColumns)) return false;
    const formulas = [...this.cells.values()].flatMap((ofSheet) => [...ofSheet.values()]);
    if (this.conditions.concern(sheet.id) || formulas.some((formula) => concerns(formula, sheet.id))) return false;
    this.enlarged.add(sheet.id);
    return true;
  }

  private async catchUp(): Promise<void> {
    await (this.loading ??= this.load());
    while (this.pending) {
      if (this.conditions.outdated(this.edits)) this.moved = true;
      let dirty = this.moved ? this.readAll() : this.readEdits();
      for (let round = 0; round < ROUNDS; round += 1) {
        dirty = [...dirty, ...this.judge()];
        if (dirty.length === 0) break;
        const results = await this.engine.run(dirty);
        // Rows or columns moved while the engine worked: its results belong elsewhere, so all is read anew.
        dirty = this.moved ? [] : this.place(results);
      }
    }
    await this.judgeRules();
  }

  /** Calculates some of the conditional rules' formulas; the others when whoever waits for this has been answered. */
  private async judgeRules(): Promise<void> {
    const copies = this.conditions.next();
    for (const { sheetId, row, column, formula } of copies) {
      this.engine.setCell(sheetId, row, column, { value: null, formula });
    }
    if (copies.length > 0) {
      const results = await this.engine.run(copies.map((copy) => ({ sheetId: copy.sheetId, area: cellArea(copy) })));
      for (const { sheetId, row, column } of copies) this.engine.setCell(sheetId, row, column, { value: null });
      if (!this.moved) this.conditions.take(results);
    }
    if (!this.conditions.busy || this.later) return;
    this.later = setImmediate(() => {
      this.later = undefined;
      // What fails here fails again, and is told, when somebody waits for it.
      this.calculate().catch(() => undefined);
    });
  }

  // From the workbook to the engine

  private readAll(): SheetArea[] {
    this.moved = false;
    this.edits = [];
    this.enlarged.clear();
    this.rewired = true;
    const { sheets } = this.book;
    this.cells = new Map(sheets.map((sheet) => [sheet.id, new Map<string, FormulaCell>()]));
    const free = sheets.reduce((most, { id }) => Math.max(most, id), 0) + 1;
    const rules = this.conditions.place(free, {
      formula: (text, tab) => this.readCondition(text, tab),
      tab: (name) => sheets.find((sheet) => engineName(sheet) === name)?.id,
    });
    const tabs = sheets.map((sheet) => ({
      id: sheet.id,
      name: engineName(sheet),
      rows: sheet.maxRows,
      columns: sheet.maxColumns,
    }));
    this.engine.load([...tabs, ...rules]);
    for (const sheet of sheets) {
      this.book.forEachCell(sheet.id, (cell, row, column) => {
        if (cell.value !== null || cell.formula !== undefined) this.readCell(sheet.id, row, column);
      });
    }
    return tabs.map(({ id, rows, columns }) => ({
      sheetId: id,
      area: { row: 1, column: 1, rows, columns },
    }));
  }

  /** A rule's formula in the engine's notation, its references telling their tabs; null when it cannot be read. */
  private readCondition(formula: string, tab: number): string | null {
    const plain = toPlain(formula, this.book.locale);
    const sheet = this.book.sheet(tab);
    if (plain === null || !sheet) return null;
    return rewriteReferences(this.toEngine(plain, tab), (reference) =>
      reference.tab === null ? { ...reference, tab: engineName(sheet) } : reference,
    );
  }

  private readEdits(): SheetArea[] {
    const dirty = this.edits;
    this.edits = [];
    for (const { sheetId, area } of [...dirty]) {
      for (const formula of this.cells.get(sheetId)?.values() ?? []) {
        if (!formula.spill || !intersects(formula.spill, area)) continue;
        // What the formula has filled is stale too: it gives way, or is overwritten itself.
        dirty.push({ sheetId, area: formula.spill }, { sheetId, area: cellArea(formula) });
        this.engine.setSpill(sheetId, formula.row, formula.column, null);
      }
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          this.readCell(sheetId, row, column);
        }
      }
    }
    return [...dirty, ...dirty.flatMap((edit) => this.retry(edit))];
  }

  /** Formulas that lacked room in the area are tried again. */
  private retry({ sheetId, area }: SheetArea): SheetArea[] {
    const tried: SheetArea[] = [];
    for (const formula of this.cells.get(sheetId)?.values() ?? []) {
      if (!formula.blocked || !intersects(formula.blocked, area)) continue;
      formula.blocked = null;
      formula.fault = null;
      this.mirrorFormula(formula);
      tried.push({ sheetId, area: cellArea(formula) });
    }
    return tried;
  }

  private readCell(sheetId: number, row: number, column: number): void {
    const formulas = this.cells.get(sheetId);
    const key = placeKey(row, column);
    const cell = this.book.cell(sheetId, row, column);
    const old = formulas?.get(key);
    if (cell?.formula === undefined) {
      if (old) this.rewired = true;
      formulas?.delete(key);
      const value = cell?.spilledFrom ? null : (cell?.value ?? null);
      this.engine.setCell(sheetId, row, column, { value, numberFormat: dateFormat(cell?.style?.numberFormat) });
      return;
    }
    if (old?.text === cell.formula) {
      // Typed once more, it is blank until it is told again why it cannot be calculated.
      if (old.fault) this.show(old);
      return;
    }
    const formula = this.readFormula(sheetId, row, column, cell.formula);
    if ([...this.enlarged].some((tab) => concerns(formula, tab))) this.moved = true;
    formulas?.set(key, formula);
    this.rewired = true;
    this.mirrorFormula(formula);
  }

  private readFormula(sheetId: number, row: number, column: number, text: string): FormulaCell {
    const plain = toPlain(text, this.book.locale);
    const engineText = plain === null ? null : this.toEngine(plain, sheetId);
    return {
      sheetId,
      row,
      column,
      text,
      engineText,
      functions: plain === null ? new Set() : functionsIn(plain),
      precedents: engineText === null ? [] : this.areasOf(engineText, sheetId),
      spill: null,
      fault: engineText === null ? UNREADABLE : null,
      blocked: null,
    };
  }

  /** Named ranges become what they name, tabs get the name that they have, open ranges end where the tab ends. */
  private toEngine(plain: string, sheetId: number): string {
    const tokens = formulaTokens(plain);
    const named = tokens.map(({ kind, text }, index) => {
      const next = tokens[index + 1]?.text;
      const name = kind === "word" && next !== "(" && next !== "!" ? this.book.namedRange(text) : undefined;
      const sheet = name && this.book.sheet(name.sheetId);
      return name && sheet ? absoluteReference(sheet.name, name.area) : text;
    });
    return rewriteReferences(named.join(""), (reference) => this.closeReference(reference, sheetId));
  }

  private closeReference(reference: Reference, ownSheetId: number): Reference | null {
    const sheet = reference.tab === null ? this.book.sheet(ownSheetId) : this.book.sheetByName(reference.tab);
    if (!sheet) return null;
    const { first, last } = reference;
    const { maxRows, maxColumns } = sheet;
    if ((first.row ?? 1) > maxRows || (first.column ?? 1) > maxColumns) return null;
    const end = last && {
      ...last,
      row: Math.min(last.row ?? maxRows, maxRows),
      column: Math.min(last.column ?? maxColumns, maxColumns),
    };
    return {
      tab: reference.tab === null ? null : engineName(sheet),
      first: last ? { ...first, row: first.row ?? 1, column: first.column ?? 1 } : first,
      last: end,
    };
  }

  private areasOf(engineText: string, ownSheetId: number): SheetArea[] {
    return referencesOf(engineText).flatMap((reference) => {
      const { tab } = reference;
      const sheet = tab === null ? undefined : this.book.sheets.find((candidate) => engineName(candidate) === tab);
      if (tab !== null && !sheet) return [];
      return [{ sheetId: sheet?.id ?? ownSheetId, area: areaOf(reference) }];
    });
  }

  private mirrorFormula(formula: FormulaCell): void {
    const { sheetId, row, column, fault, engineText } = formula;
    const cell = this.book.cell(sheetId, row, column);
    const numberFormat = dateFormat(cell?.style?.numberFormat ?? cell?.resultFormat);
    if (fault || engineText === null) this.engine.setCell(sheetId, row, column, { value: fault });
    else this.engine.setCell(sheetId, row, column, { value: cell?.value ?? null, formula: engineText, numberFormat });
  }

  // What may not be calculated

  /** Finds circles and forbidden arguments when the formulas have changed; gives the cells whose fate has changed. */
  private judge(): SheetArea[] {
    if (!this.rewired) return [];
    this.rewired = false;
    const formulas = [...this.cells.values()].flatMap((sheet) => [...sheet.values()]);
    const circular = findCycles(formulas);
    const refused = this.fedByVolatile(formulas);
    const changed: SheetArea[] = [];
    for (const formula of formulas) {
      if (formula.engineText === null || formula.blocked) {
        if (formula.fault) this.show(formula);
        continue;
      }
      const fault = circular.has(formula) ? CIRCULAR : refused.has(formula) ? VOLATILE_ARGUMENT : null;
      if (fault === formula.fault) continue;
      formula.fault = fault;
      this.engine.setSpill(formula.sheetId, formula.row, formula.column, null);
      this.mirrorFormula(formula);
      changed.push({ sheetId: formula.sheetId, area: formula.spill ?? cellArea(formula) });
      if (fault) this.show(formula);
    }
    return changed;
  }

  private show(formula: FormulaCell): void {
    this.book.placeResult(formula.sheetId, formula.row, formula.column, [[formula.fault]]);
  }

  /** Formulas that call a custom function with an argument that NOW or a random number feeds, also indirectly. */
  private fedByVolatile(formulas: readonly FormulaCell[]): Set<FormulaCell> {
    const tainted = formulas.filter(({ functions }) => [...functions].some((name) => VOLATILE.has(name)));
    const seen = new Set(tainted);
    for (const source of tainted) {
      for (const formula of formulas) {
        if (!seen.has(formula) && formula.precedents.some((precedent) => covers(precedent, source))) {
          seen.add(formula);
          tainted.push(formula);
        }
      }
    }
    const refused = new Set<FormulaCell>();
    for (const formula of seen) {
      const custom = [...formula.functions].filter((name) => this.custom.names.has(name));
      if (custom.length === 0 || formula.engineText === null) continue;
      const fed = argumentsOf(formula.engineText, new Set(custom)).some(
        (text) =>
          [...functionsIn(text)].some((name) => VOLATILE.has(name)) ||
          this.areasOf(text, formula.sheetId).some((area) => tainted.some((source) => covers(area, source))),
      );
      if (fed) refused.add(formula);
    }
    return refused;
  }

  // From the engine to the workbook

  /** Puts results in; gives the spilled areas that have to be calculated from once more. */
  private place(results: readonly EngineResult[]): SheetArea[] {
    const again: SheetArea[] = [];
    const spilled: FormulaCell[] = [];
    for (const result of results) {
      const { sheetId, row, column } = result;
      const formula = this.cells.get(sheetId)?.get(placeKey(row, column));
      // A formula replaced while the engine worked is calculated with the edits that wait.
      if (!formula || formula.fault || this.book.cell(sheetId, row, column)?.formula !== formula.text) continue;
      again.push(...this.placeOne(formula, result, spilled));
    }
    // The engine brings formulas that read a spill up to date, but not what such a formula spills in its turn.
    const spilling = [...this.cells.values()].flatMap((sheet) => [...sheet.values()].filter(({ spill }) => spill));
    for (const source of spilled) {
      const area = source.spill ?? cellArea(source);
      const feeds = spilling.some(
        (other) => other !== source && other.precedents.some((precedent) => covers(precedent, source)),
      );
      if (feeds) again.push({ sheetId: source.sheetId, area });
    }
    return again;
  }

  private placeOne(formula: FormulaCell, result: EngineResult, spilled: FormulaCell[]): SheetArea[] {
    const { sheetId, row, column } = formula;
    const { values } = result;
    const wanted = result.blocked ?? { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
    const before = formula.spill;
    const obstacle = this.book.obstacle(sheetId, wanted);
    if (obstacle ?? result.blocked) {
      formula.blocked = wanted;
      formula.fault = this.noRoom(sheetId, wanted, obstacle);
      formula.spill = null;
      this.engine.setSpill(sheetId, row, column, null);
      this.mirrorFormula(formula);
      this.show(formula);
    } else {
      formula.spill = wanted.rows * wanted.columns > 1 ? wanted : null;
      const shown = this.custom.withMessage(formula, values);
      const format = shownFormat(result.numberFormat, this.book.locale);
      const changed = this.book.placeResult(sheetId, row, column, shown, format);
      this.engine.setSpill(sheetId, row, column, formula.spill && values);
      this.mirrorFormula(formula);
      // Values that a file held are as new to the engine as changed ones.
      if ((changed || !before) && formula.spill) spilled.push(formula);
    }
    if (sameArea(before, formula.spill)) return formula.blocked ? [{ sheetId, area: cellArea(formula) }] : [];
    this.rewired = true;
    // Cells that the result has left are blank now, and free for others.
    const left = [before, formula.blocked].filter((area) => area !== null).map((area) => ({ sheetId, area }));
    return before ? [...left, ...this.retry({ sheetId, area: before })] : left;
  }

  private noRoom(sheetId: number, wanted: Area, obstacle: { row: number; column: number } | null): CellError {
    const sheet = this.book.sheet(sheetId);
    const last = wanted.row + wanted.rows - 1;
    if (sheet && obstacle && obstacle.row > sheet.maxRows) {
      const missing = String(last - sheet.maxRows);
      return {
        error: "#REF!",
        message: `Result was not automatically expanded, please insert more rows (${missing}).`,
      };
    }
    const where = obstacle ? columnName(obstacle.column) + String(obstacle.row) : "the cells beside it";
    return { error: "#REF!", message: `Array result was not expanded because it would overwrite data in ${where}.` };
  }

  private clock(
    part: (serial: number) => number,
    numberFormat: string,
  ): { values: CellValue[][]; numberFormat: string } {
    const serial = serialOfInstant(this.options.now?.() ?? new Date(), this.book.timeZone);
    return { values: [[part(serial)]], numberFormat };
  }
}

/** Whether a formula stands in a tab or may read it, also beyond where it ended. */
function concerns({ sheetId, precedents, functions, engineText }: FormulaCell, tab: number): boolean {
  return (
    sheetId === tab ||
    precedents.some((precedent) => precedent.sheetId === tab) ||
    [...functions].some((name) => UNSEEN.has(name)) ||
    engineText?.includes("#REF!") === true
  );
}

function sameArea(one: Area | null, other: Area | null): boolean {
  if (!one || !other) return one === other;
  return one.rows === other.rows && one.columns === other.columns;
}

/** The engine is told date formats only: it takes a number in a text format for text. */
function dateFormat(numberFormat: string | undefined): string | undefined {
  return showsDate(numberFormat) ? numberFormat : undefined;
}

/** The date format that DATE and its like bring along, in the words of the locale. */
function shownFormat(numberFormat: string | undefined, locale: string): string | undefined {
  if (!showsDate(numberFormat)) return undefined;
  return numberFormat === ENGINE_DATE_FORMAT && locale !== "en_US" ? "dd/mm/yyyy" : numberFormat;
}

/** A tab's name in the engine, which cannot read names that hold an apostrophe or other marks of its own. */
function engineName(sheet: { readonly id: number; readonly name: string }): string {
  return /^[\p{L}\p{M}\p{N} .,_()-]+$/u.test(sheet.name) ? sheet.name : `_tab_${String(sheet.id)}`;
}

function areaOf({ first, last }: Reference): Area {
  const [row, column] = [first.row ?? 1, first.column ?? 1];
  const [endRow, endColumn] = [last?.row ?? row, last?.column ?? column];
  return {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
}

function absoluteReference(tab: string, area: Area): string {
  const corner = (row: number, column: number): Reference["first"] => ({
    row,
    column,
    rowFixed: true,
    columnFixed: true,
  });
  const single = area.rows === 1 && area.columns === 1;
  return writeReference({
    tab,
    first: corner(area.row, area.column),
    last: single ? null : corner(area.row + area.rows - 1, area.column + area.columns - 1),
  });
}

/** The serial number of an instant on the wall clock of a time zone. */
function serialOfInstant(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const day = serialOfDay(part("year"), part("month"), part("day")) ?? 0;
  return day + (part("hour") * 3600 + part("minute") * 60 + part("second")) / 86_400;
}
