/**
 * The Office takes a template out, changes it in Word or Docs, and gives it back: refused at once with the tag and the
 * place when it cannot be filled. Drive gives a script no content of a Word file, so that one that is changed there
 * could not be read.
 */

import { isPaperKind, titleOf } from "../../dossier/file-names";
import type { PaperKind } from "../../dossier/papers";
import { renderPaper } from "../../dossier/render";
import { describeTemplateFault } from "../../dossier/render-faults";
import type { Language } from "../../language/language";
import type { PapersAnswer, TemplateOutcome, TemplateView } from "../../workbook/panel-papers";
import { sha256 } from "../digest";
import { messageOf } from "../dialog";
import { withDocumentLock } from "../lock";
import { accountOf } from "./account";
import { createFolder, keepTemplateFile, listFiles, obstacleOf, putAway, type DriveFile } from "./drive";
import { recently, templatesSeen } from "./look";
import { decoded, templatesInUse } from "./own-templates";
import { folderNameOf, papersNow, readDossiersNow } from "./papers";
import { keepFolder, keepTemplate as keepOwnTemplate, lastFolder, readRun, readTemplates } from "./run-store";
import { papersTextsIn } from "./texts";

/** Larger than any template without pictures of its own; what a page sends is limited as well. */
const MOST_KILOBYTES = 500;

/** The template in use of a kind, for a download. */
export function readTemplate(kind: unknown, language: Language): PapersAnswer<TemplateView> {
  const texts = papersTextsIn(language.code);
  try {
    if (!isPaperKind(kind)) throw new Error(String(kind));
    const templates = templatesSeen(listFiles(workbookId()));
    const content = Utilities.base64Encode([...templatesInUse(templates).bytes(kind)]);
    const own = (templates[kind]?.id ?? "") !== "";
    return { kind: "answer", answer: { kind, title: titleOf(kind), own, fileName: `${kind}.docx`, content } };
  } catch (thrown) {
    return { kind: "refused", message: texts.templateFailed(messageOf(thrown)) };
  }
}

/** Puts a template of the Office (Base64 of a .docx) in use, or with null the add-on's again. */
export function keepTemplate(kind: unknown, content: unknown, language: Language): TemplateOutcome {
  const texts = papersTextsIn(language.code);
  try {
    if (!isPaperKind(kind)) throw new Error(String(kind));
    const done = withDocumentLock(() => exchange(kind, content, language));
    return done.kind === "busy" ? { kind: "refused", message: texts.busy, faults: [] } : done.result;
  } catch (thrown) {
    return { kind: "refused", message: texts.templateFailed(messageOf(thrown)), faults: [] };
  }
}

function exchange(kind: PaperKind, content: unknown, language: Language): TemplateOutcome {
  const texts = papersTextsIn(language.code);
  const title = titleOf(kind);
  const refused = (message: string, faults: Extract<TemplateOutcome, { kind: "refused" }>["faults"] = []) =>
    ({ kind: "refused", message, faults }) as const;
  const read = readDossiersNow();
  if (read.kind === "refused") return refused(texts.templateRefused(title));
  const { dossier, read: workbook } = read.reading;
  const { refusal } = accountOf(workbook.snapshot, texts);
  if (refusal !== "") return refused(refusal);
  const files = listFiles(workbookId());
  const before = filesOf(kind, files);
  if (typeof content !== "string") {
    before.forEach(removed);
    keepOwnTemplate(kind, null);
    return { kind: "kept", message: texts.templateReset(title) };
  }
  const bytes = decoded(content);
  if (bytes.length > MOST_KILOBYTES * 1024) return refused(texts.templateTooLarge(`${String(MOST_KILOBYTES)} kB`));
  const example = papersNow(dossier, () => "").papers.find((paper) => paper.kind === kind);
  const filled = renderPaper(bytes, example?.paper ?? ({ kind } as never));
  if (
    filled.kind === "refused" &&
    (example !== undefined || filled.faults.some((fault) => fault.kind === "unreadable"))
  ) {
    const faults = filled.faults.map((fault) => describeTemplateFault(fault, language.code));
    return refused(texts.templateRefused(title), faults);
  }
  const digest = sha256(content);
  const known = files.find(({ mark }) => mark.role === "folder") ?? recently(lastFolder(readRun()));
  const folder = known ?? createFolder(workbookId(), folderNameOf(dossier, texts));
  if (known === null) keepFolder({ id: folder.id, link: folder.link, at: Date.now() });
  const mark = { role: "template", kind, content: digest } as const;
  const id = keepTemplateFile(workbookId(), folder.id, texts.templateFile(title), content, mark);
  keepOwnTemplate(kind, { id, digest });
  before.forEach(removed);
  return { kind: "kept", message: texts.templateKept(title) };
}

/** The files of the Office's templates of a kind: those that a look shows, and the one given last, which it may not yet. */
function filesOf(kind: PaperKind, files: readonly DriveFile[]): string[] {
  const shown = files.filter(({ mark }) => mark.role === "template" && mark.kind === kind).map(({ id }) => id);
  const last = readTemplates()[kind]?.id ?? "";
  return last === "" || shown.includes(last) ? shown : [...shown, last];
}

/** Puts a file into the bin, unless somebody has deleted it. */
function removed(id: string): void {
  try {
    putAway(id);
  } catch (thrown) {
    if (obstacleOf(thrown) !== "folder") throw thrown;
  }
}

function workbookId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}
