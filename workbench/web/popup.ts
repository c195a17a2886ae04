/** A small list over the grid, and how it goes along with the cells that it is about. */

import type { LinesMoved } from "../server/protocol";
import { movedLine } from "./book";

export type Popup =
  | {
      readonly kind: "choices";
      readonly tab: number;
      readonly row: number;
      readonly column: number;
      readonly values: readonly string[];
    }
  | {
      readonly kind: "filter";
      readonly tab: number;
      readonly column: number;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: "menu"; readonly left: number; readonly top: number; readonly on: "cells" | "rows" | "columns" };

/** The same list where lines have come, gone or moved; null where the cell or column that it was for has gone. */
export function followed(popup: Popup, { tab, axis, change }: LinesMoved): Popup | null {
  if (popup.kind === "menu" || popup.tab !== tab) return popup;
  if (axis === "columns") {
    const column = movedLine(change, popup.column);
    return column === null ? null : { ...popup, column };
  }
  if (popup.kind === "choices") {
    const row = movedLine(change, popup.row);
    return row === null ? null : { ...popup, row };
  }
  // Where an end has gone, the box keeps to the rows that it had: none above it, none below.
  const first = movedLine(change, popup.first) ?? change.at;
  const last = movedLine(change, popup.last) ?? change.at - 1;
  return last < first ? null : { ...popup, first, last };
}
