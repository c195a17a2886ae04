/** What people have filled in by hand, held against what they have filled in elsewhere and against the workbook. */

import { keyOf } from "./compare-papers";
import type { FilledIn, Finding } from "./findings";
import { tokensOf } from "./tokens";

/** A finding with the document that it is about. */
export interface DocumentFinding {
  readonly document: string;
  readonly finding: Finding;
}

/**
 * What was filled in where the workbook has room for it: that it does not stand there, or that another paper has it
 * otherwise.
 */
export function acrossPapers(filled: readonly FilledIn[]): DocumentFinding[] {
  const byCell = new Map<string, FilledIn[]>();
  for (const one of filled) byCell.set(keyOf(one.cell), [...(byCell.get(keyOf(one.cell)) ?? []), one]);
  return Array.from(byCell.values()).flatMap((same) =>
    same.map(({ document, place, says, cell }): DocumentFinding => {
      const other = same.find((one) => meaning(one.says) !== meaning(says));
      const common = { place, paperSays: says, workbookSays: "", cell };
      return {
        document,
        finding:
          other === undefined
            ? { kind: "unrecorded", ...common, other: null }
            : { kind: "disagreeing", ...common, other: { document: other.document, says: other.says } },
      };
    }),
  );
}

/** "05" and "5" are one number; of words that name parts of a date nothing depends. */
function meaning(text: string): string {
  return tokensOf(text)
    .filter(({ counts }) => counts)
    .map((token) => token.text.toLowerCase().replace(/^0+(?=\d)/, ""))
    .filter((word) => !["ngày", "tháng", "năm", "giờ", "phút"].includes(word))
    .join(" ");
}
