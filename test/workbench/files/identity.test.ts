import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DriveFolder } from "../../../workbench/files/drive-folder";
import { identify, newIdentity, papersFolder } from "../../../workbench/files/identity";
import { openXlsx, saveXlsx } from "../../../workbench/files/xlsx";
import { DOCUMENT, Drive } from "../../../workbench/host/drive/drive";
import { Workbook } from "../../../workbench/sheet/model";
import { paragraph, wordFile } from "../word-file";

let root = "";
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "identity-"));
  fs.mkdirSync(path.join(root, "nam-sau"));
});
afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

const at = (name: string): string => path.join(root, ...name.split("/"));

async function bookOf(file: string): Promise<Workbook> {
  const opened = await openXlsx(file);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.workbook;
}

/** The id of a file as a program that opens it tells; `kept` saves it as that program does after a change. */
async function idAt(name: string, { kept = false } = {}): Promise<string> {
  const workbook = await bookOf(at(name));
  const id = await identify(workbook, at(name), bookOf);
  if (kept) await saveXlsx(workbook, at(name));
  return id;
}

/** A new workbook as a file, kept once. */
async function make(name: string): Promise<string> {
  const workbook = new Workbook({ identity: newIdentity(at(name)) });
  workbook.insertSheet({ name: "Một" });
  await saveXlsx(workbook, at(name));
  return idAt(name);
}

function makePaper(name: string, id: string): string {
  const folder = papersFolder(at(name), id);
  const drive = new Drive({ shelf: new DriveFolder(folder, id) });
  drive.create("a@so.example.vn", 0, { name: "01", mimeType: DOCUMENT }, wordFile(paragraph("Kính gửi")));
  return path.relative(root, folder);
}

describe("a workbook's file", () => {
  test("is the same workbook under another name, and knows its papers, again and again", async () => {
    const id = await make("2022.xlsx");
    expect(makePaper("2022.xlsx", id)).toBe("2022 - hồ sơ");
    for (const [before, after, kept] of [
      ["2022.xlsx", "Sổ 2022.xlsx", false],
      ["Sổ 2022.xlsx", "Sổ 2022 (đã chốt).xlsx", true],
      ["Sổ 2022 (đã chốt).xlsx", "cũ.xlsx", true],
    ] as const) {
      fs.renameSync(at(before), at(after));
      expect(await idAt(after, { kept })).toBe(id);
      expect(path.relative(root, papersFolder(at(after), id))).toBe("2022 - hồ sơ");
    }
  });

  test("of last year may give its name to a new workbook, which has papers of its own", async () => {
    const old = await make("sổ.xlsx");
    makePaper("sổ.xlsx", old);
    fs.renameSync(at("sổ.xlsx"), at("sổ cũ.xlsx"));
    const id = await make("sổ.xlsx");
    expect(id).not.toBe(old);
    expect(makePaper("sổ.xlsx", id)).toBe("sổ (2) - hồ sơ");
    expect(await idAt("sổ cũ.xlsx")).toBe(old);
    expect(path.basename(papersFolder(at("sổ cũ.xlsx"), old))).toBe("sổ - hồ sơ");
  });

  test("is the same workbook under another name where a new one has taken the first name", async () => {
    const id = await make("2022.xlsx");
    fs.renameSync(at("2022.xlsx"), at("cũ.xlsx"));
    await make("2022.xlsx");
    expect(await idAt("cũ.xlsx")).toBe(id);
  });

  test("that is moved with its papers, under another name, is the same workbook", async () => {
    const id = await make("2022.xlsx");
    makePaper("2022.xlsx", id);
    fs.renameSync(at("2022 - hồ sơ"), at("nam-sau/2022 - hồ sơ"));
    fs.renameSync(at("2022.xlsx"), at("nam-sau/sổ.xlsx"));
    expect(await idAt("nam-sau/sổ.xlsx")).toBe(id);
    expect(papersFolder(at("nam-sau/sổ.xlsx"), id)).toBe(at("nam-sau/2022 - hồ sơ"));
  });

  test("with papers that name no workbook, made by an older program, knows them by the folder's name", async () => {
    const workbook = new Workbook();
    workbook.insertSheet({ name: "Một" });
    await saveXlsx(workbook, at("2022.xlsx"));
    const id = await idAt("2022.xlsx", { kept: true });
    new Drive({ shelf: new DriveFolder(at("2022 - hồ sơ")) }).create("a@so.example.vn", 0, { name: "01" }, null);
    fs.renameSync(at("2022.xlsx"), at("2023.xlsx"));
    expect(await idAt("2023.xlsx")).toBe(id);
    expect(papersFolder(at("2023.xlsx"), id)).toBe(at("2022 - hồ sơ"));
  });
});

describe("a copy of a workbook's file", () => {
  test.each(["2023.xlsx", "nam-sau/2023.xlsx"])("as %s is another workbook, always the same one", async (name) => {
    const id = await make("2022.xlsx");
    makePaper("2022.xlsx", id);
    fs.copyFileSync(at("2022.xlsx"), at(name));
    const copy = await idAt(name);
    expect(copy).not.toBe(id);
    expect(await idAt(name, { kept: true })).toBe(copy);
    expect(await idAt(name)).toBe(copy);
    expect(papersFolder(at(name), copy)).toBe(at(name.replace(".xlsx", " - hồ sơ")));
    expect(await idAt("2022.xlsx")).toBe(id);
  });

  test("is another workbook of its own when it was opened first, whatever becomes of the first file's name", async () => {
    const id = await make("2022.xlsx");
    fs.copyFileSync(at("2022.xlsx"), at("2023.xlsx"));
    const copy = await idAt("2023.xlsx", { kept: true });
    fs.renameSync(at("2022.xlsx"), at("cũ.xlsx"));
    expect(await idAt("2023.xlsx")).toBe(copy);
    expect(await idAt("cũ.xlsx")).toBe(id);
  });

  test.each([
    ["the renamed file is opened first", ["cũ.xlsx", "2023.xlsx"], true],
    ["the copy is opened first", ["2023.xlsx", "cũ.xlsx"], true],
    ["neither is kept", ["2023.xlsx", "cũ.xlsx"], false],
  ] as const)("that was never opened is none when the first file is renamed: %s", async (_when, order, kept) => {
    const id = await make("2022.xlsx");
    makePaper("2022.xlsx", id);
    fs.copyFileSync(at("2022.xlsx"), at("2023.xlsx"));
    fs.renameSync(at("2022.xlsx"), at("cũ.xlsx"));
    const ids = new Map<string, string>();
    for (const name of order) ids.set(name, await idAt(name, { kept }));
    expect(ids.get("cũ.xlsx")).toBe(id);
    expect(ids.get("2023.xlsx")).not.toBe(id);
  });

  test("that was put aside while the workbook was worked on stays the copy when the workbook is renamed", async () => {
    const id = await make("2022.xlsx");
    fs.copyFileSync(at("2022.xlsx"), at("để dành.xlsx"));
    const workbook = await bookOf(at("2022.xlsx"));
    workbook.write(0, 1, 1, [[{ value: "làm tiếp" }]]);
    await identify(workbook, at("2022.xlsx"), bookOf);
    await saveXlsx(workbook, at("2022.xlsx"));
    fs.renameSync(at("2022.xlsx"), at("cũ.xlsx"));
    expect(await idAt("cũ.xlsx")).toBe(id);
    expect(await idAt("để dành.xlsx")).not.toBe(id);
  });

  test("that cannot be read is nobody's", async () => {
    const id = await make("2022.xlsx");
    fs.writeFileSync(at("hỏng.xlsx"), "PK\u0003\u0004");
    fs.renameSync(at("2022.xlsx"), at("cũ.xlsx"));
    expect(await idAt("cũ.xlsx")).toBe(id);
  });

  test("is the workbook itself once the first file is gone: that is a renaming", async () => {
    const id = await make("2022.xlsx");
    fs.copyFileSync(at("2022.xlsx"), at("2023.xlsx"));
    fs.rmSync(at("2022.xlsx"));
    expect(await idAt("2023.xlsx")).toBe(id);
  });
});
