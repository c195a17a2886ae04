/** The text of a Word file that this program has just made, without what is not text. */

import { openParts } from "../render-zip";
import { blocksOf, type Block, type Piece } from "./document-text";
import { areasOfWord } from "./word-areas";

/** A table or a document while it is read. */
interface Open {
  readonly pieces: Piece[];
  readonly rows: string[][];
}

/** A field while it is read: what it is to show, then what it showed when the file was saved. */
interface Field {
  instruction: string;
  isShown: boolean;
}

/** The text of the file and what stands around it. Throws for bytes that are no Word file. */
export function blocksOfWord(bytes: Uint8Array): Block[] {
  const { files } = openParts(bytes);
  const part = files["word/document.xml"];
  if (part === undefined) throw new Error("The file has no document.");
  const document = part.asText();
  const areas = areasOfWord((name) => files[name]?.asText() ?? "", document);
  return [...blocksOf(piecesOf(document)), ...areas.flatMap(([area, xml]) => blocksOf(piecesOf(xml), area))];
}

/** Page numbers are no text, whatever they showed last; nor is what stands in boxes, which the Docs service does not give. */
function piecesOf(xml: string): Piece[] {
  const tokens =
    /<(\/?)w:(p|tbl|tr|tc|t|br|cr|tab|noBreakHyphen|fldChar|fldSimple|instrText|txbxContent)(?=[\s/>])([^>]*)>|([^<]+)/g;
  const open: Open[] = [{ pieces: [], rows: [] }];
  const fields: Field[] = [];
  let paragraph = "";
  let inText = false;
  let inInstruction = false;
  let boxes = 0;
  const body = (): Open => open[open.length - 1] ?? { pieces: [], rows: [] };
  for (let match = tokens.exec(xml); match !== null; match = tokens.exec(xml)) {
    const [, slash, name, rest = "", text] = match as readonly (string | undefined)[];
    const closes = slash === "/";
    const isWhole = rest.endsWith("/");
    if (name === "txbxContent" && !isWhole) boxes += closes ? -1 : 1;
    if (boxes > 0 || name === "txbxContent") continue;
    if (text !== undefined) {
      const field = fields[fields.length - 1];
      if (inText && !fields.some(isPageNumber)) paragraph += decoded(text);
      if (inInstruction && field) field.instruction += text;
      continue;
    }
    switch (name) {
      case "fldChar":
        takeFieldMark(fields, rest);
        break;
      case "fldSimple":
        if (closes) fields.pop();
        else if (!isWhole) fields.push({ instruction: /w:instr="([^"]*)"/.exec(rest)?.[1] ?? "", isShown: true });
        break;
      case "instrText":
        inInstruction = !closes && !isWhole;
        break;
      case "t":
        inText = !closes && !isWhole;
        break;
      case "tab":
        // Tab stops of a style have a value; a tab in the text has none.
        if (!/w:val=/.test(rest)) paragraph += "\t";
        break;
      case "br":
      case "cr":
        if (!/w:type="page"/.test(rest)) paragraph += "\n";
        break;
      case "noBreakHyphen":
        paragraph += "\u2011";
        break;
      case "p":
        if (closes || isWhole) {
          body().pieces.push(paragraph);
          paragraph = "";
        }
        break;
      case "tbl":
        if (closes) {
          const { rows } = open.pop() ?? { rows: [] };
          body().pieces.push({ rows });
        } else open.push({ pieces: [], rows: [] });
        break;
      case "tr":
        if (!closes) body().rows.push([]);
        break;
      default:
        if (!closes) open.push({ pieces: [], rows: [] });
        else {
          const { pieces } = open.pop() ?? { pieces: [] };
          const { rows } = body();
          rows[rows.length - 1]?.push(pieces.map(linesOf).join("\n"));
        }
    }
  }
  return open[0]?.pieces ?? [];
}

function takeFieldMark(fields: Field[], attributes: string): void {
  const last = fields[fields.length - 1];
  if (/w:fldCharType="begin"/.test(attributes)) fields.push({ instruction: "", isShown: false });
  else if (/w:fldCharType="end"/.test(attributes)) fields.pop();
  else if (last) last.isShown = true;
}

function isPageNumber({ instruction, isShown }: Field): boolean {
  return isShown && /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

function linesOf(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.rows.map((row) => row.join("\t")).join("\n");
}

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-fA-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
