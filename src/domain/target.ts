/** What a target asks for, read from the words of a plan. */

import type { CalendarDate } from "./calendar";

/** How a result is compared with its target. */
export type Comparison =
  | "atLeast"
  | "moreThan"
  | "atMost"
  | "lessThan"
  | "between"
  | "increaseBy"
  | "decreaseBy"
  | "climbBy"
  | "rankWithin"
  | "done"
  | "unclear";

/** Why a target's wording is for a person to settle. */
export type TargetDoubt =
  | "blank"
  | "error"
  | "unreadable"
  | "ambiguousNumber"
  | "approximate"
  | "approximateChange"
  | "basically"
  | "severalTargets"
  | "ratingBand"
  | "multipleOfBaseline"
  | "shareOfPlan"
  | "percentOrPoints"
  | "changeWithoutNumber"
  | "directionUnknown"
  | "condition"
  | "notADate";

/** A due date that stands in the target's words; `year` null means the year of the plan. */
export interface TargetDue {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * A target as read. Percentages are in percent points with unit "%" ("96%" is 96); `high` is the upper bound of a
 * range; a number without unit has unit "".
 */
export interface Target {
  readonly comparison: Comparison;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly needsBaseline: boolean;
  /** The due date that the wording names. */
  readonly due: TargetDue | null;
  /** "Trước ngày …": the due date itself is too late. */
  readonly strict: boolean;
  /** A share of a whole ("1/3 tổng số"): `value` is a fraction of 1. */
  readonly fraction: boolean;
  /** "Khoảng": a result below `value` is asked about. */
  readonly approximate: boolean;
  /** More than `high` does not meet it. */
  readonly closed: boolean;
  /** Why it is unclear; null for every other comparison. */
  readonly doubt: TargetDoubt | null;
}

/** A due date once its year is known. */
export function resolveDue(due: TargetDue, planYear: number | null): CalendarDate | null {
  const year = due.year ?? planYear;
  return year === null ? null : { year, month: due.month, day: due.day };
}
