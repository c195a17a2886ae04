/** As much of WordprocessingML as the papers need, written as text: runs, paragraphs, tables, sections, the file. */

import { strToU8, zipSync } from "fflate";

/** Twentieths of a point, Word's unit of length. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const points = (count: number): number => count * 20;

/** A piece of a paragraph: plain text with its tags, or a run with a look of its own. */
export type Piece = string | Run;

interface Run {
  readonly text: string;
  readonly look: string;
}

export const bold = (text: string): Run => ({ text, look: "<w:b/><w:bCs/>" });
export const italic = (text: string): Run => ({ text, look: "<w:i/><w:iCs/>" });

/** Reaches to the paragraph's tab stop. */
export const TAB: Run = { text: "\t", look: "" };

/** What a paragraph may have beside its style. */
export interface ParagraphOptions {
  /** Stays on one page with the paragraph, or the first row of the table, that follows. */
  readonly keepNext?: boolean;
  /** A line under or around the paragraph, and its margins in millimetres from the text's. */
  readonly rule?: { readonly sides: readonly ("top" | "left" | "bottom" | "right")[]; readonly inset: number };
  /** Belongs to the numbered headings: "1.", "2." … */
  readonly numbered?: boolean;
  /** Ends a section of the document. */
  readonly section?: string;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function run(piece: Piece): string {
  const { text, look } = typeof piece === "string" ? { text: piece, look: "" } : piece;
  const properties = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  const content = text === "\t" ? "<w:tab/>" : `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
  return `<w:r>${properties}${content}</w:r>`;
}

/** A paragraph in one of the styles. */
export function paragraph(style: string, pieces: readonly Piece[], options: ParagraphOptions = {}): string {
  const { keepNext = false, rule, numbered = false, section = "" } = options;
  const borders = rule?.sides.map((side) => `<w:${side} w:val="single" w:sz="6" w:space="1" w:color="000000"/>`) ?? [];
  const inset = twips(rule?.inset ?? 0);
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepNext ? "<w:keepNext/>" : "",
    numbered ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "",
    borders.length === 0 ? "" : `<w:pBdr>${borders.join("")}</w:pBdr>`,
    inset === 0 ? "" : `<w:ind w:left="${inset}" w:right="${inset}"/>`,
    section,
  ];
  return `<w:p><w:pPr>${properties.join("")}</w:pPr>${pieces.map(run).join("")}</w:p>`;
}

/** Paragraphs that are printed once for each item of a list, or only where a value is there; tags as in the papers. */
export const block = (name: string, ...content: readonly string[]): string =>
  paragraph("Block", [`{#${name}}`]) + content.join("") + paragraph("Block", [`{/${name}}`]);

/** Paragraphs that are printed where a list is empty or a value is not there. */
export const otherwise = (name: string, ...content: readonly string[]): string =>
  paragraph("Block", [`{^${name}}`]) + content.join("") + paragraph("Block", [`{/${name}}`]);

/** Columns in millimetres, rows of cells; a cell is its paragraphs. */
export interface TableOptions {
  readonly columns: readonly number[];
  readonly bordered: boolean;
  /** How many rows at the top are repeated on every page. */
  readonly headRows?: number;
}

/** A table of fixed columns; no row is ever split over two pages. */
export function table({ columns, bordered, headRows = 0 }: TableOptions, rows: readonly (readonly string[])[]): string {
  const widths = columns.map(twips);
  const side = (name: string) =>
    bordered ? `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>` : `<w:${name} w:val="nil"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
  const padding = bordered ? twips(1.2) : 0;
  const margin = (name: string) => `<w:${name} w:w="${padding}" w:type="dxa"/>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties =
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margin("left")}${margin("right")}</w:tblCellMar></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const body = rows.map((cells, index) => {
    const content = cells.map(
      (cell, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>` +
        `${index < headRows ? '<w:vAlign w:val="center"/>' : ""}</w:tcPr>${cell}</w:tc>`,
    );
    const repeated = index < headRows ? "<w:tblHeader/>" : "";
    return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${content.join("")}</w:tr>`;
  });
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>`;
}

/** A page in millimetres; the page number stands in the top margin from page 2 on, where there is one. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly numbered: boolean;
}

/** From the page's edge to the page number, in millimetres. */
const HEADER_DISTANCE = 10;

/** The properties of a section; pages are counted from 1 in each. */
export function section({ width, height, margins, numbered }: Page): string {
  const landscape = width > height ? ' w:orient="landscape"' : "";
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(twips);
  return (
    "<w:sectPr>" +
    (numbered
      ? '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
      : "") +
    '<w:type w:val="nextPage"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"` +
    ` w:header="${twips(HEADER_DISTANCE)}" w:footer="${twips(HEADER_DISTANCE)}" w:gutter="0"/>` +
    `<w:pgNumType w:start="1"/>${numbered ? "<w:titlePg/>" : ""}</w:sectPr>`
  );
}

/** A paragraph style: sizes in points, lengths in millimetres. */
export interface Style {
  readonly id: string;
  /** As Word shows it. */
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly align: "left" | "center" | "right" | "both";
  readonly firstLine?: number;
  readonly hanging?: number;
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Lines, as a factor of single spacing; or exactly so many points. */
  readonly line?: number;
  readonly exactly?: number;
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** A stop at so many millimetres, led to by dots. */
  readonly dotsTo?: number;
}

function styleXml(style: Style): string {
  const { firstLine, hanging, before = 0, after = 0, line = 1, exactly, outline, dotsTo } = style;
  const spacing =
    exactly === undefined
      ? `w:line="${Math.round(line * 240)}" w:lineRule="auto"`
      : `w:line="${points(exactly)}" w:lineRule="exact"`;
  const indent =
    firstLine !== undefined
      ? `<w:ind w:firstLine="${twips(firstLine)}"/>`
      : hanging !== undefined
        ? `<w:ind w:left="${twips(hanging)}" w:hanging="${twips(hanging)}"/>`
        : "";
  const paragraphLook = [
    style.keepNext === true ? "<w:keepNext/>" : "",
    dotsTo === undefined ? "" : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(dotsTo)}"/></w:tabs>`,
    `<w:spacing w:before="${points(before)}" w:after="${points(after)}" ${spacing}/>`,
    indent,
    `<w:jc w:val="${style.align}"/>`,
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
  ];
  const runLook = [
    style.bold === true ? "<w:b/><w:bCs/>" : "",
    style.italic === true ? "<w:i/><w:iCs/>" : "",
    style.color === undefined ? "" : `<w:color w:val="${style.color}"/>`,
    `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`,
  ];
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${escaped(style.name)}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphLook.join("")}</w:pPr>` +
    `<w:rPr>${runLook.join("")}</w:rPr></w:style>`
  );
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}"`;

/** The parts that hang on the document, by their relationships' numbers. */
const PARTS = ["styles", "settings", "numbering", "header", "header"] as const;
const partName = (index: number): string => {
  const kind = PARTS[index] ?? "";
  return kind === "header" ? `header${index - 2}` : kind;
};

function contentTypes(): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONS_TYPE}"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("word/document.xml", `${WORD_TYPE}.document.main+xml`) +
    PARTS.map((kind, index) => override(`word/${partName(index)}.xml`, `${WORD_TYPE}.${kind}+xml`)).join("") +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    "</Types>"
  );
}

const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** What a file is made of beside its text. */
export interface Look {
  readonly font: string;
  /** Of text in no style of its own, in points. */
  readonly size: number;
  readonly styles: readonly Style[];
  /** The style of the page number. */
  readonly pageNumber: string;
}

function stylesXml({ font, size, styles }: Look): string {
  const fonts = ["ascii", "hAnsi", "eastAsia", "cs"].map((script) => `w:${script}="${font}"`).join(" ");
  return (
    `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/>` +
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>` +
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    `${styles.map(styleXml).join("")}</w:styles>`
  );
}

// A line broken by hand in justified text is not stretched.
const SETTINGS =
  `<w:settings ${NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat><w:doNotExpandShiftReturn/>` +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  "</w:compat></w:settings>";

const NUMBERING =
  `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>' +
  '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  "</w:numbering>";

function headerXml(style: string, content: string): string {
  return `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p></w:hdr>`;
}

const PAGE_NUMBER =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A .docx file; the same arguments give the same bytes. `body` ends with the properties of its last section. */
export function wordFile(title: string, body: string, look: Look): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      [`${OFFICE}/officeDocument`, "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml":
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escaped(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      PARTS.map((kind, index) => [`${OFFICE}/${kind}`, `${partName(index)}.xml`]),
    ),
    "word/styles.xml": stylesXml(look),
    "word/settings.xml": SETTINGS,
    "word/numbering.xml": NUMBERING,
    "word/header1.xml": headerXml(look.pageNumber, PAGE_NUMBER),
    "word/header2.xml": headerXml(look.pageNumber, ""),
  };
  const files = Object.entries(parts).map(([name, xml]): [string, Uint8Array] => [name, strToU8(DECLARATION + xml)]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}
