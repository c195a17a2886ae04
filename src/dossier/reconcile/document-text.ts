/** The text of a document, however it is kept, as one neutral list: paragraphs, and rows of tables with their cells. */

/** One stretch of a document in its order. Paragraphs without text are left out and not counted. */
export type Block =
  | {
      readonly kind: "paragraph";
      /** From 1 among the paragraphs that stand in no table. */
      readonly ordinal: number;
      readonly text: string;
    }
  | {
      readonly kind: "row";
      /** From 1 in the document. */
      readonly table: number;
      /** From 1 in its table. */
      readonly row: number;
      /** A cell's paragraphs as lines. */
      readonly cells: readonly string[];
    };

/** A paragraph's text, or a table as rows of cells, before they are counted. */
export type Piece = string | { readonly rows: readonly (readonly string[])[] };

/** The pieces of a document, counted; rows in which nothing stands are left out. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      const text = piece.trim();
      if (text === "") continue;
      paragraphs += 1;
      blocks.push({ kind: "paragraph", ordinal: paragraphs, text });
    } else {
      tables += 1;
      const table = tables;
      piece.rows.forEach((row, index) => {
        const cells = row.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== "")) blocks.push({ kind: "row", table, row: index + 1, cells });
      });
    }
  }
  return blocks;
}

/** What is read of a document that the Docs service gives. */
export interface DocsBody {
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
}

/** The text of a document's body as the Docs service gives it. Suggested changes count as made. */
export function blocksOfDocs(body: DocsBody): Block[] {
  return blocksOf((body.content ?? []).map(pieceOf));
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
  return (body.content ?? [])
    .map(pieceOf)
    .flatMap((piece) => (typeof piece === "string" ? [piece] : piece.rows.map((row) => row.join("\t"))))
    .join("\n");
}
