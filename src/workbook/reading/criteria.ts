/** Reads tab "Tiêu chuẩn": one testable condition of the plan a row. */

import type { CellAddress } from "../../domain/address";
import type { Audience, Criterion, Measure, Mode, Quality } from "../../domain/campaign";
import { compareCodes } from "../../domain/code-order";
import { readDiscipline, DISCIPLINE_LABELS, type Discipline } from "../../domain/discipline";
import { isMeasuredOf } from "../../domain/measures";
import { readNumber } from "../../domain/number";
import type { Problem } from "../../domain/problem";
import { RATING_LABELS, RATINGS, readRating, type Rating } from "../../domain/rating";
import { foldSpaces, foldText, plainSigns } from "../../domain/text";
import type { Entry, Typed } from "../../domain/typed";
import { AUDIENCE_LABELS, MODE_LABELS, QUALITY_LABELS } from "../../language/vi/cell-labels";
import { MEASURE_LABELS } from "../../language/vi/measure-labels";
import { CRITERIA_TAB, type KeyOf } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { cellsOf, groupByCode } from "./codes";
import { codeText, isBlank, labelEntry, labelsOf, matchLabel, plainText, textEntry, unreadableLabel } from "./entries";
import { shownTyped } from "./shown";
import { readTable, type Table } from "./table";

type CriteriaTable = Table<KeyOf<typeof CRITERIA_TAB>>;

/**
 * The conditions in the order of the tab. One that cannot be told apart (its code stands twice, or nobody said whom it
 * is for) has no readable mode, so that nobody passes by it.
 */
export function readCriteria(tab: TabSnapshot | null, problems: Problem[]): Criterion[] {
  const table = tab === null ? null : readTable(tab, CRITERIA_TAB, "code", problems);
  if (table === null) return [];
  const rows = table.rows.map((row) => ({ row, code: codeText(table, row, "code"), at: table.rowAt(row) }));
  const repeated = new Set<number>();
  for (const group of groupByCode(rows).values()) {
    const [first] = group;
    if (group.length === 1 || first === undefined) continue;
    problems.push({ kind: "codeRepeated", code: first.code, cells: cellsOf(group) });
    for (const { row } of group) repeated.add(row);
  }
  reportGaps(rows, problems);
  const audiences = labelsOf(AUDIENCE_LABELS);
  const measures = labelsOf(MEASURE_LABELS);
  return rows.flatMap(({ row, code, at }) => {
    if (code === "") problems.push({ kind: "codeMissing", cells: [at] });
    const audience = labelEntry(table, row, "audience", audiences, problems);
    if (audience.state === "blank") {
      problems.push(unreadableLabel(table.typed(row, "audience"), audiences.allowed, audience.at ?? at));
    }
    const doubtful = audience.state !== "given" || repeated.has(row) || code === "";
    const mode = modeEntry(table, row, problems);
    const measure = measureEntry(table, row, measures, problems);
    if (audience.state === "given") reportMeasureOfOthers(code, audience.value, mode, measure, problems);
    const criterion = {
      code,
      clause: plainText(table, row, "clause"),
      words: plainText(table, row, "words"),
      mode: doubtful ? ({ state: "unreadable", text: code, at: mode.at ?? at } as const) : mode,
      measure,
      reading: textEntry(table, row, "reading", problems),
      settledBy: textEntry(table, row, "settledBy", problems),
      settledIn: textEntry(table, row, "settledIn", problems),
      at,
    };
    const whom: readonly Audience[] = audience.state === "given" ? [audience.value] : ["collective", "individual"];
    return whom.map((one) => ({ ...criterion, audience: one }));
  });
}

/** A measure that says nothing of those whom the condition is for: nobody can ever be said to meet it. */
function reportMeasureOfOthers(
  code: string,
  audience: Audience,
  mode: Entry<Mode>,
  measure: Entry<Measure>,
  problems: Problem[],
): void {
  if (measure.state !== "given" || isMeasuredOf(measure.value.kind, audience)) return;
  if (mode.state === "given" && mode.value.kind === "off") return;
  problems.push({
    kind: "measureOfOthers",
    code,
    measure: MEASURE_LABELS[measure.value.kind],
    audience,
    allowed: measuresOf(audience),
    cells: [measure.at],
  });
}

/** The labels of the measures that say something of units, or of officials. */
export function measuresOf(audience: Audience): string[] {
  const labels = Object.entries(MEASURE_LABELS) as [MeasureKind, string][];
  return labels.filter(([kind]) => isMeasuredOf(kind, audience)).map(([, label]) => label);
}

interface Numbered {
  readonly letters: string;
  readonly group: number;
  readonly number: number;
  readonly at: CellAddress;
}

/** The codes that are missing before others: conditions are numbered T1.1, T1.2, T2.1 without a gap. */
function reportGaps(rows: readonly { readonly code: string; readonly at: CellAddress }[], problems: Problem[]): void {
  const numbered = rows.flatMap(({ code, at }): Numbered[] => {
    const [, letters = "", group = "", number = ""] = /^(\p{L}{1,3})(\d{1,3})\.(\d{1,3})$/u.exec(code) ?? [];
    return letters === "" ? [] : [{ letters: letters.toUpperCase(), group: Number(group), number: Number(number), at }];
  });
  numbered.sort(
    (one, other) => compareCodes(one.letters, other.letters) || one.group - other.group || one.number - other.number,
  );
  let before = { letters: "", group: 0, number: 0 };
  for (const { letters, group, number, at } of numbered) {
    const lastGroup = before.letters === letters ? before.group : 0;
    const lastNumber = lastGroup === group ? before.number : 0;
    for (let missing = lastGroup + 1; missing < group; missing += 1) {
      const code = `${letters}${String(missing)}.1`;
      problems.push({ kind: "criteriaGap", first: code, last: code, cells: [at] });
    }
    if (number > lastNumber + 1) {
      const codeOf = (one: number): string => `${letters}${String(group)}.${String(one)}`;
      problems.push({ kind: "criteriaGap", first: codeOf(lastNumber + 1), last: codeOf(number - 1), cells: [at] });
    }
    before = { letters, group, number };
  }
}

/** Bắt buộc, Một trong nhóm …, Ưu tiên or Không áp dụng. */
function modeEntry(table: CriteriaTable, row: number, problems: Problem[]): Entry<Mode> {
  const entry = textEntry(table, row, "mode", problems);
  if (entry.state !== "given") return entry;
  const mode = readMode(entry.value);
  if (mode !== null) return { ...entry, value: mode };
  const allowed = [MODE_LABELS.required, `${MODE_LABELS.oneOf} 1`, MODE_LABELS.preference, MODE_LABELS.off];
  problems.push(unreadableLabel({ kind: "text", text: entry.value }, allowed, entry.at));
  return { state: "unreadable", text: entry.value, at: entry.at };
}

function readMode(text: string): Mode | null {
  const key = foldText(text);
  if (key === foldText(MODE_LABELS.required)) return { kind: "required" };
  if (key === foldText(MODE_LABELS.preference)) return { kind: "preference" };
  if (key === foldText(MODE_LABELS.off)) return { kind: "off" };
  const group = foldText(MODE_LABELS.oneOf);
  const name = foldSpaces(text).slice(group.length).trim();
  return key.startsWith(`${group} `) && name !== "" ? { kind: "oneOf", group: name.toUpperCase() } : null;
}

type MeasureKind = Measure["kind"];

/** What the columns Ngưỡng and Mức so sánh must say for each measure, and the measure they make. */
type MeasureReader =
  | { readonly needs: "nothing"; readonly make: Measure }
  | { readonly needs: "count"; readonly least: number; readonly make: (count: number) => Measure }
  | {
      readonly needs: "amount";
      readonly make: (amount: { readonly share: number } | { readonly count: number }) => Measure;
    }
  | { readonly needs: "quality"; readonly make: (quality: Quality) => Measure }
  | { readonly needs: "discipline"; readonly make: (discipline: Discipline) => Measure }
  | { readonly needs: "rating"; readonly make: (rating: Rating) => Measure }
  | { readonly needs: "shareAndRating"; readonly make: (share: number, rating: Rating) => Measure }
  | {
      readonly needs: "countAndRating";
      readonly least: number;
      readonly make: (count: number, rating: Rating) => Measure;
    };

const MEASURE_READERS: { readonly [Kind in MeasureKind]: MeasureReader } = {
  allKpisMet: { needs: "nothing", make: { kind: "allKpisMet" } },
  noTaskLateOrUnfinished: { needs: "nothing", make: { kind: "noTaskLateOrUnfinished" } },
  taskQualityAtLeast: { needs: "quality", make: (quality) => ({ kind: "taskQualityAtLeast", quality }) },
  recognisedFeatsAtLeast: { needs: "count", least: 1, make: (count) => ({ kind: "recognisedFeatsAtLeast", count }) },
  shareRatedAtLeast: {
    needs: "shareAndRating",
    make: (share, rating) => ({ kind: "shareRatedAtLeast", share, rating }),
  },
  countRatedAtLeast: {
    needs: "countAndRating",
    least: 1,
    make: (count, rating) => ({ kind: "countRatedAtLeast", count, rating }),
  },
  countRatedAtMost: {
    needs: "countAndRating",
    least: 0,
    make: (count, rating) => ({ kind: "countRatedAtMost", count, rating }),
  },
  movementsJoinedAtLeast: { needs: "amount", make: (amount) => ({ kind: "movementsJoinedAtLeast", amount }) },
  attested: { needs: "nothing", make: { kind: "attested", subject: "unity" } },
  noDisciplineFrom: { needs: "discipline", make: (discipline) => ({ kind: "noDisciplineFrom", discipline }) },
  recognisedInitiativesAtLeast: {
    needs: "count",
    least: 1,
    make: (count) => ({ kind: "recognisedInitiativesAtLeast", count }),
  },
  ownTasksOnTime: { needs: "nothing", make: { kind: "ownTasksOnTime" } },
  ownTaskQualityAtLeast: { needs: "quality", make: (quality) => ({ kind: "ownTaskQualityAtLeast", quality }) },
  ownRatingAtLeast: { needs: "rating", make: (rating) => ({ kind: "ownRatingAtLeast", rating }) },
  notUnderConsideration: { needs: "nothing", make: { kind: "notUnderConsideration" } },
};

/** The measure with what it demands; unreadable at the cell that has to be mended. */
function measureEntry(
  table: CriteriaTable,
  row: number,
  labels: ReturnType<typeof labelsOf<MeasureKind>>,
  problems: Problem[],
): Entry<Measure> {
  const label = labelEntry(table, row, "measure", labels, problems);
  if (label.state !== "given") return label;
  const made = makeMeasure(MEASURE_READERS[label.value], {
    share: () => thresholdOf(table, row, MEASURE_LABELS[label.value], "share", 0, problems),
    count: (least) => thresholdOf(table, row, MEASURE_LABELS[label.value], "count", least, problems),
    level: (allowed, read) => levelOf(table, row, allowed, read, problems),
    amountIsShare: () => shownTyped(table.typed(row, "threshold")).includes("%"),
  });
  if (made !== null) return { ...label, value: made };
  return { state: "unreadable", text: MEASURE_LABELS[label.value], at: label.at };
}

interface Demands {
  readonly share: () => number | null;
  readonly count: (least: number) => number | null;
  readonly level: <T>(allowed: readonly string[], read: (text: string) => T | null) => T | null;
  readonly amountIsShare: () => boolean;
}

const RATED = RATINGS.map((rating) => RATING_LABELS[rating]);

function makeMeasure(reader: MeasureReader, demands: Demands): Measure | null {
  switch (reader.needs) {
    case "nothing":
      return reader.make;
    case "count":
      return make(reader.make, demands.count(reader.least));
    case "amount":
      return demands.amountIsShare()
        ? make((share) => reader.make({ share }), demands.share())
        : make((count) => reader.make({ count }), demands.count(1));
    case "quality":
      return make(reader.make, demands.level(Object.values(QUALITY_LABELS), readQuality));
    case "discipline":
      return make(reader.make, demands.level(Object.values(DISCIPLINE_LABELS).slice(1), readForm));
    case "rating":
      return make(reader.make, demands.level(RATED, readLevel));
    case "shareAndRating":
      return makeOfTwo(reader.make, demands.share(), demands.level(RATED, readLevel));
    case "countAndRating":
      return makeOfTwo(reader.make, demands.count(reader.least), demands.level(RATED, readLevel));
  }
}

function make<T>(measure: (value: T) => Measure, value: T | null): Measure | null {
  return value === null ? null : measure(value);
}

function makeOfTwo<T, U>(measure: (one: T, other: U) => Measure, one: T | null, other: U | null): Measure | null {
  return one === null || other === null ? null : measure(one, other);
}

function readQuality(text: string): Quality | null {
  return matchLabel(labelsOf(QUALITY_LABELS), { kind: "text", text });
}

function readForm(text: string): Discipline | null {
  const form = readDiscipline(text);
  return form === "none" ? null : form;
}

function readLevel(text: string): Rating | null {
  const rating = readRating(text);
  return rating === "pending" || rating === "notRated" ? null : rating;
}

function levelOf<T>(
  table: CriteriaTable,
  row: number,
  allowed: readonly string[],
  read: (text: string) => T | null,
  problems: Problem[],
): T | null {
  const typed = table.typed(row, "level");
  const level = typed.kind === "text" ? read(typed.text) : null;
  if (level === null) problems.push(unreadableLabel(typed, allowed, cellOr(table, row, "level")));
  return level;
}

function thresholdOf(
  table: CriteriaTable,
  row: number,
  measure: string,
  wanted: "share" | "count",
  least: number,
  problems: Problem[],
): number | null {
  const typed = table.typed(row, "threshold");
  const value = isBlank(typed) ? null : wanted === "share" ? readShare(typed) : readCount(typed, least);
  if (value === null) {
    const cells: [CellAddress] = [cellOr(table, row, "threshold")];
    problems.push({ kind: "thresholdUnreadable", text: shownTyped(typed), measure, wanted, cells });
  }
  return value;
}

/** A share above 0 and up to 1: "95%", or the fraction that a percent cell holds. */
function readShare(typed: Typed): number | null {
  if (typed.kind === "number") return typed.number > 0 && typed.number <= 1 ? typed.number : null;
  if (typed.kind !== "text") return null;
  const digits = /^(.*\S)\s*%$/.exec(plainSigns(foldSpaces(typed.text)))?.[1];
  const reading = digits === undefined ? null : readNumber(digits);
  if (reading?.kind !== "number" || reading.value <= 0 || reading.value > 100) return null;
  return reading.value / 100;
}

function readCount(typed: Typed, least: number): number | null {
  const reading = typed.kind === "number" ? typed.number : typed.kind === "text" ? numberIn(typed.text) : null;
  return reading !== null && Number.isInteger(reading) && reading >= least ? reading : null;
}

function numberIn(text: string): number | null {
  const reading = readNumber(text);
  return reading.kind === "number" ? reading.value : null;
}

function cellOr(table: CriteriaTable, row: number, key: KeyOf<typeof CRITERIA_TAB>): CellAddress {
  return table.at(row, key) ?? table.rowAt(row);
}
