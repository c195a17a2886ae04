/** A person's changes, done to the workbook: whether they may be, what they do, and what they touch. */

import { mayEdit } from "../host/authority";
import type { AppsScriptHost, EditReport } from "../host/host";
import { a1Of } from "../host/places";
import { changeArea, changeLine, contains, intersects, type Axis, type AxisChange } from "../sheet/areas";
import type { Workbook } from "../sheet/model";
import type { Area, CellStyle, Sheet } from "../sheet/workbook";
import { copyCells, moveCells, movedArea } from "./copying";
import { recordCells, recordLines, recordSettings, recordTabGone, type Deed } from "./deeds";
import { placeName } from "./place-name";
import type { Change, Place, StyleChange } from "./protocol";
import { Refused, TEXTS, type Said } from "./texts";

const MOST_CELLS = 10_000_000;
const LONGEST_NAME = 100;

/** Changes that move addresses or whole tabs: an order holds one of them and nothing else. */
const STRUCTURAL: ReadonlySet<Change["kind"]> = new Set([
  "insertLines",
  "deleteLines",
  "moveLines",
  "insertTab",
  "renameTab",
  "moveTab",
  "deleteTab",
]);

/** A change of a tab that is there. */
export type TabChange = Exclude<Change, { readonly kind: "insertTab" }>;

export function isStructural({ kind }: Change): boolean {
  return STRUCTURAL.has(kind);
}

/** What a change touches: cells of a tab, or with `area` null the tab itself. */
export interface Footprint {
  readonly tab: number;
  readonly area: Area | null;
}

/** Null for a new tab, which touches nothing. */
export function footprintOf(change: Change, sheet: Sheet | undefined): Footprint | null {
  if (change.kind === "insertTab") return null;
  const { tab } = change;
  const whole = { row: 1, column: 1, rows: sheet?.maxRows ?? 1, columns: sheet?.maxColumns ?? 1 };
  switch (change.kind) {
    case "type":
      return { tab, area: gridArea(change.row, change.column, change.texts) };
    case "formats":
      return { tab, area: gridArea(change.row, change.column, change.styles) };
    case "copy":
      return { tab, area: copiedArea(change) };
    case "move":
      return { tab, area: movedArea(change) };
    case "note":
      return { tab, area: { row: change.row, column: change.column, rows: 1, columns: 1 } };
    case "clear":
    case "format":
    case "merge":
    case "unmerge":
    case "sort":
      return { tab, area: change.area };
    case "deleteLines":
    case "moveLines":
      return {
        tab,
        area:
          change.axis === "rows"
            ? { ...whole, row: change.at, rows: change.count }
            : { ...whole, column: change.at, columns: change.count },
      };
    default:
      return { tab, area: null };
  }
}

function gridArea(row: number, column: number, grid: readonly (readonly unknown[])[]): Area {
  return { row, column, rows: grid.length, columns: grid[0]?.length ?? 1 };
}

/** What a copy fills: its area, grown to what is copied where that is larger. */
function copiedArea({ from, area }: Extract<Change, { readonly kind: "copy" }>): Area {
  return { ...area, rows: Math.max(area.rows, from.area.rows), columns: Math.max(area.columns, from.area.columns) };
}

/** The change where its cells are after lines of its tab have moved; refuses when it cannot mean the same any more. */
export function moved(change: TabChange, axis: Axis, by: AxisChange): TabChange {
  const impossible = (): Refused => new Refused("changed", TEXTS.linesInBetween);
  const area = (old: Area): Area => {
    const next = changeArea(old, axis, by);
    if (next?.rows !== old.rows || next.columns !== old.columns) throw impossible();
    return next;
  };
  const line = (old: number): number => {
    const next = changeLine(old, by);
    if (next === null) throw impossible();
    return next;
  };
  switch (change.kind) {
    case "type":
    case "formats": {
      const grid = change.kind === "type" ? change.texts : change.styles;
      const { row, column } = area(gridArea(change.row, change.column, grid));
      return { ...change, row, column };
    }
    case "note": {
      const { row, column } = area({ row: change.row, column: change.column, rows: 1, columns: 1 });
      return { ...change, row, column };
    }
    case "clear":
    case "format":
    case "merge":
    case "unmerge":
      return { ...change, area: area(change.area) };
    case "copy":
      return { ...change, area: area(change.area) };
    case "sort":
      // Its key columns would have to move as well; looking again is what a person wants here.
      if (axis === "columns") throw impossible();
      return { ...change, area: area(change.area) };
    case "insertLines":
      if (change.axis !== axis) return change;
      // One past the end has no line of its own: it follows the line in front of it.
      return { ...change, at: change.at === 1 ? line(1) : line(change.at - 1) + 1 };
    case "deleteLines":
    case "hideLines":
    case "moveLines": {
      if (change.axis !== axis) return change;
      const first = line(change.at);
      if (line(change.at + change.count - 1) - first !== change.count - 1) throw impossible();
      return change.kind === "moveLines"
        ? { ...change, at: first, before: change.before === 1 ? line(1) : line(change.before - 1) + 1 }
        : { ...change, at: first };
    }
    case "columnWidth":
      return axis === "columns" ? { ...change, column: line(change.column) } : change;
    case "rowHeight":
      return axis === "rows" ? { ...change, row: line(change.row) } : change;
    case "move":
    case "freeze":
      throw impossible();
    default:
      return change;
  }
}

/** Refuses what the person may not do, and what does not fit the workbook. Changes nothing. */
export function demandPossible(book: Workbook, change: Change, person: string): void {
  if (change.kind === "insertTab") {
    if (change.name !== undefined) demandName(book, change.name, null);
    return;
  }
  const sheet = book.sheet(change.tab);
  if (!sheet) throw new Refused("changed", TEXTS.noTab);
  const touched = footprintOf(change, sheet)?.area ?? null;
  if (touched) demandInside(sheet, touched);
  switch (change.kind) {
    case "copy": {
      const source = book.sheet(change.from.tab);
      if (!source) throw new Refused("changed", TEXTS.noTab);
      demandInside(source, change.from.area);
      break;
    }
    case "move": {
      const source = book.sheet(change.from.tab);
      if (!source) throw new Refused("changed", TEXTS.noTab);
      demandInside(source, change.from.area);
      if (!mayEdit(book, source, change.from.area, person)) throw protectedRefusal(book, source, change.from.area);
      break;
    }
    case "sort":
      demandSortable(book, sheet, change.area);
      if (change.keys.some(({ column }) => !contains({ ...change.area, row: 1, rows: 1 }, 1, column))) {
        throw new Refused("refused", TEXTS.outside(sheet.name));
      }
      break;
    case "insertLines":
      demandInsert(book, sheet, change.axis, change.at, change.count, change.like ?? "previous", person);
      return;
    case "deleteLines": {
      const size = change.axis === "rows" ? sheet.maxRows : sheet.maxColumns;
      const frozen = change.axis === "rows" ? sheet.frozenRows : sheet.frozenColumns;
      const rest = change.at > frozen ? size - frozen : size;
      if (change.count >= rest) throw new Refused("refused", TEXTS.allLines);
      break;
    }
    case "moveLines": {
      const size = change.axis === "rows" ? sheet.maxRows : sheet.maxColumns;
      if (change.before > size + 1) throw new Refused("refused", TEXTS.outside(sheet.name));
      break;
    }
    case "hideLines":
      demandLines(sheet, change.axis, change.at, change.count);
      break;
    case "columnWidth":
      demandLines(sheet, "columns", change.column, change.count);
      break;
    case "rowHeight":
      demandLines(sheet, "rows", change.row, change.count);
      break;
    case "freeze":
      if (change.rows >= sheet.maxRows || change.columns >= sheet.maxColumns) {
        throw new Refused("refused", TEXTS.outside(sheet.name));
      }
      break;
    case "renameTab":
      demandName(book, change.name, sheet);
      break;
    case "moveTab":
      if (change.position > book.sheets.length) throw new Refused("refused", TEXTS.noTab);
      break;
    case "hideTab":
    case "deleteTab":
      if (change.kind === "deleteTab" || change.hidden) demandOtherTab(book, sheet);
      break;
  }
  if (!mayEdit(book, sheet, touched, person)) throw protectedRefusal(book, sheet, touched);
}

/** The refusal that the grid shows over a protected place. */
export function protectedRefusal(book: Workbook, sheet: Sheet, area: Area | null): Refused {
  return new Refused("protected", TEXTS.protectedCells(area ? placeName(book, sheet.id, area) : `"${sheet.name}"`));
}

function demandInside(sheet: Sheet, area: Area): void {
  if (area.row + area.rows - 1 > sheet.maxRows || area.column + area.columns - 1 > sheet.maxColumns) {
    throw new Refused("refused", TEXTS.outside(sheet.name));
  }
}

function demandLines(sheet: Sheet, axis: Axis, first: number, count: number): void {
  if (first + count - 1 > (axis === "rows" ? sheet.maxRows : sheet.maxColumns)) {
    throw new Refused("refused", TEXTS.outside(sheet.name));
  }
}

function demandName(book: Workbook, name: string, own: Sheet | null): void {
  const other = book.sheetByName(name);
  if (name.trim() === "" || name.length > LONGEST_NAME || (other && other !== own)) {
    throw new Refused("refused", TEXTS.tabName(name));
  }
}

function demandOtherTab(book: Workbook, sheet: Sheet): void {
  if (!book.sheets.some((other) => other !== sheet && !other.hidden)) throw new Refused("refused", TEXTS.lastTab);
}

function demandInsert(
  book: Workbook,
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  like: "previous" | "next",
  person: string,
): void {
  const size = axis === "rows" ? sheet.maxRows : sheet.maxColumns;
  if (at > size + 1) throw new Refused("refused", TEXTS.outside(sheet.name));
  const cells = book.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  if (cells + count * (axis === "rows" ? sheet.maxColumns : sheet.maxRows) > MOST_CELLS) {
    throw new Refused("refused", TEXTS.tooLarge(`${MOST_CELLS} ô / cells`));
  }
  // A line between two lines of a protected range changes that range.
  const model = Math.min(size, Math.max(1, like === "next" ? at : at - 1));
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  const between = axis === "rows" ? { ...whole, row: model, rows: 1 } : { ...whole, column: model, columns: 1 };
  if (!mayEdit(book, sheet, between, person)) throw protectedRefusal(book, sheet, between);
}

function demandSortable(book: Workbook, sheet: Sheet, area: Area): void {
  let filled: Area | undefined;
  book.forEachCell(sheet.id, (cell, row, column) => {
    const spill = cell.formula === undefined ? undefined : book.spillOf(sheet.id, row, column);
    if (spill && intersects(spill, area)) filled ??= { row, column, rows: 1, columns: 1 };
  });
  if (filled) throw new Refused("refused", TEXTS.sortsFormula(placeName(book, sheet.id, filled)));
  if (sheet.merges.some((merge) => intersects(merge, area))) throw new Refused("refused", TEXTS.sortsMerged);
}

/** What came of a change: what it did, and for typing what the host still has to say. */
export interface Performed {
  readonly deeds: readonly Deed[];
  /** The edit under way; until it is calculated the values of formulas are old. */
  readonly edit?: Promise<EditReport>;
}

/** How a person's edit goes through the host: typed there, or written already and only to be followed up. */
export interface Editing {
  type(tab: string, a1: string, texts: readonly (readonly string[])[]): Promise<EditReport>;
  written(place: Place): Promise<EditReport>;
}

/** Does a change that `demandPossible` has let pass. Everything is done when this returns but what `edit` promises. */
export function perform(host: AppsScriptHost, change: Change, edit: Editing): Performed {
  const book = host.workbook;
  if (change.kind === "insertTab")
    return { deeds: [{ kind: "tabMade", tab: insertTab(book, change.name, change.position) }] };
  const { tab } = change;
  const sheet = book.sheet(tab);
  if (!sheet) throw new Refused("changed", TEXTS.noTab);
  const typed = (area: Area, texts: readonly (readonly string[])[]): Performed => {
    let promise: Promise<EditReport> | undefined;
    const deeds = recordCells(book, tab, area, () => {
      promise = edit.type(sheet.name, a1Of(area), texts);
    });
    return promise ? { deeds, edit: promise } : { deeds };
  };
  const cells = (area: Area, work: () => void): Performed => ({ deeds: recordCells(book, tab, area, work) });
  const lines = (axis: Axis, by: AxisChange, work: () => void): Performed => ({
    deeds: recordLines(book, tab, axis, by, work),
  });
  const settings = (work: (it: Sheet) => void): Performed => ({
    deeds: recordSettings(sheet, () => book.editSheet(tab, work)),
  });
  switch (change.kind) {
    case "type":
      return typed(gridArea(change.row, change.column, change.texts), change.texts);
    case "copy": {
      const area = copiedArea(change);
      const deeds = recordBoth(book, sheet, area, () => copyCells(book, sheet, change.from, area));
      return { deeds, edit: edit.written({ tab, area }) };
    }
    case "move": {
      const deeds = moveCells(book, sheet, change);
      return { deeds, edit: edit.written({ tab, area: movedArea(change) }) };
    }
    case "clear": {
      const { area } = change;
      const [contents, rest] = [change.what.includes("contents"), change.what.filter((it) => it !== "contents")];
      const cleared =
        rest.length === 0
          ? []
          : recordBoth(book, sheet, area, () => {
              book.clear(tab, area, {
                styles: rest.includes("formats"),
                notes: rest.includes("notes"),
                validations: rest.includes("validations"),
              });
            });
      if (!contents) return { deeds: cleared };
      const blanks = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ""));
      const { deeds, ...under } = typed(area, blanks);
      return { ...under, deeds: [...cleared, ...deeds] };
    }
    case "format":
      return cells(change.area, () => book.setStyle(tab, change.area, styleOf(change.style)));
    case "formats":
      return cells(gridArea(change.row, change.column, change.styles), () =>
        book.setStyles(
          tab,
          change.row,
          change.column,
          change.styles.map((line) => line.map(styleOf)),
        ),
      );
    case "note":
      return cells({ row: change.row, column: change.column, rows: 1, columns: 1 }, () =>
        book.setNotes(tab, change.row, change.column, [[change.text]]),
      );
    case "merge":
      return { deeds: recordBoth(book, sheet, change.area, () => book.merge(tab, change.area)) };
    case "unmerge":
      return { deeds: recordBoth(book, sheet, change.area, () => book.unmerge(tab, change.area)) };
    case "sort":
      return cells(change.area, () => book.sort(tab, change.area, change.keys));
    case "insertLines": {
      const { axis, at, count, like = at === 1 ? "next" : "previous" } = change;
      return lines(axis, { kind: "insert", at, count }, () => book.insertLines(tab, axis, at, count, like));
    }
    case "deleteLines": {
      const { axis, at, count } = change;
      return lines(axis, { kind: "delete", at, count }, () => book.deleteLines(tab, axis, at, count));
    }
    case "moveLines": {
      const { axis, at, count, before } = change;
      if (before >= at && before <= at + count) return { deeds: [] };
      return lines(axis, { kind: "move", at, count, before }, () => book.moveLines(tab, axis, at, count, before));
    }
    case "hideLines":
      return settings((it) => {
        const hidden = change.axis === "rows" ? it.hiddenRows : it.hiddenColumns;
        for (let line = change.at; line < change.at + change.count; line += 1) {
          if (change.hidden) hidden.add(line);
          else hidden.delete(line);
        }
      });
    case "columnWidth":
      return settings((it) => {
        for (let column = change.column; column < change.column + change.count; column += 1) {
          it.columnWidths.set(column, change.width);
        }
      });
    case "rowHeight":
      return settings((it) => {
        for (let row = change.row; row < change.row + change.count; row += 1) {
          if (change.height === null) it.rowHeights.delete(row);
          else it.rowHeights.set(row, change.height);
        }
      });
    case "freeze":
      return settings((it) => {
        it.frozenRows = change.rows;
        it.frozenColumns = change.columns;
      });
    case "hideTab":
      return settings((it) => {
        it.hidden = change.hidden;
      });
    case "renameTab":
      return { deeds: recordSettings(sheet, () => book.renameSheet(tab, change.name)) };
    case "moveTab": {
      const before = book.sheets.indexOf(sheet) + 1;
      book.moveSheet(tab, change.position);
      return { deeds: [{ kind: "position", tab, before, after: change.position }] };
    }
    case "deleteTab":
      return { deeds: recordTabGone(book, tab, () => book.deleteSheet(tab)) };
  }
}

function recordBoth(book: Workbook, sheet: Sheet, area: Area, work: () => void): Deed[] {
  let cells: Deed[] = [];
  const settings = recordSettings(sheet, () => {
    cells = recordCells(book, sheet.id, area, work);
  });
  return [...settings, ...cells];
}

function insertTab(book: Workbook, wanted: string | undefined, position: number | undefined): number {
  let name = wanted;
  for (let number = book.sheets.length + 1; name === undefined; number += 1) {
    const candidate = `Trang tính${number}`;
    if (!book.sheetByName(candidate)) name = candidate;
  }
  const last = book.sheets.length + 1;
  return book.insertSheet({ name, position: Math.min(position ?? last, last) }).id;
}

function styleOf(change: StyleChange): Partial<CellStyle> {
  const entries = Object.entries(change).map(([key, value]: [string, unknown]) => [key, value ?? undefined]);
  return Object.fromEntries(entries) as Partial<CellStyle>;
}

const BROKEN_RULE = /in cell (\S+) violates the data validation rules set on this cell\.(?: .*?: (.*)\.)?$/s;

/** A host's refusal of an edit, said to a person: Google's own words, and where they are known ones in Vietnamese. */
export function hostRefusal(message: string): Said {
  const [, cell, values] = BROKEN_RULE.exec(message) ?? [];
  if (cell === undefined) return { vi: message, en: message };
  const choice = values === undefined ? "" : ` Hãy nhập một trong các giá trị: ${values}.`;
  return { vi: `Dữ liệu nhập vào ô ${cell} không đúng quy tắc của ô này.${choice}`, en: message };
}
