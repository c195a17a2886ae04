/** The orders of pages that are done: a page that never got its answer may repeat one, which must not be done twice. */

/** More than any page can still be waiting for. */
const MOST = 2000;

/** The last orders that were done, each with the revision that it made; the oldest are forgotten. */
export class DoneOrders {
  private readonly revisions = new Map<string, number>();

  /** Those of an earlier run are known by their ids alone. */
  constructor(ids: Iterable<string> = []) {
    for (const id of ids) this.add(id);
  }

  add(id: string, revision = 0): void {
    this.revisions.set(id, revision);
    const [oldest] = this.revisions.keys();
    if (this.revisions.size > MOST && oldest !== undefined) this.revisions.delete(oldest);
  }

  /** The revision that an order made; undefined when it is not done. */
  revisionOf(id: string): number | undefined {
    return this.revisions.get(id);
  }

  /** The oldest first. */
  ids(): IterableIterator<string> {
    return this.revisions.keys();
  }
}
