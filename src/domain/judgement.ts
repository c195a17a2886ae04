/** Judges one unit or one official against the campaign's conditions. */

import type { Criterion, Measure, Mode } from "./campaign";
import type { OfficialCase, UnitCase } from "./case";
import { compareCodes } from "./code-order";
import type { Finding, Measurement } from "./finding";
import { measureOfOfficials, measureOfUnits } from "./measures";
import { remedy } from "./remedies";

/** A condition made ready for any number of nominees. */
export interface Condition<Nominee> {
  readonly criterion: Criterion;
  /** As applied: a mode that cannot be read is taken as required, and the finding is unknown. */
  readonly mode: Mode;
  readonly reading: string;
  readonly settled: boolean;
  readonly find: (nominee: Nominee) => Finding;
}

/** The conditions of a campaign, made ready once. */
export interface Conditions {
  readonly collective: readonly Condition<UnitCase>[];
  readonly individual: readonly Condition<OfficialCase>[];
}

/** Makes the campaign's criteria ready, in the order of their codes; one that cannot be read is a condition that nobody can be said to meet. */
export function prepareConditions(criteria: readonly Criterion[]): Conditions {
  const ordered = criteria.slice().sort((first, second) => compareCodes(first.code, second.code));
  return {
    collective: ordered.filter(({ audience }) => audience === "collective").map((one) => prepare(one, measureOfUnits)),
    individual: ordered
      .filter(({ audience }) => audience === "individual")
      .map((one) => prepare(one, measureOfOfficials)),
  };
}

/** What is found of a nominee for each condition, those that are off among them. */
export function judge<Nominee>(nominee: Nominee, conditions: readonly Condition<Nominee>[]): Finding[] {
  return conditions.map((condition) => condition.find(nominee));
}

function prepare<Nominee>(
  criterion: Criterion,
  measureOf: (measure: Measure) => ((nominee: Nominee) => Measurement) | null,
): Condition<Nominee> {
  const mode: Mode = criterion.mode.state === "given" ? criterion.mode.value : { kind: "required" };
  const reading = criterion.reading.state === "given" ? criterion.reading.value : "";
  const settled = criterion.settledBy.state === "given";
  return {
    criterion,
    mode,
    reading,
    settled,
    find: finder(criterion, mode, reading, settled, measureFor(criterion, measureOf)),
  };
}

/**
 * Turns measurements into findings. What one statement of a head says of a whole unit is one measurement, met for each
 * of its officials in turn, and becomes one finding.
 */
function finder<Nominee>(
  { code, clause }: Criterion,
  mode: Mode,
  reading: string,
  settled: boolean,
  measure: (nominee: Nominee) => Measurement,
): (nominee: Nominee) => Finding {
  let measured: Measurement | null = null;
  let finding: Finding | null = null;
  return (nominee) => {
    const measurement = measure(nominee);
    if (measurement === measured && finding !== null) return finding;
    const { result, reason, remedies, cells } = measurement;
    measured = measurement;
    finding = { criterion: code, clause, reading, mode, settled, result, reason, remedies, cells };
    return finding;
  };
}

function measureFor<Nominee>(
  criterion: Criterion,
  measureOf: (measure: Measure) => ((nominee: Nominee) => Measurement) | null,
): (nominee: Nominee) => Measurement {
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

function always<Nominee>(measurement: Measurement): (nominee: Nominee) => Measurement {
  return () => measurement;
}
