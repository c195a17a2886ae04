import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { documentOf } from "../../../../workbench/host/drive/word";
import { field, withAround } from "../../../dossier/around";
import { paragraph, wordFile } from "../../word-file";

type Element = GoogleAppsScript.Docs.Schema.StructuralElement;

/** Texts of paragraphs; a table as rows of cells. */
function shown(content: readonly Element[] | undefined): unknown[] {
  return (content ?? []).flatMap((element): unknown[] => {
    if (element.paragraph) return [element.paragraph.elements?.map(({ textRun }) => textRun?.content).join("")];
    if (!element.table) return [];
    return [element.table.tableRows?.map(({ tableCells }) => tableCells?.map((cell) => shown(cell.content)))];
  });
}

const CASES: [what: string, body: string, content: unknown[]][] = [
  ["a paragraph", paragraph("Kính gửi"), ["Kính gửi\n"]],
  ["an empty paragraph", "<w:p/>", ["\n"]],
  ["runs of one paragraph", "<w:p><w:r><w:t>82</w:t></w:r><w:r><w:t>,5%</w:t></w:r></w:p>", ["82,5%\n"]],
  ["a break and a tab", "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", ["a\u000bb\tc\n"]],
  [
    "a table with two paragraphs in a cell",
    `<w:tbl><w:tr><w:tc>${paragraph("1")}</w:tc><w:tc>${paragraph("a")}${paragraph("b")}</w:tc></w:tr></w:tbl>`,
    [[[["1\n"], ["a\n", "b\n"]]]],
  ],
  [
    "changes that Word tracks: what was put in, not what was taken out",
    "<w:p><w:ins><w:r><w:t>90</w:t></w:r></w:ins><w:del><w:r><w:delText>85</w:delText></w:r></w:del></w:p>",
    ["90\n"],
  ],
  [
    "content controls and links",
    `<w:sdt><w:sdtContent>${paragraph("a")}</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>`,
    ["a\n", "b\n"],
  ],
  [
    "a field by what it shows",
    '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>5/1/2023</w:t></w:r></w:fldSimple></w:p>',
    ["5/1/2023\n"],
  ],
];

describe("A Word file as Docs shows it", () => {
  test.each(CASES)("%s", (_, body, content) => {
    expect(shown(documentOf(wordFile(body)).body.content)).toEqual(content);
  });

  test("gives page numbers as what they are, and notes as called", () => {
    const bytes = withAround(readFileSync("templates/submission.docx"), {
      header: field("PAGE", "2"),
      footer: `Trang`,
      note: "a",
      endnote: "b",
    });
    const { body, headers, footers, footnotes, documentStyle } = documentOf(bytes);
    const header = headers[documentStyle.defaultHeaderId ?? ""]?.content ?? [];
    expect(header.map(({ paragraph: one }) => one?.elements)).toEqual([
      [{ autoText: { type: "PAGE_NUMBER" } }, { textRun: { content: "\n", textStyle: {} } }],
      [{ autoText: { type: "PAGE_NUMBER" } }, { textRun: { content: "\n", textStyle: {} } }],
    ]);
    expect(shown(headers[documentStyle.firstPageHeaderId ?? ""]?.content)).toEqual(["\n"]);
    expect(shown(footers[documentStyle.defaultFooterId ?? ""]?.content)).toEqual(["Trang\n"]);
    expect(Object.values(footnotes).map(({ content }) => shown(content))).toEqual([["a\n"], ["b\n"]]);
    const called = JSON.stringify(body).match(/"footnoteId":"[^"]*"/g);
    expect(called?.map((one) => JSON.parse(`{${one}}`) as unknown)).toEqual(
      expect.arrayContaining(Object.keys(footnotes).map((footnoteId) => ({ footnoteId }))),
    );
  });

  test.each([
    ["no container", new Uint8Array([1, 2, 3])],
    ["broken XML", wordFile("<w:p>")],
    ["a document type", wordFile('<!DOCTYPE a [<!ENTITY b "c">]><w:p/>')],
  ])("%s is refused", (_, bytes) => {
    expect(() => documentOf(bytes)).toThrow("Bad Request");
  });
});
