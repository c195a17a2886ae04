/** Reads a .docx file back, strictly (every part must be well-formed XML), and changes one as a person does. */

import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of the file by name, parsed. Throws for a part that is not well-formed. */
export function openWordFile(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`${level}: ${message}`);
    },
  });
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]): [string, Element] => {
      const text = strFromU8(content);
      const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(text);
      if (forbidden !== null) throw new Error(`${name}: a character that XML has no place for`);
      const root = parser.parseFromString(text, "text/xml").documentElement;
      if (root === null) throw new Error(`${name}: no element`);
      return [name, root];
    }),
  );
}

/** The document's body. */
export function bodyOf(bytes: Uint8Array): Element {
  const [body] = all(openWordFile(bytes).get("word/document.xml"), "w:body");
  if (body === undefined) throw new Error("no body");
  return body;
}

/** All elements of a name below one. */
export function all(element: Element | undefined, name: string): Element[] {
  return element === undefined ? [] : Array.from(element.getElementsByTagName(name));
}

/** The elements right below one. */
export function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node: Node): node is Element => node.nodeType === 1);
}

/** The first element of a name below one, or null. */
export const first = (element: Element | undefined, name: string): Element | null => all(element, name)[0] ?? null;

/** An attribute of the first element of a name below one, or null where either is missing. */
export function value(element: Element | undefined, name: string, attribute = "w:val"): string | null {
  const found = first(element, name);
  return found === null || !found.hasAttribute(attribute) ? null : found.getAttribute(attribute);
}

/** A paragraph's text, its line breaks as line feeds. */
export function textOf(paragraph: Element): string {
  return all(paragraph, "w:r")
    .flatMap(children)
    .map((piece) =>
      piece.nodeName === "w:br"
        ? "\n"
        : piece.nodeName === "w:tab"
          ? "\t"
          : piece.nodeName === "w:t"
            ? (piece.textContent ?? "")
            : "",
    )
    .join("");
}

/** The texts of all paragraphs, those in cells too, without the empty ones. */
export function paragraphTexts(bytes: Uint8Array): string[] {
  return all(bodyOf(bytes), "w:p")
    .map(textOf)
    .filter((text) => text.trim() !== "");
}

const DOCUMENT = "word/document.xml";

/** The XML of one part, of the document unless another is named. */
export function xmlOf(bytes: Uint8Array, part = DOCUMENT): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
}

/** The file with the XML of one part changed. Throws where that changes nothing. */
export function withXml(bytes: Uint8Array, change: (xml: string) => string, part = DOCUMENT): Uint8Array {
  const before = xmlOf(bytes, part);
  const after = change(before);
  if (after === before) throw new Error("the edit changed nothing");
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(after) });
}

/** The file with other words in its document, wherever they stand. Throws where they do not. */
export function withWords(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return withXml(bytes, (xml) => xml.split(from).join(to));
}
