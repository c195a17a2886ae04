/** What the side panel asks of the add-on to make a workbook from a plan, and to import units and officials. Plain data. */

import type { PanelLanguage } from "./panel";

/** What is imported. */
export type ImportedKind = "units" | "officials";

/** A pasted table with what a person said of it. */
export interface ImportOrder {
  readonly kind: ImportedKind;
  /** Cells parted by tabs, as Excel and Sheets copy them. */
  readonly text: string;
  /** The field of each column, null for one that is left out; as proposed when this is null. */
  readonly columns: readonly (string | null)[] | null;
  /** Answers by the questions' ids. */
  readonly answers: Readonly<Record<string, "different" | "same">>;
  /** Whether rows without a code get one. */
  readonly makeCodes: boolean;
}

/** What an import would do, with every sentence in the language that was asked for. */
export interface ImportPreview {
  readonly fields: readonly { readonly key: string; readonly label: string; readonly needed: boolean }[];
  readonly columns: readonly {
    readonly header: string;
    readonly sample: string;
    readonly field: string | null;
    readonly sure: boolean;
  }[];
  readonly rows: readonly {
    readonly line: number;
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly state: "new" | "present" | "faulty" | "asked";
  }[];
  readonly faults: readonly {
    readonly line: number;
    readonly header: string;
    readonly message: string;
    readonly remedy: string;
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly message: string;
    readonly different: string;
    readonly same: string;
    readonly answer: "different" | "same" | null;
  }[];
  readonly remarks: readonly string[];
  /** "12 dòng mới, 3 dòng đã có" … */
  readonly summary: string;
  /** Whether it can be carried out as it stands. */
  readonly ready: boolean;
}

/** What came of an import. */
export interface ImportOutcome {
  readonly done: boolean;
  readonly message: string;
}

/** The endpoints of setting up, by the names that the page calls. */
export interface PlanEndpoints {
  /** What an import would do to the workbook as it stands; nothing is written. */
  readonly previewImport: (order: ImportOrder, language?: PanelLanguage) => ImportPreview;
  /** Imports all new rows or none. */
  readonly importRows: (order: ImportOrder, language?: PanelLanguage) => ImportOutcome;
}
