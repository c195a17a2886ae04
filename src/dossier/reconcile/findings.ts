/** What holding a paper against the workbook and against the other papers brings out. Plain data throughout. */

import type { CellAddress } from "../../domain/address";
import type { Area } from "./document-text";

/** Where in a document something stands. */
export type DocumentPlace =
  /** `quote` is how the paragraph or the cell begins. */
  | { readonly kind: "paragraph"; readonly area?: Area; readonly ordinal: number; readonly quote: string }
  | {
      readonly kind: "cell";
      readonly area?: Area;
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly quote: string;
    }
  /** Nowhere: the document has nothing in its place. */
  | { readonly kind: "nowhere" };

/**
 * How a paper differs from what would be printed now.
 * - `edited`: somebody has changed it in the paper; the workbook says what was printed.
 * - `stale`: the paper says what was printed; the workbook has changed since.
 * - `both`: neither says what was printed, or nobody knows what was.
 * - `missing`: nothing stands in the paper where something would be printed.
 * - `gone`: the paper says what the workbook no longer has for it.
 * - `unrecorded`: somebody has filled in by hand what the workbook has room for and does not know.
 * - `disagreeing`: two papers were filled in otherwise where both print one cell of the workbook.
 * - `outdated`: no figure differs, but the program would word the paper otherwise now.
 */
export type FindingKind = "edited" | "stale" | "both" | "missing" | "gone" | "unrecorded" | "disagreeing" | "outdated";

/** One difference. */
export interface Finding {
  readonly kind: FindingKind;
  readonly place: DocumentPlace;
  /** What stands in the paper; "" where nothing does. */
  readonly paperSays: string;
  /** What would be printed now; "" where nothing would. */
  readonly workbookSays: string;
  /** Where in the workbook it comes from, or can be supplied; null for what is put together or is the form's. */
  readonly cell: CellAddress | null;
  /** The other paper of a disagreement, by its name in the ledger, and what it says. */
  readonly other: { readonly document: string; readonly says: string } | null;
}

/** Something that a person has written into a paper where the workbook has room for it. */
export interface FilledIn {
  /** The paper's name in the ledger. */
  readonly document: string;
  readonly place: DocumentPlace;
  readonly says: string;
  readonly cell: CellAddress;
}
