/** A window over real HTTP, and a served workbook to look at with it. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveXlsx } from "../../../workbench/files/xlsx";
import {
  TOKEN_HEADER,
  WINDOW_HEADER,
  type AnswerOf,
  type Change,
  type ChangeDone,
  type Event,
  type Language,
  type RequestName,
  type RequestOf,
  type StateView,
} from "../../../workbench/server/protocol";
import { readBuiltProject } from "../../../workbench/host/built-project";
import { listen, type Listening } from "../../../workbench/server/server";
import { Workbench, type WorkbenchSettings } from "../../../workbench/server/workbench";
import type { Workbook } from "../../../workbench/sheet/model";

const ROOT = join(__dirname, "../../..");

export type Told<Kind extends Event["kind"]> = Extract<Event, { readonly kind: Kind }>;

/** A window: asks, and keeps the events that it is told. */
export class Client {
  id = "";
  epoch = "";
  readonly events: Event[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly stop = new AbortController();
  private orders = 0;

  constructor(
    readonly base: string,
    readonly token: string,
  ) {}

  static async enter(address: string, language: Language = "vi"): Promise<Client> {
    const { origin, hash } = new URL(address);
    const client = new Client(origin, hash.slice(1));
    const entered = await client.ask("enter", { language });
    if (!entered.ok) throw new Error(entered.message);
    client.id = entered.window;
    client.epoch = entered.epoch;
    void client.listen();
    await client.told("hello");
    return client;
  }

  private post(name: string, body: unknown): Promise<Response> {
    return fetch(`${this.base}/api/${name}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: this.base,
        [TOKEN_HEADER]: this.token,
        ...(this.id === "" ? {} : { [WINDOW_HEADER]: this.id }),
      },
      body: JSON.stringify(body),
      signal: this.stop.signal,
    });
  }

  async ask<Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<AnswerOf<Name>> {
    const response = await this.post(name, body);
    if (response.status !== 200) throw new Error(`${name}: HTTP ${String(response.status)}`);
    return (await response.json()) as AnswerOf<Name>;
  }

  private async listen(): Promise<void> {
    try {
      const response = await this.post("events", {});
      const decoder = new TextDecoder();
      let rest = "";
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
        const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) this.events.push(JSON.parse(line) as Event);
        for (const look of [...this.waiting]) look();
      }
    } catch {
      // The window or the server has been closed.
    }
  }

  /** The first event of the kind that fits, also one of before. */
  told<Kind extends Event["kind"]>(kind: Kind, fits: (event: Told<Kind>) => boolean = () => true): Promise<Told<Kind>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`No ${kind} came; events: ${this.events.map((event) => event.kind).join(", ")}`));
      }, 20_000);
      const look = (): void => {
        const found = this.events.find(
          (event): event is Told<Kind> => event.kind === kind && fits(event as Told<Kind>),
        );
        if (!found) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  /** The state when everything has been calculated: the first one read of all is that of the file, without menus. */
  async state(): Promise<StateView> {
    const state = await this.stateNow();
    return state.menus.length > 0 ? state : this.stateNow();
  }

  async stateNow(): Promise<StateView> {
    const state = await this.ask("state", {});
    if (!state.ok) throw new Error(state.message);
    this.epoch = state.epoch;
    return state;
  }

  /** Changes seen on a revision; the newest when left out. */
  async change(changes: Change | readonly Change[], revision?: number): Promise<AnswerOf<"change">> {
    const seen = revision ?? (await this.state()).revision;
    const list = Array.isArray(changes) ? (changes as readonly Change[]) : [changes as Change];
    return this.ask("change", { epoch: this.epoch, revision: seen, id: this.orderId(), changes: list });
  }

  undo(): Promise<AnswerOf<"undo">> {
    return this.ask("undo", { epoch: this.epoch, id: this.orderId() });
  }

  redo(): Promise<AnswerOf<"redo">> {
    return this.ask("redo", { epoch: this.epoch, id: this.orderId() });
  }

  private orderId(): string {
    this.orders += 1;
    return `${this.id}-${String(this.orders)}`;
  }

  /** What cells of a tab show, by address such as "J3"; "" where nothing stands. */
  async shown(tab: string, ...addresses: readonly string[]): Promise<string[]> {
    const { tabs } = await this.state();
    const cells = tabs.find(({ name }) => name === tab)?.cells ?? {};
    return addresses.map((address) => {
      const { row, column } = place(address);
      const cell = cells[row]?.[column];
      const value = cell?.value;
      return cell?.text ?? (typeof value === "object" ? value.error : String(value ?? ""));
    });
  }

  close(): void {
    this.stop.abort();
  }
}

/** Row and column of an address of the first 26 columns. */
export function place(address: string): { row: number; column: number } {
  return { row: Number(address.slice(1)), column: address.charCodeAt(0) - 64 };
}

export function cell(address: string): { row: number; column: number; rows: number; columns: number } {
  return { ...place(address), rows: 1, columns: 1 };
}

/** Typing one text into one cell. */
export function typing(tab: number, address: string, text: string): Change {
  return { kind: "type", tab, ...place(address), texts: [[text]] };
}

export function refused(answer: { readonly ok: boolean }): { reason: string; message: string } {
  if (answer.ok) throw new Error("It was done");
  const { reason, message } = answer as unknown as { reason: string; message: string };
  return { reason, message };
}

export function done(answer: AnswerOf<"change">): ChangeDone {
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

/** A served workbook in a folder of its own. */
export interface Served {
  readonly folder: string;
  readonly file: string;
  readonly bench: Workbench;
  readonly listening: Listening;
  enter(language?: Language): Promise<Client>;
  close(): Promise<void>;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "server-"));
}

export function settingsFor(file: string, folder: string): WorkbenchSettings {
  return {
    book: file,
    folder,
    ...readBuiltProject(join(ROOT, "dist")),
    workerFile: join(ROOT, "build/workbench/worker.cjs"),
    filesWorkerFile: join(ROOT, "build/workbench/files-worker.cjs"),
    pause: 100,
  };
}

/** Saves a workbook and serves it; `more` changes the settings. */
export async function serve(workbook: Workbook, more: Partial<WorkbenchSettings> = {}): Promise<Served> {
  const folder = newFolder();
  const file = join(folder, "so.xlsx");
  const problem = await saveXlsx(workbook, file);
  if (problem) throw new Error(problem.detail);
  const bench = await Workbench.open({ ...settingsFor(file, folder), ...more });
  const listening = await listen({ bench: Promise.resolve(bench), pages: join(__dirname, "pages") });
  bench.serveAt(listening);
  const clients: Client[] = [];
  return {
    folder,
    file,
    bench,
    listening,
    enter: async (language) => {
      const client = await Client.enter(listening.address, language);
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) client.close();
      await listening.close();
      await bench.close();
      rmSync(folder, { recursive: true });
    },
  };
}
