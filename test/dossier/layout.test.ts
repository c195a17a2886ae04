import { describe, expect, test } from "@jest/globals";
import type { Element } from "@xmldom/xmldom";
import { readFileSync } from "node:fs";
import type { PaperKind } from "../../src/dossier/papers";
import { renderPaper } from "../../src/dossier/render";
import { examplePaper, PAPER_KINDS } from "./example-papers";
import { all, children, first, openWordFile, textOf, value } from "./word-file";

const TWIPS_A_MILLIMETRE = 1440 / 25.4;
const millimetres = (twips: string | null): number => Number(twips) / TWIPS_A_MILLIMETRE;

/** Kinds on A4 upright, which Decree 30/2020 lays out; the certificate is laid out by its own rules. */
const UPRIGHT = PAPER_KINDS.filter((kind) => kind !== "certificate");

function parts(kind: PaperKind): ReadonlyMap<string, Element> {
  const result = renderPaper(readFileSync(`templates/${kind}.docx`), examplePaper(kind, { nominees: 2, long: true }));
  if (result.kind === "refused") throw new Error(kind);
  return openWordFile(result.bytes);
}

/** How a paragraph looks: its style with what it has of its own, sizes in points, lengths in millimetres. */
interface Looks {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string | null;
  readonly firstLine: number;
  /** Points above and below. */
  readonly before: number;
  readonly after: number;
  /** A factor of single spacing. */
  readonly line: number;
}

function looks(file: ReadonlyMap<string, Element>, paragraph: Element): Looks {
  const name = value(paragraph, "w:pStyle");
  const style = all(file.get("word/styles.xml"), "w:style").find((one) => one.getAttribute("w:styleId") === name);
  if (style === undefined) throw new Error(`no style ${String(name)}`);
  const runs = all(paragraph, "w:r").filter((run) => (first(run, "w:t")?.textContent ?? "") !== "");
  const on = (mark: string) =>
    runs.every((run) => {
      const own = first(run, mark) ?? first(style, mark);
      return own !== null && own.getAttribute("w:val") !== "0";
    });
  return {
    text: textOf(paragraph),
    size: Number(value(style, "w:sz")) / 2,
    bold: on("w:b"),
    italic: on("w:i"),
    align: value(style, "w:jc"),
    firstLine: millimetres(value(style, "w:ind", "w:firstLine") ?? "0"),
    before: Number(value(style, "w:spacing", "w:before")) / 20,
    after: Number(value(style, "w:spacing", "w:after")) / 20,
    line: Number(value(style, "w:spacing", "w:line")) / 240,
  };
}

const allLooks = (kind: PaperKind): Looks[] => {
  const file = parts(kind);
  return all(file.get("word/document.xml"), "w:p").map((paragraph) => looks(file, paragraph));
};

/** Decree 30/2020, Phụ lục I: what the paragraph says, size from and to, bold, italic, where. */
const COMPONENTS: readonly [string, PaperKind, RegExp, number, number, boolean, boolean, string][] = [
  ["Quốc hiệu", "submission", /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, 12, 13, true, false, "center"],
  ["Tiêu ngữ", "submission", /^Độc lập - Tự do - Hạnh phúc$/, 13, 14, true, false, "center"],
  ["Cơ quan chủ quản", "decision", /^UBND TỈNH BẮC KẠN$/, 12, 13, false, false, "center"],
  ["Cơ quan ban hành", "decision", /^SỞ THÔNG TIN VÀ TRUYỀN THÔNG$/, 12, 13, true, false, "center"],
  ["Số, ký hiệu", "decision", /^Số: /, 13, 13, false, false, "center"],
  ["Địa danh, ngày", "decision", /^Bắc Kạn, ngày /, 13, 14, false, true, "center"],
  ["Tên loại", "submission", /^TỜ TRÌNH$/, 13, 14, true, false, "center"],
  ["Trích yếu", "submission", /^Về việc /, 13, 14, true, false, "center"],
  ["Căn cứ", "submission", /^Căn cứ Luật /, 13, 14, false, true, "both"],
  ["Kính gửi", "submission", /^Kính gửi: /, 13, 14, false, false, "center"],
  ["Nội dung", "submission", /^Xét thành tích /, 13, 14, false, false, "both"],
  ["Phần", "collectiveReport", /^I\. THÔNG TIN CHUNG$/, 13, 14, true, false, "left"],
  ["Quyền hạn, chức vụ", "submission", /^TRƯỞNG PHÒNG$/, 13, 14, true, false, "center"],
  ["Họ tên", "individualSummary", /^Công Tằng .* Đoan$/, 13, 14, true, false, "center"],
  ["Nơi nhận", "submission", /^Nơi nhận:$/, 12, 12, true, true, "left"],
  ["Danh sách nơi nhận", "submission", /^- Lưu: VT, /, 11, 11, false, false, "left"],
  ["Tên danh sách kèm theo", "decision", /^DANH SÁCH /, 13, 14, true, false, "center"],
  ["Chỉ dẫn kèm theo", "decision", /^\(Kèm theo Quyết định /, 13, 14, false, true, "center"],
];

describe("Decree 30/2020, Phụ lục I", () => {
  test.each(COMPONENTS)("%s", (_, kind, says, from, to, bold, italic, align) => {
    const found = allLooks(kind).filter(({ text }) => says.test(text));
    expect(found.length).toBeGreaterThan(0);
    for (const { size, ...rest } of found) {
      expect(rest).toMatchObject({ bold, italic, align });
      expect(size).toBeGreaterThanOrEqual(from);
      expect(size).toBeLessThanOrEqual(to);
    }
  });

  test.each(UPRIGHT)("%s stands on A4 within the margins", (kind) => {
    const sections = all(parts(kind).get("word/document.xml"), "w:sectPr");
    expect(sections).toHaveLength(kind === "decision" ? 2 : 1);
    for (const section of sections) {
      const length = (name: string, side: string) => millimetres(value(section, name, `w:${side}`));
      expect([length("w:pgSz", "w"), length("w:pgSz", "h")].map(Math.round)).toEqual([210, 297]);
      for (const [side, from, to] of [
        ["top", 20, 25],
        ["bottom", 20, 25],
        ["left", 30, 35],
        ["right", 15, 20],
      ] as const) {
        expect(length("w:pgMar", side)).toBeGreaterThanOrEqual(from - 0.02);
        expect(length("w:pgMar", side)).toBeLessThanOrEqual(to + 0.02);
      }
    }
  });

  test.each(UPRIGHT)("%s has its page number centred in the top margin, 13 to 14 points, hidden on page 1", (kind) => {
    const file = parts(kind);
    for (const section of all(file.get("word/document.xml"), "w:sectPr")) {
      expect(first(section, "w:titlePg")).not.toBeNull();
      expect(value(section, "w:pgNumType", "w:start")).toBe("1");
      expect(millimetres(value(section, "w:pgMar", "w:header"))).toBeLessThan(20 - 14 * 0.353);
      const headers = all(section, "w:headerReference").map((reference) => [
        reference.getAttribute("w:type"),
        reference.getAttribute("r:id"),
      ]);
      expect(headers).toEqual([
        ["default", "rId4"],
        ["first", "rId5"],
      ]);
    }
    const numbered = first(file.get("word/header1.xml"), "w:p");
    if (numbered === null) throw new Error("no page number");
    expect(first(numbered, "w:instrText")?.textContent?.trim()).toBe("PAGE");
    expect(looks(file, numbered)).toMatchObject({ size: 13, align: "center", bold: false, italic: false });
    expect(first(file.get("word/header2.xml"), "w:r")).toBeNull();
  });

  test.each(PAPER_KINDS)("%s is in Times New Roman, black but for the red of a certificate", (kind) => {
    const styles = parts(kind).get("word/styles.xml");
    const fonts = all(styles, "w:rFonts").flatMap((font) => Array.from(font.attributes, ({ value: name }) => name));
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
    const used = new Set(
      all(parts(kind).get("word/document.xml"), "w:pStyle").map((style) => style.getAttribute("w:val")),
    );
    const colours = all(styles, "w:style")
      .filter((style) => used.has(style.getAttribute("w:styleId")))
      .map((style) => value(style, "w:color"))
      .filter((colour) => colour !== null);
    expect(new Set(colours)).toEqual(new Set(kind === "certificate" ? ["C00000"] : []));
  });

  test.each(UPRIGHT)(
    "%s has its text justified, indented by 1 or 1,27 cm, 6 points apart, single to 1,5 lines",
    (kind) => {
      const body = allLooks(kind).filter(({ align, text }) => align === "both" && text !== "");
      expect(body.length).toBeGreaterThan(0);
      for (const { firstLine, before, after, line } of body) {
        expect([10, 12.7].some((length) => Math.abs(length - firstLine) < 0.05)).toBe(true);
        expect(before + after).toBeGreaterThanOrEqual(6);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(1.5);
      }
    },
  );

  test.each(UPRIGHT)("%s has agency and number left, quốc hiệu, place and date right", (kind) => {
    const file = parts(kind);
    const [head] = all(file.get("word/document.xml"), "w:tbl");
    if (head === undefined) throw new Error("no head");
    const cells = all(head, "w:tr").map((row) =>
      all(row, "w:tc").map((cell) => all(cell, "w:p").map(textOf).filter(Boolean)),
    );
    const { header } = examplePaper(kind, { nominees: 2, long: true }) as Extract<
      ReturnType<typeof examplePaper>,
      { header: unknown }
    >;
    expect(cells).toEqual([
      [
        [header.parent.text, header.issuer.text],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
      ],
      [
        header.number === null ? [] : [header.number.text],
        header.placeAndDate === null ? [] : [header.placeAndDate.text],
      ],
    ]);
    expect(
      all(head, "w:tblBorders")
        .flatMap(children)
        .map((side) => side.getAttribute("w:val")),
    ).toEqual(Array.from({ length: 6 }, () => "nil"));
  });

  test.each(UPRIGHT)("%s has drawn lines under agency, tiêu ngữ and title", (kind) => {
    const file = parts(kind);
    const paragraphs = all(file.get("word/document.xml"), "w:p");
    const above = paragraphs.flatMap((paragraph, index) =>
      value(paragraph, "w:pStyle") === "Rule" && value(paragraph, "w:bottom") === "single"
        ? [textOf(paragraphs[index - 1] ?? paragraph)]
        : [],
    );
    expect(above.length).toBeGreaterThanOrEqual(3);
    expect(above[1]).toBe("Độc lập - Tự do - Hạnh phúc");
    expect(above).not.toContain("");
  });
});

describe("a minutes' place and signatures", () => {
  test.each(["unitMinutes", "councilMinutes"] as const)("%s has no line of place and date", (kind) => {
    expect(allLooks(kind).filter(({ text }) => text.startsWith("Bắc Kạn, ngày"))).toEqual([]);
  });

  test.each(["unitMinutes", "councilMinutes"] as const)(
    "%s is signed by the secretary left, by the chair right",
    (kind) => {
      const tables = all(parts(kind).get("word/document.xml"), "w:tbl");
      const cells = all(tables[tables.length - 1], "w:tc").map((cell) => all(cell, "w:p").map(textOf)[0]);
      expect(cells).toEqual(["THƯ KÝ", kind === "unitMinutes" ? "CHỦ TỌA" : "CHỦ TỊCH HỘI ĐỒNG"]);
    },
  );
});

describe("on several pages", () => {
  test.each(PAPER_KINDS)("%s splits no row, and repeats the head of its lists", (kind) => {
    for (const table of all(parts(kind).get("word/document.xml"), "w:tbl")) {
      const rows = all(table, "w:tr");
      for (const row of rows) expect(first(row, "w:cantSplit")).not.toBeNull();
      const bordered = value(table, "w:top") === "single";
      const heads = rows.map((row) => first(row, "w:tblHeader") !== null);
      expect(heads).toEqual(rows.map((_, index) => bordered && index === 0));
    }
  });

  test.each(UPRIGHT)("%s keeps its signatures with the text before them", (kind) => {
    const [document] = all(parts(kind).get("word/document.xml"), "w:body");
    const pieces = document === undefined ? [] : children(document);
    const at = pieces.findIndex((piece) =>
      all(piece, "w:pStyle").some((style) => style.getAttribute("w:val") === "SignatureName"),
    );
    const before = pieces.slice(at - 2, at);
    expect(before.map((piece) => [piece.nodeName, first(piece, "w:keepNext") !== null])).toEqual([
      ["w:p", true],
      ["w:p", true],
    ]);
    expect(before.map((piece) => value(piece, "w:pStyle"))).toEqual([expect.stringMatching(/^(Body|Blank)$/), "Gap"]);
  });
});

describe("a certificate", () => {
  test("is A4 landscape without a page number", () => {
    const [section] = all(parts("certificate").get("word/document.xml"), "w:sectPr");
    expect(Math.round(millimetres(value(section, "w:pgSz", "w:w")))).toBe(297);
    expect(Math.round(millimetres(value(section, "w:pgSz", "w:h")))).toBe(210);
    expect(value(section, "w:pgSz", "w:orient")).toBe("landscape");
    expect(all(section, "w:headerReference")).toEqual([]);
  });

  test("has its lines in their order", () => {
    expect(
      allLooks("certificate")
        .map(({ text }) => text)
        .filter(Boolean)
        .slice(0, 5),
    ).toEqual([
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH BẮC KẠN",
      "TẶNG",
      "GIẤY KHEN",
    ]);
  });

  test("names decision and golden book bottom left, bold and italic, place, date and signature right", () => {
    const tables = all(parts("certificate").get("word/document.xml"), "w:tbl");
    const cells = all(tables[0], "w:tc").map((cell) => all(cell, "w:p").map(textOf).filter(Boolean));
    expect(cells).toEqual([
      ["Quyết định số: 15/QĐ-STTTT, ngày 10 tháng 02 năm 2023", "Số sổ vàng: 3"],
      ["Bắc Kạn, ngày 10 tháng 02 năm 2023", "GIÁM ĐỐC", expect.stringMatching(/^Công Tằng/)],
    ]);
    const look = allLooks("certificate").find(({ text }) => text.startsWith("Quyết định số"));
    expect(look).toMatchObject({ bold: true, italic: true, align: "left" });
  });
});
