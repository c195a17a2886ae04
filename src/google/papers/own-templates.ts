/** The template in use of each kind of paper: the Office's own where it has given one, else the add-on's. */

import type { PaperKind } from "../../dossier/papers";
import { readText, type DriveFile } from "./drive";
import type { KnownTemplate, KnownTemplates } from "./run-store";
import { builtInTemplate } from "./templates";

export interface TemplatesInUse {
  /** What tells one template from another. */
  readonly digest: (kind: PaperKind) => string;
  /** The file; read from Drive once where it is the Office's. One that somebody has broken there is no file at all. */
  readonly bytes: (kind: PaperKind) => readonly number[];
}

export function templatesInUse(own: KnownTemplates): TemplatesInUse {
  const read = new Map<PaperKind, readonly number[]>();
  return {
    digest: (kind) => own[kind]?.digest || builtInTemplate(kind).digest,
    bytes: (kind) => {
      const known = read.get(kind);
      if (known !== undefined) return known;
      const file = own[kind];
      const isOwn = file !== undefined && file.id !== "";
      const bytes = isOwn ? decoded(readText(file.id)) : builtInTemplate(kind).bytes();
      read.set(kind, bytes);
      return bytes;
    },
  };
}

/** The bytes that a text in Base64 stands for; none for a text that is none. */
export function decoded(text: string): number[] {
  if (!/^[\w+/=-]+$/.test(text)) return [];
  return Utilities.base64DecodeWebSafe(text.replace(/\+/g, "-").replace(/\//g, "_"));
}

/** The Office's templates among the files of a workbook: of two of one kind the later. */
export function ownTemplates(files: readonly DriveFile[]): KnownTemplates {
  const templates: Record<string, KnownTemplate> = {};
  for (const { mark, id } of files) {
    if (mark.role === "template") templates[mark.kind] = { id, digest: mark.content };
  }
  return templates;
}
