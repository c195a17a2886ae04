import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cpSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DriveFolder } from "../../../workbench/files/drive-folder";
import { saveXlsx } from "../../../workbench/files/xlsx";
import { DOCUMENT, Drive, WORD } from "../../../workbench/host/drive/drive";
import { Workbench } from "../../../workbench/server/workbench";
import { emptyWorkbook } from "../../google/campaign-host";
import { paragraph, wordFile } from "../word-file";
import { done, newFolder, refused, serve, settingsFor, typing, type Client, type Served } from "./client";

const BYTES = wordFile(paragraph("Kính gửi"));
const MAKER = "a@so.example.vn";

let folder: string;
let served: Served;
let client: Client;
let id: string;
beforeAll(async () => {
  folder = newFolder();
  const book = join(folder, "sổ.xlsx");
  await saveXlsx(emptyWorkbook(), book);
  const drive = new Drive({ shelf: new DriveFolder(join(folder, "sổ - hồ sơ")) });
  const make = (name: string): string => drive.create(MAKER, 0, { name, mimeType: DOCUMENT }, BYTES).id;
  id = make("01 Tờ trình - CNTT.docx");
  drive.update(MAKER, 0, make("02 Bỏ đi"), { trashed: true }, null);
  served = await serve(emptyWorkbook(), { book, folder });
  client = await served.enter();
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

async function given(file: string) {
  const answer = await client.ask("download", { file });
  if (!answer.ok) throw new Error(answer.message);
  return { ...answer, bytes: Buffer.from(answer.data, "base64") };
}

/** The names of the documents of a workbook's file, as a window that has just opened it lists them. */
async function documentsOf(of: string, book: string): Promise<string[]> {
  const bench = await Workbench.open(settingsFor(book, of));
  try {
    const entered = await bench.answer("enter", { language: "vi" }, undefined);
    if (!("window" in entered)) throw new Error("Not entered");
    const answer = await bench.answer("files", {}, entered.window);
    return "documents" in answer ? answer.documents.map(({ name }) => name) : [];
  } finally {
    await bench.close();
  }
}

describe("the documents of a workbook", () => {
  test("are listed by their names, without those thrown away", async () => {
    const answer = await client.ask("files", {});
    expect(answer.ok && answer.documents).toEqual([
      {
        id,
        name: "01 Tờ trình - CNTT.docx",
        kind: "document",
        size: BYTES.length,
        changed: expect.any(String),
        open: false,
      },
    ]);
  });

  test("are given as they are on the disk now", async () => {
    const { name, type, bytes } = await given(id);
    expect([name, type]).toEqual(["01 Tờ trình - CNTT.docx", WORD]);
    expect(bytes.equals(BYTES)).toBe(true);
    writeFileSync(join(folder, "sổ - hồ sơ", "01 Tờ trình - CNTT.docx"), "đã sửa");
    expect((await given(id)).bytes.toString()).toBe("đã sửa");
  });

  test.each(["../so.xlsx", "01 Tờ trình - CNTT.docx", ".ho-so.json", "", "x".repeat(65)])(
    "nothing is given for %j, which is no id",
    async (file) => {
      refused(await client.ask("download", { file }));
    },
  );

  test("stay its documents when its file is renamed, and are not those of a copy", async () => {
    done(await client.change(typing((await client.state()).tabs[0]?.id ?? -1, "A1", "đã gõ")));
    await client.ask("save", {});
    const here = newFolder();
    cpSync(folder, here, { recursive: true });
    const saved = await client.ask("saveAs", { name: "bản khác" });
    expect(saved.ok).toBe(true);
    expect(await client.ask("files", {})).toMatchObject({ documents: [] });
    const [before, after, copy] = ["sổ.xlsx", "sổ 2022.xlsx", "bản khác.xlsx"].map((name) => join(here, name));
    cpSync(join(folder, "bản khác.xlsx"), copy ?? "");
    renameSync(before ?? "", after ?? "");
    expect(await documentsOf(here, after ?? "")).toEqual(["01 Tờ trình - CNTT.docx"]);
    expect(await documentsOf(here, copy ?? "")).toEqual([]);
    rmSync(here, { recursive: true });
  });
});
