/** What an import of units or officials would do: its rows, what is wrong in each, what is asked, and what is written. */

import { foldText } from "../../domain/text";
import { blocksOf } from "../blocks";
import { UNITS_TAB, type Column } from "../layout";
import { codeKey } from "../reading/codes";
import { shownTyped } from "../reading/shown";
import { findTabs } from "../reading/tabs";
import { readTable, type Table } from "../reading/table";
import { rowsBelow } from "../set-up/columns";
import type { Block } from "../placed";
import type { Snapshot, TabSnapshot } from "../snapshot";
import { proposeColumns, unmatchedFields, type ProposedColumn } from "./columns";
import { neededFields, readField, tabOfImport, type ImportKind, type KnownUnit } from "./fields";
import { askAboutNames, type Answers, type NameQuestion } from "./names";
import { monthFirst } from "./month-first";
import { isEmptyLine, readPastedTable } from "./pasted-table";
import { repeatedCodes } from "./repeats";
import {
  comparedCells,
  headerOf,
  presentRows,
  rowsOfCode,
  type ComparedCell,
  type ImportFault,
  type ImportRow,
  type PresentRow,
  type ReadRow,
} from "./rows";
import { tidyTable, type LeftOutLine } from "./tidy-table";

/** What a person pasted and confirmed. */
export interface ImportRequest {
  readonly kind: ImportKind;
  /** The table as pasted: cells parted by tabs. */
  readonly text: string;
  /** The field of each column, null for one that is left out; as proposed when this is null. */
  readonly columns: readonly (string | null)[] | null;
  readonly answers: Answers;
  /** Whether rows without a code get one. */
  readonly makeCodes: boolean;
  /** Whether blank cells of rows that stand in the workbook are filled in. */
  readonly fillBlanks: boolean;
}

/** What keeps the whole table from being imported. */
export type TableFault =
  | { readonly kind: "empty" }
  | { readonly kind: "noTab"; readonly tab: string }
  | { readonly kind: "unmatched"; readonly headers: readonly string[] }
  | { readonly kind: "matchedTwice"; readonly header: string }
  | { readonly kind: "columnMissing"; readonly tab: string; readonly headers: readonly string[] };

/** What is worth saying of a row that is imported all the same. */
export type ImportRemark =
  | { readonly kind: "noEmail"; readonly line: number; readonly name: string }
  /** The row stands in the workbook already, with something else or nothing in these cells. */
  | { readonly kind: "differs"; readonly line: number; readonly code: string; readonly cells: readonly ComparedCell[] };

/** What an import would do; `write` is null while anything is wrong or asked, or nothing is new. */
export interface ImportPlan {
  readonly columns: readonly ProposedColumn[];
  /** Pasted lines above the headers. */
  readonly skippedLines: number;
  /** The cells of the line taken for the headers although none of them is known; null where one is. */
  readonly unknownHeaders: readonly string[] | null;
  /** Lines below the headers that sum up. */
  readonly leftOut: readonly LeftOutLine[];
  readonly rows: readonly ImportRow[];
  readonly tableFaults: readonly TableFault[];
  readonly faults: readonly ImportFault[];
  readonly questions: readonly NameQuestion[];
  readonly remarks: readonly ImportRemark[];
  /** Cells that are blank in the workbook and for which something was pasted. */
  readonly blanks: number;
  readonly write: ImportWrite | null;
}

/** What an import writes, all of it into blank cells. */
export interface ImportWrite {
  readonly tab: TabSnapshot;
  readonly blocks: readonly Block[];
  /** How many rows are added, and how many cells of others are filled in. */
  readonly added: number;
  readonly filled: number;
}

/**
 * Plans an import into the workbook as it stands. What stands in a row whose code is there already is left as it is;
 * its blank cells are filled in when the person wants it.
 */
export function planImport(request: ImportRequest, snapshot: Snapshot): ImportPlan {
  const { kind, makeCodes } = request;
  const { lines: pasted, leftOut } = tidyTable(kind, readPastedTable(request.text));
  const proposed = proposeColumns(kind, pasted);
  const nothing: ImportPlan = {
    columns: [],
    skippedLines: 0,
    unknownHeaders: null,
    leftOut,
    rows: [],
    tableFaults: [],
    faults: [],
    questions: [],
    remarks: [],
    blanks: 0,
    write: null,
  };
  if (proposed === null || pasted.length <= proposed.line) return { ...nothing, tableFaults: [{ kind: "empty" }] };
  const fields = proposed.columns.map(({ field }, index) =>
    request.columns === null ? field : knownField(kind, request.columns[index] ?? null),
  );
  const columns = proposed.columns.map((column, index) => ({ ...column, field: fields[index] ?? null }));
  const headers = columns.map(({ header }) => header).filter((header) => header !== "");
  const plan = {
    ...nothing,
    columns,
    skippedLines: proposed.line - 1,
    unknownHeaders: proposed.known ? null : headers,
  };
  const layout = tabOfImport(kind);
  const tabs = findTabs(snapshot);
  const tab = tabs.declared(layout);
  const table = tab === null ? null : readTable(tab, layout, "code", []);
  if (tab === null || table === null) return { ...plan, tableFaults: [{ kind: "noTab", tab: layout.name }] };
  const tableFaults = faultsOfMatching(kind, fields, makeCodes, table);
  if (tableFaults.length > 0) return { ...plan, tableFaults };

  const units = kind === "officials" ? unitsOf(tabs.declared(UNITS_TAB)) : [];
  const present = presentRows(table);
  const faults: ImportFault[] = [];
  const read = pasted.flatMap((cells, index) =>
    index < proposed.line || isEmptyLine(fieldsOf(cells, fields))
      ? []
      : [readRow(kind, index + 1, cells, columns, units, makeCodes, faults)],
  );
  faults.push(...daysMonthFirst(kind, pasted, proposed.line, columns));
  const coded = withCodes(kind, read, present);
  faults.push(...repeatedCodes(kind, coded, present));
  const { questions, recognised, refused } = askAboutNames(kind, coded, present, request.answers);
  faults.push(...refused);
  const asked = new Set(questions.filter(({ answer }) => answer === null).flatMap(({ lines }) => lines));
  const faulty = new Set(faults.map(({ line }) => line));
  const rows = coded.map((row): ImportRow => {
    const isPresent = recognised.has(row.line) || (!row.codeMade && rowsOfCode(present, row.code).length > 0);
    const state = faulty.has(row.line) ? "faulty" : asked.has(row.line) ? "asked" : isPresent ? "present" : "new";
    return { ...row, state };
  });
  const added = rows.filter(({ state }) => state === "new");
  const codeOf = (row: ImportRow): string => recognised.get(row.line) ?? row.code;
  const compared = rows.flatMap((row): Extract<ImportRemark, { kind: "differs" }>[] => {
    const code = codeOf(row);
    const [at] = row.state === "present" ? rowsOfCode(present, code) : [];
    const cells = at === undefined ? [] : comparedCells(kind, row, tab, table, at.row);
    return cells.length === 0 ? [] : [{ kind: "differs", line: row.line, code, cells }];
  });
  const blanks = blankCells(compared, present, rows.map(codeOf));
  // The new rows come last, and of them their codes: done again after it was cut off, the import goes on where it was.
  const blocks = [
    ...(request.fillBlanks ? blocksOf(blanks.map(({ at, value }) => ({ ...at, value }))) : []),
    ...(added.length === 0 ? [] : newRows(tab, table, added)),
  ];
  const filled = request.fillBlanks ? blanks.length : 0;
  const isReady = faults.length === 0 && asked.size === 0 && blocks.length > 0;
  return {
    ...plan,
    rows,
    faults: faults.sort((first, second) => first.line - second.line),
    questions,
    remarks: [...compared, ...withoutEmail(kind, added)].sort((first, second) => first.line - second.line),
    blanks: blanks.length,
    write: isReady ? { tab, blocks, added: added.length, filled } : null,
  };
}

/** What each cell says something of: filled in beside another thing than was pasted, it would speak of that. */
const SPEAKS_OF: Readonly<Record<string, string>> = {
  ratingDecision: "rating",
  initiativeRecognition: "initiative",
  featRecognition: "feat",
  disciplineDate: "discipline",
  from: "unit",
  to: "unit",
};

/**
 * The blank cells that what was pasted would fill in. A person with several stretches of service has a row for each, in
 * the workbook or among what was pasted, and nobody can say which speaks of which.
 */
function blankCells(
  compared: readonly { readonly code: string; readonly cells: readonly ComparedCell[] }[],
  present: readonly PresentRow[],
  pastedCodes: readonly string[],
): ComparedCell[] {
  return compared.flatMap(({ code, cells }) => {
    const isSame = (other: string): boolean => codeKey(other) === codeKey(code);
    if (rowsOfCode(present, code).length !== 1 || pastedCodes.filter(isSame).length > 1) return [];
    const others = new Set(cells.filter(({ there }) => there !== "").map(({ key }) => key));
    return cells.filter(({ key, there }) => there === "" && !others.has(SPEAKS_OF[key] ?? ""));
  });
}

/** A field as the page names it; anything else is left out. */
function knownField(kind: ImportKind, key: string | null): string | null {
  return tabOfImport(kind).columns.some((column) => column.key === key) ? key : null;
}

function faultsOfMatching(
  kind: ImportKind,
  fields: readonly (string | null)[],
  makeCodes: boolean,
  table: Table<string>,
): TableFault[] {
  const used = fields.filter((field) => field !== null);
  const twice = used.find((field, index) => used.indexOf(field) !== index);
  if (twice !== undefined) return [{ kind: "matchedTwice", header: headerOf(kind, twice) }];
  const unmatched = unmatchedFields(kind, fields, makeCodes);
  if (unmatched.length > 0) return [{ kind: "unmatched", headers: unmatched.map((key) => headerOf(kind, key)) }];
  const lacking = ["code", ...used].filter(
    (field, index, all) => !table.columns.has(field) && all.indexOf(field) === index,
  );
  if (lacking.length === 0) return [];
  return [{ kind: "columnMissing", tab: table.tab, headers: lacking.map((key) => headerOf(kind, key)) }];
}

function fieldsOf(cells: readonly string[], fields: readonly (string | null)[]): string[] {
  return cells.filter((_, index) => (fields[index] ?? null) !== null);
}

/** The units in the workbook that officials can be in. */
function unitsOf(tab: TabSnapshot | null): KnownUnit[] {
  const table = tab === null ? null : readTable(tab, UNITS_TAB, "code", []);
  if (table === null) return [];
  return table.rows.map((row) => ({
    code: shownTyped(table.typed(row, "code")),
    name: shownTyped(table.typed(row, "name")),
  }));
}

function readRow(
  kind: ImportKind,
  line: number,
  cells: readonly string[],
  columns: readonly ProposedColumn[],
  units: readonly KnownUnit[],
  makeCodes: boolean,
  faults: ImportFault[],
): ReadRow {
  const values = new Map<string, string | number>();
  const shown = new Map<string, string>();
  const given = new Set<string>();
  for (const [index, { field, header }] of columns.entries()) {
    const text = (cells[index] ?? "").trim();
    const column: Column | undefined = tabOfImport(kind).columns.find(({ key }) => key === field);
    if (column === undefined || text === "") continue;
    given.add(column.key);
    const reading = readField(kind, column, text, units);
    if (reading.kind === "fault") faults.push({ ...reading.fault, line, header, text });
    else {
      values.set(column.key, reading.value);
      shown.set(column.key, reading.shown);
    }
  }
  for (const key of neededFields(kind)) {
    if (given.has(key) || (key === "code" && makeCodes)) continue;
    faults.push({ kind: "missing", line, header: headerOf(kind, key), text: "" });
  }
  const [code, name, unit] = ["code", "name", "unit"].map((key) => shown.get(key) ?? "");
  return {
    line,
    code: code ?? "",
    codeMade: !given.has("code") && makeCodes,
    name: name ?? "",
    unit: unit ?? "",
    values,
    shown,
  };
}

/** One fault for each column whose days may be written month first. */
function daysMonthFirst(
  kind: ImportKind,
  pasted: readonly (readonly string[])[],
  headerLine: number,
  columns: readonly ProposedColumn[],
): ImportFault[] {
  return columns.flatMap(({ field, header }, index): ImportFault[] => {
    if (tabOfImport(kind).columns.find(({ key }) => key === field)?.rule?.kind !== "date") return [];
    const days = pasted.map((cells, at) => ({ line: at + 1, text: (cells[index] ?? "").trim() })).slice(headerLine);
    const found = monthFirst(days);
    if (found === null) return [];
    const { sure, eitherWay } = found;
    return [{ kind: "monthFirst", header, ...eitherWay[0], sure, lines: eitherWay.map(({ line }) => line) }];
  });
}

/** Gives rows without a code the next free one: CB001 for officials, DV01 for units. */
function withCodes(kind: ImportKind, rows: readonly ReadRow[], present: readonly PresentRow[]): ReadRow[] {
  const taken = new Set([...rows, ...present].map(({ code }) => codeKey(code)));
  const [begin, digits] = kind === "units" ? ["DV", 2] : ["CB", 3];
  let count = 0;
  return rows.map((row) => {
    if (!row.codeMade) return row;
    let code: string;
    do {
      count += 1;
      code = `${begin}${String(count).padStart(digits, "0")}`;
    } while (taken.has(codeKey(code)));
    return { ...row, code, values: new Map([...row.values, ["code", code]]) };
  });
}

/** New units whose tab cannot be kept for them. */
function withoutEmail(kind: ImportKind, added: readonly ImportRow[]): ImportRemark[] {
  if (kind !== "units") return [];
  return added
    .filter((row) => !row.values.has("email") && !isLeadership(row))
    .map(({ line, name, code }) => ({ kind: "noEmail", line, name: name || code }));
}

function isLeadership(row: ImportRow): boolean {
  return foldText(row.shown.get("kind") ?? "") === foldText("Lãnh đạo Sở");
}

/** The new rows below everything that stands in the tab. */
function newRows(tab: TabSnapshot, table: Table<string>, rows: readonly ImportRow[]): Block[] {
  const fields = new Set(rows.flatMap(({ values }) => [...values.keys()]));
  const places = [...table.columns].filter(([key]) => fields.has(key));
  const columns = places.map(([, column]) => column);
  const cells = rows.map(({ values }) => new Map(places.map(([key, column]) => [column, values.get(key) ?? ""])));
  return rowsBelow(tab, table, columns, cells);
}
