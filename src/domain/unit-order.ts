/** The department's own order of its units. */

import type { Unit } from "./campaign";
import { compareCodes } from "./code-order";

/** The place of each unit by its code, from 0; those without a place of their own come after the others, by code. */
export function placesOfUnits(units: readonly Unit[]): ReadonlyMap<string, number> {
  const placeOf = ({ order }: Unit): number => (order.state === "given" ? order.value : Infinity);
  const ordered = units.slice().sort((first, second) => {
    const [left, right] = [placeOf(first), placeOf(second)];
    return left === right ? compareCodes(first.code, second.code) : left - right;
  });
  const places = new Map<string, number>();
  for (const { code } of ordered) if (!places.has(code)) places.set(code, places.size);
  return places;
}
