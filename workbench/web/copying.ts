/** Copying, cutting, pasting and filling: cells of the tab shown as they go to other places and to other programs. */

import type { Area, Change, Clearable, LinesMoved, Place } from "../server/protocol";
import { copiesInOrder, rowsFrom, rowsInView, runs, visibleParts, without } from "./areas";
import { movedLine, shownText, type Book, type Tab } from "./book";
import { readHtmlTable, readTable, writeHtmlTable, writeTable, type CopiedCell } from "./clipboard";
import type { Selection } from "./grid/grid";
import { step } from "./moves";
import { contains, meets } from "./places";
import type { Texts } from "./texts";

const EVERYTHING: readonly Clearable[] = ["contents"];
const NONE: ReadonlySet<number> = new Set();

/** What copying needs of the page. */
export interface CopyingPage {
  readonly book: Book | null;
  readonly tab: Tab | null;
  readonly tabId: number;
  readonly selection: Selection | null;
  readonly ground: { readonly tab: Tab; readonly filtered: ReadonlySet<number> } | null;
  readonly texts: Texts;
  filteredRows(tab: Tab): ReadonlySet<number>;
  change(changes: readonly Change[]): void;
  type(place: { tab: number; row: number; column: number }, texts: readonly (readonly string[])[]): void;
  select(selection: Selection): void;
  notify(kind: "problem", title: string, message: string): void;
}

/** What this window has put on the clipboard last. */
interface Copied {
  readonly id: string;
  readonly tab: number;
  readonly parts: readonly Area[];
  readonly cut: boolean;
}

export class Copying {
  private copied: Copied | null = null;

  constructor(private readonly page: CopyingPage) {}

  /** What is on the clipboard is text like any other program's from now on. */
  forget(): void {
    this.copied = null;
  }

  /** What was copied goes along with lines that move; torn apart, it is text like any other program's. */
  follow(tab: number, axis: "rows" | "columns", change: LinesMoved["change"]): void {
    if (this.copied?.tab !== tab) return;
    const parts = this.copied.parts.map((part) => movedPart(part, axis, change));
    const whole = parts.filter((part) => part !== null);
    this.copied = whole.length === parts.length ? { ...this.copied, parts: whole } : null;
  }

  /** Copies the first row or column of the selection, or the one before it, into the rest of it. */
  fill(direction: "down" | "right"): void {
    const { selection, ground } = this.page;
    if (selection === null || ground === null) return;
    const { area } = selection;
    if (direction === "down") {
      const above = step(ground, selection, "up").row;
      const [first = area.row, ...below] = rowsInView(area, ground.filtered);
      const [row, rows] = below.length > 0 ? [first, below] : [above, [first]];
      if (row === first && below.length === 0) return;
      this.copyInView([{ ...area, row, rows: 1 }], area, rows);
    } else {
      const alone = area.columns === 1;
      if (alone && area.column === 1) return;
      const from: Area = { ...area, column: alone ? area.column - 1 : area.column, columns: 1 };
      const rest: Area = alone ? area : { ...area, column: area.column + 1, columns: area.columns - 1 };
      this.copyInView(this.inView(from), rest, rowsInView(rest, ground.filtered));
    }
  }

  private copyInView(parts: readonly Area[], to: Area, rows: readonly number[]): void {
    const changes = this.copies({ tab: this.page.tabId, parts }, to, rows);
    if (changes !== null) this.page.change(changes);
  }

  /**
   * The changes that copy parts of a tab one after the other into these rows of the tab shown, from the first column of
   * an area on and, if that is wider, repeated over it. Null, and the person is told, where they lie in each other's way.
   */
  private copies(
    from: { readonly tab: number; readonly parts: readonly Area[] },
    to: Area,
    rows: readonly number[],
  ): Change[] | null {
    const [part] = from.parts;
    const [first] = rows;
    if (part === undefined || first === undefined) return [];
    const copy = (source: Area, row: number, count: number): Change => ({
      kind: "copy",
      from: { tab: from.tab, area: source },
      tab: this.page.tabId,
      area: { ...to, row, rows: count },
    });
    const targets = runs(rows);
    const sources = from.parts.flatMap((area) => rowsInView(area, NONE));
    if (sources.length === 1 || (from.parts.length === 1 && targets.length === 1)) {
      // The rows that hold the source are written last.
      const last = targets.filter(({ row, rows: count }) => meets(part, { ...part, row, rows: count }));
      const others = targets.filter((target) => !last.includes(target));
      return [...others, ...last].map(({ row, rows: count }) => copy(part, row, count));
    }
    const columns = Math.max(part.columns, to.columns);
    const shared =
      from.tab === this.page.tabId &&
      from.parts.some((area) => targets.some((target) => meets(area, { ...to, ...target, columns })));
    const found = copiesInOrder(sources, rows, shared);
    if (found === null) this.page.notify("problem", this.page.texts.notDone, this.page.texts.inEachOthersWay);
    return (
      found?.map((rowsCopied) =>
        copy({ ...part, row: rowsCopied.from, rows: rowsCopied.rows }, rowsCopied.to, rowsCopied.rows),
      ) ?? null
    );
  }

  /** The parts of an area of the tab shown that no filter leaves out. */
  inView(area: Area): Area[] {
    return visibleParts(area, this.page.ground?.filtered ?? NONE);
  }

  /** Copies cells over the area that their dragged corner reached. */
  fillTo(from: Area, to: Area): void {
    const rest: Area[] = [
      { ...to, rows: from.row - to.row },
      { ...to, row: from.row + from.rows, rows: to.row + to.rows - from.row - from.rows },
      { ...to, columns: from.column - to.column },
      { ...to, column: from.column + from.columns, columns: to.column + to.columns - from.column - from.columns },
    ];
    const area = rest.find(({ rows, columns }) => rows > 0 && columns > 0 && (rows < to.rows || columns < to.columns));
    if (area === undefined) return;
    this.copyInView(this.inView(from), area, rowsInView(area, this.page.ground?.filtered ?? NONE));
    this.page.select({ area: to, row: from.row, column: from.column });
  }

  /** Whole rows and columns are cut down to what the tab uses, so that nothing is done to thousands of blank cells. */
  usedPart(area: Area): Area {
    const { tab } = this.page;
    if (tab === null) return area;
    let [lastRow, lastColumn] = [area.row, area.column];
    for (const [row, line] of tab.cells) {
      for (const column of line.keys()) {
        if (!contains(area, row, column)) continue;
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
      }
    }
    return { ...area, rows: lastRow - area.row + 1, columns: lastColumn - area.column + 1 };
  }

  /** Puts the selection on the clipboard, for other programs and for `paste`. */
  copy(data: DataTransfer, cut: boolean): void {
    const { book, tab, selection } = this.page;
    if (book === null || tab === null || selection === null) return;
    const area = this.usedPart(selection.area);
    const rows = rowsInView(area, this.page.filteredRows(tab)).map((row) => {
      const line = tab.cells.get(row);
      return Array.from({ length: area.columns }, (_, at): CopiedCell => {
        const cell = line?.get(area.column + at) ?? {};
        return { text: shownText(cell), isText: typeof cell.value === "string" };
      });
    });
    const id = crypto.randomUUID();
    this.copied = { id, tab: tab.view.id, parts: this.inView(area), cut };
    data.setData("text/plain", writeTable(rows.map((row) => row.map(({ text }) => text))));
    data.setData("text/html", writeHtmlTable(rows, id));
  }

  /** Puts the clipboard's texts in from the active cell on; what this window copied goes with formulas and looks. */
  paste(data: DataTransfer): void {
    const { book, tab, selection } = this.page;
    if (book === null || tab === null || selection === null) return;
    const html = data.getData("text/html");
    const { area } = selection;
    const filtered = this.page.filteredRows(tab);
    const selected = rowsInView(area, filtered).length;
    const { copied } = this;
    if (copied !== null && html.includes(copied.id)) {
      const count = copied.parts.reduce((sum, { rows }) => sum + rows, 0);
      const rows = rowsFrom(area.row, Math.max(selected, count), filtered);
      if (this.reachesBeyond(tab, rows, area.column)) return;
      const [part, ...others] = copied.parts;
      if (copied.cut && part && others.length === 0 && runs(rows).length === 1) {
        this.putDown({ tab: copied.tab, area: part }, tab, area);
        return;
      }
      const changes = this.copies(copied, area, rows);
      if (changes === null) return;
      const columns = Math.max(area.columns, copied.parts[0]?.columns ?? 0);
      const written = copied.tab === tab.view.id ? runs(rows).map((part) => ({ ...area, ...part, columns })) : [];
      const left = written.reduce<readonly Area[]>(
        (parts, target) => parts.flatMap((part) => without(part, target)),
        copied.parts,
      );
      const clear = left.map((part): Change => ({ kind: "clear", tab: copied.tab, area: part, what: EVERYTHING }));
      this.page.change([...changes, ...(copied.cut ? clear : [])]);
      if (copied.cut) this.copied = null;
      return;
    }
    const table = (html === "" ? null : readHtmlTable(html)) ?? readTable(data.getData("text/plain"));
    const [first = []] = table;
    if (first.length === 0) return;
    const one = table.length === 1 && first.length === 1;
    const texts = one
      ? Array.from({ length: selected }, () => Array.from({ length: area.columns }, () => first[0] ?? ""))
      : table;
    const columns = texts[0]?.length ?? 1;
    const rows = rowsFrom(area.row, texts.length, filtered);
    if (this.reachesBeyond(tab, rows, area.column + columns - 1)) return;
    const [row = area.row, ...others] = rows;
    const { column } = area;
    if (others.length === 0) this.page.type({ tab: tab.view.id, row, column }, texts);
    else {
      let taken = 0;
      this.page.change(
        runs(rows).map((run): Change => {
          const lines = texts.slice(taken, (taken += run.rows));
          return { kind: "type", tab: tab.view.id, row: run.row, column, texts: lines };
        }),
      );
    }
    this.page.select({ area: { row, column, rows: (rows.at(-1) ?? row) - row + 1, columns }, row, column });
  }

  /** Moves what was cut to the active cell, with everything that points at it. */
  private putDown(from: Place, tab: Tab, { row, column }: Area): void {
    const area = { ...from.area, row, column };
    if (this.reachesBeyond(tab, [row + area.rows - 1], column + area.columns - 1)) return;
    this.page.change([{ kind: "move", from, tab: tab.view.id, row, column }]);
    this.copied = null;
    this.page.select({ area, row, column });
  }

  /** Tells the person where what is pasted does not fit into the tab. */
  private reachesBeyond({ view }: Tab, rows: readonly number[], column: number): boolean {
    const beyond = (rows.at(-1) ?? 0) > view.rows || column > view.columns;
    if (beyond) this.page.notify("problem", this.page.texts.notDone, this.page.texts.tooWide);
    return beyond;
  }
}

/** Where an area stands after lines have moved; null when it is not what it was any more. */
function movedPart(area: Area, axis: "rows" | "columns", change: LinesMoved["change"]): Area | null {
  const [first, size] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const [start, end] = [movedLine(change, first), movedLine(change, first + size - 1)];
  if (start === null || end === null || end - start !== size - 1) return null;
  return axis === "rows" ? { ...area, row: start } : { ...area, column: start };
}
