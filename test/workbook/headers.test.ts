import { describe, expect, test } from "@jest/globals";
import { findColumns } from "../../src/workbook/headers";

const declared = [
  { key: "code", header: "Mã" },
  { key: "target", header: "Mức giao" },
  { key: "actual", header: "Kết quả" },
] as const;

describe("a column is known by its header", () => {
  test.each([
    ["as declared", "Mức giao"],
    ["in capitals", "MỨC GIAO"],
    ["with doubled spaces", "  Mức   giao "],
    ["with a no-break space", "Mức\u00a0giao"],
    ["with a line break", "Mức\ngiao"],
    ["in decomposed Unicode", "Mức giao".normalize("NFD")],
  ])("%s", (_how, header) => {
    expect(findColumns([["Mã", "Ghi chú", header]], declared).columns.get("target")).toBe(3);
  });

  test.each([["Muc giao"], ["Mức giao (cũ)"], ["Mức"], [""]])("but not when it says something else: %j", (header) => {
    const found = findColumns([["Mã", header]], declared);
    expect(found.columns.has("target")).toBe(false);
    expect(found.missing).toEqual(["target", "actual"]);
  });
});

test("columns moved and columns added between them are found where they stand", () => {
  const found = findColumns([["Kết quả", "Của tôi", "Mã", "Mức giao"]], declared);
  expect([...found.columns]).toEqual([
    ["actual", 1],
    ["code", 3],
    ["target", 4],
  ]);
});

test("rows inserted above the headers, even one that repeats a header's word, do not hide the header row", () => {
  const found = findColumns([["BẢNG THEO DÕI"], ["Kết quả"], [""], ["Mã", "Mức giao", "Kết quả"], ["CT01"]], declared);
  expect(found.headerRow).toBe(4);
});

test("a header that stands twice is in no column: nobody can say which of the two is meant", () => {
  const found = findColumns([["Mã", "Kết quả", "Mức giao", "kết quả"]], declared);
  expect(found.columns.has("actual")).toBe(false);
  expect(found.missing).toEqual([]);
  expect(found.repeated).toEqual([{ key: "actual", columns: [2, 4] }]);
});

test("a tab without any declared header has no header row", () => {
  expect(findColumns([["Tên"], [1]], declared)).toEqual({
    headerRow: null,
    columns: new Map(),
    missing: ["code", "target", "actual"],
    repeated: [],
  });
});
