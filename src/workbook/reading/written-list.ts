/** What the list that stands in the workbook says of itself. */

import { foldSpaces } from "../../domain/text";
import { listTexts } from "../../language/vi/list";
import type { TabSnapshot } from "../snapshot";

/** The head of the list that was written last. */
export interface WrittenHead {
  readonly fingerprint: string;
  /** When its data had been read, as written: "08:30 ngày 05/01/2023"; "" where the line is gone. */
  readonly readAt: string;
}

/** How far down the head of a written list may reach. */
const HEAD_ROWS = 100;

/** Reads the head of the review, or null when no list stands there. */
export function readWrittenHead({ values }: Pick<TabSnapshot, "values">): WrittenHead | null {
  const fingerprint = lineAfter(values, listTexts.fingerprint(""));
  if (fingerprint === null || !/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  return { fingerprint, readAt: lineAfter(values, listTexts.readAt("")) ?? "" };
}

/** What follows `label` in the first column. */
function lineAfter(values: TabSnapshot["values"], label: string): string | null {
  const beginning = foldSpaces(label);
  for (const [cell] of values.slice(0, HEAD_ROWS)) {
    if (typeof cell !== "string") continue;
    const text = foldSpaces(cell);
    if (text.startsWith(beginning)) return text.slice(beginning.length).trim();
  }
  return null;
}
