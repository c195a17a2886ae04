/** Cells as a person calls them. */

import type { Workbook } from "../sheet/model";
import { a1Of } from "../host/places";
import type { Area } from "../sheet/workbook";

/**
 * The tab and the cells of an area.
 * @example placeName(book, 3, { row: 5, column: 10, rows: 1, columns: 1 }) // "CNTT!J5"
 */
export function placeName(book: Workbook, tab: number, area: Area): string {
  return `${book.sheet(tab)?.name ?? "?"}!${a1Of(area)}`;
}
