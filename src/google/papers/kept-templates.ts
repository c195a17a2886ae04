/**
 * The Office's own templates as they travel with the workbook. A copy of the file has no folder of its own at first, and
 * "drive.file" opens the first workbook's files to its own script only: what was used there last stands in a hidden tab.
 */

import type { CellAddress } from "../../domain/address";
import type { PaperKind } from "../../dossier/papers";
import { readKeptTemplates, type KeptReading } from "../../workbook/reading/kept-templates";
import { keptTemplateBlocks } from "../../workbook/writing/kept-templates";
import { sha256OfBytes } from "../digest";
import { writeBlock } from "../grid";
import { momentInWords } from "../moment";
import type { ReadWorkbook } from "../read-workbook";
import { ownAccount } from "./account";

/** A template that the workbook holds, or the cell that keeps it from being read. */
export type KeptTemplate =
  | { readonly kind: "kept"; readonly name: string; readonly digest: string; readonly bytes: readonly number[] }
  | { readonly kind: "damaged"; readonly at: CellAddress };

/** The templates of the workbook as it was read, and their keeping. */
export class KeptTemplates {
  private readonly reading: KeptReading;
  private readonly sheet: GoogleAppsScript.Spreadsheet.Sheet | null;
  private readonly known = new Map<PaperKind, KeptTemplate | null>();

  constructor({ snapshot, sheets }: ReadWorkbook) {
    this.reading = readKeptTemplates(snapshot);
    const { tab } = this.reading;
    this.sheet = (tab === null ? undefined : sheets.get(tab.id)) ?? null;
  }

  /** The template of a kind; null where the workbook holds none. */
  of(kind: PaperKind): KeptTemplate | null {
    const known = this.known.get(kind);
    if (known !== undefined) return known;
    const found = this.find(kind);
    this.known.set(kind, found);
    return found;
  }

  /** Whether the account at work may change the tab; nothing is in the way where there is none. */
  canKeep(): boolean {
    return this.sheet === null || this.sheet.getRange(1, 1).canEdit();
  }

  /** Keeps a template as the Office has edited it, or for null none; gives whether the workbook could take it. */
  keep(kind: PaperKind, template: { readonly name: string; readonly bytes: readonly number[] } | null): boolean {
    const before = this.of(kind);
    if (template === null && before === null) return true;
    const digest = template === null ? "" : sha256OfBytes(template.bytes);
    if (before?.kind === "kept" && before.digest === digest) return true;
    if (this.sheet === null || !this.canKeep()) return false;
    const kept = template && {
      name: template.name,
      digest,
      content: Utilities.base64EncodeWebSafe([...template.bytes]),
      savedAt: momentInWords(new Date()),
      savedBy: ownAccount(),
    };
    const blocks = keptTemplateBlocks(this.sheet.getDataRange().getValues(), kind, kept);
    if (blocks === null) return false;
    try {
      for (const block of blocks) writeBlock(block, this.sheet);
    } catch {
      // The template is in use all the same: only copies of the workbook will be without.
      return false;
    }
    this.known.set(kind, template && { kind: "kept", digest, ...template });
    return true;
  }

  private find(kind: PaperKind): KeptTemplate | null {
    const { templates, damaged, unknown } = this.reading;
    const at = damaged.get(kind);
    if (at !== undefined) return { kind: "damaged", at };
    const text = templates.get(kind);
    if (text === undefined) return unknown === null ? null : { kind: "damaged", at: unknown };
    const bytes = decoded(text.content);
    const isWhole = bytes !== null && sha256OfBytes(bytes) === text.digest;
    return isWhole ? { kind: "kept", name: text.name, digest: text.digest, bytes } : { kind: "damaged", at: text.at };
  }
}

/** The bytes of a text in Base64; null for one that is none. */
function decoded(text: string): number[] | null {
  try {
    return Utilities.base64DecodeWebSafe(text);
  } catch {
    return null;
  }
}
