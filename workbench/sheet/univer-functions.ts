/** Functions that Univer's formula engine is given: the add-on's, and Google's where the engine differs. */
import { BaseFunction, functionLogical, StringValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { argument, resultObject, type EngineArgument } from "./univer-values";
import type { CellValue } from "./workbook";

/** A function's class and its name, as the engine registers them. */
export type EngineFunctionClass = [implementation: typeof BaseFunction, name: string];

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

/** The function as a class that the engine makes an instance of for each run. */
export function functionClass({ name, compute }: EngineFunction): EngineFunctionClass {
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
function iferror(): EngineFunctionClass {
  const entry = (functionLogical as EngineFunctionClass[]).find(([, name]) => name === "IFERROR");
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
function proper(): EngineFunctionClass {
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
function hyperlink(): EngineFunctionClass {
  return functionClass({
    name: "HYPERLINK",
    compute: ([address, label]) => ({ values: [[label?.values[0]?.[0] ?? address?.values[0]?.[0] ?? ""]] }),
  });
}

/** ARRAYFORMULA changes nothing here: every formula may give an array. */
function arrayFormula(): EngineFunctionClass {
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

/** Functions of Google Sheets that the engine lacks or has otherwise. */
export const OWN_FUNCTIONS = [iferror(), proper(), hyperlink(), arrayFormula()];
