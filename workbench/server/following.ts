/** Deeds where they are now: their cells found again and their formulas read anew after lines and tabs have changed. */

import { changeLine, changeSpan, type Axis, type AxisChange, type Span } from "../sheet/areas";
import type { CellContent } from "../sheet/model";
import { changeReference, rewriteReferences, type Reference } from "../sheet/references";
import { same, type CellDeed, type Deed } from "./deeds";
import { Refused, TEXTS } from "./texts";

/** What happened after a deed was done, so that it finds its cells again and its formulas still mean the same. */
export type Since =
  | {
      readonly kind: "lines";
      readonly tab: number;
      /** What the tab is called, as formulas name it. */
      readonly name: string;
      readonly axis: Axis;
      readonly change: AxisChange;
    }
  /** Tabs that are called otherwise from then on, by their names in small letters; null for those that went. */
  | { readonly kind: "names"; readonly names: ReadonlyMap<string, string | null> };

/** The deeds of an order where they are now; refuses when what they are about, or what they would put back, has gone. */
export function follow(deeds: readonly Deed[], since: readonly Since[]): Deed[] {
  return deeds.map((deed) => {
    if (deed.kind === "lines" || deed.kind === "tabGone") {
      if (deed.gone) demandLostUntouched(deed.gone.lost, deed.tab, since);
      return deed.kind === "lines" ? followLines(deed, since) : deed;
    }
    return since.reduce(followCells, deed);
  });
}

/** What a reference in a formula of a tab reads after that; null when it points at nothing any more. */
function followReference(reference: Reference, owner: number, since: Since): Reference | null {
  const named = reference.tab?.toLowerCase();
  if (since.kind === "names") {
    const name = named === undefined ? undefined : since.names.get(named);
    if (name === undefined) return reference;
    return name === null ? null : { ...reference, tab: name };
  }
  const points = named === undefined ? owner === since.tab : named === since.name.toLowerCase();
  return points ? changeReference(reference, since.axis, since.change) : reference;
}

/** Deleted formulas come back as they were only where nothing that they mean has moved. */
function demandLostUntouched(lost: readonly string[], owner: number, since: readonly Since[]): void {
  for (const happened of since) {
    for (const formula of lost) {
      rewriteReferences(formula, (reference) => {
        // Among its own lines some have gone: which one was meant cannot be counted any more.
        const own = happened.kind === "lines" && happened.tab === owner;
        const points = own && (reference.tab === null || reference.tab.toLowerCase() === happened.name.toLowerCase());
        if (points || !same(followReference(reference, owner, happened), reference)) {
          throw new Refused("changed", happened.kind === "lines" ? TEXTS.linesInBetween : TEXTS.tabsInBetween);
        }
        return reference;
      });
    }
  }
}

/** Inserted lines may have moved together; what was deleted or moved is put back only among the lines that it left. */
function followLines(deed: Extract<Deed, { readonly kind: "lines" }>, since: readonly Since[]): Deed {
  const { change } = deed;
  let span: Span | null =
    change.kind === "insert"
      ? { first: change.at, last: change.at + change.count - 1 }
      : { first: Math.max(1, change.at - 1), last: Math.max(1, change.at - 1) };
  const size = span.last - span.first;
  for (const happened of since) {
    if (happened.kind !== "lines" || happened.tab !== deed.tab || happened.axis !== deed.axis) continue;
    span = changeSpan(span, happened.change);
    if (span?.last !== (span?.first ?? 0) + size) throw new Refused("changed", TEXTS.linesInBetween);
  }
  if (change.kind === "insert") return { ...deed, change: { ...change, at: span.first } };
  if (span.first !== Math.max(1, change.at - 1)) throw new Refused("changed", TEXTS.linesInBetween);
  return deed;
}

function followCells(deed: Deed, since: Since): Deed {
  if (deed.kind !== "cells") return deed;
  const cells = deed.cells.map((cell): CellDeed => {
    const before = followContent(cell.before, deed.tab, since, true);
    const after = followContent(cell.after, deed.tab, since, false);
    if (since.kind === "names" || since.tab !== deed.tab) return { ...cell, before, after };
    const line = changeLine(since.axis === "rows" ? cell.row : cell.column, since.change);
    if (line === null) throw new Refused("changed", TEXTS.linesInBetween);
    return { ...(since.axis === "rows" ? { ...cell, row: line } : { ...cell, column: line }), before, after };
  });
  return { ...deed, cells };
}

/** What is to come back has to have everything that it points at; what goes need not. */
function followContent(
  content: CellContent | null,
  owner: number,
  since: Since,
  comesBack: boolean,
): CellContent | null {
  if (content?.formula === undefined) return content;
  const formula = rewriteReferences(content.formula, (reference) => {
    const now = followReference(reference, owner, since);
    if (now === null && comesBack) {
      throw new Refused("changed", since.kind === "lines" ? TEXTS.linesInBetween : TEXTS.tabsInBetween);
    }
    return now;
  });
  return formula === content.formula ? content : { ...content, formula };
}
