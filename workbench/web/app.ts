/** What the page knows and does; the views draw it, the grid paints it, the server decides it. */

import type {
  CallDone,
  FetchDone,
  Change,
  DialogEvent,
  Event,
  ExecutionEvent,
  Language,
  PatchEvent,
  Place,
  Refusal,
  RequestName,
  AnswerOf,
  RequestOf,
} from "../server/protocol";
import { Book, movedLine, shownText, typedText, type Tab } from "./book";
import { Connection, ServerGone } from "./connection";
import { Editing, type Onward } from "./editing";
import { Commands } from "./commands";
import { Copying } from "./copying";
import { Files, ROOM_FOR_BOTH } from "./files";
import { Filters, type Filter } from "./filters";
import { Finder } from "./finder";
import { Grid, type Selection } from "./grid/grid";
import { single, step } from "./moves";
import { Orders, type Order } from "./orders";
import { areaName, cellName, readAddress } from "./places";
import { followed, type Popup } from "./popup";
import { StandIns } from "./stand-ins";
import { Talk } from "./talk";
import { TEXTS, type Texts } from "./texts";

/** Milliseconds in which nobody is asked again whether cells may be changed that the workbook warns of. */
const AGREED = 5 * 60_000;
/** Milliseconds until the state is read again where an answer was lost. */
const HALT = 500;
const LANGUAGE_KEY = "language";
/** Requests that change and read nothing that is typed: they need not wait for it. */
const OVERTAKES: ReadonlySet<RequestName> = new Set(["answer", "select", "language", "files"]);

export class App {
  language: Language;
  book: Book | null = null;
  tabId = -1;
  gone = false;
  sidebar: { readonly title: string; readonly content: string; readonly shown: number } | null = null;
  popup: Popup | null = null;
  execution: ExecutionEvent | null = null;
  selection: Selection | null = null;

  readonly talk = new Talk(() => {
    this.draw();
  });
  readonly files = new Files(this);
  readonly filters = new Filters();
  /** Looks for texts. */
  readonly finder = new Finder(this);
  /** Copies, cuts, pastes and fills cells. */
  readonly copying = new Copying(this);
  readonly commands = new Commands(this);
  editing: Editing | null = null;
  private grid: Grid | null = null;
  private readonly connection: Connection;
  private readonly orders: Orders;
  private readonly standIns = new StandIns();
  private readonly early: PatchEvent[] = [];
  private loading = false;
  private panels = 0;
  /** How often the person has gone elsewhere, and how often they had when they undid: nobody who has is brought back. */
  private moves = 0;
  private readonly undoing = new Map<string, number>();
  /** Orders that make a tab and are not done yet. */
  private readonly makingTabs = new Set<string>();
  /** Dialogs of the add-on that wait until the person has stopped typing. */
  private readonly coming = new Set<string>();
  /** As whom the person has chosen to act, as long as the server has not brought it. */
  private wanted: string | null = null;
  private agreedUntil = 0;

  constructor(
    token: string,
    readonly draw: () => void,
  ) {
    this.language = preferredLanguage();
    this.connection = new Connection(token, {
      entered: () => void this.load(),
      event: (event) => {
        this.hear(event);
      },
      gone: () => {
        if (this.gone) return;
        this.gone = true;
        this.orders.release();
        this.draw();
      },
      unfit: (why) => this.texts[why],
    });
    this.orders = new Orders(async (name, request) => this.connection.ask(name, request), {
      done: (order, { canUndo, canRedo, revision, at }) => {
        if (this.book !== null) {
          this.book.canUndo = canUndo;
          this.book.canRedo = canRedo;
        }
        this.standIns.answered(order.id, revision);
        this.settle();
        const stayed = this.undoing.get(order.id) === this.moves && this.editing?.draft == null;
        this.undoing.delete(order.id);
        if (at !== undefined && stayed) this.bring(at);
        this.draw();
      },
      refused: (order, refusal) => {
        this.refused(order, refusal);
      },
      dropped: (orders) => {
        this.notify("problem", this.texts.notDone, this.texts.otherWorkbook(orders.length), "stays");
      },
      halted: () => {
        // While the server is away, coming back reads the state.
        setTimeout(() => {
          if (!this.gone && !this.loading) void this.load();
        }, HALT);
      },
    });
  }

  /** Whether the server has answered everything that was done. */
  get answered(): boolean {
    return this.orders.empty;
  }

  get texts(): Texts {
    return TEXTS[this.language];
  }

  get tab(): Tab | null {
    return this.book?.tab(this.tabId) ?? null;
  }

  /** Connects, and stays connected. */
  async run(): Promise<never> {
    document.documentElement.lang = this.language;
    return this.connection.stay(
      () => this.language,
      () => this.book?.acting,
    );
  }

  /** The element for the grid and the field for typing are there. */
  async attach(host: HTMLElement, field: HTMLTextAreaElement, key: (event: KeyboardEvent) => boolean): Promise<void> {
    this.editing = new Editing(field, {
      begin: () => this.beginEditing(),
      commit: (place, text, onward) => {
        this.commit(place, text, onward);
      },
      changed: () => {
        this.placeEditor();
        this.draw();
      },
      key,
    });
    this.grid = await Grid.start(host, {
      selected: (selection) => {
        this.selected(selection);
      },
      scrolled: () => {
        this.placeEditor();
        if (this.popup !== null) this.closePopup();
      },
      widened: (column, width) => {
        this.change([{ kind: "columnWidth", tab: this.tabId, column, count: 1, width }]);
      },
      heightened: (row, height) => {
        this.change([{ kind: "rowHeight", tab: this.tabId, row, count: 1, height }]);
      },
      frozen: (rows, columns) => {
        this.change([{ kind: "freeze", tab: this.tabId, rows, columns }]);
      },
      filled: (from, to) => {
        this.copying.fillTo(from, to);
      },
      refused: (command) => {
        console.info(`The grid's own ${command} was not run`);
        this.notify("toast", this.texts.regions.grid, this.texts.notPossibleHere);
      },
    });
    new ResizeObserver(() => {
      this.grid?.resize();
      this.placeEditor();
    }).observe(host);
    this.show();
  }

  // The state

  private async load(): Promise<void> {
    this.loading = true;
    try {
      const state = await this.connection.ask("state", {});
      if (!state.ok) {
        // A window that the server does not know enters again.
        if (state.reason !== "stale") this.report(state);
        return;
      }
      const known = this.book;
      this.book = new Book(state);
      const came = this.early.filter(({ revision }) => revision > state.revision);
      this.early.length = 0;
      for (const patch of came) this.book.apply(patch);
      if (known !== null && known.identity !== this.book.identity) this.leaveBook();
      // Where its cell is now is not known, if lines have moved since.
      if (this.popup?.kind === "choices" && this.book.revision !== known?.revision) this.popup = null;
      this.filterAgain();
      if (this.tab === null || this.tab.view.hidden) {
        this.tabId = this.book.tabs.find(({ view }) => !view.hidden)?.view.id ?? -1;
        this.popup = null;
      }
      if (this.gone) this.notify("toast", this.texts.workbench, this.texts.back);
      if (this.gone || this.wanted === this.book.acting) this.wanted = null;
      this.gone = false;
      const { notice } = this.book.about;
      if (known?.epoch !== this.book.epoch && notice !== undefined)
        this.notify("toast", this.book.about.name, notice, "long");
      this.standIns.clear();
      this.finder.look();
      this.grid?.forgetAll();
      this.show();
      const { identity, epoch, revision } = this.book;
      this.orders.resume({ book: identity, epoch, revision });
      void this.files.read();
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
    } finally {
      this.loading = false;
      this.draw();
    }
  }

  /** Another workbook is open: nothing that was begun in the last one may reach it. */
  private leaveBook(): void {
    const draft = this.editing?.draft;
    if (draft && this.editing?.field.value !== draft.before) {
      this.notify("problem", this.texts.notDone, this.texts.otherWorkbook(1), "stays");
    }
    this.editing?.cancel();
    this.filters.clear();
    this.copying.forget();
    this.agreedUntil = 0;
    this.popup = null;
    this.sidebar = null;
  }

  private hear(event: Event): void {
    switch (event.kind) {
      case "alive":
        return;
      case "hello":
        // What still runs is told again behind this; the end of the rest may have been lost with the last connection.
        this.execution = null;
        if (this.loading || this.book === null) break;
        if (event.epoch !== this.book.epoch || event.revision > this.book.revision) void this.load();
        break;
      case "people":
        if (this.book !== null) this.book.people = event.people;
        break;
      case "reload":
        void this.load();
        return;
      case "patch":
        this.patch(event);
        break;
      case "book":
        if (this.book !== null) this.book.about = event.book;
        break;
      case "toast":
        this.notify("toast", event.title, event.message);
        break;
      case "problem":
        this.notify("problem", this.texts.fault, event.message);
        break;
      case "dialog":
        void this.openDialog(event);
        break;
      case "dialogGone":
        this.coming.delete(event.dialog);
        this.talk.close(event.dialog);
        break;
      case "sidebar":
        this.panels += 1;
        this.sidebar = { title: event.title, content: event.content, shown: this.panels };
        if (innerWidth < ROOM_FOR_BOTH) this.files.shown = false;
        break;
      case "activate":
        if (this.editing?.busy !== true) this.goTo(event.place);
        else this.notify("toast", this.texts.workbench, this.texts.wouldGo(this.placeText(event.place)));
        break;
      case "execution":
        this.execution = event.state === "running" ? event : null;
        break;
      case "log":
        for (const { level, text } of event.lines) console.info(`${level}: ${text}`);
        return;
      case "files":
        void this.files.read();
        return;
    }
    this.draw();
  }

  private async openDialog({ dialog: id, form, title, text, buttons }: DialogEvent): Promise<void> {
    this.coming.add(id);
    await this.editing?.rested();
    if (!this.coming.delete(id)) return;
    this.talk.open({
      ...{ id, form, title, text, buttons },
      answer: (button, line) => {
        this.talk.close(id);
        void this.ask("answer", { dialog: id, button, ...(form === "prompt" ? { text: line } : {}) });
      },
    });
    this.draw();
  }

  private patch(patch: PatchEvent): void {
    if (this.book === null || this.loading) {
      this.early.push(patch);
      return;
    }
    if (patch.revision <= this.book.revision) return;
    if (patch.revision > this.book.revision + 1) {
      void this.load();
      return;
    }
    const { book } = this;
    this.follow(patch);
    const { tabs, cells } = book.apply(patch);
    if (patch.order !== undefined && this.commands.sorted(patch.order)) this.filterAgain();
    const [made] = patch.order !== undefined && this.makingTabs.delete(patch.order) ? (patch.whole ?? []) : [];
    this.grid?.forget(tabs);
    for (const [id, places] of cells) {
      const tab = book.tab(id);
      if (tab !== undefined) this.grid?.repaint(book, tab, places);
    }
    if (this.tab === null || this.tab.view.hidden) {
      this.tabId = book.tabs.find(({ view }) => !view.hidden)?.view.id ?? -1;
      this.popup = null;
    }
    this.finder.look();
    this.settle();
    if (made !== undefined && this.editing?.draft == null) this.showTab(made.id);
    this.show();
  }

  /** Selection, draft and filters go along with lines that move. */
  private follow({ lines }: PatchEvent): void {
    for (const { tab, axis, change } of lines ?? []) {
      const moved = (line: number) => movedLine(change, line) ?? Math.max(1, change.at - 1);
      const at = <Cell extends { row: number; column: number }>(cell: Cell): Cell =>
        axis === "rows" ? { ...cell, row: moved(cell.row) } : { ...cell, column: moved(cell.column) };
      this.grid?.moveSelection(tab, (selection) => ({ ...at(selection), area: at(selection.area) }));
      this.copying.follow(tab, axis, change);
      const draft = this.editing?.draft;
      if (draft?.place.tab === tab) {
        const gone = movedLine(change, axis === "rows" ? draft.place.row : draft.place.column) === null;
        this.editing?.moveDraft(gone ? null : at(draft.place));
      }
      this.filters.follow(tab, axis, change, moved);
      if (this.popup !== null) this.popup = followed(this.popup, { tab, axis, change });
    }
  }

  /** Texts that stood in for the server's answer give way to it. */
  private settle(): void {
    if (this.book === null) return;
    for (const { tab, row, column } of this.standIns.overtakenBy(this.book.revision)) {
      const shown = this.book.tab(tab);
      if (shown !== undefined) this.grid?.repaint(this.book, shown, [[row, column]]);
    }
  }

  private refused(order: Order, refusal: Refusal): void {
    this.undoing.delete(order.id);
    this.standIns.answered(order.id, -1);
    this.settle();
    this.placeEditor();
    this.report(refusal);
  }

  // What is shown

  /** Paints the active tab as it is now. */
  show(): void {
    const { book, tab, grid } = this;
    if (book === null || tab === null || grid === null) return;
    const { id } = tab.view;
    const filtered = this.filteredRows(tab);
    grid.show(book, tab, { filtered });
    if (this.selection === null || grid.selection !== this.selection) this.selection = grid.selection;
    if (this.editing?.draft == null || this.editing.draft.place.tab === id) this.placeEditor();
    this.draw();
  }

  showTab(id: number): void {
    if (id === this.tabId) return;
    this.moves += 1;
    this.editing?.commit("stay");
    this.closePopup();
    this.tabId = id;
    this.finder.look();
    this.show();
    this.editing?.focus();
    this.tellSelection();
  }

  /** Opens the line for finding, or puts the cursor into it where it is open. */
  find(): void {
    if (this.talk.dialogs.length > 0) return;
    this.editing?.commit("stay");
    this.closePopup();
    if (this.finder.wanted === null) this.finder.open();
    else {
      const field = document.querySelector<HTMLInputElement>("#find");
      field?.focus();
      field?.select();
    }
  }

  /** Brings cells into view and selects them. */
  goTo({ tab, area }: Place): void {
    if (this.book?.tab(tab) === undefined) return;
    if (this.tabId !== tab) {
      this.editing?.commit("stay");
      this.popup = null;
      this.tabId = tab;
      this.show();
    }
    this.grid?.select({ area, row: area.row, column: area.column });
  }

  /** As `goTo`, where it is not the person who goes. */
  private bring(place: Place): void {
    const { moves } = this;
    this.goTo(place);
    this.moves = moves;
  }

  private placeText({ tab, area }: Place): string {
    return `${this.book?.tab(tab)?.view.name ?? ""}!${areaName(area)}`;
  }

  /** Goes where the name box says. */
  goToAddress(text: string): void {
    const address = readAddress(text);
    const named = this.book?.namedRanges.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    const tab = address?.tab == null ? this.tab : this.book?.tabNamed(address.tab);
    if (named !== undefined) this.goTo(named);
    else if (address !== null && tab && address.area.row + address.area.rows - 1 <= tab.view.rows) {
      this.goTo({ tab: tab.view.id, area: address.area });
    } else this.notify("toast", text, this.texts.noSuchPlace);
    this.editing?.focus();
  }

  /** Selects; `reveal` is the cell to bring into view, the active one when left out. */
  select(selection: Selection, reveal?: { row: number; column: number }): void {
    this.grid?.select(selection, reveal);
  }

  /** The next visible tab to the right, or with -1 to the left. */
  neighbourTab(by: 1 | -1): void {
    const visible = this.visibleTabs;
    const next = visible[visible.findIndex(({ view }) => view.id === this.tabId) + by];
    if (next !== undefined) this.showTab(next.view.id);
  }

  get visibleTabs(): readonly Tab[] {
    return (this.book?.tabs ?? []).filter(({ view }) => !view.hidden);
  }

  private selected(selection: Selection): void {
    this.moves += 1;
    this.selection = selection;
    const draft = this.editing?.draft;
    if (draft && (draft.place.row !== selection.row || draft.place.column !== selection.column)) {
      this.editing?.commit("stay");
    }
    this.placeEditor();
    this.tellSelection();
    this.draw();
  }

  private telling: ReturnType<typeof setTimeout> | undefined;

  private tellSelection(): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      if (this.selection !== null && !this.gone)
        void this.ask("select", { tab: this.tabId, area: this.selection.area });
    }, 150);
  }

  private placeEditor(): void {
    if (this.editing === null || this.grid === null) return;
    const { draft } = this.editing;
    const place = draft?.place ?? this.selection;
    const here = draft === null || draft.place.tab === this.tabId;
    this.editing.place(place !== null && here ? this.grid.rectangle(place.row, place.column) : null, this.barText);
  }

  private get barText(): string {
    const { book, tab, selection } = this;
    if (book === null || tab === null || selection === null) return "";
    return this.typedAt(book, tab, selection.row, selection.column);
  }

  get pageRows(): number {
    return this.grid?.pageRows ?? 1;
  }

  get ground(): { tab: Tab; filtered: ReadonlySet<number> } | null {
    return this.tab === null ? null : { tab: this.tab, filtered: this.filteredRows(this.tab) };
  }

  rectangle(row: number, column: number): ReturnType<Grid["rectangle"]> {
    return this.grid?.rectangle(row, column) ?? null;
  }

  cellAt(x: number, y: number): { row: number; column: number } | null {
    return this.grid?.cellAt(x, y) ?? null;
  }

  onArrow(x: number, y: number): boolean {
    return this.grid?.onArrow(x, y) ?? false;
  }

  // Changes

  /**
   * Sends what a person did, all of it or nothing; asks first where the workbook warns of changes. `sent` hears of the
   * order on its way.
   */
  change(changes: readonly Change[], sent: (order: Order) => void = () => undefined): void {
    const { book } = this;
    if (book === null || changes.length === 0) return;
    const { identity, epoch, revision } = book;
    const send = (): void => {
      sent(this.orders.add({ name: "change", changes, book: identity, epoch, revision }));
      this.draw();
    };
    const [warned] = changes.flatMap((change) => book.warns(change) ?? []);
    if (warned === undefined || Date.now() < this.agreedUntil) send();
    else {
      void this.question("alert", this.texts.warnedTitle, this.texts.warned(warned)).then((agreed) => {
        if (agreed === null) return;
        this.agreedUntil = Date.now() + AGREED;
        send();
      });
    }
  }

  /** Makes a tab, which comes in front. */
  insertTab(): void {
    this.editing?.commit("stay");
    this.editing?.focus();
    this.change([{ kind: "insertTab" }], ({ id }) => this.makingTabs.add(id));
  }

  undo(name: "undo" | "redo"): void {
    if (this.book === null) return;
    const { identity, epoch, revision } = this.book;
    const { id } = this.orders.add({ name, changes: [], book: identity, epoch, revision });
    this.undoing.set(id, this.moves);
  }

  private beginEditing(): { place: { tab: number; row: number; column: number }; text: string } | null {
    const { book, tab, selection } = this;
    if (book === null || tab === null || selection === null) return null;
    const closed = book.closed(tab, selection.row, selection.column);
    if (closed !== null) {
      const owner = book.people.find(({ kind }) => kind === "owner")?.email ?? this.texts.owner;
      const place = cellName(selection.row, selection.column);
      this.notify("problem", this.texts.closedMessage(place), this.texts.askFor(closed, owner), "short");
      return null;
    }
    this.closePopup();
    const { row, column } = selection;
    return { place: { tab: tab.view.id, row, column }, text: this.typedAt(book, tab, row, column) };
  }

  /** What a cell's editor begins with: the text last typed, as long as the server has not answered it. */
  private typedAt(book: Book, tab: Tab, row: number, column: number): string {
    return this.standIns.at({ tab: tab.view.id, row, column }) ?? typedText(book.cell(tab, row, column));
  }

  private commit(place: { tab: number; row: number; column: number }, text: string | null, onward: Onward): void {
    const { book } = this;
    const tab = book?.tab(place.tab);
    if (book === null || tab === undefined) return;
    if (text !== null && text !== this.typedAt(book, tab, place.row, place.column)) this.type(place, [[text]]);
    const { ground } = this;
    if (onward === "stay" || ground === null || place.tab !== this.tabId) return;
    this.select(single(ground.tab, step(ground, place, onward)));
  }

  /** Texts into cells, exactly as they were typed. */
  type(place: { tab: number; row: number; column: number }, texts: readonly (readonly string[])[]): void {
    const tab = this.book?.tab(place.tab);
    if (this.book === null || tab === undefined) return;
    const { book } = this;
    const [text] = texts[0] ?? [];
    this.change([{ kind: "type", ...place, texts }], ({ id }) => {
      if (texts.length !== 1 || texts[0]?.length !== 1 || text === undefined) return;
      this.standIns.put(id, place, text);
      this.grid?.repaint(book, tab, [[place.row, place.column]], text);
    });
  }

  setFilter(id: number, filter: Omit<Filter, "hidden"> | null): void {
    const tab = this.book?.tab(id);
    if (tab !== undefined) this.filters.set(tab, filter);
    this.closePopup();
    this.grid?.forget([id]);
    this.show();
  }

  private filterAgain(): void {
    this.grid?.forget(this.filters.again(this.book));
  }

  filteredRows(tab: Tab): ReadonlySet<number> {
    return this.filters.hidden(tab);
  }

  // Lists, notes and dialogs

  openChoices(): void {
    const { book, tab, selection } = this;
    if (book === null || tab === null || selection === null) return;
    const values = book.choices(tab, selection.row, selection.column);
    if (values === null || this.beginEditing() === null) return;
    this.popup = { kind: "choices", tab: tab.view.id, row: selection.row, column: selection.column, values };
    this.draw();
  }

  openFilter(): void {
    const { tab, selection } = this;
    if (tab === null || selection === null) return;
    const old = this.filters.of(tab.view.id);
    const first = old?.first ?? tab.view.frozenRows + 1;
    let last = old?.last ?? first;
    if (old === undefined) for (const [row, line] of tab.cells) if (row > last && line.size > 0) last = row;
    while (last > first && !Array.from(tab.cells.get(last)?.values() ?? []).some((cell) => shownText(cell) !== "")) {
      last -= 1;
    }
    this.popup = { kind: "filter", tab: tab.view.id, column: selection.column, first, last };
    this.draw();
  }

  openMenu(left: number, top: number, on: "cells" | "rows" | "columns"): void {
    this.popup = { kind: "menu", left, top, on };
    this.draw();
  }

  closePopup(): void {
    if (this.popup === null) return;
    this.popup = null;
    this.editing?.focus();
    this.draw();
  }

  /** Asks the person; null when it was not agreed to. */
  async question(...asked: Parameters<Talk["question"]>): Promise<string | null> {
    const answer = await this.talk.question(...asked);
    this.editing?.focus();
    return answer;
  }

  notify(...told: Parameters<Talk["notify"]>): void {
    this.talk.notify(...told);
  }

  private report({ reason, message }: Refusal): void {
    const { texts } = this;
    this.notify("problem", reason === "fault" ? texts.fault : texts.notDone, message);
  }

  // Requests

  /**
   * Asks, tells the person what goes wrong, and gives the answer where there is one. What was typed before is done
   * before: a list that is made at once holds the last figure too.
   */
  async ask<Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<Extract<AnswerOf<Name>, { ok: true }> | null> {
    if (!OVERTAKES.has(name) && !this.gone) await this.orders.answered();
    try {
      const answer = await this.connection.ask(name, request);
      if (answer.ok) return answer as Extract<AnswerOf<Name>, { ok: true }>;
      this.report(answer);
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      if (name !== "select") this.notify("problem", this.texts.notDone, this.texts.gone);
    }
    return null;
  }

  /** Runs an item of the add-on's menu. */
  async runMenu(functionName: string): Promise<void> {
    this.editing?.commit("stay");
    await this.ask("menu", { functionName });
    this.execution = null;
    this.draw();
  }

  /** `google.script.run` of the side panel. */
  async call(functionName: string, args: readonly unknown[]): Promise<CallDone> {
    const failure = (message: string): CallDone => ({ outcome: "failure", error: { name: "Error", message } });
    if (!this.gone) await this.orders.answered();
    try {
      const answer = await this.connection.ask("call", { functionName, args });
      return answer.ok ? answer : failure(answer.message);
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      return failure(this.texts.gone);
    }
  }

  /** The side panel's `fetch` of a file's content. */
  async fetchContent(address: string, authorization: string): Promise<FetchDone> {
    const nothing: FetchDone = { status: 0, type: "", content: "" };
    try {
      const answer = await this.connection.ask("fetch", { address, authorization });
      return answer.ok ? answer : nothing;
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
      return nothing;
    }
  }

  /** Takes the panel away, and leaves the cursor where it is. */
  leaveSidebar(): void {
    this.sidebar = null;
  }

  closeSidebar(): void {
    this.leaveSidebar();
    this.draw();
    this.editing?.focus();
  }

  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    document.documentElement.lang = language;
    try {
      localStorage.setItem(LANGUAGE_KEY, language);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    this.draw();
    // The server has the window read its state anew.
    if ((await this.ask("language", { language })) === null) return;
    // The panel asks for its texts when it is loaded.
    this.panels += 1;
    if (this.sidebar !== null) this.sidebar = { ...this.sidebar, shown: this.panels };
    this.draw();
  }

  /** As whom the window acts, or is about to. */
  get acting(): string {
    return this.wanted ?? this.book?.acting ?? "";
  }

  async actAs(email: string): Promise<void> {
    this.wanted = email;
    this.draw();
    if ((await this.ask("act", { email })) !== null || this.wanted !== email) return;
    this.wanted = null;
    this.draw();
  }

  /** What a screen reader hears of the active cell. */
  get spokenCell(): string {
    const { book, tab, selection, texts } = this;
    if (book === null || tab === null || selection === null) return "";
    const { row, column } = selection;
    const cell = book.cell(tab, row, column);
    const text = shownText(cell);
    return [
      cellName(row, column),
      text === "" ? texts.blankCell : text,
      ...(cell.formula === undefined ? [] : [texts.formulaCell]),
      ...(cell.spilled === true ? [texts.spilledCell] : []),
      ...(book.closed(tab, row, column) === null ? [] : [texts.closedCell]),
      ...(book.choices(tab, row, column) === null ? [] : [texts.hasChoices]),
      ...(cell.note === undefined ? [] : [texts.hasNote(cell.note)]),
    ].join(", ");
  }
}

function preferredLanguage(): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(LANGUAGE_KEY);
  } catch {
    // Vietnamese first.
  }
  return kept === "en" ? "en" : "vi";
}
