import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
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

const drive = (of = root): Drive => new Drive({ shelf: new DriveFolder(of) });

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

/** What writes to the disk, in the words of the file system. */
const WRITES = ["mkdirSync", "openSync", "writeFileSync", "renameSync", "utimesSync", "rmSync"] as const;

/** Lets so many writes through and refuses the next: for good, as when the program is killed, or that one alone. */
function refuseAfter(count: number, forGood: boolean): { readonly refused: () => boolean } {
  let left = count;
  let refused = false;
  for (const name of WRITES) {
    const real = fs[name] as (...parameters: unknown[]) => unknown;
    jest.spyOn(fs, name).mockImplementation(((...parameters: unknown[]) => {
      if (left-- <= 0 && (forGood || !refused)) {
        refused = true;
        throw Object.assign(new Error(`refused: ${name}`), { code: "EIO" });
      }
      return real(...parameters);
    }) as never);
  }
  return { refused: () => refused };
}

const NEW_BYTES = wordFile(paragraph("Kính gửi lần hai"));

/** What is there before each story: a folder with a document, a document beside it, and a person's own file. */
interface Before {
  readonly folder: string;
  readonly inside: string;
  readonly beside: string;
}

const STORIES: readonly (readonly [title: string, tell: (on: Drive, before: Before) => void])[] = [
  ["a document is made", (on, { folder }) => void make(on, "b", folder)],
  ["a document is renamed", (on, { beside }) => void on.update(USER, NOW, beside, { name: "b" }, null)],
  [
    "a document is thrown away and another takes its name",
    (on, { beside }) => {
      on.update(USER, NOW, beside, { trashed: true }, null);
      make(on, "a");
    },
  ],
  ["a folder is renamed", (on, { folder }) => void on.update(USER, NOW, folder, { name: "Hồ sơ 2022" }, null)],
  [
    "a document is written anew under another name",
    (on, { inside }) => void on.update(USER, NOW, inside, { name: "b", appProperties: { content: "2" } }, NEW_BYTES),
  ],
];

describe.each(STORIES)("while %s", (_title, tell) => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  function prepare(): Before {
    const on = drive();
    const folder = on.create(USER, NOW, { name: "Hồ sơ", mimeType: FOLDER }, null).id;
    const before = { folder, inside: make(on, "trong", folder), beside: make(on, "a") };
    fs.writeFileSync(path.join(root, "b.docx"), "của người dùng");
    return before;
  }

  /** Every file's name, place, properties and content; those of the bin too. */
  function shown(on: Drive): Map<string, string> {
    const told = on.all().map(({ id, name, parents, trashed, appProperties, mimeType }) => {
      const bytes = mimeType === FOLDER ? "" : Buffer.from(on.bytes(USER, id)).toString("base64");
      return [id, JSON.stringify([name, parents, trashed, appProperties, bytes])] as const;
    });
    return new Map(told);
  }

  test.each([
    ["a kill at any write leaves each file wholly as it was or wholly as it is to be", true],
    ["a write that fails leaves each file wholly as it was or wholly as it is to be", false],
  ])("%s", (_what, killed) => {
    let reached = true;
    for (let count = 0; reached; count += 1) {
      const before = prepare();
      const old = shown(drive());
      const whole = `${root} (trọn vẹn)`;
      fs.cpSync(root, whole, { recursive: true, preserveTimestamps: true });
      const undisturbed = drive(whole);
      tell(undisturbed, before);
      const wanted = shown(undisturbed);
      const refusing = refuseAfter(count, killed);
      const on = drive();
      let failed = false;
      try {
        tell(on, before);
      } catch {
        failed = true;
      }
      reached = refusing.refused();
      // A move that is done but not yet forgotten is no failure.
      expect(failed && !reached).toBe(false);
      jest.restoreAllMocks();
      const next = shown(drive());
      // Who goes on after a failure sees what the next program sees.
      if (!killed) expect(shown(on)).toEqual(next);
      if (!failed) expect([...next.values()]).toEqual([...wanted.values()]);
      for (const [id, was] of old) expect([was, wanted.get(id)]).toContain(next.get(id));
      for (const [id, made] of next) if (!old.has(id)) expect([...wanted.values()]).toContain(made);
      expect(fs.readFileSync(path.join(root, "b.docx"), "utf8")).toBe("của người dùng");
      expect(fs.readdirSync(root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      const names = onDisk();
      expect(shown(drive())).toEqual(next);
      expect(onDisk()).toEqual(names);
      for (const folder of [root, whole]) fs.rmSync(folder, { recursive: true });
    }
  });
});

test("a move that cannot be finished does not keep the folder from being read, and is finished later", () => {
  const on = drive();
  const id = make(on, "a");
  // Up to the move itself: the folder, the index's draft and its place, the place's folder.
  refuseAfter(5, true);
  expect(() => on.update(USER, NOW, id, { name: "b" }, null)).toThrow();
  jest.restoreAllMocks();
  expect(onDisk()).toEqual(["a.docx"]);
  refuseAfter(0, true);
  expect(drive().all()).toEqual([]);
  jest.restoreAllMocks();
  expect(drive().get(USER, id).name).toBe("b");
  expect(onDisk()).toEqual(["b.docx"]);
});

test("content that cannot be put in its place is put there with the next change", () => {
  const first = drive();
  const id = make(first, "a");
  // Up to the last write, which puts the draft in its place.
  refuseAfter(8, true);
  expect(() => first.update(USER, NOW, id, { appProperties: { content: "2" } }, NEW_BYTES)).toThrow();
  jest.restoreAllMocks();
  refuseAfter(0, true);
  const next = drive();
  jest.restoreAllMocks();
  next.update(USER, NOW, id, { name: "b" }, null);
  for (const on of [next, drive()]) {
    expect(on.get(USER, id)).toMatchObject({ name: "b", appProperties: { content: "2" } });
    expect(Buffer.from(on.bytes(USER, id)).equals(NEW_BYTES)).toBe(true);
  }
});

describe("a move that was done", () => {
  test("is not done again to a newer file of the old name", () => {
    const on = drive();
    const id = make(on, "a");
    on.update(USER, NOW, id, { trashed: true }, null);
    fs.rmSync(path.join(root, "Thùng rác"), { recursive: true });
    fs.writeFileSync(path.join(root, "a.docx"), "của người dùng");
    drive();
    expect(onDisk()).toEqual(["a.docx"]);
  });

  test("is not done again to another document, told by an index of an older program", () => {
    const on = drive();
    const id = make(on, "a");
    on.update(USER, NOW, id, { trashed: true }, null);
    fs.rmSync(path.join(root, "Thùng rác"), { recursive: true });
    make(on, "a");
    const index = path.join(root, ".ho-so.json");
    const kept = JSON.parse(fs.readFileSync(index, "utf8")) as { files: Record<string, unknown>[] };
    kept.files[0] = { ...kept.files[0], from: "a.docx" };
    fs.writeFileSync(index, JSON.stringify(kept));
    expect(
      drive()
        .all()
        .map(({ name }) => name),
    ).toEqual(["a"]);
    expect(onDisk()).toEqual(["a.docx"]);
  });
});
