/** Where two statements of the workbook cannot both be true: for a person to settle, with both cells. */

import type { CellAddress } from "./address";
import { compareDates, type CalendarDate } from "./calendar";
import type { Settings, Unit } from "./campaign";
import { cellsOf, type Setting, type UnitCase } from "./case";
import { inCodeOrder } from "./code-order";
import type { Discipline } from "./discipline";
import { timingOf } from "./discipline-measures";
import type { Rating } from "./rating";
import type { Person } from "./service";
import { readStatement } from "./statement";

/** The days of a campaign whose order must hold. */
export type CampaignDay = "end" | "deadline" | "decisionDate";

/** Two things that contradict each other; the first cell is where to mend it. */
export type Contradiction = { readonly cells: readonly [CellAddress, ...CellAddress[]] } &
  /** Somebody disciplined in the period is rated above "Không hoàn thành nhiệm vụ". */
  (
    | {
        readonly kind: "ratedThoughDisciplined";
        readonly code: string;
        readonly name: string;
        readonly rating: Rating;
        readonly form: Discipline;
      }
    /** The head states that nobody was disciplined, and somebody was. */
    | {
        readonly kind: "disciplineThoughDenied";
        readonly unit: string;
        readonly code: string;
        readonly name: string;
        readonly form: Discipline;
      }
    /** The head states that no task arose, and the tab holds some. */
    | { readonly kind: "arisingThoughDenied"; readonly unit: string; readonly codes: readonly string[] }
    /** Somebody said to have served under six months whose dates say otherwise. */
    | { readonly kind: "notRatedThoughServing"; readonly code: string; readonly name: string; readonly days: number }
    | { readonly kind: "ratingsDiffer"; readonly code: string; readonly name: string }
    | { readonly kind: "serviceInterrupted"; readonly code: string; readonly name: string }
    | { readonly kind: "daysOutOfOrder"; readonly earlier: CampaignDay; readonly later: CampaignDay }
    /** A statement about the period that was made before the first day on which one counts. */
    | {
        readonly kind: "statedTooEarly";
        readonly unit: string;
        readonly by: string;
        readonly on: CalendarDate;
        readonly from: CalendarDate;
      }
    | { readonly kind: "signerNotFound"; readonly name: string }
    | { readonly kind: "signerAmbiguous"; readonly name: string; readonly codes: readonly string[] }
  );

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

/** The days of the settings that stand in the wrong order. */
export function findDaysOutOfOrder(settings: Settings): Contradiction[] {
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
export function findContradictionsOfPerson(person: Person, setting: Setting, found: Contradiction[]): void {
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
  if (rating !== "excellent" && rating !== "good" && rating !== "completed") return;
  for (const row of person.rows) {
    const { discipline } = row;
    if (discipline.state !== "given" || discipline.value === "none" || timingOf(row, setting) !== "within") continue;
    const cells = [person.ratingAt ?? discipline.at, discipline.at] as const;
    found.push({ kind: "ratedThoughDisciplined", code, name, rating, form: discipline.value, cells });
  }
}

/**
 * The people of a unit who were disciplined in the period although its head states that nobody was, added to `found`;
 * whether there are any.
 */
export function findDeniedDiscipline(
  unit: Unit,
  people: readonly Person[],
  setting: Setting,
  found: Contradiction[],
): boolean {
  const stated = readStatement(unit.noDiscipline, null);
  if (stated.state !== "stated" || !stated.statement.holds) return false;
  let contradicted = false;
  for (const { code, name, rows } of people) {
    for (const row of rows) {
      const { discipline } = row;
      if (discipline.state !== "given" || discipline.value === "none" || timingOf(row, setting) === "outside") continue;
      contradicted = true;
      const cells = [stated.at, discipline.at] as const;
      found.push({ kind: "disciplineThoughDenied", unit: unit.code, code, name, form: discipline.value, cells });
    }
  }
  return contradicted;
}

/** The contradictions in what a unit states of its work. */
export function findContradictionsOfUnit({ unit, setting }: UnitCase, found: Contradiction[]): void {
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
