/** The plans that the tests read, and what of a reading must not change with the look of the text. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CriterionValues, PlanReading, Proposed } from "../../src/plan/proposal";
import { readPlan } from "../../src/plan/read-plan";

/** The plan of 2022 in both forms; the others were written for the tests in the manner of real ones. */
export const PLANS = [
  "plan-2022.md",
  "plan-2022.ocr.txt",
  "so-giao-duc-2024.txt",
  "so-nong-nghiep-2025.md",
  "so-y-te-2023.txt",
  "so-lao-dong-2021.txt",
  "huyen-2024.md",
  "truong-thpt-2023.txt",
  "so-giao-thong-2025.txt",
  "chi-cuc-quan-ly-thi-truong-2022.md",
  "xa-2025.txt",
  "so-thong-tin-2024.txt",
] as const;

export type PlanName = (typeof PLANS)[number];

/** The text of a plan. */
export function planText(name: PlanName): string {
  return readFileSync(join(__dirname, "fixtures", name), "utf8");
}

/** A short plan of 2024 whose parts are the lines given. */
export function planWith(...lines: readonly string[]): PlanReading {
  return readPlan(["KẾ HOẠCH", "Phong trào thi đua năm 2024", "", ...lines].join("\n"));
}

/** The criteria that lines under such a heading say. */
export function criteriaUnder(...lines: readonly string[]): readonly CriterionValues[] {
  return planWith("I. TIÊU CHUẨN", ...lines).criteria.map(({ values }) => values);
}

/** Everything that a reading proposes and asks, without the lines it stands on. */
export function essenceOf(reading: PlanReading): unknown {
  const valuesOf = (items: readonly Proposed<unknown>[]): unknown[] => items.map(({ id, values }) => ({ id, values }));
  const { settings, kpis, tasks, movements, criteria, purposes, audiences, roles, dossier, questions } = reading;
  return {
    settings: valuesOf(settings),
    kpis: valuesOf(kpis),
    tasks: valuesOf(tasks),
    movements: valuesOf(movements),
    criteria: valuesOf(criteria),
    purposes: valuesOf(purposes),
    audiences: valuesOf(audiences),
    roles: valuesOf(roles),
    dossier:
      dossier === null
        ? null
        : { ...dossier.values, parts: dossier.values.parts.map(({ name, form }) => ({ name, form })) },
    questions: questions.map(({ matter, items, readings, chosen }) => ({ matter, items, readings, chosen })),
  };
}

/** The value of a setting; null where it is not proposed. */
export function settingOf(reading: PlanReading, key: string): string | null {
  return reading.settings.find(({ values }) => values.key === key)?.values.value ?? null;
}
