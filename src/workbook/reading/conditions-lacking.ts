/** What the conditions lack, taken together: how one counts, how it is measured, the others of its group. */

import type { Criterion } from "../../domain/campaign";
import type { Problem } from "../../domain/problem";

/** Reports the conditions that nobody can be said to meet, and the groups of which one only is there. */
export function reportConditionsLacking(criteria: readonly Criterion[], problems: Problem[]): void {
  for (const { code, mode, measure, at } of criteria) {
    if (mode.state === "blank") {
      problems.push({ kind: "criterionIncomplete", code, field: "mode", cells: [mode.at ?? at] });
    } else if (measure.state === "blank" && !(mode.state === "given" && mode.value.kind === "off")) {
      problems.push({ kind: "criterionIncomplete", code, field: "measure", cells: [measure.at ?? at] });
    }
  }
  for (const audience of ["collective", "individual"] as const) {
    reportGroupsOfOne(
      criteria.filter((one) => one.audience === audience),
      problems,
    );
  }
}

/** While a mode cannot be read, its condition may be of any group. */
function reportGroupsOfOne(criteria: readonly Criterion[], problems: Problem[]): void {
  if (criteria.some(({ mode }) => mode.state !== "given")) return;
  const groups = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    if (criterion.mode.state !== "given" || criterion.mode.value.kind !== "oneOf") continue;
    const { group } = criterion.mode.value;
    groups.set(group, [...(groups.get(group) ?? []), criterion]);
  }
  for (const [group, [first, ...others]] of groups) {
    if (first === undefined || others.length > 0) continue;
    problems.push({ kind: "groupOfOne", code: first.code, group, cells: [first.mode.at ?? first.at] });
  }
}
