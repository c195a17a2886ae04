/**
 * Fills an empty workbook from a folder of samples/ as a person would: menu actions are run, texts are typed into the
 * cells that their headers and keys name. It knows no tab, no header and no rule of the add-on; the folder's files do.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "./sheet/model";
import { columnName } from "./sheet/references";
import type { Sheet } from "./sheet/workbook";

/** A tab-separated file: the headers of its first line, and a row for each line below it. */
export interface TypedTable {
  readonly file: string;
  readonly headers: readonly string[];
  /** As wide as the headers; "" is a cell into which nothing is typed. */
  readonly rows: readonly (readonly string[])[];
}

/** One thing that the person does. */
export type SampleStep =
  /** Runs a function of the menu. */
  | { readonly run: string }
  /** Types a table into the tab of that name. */
  | { readonly table: TypedTable; readonly tab: string; readonly key: readonly string[] }
  /** Types each row into the tab that shows this header's text and the row's value under it side by side near its top. */
  | { readonly table: TypedTable; readonly tabLabelled: string; readonly key: readonly string[] };

/** What the person works with: an open workbook whose script runs, as `AppsScriptHost` is one. */
export interface OpenWorkbook {
  readonly workbook: Workbook;
  /** Types texts into cells; `refused` is what the grid says when it takes none of them. */
  edit(tab: string, a1: string, texts: readonly (readonly string[])[]): Promise<EditOutcome>;
  /** Runs a function of the menu to its end, which is well when it is "done". */
  runMenuItem(functionName: string): Promise<RunOutcome>;
}

interface RunOutcome {
  readonly ended: string;
  readonly error?: { readonly message: string };
}

interface EditOutcome {
  readonly refused?: string;
  /** How the edit trigger ended, where there is one. */
  readonly trigger?: RunOutcome;
}

/**
 * Reads the steps of a sample: a JSON file with an array of `{"run": function}`,
 * `{"type": file, "tab": name, "key": [headers], "without": [headers]}` and
 * `{"type": file, "tabLabelled": header, "key": [headers], "without": [headers]}`. `key` names the columns that tell
 * rows apart, `without` columns that are not typed. Throws an error that names the file when one cannot be read so.
 */
export function readSample(folder: string, stepsFile: string): readonly SampleStep[] {
  const path = join(folder, stepsFile);
  const steps: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!Array.isArray(steps)) throw new Error(`${path}: expected an array of steps`);
  return steps.map((step: unknown, index) => readStep(step, folder, `${path}, step ${String(index + 1)}`));
}

function readStep(step: unknown, folder: string, where: string): SampleStep {
  const { run, type, tab, tabLabelled, key, without = [] } = isRecord(step) ? step : {};
  if (typeof run === "string") return { run };
  if (typeof type !== "string" || !isTexts(key) || key.length === 0 || !isTexts(without)) {
    throw new Error(`${where}: expected "run", or "type" with "tab" or "tabLabelled" and "key"`);
  }
  const table = withoutColumns(parseTable(type, readFileSync(join(folder, type), "utf8")), without);
  const unknown = [...key, ...(typeof tabLabelled === "string" ? [tabLabelled] : [])].find((header) => {
    return columnOf(table.headers, header) === -1;
  });
  if (unknown !== undefined) throw new Error(`${where}: ${type} has no column "${unknown}"`);
  if (typeof tab === "string") return { table, tab, key };
  if (typeof tabLabelled === "string") return { table, tabLabelled, key };
  throw new Error(`${where}: neither "tab" nor "tabLabelled"`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/**
 * Reads a tab-separated text; cells left away at a line's end are blank. Throws when a line has more cells than the
 * first, because a tab would then stand inside a text.
 * @example parseTable("a.tsv", "Mã\tTên\nVP\tVăn phòng\n").rows // [["VP", "Văn phòng"]]
 */
export function parseTable(file: string, text: string): TypedTable {
  const [first = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const headers = first.split("\t");
  const rows = lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length > headers.length) throw new Error(`${file}, line ${String(index + 2)}: more cells than headers`);
    return headers.map((_, column) => cells[column] ?? "");
  });
  return { file, headers, rows };
}

function withoutColumns(table: TypedTable, without: readonly string[]): TypedTable {
  if (without.length === 0) return table;
  const dropped = new Set(
    without.map((header) => {
      const column = columnOf(table.headers, header);
      if (column === -1) throw new Error(`${table.file} has no column "${header}" to leave out`);
      return column;
    }),
  );
  const kept = (cells: readonly string[]): readonly string[] => cells.filter((_, column) => !dropped.has(column));
  return { file: table.file, headers: kept(table.headers), rows: table.rows.map(kept) };
}

/** Two texts are the same header or key when they differ in composition, case or spaces only. */
function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

function columnOf(headers: readonly string[], header: string): number {
  return headers.findIndex((one) => fold(one) === fold(header));
}

/**
 * Does the steps one after the other. Throws an error that says what is amiss when a tab or a header that a file
 * speaks of is not there, when the grid refuses a text, or when the script fails.
 */
export async function fillSample(steps: readonly SampleStep[], open: OpenWorkbook): Promise<void> {
  for (const step of steps) {
    if ("run" in step) demandDone(await open.runMenuItem(step.run), step.run);
    else if ("tab" in step) await typeTable(step.table, tabNamed(open.workbook, step.tab), step.key, open);
    else await typeIntoLabelledTabs(step.table, step.tabLabelled, step.key, open);
  }
}

function demandDone({ ended, error }: RunOutcome, what: string): void {
  if (ended !== "done") throw new Error(`${what}: ${ended}: ${error?.message ?? ""}`);
}

function tabNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetByName(name);
  if (sheet === undefined) throw new Error(`The workbook has no tab "${name}"`);
  return sheet;
}

/** One tab after the other, each row where its own tab is. */
async function typeIntoLabelledTabs(
  table: TypedTable,
  label: string,
  key: readonly string[],
  open: OpenWorkbook,
): Promise<void> {
  const column = columnOf(table.headers, label);
  const values = [...new Set(table.rows.map((row) => row[column] ?? ""))];
  for (const value of values) {
    const rows = table.rows.filter((row) => row[column] === value);
    const own = withoutColumns({ ...table, rows }, [label]);
    await typeTable(own, tabLabelled(open.workbook, label, value), key, open);
  }
}

/** How far down a label or a header row is looked for. */
const ROWS_SEARCHED = 10;

function tabLabelled(workbook: Workbook, label: string, value: string): Sheet {
  const sheet = workbook.sheets.find((one) =>
    topOf(workbook, one).some((row) =>
      row.some((text, index) => fold(text) === fold(label) && fold(row[index + 1] ?? "") === fold(value)),
    ),
  );
  if (sheet === undefined) throw new Error(`No tab of the workbook shows "${label}" ${value}`);
  return sheet;
}

function topOf(workbook: Workbook, sheet: Sheet): string[][] {
  const rows = Math.min(ROWS_SEARCHED, sheet.maxRows);
  return workbook
    .values(sheet.id, { row: 1, column: 1, rows, columns: sheet.maxColumns })
    .map((row) => row.map(textOf));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** Where the columns of a table stand on a tab; rows and columns of the tab count from 1. */
interface Place {
  readonly file: string;
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: readonly number[];
  /** Positions of the key's columns among the table's. */
  readonly key: readonly number[];
}

function findPlace(table: TypedTable, sheet: Sheet, key: readonly string[], workbook: Workbook): Place {
  const top = topOf(workbook, sheet);
  const counts = top.map((row) => table.headers.filter((header) => columnOf(row, header) !== -1).length);
  const headerRow = counts.indexOf(Math.max(...counts)) + 1;
  const headers = top[headerRow - 1] ?? [];
  const columns = table.headers.map((header) => {
    const column = columnOf(headers, header);
    if (column === -1) throw new Error(`Tab "${sheet.name}" has no column "${header}" (${table.file})`);
    return column + 1;
  });
  return { file: table.file, sheet, headerRow, columns, key: key.map((header) => columnOf(table.headers, header)) };
}

/**
 * A row goes where its key stands already, the second of one key to the second such row and so on; when there are too
 * few, into a row inserted below the last of them. New keys go into the next free rows, those that follow each other
 * as one paste.
 */
async function typeTable(table: TypedTable, sheet: Sheet, key: readonly string[], open: OpenWorkbook): Promise<void> {
  const { workbook } = open;
  const place = findPlace(table, sheet, key, workbook);
  const used = new Map<string, number>();
  let pasted: (readonly string[])[] = [];
  const paste = async (): Promise<void> => {
    const lines = pasted;
    pasted = [];
    if (lines.length > 0) await typeLines(lines, freeRows(lines.length, place, workbook), place.columns, place, open);
  };
  for (const texts of table.rows) {
    const wanted = keyOf(place.key.map((column) => texts[column] ?? ""));
    const before = used.get(wanted) ?? 0;
    used.set(wanted, before + 1);
    if (before > 0) await paste();
    const standing = rowsWithKey(wanted, place, workbook);
    const present = standing[before];
    const last = standing[standing.length - 1];
    if (present === undefined && last === undefined) {
      pasted.push(texts);
      continue;
    }
    await paste();
    if (present === undefined) {
      const below = (last ?? 0) + 1;
      workbook.insertLines(sheet.id, "rows", below, 1);
      await typeLines([texts], below, place.columns, place, open);
    } else {
      // What stands in the row already is left as it is.
      const columns = place.columns.filter((_, index) => texts[index] !== "" && !place.key.includes(index));
      await typeLines([texts], present, columns, place, open);
    }
  }
  await paste();
}

function keyOf(parts: readonly string[]): string {
  return parts.map(fold).join("\t");
}

function rowsWithKey(wanted: string, place: Place, workbook: Workbook): number[] {
  const { sheet, headerRow, columns, key } = place;
  const found: number[] = [];
  const last = workbook.lastRow(sheet.id);
  for (let row = headerRow + 1; row <= last; row += 1) {
    const parts = key.map((column) => textOf(workbook.cell(sheet.id, row, columns[column] ?? 0)?.value));
    if (keyOf(parts) === wanted) found.push(row);
  }
  return found;
}

/** The first of so many rows below everything typed in the table's columns; the tab is lengthened for them. */
function freeRows(count: number, { sheet, headerRow, columns }: Place, workbook: Workbook): number {
  let free = headerRow + 1;
  for (let row = free; row <= workbook.lastRow(sheet.id); row += 1) {
    if (columns.some((column) => (workbook.cell(sheet.id, row, column)?.value ?? null) !== null)) free = row + 1;
  }
  const lacking = free + count - 1 - sheet.maxRows;
  if (lacking > 0) workbook.insertLines(sheet.id, "rows", sheet.maxRows + 1, lacking);
  return free;
}

/** Types the texts of the given columns into rows one below the other, columns that lie side by side as one block. */
async function typeLines(
  lines: readonly (readonly string[])[],
  firstRow: number,
  columns: readonly number[],
  { file, sheet, columns: all }: Place,
  open: OpenWorkbook,
): Promise<void> {
  for (const block of blocksOf(columns)) {
    const texts = lines.map((line) => block.map((column) => line[all.indexOf(column)] ?? ""));
    const [first = 1] = block;
    const last = first + block.length - 1;
    const a1 = `${columnName(first)}${String(firstRow)}:${columnName(last)}${String(firstRow + lines.length - 1)}`;
    const { refused, trigger } = await open.edit(sheet.name, a1, texts);
    if (refused !== undefined) throw new Error(`${file}: "${sheet.name}" ${a1}: ${refused}`);
    if (trigger !== undefined) demandDone(trigger, `${file}: "${sheet.name}" ${a1}`);
  }
}

function blocksOf(columns: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const block = blocks[blocks.length - 1];
    if (block?.[block.length - 1] === column - 1) block.push(column);
    else blocks.push([column]);
  }
  return blocks;
}
