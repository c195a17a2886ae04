/**
 * Holds the papers of a dossier, as people have left them, against the workbook and against each other.
 *
 * What compares texts is loaded when it is first asked for, as what prints them is: see render.ts.
 */

import type * as Engine from "./reconcile/engine";

/** esbuild resolves the call; Apps Script knows no `require`. */
declare const require: (path: "./reconcile/engine") => typeof Engine;

export type { DocumentFinding } from "./reconcile/across";
export type { DocumentNow, ExpectedPaper, PaperComparison, RecordedFigure } from "./reconcile/compare-papers";
export type { DocsDocument } from "./reconcile/docs-text";
export type { Area, Block } from "./reconcile/document-text";
export type { DocumentPlace, FilledIn, Finding, FindingKind } from "./reconcile/findings";

/** The functions that reconcile. */
export function reconciling(): typeof Engine {
  return require("./reconcile/engine");
}
