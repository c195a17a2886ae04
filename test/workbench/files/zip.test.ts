import { describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { fileProblemText, type FileProblemKind } from "../../../workbench/files/problems";
import { readXlsx } from "../../../workbench/files/xlsx";

const WORKSHEET = "xl/worksheets/sheet1.xml";

/** A well-formed workbook of one tab, with parts replaced or added. */
function file(parts: Record<string, string | Uint8Array> = {}, level: 0 | 6 = 6): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const link = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": link("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": link("worksheet", "worksheets/sheet1.xml"),
    [WORKSHEET]: sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  };
  const bytes = Object.entries(all).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { level });
}

function sheet(rows: string, before = ""): string {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return `${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The bytes with each occurrence of a 4-byte number in the headers replaced. */
function withNumber(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(from);
  for (let at = changed.indexOf(wanted); at >= 0; at = changed.indexOf(wanted, at + 4)) changed.writeUInt32LE(to, at);
  return changed;
}

function withText(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");
}

const MEGABYTE = 1024 * 1024;
const zeros = new Uint8Array(2 * MEGABYTE);
const noise = new Uint8Array(6 * MEGABYTE);
const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`xl/media/${String(index)}.bin`, "x"]));
const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000)]);
const bits = (bytes: Uint8Array, part: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * part));

const hostile: [what: string, bytes: () => Uint8Array, kind: FileProblemKind][] = [
  ["nothing", () => new Uint8Array(), "notXlsx"],
  ["a text", () => strToU8("STT;Tên đơn vị"), "notXlsx"],
  ["an old .xls", () => ole, "notXlsx"],
  ["an encrypted workbook", () => Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), "protected"],
  ["a ZIP of something else", () => zipSync({ "a.txt": strToU8("a") }), "notXlsx"],
  ["the first half of a file", () => bits(file(), 0.5), "damaged"],
  ["a file with its middle lost", () => withText(file({}, 0), "<sheetData>", "\0\0\0\0\0\0\0\0\0\0\0"), "damaged"],
  ["parts packed more than a hundredfold", () => file({ "xl/media/a.bin": zeros }), "dangerous"],
  [
    "more than 50 MB of parts",
    () => file(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`xl/media/${String(index)}`, noise])), 0),
    "tooLarge",
  ],
  ["more than a thousand parts", () => file(many), "tooLarge"],
  ["a directory that understates a part", () => withNumber(file({ "xl/a": zeros }), zeros.length, 90_000), "damaged"],
  ["a path that climbs out", () => file({ "xl/../../etc/passwd": "x" }), "dangerous"],
  ["an absolute path", () => file({ "/etc/passwd": "x" }), "dangerous"],
  ["a path of Windows", () => file({ "C:\\autoexec.bat": "x" }), "dangerous"],
  ["two parts of one name", () => withText(file({ "xl/aa": "x", "xl/ab": "y" }), "xl/ab", "xl/aa"), "dangerous"],
  ["a document type", () => file({ [WORKSHEET]: sheet("", '<!DOCTYPE x [<!ENTITY a "b">]>') }), "dangerous"],
  ["an entity", () => file({ "docProps/custom.xml": '<!entity a "b">' }), "dangerous"],
  ["no worksheet", () => withText(file(), "sheet1.xml", "sheet2.xmm"), "damaged"],
  [
    "a cell far outside",
    () => file({ [WORKSHEET]: sheet('<row r="1"><c r="A9999999"><v>1</v></c></row>') }),
    "damaged",
  ],
  [
    "two cells that span the largest grid",
    () =>
      file({
        [WORKSHEET]: sheet(
          '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        ),
      }),
    "damaged",
  ],
];

describe("a file that is no workbook or a dangerous one", () => {
  test.each(hostile)("%s is refused in time and in words", async (_what, bytes, kind) => {
    const data = bytes();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const opened = await readXlsx(data, "so.xlsx");
    expect(opened).toMatchObject({ ok: false, problem: { kind, file: "so.xlsx" } });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
  });

  test("the directory alone condemns a bomb, before anything is inflated", async () => {
    // Its packed bytes are broken: whoever unpacked them would call the file damaged.
    const bomb = Buffer.from(zipSync({ "xl/media/a.bin": zeros }));
    bomb.fill(0xff, 60, 200);
    expect(await readXlsx(bomb, "so.xlsx")).toMatchObject({ ok: false, problem: { kind: "dangerous" } });
  });

  test("the well-formed one beside them opens, compressed or stored", async () => {
    for (const level of [0, 6] as const) expect((await readXlsx(file({}, level), "so.xlsx")).ok).toBe(true);
  });
});

describe("names from a file", () => {
  test("never reach the objects of the program", async () => {
    const custom =
      '<Properties xmlns:vt="x"><property name="__proto__"><vt:lpwstr>polluted</vt:lpwstr></property></Properties>';
    const rows = '<row r="1" __proto__="a"><c r="A1" constructor="b" t="inlineStr"><is><t>__proto__</t></is></c></row>';
    const opened = await readXlsx(
      file({ __proto__x: "x", "docProps/custom.xml": custom, [WORKSHEET]: sheet(rows) }),
      "so.xlsx",
    );
    expect(opened.ok && opened.workbook.cell(opened.workbook.sheets[0]?.id ?? 0, 1, 1)?.value).toBe("__proto__");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("a problem with a file", () => {
  test.each([
    "missing",
    "unreadable",
    "notXlsx",
    "damaged",
    "protected",
    "tooLarge",
    "dangerous",
    "unwritable",
  ] as const)("%s names the file and the remedy in both languages", (kind) => {
    const problem = { kind, file: "Sổ.xlsx", detail: "ENOENT" };
    for (const language of ["vi", "en"] as const) {
      const text = fileProblemText(problem, language);
      expect(text).toContain("Sổ.xlsx");
      expect(text.split(/[.!] /).length).toBeGreaterThanOrEqual(2);
      expect(text).toBe(text.normalize("NFC"));
    }
  });
});
