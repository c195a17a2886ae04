/** How much of a target has been reached, as a share of 1, and whether that meets it. */

import type { Target } from "./target";

/** 1 is 100%, never below 0, not rounded; null where none can be told. */
export type Attainment = number | null;

/** A result held against its target. */
export interface Comparison {
  readonly met: boolean;
  /** More than was asked, where more is better and the wording sets no strict bound. */
  readonly beyond: boolean;
  readonly attainment: number;
}

/**
 * Compares a level, or a change in the direction asked for, with its target; null when there is no number to
 * compare with ("hoàn thành", unclear).
 * @example compareWithTarget(102, readTarget("100 xã")) // { met: true, beyond: true, attainment: 1.02 }
 */
export function compareWithTarget(result: number, target: Target): Comparison | null {
  const { value } = target;
  if (value === null) return null;
  const high = target.high ?? value;
  switch (target.comparison) {
    case "atLeast":
      return higher(result >= value, result > value, result, value);
    case "moreThan":
      return higher(result > value, false, result, value);
    case "atMost":
    case "rankWithin":
      return lower(result <= value, result, value);
    case "lessThan":
      return lower(result < value, result, value);
    case "between":
      return between(result, value, high, target.closed);
    case "increaseBy":
    case "decreaseBy":
    case "climbBy":
      return target.exclusive
        ? higher(result > value, false, result, value)
        : higher(result >= value, result > high, result, value);
    default:
      return null;
  }
}

function higher(met: boolean, beyond: boolean, result: number, value: number): Comparison {
  return { met, beyond, attainment: value === 0 ? Number(met) : Math.max(0, result / value) };
}

function lower(met: boolean, result: number, value: number): Comparison {
  return { met, beyond: false, attainment: met ? 1 : Math.max(0, value / result) };
}

/** Within a band to be kept, too much is measured as too little is: by what is missing from its bound. */
function between(result: number, low: number, high: number, closed: boolean): Comparison {
  if (closed && result > high) return lower(false, result, high);
  return higher(result >= low, !closed && result > high, result, low);
}
