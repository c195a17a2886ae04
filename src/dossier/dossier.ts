/** Everything that the papers of one campaign are made from, gathered once. */

import type { AwardList } from "../domain/award-list";
import type { Audience, Campaign, Official, Unit } from "../domain/campaign";
import type { UnitCase } from "../domain/case";
import { compareCodes } from "../domain/code-order";
import { gatherCases, type Gathered } from "../domain/gather";
import { linkCampaign } from "../domain/linked";
import { nameOrder } from "../domain/name-order";
import type { Nominee } from "../domain/nominee";
import {
  meetingOf,
  receiptOf,
  type Conclusion,
  type DossierRecords,
  type Meeting,
  type OfficialParticulars,
  type Receipt,
  type UnitParticulars,
} from "../domain/proceedings";
import { placesOfUnits } from "../domain/unit-order";

/** The inputs of every paper, and what is looked up in them. */
export interface Dossier {
  readonly campaign: Campaign;
  readonly list: AwardList;
  readonly records: DossierRecords;
  /** SHA-256 of the review that the papers stand on; "" where none was made. */
  readonly fingerprint: string;
  readonly cases: Gathered;
}

/** Gathers a campaign, its award list and the records of its dossiers. */
export function gatherDossier(campaign: Campaign, list: AwardList, records: DossierRecords, fingerprint = ""): Dossier {
  return { campaign, list, records, fingerprint, cases: gatherCases(linkCampaign(campaign)) };
}

/** The unit with a code; a paper of a unit that is not there is the caller's mistake. */
export function unitOf(dossier: Dossier, code: string): Unit {
  const unit = dossier.campaign.units.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`No unit "${code}".`);
  return unit;
}

/** The nominee with a kind and a code. */
export function nomineeOf(dossier: Dossier, kind: Audience, code: string): Nominee {
  const nominee = dossier.list.nominees.find((one) => one.kind === kind && one.code === code);
  if (nominee === undefined) throw new Error(`No nominee "${code}".`);
  return nominee;
}

/** The unit's row as the papers print it; undefined where the row cannot be found again. */
export function particularsOfUnit(dossier: Dossier, unit: Unit): UnitParticulars | undefined {
  return dossier.records.units.find(({ at }) => at.row === unit.at.row);
}

/** The official's row as the papers print it. */
export function particularsOfOfficial(dossier: Dossier, nominee: Nominee): OfficialParticulars | undefined {
  return dossier.records.officials.find(({ at }) => at.row === nominee.at.row);
}

/** The official's row as it is judged. */
export function officialOf(dossier: Dossier, nominee: Nominee): Official | undefined {
  return dossier.campaign.officials.find(({ code, at }) => code === nominee.code && at.row === nominee.at.row);
}

/** The unit with all that is judged of it. */
export function caseOf(dossier: Dossier, code: string): UnitCase | undefined {
  return dossier.cases.byCode.get(code);
}

/**
 * Proposed nominees of a unit (of all units for null), first collectives, then individuals, each by units and names: the
 * list's order has verdicts in it, and a result that is reported must not change papers that say nothing of it.
 */
export function proposedOf(dossier: Dossier, unit: string | null): Nominees {
  const proposed = dossier.list.nominees.filter((one) => one.proposed === true && (unit === null || one.unit === unit));
  return sorted(byUnitsAndNames(dossier, proposed));
}

function byUnitsAndNames({ campaign }: Dossier, nominees: readonly Nominee[]): Nominee[] {
  const units = placesOfUnits(campaign.units);
  const names = nameOrder();
  const placed = nominees.map((nominee) => ({
    nominee,
    unit: units.get(nominee.unit) ?? units.size,
    given: names.givenNameOf(nominee.name),
  }));
  const places = names.placesOfGivenNames();
  return placed
    .sort(
      (one, other) =>
        one.unit - other.unit ||
        (places[one.given] ?? 0) - (places[other.given] ?? 0) ||
        names.compareOthers(one.nominee.name, other.nominee.name) ||
        compareCodes(one.nominee.code, other.nominee.code),
    )
    .map(({ nominee }) => nominee);
}

/** Nominees of the two kinds. */
export type Nominees = Readonly<Record<Audience, readonly Nominee[]>>;

/** Nominees by their kind. */
export function sorted(nominees: readonly Nominee[]): Nominees {
  return {
    collective: nominees.filter(({ kind }) => kind === "collective"),
    individual: nominees.filter(({ kind }) => kind === "individual"),
  };
}

/** The unit's meeting that counts; null while none is recorded. */
export function unitMeeting(dossier: Dossier, unit: string): Meeting | null {
  return meetingOf(dossier.records.meetings, "unit", unit);
}

/** The council's meeting that counts; null while none is recorded. */
export function councilMeeting(dossier: Dossier): Meeting | null {
  return meetingOf(dossier.records.meetings, "council", null);
}

/** The unit's dossier as it came in last; null before it came in. */
export function receiptOfUnit(dossier: Dossier, unit: string): Receipt | null {
  return receiptOf(dossier.records.receipts, unit);
}

/** Whether a meeting was held and its outcome is recorded: before, its minutes are a draft. */
export function isHeld(meeting: Meeting | null): meeting is Meeting {
  return meeting?.on.state === "given" && meeting.conclusions.state === "given";
}

/** What a meeting said of a nominee; null where it said nothing. */
export function conclusionOn(meeting: Meeting | null, { kind, code }: Nominee): Conclusion | null {
  if (meeting?.conclusions.state !== "given") return null;
  return meeting.conclusions.value.find((one) => one.kind === kind && one.code === code) ?? null;
}

/**
 * Nominees in the order in which a meeting spoke of them, behind them those of whom it said nothing: a figure that is
 * reported after the meeting changes the list's order, but not that of papers which are signed, nor a "Số sổ vàng".
 */
export function inOrderOf(meeting: Meeting | null, nominees: readonly Nominee[]): Nominee[] {
  const said = meeting?.conclusions.state === "given" ? meeting.conclusions.value : [];
  const placeOf = ({ kind, code }: Nominee): number => {
    const place = said.findIndex((one) => one.kind === kind && one.code === code);
    return place < 0 ? said.length : place;
  };
  return nominees
    .map((nominee, index) => ({ nominee, place: placeOf(nominee), index }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ nominee }) => nominee);
}

/** Whom the decision names: those the council agreed on, in its order, and before it met those proposed. */
export function awardedOf(dossier: Dossier): Nominees {
  const council = councilMeeting(dossier);
  if (!isHeld(council)) return proposedOf(dossier, null);
  const agreed = dossier.list.nominees.filter((nominee) => conclusionOn(council, nominee)?.agreed === true);
  return sorted(inOrderOf(council, agreed));
}

/** Those proposed of whom the council's minutes, once it has met, hold no conclusion: nobody can tell what it decided. */
export function undecidedOf(dossier: Dossier, unit: string | null): Nominee[] {
  const council = councilMeeting(dossier);
  if (!isHeld(council)) return [];
  const { collective, individual } = proposedOf(dossier, unit);
  return [...collective, ...individual].filter((nominee) => (conclusionOn(council, nominee)?.agreed ?? null) === null);
}
