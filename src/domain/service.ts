/**
 * Who serves where: the rows of "Cán bộ" gathered into persons, each judged in the unit where they served longest in
 * the campaign's period.
 */

import type { CellAddress } from "./address";
import { compareDates, daysBetween, type CalendarDate } from "./calendar";
import type { Official, RatingState } from "./campaign";
import { compareCodes, inCodeOrder } from "./code-order";
import type { Contradiction } from "./contradictions";
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
}

/** The people of one unit: those judged in it, those who may belong to it, and those who served there but are judged elsewhere. */
export interface Staff {
  readonly people: readonly Person[];
  readonly uncertain: readonly Person[];
  readonly elsewhere: readonly ElsewhereItem[];
}

/** The people of the campaign, all and by unit. */
export interface Service {
  readonly people: readonly Person[];
  /** By the unit's code; a unit without anybody is absent. */
  readonly staff: ReadonlyMap<string, Staff>;
  readonly contradictions: readonly Contradiction[];
}

/** The staff of a unit that has none. */
export const NO_STAFF: Staff = { people: [], uncertain: [], elsewhere: [] };

/**
 * The persons of the campaign: rows with one code are the stretches of one person's service. Without a period nobody's
 * days can be counted, and whoever served in several units belongs to none for certain.
 */
export function gatherService(officials: readonly Official[], period: Period | null): Service {
  const rowsOf = new Map<string, Official[]>();
  const groups: Official[][] = [];
  for (const official of officials) {
    const key = keyOf(official);
    const known = key === "" ? undefined : rowsOf.get(key);
    if (known !== undefined) {
      known.push(official);
      continue;
    }
    const rows = [official];
    groups.push(rows);
    if (key !== "") rowsOf.set(key, rows);
  }
  const contradictions: Contradiction[] = [];
  const people = groups.map((rows) => gatherPerson(rows, period, contradictions));
  return { people, staff: staffOf(people), contradictions };
}

/** Rows with one key are one person; a code that two persons carry does not make them one. */
function keyOf(official: Official): string {
  return official.contestedBy.length === 0 || official.code === ""
    ? official.code
    : `${official.code}\n${nameKey(official.name)}`;
}

/** A row's days within the period, or null when its dates or the period do not allow a count. */
function daysWithin(row: Official, period: Period | null): number | null {
  if (period === null || row.from.state === "unreadable" || row.to.state === "unreadable") return null;
  const from = row.from.state === "given" ? row.from.value : null;
  const to = row.to.state === "given" ? row.to.value : null;
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

function gatherPerson(unordered: readonly Official[], period: Period | null, contradictions: Contradiction[]): Person {
  const only = unordered[0];
  if (only === undefined) throw new Error("A person has at least one row.");
  if (unordered.length === 1) {
    const days = daysWithin(only, period);
    const unit = only.unit.state === "given" ? only.unit.value : null;
    const doubt = only.contestedBy.length > 0 ? "contested" : unit === null ? "unitUnknown" : null;
    return describe(unordered, only, unit, doubt, days, contradictions);
  }
  const rows = unordered.slice().sort(compareRows);
  const place = placeOfLongestService(rows, period);
  const broken = findBreak(rows);
  if (broken !== null) contradictions.push(broken);
  const contested = rows.some((row) => row.contestedBy.length > 0);
  return describe(rows, place.row, place.unit, contested ? "contested" : place.doubt, place.days, contradictions);
}

/** Where the rows of one person, in the order of the days, put that person. */
function placeOfLongestService(
  rows: readonly Official[],
  period: Period | null,
): {
  readonly row: Official;
  readonly unit: string | null;
  readonly doubt: PlacementDoubt | null;
  readonly days: number | null;
} {
  const places = new Map<string, { row: Official; days: number }>();
  let total: number | null = 0;
  let unknownUnit = false;
  let last: Official | undefined;
  for (const row of rows) {
    const days = daysWithin(row, period);
    total = total === null || days === null ? null : total + days;
    last = row;
    if (row.unit.state !== "given") {
      unknownUnit = true;
      continue;
    }
    places.set(row.unit.value, { row, days: (places.get(row.unit.value)?.days ?? 0) + (days ?? 0) });
  }
  if (last === undefined) throw new Error("A person has at least one row.");
  let best: { unit: string; row: Official; days: number } | null = null;
  for (const [unit, place] of places) {
    // Of two equally long services the later one decides: that unit knows the year's work last.
    if (
      best === null ||
      place.days > best.days ||
      (place.days === best.days && compareRows(place.row, best.row) >= 0)
    ) {
      best = { unit, row: place.row, days: place.days };
    }
  }
  if (best === null || unknownUnit)
    return { row: best?.row ?? last, unit: best?.unit ?? null, doubt: "unitUnknown", days: total };
  const doubt = places.size > 1 && total === null ? (period === null ? "period" : "serviceDates") : null;
  return { row: best.row, unit: best.unit, doubt, days: total };
}

/** The first days that no row of the person covers between two of them. */
function findBreak(rows: readonly Official[]): Contradiction | null {
  for (let index = 1; index < rows.length; index += 1) {
    const before = rows[index - 1];
    const after = rows[index];
    if (before === undefined || after === undefined) continue;
    if (
      before.to.state === "given" &&
      after.from.state === "given" &&
      daysBetween(before.to.value, after.from.value) > 1
    ) {
      return { kind: "serviceInterrupted", code: after.code, name: after.name, cells: [after.from.at, before.to.at] };
    }
  }
  return null;
}

function describe(
  rows: readonly Official[],
  row: Official,
  unit: string | null,
  doubt: PlacementDoubt | null,
  days: number | null,
  contradictions: Contradiction[],
): Person {
  const rated = ratingOf(rows, row);
  if (rated.rating === "conflicting" && doubt !== "contested") {
    const cells = rows.filter((one) => one.rating.state === "given").map((one) => one.rating.at ?? one.at);
    contradictions.push({
      kind: "ratingsDiffer",
      code: row.code,
      name: row.name,
      cells: [cells[0] ?? row.at, ...cells.slice(1)],
    });
  }
  return { code: row.code, name: row.name, rows, row, unit, doubt, days, rating: rated.rating, ratingAt: rated.at };
}

/** The person's rating: that of the deciding row, else that of any other; two different levels contradict each other. */
function ratingOf(
  rows: readonly Official[],
  row: Official,
): { readonly rating: RatingFound; readonly at: CellAddress | null } {
  let found: RatingState | null = row.rating.state === "given" ? row.rating.value : null;
  let at = row.rating.at;
  if (row.rating.state === "unreadable") return { rating: "unreadable", at };
  for (const other of rows) {
    if (other === row || other.rating.state === "blank") continue;
    if (other.rating.state === "unreadable") return { rating: "unreadable", at: other.rating.at };
    if (found === null || (!isLevel(found) && isLevel(other.rating.value))) {
      found = other.rating.value;
      at = other.rating.at;
    } else if (isLevel(found) && isLevel(other.rating.value) && found !== other.rating.value) {
      return { rating: "conflicting", at };
    }
  }
  return { rating: found ?? "blank", at };
}

function isLevel(rating: RatingState): boolean {
  return rating !== "pending" && rating !== "notRated";
}

/** The people of each unit. */
function staffOf(people: readonly Person[]): Map<string, Staff> {
  const staff = new Map<string, { people: Person[]; uncertain: Person[]; elsewhere: ElsewhereItem[] }>();
  const at = (unit: string): { people: Person[]; uncertain: Person[]; elsewhere: ElsewhereItem[] } => {
    const known = staff.get(unit);
    if (known !== undefined) return known;
    const empty = { people: [], uncertain: [], elsewhere: [] };
    staff.set(unit, empty);
    return empty;
  };
  for (const person of people) {
    if (person.rows.length === 1) {
      if (person.unit !== null) at(person.unit)[person.doubt === null ? "people" : "uncertain"].push(person);
      continue;
    }
    const units = new Set<string>();
    for (const row of person.rows) if (row.unit.state === "given") units.add(row.unit.value);
    for (const unit of units) {
      if (person.doubt !== null) at(unit).uncertain.push(person);
      else if (unit === person.unit) at(unit).people.push(person);
      else at(unit).elsewhere.push({ code: person.code, name: person.name, unit: person.unit });
    }
  }
  for (const one of staff.values()) inCodeOrder(one.elsewhere);
  return staff;
}
