/** Where two statements of the workbook cannot both be true: for a person to settle, with both cells. */

import { compareDates } from "./calendar";
import type { Settings, Unit } from "./campaign";
import { cellsOf } from "./case";
import { inCodeOrder } from "./code-order";
import type { CampaignDay, Contradiction } from "./contradiction";
import { timingOf } from "./discipline-measures";
import type { LinkedCampaign } from "./linked";
import { NO_STAFF, type Person, type Staff } from "./service";
import type { Setting } from "./setting";
import { readStatement } from "./statement";

/** The shortest service that the law rates, in days: "dưới 06 tháng" is less (NĐ 90/2020). */
const SIX_MONTHS = 184;

/**
 * Which day may not come after which: a decision is made when the campaign is over and the dossiers are in. They are
 * taken until the day before the deadline, so that a decision on the deadline itself is possible.
 */
const DAY_ORDER: readonly { readonly earlier: CampaignDay; readonly later: CampaignDay }[] = [
  { earlier: "end", later: "deadline" },
  { earlier: "end", later: "decisionDate" },
  { earlier: "deadline", later: "decisionDate" },
];

/** All contradictions in what a campaign's records say by themselves, whatever is judged from them. */
export function findContradictions(linked: LinkedCampaign): Contradiction[] {
  const { campaign, setting, service } = linked;
  const found: Contradiction[] = [...findDaysOutOfOrder(campaign.settings), ...linked.contradictions];
  service.people.forEach((person) => {
    findContradictionsOfPerson(person, setting, found);
  });
  campaign.units.forEach((unit) => {
    addDeniedDiscipline(unit, service.staff.get(unit.code) ?? NO_STAFF, setting, found);
    findContradictionsOfUnit(unit, setting, found);
  });
  return found;
}

/** The days of the settings that stand in the wrong order. */
function findDaysOutOfOrder(settings: Settings): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { earlier, later } of DAY_ORDER) {
    const first = settings[earlier];
    const second = settings[later];
    if (first.state === "given" && second.state === "given" && compareDates(second.value, first.value) < 0) {
      found.push({ kind: "daysOutOfOrder", earlier, later, cells: [second.at, first.at] });
    }
  }
  return found;
}

/** The contradictions in what is recorded of one person. */
function findContradictionsOfPerson(person: Person, setting: Setting, found: Contradiction[]): void {
  const { code, name, rating } = person;
  if (rating === "notRated") {
    const [first] = person.rows;
    // Without a first day nobody has said how long the person has served.
    if (person.days !== null && person.days >= SIX_MONTHS && first?.from.state === "given") {
      const cells = [person.ratingAt ?? first.from.at, first.from.at] as const;
      found.push({ kind: "notRatedThoughServing", code, name, days: person.days, cells });
    }
    return;
  }
  if (!person.disciplined || (rating !== "excellent" && rating !== "good" && rating !== "completed")) return;
  for (const row of person.rows) {
    const { discipline } = row;
    if (discipline.state !== "given" || discipline.value === "none" || timingOf(row, setting) !== "within") continue;
    const cells = [person.ratingAt ?? discipline.at, discipline.at] as const;
    found.push({ kind: "ratedThoughDisciplined", code, name, rating, form: discipline.value, cells });
  }
}

/** Whether people of a unit were disciplined in the period, or may have been, although its head states that nobody was. */
export function isDisciplineDenied(unit: Unit, staff: Staff, setting: Setting): boolean {
  const denied: Contradiction[] = [];
  if (staff.disciplined.length > 0) addDeniedDiscipline(unit, staff, setting, denied);
  return denied.length > 0;
}

function addDeniedDiscipline(unit: Unit, { disciplined }: Staff, setting: Setting, found: Contradiction[]): void {
  const stated = readStatement(unit.noDiscipline, null);
  if (stated.state !== "stated" || !stated.statement.holds) return;
  for (const { code, name, rows } of disciplined) {
    for (const row of rows) {
      const { discipline } = row;
      if (discipline.state !== "given" || discipline.value === "none" || timingOf(row, setting) === "outside") continue;
      const cells = [stated.at, discipline.at] as const;
      found.push({ kind: "disciplineThoughDenied", unit: unit.code, code, name, form: discipline.value, cells });
    }
  }
}

/** The contradictions in what a unit states of its work. */
function findContradictionsOfUnit(unit: Unit, setting: Setting, found: Contradiction[]): void {
  const stated = readStatement(unit.noArisingTasks, null);
  if (stated.state === "stated" && stated.statement.holds && unit.assignments !== null) {
    const arisen = inCodeOrder(unit.assignments.filter(({ kind, coHeld }) => kind === "arisingTask" && !coHeld));
    if (arisen.length > 0) {
      const cells = [stated.at, ...arisen.flatMap((one) => cellsOf(one.cells.code))] as const;
      found.push({ kind: "arisingThoughDenied", unit: unit.code, codes: arisen.map(({ code }) => code), cells });
    }
  }
  const { statedFrom: from } = setting;
  if (from === null) return;
  for (const attestation of [unit.unity, unit.noDiscipline, unit.individualProgress, unit.noArisingTasks]) {
    const made = readStatement(attestation, null);
    if (made.state !== "stated" || compareDates(made.statement.on, from) >= 0) continue;
    const { by, on } = made.statement;
    found.push({ kind: "statedTooEarly", unit: unit.code, by, on, from, cells: [made.onAt] });
  }
}
