/** What a target asks for: the contract between the words of a plan and the results held against them. */

import type { PartialDate } from "./calendar";

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
  | "changeOrLevel"
  | "cappedChange"
  | "negation"
  | "each"
  | "changeWithoutNumber"
  | "directionUnknown"
  | "condition"
  | "gradual"
  | "grade"
  | "dueUnreadable"
  | "otherYears"
  | "notADate";

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
  readonly due: PartialDate | null;
  /** "Trước ngày …": the due date itself is too late. */
  readonly strict: boolean;
  /** The last year of the time of which the wording speaks ("giai đoạn 2021-2025", "năm 2025"); null where it names none. */
  readonly lastYear: number | null;
  /** A share of a whole ("1/3 tổng số"): `value` is a fraction of 1. */
  readonly fraction: boolean;
  /** A percentage of a whole ("tỷ lệ hồ sơ đúng hạn", "90% số xã"): no result can be above 100. */
  readonly share: boolean;
  /** "Khoảng": a result below `value` is asked about. */
  readonly approximate: boolean;
  /** More than `high` does not meet it. */
  readonly closed: boolean;
  /** A change that must be more than `value` ("tăng trên 10%"). */
  readonly exclusive: boolean;
  /** Why it is unclear; null for every other comparison. */
  readonly doubt: TargetDoubt | null;
}

/** A target of which nothing is known yet. */
export const UNKNOWN_TARGET: Target = {
  comparison: "unclear",
  value: null,
  high: null,
  unit: "",
  needsBaseline: false,
  due: null,
  strict: false,
  lastYear: null,
  fraction: false,
  share: false,
  approximate: false,
  closed: false,
  exclusive: false,
  doubt: null,
};

/** A target that a person must settle first. */
export function unclearTarget(doubt: TargetDoubt): Target {
  return { ...UNKNOWN_TARGET, doubt };
}

/** The target of a task: to be completed. */
export const TO_BE_DONE: Target = ofOneShape({ ...UNKNOWN_TARGET, comparison: "done" });

/** The same target as an object whose fields were all set in one place: code that meets objects of one shape stays fast. */
export function ofOneShape(target: Target): Target {
  return {
    comparison: target.comparison,
    value: target.value,
    high: target.high,
    unit: target.unit,
    needsBaseline: target.needsBaseline,
    due: target.due,
    strict: target.strict,
    lastYear: target.lastYear,
    fraction: target.fraction,
    share: target.share,
    approximate: target.approximate,
    closed: target.closed,
    exclusive: target.exclusive,
    doubt: target.doubt,
  };
}
