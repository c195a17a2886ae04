/** Functions that an add-on brings: what they are given, what they may give, and what is kept of it. */
import { createHash } from "node:crypto";
import type { Workbook } from "./model";
import { showsDate } from "./number-format";
import type { EngineFunction, EngineOutput, EnginePlace } from "./univer-functions";
import type { EngineArgument } from "./univer-values";
import type { CellValue } from "./workbook";

/** A date or time that a custom function gets or gives: the serial number of a cell with a date format. */
export interface DateSerial {
  readonly serial: number;
}

/** A cell as a custom function sees it: blank is "", an error is its text. */
export type CustomCell = string | number | boolean | DateSerial;

/** One cell comes as it is, a range as rows of cells. */
export type CustomArgument = CustomCell | CustomCell[][];

/** The functions that the add-on brings. */
export interface CustomFunctions {
  readonly names: readonly string[];
  /**
   * Runs one and gives what it returned: a cell, a list (one column) or rows of cells. A throw shows as #ERROR! with
   * its message.
   */
  readonly call: (name: string, args: readonly CustomArgument[]) => unknown;
}

/** Results that are kept. */
const REMEMBERED = 5000;

/** The add-on's functions as the engine calls them, over one workbook. */
export class CustomCalls {
  /** In capitals, as the engine knows them. */
  readonly names: ReadonlySet<string>;
  readonly engineFunctions: readonly EngineFunction[];
  /** What was thrown, by the cell whose formula called. */
  private readonly thrown = new Map<string, string>();
  /**
   * What was given, by name and arguments: like Google, a function is asked again only when what it is given has
   * changed, however often its formula is calculated.
   */
  private readonly known = new Map<string, EngineOutput>();

  constructor(
    private readonly book: Workbook,
    private readonly functions: CustomFunctions,
  ) {
    this.names = new Set(functions.names.map((name) => name.toUpperCase()));
    this.engineFunctions = functions.names.map((name) => this.engineFunction(name));
  }

  /** A formula's result with the words that its custom function has thrown: the engine carries errors without. */
  withMessage(place: EnginePlace, values: CellValue[][]): CellValue[][] {
    const [[first] = []] = values;
    const message = this.thrown.get(placeKey(place));
    const failed = typeof first === "object" && first?.error === "#ERROR!";
    return failed && message !== undefined ? [[{ error: "#ERROR!", message }]] : values;
  }

  private engineFunction(name: string): EngineFunction {
    return {
      name: name.toUpperCase(),
      compute: (args, place) => {
        const failed = args.find(({ place: cells, values }) => !cells && isError(values));
        if (failed) return { values: failed.values };
        this.thrown.delete(placeKey(place));
        const given = args.map((arg) => this.customArgument(arg));
        const key = createHash("sha1")
          .update(JSON.stringify([name, given]))
          .digest("base64");
        const known = this.known.get(key);
        if (known) return known;
        try {
          const result = this.functions.call(name, given);
          const made = { values: toRows(result), numberFormat: isDateSerial(result) ? "dd/mm/yyyy" : undefined };
          this.remember(key, made);
          return made;
        } catch (failure) {
          this.thrown.set(placeKey(place), messageOf(failure));
          return { values: [[{ error: "#ERROR!" }]] };
        }
      },
    };
  }

  private remember(key: string, made: EngineOutput): void {
    this.known.set(key, made);
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
  }

  private customArgument(arg: EngineArgument): CustomArgument {
    const rows = arg.values.map((line, r) =>
      line.map((value, c): CustomCell => {
        if (value === null) return "";
        if (typeof value === "object") return value.error;
        if (typeof value !== "number") return value;
        const { place, formats } = arg;
        const cell = place && this.book.cell(place.sheetId, place.area.row + r, place.area.column + c);
        const numberFormat = cell?.style?.numberFormat ?? formats[r]?.[c];
        return showsDate(numberFormat) ? { serial: value } : value;
      }),
    );
    const [first] = rows;
    return rows.length === 1 && first?.length === 1 ? (first[0] ?? "") : rows;
  }
}

function placeKey({ sheetId, row, column }: EnginePlace): string {
  return `${String(sheetId)}:${String(row)},${String(column)}`;
}

function isError(values: CellValue[][]): boolean {
  const [[first] = []] = values;
  return values.length === 1 && typeof first === "object" && first !== null;
}

function isDateSerial(value: unknown): value is DateSerial {
  return typeof value === "object" && value !== null && typeof (value as Partial<DateSerial>).serial === "number";
}

/** The thrower may come from another realm, so its class says nothing. */
function messageOf(failure: unknown): string {
  const message = typeof failure === "object" && failure !== null && "message" in failure ? failure.message : failure;
  return String(message);
}

/** What a custom function returned, as rows of equal length. A plain list is a column. */
function toRows(result: unknown): CellValue[][] {
  if (!Array.isArray(result)) return [[toCell(result)]];
  const rows = result.map((line: unknown) => (Array.isArray(line) ? line.map(toCell) : [toCell(line)]));
  const width = Math.max(1, ...rows.map((line) => line.length));
  if (rows.length === 0) return [[null]];
  return rows.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
}

function toCell(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  return isDateSerial(value) ? value.serial : { error: "#ERROR!" };
}
