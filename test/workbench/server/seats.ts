/** People at a served workbook without a network: windows as the page keeps them, over a server that can break down. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { journalOf } from "../../../workbench/server/keeper";
import type {
  AnswerOf,
  Change,
  Event,
  PatchEvent,
  Refusal,
  RequestName,
  RequestOf,
  Style,
} from "../../../workbench/server/protocol";
import { Workbench, type WorkbenchSettings } from "../../../workbench/server/workbench";
import type { Line } from "../../../workbench/server/windows";
import { Book } from "../../../workbench/web/book";
import { ServerGone } from "../../../workbench/web/connection";
import { Orders } from "../../../workbench/web/orders";

/** Pixels of a column that nobody has made wider or narrower. */
const DEFAULT_WIDTH = 100;

/** A workbench that ends well or breaks down, and goes on with what is on the disk. */
export class Desk {
  /** Grows with every run, so that what an old one still says is heard by nobody. */
  run = 0;
  private bench: Workbench | null = null;
  private left: readonly { readonly file: string; readonly bytes: Buffer }[] = [];
  private ending: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: WorkbenchSettings) {}

  /** Opens what the last run has left on the disk. */
  async begin(): Promise<void> {
    await this.ending;
    for (const { file, bytes } of this.left) writeFileSync(file, bytes);
    this.left = [];
    this.bench = await Workbench.open(this.settings);
  }

  /** Throws as the page's connection does when the run that was asked has gone meanwhile. */
  async ask<Name extends RequestName>(
    name: Name,
    request: RequestOf<Name>,
    window: string | undefined,
  ): Promise<AnswerOf<Name> | Refusal> {
    const { run, bench } = this;
    if (!bench) throw new ServerGone("away");
    const answer = await bench.answer(name, JSON.parse(JSON.stringify(request)), window);
    if (name === "state") bench.looked(window);
    if (run !== this.run) throw new ServerGone("broke down");
    return JSON.parse(JSON.stringify(answer)) as AnswerOf<Name>;
  }

  connect(window: string, hear: (event: Event) => void): Line {
    const { run } = this;
    const line: Line = {
      write: (text) => {
        if (run === this.run) hear(JSON.parse(text) as Event);
        return true;
      },
      end: () => undefined,
    };
    this.bench?.connect(window, line);
    return line;
  }

  disconnect(window: string, line: Line): void {
    this.bench?.disconnect(window, line);
  }

  /** The disk as it is at this moment is all that is left; `begin` goes on with it. */
  breakDown(): void {
    const { book } = this.settings;
    // The journal first: what the file holds beyond it was written when the journal knew of it.
    const files = [journalOf(book), book].filter((file) => existsSync(file));
    this.left = files.map((file) => ({ file, bytes: readFileSync(file) }));
    this.end();
  }

  /** Ends in good order; `begin` waits for it. */
  end(): void {
    this.run += 1;
    this.ending = this.bench?.close() ?? this.ending;
    this.bench = null;
  }

  /** Ends, and waits for the threads. */
  async close(): Promise<void> {
    this.end();
    await this.ending;
  }
}

/** A window as the page keeps it: its view of the workbook, and its orders on their way. */
export class Seat {
  book: Book | null = null;
  /** Patches come, but the window does not take them over: what it does is seen on an old state. */
  asleep = false;
  /** What went wrong that a person would not be told in words. */
  readonly faults: string[] = [];
  /** Orders that were answered as done, by the run that did so: the revision of each. */
  readonly acknowledged: { readonly run: number; readonly revision: number }[] = [];
  refusals = 0;
  private window: string | undefined;
  private line: Line | null = null;
  private heard: PatchEvent[] = [];
  private loading: Promise<void> | null = null;
  private readonly orders: Orders;
  /** Grows when the connection is cut: answers on their way are lost. */
  private connection = 0;

  constructor(
    private readonly desk: Desk,
    /** Told of every state that the window has shown. */
    private readonly shown: (book: Book) => void = () => undefined,
  ) {
    this.orders = new Orders(async (name, request) => this.ask(name, request), {
      done: (_order, { revision }) => this.acknowledged.push({ run: this.desk.run, revision }),
      refused: (_order, refusal) => {
        this.refusals += 1;
        if (refusal.reason === "fault") this.faults.push(refusal.message);
      },
      dropped: () => this.faults.push("orders were dropped"),
      halted: () => {
        if (this.line) void this.load();
      },
    });
  }

  private async ask<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name> | Refusal> {
    const { connection } = this;
    const answer = await this.desk.ask(name, request, this.window);
    if (connection !== this.connection) throw new ServerGone("cut");
    return answer;
  }

  /** Enters, for the first time or again, and goes on with what was not answered. */
  async enter(): Promise<void> {
    const entered = await this.ask("enter", {
      language: "vi",
      ...(this.window !== undefined && { window: this.window }),
    });
    if (!entered.ok) throw new Error(entered.message);
    this.window = entered.window;
    const { connection } = this;
    this.line = this.desk.connect(this.window, (event) => {
      if (connection === this.connection) this.hear(event);
    });
    await this.load();
  }

  /** The connection is gone, with every answer that was on its way. */
  cut(): void {
    this.connection += 1;
    if (this.line && this.window !== undefined) this.desk.disconnect(this.window, this.line);
    this.line = null;
  }

  async load(): Promise<void> {
    this.loading ??= this.readState().finally(() => {
      this.loading = null;
    });
    await this.loading;
  }

  private async readState(): Promise<void> {
    try {
      const state = await this.ask("state", {});
      if (!state.ok) throw new Error(state.message);
      this.book = new Book(state);
      const later = this.heard.filter(({ revision }) => revision > state.revision);
      this.heard = [];
      this.shown(this.book);
      for (const patch of later) this.patch(patch);
      const { identity, epoch, revision } = this.book;
      this.orders.resume({ book: identity, epoch, revision });
    } catch (error) {
      if (!(error instanceof ServerGone)) throw error;
    }
  }

  private hear(event: Event): void {
    if (event.kind === "problem") this.faults.push(event.message);
    if (event.kind === "reload") void this.load();
    if (event.kind !== "patch") return;
    if (this.asleep || this.loading || !this.book) this.heard.push(event);
    else this.patch(event);
  }

  private patch(patch: PatchEvent): void {
    if (!this.book || patch.revision <= this.book.revision) return;
    if (patch.revision > this.book.revision + 1) {
      void this.load();
      return;
    }
    this.book.apply(patch);
    this.shown(this.book);
  }

  wake(): void {
    this.asleep = false;
    for (const patch of this.heard.splice(0)) this.patch(patch);
  }

  order(name: "change" | "undo" | "redo", changes: readonly Change[] = []): void {
    if (!this.book) return;
    const { identity, epoch, revision } = this.book;
    this.orders.add({ name, changes, book: identity, epoch, revision });
  }

  /** Whether everything that was done is answered. */
  get idle(): boolean {
    return this.orders.empty && !this.loading;
  }

  /** Waits until everything that was done is answered. */
  async settle(): Promise<void> {
    for (let look = 0; look < 2000; look += 1) {
      if (this.idle) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error("The orders were never answered");
  }
}

/**
 * All that a window shows of a workbook, with looks spelt out: the same for two that show the same. A file keeps the
 * date format that a formula brought along as the cell's own, so formats of formulas are left out for comparing files.
 */
export function picture(book: Book, { formats = true } = {}): unknown {
  return book.tabs.map(({ view, cells }) => ({
    ...view,
    columnWidths: Object.entries(view.columnWidths).filter(([, width]) => width !== DEFAULT_WIDTH),
    // The order of sets is the server's own affair.
    hiddenRows: [...view.hiddenRows].sort((one, other) => one - other),
    hiddenColumns: [...view.hiddenColumns].sort((one, other) => one - other),
    merges: view.merges.map((area) => JSON.stringify(area)).sort(),
    cells: Object.fromEntries(
      [...cells]
        .sort(([one], [other]) => one - other)
        .flatMap(([row, line]) =>
          [...line]
            .sort(([one], [other]) => one - other)
            .filter(([, cell]) => Object.keys(cell).length > 0)
            .map(([column, { style, ...cell }]) => [
              `${String(row)},${String(column)}`,
              { ...cell, ...lookOf(book, style, formats || cell.formula === undefined) },
            ]),
        ),
    ),
  }));
}

function lookOf(book: Book, style: number | undefined, withFormat: boolean): { look?: Style } {
  const { numberFormat, ...look } = (style === undefined ? undefined : book.styles.get(style)) ?? {};
  const shown = withFormat && numberFormat !== undefined ? { ...look, numberFormat } : look;
  return Object.keys(shown).length === 0 ? {} : { look: shown };
}
