/** What a measure looks at: one unit or one official, with everything of the campaign that concerns it gathered once. */

import type { CellAddress } from "./address";
import type { Assigned, Chaired } from "./assessed";
import type { Assignment, Unit } from "./campaign";
import type { AssignmentItem, Measurement, MovementItem, SharedAnswer, Statement } from "./finding";
import { NO_CELLS } from "./remedies";
import type { Person, Staff } from "./service";
import type { Setting } from "./setting";
import { assessKpi, type KpiAssessment } from "./status";

/** A unit with all that is judged of it. */
export interface UnitCase {
  readonly audience: "collective";
  readonly setting: Setting;
  readonly unit: Unit;
  /** Its place in the department's own order, from 0. */
  readonly place: number;
  readonly staff: Staff;
  /** Its targets and tasks that count; null when the unit has no readable tab. */
  readonly assigned: Assigned | null;
  /**
   * Cells that should name who chairs a target or task and cannot be read, or are blank although it failed: it may be
   * any official of the unit.
   */
  readonly unclearLeads: readonly CellAddress[];
  readonly movements: readonly MovementItem[];
  /** The head's statement that covers blank discipline cells, where it is complete and nothing contradicts it. */
  readonly noDiscipline: Statement | null;
  /** Where that statement stands or belongs. */
  readonly noDisciplineCells: readonly CellAddress[];
  /** What is found of the officials of the unit who chair nothing. */
  readonly idle: Measurement;
  /** What the head's word on the unit's unity says of each official; null where it says nothing. */
  readonly unityForAll: Measurement | null;
}

/** An official with all that is judged of that person. */
export interface OfficialCase {
  readonly audience: "individual";
  readonly setting: Setting;
  readonly person: Person;
  /** The unit's case; null when nobody knows the unit. */
  readonly unit: UnitCase | null;
  /** Null when the official chairs nothing. */
  readonly own: Chaired | null;
}

/** A measure with its demand, ready for any number of units. */
export type MeasureUnit = (nominee: UnitCase) => Measurement;

/** A measure with its demand, ready for any number of officials. */
export type MeasureOfficial = (nominee: OfficialCase) => Measurement | SharedAnswer;

/** What is said of a target or task on the reporting date; null without one. It is told again rather than kept. */
export function assessmentOf({ reading }: Assignment, { asOf, start, end }: Setting): KpiAssessment | null {
  return asOf === null ? null : assessKpi(reading, { asOf, start, end });
}

/** A target or task as a reason names it. */
export function itemOf(assignment: Assignment, setting: Setting): AssignmentItem {
  return {
    code: assignment.code,
    kind: assignment.kind,
    content: assignment.content,
    reading: assignment.reading,
    assessment: assessmentOf(assignment, setting),
    disagrees: assignment.disagreements.length > 0,
    holderUnclear: assignment.disagreements.some(({ field }) => field === "holder"),
    at: assignment.cells.actual,
  };
}

/** Adds a cell where there is one. */
export function addCell(cells: CellAddress[], cell: CellAddress | null): void {
  if (cell !== null) cells.push(cell);
}

/**
 * A cell with the one beside it, where there are such; none without the first. A list that grows takes many times the
 * room, and there are thousands of lists.
 */
export function cellsOf(first: CellAddress | null, second: CellAddress | null = null): readonly CellAddress[] {
  if (first === null) return NO_CELLS;
  return second === null ? [first] : [first, second];
}
