/** The sheets of an .xlsx file as tables of texts: cells parted by tabs, as they would be pasted. */

import { calendarDate } from "../../domain/calendar";
import { showDate } from "../../language/format";
import { attribute, xmlTokens } from "./xml";

/** The parts of an .xlsx file that a table needs; null for one that is not there. */
export type PartText = (name: string) => string | null;

/** A sheet of a file. */
export interface SheetTable {
  readonly name: string;
  /** Its cells as tab-separated lines; "" for an empty one. */
  readonly text: string;
}

/** The file's sheets in their order; none for a file that holds none. */
export function sheetTables(part: PartText): SheetTable[] {
  const shared = sharedTexts(part("xl/sharedStrings.xml") ?? "");
  const dates = dateStyles(part("xl/styles.xml") ?? "");
  return sheetParts(part).flatMap(({ name, path }) => {
    const sheet = part(path);
    return sheet === null ? [] : [{ name, text: tableOf(sheet, shared, dates) }];
  });
}

function tableOf(sheet: string, shared: readonly string[], dates: ReadonlySet<number>): string {
  const lines: string[][] = [];
  let cell: { row: number; column: number; type: string; style: number } | null = null;
  let value = "";
  let reading = false;
  for (const token of xmlTokens(sheet)) {
    if (token.kind === "text") {
      if (reading) value += token.text;
    } else if (token.kind === "open") {
      if (token.name === "c") {
        const { attributes } = token;
        const place = placeOf(attribute(attributes, "r"));
        cell = { ...place, type: attribute(attributes, "t"), style: Number(attribute(attributes, "s") || "0") };
        value = "";
      } else if (token.name === "v" || token.name === "t") reading = !token.empty;
    } else if (token.name === "v" || token.name === "t") reading = false;
    else if (token.name === "c" && cell !== null) {
      const line = (lines[cell.row - 1] ??= []);
      line[cell.column - 1] = textOf(value, cell.type, dates.has(cell.style), shared);
      cell = null;
    }
  }
  // A row or cell that the file leaves out is a blank one.
  const rows: readonly (readonly (string | undefined)[] | undefined)[] = lines;
  return Array.from(rows, (line = []) => Array.from(line, (text = "") => quoted(text)).join("\t")).join("\n");
}

/** The sheets' names and the parts that hold them; the usual part where the file does not tell. */
function sheetParts(part: PartText): { readonly name: string; readonly path: string }[] {
  const paths = new Map<string, string>();
  for (const token of xmlTokens(part("xl/_rels/workbook.xml.rels") ?? "")) {
    if (token.kind !== "open" || token.name !== "Relationship") continue;
    const target = attribute(token.attributes, "Target");
    paths.set(attribute(token.attributes, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets = xmlTokens(part("xl/workbook.xml") ?? "").flatMap((token) => {
    if (token.kind !== "open" || token.name !== "sheet") return [];
    const path = paths.get(attribute(token.attributes, "id"));
    return path === undefined ? [] : [{ name: attribute(token.attributes, "name"), path }];
  });
  return sheets.length > 0 ? sheets : [{ name: "", path: "xl/worksheets/sheet1.xml" }];
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  let reading = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") text += reading ? token.text : "";
    else if (token.name === "si") {
      if (token.kind === "close" || token.empty) texts.push(text);
      text = "";
    } else if (token.name === "t") reading = token.kind === "open" && !token.empty;
    // Readings of Japanese characters are no part of the text.
    else if (token.name === "rPh" && token.kind === "open") reading = false;
  }
  return texts;
}

/** The numbers of the cell styles that show a number as a day. */
function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Set<number>([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
  const styles = new Set<number>();
  let within = false;
  let index = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") continue;
    if (token.name === "cellXfs") within = token.kind === "open";
    else if (token.kind === "open" && token.name === "numFmt") {
      const code = attribute(token.attributes, "formatCode").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
      if (/[dy]/i.test(code)) formats.add(Number(attribute(token.attributes, "numFmtId")));
    } else if (token.kind === "open" && token.name === "xf" && within) {
      if (formats.has(Number(attribute(token.attributes, "numFmtId")))) styles.add(index);
      index += 1;
    }
  }
  return styles;
}

function placeOf(reference: string): { row: number; column: number } {
  const [, letters = "A", row = "1"] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

function textOf(value: string, type: string, isDate: boolean, shared: readonly string[]): string {
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "" && type !== "n") return value;
  if (isDate && /^\d+(?:\.\d+)?$/.test(value)) return dayOf(Math.floor(Number(value))) ?? value;
  return value.replace(".", ",");
}

/** The day that a serial number stands for; 1 is 01/01/1900, and 60 a day that there never was. */
function dayOf(serial: number): string | null {
  if (serial < 61 || serial > 2_958_465) return null;
  const moment = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const date = calendarDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  return date === null ? null : showDate(date);
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
