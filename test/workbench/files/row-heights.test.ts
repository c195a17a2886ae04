import { describe, expect, test } from "@jest/globals";
import { linesOf, rowHeights } from "../../../workbench/files/row-heights";
import { Workbook } from "../../../workbench/sheet/model";

describe("a text in a column", () => {
  test.each([
    ["Văn phòng Sở", 20, 1],
    ["Văn phòng Sở", 12, 1],
    ["Văn phòng Sở", 11, 2],
    ["Trung tâm Công nghệ", 10, 2],
    ["một\nhai", 20, 2],
    ["", 20, 1],
    ["abcdefghij", 4, 3],
    ["abcd efgh", 4, 2],
  ])("%j in lines of %i letters takes %i", (text, letters, lines) => {
    expect(linesOf(text, letters)).toBe(lines);
  });
});

test("only rows with wrapped text that needs more than a line are given a height", () => {
  const workbook = new Workbook();
  const { id } = workbook.insertSheet({ name: "A", rows: 5, columns: 3 });
  const long = { value: "Tỷ lệ thủ tục hành chính đã triển khai có phát sinh hồ sơ" };
  workbook.write(id, 1, 1, [[long], [long], [{ value: "ngắn" }]]);
  workbook.setStyle(id, { row: 2, column: 1, rows: 2, columns: 1 }, { wrap: true });
  const sheet = workbook.sheet(id);
  const heights = sheet ? rowHeights(workbook, sheet) : new Map();
  expect([...heights.keys()]).toEqual([2]);
  expect(heights.get(2)).toBeGreaterThan(40);
});
