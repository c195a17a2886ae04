/**
 * The formula in the head of each unit's tab that tells how the unit's dossier stands, where it is missing or reads too
 * little, and the cells over which its text stands.
 */

import { columnLetters, columnNumber, toA1 } from "../../domain/address";
import { findColumns } from "../headers";
import {
  DOSSIER_COLUMNS,
  DOSSIER_HEIGHT,
  dossierFormula,
  MEETINGS_TAB,
  RECEIPTS_TAB,
  UNIT_CODE_CELL,
  UNIT_TAB,
  type Tab,
} from "../layout";
import type { FoundTabs, UnitTab } from "../reading/tabs";
import type { JoinedCells } from "../placed";
import type { Step } from "./step";

/**
 * The steps that write the formulas; they come behind the steps `before`, when every tab and column is made, since the
 * formula reads two tabs whole. `made` are the units' tabs among them. None when nobody can say which tab is read.
 */
export function dossierFormulaSteps(tabs: FoundTabs, made: readonly string[], before: readonly Step[]): Step[] {
  const [receipts, meetings] = [wholeTable(tabs, RECEIPTS_TAB, before), wholeTable(tabs, MEETINGS_TAB, before)];
  if (receipts === null || meetings === null) return [];
  const step = (tab: string, row: number, column: number, code: number): Step => {
    const formula = dossierFormula(toA1({ tab, row, column: code }), rangeOf(receipts), rangeOf(meetings));
    return { kind: "writeFormula", tab, row, column, formula };
  };
  return [
    ...made.map((tab) => step(tab, UNIT_CODE_CELL.row, DOSSIER_COLUMNS.first, UNIT_CODE_CELL.code)),
    ...tabs.units.flatMap((unit) => {
      const column = placeFor(unit, [receipts, meetings]);
      return column === null ? [] : [step(unit.snapshot.name, unit.at.row, column, unit.at.column)];
    }),
  ];
}

/** The cells over which the formula's text stands in several lines. */
export function dossierCells(row: number): JoinedCells {
  const { first, last } = DOSSIER_COLUMNS;
  return { row, column: first, columns: last - first + 1, height: DOSSIER_HEIGHT };
}

/** Over so many columns the text stands in some units' tabs that were made before: a narrow window cuts it. */
const WIDER = 7;

/**
 * The steps that show the formula's text in several lines in tabs that were made before, where nobody has typed beside
 * it or joined cells otherwise; `before` are the steps that write the formulas.
 */
export function dossierJoinSteps(tabs: FoundTabs, before: readonly Step[]): Step[] {
  return tabs.units.flatMap(({ snapshot: tab, at: { row } }): Step[] => {
    const joined = dossierCells(row);
    const formulas = tab.formulas?.[row - 1] ?? [];
    const isWritten = before.some(
      (step) =>
        step.kind === "writeFormula" && step.tab === tab.name && step.row === row && step.column === joined.column,
    );
    const stands = isWritten || /DOSSIER_STATUS\s*\(/i.test(formulas[joined.column - 1] ?? "");
    const end = joined.column + joined.columns;
    const isFree = [tab.values[row - 1] ?? [], formulas].every((line) =>
      line.slice(joined.column, end - 1).every((value) => value === ""),
    );
    if (!stands || !isFree) return [];
    const inRow = tab.merges.filter((area) => area.row <= row && row < area.row + area.rows);
    const [parted = null, ...others] = inRow.filter(
      (area) => area.column < end && joined.column < area.column + area.columns,
    );
    const isWider = parted?.rows === 1 && parted.column === joined.column && parted.columns === WIDER;
    if (others.length > 0 || !(parted === null || isWider)) return [];
    return [{ kind: "joinCells", tab: tab.name, joined, parted }];
  });
}

/** A tab that the formula reads. */
interface WholeTable {
  readonly name: string;
  readonly columns: number;
  /** The last of the declared columns, those among them that the set-up adds. */
  readonly lastDeclared: number;
}

/** A tab with all its columns; null for one of several that could be it. */
function wholeTable(tabs: FoundTabs, layout: Tab, before: readonly Step[]): WholeTable | null {
  if (tabs.ambiguous.has(layout.name)) return null;
  const present = tabs.declared(layout);
  if (present === null)
    return { name: layout.name, columns: layout.columns.length, lastDeclared: layout.columns.length };
  const added = before.flatMap((step) => (step.kind === "addColumns" && step.tab === present.name ? step.columns : []));
  const places = [...findColumns(present.values, layout.columns).columns.values()];
  const lastDeclared = Math.max(1, ...places, ...added.map(({ column }) => column));
  return {
    name: present.name,
    columns: Math.max(lastDeclared, ...present.values.map((row) => row.length)),
    lastDeclared,
  };
}

/** A tab's columns as a formula names them: "'Tiếp nhận hồ sơ'!A:J". */
function rangeOf({ name, columns }: WholeTable): string {
  return `'${name.replace(/'/g, "''")}'!A:${columnLetters(columns)}`;
}

/** Whether a formula reads tables that are no longer there, or not all of their columns. */
function readsTooLittle(formula: string, tables: readonly WholeTable[]): boolean {
  if (formula.includes("#REF!")) return true;
  const ranges = formula.toUpperCase().match(/!\$?A:\$?[A-Z]{1,3}(?![A-Z\d])/g) ?? [];
  const last = ranges.map((range) => columnNumber(range.replace(/^.*[:$]/, "")));
  return last.length === tables.length && tables.some(({ lastDeclared }, index) => (last[index] ?? 0) < lastDeclared);
}

/** The column beside the unit's code that the formula goes into; null where it stands and reads all, or nothing is free. */
function placeFor({ snapshot: tab, at }: UnitTab, tables: readonly WholeTable[]): number | null {
  const { headerRow } = findColumns(tab.values, UNIT_TAB.columns);
  if (headerRow === null || at.row >= headerRow) return null;
  const formulas = tab.formulas?.[at.row - 1] ?? [];
  const stands = formulas.findIndex((formula) => /DOSSIER_STATUS\s*\(/i.test(formula));
  if (stands >= 0) return readsTooLittle(formulas[stands] ?? "", tables) ? stands + 1 : null;
  for (let column = DOSSIER_COLUMNS.first; column <= DOSSIER_COLUMNS.last; column += 1) {
    const value = tab.values[at.row - 1]?.[column - 1] ?? "";
    if (value === "" && (formulas[column - 1] ?? "") === "" && column !== at.column) return column;
  }
  return null;
}
