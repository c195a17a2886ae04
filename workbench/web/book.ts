/** The workbook as the page knows it: what the server said, kept up to date by its patches. Nothing else changes it. */

import type {
  Area,
  BookView,
  Change,
  CellView,
  HeldRules,
  LinesMoved,
  MenuView,
  PatchEvent,
  PersonView,
  StateView,
  Style,
  TabState,
  TabView,
  ValidationView,
} from "../server/protocol";
import { contains, meets } from "./places";

/** Cells of a tab by row and column; blank cells with nothing but a look are there too. */
type Cells = Map<number, Map<number, CellView>>;

/** One tab. Replaced, not changed, when anything beside its cells changes. */
export interface Tab {
  readonly view: TabView;
  readonly cells: Cells;
  /** Of the conditional rules by formula, by their position in the tab's list, the cells where each holds (`placeKey`). */
  readonly held: Held;
}

type Held = ReadonlyMap<number, ReadonlySet<number>>;

/** What a patch has changed, for whoever shows it. */
export interface Shown {
  /** Tabs to be shown anew. */
  readonly tabs: ReadonlySet<number>;
  /** Of other tabs, the cells to be shown anew. */
  readonly cells: ReadonlyMap<number, readonly (readonly [row: number, column: number])[]>;
}

const BLANK: CellView = {};
const NONE: ReadonlySet<number> = new Set();

export class Book {
  /** Another one is another workbook, or another copy of it. */
  readonly identity: string;
  readonly epoch: string;
  revision: number;
  about: BookView;
  tabs: readonly Tab[];
  readonly styles: Map<number, Style>;
  menus: readonly MenuView[];
  people: readonly PersonView[];
  readonly acting: string;
  readonly namedRanges: StateView["namedRanges"];
  canUndo: boolean;
  canRedo: boolean;

  constructor(state: StateView) {
    this.identity = state.book.identity;
    this.epoch = state.epoch;
    this.revision = state.revision;
    this.about = state.book;
    this.tabs = state.tabs.map((tab) => ({
      ...tabOf(tab),
      held: heldIn(state.held.find((one) => one.tab === tab.id)),
    }));
    this.styles = new Map(Object.entries(state.styles).map(([key, style]) => [Number(key), style]));
    this.menus = state.menus;
    this.people = state.people;
    this.acting = state.acting;
    this.namedRanges = state.namedRanges;
    this.canUndo = state.canUndo;
    this.canRedo = state.canRedo;
  }

  tab(id: number): Tab | undefined {
    return this.tabs.find(({ view }) => view.id === id);
  }

  /** The tab of this name, whatever its case. */
  tabNamed(name: string): Tab | undefined {
    const same = (text: string) => text.normalize("NFC").toLocaleLowerCase();
    return this.tabs.find(({ view }) => same(view.name) === same(name));
  }

  cell(tab: Tab, row: number, column: number): CellView {
    return tab.cells.get(row)?.get(column) ?? BLANK;
  }

  style(cell: CellView): Style {
    return (cell.style === undefined ? undefined : this.styles.get(cell.style)) ?? {};
  }

  /** The rule of a cell that lets choose from a list. */
  choices(tab: Tab, row: number, column: number): readonly string[] | null {
    const rule = this.validation(tab, row, column)?.rule;
    return rule?.kind === "list" || rule?.kind === "listFromRange" ? rule.values : null;
  }

  /** Whether the cell shows the arrow of a list. */
  offers(tab: Tab, row: number, column: number): boolean {
    return this.choices(tab, row, column) !== null && this.cell(tab, row, column).spilled !== true;
  }

  validation(tab: Tab, row: number, column: number): ValidationView | undefined {
    return tab.view.validations.find(({ area }) => contains(area, row, column));
  }

  /** Why the acting person may not change the cell: the protection's description; null where it may be changed. */
  closed(tab: Tab, row: number, column: number): string | null {
    const inside = (area: Area) => contains(area, row, column);
    const closed = tab.view.protections.find(
      ({ area, unprotected, open, warningOnly }) =>
        !open && !warningOnly && (area === null || inside(area)) && !unprotected.some(inside),
    );
    return closed === undefined ? null : closed.description;
  }

  /** The name of the tab where a change touches cells that the workbook warns of; null where it warns of none. */
  warns(change: Change): string | null {
    const tab = "tab" in change ? this.tab(change.tab) : undefined;
    const area = tab === undefined ? null : touchedArea(change);
    if (tab === undefined || area === null) return null;
    const warned = tab.view.protections.some(
      ({ area: covered, unprotected, warningOnly }) =>
        warningOnly &&
        (covered === null || meets(area, covered)) &&
        !unprotected.some((free) => contains(free, area.row, area.column)),
    );
    return warned ? tab.view.name : null;
  }

  /** Takes over a patch that follows the present revision; tells what has to be shown anew. */
  apply(patch: PatchEvent): Shown {
    const anew = new Set<number>();
    const cells = new Map<number, (readonly [number, number])[]>();
    this.revision = patch.revision;
    if (patch.menus !== undefined) this.menus = patch.menus;
    for (const [key, style] of Object.entries(patch.styles ?? {})) this.styles.set(Number(key), style);
    for (const { tab: id, ...moved } of patch.lines ?? []) {
      this.tabs = this.tabs.map((tab) =>
        tab.view.id === id ? { ...tab, cells: moveCells(tab.cells, moved), held: moveHeld(tab.held, moved) } : tab,
      );
      anew.add(id);
    }
    const whole = new Map((patch.whole ?? []).map((state) => [state.id, tabOf(state)]));
    if (patch.tabs !== undefined || whole.size > 0) {
      const views: readonly TabView[] = patch.tabs ?? this.tabs.map(({ view }) => whole.get(view.id)?.view ?? view);
      this.tabs = views.map((view) => {
        const old = this.tab(view.id);
        if (old === undefined || whole.has(view.id) || JSON.stringify(old.view) !== JSON.stringify(view))
          anew.add(view.id);
        const cells = (whole.get(view.id) ?? old)?.cells ?? new Map<number, Map<number, CellView>>();
        return { view, cells, held: old?.held ?? NOWHERE };
      });
    }
    for (const { tab: id, cells: changed } of patch.cells ?? []) {
      const tab = this.tab(id);
      if (tab === undefined) continue;
      const places: (readonly [number, number])[] = [];
      for (const [row, line] of Object.entries(changed)) {
        for (const [column, cell] of Object.entries(line)) {
          places.push([Number(row), Number(column)]);
          putCell(tab.cells, Number(row), Number(column), cell);
        }
      }
      if (!anew.has(id)) cells.set(id, places);
    }
    for (const told of patch.held ?? []) {
      const before = this.tab(told.tab)?.held ?? NOWHERE;
      const held = heldIn(told);
      this.tabs = this.tabs.map((tab) => (tab.view.id === told.tab ? { ...tab, held } : tab));
      if (!anew.has(told.tab)) cells.set(told.tab, [...(cells.get(told.tab) ?? []), ...differing(before, held)]);
    }
    return { tabs: anew, cells };
  }
}

/** What the grid shows for a cell. */
export function shownText(cell: CellView): string {
  if (cell.text !== undefined) return cell.text;
  const { value } = cell;
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** What the formula bar shows for a cell, and what its editor begins with. */
export function typedText(cell: CellView): string {
  return cell.formula === undefined ? (cell.typed ?? shownText(cell)) : `=${cell.formula}`;
}

/** Where a line stands after lines came, went or moved; null when it went. */
export function movedLine(change: LinesMoved["change"], line: number): number | null {
  const { at, count } = change;
  if (change.kind === "insert") return line >= at ? line + count : line;
  if (change.kind === "delete") return line < at ? line : line < at + count ? null : line - count;
  const { before } = change;
  const target = before > at ? before - count : before;
  if (line >= at && line < at + count) return line - at + target;
  const without = line >= at + count ? line - count : line;
  return without >= target ? without + count : without;
}

/** The cells whose content a change replaces; null for changes of another kind. */
function touchedArea(change: Change): Area | null {
  switch (change.kind) {
    case "type":
      return { ...change, rows: change.texts.length, columns: change.texts[0]?.length ?? 0 };
    case "clear":
    case "copy":
    case "sort":
      return change.area;
    case "move":
      return { ...change.from.area, row: change.row, column: change.column };
    default:
      return null;
  }
}

const NOWHERE: Held = new Map();
/** More columns than any tab has. */
const KEY_STEP = 100_000;

/** A cell as the key of a set. */
export function placeKey(row: number, column: number): number {
  return row * KEY_STEP + column;
}

/** The cell of a key. */
export function cellOf(key: number): [row: number, column: number] {
  return [Math.floor(key / KEY_STEP), key % KEY_STEP];
}

function heldIn(told: HeldRules | undefined): Held {
  return new Map(
    told?.rules.map(({ rule, areas }) => {
      const cells = new Set<number>();
      for (const { row, column, rows, columns } of areas) {
        for (let r = row; r < row + rows; r += 1)
          for (let c = column; c < column + columns; c += 1) cells.add(placeKey(r, c));
      }
      return [rule, cells];
    }),
  );
}

/** Until the server tells where the rules hold among the moved lines. */
function moveHeld(held: Held, { axis, change }: Pick<LinesMoved, "axis" | "change">): Held {
  const moved = (place: number): number[] => {
    const [row, column] = cellOf(place);
    const line = movedLine(change, axis === "rows" ? row : column);
    return line === null ? [] : [axis === "rows" ? placeKey(line, column) : placeKey(row, line)];
  };
  return new Map(Array.from(held, ([rule, cells]) => [rule, new Set(Array.from(cells).flatMap(moved))]));
}

/** The cells where a rule holds in one of the two only. */
function differing(before: Held, after: Held): [row: number, column: number][] {
  const places = new Set<number>();
  for (const rule of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(rule) ?? NONE, after.get(rule) ?? NONE];
    for (const place of old) if (!now.has(place)) places.add(place);
    for (const place of now) if (!old.has(place)) places.add(place);
  }
  return Array.from(places, cellOf);
}

function tabOf({ cells, blanks, ...view }: TabState): Tab {
  const map: Cells = new Map();
  for (const { column, row, rows, style } of blanks) {
    const look: CellView = { style };
    for (let line = row; line < row + rows; line += 1) putCell(map, line, column, look);
  }
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) putCell(map, Number(row), Number(column), cell);
  }
  return { view, cells: map, held: NOWHERE };
}

function putCell(cells: Cells, row: number, column: number, cell: CellView | null): void {
  const line = cells.get(row) ?? new Map<number, CellView>();
  cells.set(row, line);
  if (cell === null) line.delete(column);
  else line.set(column, cell);
}

function moveCells(cells: Cells, { axis, change }: Pick<LinesMoved, "axis" | "change">): Cells {
  const moved = <Item>(lines: Map<number, Item>): Map<number, Item> =>
    new Map(
      Array.from(lines).flatMap(([line, item]): [number, Item][] => {
        const at = movedLine(change, line);
        return at === null ? [] : [[at, item]];
      }),
    );
  return axis === "rows"
    ? moved(cells)
    : new Map(Array.from(cells, ([row, line]): [number, Map<number, CellView>] => [row, moved(line)]));
}
