/** Part "server": the workbench's own server as a process of its own, asked over HTTP as the page asks. */

import path from "node:path";
import {
  TOKEN_HEADER,
  WINDOW_HEADER,
  type AnswerOf,
  type RequestName,
  type RequestOf,
  type StateView,
} from "../workbench/server/protocol";
import { withBooks, type BookFile } from "./books";
import { atMost, median, plain, shown, type Figure } from "./figure";
import { memoryOf, startServer, stopServer } from "./running";

const EDITS = 20;
const CALLS = 20;
const HEADER = "Kết quả";

/** The sample, and 20 units of 200 targets and tasks each. */
export function measureServer(): Promise<Figure[]> {
  return withBooks(async (books) => {
    const figures: Figure[] = [];
    for (const book of books) figures.push(...(await measureBook(book)));
    return figures;
  });
}

async function measureBook({ name, file }: BookFile): Promise<Figure[]> {
  const running = await startServer(path.dirname(file), file);
  try {
    const page = new Page(running.address);
    const listening = performance.now() - running.started;
    await page.enter();
    const state = await page.state();
    const ready = performance.now() - running.started;
    const edits = await timed(EDITS, (round) => page.typeResult(state, round));
    const memory = memoryOf(running);
    const calls: number[] = [];
    for (let round = 0; round < CALLS; round += 1) {
      const start = performance.now();
      const done = await page.ask("call", { functionName: "readProblems", args: [] });
      if (!done.ok || done.outcome !== "success") throw new Error(`${name}: the call failed`);
      calls.push(performance.now() - start - done.milliseconds);
    }
    return [
      plain(`${name}: command to listening`, `${shown(listening)} ms`),
      plain(`${name}: command to the whole state read`, `${shown(ready)} ms`),
      atMost(`${name}: edit to its answer, median`, median(edits), 30, " ms", ` (${spread(edits)})`),
      atMost(`${name}: google.script.run beyond its work, median`, median(calls), 20, " ms"),
      ...(memory === null ? [] : [atMost(`${name}: memory after the edits`, memory, 250, " MB")]),
    ];
  } finally {
    await stopServer(running);
  }
}

function spread(times: readonly number[]): string {
  return `${shown(Math.min(...times))}–${shown(Math.max(...times))}`;
}

/** The first rounds warm up what a running workbench has warm. */
async function timed(rounds: number, work: (round: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
    // People type no faster; what follows an edit by itself is over by then.
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return times.slice(5);
}

/** Asks as the page does. */
class Page {
  private readonly origin: string;
  private readonly token: string;
  private window = "";

  constructor(address: string) {
    const { origin, hash } = new URL(address);
    this.origin = origin;
    this.token = hash.slice(1);
  }

  private post(name: string, body: unknown): Promise<Response> {
    const headers = { "content-type": "application/json", origin: this.origin, [TOKEN_HEADER]: this.token };
    return fetch(`${this.origin}/api/${name}`, {
      method: "POST",
      headers: this.window === "" ? headers : { ...headers, [WINDOW_HEADER]: this.window },
      body: JSON.stringify(body),
    });
  }

  async ask<Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<AnswerOf<Name>> {
    return (await (await this.post(name, body)).json()) as AnswerOf<Name>;
  }

  async enter(): Promise<void> {
    const entered = await this.ask("enter", { language: "vi" });
    if (!entered.ok) throw new Error(entered.message);
    this.window = entered.window;
    const { body } = await this.post("events", {});
    void body?.pipeTo(new WritableStream()).catch(() => undefined);
  }

  async state(): Promise<StateView> {
    const state = await this.ask("state", {});
    if (!state.ok) throw new Error(state.message);
    return state;
  }

  /** A result typed into the first row of the first unit's tab. */
  async typeResult({ epoch, revision, tabs }: StateView, round: number): Promise<void> {
    for (const { id, cells } of tabs) {
      const header = Object.entries(cells[2] ?? {}).find(([, cell]) => cell.value === HEADER);
      if (!header) continue;
      const texts = [[`${String(40 + round)}%`]];
      const change = { kind: "type" as const, tab: id, row: 3, column: Number(header[0]), texts };
      const done = await this.ask("change", { epoch, revision, id: `bench-${String(round)}`, changes: [change] });
      if (!done.ok) throw new Error(done.message);
      return;
    }
    throw new Error(`No tab has a column ${HEADER}`);
  }
}
