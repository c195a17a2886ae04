/** The text of a document, however it is kept, as one neutral list: paragraphs, and rows of tables with their cells. */

/** Where around the text something stands; notes are those at the foot of a page and at the end alike. */
export type Area = "header" | "footer" | "note";

/** One stretch of a document in its order. Paragraphs without text are left out and not counted. */
export type Block =
  | {
      readonly kind: "paragraph";
      /** Not given for the text itself. */
      readonly area?: Area;
      /** From 1 among the paragraphs of its area, or of the text, that stand in no table. */
      readonly ordinal: number;
      readonly text: string;
    }
  | {
      readonly kind: "row";
      readonly area?: Area;
      /** From 1 in its area, or in the text. */
      readonly table: number;
      /** From 1 in its table. */
      readonly row: number;
      /** A cell's paragraphs as lines. */
      readonly cells: readonly string[];
    };

/** A paragraph's text, or a table as rows of cells, before they are counted. */
export type Piece = string | { readonly rows: readonly (readonly string[])[] };

/** The pieces of an area, or without one of the text, counted; rows in which nothing stands are left out. */
export function blocksOf(pieces: readonly Piece[], area?: Area): Block[] {
  const where = area === undefined ? {} : { area };
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      const text = piece.trim();
      if (text === "") continue;
      paragraphs += 1;
      blocks.push({ kind: "paragraph", ...where, ordinal: paragraphs, text });
    } else {
      tables += 1;
      const table = tables;
      piece.rows.forEach((row, index) => {
        const cells = row.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== "")) blocks.push({ kind: "row", ...where, table, row: index + 1, cells });
      });
    }
  }
  return blocks;
}
