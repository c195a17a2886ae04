import { afterEach, describe, expect, test } from "@jest/globals";
import {
  Formulas,
  type CustomArgument,
  type CustomFunctions,
  type FormulaOptions,
} from "../../../workbench/sheet/formulas";
import { Workbook } from "../../../workbench/sheet/model";
import { typeText } from "../../../workbench/sheet/typing";
import type { CellValue } from "../../../workbench/sheet/workbook";

/** A workbook of one tab "Bảng", typed into by A1 address, with its calculation. */
class Desk {
  readonly book = new Workbook();
  readonly sheet = this.book.insertSheet({ name: "Bảng", rows: 60, columns: 12 }).id;
  readonly formulas: Formulas;

  constructor(options: FormulaOptions = {}) {
    this.formulas = new Formulas(this.book, options);
    open.push(this);
  }

  place(address: string): [row: number, column: number] {
    const [, letter = "A", row = "1"] = /^([A-L])(\d+)$/.exec(address) ?? [];
    return [Number(row), letter.charCodeAt(0) - 64];
  }

  type(cells: Record<string, string>, sheet = this.sheet): void {
    for (const [address, text] of Object.entries(cells)) {
      const [row, column] = this.place(address);
      const numberFormat = this.book.numberFormat(sheet, row, column);
      this.book.write(sheet, row, column, [[typeText(text, { locale: this.book.locale, year: 2022, numberFormat })]]);
    }
  }

  async value(address: string, sheet = this.sheet): Promise<CellValue> {
    await this.formulas.calculate();
    const [row, column] = this.place(address);
    return this.book.cell(sheet, row, column)?.value ?? null;
  }

  async column(address: string, rows: number): Promise<CellValue[]> {
    await this.formulas.calculate();
    const [row, column] = this.place(address);
    return this.book.values(this.sheet, { row, column, rows, columns: 1 }).flat();
  }
}

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.formulas.dispose();
});

/** Custom functions that write down what they are given. */
function recording(results: Record<string, (...args: CustomArgument[]) => unknown>): CustomFunctions & {
  calls: CustomArgument[][];
} {
  const calls: CustomArgument[][] = [];
  return {
    calls,
    names: Object.keys(results),
    call: (name, args) => {
      calls.push([...args]);
      return results[name]?.(...args);
    },
  };
}

const error = (text: string, message?: string): CellValue => (message ? { error: text, message } : { error: text });

describe("formulas as typed under vi_VN", () => {
  test.each([
    ["=A1*1,5", 7.5],
    ['=IF(A1>4,5;"a;b, c";2)', "a;b, c"],
    ["=SUM({1\\2\\3})", 6],
    ["=1,5%", 0.015],
    ["=SUM(A1:A)", 12],
    ["=SUM(a:A)", 12],
    ["=SUM(1:2)", 12],
    ["=SUM(A1:A500)", 12],
    ["=Mốc+1", 8],
    ["=SUM(mốc;Mốc)", 14],
    ["='bảng'!A1", 5],
    ['=bảng!A1&""', "5"],
    ["='Tab ''lạ''! [1]'!A1+1", 101],
    ["=SUM('Tab ''lạ''! [1]'!A1:A)", 100],
    ["=A9", null],
    ["=IF(TRUE;A9;1)", null],
    ["=A9+1", 1],
    ["=ISBLANK(A9)", true],
    ["=IFERROR(1/0)", ""],
    ['=IFERROR(1/0;"lỗi")', "lỗi"],
    ["=IFERROR(A1)", 5],
    ['=PROPER("đơn vị ước")', "Đơn Vị Ước"],
    ['=HYPERLINK("https://so.example";"Kế hoạch")', "Kế hoạch"],
    ["=1/0", error("#DIV/0!")],
    ["=SUM(#REF!;1)", error("#REF!")],
    ["='Không có'!A1", error("#REF!")],
    ["=A99", error("#REF!")],
    ["=NA()", error("#N/A")],
    ["=FOO(1)", error("#NAME?")],
    ["=IF(", error("#ERROR!")],
    ["=IF(1,2,3)", error("#ERROR!", "Formula parse error.")],
    ["=FILTER(A1:A2;A1:A2>99)", error("#N/A")],
  ] as const)("%s gives %j", async (formula, value) => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Tab 'lạ'! [1]", rows: 10, columns: 3 }).id;
    desk.type({ A1: "100" }, other);
    desk.book.setNamedRange("Mốc", desk.sheet, { row: 2, column: 1, rows: 1, columns: 1 });
    desk.type({ A1: "5", A2: "7", C5: formula });
    expect(await desk.value("C5")).toEqual(value);
  });

  test("under en_US the comma separates arguments and the point is the decimal mark", async () => {
    const desk = new Desk();
    desk.book.editSettings({ locale: "en_US" });
    desk.type({ A1: "=IF(TRUE,1.5,2)", A2: "=IF(TRUE;1.5;2)", A3: "=SUM({1,2;3,4})" });
    expect([await desk.value("A1"), await desk.value("A2"), await desk.value("A3")]).toEqual([1.5, 1.5, 10]);
  });

  test("a date made by a formula, or taken from a date cell, is shown as a date", async () => {
    const desk = new Desk({ now: () => new Date(Date.UTC(2022, 10, 1, 18, 30)) });
    desk.type({ A1: "2/11/2022", B1: "=A1", B2: "=DATE(2022;12;31)", B3: "=TODAY()", B4: "=NOW()", B5: "=A1-A1" });
    await desk.formulas.calculate();
    const shown = [1, 2, 3, 4, 5].map((row) => [
      desk.book.cell(desk.sheet, row, 2)?.value,
      desk.book.numberFormat(desk.sheet, row, 2),
    ]);
    // 01:30 on 2 November in Viet Nam.
    expect(shown).toEqual([
      [44867, "dd/mm/yyyy"],
      [44926, "dd/mm/yyyy"],
      [44867, "dd/mm/yyyy"],
      [44867.0625, "dd/mm/yyyy hh:mm:ss"],
      [0, undefined],
    ]);
  });
});

describe("an edit", () => {
  test("brings everything that depends on the cell up to date, across tabs", async () => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Khác", rows: 20, columns: 5 }).id;
    desk.type({ A1: "1", A2: "=A1+1", A3: "=A2+1" });
    desk.type({ A1: "=Bảng!A3*10" }, other);
    expect(await desk.value("A1", other)).toBe(30);
    desk.type({ A1: "5" });
    expect(await desk.value("A1", other)).toBe(70);
    desk.type({ A2: "0" });
    expect(await desk.value("A1", other)).toBe(10);
  });

  test("calculates custom functions only where their cells have changed", async () => {
    const custom = recording({ DOUBLE: (x) => Number(x) * 2 });
    const desk = new Desk({ customFunctions: custom });
    desk.type({ A1: "1", A2: "2", B1: "=DOUBLE(A1)", B2: "=double(A2)" });
    expect([await desk.value("B1"), await desk.value("B2")]).toEqual([2, 4]);
    expect(custom.calls).toHaveLength(2);
    desk.type({ A2: "7" });
    expect(await desk.value("B2")).toBe(14);
    expect(custom.calls.slice(2)).toEqual([[7]]);
    desk.book.setStyle(desk.sheet, { row: 1, column: 1, rows: 9, columns: 9 }, { bold: true });
    expect(desk.formulas.pending).toBe(false);
  });

  test("made while the engine works is calculated before the wait ends", async () => {
    const desk = new Desk();
    desk.type({ A1: "1", A2: "=A1+1" });
    const waiting = desk.formulas.calculate();
    desk.type({ A1: "10" });
    await waiting;
    expect(desk.book.cell(desk.sheet, 2, 1)?.value).toBe(11);
  });

  test("that moves rows while the engine works leaves no result in the wrong place", async () => {
    const desk = new Desk();
    desk.type({ A1: "1", A2: "=A1+1", A3: "=SEQUENCE(3)" });
    const waiting = desk.formulas.calculate();
    desk.book.insertLines(desk.sheet, "rows", 2, 1);
    await waiting;
    expect(await desk.column("A1", 7)).toEqual([1, null, 2, 1, 2, 3, null]);
  });

  test("inserting, deleting and moving rows keeps formulas on what they meant", async () => {
    const desk = new Desk();
    desk.type({ A1: "1", A2: "2", A3: "3", C1: "=SUM(A1:A3)", C2: "=A3" });
    desk.book.insertLines(desk.sheet, "rows", 2, 2);
    desk.type({ A2: "10" });
    expect([await desk.value("C1"), await desk.value("C4")]).toEqual([16, 3]);
    desk.book.deleteLines(desk.sheet, "rows", 5, 1);
    expect([await desk.value("C1"), await desk.value("C4")]).toEqual([13, error("#REF!")]);
  });
});

describe("lines added at the end of a tab that no formula has read", () => {
  test("are read by a formula that comes later", async () => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Khác", rows: 3, columns: 2 }).id;
    desk.type({ A1: "1" }, other);
    expect(await desk.value("A1")).toBeNull();
    desk.book.insertLines(other, "rows", 4, 2);
    desk.type({ A5: "10" }, other);
    expect(await desk.value("A5", other)).toBe(10);
    desk.type({ B1: "=SUM(Khác!A:A)", B2: "=Khác!A5" });
    expect([await desk.value("B1"), await desk.value("B2")]).toEqual([11, 10]);
  });

  test("give a formula that stands in them its value", async () => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Khác", rows: 3, columns: 2 }).id;
    expect(await desk.value("A1")).toBeNull();
    desk.book.insertLines(other, "columns", 3, 2);
    desk.type({ C1: "4", D3: "=C1*2" }, other);
    expect(await desk.value("D3", other)).toBe(8);
  });

  test("leave a formula alive that points beyond the end", async () => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Khác", rows: 3, columns: 2 }).id;
    desk.type({ A1: "=IFERROR(Khác!A9;B1)", B1: "1" });
    expect(await desk.value("A1")).toBe(1);
    desk.book.insertLines(other, "rows", 4, 2);
    desk.type({ B1: "2" });
    expect(await desk.value("A1")).toBe(2);
  });

  test("are told of by the functions that ask for what nobody has written down", async () => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Khác", rows: 3, columns: 2 }).id;
    desk.type({ A1: '=SUM(INDIRECT("Khác!A1:A5"))' });
    desk.type({ A1: "1" }, other);
    await desk.formulas.calculate();
    desk.book.insertLines(other, "rows", 4, 2);
    desk.type({ A5: "10" }, other);
    expect(await desk.value("A1")).toBe(11);
  });
});

describe("a result of many cells", () => {
  test("spills, and what reads it follows when it grows, shrinks and goes", async () => {
    const desk = new Desk();
    desk.type({ A1: "3", B1: "=SEQUENCE(A1)", C1: "=SUM(B2:B9)", C2: "=B2+1" });
    expect([await desk.column("B1", 4), await desk.value("C1")]).toEqual([[1, 2, 3, null], 5]);
    desk.type({ A1: "4" });
    expect([await desk.column("B1", 5), await desk.value("C1")]).toEqual([[1, 2, 3, 4, null], 9]);
    desk.type({ A1: "2" });
    expect([await desk.column("B1", 4), await desk.value("C1")]).toEqual([[1, 2, null, null], 2]);
    desk.type({ A1: "1" });
    expect([await desk.column("B1", 3), await desk.value("C1"), await desk.value("C2")]).toEqual([
      [1, null, null],
      0,
      1,
    ]);
    desk.type({ A1: "3" });
    expect(await desk.value("C1")).toBe(5);
    desk.type({ B1: "x" });
    expect([await desk.column("B1", 3), await desk.value("C1")]).toEqual([["x", null, null], 0]);
  });

  test("gives #REF! where a cell is in its way, and spills once the cell is free", async () => {
    const desk = new Desk();
    desk.type({ B1: "=SEQUENCE(3)", C1: '=IFERROR(B1;"vướng")', C2: "=SUM(B2:B3)" });
    expect(await desk.column("B1", 3)).toEqual([1, 2, 3]);
    desk.type({ B3: "3" });
    expect(await desk.column("B1", 3)).toEqual([
      error("#REF!", "Array result was not expanded because it would overwrite data in B3."),
      null,
      3,
    ]);
    expect([await desk.value("C1"), await desk.value("C2")]).toEqual(["vướng", 3]);
    desk.type({ B3: "" });
    expect([await desk.column("B1", 3), await desk.value("C2")]).toEqual([[1, 2, 3], 5]);
  });

  test("a blank typed over it changes nothing, and formulas that fall out of its way free it", async () => {
    const desk = new Desk();
    desk.type({ B1: "=SEQUENCE(3)", B2: "" });
    expect(await desk.column("B1", 3)).toEqual([1, 2, 3]);
    desk.type({ A2: "=SEQUENCE(1;3)" });
    expect(await desk.value("A2")).toEqual(
      error("#REF!", "Array result was not expanded because it would overwrite data in B2."),
    );
    desk.type({ B1: "" });
    expect([await desk.value("A2"), await desk.value("B2"), await desk.value("C2")]).toEqual([1, 2, 3]);
  });

  test("that leaves the tab says how many rows are missing", async () => {
    const fifteen = Array.from({ length: 15 }, (_, index) => index + 1);
    const desk = new Desk({ customFunctions: recording({ COUNT_ON: () => fifteen }) });
    desk.type({ A50: "=COUNT_ON()" });
    expect(await desk.value("A50")).toEqual(
      error("#REF!", "Result was not automatically expanded, please insert more rows (4)."),
    );
    desk.book.insertLines(desk.sheet, "rows", 61, 4);
    expect(await desk.value("A64")).toBe(15);
  });

  test("may feed another one, and that a third, whatever their order on the tab", async () => {
    const desk = new Desk();
    desk.type({
      A1: "=SUM(C2:C20)",
      C1: "=ARRAYFORMULA(E2:E9*10)",
      E1: "=ARRAYFORMULA(G2:G9+1)",
      G1: "=SEQUENCE(I1)",
      I1: "3",
    });
    // G 1,2,3 → E1:E8 = G2:G9 + 1 = 3,4,1,1,… → C1:C8 = E2:E9 × 10 = 40,10,10,10,10,10,10,0
    expect(await desk.value("A1")).toBe(60);
    desk.type({ I1: "5" });
    // G 1..5 → E 3,4,5,6,1,1,1,1 → C 40,50,60,10,10,10,10,0
    expect(await desk.value("A1")).toBe(150);
  });
});

describe("a formula that cannot be calculated", () => {
  test.each([
    ["=A1+1", error("#REF!", "Circular dependency detected.")],
    ["=IF(1,2,3)", error("#ERROR!", "Formula parse error.")],
  ])("(%s) says so again when it is typed once more", async (text, failure) => {
    const desk = new Desk();
    desk.type({ A1: text });
    expect(await desk.value("A1")).toEqual(failure);
    desk.type({ A1: text });
    expect(await desk.value("A1")).toEqual(failure);
  });
});

describe("an error in a cell", () => {
  test.each(["=1/0", "=A1*2"])(
    "(%s) is that of every formula that compares with it, whoever read it before",
    async (of) => {
      const desk = new Desk();
      desk.type({ A1: of, A2: "1", B2: "=A1+A2", D1: '=IF(A1>1;"hơn";"không")', D2: "=A1=0", D3: "=A1<5" });
      const failure = await desk.value("B2");
      expect(failure).toEqual(of === "=1/0" ? error("#DIV/0!") : error("#REF!"));
      expect(await desk.column("D1", 3)).toEqual([failure, failure, failure]);
    },
  );
});

describe("circular references", () => {
  test("are errors, also through other tabs and spills, and what depends on them too", async () => {
    const desk = new Desk();
    const other = desk.book.insertSheet({ name: "Khác", rows: 20, columns: 5 }).id;
    desk.type({ A1: "=B1", B1: "=Khác!A1", C1: "=C1+1", D1: "=A1+1", E1: "4" });
    desk.type({ A1: "=Bảng!A1" }, other);
    const circular = error("#REF!", "Circular dependency detected.");
    expect([await desk.value("A1"), await desk.value("B1"), await desk.value("C1")]).toEqual([
      circular,
      circular,
      circular,
    ]);
    expect([await desk.value("D1"), await desk.value("E1")]).toEqual([error("#REF!"), 4]);
    desk.type({ A1: "2" });
    expect([await desk.value("A1"), await desk.value("D1"), await desk.value("A1", other)]).toEqual([2, 3, 2]);
  });

  test("are seen where a formula reads the cells that it fills", async () => {
    const desk = new Desk();
    desk.type({ A1: "3", B1: "=SEQUENCE(A1)+SUM(B3:B9)*0" });
    expect(await desk.value("B1")).toEqual(error("#REF!", "Circular dependency detected."));
    expect(await desk.column("B2", 2)).toEqual([null, null]);
    desk.type({ B1: "=SEQUENCE(A1)" });
    expect(await desk.column("B1", 3)).toEqual([1, 2, 3]);
  });
});

describe("a custom function", () => {
  test("gets single cells as they are and ranges as rows, blanks, errors and dates told apart", async () => {
    const custom = recording({ SEE: () => "seen" });
    const desk = new Desk({ customFunctions: custom });
    desk.type({ A1: "2/11/2022", A2: "chữ", A3: "82,5%", A5: "=1/0", B1: "TRUE", B2: "=DATE(2022;1;1)", B3: "01" });
    desk.book.setStyle(desk.sheet, { row: 4, column: 2, rows: 1, columns: 1 }, { numberFormat: "dd/mm/yyyy" });
    desk.type({ B4: "=1+1", D1: "=SEE(A1;A2;A4;B1;A5)", D2: "=SEE(A1:B5)", D3: '=SEE(1,5;"x";;DATE(2022;1;2);A3:A3)' });
    expect(await desk.value("D1")).toBe("seen");
    expect(custom.calls).toContainEqual([{ serial: 44867 }, "chữ", "", true, "#DIV/0!"]);
    expect(custom.calls).toContainEqual([
      [
        [{ serial: 44867 }, true],
        ["chữ", { serial: 44562 }],
        [0.825, 1],
        ["", { serial: 2 }],
        ["#DIV/0!", ""],
      ],
    ]);
    expect(custom.calls).toContainEqual([1.5, "x", "", { serial: 44563 }, 0.825]);
  });

  test.each([
    ["one value", 5, [[5, null]]],
    ["nothing", undefined, [[null, null]]],
    ["an empty text", "", [["", null]]],
    [
      "a list",
      [1, 2],
      [
        [1, null],
        [2, null],
      ],
    ],
    [
      "rows of different length",
      [[1], [2, 3]],
      [
        [1, null],
        [2, 3],
      ],
    ],
    ["no rows", [], [[null, null]]],
    ["a truth value and a blank", [[true, null]], [[true, null]]],
    ["no number", NaN, [[error("#NUM!"), null]]],
    ["a record", { a: 1 }, [[error("#ERROR!"), null]]],
  ] as [string, unknown, CellValue[][]][])("may give %s", async (_what, result, cells) => {
    const desk = new Desk({ customFunctions: recording({ GIVE: () => result }) });
    desk.type({ B2: "=GIVE()" });
    await desk.formulas.calculate();
    expect(desk.book.values(desk.sheet, { row: 2, column: 2, rows: cells.length, columns: 2 })).toEqual(cells);
  });

  test("may give a date, which is shown as one", async () => {
    const desk = new Desk({ customFunctions: recording({ WHEN: () => ({ serial: 44867 }) }) });
    desk.type({ B2: "=WHEN()" });
    expect(await desk.value("B2")).toBe(44867);
    expect(desk.book.numberFormat(desk.sheet, 2, 2)).toBe("dd/mm/yyyy");
  });

  test("that throws shows #ERROR! and keeps what it said; the others are calculated", async () => {
    const custom = recording({
      STRICT: (value) => {
        if (value === "") throw new Error("Thiếu kỳ gốc");
        return value;
      },
    });
    const desk = new Desk({ customFunctions: custom });
    desk.type({ A2: "5", B1: "=STRICT(A1)", B2: "=STRICT(A2)", C1: "=ISERROR(B1)" });
    expect([await desk.value("B1"), await desk.value("B2"), await desk.value("C1")]).toEqual([
      error("#ERROR!", "Thiếu kỳ gốc"),
      5,
      true,
    ]);
    desk.type({ A1: "1" });
    expect(await desk.value("B1")).toBe(1);
  });

  test("is not called with an error that the formula itself makes", async () => {
    const custom = recording({ SEE: () => "seen" });
    const desk = new Desk({ customFunctions: custom });
    desk.type({ A1: "=SEE(1/0)" });
    expect(await desk.value("A1")).toEqual(error("#DIV/0!"));
    expect(custom.calls).toEqual([]);
  });

  test("is refused NOW and random numbers, also through other cells; beside it they are allowed", async () => {
    const custom = recording({ SEE: () => "seen" });
    const desk = new Desk({ customFunctions: custom });
    desk.type({
      A1: "=RAND()",
      A2: "=A1*2",
      A3: "=SUM(A2:A2)",
      B1: "=SEE(NOW())",
      B2: "=SEE(A1:A9)",
      B3: "=SEE(A3)",
      B4: "=SEE(TODAY())",
      B5: "=SEE(1)&LEFT(NOW();0)",
      B6: '=SEE("NOW()")',
    });
    const refused = error(
      "#ERROR!",
      "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()",
    );
    expect(await desk.column("B1", 6)).toEqual([refused, refused, refused, "seen", "seen", "seen"]);
    desk.type({ A1: "1" });
    expect(await desk.column("B2", 2)).toEqual(["seen", "seen"]);
  });
});

test("two workbooks that calculate at once do not meet", async () => {
  const desks = [1, 2].map(() => new Desk());
  for (const [index, desk] of desks.entries())
    desk.type({ A1: String(index + 1), A2: "=SUM(A1:A1)*10", B1: "=SEQUENCE(A1+1)" });
  await Promise.all(desks.map((desk) => desk.formulas.calculate()));
  expect(await Promise.all(desks.map((desk) => desk.value("A2")))).toEqual([10, 20]);
  expect(await Promise.all(desks.map((desk) => desk.column("B1", 3)))).toEqual([
    [1, 2, null],
    [1, 2, 3],
  ]);
});
