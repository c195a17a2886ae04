/** The formula in the head of each unit's tab that tells how the unit's dossier stands, where it is missing. */

import { columnLetters, toA1 } from "../../domain/address";
import { findColumns } from "../headers";
import {
  DOSSIER_COLUMNS,
  dossierFormula,
  MEETINGS_TAB,
  RECEIPTS_TAB,
  UNIT_CODE_CELL,
  UNIT_TAB,
  type Tab,
} from "../layout";
import type { FoundTabs, UnitTab } from "../reading/tabs";
import type { Step } from "./step";

/**
 * The steps that write the missing formulas; they come when every tab is made, since the formula reads two of them.
 * `made` are the units' tabs that the steps before make. None when nobody can say which tab is read.
 */
export function missingDossierFormulas(tabs: FoundTabs, made: readonly string[]): Step[] {
  const [receipts, meetings] = [wholeTable(tabs, RECEIPTS_TAB), wholeTable(tabs, MEETINGS_TAB)];
  if (receipts === null || meetings === null) return [];
  const step = (tab: string, row: number, column: number, code: number): Step => {
    const formula = dossierFormula(toA1({ tab, row, column: code }), receipts, meetings);
    return { kind: "writeFormula", tab, row, column, formula };
  };
  return [
    ...made.map((tab) => step(tab, UNIT_CODE_CELL.row, DOSSIER_COLUMNS.first, UNIT_CODE_CELL.code)),
    ...tabs.units.flatMap((unit) => {
      const column = placeFor(unit);
      return column === null ? [] : [step(unit.snapshot.name, unit.at.row, column, unit.at.column)];
    }),
  ];
}

/** A tab's columns as a formula names them; null for one of several that could be it. */
function wholeTable(tabs: FoundTabs, layout: Tab): string | null {
  if (tabs.ambiguous.has(layout.name)) return null;
  const present = tabs.declared(layout);
  const width = Math.max(layout.columns.length, ...(present?.values ?? []).map((row) => row.length));
  return `'${(present?.name ?? layout.name).replace(/'/g, "''")}'!A:${columnLetters(width)}`;
}

/** The column beside the unit's code that the formula goes into; null where it stands, or nothing is free. */
function placeFor({ snapshot: tab, at }: UnitTab): number | null {
  const { headerRow } = findColumns(tab.values, UNIT_TAB.columns);
  if (headerRow === null || at.row >= headerRow) return null;
  const formulas = tab.formulas?.[at.row - 1] ?? [];
  const stands = formulas.findIndex((formula) => /DOSSIER_STATUS\s*\(/i.test(formula));
  if (stands >= 0) return (formulas[stands] ?? "").includes("#REF!") ? stands + 1 : null;
  for (let column = DOSSIER_COLUMNS.first; column <= DOSSIER_COLUMNS.last; column += 1) {
    const value = tab.values[at.row - 1]?.[column - 1] ?? "";
    if (value === "" && (formulas[column - 1] ?? "") === "" && column !== at.column) return column;
  }
  return null;
}
