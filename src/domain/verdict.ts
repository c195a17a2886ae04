/** The verdict: how the conditions of one nominee combine, and what it would be under another reading of one of them. */

import type { Mode } from "./campaign";
import type { Finding, FindingResult } from "./finding";

/** Đủ điều kiện, không đủ điều kiện, chưa đủ căn cứ; "notJudged" (Không xét) is for whoever is no nominee at all. */
export type Verdict = "eligible" | "ineligible" | "undetermined" | "notJudged";

/** The verdicts in the order of the list. */
export const VERDICTS: readonly Verdict[] = ["eligible", "undetermined", "ineligible", "notJudged"];

/** What the verdict of one nominee is told from. */
interface Tally {
  /** Required conditions, and groups of which one member is enough. */
  judged: number;
  unmet: number;
  unknown: number;
}

/**
 * All required conditions must be met, and at least one of each group; preferences and conditions that are off decide
 * nothing. A known failure decides although others are unknown; where nothing was judged nothing is decided.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const { judged, unmet, unknown } = tallyOf(findings, null);
  return decide(judged, unmet, unknown);
}

/** The other reading of a condition: what is required might not be, and what is not required might be. */
export function otherReading(mode: Mode): Mode {
  return mode.kind === "required" ? { kind: "off" } : { kind: "required" };
}

/**
 * For each unsettled condition, by its code, adds one to `changes` if the verdict were another under the other reading
 * of that condition alone. It is told from the findings, nothing is measured again.
 */
export function countChanges(findings: readonly Finding[], verdict: Verdict, changes: Map<string, number>): void {
  const { judged, unmet, unknown } = tallyOf(findings, null);
  for (const finding of findings) {
    if (finding.settled) continue;
    const { kind } = finding.mode;
    const step = kind === "required" ? -1 : 1;
    const other =
      kind === "oneOf"
        ? verdictIfRequired(findings, finding)
        : decide(
            judged + step,
            unmet + (finding.result === "unmet" ? step : 0),
            unknown + (finding.result === "unknown" ? step : 0),
          );
    if (other !== verdict) changes.set(finding.criterion, (changes.get(finding.criterion) ?? 0) + 1);
  }
}

/** How many preferences are met, which only informs the order. */
export function preferencesMet(findings: readonly Finding[]): number {
  let met = 0;
  for (const finding of findings) if (finding.mode.kind === "preference" && finding.result === "met") met += 1;
  return met;
}

function verdictIfRequired(findings: readonly Finding[], member: Finding): Verdict {
  const { judged, unmet, unknown } = tallyOf(findings, member);
  return decide(judged, unmet, unknown);
}

/** Counts the findings; `required` is counted as required whatever its mode. */
function tallyOf(findings: readonly Finding[], required: Finding | null): Tally {
  const tally: Tally = { judged: 0, unmet: 0, unknown: 0 };
  for (const finding of findings) {
    const { mode, result } = finding;
    if (mode.kind === "required" || finding === required) {
      add(tally, result);
    } else if (mode.kind === "oneOf") {
      const best = bestOfGroup(findings, finding, mode.group, required);
      if (best !== null) add(tally, best);
    }
  }
  return tally;
}

/**
 * Of a group's results the best one counts: one met is enough, one unknown keeps it open. Null unless `first` is the
 * first of the group, so that each group is counted once; `left` does not belong to it.
 */
function bestOfGroup(
  findings: readonly Finding[],
  first: Finding,
  group: string,
  left: Finding | null,
): FindingResult | null {
  let best: FindingResult | null = null;
  for (const finding of findings) {
    const { mode, result } = finding;
    if (mode.kind !== "oneOf" || mode.group !== group || finding === left) continue;
    if (best === null && finding !== first) return null;
    if (best === null || result === "met" || (result === "unknown" && best === "unmet")) best = result;
  }
  return best;
}

function add(tally: Tally, result: FindingResult): void {
  tally.judged += 1;
  if (result === "unmet") tally.unmet += 1;
  else if (result === "unknown") tally.unknown += 1;
}

function decide(judged: number, unmet: number, unknown: number): Verdict {
  if (unmet > 0) return "ineligible";
  return unknown > 0 || judged === 0 ? "undetermined" : "eligible";
}
