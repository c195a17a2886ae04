/**
 * The door to Univer's formula engine; only the files named after it know the library. It holds a mirror of the cells in the shape that the engine
 * reads, has it calculate what a change makes stale, and gives the results. Rows and columns count from 1 outside.
 *
 * The engine's calculation service is driven directly, without the plugin that recalculates after a pause. What has
 * to be known about it (version 0.25.1, pinned by a contract test):
 * - The promise of `execute` resolves before the calculation has begun, and its first statements (loading the
 *   configuration, emptying the results) run outside its own lock. A second call before the first has finished thus
 *   empties the first one's results and takes over its data: one result comes back empty and the next one holds every
 *   tab. Here the lock is replaced by one that hands over the work's promise, so that a run is awaited to its end and
 *   runs never overlap; a throw inside becomes a rejection instead of an unhandled one.
 * - It keeps spilled values of earlier runs in a model of its own and merges them after each run. Here every run is
 *   given cells, formulas and spills afresh from the mirror, so there is nothing to merge and nothing to go stale.
 * - It adds the ranges that formulas read to its index again in every run; clearing the index of each sheet before a
 *   run (`clearDependencyTreeCache`) keeps it from growing.
 * - It keeps parsed formulas for the whole process, by the workbook's id and the formula's text, bound to the instance
 *   that parsed them; so every load takes an id that none had before.
 * - It remembers for comparisons what cells held that other formulas have read, and takes an error for 0 there: a
 *   comparison with an error gave TRUE where another formula had read the cell before. That memory is kept empty.
 * - A run calculates what is stale, then once more what reads cells that were spilled into, but not the formulas that
 *   themselves spilled in the first round: `Formulas` runs again where spills feed spills.
 */
import {
  IUniverInstanceService,
  LogLevel,
  LocaleType,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type Nullable,
} from "@univerjs/core";
import {
  CalculateController,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  NullValueObject,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
} from "@univerjs/engine-formula";
import type { SheetArea } from "./precedents";
import { functionClass, OWN_FUNCTIONS, type EngineFunction } from "./univer-functions";
import { cellData, cellValue, isBlankCell, toArea, toRange, type EngineRange } from "./univer-values";
import type { Area, CellValue } from "./workbook";

/** A tab as the engine has to know it. */
export interface EngineSheet {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a formula gave, to be put in from (row, column) on. */
export interface EngineResult {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly values: CellValue[][];
  /** The number format that the first value brings along, as dates made by DATE do. */
  readonly numberFormat: string | undefined;
  /** The area that the result would have filled, had nothing been in its way. */
  readonly blocked: Area | undefined;
}

/** Private parts of the calculation service that are relied on. */
interface ServiceInside {
  _executeLock: { acquire: (key: string, work: () => Promise<void>) => Promise<void> };
}

/** Those of the controller that takes results over into models of the library's and into commands that nobody hears. */
interface ControllerInside {
  _applyResult: () => Promise<void>;
  _commandService: { executeCommand: () => Promise<boolean> };
}

interface SheetMirror {
  readonly sheet: EngineSheet;
  readonly cells: ObjectMatrix<ICellData>;
  readonly formulas: ObjectMatrix<{ f: string }>;
  readonly spillAreas: ObjectMatrix<EngineRange>;
  readonly spilled: ObjectMatrix<ICellData>;
}

const SPILL_ERROR: string = ErrorType.SPILL;

let units = 0;

export class UniverEngine {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly service: ICalculateFormulaService;
  private readonly mirrors = new Map<number, SheetMirror>();
  private unit = "";
  private work: Promise<void> = Promise.resolve();
  private outcome: IAllRuntimeData | null = null;

  constructor(functions: readonly EngineFunction[]) {
    this.univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT });
    const all = [...OWN_FUNCTIONS, ...functions.map(functionClass)];
    this.univer.registerPlugin(UniverFormulaEnginePlugin, { function: all as never });
    this.load([]);
    this.injector = this.univer.__getInjector();
    this.service = this.injector.get(ICalculateFormulaService);
    this.guard();
  }

  private guard(): void {
    // Of no use here, and disposing of it would not end it: it never lets go of the calculation's events.
    const controller = this.injector.get(CalculateController) as unknown as ControllerInside;
    controller._applyResult = () => Promise.resolve();
    controller._commandService = { executeCommand: () => Promise.resolve(true) };
    (this.service as unknown as ServiceInside)._executeLock = {
      acquire: (_key, work) => {
        this.work = work();
        return Promise.resolve();
      },
    };
    CELL_INVERTED_INDEX_CACHE.set = () => undefined;
    CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
    this.service.executionCompleteListener$.subscribe((outcome) => {
      this.outcome = outcome;
    });
    // One formula that the library cannot bear must not stop the others.
    const interpreter = this.injector.get(Interpreter);
    const execute = interpreter.execute.bind(interpreter);
    interpreter.execute = (node) => {
      try {
        return execute(node);
      } catch {
        return ErrorValueObject.create(ErrorType.ERROR);
      }
    };
    const lexer = this.injector.get(Lexer);
    const build = lexer.treeBuilder.bind(lexer);
    // The grid says #ERROR! of a formula that cannot be read, the library #VALUE!.
    const unreadable = ErrorType.ERROR as unknown as ErrorType.VALUE;
    lexer.treeBuilder = (formula, transformSuffix) => {
      try {
        const tree = build(formula, transformSuffix);
        return tree === ErrorType.VALUE ? unreadable : tree;
      } catch {
        return unreadable;
      }
    };
    // A plain reference to a blank cell is blank, not 0.
    const runtime = this.injector.get(IFormulaRuntimeService);
    const setResult = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (result) => {
      setResult(isBlankCell(result) ? NullValueObject.create() : result);
    };
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Starts anew with these tabs, all blank. */
  load(sheets: readonly EngineSheet[]): void {
    const old = this.unit;
    units += 1;
    this.unit = `workbook-${String(units)}`;
    this.mirrors.clear();
    for (const sheet of sheets) {
      this.mirrors.set(sheet.id, {
        sheet,
        cells: new ObjectMatrix(),
        formulas: new ObjectMatrix(),
        spillAreas: new ObjectMatrix(),
        spilled: new ObjectMatrix(),
      });
    }
    // The engine asks the unit for names and sizes of its sheets; the cells come with each run.
    const known = sheets.map((sheet) => [
      String(sheet.id),
      { id: String(sheet.id), name: sheet.name, rowCount: sheet.rows, columnCount: sheet.columns, cellData: {} },
    ]);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.unit,
      name: this.unit,
      sheetOrder: sheets.map((sheet) => String(sheet.id)),
      sheets: Object.fromEntries(known) as Record<string, object>,
    });
    if (old) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(old);
  }

  private mirror(sheetId: number): SheetMirror {
    const mirror = this.mirrors.get(sheetId);
    if (!mirror) throw new RangeError(`The engine has no sheet ${String(sheetId)}`);
    return mirror;
  }

  /** What a cell holds: a typed value, or a formula (in the engine's notation) with its last result. */
  setCell(
    sheetId: number,
    row: number,
    column: number,
    content: { readonly value: CellValue; readonly formula?: string; readonly numberFormat?: string | undefined },
  ): void {
    const { cells, formulas } = this.mirror(sheetId);
    if (content.value === null) cells.realDeleteValue(row - 1, column - 1);
    else cells.setValue(row - 1, column - 1, cellData(content.value, content.numberFormat));
    if (content.formula === undefined) formulas.realDeleteValue(row - 1, column - 1);
    else formulas.setValue(row - 1, column - 1, { f: `=${content.formula}` });
  }

  /** Values that the formula at the area's corner has spilled; `null` takes them away. */
  setSpill(sheetId: number, row: number, column: number, values: readonly (readonly CellValue[])[] | null): void {
    const { spillAreas, spilled } = this.mirror(sheetId);
    const old = spillAreas.getValue(row - 1, column - 1);
    const area = values && toRange({ row, column, rows: values.length, columns: values[0]?.length ?? 0 });
    if (old && (old.endRow !== area?.endRow || old.endColumn !== area.endColumn)) {
      for (let r = old.startRow; r <= old.endRow; r += 1) {
        for (let c = old.startColumn; c <= old.endColumn; c += 1) spilled.realDeleteValue(r, c);
      }
      spillAreas.realDeleteValue(row - 1, column - 1);
    }
    if (!values || !area) return;
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        spilled.setValue(row - 1 + r, column - 1 + c, cellData(value, undefined));
      });
    });
    spillAreas.setValue(row - 1, column - 1, area);
  }

  /** Calculates every formula in or reading from the areas, and what depends on them. */
  async run(dirty: readonly SheetArea[]): Promise<EngineResult[]> {
    const { unit } = this;
    const bySheet = <Part>(part: (mirror: SheetMirror) => Part): Record<string, Record<string, Part>> => ({
      [unit]: Object.fromEntries([...this.mirrors].map(([id, mirror]) => [String(id), part(mirror)])),
    });
    this.outcome = null;
    await this.service.execute({
      formulaData: bySheet(({ formulas }) => formulas.getMatrix()),
      arrayFormulaCellData: bySheet(({ spilled }) => spilled.getMatrix()),
      arrayFormulaRange: bySheet(({ spillAreas }) => spillAreas.getMatrix()),
      allUnitData: bySheet(({ cells, sheet }) => ({
        cellData: cells,
        rowCount: sheet.rows,
        columnCount: sheet.columns,
        rowData: {},
        columnData: {},
      })),
      unitStylesData: { [unit]: INLINE_STYLES as never },
      unitSheetNameMap: { [unit]: Object.fromEntries([...this.mirrors].map(([id, m]) => [m.sheet.name, String(id)])) },
      clearDependencyTreeCache: bySheet(() => ""),
      forceCalculate: false,
      dirtyRanges: dirty.map(({ sheetId, area }) => ({ unitId: unit, sheetId: String(sheetId), range: toRange(area) })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
    await this.work;
    return this.results();
  }

  private results(): EngineResult[] {
    const outcome = this.outcome as IAllRuntimeData | null;
    const found: EngineResult[] = [];
    for (const [id, { formulas }] of this.mirrors) {
      const sheet = String(id);
      const anchors = outcome?.unitData[this.unit]?.[sheet];
      const areas = new ObjectMatrix(outcome?.arrayFormulaRange[this.unit]?.[sheet] ?? {});
      const spilled = outcome?.arrayFormulaCellData[this.unit]?.[sheet];
      anchors?.forValue((r, c, cell) => {
        if (!formulas.getValue(r, c)) return;
        const range = areas.getValue(r, c);
        const area = range ? toArea(range) : undefined;
        const blocked = cell?.v === SPILL_ERROR ? area : undefined;
        const values =
          area && !blocked
            ? Array.from({ length: area.rows }, (_, y) =>
                Array.from({ length: area.columns }, (_unused, x) => cellValue(spilled?.getValue(r + y, c + x))),
              )
            : [[cellValue(cell)]];
        const style = cell?.s;
        const numberFormat = (typeof style === "object" && style?.n?.pattern) || undefined;
        found.push({ sheetId: id, row: r + 1, column: c + 1, values, numberFormat, blocked });
      });
    }
    return found;
  }
}

/** The engine's look-up of styles; here a cell carries its number format itself. */
const INLINE_STYLES = {
  getStyleByCell: (cell: Nullable<ICellData>) => cell?.s,
};
