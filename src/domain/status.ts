/** How a target or task stands on a reporting date. */

import { addDays, compareDates, daysBetween, type CalendarDate } from "./calendar";
import type { Attainment } from "./attainment";
import type { KpiPeriod, KpiReading } from "./kpi";
import type { KpiReason, PaceObstacle, Question } from "./kpi-reason";

/** The statuses: Không áp dụng, Chưa có số liệu, Cần làm rõ, Hoàn thành quá hạn, Vượt, Đạt, Không đạt, Quá hạn chưa hoàn thành, Đúng tiến độ, Có nguy cơ, Nguy cơ cao, Đang thực hiện. */
export type KpiStatus =
  | "notApplicable"
  | "noData"
  | "needsClarification"
  | "completedLate"
  | "exceeded"
  | "achieved"
  | "notAchieved"
  | "overdue"
  | "onTrack"
  | "atRisk"
  | "highRisk"
  | "underWay";

/** How a status counts towards "100% of targets and tasks". */
export type KpiCount = "met" | "unmet" | "unknown" | "excluded";

/** How each status counts towards "100% chỉ tiêu, nhiệm vụ". */
export const COUNTS_AS: Readonly<Record<KpiStatus, KpiCount>> = {
  notApplicable: "excluded",
  noData: "unknown",
  needsClarification: "unknown",
  completedLate: "unmet",
  exceeded: "met",
  achieved: "met",
  notAchieved: "unmet",
  overdue: "unmet",
  onTrack: "unknown",
  atRisk: "unknown",
  highRisk: "unknown",
  underWay: "unknown",
};

/** What is said of one target or task on one reporting date. */
export interface KpiAssessment {
  readonly status: KpiStatus;
  readonly countsAs: KpiCount;
  readonly attainment: Attainment;
  readonly reason: KpiReason;
}

/** In step with the time elapsed from this pace on. */
const ON_TRACK = 0.95;

/** Behind, but within reach, from this pace on. */
const AT_RISK = 0.85;

/** Absorbs the binary rest of a quotient that is exactly on a threshold. */
const ROUNDING = 1e-12;

/** A figure that speaks up to so many days before the last one still tells how the row ended. */
const RECENT = 31;

/** A line of the table of statuses: the status, and what its reason is told from. */
export interface Standing {
  readonly status: KpiStatus;
  readonly reasonOf: (reading: KpiReading, period: KpiPeriod) => KpiReason;
}

/**
 * How a target or task stands at the end of the reporting date: the first line of the table of statuses that applies.
 * @example assessKpi(reading, { asOf, start, end }).status // "onTrack"
 */
export function assessKpi(reading: KpiReading, period: KpiPeriod): KpiAssessment {
  const { status, reasonOf } = standingOf(reading, period);
  return { status, countsAs: COUNTS_AS[status], attainment: reading.attainment, reason: reasonOf(reading, period) };
}

/** The line of the table that applies; its reason is told only where somebody asks for it. */
export function standingOf(reading: KpiReading, period: KpiPeriod): Standing {
  const { completed, lastDay, due } = reading;
  // What met or missed its target was reported.
  if (reading.met === null) {
    if (reading.actual.kind === "notApplicable") return reading.confirmed === false ? UNCONFIRMED : NOT_APPLICABLE;
    if (reading.actual.kind === "blank") return NO_RESULT;
  }
  if (reading.question !== null) return asking(reading.question);
  if (completed !== null && compareDates(completed, period.asOf) > 0) return COMPLETED_AFTER_REPORT;
  const task = reading.target.comparison === "done";
  const past = lastDay !== null && compareDates(period.asOf, lastDay) > 0;
  if (task && reading.met === true && past && completed === null) return COMPLETION_DATE_MISSING;
  if (
    reading.met === true &&
    completed !== null &&
    due !== null &&
    lastDay !== null &&
    compareDates(completed, lastDay) > 0
  ) {
    const reason: KpiReason = { kind: "completedLate", completed, due, strict: reading.dueStrict };
    return { status: "completedLate", reasonOf: () => reason };
  }
  return task ? standingOfTask(reading, past) : standingOfMeasure(reading, period);
}

const RESULT_MET: Standing = { status: "achieved", reasonOf: told("met") };
const RESULT_BEYOND: Standing = { status: "exceeded", reasonOf: told("beyond") };
const RESULT_SHORT: Standing = { status: "notAchieved", reasonOf: told("short") };
const TASK_DONE: Standing = { status: "achieved", reasonOf: ({ due }) => ({ kind: "taskDone", due }) };
const TASK_OVERDUE: Standing = { status: "overdue", reasonOf: ({ due }) => ({ kind: "taskOverdue", due }) };
const NOT_APPLICABLE: Standing = { status: "notApplicable", reasonOf: () => ({ kind: "notApplicable" }) };
const NO_RESULT: Standing = { status: "noData", reasonOf: () => ({ kind: "noResult" }) };
const UNCONFIRMED = asking({ field: "confirmed", doubt: "missing", text: "" });
const COMPLETION_DATE_MISSING = asking({ field: "completed", doubt: "missing", text: "" });
const COMPLETED_AFTER_REPORT = asking({ field: "completed", doubt: "afterReport", text: "" });
const DUE_MISSING = asking({ field: "due", doubt: "missing", text: "" });
const OUTDATED = asking({ field: "actual", doubt: "outdated", text: "" });
const BELOW_APPROXIMATE = asking({ field: "actual", doubt: "belowApproximate", text: "" });

function told(kind: "met" | "beyond" | "short"): Standing["reasonOf"] {
  return ({ result, due }) => ({ kind, result: result ?? 0, due });
}

function asking(question: Question): Standing {
  return { status: "needsClarification", reasonOf: () => ({ kind: "question", question }) };
}

function standingOfTask(reading: KpiReading, past: boolean): Standing {
  const { due } = reading;
  if (reading.met === true) return TASK_DONE;
  if (due === null) return DUE_MISSING;
  return past ? TASK_OVERDUE : waiting("task", reading, due);
}

function waiting(obstacle: PaceObstacle, { result }: KpiReading, due: CalendarDate): Standing {
  const status = obstacle === "beyondLimit" ? "highRisk" : "underWay";
  return { status, reasonOf: () => ({ kind: "noPace", obstacle, result, due }) };
}

function standingOfMeasure(reading: KpiReading, period: KpiPeriod): Standing {
  const { lastDay, due, target } = reading;
  if (reading.beyond) return RESULT_BEYOND;
  const lowerIsBetter = target.comparison === "atMost" || target.comparison === "lessThan";
  const ranked = target.comparison === "rankWithin";
  const settled = reading.met === true && !lowerIsBetter && !ranked && !target.closed;
  if (settled) return RESULT_MET;
  if (due === null || lastDay === null) return DUE_MISSING;
  if (compareDates(period.asOf, lastDay) >= 0) {
    if (reading.upTo !== null && compareDates(reading.upTo, addDays(lastDay, -RECENT)) < 0) return OUTDATED;
    if (reading.met === true) return RESULT_MET;
    return target.approximate ? BELOW_APPROXIMATE : RESULT_SHORT;
  }
  if (ranked) return waiting("rank", reading, due);
  const result = reading.result ?? 0;
  if (lowerIsBetter || (target.closed && result >= (target.value ?? 0))) {
    return waiting(reading.met === true ? "withinLimit" : "beyondLimit", reading, due);
  }
  return standingOfPace(reading, period, result, due, lastDay);
}

function standingOfPace(
  reading: KpiReading,
  period: KpiPeriod,
  result: number,
  due: CalendarDate,
  lastDay: CalendarDate,
): Standing {
  const { start, asOf } = period;
  if (start === null || compareDates(start, lastDay) > 0) return waiting("noStart", reading, due);
  // Figures are taken at the end of the day: the first day counts as elapsed.
  const elapsed = daysBetween(start, asOf) + 1;
  if (elapsed <= 0) return waiting("notElapsed", reading, due);
  const pace = (reading.progress ?? 0) / (elapsed / (daysBetween(start, lastDay) + 1));
  const status = pace >= ON_TRACK - ROUNDING ? "onTrack" : pace >= AT_RISK - ROUNDING ? "atRisk" : "highRisk";
  return { status, reasonOf: () => ({ kind: "pace", result, pace, due }) };
}
