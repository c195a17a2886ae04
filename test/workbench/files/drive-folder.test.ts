import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DriveFolder } from "../../../workbench/files/drive-folder";
import { DOCUMENT, Drive, FOLDER } from "../../../workbench/host/drive/drive";
import { paragraph, wordFile } from "../word-file";

const USER = "vanphong@so.example.vn";
const NOW = Date.parse("2023-01-05T08:00:00+07:00");
const BYTES = wordFile(paragraph("Kính gửi"));

let root = "";
beforeEach(() => {
  root = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "drive-")), "Sổ - hồ sơ");
});
afterEach(() => {
  fs.rmSync(path.dirname(root), { recursive: true });
});

const drive = (): Drive => new Drive({ shelf: new DriveFolder(root) });

/** The files on the disk, without the index. */
function onDisk(): string[] {
  return fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.endsWith(".ho-so.json"))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
}

function make(on: Drive, name: string, parent?: string): string {
  return on.create(USER, NOW, { name, mimeType: DOCUMENT, ...(parent === undefined ? {} : { parent }) }, BYTES).id;
}

describe("Drive as a folder", () => {
  test("documents are Word files under their names, in their folders; the next program finds them", () => {
    const first = drive();
    const folder = first.create(USER, NOW, { name: "Hồ sơ 2022", mimeType: FOLDER }, null).id;
    const id = make(first, "01 Tờ trình - CNTT.docx", folder);
    expect(onDisk()).toEqual(["Hồ sơ 2022", "Hồ sơ 2022/01 Tờ trình - CNTT.docx"]);
    const next = drive();
    expect(next.get(USER, id)).toMatchObject({ name: "01 Tờ trình - CNTT.docx", parents: [folder], createdTime: NOW });
    expect(Buffer.from(next.bytes(USER, id))).toEqual(Buffer.from(BYTES));
  });

  test("what a person changes in a file is what is read, and when", () => {
    const on = drive();
    const id = make(on, "a");
    expect(on.get(USER, id).modifiedTime).toBe(NOW);
    fs.writeFileSync(path.join(root, "a.docx"), wordFile(paragraph("Đã sửa")));
    expect(Buffer.from(on.bytes(USER, id)).equals(BYTES)).toBe(false);
    expect(on.get(USER, id).modifiedTime).toBeGreaterThan(NOW);
  });

  test("a file that a person has taken away is there no more, and its name is free", () => {
    const on = drive();
    const id = make(on, "a");
    fs.rmSync(path.join(root, "a.docx"));
    expect(() => on.get(USER, id)).toThrow("File not found");
    expect(on.all()).toEqual([]);
    make(on, "a");
    expect(onDisk()).toEqual(["a.docx"]);
  });

  test("two files of one name stand beside each other; what a person has put there is not written over", () => {
    fs.mkdirSync(root, { recursive: true });
    fs.writeFileSync(path.join(root, "A.docx"), "của người dùng");
    const on = drive();
    make(on, "A");
    make(on, "a");
    make(on, "A.docx");
    expect(onDisk()).toHaveLength(4);
    expect(fs.readFileSync(path.join(root, "A.docx"), "utf8")).toBe("của người dùng");
  });

  test("renamed and thrown away, a file moves; a folder takes what is in it along", () => {
    const on = drive();
    const folder = on.create(USER, NOW, { name: "Hồ sơ", mimeType: FOLDER }, null).id;
    const id = make(on, "a", folder);
    on.update(USER, NOW, folder, { name: "Hồ sơ 2022" }, null);
    expect(onDisk()).toEqual(["Hồ sơ 2022", "Hồ sơ 2022/a.docx"]);
    expect(drive().bytes(USER, id)).toHaveLength(BYTES.length);
    on.update(USER, NOW, id, { trashed: true }, null);
    expect(onDisk()).toEqual(["Hồ sơ 2022", "Thùng rác", "Thùng rác/a.docx"]);
    expect(drive().get(USER, id).trashed).toBe(true);
  });

  test("a move that was cut short is done by the next program", () => {
    const on = drive();
    const id = make(on, "a");
    on.update(USER, NOW, id, { name: "b" }, null);
    fs.renameSync(path.join(root, "b.docx"), path.join(root, "a.docx"));
    expect(drive().bytes(USER, id)).toHaveLength(BYTES.length);
    expect(onDisk()).toEqual(["b.docx"]);
  });

  const NAMES: [name: string, file: string][] = [
    ["../../a", "-..-a.docx"],
    ["a/b\\c:d", "a-b-c-d.docx"],
    ["..", "_.docx"],
    ["CON", "_CON.docx"],
    ["a\u0000\u202eb", "a--b.docx"],
    ["", "_.docx"],
    [" .x. ", "x.docx"],
  ];
  test.each(NAMES)("the name %j is made safe", (name, file) => {
    make(drive(), name);
    expect(onDisk()).toEqual([file]);
  });

  test("a very long name is cut and still its own", () => {
    const on = drive();
    make(on, `${"a".repeat(300)}1`);
    make(on, `${"a".repeat(300)}2`);
    expect(onDisk().map((name) => name.length)).toEqual([134, 134]);
  });

  test("an index that leads out of the folder is not followed, a damaged one is set aside", () => {
    make(drive(), "a");
    const index = path.join(root, ".ho-so.json");
    const outside = path.join(path.dirname(root), "secret.docx");
    fs.writeFileSync(outside, BYTES);
    fs.writeFileSync(index, fs.readFileSync(index, "utf8").replace('"a.docx"', '"../secret.docx"'));
    expect(drive().all()).toEqual([]);
    fs.writeFileSync(index, "{");
    expect(drive().all()).toEqual([]);
    expect(onDisk().some((name) => name.startsWith(".ho-so.json.hỏng-"))).toBe(true);
  });

  test("a link that somebody has put in a file's place is not followed", () => {
    const on = drive();
    const id = make(on, "a");
    const outside = path.join(path.dirname(root), "secret.docx");
    fs.writeFileSync(outside, BYTES);
    fs.rmSync(path.join(root, "a.docx"));
    fs.symlinkSync(outside, path.join(root, "a.docx"));
    expect(() => on.bytes(USER, id)).toThrow("File not found");
  });
});
