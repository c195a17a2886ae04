/** The award list as plain data with its sentences, for the side panel and the command line. */

import { toA1, type CellAddress } from "../domain/address";
import type { AwardList, Count, NomineeKey } from "../domain/award-list";
import { toIso } from "../domain/calendar";
import type { Audience, OfficialGroup } from "../domain/campaign";
import { findingsOf } from "../domain/answers";
import type { Finding, FindingResult } from "../domain/finding";
import type { Nominee, Obstacle } from "../domain/nominee";
import type { PrizeMoney } from "../domain/prize";
import { placeOf, type Problem } from "../domain/problem";
import type { Verdict } from "../domain/verdict";
import type { Language } from "../language/language";
import { describeProblem } from "../language/problems";

/** A cell as people name it: the tab, and "F14". */
export interface CellView {
  readonly tab: string;
  readonly cell: string;
}

/** One condition and its answer. */
export interface FindingView {
  readonly criterion: string;
  readonly clause: string;
  /** What the clause says, in the plan's words. */
  readonly words: string;
  readonly reading: string;
  readonly mode: string;
  readonly result: FindingResult;
  readonly reason: string;
  /** What would settle it and who can; "" when the answer is known. */
  readonly remedy: string;
  readonly cells: readonly CellView[];
}

/** Something that keeps the verdict open whatever is found. */
export interface ObstacleView {
  readonly message: string;
  readonly remedy: string;
  readonly cells: readonly CellView[];
}

/** A unit or official of the list. */
export interface NomineeView {
  readonly kind: Audience;
  readonly code: string;
  readonly name: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly unitName: string;
  readonly position: string;
  readonly group: OfficialGroup | null;
  readonly proposed: boolean | null;
  readonly verdict: Exclude<Verdict, "notJudged">;
  readonly findings: readonly FindingView[];
  readonly obstacles: readonly ObstacleView[];
  readonly at: CellView;
}

/** Somebody who is not judged, with the reason. */
export interface NotJudgedView {
  readonly kind: Audience;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly reason: string;
}

/** A problem of the workbook; tab and cell are "" where it has none. */
export interface ProblemView extends CellView {
  readonly message: string;
  readonly remedy: string;
}

/** A condition whose reading nobody settled. */
export interface UnsettledView {
  readonly criterion: string;
  readonly clause: string;
  readonly message: string;
  readonly units: number;
  readonly officials: number;
}

/** The whole list. Days are ISO dates. */
export interface ListView {
  readonly plan: { readonly title: string; readonly number: string; readonly date: string | null };
  readonly asOf: string | null;
  readonly fingerprint: string;
  readonly counts: { readonly collective: Count; readonly individual: Count };
  readonly directWorkers: { readonly direct: number; readonly eligible: number };
  readonly eligibleNotProposed: readonly NomineeKey[];
  readonly proposedNotEligible: readonly NomineeKey[];
  readonly unsettled: readonly UnsettledView[];
  /** Đồng; null until the decision has number and date. */
  readonly prize: { readonly collective: number; readonly individual: number } | null;
  readonly nominees: readonly NomineeView[];
  readonly notJudged: readonly NotJudgedView[];
  readonly problems: readonly ProblemView[];
}

/** Turns a list and its problems into plain data in a language. */
export function listView(
  list: AwardList,
  problems: readonly Problem[],
  fingerprint: string,
  language: Language,
): ListView {
  return {
    plan: { ...list.plan, date: list.plan.date === null ? null : toIso(list.plan.date) },
    asOf: list.asOf === null ? null : toIso(list.asOf),
    fingerprint,
    counts: list.counts,
    directWorkers: list.directWorkers,
    eligibleNotProposed: list.eligibleNotProposed,
    proposedNotEligible: list.proposedNotEligible,
    unsettled: list.unsettled.map((condition) => ({
      criterion: condition.criterion,
      clause: condition.clause,
      message: language.findings.unsettled(condition),
      units: condition.units,
      officials: condition.officials,
    })),
    prize: prizeView(list.prize),
    nominees: list.nominees.flatMap((nominee) => nomineeView(nominee, language)),
    notJudged: list.nominees.flatMap((nominee) => notJudgedView(nominee, language)),
    problems: problemViews(problems, language),
  };
}

/** Problems with where they are, what they are and what to do. */
export function problemViews(problems: readonly Problem[], language: Language): ProblemView[] {
  return problems.map((problem) => ({ ...placeOf(problem), ...describeProblem(language.problems, problem) }));
}

function nomineeView(nominee: Nominee, language: Language): NomineeView[] {
  const { verdict, kind, code, name, unit, unitName, position, group, proposed } = nominee;
  if (verdict === "notJudged") return [];
  const findings = findingsOf(nominee)
    .filter(({ mode }) => mode.kind !== "off")
    .map((finding) => findingView(finding, language));
  const obstacles = nominee.obstacles.map((obstacle) => obstacleView(obstacle, language));
  const at = cellView(nominee.at);
  return [{ kind, code, name, unit, unitName, position, group, proposed, verdict, findings, obstacles, at }];
}

function notJudgedView({ kind, code, name, unit, notJudged }: Nominee, language: Language): NotJudgedView[] {
  return notJudged === null ? [] : [{ kind, code, name, unit, reason: language.findings.notJudged(notJudged) }];
}

function findingView(finding: Finding, language: Language): FindingView {
  const { criterion, clause, words, reading, mode, result, remedies, cells } = finding;
  return {
    criterion,
    clause,
    words,
    reading,
    mode: language.findings.mode(mode),
    result,
    reason: language.findings.reason(finding),
    remedy: remedies.map(language.findings.remedy).join(" "),
    cells: cells.map(cellView),
  };
}

function obstacleView(obstacle: Obstacle, language: Language): ObstacleView {
  return {
    message: language.findings.obstacle(obstacle),
    remedy: obstacle.remedies.map(language.findings.remedy).join(" "),
    cells: obstacle.cells.map(cellView),
  };
}

function cellView(address: CellAddress): CellView {
  return { tab: address.tab, cell: toA1(address) };
}

function prizeView(prize: PrizeMoney): ListView["prize"] {
  return prize.state === "known" ? { collective: prize.collective, individual: prize.individual } : null;
}
