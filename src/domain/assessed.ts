/** Targets and tasks as they count on the reporting date; those that one official chairs, counted while they are gathered. */

import type { Assignment, Quality } from "./campaign";
import type { KpiCount } from "./status";

/** A target or task with how it counts on the reporting date; unknown where its two rows disagree. */
export interface AssessedAssignment {
  readonly assignment: Assignment;
  readonly count: KpiCount;
}

/** The targets and tasks of one unit that count for it. They are many: what is known of each stands in lists side by side. */
export interface Assigned {
  readonly assignments: readonly Assignment[];
  readonly counts: readonly KpiCount[];
  /** How many of them are tasks, those that arose among them. */
  readonly tasks: number;
  readonly arising: number;
}

/** A unit's targets and tasks in the order of its tab. */
export function assignedTo({ assignments, counts }: Assigned): AssessedAssignment[] {
  return assignments.map((assignment, index) => ({ assignment, count: counts[index] ?? "unknown" }));
}

/** What one official chairs, in whichever unit: most answers need no more of it than these counts. */
export interface Chaired {
  /** The official's code. */
  readonly code: string;
  /** What was assigned to the unit in which something was found last, and to those before it. */
  readonly latest: Assigned;
  readonly earlier: readonly Assigned[];
  readonly all: number;
  /** Those that count, tasks and targets. */
  readonly counted: number;
  readonly met: number;
  /** The tasks that count. */
  readonly tasks: number;
  /** The lowest rank of quality among these tasks, 0 where one is not graded; above every rank where there is none. */
  readonly lowestGrade: number;
}

/** Chaired while more may be found. */
export interface OpenChaired extends Chaired {
  latest: Assigned;
  earlier: readonly Assigned[];
  all: number;
  counted: number;
  met: number;
  tasks: number;
  lowestGrade: number;
}

/** The light to the heavy demand on a task's quality. */
export const QUALITY_RANKS: Readonly<Record<Quality, number>> = {
  unsatisfactory: 1,
  satisfactory: 2,
  good: 3,
  excellent: 4,
};

const ABOVE_ALL = 5;

const NO_UNITS: readonly Assigned[] = [];

/** An official who chairs something in a unit, of which nothing is counted yet. */
export function beginChaired(code: string, latest: Assigned): OpenChaired {
  return { code, latest, earlier: NO_UNITS, all: 0, counted: 0, met: 0, tasks: 0, lowestGrade: ABOVE_ALL };
}

/** Counts one of a unit's targets and tasks; those of one unit follow one another. */
export function addChaired(
  chaired: OpenChaired,
  assigned: Assigned,
  { kind, quality }: Assignment,
  count: KpiCount,
): void {
  if (chaired.latest !== assigned) {
    chaired.earlier = chaired.earlier.concat(chaired.latest);
    chaired.latest = assigned;
  }
  chaired.all += 1;
  if (count === "excluded") return;
  chaired.counted += 1;
  if (count === "met") chaired.met += 1;
  if (kind === "kpi") return;
  chaired.tasks += 1;
  const grade = quality.state === "given" ? QUALITY_RANKS[quality.value] : 0;
  if (grade < chaired.lowestGrade) chaired.lowestGrade = grade;
}

/** What an official chairs, in the order of the tabs. */
export function chairedBy(chaired: Chaired | null): AssessedAssignment[] {
  const list: AssessedAssignment[] = [];
  if (chaired === null) return list;
  for (const assigned of chaired.earlier) addChairedIn(list, assigned, chaired.code);
  addChairedIn(list, chaired.latest, chaired.code);
  return list;
}

function addChairedIn(list: AssessedAssignment[], { assignments, counts }: Assigned, code: string): void {
  for (let index = 0; index < assignments.length; index += 1) {
    const assignment = assignments[index];
    if (assignment?.lead.state !== "given" || assignment.lead.value !== code) continue;
    list.push({ assignment, count: counts[index] ?? "unknown" });
  }
}
