/** What the side panel and the command line ask when papers are held against the workbook. Plain data throughout. */

import type { CellView } from "./list-view";
import type { GivenTemplates, TemplatesAsked } from "./panel-papers";

/** How a paper differs: what `FindingKind` of the dossiers tells apart. */
export type DiscrepancyKind =
  "edited" | "stale" | "both" | "missing" | "gone" | "unrecorded" | "disagreeing" | "outdated";

/** One figure, name, title or date that does not agree. */
export interface DiscrepancyView {
  readonly kind: DiscrepancyKind;
  /** The whole in a sentence, and what can be done about it. */
  readonly message: string;
  readonly remedy: string;
  /** Where in the paper, as people would look for it; "" for nowhere. */
  readonly place: string;
  readonly paperSays: string;
  readonly workbookSays: string;
  /** Where in the workbook; none for what is put together there. */
  readonly cells: readonly CellView[];
}

/** One paper with what does not agree in it. */
export interface PaperCheckView {
  /** Its name in the ledger. */
  readonly document: string;
  /** As it is named on the Drive, without ending. */
  readonly file: string;
  readonly unit: string;
  /** As Drive gives it; "" where the document was not found. */
  readonly link: string;
  /** Why it could not be held against the workbook; "" when it was. */
  readonly unread: string;
  readonly discrepancies: readonly DiscrepancyView[];
}

/** What the next slice has to know of those before it; given back as it was got. */
export interface ReconcileState {
  /** The papers that have been looked at, by their names in the ledger. */
  readonly checked: readonly string[];
  /** What people have filled in by hand, to be compared across papers. */
  readonly filled: readonly unknown[];
}

/** What came of one slice. */
export type ReconcileProgress =
  /** Nothing was looked at; the message says why and what to do. */
  | { readonly kind: "refused"; readonly message: string }
  | TemplatesAsked
  | {
      readonly kind: "progress";
      /** To be given to the next slice; null after the last. */
      readonly state: ReconcileState | null;
      readonly checked: number;
      readonly total: number;
      readonly message: string;
      /** Papers of this slice in which something does not agree, or that could not be read. The last slice adds what
       * papers were filled in with, also to papers of slices before. */
      readonly papers: readonly PaperCheckView[];
    };

/** The endpoint by the name that the page calls; without a language the account's own is taken. */
export interface ReconcileEndpoints {
  /** Looks at a slice of the papers that stand, from the first for null, with the templates that it asks for. Writes nothing. */
  readonly reconcilePapers: (
    state: ReconcileState | null,
    language?: "vi" | "en",
    templates?: GivenTemplates,
  ) => ReconcileProgress;
}
