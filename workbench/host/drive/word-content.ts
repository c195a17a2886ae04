/** What stands in a part of a Word file, as Google Docs shows it to a script: paragraphs, tables and text, without looks. */

import type { Element, Node } from "@xmldom/xmldom";

type StructuralElement = GoogleAppsScript.Docs.Schema.StructuralElement;
type ParagraphElement = GoogleAppsScript.Docs.Schema.ParagraphElement;

/** What holds paragraphs or runs without being one: content controls, changes that were accepted, links. */
const TRANSPARENT = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:hyperlink"]);

/** Fields that Docs keeps as such; of any other it keeps what it showed. */
const PAGE_FIELDS: Readonly<Record<string, string>> = {
  PAGE: "PAGE_NUMBER",
  NUMPAGES: "PAGE_COUNT",
  SECTIONPAGES: "PAGE_COUNT",
};

/** The paragraphs and tables of a body, a header, a footer or a note. */
export function contentOf(holder: Element): StructuralElement[] {
  return inside(holder).flatMap((element): StructuralElement[] => {
    if (element.nodeName === "w:p") return [paragraph(element)];
    return element.nodeName === "w:tbl" ? [table(element)] : [];
  });
}

/** Docs knows no notes at the end: it makes those that Word has there footnotes. */
export const NOTES = { "w:footnoteReference": "footnote", "w:endnoteReference": "endnote" } as const;

/** The id of a note as the model gives it. */
export function noteId(kind: (typeof NOTES)[keyof typeof NOTES], id: string | null): string {
  return `kix.${kind}${id ?? ""}`;
}

export function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node: Node): node is Element => node.nodeType === 1);
}

/** The elements right below, those inside of transparent ones too. */
function inside(element: Element): Element[] {
  return children(element).flatMap((child) => (TRANSPARENT.has(child.nodeName) ? inside(child) : [child]));
}

function table(element: Element): StructuralElement {
  const tableRows = inside(element)
    .filter(({ nodeName }) => nodeName === "w:tr")
    .map((row) => ({
      tableCells: inside(row)
        .filter(({ nodeName }) => nodeName === "w:tc")
        .map((cell) => ({ content: contentOf(cell) })),
    }));
  const columns = Math.max(0, ...tableRows.map(({ tableCells }) => tableCells.length));
  return { table: { rows: tableRows.length, columns, tableRows } };
}

/** A field that has begun: what it is to show, and whether what it showed follows. */
interface Field {
  instruction: string;
  isShown: boolean;
}

function paragraph(element: Element): StructuralElement {
  const elements: ParagraphElement[] = [];
  const fields: Field[] = [];
  const takeRuns = (holder: Element): void => {
    for (const child of inside(holder)) {
      if (child.nodeName === "w:r") takeRun(child);
      else if (child.nodeName === "w:fldSimple") {
        const type = pageField(child.getAttribute("w:instr") ?? "");
        if (type === undefined) takeRuns(child);
        else elements.push({ autoText: { type } });
      }
    }
  };
  const takeRun = (run: Element): void => {
    let text = "";
    for (const piece of children(run)) {
      const note = NOTES[piece.nodeName as keyof typeof NOTES] as (typeof NOTES)[keyof typeof NOTES] | undefined;
      if (note !== undefined)
        elements.push({ footnoteReference: { footnoteId: noteId(note, piece.getAttribute("w:id")) } });
      else if (piece.nodeName === "w:fldChar") takeFieldMark(piece.getAttribute("w:fldCharType"));
      else if (piece.nodeName === "w:instrText") {
        const field = fields[fields.length - 1];
        if (field) field.instruction += piece.textContent ?? "";
      } else if (!fields.some(({ instruction, isShown }) => isShown && pageField(instruction) !== undefined)) {
        text += textOf(piece);
      }
    }
    if (text !== "") elements.push({ textRun: { content: text, textStyle: {} } });
  };
  const takeFieldMark = (type: string | null): void => {
    const field = fields[fields.length - 1];
    if (type === "begin") fields.push({ instruction: "", isShown: false });
    else if (type === "separate" && field) field.isShown = true;
    else if (type === "end") {
      const page = pageField(fields.pop()?.instruction ?? "");
      if (page !== undefined) elements.push({ autoText: { type: page } });
    }
  };
  takeRuns(element);
  // Docs ends every paragraph with a line feed, in its last run.
  const last = elements[elements.length - 1]?.textRun;
  if (last) last.content = `${last.content ?? ""}\n`;
  else elements.push({ textRun: { content: "\n", textStyle: {} } });
  return { paragraph: { elements } };
}

function pageField(instruction: string): string | undefined {
  const [name = ""] = instruction.trim().split(/\s/);
  return PAGE_FIELDS[name.toUpperCase()];
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
