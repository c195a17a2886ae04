/** Judges one unit or one official against the campaign's conditions. */

import type { Criterion, Measure } from "./campaign";
import type { MeasureOfficial, MeasureUnit } from "./case";
import { compareCodes } from "./code-order";
import type { Condition, Measurement } from "./finding";
import { measureOfOfficials, measureOfUnits } from "./measures";
import { remedy } from "./remedies";
import { combinationOf, concluder, type Answered, type Combination, type Conclusion } from "./verdict";

/** The conditions of one kind of nominees, made ready for any number of them. */
export interface Conditions<Take> {
  /** In the order of their codes, those that are off among them. */
  readonly all: readonly Condition[];
  readonly combination: Combination;
  /** What follows from an answer to each condition. */
  readonly conclude: (answers: readonly Answered[]) => Conclusion;
  /** One for each condition. */
  readonly measures: readonly Take[];
}

/** Makes the criteria of units ready; one that cannot be read is a condition that nobody can be said to meet. */
export function conditionsOfUnits(criteria: readonly Criterion[]): Conditions<MeasureUnit> {
  return prepare(
    criteria.filter(({ audience }) => audience === "collective"),
    measureOfUnits,
  );
}

/** Makes the criteria of officials ready; one that cannot be read is a condition that nobody can be said to meet. */
export function conditionsOfOfficials(criteria: readonly Criterion[]): Conditions<MeasureOfficial> {
  return prepare(
    criteria.filter(({ audience }) => audience === "individual"),
    measureOfOfficials,
  );
}

/** How a measure is made ready for one kind of nominees; null where it says nothing of them. */
type MeasureOf<Take> = (measure: Measure) => Take | null;

function prepare<Take>(criteria: readonly Criterion[], measureOf: MeasureOf<Take>): Conditions<Take | Unmeasured> {
  const ordered = criteria.slice().sort((first, second) => compareCodes(first.code, second.code));
  const all = ordered.map(conditionOf);
  const measures = ordered.map((criterion) => measureFor(criterion, measureOf));
  const combination = combinationOf(all);
  return { all, combination, conclude: concluder(combination), measures };
}

/** The one answer to a criterion that cannot be measured. */
type Unmeasured = () => Measurement;

function conditionOf({ code, clause, words, mode, reading, settledBy }: Criterion): Condition {
  return {
    criterion: code,
    clause,
    words,
    reading: reading.state === "given" ? reading.value : "",
    mode: mode.state === "given" ? mode.value : { kind: "required" },
    settled: settledBy.state === "given",
  };
}

function measureFor<Take>(criterion: Criterion, measureOf: MeasureOf<Take>): Take | Unmeasured {
  if (criterion.mode.state !== "given") return always(unclear(criterion, "mode"));
  if (criterion.measure.state !== "given") return always(unclear(criterion, "measure"));
  const measure = measureOf(criterion.measure.value);
  if (measure !== null) return measure;
  return always({
    ...unclear(criterion, "measure"),
    reason: { kind: "otherAudience", measure: criterion.measure.value.kind, audience: criterion.audience },
  });
}

function unclear(criterion: Criterion, field: "mode" | "measure"): Measurement {
  const at = criterion[field].at ?? criterion.at;
  return {
    result: "unknown",
    reason: { kind: "criterionUnclear", field },
    remedies: remedy("office", field, at),
    cells: [at],
  };
}

function always(measurement: Measurement): Unmeasured {
  return () => measurement;
}
