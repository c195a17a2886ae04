/** Whether what a person has mended in an item answers the question about it: a target may be as unclear as before. */

import type { PlanQuestion } from "../../domain/plan-question";
import { readTarget } from "../../domain/target-reader";
import { foldText } from "../../domain/text";
import { MODE_LABELS } from "../../language/vi/cell-labels";
import type { CriterionValues, PlanReading, Question } from "../../plan/proposal";
import { criterionRow } from "./rows";

/** Texts of an item by field, as a person has mended them. */
type Mended = Readonly<Record<string, string>>;

/**
 * What an item leaves open as it was mended, in the question's own terms; null where nothing of it does, or where only
 * a person can tell.
 */
export function stillOpen(reading: PlanReading, { matter, items }: Question, mended: Mended): PlanQuestion | null {
  const [id] = items;
  const of = <Item extends { readonly id: string }>(all: readonly Item[]): Item | undefined =>
    all.find((item) => item.id === id);
  const textOf = (values: object, field: string): string => {
    const read: unknown = Reflect.get(values, field);
    return (mended[field] ?? (typeof read === "string" ? read : "")).trim();
  };
  switch (matter.kind) {
    case "targetUnclear":
    case "baselineNeeded": {
      const values = (of(reading.kpis) ?? of(reading.tasks))?.values;
      if (values === undefined) return null;
      const [target, baseline] = [textOf(values, "target"), textOf(values, "baseline")];
      // The words were read with what stands around them in the plan.
      if (matter.kind === "targetUnclear" && foldText(target) === foldText(values.target)) return matter;
      const { comparison, doubt, needsBaseline } = readTarget(target);
      if (comparison === "unclear") return doubt === null ? null : { kind: "targetUnclear", target, doubt };
      if (!needsBaseline || /\d/.test(baseline)) return null;
      return { kind: "baselineNeeded", content: textOf(values, "content"), target };
    }
    case "severalDays": {
      const values = (of(reading.kpis) ?? of(reading.tasks))?.values;
      const isSame = (field: "due" | "content"): boolean =>
        values !== undefined && textOf(values, field) === values[field].trim();
      return isSame("due") && isSame("content") ? matter : null;
    }
    case "measureUnknown": {
      const values = of(reading.criteria)?.values;
      return values === undefined || isMeasured(values, mended) ? null : matter;
    }
    case "launcherUnknown": {
      const values = of(reading.movements)?.values;
      return values === undefined || textOf(values, "launchedBy") !== "" ? null : matter;
    }
    default:
      return null;
  }
}

/** Whether a condition as it was mended has a measure, or needs none. */
function isMeasured(values: CriterionValues, mended: Mended): boolean {
  const { measure = "", mode } = criterionRow(values, mended);
  return measure !== "" || mode === MODE_LABELS.off;
}
