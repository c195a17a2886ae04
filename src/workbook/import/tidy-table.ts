/**
 * A pasted table as one line of headers with one line a row: headers of two lines are made one, names in two columns are
 * joined, and sums below the list are left out. Lines keep their numbers.
 */

import { foldText } from "../../domain/text";
import { isPartOfName, proposeColumns, unmatchedFields, withWholeNames } from "./columns";
import type { ImportKind } from "./fields";
import { isEmptyLine } from "./pasted-table";

type Lines = readonly (readonly string[])[];

/** A line that is no row, with its first words. */
export interface LeftOutLine {
  readonly line: number;
  readonly words: string;
}

/** The table to be matched and read, and what of it is left out. */
export interface TidyTable {
  readonly lines: Lines;
  readonly leftOut: readonly LeftOutLine[];
}

/** Tidies a table; what cannot be told apart stays as it is, to be mended by whoever has pasted it. */
export function tidyTable(kind: ImportKind, pasted: Lines): TidyTable {
  return withoutSums(kind, withWholeNames(kind, withOneDateOfBirth(withOneHeader(kind, pasted))));
}

/** Whether a table has headers for all that this import needs; codes can be made. */
export function holdsImport(kind: ImportKind, pasted: Lines): boolean {
  const proposed = proposeColumns(kind, tidyTable(kind, pasted).lines);
  if (proposed?.known !== true) return false;
  const fields = proposed.columns.map(({ field }) => field);
  return unmatchedFields(kind, fields, true).length === 0;
}

const textAt = (cells: readonly string[] | undefined, index: number): string => (cells?.[index] ?? "").trim();

/**
 * Headers of two lines, as merged cells are pasted: a header over both stands in the upper line, one over several
 * columns stands over the first of them, and below it what each holds.
 */
function withOneHeader(kind: ImportKind, table: Lines): Lines {
  const proposed = proposeColumns(kind, table);
  if (proposed?.known !== true) return table;
  // The line with most known headers is the upper or the lower one.
  for (const upper of [proposed.line - 1, proposed.line - 2]) {
    if (upper < 0 || !areHeaders(kind, table, upper)) continue;
    const joined = joinedHeaders(kind, table[upper] ?? [], table[upper + 1] ?? []);
    return table.map((cells, index) => (index === upper ? joined : index === upper + 1 ? [] : cells));
  }
  return table;
}

/** Whether a line and the one below it are headers of two lines, and the lower one nobody's row. */
function areHeaders(kind: ImportKind, table: Lines, upper: number): boolean {
  const [above, below] = [table[upper] ?? [], table[upper + 1] ?? []];
  if (isEmptyLine(above) || isEmptyLine(below)) return false;
  const columns = proposeColumns(kind, [above])?.columns ?? [];
  if (!columns.some(({ field }) => field !== null)) return false;
  // What is a row has a name or a code.
  const named = columns.findIndex(({ field }) => field === "name");
  const coded = columns.findIndex(({ field }) => field === "code");
  const nameBelow = textAt(below, named);
  if (named === -1 || (nameBelow !== "" && !isPartOfName(nameBelow))) return false;
  if (coded !== -1 && textAt(below, coded) !== "") return false;
  return below.every((cell, index) => {
    if (cell.trim() === "") return true;
    // Below a header there is another one only where it is the first of several.
    const isGroup = textAt(above, index) === "" || textAt(above, index + 1) === "";
    return isGroup && !/\d/.test(cell);
  });
}

function joinedHeaders(kind: ImportKind, above: readonly string[], below: readonly string[]): string[] {
  let group = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const [main, part] = [textAt(above, index), textAt(below, index)];
    if (main !== "") group = main;
    if (part === "") return main;
    // A part that says by itself what it is needs no group; nor does one that has none.
    const isKnown = isPartOfName(part) || proposeColumns(kind, [[part]])?.known === true;
    return isKnown || group === "" ? part : `${group} – ${part}`;
  });
}

/** Days of birth in a column for men and one for women, of which each row fills in one, as one column. */
function withOneDateOfBirth(table: Lines): Lines {
  const line = table.findIndex((cells) => cells.some((cell) => /– nam$/.test(foldText(cell))));
  const headers = table[line] ?? [];
  const at = headers.findIndex((cell) => /– nam$/.test(foldText(cell)));
  const group = textAt(headers, at).replace(/ – \S+$/, "");
  if (at === -1 || foldText(textAt(headers, at + 1)) !== `${foldText(group)} – nữ`) return table;
  return table.map((cells, index) => {
    if (index < line) return cells;
    const born = [textAt(cells, at), textAt(cells, at + 1)].filter((text) => text !== "").join(" ");
    return [...cells.slice(0, at), index === line ? group : born, ...cells.slice(at + 2)];
  });
}

/** "Tổng cộng: 25 người": what a line that sums up begins with. */
const SUM = /^(?:tổng cộng|tổng số|tổng|cộng)(?:\s*[:(].*|\s+\d.*)?$/;
/** All else that such a line holds. */
const COUNTED = /^[\d.,\s%]*(?:người|đơn vị|phòng)?$/;

function withoutSums(kind: ImportKind, table: Lines): TidyTable {
  const line = proposeColumns(kind, table)?.line ?? 0;
  const leftOut: LeftOutLine[] = [];
  const lines = table.map((cells, index) => {
    const [first = "", ...others] = cells.map((cell) => foldText(cell)).filter((cell) => cell !== "");
    if (index < line || !SUM.test(first) || !others.every((cell) => COUNTED.test(cell))) return cells;
    leftOut.push({ line: index + 1, words: cells.map((cell) => cell.trim()).find((cell) => cell !== "") ?? "" });
    return [];
  });
  return { lines, leftOut };
}
