/**
 * Formulas of conditional rules. Each cell has the rule's formula as it would read if it had been copied there. The copies
 * are calculated some at a time, when a cell that they read has changed, in sheets that only the engine sees, one for each
 * rule: in the engine for good, every edit would visit all of them.
 */

import { hull, intersects } from "./areas";
import { functionsIn } from "./formula-text";
import { placeKey, type SheetArea } from "./precedents";
import { referencesOf, rewriteReferences, shiftReference, type Reference } from "./references";
import { cornerOf } from "./rules";
import type { EngineResult, EngineSheet } from "./univer";
import type { Workbook } from "./model";
import type { Area, CellValue, ConditionalRule, Sheet } from "./workbook";

/** Where the rules by formula of a tab hold, by their position in the tab's list of rules. */
export type Held = ReadonlyMap<number, readonly Area[]>;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A copy of a rule's formula for the engine, in its notation. */
export interface Copy extends Cell {
  readonly sheetId: number;
  readonly formula: string;
}

/** One rule by formula. Cells for which the formula reads the same have one copy together. */
interface Placed {
  /** The engine's sheet. */
  readonly sheetId: number;
  readonly tab: number;
  /** Its position in the tab's list of rules. */
  readonly index: number;
  /** What is calculated of the rule's areas. */
  readonly areas: readonly Area[];
  /** The formula as it reads in the cell that it was written for, and what it reads. */
  readonly formula: string;
  readonly corner: Cell;
  readonly reads: readonly { readonly tab: number; readonly reference: Reference }[];
  /** Whether the formula reads otherwise in every row, and in every column. */
  readonly byRow: boolean;
  readonly byColumn: boolean;
  readonly copies: ReadonlyMap<string, Cell>;
  /** The copies that have to be calculated, and those that are true, by `placeKey`. */
  readonly stale: Set<string>;
  readonly holds: Set<string>;
}

/** A formula in the engine's notation, its references telling their tabs; null when it cannot be read. */
export interface Translation {
  formula(text: string, tab: number): string | null;
  /** The tab that the engine calls so. */
  tab(name: string): number | undefined;
}

/** So many copies are kept up at most; larger areas as far as there is something in them, with some rows to spare. */
const MOST_COPIES = 5000;
const SPARE_ROWS = 100;
/** So many are calculated at once: some milliseconds, in which nobody is answered. */
const SLICE = 20;
/** More separate edits of a tab count as the one that holds them all. */
const MOST_EDITS = 50;
/** What these give depends on the cell that the formula stands in. */
const OF_THE_PLACE: ReadonlySet<string> = new Set(["ROW", "COLUMN"]);
/** Functions that read cells which nobody has written down. */
export const UNSEEN: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET", "CELL", "FORMULATEXT", "SHEET"]);

export class Conditions {
  private placed = new Map<number, Placed>();
  private rules = new Map<number, readonly ConditionalRule[]>();
  private edits: SheetArea[] = [];
  /** Whether everything has been calculated since the rules were placed. */
  private settled = true;
  private told = new Map<number, string>();
  /** Whether rules hold elsewhere than told, and whether a window may have seen them half calculated. */
  private fresh = false;
  private unsure = false;
  private changed: () => void = () => undefined;

  constructor(
    private readonly book: Workbook,
    /** Functions that no rule may call. */
    private readonly forbidden: ReadonlySet<string>,
  ) {}

  /** Calls when a rule holds somewhere else than before. */
  listen(changed: () => void): void {
    this.changed = changed;
  }

  /** Whether there is something to calculate. */
  get busy(): boolean {
    return this.edits.length > 0 || [...this.placed.values()].some(({ stale }) => stale.size > 0);
  }

  /** Whether a rule colours cells of a tab, or reads them. */
  concern(tab: number): boolean {
    return [...this.placed.values()].some(
      (placed) => placed.tab === tab || placed.reads.some((read) => read.tab === tab),
    );
  }

  /** Cells have other values. */
  touch(edit: SheetArea): void {
    if (this.placed.size > 0) this.edits.push(edit);
    if (this.edits.length <= MOST_EDITS) return;
    const sheets = new Set(this.edits.map(({ sheetId }) => sheetId));
    this.edits = [...sheets].map((sheetId) => ({
      sheetId,
      area: hull(this.edits.flatMap((one) => (one.sheetId === sheetId ? [one.area] : []))),
    }));
  }

  /** Whether the rules, or the cells in use, are others than those that were placed. */
  outdated(edits: readonly SheetArea[]): boolean {
    if (this.book.sheets.some(({ id, conditionalRules }) => this.rules.get(id) !== conditionalRules)) return true;
    return edits.some(({ sheetId, area }) =>
      [...this.placed.values()].some(({ tab, index, areas }) => {
        const last = area.row + area.rows - 1;
        const whole = tab === sheetId ? (this.book.sheet(tab)?.conditionalRules[index]?.areas ?? []) : [];
        return whole.some(({ row, rows }, at) => last < row + rows && last >= row + (areas[at]?.rows ?? 0));
      }),
    );
  }

  /** Places the rules anew; gives the sheets that the engine has to have for them, numbered from `free` on. */
  place(free: number, translation: Translation): EngineSheet[] {
    this.placed = new Map();
    this.edits = [];
    this.rules = new Map(this.book.sheets.map(({ id, conditionalRules }) => [id, conditionalRules]));
    let room = MOST_COPIES;
    const sheets: EngineSheet[] = [];
    for (const sheet of this.book.sheets) {
      sheet.conditionalRules.forEach((rule, index) => {
        const sheetId = free + sheets.length;
        const placed = placeRule(this.book, sheet, rule, {
          index,
          sheetId,
          room,
          translation,
          forbidden: this.forbidden,
        });
        if (!placed) return;
        this.placed.set(sheetId, placed);
        room -= placed.copies.size;
        const name = `_rule_${String(sheet.id)}_${String(index)}`;
        sheets.push({ id: sheetId, name, rows: sheet.maxRows, columns: sheet.maxColumns });
      });
    }
    this.settled = false;
    this.unsure = true;
    return sheets;
  }

  /** The copies to be calculated next; none when all are known. */
  next(): Copy[] {
    for (const placed of this.placed.values()) {
      const edits = this.edits.filter(({ sheetId }) => placed.reads.some(({ tab }) => tab === sheetId));
      if (edits.length === 0) continue;
      for (const [key, cell] of placed.copies) {
        if (edits.some((edit) => reads(placed, cell, edit))) placed.stale.add(key);
      }
    }
    this.edits = [];
    const copies: Copy[] = [];
    for (const { sheetId, formula, corner, stale, copies: all } of this.placed.values()) {
      for (const key of stale) {
        const cell = all.get(key);
        if (copies.length === SLICE) return copies;
        stale.delete(key);
        if (cell) copies.push({ ...cell, sheetId, formula: copied(formula, corner, cell) });
      }
    }
    return copies;
  }

  /** Takes what copies have given. */
  take(results: readonly EngineResult[]): void {
    let different = false;
    for (const { sheetId, row, column, values } of results) {
      const placed = this.placed.get(sheetId);
      const key = placeKey(row, column);
      const holds = isTrue(values[0]?.[0]);
      if (!placed || holds === placed.holds.has(key)) continue;
      different = true;
      if (holds) placed.holds.add(key);
      else placed.holds.delete(key);
    }
    const first = !this.settled && !this.busy;
    if (first) this.settled = true;
    this.fresh ||= first || different;
    if (first || (different && this.settled)) this.changed();
  }

  /** Where the rules of a tab hold now. */
  heldIn(tab: number): Held {
    const held = new Map<number, Area[]>();
    for (const placed of this.placed.values()) {
      if (placed.tab === tab) held.set(placed.index, areasOf(placed));
    }
    return held;
  }

  /** The tabs whose rules hold elsewhere than when this was asked last; none while not everything is known. */
  takeNews(): number[] {
    if (!this.settled || !this.fresh) return [];
    const { unsure } = this;
    [this.fresh, this.unsure] = [false, false];
    return this.book.sheets.flatMap(({ id }) => {
      const held = this.heldIn(id);
      const [before, now] = [this.told.get(id) ?? "", held.size === 0 ? "" : JSON.stringify([...held])];
      this.told.set(id, now);
      return before !== now || (unsure && now !== "") ? [id] : [];
    });
  }
}

interface Placing {
  readonly index: number;
  readonly sheetId: number;
  /** How many copies it may have. */
  readonly room: number;
  readonly translation: Translation;
  readonly forbidden: ReadonlySet<string>;
}

/** Null for a rule that is not by formula, cannot be calculated, or has no room. */
function placeRule(
  book: Workbook,
  sheet: Sheet,
  { when, areas }: ConditionalRule,
  { index, sheetId, room, translation, forbidden }: Placing,
): Placed | null {
  const formula = when.kind === "formula" ? translation.formula(when.formula, sheet.id) : null;
  if (formula === null || areas.length === 0) return null;
  const functions = [...functionsIn(formula)];
  if (functions.some((name) => UNSEEN.has(name) || forbidden.has(name))) return null;
  const ofThePlace = functions.some((name) => OF_THE_PLACE.has(name));
  const references = referencesOf(formula);
  const corners = references.flatMap((reference) => [reference.first, reference.last ?? reference.first]);
  const common = {
    ...{ sheetId, tab: sheet.id, index, formula, holds: new Set<string>() },
    corner: cornerOf(areas),
    reads: references.flatMap((reference) => {
      const tab = translation.tab(reference.tab ?? "");
      return tab === undefined ? [] : [{ tab, reference }];
    }),
    byRow: ofThePlace || corners.some(({ row, rowFixed }) => row !== null && !rowFixed),
    byColumn: ofThePlace || corners.some(({ column, columnFixed }) => column !== null && !columnFixed),
  };
  const inUse = Math.min(sheet.maxRows, book.lastRow(sheet.id) + SPARE_ROWS);
  for (const rows of [sheet.maxRows, inUse]) {
    const placed = { ...common, areas: areas.map((area) => within(area, rows, sheet.maxColumns)) };
    if (countOf(placed) > room) continue;
    const copies = new Map([...cellsOf(placed)].map((cell) => [placeKey(cell.row, cell.column), cell]));
    return { ...placed, copies, stale: new Set(copies.keys()) };
  }
  return null;
}

type Laid = Pick<Placed, "areas" | "byRow" | "byColumn" | "corner">;

/** The cell that has the copy for another cell. */
function copyAt({ corner, byRow, byColumn }: Laid, { row, column }: Cell): Cell {
  return { row: byRow ? row : corner.row, column: byColumn ? column : corner.column };
}

function countOf({ areas, byRow, byColumn }: Laid): number {
  return areas.reduce((sum, { rows, columns }) => sum + (byRow ? rows : 1) * (byColumn ? columns : 1), 0);
}

/** The cells that have copies; some twice where areas overlap. */
function* cellsOf(laid: Laid): Generator<Cell> {
  for (const area of laid.areas) {
    const rows = laid.byRow ? area.rows : Math.min(1, area.rows);
    const columns = laid.byColumn ? area.columns : Math.min(1, area.columns);
    for (let row = area.row; row < area.row + rows; row += 1) {
      for (let column = area.column; column < area.column + columns; column += 1) yield copyAt(laid, { row, column });
    }
  }
}

function copied(formula: string, corner: Cell, { row, column }: Cell): string {
  return rewriteReferences(formula, (reference) => shiftReference(reference, row - corner.row, column - corner.column));
}

/** Whether a copy reads one of the cells. */
function reads({ reads: all, corner }: Placed, { row, column }: Cell, { sheetId, area }: SheetArea): boolean {
  return all.some(({ tab, reference }) => {
    if (tab !== sheetId) return false;
    const read = shiftReference(reference, row - corner.row, column - corner.column);
    return read !== null && intersects(areaRead(read), area);
  });
}

function areaRead({ first, last }: Reference): Area {
  const [row, column] = [first.row ?? 1, first.column ?? 1];
  const [endRow, endColumn] = [last ? (last.row ?? Infinity) : row, last ? (last.column ?? Infinity) : column];
  return {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
}

/** Where a rule holds: rows that are alike and follow each other as one area. */
function areasOf(placed: Placed): Area[] {
  const found: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const area of placed.areas) {
    const [rows, columns] = [placed.byRow ? 1 : area.rows, placed.byColumn ? 1 : area.columns];
    for (let column = area.column; column < area.column + area.columns; column += columns) {
      let above: (typeof found)[number] | null = null;
      for (let row = area.row; row < area.row + area.rows; row += rows) {
        if (!placed.holds.has(keyAt(placed, { row, column }))) above = null;
        else if (above) above.rows += rows;
        else found.push((above = { row, column, rows, columns }));
      }
    }
  }
  return found;
}

function keyAt(placed: Placed, cell: Cell): string {
  const { row, column } = copyAt(placed, cell);
  return placeKey(row, column);
}

/** What of an area lies within so many rows and columns. */
function within(area: Area, rows: number, columns: number): Area {
  return {
    ...area,
    rows: Math.max(0, Math.min(area.rows, rows - area.row + 1)),
    columns: Math.max(0, Math.min(area.columns, columns - area.column + 1)),
  };
}

function isTrue(value: CellValue | undefined): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
