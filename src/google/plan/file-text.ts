/** The text of a file that a person opens in the side panel: a plan, or a list of units and officials. */

import { openParts } from "../../dossier/render-zip";
import type { MakingTexts } from "../../language/making";
import { documentText } from "../../workbook/files/document-text";
import { sheetTables, type SheetTable } from "../../workbook/files/sheet-table";
import { holdsImport } from "../../workbook/import/tidy-table";
import { readPastedTable } from "../../workbook/import/pasted-table";
import type { FileText, ImportedKind } from "../../workbook/panel-plan";

/** Reads a .docx, .xlsx, .txt or .md file given in base64; says why it cannot be read. */
export function fileText(name: string, base64: string, texts: MakingTexts): FileText {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const refused = (why: keyof MakingTexts["files"]): FileText => ({ kind: "refused", ...texts.files[why](name) });
  let bytes: number[];
  try {
    bytes = Utilities.base64Decode(base64);
  } catch {
    return refused("damaged");
  }
  if (ending === "txt" || ending === "md") {
    const text = Utilities.newBlob(bytes).getDataAsString("UTF-8");
    if (text.includes("\ufffd")) return refused("encoding");
    return text.trim() === "" ? refused("empty") : given(text);
  }
  if (ending !== "docx" && ending !== "xlsx") return refused("kind");
  let part: (path: string) => string | null;
  try {
    const parts = openParts(bytes.map((byte) => byte & 0xff));
    part = (path) => parts.file(path)?.asText() ?? null;
  } catch {
    return refused("damaged");
  }
  if (ending === "xlsx") {
    const sheets = sheetTables(part).filter(({ text }) => text !== "");
    const [first] = sheets;
    if (first !== undefined) return given(first.text, sheets);
    return refused(part("xl/workbook.xml") === null ? "damaged" : "empty");
  }
  const document = part("word/document.xml");
  if (document === null) return refused("damaged");
  const text = documentText(document);
  return text.trim() === "" ? refused("empty") : given(text);
}

const KINDS: readonly ImportedKind[] = ["units", "officials"];

function given(text: string, sheets: readonly SheetTable[] = []): FileText {
  return {
    kind: "text",
    text: text.replace(/^\ufeff/, "").normalize("NFC"),
    sheets: sheets.map(({ name, text: raw }) => {
      const table = raw.normalize("NFC");
      const lines = readPastedTable(table);
      return { name: name.normalize("NFC"), text: table, holds: KINDS.filter((kind) => holdsImport(kind, lines)) };
    }),
  };
}
