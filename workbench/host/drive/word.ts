/** Word files as Google Docs shows them to a script: the text, and the headers, footers and notes around it. */

import { DOMParser, onErrorStopParsing, type Element } from "@xmldom/xmldom";
import { FileFault } from "../../files/problems";
import { readParts } from "../../files/zip";
import { API_MESSAGES, ApiFault } from "./faults";
import { children, contentOf, noteId, NOTES } from "./word-content";

type GoogleDocument = GoogleAppsScript.Docs.Schema.Document;
type Content = GoogleAppsScript.Docs.Schema.StructuralElement[];
type Parts = Record<string, { readonly content: Content }>;

/** What `documents.get` gives of a Word file. */
export interface DocumentContent extends Required<Pick<GoogleDocument, "body" | "documentStyle">> {
  readonly headers: Parts;
  readonly footers: Parts;
  readonly footnotes: Parts;
}

interface WordFile {
  readonly body: Element;
  /** The root of a part; undefined where the file has none of that name. */
  readonly root: (part: string) => Element | undefined;
}

const MAIN_PART = "word/document.xml";

/** Throws `ApiFault` unless the bytes are a Word file that can be converted. */
export function demandWordFile(bytes: Uint8Array): void {
  orBadRequest(() => opened(bytes));
}

/** What `documents.get` gives of a Word file. Throws `ApiFault` when it cannot be read. */
export function documentOf(bytes: Uint8Array): DocumentContent {
  return orBadRequest(() => {
    const file = opened(bytes);
    const [headers, footers] = [marginsOf(file, "header"), marginsOf(file, "footer")];
    return {
      body: { content: [{ sectionBreak: {} }, ...contentOf(file.body)] },
      headers: headers.parts,
      footers: footers.parts,
      footnotes: notesOf(file),
      documentStyle: { ...headers.style, ...footers.style },
    };
  });
}

function orBadRequest<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof FileFault || fault instanceof RangeError) throw new ApiFault(API_MESSAGES.badRequest);
    throw fault;
  }
}

function opened(bytes: Uint8Array): WordFile {
  const parts = readParts(bytes);
  const root = (name: string): Element | undefined => {
    const part = parts.get(name);
    return part && (parsed(new TextDecoder().decode(part), name) ?? undefined);
  };
  const main = root(MAIN_PART);
  const body = main && children(main).find(({ nodeName }) => nodeName === "w:body");
  if (!body) throw new FileFault("damaged", MAIN_PART);
  return { body, root };
}

function parsed(text: string, part: string): Element | null {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml").documentElement;
  } catch {
    throw new FileFault("damaged", part);
  }
}

const PAGES = { default: "default", first: "firstPage", even: "evenPage" } as const;

interface Margins {
  readonly parts: Parts;
  /** Of the first section that has any. */
  readonly style: Readonly<Record<string, string>>;
}

/** The headers or footers that are shown, each once, however many sections show it. */
function marginsOf({ body, root }: WordFile, kind: "header" | "footer"): Margins {
  const targets = new Map(
    elements(root("word/_rels/document.xml.rels"), "Relationship").map((relation) => [
      relation.getAttribute("Id") ?? "",
      relation.getAttribute("Target") ?? "",
    ]),
  );
  const hasEvenPages = isOn(root("word/settings.xml"), "w:evenAndOddHeaders");
  const parts: Parts = {};
  const style: Record<string, string> = {};
  for (const section of elements(body, "w:sectPr")) {
    for (const reference of elements(section, `w:${kind}Reference`)) {
      const page = (reference.getAttribute("w:type") ?? "") as keyof typeof PAGES;
      if (page === "first" ? !isOn(section, "w:titlePg") : page === "even" && !hasEvenPages) continue;
      const target = targets.get(reference.getAttribute("r:id") ?? "") ?? "";
      const part = root(target.startsWith("/") ? target.slice(1) : `word/${target}`);
      if (part === undefined) continue;
      const id = `kix.${target}`;
      parts[id] = { content: contentOf(part) };
      style[`${PAGES[page]}${kind === "header" ? "Header" : "Footer"}Id`] ??= id;
    }
  }
  return { parts, style };
}

/** The notes that the text calls. */
function notesOf({ body, root }: WordFile): Parts {
  const parts: Parts = {};
  for (const [reference, kind] of Object.entries(NOTES)) {
    const called = new Set(elements(body, reference).map((one) => one.getAttribute("w:id")));
    if (called.size === 0) continue;
    for (const note of elements(root(`word/${kind}s.xml`), `w:${kind}`)) {
      const id = note.getAttribute("w:id");
      if (called.has(id)) parts[noteId(kind, id)] = { content: contentOf(note) };
    }
  }
  return parts;
}

function elements(holder: Element | undefined, name: string): Element[] {
  return holder === undefined ? [] : Array.from(holder.getElementsByTagName(name));
}

/** Whether an element that switches something on or off stands there and does not say no. */
function isOn(holder: Element | undefined, name: string): boolean {
  const [element] = elements(holder, name);
  return element !== undefined && !["0", "false", "off"].includes(element.getAttribute("w:val") ?? "");
}
