/**
 * Who serves where: the rows of "Cán bộ" gathered into persons, each judged in the unit where they served longest in
 * the campaign's period.
 */

import type { CellAddress } from "./address";
import { compareDates, daysBetween, type CalendarDate } from "./calendar";
import type { Official } from "./campaign";
import { compareCodes, inCodeOrder } from "./code-order";
import type { Contradiction } from "./contradiction";
import type { ElsewhereItem, RatingFound } from "./finding";
import { nameKey } from "./text";
import type { Entry } from "./typed";

/** The first and last day of the campaign; both days belong to it. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** Why it cannot be said who a person is or where the person belongs. */
export type PlacementDoubt = "contested" | "unitUnknown" | "serviceDates" | "period";

/** One official with every stretch of service, in the order of the days. */
export interface Person {
  /** The place among all persons, from 0; of two with one code that of the first, since a code tells no more of them. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly rows: readonly Official[];
  /** The latest row in the unit where the person is judged: name, position and group are taken from it. */
  readonly row: Official;
  /** Code of the unit where the person is judged; null when it is not known. */
  readonly unit: string | null;
  /** Null when the unit is certain. */
  readonly doubt: PlacementDoubt | null;
  /** Days of service in the period; null when they cannot be counted. */
  readonly days: number | null;
  readonly rating: RatingFound;
  readonly ratingAt: CellAddress | null;
  /** A form of discipline is recorded on some row, whenever it was decided. */
  readonly disciplined: boolean;
}

/** The people of one unit: those judged in it, those who may belong to it, and those who served there but are judged elsewhere. */
export interface Staff {
  readonly people: readonly Person[];
  /** How many of the people have each rating. */
  readonly ratings: Readonly<Record<RatingFound, number>>;
  /** Those of the people for whom a form of discipline is recorded, whenever it was decided. */
  readonly disciplined: readonly Person[];
  readonly uncertain: readonly Person[];
  readonly elsewhere: readonly ElsewhereItem[];
}

/** The people of the campaign, all and by unit. */
export interface Service {
  readonly people: readonly Person[];
  /** The number of whoever has a code. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By the unit's code; a unit without anybody is absent. */
  readonly staff: ReadonlyMap<string, Staff>;
  /** Those whose unit nobody knows: any unit may be theirs. */
  readonly unplaced: readonly Person[];
  readonly contradictions: readonly Contradiction[];
}

/** The staff of a unit that has none. */
export const NO_STAFF: Staff = { people: [], ratings: noRatings(), disciplined: [], uncertain: [], elsewhere: [] };

function noRatings(): Record<RatingFound, number> {
  return {
    excellent: 0,
    good: 0,
    completed: 0,
    notCompleted: 0,
    pending: 0,
    notRated: 0,
    blank: 0,
    unreadable: 0,
    conflicting: 0,
    unitUnclear: 0,
  };
}

/**
 * The persons of the campaign: rows with one code are the stretches of one person's service. Without a period nobody's
 * days can be counted, and whoever served in several units belongs to none for certain.
 */
export function gatherService(officials: readonly Official[], period: Period | null): Service {
  const numbers = new Map<string, number>();
  const groups: Rows[] = [];
  officials.forEach((official) => {
    const { code } = official;
    const key = keyOf(official);
    const known = key === "" ? undefined : numbers.get(key);
    if (known !== undefined) {
      groups[known]?.push(official);
      return;
    }
    if (key !== "") numbers.set(key, groups.length);
    if (key !== code && !numbers.has(code)) numbers.set(code, groups.length);
    groups.push([official]);
  });
  const contradictions: Contradiction[] = [];
  const daysOf = dayCounter(period);
  const people = groups.map((rows, place) => {
    const [{ code, contestedBy }] = rows;
    const number = contestedBy.length === 0 ? place : (numbers.get(code) ?? place);
    return gatherPerson(number, rows, period, daysOf, contradictions);
  });
  const unplaced = people.filter(({ unit, days }) => unit === null && days !== 0);
  return { people, numbers, staff: staffOf(people), unplaced, contradictions };
}

/** The rows of one person, of which there is at least one. */
type Rows = [Official, ...Official[]];

/** Rows with one key are one person; a code that two persons carry does not make them one. */
function keyOf(official: Official): string {
  return official.contestedBy.length === 0 || official.code === ""
    ? official.code
    : `${official.code}\n${nameKey(official.name)}`;
}

/** A row's days within the period, or null when its dates or the period do not allow a count. */
type DaysOf = (row: Official) => number | null;

/** Counts rows' days; nearly all of them cover the whole period, which is counted once. */
function dayCounter(period: Period | null): DaysOf {
  if (period === null) return () => null;
  const whole = Math.max(0, daysBetween(period.start, period.end) + 1);
  return ({ from, to }) => (from.state === "blank" && to.state === "blank" ? whole : daysWithin(period, from, to));
}

function daysWithin(period: Period, fromEntry: Entry<CalendarDate>, toEntry: Entry<CalendarDate>): number | null {
  if (fromEntry.state === "unreadable" || toEntry.state === "unreadable") return null;
  const from = fromEntry.state === "given" ? fromEntry.value : null;
  const to = toEntry.state === "given" ? toEntry.value : null;
  if (from !== null && to !== null && compareDates(to, from) < 0) return null;
  const first = from !== null && compareDates(from, period.start) > 0 ? from : period.start;
  const last = to !== null && compareDates(to, period.end) < 0 ? to : period.end;
  return Math.max(0, daysBetween(first, last) + 1);
}

/** By first day, a blank one before every other; two rows of one day by what else they say, never by their order. */
function compareRows(first: Official, second: Official): number {
  return (
    compareDays(first.from, second.from) ||
    compareCodes(unitOf(first), unitOf(second)) ||
    compareDays(first.to, second.to) ||
    compareCodes(first.name, second.name)
  );
}

function compareDays(first: Entry<CalendarDate>, second: Entry<CalendarDate>): number {
  if (first.state === "given" && second.state === "given") return compareDates(first.value, second.value);
  return Number(first.state === "given") - Number(second.state === "given");
}

function unitOf(row: Official): string {
  return row.unit.state === "given" ? row.unit.value : "";
}

function gatherPerson(
  number: number,
  unordered: Readonly<Rows>,
  period: Period | null,
  daysOf: DaysOf,
  contradictions: Contradiction[],
): Person {
  const only = unordered[0];
  if (unordered.length === 1) {
    const days = daysOf(only);
    const unit = only.unit.state === "given" ? only.unit.value : null;
    const unclear = days === null && period !== null ? "serviceDates" : null;
    const doubt = only.contestedBy.length > 0 ? "contested" : unit === null ? "unitUnknown" : unclear;
    const rating = only.rating.state === "given" ? only.rating.value : only.rating.state;
    const { code, name } = only;
    const disciplined = namesForm(only);
    return {
      number,
      code,
      name,
      rows: unordered,
      row: only,
      unit,
      doubt,
      days,
      rating,
      ratingAt: only.rating.at,
      disciplined,
    };
  }
  const rows = unordered.slice().sort(compareRows);
  const place = placeOfLongestService(rows, period, daysOf);
  const doubt = rows.some((row) => row.contestedBy.length > 0) ? "contested" : place.doubt;
  const row = place.row ?? only;
  const { code, name } = row;
  const rated = ratingOf(rows, row);
  if (doubt !== "contested") {
    const broken = findBreak(rows);
    if (broken !== null) contradictions.push(broken);
    if (rated.differing !== null) contradictions.push({ kind: "ratingsDiffer", code, name, cells: rated.differing });
  }
  return {
    number,
    code,
    name,
    rows,
    row,
    unit: place.unit,
    doubt,
    days: place.days,
    rating: rated.rating,
    ratingAt: rated.at,
    disciplined: rows.some(namesForm),
  };
}

function namesForm({ discipline }: Official): boolean {
  return discipline.state === "given" && discipline.value !== "none";
}

/** Where somebody is judged; no row when no unit is known. */
interface Place {
  readonly row: Official | null;
  readonly unit: string | null;
  readonly doubt: PlacementDoubt | null;
  readonly days: number | null;
}

/** Where the rows of one person, in the order of the days, put that person. */
function placeOfLongestService(rows: readonly Official[], period: Period | null, daysOf: DaysOf): Place {
  const places = new Map<string, { row: Official; days: number }>();
  let total: number | null = 0;
  let unknownUnit = false;
  for (const row of rows) {
    const days = daysOf(row);
    total = total === null || days === null ? null : total + days;
    if (row.unit.state !== "given") {
      unknownUnit = true;
      continue;
    }
    places.set(row.unit.value, { row, days: (places.get(row.unit.value)?.days ?? 0) + (days ?? 0) });
  }
  const [longest] = [...places].sort(([, first], [, second]) =>
    // Of two equally long services the later one decides: that unit knows the year's work last.
    second.days === first.days ? compareRows(second.row, first.row) : second.days - first.days,
  );
  if (longest === undefined) return { row: null, unit: null, doubt: "unitUnknown", days: total };
  const [unit, { row }] = longest;
  if (unknownUnit) return { row, unit, doubt: "unitUnknown", days: total };
  // Without a period, one unit is certain; days that cannot be read may also be those of somebody who served on none.
  const uncounted = period !== null ? "serviceDates" : places.size > 1 ? "period" : null;
  const doubt = total === null ? uncounted : null;
  return { row, unit, doubt, days: total };
}

/** The first days that no row of the person covers between two of them. */
function findBreak(rows: readonly Official[]): Contradiction | null {
  let before: Entry<CalendarDate> | null = null;
  for (const { code, name, from, to } of rows) {
    if (before?.state === "given" && from.state === "given" && daysBetween(before.value, from.value) > 1) {
      return { kind: "serviceInterrupted", code, name, cells: [from.at, before.at] };
    }
    before = to;
  }
  return null;
}

/** A person's rating, its cell, and the cells of two levels that contradict each other. */
interface Rated {
  readonly rating: RatingFound;
  readonly at: CellAddress | null;
  readonly differing: readonly [CellAddress, CellAddress] | null;
}

/** That of the deciding row, unless another row says more; two different levels contradict each other. */
function ratingOf(rows: readonly Official[], { rating }: Official): Rated {
  let found = rating;
  for (const { rating: other } of rows) {
    if (weightOf(other) > weightOf(found)) {
      found = other;
    } else if (isLevel(found) && isLevel(other) && other.value !== found.value) {
      return { rating: "conflicting", at: found.at, differing: [found.at, other.at] };
    }
  }
  return { rating: found.state === "given" ? found.value : found.state, at: found.at, differing: null };
}

type Level = Extract<Official["rating"], { readonly state: "given" }>;

/** A level says more than a rating that is still to come, and that more than a blank; an unreadable cell hides what it says. */
function weightOf(rating: Official["rating"]): number {
  if (rating.state === "given") return isLevel(rating) ? 2 : 1;
  return rating.state === "blank" ? 0 : 3;
}

function isLevel(rating: Official["rating"]): rating is Level {
  return rating.state === "given" && rating.value !== "pending" && rating.value !== "notRated";
}

/** The people of each unit. */
function staffOf(people: readonly Person[]): Map<string, Staff> {
  const staff = new Map<string, OpenStaff>();
  const at = (unit: string): OpenStaff => {
    const known = staff.get(unit);
    if (known !== undefined) return known;
    const empty = { people: [], ratings: noRatings(), disciplined: [], uncertain: [], elsewhere: [] };
    staff.set(unit, empty);
    return empty;
  };
  const place = (person: Person, { people: own, ratings, disciplined, uncertain }: OpenStaff): void => {
    if (person.doubt !== null) {
      uncertain.push(person);
      return;
    }
    own.push(person);
    ratings[person.rating] += 1;
    if (person.disciplined) disciplined.push(person);
  };
  people.forEach((person) => {
    // Whoever served on no day of the period is nobody's staff in it.
    if (person.days === 0) return;
    if (person.rows.length === 1) {
      if (person.unit !== null) place(person, at(person.unit));
      return;
    }
    const units = new Set<string>();
    for (const row of person.rows) if (row.unit.state === "given") units.add(row.unit.value);
    for (const unit of units) {
      if (person.doubt !== null || unit === person.unit) place(person, at(unit));
      else at(unit).elsewhere.push({ code: person.code, name: person.name, unit: person.unit });
    }
  });
  for (const one of staff.values()) inCodeOrder(one.elsewhere);
  return staff;
}

/** The people of one unit while they are gathered. */
interface OpenStaff {
  readonly people: Person[];
  readonly ratings: Record<RatingFound, number>;
  readonly disciplined: Person[];
  readonly uncertain: Person[];
  readonly elsewhere: ElsewhereItem[];
}
