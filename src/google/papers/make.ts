/**
 * Makes the papers of the dossiers slice by slice. The ledger in the workbook is the queue; each slice reads the
 * workbook anew, so that it may be cut off anywhere, and the next goes on with what is still to be made. One call of
 * Drive a document.
 */

import type { Language } from "../../language/language";
import { describeProblem } from "../../language/problems";
import type { papersTexts } from "../../language/vi/papers";
import { FIGURES_TAB, PAPERS_TAB } from "../../workbook/layout";
import type { PapersProgress } from "../../workbook/panel-papers";
import { activeUser } from "../active-user";
import { messageOf } from "../dialog";
import { withDocumentLock } from "../lock";
import { accountOf } from "./account";
import { readDossiersNow } from "./papers";
import { forgetStop, isOver, keepRun, newRun, readRun, requestOf } from "./run-store";
import { Slice } from "./slice";
import { papersTextsIn } from "./texts";

type Texts = typeof papersTexts;

/** Makes a slice of what `sent` asks for, or goes on with the run under way for null. Never throws. */
export function makeSlice(sent: unknown, language: Language): PapersProgress {
  const texts = papersTextsIn(language.code);
  try {
    const done = withDocumentLock(() => slice(sent, language, texts));
    if (done.kind === "busy") return { kind: "busy", message: texts.busy };
    return done.unconfirmed === null ? done.result : refused(texts.unconfirmed(done.unconfirmed));
  } catch (thrown) {
    return refused(texts.failed(messageOf(thrown)));
  }
}

function refused(message: string): PapersProgress {
  return { kind: "refused", message };
}

function slice(sent: unknown, language: Language, texts: Texts): PapersProgress {
  const began = Date.now();
  const kept = readRun();
  const request = requestOf(sent);
  if (request === null && (kept === null || isOver(kept))) return refused(texts.noRun);
  const read = readDossiersNow();
  if (read.kind === "refused") {
    const problems = read.problems.map((problem) => {
      const { message, remedy } = describeProblem(language.problems, problem);
      return `${message} ${remedy}`;
    });
    return refused(language.interface.refused(problems));
  }
  const { reading } = read;
  const { refusal } = accountOf(reading.read.snapshot, texts);
  if (refusal !== "") return refused(refusal);
  const { record } = reading;
  if (record === null) return refused(language.interface.mustSetUp([PAPERS_TAB.name, FIGURES_TAB.name]));
  const closed = [record.ledger, record.figures].filter(({ target }) => !target.sheet.getRange(1, 1).canEdit());
  if (closed.length > 0) return refused(texts.cannotWrite(closed.map(({ target }) => target.before.name)));
  let run = kept;
  if (request !== null) {
    forgetStop();
    run = newRun(request, began, activeUser(), kept);
    keepRun(run);
  }
  if (run === null) return refused(texts.noRun);
  return new Slice(reading, record, run, began, texts, language.code).make();
}
