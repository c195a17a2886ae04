import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { openXlsx, readXlsx, xlsxBytes } from "../../../workbench/files/xlsx";
import { readParts, writeParts } from "../../../workbench/files/zip";
import { readSafely } from "../../../workbench/server/safe-files";
import { Workbook } from "../../../workbench/sheet/model";
import { emptyWorkbook } from "../../google/campaign-host";
import { done, refused, serve, settingsFor, typing, type Client, type Served } from "./client";

let served: Served;
let client: Client;
let bomb: Uint8Array;
beforeAll(async () => {
  bomb = makeBomb();
  served = await serve(emptyWorkbook());
  client = await served.enter();
});
afterAll(() => served.close());

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

async function namedBook(tab: string): Promise<Uint8Array> {
  const book = new Workbook();
  book.insertSheet({ name: tab });
  return xlsxBytes(book);
}

/** 400 MiB of one letter in a file of 400 kB. */
function makeBomb(): Uint8Array {
  const size = 400 * 1024 * 1024;
  const packed = deflateRawSync(Buffer.alloc(size, "a"), { level: 9 });
  const whole = Buffer.from(
    writeParts(
      new Map([
        ["[Content_Types].xml", Buffer.from("<Types/>")],
        ["xl/worksheets/sheet1.xml", Buffer.from(packed)],
      ]),
      false,
    ),
  );
  // The second part's header and directory entry say "deflated, 400 MiB".
  const mark = Buffer.from("xl/worksheets/sheet1.xml");
  const local = whole.indexOf(mark) - 30;
  const entry = whole.lastIndexOf(mark) - 46;
  whole.writeUInt16LE(8, local + 8);
  whole.writeUInt32LE(size, local + 22);
  whole.writeUInt16LE(8, entry + 10);
  whole.writeUInt32LE(size, entry + 24);
  return whole;
}

describe("a file that cannot be read", () => {
  test("is refused with its reason, and the open workbook stays as it was", async () => {
    const before = await client.state();
    for (const [name, bytes, reason] of [
      ["hỏng.xlsx", (await namedBook("x")).slice(0, 900), "bị hỏng"],
      ["văn bản.xlsx", Buffer.from("không phải bảng tính"), "không phải bảng tính"],
      ["rỗng.xlsx", Buffer.alloc(0), "không phải bảng tính"],
      ["bom.xlsx", bomb, "quá lớn"],
    ] as const) {
      const { message } = refused(await client.ask("upload", { name, data: base64(bytes) }));
      expect(message).toContain(name);
      expect(message).toContain(reason);
    }
    const after = await client.state();
    expect(after).toEqual({ ...before, revision: after.revision });
    expect(readdirSync(served.folder).filter((name) => name.endsWith(".xlsx"))).toEqual(["so.xlsx"]);
  });

  test("that is a bomb of 400 kB is refused by its directory in under 100 ms, before any thread starts", async () => {
    const bytes = bomb;
    expect(bytes.length).toBeLessThan(450_000);
    const took: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const start = performance.now();
      // A worker that does not exist: starting it would fail otherwise than this.
      const read = await readSafely(bytes, "bom.xlsx", "/nowhere/worker.cjs");
      took.push(performance.now() - start);
      expect(read).toMatchObject({ ok: false, problem: { kind: "tooLarge" } });
    }
    // The best of some: the machine may be busy with other tests.
    expect(Math.min(...took)).toBeLessThan(100);
  });

  test("that swells beyond what its directory tells is given up there", async () => {
    const lying = Buffer.from(bomb);
    const mark = Buffer.from("xl/worksheets/sheet1.xml");
    lying.writeUInt32LE(1_000_000, lying.lastIndexOf(mark) - 46 + 24);
    const start = performance.now();
    const { filesWorkerFile } = settingsFor(served.file, served.folder);
    const read = await readSafely(lying, "nói dối.xlsx", filesWorkerFile);
    expect(read).toMatchObject({ ok: false, problem: { kind: "damaged" } });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("that needs more memory than the thread has costs only the thread", async () => {
    const { filesWorkerFile } = settingsFor(served.file, served.folder);
    const row = `<row>${'<c t="str"><v>a</v></c>'.repeat(1000)}</row>`;
    const sheet = Buffer.from(`<worksheet><sheetData>${row.repeat(1900)}</sheetData></worksheet>`);
    const book = await namedBook("x");
    expect((await readXlsx(book, "x")).ok).toBe(true);
    const parts = new Map<string, Uint8Array>([
      ["[Content_Types].xml", Buffer.from("<Types/>")],
      ["xl/worksheets/sheet1.xml", sheet],
    ]);
    const read = await readSafely(writeParts(parts, false), "lớn.xlsx", filesWorkerFile);
    expect(read.ok).toBe(false);
    expect(await client.ask("files", {})).toMatchObject({ ok: true });
  });
});

describe("workbooks at hand", () => {
  test("a file that the person brings is put among them and opened for every window", async () => {
    const other = await served.enter("en");
    done(await client.change(typing((await client.state()).tabs[0]?.id ?? 0, "A1", "sổ đầu")));
    expect(await client.ask("upload", { name: "Sổ khác.xlsx", data: base64(await namedBook("Trang khác")) })).toEqual({
      ok: true,
    });
    await other.told("reload");
    expect((await other.state()).tabs.map(({ name }) => name)).toEqual(["Trang khác"]);
    const files = await client.ask("files", {});
    if (!files.ok) throw new Error(files.message);
    expect(files.workbooks.map(({ name, open }) => [name, open])).toEqual([
      ["Sổ khác.xlsx", true],
      ["so.xlsx", false],
    ]);
    const first = files.workbooks.find(({ name }) => name === "so.xlsx");
    expect(await client.ask("open", { file: first?.id ?? "" })).toEqual({ ok: true });
    expect(await client.shown("Trang tính1", "A1")).toEqual(["sổ đầu"]);
  });

  test("one that holds what cannot be kept says so, and its original is kept before it is first written", async () => {
    const parts = readParts(await namedBook("Trang có ảnh"));
    parts.set("xl/media/image1.png", Buffer.from("PNG"));
    const bytes = writeParts(parts);
    const original = (): Buffer => readFileSync(join(served.folder, "Sổ có ảnh (bản gốc).xlsx"));
    expect(await client.ask("upload", { name: "Sổ có ảnh.xlsx", data: base64(bytes) })).toEqual({ ok: true });
    const { book, tabs } = await client.state();
    expect(book.notice).toContain("không giữ lại khi ghi: hình ảnh");
    expect(original).toThrow("ENOENT");
    done(await client.change(typing(tabs[0]?.id ?? 0, "A1", "một")));
    await client.ask("save", {});
    expect((await client.told("toast")).message).toContain("Sổ có ảnh (bản gốc).xlsx");
    expect(original().equals(bytes)).toBe(true);
    done(await client.change(typing(tabs[0]?.id ?? 0, "A1", "hai")));
    await client.ask("save", {});
    expect(readdirSync(served.folder).filter((name) => name.includes("bản gốc"))).toHaveLength(1);
    const files = await client.ask("files", {});
    if (!files.ok) throw new Error(files.message);
    const first = files.workbooks.find(({ name }) => name === "so.xlsx");
    expect(await client.ask("open", { file: first?.id ?? "" })).toEqual({ ok: true });
    expect((await client.state()).book.notice).toBeUndefined();
  });

  test("go by ids only: no path, no name and no link leads elsewhere", async () => {
    writeFileSync(join(served.folder, "..", "ngoài.xlsx"), await namedBook("ngoài"));
    symlinkSync(join(served.folder, "..", "ngoài.xlsx"), join(served.folder, "liên kết.xlsx"));
    const files = await client.ask("files", {});
    if (!files.ok) throw new Error(files.message);
    expect(files.workbooks.map(({ name }) => name)).not.toContain("liên kết.xlsx");
    for (const wanted of ["../ngoài.xlsx", "so.xlsx", served.file, "/etc/passwd", "", "__proto__", "constructor"]) {
      expect(refused(await client.ask("open", { file: wanted })).reason).toBe("refused");
      expect(refused(await client.ask("download", { file: wanted })).reason).toBe("refused");
    }
  });

  test("begin empty under a name that is free, as workbooks of their own", async () => {
    expect(await client.ask("create", { name: "Sổ mới 2023" })).toEqual({ ok: true });
    const { book, tabs } = await client.state();
    expect([book.file, tabs.map(({ name, cells }) => [name, cells])]).toEqual([
      "Sổ mới 2023.xlsx",
      [["Trang tính1", {}]],
    ]);
    const made = await openXlsx(join(served.folder, "Sổ mới 2023.xlsx"));
    expect(made.ok && made.workbook.identity).toMatchObject({ name: "Sổ mới 2023" });
    expect(refused(await client.ask("create", { name: "so" })).message).toContain("so.xlsx");
    expect(refused(await client.ask("create", { name: "../x" })).reason).toBe("refused");
    const files = await client.ask("files", {});
    const first = files.ok ? files.workbooks.find(({ name }) => name === "so.xlsx") : undefined;
    expect(await client.ask("open", { file: first?.id ?? "" })).toEqual({ ok: true });
  });

  test.each(["../x", "a/b", "C:\\x", ".ẩn", "", "   ", "a\u0000b", "a?b", "x".repeat(200)])(
    "cannot be saved under the name %j",
    async (name) => {
      expect(refused(await client.ask("saveAs", { name })).reason).toBe("refused");
    },
  );

  test("go on under another name, and the old file stays as it was saved", async () => {
    expect(await client.ask("saveAs", { name: "Sổ quý II" })).toEqual({ ok: true });
    expect(existsSync(join(served.folder, "Sổ quý II.xlsx"))).toBe(true);
    expect((await client.state()).book.file).toBe("Sổ quý II.xlsx");
    done(await client.change(typing((await client.state()).tabs[0]?.id ?? 0, "A2", "chỉ ở sổ mới")));
    expect(await client.ask("save", {})).toEqual({ ok: true });
    const old = await readXlsx(readFileSync(served.file), "so");
    if (!old.ok) throw new Error("so.xlsx");
    expect(old.workbook.cell(old.workbook.sheets[0]?.id ?? 0, 2, 1)).toBeUndefined();
    expect(refused(await client.ask("saveAs", { name: "so" })).message).toContain("so.xlsx");
  });

  test("are given to the person as they stand, also what the file does not hold yet", async () => {
    done(await client.change(typing((await client.state()).tabs[0]?.id ?? 0, "A3", "vừa gõ")));
    const given = await client.ask("download", {});
    if (!given.ok) throw new Error(given.message);
    const read = await readXlsx(Buffer.from(given.data, "base64"), given.name);
    if (!read.ok) throw new Error(given.name);
    expect(read.workbook.cell(read.workbook.sheets[0]?.id ?? 0, 3, 1)?.value).toBe("vừa gõ");
  });
});
