/**
 * What the other contenders are given: the department as plain facts, gathered by unit, with our reading of every result.
 * How a result counts, whose row it is and whether a discipline counts is theirs to find, as it is ours.
 */

import type { Campaign } from "../../src/domain/campaign";
import type { KpiReading } from "../../src/domain/kpi";
import type { AssignmentFact, Department, OfficialFact, UnitFact } from "../workload/facts";

/** One target or task with what the product reads in it. */
export interface RegisterRow {
  readonly fact: AssignmentFact;
  readonly reading: KpiReading;
}

/** One unit with everybody judged in it. */
export interface RegisterUnit {
  readonly fact: UnitFact;
  /** Null when the unit has no tab. */
  readonly rows: readonly RegisterRow[] | null;
  readonly staff: readonly OfficialFact[];
}

/** The register of a department; the campaign is the department's own, as the product reads it. */
export function registerOf(department: Department, campaign: Campaign): RegisterUnit[] {
  const peopleOf = new Map<string, OfficialFact[]>();
  for (const official of department.officials) {
    const people = peopleOf.get(official.unit);
    if (people === undefined) peopleOf.set(official.unit, [official]);
    else people.push(official);
  }
  return department.units.map((fact, index) => {
    const assignments = campaign.units[index]?.assignments ?? [];
    const rows =
      fact.assignments?.map((assignment, row): RegisterRow => {
        const reading = assignments[row]?.reading;
        if (reading === undefined) throw new Error(`Nothing was read for ${assignment.code}.`);
        return { fact: assignment, reading };
      }) ?? null;
    return { fact, rows, staff: peopleOf.get(fact.code) ?? [] };
  });
}

/** Whether a unit is no nominee at all. */
export function unitIsNotJudged(unit: UnitFact): boolean {
  return !unit.considered;
}

/** Whether an official is no nominee at all. */
export function officialIsNotJudged(official: OfficialFact): boolean {
  return official.contract || official.signsDecision;
}
