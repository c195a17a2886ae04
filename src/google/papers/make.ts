/**
 * Makes the papers of the dossiers slice by slice. The ledger in the workbook is the queue; each slice reads the
 * workbook anew, so that it may be cut off anywhere, and the next goes on with what is still to be made. One call of
 * Drive a document.
 */

import type { Language } from "../../language/language";
import type { papersTexts } from "../../language/vi/papers";
import type { PapersProgress, PapersRequest } from "../../workbook/panel-papers";
import { messageOf } from "../dialog";
import { withDocumentLock } from "../lock";
import { dossiersInCharge } from "./in-charge";
import { givenTemplates } from "./own-templates";
import { forgetEarlierStop, keepRun, newRun, readRun, requestOf, type Run } from "./run-store";
import { Slice } from "./slice";
import { papersTextsIn } from "./texts";

type Texts = typeof papersTexts;

/**
 * Makes a slice of what `sent` asks for. For null it goes on: with the run `asked` for, or without one with whatever was
 * left or stopped. `templates` are those that the panel has fetched for it. Never throws.
 */
export function makeSlice(sent: unknown, asked: unknown, templates: unknown, language: Language): PapersProgress {
  const texts = papersTextsIn(language.code);
  try {
    const done = withDocumentLock(() => slice(sent, asked, templates, language, texts));
    if (done.kind === "busy") return { kind: "busy", message: texts.busy };
    return done.unconfirmed === null ? done.result : refused(texts.unconfirmed(done.unconfirmed));
  } catch (thrown) {
    return refused(texts.failed(messageOf(thrown)));
  }
}

function refused(message: string): PapersProgress {
  return { kind: "refused", message };
}

function slice(sent: unknown, asked: unknown, templates: unknown, language: Language, texts: Texts): PapersProgress {
  const began = Date.now();
  const kept = readRun();
  const next = nextOf(kept, requestOf(sent), asked, texts);
  if (next.kind === "told") return next.told;
  const dossiers = dossiersInCharge(language);
  if (dossiers.kind === "refused") return dossiers;
  const { reading, record } = dossiers;
  const closed = [record.ledger, record.figures].filter(({ target }) => !target.sheet.getRange(1, 1).canEdit());
  if (closed.length > 0) return refused(texts.cannotWrite(closed.map(({ target }) => target.before.name)));
  const name = typeof asked === "string" ? asked : "";
  const run = runOf(next, name, began, kept);
  // Whoever begins or takes up a run does not mean the stop of before.
  if (next.kind === "begin" || next.kind === "takeUp") forgetEarlierStop(run);
  if (next.kind === "begin") keepRun(run);
  const slice = new Slice(reading, record, run, givenTemplates(templates), began, texts, language.code);
  return next.kind === "ended" ? slice.tellEnd(next.end) : slice.make();
}

/** What a slice is to be of. */
type Next =
  | { readonly kind: "begin"; readonly request: PapersRequest }
  | { readonly kind: "takeUp" | "goOn"; readonly run: Run }
  /** Two windows went on with one run, and the other has brought it to its end. */
  | { readonly kind: "ended"; readonly run: Run; readonly end: "done" | "stopped" }
  | { readonly kind: "told"; readonly told: PapersProgress };

function nextOf(kept: Run | null, request: PapersRequest | null, asked: unknown, texts: Texts): Next {
  if (request !== null) return { kind: "begin", request };
  if (kept === null) return { kind: "told", told: refused(texts.noRun) };
  if (typeof asked !== "number") {
    if (kept.end === "done") return { kind: "told", told: refused(texts.noRun) };
    return kept.end === null ? { kind: "takeUp", run: kept } : { kind: "begin", request: kept.request };
  }
  if (kept.since !== asked) return { kind: "told", told: refused(texts.otherRun(kept.end !== null)) };
  return kept.end === null ? { kind: "goOn", run: kept } : { kind: "ended", run: kept, end: kept.end };
}

function runOf(next: Exclude<Next, { readonly kind: "told" }>, name: string, began: number, kept: Run | null): Run {
  if (next.kind === "begin") return newRun(next.request, name, began, kept);
  return next.kind === "takeUp" ? { ...next.run, name } : next.run;
}
