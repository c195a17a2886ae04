/** The text of a Word file that this program has just made, without what is not text. */

import { blocksOf, type Block, type Piece } from "./document-text";
import { openParts } from "../render-zip";

/** A table or a document while it is read. */
interface Open {
  readonly pieces: Piece[];
  readonly rows: string[][];
}

/** The body of the file. Throws for bytes that are no Word file. */
export function blocksOfWord(bytes: Uint8Array): Block[] {
  const part = openParts(bytes).files["word/document.xml"];
  if (part === undefined) throw new Error("The file has no document.");
  return blocksOf(piecesOf(part.asText()));
}

function piecesOf(xml: string): Piece[] {
  const tokens = /<(\/?)w:(p|tbl|tr|tc|t|br|cr|tab|noBreakHyphen)(?=[\s/>])([^>]*)>|([^<]+)/g;
  const open: Open[] = [{ pieces: [], rows: [] }];
  let paragraph = "";
  let inText = false;
  const body = (): Open => open[open.length - 1] ?? { pieces: [], rows: [] };
  for (let match = tokens.exec(xml); match !== null; match = tokens.exec(xml)) {
    const [, slash, name, rest = "", text] = match as readonly (string | undefined)[];
    if (text !== undefined) {
      if (inText) paragraph += decoded(text);
      continue;
    }
    const closes = slash === "/";
    const isWhole = rest.endsWith("/");
    switch (name) {
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
