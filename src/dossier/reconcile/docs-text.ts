/** The text of a document as the Docs service gives it: its body, and what stands around that. Drawings have none there. */

import { blocksOf, type Area, type Block, type Piece } from "./document-text";

/** What is read of a document. */
export interface DocsDocument {
  readonly body?: DocsBody | undefined;
  /** Of each of these, what it says by its id. */
  readonly headers?: DocsParts | undefined;
  readonly footers?: DocsParts | undefined;
  readonly footnotes?: DocsParts | undefined;
  /** The ids of those that the document begins with. */
  readonly documentStyle?: Readonly<Partial<Record<PageId, string | undefined>>> | undefined;
}

type DocsParts = Readonly<Record<string, DocsBody>>;

type PageId = `${"default" | "firstPage" | "evenPage"}${"Header" | "Footer"}Id`;

interface DocsBody {
  readonly content?: readonly DocsElement[] | undefined;
}

interface DocsElement {
  readonly paragraph?: { readonly elements?: readonly DocsRun[] | undefined } | undefined;
  readonly table?:
    | { readonly tableRows?: readonly { readonly tableCells?: readonly DocsBody[] | undefined }[] | undefined }
    | undefined;
}

interface DocsRun {
  readonly textRun?:
    | { readonly content?: string | undefined; readonly suggestedDeletionIds?: readonly string[] | undefined }
    | undefined;
  readonly footnoteReference?: { readonly footnoteId?: string | undefined } | undefined;
}

/** The text of a document. Suggested changes count as made; page numbers are no text there. */
export function blocksOfDocs({ body, headers, footers, footnotes, documentStyle = {} }: DocsDocument): Block[] {
  const areaOf = (area: Area, parts: DocsParts | undefined, first: readonly (string | undefined)[]): Block[] =>
    blocksOf(inOrder(parts ?? {}, first).flatMap(piecesOf), area);
  const { defaultHeaderId, firstPageHeaderId, evenPageHeaderId } = documentStyle;
  const { defaultFooterId, firstPageFooterId, evenPageFooterId } = documentStyle;
  return [
    ...blocksOf(piecesOf(body ?? {})),
    ...areaOf("header", headers, [defaultHeaderId, firstPageHeaderId, evenPageHeaderId]),
    ...areaOf("footer", footers, [defaultFooterId, firstPageFooterId, evenPageFooterId]),
    ...areaOf("note", footnotes, calledIn(body ?? {})),
  ];
}

/** The parts: these first, then the others as they come. */
function inOrder(parts: DocsParts, first: readonly (string | undefined)[]): DocsBody[] {
  const ids = new Set([...first.filter((id) => id !== undefined), ...Object.keys(parts)]);
  return Array.from(ids).flatMap((id) => (Object.prototype.hasOwnProperty.call(parts, id) ? [parts[id] ?? {}] : []));
}

/** The ids of the notes that a text calls, in its order. */
function calledIn({ content = [] }: DocsBody): string[] {
  return content.flatMap(({ paragraph, table }) => [
    ...(paragraph?.elements ?? []).flatMap(({ footnoteReference }) => footnoteReference?.footnoteId ?? []),
    ...(table?.tableRows ?? []).flatMap(({ tableCells = [] }) => tableCells.flatMap(calledIn)),
  ]);
}

function piecesOf({ content = [] }: DocsBody): Piece[] {
  return content.map(pieceOf);
}

function pieceOf({ paragraph, table }: DocsElement): Piece {
  if (table !== undefined) {
    const rows = (table.tableRows ?? []).map(({ tableCells }) => (tableCells ?? []).map(textOfBody));
    return { rows };
  }
  const runs = (paragraph?.elements ?? []).filter(({ textRun }) => (textRun?.suggestedDeletionIds ?? []).length === 0);
  // A break inside of a paragraph is a vertical tab there.
  return runs
    .map(({ textRun }) => textRun?.content ?? "")
    .join("")
    .replace(/\n$/, "")
    .replace(/\v/g, "\n");
}

/** Everything in a cell, tables in it too, a line a paragraph. */
function textOfBody(body: DocsBody): string {
  return piecesOf(body)
    .flatMap((piece) => (typeof piece === "string" ? [piece] : piece.rows.map((row) => row.join("\t"))))
    .join("\n");
}
