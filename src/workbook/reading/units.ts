/** Reads tab "Đơn vị" and joins each unit with its own tab. */

import type { CellAddress } from "../../domain/address";
import type { Assignment, Attestation, Unit } from "../../domain/campaign";
import { readPaper } from "../../domain/denial";
import type { Problem } from "../../domain/problem";
import type { Entry } from "../../domain/typed";
import { UNIT_KIND_LABELS } from "../../language/vi/cell-labels";
import { UNITS_TAB, type KeyOf } from "../layout";
import { missingAssignment, readAssignments, type AssignmentContext } from "./assignments";
import { readAttestation } from "./attestations";
import { cellsOf, codeKey, groupByCode, othersOf, type Codes } from "./codes";
import { codeText, isBlank, labelEntry, labelsOf, plainText, sayingEntry, textEntry, yesNoEntry } from "./entries";
import type { PlanRow } from "./plan-rows";
import { shownTyped } from "./shown";
import { readTable, type Table } from "./table";
import type { TabSnapshot } from "../snapshot";
import type { UnitTab } from "./tabs";

type UnitsTable = Table<KeyOf<typeof UNITS_TAB>>;

/** The rows of tab "Đơn vị", before the units' own tabs are read. */
export interface UnitRows {
  readonly units: readonly Unit[];
  readonly codes: readonly string[];
}

/** Every row of the tab as a unit without assignments; a code used twice contests both rows. */
export function readUnitRows(tab: TabSnapshot | null, problems: Problem[]): UnitRows {
  const table = tab === null ? null : readTable(tab, UNITS_TAB, "code", problems);
  if (table === null) return { units: [], codes: [] };
  const kinds = labelsOf(UNIT_KIND_LABELS);
  const units = table.rows.map((row) => readUnit(table, row, kinds, problems));
  const contestedBy = new Map<Unit, readonly CellAddress[]>();
  for (const unit of units) {
    if (unit.code !== "") continue;
    problems.push({ kind: "codeMissing", cells: [unit.at] });
    contestedBy.set(unit, [unit.at]);
  }
  for (const group of groupByCode(units).values()) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    problems.push({ kind: "codeRepeated", code: first.code, cells: cellsOf(group) });
    for (const unit of group) contestedBy.set(unit, othersOf(group, unit));
  }
  return {
    units: units.map((unit) => ({ ...unit, contestedBy: contestedBy.get(unit) ?? [] })),
    codes: units.map(({ code }) => code),
  };
}

function readUnit(
  table: UnitsTable,
  row: number,
  kinds: ReturnType<typeof labelsOf<keyof typeof UNIT_KIND_LABELS>>,
  problems: Problem[],
): Unit {
  const statement = (key: "unity" | "noDiscipline" | "individualProgress" | "noArisingTasks"): Attestation =>
    readAttestation(table, row, { holds: key, by: `${key}By`, on: `${key}On` }, problems);
  return {
    code: codeText(table, row, "code"),
    name: plainText(table, row, "name"),
    kind: labelEntry(table, row, "kind", kinds, problems),
    order: orderEntry(table, row, problems),
    considered: yesNoEntry(table, row, "considered", problems),
    notConsideredReason: textEntry(table, row, "notConsideredReason", problems),
    head: textEntry(table, row, "head", problems),
    proposed: yesNoEntry(table, row, "proposed", problems),
    feat: sayingEntry(table, row, "feat", problems),
    featRecognition: sayingEntry(table, row, "featRecognition", problems, readPaper),
    unity: statement("unity"),
    noDiscipline: statement("noDiscipline"),
    individualProgress: statement("individualProgress"),
    noArisingTasks: statement("noArisingTasks"),
    assignments: null,
    tab: null,
    contestedBy: [],
    at: table.rowAt(row),
  };
}

function orderEntry(table: UnitsTable, row: number, problems: Problem[]): Entry<number> {
  const at = table.at(row, "order");
  const typed = table.typed(row, "order");
  if (at === null || isBlank(typed)) return { state: "blank", value: null, at };
  const text = shownTyped(typed);
  const order = typed.kind === "number" ? typed.number : /^\d+$/.test(text) ? Number(text) : null;
  if (order !== null) return { state: "given", value: order, at };
  problems.push({ kind: "numberUnreadable", text, cells: [at] });
  return { state: "unreadable", text, at };
}

/** The units with what their own tabs hold and what the plan assigned to them. */
export function joinUnits(
  rows: UnitRows,
  tabs: readonly UnitTab[],
  plan: readonly PlanRow[] | null,
  codes: Codes,
  context: AssignmentContext,
  problems: Problem[],
): Unit[] {
  const tabsByUnit = new Map<string, UnitTab[]>();
  for (const tab of tabs) {
    const code = codes.find(tab.code);
    if (code === null) problems.push({ kind: "unitTabUnknown", code: tab.code, cells: [tab.at] });
    else tabsByUnit.set(code, [...(tabsByUnit.get(code) ?? []), tab]);
  }
  const joined = rows.units.map((unit) =>
    joinTab(unit, tabsByUnit.get(codes.find(unit.code) ?? "") ?? [], context, problems),
  );
  return plan === null ? joined : addPlanned(joined, plan, context, problems);
}

function joinTab(unit: Unit, tabs: readonly UnitTab[], context: AssignmentContext, problems: Problem[]): Unit {
  const [tab] = tabs;
  if (tab === undefined) {
    // The leadership is no unit to be nominated and keeps no tab: nothing is missing, its people are judged without one.
    if (unit.kind.state === "given" && unit.kind.value === "leadership") return { ...unit, assignments: [] };
    if (unit.code !== "") {
      problems.push({ kind: "unitTabMissing", code: unit.code, name: unit.name, cells: [unit.at] });
    }
    return unit;
  }
  if (tabs.length > 1) {
    const places = tabs.map(({ at }) => ({ at }));
    if (unit.contestedBy.length === 0)
      problems.push({ kind: "unitTabRepeated", code: unit.code, cells: cellsOf(places) });
    return { ...unit, contestedBy: [...unit.contestedBy, ...tabs.map(({ at }) => at)] };
  }
  if (unit.contestedBy.length > 0) return { ...unit, tab: tab.snapshot.name };
  const assignments = readAssignments({ code: unit.code, tab: tab.snapshot }, context, problems);
  return { ...unit, tab: tab.snapshot.name, assignments };
}

/** Adds what was assigned and is missing in the unit's tab, and what other units hold and this one helps with. */
function addPlanned(
  units: readonly Unit[],
  plan: readonly PlanRow[],
  context: AssignmentContext,
  problems: Problem[],
): Unit[] {
  const held = new Map<string, Map<string, Assignment>>();
  const tabs = new Map(units.map(({ code, tab }) => [code, tab ?? code]));
  for (const { code, assignments } of units) {
    if (assignments !== null) held.set(code, new Map(assignments.map((row) => [codeKey(row.code), row])));
  }
  const added = new Map<string, Assignment[]>();
  const add = (unit: string, key: string, assignment: Assignment): void => {
    if (key !== "") held.get(unit)?.set(key, assignment);
    added.set(unit, [...(added.get(unit) ?? []), assignment]);
  };
  for (const row of plan) {
    const key = codeKey(row.code);
    const lacks = (unit: string): boolean => held.has(unit) && (key === "" || held.get(unit)?.has(key) === false);
    for (const holder of row.holders) {
      if (!lacks(holder)) continue;
      add(holder, key, missingAssignment(row, context, false));
      if (key === "") continue;
      const tab = tabs.get(holder) ?? holder;
      problems.push({ kind: "assignmentMissing", code: row.code, unit: holder, tab, cells: [row.at] });
    }
    if (!row.holderUnknown) continue;
    // Whoever the holder is, no other unit may be said to have met everything before it is known.
    for (const { code, kind } of units) {
      const isLeadership = kind.state === "given" && kind.value === "leadership";
      if (!isLeadership && !row.holders.includes(code) && lacks(code))
        add(code, key, missingAssignment(row, context, false));
    }
  }
  for (const row of plan) {
    const key = codeKey(row.code);
    const [holder, ...others] = row.holders;
    if (row.coHolders.length === 0 || key === "" || holder === undefined || others.length > 0 || row.holderUnknown)
      continue;
    const source = held.get(holder)?.get(key) ?? missingAssignment(row, context, true);
    for (const helper of row.coHolders) {
      if (helper !== holder && held.get(helper)?.has(key) === false) add(helper, key, { ...source, coHeld: true });
    }
  }
  return units.map((unit) => {
    if (unit.assignments === null) return unit;
    return { ...unit, assignments: [...unit.assignments, ...(added.get(unit.code) ?? [])] };
  });
}
