/** The text of a file that a person opens in the side panel: a plan, or a list of units and officials. */

import { openParts } from "../../dossier/render-zip";
import type { MakingTexts } from "../../language/making";
import { documentText } from "../../workbook/files/document-text";
import { sheetTable } from "../../workbook/files/sheet-table";
import type { FileText } from "../../workbook/panel-plan";

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
    return text.includes("\ufffd") ? refused("encoding") : given(text);
  }
  if (ending !== "docx" && ending !== "xlsx") return refused("kind");
  let part: (path: string) => string | null;
  try {
    const parts = openParts(bytes.map((byte) => byte & 0xff));
    part = (path) => parts.file(path)?.asText() ?? null;
  } catch {
    return refused("damaged");
  }
  const document = ending === "docx" ? part("word/document.xml") : null;
  const text = ending === "docx" ? document && documentText(document) : sheetTable(part);
  if (text === null) return refused("damaged");
  return text === "" ? refused("empty") : given(text);
}

function given(text: string): FileText {
  return { kind: "text", text: text.replace(/^\ufeff/, "").normalize("NFC") };
}
