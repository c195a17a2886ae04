/**
 * Puts the templates of the papers into the folder of the dossiers, where the Office edits them, and one of its own or
 * the original in a file's place. Cut anywhere and done again, each kind has one file: what was tried and not recorded
 * is waited for until Drive shows whether it is there.
 */

import { toA1 } from "../../domain/address";
import { isPaperKind, paperKinds, templateNameOf, titleOf } from "../../dossier/file-names";
import type { PaperKind } from "../../dossier/papers";
import { renderPaper } from "../../dossier/render";
import { describeTemplateFault, type TemplateFault } from "../../dossier/render-faults";
import type { Language } from "../../language/language";
import type { papersTexts } from "../../language/vi/papers";
import type { PapersAnswer, TemplateOutcome, TemplatesView, TemplateView } from "../../workbook/panel-papers";
import { TEMPLATES_TAB } from "../../workbook/layout";
import { messageOf } from "../dialog";
import { withDocumentLock } from "../lock";
import { accountOf } from "./account";
import { createFolder, createTemplate, listFiles, obstacleOf, putAway, type DriveFile } from "./drive";
import { recently, SETTLES_MILLISECONDS } from "./look";
import { readWorkbook } from "../read-workbook";
import { KeptTemplates } from "./kept-templates";
import { decoded, MOST_KILOBYTES, standingOfTemplate, templatesSeen } from "./own-templates";
import { folderNameOf, papersNow, readDossiersNow, type DossiersRead } from "./papers";
import { FOLDER, keepFolder, keepTemplates, lastFolder, readRun, readTemplates, type KnownTemplate } from "./run-store";
import { builtInTemplate } from "./templates";
import { papersTextsIn } from "./texts";

type Texts = typeof papersTexts;
type Refused = Extract<TemplateOutcome, { readonly kind: "refused" }>;

/** How the templates stand in the folder; asks Drive once. */
export function readTemplatesView(language: Language): PapersAnswer<TemplatesView> {
  try {
    const files = listFiles(workbookId());
    const seen = templatesSeen(files);
    const kept = new KeptTemplates(readWorkbook(SpreadsheetApp.getActiveSpreadsheet(), { forPapers: true }));
    const templates = paperKinds().map((kind): TemplatesView["templates"][number] => {
      const template = seen[kind];
      const id = template !== undefined && "id" in template ? template.id : "";
      const { name = templateNameOf(kind), link = "" } = files.find((file) => file.id === id) ?? {};
      return { kind, title: titleOf(kind), state: template?.state ?? kept.of(kind)?.kind ?? "builtIn", name, link };
    });
    return { kind: "answer", answer: { templates } };
  } catch (thrown) {
    return { kind: "refused", message: papersTextsIn(language.code).templateFailed(messageOf(thrown)) };
  }
}

/** The add-on's own template of a kind, for a download. */
export function readTemplate(kind: unknown, language: Language): PapersAnswer<TemplateView> {
  const texts = papersTextsIn(language.code);
  if (!isPaperKind(kind)) return { kind: "refused", message: texts.templateFailed(String(kind)) };
  const content = Utilities.base64Encode(builtInTemplate(kind).bytes());
  return { kind: "answer", answer: { kind, fileName: templateNameOf(kind), content } };
}

/** Puts those templates into the folder that are not there; never throws. */
export function placeTemplates(language: Language): TemplateOutcome {
  return locked(language, ({ folder, files, kept, texts }) => {
    const before = templatesSeen(files);
    sweepOriginals(files);
    const { placed, own, damaged } = placeMissing(folder, files, kept, texts);
    const told = [
      ...(placed > 0 ? [texts.templatesPlaced(placed)] : []),
      ...(own.length > 0 ? [texts.templatesFromWorkbook(own)] : []),
      ...damaged,
    ];
    if (damaged.length > 0) return refused(told.join("\n"));
    if (placed > 0) return { kind: "kept", message: told.join(" ") };
    const edited = paperKinds().filter((kind) => before[kind]?.state === "edited");
    return { kind: "kept", message: texts.templatesThere(edited.map(templateNameOf)) };
  });
}

/** Puts a template of the Office (Base64 of a .docx) in a file's place, or for null the original; never throws. */
export function keepTemplate(kind: unknown, content: unknown, language: Language): TemplateOutcome {
  return locked(language, (placing) => {
    if (!isPaperKind(kind)) throw new Error(String(kind));
    return exchange(kind, content, placing, language);
  });
}

/** What stands on Drive, and what is needed to put something there. */
interface Placing {
  readonly files: readonly DriveFile[];
  readonly folder: string;
  readonly kept: KeptTemplates;
  readonly reading: DossiersRead;
  readonly texts: Texts;
}

/** Does it as the account in charge, one at a time, unless it is not known what was put there last. */
function locked(language: Language, act: (placing: Placing) => TemplateOutcome): TemplateOutcome {
  const texts = papersTextsIn(language.code);
  try {
    const done = withDocumentLock((): TemplateOutcome => {
      const read = readDossiersNow();
      if (read.kind === "refused") return refused(texts.templateUnjudged);
      const { reading } = read;
      const { refusal } = accountOf(reading.read.snapshot, texts);
      if (refusal !== "") return refused(refusal);
      const files = listFiles(workbookId());
      const seconds = waitSeconds(files);
      if (seconds > 0) return refused(texts.templateWait(seconds));
      const folder = folderFor(files, folderNameOf(reading.dossier, texts));
      return act({ files, folder, kept: new KeptTemplates(reading.read), reading, texts });
    });
    return done.kind === "busy" ? refused(texts.busy) : done.result;
  } catch (thrown) {
    return refused(texts.templateFailed(messageOf(thrown)));
  }
}

function refused(message: string, faults: Refused["faults"] = []): Refused {
  return { kind: "refused", message, faults };
}

/** Until Drive shows whether what was tried last was made; 0 when everything is known. */
function waitSeconds(files: readonly DriveFile[]): number {
  const trying = Object.values(templatesSeen(files)).map((template) => (template.state === "trying" ? template.at : 0));
  const run = readRun();
  const folder = lastFolder(run);
  const isFolderShown = files.some(({ mark }) => mark.role === FOLDER);
  const folders = isFolderShown
    ? []
    : [
        ...(folder?.id === "" ? [folder.at] : []),
        ...(run?.attempts ?? []).filter(({ document }) => document === FOLDER).map(({ at }) => at),
      ];
  const last = Math.max(0, ...trying, ...folders);
  return Math.max(0, Math.ceil((last + SETTLES_MILLISECONDS - Date.now()) / 1000));
}

/** The folder of the dossiers, made where there is none. */
function folderFor(files: readonly DriveFile[], name: string): string {
  const shown = files.find(({ mark }) => mark.role === FOLDER);
  const known = shown ?? recently(lastFolder(readRun()));
  if (known !== null && known.id !== "") return known.id;
  keepFolder({ id: "", link: "", at: Date.now() });
  const { id, link } = tried(
    () => createFolder(workbookId(), name),
    () => {
      keepFolder(null);
    },
  );
  keepFolder({ id, link, at: Date.now() });
  return id;
}

function exchange(
  kind: PaperKind,
  content: unknown,
  { files, folder, kept, reading, texts }: Placing,
  language: Language,
): TemplateOutcome {
  const title = titleOf(kind);
  const own = builtInTemplate(kind);
  const isGiven = typeof content === "string";
  const bytes = isGiven ? decoded(content) : own.bytes();
  if (isGiven) {
    if (bytes.length > MOST_KILOBYTES * 1024) return refused(texts.templateTooLarge(`${String(MOST_KILOBYTES)} kB`));
    const example = papersNow(reading.dossier, () => "").papers.find((paper) => paper.kind === kind);
    const filled = renderPaper(bytes, example?.paper ?? ({ kind } as never));
    // Without a paper of the kind nobody can say which tags it has.
    const isSure = (fault: TemplateFault): boolean => fault.kind === "unreadable" || fault.kind === "noTag";
    if (filled.kind === "refused" && (example !== undefined || filled.faults.some(isSure))) {
      const faults = filled.faults.map((fault) => describeTemplateFault(fault, language.code));
      return refused(texts.templateRefused(title), faults);
    }
  }
  if (!kept.canKeep()) return refused(texts.templateClosed(TEMPLATES_TAB.name));
  const before = filesOf(kind, files);
  const id = put(kind, folder, bytes, isGiven ? "given" : own.digest);
  for (const old of before) if (old !== id) removed(old);
  const isKept = kept.keep(kind, isGiven ? { name: templateNameOf(kind), bytes } : null);
  const { damaged } = placeMissing(folder, files, kept, texts);
  const told = [
    isGiven ? texts.templateKept(title) : texts.templateReset(title),
    ...(isKept ? [] : [texts.templatesNotKept([templateNameOf(kind)], TEMPLATES_TAB.name)]),
    ...damaged,
  ];
  return { kind: "kept", message: told.join(" ") };
}

/** What was put where no file was: how many, under which names the Office's own, and why some were not. */
interface Placed {
  readonly placed: number;
  readonly own: readonly string[];
  readonly damaged: readonly string[];
}

/** Puts a file there of each kind that has none: the Office's as the workbook holds it, else the original. */
function placeMissing(folder: string, files: readonly DriveFile[], kept: KeptTemplates, texts: Texts): Placed {
  const known = templatesSeen(files);
  const missing = paperKinds().filter((kind) => known[kind] === undefined || known[kind].state === "missing");
  const own: string[] = [];
  const damaged: string[] = [];
  for (const kind of missing) {
    const template = kept.of(kind);
    if (template?.kind === "damaged") {
      damaged.push(texts.templateDamaged(titleOf(kind), template.at.tab, toA1(template.at)));
    } else if (template !== null) {
      put(kind, folder, template.bytes, "given");
      own.push(templateNameOf(kind));
    } else {
      const { bytes, digest } = builtInTemplate(kind);
      put(kind, folder, bytes(), digest);
    }
  }
  return { placed: missing.length - damaged.length, own, damaged };
}

/** Puts a file there, written down before as tried and afterwards as there; gives its id. */
function put(kind: PaperKind, folder: string, bytes: readonly number[], content: string): string {
  const before = readTemplates();
  keepTemplates({ ...before, [kind]: { state: "trying", at: Date.now() } });
  const mark = { role: "template", kind, content } as const;
  const file = tried(
    () => createTemplate(workbookId(), folder, templateNameOf(kind), bytes, mark),
    () => {
      keepTemplates(before);
    },
  );
  const there: KnownTemplate = { ...standingOfTemplate(kind, file), at: Date.now() };
  keepTemplates({ ...before, [kind]: there });
  return file.id;
}

/** Does it; takes back what was written down where Google has refused it, so that nothing was made. */
function tried<T>(act: () => T, takeBack: () => void): T {
  try {
    return act();
  } catch (thrown) {
    if (obstacleOf(thrown) !== null) takeBack();
    throw thrown;
  }
}

/** Puts into the bin what stands beside another file of its kind and was not edited: what a cut or a slow search has left. */
function sweepOriginals(files: readonly DriveFile[]): void {
  for (const kind of paperKinds()) {
    const standings = files
      .filter(({ mark }) => mark.role === "template" && mark.kind === kind)
      .map((file) => standingOfTemplate(kind, file));
    const isEdited = standings.some(({ state }) => state === "edited");
    const originals = standings.filter(({ state }) => state === "original");
    for (const { id } of isEdited ? originals : originals.slice(1)) removed(id);
  }
}

/** The files of a kind: those that a look shows, and the one put there last, which it may not yet. */
function filesOf(kind: PaperKind, files: readonly DriveFile[]): string[] {
  const shown = files.filter(({ mark }) => mark.role === "template" && mark.kind === kind).map(({ id }) => id);
  const last = readTemplates()[kind];
  return last === undefined || !("id" in last) || shown.includes(last.id) ? shown : [...shown, last.id];
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
