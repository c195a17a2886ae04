/**
 * What Google Sheets keeps and .xlsx files have no place for (locale, time zone, who may edit what, sizes and full
 * names of tabs): packed into custom properties of the document, which every program leaves alone.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { isIdentity, type Identity } from "../sheet/identity";
import type { Area, CellStyle, Protection, Sharing } from "../sheet/workbook";

/** What is kept of a tab beside what the file says of it. */
export interface SheetExtras {
  /** The tab's name in the file: at most 31 characters, without marks that other programs refuse. */
  readonly fileName: string;
  readonly name: string;
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
  readonly protections: readonly Protection[];
  /** Blank cells below the content that only have a look: too many to be written one by one. */
  readonly blanks: readonly StyledBlanks[];
  /** The areas that formulas fill: other programs keep the values, but not which formula each belongs to. */
  readonly spills: readonly Area[];
}

/** Blank cells of one look in one column; `style` is the place of the look in the workbook's list. */
export interface StyledBlanks {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly style: number;
}

export interface WorkbookExtras {
  readonly locale: string;
  readonly timeZone: string;
  readonly sharing: Sharing;
  /** Missing in files of workbooks that nobody has opened. */
  readonly identity?: Identity;
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetExtras[];
}

const PROPERTY = /^bang-tinh-(\d{3})$/;
/** Longer texts in custom properties are cut by some programs. */
const PIECE = 240;
/** Far above what 500 tabs need. */
const LARGEST = 4 * 1024 * 1024;

/** The extras as custom properties of the document. */
export function packExtras(extras: WorkbookExtras): Record<string, string> {
  const packed = deflateRawSync(JSON.stringify(extras)).toString("base64");
  const pieces = Array.from({ length: Math.ceil(packed.length / PIECE) }, (_, index) => [
    `bang-tinh-${String(index + 1).padStart(3, "0")}`,
    packed.slice(index * PIECE, (index + 1) * PIECE),
  ]);
  return Object.fromEntries(pieces) as Record<string, string>;
}

/** The extras of a document's custom properties; null when it has none or they are not ours any more. */
export function unpackExtras(properties: Readonly<Record<string, unknown>> | undefined): WorkbookExtras | null {
  const packed = Object.entries(properties ?? {})
    .filter(([name, value]) => PROPERTY.test(name) && typeof value === "string")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value)
    .join("");
  if (!packed) return null;
  try {
    const text = inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: LARGEST }).toString("utf8");
    return checked(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A document comes from anywhere: only what has the right shape is taken. */
function checked(value: unknown): WorkbookExtras | null {
  if (!isRecord(value) || !isRecord(value["sharing"]) || !Array.isArray(value["sheets"])) return null;
  const { locale, timeZone, sharing } = value;
  const { owner, editors } = sharing as Record<string, unknown>;
  if (typeof locale !== "string" || typeof timeZone !== "string" || typeof owner !== "string" || !areTexts(editors)) {
    return null;
  }
  const styles = Array.isArray(value["styles"]) ? value["styles"].filter(isStyle) : [];
  const sheets = value["sheets"].filter(isSheetExtras).map((sheet) => ({ ...sheet, spills: areasIn(sheet.spills) }));
  const identity = isIdentity(value["identity"]) ? { identity: value["identity"] } : {};
  return { locale, timeZone, sharing: { owner, editors }, ...identity, styles, sheets };
}

function isSheetExtras(value: unknown): value is SheetExtras {
  if (!isRecord(value)) return false;
  const { fileName, name, id, rows, columns, protections, blanks } = value;
  return (
    typeof fileName === "string" &&
    typeof name === "string" &&
    [id, rows, columns].every((number) => Number.isSafeInteger(number) && (number as number) >= 0) &&
    Array.isArray(protections) &&
    protections.every(isProtection) &&
    Array.isArray(blanks) &&
    blanks.every(isStyledBlanks)
  );
}

/** Files of earlier versions tell of no areas. */
function areasIn(value: unknown): Area[] {
  return Array.isArray(value) ? value.filter(isArea) : [];
}

function isStyledBlanks(value: unknown): value is StyledBlanks {
  const keys = ["column", "row", "rows", "style"];
  return isRecord(value) && keys.every((key) => Number.isSafeInteger(value[key]) && (value[key] as number) >= 0);
}

/** What kind of value each attribute of a style has. */
const STYLE_KINDS: Readonly<Record<keyof CellStyle, "string" | "number" | "boolean">> = {
  numberFormat: "string",
  background: "string",
  fontColor: "string",
  fontFamily: "string",
  fontSize: "number",
  bold: "boolean",
  italic: "boolean",
  horizontal: "string",
  vertical: "string",
  wrap: "boolean",
  border: "boolean",
};

function isStyle(value: unknown): value is CellStyle {
  const kinds: Partial<Record<string, string>> = STYLE_KINDS;
  return isRecord(value) && Object.entries(value).every(([key, attribute]) => typeof attribute === kinds[key]);
}

function isProtection(value: unknown): value is Protection {
  if (!isRecord(value)) return false;
  const { id, area, unprotected, description, warningOnly, domainEdit, editors } = value;
  return (
    Number.isSafeInteger(id) &&
    (area === null || isArea(area)) &&
    Array.isArray(unprotected) &&
    unprotected.every(isArea) &&
    typeof description === "string" &&
    typeof warningOnly === "boolean" &&
    typeof domainEdit === "boolean" &&
    areTexts(editors)
  );
}

function isArea(value: unknown): value is Area {
  return (
    isRecord(value) &&
    ["row", "column", "rows", "columns"].every((key) => Number.isSafeInteger(value[key]) && (value[key] as number) > 0)
  );
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
