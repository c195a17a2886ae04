/** What the menus and keys do to the cells that are selected: clearing, formats, lines, sorting. */

import type { Area, Change, Clearable, Style, StyleChange } from "../server/protocol";
import { shownText, type Book, type Tab } from "./book";
import type { Copying } from "./copying";
import type { Selection } from "./grid/grid";
import type { Order } from "./orders";
import type { Texts } from "./texts";

/** What the page tells of what is in front, and what is asked of it. */
export interface CommandsGround {
  readonly book: Book | null;
  readonly tab: Tab | null;
  readonly tabId: number;
  readonly selection: Selection | null;
  readonly copying: Copying;
  readonly texts: Texts;
  change(changes: readonly Change[], sent?: (order: Order) => void): void;
  notify(kind: "toast", title: string, message: string): void;
}

type Lines = "rows" | "columns";

const EVERYTHING: readonly Clearable[] = ["contents"];

export class Commands {
  /** Orders that sort and are not done yet. */
  private readonly sorting = new Set<string>();

  constructor(private readonly page: CommandsGround) {}

  clear(what: readonly Clearable[] = EVERYTHING): void {
    const { selection, copying, tabId } = this.page;
    if (selection === null) return;
    const parts = copying.inView(copying.usedPart(selection.area));
    this.page.change(parts.map((area) => ({ kind: "clear", tab: tabId, area, what })));
  }

  format(style: StyleChange): void {
    const { selection, copying, tabId } = this.page;
    if (selection === null) return;
    this.page.change(copying.inView(selection.area).map((area) => ({ kind: "format", tab: tabId, area, style })));
  }

  /** Makes the selection bold or italic or wrapped, or takes it away where the active cell has it. */
  toggle(attribute: "bold" | "italic" | "wrap"): void {
    this.format({ [attribute]: this.activeStyle[attribute] === true ? null : true });
  }

  /** How the active cell is formatted. */
  get activeStyle(): Style {
    const { book, tab, selection } = this.page;
    if (book === null || tab === null || selection === null) return {};
    return book.style(book.cell(tab, selection.row, selection.column));
  }

  insertLines(axis: Lines, after: boolean): void {
    const { selection, tabId } = this.page;
    if (selection === null) return;
    const { row, column, rows, columns } = selection.area;
    const [first, count] = axis === "rows" ? [row, rows] : [column, columns];
    const at = after ? first + count : first;
    this.page.change([{ kind: "insertLines", tab: tabId, axis, at, count, like: after ? "previous" : "next" }]);
  }

  deleteLines(axis: Lines): void {
    const { selection, copying, tabId } = this.page;
    if (selection === null) return;
    const { column, columns } = selection.area;
    const kind = "deleteLines";
    if (axis === "columns") this.page.change([{ kind, tab: tabId, axis, at: column, count: columns }]);
    else {
      const parts = copying.inView(selection.area).reverse();
      this.page.change(parts.map((part) => ({ kind, tab: tabId, axis, at: part.row, count: part.rows })));
    }
  }

  hideLines(axis: Lines, hidden: boolean): void {
    const { selection, tabId } = this.page;
    if (selection === null) return;
    const { row, column, rows, columns } = selection.area;
    const [at, count] = axis === "rows" ? [row, rows] : [column, columns];
    this.page.change([{ kind: "hideLines", tab: tabId, axis, at, count, hidden }]);
  }

  /** Sorts the block of typed cells around the active cell, or the rows selected, by the active cell's column. */
  sort(ascending: boolean): void {
    const { selection, tabId, texts } = this.page;
    const area = this.inputBlock();
    if (area === null || selection === null) {
      this.page.notify("toast", texts.menus.data, texts.nothingToSort);
      return;
    }
    const keys = [{ column: selection.column, ascending }];
    this.page.change([{ kind: "sort", tab: tabId, area, keys }], ({ id }) => this.sorting.add(id));
  }

  /** Whether an order that is done has sorted; told once. */
  sorted(order: string): boolean {
    return this.sorting.delete(order);
  }

  /**
   * The block to sort: the rows selected, else the filled rows around the active cell below the frozen ones; the
   * columns beside it that no formula fills.
   */
  private inputBlock(): Area | null {
    const { tab, selection } = this.page;
    if (tab === null || selection === null) return null;
    const { row, column, area } = selection;
    const filled = (line: number): boolean =>
      Array.from(tab.cells.get(line)?.values() ?? []).some((cell) => !cell.spilled && shownText(cell) !== "");
    let [first, last] = [area.row, area.row + area.rows - 1];
    if (area.rows === 1) {
      if (row <= tab.view.frozenRows || !filled(row)) return null;
      while (first - 1 > tab.view.frozenRows && filled(first - 1)) first -= 1;
      while (last < tab.view.rows && filled(last + 1)) last += 1;
    }
    const open = (at: number): boolean => {
      for (let line = first; line <= last; line += 1) if (isCalculated(tab, line, at)) return false;
      return true;
    };
    if (!open(column)) return null;
    let [left, right] = [column, column];
    while (left > 1 && open(left - 1)) left -= 1;
    while (right < tab.view.columns && open(right + 1)) right += 1;
    return { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
  }
}

function isCalculated(tab: Tab, row: number, column: number): boolean {
  const cell = tab.cells.get(row)?.get(column);
  return cell?.spilled === true || cell?.formula !== undefined;
}
