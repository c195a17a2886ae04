/**
 * What a person's order did to the workbook, kept so that it can be undone and redone without touching what others have
 * done since: each cell and setting knows what it was and what it became, and is put back only where it still is that.
 */

import { changeLine, changeSpan, type Axis, type AxisChange, type Span } from "../sheet/areas";
import type { CellContent, Workbook, WorkbookContents } from "../sheet/model";
import { changeReference, rewriteReferences, type Reference } from "../sheet/references";
import type { Area, Cell, CellStyle, NamedRange, Sheet } from "../sheet/workbook";
import type { Change, Place } from "./protocol";
import { Refused, TEXTS } from "./texts";
import { placeName } from "./place-name";

/** A cell before and after; null is quite empty. */
interface CellDeed {
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
interface FormulaDeed {
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
interface Gone {
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

type TabFrame = TabSettings & Pick<Sheet, "protections" | "print">;

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

function same(one: unknown, other: unknown): boolean {
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

function frameOf(book: Workbook): Frame {
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

// Taking back

/** What happened after a deed was done, so that it finds its cells again and its formulas still mean the same. */
export type Since =
  | {
      readonly kind: "lines";
      readonly tab: number;
      /** What the tab is called, as formulas name it. */
      readonly name: string;
      readonly axis: Axis;
      readonly change: AxisChange;
    }
  /** Tabs that are called otherwise from then on, by their names in small letters; null for those that went. */
  | { readonly kind: "names"; readonly names: ReadonlyMap<string, string | null> };

/** The deeds of an order where they are now; refuses when what they are about, or what they would put back, has gone. */
export function follow(deeds: readonly Deed[], since: readonly Since[]): Deed[] {
  return deeds.map((deed) => {
    if (deed.kind === "lines" || deed.kind === "tabGone") {
      if (deed.gone) demandLostUntouched(deed.gone.lost, deed.tab, since);
      return deed.kind === "lines" ? followLines(deed, since) : deed;
    }
    return since.reduce(followCells, deed);
  });
}

/** What a reference in a formula of a tab reads after that; null when it points at nothing any more. */
function followReference(reference: Reference, owner: number, since: Since): Reference | null {
  const named = reference.tab?.toLowerCase();
  if (since.kind === "names") {
    const name = named === undefined ? undefined : since.names.get(named);
    if (name === undefined) return reference;
    return name === null ? null : { ...reference, tab: name };
  }
  const points = named === undefined ? owner === since.tab : named === since.name.toLowerCase();
  return points ? changeReference(reference, since.axis, since.change) : reference;
}

/** Deleted formulas come back as they were only where nothing that they mean has moved. */
function demandLostUntouched(lost: readonly string[], owner: number, since: readonly Since[]): void {
  for (const happened of since) {
    for (const formula of lost) {
      rewriteReferences(formula, (reference) => {
        // Among its own lines some have gone: which one was meant cannot be counted any more.
        const own = happened.kind === "lines" && happened.tab === owner;
        const points = own && (reference.tab === null || reference.tab.toLowerCase() === happened.name.toLowerCase());
        if (points || !same(followReference(reference, owner, happened), reference)) {
          throw new Refused("changed", happened.kind === "lines" ? TEXTS.linesInBetween : TEXTS.tabsInBetween);
        }
        return reference;
      });
    }
  }
}

/** Inserted lines may have moved together; what was deleted or moved is put back only among the lines that it left. */
function followLines(deed: Extract<Deed, { readonly kind: "lines" }>, since: readonly Since[]): Deed {
  const { change } = deed;
  let span: Span | null =
    change.kind === "insert"
      ? { first: change.at, last: change.at + change.count - 1 }
      : { first: Math.max(1, change.at - 1), last: Math.max(1, change.at - 1) };
  const size = span.last - span.first;
  for (const happened of since) {
    if (happened.kind !== "lines" || happened.tab !== deed.tab || happened.axis !== deed.axis) continue;
    span = changeSpan(span, happened.change);
    if (span?.last !== (span?.first ?? 0) + size) throw new Refused("changed", TEXTS.linesInBetween);
  }
  if (change.kind === "insert") return { ...deed, change: { ...change, at: span.first } };
  if (span.first !== Math.max(1, change.at - 1)) throw new Refused("changed", TEXTS.linesInBetween);
  return deed;
}

function followCells(deed: Deed, since: Since): Deed {
  if (deed.kind !== "cells") return deed;
  const cells = deed.cells.map((cell): CellDeed => {
    const before = followContent(cell.before, deed.tab, since, true);
    const after = followContent(cell.after, deed.tab, since, false);
    if (since.kind === "names" || since.tab !== deed.tab) return { ...cell, before, after };
    const line = changeLine(since.axis === "rows" ? cell.row : cell.column, since.change);
    if (line === null) throw new Refused("changed", TEXTS.linesInBetween);
    return { ...(since.axis === "rows" ? { ...cell, row: line } : { ...cell, column: line }), before, after };
  });
  return { ...deed, cells };
}

/** What is to come back has to have everything that it points at; what goes need not. */
function followContent(
  content: CellContent | null,
  owner: number,
  since: Since,
  comesBack: boolean,
): CellContent | null {
  if (content?.formula === undefined) return content;
  const formula = rewriteReferences(content.formula, (reference) => {
    const now = followReference(reference, owner, since);
    if (now === null && comesBack) {
      throw new Refused("changed", since.kind === "lines" ? TEXTS.linesInBetween : TEXTS.tabsInBetween);
    }
    return now;
  });
  return formula === content.formula ? content : { ...content, formula };
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

function cellAt(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** Refuses unless everything still is as the deeds left it. */
export function demandUntouched(book: Workbook, deeds: readonly Deed[]): void {
  for (const deed of [...deeds].reverse()) demandOne(book, deed);
}

function demandOne(book: Workbook, deed: Deed): void {
  const sheet = book.sheet(deed.tab);
  const touched = (where: string): Refused => new Refused("changed", TEXTS.undoWouldDestroy(where));
  if (deed.kind === "tabGone") {
    demandFrame(book, deed.gone, -1);
    if (book.sheetByName(deed.gone.tab?.sheet.name ?? "")) throw touched(deed.gone.tab?.sheet.name ?? "");
    return;
  }
  if (!sheet) throw new Refused("changed", TEXTS.noTab);
  switch (deed.kind) {
    case "cells":
      for (const { row, column, before, after } of deed.cells) {
        const now = contentOf(book.cell(sheet.id, row, column));
        if (!untouched(before, after, now)) throw touched(placeName(book, sheet.id, cellAt(row, column)));
      }
      return;
    case "settings":
      for (const key of Object.keys(deed.after) as (keyof TabSettings)[]) {
        if (!same(sheet[key], deed.after[key])) throw touched(sheet.name);
      }
      return;
    case "position":
      if (book.sheets.indexOf(sheet) + 1 !== deed.after) throw touched(sheet.name);
      return;
    case "lines":
      if (deed.gone) demandFrame(book, deed.gone, sheet.id);
      if (deed.change.kind === "insert") {
        const { at, count } = deed.change;
        book.forEachCell(sheet.id, (cell, row, column) => {
          const line = deed.axis === "rows" ? row : column;
          const content = contentOf(cell);
          const filled =
            content && (content.value !== null || content.formula !== undefined || content.note !== undefined);
          if (filled && line >= at && line < at + count) throw touched(placeName(book, sheet.id, cellAt(row, column)));
        });
      }
      return;
    case "tabMade":
      if (book.lastRow(sheet.id) > 0) throw touched(sheet.name);
  }
}

function demandFrame(book: Workbook, { after, formulas }: Gone, tab: number): void {
  const now = frameOf(book);
  const all = tab < 0 || same([...now.tabs], [...after.tabs]);
  const others = [...after.tabs].every(([id, frame]) => same(now.tabs.get(id), frame));
  if (!all || !others || !same(now.names, after.names)) {
    const [changed] = [...after.tabs].filter(([id, frame]) => !same(now.tabs.get(id), frame));
    throw new Refused("changed", TEXTS.undoWouldDestroy(changed?.[1].name ?? book.name));
  }
  for (const formula of formulas) {
    if (book.cell(formula.tab, ...formula.to)?.formula !== formula.after) {
      throw new Refused("changed", TEXTS.undoWouldDestroy(placeName(book, formula.tab, cellAt(...formula.to))));
    }
  }
}

/** Whether what was changed of a cell still is so; what was not changed may be what it likes. */
function untouched(before: CellContent | null, after: CellContent | null, now: CellContent | null): boolean {
  const contents = !sameContents(before, after);
  if (contents && !sameContents(after, now)) return false;
  if (before?.note !== after?.note && after?.note !== now?.note) return false;
  return changedLooks(before, after).every((key) => after?.style?.[key] === now?.style?.[key]);
}

function sameContents(one: CellContent | null, other: CellContent | null): boolean {
  return one?.formula === other?.formula && same(one?.value, other?.value);
}

function changedLooks(before: CellContent | null, after: CellContent | null): (keyof CellStyle)[] {
  const keys = new Set([...Object.keys(before?.style ?? {}), ...Object.keys(after?.style ?? {})]) as Set<
    keyof CellStyle
  >;
  return [...keys].filter((key) => before?.style?.[key] !== after?.style?.[key]);
}

/** Takes deeds back, last first. Ask `demandUntouched` before. */
export function takeBack(book: Workbook, deeds: readonly Deed[]): void {
  for (const deed of [...deeds].reverse()) takeOneBack(book, deed);
}

function takeOneBack(book: Workbook, deed: Deed): void {
  switch (deed.kind) {
    case "cells":
      takeCellsBack(book, deed.tab, deed.cells);
      return;
    case "settings":
      putSettings(book, deed.tab, deed.before);
      return;
    case "position":
      book.moveSheet(deed.tab, deed.before);
      return;
    case "tabMade":
      book.deleteSheet(deed.tab);
      return;
    case "tabGone":
      bringTabBack(book, deed.gone);
      return;
    case "lines":
      takeLinesBack(book, deed.tab, deed.axis, deed.change);
      if (deed.gone) putGoneBack(book, deed.tab, deed.gone);
  }
}

/** Cells that stand close together go back as one block, the others one by one. */
function takeCellsBack(book: Workbook, tab: number, cells: readonly CellDeed[]): void {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [rows.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.min(a, b))];
  const area = {
    row,
    column,
    rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1,
    columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1,
  };
  if (area.rows * area.columns > cells.length * 4) {
    for (const cell of cells) takeCellsBack(book, tab, [cell]);
    return;
  }
  const block = contentsOf(book, tab, area);
  for (const cell of cells) {
    const line = block[cell.row - row];
    if (line) line[cell.column - column] = mixed(cell.before, cell.after, line[cell.column - column] ?? null);
  }
  book.replaceCells(tab, row, column, block);
}

/** The cell with what was changed put back, and all else as it is now. */
function mixed(before: CellContent | null, after: CellContent | null, now: CellContent | null): CellContent | null {
  const contents = sameContents(before, after) ? now : before;
  const note = before?.note === after?.note ? now?.note : before?.note;
  const style: Record<string, unknown> = { ...now?.style };
  for (const key of changedLooks(before, after)) style[key] = before?.style?.[key];
  const looks = Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
  return {
    value: contents?.value ?? null,
    ...(contents?.formula !== undefined && { formula: contents.formula }),
    ...(Object.keys(looks).length > 0 && { style: looks }),
    ...(note !== undefined && { note }),
  };
}

function putSettings(book: Workbook, tab: number, { name, ...settings }: Partial<TabFrame>): void {
  const sheet = book.sheet(tab);
  if (!sheet) return;
  if (name !== undefined && name !== sheet.name) book.renameSheet(tab, name);
  if (Object.keys(settings).length > 0) book.editSheet(tab, (it) => Object.assign(it, structuredClone(settings)));
}

function takeLinesBack(book: Workbook, tab: number, axis: Axis, change: AxisChange): void {
  const { at, count } = change;
  if (change.kind === "insert") book.deleteLines(tab, axis, at, count);
  else if (change.kind === "delete") book.insertLines(tab, axis, at, count, at > 1 ? "previous" : "next");
  else if (change.before > at) book.moveLines(tab, axis, change.before - count, count, at);
  else book.moveLines(tab, axis, change.before, count, at + count);
}

function putGoneBack(book: Workbook, tab: number, gone: Gone): void {
  for (const { row, column, content } of gone.cells) book.replaceCells(tab, row, column, [[content]]);
  putFormulas(book, gone);
  for (const [id, frame] of gone.before.tabs) putSettings(book, id, frame);
  putNames(book, gone.before.names);
}

function putFormulas(book: Workbook, { formulas }: Gone): void {
  for (const { tab, from, before } of formulas) {
    const now = contentOf(book.cell(tab, ...from));
    book.replaceCells(tab, ...from, [[{ ...now, value: null, formula: before }]]);
  }
}

function putNames(book: Workbook, names: readonly NamedRange[]): void {
  for (const { name, sheetId, area } of names) {
    if (!same(book.namedRange(name), { name, sheetId, area })) book.setNamedRange(name, sheetId, area);
  }
}

function bringTabBack(book: Workbook, gone: Gone): void {
  if (!gone.tab) return;
  const { settings, sheets, names }: WorkbookContents = book.contents();
  const { sheet, position } = gone.tab;
  book.become({
    settings,
    sheets: [...sheets.slice(0, position), structuredClone(sheet), ...sheets.slice(position)],
    names,
  });
  putFormulas(book, gone);
  for (const [id, frame] of gone.before.tabs) if (id !== sheet.id) putSettings(book, id, frame);
  putNames(book, gone.before.names);
}
