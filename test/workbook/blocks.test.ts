import { describe, expect, test } from "@jest/globals";
import { blocksOf, blocksOfRows } from "../../src/workbook/blocks";

test("single cells are gathered into blocks of neighbours", () => {
  const cell = (row: number, column: number) => ({ row, column, value: `${String(row)}.${String(column)}` });
  expect(blocksOf([cell(3, 2), cell(2, 2), cell(5, 1), cell(5, 2), cell(6, 1), cell(6, 2)])).toEqual([
    { row: 2, column: 2, values: [["2.2"], ["3.2"]] },
    {
      row: 5,
      column: 1,
      values: [
        ["5.1", "5.2"],
        ["6.1", "6.2"],
      ],
    },
  ]);
});

describe("new rows are", () => {
  const rows = [new Map([[4, "a"]]), new Map([[1, "b"]])];
  const tab = { id: 1, name: "CNTT", values: [["Mã", "", "", ""]], merges: [] };

  test("one block where nothing stands between their columns", () => {
    expect(blocksOfRows(tab, 2, [4, 1], rows, 1)).toEqual([
      {
        row: 2,
        column: 1,
        values: [
          ["", "", "", "a"],
          ["b", "", "", ""],
        ],
      },
    ]);
  });

  test.each([
    ["a value", { values: [[], [], ["", "", false]] }],
    ["a formula that shows nothing", { formulas: [[], ["", "", '=""']] }],
  ])("blocks beside a column in which %s stands, the block of their code last", (_, held) => {
    expect(blocksOfRows({ ...tab, ...held }, 2, [4, 1], rows, 1)).toEqual([
      { row: 2, column: 4, values: [["a"], [""]] },
      {
        row: 2,
        column: 1,
        values: [
          ["", ""],
          ["b", ""],
        ],
      },
    ]);
  });
});
