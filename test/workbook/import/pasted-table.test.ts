import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readPastedTable } from "../../../src/workbook/import/pasted-table";

/** A table as a spreadsheet puts it on the clipboard. */
function copied(table: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return table.map((line) => line.map(cell).join("\t")).join("\n");
}

describe("a pasted table", () => {
  test.each<[string, string, string[][]]>([
    ["nothing", "", []],
    ["one cell", "Mã", [["Mã"]]],
    [
      "Windows line ends and blank lines at the end",
      "A\tB\r\n1\t2\r\n\r\n",
      [
        ["A", "B"],
        ["1", "2"],
      ],
    ],
    ["a line break within a cell", 'VP\t"Văn phòng\nSở"', [["VP", "Văn phòng\nSở"]]],
    ["quotes that are the text's own", 'Phong trào "Vì người nghèo"\t"mở', [['Phong trào "Vì người nghèo"', '"mở']]],
    ["blank cells between", "A\t\tC", [["A", "", "C"]]],
  ])("%s", (_, text, cells) => {
    expect(readPastedTable(text)).toEqual(cells);
  });

  test("is what was copied, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ế", '"', "\t", "\n", " ", "1"), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (cells) => {
        // A line of blanks at the end cannot be told from an end of line too many.
        const full = [...cells, ["Z", "Z"]];
        expect(readPastedTable(copied(full))).toEqual(full);
      }),
    );
  });
});
