/** The verdict: how the conditions of one nominee combine, and what it would be under another reading of one of them. */

import type { Mode } from "./campaign";
import type { Finding, FindingResult } from "./finding";

/** Đủ điều kiện, không đủ điều kiện, chưa đủ căn cứ; "notJudged" (Không xét) is for whoever is no nominee at all. */
export type Verdict = "eligible" | "ineligible" | "undetermined" | "notJudged";

/** The verdicts in the order of the list. */
export const VERDICTS: readonly Verdict[] = ["eligible", "undetermined", "ineligible", "notJudged"];

/** What the verdict of one nominee is counted from: required conditions, and groups of which one member is enough. */
interface Tally {
  judged: number;
  unmet: number;
  unknown: number;
}

/**
 * All required conditions must be met, and at least one of each group; preferences and conditions that are off decide
 * nothing. A known failure decides although others are unknown; where nothing was judged nothing is decided.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  return decide(tallyOf(findings, null, null));
}

/** The other reading of a condition: what is required might not be, and what is not required might be. */
export function otherReading(mode: Mode): Mode {
  return mode.kind === "required" ? { kind: "off" } : { kind: "required" };
}

/**
 * The verdict if one condition were read the other way; `verdict` is the one under the present reading. It is told
 * from the findings, nothing is measured again.
 */
export function verdictUnderOtherReading(findings: readonly Finding[], changed: Finding): Verdict {
  return decide(tallyOf(findings, changed, otherReading(changed.mode)));
}

/** How many preferences are met, which only informs the order. */
export function preferencesMet(findings: readonly Finding[]): number {
  let met = 0;
  for (const finding of findings) if (finding.mode.kind === "preference" && finding.result === "met") met += 1;
  return met;
}

function tallyOf(findings: readonly Finding[], changed: Finding | null, changedMode: Mode | null): Tally {
  const tally: Tally = { judged: 0, unmet: 0, unknown: 0 };
  let groups: Map<string, FindingResult> | null = null;
  for (const finding of findings) {
    const mode = finding === changed && changedMode !== null ? changedMode : finding.mode;
    if (mode.kind === "required") {
      add(tally, finding.result);
    } else if (mode.kind === "oneOf") {
      groups ??= new Map();
      groups.set(mode.group, better(groups.get(mode.group), finding.result));
    }
  }
  if (groups !== null) for (const result of groups.values()) add(tally, result);
  return tally;
}

function add(tally: Tally, result: FindingResult): void {
  tally.judged += 1;
  if (result === "unmet") tally.unmet += 1;
  else if (result === "unknown") tally.unknown += 1;
}

/** Of a group's results the best one counts: one met is enough, one unknown keeps it open. */
function better(best: FindingResult | undefined, result: FindingResult): FindingResult {
  if (best === "met" || result === "met") return "met";
  return best === "unknown" || result === "unknown" ? "unknown" : "unmet";
}

function decide(tally: Tally): Verdict {
  if (tally.unmet > 0) return "ineligible";
  return tally.unknown > 0 || tally.judged === 0 ? "undetermined" : "eligible";
}
