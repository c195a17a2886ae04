/** The order of the list: by verdict, kind, preferences met and unit, then by name. */

import { compareCodes } from "./code-order";
import { nameOrder } from "./name-order";
import type { Nominee } from "./nominee";
import { VERDICT_PLACES } from "./verdict";

/** Nominees on their way into the list's order. */
export interface ListOrder {
  /** Adds a nominee whose unit has this place. */
  readonly add: (nominee: Nominee, place: number) => void;
  readonly list: () => Nominee[];
}

/** What bounds the places in an order. */
export interface Bounds {
  /** No more nominees are added. */
  readonly nominees: number;
  /** No nominee meets more preferences. */
  readonly preferences: number;
  /** No unit's place is beyond this one. */
  readonly lastPlace: number;
}

/**
 * Puts nominees in order by one number each, made of everything that decides down to the given name, and of the place in
 * which the nominee was added: numbers are sorted without asking anybody. Only the few that share all of it are compared.
 * For a thousand units, a thousand given names and a hundred thousand nominees these numbers stay below 2^53.
 */
export function listOrder({ nominees: most, preferences, lastPlace }: Bounds): ListOrder {
  const nominees: Nominee[] = [];
  const ranks = new Float64Array(most);
  const givenNames = new Int32Array(most);
  const names = nameOrder();
  const compare = (first: Nominee, second: Nominee): number =>
    names.compareOthers(first.name, second.name) || compareCodes(first.code, second.code);
  return {
    add: (nominee, place) => {
      const kind = VERDICT_PLACES[nominee.verdict] * 2 + (nominee.kind === "collective" ? 0 : 1);
      ranks[nominees.length] =
        (kind * (preferences + 1) + preferences - nominee.preferencesMet) * (lastPlace + 1) + place;
      givenNames[nominees.length] = names.givenNameOf(nominee.name);
      nominees.push(nominee);
    },
    list: () => {
      const numbers = numbered(ranks.subarray(0, nominees.length), givenNames, names.placesOfGivenNames());
      numbers.sort();
      return inOrder(numbers, nominees, compare);
    },
  };
}

/** One number for each nominee: its rank, the place of its given name, and where it was added. */
function numbered(ranks: Float64Array, givenNames: Int32Array, places: readonly number[]): Float64Array {
  const count = ranks.length;
  const numbers = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const rank = (ranks[index] ?? 0) * places.length + (places[givenNames[index] ?? 0] ?? 0);
    numbers[index] = rank * count + index;
  }
  return numbers;
}

type Compare = (first: Nominee, second: Nominee) => number;

/** The nominees in the order of their numbers; those that share all but where they were added are compared. */
function inOrder(numbers: Float64Array, nominees: readonly Nominee[], compare: Compare): Nominee[] {
  const count = numbers.length;
  const ordered: Nominee[] = [];
  let shared = -1;
  let start = 0;
  for (let index = 0; index < count; index += 1) {
    const number = numbers[index] ?? 0;
    const rank = Math.floor(number / count);
    if (rank !== shared) {
      if (index - start > 1) sortFrom(ordered, start, compare);
      shared = rank;
      start = index;
    }
    const nominee = nominees[number - rank * count];
    if (nominee !== undefined) ordered.push(nominee);
  }
  sortFrom(ordered, start, compare);
  return ordered;
}

/** Sorts what stands at the end of a list; nearly always these are two. */
function sortFrom(list: Nominee[], start: number, compare: Compare): void {
  if (list.length - start > 2) {
    list.push(...list.splice(start).sort(compare));
    return;
  }
  const [first, second] = [list[start], list[start + 1]];
  if (first === undefined || second === undefined || compare(first, second) <= 0) return;
  list[start] = second;
  list[start + 1] = first;
}
