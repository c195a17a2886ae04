/** Who holds a target or task: at most one unit in charge (chủ trì), any that help (phối hợp). */

import type { Holding } from "../src/workbook/panel-plan";

/** What a unit has to do with a target or task. */
export type Part = "holder" | "coHolder" | "none";

/** The part that a unit has. */
export function partOf({ holder, coHolders }: Holding, unit: string): Part {
  if (holder === unit) return "holder";
  return coHolders.includes(unit) ? "coHolder" : "none";
}

/** The holding with a unit's part in it; a unit that was in charge before helps from then on. */
export function withPart({ holder, coHolders }: Holding, unit: string, part: Part): Holding {
  const others = coHolders.filter((one) => one !== unit);
  switch (part) {
    case "holder":
      return { holder: unit, coHolders: holder === "" || holder === unit ? others : [...others, holder] };
    case "coHolder":
      return { holder: holder === unit ? "" : holder, coHolders: [...others, unit] };
    case "none":
      return { holder: holder === unit ? "" : holder, coHolders: others };
  }
}

/** The part that comes next when a cell is pressed: none, in charge, helping. While another is in charge, it is left so. */
export function nextPart(holding: Holding, unit: string): Part {
  switch (partOf(holding, unit)) {
    case "none":
      return holding.holder === "" ? "holder" : "coHolder";
    case "holder":
      return "coHolder";
    case "coHolder":
      return "none";
  }
}
