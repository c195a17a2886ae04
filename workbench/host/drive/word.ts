/** Word files as Google Docs shows them to a script: paragraphs, tables and text, without looks. */

import { DOMParser, onErrorStopParsing, type Element, type Node } from "@xmldom/xmldom";
import { FileFault } from "../../files/problems";
import { readParts } from "../../files/zip";
import { API_MESSAGES, ApiFault } from "./faults";

type Body = GoogleAppsScript.Docs.Schema.Body;
type StructuralElement = GoogleAppsScript.Docs.Schema.StructuralElement;

const MAIN_PART = "word/document.xml";
/** What holds paragraphs or runs without being one: content controls, changes that were accepted, links. */
const TRANSPARENT = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:hyperlink",
  "w:fldSimple",
]);

/** Throws `ApiFault` unless the bytes are a Word file that can be converted. */
export function demandWordFile(bytes: Uint8Array): void {
  bodyOf(bytes);
}

/** What `documents.get` gives of a Word file as its body. Throws `ApiFault` when it cannot be read. */
export function documentOf(bytes: Uint8Array): Body {
  return { content: [{ sectionBreak: {} }, ...blocks(bodyOf(bytes))] };
}

function bodyOf(bytes: Uint8Array): Element {
  try {
    const part = readParts(bytes).get(MAIN_PART);
    if (!part) throw new FileFault("damaged", MAIN_PART);
    const root = parsed(new TextDecoder().decode(part));
    const body = root && children(root).find(({ nodeName }) => nodeName === "w:body");
    if (!body) throw new FileFault("damaged", MAIN_PART);
    return body;
  } catch (fault) {
    if (fault instanceof FileFault || fault instanceof RangeError) throw new ApiFault(API_MESSAGES.badRequest);
    throw fault;
  }
}

function parsed(text: string): Element | null {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml").documentElement;
  } catch {
    throw new FileFault("damaged", MAIN_PART);
  }
}

function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node: Node): node is Element => node.nodeType === 1);
}

/** The elements right below, those inside of transparent ones too. */
function inside(element: Element): Element[] {
  return children(element).flatMap((child) => (TRANSPARENT.has(child.nodeName) ? inside(child) : [child]));
}

function blocks(holder: Element): StructuralElement[] {
  return inside(holder).flatMap((element): StructuralElement[] => {
    if (element.nodeName === "w:p") return [paragraph(element)];
    return element.nodeName === "w:tbl" ? [table(element)] : [];
  });
}

function table(element: Element): StructuralElement {
  const tableRows = inside(element)
    .filter(({ nodeName }) => nodeName === "w:tr")
    .map((row) => ({
      tableCells: inside(row)
        .filter(({ nodeName }) => nodeName === "w:tc")
        .map((cell) => ({ content: blocks(cell) })),
    }));
  const columns = Math.max(0, ...tableRows.map(({ tableCells }) => tableCells.length));
  return { table: { rows: tableRows.length, columns, tableRows } };
}

function paragraph(element: Element): StructuralElement {
  const runs = inside(element)
    .filter(({ nodeName }) => nodeName === "w:r")
    .map((run) => children(run).map(textOf).join(""))
    .filter((text) => text !== "");
  // Docs ends every paragraph with a line feed, in its last run.
  const last = (runs.pop() ?? "") + "\n";
  return { paragraph: { elements: [...runs, last].map((content) => ({ textRun: { content, textStyle: {} } })) } };
}

function textOf(piece: Element): string {
  switch (piece.nodeName) {
    case "w:t":
      return piece.textContent ?? "";
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      // A break inside of a paragraph; a page break is an element of its own in Docs.
      return piece.getAttribute("w:type") === "page" ? "" : "\u000b";
    case "w:noBreakHyphen":
      return "\u2011";
    default:
      return "";
  }
}
