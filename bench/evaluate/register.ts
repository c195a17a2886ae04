/**
 * What the other contenders are given: the department as plain facts, gathered by unit, with our reading of every result
 * and, for the rules engine, our status of every target and task.
 */

import { compareDates } from "../../src/domain/calendar";
import type { Campaign } from "../../src/domain/campaign";
import type { KpiReading } from "../../src/domain/kpi";
import { assessKpi, type KpiCount } from "../../src/domain/status";
import { PERIOD, type AssignmentFact, type Department, type OfficialFact, type UnitFact } from "../workload/facts";

/** One target or task with what the product reads in it. */
export interface RegisterRow {
  readonly fact: AssignmentFact;
  readonly reading: KpiReading;
  readonly count: KpiCount;
}

/** Whether a recorded discipline counts; "open" where somebody must still say. */
export type DisciplineAnswer = "clear" | "failed" | "open";

/** One unit with everybody judged in it. */
export interface RegisterUnit {
  readonly fact: UnitFact;
  /** Null when the unit has no tab. */
  readonly rows: readonly RegisterRow[] | null;
  readonly staff: readonly RegisterOfficial[];
}

/** One official with the rows that the official chairs. */
export interface RegisterOfficial {
  readonly fact: OfficialFact;
  readonly unit: UnitFact;
  readonly hasTab: boolean;
  readonly own: readonly RegisterRow[];
  readonly discipline: DisciplineAnswer;
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
        return { fact: assignment, reading, count: assessKpi(reading, PERIOD).countsAs };
      }) ?? null;
    const staff = (peopleOf.get(fact.code) ?? []).map((official) => ({
      fact: official,
      unit: fact,
      hasTab: rows !== null,
      own: (rows ?? []).filter((row) => row.fact.lead === official.code),
      discipline: disciplineOf(official, fact),
    }));
    return { fact, rows, staff };
  });
}

function disciplineOf(official: OfficialFact, unit: UnitFact): DisciplineAnswer {
  const { discipline, disciplineOn } = official;
  if (discipline === null) return unit.noDiscipline === "holds" ? "clear" : "open";
  if (discipline === "none" || discipline === "reprimand") return "clear";
  if (disciplineOn === null) return "open";
  return compareDates(disciplineOn, PERIOD.start) >= 0 ? "failed" : "clear";
}

/** Whether a unit is no nominee at all. */
export function unitIsNotJudged(unit: UnitFact): boolean {
  return !unit.considered;
}

/** Whether an official is no nominee at all. */
export function officialIsNotJudged(official: OfficialFact): boolean {
  return official.contract || official.signsDecision;
}
