/** Judges one unit or one official against the campaign's conditions. */

import type { Answers } from "./answers";
import type { Audience, Criterion, Measure } from "./campaign";
import type { MeasureOfficial, OfficialCase, UnitCase } from "./case";
import { compareCodes } from "./code-order";
import type { Condition, Measurement } from "./finding";
import { isByRecord, measureOfOfficials, measureOfUnits } from "./measures";
import { recordNumbers } from "./recorded";
import { remedy } from "./remedies";
import { combinationOf, conclude, type Answered, type Combination, type Conclusion } from "./verdict";

/** The conditions of one kind of nominees, made ready for any number of them. */
export interface Conditions<Nominee> {
  /** In the order of their codes, those that are off among them. */
  readonly all: readonly Condition[];
  readonly combination: Combination;
  readonly judge: (nominee: Nominee) => Judged;
}

/** What is found of one nominee, and what follows. */
export interface Judged {
  /** One for each condition. */
  readonly measurements: Answers["measurements"];
  readonly conclusion: Conclusion;
}

/** Makes the criteria of units ready; one that cannot be read is a condition that nobody can be said to meet. */
export function conditionsOfUnits(criteria: readonly Criterion[]): Conditions<UnitCase> {
  const { all, combination, measures } = prepare(criteria, "collective", measureOfUnits);
  const conclusionOf = concluder(combination);
  return {
    all,
    combination,
    judge: (unit) => {
      const measurements = measureAll(measures, unit);
      return { measurements, conclusion: conclusionOf(measurements) };
    },
  };
}

/** Makes the criteria of officials ready; one that cannot be read is a condition that nobody can be said to meet. */
export function conditionsOfOfficials(criteria: readonly Criterion[]): Conditions<OfficialCase> {
  const { ordered, all, combination, measures } = prepare(criteria, "individual", measureOfOfficials);
  const personal: Personal[] = [];
  measures.forEach((measure, place) => {
    if (!isAnsweredByRecord(ordered[place])) personal.push({ place, measure });
  });
  const numberOf = recordNumbers();
  const sheets = new Map<number, Judged["measurements"]>();
  const conclusionOf = concluder(combination);
  return {
    all,
    combination,
    judge: (official) => {
      const number = numberOf(official);
      const sheet = number === null ? undefined : sheets.get(number);
      const measurements = sheet === undefined ? measureAll(measures, official) : copyFor(official, sheet, personal);
      if (number !== null && sheet === undefined) sheets.set(number, measurements);
      return { measurements, conclusion: conclusionOf(measurements) };
    },
  };
}

/** Concludes from the answers to all conditions; from equal results the same follows, and is told once. */
function concluder(combination: Combination): (answers: readonly Answered[]) => Conclusion {
  if (combination.conditions.length > MOST_TOLD_APART) return (answers) => conclude(combination, answers);
  const conclusions = new Map<number, Conclusion>();
  return (answers) => {
    let results = 0;
    for (let index = 0; index < answers.length; index += 1) {
      const result = answers[index]?.result;
      results = results * 3 + (result === "met" ? 0 : result === "unmet" ? 1 : 2);
    }
    let conclusion = conclusions.get(results);
    if (conclusion === undefined) {
      conclusion = conclude(combination, answers);
      conclusions.set(results, conclusion);
    }
    return conclusion;
  };
}

/** The answers in the order of the measures. Pushed one by one, so that all lists of answers are of one kind inside the engine. */
function measureAll<Nominee, Found>(measures: readonly ((nominee: Nominee) => Found)[], nominee: Nominee): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < measures.length; index += 1) {
    const measure = measures[index];
    if (measure !== undefined) found.push(measure(nominee));
  }
  return found;
}

/** A condition whose answer does not follow from what is recorded. */
interface Personal {
  readonly place: number;
  readonly measure: MeasureOfficial | Unmeasured;
}

/** The results under so many conditions fit into one number. */
const MOST_TOLD_APART = 32;

/** The answers to somebody of whom the same is recorded as of another; those that do not follow from it are measured. */
function copyFor(
  official: OfficialCase,
  sheet: Judged["measurements"],
  personal: readonly Personal[],
): Judged["measurements"] {
  const measurements = sheet.slice();
  for (let index = 0; index < personal.length; index += 1) {
    const one = personal[index];
    if (one !== undefined) measurements[one.place] = one.measure(official);
  }
  return measurements;
}

function isAnsweredByRecord(criterion: Criterion | undefined): boolean {
  if (criterion?.mode.state !== "given" || criterion.measure.state !== "given") return true;
  return measureOfOfficials(criterion.measure.value) === null || isByRecord(criterion.measure.value);
}

/** How a measure is made ready for one kind of nominees; null where it says nothing of them. */
type MeasureOf<Take> = (measure: Measure) => Take | null;

/** The criteria of one kind of nominees, in the order of their codes, with what is measured under each. */
interface Prepared<Take> {
  readonly ordered: readonly Criterion[];
  readonly all: readonly Condition[];
  readonly combination: Combination;
  readonly measures: readonly (Take | Unmeasured)[];
}

function prepare<Take>(criteria: readonly Criterion[], audience: Audience, measureOf: MeasureOf<Take>): Prepared<Take> {
  const ordered = criteria.filter((criterion) => criterion.audience === audience);
  ordered.sort((first, second) => compareCodes(first.code, second.code));
  const all = ordered.map(conditionOf);
  return {
    ordered,
    all,
    combination: combinationOf(all),
    measures: ordered.map((criterion) => measureFor(criterion, measureOf)),
  };
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
