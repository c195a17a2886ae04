/** Reads single fields of a table into entries: what was typed, as what it means, or that it cannot be read. */

import { readDate, type CalendarDate } from "../../domain/calendar";
import type { DateDoubt } from "../../domain/kpi-reason";
import type { Problem } from "../../domain/problem";
import { readPaper, readSaying, type Saying } from "../../domain/denial";
import { foldText } from "../../domain/text";
import type { Entry, Typed } from "../../domain/typed";
import type { CellAddress } from "../../domain/address";
import { NO, YES } from "../../language/vi/cell-labels";
import { tidyCode } from "./codes";
import { nearest } from "./nearest";
import { shownTyped } from "./shown";
import { COVERED, type Table } from "./table";

/** Whether a cell holds nothing, spaces included. */
export function isBlank(typed: Typed): boolean {
  return typed.kind === "blank" || (typed.kind === "text" && typed.text.trim() === "");
}

/**
 * Reads a field with `read`, which gives the value or null; a formula's error is reported here, what `read` refuses
 * by `refuse`.
 */
function readEntry<Key extends string, T>(
  table: Table<Key>,
  row: number,
  key: Key,
  problems: Problem[],
  read: (typed: Typed) => T | null,
  refuse: (typed: Typed, at: CellAddress) => Problem,
): Entry<T> {
  const at = table.at(row, key);
  // A blank may say something (a statement of the head covers it); a column that is not there says nothing.
  if (table.lacks(key)) return { state: "unreadable", text: "", at: table.rowAt(row) };
  const typed = table.typed(row, key);
  if (at === null || isBlank(typed)) return { state: "blank", value: null, at };
  if (typed.kind === "error") {
    // A merge is reported once for the whole area.
    if (typed !== COVERED) problems.push({ kind: "formulaError", code: typed.code, cells: [at] });
    return { state: "unreadable", text: typed.code, at };
  }
  const value = read(typed);
  if (value !== null) return { state: "given", value, at };
  problems.push(refuse(typed, at));
  return { state: "unreadable", text: shownTyped(typed), at };
}

/** Any text, as typed, without the spaces around it; a number or a day typed where text is expected is its text. */
export function textEntry<Key extends string>(
  table: Table<Key>,
  row: number,
  key: Key,
  problems: Problem[],
): Entry<string> {
  return readEntry(table, row, key, problems, shownTyped, (typed, at) => ({
    kind: "labelUnreadable",
    text: shownTyped(typed),
    allowed: [],
    near: null,
    cells: [at],
  }));
}

/** A whole number of units or people, not below 0: "10", "10 cá nhân". */
export function countEntry<Key extends string>(
  table: Table<Key>,
  row: number,
  key: Key,
  problems: Problem[],
): Entry<number> {
  return readEntry(table, row, key, problems, countOf, (typed, at) => ({
    kind: "numberUnreadable",
    text: shownTyped(typed),
    cells: [at],
  }));
}

function countOf(typed: Typed): number | null {
  if (typed.kind === "number") return Number.isInteger(typed.number) && typed.number >= 0 ? typed.number : null;
  if (typed.kind !== "text") return null;
  const digits = /^(\d{1,6})(?: (?:tập thể|cá nhân|người|đơn vị))?$/.exec(foldText(typed.text));
  return digits === null ? null : Number(digits[1]);
}

/**
 * A text that may also say that there is none, which is then "Không"; an excuse or a dash is reported, since nobody can
 * tell what it says.
 */
export function sayingEntry<Key extends string>(
  table: Table<Key>,
  row: number,
  key: Key,
  problems: Problem[],
  read: (text: string) => Saying = readSaying,
): Entry<string> {
  return readEntry(
    table,
    row,
    key,
    problems,
    (typed) => {
      const text = shownTyped(typed);
      const saying = read(text);
      return saying === "unclear" ? null : saying === "none" ? NO : text;
    },
    (typed, at) => ({ kind: "sayingUnclear", text: shownTyped(typed), paper: read === readPaper, cells: [at] }),
  );
}

/** The text of a field that no rule reads as a value: "" where there is none or it cannot be read. */
export function plainText<Key extends string>(table: Table<Key>, row: number, key: Key): string {
  const typed = table.typed(row, key);
  return typed.kind === "error" ? "" : shownTyped(typed);
}

/** A code as typed, spaces folded; "" where there is none or it cannot be read. */
export function codeText<Key extends string>(table: Table<Key>, row: number, key: Key): string {
  return tidyCode(plainText(table, row, key));
}

/** Why a cell is no day, or null when it is one. */
function dateDoubt(typed: Typed): DateDoubt | null {
  if (typed.kind === "date") return typed.timed ? "timed" : null;
  return typed.kind === "text" && readDate(typed.text) !== null ? null : "unreadable";
}

/** A day: a date cell at 00:00, or text that names one day with its year. */
export function dayEntry<Key extends string>(
  table: Table<Key>,
  row: number,
  key: Key,
  problems: Problem[],
): Entry<CalendarDate> {
  return readEntry<Key, CalendarDate>(
    table,
    row,
    key,
    problems,
    (typed) => {
      if (typed.kind === "date") return typed.timed ? null : typed.date;
      return typed.kind === "text" ? readDate(typed.text) : null;
    },
    (typed, at) => ({
      kind: "dateUnreadable",
      text: shownTyped(typed),
      doubt: dateDoubt(typed) ?? "unreadable",
      cells: [at],
    }),
  );
}

/** Labels that may stand in a column, ready to be looked up as typed or folded. */
export interface Labels<T> {
  readonly exact: ReadonlyMap<string, T>;
  readonly folded: ReadonlyMap<string, T>;
  readonly allowed: readonly string[];
}

/** Prepares a table of labels for reading. */
export function labelsOf<T extends string>(labels: Readonly<Record<T, string>>): Labels<T> {
  const entries = Object.entries<string>(labels) as [T, string][];
  return {
    exact: new Map(entries.map(([value, label]) => [label, value])),
    folded: new Map(entries.map(([value, label]) => [foldText(label), value])),
    allowed: entries.map(([, label]) => label),
  };
}

/** What a label stands for, matched whole with case and spaces folded; null when it is none of them. */
export function matchLabel<T>(labels: Labels<T>, typed: Typed): T | null {
  if (typed.kind !== "text") return null;
  return labels.exact.get(typed.text) ?? labels.folded.get(foldText(typed.text)) ?? null;
}

/** One of a closed set of labels; anything else is reported with the label that was probably meant. */
export function labelEntry<Key extends string, T>(
  table: Table<Key>,
  row: number,
  key: Key,
  labels: Labels<T>,
  problems: Problem[],
): Entry<T> {
  return readEntry(
    table,
    row,
    key,
    problems,
    (typed) => matchLabel(labels, typed),
    (typed, at) => unreadableLabel(typed, labels.allowed, at),
  );
}

/** The problem of a cell that should hold one of a set of labels. */
export function unreadableLabel(typed: Typed, allowed: readonly string[], at: CellAddress): Problem {
  const text = shownTyped(typed);
  return { kind: "labelUnreadable", text, allowed, near: nearest(text, allowed), cells: [at] };
}

const YES_NO = labelsOf({ yes: YES, no: NO });

/** Có or Không. */
export function yesNoEntry<Key extends string>(
  table: Table<Key>,
  row: number,
  key: Key,
  problems: Problem[],
): Entry<boolean> {
  return mapEntry(labelEntry(table, row, key, YES_NO, problems), (answer) => answer === "yes");
}

/** The same entry with its value turned into another. */
export function mapEntry<T, U>(entry: Entry<T>, turn: (value: T) => U): Entry<U> {
  return entry.state === "given" ? { state: "given", value: turn(entry.value), at: entry.at } : entry;
}
