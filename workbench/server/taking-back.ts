/** Takes deeds back, each cell and setting only where it still is what the deed made of it. */

import type { Axis, AxisChange } from "../sheet/areas";
import type { CellContent, Workbook, WorkbookContents } from "../sheet/model";
import type { CellStyle, NamedRange } from "../sheet/workbook";
import {
  cellAt,
  contentOf,
  contentsOf,
  frameOf,
  same,
  type CellDeed,
  type Deed,
  type Gone,
  type TabFrame,
  type TabSettings,
} from "./deeds";
import { placeName } from "./place-name";
import { Refused, TEXTS } from "./texts";

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
