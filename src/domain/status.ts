/** How a target or task stands on a reporting date. */

import { compareDates, daysBetween, type CalendarDate } from "./calendar";
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

/**
 * How a target or task stands at the end of the reporting date: the first line of the table of statuses that applies.
 * @example assessKpi(reading, { asOf, start, end }).status // "onTrack"
 */
export function assessKpi(reading: KpiReading, period: KpiPeriod): KpiAssessment {
  const { actual, completed, lastDay, due } = reading;
  if (actual.kind === "notApplicable") {
    return reading.confirmed === false ? ask(reading, UNCONFIRMED) : say(reading, "notApplicable", NOT_APPLICABLE);
  }
  if (actual.kind === "blank") return say(reading, "noData", NO_RESULT);
  if (reading.question !== null) return ask(reading, reading.question);
  if (completed !== null && compareDates(completed, period.asOf) > 0) {
    return ask(reading, { field: "completed", doubt: "afterReport", text: "" });
  }
  const task = reading.target.comparison === "done";
  const past = lastDay !== null && compareDates(period.asOf, lastDay) > 0;
  if (task && reading.met === true && past && completed === null) return ask(reading, COMPLETION_DATE_MISSING);
  if (
    reading.met === true &&
    completed !== null &&
    due !== null &&
    lastDay !== null &&
    compareDates(completed, lastDay) > 0
  ) {
    return say(reading, "completedLate", { kind: "completedLate", completed, due, strict: reading.dueStrict });
  }
  return task ? assessTask(reading, past) : assessMeasure(reading, period);
}

const NOT_APPLICABLE: KpiReason = { kind: "notApplicable" };
const NO_RESULT: KpiReason = { kind: "noResult" };
const UNCONFIRMED: Question = { field: "confirmed", doubt: "missing", text: "" };
const COMPLETION_DATE_MISSING: Question = { field: "completed", doubt: "missing", text: "" };
const DUE_MISSING: Question = { field: "due", doubt: "missing", text: "" };

function say(reading: KpiReading, status: KpiStatus, reason: KpiReason): KpiAssessment {
  return { status, countsAs: COUNTS_AS[status], attainment: reading.attainment, reason };
}

function ask(reading: KpiReading, question: Question): KpiAssessment {
  return say(reading, "needsClarification", { kind: "question", question });
}

function assessTask(reading: KpiReading, past: boolean): KpiAssessment {
  const { due } = reading;
  if (reading.met === true) return say(reading, "achieved", { kind: "taskDone", due });
  if (due === null) return ask(reading, DUE_MISSING);
  return past ? say(reading, "overdue", { kind: "taskOverdue", due }) : wait(reading, "task", due);
}

function wait(reading: KpiReading, obstacle: PaceObstacle, due: CalendarDate): KpiAssessment {
  const status = obstacle === "beyondLimit" ? "highRisk" : "underWay";
  return say(reading, status, { kind: "noPace", obstacle, result: reading.result, due });
}

function assessMeasure(reading: KpiReading, period: KpiPeriod): KpiAssessment {
  const { lastDay, due, target } = reading;
  const result = reading.result ?? 0;
  if (reading.beyond) return say(reading, "exceeded", { kind: "beyond", result, due });
  const lowerIsBetter = target.comparison === "atMost" || target.comparison === "lessThan";
  const ranked = target.comparison === "rankWithin";
  const settled = reading.met === true && !lowerIsBetter && !ranked && !target.closed;
  if (settled) return say(reading, "achieved", { kind: "met", result, due });
  if (due === null || lastDay === null) return ask(reading, DUE_MISSING);
  if (compareDates(period.asOf, lastDay) >= 0) {
    if (reading.met === true) return say(reading, "achieved", { kind: "met", result, due });
    if (target.approximate) return ask(reading, { field: "actual", doubt: "belowApproximate", text: "" });
    return say(reading, "notAchieved", { kind: "short", result, due });
  }
  if (ranked) return wait(reading, "rank", due);
  if (lowerIsBetter || (target.closed && result >= (target.value ?? 0))) {
    return wait(reading, reading.met === true ? "withinLimit" : "beyondLimit", due);
  }
  return assessPace(reading, period, result, due, lastDay);
}

function assessPace(
  reading: KpiReading,
  period: KpiPeriod,
  result: number,
  due: CalendarDate,
  lastDay: CalendarDate,
): KpiAssessment {
  const { start, asOf } = period;
  if (start === null || compareDates(start, lastDay) > 0) return wait(reading, "noStart", due);
  // Figures are taken at the end of the day: the first day counts as elapsed.
  const elapsed = daysBetween(start, asOf) + 1;
  if (elapsed <= 0) return wait(reading, "notElapsed", due);
  const pace = (reading.progress ?? 0) / (elapsed / (daysBetween(start, lastDay) + 1));
  const status = pace >= ON_TRACK - ROUNDING ? "onTrack" : pace >= AT_RISK - ROUNDING ? "atRisk" : "highRisk";
  return say(reading, status, { kind: "pace", result, pace, due });
}
