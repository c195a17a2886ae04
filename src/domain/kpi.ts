/** A target or task with its result: read once from what was typed, then assessed for a reporting date. */

import type { Attainment } from "./attainment";
import type { CalendarDate } from "./calendar";
import type { KpiReason } from "./kpi-reason";
import type { KpiStatus } from "./status";
import type { Typed } from "./typed";

/** The cells of one target or task, as typed. */
export interface KpiInput {
  readonly target: Typed;
  readonly actual: Typed;
  readonly baseline: Typed;
  readonly due: Typed;
  readonly completed: Typed;
}

/** The days an assessment is made for; `start` and `end` bound the campaign's period where they are known. */
export interface KpiPeriod {
  readonly asOf: CalendarDate;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

/** How a status counts towards "100% of targets and tasks". */
export type KpiCount = "met" | "unmet" | "unknown" | "excluded";

/** What is said of one target or task on one reporting date. */
export interface KpiAssessment {
  readonly status: KpiStatus;
  readonly countsAs: KpiCount;
  readonly attainment: Attainment;
  readonly reason: KpiReason;
}
