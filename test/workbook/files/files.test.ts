import { describe, expect, test } from "@jest/globals";
import { documentText } from "../../../src/workbook/files/document-text";
import { sheetTables } from "../../../src/workbook/files/sheet-table";

const p = (text: string, more = ""): string => `<w:p>${more}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const document = (body: string): string => `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`;
const NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>';

describe("the text of a Word document", () => {
  test.each<[string, string, string]>([
    ["paragraphs a line each", p("Một") + p("Hai"), "Một\nHai"],
    [
      "runs of one paragraph together",
      `<w:p><w:r><w:t>Tỷ </w:t></w:r><w:r><w:t>lệ: ≥ 82%</w:t></w:r></w:p>`,
      "Tỷ lệ: ≥ 82%",
    ],
    ["signs of XML", p("A &amp; B &lt; C &#8805; 5&#x25;"), "A & B < C ≥ 5%"],
    ["a line break as a line", "<w:p><w:r><w:t>Một</w:t><w:br/><w:t>Hai</w:t></w:r></w:p>", "Một\nHai"],
    ["tabs as spaces", "<w:p><w:r><w:t>(1)</w:t><w:tab/><w:t>Số xã</w:t></w:r></w:p>", "(1) Số xã"],
    ["Word's own numbering as a dash", p("Tích cực tham gia", NUMBERED), "- Tích cực tham gia"],
    ["numbering that is typed as it is", p("(2) Tỷ lệ", NUMBERED), "(2) Tỷ lệ"],
    [
      "no deleted text",
      "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:t>mới</w:t></w:r></w:p>",
      "mới",
    ],
    ["an empty document", "", ""],
  ])("gives %s", (_, body, text) => {
    expect(documentText(document(body))).toBe(text);
  });

  test("gives a table's rows between bars, a cell's paragraphs together", () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => p(text)).join("")}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("TT")}${cell("Chỉ tiêu")}</w:tr><w:tr>${cell("1")}${cell("Số xã", "có trạm")}</w:tr></w:tbl>`;
    expect(documentText(document(p("Bảng") + table + p("Hết")))).toBe(
      "Bảng\n\n| TT | Chỉ tiêu |\n| 1 | Số xã có trạm |\n\nHết",
    );
  });

  test("keeps a table's columns in line where cells span columns and rows", () => {
    const cell = (text: string, more = ""): string => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;
    const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
    const rows = [
      cell("Chỉ tiêu", begins) + cell("Năm 2023", '<w:gridSpan w:val="2"/>') + cell("Chủ trì", begins),
      cell("", goesOn) + cell("Kế hoạch") + cell("Thực hiện") + cell("", goesOn),
      cell("Số xã") + cell("96") + cell("100") + cell("Văn phòng", begins),
      `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("5")}${cell("6")}${cell("", goesOn)}`,
    ];
    expect(documentText(document(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`))).toBe(
      [
        "| Chỉ tiêu | Năm 2023 |  | Chủ trì |",
        "| Chỉ tiêu | Kế hoạch | Thực hiện | Chủ trì |",
        "| Số xã | 96 | 100 | Văn phòng |",
        "|  | 5 | 6 | Văn phòng |",
      ].join("\n"),
    );
  });
});

describe("the first sheet of an Excel file", () => {
  const PARTS: Record<string, string> = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="DS" sheetId="2" r:id="rId7"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
    "xl/sharedStrings.xml": "<sst><si><t>Họ và tên</t></si><si><r><t>Nguyễn </t></r><r><t>Văn An</t></r></si></sst>",
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet9.xml":
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Ngày sinh</t></is></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>31292</v></c><c r="D3"><v>2.5</v></c><c r="E3" t="str"><f>A1</f><v>a"b</v></c></row></sheetData></worksheet>',
  };

  test("is a table as it would be pasted, blank rows and cells in their places", () => {
    expect(sheetTables((name) => PARTS[name] ?? null).map(({ text }) => text)[0]).toBe(
      'Họ và tên\t\tNgày sinh\n\nNguyễn Văn An\t\t02/09/1985\t2,5\t"a""b"',
    );
  });

  test("that is not there is none", () => {
    expect(sheetTables(() => null)).toEqual([]);
  });
});
