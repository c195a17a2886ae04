/** What has changed in the workbook since the last patch: gathered as it happens, told as one patch. */

import { areaOf } from "../host/places";
import { changeArea, hull, intersects, type Axis, type AxisChange } from "../sheet/areas";
import type { Change as ModelChange, Workbook } from "../sheet/model";
import { readReference } from "../sheet/references";
import type { Area, Sheet } from "../sheet/workbook";
import { contentsOf } from "./deeds";
import { restOf, type JournalRecord } from "./journal";
import type { LinesMoved } from "./protocol";

/** Something that an edit, not a calculation, touched; areas are those of the moment. */
export type Happening =
  /** `area` null: the tab came, went, or got another name or order. */
  | { readonly kind: "touched"; readonly by: string | null; readonly tab: number | null; readonly area: Area | null }
  | {
      readonly kind: "lines";
      readonly by: string | null;
      readonly tab: number;
      readonly axis: Axis;
      readonly change: AxisChange;
    };

/** What a patch has to tell. */
export interface News {
  readonly happenings: readonly Happening[];
  readonly lines: readonly LinesMoved[];
  /** By tab, in the coordinates of now. */
  readonly cells: ReadonlyMap<number, readonly Area[]>;
  readonly tabs: boolean;
  /** Nothing that windows have can be kept. */
  readonly all: boolean;
}

/** Nothing has changed. */
export const NO_NEWS: News = { happenings: [], lines: [], cells: new Map(), tabs: false, all: false };

/** More separate areas of a tab are told as the one that holds them all. */
const MOST_AREAS = 400;

export class Pending {
  /** Whose doing a change is that happens now; null for scripts. */
  actor: string | null = null;
  private happenings: Happening[] = [];
  private lines: LinesMoved[] = [];
  private cells = new Map<number, Area[]>();
  private tabs = false;
  private all = false;
  private formulas = false;
  private records: JournalRecord[] = [];
  private whole = false;
  private rests = new Set<number>();
  private order: string;
  /** The areas that formulas filled when windows were told last. */
  private spills = new Map<number, Area[]>();
  /** The lists of rules of each tab, which are other lists when they change. */
  private readonly rules = new Map<number, readonly unknown[]>();
  /** Cells that drop-downs take their values from. */
  private lists: { readonly tab: number; readonly area: Area }[] = [];
  private readonly stop: () => void;

  constructor(private readonly book: Workbook) {
    this.order = orderOf(book);
    this.rememberSpills(book.sheets);
    this.rememberRules();
    this.stop = book.onChange((change) => {
      this.note(change);
    });
  }

  close(): void {
    this.stop();
  }

  private note(change: ModelChange): void {
    const { actor: by } = this;
    if (change.kind === "cells") {
      this.mark(change.sheetId, change.area);
      if (change.cause === "calculation") return;
      this.happenings.push({ kind: "touched", by, tab: change.sheetId, area: change.area });
      this.noteRules(change.sheetId);
      if (this.lists.some(({ tab, area }) => tab === change.sheetId && intersects(area, change.area))) this.tabs = true;
      if (this.whole) return;
      const { row, column } = change.area;
      const cells = contentsOf(this.book, change.sheetId, change.area);
      this.records.push({ kind: "cells", tab: change.sheetId, row, column, cells });
    } else if (change.kind === "attributes") {
      this.tabs = true;
      if (change.sheetId === null) this.whole = true;
      else this.rests.add(change.sheetId);
    } else if (change.lines && change.sheetId !== null) {
      this.noteLines(change.sheetId, change.lines, by);
    } else {
      this.happenings.push({ kind: "touched", by, tab: change.sheetId, area: null });
      this.tabs = true;
      this.formulas = true;
      this.whole = true;
      if (change.sheetId === null) this.all = true;
    }
  }

  /** Merging cells and taking rules away tells of the cells alone. */
  private noteRules(tab: number): void {
    const sheet = this.book.sheet(tab);
    const known = this.rules.get(tab);
    if (!sheet || rulesOf(sheet).every((rule, index) => rule === known?.[index])) return;
    this.rules.set(tab, rulesOf(sheet));
    this.rests.add(tab);
    this.tabs = true;
  }

  private noteLines(
    tab: number,
    { axis, change, like }: NonNullable<Extract<ModelChange, { kind: "structure" }>["lines"]>,
    by: string | null,
  ): void {
    // What formulas had filled is blank until they fill it again.
    const filled = [...(this.cells.get(tab) ?? []), ...(this.spills.get(tab) ?? [])];
    this.cells.set(
      tab,
      filled.map((area) => changeArea(area, axis, change)).filter((area) => area !== null),
    );
    if (change.kind === "insert") {
      const sheet = this.book.sheet(tab);
      const { at, count } = change;
      if (sheet && axis === "rows") this.mark(tab, { row: at, column: 1, rows: count, columns: sheet.maxColumns });
      if (sheet && axis === "columns") this.mark(tab, { row: 1, column: at, rows: sheet.maxRows, columns: count });
    }
    this.lines.push({ tab, axis, change });
    this.happenings.push({ kind: "lines", by, tab, axis, change });
    this.tabs = true;
    this.formulas = true;
    if (!this.whole) this.records.push({ kind: "lines", tab, axis, change, like: like ?? "previous" });
  }

  private mark(tab: number, area: Area): void {
    const areas = this.cells.get(tab) ?? [];
    this.cells.set(tab, areas);
    const within = areas.some(
      (known) =>
        known.row <= area.row &&
        known.column <= area.column &&
        known.row + known.rows >= area.row + area.rows &&
        known.column + known.columns >= area.column + area.columns,
    );
    if (within) return;
    areas.push(area);
    if (areas.length > MOST_AREAS) this.cells.set(tab, [hull(areas)]);
  }

  /** What there is to tell, once; null when nothing has changed. */
  take(): News | null {
    if (this.cells.size === 0 && this.lines.length === 0 && !this.tabs && !this.all && this.happenings.length === 0) {
      return null;
    }
    if (this.formulas) this.markFormulas();
    const { happenings, lines, cells, all } = this;
    const news: News = { happenings, lines, cells, tabs: this.tabs, all };
    this.rememberSpills(this.formulas ? this.book.sheets : this.book.sheets.filter(({ id }) => cells.has(id)));
    if (this.tabs) this.rememberRules();
    this.happenings = [];
    this.lines = [];
    this.cells = new Map();
    this.tabs = false;
    this.all = false;
    this.formulas = false;
    return news;
  }

  /** What the journal has to hold of everything so far, once. */
  takeRecords(): JournalRecord[] {
    const order = orderOf(this.book);
    const whole = this.whole || order !== this.order;
    const rests = [...this.rests].flatMap((tab): JournalRecord[] => {
      const sheet = this.book.sheet(tab);
      return sheet ? [{ kind: "rest", tab, rest: restOf(sheet) }] : [];
    });
    const records: JournalRecord[] = whole
      ? [{ kind: "whole", contents: this.book.contents() }]
      : [...this.records, ...rests];
    this.order = order;
    this.records = [];
    this.rests = new Set();
    this.whole = false;
    return records;
  }

  private markFormulas(): void {
    for (const sheet of this.book.sheets) {
      this.book.forEachCell(sheet.id, ({ formula }, row, column) => {
        if (formula !== undefined) this.mark(sheet.id, { row, column, rows: 1, columns: 1 });
      });
    }
  }

  private rememberRules(): void {
    this.lists = [];
    for (const sheet of this.book.sheets) {
      this.rules.set(sheet.id, rulesOf(sheet));
      for (const { rule } of sheet.validations) {
        const reference = rule.kind === "listFromRange" ? readReference(rule.range) : null;
        const tab = reference?.tab == null ? sheet : this.book.sheetByName(reference.tab);
        if (reference && tab && rule.kind === "listFromRange") {
          this.lists.push({ tab: tab.id, area: areaOf(tab, rule.range) });
        }
      }
    }
  }

  private rememberSpills(sheets: readonly Sheet[]): void {
    for (const { id } of sheets) this.spills.set(id, this.book.spillsOf(id));
  }
}

function rulesOf({ merges, validations, conditionalRules }: Sheet): readonly unknown[] {
  return [merges, validations, conditionalRules];
}

function orderOf(book: Workbook): string {
  return book.sheets.map(({ id }) => id).join(",");
}
