/** What stands around the text of a Word file that this program has just made: the headers, footers and notes that are shown. */

import type { Area } from "./document-text";

/** Gives the XML of a part by its name; "" where there is none. */
type Read = (part: string) => string;

/** The XML of what stands around the text, by area, in the order of the pages and of the text. */
export function areasOfWord(read: Read, document: string): readonly (readonly [area: Area, xml: string])[] {
  return [
    ["header", marginsOf("header", read, document)],
    ["footer", marginsOf("footer", read, document)],
    ["note", notesOf(read, document)],
  ];
}

/** The order in which the pages of a section show them. */
const PAGES = ["default", "first", "even"];

function marginsOf(kind: "header" | "footer", read: Read, document: string): string {
  const targets = new Map(
    found(/<Relationship\s[^>]*>/g, read("word/_rels/document.xml.rels")).map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const hasEvenPages = isOn("evenAndOddHeaders", read("word/settings.xml"));
  const parts = found(/<w:sectPr[\s>][\s\S]*?<\/w:sectPr>/g, document).flatMap(([section]) => {
    const shown = PAGES.filter(
      (page) => page === "default" || (page === "first" ? isOn("titlePg", section) : hasEvenPages),
    );
    const named = found(new RegExp(`<w:${kind}Reference\\s[^>]*>`, "g"), section).map(([tag]) => tag);
    return shown.flatMap((page) => named.filter((tag) => attribute(tag, "w:type") === page));
  });
  const names = new Set(parts.map((tag) => targets.get(attribute(tag, "r:id")) ?? ""));
  return Array.from(names, (name) => read(name.startsWith("/") ? name.slice(1) : `word/${name}`)).join("");
}

/** Those that the text calls; the lines above notes are notes too, which nothing calls. */
function notesOf(read: Read, document: string): string {
  const notes = new Map(
    ["footnote", "endnote"].flatMap((kind) =>
      found(new RegExp(`<w:${kind}\\s[^>]*>[\\s\\S]*?</w:${kind}>`, "g"), read(`word/${kind}s.xml`)).map(
        ([note]) => [`${kind} ${attribute(note, "w:id")}`, note] as const,
      ),
    ),
  );
  return found(/<w:(footnote|endnote)Reference\s[^>]*>/g, document)
    .map(([tag, kind = ""]) => notes.get(`${kind} ${attribute(tag, "w:id")}`) ?? "")
    .join("");
}

function found(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

/** Whether an element that switches something on or off stands there and does not say no. */
function isOn(name: string, xml: string): boolean {
  const [tag] = new RegExp(`<w:${name}(?=[\\s/>])[^>]*>`).exec(xml) ?? [];
  return tag !== undefined && !["0", "false", "off"].includes(attribute(tag, "w:val"));
}
