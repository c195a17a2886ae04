/** The verdict: how the conditions of one nominee combine, and what it would be under another reading of one of them. */

import type { Mode } from "./campaign";
import type { Answer, Condition, FindingResult } from "./finding";

/** Đủ điều kiện, không đủ điều kiện, chưa đủ căn cứ; "notJudged" (Không xét) is for whoever is no nominee at all. */
export type Verdict = "eligible" | "ineligible" | "undetermined" | "notJudged";

/** The place of each verdict in the list's order. */
export const VERDICT_PLACES: Readonly<Record<Verdict, number>> = {
  eligible: 0,
  undetermined: 1,
  ineligible: 2,
  notJudged: 3,
};

/** How the conditions of one kind of nominees combine, told once for all of them; conditions by their place. */
export interface Combination {
  readonly conditions: readonly Condition[];
  readonly required: readonly number[];
  /** Of the members of each group one is enough. */
  readonly groups: readonly (readonly number[])[];
  readonly preferences: readonly number[];
  readonly unsettled: readonly number[];
}

/** What was found, without its grounds. */
export type Answered = Pick<Answer, "result">;

/** What the verdict of one nominee is told from. */
interface Tally {
  /** Required conditions, and groups of which one member is enough. */
  judged: number;
  unmet: number;
  unknown: number;
}

/** Sorts conditions by how they combine. */
export function combinationOf(conditions: readonly Condition[]): Combination {
  const groups = new Map<string, number[]>();
  conditions.forEach(({ mode }, index) => {
    if (mode.kind !== "oneOf") return;
    const members = groups.get(mode.group);
    if (members === undefined) groups.set(mode.group, [index]);
    else members.push(index);
  });
  const places = (fits: (condition: Condition) => boolean): number[] =>
    conditions.flatMap((condition, index) => (fits(condition) ? [index] : []));
  return {
    conditions,
    required: places(({ mode }) => mode.kind === "required"),
    groups: [...groups.values()],
    preferences: places(({ mode }) => mode.kind === "preference"),
    unsettled: places(({ settled }) => !settled),
  };
}

/** Whether any condition can decide a verdict; preferences and conditions that are off cannot. */
export function canDecide({ required, groups }: Combination): boolean {
  return required.length + groups.length > 0;
}

/**
 * All required conditions must be met, and at least one of each group; preferences and conditions that are off decide
 * nothing. A known failure decides although others are unknown; where nothing was judged nothing is decided.
 */
export function verdictOf(combination: Combination, answers: readonly Answered[]): Verdict {
  const { judged, unmet, unknown } = tallyOf(combination, answers, null);
  return decide(judged, unmet, unknown);
}

/** The other reading of a condition: what is required might not be, and what is not required might be. */
export function otherReading(mode: Mode): Mode {
  return mode.kind === "required" ? { kind: "off" } : { kind: "required" };
}

/** A verdict that hangs on no unsettled condition. */
const NO_CONDITIONS: readonly Condition[] = [];

/**
 * The unsettled conditions that the verdict hangs on: it would be another under the other reading of that condition
 * alone. It is told from the answers, nothing is measured again.
 */
export function conditionsBehind(
  verdict: Verdict,
  combination: Combination,
  answers: readonly Answered[],
): readonly Condition[] {
  if (combination.unsettled.length === 0) return NO_CONDITIONS;
  const { judged, unmet, unknown } = tallyOf(combination, answers, null);
  let behind: Condition[] | null = null;
  for (const index of combination.unsettled) {
    const condition = combination.conditions[index];
    const result = resultAt(answers, index);
    if (condition === undefined) continue;
    const { kind } = condition.mode;
    const step = kind === "required" ? -1 : 1;
    const other =
      kind === "oneOf"
        ? verdictIfRequired(combination, answers, index)
        : decide(judged + step, unmet + (result === "unmet" ? step : 0), unknown + (result === "unknown" ? step : 0));
    if (other === verdict) continue;
    if (behind === null) behind = [condition];
    else behind.push(condition);
  }
  return behind ?? NO_CONDITIONS;
}

/** What follows from the answers to all conditions. */
export interface Conclusion {
  readonly verdict: Verdict;
  /** The unsettled conditions that the verdict hangs on. */
  readonly behind: readonly Condition[];
  readonly preferencesMet: number;
}

/** Concludes from the answers to all conditions. */
export function conclude(combination: Combination, answers: readonly Answered[]): Conclusion {
  const verdict = verdictOf(combination, answers);
  const behind = conditionsBehind(verdict, combination, answers);
  return { verdict, behind, preferencesMet: preferencesMet(combination, answers) };
}

/** How many preferences are met, which only informs the order. */
export function preferencesMet({ preferences }: Combination, answers: readonly Answered[]): number {
  let met = 0;
  preferences.forEach((index) => {
    if (resultAt(answers, index) === "met") met += 1;
  });
  return met;
}

function verdictIfRequired(combination: Combination, answers: readonly Answered[], member: number): Verdict {
  const { judged, unmet, unknown } = tallyOf(combination, answers, member);
  return decide(judged, unmet, unknown);
}

/** Counts the answers; `single` is counted as required although it belongs to a group. */
function tallyOf({ required, groups }: Combination, answers: readonly Answered[], single: number | null): Tally {
  const tally: Tally = { judged: 0, unmet: 0, unknown: 0 };
  for (let at = 0; at < required.length; at += 1) add(tally, resultAt(answers, required[at]));
  if (single !== null) add(tally, resultAt(answers, single));
  groups.forEach((members) => {
    const best = bestOf(members, answers, single);
    if (best !== null) add(tally, best);
  });
  return tally;
}

/** Of a group's results the best one counts: one met is enough, one unknown keeps it open. Null of a group without members. */
function bestOf(members: readonly number[], answers: readonly Answered[], left: number | null): FindingResult | null {
  let best: FindingResult | null = null;
  for (let at = 0; at < members.length; at += 1) {
    const index = members[at];
    if (index === left) continue;
    const result = resultAt(answers, index);
    if (best === null || result === "met" || (result === "unknown" && best === "unmet")) best = result;
  }
  return best;
}

/** Where nothing was measured nothing is known. */
function resultAt(answers: readonly Answered[], index: number | undefined): FindingResult {
  return (index === undefined ? undefined : answers[index]?.result) ?? "unknown";
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
