import { describe, expect, test } from "@jest/globals";
import { Workbook, type Change } from "../../../workbench/sheet/model";
import type { CellValue } from "../../../workbench/sheet/workbook";
import { area } from "./area";

/** A workbook with a tab "Một" (20 × 6) that holds these values from A1 on, and an empty tab "Hai". */
function workbook(values: readonly (readonly CellValue[])[] = []): { book: Workbook; one: number; two: number } {
  const book = new Workbook();
  const one = book.insertSheet({ name: "Một", rows: 20, columns: 6 }).id;
  const two = book.insertSheet({ name: "Hai", rows: 20, columns: 6 }).id;
  if (values.length > 0)
    book.write(
      one,
      1,
      1,
      values.map((line) => line.map((value) => ({ value }))),
    );
  return { book, one, two };
}

const column = (book: Workbook, sheet: number, rows: number, at = 1): CellValue[] =>
  book.values(sheet, area(1, at, rows)).flat();

describe("tabs", () => {
  test("are found whatever the case and composition of their name, and never share one", () => {
    const { book, one } = workbook();
    expect(book.sheetByName("MỘT".normalize("NFD"))?.id).toBe(one);
    expect(() => book.insertSheet({ name: "một" })).toThrow(RangeError);
    expect(() => book.renameSheet(one, "HAI")).toThrow(RangeError);
    book.renameSheet(one, "một");
    expect(book.sheets.map(({ name }) => name)).toEqual(["một", "Hai"]);
  });

  test("are inserted, moved and deleted with their order and ids kept", () => {
    const { book, one, two } = workbook();
    const third = book.insertSheet({ name: "Ba", position: 1 }).id;
    expect(book.sheets.map(({ id }) => id)).toEqual([third, one, two]);
    book.moveSheet(third, 3);
    book.deleteSheet(one);
    expect(book.sheets.map(({ id }) => id)).toEqual([two, third]);
    expect(book.insertSheet({ name: "Bốn" }).id).toBe(third + 1);
  });

  test("renamed or deleted are so in formulas, rules and names too", () => {
    const { book, one, two } = workbook();
    book.write(two, 1, 1, [[{ formula: "Một!A1+'MỘT'!B1+Hai!C1" }]]);
    book.setNamedRange("Mốc", one, area(1, 1));
    book.editSheet(two, (sheet) => {
      sheet.validations = [
        { area: area(1, 1), rule: { kind: "listFromRange", range: "'Một'!$A$1:$A$3" }, allowInvalid: false },
      ];
      sheet.conditionalRules = [{ areas: [area(1, 1)], when: { kind: "formula", formula: "Một!$A1>0" }, style: {} }];
    });
    book.renameSheet(one, "Phòng mới");
    expect(book.cell(two, 1, 1)?.formula).toBe("'Phòng mới'!A1+'Phòng mới'!B1+Hai!C1");
    expect(book.sheet(two)?.validations[0]?.rule).toMatchObject({ range: "'Phòng mới'!$A$1:$A$3" });
    expect(book.sheet(two)?.conditionalRules[0]?.when).toMatchObject({ formula: "'Phòng mới'!$A1>0" });
    book.deleteSheet(one);
    expect(book.cell(two, 1, 1)?.formula).toBe("#REF!+#REF!+Hai!C1");
    expect(book.namedRanges).toEqual([]);
  });
});

describe("cells", () => {
  test("give back what was written, and the last row and column with content", () => {
    const { book, one } = workbook([
      ["a", 1, true],
      [null, { error: "#N/A" }, null],
    ]);
    book.setStyle(one, area(15, 6), { bold: true });
    book.write(one, 4, 5, [[{ formula: "A1" }]]);
    expect(book.values(one, area(1, 1, 2, 3))).toEqual([
      ["a", 1, true],
      [null, { error: "#N/A" }, null],
    ]);
    expect([book.lastRow(one), book.lastColumn(one)]).toEqual([4, 5]);
    expect(book.formulas(one, area(4, 4, 1, 2))).toEqual([[null, "A1"]]);
    book.write(one, 4, 5, [[{ value: null }]]);
    expect([book.lastRow(one), book.lastColumn(one)]).toEqual([2, 3]);
  });

  test("refuse writing outside the tab and rows of different length", () => {
    const { book, one } = workbook();
    expect(() => book.write(one, 20, 6, [[{ value: 1 }, { value: 2 }]])).toThrow(RangeError);
    expect(() => book.write(one, 0, 1, [[{ value: 1 }]])).toThrow(RangeError);
    expect(() => book.write(one, 1, 1, [[{ value: 1 }], []])).toThrow(RangeError);
  });

  test("keep styles and notes apart from contents", () => {
    const { book, one } = workbook([[1]]);
    book.setStyle(one, area(1, 1, 1, 2), { bold: true, background: "#ffffff" });
    book.setStyle(one, area(1, 1), { bold: undefined, numberFormat: "0%" });
    book.setStyles(one, 1, 2, [[{ italic: true }]]);
    book.setNotes(one, 1, 1, [["Ghi chú", null]]);
    book.write(one, 1, 1, [[{ value: 2, numberFormat: "0.0%" }]]);
    expect(book.styles(one, area(1, 1, 1, 2))).toEqual([
      [
        { background: "#ffffff", numberFormat: "0.0%" },
        { bold: true, background: "#ffffff", italic: true },
      ],
    ]);
    book.clear(one, area(1, 1), { contents: true });
    expect([book.cell(one, 1, 1)?.value, book.cell(one, 1, 1)?.note]).toEqual([null, "Ghi chú"]);
    book.clear(one, area(1, 1), { styles: true, notes: true });
    expect(book.cell(one, 1, 1)).toBeUndefined();
  });

  test("cleared of rules keep the rules of their neighbours", () => {
    const { book, one } = workbook();
    book.editSheet(one, (sheet) => {
      sheet.validations = [{ area: area(1, 1, 5, 1), rule: { kind: "date" }, allowInvalid: false }];
      sheet.conditionalRules = [{ areas: [area(2, 1, 1, 3)], when: { kind: "textEquals", text: "x" }, style: {} }];
    });
    book.clear(one, area(2, 1, 1, 3), { validations: true, conditionalRules: true });
    expect(book.sheet(one)?.validations.map(({ area: kept }) => kept)).toEqual([area(1, 1), area(3, 1, 3, 1)]);
    expect(book.sheet(one)?.conditionalRules).toEqual([]);
  });

  test("merged keep the first value only", () => {
    const { book, one } = workbook([
      ["a", "b"],
      ["c", "d"],
    ]);
    book.merge(one, area(1, 1, 2, 2));
    expect(book.values(one, area(1, 1, 2, 2))).toEqual([
      ["a", null],
      [null, null],
    ]);
    book.merge(one, area(2, 2, 2, 2));
    expect(book.sheet(one)?.merges).toEqual([area(2, 2, 2, 2)]);
    book.unmerge(one, area(3, 3));
    expect(book.sheet(one)?.merges).toEqual([]);
  });
});

describe("rows and columns", () => {
  test("inserted take their neighbour's style and rules, and everything below follows", () => {
    const { book, one, two } = workbook([["a"], ["b"], ["c"]]);
    book.setStyle(one, area(2, 1), { bold: true });
    book.setNamedRange("Mốc", one, area(3, 1));
    book.write(two, 1, 1, [[{ formula: "SUM(Một!A1:A3)" }]]);
    book.merge(one, area(3, 2, 1, 2));
    book.editSheet(one, (sheet) => {
      sheet.frozenRows = 1;
      sheet.hiddenRows.add(3);
      sheet.rowHeights.set(3, 60);
      sheet.validations = [{ area: area(1, 1, 2, 1), rule: { kind: "date" }, allowInvalid: false }];
      sheet.protections = [
        {
          id: 1,
          area: area(3, 1),
          unprotected: [],
          description: "",
          warningOnly: false,
          domainEdit: false,
          editors: [],
        },
        {
          id: 2,
          area: null,
          unprotected: [area(3, 1)],
          description: "",
          warningOnly: false,
          domainEdit: false,
          editors: [],
        },
      ];
    });
    book.insertLines(one, "rows", 3, 2);
    const sheet = book.sheet(one);
    expect(column(book, one, 5)).toEqual(["a", "b", null, null, "c"]);
    expect(book.styles(one, area(3, 1, 2)).flat()).toEqual([{ bold: true }, { bold: true }]);
    expect(book.namedRange("mốc")?.area).toEqual(area(5, 1));
    expect(book.cell(two, 1, 1)?.formula).toBe("SUM('Một'!A1:A5)");
    expect(sheet?.merges).toEqual([area(5, 2, 1, 2)]);
    expect(sheet?.validations[0]?.area).toEqual(area(1, 1, 4, 1));
    expect(sheet?.protections.map((each) => [each.area, each.unprotected])).toEqual([
      [area(5, 1), []],
      [null, [area(5, 1)]],
    ]);
    expect([sheet?.maxRows, sheet?.frozenRows, [...(sheet?.hiddenRows ?? [])]]).toEqual([22, 1, [5]]);
    expect([...(sheet?.rowHeights ?? [])]).toEqual([[5, 60]]);
    book.insertLines(one, "rows", 1, 1, "next");
    expect(book.sheet(one)?.frozenRows).toBe(2);
    expect(book.sheet(one)?.validations[0]?.area).toEqual(area(1, 1, 5, 1));
  });

  test("deleted take what stood on them alone with them", () => {
    const { book, one, two } = workbook([["a"], ["b"], ["c"]]);
    book.setNamedRange("Mốc", one, area(2, 1));
    book.write(two, 1, 1, [[{ formula: "Một!A2&Một!A3" }]]);
    book.deleteLines(one, "rows", 2, 1);
    expect(column(book, one, 3)).toEqual(["a", "c", null]);
    expect(book.cell(two, 1, 1)?.formula).toBe("#REF!&'Một'!A2");
    expect(book.namedRange("Mốc")).toBeUndefined();
    expect(book.sheet(one)?.maxRows).toBe(19);
  });

  test("of columns follow in the same way, with their widths", () => {
    const { book, one } = workbook([["a", "b", "c"]]);
    book.write(one, 2, 1, [[{ formula: "C1&$B$1" }]]);
    book.editSheet(one, (sheet) => {
      sheet.columnWidths.set(2, 200);
      sheet.columnWidths.set(3, 300);
    });
    book.insertLines(one, "columns", 3, 1);
    expect(book.values(one, area(1, 1, 1, 4))).toEqual([["a", "b", null, "c"]]);
    expect(book.cell(one, 2, 1)?.formula).toBe("D1&$B$1");
    expect([...(book.sheet(one)?.columnWidths ?? [])].sort()).toEqual([
      [2, 200],
      [3, 200],
      [4, 300],
    ]);
    book.deleteLines(one, "columns", 2, 2);
    expect(book.values(one, area(1, 1, 1, 2))).toEqual([["a", "c"]]);
    expect(book.cell(one, 2, 1)?.formula).toBe("B1&#REF!");
    expect([...(book.sheet(one)?.columnWidths ?? [])]).toEqual([[2, 300]]);
  });

  test.each([
    ["down", 1, 2, 5, ["c", "d", "a", "b", "e"]],
    ["up", 4, 2, 1, ["d", "e", "a", "b", "c"]],
    ["nowhere", 2, 2, 3, ["a", "b", "c", "d", "e"]],
  ] as [string, number, number, number, string[]][])(
    "moved %s take formulas that point at them along",
    (_way, at, count, before, expected) => {
      const { book, one, two } = workbook([["a"], ["b"], ["c"], ["d"], ["e"]]);
      book.write(
        two,
        1,
        1,
        [1, 2, 3, 4, 5].map((row) => [{ formula: `Một!A${String(row)}` }]),
      );
      book.moveLines(one, "rows", at, count, before);
      expect(column(book, one, 5)).toEqual(expected);
      const pointed = book
        .formulas(two, area(1, 1, 5))
        .flat()
        .map((formula) => Number(/\d+$/.exec(formula ?? "")?.[0]));
      expect(pointed.map((row) => expected[row - 1])).toEqual(["a", "b", "c", "d", "e"]);
    },
  );
});

describe("sorting", () => {
  test("puts numbers before texts, truth values and errors, and blanks last both ways", () => {
    const values: CellValue[] = ["b", 2, null, true, { error: "#N/A" }, "Đ", 1, "D", "a"];
    const { book, one } = workbook(values.map((value) => [value]));
    book.sort(one, area(1, 1, values.length), [{ column: 1, ascending: true }]);
    expect(column(book, one, values.length)).toEqual([1, 2, "a", "b", "D", "Đ", true, { error: "#N/A" }, null]);
    book.sort(one, area(1, 1, values.length), [{ column: 1, ascending: false }]);
    expect(column(book, one, values.length)).toEqual([{ error: "#N/A" }, true, "Đ", "D", "b", "a", 2, 1, null]);
  });

  test("takes whole rows with their looks and their formulas as if copied, and is stable", () => {
    const { book, one } = workbook([
      [2, "x"],
      [1, "y"],
      [2, "z"],
    ]);
    book.write(one, 1, 3, [[{ formula: "A1*10" }], [{ formula: "A2*10" }], [{ formula: "$A$3*10" }]]);
    book.setNotes(one, 2, 2, [["ghi chú"]]);
    book.sort(one, area(1, 1, 3, 3), [{ column: 1, ascending: true }]);
    expect(book.values(one, area(1, 1, 3, 2))).toEqual([
      [1, "y"],
      [2, "x"],
      [2, "z"],
    ]);
    expect(book.formulas(one, area(1, 3, 3)).flat()).toEqual(["A1*10", "A2*10", "$A$3*10"]);
    expect(book.cell(one, 1, 2)?.note).toBe("ghi chú");
  });
});

describe("a formula's result", () => {
  test("fills cells, gives way to what is typed, and goes with its formula", () => {
    const { book, one } = workbook();
    book.write(one, 1, 1, [[{ formula: "X()" }]]);
    expect(book.obstacle(one, area(1, 1, 3))).toBeNull();
    expect(book.placeResult(one, 1, 1, [[1], [2], [3]])).toBe(true);
    expect(book.placeResult(one, 1, 1, [[1], [2], [3]])).toBe(false);
    expect([book.lastRow(one), book.cell(one, 2, 1)?.spilledFrom]).toEqual([3, { row: 1, column: 1 }]);
    book.write(one, 2, 1, [[{ value: "chắn" }]]);
    expect(book.obstacle(one, area(1, 1, 3))).toEqual({ row: 2, column: 1 });
    expect(book.obstacle(one, area(1, 1, 21))).toEqual({ row: 2, column: 1 });
    book.write(one, 1, 1, [[{ value: null }]]);
    expect(column(book, one, 3)).toEqual([null, "chắn", null]);
  });

  test("is told wherever it comes or goes, blank cells among it too", () => {
    const { book, one } = workbook();
    const told: unknown[] = [];
    book.write(one, 1, 1, [[{ formula: "X()" }]]);
    book.onChange((change) => {
      if (change.kind === "cells" && change.cause === "calculation") told.push(change.area);
    });
    book.placeResult(one, 1, 1, [[null], [null], [null]]);
    expect(told.splice(0)).toEqual([area(2, 1, 2)]);
    book.write(one, 1, 1, [[{ value: null }]]);
    expect(told).toEqual([area(1, 1, 3)]);
  });

  test("brings its date format along where the cell has none, until the formula goes", () => {
    const { book, one } = workbook();
    book.write(one, 1, 1, [[{ formula: "X()" }, { formula: "X()", numberFormat: "0" }]]);
    book.placeResult(one, 1, 1, [[44926]], "dd/mm/yyyy");
    book.placeResult(one, 1, 2, [[44926]], "dd/mm/yyyy");
    expect(book.styles(one, area(1, 1, 1, 2)).flat()).toEqual([{ numberFormat: "dd/mm/yyyy" }, { numberFormat: "0" }]);
    expect([book.numberFormat(one, 1, 1), book.numberFormat(one, 1, 2)]).toEqual(["dd/mm/yyyy", "0"]);
    book.write(one, 1, 1, [[{ value: 5 }]]);
    expect(book.styles(one, area(1, 1)).flat()).toEqual([{}]);
  });

  test("is told apart from an edit", () => {
    const { book, one } = workbook();
    const changes: Change[] = [];
    const stop = book.onChange((change) => changes.push(change));
    const before = book.revision;
    book.write(one, 1, 1, [[{ formula: "X()" }]]);
    book.placeResult(one, 1, 1, [[1, 2]]);
    book.setNotes(one, 5, 5, [["x"]]);
    stop();
    book.setNotes(one, 5, 5, [["y"]]);
    expect(changes).toEqual([
      { kind: "cells", sheetId: one, area: area(1, 1), cause: "edit", contents: true },
      { kind: "cells", sheetId: one, area: area(1, 1, 1, 2), cause: "calculation", contents: true },
      { kind: "cells", sheetId: one, area: area(5, 5), cause: "edit", contents: false },
    ]);
    expect(book.revision).toBe(before + 4);
  });
});

test("a copy shares nothing with its original", () => {
  const { book, one } = workbook([["a"]]);
  book.setNamedRange("Mốc", one, area(1, 1));
  const copy = book.clone();
  copy.write(one, 1, 1, [[{ value: "b" }]]);
  copy.editSheet(one, (sheet) => sheet.columnWidths.set(1, 50));
  copy.removeNamedRange("Mốc");
  copy.editSettings({ locale: "en_US", sharing: { owner: "khác", editors: [] } });
  expect([book.cell(one, 1, 1)?.value, book.sheet(one)?.columnWidths.size, book.namedRanges.length]).toEqual([
    "a",
    0,
    1,
  ]);
  expect([book.locale, book.sharing.owner, copy.cell(one, 1, 1)?.value]).toEqual(["vi_VN", "", "b"]);
});
