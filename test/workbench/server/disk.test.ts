import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "../../../workbench/files/xlsx";
import { journalOf } from "../../../workbench/server/keeper";
import type { StateView } from "../../../workbench/server/protocol";
import { Workbench } from "../../../workbench/server/workbench";
import { Workbook } from "../../../workbench/sheet/model";
import { done, refused, serve, settingsFor, typing, type Client, type Served } from "./client";

function plainBook(text: string | null = null): Workbook {
  const book = new Workbook({ sharing: { owner: "van-phong@example.com", editors: [] } });
  const { id } = book.insertSheet({ name: "Một", rows: 50, columns: 5 });
  if (text !== null) book.write(id, 1, 1, [[{ value: text }]]);
  return book;
}

/** What the file holds in the first column of its first tab. */
async function column(of: string): Promise<unknown[]> {
  const opened = await openXlsx(of);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const [sheet] = opened.workbook.sheets;
  return opened.workbook.values(sheet?.id ?? 0, { row: 1, column: 1, rows: 5, columns: 1 }).map(([value]) => value);
}

let served: Served;
let client: Client;
let tab: number;
let handles: FileHandle;

beforeEach(async () => {
  served = await serve(plainBook());
  client = await served.enter();
  tab = (await client.state()).tabs[0]?.id ?? -1;
  const handle = await open(served.file);
  handles = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await served.close();
});

/** Lets no more bytes onto the disk: into journals, into new files, or surely. */
function fill(what: "appendFile" | "writeFile" | "datasync"): void {
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC", syscall: "write" });
  jest.spyOn(handles, what).mockRejectedValue(full);
}

describe("a disk that is full", () => {
  test("for the journal alone: what is typed goes to the file at once, and the journal goes on later", async () => {
    fill("appendFile");
    done(await client.change(typing(tab, "A1", "một")));
    expect((await column(served.file))[0]).toBe("một");
    jest.restoreAllMocks();
    done(await client.change(typing(tab, "A2", "hai")));
    await client.ask("save", {});
    const { book } = await client.state();
    expect(book).toMatchObject({ saved: true });
    expect(book.problem).toBeUndefined();
    expect((await column(served.file)).slice(0, 2)).toEqual(["một", "hai"]);
  });

  test("for a while: the journal that begins anew then still knows what was done, and does nothing twice", async () => {
    const order = {
      id: "inserted",
      changes: [{ kind: "insertLines", tab, axis: "rows", at: 1, count: 1 } as const],
    };
    const { epoch, revision } = await client.state();
    done(await client.ask("change", { ...order, epoch, revision }));
    fill("datasync");
    done(await client.change(typing(tab, "A1", "một")));
    jest.restoreAllMocks();
    done(await client.change(typing(tab, "A2", "hai")));
    await client.ask("save", {});
    // As a breakdown leaves them.
    const left = join(served.folder, "sau sự cố.xlsx");
    copyFileSync(served.file, left);
    copyFileSync(journalOf(served.file), journalOf(left));
    const bench = await Workbench.open(settingsFor(left, served.folder));
    const entered = await bench.answer("enter", { language: "vi" }, undefined);
    if (!("window" in entered)) throw new Error("Not entered");
    const now = async (): Promise<StateView> => (await bench.answer("state", {}, entered.window)) as never;
    const before = await now();
    const again = { ...order, epoch: before.epoch, revision: before.revision };
    expect((await bench.answer("change", again, entered.window)).ok).toBe(true);
    expect((await now()).tabs[0]?.rows).toBe(before.tabs[0]?.rows);
    await bench.close();
  });

  test("for everything: a refused change is not shown as done, and what is said tells why", async () => {
    done(await client.change(typing(tab, "A1", "trước")));
    await client.ask("save", {});
    fill("appendFile");
    fill("writeFile");
    expect(refused(await client.change(typing(tab, "A1", "sau"))).message).toContain("no space left");
    expect(await client.shown("Một", "A1")).toEqual(["trước"]);
    expect((await client.state()).book.problem).toContain("ENOSPC");
    jest.restoreAllMocks();
    done(await client.change(typing(tab, "A1", "lại có chỗ")));
    expect((await client.ask("save", {})).ok).toBe(true);
    expect((await column(served.file))[0]).toBe("lại có chỗ");
  });

  test.each([
    ["before anything else was typed, leaves a journal that brings it back", false, "đã gõ"],
    ["while it is typed, leaves the file without what was refused", true, null],
  ])("at the end of the work %s", async (_title, early, recovered) => {
    const folder = join(served.folder, "riêng");
    mkdirSync(folder);
    const book = join(folder, "khac.xlsx");
    await saveXlsx(plainBook(), book);
    const bench = await Workbench.open({ ...settingsFor(book, folder), pause: 60_000 });
    const window = await bench.answer("enter", { language: "vi" }, undefined);
    if (!("window" in window)) throw new Error("Not entered");
    const state = await bench.answer("state", {}, window.window);
    if (!("tabs" in state)) throw new Error("No state");
    const { epoch, revision, tabs } = state;
    if (early) fill("appendFile");
    if (early) fill("writeFile");
    const changes = [typing(tabs[0]?.id ?? -1, "A1", "đã gõ")];
    const answer = await bench.answer("change", { epoch, revision, id: "một", changes }, window.window);
    expect(answer.ok).toBe(!early);
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    fill("appendFile");
    fill("writeFile");
    await bench.close();
    expect(said.mock.calls).toHaveLength(1);
    expect(String(said.mock.calls[0]?.[0])).toContain("khac.xlsx");
    jest.restoreAllMocks();
    const again = await Workbench.open(settingsFor(book, folder));
    await again.close();
    expect((await column(book))[0]).toBe(recovered);
  });
});

describe("a file that another program has written meanwhile", () => {
  test("is kept beside the workbook's own, and every window is told", async () => {
    await saveXlsx(plainBook("của Excel"), served.file);
    done(await client.change(typing(tab, "A1", "của trang")));
    await client.ask("save", {});
    expect((await column(served.file))[0]).toBe("của trang");
    expect((await column(join(served.folder, "so (bản khác).xlsx")))[0]).toBe("của Excel");
    expect((await client.told("problem")).message).toContain("so (bản khác).xlsx");
  });

  test("is not put aside where it only was touched", async () => {
    done(await client.change(typing(tab, "A1", "một")));
    await client.ask("save", {});
    writeFileSync(served.file, readFileSync(served.file));
    done(await client.change(typing(tab, "A1", "hai")));
    await client.ask("save", {});
    expect(readdirSync(served.folder).filter((name) => name.includes("bản khác"))).toEqual([]);
    expect(existsSync(journalOf(served.file))).toBe(true);
  });
});
