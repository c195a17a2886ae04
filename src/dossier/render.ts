/**
 * A paper of a dossier as a .docx file: a template of the Office filled with the paper's view model.
 *
 * The templating library is larger than all rules together and takes long to begin; most of what is asked about papers
 * fills none. A module that is `require`d inside a function is bundled as one that
 * runs when it is first asked for; an `import` would run it every time.
 */

import type { Paper } from "./papers";
import type * as Engine from "./render-engine";

/** esbuild resolves the call; Apps Script knows no `require`. */
declare const require: (path: "./render-engine") => typeof Engine;

/** A paper as bytes of a .docx file, or why the template cannot be filled. */
export type { Filled } from "./render-engine";

/**
 * Fills a template, given as the bytes of a .docx file (signed ones, as Google gives them, too). The same template and
 * paper give the same bytes. A template that is broken, or that somebody edited wrongly, is refused with every tag at
 * fault and its place.
 */
export function renderPaper(template: ArrayLike<number>, paper: Paper): Engine.Filled {
  return require("./render-engine").fillTemplate(template, paper);
}
