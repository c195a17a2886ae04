/**
 * What a person's order did to the workbook, kept so that it can be undone and redone without touching what others have
 * done since: each cell and setting knows what it was and what it became. `following.ts` finds deeds again after lines
 * have moved, `taking-back.ts` takes them back.
 */

import { changeLine, type Axis, type AxisChange } from "../sheet/areas";
import type { CellContent, Workbook } from "../sheet/model";
import type { Area, Cell, NamedRange, Sheet } from "../sheet/workbook";
import type { Change, Place } from "./protocol";

/** A cell before and after; null is quite empty. */
export interface CellDeed {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent | null;
  readonly after: CellContent | null;
}

/** What people can change of a tab beside its cells. */
export type TabSettings = Pick<
  Sheet,
  | "name"
  | "hidden"
  | "frozenRows"
  | "frozenColumns"
  | "columnWidths"
  | "rowHeights"
  | "hiddenRows"
  | "hiddenColumns"
  | "merges"
  | "validations"
  | "conditionalRules"
>;

/** A formula elsewhere that followed when lines or a tab went. */
export interface FormulaDeed {
  readonly tab: number;
  /** Where it stood before, and where after. */
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
  readonly before: string;
  readonly after: string;
}

export type Deed =
  | { readonly kind: "cells"; readonly tab: number; readonly cells: readonly CellDeed[] }
  | {
      readonly kind: "settings";
      readonly tab: number;
      readonly before: Partial<TabSettings>;
      readonly after: Partial<TabSettings>;
    }
  | { readonly kind: "position"; readonly tab: number; readonly before: number; readonly after: number }
  | {
      readonly kind: "lines";
      readonly tab: number;
      readonly axis: Axis;
      readonly change: AxisChange;
      /** For deleted lines: what has to come back beside empty lines. */
      readonly gone: Gone | null;
    }
  | { readonly kind: "tabMade"; readonly tab: number }
  | { readonly kind: "tabGone"; readonly tab: number; readonly gone: Gone };

/** What a deletion took away or rewrote. */
export interface Gone {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[];
  readonly formulas: readonly FormulaDeed[];
  /** The formulas that went with their cells. */
  readonly lost: readonly string[];
  /** Everything of all tabs and names but the cells, before and after. */
  readonly before: Frame;
  readonly after: Frame;
  /** A deleted tab as it was, with its position from 0. */
  readonly tab?: { readonly sheet: Sheet; readonly position: number };
}

/** What stands around the cells: for comparing, and for putting back. */
interface Frame {
  readonly tabs: ReadonlyMap<number, TabFrame>;
  readonly names: readonly NamedRange[];
}

/** Of a tab, everything but its cells. */
export type TabFrame = TabSettings & Pick<Sheet, "protections" | "print">;

/** An order that was done; `changes` repeat it where its deeds cannot simply be turned round. */
export interface Done {
  readonly deeds: readonly Deed[];
  readonly changes: readonly Change[];
}

// Looking at cells

/** What a person or script put into a cell, as undo needs it; null when the cell is quite empty. */
export function contentOf(cell: Readonly<Cell> | undefined): CellContent | null {
  if (!cell) return null;
  const { formula, style, note } = cell;
  const value = formula !== undefined || cell.spilledFrom ? null : cell.value;
  const styled = style !== undefined && Object.keys(style).length > 0;
  if (value === null && formula === undefined && !styled && note === undefined) return null;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(styled && { style }),
    ...(note !== undefined && { note }),
  };
}

/** The contents of an area, row by row. */
export function contentsOf(book: Workbook, tab: number, area: Area): (CellContent | null)[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) =>
      contentOf(book.cell(tab, area.row + row, area.column + column)),
    ),
  );
}

/** Whether two values say the same, maps and sets too. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, item: unknown) => {
    if (/^\[object (?:Map|Set)\]$/.test(Object.prototype.toString.call(item))) return [...(item as Iterable<unknown>)];
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

// Recording

/** Does something to cells of an area, and tells what it did to them. */
export function recordCells(book: Workbook, tab: number, area: Area, work: () => void): Deed[] {
  const before = contentsOf(book, tab, area);
  work();
  const after = contentsOf(book, tab, area);
  const cells: CellDeed[] = [];
  before.forEach((line, r) => {
    line.forEach((old, c) => {
      const now = after[r]?.[c] ?? null;
      if (!same(old, now)) cells.push({ row: area.row + r, column: area.column + c, before: old, after: now });
    });
  });
  return cells.length === 0 ? [] : [{ kind: "cells", tab, cells }];
}

const SETTINGS: readonly (keyof TabSettings)[] = [
  "name",
  "hidden",
  "frozenRows",
  "frozenColumns",
  "columnWidths",
  "rowHeights",
  "hiddenRows",
  "hiddenColumns",
  "merges",
  "validations",
  "conditionalRules",
];

function settingsOf(sheet: Sheet): TabSettings {
  return structuredClone(Object.fromEntries(SETTINGS.map((key) => [key, sheet[key]])) as unknown as TabSettings);
}

/** Does something to a tab beside its cells, and tells what became of its settings. */
export function recordSettings(sheet: Sheet, work: () => void): Deed[] {
  const [before, after] = [settingsOf(sheet), (work(), settingsOf(sheet))];
  const changed = SETTINGS.filter((key) => !same(before[key], after[key]));
  if (changed.length === 0) return [];
  const only = (from: TabSettings): Partial<TabSettings> =>
    Object.fromEntries(changed.map((key) => [key, from[key]])) as Partial<TabSettings>;
  return [{ kind: "settings", tab: sheet.id, before: only(before), after: only(after) }];
}

/** Does something that moves lines of a tab, and tells how to take it back. */
export function recordLines(book: Workbook, tab: number, axis: Axis, change: AxisChange, work: () => void): Deed[] {
  const gone = change.kind === "delete" ? recordGone(book, tab, { axis, change }, work) : (work(), null);
  return [{ kind: "lines", tab, axis, change, gone }];
}

/** Deletes a tab, and tells how to bring it back. */
export function recordTabGone(book: Workbook, tab: number, work: () => void): Deed[] {
  return [{ kind: "tabGone", tab, gone: recordGone(book, tab, null, work) }];
}

function recordGone(
  book: Workbook,
  tab: number,
  lines: { readonly axis: Axis; readonly change: AxisChange } | null,
  work: () => void,
): Gone {
  const cells: { row: number; column: number; content: CellContent }[] = [];
  const formulas: (Omit<FormulaDeed, "after"> & { readonly after?: string })[] = [];
  const lost: string[] = [];
  const where = (of: number, row: number, column: number): readonly [number, number] | null => {
    if (of !== tab) return [row, column];
    if (!lines) return null;
    const line = changeLine(lines.axis === "rows" ? row : column, lines.change);
    if (line === null) return null;
    return lines.axis === "rows" ? [line, column] : [row, line];
  };
  for (const sheet of book.sheets) {
    book.forEachCell(sheet.id, (cell, row, column) => {
      const to = where(sheet.id, row, column);
      if (to === null) {
        const content = lines ? contentOf(cell) : null;
        if (content) cells.push({ row, column, content });
        if (cell.formula !== undefined) lost.push(cell.formula);
      } else if (cell.formula !== undefined) {
        formulas.push({ tab: sheet.id, from: [row, column], to, before: cell.formula });
      }
    });
  }
  const before = frameOf(book);
  const position = book.sheets.findIndex(({ id }) => id === tab);
  const sheet = lines ? undefined : structuredClone(book.sheets[position]);
  work();
  const rewritten = formulas.flatMap((formula): FormulaDeed[] => {
    const after = book.cell(formula.tab, ...formula.to)?.formula;
    return after === undefined || after === formula.before ? [] : [{ ...formula, after }];
  });
  return { cells, formulas: rewritten, lost, before, after: frameOf(book), ...(sheet && { tab: { sheet, position } }) };
}

/** Everything of all tabs and names but the cells, as it is now. */
export function frameOf(book: Workbook): Frame {
  const tabs = book.sheets.map((sheet): [number, TabFrame] => [
    sheet.id,
    { ...settingsOf(sheet), ...structuredClone({ protections: sheet.protections, print: sheet.print }) },
  ]);
  return { tabs: new Map(tabs), names: structuredClone(book.namedRanges) as NamedRange[] };
}

/** The deeds of one order with each cell told once: as it was before the first and after the last of them. */
export function summed(deeds: readonly Deed[]): Deed[] {
  const cells = new Map<number, Map<string, CellDeed>>();
  for (const deed of deeds) {
    if (deed.kind !== "cells") continue;
    const tab = cells.get(deed.tab) ?? new Map<string, CellDeed>();
    cells.set(deed.tab, tab);
    for (const cell of deed.cells) {
      const key = `${cell.row},${cell.column}`;
      tab.set(key, { ...cell, before: (tab.get(key) ?? cell).before });
    }
  }
  const rest = deeds.filter(({ kind }) => kind !== "cells");
  return [...rest, ...[...cells].map(([tab, ofTab]): Deed => ({ kind: "cells", tab, cells: [...ofTab.values()] }))];
}

/** Whether the deeds, turned round, are deeds again; otherwise redoing is doing the changes anew. */
export function turnsRound(deeds: readonly Deed[]): boolean {
  return deeds.every(({ kind }) => kind === "cells" || kind === "settings" || kind === "position");
}

/** The same deeds the other way round, last first. */
export function turned(deeds: readonly Deed[]): Deed[] {
  return deeds
    .map((deed): Deed => {
      switch (deed.kind) {
        case "cells":
          return { ...deed, cells: deed.cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })) };
        case "settings":
        case "position":
          return { ...deed, before: deed.after, after: deed.before } as Deed;
        default:
          return deed;
      }
    })
    .reverse();
}

/** What has to be open to a person who takes the deeds back: cells of a tab, or with `area` null the tab itself. */
export function touchedBy(
  deeds: readonly Deed[],
  book: Workbook,
): { readonly sheet: Sheet; readonly area: Area | null }[] {
  return deeds.flatMap((deed) => {
    const sheet = deed.kind === "tabGone" ? deed.gone.tab?.sheet : book.sheet(deed.tab);
    if (!sheet) return [];
    if (deed.kind === "cells" || deed.kind === "lines") {
      return placesOf([deed], book).map(({ area }) => ({ sheet, area }));
    }
    if (deed.kind !== "settings") return [{ sheet, area: null }];
    return areasOfSettings(deed.before, deed.after).map((area) => ({ sheet, area }));
  });
}

/** Settings that belong to cells touch these cells; all others the tab itself. */
function areasOfSettings(before: Partial<TabSettings>, after: Partial<TabSettings>): (Area | null)[] {
  return (Object.keys(after) as (keyof TabSettings)[]).flatMap((key): (Area | null)[] => {
    if (key === "merges") return changedItems(before.merges, after.merges);
    if (key === "validations") return changedItems(before.validations, after.validations).map(({ area }) => area);
    if (key !== "conditionalRules") return [null];
    return changedItems(before.conditionalRules, after.conditionalRules).flatMap(({ areas }) => areas);
  });
}

/** Items that only one of the lists has. */
function changedItems<Item>(before: readonly Item[] = [], after: readonly Item[] = []): Item[] {
  const only = (some: readonly Item[], others: readonly Item[]): Item[] => {
    const known = new Set(others.map(canonical));
    return some.filter((item) => !known.has(canonical(item)));
  };
  return [...only(before, after), ...only(after, before)];
}

/** Where the deeds are, for showing it to the person. */
export function placesOf(deeds: readonly Deed[], book: Workbook): Place[] {
  return deeds.flatMap((deed): Place[] => {
    const sheet = book.sheet(deed.tab);
    if (!sheet) return [];
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    if (deed.kind === "cells")
      return deed.cells.map(({ row, column }) => ({ tab: deed.tab, area: cellAt(row, column) }));
    if (deed.kind !== "lines") return [];
    const { at, count } = deed.change;
    const lines = deed.change.kind === "delete" ? { at: Math.max(1, at - 1), count: 1 } : { at, count };
    return [
      {
        tab: deed.tab,
        area:
          deed.axis === "rows"
            ? { ...whole, row: lines.at, rows: lines.count }
            : { ...whole, column: lines.at, columns: lines.count },
      },
    ];
  });
}

/** One cell as an area. */
export function cellAt(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
