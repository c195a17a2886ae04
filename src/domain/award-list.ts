/** The award list: every unit and official judged, in the list's order, with what the Office must know beside it. */

import { findProposedBeyondLimit } from "./award-limits";
import type { CalendarDate } from "./calendar";
import type { Audience, Campaign, Mode } from "./campaign";
import { compareCodes } from "./code-order";
import type { Contradiction } from "./contradiction";
import { findContradictions } from "./contradictions";
import type { Condition } from "./finding";
import { linkCampaign, type LinkedCampaign } from "./linked";
import { listOrder } from "./list-order";
import type { Nominee } from "./nominee";
import { judgeAll, type Nominees } from "./nominees";
import { prizeMoney, type PrizeMoney } from "./prize";
import { valueOr } from "./typed";
import { otherReading } from "./verdict";

/** How many nominees of one kind there are, by verdict. */
export interface Count {
  readonly total: number;
  readonly proposed: number;
  readonly eligible: number;
  readonly undetermined: number;
  readonly ineligible: number;
  readonly notJudged: number;
}

/** A condition whose reading nobody has settled, and what hangs on it. */
export interface UnsettledCondition {
  readonly criterion: string;
  readonly audience: Audience;
  readonly clause: string;
  readonly reading: string;
  readonly mode: Mode;
  readonly otherMode: Mode;
  /** Units whose verdict would change under the other mode. */
  readonly units: number;
  readonly officials: number;
}

/** Points to a nominee of the list. */
export interface NomineeKey {
  readonly kind: Audience;
  readonly code: string;
}

/** The list with everything that stands on its head. Plain data throughout. */
export interface AwardList {
  readonly plan: { readonly title: string; readonly number: string; readonly date: CalendarDate | null };
  /** The reporting date; null when it is missing. */
  readonly asOf: CalendarDate | null;
  /** In the order of verdict, kind, preferences met, unit, name. */
  readonly nominees: readonly Nominee[];
  readonly counts: { readonly collective: Count; readonly individual: Count };
  /** Người trực tiếp công tác, lao động among the eligible individuals. */
  readonly directWorkers: { readonly direct: number; readonly eligible: number };
  readonly eligibleNotProposed: readonly NomineeKey[];
  readonly proposedNotEligible: readonly NomineeKey[];
  readonly unsettled: readonly UnsettledCondition[];
  readonly prize: PrizeMoney;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Judges every unit and every official of a campaign, proposed or not. The same campaign gives the same list, in
 * whatever order its rows stand.
 */
export function makeAwardList(campaign: Campaign): AwardList {
  const linked = linkCampaign(campaign);
  return listOf(linked, judgeAll(linked));
}

/** The nominees in the list's order, counted. */
function listOf(linked: LinkedCampaign, judged: Nominees): AwardList {
  const { campaign, setting } = linked;
  const { settings } = campaign;
  const contradictions = findContradictions(linked);
  const nominees = inListOrder(linked, judged);
  const tally = tallyOf(nominees);
  contradictions.push(
    ...findProposedBeyondLimit(settings, {
      collective: tally.counts.collective.proposed,
      individual: tally.counts.individual.proposed,
    }),
  );
  return {
    plan: {
      title: valueOr(settings.planTitle, ""),
      number: valueOr(settings.planNumber, ""),
      date: valueOr(settings.planDate, null),
    },
    asOf: setting.asOf,
    nominees,
    counts: tally.counts,
    directWorkers: tally.directWorkers,
    eligibleNotProposed: tally.eligibleNotProposed,
    proposedNotEligible: tally.proposedNotEligible,
    unsettled: [
      ...unsettledOf(judged.conditions.units, "collective", tally.hanging),
      ...unsettledOf(judged.conditions.officials, "individual", tally.hanging),
    ],
    prize: prizeMoney(settings, campaign.baseSalaries),
    contradictions: contradictions.sort(compareContradictions),
  };
}

function inListOrder({ places }: LinkedCampaign, { units, officials, conditions }: Nominees): Nominee[] {
  const last = places.size;
  const order = listOrder({
    nominees: units.length + officials.length,
    preferences: Math.max(conditions.units.length, conditions.officials.length),
    lastPlace: last,
  });
  units.forEach((nominee) => {
    order.add(nominee, places.get(nominee.code) ?? last);
  });
  officials.forEach((nominee) => {
    order.add(nominee, nominee.official?.unit?.place ?? last);
  });
  return order.list();
}

/** By kind, then by whom it concerns, so that the rows' order decides nothing. */
function compareContradictions(first: Contradiction, second: Contradiction): number {
  return compareCodes(subjectOf(first), subjectOf(second));
}

function subjectOf(contradiction: Contradiction): string {
  const unit = "unit" in contradiction ? contradiction.unit : "";
  return `${contradiction.kind} ${unit} ${"code" in contradiction ? contradiction.code : ""}`;
}

/** What is counted over all nominees. */
interface Tally extends Pick<AwardList, "counts" | "directWorkers" | "eligibleNotProposed" | "proposedNotEligible"> {
  /** How many verdicts hang on each condition that nobody settled. */
  readonly hanging: ReadonlyMap<Condition, number>;
}

/** Counts the nominees, who are many, in one go. */
function tallyOf(nominees: readonly Nominee[]): Tally {
  const counts = { collective: emptyCount(), individual: emptyCount() };
  const directWorkers = { direct: 0, eligible: 0 };
  const eligibleNotProposed: NomineeKey[] = [];
  const proposedNotEligible: NomineeKey[] = [];
  const hanging = new Map<Condition, number>();
  nominees.forEach(({ kind, code, verdict, proposed, group, hangsOn }) => {
    const count = counts[kind];
    count.total += 1;
    count[verdict] += 1;
    if (proposed === true) count.proposed += 1;
    if (verdict === "eligible") {
      if (proposed !== true) eligibleNotProposed.push({ kind, code });
      if (kind === "individual") directWorkers.eligible += 1;
      if (kind === "individual" && group === "directWorker") directWorkers.direct += 1;
    } else if (proposed === true) {
      proposedNotEligible.push({ kind, code });
    }
    if (hangsOn.length > 0) hangsOn.forEach((condition) => hanging.set(condition, (hanging.get(condition) ?? 0) + 1));
  });
  return { counts, directWorkers, eligibleNotProposed, proposedNotEligible, hanging };
}

function emptyCount(): Record<keyof Count, number> {
  return { total: 0, proposed: 0, eligible: 0, undetermined: 0, ineligible: 0, notJudged: 0 };
}

/** The conditions that nobody settled, each with the verdicts that hang on it. */
function unsettledOf(
  conditions: readonly Condition[],
  audience: Audience,
  hanging: ReadonlyMap<Condition, number>,
): UnsettledCondition[] {
  return conditions.flatMap((condition) => {
    const { criterion, clause, reading, mode, settled } = condition;
    if (settled) return [];
    const changed = hanging.get(condition) ?? 0;
    return [
      {
        criterion,
        audience,
        clause,
        reading,
        mode,
        otherMode: otherReading(mode),
        units: audience === "collective" ? changed : 0,
        officials: audience === "individual" ? changed : 0,
      },
    ];
  });
}
