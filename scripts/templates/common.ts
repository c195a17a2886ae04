/** What several papers have in common: the head, titles, lists in tables, blanks for a person, signatures. */

import { TEXT_WIDTH } from "./look";
import { block, paragraph, TAB, table, type Piece } from "./ooxml";

/** Columns of the head, in millimetres: ô 2 and 3 left, ô 1 and 4 right. */
const LEFT = 75;
const RIGHT = TEXT_WIDTH - LEFT;

/** Lengths of the lines: as long as the words of the tiêu ngữ; a third to a half of the words above the others. */
const MOTTO_LINE = 56;
const AGENCY_LINE = 22;
const SUBJECT_LINE = 55;

/** A line of so many millimetres, in the middle of a column. */
export const line = (length: number, column: number): string =>
  paragraph("Rule", [], { rule: { sides: ["bottom"], inset: (column - length) / 2 } });

export const BOX = ["top", "left", "bottom", "right"] as const;

const draftMark = block("draft", paragraph("Draft", ["{draft.mark}"], { rule: { sides: BOX, inset: 22 } }));

const national =
  paragraph("NationalName", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]) +
  paragraph("Motto", ["Độc lập - Tự do - Hạnh phúc"]) +
  line(MOTTO_LINE, RIGHT);

/** The head: agency and number left, quốc hiệu, place and date right; minutes have no place and date. */
export function head({ dated }: { readonly dated: boolean }): string {
  const agency = paragraph("ParentAgency", ["{header.parent}"]) + paragraph("Agency", ["{header.issuer}"]);
  return table({ columns: [LEFT, RIGHT], bordered: false }, [
    [agency + line(AGENCY_LINE, LEFT), national],
    [
      paragraph("Number", ["{header.number}"]) + draftMark,
      paragraph("PlaceAndDate", dated ? ["{header.placeAndDate}"] : []),
    ],
  ]);
}

/** The paper's name and what it is about, with the line under them. */
export const title = (name: string, ...subjects: readonly string[]): string =>
  paragraph("PaperName", [name]) +
  subjects.map((subject) => paragraph("Subject", [subject])).join("") +
  line(SUBJECT_LINE, TEXT_WIDTH);

/** A paragraph of the text. */
export const body = (...pieces: readonly Piece[]): string => paragraph("Body", pieces);

/** Sentences of a list, one a paragraph. */
export const sentences = (list: string, style = "Body"): string => block(list, paragraph(style, ["{text}"]));

/** A paragraph at the end of a text, which the signatures stand with. */
export const closing = (tag: string): string => paragraph("Body", [tag], { keepNext: true });

/** A column of a list: its head, its width in millimetres and what its cells say. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly cell: string;
  readonly style?: "Cell" | "CellCentred" | "CellAmount";
  /** A second paragraph, where the value `when` has a text; not in the last column. */
  readonly note?: { readonly when: string; readonly text: string };
}

export const ORDINAL: Column = { head: "TT", width: 11, cell: "{ordinal}", style: "CellCentred" };

/** A table with a row an item: its head is repeated on every page. */
export function list(name: string, columns: readonly Column[]): string {
  const cells = columns.map(({ cell, style = "Cell", note }, index) => {
    const first = index === 0 ? `{#${name}}` : "";
    const last = index === columns.length - 1 ? `{/${name}}` : "";
    const noted = note === undefined ? "" : block(note.when, paragraph("CellNote", [note.text]));
    return paragraph(style, [first + cell + last]) + noted;
  });
  const heads = columns.map((column) => paragraph("ColumnHead", [column.head]));
  return table({ columns: columns.map(({ width }) => width), bordered: true, headRows: 1 }, [heads, cells]);
}

/** A list with its name, both left out where the list is empty. */
export const captionedList = (caption: string, name: string, columns: readonly Column[]): string =>
  block(`${name}.any`, paragraph("Caption", [caption]), list(name, columns), afterTable);

export const beforeTable = paragraph("BeforeTable", [], { keepNext: true });

/** Word wants a paragraph between a table and what follows. */
export const afterTable = paragraph("AfterTable", []);

/** How a part that a person writes stands in its paper. */
interface NarrativeOptions {
  /** Dotted lines below the first. */
  readonly lines: number;
  /** One of several, which are numbered. */
  readonly numbered?: boolean;
  /** The signatures follow, and stand on one page with it. */
  readonly last?: boolean;
}

/** What a person has to write: the heading and dotted lines. */
export function narrative(group: string, { lines, numbered = false, last = false }: NarrativeOptions): string {
  const line = (pieces: readonly Piece[]) => paragraph("Blank", pieces, { keepNext: last });
  return (
    paragraph("Heading", [`{${group}prompt}`], { numbered }) + line([`{${group}text}`, TAB]) + line([TAB]).repeat(lines)
  );
}

/** One signature, in the column's middle. */
export const signature = (name: string): string =>
  block(`${name}.authority`, paragraph("SignatureTitle", [`{${name}.authority}`])) +
  paragraph("SignatureTitle", [`{${name}.position}`]) +
  block(`${name}.instruction`, paragraph("SignatureNote", [`{${name}.instruction}`])) +
  paragraph("SignatureName", [`{${name}.name}`]);

const recipients =
  paragraph("RecipientsTitle", ["Nơi nhận:"]) + block("recipients", paragraph("Recipients", ["{text}"]));

/** The end of a paper that is sent: nơi nhận left, the signature right. */
export const signedAndSent = (): string =>
  paragraph("Gap", [], { keepNext: true }) +
  table({ columns: [70, TEXT_WIDTH - 70], bordered: false }, [[recipients, signature("signature")]]) +
  afterTable;

/** Two signatures side by side. */
export const signedByTwo = (): string =>
  paragraph("Gap", [], { keepNext: true }) +
  table({ columns: [TEXT_WIDTH / 2, TEXT_WIDTH / 2], bordered: false }, [[signature("left"), signature("right")]]) +
  afterTable;

/** Nơi nhận under the signatures of minutes. */
export const recipientsBelow = (): string => paragraph("Gap", []) + recipients;
