import { describe, expect, test } from "@jest/globals";
import { stampFor } from "../../src/workbook/edit-stamp";
import { UNIT_TAB } from "../../src/workbook/layout";

const headers = UNIT_TAB.columns.map(({ header }) => header);
const top = [["Mã đơn vị", "CNTT", "Phòng Công nghệ thông tin"], headers];
const columnOf = (key: string): number => UNIT_TAB.columns.findIndex((column) => column.key === key) + 1;
const edit = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("the day of an update is stamped beside what the unit fills in", () => {
  test.each(["actual", "completed", "quality", "lead", "evidence", "remark"])("%s", (key) => {
    expect(stampFor(edit(14, columnOf(key)), top)).toEqual({ row: 14, rows: 1, column: columnOf("updated") });
  });

  test.each(["status", "why", "code", "target", "due", "updated", "confirmed"])("not beside %s", (key) => {
    expect(stampFor(edit(14, columnOf(key)), top)).toBeNull();
  });
});

test("a paste over several rows and columns stamps each row once", () => {
  expect(stampFor(edit(5, columnOf("baseline"), 20, 3), top)).toEqual({
    row: 5,
    rows: 20,
    column: columnOf("updated"),
  });
});

test("an edit that reaches up into the headers stamps only the rows below them", () => {
  expect(stampFor(edit(1, columnOf("actual"), 4), top)).toEqual({ row: 3, rows: 2, column: columnOf("updated") });
  expect(stampFor(edit(2, columnOf("actual")), top)).toBeNull();
});

test("columns that were moved are stamped where they stand now", () => {
  const moved = [
    ["Mã đơn vị", "CNTT"],
    ["Mã", "KẾT  QUẢ", "Của phòng", "Ngày cập nhật"],
  ];
  expect(stampFor(edit(3, 2), moved)).toEqual({ row: 3, rows: 1, column: 4 });
  expect(stampFor(edit(3, 3), moved)).toBeNull();
});

test.each([
  ["a tab of another kind", [["Mục", "Giá trị", "Ghi chú"]]],
  ["a unit's tab without the column", [["Mã", "Kết quả"]]],
  ["an empty tab", []],
])("nothing is stamped in %s", (_what, values) => {
  expect(stampFor(edit(5, 2, 3, 3), values)).toBeNull();
});
