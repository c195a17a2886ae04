import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DriveFolder } from "../../../workbench/files/drive-folder";
import { saveXlsx } from "../../../workbench/files/xlsx";
import { DOCUMENT, Drive, WORD } from "../../../workbench/host/drive/drive";
import { documentsFolder } from "../../../workbench/server/documents";
import { emptyWorkbook } from "../../google/campaign-host";
import { paragraph, wordFile } from "../word-file";
import { newFolder, refused, serve, type Client, type Served } from "./client";

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
  const drive = new Drive({ shelf: new DriveFolder(documentsFolder(book)) });
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
});
