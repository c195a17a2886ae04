/** The filters of this window: rows of tabs that are left out of view. */

import type { Axis, LinesMoved } from "../server/protocol";
import { movedLine, shownText, type Book, type Tab } from "./book";

/** Rows of a tab that a filter leaves out, and why. */
export interface Filter {
  readonly first: number;
  readonly last: number;
  /** Texts that are shown, by column. */
  readonly shown: ReadonlyMap<number, ReadonlySet<string>>;
  /** The rows left out when it was applied; a row that is edited since stays in view. */
  readonly hidden: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

export class Filters {
  private readonly byTab = new Map<number, Filter>();

  of(tab: number): Filter | undefined {
    return this.byTab.get(tab);
  }

  /** The rows of a tab that are left out. */
  hidden(tab: Tab): ReadonlySet<number> {
    return this.byTab.get(tab.view.id)?.hidden ?? NONE;
  }

  /** Filters a tab by what it holds now; null, or a filter that chooses nothing, shows everything. */
  set(tab: Tab, filter: Omit<Filter, "hidden"> | null): void {
    if (filter === null || filter.shown.size === 0) this.byTab.delete(tab.view.id);
    else this.byTab.set(tab.view.id, { ...filter, hidden: leftOut(tab, filter) });
  }

  /** Applies every filter to what its tab holds now; gives the tabs that are filtered. */
  again(book: Book | null): Iterable<number> {
    for (const [id, filter] of this.byTab) {
      const tab = book?.tab(id);
      if (tab === undefined) this.byTab.delete(id);
      else this.set(tab, filter);
    }
    return this.byTab.keys();
  }

  /** Goes along with lines of a tab that come, go or move; `moved` tells where a line is afterwards. */
  follow(tab: number, axis: Axis, change: LinesMoved["change"], moved: (line: number) => number): void {
    const filter = this.byTab.get(tab);
    if (filter === undefined) return;
    if (axis === "rows") {
      const hidden = new Set(Array.from(filter.hidden).flatMap((row) => movedLine(change, row) ?? []));
      this.byTab.set(tab, { ...filter, first: moved(filter.first), last: moved(filter.last), hidden });
      return;
    }
    const shown = Array.from(filter.shown, ([column, texts]) => [movedLine(change, column), texts] as const);
    this.byTab.set(tab, {
      ...filter,
      shown: new Map(shown.filter((entry): entry is [number, ReadonlySet<string>] => entry[0] !== null)),
    });
  }

  clear(): void {
    this.byTab.clear();
  }
}

/** The rows in which one of the filter's columns shows a text that is not chosen. */
function leftOut(tab: Tab, { first, last, shown }: Omit<Filter, "hidden">): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let row = first; row <= last; row += 1) {
    const line = tab.cells.get(row);
    const out = Array.from(shown).some(([column, texts]) => !texts.has(shownText(line?.get(column) ?? {})));
    if (out) rows.add(row);
  }
  return rows;
}
