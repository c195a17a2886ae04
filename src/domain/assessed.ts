/** Targets and tasks as they count on the reporting date; those that one official chairs, counted while they are gathered. */

import type { Assignment, Quality } from "./campaign";
import type { KpiCount } from "./status";

/** A target or task with how it counts on the reporting date; unknown where its two rows disagree. */
export interface AssessedAssignment {
  readonly assignment: Assignment;
  readonly count: KpiCount;
  /** The one found before it that the same official chairs; null for the first, and where nobody does. */
  readonly before: AssessedAssignment | null;
}

/**
 * What one official chairs, in whichever unit. There are tens of thousands of targets and tasks, and most answers need
 * no more of an official's than these counts.
 */
export interface Chaired {
  /** The latest found; each leads to the one before. */
  readonly last: AssessedAssignment;
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
  last: AssessedAssignment;
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

/** Begins with the first that is found. */
export function beginChaired(first: AssessedAssignment): OpenChaired {
  const chaired = { last: first, all: 0, counted: 0, met: 0, tasks: 0, lowestGrade: ABOVE_ALL };
  addChaired(chaired, first);
  return chaired;
}

/** Adds one whose `before` is the last. */
export function addChaired(chaired: OpenChaired, one: AssessedAssignment): void {
  const { assignment, count } = one;
  chaired.last = one;
  chaired.all += 1;
  if (count === "excluded") return;
  chaired.counted += 1;
  if (count === "met") chaired.met += 1;
  if (assignment.kind === "kpi") return;
  chaired.tasks += 1;
  const { quality } = assignment;
  const grade = quality.state === "given" ? QUALITY_RANKS[quality.value] : 0;
  if (grade < chaired.lowestGrade) chaired.lowestGrade = grade;
}

/** What was gathered, in the order of the tabs. */
export function listOf(chaired: Chaired | null): AssessedAssignment[] {
  const list: AssessedAssignment[] = [];
  for (let one = chaired?.last ?? null; one !== null; one = one.before) list.push(one);
  return list.reverse();
}
