/** Conditional rules whose areas change: a formula is written for the first row and column of them, and has to follow. */

import { changeLine, type Axis, type AxisChange } from "./areas";
import { rewriteReferences, shiftReference } from "./references";
import type { Area, ConditionalRule } from "./workbook";

/** The cell that a rule's formula is written for: the first row and the first column of its areas. */
export function cornerOf(areas: readonly Area[]): { readonly row: number; readonly column: number } {
  const least = (lines: readonly number[]): number => lines.reduce((one, other) => Math.min(one, other), Infinity);
  return { row: least(areas.map(({ row }) => row)), column: least(areas.map(({ column }) => column)) };
}

/** The rule for other areas of the same cells; null when none are left. */
export function withAreas(rule: ConditionalRule, areas: Area[]): ConditionalRule | null {
  if (areas.length === 0) return null;
  const [from, to] = [cornerOf(rule.areas), cornerOf(areas)];
  return withFormula({ ...rule, areas }, (formula) => shifted(formula, to.row - from.row, to.column - from.column));
}

/**
 * The rule after lines of its tab have changed; null when its areas have gone. `rewrite` gives a formula as it reads
 * afterwards where it stands in a cell that was there before.
 */
export function movedRule(
  rule: ConditionalRule,
  areas: Area[],
  axis: Axis,
  change: AxisChange,
  rewrite: (formula: string) => string,
): ConditionalRule | null {
  if (areas.length === 0) return null;
  const key = axis === "rows" ? "row" : "column";
  const [from, to] = [cornerOf(rule.areas)[key], cornerOf(areas)[key]];
  // Of deleted lines none can be looked at afterwards: the next one can.
  const line = changeLine(from, change) === null ? change.at + change.count : from;
  const by = (formula: string, count: number): string =>
    axis === "rows" ? shifted(formula, count, 0) : shifted(formula, 0, count);
  return withFormula({ ...rule, areas }, (formula) =>
    by(rewrite(by(formula, line - from)), to - (changeLine(line, change) ?? line)),
  );
}

/** The rule with another text for its formula, where it has one. */
export function withFormula(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  return rule.when.kind === "formula" ? { ...rule, when: { ...rule.when, formula: rewrite(rule.when.formula) } } : rule;
}

function shifted(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => shiftReference(reference, rows, columns));
}
