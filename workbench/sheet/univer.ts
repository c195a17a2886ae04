/**
 * The only file that touches Univer's formula engine. It holds a mirror of the cells in the shape that the engine
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
 * - A run calculates what is stale, then once more what reads cells that were spilled into, but not the formulas that
 *   themselves spilled in the first round: `Formulas` runs again where spills feed spills.
 */
import {
  CellValueType,
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
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  CalculateController,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  functionLogical,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IAllRuntimeData,
} from "@univerjs/engine-formula";
import type { SheetArea } from "./precedents";
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

/** An argument of a function of ours: cells of a tab (`place`), or values that the formula has made. */
export interface EngineArgument {
  readonly place: SheetArea | null;
  readonly values: CellValue[][];
  /** The format that a number brings along from the formula that made it; "" for most. */
  readonly formats: string[][];
}

/** The cell whose formula calls a function. */
export interface EnginePlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** What a function of ours gives: a cell or rows of cells, and the format that a single number brings along. */
export interface EngineOutput {
  readonly values: CellValue[][];
  readonly numberFormat?: string | undefined;
}

/** A function that the engine lacks or that the add-on brings. It must not throw. */
export interface EngineFunction {
  readonly name: string;
  readonly compute: (args: readonly EngineArgument[], place: EnginePlace) => EngineOutput;
}

/** Private parts of the calculation service that are relied on. */
interface ServiceInside {
  _executeLock: { acquire: (key: string, work: () => Promise<void>) => Promise<void> };
}

interface SheetMirror {
  readonly sheet: EngineSheet;
  readonly cells: ObjectMatrix<ICellData>;
  readonly formulas: ObjectMatrix<{ f: string }>;
  readonly spillAreas: ObjectMatrix<EngineRange>;
  readonly spilled: ObjectMatrix<ICellData>;
}

interface EngineRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

const SPILL_ERROR: string = ErrorType.SPILL;

/** The engine's own error values that Google Sheets shows by another name. */
const SHOWN_ERRORS: Record<string, string> = {
  "#SPILL!": "#REF!",
  "#CYCLE!": "#REF!",
  "#CALC!": "#N/A",
  "#GETTING_DATA": "#N/A",
};

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
    // Its merging of results into its own models is of no use here.
    this.injector.get(CalculateController).dispose();
    (this.service as unknown as ServiceInside)._executeLock = {
      acquire: (_key, work) => {
        this.work = work();
        return Promise.resolve();
      },
    };
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
    if (old) {
      for (let r = old.startRow; r <= old.endRow; r += 1) {
        for (let c = old.startColumn; c <= old.endColumn; c += 1) spilled.realDeleteValue(r, c);
      }
      spillAreas.realDeleteValue(row - 1, column - 1);
    }
    if (!values) return;
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        spilled.setValue(row - 1 + r, column - 1 + c, cellData(value, undefined));
      });
    });
    const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    spillAreas.setValue(row - 1, column - 1, toRange(area));
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

function toRange(area: Area): EngineRange {
  return {
    startRow: area.row - 1,
    endRow: area.row + area.rows - 2,
    startColumn: area.column - 1,
    endColumn: area.column + area.columns - 2,
  };
}

function toArea(range: EngineRange): Area {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

function cellData(value: CellValue, numberFormat: string | undefined): ICellData {
  const style = numberFormat === undefined ? {} : { s: { n: { pattern: numberFormat } } };
  if (value === null) return { v: null, ...style };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING, ...style };
}

function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = cell.v ?? null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (typeof value === "string" && ERROR_TYPE_SET.has(value as ErrorType)) return shownError(value);
  return value;
}

function shownError(error: string): CellValue {
  return { error: SHOWN_ERRORS[error] ?? error };
}

function isBlankCell(result: FunctionVariantType): boolean {
  if (!result.isReferenceObject()) return false;
  const reference = result as BaseReferenceObject;
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (startRow !== endRow || startColumn !== endColumn) return false;
  const cell = reference.getCellData(startRow, startColumn);
  return (cell?.v ?? null) === null;
}

function plainValue(object: Nullable<BaseValueObject>): CellValue {
  if (!object || object.isNull()) return null;
  if (object.isError()) return shownError((object as ErrorValueObject).getErrorType());
  return object.getValue() as CellValue;
}

function valueObject(value: CellValue, numberFormat = ""): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "object") return ErrorValueObject.create(engineError(value.error));
  if (typeof value === "number") return NumberValueObject.create(value, numberFormat);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function engineError(error: string): ErrorType {
  return ERROR_TYPE_SET.has(error as ErrorType) ? (error as ErrorType) : ErrorType.ERROR;
}

function resultObject(values: readonly (readonly CellValue[])[], numberFormat: string | undefined): BaseValueObject {
  const [first] = values;
  if (values.length === 1 && first?.length === 1) return valueObject(first[0] ?? null, numberFormat);
  return ArrayValueObject.create({
    calculateValueList: values.map((line) => line.map((value) => valueObject(value))),
    rowCount: values.length,
    columnCount: first?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function argument(variant: BaseValueObject | BaseReferenceObject): EngineArgument {
  if (!variant.isReferenceObject()) return { place: null, ...grid(variant as BaseValueObject) };
  const reference = variant as BaseReferenceObject;
  const place = { sheetId: Number(reference.getSheetId()), area: toArea(reference.getRangePosition()) };
  return { place, ...grid(reference.toArrayValueObject()) };
}

/** An array is read through its iterator: comparisons are lazy and leave `getArrayValue` unfilled. */
function grid(object: BaseValueObject): { values: CellValue[][]; formats: string[][] } {
  if (!object.isArray()) return { values: [[plainValue(object)]], formats: [[object.getPattern()]] };
  const array = object as ArrayValueObject;
  const fill = <Part>(part: Part): Part[][] =>
    Array.from({ length: array.getRowCount() }, () => Array.from({ length: array.getColumnCount() }, () => part));
  const values = fill<CellValue>(null);
  const formats = fill("");
  const { startRow, startColumn } = array.getRangePosition();
  array.iterator((item, row, column) => {
    const [y, x] = [row - startRow, column - startColumn];
    const [line, formatLine] = [values[y], formats[y]];
    if (line) line[x] = plainValue(item);
    if (formatLine) formatLine[x] = (item ? item.getPattern() : "") || "";
  });
  return { values, formats };
}

function functionClass({ name, compute }: EngineFunction): [typeof BaseFunction, string] {
  class Computed extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;
    override needsReferenceObject = true;
    constructor() {
      super(name);
    }
    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const place = { sheetId: Number(this.subUnitId), row: this.row + 1, column: this.column + 1 };
      const { values, numberFormat } = compute(variants.map(argument), place);
      return resultObject(values, numberFormat);
    }
  }
  return [Computed as typeof BaseFunction, name];
}

/** IFERROR of Google Sheets may leave its second argument out: an error then becomes blank. */
function iferror(): [typeof BaseFunction, string] {
  const entry = (functionLogical as [typeof BaseFunction, string][]).find(([, name]) => name === "IFERROR");
  const Library = entry?.[0] as unknown as new () => BaseFunction;
  class IfError extends Library {
    override minParams = 1;
    override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
      return super.calculate(...variants, ...(variants.length === 1 ? [StringValueObject.create("")] : []));
    }
  }
  return [IfError as unknown as typeof BaseFunction, "IFERROR"];
}

/** PROPER for letters with marks: the library takes "đ" and "ơ" for the ends of words. */
function proper(): [typeof BaseFunction, string] {
  const capitalise = (text: string): string =>
    text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  return functionClass({
    name: "PROPER",
    compute: ([text]) => ({
      values: (text?.values ?? [[""]]).map((line) =>
        line.map((value) => (typeof value === "object" && value ? value : capitalise(String(value ?? "")))),
      ),
    }),
  });
}

/** HYPERLINK shows its label; the library makes rich text of it, which no other formula could read. */
function hyperlink(): [typeof BaseFunction, string] {
  return functionClass({
    name: "HYPERLINK",
    compute: ([address, label]) => ({ values: [[label?.values[0]?.[0] ?? address?.values[0]?.[0] ?? ""]] }),
  });
}

/** ARRAYFORMULA changes nothing here: every formula may give an array. */
function arrayFormula(): [typeof BaseFunction, string] {
  class ArrayFormula extends BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    constructor() {
      super("ARRAYFORMULA");
    }
    override calculate(value: BaseValueObject): BaseValueObject {
      return value;
    }
  }
  return [ArrayFormula as unknown as typeof BaseFunction, "ARRAYFORMULA"];
}

const OWN_FUNCTIONS = [iferror(), proper(), hyperlink(), arrayFormula()];
