/**
 * Who may type where: what keeps each tab for its unit and the Office, told from the workbook as it stands. Protections
 * guard against mistakes; everybody who can edit the file sees all of it.
 */

import { foldText } from "../domain/text";
import { typedFromCell } from "./cell";
import { findColumns } from "./headers";
import {
  KPIS_TAB,
  LAST_TRACKED_ROW,
  SETTINGS_TAB,
  TABS_AFTER_UNITS,
  TABS_BEFORE_UNITS,
  UNIT_TAB,
  UNITS_TAB,
  type KeyOf,
} from "./layout";
import { codesOf, groupByCode } from "./reading/codes";
import { readPlanRows } from "./reading/plan-rows";
import { shownTyped } from "./reading/shown";
import { readTable } from "./reading/table";
import { findTabs, type UnitTab } from "./reading/tabs";
import { readUnitRows } from "./reading/units";
import { assignedRows, type Assigned } from "./set-up/unit-tabs";
import type { Area, Snapshot, TabSnapshot } from "./snapshot";

/** One protection: a whole tab, or cells of it, for the Office and whoever is named. */
export interface Guard {
  /** The spreadsheet's own number of the tab. */
  readonly tab: number;
  /** Tells the protections of the add-on from those that people made; the same in every run. */
  readonly description: string;
  /** Null is the whole tab. */
  readonly area: Area | null;
  /** Addresses besides the owner, whoever runs the set-up and the account in charge. */
  readonly editors: readonly string[];
}

/** What is to be protected, and what cannot be. */
export interface Guards {
  readonly guards: readonly Guard[];
  /** The account in charge of the workbook, where the settings name one. */
  readonly office: readonly string[];
  /** Units whose tab stays open to everybody, because no address, or none that can be one, stands in tab "Đơn vị". */
  readonly open: readonly { readonly unit: string; readonly tab: string; readonly written: string }[];
}

/** Begins the description of every protection of the add-on. */
export const GUARD_MARK = "Thi đua – Khen thưởng: ";

const TEXTS = {
  office: `${GUARD_MARK}trang của Văn phòng`,
  unit: (code: string): string => `${GUARD_MARK}trang của đơn vị ${code}`,
  headers: `${GUARD_MARK}tiêu đề`,
  formulas: (count: number): string => `${GUARD_MARK}công thức${count === 1 ? "" : ` ${String(count)}`}`,
  confirmed: `${GUARD_MARK}Văn phòng xác nhận`,
  assigned: (count: number): string => `${GUARD_MARK}mức giao ${String(count)}`,
} as const;

/**
 * Whether a protection of the add-on that the plan no longer asks for goes: one of rows that have moved, or of a tab
 * that has become another unit's. The others stay: their columns may only be unreadable at the moment, as while a
 * formula shows an error.
 */
export function isOutdated(description: string): boolean {
  return [TEXTS.unit(""), TEXTS.assigned(0).slice(0, -1), TEXTS.office].some((begin) => description.startsWith(begin));
}

/**
 * Every tab is the Office's but the units' own. In those the unit types its results; the headers, the formulas, the
 * Office's confirmation and what the plan assigned are the Office's, and the free rows below are for arising tasks.
 * Cells are never taken out of a tab's protection, because such cells are open to every editor of the file.
 */
export function planGuards(snapshot: Snapshot): Guards {
  const tabs = findTabs(snapshot);
  const addresses = addressesOfUnits(tabs.declared(UNITS_TAB));
  const codes = codesOf(readUnitRows(tabs.declared(UNITS_TAB), []).codes);
  const assigned = assignedRows(readPlanRows(tabs.declared(KPIS_TAB), codes, []) ?? []);
  const tabsOf = groupByCode(tabs.units);
  const ofUnits = new Map(tabs.units.map((tab) => [tab.snapshot.id, tab]));
  const guards: Guard[] = [];
  const open: { unit: string; tab: string; written: string }[] = [];
  for (const tab of snapshot.tabs) {
    const ofUnit = ofUnits.get(tab.id);
    if (ofUnit === undefined) {
      if (isDeclared(tab, tabs.declared))
        guards.push({ tab: tab.id, description: TEXTS.office, area: null, editors: [] });
      continue;
    }
    const code = codes.find(ofUnit.code);
    // Two tabs with one code: nobody can say which one is the unit's.
    if (code === null || (tabsOf.get(foldText(ofUnit.code))?.length ?? 1) > 1) continue;
    const written = addresses.get(foldText(code)) ?? "";
    const editors = addressesIn(written);
    if (editors === null) open.push({ unit: code, tab: tab.name, written });
    else guards.push({ tab: tab.id, description: TEXTS.unit(code), area: null, editors });
    guards.push(...guardsWithin(ofUnit, code, assigned));
  }
  return { guards, office: addressesIn(accountInCharge(snapshot)) ?? [], open };
}

/** What the settings name as the account in charge, as written; "" where they name none. */
export function accountInCharge(snapshot: Snapshot): string {
  return settingOf(findTabs(snapshot).declared(SETTINGS_TAB));
}

/** Addresses as people write them beside each other; null where there is none, or something else than addresses. */
export function addressesIn(text: string): string[] | null {
  const written = text.split(/[\s,;]+/).filter((part) => part !== "");
  return written.length > 0 && written.every(isAddress) ? written.map((one) => one.toLowerCase()) : null;
}

function isAddress(text: string): boolean {
  return /^[^\s@<>()"']+@[^\s@<>()"']+\.[^\s@<>()"'.]{2,}$/.test(text);
}

function isDeclared(tab: TabSnapshot, declared: (layout: { readonly name: string }) => TabSnapshot | null): boolean {
  return [...TABS_BEFORE_UNITS, ...TABS_AFTER_UNITS].some((layout) => declared(layout)?.id === tab.id);
}

function addressesOfUnits(tab: TabSnapshot | null): ReadonlyMap<string, string> {
  const table = tab === null ? null : readTable(tab, UNITS_TAB, "code", []);
  if (table === null) return new Map();
  return new Map(
    table.rows.map((row) => [foldText(shownTyped(table.typed(row, "code"))), shownTyped(table.typed(row, "email"))]),
  );
}

const ACCOUNT_IN_CHARGE = "Tài khoản phụ trách";

/** What stands beside "Tài khoản phụ trách". */
function settingOf(tab: TabSnapshot | null): string {
  if (tab === null) return "";
  const { columns } = findColumns(tab.values, SETTINGS_TAB.columns);
  const [name, value] = [columns.get("name"), columns.get("value")];
  if (name === undefined || value === undefined) return "";
  const textAt = (cells: readonly unknown[], column: number): string => shownTyped(typedFromCell(cells[column - 1]));
  const row = tab.values.find((cells) => foldText(textAt(cells, name)) === foldText(ACCOUNT_IN_CHARGE));
  return row === undefined ? "" : textAt(row, value);
}

/** The Office's cells in a unit's tab. */
function guardsWithin({ snapshot: tab }: UnitTab, code: string, assigned: Assigned): Guard[] {
  const { headerRow, columns } = findColumns(tab.values, UNIT_TAB.columns);
  if (headerRow === null) return [];
  const last = Math.max(...columns.values(), ...tab.values.map((row) => row.length));
  const lastRow = Math.max(LAST_TRACKED_ROW, tab.values.length);
  const below = { row: headerRow + 1, rows: lastRow - headerRow };
  const guard = (description: string, area: Area): Guard => ({ tab: tab.id, description, area, editors: [] });
  const found: Guard[] = [guard(TEXTS.headers, { row: 1, column: 1, rows: headerRow, columns: last })];
  runsOf(placesOf(columns, FORMULA_COLUMNS)).forEach((run, index) => {
    found.push(guard(TEXTS.formulas(index + 1), { ...below, column: run.first, columns: run.count }));
  });
  const confirmed = columns.get("confirmed");
  if (confirmed !== undefined) found.push(guard(TEXTS.confirmed, { ...below, column: confirmed, columns: 1 }));
  const rows = rowsAssigned(tab, code, assigned);
  const runs = runsOf(rows).flatMap((lines) =>
    runsOf(placesOf(columns, ASSIGNED_COLUMNS)).map((fields) => ({ lines, fields })),
  );
  runs.forEach(({ lines, fields }, index) => {
    const area = { row: lines.first, rows: lines.count, column: fields.first, columns: fields.count };
    found.push(guard(TEXTS.assigned(index + 1), area));
  });
  return found;
}

type UnitColumn = KeyOf<typeof UNIT_TAB>;

const FORMULA_COLUMNS: readonly UnitColumn[] = ["status", "attainment", "why"];
const ASSIGNED_COLUMNS: readonly UnitColumn[] = ["code", "kind", "content", "target", "baseline", "due"];

function placesOf(columns: ReadonlyMap<UnitColumn, number>, wanted: readonly UnitColumn[]): number[] {
  return wanted.flatMap((key) => columns.get(key) ?? []);
}

/** The rows that hold what the plan assigned to the unit. */
function rowsAssigned(tab: TabSnapshot, code: string, assigned: Assigned): number[] {
  const table = readTable(tab, UNIT_TAB, "code", []);
  if (table === null) return [];
  const codes = new Set((assigned.get(code) ?? []).map((row) => foldText(row.code)));
  return table.rows.filter((row) => codes.has(foldText(shownTyped(table.typed(row, "code")))));
}

/** Numbers that follow one another. */
function runsOf(numbers: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers.slice().sort((first, second) => first - second)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && number === run.first + run.count) run.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
