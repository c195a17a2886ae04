/** Word files with something around their text: headers, footers, notes and boxes, as people put them there. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What is put where, as runs of one paragraph: a text, or XML of runs where it begins with "<". */
export interface Around {
  /** On every page but the first. */
  readonly header?: string;
  /** On the first page; the file must have a header for it. */
  readonly firstHeader?: string;
  readonly footer?: string;
  readonly note?: string;
  readonly endnote?: string;
  /** In a box, as Word writes one: once for itself and once for older programs. */
  readonly box?: string;
}

const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES =
  ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A field as Word writes it, with what it showed when it was saved. */
export function field(instruction: string, shows: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const told = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return `${mark("begin")}${told}${mark("separate")}${run(shows)}${mark("end")}`;
}

function run(text: string): string {
  return text.startsWith("<") ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;

function boxed(text: string): string {
  const content = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    '<mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
    '<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">' +
    `<v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

/** The file with all of it. A note is called behind the first words of the first paragraph that has any. */
export function withAround(bytes: Uint8Array, around: Around): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const change = (name: string, from: string | RegExp, to: string): void => {
    const before = parts[name] ?? "";
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${name}: nothing to change`);
    parts[name] = after;
  };
  const add = (name: string, content: string): void => {
    parts[`word/${name}s.xml`] = content;
    declare(`${name}s`, `${name}s`);
  };
  const declare = (part: string, type: string): void => {
    change(
      "[Content_Types].xml",
      "</Types>",
      `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${type}+xml"/></Types>`,
    );
    change(
      "word/_rels/document.xml.rels",
      "</Relationships>",
      `<Relationship Id="rId-${part}" Type="${RELATIONS}/${type}" Target="${part}.xml"/></Relationships>`,
    );
  };
  const behindFirstWords = (xml: string): void => {
    change("word/document.xml", /<\/w:t><\/w:r>/, `</w:t></w:r>${xml}`);
  };
  const { header, firstHeader, footer, note, endnote, box } = around;
  if (header !== undefined) change("word/header1.xml", "</w:hdr>", `${paragraph(header)}</w:hdr>`);
  if (firstHeader !== undefined) change("word/header2.xml", "</w:hdr>", `${paragraph(firstHeader)}</w:hdr>`);
  if (footer !== undefined) {
    parts["word/footer1.xml"] = `<w:ftr${NAMES}>${paragraph(footer)}</w:ftr>`;
    declare("footer1", "footer");
    change("word/document.xml", "<w:sectPr>", '<w:sectPr><w:footerReference w:type="default" r:id="rId-footer1"/>');
  }
  for (const [name, text] of [
    ["footnote", note],
    ["endnote", endnote],
  ] as const) {
    if (text === undefined) continue;
    const separator = `<w:${name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${name}>`;
    add(name, `<w:${name}s${NAMES}>${separator}<w:${name} w:id="2">${paragraph(text)}</w:${name}></w:${name}s>`);
    behindFirstWords(`<w:r><w:${name}Reference w:id="2"/></w:r>`);
  }
  if (box !== undefined) behindFirstWords(boxed(box));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}
