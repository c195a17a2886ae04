/** The order in which the grid sorts cells. */
import type { CellValue } from "./workbook";

/** A column of the tab (from 1) to sort by. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** The order of kinds of values. */
function sortRank(value: CellValue): number {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

/** Which of two cells comes first: numbers, texts, truth values, errors; blanks last whichever way. */
export function compareCells(one: CellValue, other: CellValue, ascending: boolean, locale: string): number {
  const ranks = sortRank(one) - sortRank(other);
  if (one === null || other === null) return ranks;
  const direction = ascending ? 1 : -1;
  if (ranks !== 0) return ranks * direction;
  if (typeof one === "string" && typeof other === "string") {
    return one.localeCompare(other, locale.replace("_", "-")) * direction;
  }
  if (typeof one === "object" || typeof other === "object") return 0;
  return (Number(one) - Number(other)) * direction;
}
