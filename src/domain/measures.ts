/** The closed set of measures: what each kind looks at, and for whom it can be measured. */

import {
  measureAllKpisMet,
  measureNoTaskLate,
  measureOwnQuality,
  measureOwnTasks,
  measureTaskQuality,
} from "./assignment-measures";
import type { Measure } from "./campaign";
import type { OfficialCase, UnitCase } from "./case";
import { measureOwnDiscipline, measureUnitDiscipline } from "./discipline-measures";
import type { Measurement, MeasureKind } from "./finding";
import { measureMovements } from "./movement-measures";
import { measureOwnRating, measureRatings } from "./rating-measures";
import {
  measureConsideration,
  measureInitiatives,
  measureOwnFeats,
  measureOwnUnity,
  measureUnitFeats,
  measureUnitUnity,
} from "./record-measures";

/** A measure with its demand, ready for any number of units. */
export type MeasureUnit = (nominee: UnitCase) => Measurement;

/** A measure with its demand, ready for any number of officials. */
export type MeasureOfficial = (nominee: OfficialCase) => Measurement;

/** Each kind with its demand. */
type Demands = { readonly [Kind in MeasureKind]: Extract<Measure, { readonly kind: Kind }> };

/** The measures of one kind: null for whom it cannot be measured. */
interface MeasuresOfKind<Demand> {
  readonly collective: ((demand: Demand) => MeasureUnit) | null;
  readonly individual: ((demand: Demand) => MeasureOfficial) | null;
}

/** What is measured under each kind. */
const MEASURES: { readonly [Kind in MeasureKind]: MeasuresOfKind<Demands[Kind]> } = {
  allKpisMet: { collective: () => measureAllKpisMet, individual: null },
  noTaskLateOrUnfinished: { collective: () => measureNoTaskLate, individual: null },
  taskQualityAtLeast: {
    collective:
      ({ quality }) =>
      (unit) =>
        measureTaskQuality(unit, quality),
    individual: null,
  },
  recognisedFeatsAtLeast: {
    collective:
      ({ count }) =>
      (unit) =>
        measureUnitFeats(unit, count),
    individual:
      ({ count }) =>
      (official) =>
        measureOwnFeats(official, count),
  },
  shareRatedAtLeast: {
    collective: ({ share, rating }) => {
      const demand = { kind: "share", share, rating } as const;
      return (unit) => measureRatings(unit, demand);
    },
    individual: null,
  },
  countRatedAtLeast: {
    collective: ({ count, rating }) => {
      const demand = { kind: "atLeast", count, rating } as const;
      return (unit) => measureRatings(unit, demand);
    },
    individual: null,
  },
  countRatedAtMost: {
    collective: ({ count, rating }) => {
      const demand = { kind: "atMost", count, rating } as const;
      return (unit) => measureRatings(unit, demand);
    },
    individual: null,
  },
  movementsJoinedAtLeast: {
    collective:
      ({ amount }) =>
      (unit) =>
        measureMovements(unit, amount),
    individual: null,
  },
  attested: { collective: () => measureUnitUnity, individual: () => measureOwnUnity },
  noDisciplineFrom: {
    collective:
      ({ discipline }) =>
      (unit) =>
        measureUnitDiscipline(unit, discipline),
    individual:
      ({ discipline }) =>
      (official) =>
        measureOwnDiscipline(official, discipline),
  },
  recognisedInitiativesAtLeast: {
    collective: null,
    individual:
      ({ count }) =>
      (official) =>
        measureInitiatives(official, count),
  },
  ownTasksOnTime: { collective: null, individual: () => measureOwnTasks },
  ownTaskQualityAtLeast: {
    collective: null,
    individual:
      ({ quality }) =>
      (official) =>
        measureOwnQuality(official, quality),
  },
  ownRatingAtLeast: {
    collective: null,
    individual:
      ({ rating }) =>
      (official) =>
        measureOwnRating(official, rating),
  },
  notUnderConsideration: { collective: null, individual: () => measureConsideration },
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
