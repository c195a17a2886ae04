/** The units' tabs that are missing, and the columns, rows and formula that are missing in those that are there. */

import { columnLetters, columnNumber } from "../../domain/address";
import type { Unit } from "../../domain/campaign";
import { foldText } from "../../domain/text";
import type { Typed } from "../../domain/typed";
import { ASSIGNMENT_KIND_LABELS } from "../../language/vi/cell-labels";
import { beginOfRows, blocksOfRows, runsOf } from "../blocks";
import { findColumns } from "../headers";
import {
  FORMULA_COLUMNS,
  LAST_TRACKED_ROW,
  trackFormula,
  UNIT_CODE_CELL,
  UNIT_CODE_LABEL,
  UNIT_TAB,
  type Column,
  type KeyOf,
} from "../layout";
import type { PlacedFormula } from "../placed";
import { asPlainText } from "../plain-text";
import type { Codes } from "../reading/codes";
import type { PlanRow } from "../reading/plan-rows";
import { shownTyped } from "../reading/shown";
import type { UnitTab } from "../reading/tabs";
import { readTable } from "../reading/table";
import type { TabSnapshot } from "../snapshot";
import { columnsToAdd, placedColours } from "./columns";
import { dossierCells } from "./dossier-formulas";
import type { Step } from "./step";

type UnitColumn = KeyOf<typeof UNIT_TAB>;

function isInput({ key }: Column<UnitColumn>): boolean {
  return !FORMULA_COLUMNS.includes(key);
}

/** What stands in each column of a row for an assigned target or task, before the unit reports on it. */
function assignedCells(row: PlanRow): Partial<Record<UnitColumn, string | number | boolean>> {
  return {
    code: asPlainText(row.code),
    kind: row.kind === null ? "" : ASSIGNMENT_KIND_LABELS[row.kind],
    content: asPlainText(row.content),
    target: writtenTyped(row.target.typed),
    baseline: writtenTyped(row.baseline.typed),
    due: writtenTyped(row.due.typed),
  };
}

/** A cell's content as `setValues` takes it to give the same content: a day is typed, text stays text. */
function writtenTyped(typed: Typed): string | number | boolean {
  if (typed.kind === "number") return typed.number;
  if (typed.kind === "logical") return typed.logical;
  if (typed.kind === "date") return shownTyped(typed);
  // An error is left for the unit's tab to lack, so that nobody takes its code for a target.
  return typed.kind === "error" ? "" : asPlainText(shownTyped(typed));
}

/** The rows that assign targets and tasks, by the code of the unit that holds them. */
export type Assigned = ReadonlyMap<string, readonly PlanRow[]>;

/** Gathers the plan's rows by their holder; one that several units claim is for a person to settle first. */
export function assignedRows(plan: readonly PlanRow[]): Assigned {
  const assigned = new Map<string, PlanRow[]>();
  for (const row of plan) {
    const [holder] = row.holders;
    if (row.code === "" || holder === undefined || row.holders.length > 1 || row.contestedBy.length > 0) continue;
    const rows = assigned.get(holder);
    if (rows === undefined) assigned.set(holder, [row]);
    else rows.push(row);
  }
  return assigned;
}

/** The steps that make the tabs of units that have none. The leadership is no unit to be nominated and gets none. */
export function missingUnitTabs(
  units: readonly Unit[],
  tabs: readonly UnitTab[],
  codes: Codes,
  assigned: Assigned,
  names: readonly string[],
  insert: (name: string) => number,
): Step[] {
  const present = new Set(tabs.map((tab) => codes.find(tab.code)));
  const taken = new Set(names.map(foldText));
  return units.flatMap((unit) => {
    const isLeadership = unit.kind.state === "given" && unit.kind.value === "leadership";
    if (unit.code === "" || isLeadership || unit.contestedBy.length > 0 || present.has(unit.code)) return [];
    const name = freeName(unit.code, taken);
    taken.add(foldText(name));
    return [newUnitTab(unit, name, assigned.get(unit.code) ?? [], insert(name))];
  });
}

/** The unit's code, short enough for every file format, without the characters that a tab's name cannot hold. */
function freeName(code: string, taken: ReadonlySet<string>): string {
  const base = code.replace(/[[\]*?:/\\']/g, "-").slice(0, 25);
  let name = base;
  for (let count = 2; taken.has(foldText(name)); count += 1) name = `${base} (${String(count)})`;
  return name;
}

function newUnitTab(unit: Unit, tab: string, assigned: readonly PlanRow[], index: number): Step {
  const { headerRow } = UNIT_TAB;
  const columns = UNIT_TAB.columns.map((column, at) => ({ ...column, column: at + 1 }));
  const inputs = columns.filter(isInput);
  const firstInput = inputs[0]?.column ?? 1;
  const rows = assigned.map((row) => {
    const cells = assignedCells(row);
    return inputs.map(({ key }) => cells[key] ?? "");
  });
  return {
    kind: "makeTab",
    tab,
    template: UNIT_TAB.name,
    index,
    hidden: UNIT_TAB.hidden,
    rows: UNIT_TAB.rows,
    headerRow,
    frozenColumns: UNIT_TAB.frozenColumns,
    blocks: [
      {
        row: UNIT_CODE_CELL.row,
        column: UNIT_CODE_CELL.label,
        values: [[UNIT_CODE_LABEL, asPlainText(unit.code), asPlainText(unit.name)]],
      },
      { row: headerRow, column: firstInput, values: [inputs.map(({ header }) => header), ...rows] },
    ],
    formulas: [formulaFor(headerRow, 1, firstInput, columns.length, headerRow + rows.length)],
    columns,
    cells: [],
    joined: dossierCells(UNIT_CODE_CELL.row),
    colours: placedColours(UNIT_TAB, columns),
  };
}

/** The tracking formula over the input block; it reaches further than the last row, so that new rows are tracked too. */
function formulaFor(row: number, column: number, first: number, last: number, lastRow: number): PlacedFormula {
  const end = lastRow < LAST_TRACKED_ROW ? LAST_TRACKED_ROW : lastRow + LAST_TRACKED_ROW;
  const table = `${columnLetters(first)}${String(row)}:${columnLetters(last)}${String(end)}`;
  return { row, column, formula: trackFormula(table) };
}

/**
 * The steps that complete a unit's tab: missing columns, assigned rows that it does not hold (below its last row), and
 * the tracking formula where it is missing or does not reach them. `code` is null when the tab's unit is not certain:
 * then no rows are added.
 */
export function unitTabRepairs(tab: TabSnapshot, code: string | null, assigned: Assigned): Step[] {
  const steps: Step[] = [];
  const { headerRow, columns: added } = columnsToAdd(tab, UNIT_TAB, isInput);
  const found = findColumns(tab.values, UNIT_TAB.columns);
  if (found.headerRow === null) return [];
  if (added.length > 0) {
    steps.push({
      kind: "addColumns",
      tab: tab.name,
      headerRow,
      columns: added,
      colours: placedColours(UNIT_TAB, added),
    });
  }
  const places = new Map([...found.columns, ...added.map(({ key, column }) => [key, column] as const)]);
  const table = readTable(tab, UNIT_TAB, "code", []);
  let lastRow = table?.rows[table.rows.length - 1] ?? headerRow;
  // A tab whose columns could not be read holds rows that cannot be told from missing ones.
  if (table !== null && code !== null) {
    const held = new Set(table.rows.map((row) => foldText(shownTyped(table.typed(row, "code")))));
    const missing = (assigned.get(code) ?? []).filter((row) => !held.has(foldText(row.code)));
    if (missing.length > 0) {
      const { step, row } = addedRows(tab, missing, places, lastRow + 1);
      steps.push(step);
      lastRow = row + missing.length - 1;
    }
  }
  const formula = repairedFormula(tab, headerRow, places, lastRow);
  return formula === null ? steps : [...steps, { kind: "writeFormula", tab: tab.name, ...formula }];
}

/**
 * Rows below the last one, or where they were begun and cut off: only what is assigned is written, so that formulas of
 * the unit's own stay in the other columns.
 */
function addedRows(
  tab: TabSnapshot,
  missing: readonly PlanRow[],
  places: ReadonlyMap<UnitColumn, number>,
  free: number,
): { readonly step: Step; readonly row: number } {
  const inputs = [...places].filter(([key]) => !FORMULA_COLUMNS.includes(key));
  const rows = missing.map((one) => {
    const cells = assignedCells(one);
    return new Map(inputs.map(([key, column]) => [column, cells[key] ?? ""]));
  });
  const written = inputs.map(([, column]) => column).filter((column) => rows.some((cells) => cells.get(column) !== ""));
  const code = places.get("code") ?? 0;
  const row = beginOfRows(
    tab,
    free,
    written,
    rows,
    code,
    inputs.map(([, column]) => column),
  );
  const blank = inputs
    .map(([, column]) => column)
    .filter((column) => rows.every((_, index) => (tab.values[row - 1 + index]?.[column - 1] ?? "") === ""));
  const areas = runsOf(blank).map(({ first, count }) => ({ row, rows: rows.length, column: first, columns: count }));
  const blocks = blocksOfRows(tab, row, written, rows, code);
  return { step: { kind: "addRows", tab: tab.name, blocks, free: areas, cells: [] }, row };
}

/** The formula to write, or null when the one that is there reads every column and row. */
function repairedFormula(
  tab: TabSnapshot,
  headerRow: number,
  places: ReadonlyMap<UnitColumn, number>,
  lastRow: number,
): PlacedFormula | null {
  const inputs = [...places].filter(([key]) => !FORMULA_COLUMNS.includes(key)).map(([, column]) => column);
  const [first, last] = [Math.min(...inputs), Math.max(...inputs)];
  const formulas = tab.formulas?.[headerRow - 1] ?? [];
  const at = formulas.findIndex((formula) => /KPI_TRACK\s*\(/i.test(formula));
  const present = at < 0 ? null : tableOf(formulas[at] ?? "");
  if (
    present !== null &&
    present.row === headerRow &&
    present.first <= first &&
    present.last >= last &&
    present.lastRow >= lastRow
  ) {
    return null;
  }
  const column = at < 0 ? freeColumnForFormula(tab, headerRow) : at + 1;
  return column === null ? null : formulaFor(headerRow, column, first, last, lastRow);
}

/** The table that a tracking formula reads. */
function tableOf(formula: string): { row: number; first: number; last: number; lastRow: number } | null {
  const match = /KPI_TRACK\s*\(\s*\$?([A-Z]{1,3})\$?(\d+)\s*:\s*\$?([A-Z]{1,3})\$?(\d+)/i.exec(formula);
  if (match === null) return null;
  const [, first = "", row = "", last = "", lastRow = ""] = match;
  return { row: Number(row), first: columnNumber(first), last: columnNumber(last), lastRow: Number(lastRow) };
}

/** The first column, when nobody typed into the three that the formula fills; else there is no place for it. */
function freeColumnForFormula(tab: TabSnapshot, headerRow: number): number | null {
  const own = new Set(UNIT_TAB.columns.filter((column) => !isInput(column)).map(({ header }) => foldText(header)));
  const cells = (tab.values[headerRow - 1] ?? []).slice(0, FORMULA_COLUMNS.length);
  const isFree = cells.every(
    (value) => value === "" || (typeof value === "string" && (own.has(foldText(value)) || value.startsWith("#"))),
  );
  return isFree ? 1 : null;
}
