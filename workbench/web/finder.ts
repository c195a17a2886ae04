/** Finding texts in the tab shown or in all of them: what is looked for, where it stands, and which of the places is in front. */

import type { Place } from "../server/protocol";
import { shownText, type Book, type Tab } from "./book";

/** What makes two texts the same for whoever looks for one. */
export interface FindOptions {
  /** Whether "doan ket" is another text than "Đoàn kết". Capitals never make a difference. */
  readonly accents: boolean;
  /** In every tab that is shown, not in the one in front only. */
  readonly everywhere: boolean;
}

/** What the page tells the finder, and what it asks of the page. */
export interface FinderGround {
  readonly book: Book | null;
  readonly tab: Tab | null;
  readonly selection: { readonly row: number; readonly column: number } | null;
  /** Rows of a tab that a filter leaves out. */
  filteredRows(tab: Tab): ReadonlySet<number>;
  goTo(place: Place): void;
  draw(): void;
}

/** @example foldedText("Đoàn kết", false) // "doan ket" */
export function foldedText(text: string, accents: boolean): string {
  const small = text.normalize("NFC").toLowerCase();
  if (accents) return small;
  return small
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d");
}

/** The cells of a tab whose text holds what is looked for, row by row; hidden lines are passed over. */
export function findInTab(
  { view, cells }: Tab,
  wanted: string,
  filtered: ReadonlySet<number>,
  { accents }: Pick<FindOptions, "accents">,
): Place[] {
  const hidden = { rows: new Set([...view.hiddenRows, ...filtered]), columns: new Set(view.hiddenColumns) };
  const folded = foldedText(wanted, accents);
  const found: Place[] = [];
  if (folded === "") return found;
  for (const [row, line] of cells) {
    if (hidden.rows.has(row)) continue;
    for (const [column, cell] of line) {
      if (hidden.columns.has(column)) continue;
      const text = shownText(cell);
      if (text === "" || !foldedText(text, accents).includes(folded)) continue;
      found.push({ tab: view.id, area: { row, column, rows: 1, columns: 1 } });
    }
  }
  return found.sort(({ area: one }, { area: other }) => one.row - other.row || one.column - other.column);
}

export class Finder {
  /** What is looked for; null while nobody looks for anything. */
  wanted: string | null = null;
  options: FindOptions = { accents: false, everywhere: false };
  found: readonly Place[] = [];
  /** Where looking began, so that each letter typed looks from there again. */
  private origin: Place | null = null;

  constructor(private readonly ground: FinderGround) {}

  /** Begins to look, or goes on with what was looked for last. */
  open(): void {
    this.wanted ??= "";
    this.origin = this.here;
    this.look();
    this.ground.draw();
  }

  close(): void {
    this.wanted = null;
    this.found = [];
    this.ground.draw();
  }

  /** Looks for another text and shows the first place from where looking began. */
  type(wanted: string): void {
    this.wanted = wanted;
    this.look();
    const [first] = this.found;
    const next = this.found.find((place) => this.compare(place, this.origin) >= 0) ?? first;
    if (next) this.ground.goTo(next);
    this.ground.draw();
  }

  choose(options: Partial<FindOptions>): void {
    this.options = { ...this.options, ...options };
    this.type(this.wanted ?? "");
  }

  /** Shows the next place, or with -1 the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    this.look();
    const { here, found } = this;
    const next =
      by === 1
        ? (found.find((place) => this.compare(place, here) > 0) ?? found[0])
        : (found.filter((place) => this.compare(place, here) < 0).at(-1) ?? found.at(-1));
    if (next) {
      this.origin = next;
      this.ground.goTo(next);
    }
    this.ground.draw();
  }

  /** Looks again in what the workbook holds now. */
  look(): void {
    const { book, tab } = this.ground;
    if (this.wanted === null || book === null || tab === null) return;
    const { wanted, options } = this;
    const tabs = options.everywhere ? book.tabs.filter(({ view }) => !view.hidden) : [tab];
    this.found = tabs.flatMap((one) => findInTab(one, wanted, this.ground.filteredRows(one), options));
  }

  /** Which of the places is in front, from 1; 0 when none is. */
  get at(): number {
    return this.found.findIndex((place) => this.compare(place, this.here) === 0) + 1;
  }

  private get here(): Place | null {
    const { tab, selection } = this.ground;
    return tab && selection ? { tab: tab.view.id, area: { ...selection, rows: 1, columns: 1 } } : null;
  }

  /** Which place comes first: tabs in their order, then rows, then columns. */
  private compare(one: Place, other: Place | null): number {
    if (other === null) return 0;
    const position = ({ tab }: Place) => this.ground.book?.tabs.findIndex(({ view }) => view.id === tab) ?? 0;
    return position(one) - position(other) || one.area.row - other.area.row || one.area.column - other.area.column;
  }
}
