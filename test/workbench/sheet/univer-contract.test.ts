import { afterEach, describe, expect, test } from "@jest/globals";
import {
  CellValueType,
  LogLevel,
  LocaleType,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  type ICellData,
} from "@univerjs/core";
import {
  CalculateController,
  CalculateFormulaService,
  ErrorType,
  FormulaDataModel,
  functionLogical,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
} from "@univerjs/engine-formula";
import { readFileSync } from "node:fs";
import { UniverEngine } from "../../../workbench/sheet/univer";
import type { EngineFunction } from "../../../workbench/sheet/univer-functions";

/** The library as it comes, over two sheets: a spill of SEQUENCE(B1) in A1 and its sum (without A1) in C1. */
class Library {
  readonly univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT });
  readonly service: ICalculateFormulaService;
  readonly model: FormulaDataModel;
  readonly outcomes: string[] = [];

  constructor(readonly book: string) {
    this.univer.registerPlugin(UniverFormulaEnginePlugin, {});
    const cells = { 0: { 0: { f: "=SEQUENCE(B1)" }, 1: { v: 3, t: 2 }, 2: { f: "=SUM(A2:A9)" } } };
    const sheet = (id: string): object => ({
      id,
      name: id,
      rowCount: 20,
      columnCount: 9,
      cellData: structuredClone(cells),
    });
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.book,
      sheetOrder: ["one", "two"],
      sheets: { one: sheet("one"), two: sheet("two") },
    });
    const injector = this.univer.__getInjector();
    this.service = injector.get(ICalculateFormulaService);
    this.model = injector.get(FormulaDataModel);
    this.service.executionCompleteListener$.subscribe((outcome) => {
      this.outcomes.push(sumsOf(outcome, this.book));
    });
  }

  execute(forceCalculate: boolean): Promise<void> {
    const range = { startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 };
    return this.service.execute({
      formulaData: this.model.getFormulaData(),
      arrayFormulaCellData: this.model.getArrayFormulaCellData(),
      arrayFormulaRange: this.model.getArrayFormulaRange(),
      forceCalculate,
      dirtyRanges: forceCalculate ? [] : [{ unitId: this.book, sheetId: "one", range }],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
  }

  async settled(runs: number): Promise<void> {
    while (this.outcomes.length < runs) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** The sums that a run gave, by sheet, as "one 5, two 5". */
function sumsOf(outcome: IAllRuntimeData, book: string): string {
  const sheets = Object.entries(outcome.unitData[book] ?? {});
  return sheets.map(([id, cells]) => `${id} ${String((cells?.getValue(0, 2) as ICellData | undefined)?.v)}`).join(", ");
}

const open: { dispose: () => void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.dispose();
});

let books = 0;

function library(book = `book-${String((books += 1))}-`): Library {
  const made = new Library(book);
  open.push(made.univer);
  return made;
}

describe("what the workbench relies on inside Univer's formula engine", () => {
  test("the version is the one that was looked into", () => {
    for (const name of ["core", "engine-formula"]) {
      const manifest = JSON.parse(readFileSync(`node_modules/@univerjs/${name}/package.json`, "utf8")) as {
        version: string;
      };
      expect(manifest.version).toBe("0.25.1");
    }
  });

  test("the private parts that are replaced are where they were", () => {
    const { service, univer } = library();
    const injector = univer.__getInjector();
    expect(service).toBeInstanceOf(CalculateFormulaService);
    expect(service).toHaveProperty("_executeLock.acquire");
    expect(typeof injector.get(Interpreter).execute).toBe("function");
    expect(typeof injector.get(Lexer).treeBuilder).toBe("function");
    expect(typeof injector.get(IFormulaRuntimeService).setRuntimeData).toBe("function");
    expect(typeof injector.get(CalculateController).dispose).toBe("function");
    expect(functionLogical.map(([, name]) => name as string)).toContain("IFERROR");
    expect(injector.get(Lexer).treeBuilder("=IF(")).toBe(ErrorType.VALUE);
  });

  test("the promise of execute resolves before the work is done", async () => {
    const { execute, outcomes, settled } = bound(library());
    await execute(true);
    expect(outcomes).toEqual([]);
    await settled(1);
    expect(outcomes).toEqual(["one 5, two 5"]);
  });

  test("a second run that starts before the first has ended loses the first one's data: why runs are awaited", async () => {
    const { execute, outcomes, settled } = bound(library());
    await execute(true);
    await execute(false);
    await settled(2);
    // Undisturbed, the first gives both sheets and the second one sheet.
    expect(outcomes).not.toEqual(["one 5, two 5", "one 5"]);

    const calm = bound(library());
    await calm.execute(true);
    await calm.settled(1);
    await calm.execute(false);
    await calm.settled(2);
    expect(calm.outcomes).toEqual(["one 5, two 5", "one 5"]);
  });

  test("parsed formulas are kept for the whole process by the workbook's id: why no id is used twice", async () => {
    const [first, second] = [bound(library("same")), bound(library("same"))];
    for (const each of [first, second]) {
      await each.execute(true);
      await each.settled(1);
    }
    expect(first.outcomes).toEqual(["one 5, two 5"]);
    expect(second.outcomes).not.toEqual(["one 5, two 5"]);
  });

  test("each run adds to the index of ranges unless the index is cleared", async () => {
    const { book, execute, settled, univer } = bound(library());
    const index = univer.__getInjector().get(IDependencyManagerService) as unknown as {
      _dependencyRTreeCache: { toJSON: () => Record<string, Record<string, { children: unknown[] }>> };
    };
    const size = (): number | undefined => index._dependencyRTreeCache.toJSON()[book]?.["one"]?.children.length;
    await execute(true);
    await settled(1);
    const first = size();
    await execute(false);
    await settled(2);
    expect(size()).toBeGreaterThan(first ?? Infinity);
  });

  test("a matrix of cells is a thin cover over plain rows", () => {
    const rows = { 0: { 1: { v: 1, t: CellValueType.NUMBER } } };
    const matrix = new ObjectMatrix<ICellData>(rows);
    matrix.setValue(2, 3, { v: "x" });
    matrix.realDeleteValue(0, 1);
    expect(matrix.getMatrix()).toEqual({ 2: { 3: { v: "x" } } });
  });
});

/** The library's methods, to be taken apart. */
function bound(made: Library): Pick<Library, "book" | "outcomes" | "univer"> & {
  execute: (force: boolean) => Promise<void>;
  settled: (runs: number) => Promise<void>;
} {
  return {
    book: made.book,
    outcomes: made.outcomes,
    univer: made.univer,
    execute: (force) => made.execute(force),
    settled: (runs) => made.settled(runs),
  };
}

describe("the engine as the workbench drives it", () => {
  const area = (
    row: number,
    column: number,
    rows = 1,
    columns = 1,
  ): { row: number; column: number; rows: number; columns: number } => ({
    row,
    column,
    rows,
    columns,
  });

  function engine(functions: EngineFunction[] = []): UniverEngine {
    const made = new UniverEngine(functions);
    open.push(made);
    made.load([{ id: 1, name: "Một", rows: 20, columns: 9 }]);
    return made;
  }

  test("gives the spill with its rows and brings along what reads it, in one run", async () => {
    const made = engine();
    made.setCell(1, 1, 2, { value: 3 });
    made.setCell(1, 1, 1, { value: null, formula: "SEQUENCE(B1)" });
    made.setCell(1, 1, 3, { value: null, formula: "SUM(A2:A9)" });
    const results = await made.run([{ sheetId: 1, area: area(1, 1, 20, 9) }]);
    expect(results.map(({ row, column, values }) => [row, column, values])).toEqual([
      [1, 1, [[1], [2], [3]]],
      [1, 3, [[5]]],
    ]);
    // Only what an edit touches is calculated again.
    made.setSpill(1, 1, 1, [[1], [2], [3]]);
    made.setCell(1, 5, 5, { value: 1 });
    expect(await made.run([{ sheetId: 1, area: area(5, 5) }])).toEqual([]);
  });

  test("tells where a spill lacks room", async () => {
    const made = engine();
    made.setCell(1, 1, 1, { value: null, formula: "SEQUENCE(3)" });
    made.setCell(1, 3, 1, { value: "vướng" });
    const [result] = await made.run([{ sheetId: 1, area: area(1, 1) }]);
    expect(result?.blocked).toEqual(area(1, 1, 3, 1));
  });

  test("gives a function single cells and ranges with their places, blanks as null, errors as errors", async () => {
    const seen: unknown[] = [];
    const see: EngineFunction = {
      name: "SEE",
      compute: (args, place) => {
        seen.push(place, ...args.map(({ place: cells, values }) => [cells?.area ?? null, values]));
        return { values: [[null]] };
      },
    };
    const made = engine([see]);
    made.setCell(1, 1, 1, { value: { error: "#N/A" } });
    made.setCell(1, 1, 2, { value: true });
    made.setCell(1, 5, 5, { value: null, formula: "SEE(A1:B2,A2,1+1)" });
    const results = await made.run([{ sheetId: 1, area: area(5, 5) }]);
    expect(seen).toEqual([
      { sheetId: 1, row: 5, column: 5 },
      [
        area(1, 1, 2, 2),
        [
          [{ error: "#N/A" }, true],
          [null, null],
        ],
      ],
      [area(2, 1), [[null]]],
      [null, [[2]]],
    ]);
    expect(results[0]?.values).toEqual([[null]]);
  });

  test("a fault inside one formula leaves the others their results", async () => {
    const bad: EngineFunction = {
      name: "BAD",
      compute: () => {
        throw new Error("fault");
      },
    };
    const made = engine([bad]);
    made.setCell(1, 1, 1, { value: null, formula: "BAD()" });
    made.setCell(1, 2, 1, { value: null, formula: "1+1" });
    const results = await made.run([{ sheetId: 1, area: area(1, 1, 5, 5) }]);
    expect(results.map(({ values }) => values[0]?.[0])).toEqual([{ error: "#ERROR!" }, 2]);
  });
});
