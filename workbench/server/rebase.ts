/** Changes that were made on an older look at the workbook: moved to where their cells are now, or refused. */

import { intersects } from "../sheet/areas";
import type { Workbook } from "../sheet/model";
import { footprintOf, moved, type TabChange } from "./changes";
import type { Happening } from "./pending";
import { placeName } from "./place-name";
import type { Change } from "./protocol";
import { Refused, TEXTS } from "./texts";

/** What happened since a window's look. Its own doings count as seen: it shows them before it is answered. */
export interface Seen {
  readonly book: Workbook;
  readonly window: string;
  readonly happenings: readonly Happening[];
}

/** The change as it reads now; refuses one that touches what others have changed since. */
export function demandRebased(change: Change, { book, window, happenings }: Seen): Change {
  if (change.kind === "insertTab") return change;
  const own = happenings.some((it) => it.kind === "lines" && it.by === window && it.tab === change.tab);
  let now: TabChange = change;
  for (const happening of happenings) {
    if (happening.by === window) continue;
    if (happening.kind === "lines") {
      const source = (now.kind === "copy" || now.kind === "move") && now.from.tab === happening.tab;
      // Whose lines moved first cannot be told from here.
      if ((happening.tab === change.tab && own) || source) throw new Refused("changed", TEXTS.linesInBetween);
      if (happening.tab === change.tab) now = moved(now, happening.axis, happening.change);
    } else if (touches(now, happening, book)) {
      const { area } = happening;
      throw new Refused(
        "changed",
        TEXTS.changedSince(area ? placeName(book, change.tab, area) : nameOf(book, change.tab)),
      );
    }
  }
  return now;
}

function touches(
  change: TabChange,
  { tab, area }: Extract<Happening, { readonly kind: "touched" }>,
  book: Workbook,
): boolean {
  if (tab === null) return true;
  // What is cut is a change of the place that it leaves as well.
  if (change.kind === "move" && tab === change.from.tab && area && intersects(change.from.area, area)) return true;
  if (tab !== change.tab) return false;
  if (change.kind === "deleteTab") return true;
  const print = footprintOf(change, book.sheet(tab));
  if (area === null) return change.kind === "renameTab";
  return print?.area != null && intersects(print.area, area);
}

function nameOf(book: Workbook, tab: number): string {
  return `"${book.sheet(tab)?.name ?? "?"}"`;
}
