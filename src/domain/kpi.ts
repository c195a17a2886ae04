/** A target or task with its result: read once from what was typed, then assessed for a reporting date. */

import type { Actual } from "./actual";
import type { Attainment } from "./attainment";
import type { CalendarDate } from "./calendar";
import type { KpiReason, Question } from "./kpi-reason";
import type { KpiStatus } from "./status";
import type { Target } from "./target";
import type { Typed } from "./typed";

/** The cells of one target or task, as typed. */
export interface KpiInput {
  readonly target: Typed;
  readonly actual: Typed;
  readonly baseline: Typed;
  readonly due: Typed;
  readonly completed: Typed;
  /** The row is a task (nhiệm vụ): without a target of its own it is to be completed. */
  readonly task: boolean;
  /** Văn phòng xác nhận, which "Không áp dụng" needs; null where nobody is asked to confirm, as in KPI_STATUS. */
  readonly confirmed: boolean | null;
}

/** One target or task, read once from what was typed; assess it for as many reporting dates as wanted. */
export interface KpiReading {
  readonly target: Target;
  readonly actual: Actual;
  /** In the target's unit; null without one. */
  readonly baseline: number | null;
  /** The due cell, else the due date in the target's words, else the period's end. */
  readonly due: CalendarDate | null;
  /** The due date itself is too late. */
  readonly dueStrict: boolean;
  readonly completed: CalendarDate | null;
  /** The first thing a person must say, whatever the reporting date; null when everything could be read. */
  readonly question: Question | null;
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
