/** Texts that stand in a cell from the moment they are typed until the server's answer shows. */

import type { Place } from "./editing";

interface StandIn {
  readonly place: Place;
  readonly text: string;
  /** The state that holds the server's answer; `Infinity` as long as there is none. */
  readonly revision: number;
}

export class StandIns {
  /** By the order that carries each. */
  private readonly byOrder = new Map<string, StandIn>();

  put(order: string, place: Place, text: string): void {
    this.byOrder.set(order, { place, text, revision: Infinity });
  }

  /** The order is done, and the state of this revision has what came of it; any state has of one that was refused. */
  answered(order: string, revision: number): void {
    const known = this.byOrder.get(order);
    if (known !== undefined) this.byOrder.set(order, { ...known, revision });
  }

  /** Forgets those that a state has overtaken; gives the cells that are to be painted as they are. */
  overtakenBy(revision: number): Place[] {
    const gone = Array.from(this.byOrder).filter(([, standIn]) => standIn.revision <= revision);
    for (const [order] of gone) this.byOrder.delete(order);
    return gone.map(([, { place }]) => place);
  }

  /** The text typed last into a cell that waits for its answer. */
  at({ tab, row, column }: Place): string | undefined {
    return Array.from(this.byOrder.values())
      .filter(({ place }) => place.tab === tab && place.row === row && place.column === column)
      .at(-1)?.text;
  }

  clear(): void {
    this.byOrder.clear();
  }
}
