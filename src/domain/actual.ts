/** A result as a unit typed it, read against its target. */

import type { CalendarDate } from "./calendar";

/** Why a result (or a baseline) is for a person to settle. */
export type ActualDoubt =
  | "error"
  | "unreadable"
  | "ambiguousNumber"
  | "otherUnit"
  | "percentScale"
  | "approximateResult"
  | "severalValues"
  | "otherPlan"
  | "shareOfPlanOnly"
  | "shareDisagrees"
  | "changeExpected"
  | "notAResult"
  | "negative";

/** A result as read. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  /** In the target's unit; percentages in percent points. `points`: a raw number read as pasted percent points. */
  | { readonly kind: "level"; readonly value: number; readonly points: boolean }
  /** A change in the direction that the target asks for: minus 12 when a unit that should climb fell 12 ranks. */
  | { readonly kind: "change"; readonly value: number }
  | { readonly kind: "completed"; readonly on: CalendarDate | null }
  /** Not completed yet or not at all; `share` is the part done, where one was typed. */
  | { readonly kind: "unfinished"; readonly share: number | null }
  | { readonly kind: "unclear"; readonly doubt: ActualDoubt };
