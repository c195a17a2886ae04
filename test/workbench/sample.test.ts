/** How a sample's tables reach the cells that their headers and keys name. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { fillSample, parseTable, readSample, type OpenWorkbook, type SampleStep } from "../../workbench/sample";
import { Workbook, type CellInput } from "../../workbench/sheet/model";
import { readReference } from "../../workbench/sheet/references";
import { typeText } from "../../workbench/sheet/typing";
import type { CellValue } from "../../workbench/sheet/workbook";

interface Typing {
  readonly workbook: Workbook;
  readonly edited: string[];
  readonly ran: string[];
}

/** A workbook that takes every text, and whose script does nothing. */
function openBook(): OpenWorkbook & Typing {
  const workbook = new Workbook();
  const edited: string[] = [];
  const ran: string[] = [];
  return {
    workbook,
    edited,
    ran,
    edit: (tab, a1, texts) => {
      edited.push(a1);
      const sheetId = workbook.sheetByName(tab)?.id ?? -1;
      const { row, column } = readReference(a1)?.first ?? {};
      const read = (text: string): CellInput => typeText(text, { locale: workbook.locale, year: 2022 });
      workbook.write(
        sheetId,
        row ?? 0,
        column ?? 0,
        texts.map((line) => line.map(read)),
      );
      return Promise.resolve({});
    },
    runMenuItem: (functionName) => {
      ran.push(functionName);
      return Promise.resolve({ ended: "done" });
    },
  };
}

/** A workbook with one tab that holds the given rows, after the steps. */
async function typeInto(rows: readonly (readonly CellValue[])[], steps: readonly SampleStep[]): Promise<Typing> {
  const open = openBook();
  const { id } = open.workbook.insertSheet({ name: "Sổ", rows: 12, columns: 8 });
  rows.forEach((row, index) => {
    open.workbook.write(id, index + 1, 1, [row.map((value) => ({ value }))]);
  });
  await fillSample(steps, open);
  return open;
}

function step(text: string, key: readonly string[]): SampleStep {
  return { table: parseTable("so.tsv", text), tab: "Sổ", key };
}

function shown({ workbook }: Typing, columns: number): CellValue[][] {
  const id = workbook.sheetByName("Sổ")?.id ?? 0;
  return workbook.values(id, { row: 1, column: 1, rows: workbook.lastRow(id), columns });
}

describe("typing a table", () => {
  test("columns are found by their headers, wherever they stand and however they are cased and spaced", async () => {
    const typed = await typeInto(
      [["Ghi chú", " TÊN\u00a0 đơn vị", "Mã"]],
      [step("Mã\tTên đơn vị\nVP\tVăn phòng", ["Mã"])],
    );
    expect(shown(typed, 3)[1]).toEqual([null, "Văn phòng", "VP"]);
  });

  test("texts are read as the grid of a Vietnamese workbook reads them", async () => {
    const typed = await typeInto(
      [["Mã", "Kết quả", "Ngày"]],
      [step("Mã\tKết quả\tNgày\nCT02\t96,5%\t31/12/2022", ["Mã"])],
    );
    expect(shown(typed, 3)[1]).toEqual(["CT02", 0.965, 44926]);
  });

  test("a row whose key stands already is completed there, and a blank leaves its cell as it is", async () => {
    const typed = await typeInto(
      [
        ["Mã", "Mức", "Kết quả"],
        ["CT01", "100 xã"],
        ["CT02", "96%"],
      ],
      [step("Mã\tMức\tKết quả\nct02\t\t97%", ["Mã"])],
    );
    expect(shown(typed, 3)).toEqual([
      ["Mã", "Mức", "Kết quả"],
      ["CT01", "100 xã", null],
      ["CT02", "96%", 0.97],
    ]);
  });

  test("a new key goes below everything that stands in the table's columns", async () => {
    const typed = await typeInto(
      [["Mã", "Tên", "Khác"], ["A"], [null, "dở"], [null, null, "x"]],
      [step("Mã\tTên\nB\tb", ["Mã"])],
    );
    expect(shown(typed, 3)[3]).toEqual(["B", "b", "x"]);
  });

  test("a key that comes again takes the next row of its own, then rows inserted below it", async () => {
    const typed = await typeInto(
      [["Mục", "Giá trị"], ["Căn cứ"], ["Nơi nhận"]],
      [step("Mục\tGiá trị\nCăn cứ\tLuật\nCăn cứ\tNghị định\nCăn cứ\tThông tư\nNơi nhận\tLưu: VT", ["Mục"])],
    );
    expect(shown(typed, 2)).toEqual([
      ["Mục", "Giá trị"],
      ["Căn cứ", "Luật"],
      ["Căn cứ", "Nghị định"],
      ["Căn cứ", "Thông tư"],
      ["Nơi nhận", "Lưu: VT"],
    ]);
  });

  test("a tab without a free row is lengthened", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [index === 0 ? "Mã" : `C${String(index)}`]);
    const typed = await typeInto(rows, [step("Mã\nC12", ["Mã"])]);
    expect(shown(typed, 1)[12]).toEqual(["C12"]);
  });

  test("new rows are pasted as one block, into a present row only what the file says is typed", async () => {
    const typed = await typeInto(
      [["A", "B", "C", "D"], ["old"]],
      [step("A\tB\tC\tD\nnew\t2\t\t4\nnewer\t3\nold\t2\t\t4", ["A"])],
    );
    expect(typed.edited).toEqual(["A3:D4", "B2:B2", "D2:D2"]);
    expect(shown(typed, 4).slice(1)).toEqual([
      ["old", 2, null, 4],
      ["new", 2, null, 4],
      ["newer", 3, null, null],
    ]);
  });

  test("a new key that comes again in the file has its rows below each other", async () => {
    const typed = await typeInto([["A", "B"]], [step("A\tB\nx\t1\ny\t2\nx\t3", ["A"])]);
    expect(shown(typed, 2).slice(1)).toEqual([
      ["x", 1],
      ["x", 3],
      ["y", 2],
    ]);
  });

  test("rows find their tab by a label and a value side by side at its top", async () => {
    const open = openBook();
    const { workbook } = open;
    for (const code of ["VP", "CNTT"]) {
      const { id } = workbook.insertSheet({ name: `Trang ${code}`, rows: 5, columns: 4 });
      workbook.write(id, 1, 1, [
        [{ value: "Mã đơn vị" }, { value: code }],
        [{ value: "Mã" }, { value: "Kết quả" }],
      ]);
    }
    const table = parseTable("kq.tsv", "Mã đơn vị\tMã\tKết quả\nCNTT\tCT10\t5\nVP\tCT12\t6\nCNTT\tCT13\t7");
    await fillSample([{ table, tabLabelled: "Mã đơn vị", key: ["Mã"] }], open);
    const values = (name: string): CellValue[][] =>
      workbook.values(workbook.sheetByName(name)?.id ?? 0, { row: 3, column: 1, rows: 2, columns: 2 });
    expect(values("Trang CNTT")).toEqual([
      ["CT10", 5],
      ["CT13", 7],
    ]);
    expect(values("Trang VP")).toEqual([
      ["CT12", 6],
      [null, null],
    ]);
  });

  test("menu functions run between the tables, in the order of the steps", async () => {
    const { ran } = await typeInto([["A"]], [{ run: "first" }, step("A\n1", ["A"]), { run: "second" }]);
    expect(ran).toEqual(["first", "second"]);
  });
});

describe("what a sample may not say", () => {
  const refused = async (steps: readonly SampleStep[]): Promise<string> =>
    typeInto([["Mã"]], steps).then(
      () => "typed",
      (error: unknown) => String(error),
    );

  test.each<[string, SampleStep, string]>([
    ["a tab that is not there", { table: parseTable("a.tsv", "Mã\nX"), tab: "Khác", key: ["Mã"] }, 'no tab "Khác"'],
    ["a header that the tab lacks", step("Mã\tTên\nX\tx", ["Mã"]), 'no column "Tên"'],
    [
      "a label that no tab shows",
      { table: parseTable("a.tsv", "Mã đơn vị\tMã\nVP\tX"), tabLabelled: "Mã đơn vị", key: ["Mã"] },
      'No tab of the workbook shows "Mã đơn vị" VP',
    ],
  ])("%s", async (_, wrong, message) => {
    expect(await refused([wrong])).toContain(message);
  });

  test("a line with more cells than headers", () => {
    expect(() => parseTable("so.tsv", "Mã\nX\ty")).toThrow("so.tsv, line 2: more cells than headers");
  });

  test("a text that the grid refuses", async () => {
    const open = openBook();
    const { id } = open.workbook.insertSheet({ name: "Sổ" });
    open.workbook.write(id, 1, 1, [[{ value: "Mã" }]]);
    const refusing = { ...open, edit: () => Promise.resolve({ refused: "not in the list" }) };
    await expect(fillSample([step("Mã\nX", ["Mã"])], refusing)).rejects.toThrow('so.tsv: "Sổ" A2:A2: not in the list');
  });

  test("a menu function that fails", async () => {
    const failing = {
      ...openBook(),
      runMenuItem: () => Promise.resolve({ ended: "failed", error: { message: "no" } }),
    };
    await expect(fillSample([{ run: "setUp" }], failing)).rejects.toThrow("setUp: failed: no");
  });

  test.each<[string, string, string]>([
    ["steps that are no list", "{}", "expected an array"],
    ["a step that neither runs nor types", '[{"tab": "Sổ"}]', 'expected "run"'],
    ["a table without a tab", '[{"type": "so.tsv", "key": ["Mã"]}]', 'neither "tab" nor "tabLabelled"'],
    ["a key that is no column", '[{"type": "so.tsv", "tab": "Sổ", "key": ["Tên"]}]', 'has no column "Tên"'],
    [
      "a column to leave out that is none",
      '[{"type": "so.tsv", "tab": "Sổ", "key": ["Mã"], "without": ["Tên"]}]',
      "to leave out",
    ],
  ])("%s", (_, steps, message) => {
    const folder = mkdtempSync(join(tmpdir(), "sample-"));
    writeFileSync(join(folder, "so.tsv"), "Mã\nX\n");
    writeFileSync(join(folder, "steps.json"), steps);
    expect(() => readSample(folder, "steps.json")).toThrow(message);
    rmSync(folder, { recursive: true });
  });
});
