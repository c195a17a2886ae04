/** The closed set of measures: what each kind looks at, and for whom it can be measured. */

import {
  measureAllKpisMet,
  measureNoTaskLate,
  ownQualityMeasure,
  ownTasksMeasure,
  taskQualityMeasure,
} from "./assignment-measures";
import type { Audience, Measure } from "./campaign";
import type { MeasureOfficial, MeasureUnit } from "./case";
import { ownDisciplineMeasure, unitDisciplineMeasure } from "./discipline-measures";
import type { MeasureKind } from "./finding";
import { movementsMeasure } from "./movement-measures";
import { ownRatingMeasure, ratingsMeasure } from "./rating-measures";
import {
  initiativesMeasure,
  measureConsideration,
  measureOwnUnity,
  measureUnitUnity,
  ownFeatsMeasure,
  unitFeatsMeasure,
} from "./record-measures";

/** Each kind with its demand. */
type Demands = { readonly [Kind in MeasureKind]: Extract<Measure, { readonly kind: Kind }> };

/** The measures of one kind: null for whom it cannot be measured. */
interface MeasuresOfKind<Demand> {
  readonly collective: ((demand: Demand) => MeasureUnit) | null;
  readonly individual: ((demand: Demand) => MeasureOfficial) | null;
  /** All officials of whom the same is recorded (`recordNumbers`) get the same answer. */
  readonly byRecord?: true;
}

/** What is measured under each kind. */
const MEASURES: { readonly [Kind in MeasureKind]: MeasuresOfKind<Demands[Kind]> } = {
  allKpisMet: { collective: () => measureAllKpisMet, individual: null },
  noTaskLateOrUnfinished: { collective: () => measureNoTaskLate, individual: null },
  taskQualityAtLeast: { collective: ({ quality }) => taskQualityMeasure(quality), individual: null },
  recognisedFeatsAtLeast: {
    collective: ({ count }) => unitFeatsMeasure(count),
    individual: ({ count }) => ownFeatsMeasure(count),
    byRecord: true,
  },
  shareRatedAtLeast: {
    collective: ({ share, rating }) => ratingsMeasure({ kind: "share", share, rating }),
    individual: null,
  },
  countRatedAtLeast: {
    collective: ({ count, rating }) => ratingsMeasure({ kind: "atLeast", count, rating }),
    individual: null,
  },
  countRatedAtMost: {
    collective: ({ count, rating }) => ratingsMeasure({ kind: "atMost", count, rating }),
    individual: null,
  },
  movementsJoinedAtLeast: { collective: ({ amount }) => movementsMeasure(amount), individual: null },
  attested: { collective: () => measureUnitUnity, individual: () => measureOwnUnity },
  noDisciplineFrom: {
    collective: ({ discipline }) => unitDisciplineMeasure(discipline),
    individual: ({ discipline }) => ownDisciplineMeasure(discipline),
    byRecord: true,
  },
  recognisedInitiativesAtLeast: {
    collective: null,
    individual: ({ count }) => initiativesMeasure(count),
    byRecord: true,
  },
  ownTasksOnTime: { collective: null, individual: () => ownTasksMeasure() },
  ownTaskQualityAtLeast: { collective: null, individual: ({ quality }) => ownQualityMeasure(quality) },
  ownRatingAtLeast: { collective: null, individual: ({ rating }) => ownRatingMeasure(rating), byRecord: true },
  notUnderConsideration: { collective: null, individual: () => measureConsideration, byRecord: true },
};

/** The measure as it is taken of a unit; null when it says nothing of units. */
export function measureOfUnits<Kind extends MeasureKind>(measure: Demands[Kind]): MeasureUnit | null {
  const measures: MeasuresOfKind<Demands[Kind]> = MEASURES[measure.kind as Kind];
  return measures.collective?.(measure) ?? null;
}

/** The measure as it is taken of an official; null when it says nothing of officials. */
export function measureOfOfficials<Kind extends MeasureKind>(measure: Demands[Kind]): MeasureOfficial | null {
  const measures: MeasuresOfKind<Demands[Kind]> = MEASURES[measure.kind as Kind];
  return measures.individual?.(measure) ?? null;
}

/** Whether anything is measured under a kind of units, or of officials. */
export function isMeasuredOf(kind: MeasureKind, audience: Audience): boolean {
  return MEASURES[kind][audience] !== null;
}

/** Whether officials of whom the same is recorded get the same answer. */
export function isByRecord({ kind }: Measure): boolean {
  return MEASURES[kind].byRecord === true;
}
