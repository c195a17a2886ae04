/** Remedies gathered over many cells: one for each thing that is missing. */

import type { CellAddress } from "./address";
import type { Need, Remedy, Supplier } from "./finding";

/** No remedy is needed. */
export const NO_REMEDIES: readonly Remedy[] = [];

/** No cell decided. */
export const NO_CELLS: readonly CellAddress[] = [];

/** A remedy while its cells are being gathered. */
export interface OpenRemedy extends Remedy {
  readonly cells: CellAddress[];
}

/** Adds a cell to what somebody has to supply; null where the cell is still to be made. */
export function addRemedy(remedies: OpenRemedy[], who: Supplier, what: Need, cell: CellAddress | null): void {
  let gathered = remedies.find((remedy) => remedy.what === what && remedy.who === who);
  if (gathered === undefined) {
    gathered = { who, what, cells: [] };
    remedies.push(gathered);
  }
  if (cell !== null) gathered.cells.push(cell);
}

/** The one thing that is missing. */
export function remedy(who: Supplier, what: Need, ...cells: readonly (CellAddress | null)[]): readonly Remedy[] {
  return [{ who, what, cells: cells.filter((cell) => cell !== null) }];
}
