/** How a value looks in its cell: number formats of the spreadsheet applied for a locale. */
import { format, isDateFormat, isPercentFormat, isTextFormat } from "numfmt";
import type { CellValue } from "./workbook";

const decimalComma = new Map<string, boolean>();

/** Whether a locale writes 1,5 where others write 1.5; it then separates a formula's arguments with ";". */
export function usesDecimalComma(locale: string): boolean {
  let comma = decimalComma.get(locale);
  if (comma === undefined) {
    comma = new Intl.NumberFormat(locale.replace("_", "-")).format(1.5).includes(",");
    decimalComma.set(locale, comma);
  }
  return comma;
}

/** Whether the format shows a number as a date, a time or a duration. */
export function showsDate(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && isDateFormat(numberFormat);
}

/** Whether the format shows a number as a percentage. */
export function showsPercent(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && isPercentFormat(numberFormat);
}

/** Whether the format (@) keeps whatever is typed as text. */
export function keepsText(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && isTextFormat(numberFormat);
}

/**
 * The text that the grid shows for a value.
 * @example showValue(0.825, "0.0%", "vi_VN") // "82,5%"
 */
export function showValue(value: CellValue, numberFormat: string | undefined, locale: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  // Google Sheets counts days without Excel's 29/02/1900.
  return format(numberFormat ?? "General", value, { locale: locale.slice(0, 2), throws: false, leap1900: false });
}
