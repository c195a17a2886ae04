/** A target or task with its result: read once from what was typed, then assessed for a reporting date. */

import { nearChange, readActual, tidy, toldUpTo, type Actual, type Level } from "./actual";
import { compareWithTarget, type Attainment } from "./attainment";
import { addDays, calendarDate, compareDates, readDay, readDue, resolveDate, type CalendarDate } from "./calendar";
import { issuesOtherDocument } from "./issued";
import type { DateDoubt, Question } from "./kpi-reason";
import { underName } from "./named-target";
import { ofOneShape, TO_BE_DONE, unclearTarget, type Target } from "./target";
import { readTarget } from "./target-reader";
import { foldSpaces } from "./text";
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
  /** Nội dung: what is to be done, in words; "" where none is told, as in KPI_STATUS. */
  readonly content: string;
  /** Văn phòng xác nhận, which "Không áp dụng" needs; null where nobody is asked to confirm, as in KPI_STATUS. */
  readonly confirmed: boolean | null;
}

/** What tells by when a row is due. */
export type DueFrom = "due" | "target" | "period";

/** One target or task, read once from what was typed; assess it for as many reporting dates as wanted. */
export interface KpiReading {
  readonly target: Target;
  readonly actual: Actual;
  /** In the target's unit; null without one. */
  readonly baseline: number | null;
  /** The due cell, else the due date in the target's words, else the period's end. */
  readonly due: CalendarDate | null;
  /** Which of them tells the day. */
  readonly dueFrom: DueFrom;
  /** The due date itself is too late. */
  readonly dueStrict: boolean;
  /** The last day that is in time. */
  readonly lastDay: CalendarDate | null;
  readonly completed: CalendarDate | null;
  readonly confirmed: boolean | null;
  /** The day up to which the result is said to speak; null where it says none. */
  readonly upTo: CalendarDate | null;
  /** What was compared: the level, or the change in the direction asked for. */
  readonly result: number | null;
  /** Null where nothing can be compared. */
  readonly met: boolean | null;
  readonly beyond: boolean;
  readonly attainment: Attainment;
  /** The part of the way from the baseline (0 without one) to the target; null where no pace is told of it. */
  readonly progress: number | null;
  /** The first thing a person must say, whatever the reporting date; null when everything could be read. */
  readonly question: Question | null;
}

/** The days an assessment is made for; `start` and `end` bound the campaign's period where they are known. */
export interface KpiPeriod {
  readonly asOf: CalendarDate;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

/** Reads targets' texts; a reader that remembers spares the work where many rows share one wording. */
export type TargetReader = (text: string) => Target;

/** A reader that reads each wording once. */
export function rememberTargets(): TargetReader {
  const known = new Map<string, Target>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const target = ofOneShape(readTarget(text));
    known.set(text, target);
    return target;
  };
}

/**
 * Reads a target or task with its result. The period gives the year of a date typed without one, and the due date of
 * a row that names none.
 * @example readKpi({ target: text("≥ 82%"), actual: number(0.85), … }, period).result // 85
 */
export function readKpi(
  input: KpiInput,
  period: Pick<KpiPeriod, "start" | "end">,
  read: TargetReader = readTarget,
): KpiReading {
  const target = targetOf(input, read);
  const actual = ofTask(readActual(input.actual, target, yearOf(period)), input);
  const baseline = readActual(input.baseline, levelTarget(target));
  const base = baseline.kind === "level" ? baseline.value : null;
  const due = dueOfKpi(input.due, target, period);
  const completed = readCompleted(input.completed, period);
  const doneOn = completed.date ?? (actual.kind === "completed" ? actual.on : null);
  const finished =
    actual.kind === "blank" && target.comparison === "done" && doneOn !== null ? COMPLETED_BY_DATE : actual;
  const compared = compare(finished, baseline, target);
  const question =
    targetQuestion(target, input.target, yearOf(period)) ??
    compared.question(input) ??
    (due.doubt === null ? null : { field: "due" as const, doubt: due.doubt, text: shown(input.due) }) ??
    (completed.doubt === null
      ? null
      : { field: "completed" as const, doubt: completed.doubt, text: shown(input.completed) }) ??
    (completed.date !== null && isDenied(completed.date, actual)
      ? { field: "actual" as const, doubt: "completionDisagrees" as const, text: shown(input.actual) }
      : null);
  return {
    target,
    actual: finished,
    baseline: base,
    due: due.date,
    dueFrom: due.from,
    dueStrict: due.strict,
    lastDay: due.date !== null && due.strict ? addDays(due.date, -1) : due.date,
    completed: doneOn,
    confirmed: input.confirmed,
    upTo: compared.result !== null && input.actual.kind === "text" ? toldUpTo(input.actual.text, yearOf(period)) : null,
    result: compared.result,
    met: compared.met,
    beyond: compared.beyond,
    attainment: compared.attainment,
    progress: compared.progress,
    question,
  };
}

/** Whether a result says that the work is not done yet, or was done on another day than the one typed beside it. */
function isDenied(completed: CalendarDate, actual: Actual): boolean {
  if (actual.kind === "unfinished") return true;
  return actual.kind === "completed" && actual.on !== null && compareDates(completed, actual.on) !== 0;
}

/** A completion that tells of another document than the task asks for is asked about. */
function ofTask(actual: Actual, { actual: typed, target, content }: KpiInput): Actual {
  return actual.kind === "completed" &&
    typed.kind === "text" &&
    issuesOtherDocument(typed.text, [content, target.kind === "text" ? target.text : ""])
    ? OTHER_DOCUMENT
    : actual;
}

const OTHER_DOCUMENT: Actual = { kind: "unclear", doubt: "otherDocument" };

const COMPLETED_BY_DATE: Actual = { kind: "completed", on: null };

function targetOf(input: KpiInput, read: TargetReader): Target {
  const typed = input.target;
  switch (typed.kind) {
    case "blank":
      return input.task ? TO_BE_DONE : unclearTarget("blank");
    case "text":
      return input.task && foldSpaces(typed.text) === ""
        ? TO_BE_DONE
        : underName(read(typed.text), typed.text, input.content, read);
    case "number":
      return underName(numberTarget(typed.number), inWords(typed.number), input.content, read);
    case "error":
      return unclearTarget("error");
    case "date":
      return unclearTarget("notADate");
    case "logical":
      return unclearTarget("unreadable");
  }
}

/** A number cell as a target: at least that much; below 1 it is a share, as a percent cell gives it. */
function numberTarget(value: number): Target {
  if (!Number.isFinite(value) || value <= 0) return unclearTarget(value === 0 ? "directionUnknown" : "unreadable");
  return { ...TO_BE_DONE, comparison: "atLeast", value, fraction: value < 1 };
}

/** A number cell as it would be typed as text. */
function inWords(value: number): string {
  const typed = (of: number): string => String(of).replace(".", ",");
  return value < 1 ? `${typed(tidy(value * 100))}%` : typed(value);
}

/** What the baseline is read against: a level in the target's unit, or a rank. */
function levelTarget(target: Target): Target {
  if (target.comparison === "climbBy") return { ...target, comparison: "rankWithin", unit: "hạng" };
  if (target.comparison === "increaseBy" || target.comparison === "decreaseBy") return target;
  return target.comparison === "done" ? unclearTarget("unreadable") : target;
}

/** What a person must say of a target: "giai đoạn 2021-2025 đạt 22%" leaves open what one year of these asks for. */
function targetQuestion({ doubt, lastYear }: Target, typed: Typed, year: number | null): Question | null {
  const asked = doubt ?? (lastYear !== null && year !== null && lastYear !== year ? "otherYears" : null);
  return asked === null ? null : { field: "target", doubt: asked, text: shown(typed) };
}

/** A cell as a person would quote it. */
function shown(typed: Typed): string {
  switch (typed.kind) {
    case "blank":
      return "";
    case "text":
      return typed.text;
    case "number":
      return String(typed.number).replace(".", ",");
    case "logical":
      return typed.logical ? "TRUE" : "FALSE";
    case "date":
      return `${String(typed.date.day)}/${String(typed.date.month)}/${String(typed.date.year)}`;
    case "error":
      return typed.code;
  }
}

interface Compared {
  readonly result: number | null;
  readonly met: boolean | null;
  readonly beyond: boolean;
  readonly attainment: Attainment;
  readonly progress: number | null;
  readonly question: (input: KpiInput) => Question | null;
}

const NO_QUESTION = (): null => null;

/** Holds what was read against the target; a missing or unusable part is a question. */
function compare(actual: Actual, baseline: Actual, target: Target): Compared {
  switch (actual.kind) {
    case "blank":
    case "notApplicable":
      return { result: null, met: null, beyond: false, attainment: null, progress: null, question: NO_QUESTION };
    case "unclear":
      return asked((input) => ({ field: "actual", doubt: actual.doubt, text: shown(input.actual) }));
    case "completed":
      return { result: null, met: true, beyond: false, attainment: 1, progress: null, question: NO_QUESTION };
    case "unfinished":
      return {
        result: null,
        met: false,
        beyond: false,
        attainment: actual.share ?? 0,
        progress: null,
        question: NO_QUESTION,
      };
    case "change":
      return isContradicted(actual, baseline, target)
        ? asked((input) => ({ field: "actual", doubt: "changeDisagrees", text: shown(input.actual) }))
        : compareResult(actual.value, target, null);
    case "level":
      return isChange(target) ? compareChange(actual, baseline, target) : compareResult(actual.value, target, baseline);
  }
}

function asked(question: Compared["question"]): Compared {
  return { result: null, met: null, beyond: false, attainment: null, progress: null, question };
}

function isChange(target: Target): boolean {
  return target.comparison === "increaseBy" || target.comparison === "decreaseBy" || target.comparison === "climbBy";
}

function compareResult(result: number, target: Target, baseline: Actual | null): Compared {
  const compared = compareWithTarget(result, target);
  if (compared === null) return asked(NO_QUESTION);
  return {
    result,
    ...compared,
    progress: progressOf(result, compared.attainment, target, baseline),
    question: NO_QUESTION,
  };
}

/** A change is the way itself; a level starts from the baseline, and from nothing where none is given. */
function progressOf(result: number, attainment: number, target: Target, baseline: Actual | null): number | null {
  if (isChange(target)) return attainment;
  const { comparison, value } = target;
  if (value === null || (comparison !== "atLeast" && comparison !== "moreThan" && comparison !== "between"))
    return null;
  const base = baseline?.kind === "level" ? baseline.value : 0;
  // A target at or below its baseline is held, not approached: short of it nothing has been gained.
  return value > base ? (result - base) / (value - base) : 0;
}

/** A change told by two levels: ranks, quantities, percentages, or a growth that was typed as a percentage. */
function compareChange(actual: Level, baseline: Actual, target: Target): Compared {
  const growth = target.unit.startsWith("%");
  if (
    growth &&
    actual.scale === "percent" &&
    (baseline.kind === "blank" || (baseline.kind === "level" && baseline.scale !== "percent"))
  ) {
    return compareResult(target.comparison === "increaseBy" ? actual.value : 0 - actual.value, target, null);
  }
  if (baseline.kind === "blank") return asked(() => ({ field: "baseline", doubt: "missing", text: "" }));
  if (baseline.kind === "unclear") {
    return asked((input) => ({ field: "baseline", doubt: baseline.doubt, text: shown(input.baseline) }));
  }
  if (baseline.kind !== "level")
    return asked((input) => ({ field: "baseline", doubt: "unreadable", text: shown(input.baseline) }));
  if (
    target.comparison === "climbBy" ? mayBePlacesClimbed(actual, baseline) : mayBeTheChange(actual, baseline, target)
  ) {
    return asked((input) => ({ field: "actual", doubt: "changeExpected", text: shown(input.actual) }));
  }
  const change = changeFrom(actual, baseline, target);
  if (change === null)
    return asked((input) => ({ field: "actual", doubt: "changeExpected", text: shown(input.actual) }));
  return compareResult(change, target, null);
}

/** The change from one level to another, in the direction that the target asks for. */
function changeFrom(actual: Level, baseline: Level, target: Target): number | null {
  const rise = target.unit.startsWith("%") ? growthOf(actual, baseline) : riseOf(actual, baseline, target);
  return rise === null ? null : target.comparison === "increaseBy" ? rise : 0 - rise;
}

/** Whether a change is another than the one from the baseline to the level told beside it. */
function isContradicted(
  { value, reached, rounding }: Extract<Actual, { readonly kind: "change" }>,
  baseline: Actual,
  target: Target,
): boolean {
  if (reached === null || baseline.kind !== "level") return false;
  const change = changeFrom(reached, baseline, target);
  return change !== null && Math.abs(change - value) >= rounding;
}

/** Against rank 50, a bare "3" is likelier three places climbed than the third place. */
function mayBePlacesClimbed(actual: Level, baseline: Level): boolean {
  return actual.scale === "bare" && actual.value <= 10 && baseline.value - actual.value > 5;
}

/**
 * Whether a number of the size of the change that was asked, and far from the baseline, is likelier the change itself:
 * "6 vụ" against 50, where a fall of 5 was asked.
 */
function mayBeTheChange(actual: Level, baseline: Level, target: Target): boolean {
  if (target.unit.startsWith("%") && actual.scale !== "bare") return false;
  const inPoints = target.unit === "điểm %";
  const now = inPoints ? percentPoints(actual, baseline) : actual.value;
  const then = inPoints ? percentPoints(baseline, actual) : baseline.value;
  if (now === null || then === null) return false;
  return nearChange(now, target.high ?? target.value ?? 0) && Math.abs(now - then) > Math.abs(then) / 2;
}

/** The growth in percent of one quantity over another; null when they are no two quantities. */
function growthOf(actual: Level, baseline: Level): number | null {
  if (actual.scale === "percent" || baseline.scale === "percent" || baseline.value <= 0) return null;
  // Numbers up to 1,5 may be shares: then "%" and "điểm %" would both be meant.
  if (actual.value <= 1.5 || baseline.value <= 1.5) return null;
  return tidy((actual.value / baseline.value - 1) * 100);
}

/** The difference of two levels in the target's unit; for percentages both must be typed alike. */
function riseOf(actual: Level, baseline: Level, target: Target): number | null {
  if (target.unit !== "điểm %") return tidy(actual.value - baseline.value);
  const now = percentPoints(actual, baseline);
  const then = percentPoints(baseline, actual);
  return now === null || then === null ? null : tidy(now - then);
}

function percentPoints(level: Level, other: Level): number | null {
  if (level.scale === "percent") return level.value;
  if (level.value <= 1.5 && (other.scale === "percent" || other.value <= 1.5)) return tidy(level.value * 100);
  return level.value > 1.5 && level.value <= 100 && other.value > 1.5 ? level.value : null;
}

interface DateRead {
  readonly date: CalendarDate | null;
  readonly strict: boolean;
  readonly doubt: DateDoubt | null;
}

function dated(date: CalendarDate | null, strict = false): DateRead {
  return { date, strict, doubt: date === null ? "unreadable" : null };
}

function yearOf(period: Pick<KpiPeriod, "start" | "end">): number | null {
  const { start, end } = period;
  if (start !== null && end !== null && start.year !== end.year) return null;
  return (end ?? start)?.year ?? null;
}

function dueOfKpi(
  typed: Typed,
  target: Target,
  period: Pick<KpiPeriod, "start" | "end">,
): DateRead & { readonly from: DueFrom } {
  const read = readDateCell(typed, (text) => {
    const due = readDue(text);
    return due === null ? dated(null) : dated(resolveDate(due.date, yearOf(period)), due.strict);
  });
  if (read !== null) return { ...read, from: "due" };
  if (target.due === null) return { date: period.end, strict: false, doubt: null, from: "period" };
  return { ...dated(resolveDate(target.due, yearOf(period)), target.strict), from: "target" };
}

function readCompleted(typed: Typed, period: Pick<KpiPeriod, "start" | "end">): DateRead {
  const read = readDateCell(typed, (text) => {
    const day = readDay(text);
    return dated(day === null ? null : resolveDate(day, yearOf(period)));
  });
  return read ?? { date: null, strict: false, doubt: null };
}

/** Reads a date cell; null when it is blank. A date with a time of day may be another day in another zone: asked. */
function readDateCell(typed: Typed, readText: (text: string) => DateRead): DateRead | null {
  switch (typed.kind) {
    case "blank":
      return null;
    case "text":
      return foldSpaces(typed.text) === "" ? null : readText(typed.text);
    case "date":
      if (typed.timed) return { date: null, strict: false, doubt: "timed" };
      return dated(calendarDate(typed.date.year, typed.date.month, typed.date.day));
    case "error":
      return { date: null, strict: false, doubt: "error" };
    case "number":
    case "logical":
      return dated(null);
  }
}
