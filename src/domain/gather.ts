/** Gathers the campaign's records into one case a unit, each record looked at once. */

import type { CellAddress } from "./address";
import { addChaired, beginChaired, type Assigned, type Chaired, type OpenChaired } from "./assessed";
import type { Assignment, Settings, Unit } from "./campaign";
import { measureIdle } from "./assignment-measures";
import type { UnitCase } from "./case";
import { isDisciplineDenied } from "./contradictions";
import type { KpiPeriod } from "./kpi";
import type { LinkedCampaign } from "./linked";
import { measureUnityForAll } from "./record-measures";
import { NO_STAFF, type Person, type Staff } from "./service";
import type { Setting } from "./setting";
import { readStatement, statementCells } from "./statement";
import { COUNTS_AS, standingOf, type KpiCount } from "./status";
import { valueOr } from "./typed";

/** The cases of all units. */
export interface Gathered {
  /** By the unit's code; of two rows with one code the first, neither of which can be judged. */
  readonly byCode: ReadonlyMap<string, UnitCase>;
}

/** Cases on their way: each unit is judged best right after it was looked at. */
export interface Gathering extends Gathered {
  /** What each official chairs in the units looked at, by the official's number; null of whoever chairs nothing. */
  readonly own: readonly (Chaired | null)[];
  /** Looks at the next unit, and at what its officials chair in it. */
  readonly gather: (unit: Unit) => UnitCase;
}

/** The cases of all units. */
export function gatherCases(linked: LinkedCampaign): Gathered {
  const gathering = beginGathering(linked);
  linked.campaign.units.forEach(gathering.gather);
  return gathering;
}

/** Begins with no unit looked at. */
export function beginGathering(linked: LinkedCampaign): Gathering {
  const { campaign, setting, service, movementsOf, places } = linked;
  const own = new Array<OpenChaired | null>(service.people.length).fill(null);
  const assess = assessor(campaign.settings, setting, service.numbers, own);
  const byCode = new Map<string, UnitCase>();
  return {
    byCode,
    own,
    gather: (unit) => {
      const staff = staffWith(service.staff.get(unit.code) ?? NO_STAFF, service.unplaced);
      const unclearLeads: CellAddress[] = [];
      const assigned = assess(unit, unclearLeads);
      const nominee: UnitCase = {
        audience: "collective",
        setting,
        unit,
        place: places.get(unit.code) ?? places.size,
        staff,
        assigned,
        unclearLeads,
        movements: movementsOf(unit),
        noDiscipline: isDisciplineDenied(unit, staff, setting) ? null : coveringStatement(unit, setting),
        noDisciplineCells: statementCells(unit.noDiscipline),
        idle: measureIdle(unit, setting),
        unityForAll: measureUnityForAll(unit, setting),
      };
      if (!byCode.has(unit.code)) byCode.set(unit.code, nominee);
      return nominee;
    },
  };
}

/**
 * Looks at a unit's targets and tasks: how each counts, who chairs it, and which cells leave that open. Gives those that
 * count for the unit; null when it has no readable tab.
 */
type Assess = (unit: Unit, unclearLeads: CellAddress[]) => Assigned | null;

/**
 * Loops over the targets and tasks of a whole department count their places: until code is optimised, which a script's
 * short life hardly sees, calls cost most.
 */
function assessor(
  settings: Settings,
  setting: Setting,
  numbers: ReadonlyMap<string, number>,
  own: (OpenChaired | null)[],
): Assess {
  const countCoHolders = valueOr(settings.countCoHolders, false);
  const countOf = counter(setting);
  return (unit, unclearLeads) => {
    if (unit.assignments === null) return null;
    const assignments = countCoHolders ? unit.assignments : withoutCoHeld(unit.assignments);
    const counts = new Array<KpiCount>(assignments.length);
    const assigned = { assignments, counts, tasks: 0, arising: 0 };
    for (let index = 0; index < assignments.length; index += 1) {
      const assignment = assignments[index];
      if (assignment === undefined) continue;
      const { kind, lead } = assignment;
      const count = countOf(assignment);
      counts[index] = count;
      if (kind !== "kpi") assigned.tasks += 1;
      if (kind === "arisingTask") assigned.arising += 1;
      if (lead.state === "given") {
        const number = numbers.get(lead.value);
        if (number === undefined) continue;
        const chaired = (own[number] ??= beginChaired(lead.value, assigned));
        addChaired(chaired, assigned, assignment, count);
      } else if (lead.state === "unreadable" || count === "unmet") {
        unclearLeads.push(lead.at ?? assignment.cells.actual ?? unit.at);
      }
    }
    return assigned;
  };
}

/** The list itself where the unit only co-holds nothing. */
function withoutCoHeld(assignments: readonly Assignment[]): readonly Assignment[] {
  for (let index = 0; index < assignments.length; index += 1) {
    if (assignments[index]?.coHeld === true) return assignments.filter(({ coHeld }) => !coHeld);
  }
  return assignments;
}

/** A unit's staff with those who may be its own because nobody knows their unit. */
function staffWith(staff: Staff, unplaced: readonly Person[]): Staff {
  return unplaced.length === 0 ? staff : { ...staff, uncertain: [...staff.uncertain, ...unplaced] };
}

/** The head's complete and timely statement that nobody was disciplined. */
function coveringStatement(unit: Unit, setting: Setting): UnitCase["noDiscipline"] {
  const found = readStatement(unit.noDiscipline, setting.statedFrom);
  return found.state === "stated" && found.statement.holds ? found.statement : null;
}

/** How targets and tasks count on the reporting date; without one, and where two rows disagree, nothing is known. */
function counter({ asOf, start, end }: Setting): (assignment: Assignment) => KpiCount {
  if (asOf === null) return () => "unknown";
  const period: KpiPeriod = { asOf, start, end };
  return ({ reading, disagreements }) =>
    disagreements.length > 0 ? "unknown" : COUNTS_AS[standingOf(reading, period).status];
}
