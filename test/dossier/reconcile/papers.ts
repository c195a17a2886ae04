/** Papers as documents: printed, read back as the Docs service gives them, and edited by people. */

import { readFileSync } from "node:fs";
import type { Paper, PaperKind } from "../../../src/dossier/papers";
import { plannedPapers } from "../../../src/dossier/plan";
import { figuresOf } from "../../../src/dossier/printed";
import { reconciling, type Block, type DocumentNow, type ExpectedPaper } from "../../../src/dossier/reconcile";
import { renderPaper } from "../../../src/dossier/render";
import { documentOf } from "../../../workbench/host/drive/word";
import type { Dossier } from "../../../src/dossier/dossier";

export const template = (kind: PaperKind): Uint8Array => readFileSync(`templates/${kind}.docx`);

export const { acrossPapers, blocksOfDocs, comparePaper } = reconciling();

/** A paper as a Word file, in the program's template unless another is given. */
export function wordOf(paper: Paper, own = template(paper.kind)): Uint8Array {
  const filled = renderPaper(own, paper);
  if (filled.kind === "refused") throw new Error(JSON.stringify(filled.faults));
  return filled.bytes;
}

/** A paper as a document that nobody has touched. */
export function printedAs(paper: Paper): readonly Block[] {
  return blocksOfDocs(documentOf(wordOf(paper)));
}

/** A paper as it would be printed now. */
export function expectedOf(paper: Paper, own = template(paper.kind)): ExpectedPaper {
  const expected = reconciling().expectPaper(own, paper);
  if (expected.kind === "refused") throw new Error(JSON.stringify(expected.faults));
  return expected.paper;
}

/** A document of the paper `was`, with what was recorded when it was made. */
export function documentOfPaper(was: Paper, now: Paper, blocks: readonly Block[] = printedAs(was)): DocumentNow {
  const recorded = figuresOf(was).flatMap(({ text, cell }) => (cell === null ? [] : [{ text, cell }]));
  return { document: "paper#1", blocks, recorded, isCurrent: JSON.stringify(was) === JSON.stringify(now) };
}

/** Every paper of a dossier, made. */
export function papersOf(dossier: Dossier): Paper[] {
  return plannedPapers(dossier).map(({ make }) => make());
}

/** Blocks with every text changed by `change`; the number tells the texts apart. */
export function edited(blocks: readonly Block[], change: (text: string, index: number) => string): Block[] {
  let index = -1;
  const changed = (text: string): string => change(text, (index += 1));
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? { ...block, text: changed(block.text) }
      : { ...block, cells: block.cells.map((cell) => changed(cell)) },
  );
}

/** Blocks with words replaced wherever they stand. */
export function replaced(blocks: readonly Block[], old: string, put: string): Block[] {
  const after = edited(blocks, (text) => text.split(old).join(put));
  if (JSON.stringify(after) === JSON.stringify(blocks)) throw new Error(`Nothing says ${old}`);
  return after;
}
