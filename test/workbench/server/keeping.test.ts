import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "../../../workbench/files/xlsx";
import { journalOf } from "../../../workbench/server/keeper";
import type { StateView } from "../../../workbench/server/protocol";
import { NotOpened, Workbench } from "../../../workbench/server/workbench";
import { Workbook } from "../../../workbench/sheet/model";
import { Client, done, newFolder, serve, settingsFor, typing } from "./client";

const CLI = join(__dirname, "../../../build/workbench/cli.cjs");

let folder: string;
let file: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = newFolder();
  file = join(folder, "sổ của tôi.xlsx");
  await saveXlsx(plainBook(), file);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function plainBook(): Workbook {
  const book = new Workbook({ sharing: { owner: "van-phong@example.com", editors: [] } });
  book.insertSheet({ name: "Một", rows: 500, columns: 10 });
  book.insertSheet({ name: "Hai", rows: 50, columns: 10 });
  return book;
}

/** The server as a process of its own, as `npm start` runs it. */
async function start(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [CLI, "start", file, "--no-open"], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  if (!child.stdout) throw new Error("No output");
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith("http://127.0.0.1:")) return { child, address: line };
  }
  throw new Error("The server ended without an address");
}

function gone(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** What the file itself holds in the first column of the first tab. */
async function column(of: string): Promise<unknown[]> {
  const opened = await openXlsx(of);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const [sheet] = opened.workbook.sheets;
  return opened.workbook.values(sheet?.id ?? 0, { row: 1, column: 1, rows: 20, columns: 1 }).map(([value]) => value);
}

describe("what is typed", () => {
  test("stands in the .xlsx after a short pause, and the page is told", async () => {
    const served = await serve(plainBook());
    try {
      const client = await served.enter();
      const [sheet] = (await client.state()).tabs;
      done(await client.change(typing(sheet?.id ?? 0, "A1", "đã gõ")));
      await client.told("book", ({ book }) => !book.saved);
      await client.told("book", ({ book }) => book.saved);
      expect((await column(served.file))[0]).toBe("đã gõ");
    } finally {
      await served.close();
    }
  });

  test("survives a kill of the server at any moment, and its page goes on at the same address", async () => {
    const typed = new Map<string, string>();
    let last = "";
    for (const [round, answers] of [4, 23, 61].entries()) {
      const { child, address } = await start();
      if (last !== "") expect(address).toBe(last);
      last = address;
      const client = await Client.enter(address);
      const [sheet] = (await client.state()).tabs;
      const { revision } = await client.state();
      for (let row = 1; row < 300; row += 1) {
        const text = `lần ${String(round)} dòng ${String(row)}`;
        // In the middle of what is asked next.
        if (row > answers) setTimeout(() => child.kill("SIGKILL"), round);
        const answer = await client.change(typing(sheet?.id ?? 0, `A${String(row)}`, text), revision).catch(() => null);
        if (answer === null) break;
        done(answer);
        typed.set(`A${String(row)}`, text);
      }
      await gone(child);
      client.close();
    }
    const { child, address } = await start();
    const client = await Client.enter(address);
    expect(typed.size).toBeGreaterThan(3);
    const shown = await client.shown("Một", ...typed.keys());
    expect(Object.fromEntries([...typed.keys()].map((key, index) => [key, shown[index]]))).toEqual(
      Object.fromEntries(typed),
    );
    client.close();
    child.kill("SIGINT");
    expect(await gone(child)).toBe(0);
    expect(existsSync(journalOf(file))).toBe(false);
    expect((await column(file))[0]).toBe(typed.get("A1"));
  });

  test("an order that was done before the breakdown is not done again when the page repeats it", async () => {
    const first = await start();
    const one = await Client.enter(first.address);
    const state = await one.state();
    const order = {
      epoch: state.epoch,
      revision: state.revision,
      id: "before-the-breakdown",
      changes: [{ kind: "insertLines", tab: state.tabs[0]?.id ?? 0, axis: "rows", at: 2, count: 1 } as const],
    };
    done(await one.ask("change", order));
    first.child.kill("SIGKILL");
    await gone(first.child);
    const second = await start();
    const again = await Client.enter(second.address);
    const { epoch, revision } = await again.state();
    expect(epoch).not.toBe(state.epoch);
    done(await again.ask("change", { ...order, epoch, revision }));
    expect((await again.state()).tabs[0]?.rows).toBe(501);
  });

  test("belongs to a file that a page knows again after a restart, and tells from others", async () => {
    const first = await serve(plainBook());
    const identity = async (bench: Workbench): Promise<string> => {
      const entered = await bench.answer("enter", { language: "vi" }, undefined);
      if (!("window" in entered)) throw new Error("Not entered");
      const state = await bench.answer("state", {}, entered.window);
      if (!("book" in state)) throw new Error("No state");
      return state.book.identity;
    };
    try {
      const other = await Workbench.open(settingsFor(file, folder));
      const before = await identity(other);
      await other.close();
      const again = await Workbench.open(settingsFor(file, folder));
      expect(await identity(again)).toBe(before);
      await again.close();
      expect(await identity(first.bench)).not.toBe(before);
    } finally {
      await first.close();
    }
  });

  test("goes to a copy where the file is only to be read", async () => {
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    const bench = await Workbench.open(settingsFor(file, join(folder, "out")));
    await bench.close();
    expect(bench.fileServed).toBe(join(folder, "out", "sổ của tôi (bản sao).xlsx"));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("the journal", () => {
  /** Leaves a journal behind as a breakdown does: a copy of it comes back when the server has ended well. */
  async function journalWith(texts: readonly string[]): Promise<Buffer> {
    const first = await start();
    const client = await Client.enter(first.address);
    const { tabs, revision } = await client.state();
    const [sheet] = tabs;
    for (const [index, text] of texts.entries()) {
      done(await client.change(typing(sheet?.id ?? 0, `A${String(index + 1)}`, text), revision));
    }
    first.child.kill("SIGKILL");
    await gone(first.child);
    client.close();
    return readFileSync(journalOf(file));
  }

  test("cut short anywhere, gives everything before the cut and opens", async () => {
    const whole = await journalWith(["một", "hai", "ba"]);
    const original = join(folder, "gốc.xlsx");
    copyFileSync(file, original);
    const counts: number[] = [];
    for (const cut of [0, 1, 9, 40, 200, 450]) {
      copyFileSync(original, file);
      writeFileSync(journalOf(file), whole.subarray(0, whole.length - cut));
      const bench = await Workbench.open({ ...settingsFor(file, folder), pause: 0 });
      await bench.close();
      counts.push((await column(file)).filter((value) => value !== null).length);
    }
    expect(counts[0]).toBe(3);
    expect(counts).toEqual(counts.slice().sort((one, other) => other - one));
    writeFileSync(journalOf(file), whole);
    appendFileSync(journalOf(file), "rác");
    copyFileSync(original, file);
    await (await Workbench.open(settingsFor(file, folder))).close();
    expect((await column(file)).slice(0, 3)).toEqual(["một", "hai", "ba"]);
  });

  test("cut short between any two of its records, never has an order done twice that its page repeats", async () => {
    const first = await start();
    const client = await Client.enter(first.address);
    const { tabs, revision, epoch } = await client.state();
    const [tab = 0, other = 0] = tabs.map(({ id }) => id);
    done(await client.change(typing(tab, "A1", "trước"), revision));
    const order = {
      id: "insert",
      changes: [{ kind: "insertLines", tab, axis: "rows", at: 1, count: 1 } as const],
    };
    done(await client.ask("change", { ...order, epoch, revision }));
    const together = { id: "type", changes: [typing(tab, "B1", "một"), typing(other, "B1", "hai")] };
    done(await client.ask("change", { ...together, epoch, revision: (await client.state()).revision }));
    first.child.kill("SIGKILL");
    await gone(first.child);
    client.close();
    const [whole, original] = [readFileSync(journalOf(file)), readFileSync(file)];
    const ends: number[] = [];
    for (let at = 0; at < whole.length; ends.push(at)) at += 8 + whole.readUInt32LE(at);
    expect(ends.at(-1)).toBe(whole.length);
    for (const end of ends) {
      writeFileSync(file, original);
      writeFileSync(journalOf(file), whole.subarray(0, end));
      const bench = await Workbench.open(settingsFor(file, folder));
      const entered = await bench.answer("enter", { language: "vi" }, undefined);
      if (!("window" in entered)) throw new Error("Not entered");
      const look = async (): Promise<StateView> => (await bench.answer("state", {}, entered.window)) as never;
      for (const one of [order, together]) {
        const now = await look();
        await bench.answer("change", { ...one, epoch: now.epoch, revision: now.revision }, entered.window);
      }
      const now = await look();
      expect([now.tabs[0]?.rows, now.tabs[0]?.cells[1]?.[2]?.value, now.tabs[1]?.cells[1]?.[2]?.value]).toEqual([
        501,
        "một",
        "hai",
      ]);
      await bench.close();
    }
  });

  test("is kept apart when another program has changed the file meanwhile", async () => {
    await journalWith(["của phiên trước"]);
    const other = plainBook();
    other.write(other.sheets[0]?.id ?? 0, 1, 1, [[{ value: "của Excel" }]]);
    await saveXlsx(other, file);
    await (await Workbench.open(settingsFor(file, folder))).close();
    expect((await column(file))[0]).toBe("của Excel");
    expect((await column(join(folder, "sổ của tôi (khôi phục).xlsx")))[0]).toBe("của phiên trước");
  });

  test("two starts at once serve it once: the second tells the address of the first", async () => {
    const both = await Promise.all([start(), start()]);
    const [first, second] = both.map(({ address }) => address);
    expect(first).toBe(second);
    const ended = await Promise.race(both.map(({ child }) => gone(child)));
    expect(ended).toBe(0);
    const client = await Client.enter(first ?? "");
    expect((await client.state()).tabs).toHaveLength(2);
    client.close();
  });

  test("a lock that a breakdown has left stops nobody", async () => {
    writeFileSync(join(folder, ".sổ của tôi.xlsx.lock"), JSON.stringify({ pid: 2 ** 30, run: null }));
    await (await Workbench.open(settingsFor(file, folder))).close();
    expect(existsSync(join(folder, ".sổ của tôi.xlsx.lock"))).toBe(false);
  });

  test("the next start after a good end is where the last was, so that its pages go on", async () => {
    const first = await start();
    first.child.kill("SIGINT");
    expect(await gone(first.child)).toBe(0);
    const second = await start();
    expect(second.address).toBe(first.address);
  });

  test("a folder that takes no files is refused in words", async () => {
    chmodSync(file, 0o444);
    const opening = Workbench.open(settingsFor(file, join(file, "out")));
    await expect(opening).rejects.toBeInstanceOf(NotOpened);
    const failure: unknown = await opening.catch((thrown: unknown) => thrown);
    expect(failure instanceof NotOpened && failure.said.vi).toContain("Không ghi được");
  });

  test("a workbook that is being served is not opened a second time", async () => {
    const { address } = await start();
    await expect(Workbench.open(settingsFor(file, folder))).rejects.toBeInstanceOf(NotOpened);
    const second = await start();
    expect(second.address).toBe(address);
    expect(await gone(second.child)).toBe(0);
    expect(statSync(join(folder, ".sổ của tôi.xlsx.run")).mode & 0o077).toBe(0);
  });
});
