/**
 * The template in use of each kind of paper: the file in the folder of the dossiers where somebody has edited it there;
 * while no file of its kind has been put there, the Office's as the workbook holds it; else the add-on's own. A script gets no bytes of a Word file, so that the panel fetches what was edited and hands it in.
 */

import { toA1 } from "../../domain/address";
import { paperKinds, templateNameOf, titleOf } from "../../dossier/file-names";
import type { PaperKind } from "../../dossier/papers";
import type { papersTexts } from "../../language/vi/papers";
import type { GivenTemplate, GivenTemplates, TemplateFile, TemplatesAsked } from "../../workbook/panel-papers";
import { sha256OfBytes } from "../digest";
import type { DriveFile } from "./drive";
import type { KeptTemplate, KeptTemplates } from "./kept-templates";
import { SETTLES_MILLISECONDS } from "./look";
import { readTemplates, type KnownTemplate, type KnownTemplates } from "./run-store";
import { builtInTemplate } from "./templates";

/** Larger than any template without pictures of its own; what a page sends is limited as well. */
export const MOST_KILOBYTES = 500;

/** What Drive tells of a file's content, where it does. */
const DIGEST = /^[0-9a-f]{64}$/;

/** The templates as a look at Drive shows them, but for those that were put there a moment ago. */
export function templatesSeen(files: readonly DriveFile[]): KnownTemplates {
  const known = readTemplates();
  const shown = new Map<string, DriveFile[]>();
  for (const file of files) {
    if (file.mark.role === "template") shown.set(file.mark.kind, [...(shown.get(file.mark.kind) ?? []), file]);
  }
  if (shown.size === 0 && Object.keys(known).length === 0) return {};
  return Object.fromEntries(paperKinds().map((kind) => [kind, seen(kind, shown.get(kind) ?? [], known[kind])]));
}

/** All files of a kind, the oldest first, as one standing. */
function seen(kind: PaperKind, files: readonly DriveFile[], before: KnownTemplate | undefined): KnownTemplate {
  if (before !== undefined && "at" in before && Date.now() - (before.at ?? 0) < SETTLES_MILLISECONDS) {
    const file = before.state === "trying" ? undefined : files.find(({ id }) => id === before.id);
    return file === undefined ? before : { ...standingOfTemplate(kind, file), at: before.at ?? 0 };
  }
  const edited = files.filter((file) => standingOfTemplate(kind, file).state === "edited");
  if (edited.length > 1) return { state: "several", names: edited.map(({ name }) => name) };
  const file = edited[0] ?? files[0];
  return file === undefined ? { state: "missing" } : standingOfTemplate(kind, file);
}

/** Whether a file is as the add-on has put it there. Of one of which Drive tells no digest nobody can say, so it is edited. */
export function standingOfTemplate(
  kind: PaperKind,
  { id, name, checksum, changed, isDocument, mark }: DriveFile,
): Extract<KnownTemplate, { readonly state: "original" | "edited" }> {
  const isOwn = mark.role === "template" && checksum !== "" && checksum === mark.content;
  if (isOwn || checksum === builtInTemplate(kind).digest) return { state: "original", id, name };
  return { state: "edited", id, name, digest: checksum === "" ? `changed ${String(changed)}` : checksum, isDocument };
}

/** The bytes of a template, or why there are none, for the ledger; null while the panel has not handed them in. */
type TemplateBytes = { readonly bytes: readonly number[] } | { readonly remark: string } | null;

/** The templates in use, with what the panel has fetched of them. */
export class TemplatesInUse {
  /** What was fetched by kind: its bytes, or what the fetching failed of. */
  private readonly fetched = new Map<PaperKind, readonly number[] | string>();
  readonly known: KnownTemplates;
  /** Whether what was fetched is not what was known. */
  readonly hasNews: boolean;

  /** @param kept those that travel with the workbook */
  constructor(
    known: KnownTemplates,
    given: GivenTemplates,
    private readonly kept: KeptTemplates,
  ) {
    const news = this.take(known, given);
    this.known = { ...known, ...news };
    this.hasNews = Object.keys(news).length > 0;
  }

  /** What tells one template from another. */
  digest(kind: PaperKind): string {
    const template = this.known[kind];
    const kept = this.keptInUse(kind);
    if (kept !== null) return kept.kind === "kept" ? kept.digest : "";
    return template?.state === "edited" ? template.digest : builtInTemplate(kind).digest;
  }

  /** Whether it is the Office's own. */
  isEdited(kind: PaperKind): boolean {
    return this.known[kind]?.state === "edited" || this.keptInUse(kind) !== null;
  }

  /** Has the workbook hold the template that a paper was just made by; gives whether it does. */
  keep(kind: PaperKind): boolean {
    const template = this.known[kind];
    if (template?.state === "original") return this.kept.keep(kind, null);
    const bytes = this.fetched.get(kind);
    if (template?.state !== "edited" || bytes === undefined || typeof bytes === "string") return true;
    return this.kept.keep(kind, { name: template.name, bytes });
  }

  /** The workbook's own, which counts until the folder holds a file of the kind; null where another counts. */
  private keptInUse(kind: PaperKind): KeptTemplate | null {
    return this.known[kind] === undefined ? this.kept.of(kind) : null;
  }

  /** What the file is called. */
  nameOf(kind: PaperKind): string {
    const template = this.known[kind] ?? this.kept.of(kind);
    return template !== null && "name" in template ? template.name : templateNameOf(kind);
  }

  /** Why no paper of the kind can be made, and what to do; "" when nothing is in the way. */
  refusal(kind: PaperKind, texts: typeof papersTexts): string {
    const template = this.known[kind];
    if (template === undefined || template.state === "missing") {
      const kept = this.kept.of(kind);
      if (kept?.kind === "damaged") return texts.templateDamaged(titleOf(kind), kept.at.tab, toA1(kept.at));
    }
    if (template?.state === "missing") return texts.templateMissing(templateNameOf(kind));
    if (template?.state === "several") return texts.templateSeveral(template.names);
    if (template?.state === "trying") return texts.templateUncertain(templateNameOf(kind));
    return "";
  }

  /** The files among these kinds' that the panel has to fetch first. */
  toFetch(kinds: readonly PaperKind[]): TemplateFile[] {
    return kinds.flatMap((kind) => {
      const template = this.known[kind];
      if (template?.state !== "edited" || this.fetched.has(kind)) return [];
      return [{ kind, id: template.id, isDocument: template.isDocument }];
    });
  }

  bytes(kind: PaperKind, texts: typeof papersTexts): TemplateBytes {
    const template = this.known[kind];
    const kept = this.keptInUse(kind);
    if (kept?.kind === "kept") return { bytes: kept.bytes };
    if (kept !== null) return { remark: this.refusal(kind, texts) };
    if (template?.state !== "edited") return { bytes: builtInTemplate(kind).bytes() };
    const fetched = this.fetched.get(kind);
    if (fetched === undefined) return null;
    if (typeof fetched === "string") return { remark: texts.templateUnread(template.name, fetched) };
    if (fetched.length <= MOST_KILOBYTES * 1024) return { bytes: fetched };
    return { remark: texts.templateFileTooLarge(template.name, `${String(MOST_KILOBYTES)} kB`) };
  }

  /** Takes what was fetched of the files that count. What was edited since Drive was looked at is known by its own digest. */
  private take(known: KnownTemplates, given: GivenTemplates): Record<string, KnownTemplate> {
    const news: Record<string, KnownTemplate> = {};
    for (const kind of paperKinds()) {
      const [template, handed] = [known[kind], given[kind]];
      if (template?.state !== "edited" || handed?.id !== template.id) continue;
      if ("failure" in handed) {
        this.fetched.set(kind, handed.failure);
        continue;
      }
      const bytes = decoded(handed.content);
      this.fetched.set(kind, bytes);
      const digest = sha256OfBytes(bytes);
      if (DIGEST.test(template.digest) && digest !== template.digest) news[kind] = { ...template, digest };
    }
    return news;
  }
}

/** What asks the panel for files, with what opens them there for a short time. */
export function askTemplates(
  files: readonly TemplateFile[],
  templates: TemplatesInUse,
  texts: typeof papersTexts,
): TemplatesAsked {
  const message = texts.templatesFetching(files.map(({ kind }) => templates.nameOf(kind)));
  return { kind: "templates", message, files, access: ScriptApp.getOAuthToken() };
}

/** What a page has fetched, as far as it makes sense. */
export function givenTemplates(sent: unknown): Partial<Record<PaperKind, GivenTemplate>> {
  const given: Partial<Record<PaperKind, GivenTemplate>> = {};
  if (typeof sent !== "object" || sent === null) return given;
  for (const kind of paperKinds()) {
    const { id, content, failure } = ((sent as Readonly<Record<string, unknown>>)[kind] ?? {}) as Readonly<
      Record<string, unknown>
    >;
    if (typeof id !== "string") continue;
    if (typeof content === "string") given[kind] = { id, content };
    else if (typeof failure === "string") given[kind] = { id, failure };
  }
  return given;
}

/** The bytes that a text in Base64 stands for; none for a text that is none. */
export function decoded(text: string): number[] {
  if (!/^[\w+/=-]+$/.test(text)) return [];
  return Utilities.base64DecodeWebSafe(text.replace(/\+/g, "-").replace(/\//g, "_"));
}
