/** A unit or official of the award list: judged, not judged with the reason, or held up by an obstacle. */

import type { CellAddress } from "./address";
import type { Audience, OfficialGroup } from "./campaign";
import type { Answers } from "./answers";
import type { OfficialCase, UnitCase } from "./case";
import type { Condition, Need, Remedy } from "./finding";
import type { Conditions, Judged } from "./judgement";
import { remedy } from "./remedies";
import type { Person, PlacementDoubt } from "./service";
import type { Signer } from "./signer";
import { valueOr } from "./typed";
import { canDecide, type Verdict } from "./verdict";

/** Why somebody is no nominee at all ("Không xét"). */
export type NotJudgedReason =
  | { readonly kind: "departmentLeadership" }
  | { readonly kind: "notConsidered"; readonly reason: string }
  | { readonly kind: "signsDecision" }
  /** The plan rewards no contract workers; `individuals` tells whom it rewards, "" where nobody has written it down. */
  | { readonly kind: "contractWorker"; readonly individuals: string }
  | { readonly kind: "noServiceInPeriod" };

/** Why a nominee cannot be judged although each condition might be: whatever is found, the verdict stays open. */
export type ObstacleKind =
  | "noConditions"
  | "codeContested"
  | "unitKindUnknown"
  | "employmentUnknown"
  | "contractWorkersUnclear"
  | "consideredUnclear"
  | "unitUnknown"
  | "serviceDatesUnclear"
  | "periodMissing"
  | "maybeSigner";

/** An obstacle with its cells and who can remove it. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  readonly remedies: readonly Remedy[];
  readonly cells: readonly CellAddress[];
}

/** One unit or official of the list; `findingsOf` gives its answers together with their conditions. */
export interface Nominee extends Answers {
  readonly kind: Audience;
  readonly code: string;
  readonly name: string;
  /** Code and name of the unit; of a collective its own, of an official where the person is judged ("" when unknown). */
  readonly unit: string;
  readonly unitName: string;
  /** Chức vụ; "" for a collective. */
  readonly position: string;
  /** Null for a collective, and where no group is recorded. */
  readonly group: OfficialGroup | null;
  /** Null when nobody has said. */
  readonly proposed: boolean | null;
  readonly verdict: Verdict;
  /** Why the nominee is not judged; null when it is. */
  readonly notJudged: NotJudgedReason | null;
  /** The conditions of its kind, those that are off among them. */
  readonly conditions: readonly Condition[];
  /** One for each condition; empty when it is not judged. */
  readonly measurements: Answers["measurements"];
  /** The unsettled conditions under whose other reading the verdict would be another. */
  readonly hangsOn: readonly Condition[];
  readonly obstacles: readonly Obstacle[];
  readonly preferencesMet: number;
  /** Codes of the units where the official served too, but not the longest. */
  readonly alsoServedIn: readonly string[];
  readonly at: CellAddress;
}

const NO_CONDITIONS: readonly Condition[] = [];
const NOT_JUDGED: Judged = {
  measurements: [],
  conclusion: { verdict: "notJudged", behind: NO_CONDITIONS, preferencesMet: 0 },
};
const NO_OBSTACLES: readonly Obstacle[] = [];
const NO_UNITS: readonly string[] = [];

/** Judges a unit; Lãnh đạo Sở and whoever the Office leaves out are listed with the reason. */
export function nominateUnit(nominee: UnitCase, conditions: Conditions<UnitCase>): Nominee {
  const { unit } = nominee;
  const notJudged = whyUnitIsNotJudged(nominee);
  const { measurements, conclusion } = notJudged === null ? conditions.judge(nominee) : NOT_JUDGED;
  const obstacles = notJudged === null ? obstaclesOfUnit(nominee, conditions) : NO_OBSTACLES;
  return {
    kind: "collective",
    code: unit.code,
    name: unit.name,
    unit: unit.code,
    unitName: unit.name,
    position: "",
    group: null,
    proposed: valueOr(unit.proposed, null),
    verdict: obstacles.length > 0 ? "undetermined" : conclusion.verdict,
    notJudged,
    conditions: conditions.all,
    measurements,
    official: null,
    hangsOn: obstacles.length > 0 ? hangingBeside(obstacles, conclusion.behind) : conclusion.behind,
    obstacles,
    preferencesMet: conclusion.preferencesMet,
    alsoServedIn: NO_UNITS,
    at: unit.at,
  };
}

/** Judges an official; whoever signs the decision, and whoever the plan does not reward, is listed with the reason. */
export function nominateOfficial(nominee: OfficialCase, conditions: Conditions<OfficialCase>, signer: Signer): Nominee {
  const { person, unit } = nominee;
  const { row } = person;
  const notJudged = whyOfficialIsNotJudged(nominee, signer);
  const { measurements, conclusion } = notJudged === null ? conditions.judge(nominee) : NOT_JUDGED;
  const obstacles = notJudged === null ? obstaclesOfOfficial(nominee, conditions, signer) : NO_OBSTACLES;
  return {
    kind: "individual",
    code: person.code,
    name: person.name,
    unit: person.unit ?? "",
    unitName: unit?.unit.name ?? "",
    position: valueOr(row.position, ""),
    group: valueOr(row.group, null),
    proposed: proposalOf(nominee),
    verdict: obstacles.length > 0 ? "undetermined" : conclusion.verdict,
    notJudged,
    conditions: conditions.all,
    measurements,
    official: nominee,
    hangsOn: obstacles.length > 0 ? hangingBeside(obstacles, conclusion.behind) : conclusion.behind,
    obstacles,
    preferencesMet: conclusion.preferencesMet,
    alsoServedIn: person.rows.length === 1 ? NO_UNITS : otherUnits(nominee),
    at: row.at,
  };
}

/** Whoever is held up by more than that no condition applies stays undetermined under every reading. */
function hangingBeside(obstacles: readonly Obstacle[], behind: readonly Condition[]): readonly Condition[] {
  return obstacles.some(({ kind }) => kind !== "noConditions") ? NO_CONDITIONS : behind;
}

function whyUnitIsNotJudged({ unit }: UnitCase): NotJudgedReason | null {
  if (unit.kind.state === "given" && unit.kind.value === "leadership") return { kind: "departmentLeadership" };
  if (unit.considered.state === "given" && !unit.considered.value) {
    return { kind: "notConsidered", reason: valueOr(unit.notConsideredReason, "") };
  }
  return null;
}

function whyOfficialIsNotJudged({ person, setting }: OfficialCase, signer: Signer): NotJudgedReason | null {
  if (person === signer.certain) return { kind: "signsDecision" };
  const { contractWorkers, individuals } = setting.settings;
  if (isContract(person) && contractWorkers.state !== "unreadable" && !valueOr(contractWorkers, false))
    return { kind: "contractWorker", individuals: valueOr(individuals, "") };
  if (person.days === 0) return { kind: "noServiceInPeriod" };
  return null;
}

function isContract({ row: { employment } }: Person): boolean {
  return employment.state === "given" && employment.value === "contract";
}

function obstaclesOfUnit({ unit }: UnitCase, { combination }: Conditions<UnitCase>): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (unit.contestedBy.length > 0)
    obstacles.push(obstacle("codeContested", "codeOfItsOwn", unit.at, ...unit.contestedBy));
  if (unit.kind.state !== "given") obstacles.push(obstacle("unitKindUnknown", "unitKind", unit.kind.at ?? unit.at));
  if (unit.considered.state === "unreadable")
    obstacles.push(obstacle("consideredUnclear", "considered", unit.considered.at));
  if (!canDecide(combination)) obstacles.push(obstacle("noConditions", "criteria"));
  return obstacles.length === 0 ? NO_OBSTACLES : obstacles;
}

/** What each doubt about a person's place holds up, and what would settle it. */
const DOUBTS: Readonly<Record<PlacementDoubt, readonly [ObstacleKind, Need]>> = {
  contested: ["codeContested", "codeOfItsOwn"],
  unitUnknown: ["unitUnknown", "unitOfOfficial"],
  serviceDates: ["serviceDatesUnclear", "serviceDates"],
  period: ["periodMissing", "period"],
};

function obstaclesOfOfficial(
  { person, setting }: OfficialCase,
  { combination }: Conditions<OfficialCase>,
  signer: Signer,
): readonly Obstacle[] {
  const { employment } = person.row;
  const contracts = setting.settings.contractWorkers;
  const isRewarded = employment.state === "given" && employment.value !== "contract";
  const isClear = person.doubt === null && isRewarded && !signer.possible.has(person);
  if (isClear && canDecide(combination)) return NO_OBSTACLES;
  const obstacles: Obstacle[] = [];
  if (person.doubt !== null) obstacles.push(obstacle(...DOUBTS[person.doubt], ...person.rows.map(({ at }) => at)));
  if (!isRewarded && contracts.state === "unreadable") {
    obstacles.push(obstacle("contractWorkersUnclear", "contractWorkers", contracts.at));
  } else if (employment.state !== "given" && !valueOr(contracts, false)) {
    obstacles.push(obstacle("employmentUnknown", "employment", employment.at ?? person.row.at));
  }
  if (signer.possible.has(person)) {
    obstacles.push(obstacle("maybeSigner", "signer", setting.settings.signer.at, person.row.at));
  }
  if (!canDecide(combination)) obstacles.push(obstacle("noConditions", "criteria"));
  return obstacles.length === 0 ? NO_OBSTACLES : obstacles;
}

function obstacle(kind: ObstacleKind, what: Need, ...at: readonly (CellAddress | null)[]): Obstacle {
  const remedies = remedy("office", what, ...at);
  return { kind, remedies, cells: at.filter((cell) => cell !== null) };
}

/** Proposed on any row is proposed; blank on all of them is nobody's word. */
function proposalOf({ person }: OfficialCase): boolean | null {
  if (person.rows.length === 1) return valueOr(person.row.proposed, null);
  let proposed: boolean | null = null;
  for (const row of person.rows) if (row.proposed.state === "given") proposed = proposed === true || row.proposed.value;
  return proposed;
}

function otherUnits({ person }: OfficialCase): readonly string[] {
  const units = new Set<string>();
  for (const { unit } of person.rows) if (unit.state === "given" && unit.value !== person.unit) units.add(unit.value);
  return [...units];
}
