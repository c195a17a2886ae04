import { afterEach, describe, expect, test } from "@jest/globals";
import { Formulas } from "../../../workbench/sheet/formulas";
import { Workbook } from "../../../workbench/sheet/model";
import type { Area, CellValue } from "../../../workbench/sheet/workbook";

const open: Formulas[] = [];
afterEach(() => {
  for (const formulas of open.splice(0)) formulas.dispose();
});

/** An area by the names of its corners: "A1:C5". */
function readArea(text: string): Area {
  const [left = "A", top = "1", right = left, bottom = top] = text.match(/[A-Z]|\d+/g) ?? [];
  const column = left.charCodeAt(0) - 64;
  return {
    row: Number(top),
    column,
    rows: Number(bottom) - Number(top) + 1,
    columns: right.charCodeAt(0) - 63 - column,
  };
}

/** A tab of five rows: a status, a result and a target. */
class Desk {
  readonly book = new Workbook();
  readonly tab = this.book.insertSheet({ name: "Đơn vị A", rows: 2000, columns: 12 }).id;
  readonly formulas = new Formulas(this.book, { customFunctions: { names: ["THIDUA"], call: () => 1 } });

  constructor(rules: readonly (readonly [areas: string, formula: string])[]) {
    open.push(this.formulas);
    this.write(1, [
      ["Vượt", 12, 10],
      ["Đạt", 10, 10],
      ["Không đạt", 3, 10],
      ["", null, 10],
      ["Vượt", 11, 10],
    ]);
    this.book.editSheet(this.tab, (sheet) => {
      sheet.conditionalRules = rules.map(([areas, formula]) => ({
        areas: areas.split(" ").map(readArea),
        when: { kind: "formula", formula },
        style: { background: "#d9ead3" },
      }));
    });
  }

  write(row: number, values: readonly (readonly CellValue[])[]): void {
    this.book.write(
      this.tab,
      row,
      1,
      values.map((line) => line.map((value) => ({ value }))),
    );
  }

  /** Everything is calculated, also what nobody waits for. */
  async known(): Promise<void> {
    do await this.formulas.calculate();
    while (this.formulas.conditions.busy);
  }

  /** The cells in which a rule holds, column by column: "A1:C1 A5:C5". */
  async held(rule = 0): Promise<string> {
    await this.known();
    const name = (row: number, column: number): string => String.fromCharCode(64 + column) + String(row);
    const areas = this.formulas.conditions.heldIn(this.tab).get(rule);
    return (areas ?? [])
      .map(({ row, column, rows, columns }) => `${name(row, column)}:${name(row + rows - 1, column + columns - 1)}`)
      .join(" ");
  }
}

describe("a rule by formula holds in the cells where its formula, copied there, is true", () => {
  test.each([
    ["A1:C5", '$A1="Vượt"', "A1:C1 A5:C5"],
    ["A1:C5", "$B1>=$C1", "A1:C2 A5:C5"],
    ["B1:C5", "B1>10", "B1:B1 B5:B5"],
    ["B1:C5", "B$1>10", "B1:B5"],
    ["A1:C5", "$B$1>10", "A1:C5"],
    ["A1:C5", "$B$3>10", ""],
    ["A2:C5", '$A1="Vượt"', "A2:C2"],
    ["A1:C6", "MOD(ROW();2)=0", "A2:A2 A4:A4 A6:A6 B2:B2 B4:B4 B6:B6 C2:C2 C4:C4 C6:C6"],
    ["A1:A2 A4:A5", '$A1="Vượt"', "A1:A1 A5:A5"],
    ["A1:A5", "COUNTIF($A$1:$A$5;$A1)>1", "A1:A1 A5:A5"],
    ["A1:A5", "'Đơn vị A'!$B1*1,5>15", "A1:A1 A5:A5"],
    ["A1:A5", "$B1/0", ""],
    ["A1:A5", "$A1", ""],
    ["A1:A5", "$B1", "A1:A3 A5:A5"],
    ["A1:A5", "ISBLANK($B1)", "A4:A4"],
    ["A1:A5", "A1 B2 (", ""],
  ])("%s %s", async (areas, formula, held) => {
    expect(await new Desk([[areas, formula]]).held()).toBe(held);
  });

  test.each([['INDIRECT("B1")>1'], ["THIDUA($A1)=1"], ["OFFSET($A1;0;1)>1"]])(
    "but %s, which reads what is not written down, is not calculated",
    async (formula) => {
      const desk = new Desk([["A1:A5", formula]]);
      await desk.known();
      expect(desk.formulas.conditions.heldIn(desk.tab).size).toBe(0);
    },
  );

  test("and goes along with what is typed, with rows that come and with other rules", async () => {
    const desk = new Desk([
      ["A1:C5", '$A1="Vượt"'],
      ["A1:C5", "$B1<$C1"],
    ]);
    expect([await desk.held(0), await desk.held(1)]).toEqual(["A1:C1 A5:C5", "A3:C4"]);
    expect(desk.formulas.conditions.takeNews()).toEqual([desk.tab]);
    desk.write(2, [["Vượt", 9]]);
    expect([await desk.held(0), await desk.held(1)]).toEqual(["A1:C2 A5:C5", "A2:C4"]);
    expect(desk.formulas.conditions.takeNews()).toEqual([desk.tab]);
    desk.write(2, [["Vượt", 8]]);
    await desk.known();
    expect(desk.formulas.conditions.takeNews()).toEqual([]);
    desk.book.insertLines(desk.tab, "rows", 2, 1, "previous");
    expect(await desk.held(0)).toBe("A1:C1 A3:C3 A6:C6");
    desk.book.editSheet(desk.tab, (sheet) => {
      sheet.conditionalRules = sheet.conditionalRules.slice(1);
    });
    expect(await desk.held(0)).toBe("A3:C5");
  });

  test.each([
    [
      "a row comes above the first",
      (desk: Desk) => {
        desk.book.insertLines(desk.tab, "rows", 1, 1, "next");
      },
      "A2:C2 A6:C6",
    ],
    [
      "the first row goes",
      (desk: Desk) => {
        desk.book.deleteLines(desk.tab, "rows", 1, 1);
      },
      "A4:C4",
    ],
    [
      "the first rows are moved below",
      (desk: Desk) => {
        desk.book.moveLines(desk.tab, "rows", 1, 2, 5);
      },
      "A3:C3 A5:C5",
    ],
    [
      "a column goes",
      (desk: Desk) => {
        desk.book.deleteLines(desk.tab, "columns", 3, 1);
      },
      "A1:B1 A5:B5",
    ],
    [
      "the first row is cleared of its rules",
      (desk: Desk) => {
        desk.book.clear(desk.tab, readArea("A1:C1"), { conditionalRules: true });
      },
      "A5:C5",
    ],
  ])("and means the same cells when %s", async (_what, change, held) => {
    const desk = new Desk([["A1:C5", '$A1="Vượt"']]);
    expect(await desk.held()).toBe("A1:C1 A5:C5");
    change(desk);
    expect(await desk.held()).toBe(held);
  });

  test("in an area too large for that as far as there is something, and in what comes below", async () => {
    const desk = new Desk([["A1:L2000", 'A1="Vượt"']]);
    expect(await desk.held()).toBe("A1:A1 A5:A5");
    desk.write(200, [["Vượt"]]);
    expect(await desk.held()).toBe("A1:A1 A5:A5 A200:A200");
  });

  test("and a rule for which there is no room is not calculated", async () => {
    const desk = new Desk([["A1:L2000", 'A1="Vượt"']]);
    desk.write(2000, [["Vượt"]]);
    await desk.known();
    expect(desk.formulas.conditions.heldIn(desk.tab).size).toBe(0);
  });
});
