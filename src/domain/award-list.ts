/** The award list: every unit and official judged, in the list's order, with what the Office must know beside it. */

import type { CalendarDate } from "./calendar";
import type { Audience, Campaign, Mode } from "./campaign";
import { compareCodes } from "./code-order";
import type { Contradiction } from "./contradiction";
import { findContradictionsOfPerson, findDaysOutOfOrder } from "./contradictions";
import { gatherCases, settingOf, valueOr } from "./gather";
import type { Condition } from "./finding";
import { conditionsOfOfficials, conditionsOfUnits } from "./judgement";
import { nameOrder, type NameKey } from "./name-order";
import { nominateOfficial, nominateUnit, type Nominee } from "./nominee";
import { prizeMoney, type PrizeMoney } from "./prize";
import { gatherService } from "./service";
import { findSigner } from "./signer";
import { otherReading, VERDICT_PLACES } from "./verdict";

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
  const { settings } = campaign;
  const setting = settingOf(settings);
  const service = gatherService(campaign.officials, setting.period);
  const contradictions: Contradiction[] = [...findDaysOutOfOrder(settings), ...service.contradictions];
  const signer = findSigner(settings, service.people, contradictions);
  service.people.forEach((person) => {
    findContradictionsOfPerson(person, setting, contradictions);
  });

  const cases = gatherCases(campaign, setting, service, contradictions);
  const ofUnits = conditionsOfUnits(campaign.criteria);
  const ofOfficials = conditionsOfOfficials(campaign.criteria);
  const last = cases.units.length;
  const order = listOrder(Math.max(ofUnits.all.length, ofOfficials.all.length), last);
  cases.units.forEach((unit) => {
    order.add(nominateUnit(unit, ofUnits), unit.place);
  });
  service.people.forEach((person) => {
    const unit = person.unit === null ? null : (cases.byCode.get(person.unit) ?? null);
    const own = cases.own.get(person.code) ?? null;
    const nominee = { audience: "individual", setting, person, unit, own } as const;
    order.add(nominateOfficial(nominee, ofOfficials, signer), unit?.place ?? last);
  });
  const nominees = order.list();
  const tally = tallyOf(nominees);
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
      ...unsettledOf(ofUnits.all, "collective", tally.hanging),
      ...unsettledOf(ofOfficials.all, "individual", tally.hanging),
    ],
    prize: prizeMoney(settings, campaign.baseSalaries),
    contradictions: contradictions.sort(compareContradictions),
  };
}

/** By kind, then by whom it concerns, so that the rows' order decides nothing. */
function compareContradictions(first: Contradiction, second: Contradiction): number {
  return compareCodes(subjectOf(first), subjectOf(second));
}

function subjectOf(contradiction: Contradiction): string {
  const unit = "unit" in contradiction ? contradiction.unit : "";
  return `${contradiction.kind} ${unit} ${"code" in contradiction ? contradiction.code : ""}`;
}

/** Nominees on their way into the list's order. */
interface ListOrder {
  /** Adds a nominee whose unit has this place. */
  readonly add: (nominee: Nominee, place: number) => void;
  readonly list: () => Nominee[];
}

/**
 * Gathers nominees that share verdict, kind, preferences met and unit: they are few, and only they are compared by
 * name. A nominee meets at most `conditions` preferences, and no unit's place is beyond `last`.
 */
function listOrder(conditions: number, last: number): ListOrder {
  const groups = new Map<number, Placed[]>();
  const names = nameOrder();
  const compare = (first: Placed, second: Placed): number =>
    names.compare(first.name, second.name) || compareCodes(first.nominee.code, second.nominee.code);
  return {
    add: (nominee, place) => {
      const kind = VERDICT_PLACES[nominee.verdict] * 2 + (nominee.kind === "collective" ? 0 : 1);
      const rank = (kind * (conditions + 1) + conditions - nominee.preferencesMet) * (last + 1) + place;
      const placed = { nominee, name: names.keyOf(nominee.name) };
      const group = groups.get(rank);
      if (group === undefined) groups.set(rank, [placed]);
      else group.push(placed);
    },
    list: () => {
      const ordered: Nominee[] = [];
      const ranks = [...groups.keys()].sort((first, second) => first - second);
      ranks.forEach((rank) => {
        const group = groups.get(rank) ?? [];
        if (group.length > 1) group.sort(compare);
        group.forEach(({ nominee }) => ordered.push(nominee));
      });
      return ordered;
    },
  };
}

/** A nominee with the name as it is compared. */
interface Placed {
  readonly nominee: Nominee;
  readonly name: NameKey;
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
