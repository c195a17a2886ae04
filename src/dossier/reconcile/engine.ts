/** Everything that reconciling needs, loaded when it is first asked for: see ../reconcile.ts. */

import type { Paper } from "../papers";
import { renderPaper, type Filled } from "../render";
import type { ExpectedPaper } from "./compare-papers";
import { markPaper } from "./traced";
import { blocksOfWord } from "./word-text";

export { acrossPapers } from "./across";
export { comparePaper } from "./compare-papers";
export { blocksOfDocs } from "./docs-text";

/** A paper as it would be printed now; or why its template cannot be filled. */
export type Expected =
  { readonly kind: "expected"; readonly paper: ExpectedPaper } | Extract<Filled, { readonly kind: "refused" }>;

/** Prints a paper with its values marked and reads where they stand. */
export function expectPaper(template: ArrayLike<number>, paper: Paper): Expected {
  const marked = markPaper(paper);
  const filled = renderPaper(template, marked.paper);
  if (filled.kind === "refused") return filled;
  return { kind: "expected", paper: { blocks: blocksOfWord(filled.bytes), values: marked.values } };
}
