/** This year's results, which become the baselines of the next. */

import { foldText } from "../../domain/text";
import { KPIS_TAB, UNIT_TAB, type KeyOf } from "../layout";
import { asPlainText } from "../plain-text";
import { codeKey, codesOf } from "../reading/codes";
import { readPlanRows } from "../reading/plan-rows";
import { shownTyped } from "../reading/shown";
import type { Table } from "../reading/table";
import type { FoundTabs } from "../reading/tabs";

/** A baseline with what tells where it comes from, both as cells take them. */
export interface Baseline {
  readonly value: string | number;
  readonly source: string;
}

/** Where a result of this year comes from; `unit` is null for the holder. */
function sourceOf(year: string, unit: string | null): string {
  const by = unit === null ? "" : ` do ${unit} ghi`;
  return `Kết quả năm ${year}${by} trong sổ theo dõi`;
}

/**
 * This year's result of each target, as the number or text that was typed; no result leaves the baseline as it is. The
 * holder's figure counts before any other unit's, and one that a co-holder notes never. A holder's tab that was emptied
 * when the year was cut off holds no figure any more: what its source tells to be the holder's of this year stands.
 */
export function baselinesOf(
  tabs: FoundTabs,
  kpis: Table<KeyOf<typeof KPIS_TAB>>,
  units: readonly { readonly table: Table<KeyOf<typeof UNIT_TAB>>; readonly code: string }[],
  year: string,
): ReadonlyMap<string, Baseline> {
  const codes = codesOf(units.map(({ code }) => code));
  const plan = new Map(
    (readPlanRows(tabs.declared(KPIS_TAB), codes, []) ?? []).map((row) => [codeKey(row.code), row] as const),
  );
  const held = new Map<string, Baseline>();
  const others = new Map<string, Baseline>();
  const sources = new Set<string>();
  for (const { table, code: typedUnit } of units) {
    const unit = codes.find(typedUnit) ?? typedUnit;
    sources.add(foldText(sourceOf(year, unit)));
    for (const row of table.rows) {
      const code = codeKey(shownTyped(table.typed(row, "code")));
      const planned = plan.get(code);
      const value = figureIn(table, row, "actual");
      if (code === "" || planned === undefined || value === null) continue;
      if (planned.holders.includes(unit)) held.set(code, { value, source: sourceOf(year, null) });
      else if (!planned.coHolders.includes(unit)) others.set(code, { value, source: sourceOf(year, unit) });
    }
  }
  const settled = new Map<string, Baseline>();
  const settledByOthers = new Map<string, Baseline>();
  for (const row of kpis.rows) {
    const source = shownTyped(kpis.typed(row, "baselineSource"));
    const value = figureIn(kpis, row, "baseline");
    const code = codeKey(shownTyped(kpis.typed(row, "code")));
    if (value === null) continue;
    if (foldText(source) === foldText(sourceOf(year, null))) settled.set(code, { value, source });
    else if (sources.has(foldText(source))) settledByOthers.set(code, { value, source });
  }
  return new Map([...settledByOthers, ...others, ...settled, ...held]);
}

/** A number, or a text with a digit; null for what tells no figure. */
function figureIn<Key extends string>(table: Table<Key>, row: number, key: NoInfer<Key>): string | number | null {
  const typed = table.typed(row, key);
  if (typed.kind === "number") return typed.number;
  return typed.kind === "text" && /\d/.test(typed.text) ? asPlainText(typed.text.trim()) : null;
}
