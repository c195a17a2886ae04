/** The names of the papers' files: they sort in the dossier's order and are safe on every system. */

import { foldSpaces } from "../domain/text";
import type { PaperKind } from "./papers";

/** What each kind is called, after its place in the dossier. */
const TITLES: Readonly<Record<PaperKind, string>> = {
  submission: "01 Tờ trình",
  unitMinutes: "02 Biên bản họp xét",
  collectiveReport: "03 Báo cáo thành tích",
  individualReport: "03 Báo cáo thành tích",
  collectiveSummary: "04 Tóm tắt thành tích",
  individualSummary: "04 Tóm tắt thành tích",
  appraisal: "05 Phiếu thẩm định",
  councilMinutes: "06 Biên bản họp Hội đồng",
  decision: "07 Quyết định khen thưởng",
  certificate: "08 Giấy khen",
};

/** What a kind of paper is called in the ledger: "Tờ trình". */
export function titleOf(kind: PaperKind): string {
  return TITLES[kind].slice(3);
}

/** Every kind of paper, in the dossier's order. */
export function paperKinds(): PaperKind[] {
  return Object.keys(TITLES) as PaperKind[];
}

/**
 * The file name of a kind's template.
 * @example templateNameOf("collectiveReport") // "Mẫu 03 Báo cáo thành tích (tập thể).docx"
 */
export function templateNameOf(kind: PaperKind): string {
  const whose = kind.startsWith("collective") ? " (tập thể)" : kind.startsWith("individual") ? " (cá nhân)" : "";
  return `Mẫu ${TITLES[kind]}${whose}.docx`;
}

/** Whether a text, such as one that a page has sent, names a kind of paper. */
export function isPaperKind(text: unknown): text is PaperKind {
  return typeof text === "string" && Object.prototype.hasOwnProperty.call(TITLES, text);
}

/** File systems take 255 bytes; some room is left for what a download appends. */
const BYTES = 230;

/**
 * The file name of a paper of this kind on somebody or something ("" for the whole campaign).
 * @example fileNameOf("submission", "Phòng Công nghệ thông tin") // "01 Tờ trình - Phòng Công nghệ thông tin.docx"
 */
export function fileNameOf(kind: PaperKind, subject: string): string {
  const safe = safePart(subject);
  return `${safe === "" ? TITLES[kind] : cut(`${TITLES[kind]} - ${safe}`)}.docx`;
}

/** Without what some system refuses in a name, or shows as something else than it is. */
function safePart(text: string): string {
  return foldSpaces(
    foldSpaces(text)
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
      .replace(/[\\/:*?"<>|]/g, "-"),
  ).replace(/[. ]+$/, "");
}

/** As many whole characters as the bytes allow. */
function cut(name: string): string {
  let kept = "";
  let bytes = 0;
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > BYTES) break;
    kept += character;
  }
  return kept.replace(/[. ]+$/, "");
}
