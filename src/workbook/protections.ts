/**
 * Who may type where: what keeps each tab for its unit and the Office, told from the workbook as it stands. Protections
 * guard against mistakes; everybody who can edit the file sees all of it.
 */

import { foldText } from "../domain/text";
import { runsOf } from "./blocks";
import { typedFromCell } from "./cell";
import { findColumns } from "./headers";
import {
  FORMULA_COLUMNS,
  KPIS_TAB,
  LAST_TRACKED_ROW,
  SETTINGS,
  SETTINGS_TAB,
  TABS_AFTER_UNITS,
  TABS_BEFORE_UNITS,
  UNIT_TAB,
  UNITS_TAB,
  type KeyOf,
} from "./layout";
import { codeKey, codesOf, groupByCode } from "./reading/codes";
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
  readonly unguarded: readonly Unguarded[];
}

/** What stays open to everybody who may edit the file, and why. */
export type Unguarded =
  /** Units' tabs for which tab "Đơn vị" holds no address. */
  | { readonly kind: "noAddress"; readonly tabs: readonly string[] }
  /** What stands there is no address. */
  | { readonly kind: "badAddress"; readonly tab: string; readonly unit: string; readonly written: string }
  /** The tab's code is no unit's. */
  | { readonly kind: "unknownUnit"; readonly tab: string; readonly code: string }
  /** Several tabs bear one unit's code: nobody can say which one is the unit's. */
  | { readonly kind: "sharedCode"; readonly tabs: readonly string[]; readonly code: string }
  /** Columns of the unit's tab are not found, so that the Office's cells in it cannot be told. */
  | { readonly kind: "columnsMissing"; readonly tab: string }
  /** The account in charge is no address, so that it is no editor of what is the Office's. */
  | { readonly kind: "badAccount"; readonly written: string };

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
 * Cells are never taken out of a tab's protection, because such cells are open to every editor of the file. `known` are
 * the accounts that the spreadsheet itself names.
 */
export function planGuards(snapshot: Snapshot, known: readonly string[] = []): Guards {
  const tabs = findTabs(snapshot);
  const addresses = addressesOfUnits(tabs.declared(UNITS_TAB));
  const codes = codesOf(readUnitRows(tabs.declared(UNITS_TAB), []).codes);
  const assigned = assignedRows(readPlanRows(tabs.declared(KPIS_TAB), codes, []) ?? []);
  const tabsOf = groupByCode(tabs.units);
  const ofUnits = new Map(tabs.units.map((tab) => [tab.snapshot.id, tab]));
  const shared = new Set([...tabs.ambiguous.values()].flat().map(({ id }) => id));
  const guards: Guard[] = [];
  const unguarded: Unguarded[] = [];
  const noAddress: string[] = [];
  for (const tab of snapshot.tabs) {
    const ofUnit = ofUnits.get(tab.id);
    if (ofUnit === undefined) {
      if (shared.has(tab.id) || isDeclared(tab, tabs.declared))
        guards.push({ tab: tab.id, description: TEXTS.office, area: null, editors: [] });
      continue;
    }
    const code = codes.find(ofUnit.code);
    if (code === null) {
      unguarded.push({ kind: "unknownUnit", tab: tab.name, code: ofUnit.code });
      continue;
    }
    const alike = tabsOf.get(codeKey(ofUnit.code)) ?? [];
    if (alike.length > 1) {
      const names = alike.map(({ snapshot: { name } }) => name);
      if (names[0] === tab.name) unguarded.push({ kind: "sharedCode", tabs: names, code });
      continue;
    }
    const written = addresses.get(codeKey(code)) ?? "";
    const editors = addressesIn(written, known);
    if (editors !== null) guards.push({ tab: tab.id, description: TEXTS.unit(code), area: null, editors });
    else if (written.trim() === "") noAddress.push(tab.name);
    else unguarded.push({ kind: "badAddress", tab: tab.name, unit: code, written });
    const within = guardsWithin(ofUnit, code, assigned);
    guards.push(...within.guards);
    if (!within.isWhole) unguarded.push({ kind: "columnsMissing", tab: tab.name });
  }
  if (noAddress.length > 0) unguarded.unshift({ kind: "noAddress", tabs: noAddress });
  const account = accountInCharge(snapshot);
  const office = addressesIn(account, known);
  if (office === null && account.trim() !== "") unguarded.push({ kind: "badAccount", written: account });
  return { guards, office: office ?? [], unguarded };
}

/** What the settings name as the account in charge, as written; "" where they name none. */
export function accountInCharge(snapshot: Snapshot): string {
  return settingOf(findTabs(snapshot).declared(SETTINGS_TAB));
}

/**
 * Addresses as people write them beside each other; null where there is none, or something else than addresses. An
 * account that the spreadsheet itself names (`known`) is one however it looks: a machine's own has no domain.
 */
export function addressesIn(text: string, known: readonly string[] = []): string[] | null {
  const written = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const accounts = new Set(known.map((one) => one.toLowerCase()));
  return written.length > 0 && written.every((one) => accounts.has(one) || isAddress(one)) ? written : null;
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
    table.rows.map((row) => [codeKey(shownTyped(table.typed(row, "code"))), shownTyped(table.typed(row, "email"))]),
  );
}

/** What stands beside the setting of the account in charge. */
function settingOf(tab: TabSnapshot | null): string {
  const setting = SETTINGS.find(({ key }) => key === "account");
  if (tab === null || setting === undefined) return "";
  const { columns } = findColumns(tab.values, SETTINGS_TAB.columns);
  const [name, value] = [columns.get("name"), columns.get("value")];
  if (name === undefined || value === undefined) return "";
  const textAt = (cells: readonly unknown[], column: number): string => shownTyped(typedFromCell(cells[column - 1]));
  const row = tab.values.find((cells) => foldText(textAt(cells, name)) === foldText(setting.name));
  return row === undefined ? "" : textAt(row, value);
}

/** The Office's cells in a unit's tab; not whole where columns that hold some of them are not found. */
function guardsWithin(
  { snapshot: tab }: UnitTab,
  code: string,
  assigned: Assigned,
): { readonly guards: readonly Guard[]; readonly isWhole: boolean } {
  const { headerRow, columns } = findColumns(tab.values, UNIT_TAB.columns);
  if (headerRow === null) return { guards: [], isWhole: false };
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
  const runs = runsOf(rows ?? []).flatMap((lines) =>
    runsOf(placesOf(columns, ASSIGNED_COLUMNS)).map((fields) => ({ lines, fields })),
  );
  runs.forEach(({ lines, fields }, index) => {
    const area = { row: lines.first, rows: lines.count, column: fields.first, columns: fields.count };
    found.push(guard(TEXTS.assigned(index + 1), area));
  });
  const isWhole = rows !== null && [...ASSIGNED_COLUMNS, "confirmed" as const].every((key) => columns.has(key));
  return { guards: found, isWhole };
}

type UnitColumn = KeyOf<typeof UNIT_TAB>;

const ASSIGNED_COLUMNS: readonly UnitColumn[] = ["code", "kind", "content", "target", "baseline", "due"];

function placesOf(columns: ReadonlyMap<UnitColumn, number>, wanted: readonly UnitColumn[]): number[] {
  return wanted.flatMap((key) => columns.get(key) ?? []);
}

/** The rows that hold what the plan assigned to the unit; null where the tab's rows cannot be read. */
function rowsAssigned(tab: TabSnapshot, code: string, assigned: Assigned): number[] | null {
  const table = readTable(tab, UNIT_TAB, "code", []);
  if (table === null) return null;
  const codes = new Set((assigned.get(code) ?? []).map((row) => codeKey(row.code)));
  return table.rows.filter((row) => codes.has(codeKey(shownTyped(table.typed(row, "code")))));
}
