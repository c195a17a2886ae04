import { describe, expect, test } from "@jest/globals";
import { notKeptOf, notKeptText, type NotKept } from "../../../workbench/files/not-kept";
import { readXlsx, xlsxBytes } from "../../../workbench/files/xlsx";
import { readParts, writeParts } from "../../../workbench/files/zip";
import { Workbook } from "../../../workbench/sheet/model";

const TAB = "xl/worksheets/sheet1.xml";

/** A workbook with everything that is kept, as the parts of its file. */
async function ownParts(): Promise<Map<string, Uint8Array>> {
  const book = new Workbook();
  const { id } = book.insertSheet({ name: "Một" });
  book.write(id, 1, 1, [[{ value: "<hyperlink ref=x> <r><rPr>" }, { value: 1 }]]);
  book.editSheet(id, (sheet) => {
    const area = { row: 1, column: 2, rows: 5, columns: 1 };
    sheet.validations = [
      { area, rule: { kind: "date" }, allowInvalid: false },
      { area: { ...area, column: 3 }, rule: { kind: "list", values: ["a", "b"] }, allowInvalid: true },
      { area: { ...area, column: 4 }, rule: { kind: "numberAtLeast", limit: 0 }, allowInvalid: false },
    ];
    sheet.conditionalRules = [
      { areas: [area], when: { kind: "textEquals", text: "Đạt" }, style: { background: "#00ff00" } },
      { areas: [area], when: { kind: "formula", formula: "B1>1" }, style: { bold: true } },
    ];
  });
  book.setNotes(id, 1, 1, [["ghi chú"]]);
  return readParts(await xlsxBytes(book));
}

describe("what a workbook has no room for", () => {
  test("is nothing in the files that are written here", async () => {
    expect(notKeptOf(await ownParts())).toEqual([]);
  });

  test.each([
    ["a chart", "charts", "xl/charts/chart1.xml", "<c:chartSpace/>"],
    ["a picture", "pictures", "xl/media/image1.png", "PNG"],
    ["a drawn shape", "shapes", "xl/drawings/drawing1.xml", "<xdr:wsDr><xdr:sp macro=''/></xdr:wsDr>"],
    ["a pivot table", "pivots", "xl/pivotTables/pivotTable1.xml", "<x/>"],
    ["a thread of comments", "threads", "xl/threadedComments/threadedComment1.xml", "<x/>"],
    ["a form control", "controls", "xl/ctrlProps/ctrlProp1.xml", "<x/>"],
    ["macros", "macros", "xl/vbaProject.bin", "x"],
    ["a table", "tables", "xl/tables/table1.xml", "<table/>"],
    ["a formula over another file", "otherFiles", "xl/externalLinks/externalLink1.xml", "<x/>"],
    ["a link in a cell", "links", TAB, '<hyperlinks><hyperlink ref="C1"/></hyperlinks>'],
    ["a colour scale", "scales", TAB, '<cfRule type="colorScale"><colorScale><cfvo/></colorScale></cfRule>'],
    ["a data bar", "scales", TAB, '<x14:dataBar minLength="0"/>'],
    ["a rule for duplicates", "scales", TAB, '<cfRule priority="1" type="duplicateValues"/>'],
    ["a sparkline", "sparklines", TAB, "<x14:sparklines><x14:sparkline></x14:sparkline></x14:sparklines>"],
    ["a rule by formula for what is typed", "validations", TAB, '<dataValidation sqref="A1" type="custom"/>'],
    ["a number between two others", "validations", TAB, '<dataValidation type="whole" sqref="A1"/>'],
    ["rows in a group", "groups", TAB, '<row r="2" outlineLevel="1"/>'],
    ["a header of somebody's own", "headers", TAB, "<oddHeader>&amp;CSở Tư pháp</oddHeader>"],
    ["half a cell in bold", "runs", "xl/sharedStrings.xml", "<si><r><t>a</t></r><r><rPr><b/></rPr></r></si>"],
    ["half a cell in bold, in its place", "runs", TAB, "<is><r><rPr><b/></rPr><t>a</t></r></is>"],
  ] as [string, NotKept, string, string][])("%s is seen", async (_title, kind, part, text) => {
    const parts = await ownParts();
    parts.set(part, Buffer.from(text));
    expect(notKeptOf(parts)).toEqual([kind]);
  });

  test.each([
    ["an empty drawing, as Google writes one a tab", "xl/drawings/drawing1.xml", "<xdr:wsDr></xdr:wsDr>"],
    ["a header with the tab's name", TAB, '<oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;A</oddHeader>'],
    ["a footer with the page's number", TAB, "<oddFooter>&amp;CTrang &amp;P / &amp;N</oddFooter>"],
    ["a link that somebody has typed as text", "xl/sharedStrings.xml", "<si><t>&lt;hyperlink ref&gt;</t></si>"],
    ["any date", TAB, '<dataValidation type="date" operator="greaterThan"/>'],
  ])("%s is no loss", async (_title, part, text) => {
    const parts = await ownParts();
    parts.set(part, Buffer.from(text));
    expect(notKeptOf(parts)).toEqual([]);
  });

  test("comes with the workbook that is read, in words", async () => {
    const parts = await ownParts();
    parts.set("xl/media/image1.png", Buffer.from("PNG"));
    parts.set("xl/charts/chart1.xml", Buffer.from("<x/>"));
    const read = await readXlsx(writeParts(parts), "sổ");
    if (!read.ok) throw new Error(read.problem.kind);
    expect(notKeptText(read.notKept, "vi")).toBe("biểu đồ; hình ảnh");
    expect(notKeptText(read.notKept, "en")).toBe("charts; pictures");
  });
});
