/** Values and ranges between the workbook's words and those of Univer's formula engine. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { SheetArea } from "./precedents";
import type { Area, CellValue } from "./workbook";

/** The engine's own error values that Google Sheets shows by another name. */
const SHOWN_ERRORS: Record<string, string> = {
  "#SPILL!": "#REF!",
  "#CYCLE!": "#REF!",
  "#CALC!": "#N/A",
  "#GETTING_DATA": "#N/A",
};

export interface EngineRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** An area as the engine counts it, from 0 and with both ends. */
export function toRange(area: Area): EngineRange {
  return {
    startRow: area.row - 1,
    endRow: area.row + area.rows - 2,
    startColumn: area.column - 1,
    endColumn: area.column + area.columns - 2,
  };
}

export function toArea(range: EngineRange): Area {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** A value as the engine keeps it in a cell; of number formats it is told those of dates only. */
export function cellData(value: CellValue, numberFormat: string | undefined): ICellData {
  const style = numberFormat === undefined ? {} : { s: { n: { pattern: numberFormat } } };
  if (value === null) return { v: null, ...style };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING, ...style };
}

/** What a cell of the engine holds. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = cell.v ?? null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  if (typeof value === "string" && ERROR_TYPE_SET.has(value as ErrorType)) return shownError(value);
  return value;
}

function shownError(error: string): CellValue {
  return { error: SHOWN_ERRORS[error] ?? error };
}

/** Whether a result is nothing but a reference to one blank cell. */
export function isBlankCell(result: FunctionVariantType): boolean {
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

/** What a function of ours gives, as the engine passes it on. */
export function resultObject(
  values: readonly (readonly CellValue[])[],
  numberFormat: string | undefined,
): BaseValueObject {
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

/** An argument of a function of ours: cells of a tab (`place`), or values that the formula has made. */
export interface EngineArgument {
  readonly place: SheetArea | null;
  readonly values: CellValue[][];
  /** The format that a number brings along from the formula that made it; "" for most. */
  readonly formats: string[][];
}

/** What a function of ours is given. */
export function argument(variant: BaseValueObject | BaseReferenceObject): EngineArgument {
  if (!variant.isReferenceObject()) return { place: null, ...grid(variant as BaseValueObject) };
  const reference = variant as BaseReferenceObject;
  const range = reference.getRangePosition();
  const place = { sheetId: Number(reference.getSheetId()), area: toArea(range) };
  return { place, ...(cellsOf(reference, range) ?? grid(reference.toArrayValueObject())) };
}

/**
 * The cells of a reference as they stand, results of the present run before those of earlier ones; null where the
 * engine has to say what is wrong with it. The engine's own array makes an object, and looks through all spills, for
 * every cell.
 */
function cellsOf(
  reference: BaseReferenceObject,
  { startRow, endRow, startColumn, endColumn }: EngineRange,
): { values: CellValue[][]; formats: string[][] } | null {
  // A tab that is gone has none, whatever the library's types say.
  const sheet = reference.getCurrentActiveSheetData() as Nullable<
    ReturnType<BaseReferenceObject["getCurrentActiveSheetData"]>
  >;
  if (!sheet || startRow < 0 || startColumn < 0) return null;
  const results = reference.getCurrentRuntimeSheetData();
  const newSpills = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const spills = reference.getCurrentActiveArrayFormulaCellData();
  const cellAt = (row: number, column: number): Nullable<ICellData> => {
    const result = results?.getValue(row, column) ?? newSpills?.getValue(row, column);
    if (result) return result;
    const spilled = spills?.getValue(row, column);
    return spilled ? reference.getCellData(row, column) : sheet.cellData.getValue(row, column);
  };
  const [values, formats]: [CellValue[][], string[][]] = [[], []];
  for (let row = startRow; row <= endRow; row += 1) {
    const [line, formatLine]: [CellValue[], string[]] = [[], []];
    for (let column = startColumn; column <= endColumn; column += 1) {
      const cell = cellAt(row, column);
      const value = cellValue(cell);
      const style = cell?.s;
      line.push(value);
      formatLine.push((typeof value === "number" && typeof style === "object" && style?.n?.pattern) || "");
    }
    values.push(line);
    formats.push(formatLine);
  }
  return { values, formats };
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
