import { describe, expect, test } from "@jest/globals";
import { beginOfRows, blocksOf, blocksOfRows } from "../../src/workbook/blocks";

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

test.each<[string, unknown[], number]>([
  ["where they were begun and cut off", ["", "VP", "", false], 2],
  ["below a row that has a code", ["CB9", "VP", "", ""], 3],
  ["below a row that holds something else of them", ["", "CNTT", "", ""], 3],
  ["below a row into which somebody typed besides", ["", "VP", "", "Tốt"], 3],
])("new rows begin %s", (_, standing, row) => {
  const tab = { id: 1, name: "Cán bộ", values: [["Mã", "Đơn vị", "Riêng", "Xếp loại"], standing], merges: [] };
  const rows = [
    new Map([
      [1, "CB1"],
      [2, "VP"],
    ]),
  ];
  expect(beginOfRows(tab, 3, [1, 2], rows, 1, [1, 2, 4])).toBe(row);
});
