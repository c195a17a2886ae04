/** What the custom functions compute: cells in, cells out; they know no service and no clock. */

import { readDate, type CalendarDate } from "../domain/calendar";
import {
  readKpi,
  rememberTargets,
  type KpiInput,
  type KpiPeriod,
  type KpiReading,
  type TargetReader,
} from "../domain/kpi";
import { assessKpi } from "../domain/status";
import { foldText } from "../domain/text";
import { BLANK, type Typed } from "../domain/typed";
import { ASSIGNMENT_KIND_LABELS, YES } from "../language/vi/cell-labels";
import { statusTexts } from "../language/vi/status";
import { typedFromCell } from "./cell";
import { findColumns } from "./headers";
import { UNIT_TAB } from "./layout";

type Row = readonly unknown[];

/** A custom function's argument as rows; a scalar is one row that serves for all. */
interface Argument {
  readonly rows: readonly Row[];
  readonly scalar: boolean;
}

function argument(raw: unknown): Argument {
  if (!Array.isArray(raw)) return { rows: [[raw]], scalar: true };
  const rows = (raw as unknown[]).map((row): Row => (Array.isArray(row) ? (row as unknown[]) : [row]));
  return { rows, scalar: false };
}

/** The first cell of each argument's row. */
function cellsAt(parts: readonly Argument[], row: number): Typed[] {
  return parts.map((part) => typedFromCell((part.scalar ? part.rows[0] : part.rows[row])?.[0]));
}

/**
 * Applies a function to each row of the arguments: a scalar for scalars, a column for ranges, a blank for a row whose
 * ranges are all blank. Ranges of different heights give one message, and a range of one row is no scalar.
 */
function forEachRow<Result extends string | number>(
  raw: readonly unknown[],
  compute: (cells: readonly Typed[]) => Result | "",
): unknown {
  const parts = raw.map(argument);
  const ranges = parts.filter((part) => !part.scalar);
  if (ranges.length === 0) return computeRow(cellsAt(parts, 0));
  const heights = [...new Set(ranges.map((part) => part.rows.length))];
  const [height] = heights;
  if (height === undefined || heights.length > 1) {
    return statusTexts.heightsDiffer.replace("{heights}", ranges.map((part) => String(part.rows.length)).join(", "));
  }
  return Array.from({ length: height }, (_, row) => {
    const own = cellsAt(ranges, row);
    return [own.every((cell) => cell.kind === "blank") ? "" : computeRow(cellsAt(parts, row))];
  });

  function computeRow(cells: readonly Typed[]): Result | "" {
    return cells.every((cell) => cell.kind === "blank") ? "" : compute(cells);
  }
}

/** Later than any due date: without a reporting date a target is judged as when it has fallen due. */
const AFTER_ALL: CalendarDate = { year: 9999, month: 12, day: 31 };

type DateCell = CalendarDate | "unreadable" | null;

/** The day that a cell holds; null for a blank one. */
export function dateCell(typed: Typed): DateCell {
  if (typed.kind === "blank") return null;
  if (typed.kind === "date") return typed.timed ? "unreadable" : typed.date;
  return (typed.kind === "text" ? readDate(typed.text) : null) ?? "unreadable";
}

/** The year's last day, which bounds a yearly campaign whose end is not told. */
function yearEnd(date: CalendarDate | null): CalendarDate | null {
  return date === null ? null : { year: date.year, month: 12, day: 31 };
}

interface Judged {
  readonly reading: KpiReading;
  readonly period: KpiPeriod;
}

/** Reads one row of KPI_STATUS; a message where a date of the period cannot be read. */
function judgeRow(cells: readonly Typed[], read: TargetReader): Judged | string {
  const [
    target = BLANK,
    actual = BLANK,
    baseline = BLANK,
    due = BLANK,
    completed = BLANK,
    asOfCell = BLANK,
    startCell = BLANK,
  ] = cells;
  const asOf = dateCell(asOfCell);
  const start = dateCell(startCell);
  if (asOf === "unreadable") return statusTexts.noReportingDate;
  if (start === "unreadable") return statusTexts.noStartDate;
  const period = { asOf: asOf ?? AFTER_ALL, start, end: yearEnd(start ?? asOf) };
  const input: KpiInput = { target, actual, baseline, due, completed, task: false, content: "", confirmed: null };
  return { reading: readKpi(input, period, read), period: { ...period, end: period.end ?? AFTER_ALL } };
}

/** Without any date the row is judged as fallen due. */
function withDue(reading: KpiReading): KpiReading {
  return reading.due === null && reading.question === null
    ? { ...reading, lastDay: AFTER_ALL, due: AFTER_ALL }
    : reading;
}

/** KPI_STATUS: the status of each row. */
export function kpiStatus(...raw: readonly unknown[]): unknown {
  const read = rememberTargets();
  return forEachRow(raw, (cells) => {
    const judged = judgeRow(cells, read);
    if (typeof judged === "string") return judged;
    return statusTexts.labels[assessKpi(withDue(judged.reading), judged.period).status];
  });
}

/** KPI_ATTAINMENT: 1 for 100%, or blank, for each row. */
export function kpiAttainment(...raw: readonly unknown[]): unknown {
  const read = rememberTargets();
  return forEachRow(raw, (cells) => {
    const judged = judgeRow(cells.slice(0, 3), read);
    return typeof judged === "string" || judged.reading.question !== null ? "" : (judged.reading.attainment ?? "");
  });
}

/** KPI_WHY: one sentence for each row. */
export function kpiWhy(...raw: readonly unknown[]): unknown {
  const read = rememberTargets();
  return forEachRow(raw, (cells) => {
    const judged = judgeRow(cells, read);
    if (typeof judged === "string") return judged;
    return statusTexts.why(judged.reading, assessKpi(withDue(judged.reading), judged.period).reason);
  });
}

const READ_COLUMNS = 6;

/** KPI_READ: comparison, value, upper value, unit, whether a baseline is needed, note; one row for each target. */
export function kpiRead(raw: unknown): unknown {
  const read = rememberTargets();
  return argument(raw).rows.map((row) => readRow(typedFromCell(row[0]), read));
}

function readRow(typed: Typed, read: TargetReader): (string | number)[] {
  if (typed.kind === "blank") return Array.from({ length: READ_COLUMNS }, () => "");
  const input = {
    target: typed,
    actual: BLANK,
    baseline: BLANK,
    due: BLANK,
    completed: BLANK,
    task: false,
    content: "",
    confirmed: null,
  };
  const { target } = readKpi(input, { start: null, end: null }, read);
  return [
    statusTexts.comparisons[target.comparison],
    target.value ?? "",
    target.high ?? "",
    target.unit,
    target.needsBaseline ? statusTexts.needsBaseline : "",
    statusTexts.targetNote(target),
  ];
}

const TRACKED = ["kind", "content", "target", "baseline", "due", "actual", "completed", "confirmed"] as const;

type Tracked = (typeof TRACKED)[number];

/** Without these a row says nothing; the others may be missing from a table. */
const NEEDED: readonly Tracked[] = ["target", "actual"];

/** KPI_TRACK: a header row, then status, attainment and explanation for each row of the unit's table. */
export function kpiTrack(table: unknown, asOfRaw?: unknown, startRaw?: unknown, endRaw?: unknown): unknown {
  const rows = argument(table).rows;
  const header = [...statusTexts.trackHeaders];
  const message = (text: string): unknown[][] =>
    rows.map((_, index) => (index === 0 ? header : [index === 1 ? text : "", "", ""]));
  const declared = UNIT_TAB.columns.flatMap(({ key, header: title }) =>
    TRACKED.filter((each) => each === key).map((each) => ({ key: each, header: title })),
  );
  const found = findColumns(rows.slice(0, 1), declared);
  const lacking = declared.find(
    ({ key }) => !found.columns.has(key) && (NEEDED.includes(key) || !found.missing.includes(key)),
  );
  if (lacking !== undefined) return message(statusTexts.columnMissing.replace("{header}", lacking.header));
  const [asOf, start, end] = [asOfRaw, startRaw, endRaw].map((raw) =>
    dateCell(typedFromCell(argument(raw).rows[0]?.[0])),
  );
  if (asOf === "unreadable") return message(statusTexts.noReportingDate);
  if (asOf === undefined || asOf === null) return message(statusTexts.reportingDateBlank);
  if (start === "unreadable" || end === "unreadable") return message(statusTexts.noStartDate);
  const period: KpiPeriod = { asOf, start: start ?? null, end: end ?? yearEnd(start ?? asOf) };
  const read = rememberTargets();
  return rows.map((row, index) => {
    if (index === 0) return header;
    const cell = (key: Tracked): Typed => typedFromCell(row[(found.columns.get(key) ?? 0) - 1]);
    if (TRACKED.every((key) => key === "kind" || key === "confirmed" || cell(key).kind === "blank"))
      return ["", "", ""];
    return trackRow(cell, period, read);
  });
}

function trackRow(cell: (key: Tracked) => Typed, period: KpiPeriod, read: TargetReader): (string | number)[] {
  const kind = foldText(textOf(cell("kind")));
  const reading = readKpi(
    {
      target: cell("target"),
      actual: cell("actual"),
      baseline: cell("baseline"),
      due: cell("due"),
      completed: cell("completed"),
      task: kind === foldText(ASSIGNMENT_KIND_LABELS.task) || kind === foldText(ASSIGNMENT_KIND_LABELS.arisingTask),
      content: textOf(cell("content")),
      confirmed: foldText(textOf(cell("confirmed"))) === foldText(YES),
    },
    period,
    read,
  );
  const assessed = assessKpi(reading, period);
  return [statusTexts.labels[assessed.status], assessed.attainment ?? "", statusTexts.why(reading, assessed.reason)];
}

function textOf(typed: Typed): string {
  return typed.kind === "text" ? typed.text : "";
}
