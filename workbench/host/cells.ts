/** Values between scripts and cells, as getValues and setValues convert them. */

import { intersects } from "../sheet/areas";
import type { CellInput, Workbook } from "../sheet/model";
import { showsDate, showValue } from "../sheet/number-format";
import { readReference } from "../sheet/references";
import { typeText } from "../sheet/typing";
import type { Area, CellStyle, CellValue, Sheet, Validation } from "../sheet/workbook";
import { MESSAGES, NotModelled, ServiceException } from "./failures";
import { a1Of, areaOf, eachCell } from "./places";
import { instantOf, serialOf } from "./serial";

const MAXIMUM_CHARACTERS = 50_000;

/** What a script reads from a cell: blank is "", an error its text, a number shown as a date a Date. */
export function valueOf(value: CellValue, style: Readonly<CellStyle> | undefined, workbook: Workbook): unknown {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "number" && showsDate(style?.numberFormat)) {
    return new Date(instantOf(value, workbook.timeZone));
  }
  return value;
}

/** What the cell shows. */
export function shownText(value: CellValue, style: Readonly<CellStyle> | undefined, workbook: Workbook): string {
  return showValue(value, style?.numberFormat, workbook.locale);
}

/**
 * What writing a script's value puts into a cell: text is taken as if typed, null and undefined make the cell blank.
 * `now` gives the year of a day and month without one.
 */
export function inputOf(
  value: unknown,
  style: Readonly<CellStyle> | undefined,
  workbook: Workbook,
  now: number,
): CellInput {
  const numberFormat = style?.numberFormat;
  if (value === null || value === undefined || value === "") return { value: null };
  if (typeof value === "boolean") return { value };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new NotModelled(`Writing ${String(value)} to a cell`);
    return { value };
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new NotModelled("Writing an invalid Date to a cell");
    const serial = serialOf(value.getTime(), workbook.timeZone);
    if (showsDate(numberFormat)) return { value: serial };
    return { value: serial, numberFormat: Number.isInteger(serial) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss" };
  }
  if (typeof value !== "string") throw new NotModelled("Writing an object to a cell");
  if (value.length > MAXIMUM_CHARACTERS) throw new ServiceException(MESSAGES.tooLong);
  return typeText(value, { locale: workbook.locale, numberFormat, year: yearOf(now, workbook) });
}

function yearOf(now: number, workbook: Workbook): number {
  const serial = Math.floor(serialOf(now, workbook.timeZone));
  return new Date((serial - 25_569) * 86_400_000).getUTCFullYear();
}

/** Throws Google's message when a value breaks a rule of its cell that refuses invalid data. */
export function demandValid(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly CellInput[])[],
): void {
  const strict = sheet.validations.filter((rule) => !rule.allowInvalid && intersects(rule.area, area));
  if (strict.length === 0) return;
  eachCell(area, (row, column) => {
    const input = inputs[row - area.row]?.[column - area.column];
    // What a formula gives is not known yet; blanks break no rule.
    if (!input || "formula" in input || input.value === null) return;
    const cell = { row, column, rows: 1, columns: 1 };
    const broken = strict.find((rule) => intersects(rule.area, cell) && !obeys(input.value, rule, workbook, sheet));
    if (!broken) return;
    const choice =
      broken.rule.kind === "list" ? ` Please enter one of the following values: ${broken.rule.values.join(", ")}.` : "";
    throw new ServiceException(
      `The data you entered in cell ${a1Of(cell)} violates the data validation rules set on this cell.${choice}`,
    );
  });
}

function obeys(value: CellValue, { rule }: Validation, workbook: Workbook, sheet: Sheet): boolean {
  switch (rule.kind) {
    case "list":
      return rule.values.includes(shownText(value, undefined, workbook));
    case "listFromRange": {
      const reference = readReference(rule.range);
      const tab = reference?.tab === null || reference?.tab === undefined ? sheet : workbook.sheetByName(reference.tab);
      if (!reference || !tab) return false;
      const area = areaOf(tab, rule.range);
      return workbook.values(tab.id, area).some((line) => line.some((allowed) => allowed === value));
    }
    case "date":
      return typeof value === "number";
    case "numberAtLeast":
      return typeof value === "number" && value >= rule.limit;
  }
}
