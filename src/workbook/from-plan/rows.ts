/** Items of a plan as rows of the workbook's tabs, as `setValues` takes them. */

import type { Measure, Mode } from "../../domain/campaign";
import { DISCIPLINE_LABELS } from "../../domain/discipline";
import { RATING_LABELS } from "../../domain/rating";
import { readDate } from "../../domain/calendar";
import { ASSIGNMENT_KIND_LABELS, AUDIENCE_LABELS, MODE_LABELS, QUALITY_LABELS } from "../../language/vi/cell-labels";
import { MEASURE_LABELS } from "../../language/vi/measure-labels";
import { showDate } from "../../language/format";
import type { CriterionValues, KpiValues, MovementValues, TaskValues } from "../../plan/proposal";
import type { CRITERIA_TAB, KeyOf, KPIS_TAB, MOVEMENTS_TAB } from "../layout";
import { asPlainText } from "../plain-text";
import type { Holding } from "./decisions";

/** Cells of a row by the keys of their columns; what is not named stays blank. */
export type RowCells<Key extends string> = Readonly<Partial<Record<Key, string | number>>>;

/** The row of a target; a figure of the past is a number where it is one. */
export function kpiRow(values: KpiValues, { holder, coHolders }: Holding): RowCells<KeyOf<typeof KPIS_TAB>> {
  return {
    ...assignment(values, { holder, coHolders }),
    kind: ASSIGNMENT_KIND_LABELS.kpi,
    baseline: figure(values.baseline),
    edition: asPlainText(values.edition),
  };
}

/** The row of a task. */
export function taskRow(values: TaskValues, holding: Holding): RowCells<KeyOf<typeof KPIS_TAB>> {
  return { ...assignment(values, holding), kind: ASSIGNMENT_KIND_LABELS.task };
}

function assignment(
  { code, content, target, due, paper, clause }: TaskValues | KpiValues,
  { holder, coHolders }: Holding,
): RowCells<KeyOf<typeof KPIS_TAB>> {
  return {
    code: asPlainText(code),
    content: asPlainText(content),
    target: asPlainText(target),
    due: day(due),
    holder: asPlainText(holder),
    coHolders: asPlainText(coHolders.join("; ")),
    paper: asPlainText(paper),
    clause: asPlainText(clause),
  };
}

/** A text that names one day is typed as that day; anything else stays the plan's words. */
export function day(text: string): string {
  const date = readDate(text);
  return date === null ? asPlainText(text) : showDate(date);
}

function figure(text: string): string | number {
  return /^\d{1,9}(?:,\d{1,4})?$/.test(text) ? Number(text.replace(",", ".")) : asPlainText(text);
}

/** The row of a movement in one unit; "" leaves the unit to be named. */
export function movementRow(
  { code, name, launchedBy, carriedBy }: MovementValues,
  unit: string,
): RowCells<KeyOf<typeof MOVEMENTS_TAB>> {
  return {
    code: asPlainText(code),
    name: asPlainText(name),
    launchedBy: asPlainText(launchedBy),
    carriedBy: asPlainText(carriedBy),
    unit: asPlainText(unit),
  };
}

/**
 * The row of a condition; a person's own mode, measure, threshold and level come instead of the plan's. One that no
 * measure measures has none, so that nobody passes or fails by it unseen.
 */
export function criterionRow(
  values: CriterionValues,
  { mode, measure: measured, threshold, level }: MendedCriterion,
): RowCells<KeyOf<typeof CRITERIA_TAB>> {
  const { measure } = values;
  return {
    code: asPlainText(values.code),
    audience: AUDIENCE_LABELS[values.audience],
    clause: asPlainText(values.clause),
    words: asPlainText(values.words),
    mode: modeLabel(values.mode),
    reading: asPlainText(values.reading),
    ...(measure !== null && {
      measure: MEASURE_LABELS[measure.kind],
      threshold: asPlainText(thresholdOf(measure)),
      level: levelOf(measure),
    }),
    ...(mode !== undefined && { mode: asPlainText(mode) }),
    ...(measured !== undefined && { measure: asPlainText(measured) }),
    ...(threshold !== undefined && { threshold: asPlainText(threshold.trim()) }),
    ...(level !== undefined && { level: asPlainText(level) }),
  };
}

/** Cells of a condition as a person mended them. */
export type MendedCriterion = Readonly<Partial<Record<"mode" | "measure" | "threshold" | "level", string>>>;

/** Mức áp dụng as it stands in the drop-down. */
export function modeLabel(mode: Mode): string {
  return mode.kind === "oneOf" ? `${MODE_LABELS.oneOf} ${mode.group}` : MODE_LABELS[mode.kind];
}

/** Ngưỡng: "100%" for a share, "1" for a count, "" where the measure has none. */
export function thresholdOf(measure: Measure): string {
  const amount = "amount" in measure ? measure.amount : measure;
  if ("share" in amount) return `${String(Math.round(amount.share * 10_000) / 100).replace(".", ",")}%`;
  return "count" in amount ? String(amount.count) : "";
}

/** Mức so sánh: the level of rating, quality or discipline that the measure compares with; "" where there is none. */
export function levelOf(measure: Measure): string {
  if ("rating" in measure) return RATING_LABELS[measure.rating];
  if ("quality" in measure) return QUALITY_LABELS[measure.quality];
  return "discipline" in measure ? DISCIPLINE_LABELS[measure.discipline] : "";
}
