/** What a language says of findings: verdicts, results, reasons, remedies, and what stands in the way of a verdict. */

import type { CellAddress } from "../domain/address";
import { toA1 } from "../domain/address";
import type { UnsettledCondition } from "../domain/award-list";
import type { Mode } from "../domain/campaign";
import type { FindingResult, Measurement, Reason, Remedy } from "../domain/finding";
import type { NotJudgedReason, Obstacle } from "../domain/nominee";
import type { Verdict } from "../domain/verdict";

/** One language's words for findings; every text is a sentence or a label without line breaks. */
export interface FindingTexts {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly results: Readonly<Record<FindingResult, string>>;
  /** How a condition combines with the others. */
  readonly mode: (mode: Mode) => string;
  /** Why a condition is met, not met or unknown. */
  readonly reason: (measurement: Pick<Measurement, "result" | "reason">) => string;
  /** Who can supply what, and in which cells. */
  readonly remedy: (remedy: Remedy) => string;
  /** Why somebody is not judged. */
  readonly notJudged: (reason: NotJudgedReason) => string;
  /** What keeps a verdict open whatever is found. */
  readonly obstacle: (obstacle: Pick<Obstacle, "kind">) => string;
  /** A condition whose reading nobody settled, and what hangs on it. */
  readonly unsettled: (condition: UnsettledCondition) => string;
}

/** One language's words for each kind of reason, by the result that it grounds. */
export type ReasonTexts = {
  readonly [Kind in Reason["kind"]]: (
    reason: Extract<Reason, { readonly kind: Kind }>,
    result: FindingResult,
  ) => string;
};

/** The sentence for a reason. */
export function describeReason(texts: ReasonTexts, { reason, result }: Pick<Measurement, "result" | "reason">): string {
  // The table has one entry a kind, each typed for its own kind; the compiler cannot follow that through the index.
  const describe = texts[reason.kind] as (reason: Reason, result: FindingResult) => string;
  return describe(reason, result);
}

/**
 * Cells by their tab, each tab named once.
 * @example groupByTab([{ tab: "VP", row: 14, column: 6 }, { tab: "VP", row: 15, column: 6 }]) // [["VP", ["F14", "F15"]]]
 */
export function groupByTab(cells: readonly CellAddress[]): readonly (readonly [string, readonly string[]])[] {
  const tabs = new Map<string, string[]>();
  for (const cell of cells) {
    const known = tabs.get(cell.tab);
    if (known === undefined) tabs.set(cell.tab, [toA1(cell)]);
    else known.push(toA1(cell));
  }
  return [...tabs];
}
