/** This year's results, which become the baselines of the next. */

import { KPIS_TAB, UNIT_TAB, type KeyOf } from "../layout";
import { asPlainText } from "../plain-text";
import { codeKey, codesOf } from "../reading/codes";
import { readPlanRows } from "../reading/plan-rows";
import { shownTyped } from "../reading/shown";
import type { Table } from "../reading/table";
import type { FoundTabs } from "../reading/tabs";

/**
 * This year's result of each target, as the number or text that was typed; no result leaves the baseline as it is. The
 * holder's figure counts before any other unit's, and one that a co-holder notes never.
 */
export function baselinesOf(
  tabs: FoundTabs,
  units: readonly { readonly table: Table<KeyOf<typeof UNIT_TAB>>; readonly code: string }[],
): ReadonlyMap<string, string | number> {
  const codes = codesOf(units.map(({ code }) => code));
  const plan = new Map(
    (readPlanRows(tabs.declared(KPIS_TAB), codes, []) ?? []).map((row) => [codeKey(row.code), row] as const),
  );
  const held = new Map<string, string | number>();
  const others = new Map<string, string | number>();
  for (const { table, code: typedUnit } of units) {
    const unit = codes.find(typedUnit) ?? typedUnit;
    for (const row of table.rows) {
      const code = codeKey(shownTyped(table.typed(row, "code")));
      const planned = plan.get(code);
      const actual = table.typed(row, "actual");
      if (code === "" || planned === undefined) continue;
      const isHolder = planned.holders.includes(unit);
      if (!isHolder && planned.coHolders.includes(unit)) continue;
      const results = isHolder ? held : others;
      if (actual.kind === "number") results.set(code, actual.number);
      else if (actual.kind === "text" && /\d/.test(actual.text)) results.set(code, asPlainText(actual.text.trim()));
    }
  }
  return new Map([...others, ...held]);
}
