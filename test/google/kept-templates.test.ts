/** The Office's own templates in a copy of the workbook, by the real bundle: kept, taken along, put into its folder, damaged. */

import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { PapersAnswer, PapersProgress, TemplateOutcome, TemplatesView } from "../../src/workbook/panel-papers";
import { DOCUMENT, WORD } from "../../workbench/host/drive/drive";
import { readXlsx, xlsxBytes } from "../../workbench/files/xlsx";
import type { CellInput, Workbook } from "../../workbench/sheet/model";
import { withWords, withXml, xmlOf } from "../dossier/word-file";
import { addOn, ask, contentOf, OWNER, setSetting, typeRows } from "./campaign-host";
import { makeAll, withOffice, type Office } from "./papers-host";

const LETTERS = { units: null, kinds: ["submission"] } as const;
const BOTH = { units: null, kinds: ["submission", "decision"] } as const;
const TAB = "Mẫu văn bản riêng";
/** The id of the copy's file. */
const COPY = "file-2023";
const ORIGINAL = readFileSync("templates/submission.docx");
const OWN = withWords(ORIGINAL, "TỜ TRÌNH", "ĐỀ NGHỊ MỚI");

/** The file as Google gives it to whoever copies it: its content without protections, under an id of its own. */
async function withCopy<T>(office: Office, use: (copy: Office) => Promise<T>): Promise<T> {
  const workbook = office.workbook.clone();
  for (const sheet of workbook.sheets) workbook.editSheet(sheet.id, (it) => void (it.protections = []));
  const host = addOn(workbook, { clock: office.clock, drive: office.drive, spreadsheetId: COPY });
  try {
    await host.open();
    return await use({ ...office, workbook, host });
  } finally {
    await host.close();
  }
}

const give = ({ host }: Office, bytes: Uint8Array | null) =>
  ask<TemplateOutcome>(
    host,
    "keepTemplate",
    "submission",
    bytes === null ? null : Buffer.from(bytes).toString("base64"),
    "vi",
  );

const place = ({ host }: Office) => ask<TemplateOutcome>(host, "placeTemplates", "vi");

async function stateOf({ host }: Office): Promise<string> {
  const answer = await ask<PapersAnswer<TemplatesView>>(host, "readTemplates", "vi");
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.answer.templates.find(({ kind }) => kind === "submission")?.state ?? "";
}

/** The files of a type that stand on Drive for the copy, or for the first workbook. */
function filesOf({ drive }: Office, mimeType: string, ofCopy = true) {
  return drive
    .all()
    .filter(
      (file) => file.mimeType === mimeType && !file.trashed && (file.appProperties["thiDua"] === COPY) === ofCopy,
    );
}

/** The template of the letters in the folder of the copy's dossiers. */
function letter(office: Office): Uint8Array {
  const file = filesOf(office, WORD).find(({ appProperties }) => appProperties["kind"] === "submission");
  if (file === undefined) throw new Error("There is no template of the letters");
  return office.drive.bytes(OWNER, file.id);
}

/** Of the letters that the copy has made, how many follow the Office's template, and how many another. */
function titles(office: Office): { readonly own: number; readonly other: number } {
  const texts = filesOf(office, DOCUMENT)
    .filter(({ name }) => name.includes("Tờ trình"))
    .map(({ id }) => xmlOf(office.drive.bytes(OWNER, id)).replace(/<[^>]+>/g, ""));
  const own = texts.filter((text) => text.includes("ĐỀ NGHỊ MỚI")).length;
  return { own, other: texts.length - own };
}

function faultsOf(told: PapersProgress): string {
  return told.kind === "progress" ? told.faults.map(({ message }) => message).join("\n") : told.message;
}

/** The rows of the hidden tab, headers first. */
const rowsKept = (workbook: Workbook) => contentOf(workbook)[TAB] ?? [];

function writeKept(workbook: Workbook, row: number, column: number, cell: CellInput): void {
  workbook.write(workbook.sheetByName(TAB)?.id ?? 0, row, column, [[cell]]);
}

/** Begins the new year in a copy and proposes again. */
async function beginYear({ host }: Office): Promise<string> {
  const { shown } = await host.runMenuItem("startNewYear", {
    ask: ({ text }) => ({ button: /\?/.test(text) ? "YES" : "OK" }),
  });
  await setSetting(host, "Số kế hoạch", "07/KH-STTTT");
  await setSetting(host, "Hạn nhận hồ sơ", "15/01/2024");
  await typeRows(host, "Đơn vị", [{ "Được đề nghị": "Có" }, { "Được đề nghị": "Có" }]);
  return shown.map((one) => (one.kind === "dialog" ? one.request.text : "")).join("\n");
}

describe("a template that the Office has edited", () => {
  test("travels with a copy: the new year's papers follow it, and it is put into the copy's folder", async () => {
    await withOffice(async (office) => {
      await place(office);
      const { id = "" } =
        filesOf(office, WORD, false).find(({ appProperties }) => appProperties["kind"] === "submission") ?? {};
      office.drive.update(OWNER, office.clock.now(), id, {}, OWN);
      office.clock.advance(180_000);
      expect(rowsKept(office.workbook)).toHaveLength(1);
      expect(await makeAll(office, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
      expect(rowsKept(office.workbook)).toHaveLength(2);
      await withCopy(office, async (copy) => {
        expect(await beginYear(copy)).toContain("giữ mẫu văn bản riêng của Văn phòng");
        expect(await stateOf(copy)).toBe("kept");
        const told = await makeAll(copy, LETTERS);
        expect(told).toMatchObject({ state: "done", faults: [] });
        expect(told.message).toContain("Theo mẫu Văn phòng đã sửa: “Mẫu 01 Tờ trình.docx”");
        expect(titles(copy)).toEqual({ own: 2, other: 0 });
        expect((await place(copy)).message).toContain(
          "Trong đó mẫu riêng của Văn phòng đi theo sổ: “Mẫu 01 Tờ trình.docx”",
        );
        copy.clock.advance(180_000);
        expect(filesOf(copy, WORD)).toHaveLength(10);
        expect(Buffer.compare(letter(copy), OWN)).toBe(0);
        expect(await stateOf(copy)).toBe("edited");
        // The same template from elsewhere changes no paper.
        expect(await makeAll(copy, LETTERS)).toMatchObject({ state: "done", made: 0, faults: [] });
      });
    });
  });

  test("is kept at once when it is given, and forgotten when the original is used again", async () => {
    await withOffice(async (office) => {
      await give(office, OWN);
      const [headers = [], row = []] = rowsKept(office.workbook);
      const of = Object.fromEntries(headers.map((header, index) => [String(header), row[index]]));
      expect(of).toMatchObject({ "Mã loại mẫu": "submission", "Phần thứ": 1, "Tài khoản lưu": OWNER });
      expect(Buffer.compare(Buffer.from(String(of["Nội dung tệp (Base64)"]), "base64url"), OWN)).toBe(0);
      await give(office, null);
      expect(rowsKept(office.workbook)).toHaveLength(1);
      await withCopy(office, async (copy) => {
        expect(await stateOf(copy)).toBe("builtIn");
      });
    });
  });

  test("of several cells survives the .xlsx file that the workbook is saved to", async () => {
    await withOffice(async (office) => {
      const { host, workbook } = office;
      // Random bytes behind the archive do not pack, so that the text needs several cells.
      const { zipSync, unzipSync } = await import("fflate");
      const noise = Uint8Array.from({ length: 60_000 }, (_, index) => (Math.imul(index + 7, 2654435761) >>> 13) & 0xff);
      const large = zipSync({ ...unzipSync(OWN), "docProps/noise.bin": noise }, { level: 0 });
      expect(await give(office, large)).toMatchObject({ kind: "kept" });
      const parts = rowsKept(workbook).slice(1);
      expect(parts.length).toBeGreaterThan(2);
      expect(Math.max(...parts.flat().map((cell) => String(cell).length))).toBeLessThan(32_767);
      const opened = await readXlsx(await xlsxBytes(workbook), "so.xlsx");
      if (!("workbook" in opened)) throw new Error(JSON.stringify(opened));
      expect(opened.workbook.sheetByName(TAB)?.hidden).toBe(true);
      await withCopy({ ...office, host, workbook: opened.workbook }, async (copy) => {
        expect(await makeAll(copy, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
        expect(titles(copy)).toEqual({ own: 2, other: 0 });
        await place(copy);
        expect(Buffer.compare(letter(copy), large)).toBe(0);
      });
    });
  });

  test("stands in a tab that is hidden and the Office's, and that no list reads", async () => {
    await withOffice(async ({ host, workbook }) => {
      expect(workbook.sheetByName(TAB)).toMatchObject({ hidden: true });
      const unit = { user: { email: "cntt@example.com", locale: "vi" } } as const;
      expect((await host.edit(TAB, "A2", "x", unit)).refused).toBeDefined();
      const reads = async () => {
        const { record } = await host.runMenuItem("generateAwardList");
        return record.filter(({ name }) => /getDataRange|getValues/.test(name)).length;
      };
      const withTab = await reads();
      workbook.deleteSheet(workbook.sheetByName(TAB)?.id ?? 0);
      expect(await reads()).toBe(withTab);
    });
  });
});

describe("a hidden tab that somebody has damaged", () => {
  const KIND = 1;
  const PARTS = 4;
  const CONTENT = 8;

  test.each<[string, number, CellInput, string]>([
    ["another content", CONTENT, { value: Buffer.from(ORIGINAL).toString("base64url") }, "H2"],
    ["a formula as content", CONTENT, { formula: '"UEsDB"&"A"' }, "H2"],
    ["a kind that nobody knows", KIND, { value: "letter" }, "A2"],
  ])(
    "with %s is refused with its cell and what to do, never replaced by the add-on's",
    async (_, column, written, cell) => {
      await withOffice(async (office) => {
        await give(office, OWN);
        await withCopy(office, async (copy) => {
          writeKept(copy.workbook, 2, column, written);
          expect(await stateOf(copy)).toBe("damaged");
          const told = await makeAll(copy, LETTERS);
          expect(told).toMatchObject({ state: "done", made: 0 });
          expect(faultsOf(told)).toMatch(new RegExp(`Trang ẩn “${TAB}”, ô ${cell}: .*Tờ trình.*Nạp mẫu`));
          expect(titles(copy)).toEqual({ own: 0, other: 0 });
          const placed = await place(copy);
          expect(placed).toMatchObject({ kind: "refused" });
          expect(placed.message).toContain(`ô ${cell}`);
          expect(() => letter(copy)).toThrow("no template");
        });
      });
    },
  );

  test("keeps papers of other kinds from nothing, and is whole again when the template is given", async () => {
    await withOffice(async (office) => {
      await give(office, OWN);
      await withCopy(office, async (copy) => {
        writeKept(copy.workbook, 2, PARTS, { value: 2 });
        expect(await makeAll(copy, BOTH)).toMatchObject({ state: "done", made: 1 });
        expect(await give(copy, OWN)).toMatchObject({ kind: "kept" });
        expect(rowsKept(copy.workbook)).toHaveLength(2);
        copy.clock.advance(180_000);
        expect(await makeAll(copy, LETTERS)).toMatchObject({ state: "done", made: 2, faults: [] });
        expect(titles(copy)).toEqual({ own: 2, other: 0 });
      });
    });
  });
});

test("a workbook without the tab uses the template all the same, and says that a copy will be without it", async () => {
  await withOffice(async (office) => {
    office.workbook.deleteSheet(office.workbook.sheetByName(TAB)?.id ?? 0);
    const told = await give(office, OWN);
    expect(told).toMatchObject({ kind: "kept" });
    expect(told.message).toContain("bản sao của sổ sẽ không có");
    const made = await makeAll(office, LETTERS);
    expect(made.message).toContain("Chưa lưu được “Mẫu 01 Tờ trình.docx” vào sổ");
    await office.host.runMenuItem("setUpWorkbook");
    expect((await give(office, OWN)).message).not.toContain("bản sao của sổ");
    expect(rowsKept(office.workbook)).toHaveLength(2);
  });
});

describe("a template that an account in charge without rights gives", () => {
  const ACCOUNT = "cntt@example.com";

  /** The account is named in the settings, and the set-up that gives it its rights has not run since. */
  const named = ({ host }: Office) => setSetting(host, "Tài khoản phụ trách", ACCOUNT);
  const giveAs = async ({ host }: Office, language: "vi" | "en"): Promise<TemplateOutcome> => {
    const user = { email: ACCOUNT, locale: language } as const;
    const content = Buffer.from(OWN).toString("base64");
    return (await host.runFunction("keepTemplate", ["submission", content, language], { user }))
      .result as TemplateOutcome;
  };

  test.each([
    ["vi", /không được sửa trang ẩn "Mẫu văn bản riêng".*Chủ sổ chạy lại/],
    ["en", /may not change the hidden tab "Mẫu văn bản riêng".*The owner runs "Set up/],
  ] as const)("is refused in %s with who gives the rights, and nothing is put anywhere", async (language, message) => {
    await withOffice(async (office) => {
      await named(office);
      const told = await giveAs(office, language);
      expect(told).toMatchObject({ kind: "refused", message: expect.stringMatching(message) });
      expect(filesOf(office, WORD, false)).toEqual([]);
      expect(rowsKept(office.workbook)).toHaveLength(1);
    });
  });

  test("is taken once the owner has run the set-up again", async () => {
    await withOffice(async (office) => {
      await named(office);
      await office.host.runMenuItem("setUpWorkbook");
      expect(await giveAs(office, "vi")).toMatchObject({ kind: "kept" });
      expect(rowsKept(office.workbook)).toHaveLength(2);
    });
  });
});

test("another document, without any tag, is refused as a template and nothing is put anywhere", async () => {
  await withOffice(async (office) => {
    const told = await give(
      office,
      withXml(ORIGINAL, (xml) => xml.replace(/\{[^{}]*\}/g, "")),
    );
    expect(told).toMatchObject({ kind: "refused" });
    expect(told.kind === "refused" ? told.faults.map(({ message }) => message) : []).toEqual([
      expect.stringContaining("Tệp không có thẻ nào"),
    ]);
    expect(filesOf(office, WORD, false)).toEqual([]);
  });
});
