/** What the side panel asks of the add-on to make a workbook from a plan, and to import units and officials. Plain data. */

import type { PlanReadingKey } from "../domain/plan-question";
import type { PlanDecisions } from "./from-plan/decisions";
import type { SettingKey } from "./layout";
import type { PanelLanguage } from "./panel";

export type { Holding, PlanDecisions } from "./from-plan/decisions";
export type { PlanReadingKey } from "../domain/plan-question";
export type { SettingKey } from "./layout";

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
  /** Whether blank cells of rows that stand in the workbook are filled in; not when left out. */
  readonly fillBlanks?: boolean;
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
  /** "Điền 3 ô còn trống…": what a person may choose for rows that stand in the workbook; "" where nothing is blank. */
  readonly fillOffer: string;
  /** Whether it can be carried out as it stands. */
  readonly ready: boolean;
}

/** What came of an import. */
export interface ImportOutcome {
  readonly done: boolean;
  readonly message: string;
}

/** The sections in which a plan's items are confirmed, in their order. */
export type PlanSection = "settings" | "kpis" | "tasks" | "movements" | "criteria";

/** Words of the plan with their clause. */
export interface PlanWords {
  readonly words: string;
  /** "" before the first numbered clause. */
  readonly clause: string;
}

/** One proposed item beside the sentences it came from. */
export interface PlanItemView {
  readonly id: string;
  /** "CT08", "Hạn nhận hồ sơ". */
  readonly title: string;
  /** Its values as they would stand in the workbook, under the headers there. */
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly mendable: boolean;
    /** The texts that the tab offers; empty where any may be written. */
    readonly choices: readonly string[];
    /** Keys of the fields that no longer fit once this one is mended. */
    readonly clears: readonly string[];
  }[];
  readonly sources: readonly PlanWords[];
  /** Wording of a scan that was mended. */
  readonly mends: readonly { readonly from: string; readonly to: string }[];
  readonly questions: readonly string[];
}

/** Something that the plan leaves open. */
export interface PlanQuestionView {
  readonly id: string;
  readonly message: string;
  readonly source: PlanWords | null;
  readonly items: readonly string[];
  readonly readings: readonly { readonly key: PlanReadingKey; readonly label: string }[];
  readonly chosen: PlanReadingKey | null;
  /** A setting that a person may type, where the plan does not tell it. */
  readonly setting: SettingKey | null;
  /** The mended texts of its one item as they were looked at, and what they leave open in words ("" for nothing); null for none. */
  readonly mended: { readonly fields: Readonly<Record<string, string>>; readonly open: string } | null;
}

/** A target or task with who holds it, as far as the plan says so. */
export interface AssignmentView {
  readonly id: string;
  readonly code: string;
  readonly content: string;
  readonly holder: string;
  readonly coHolders: readonly string[];
}

/** Everything read from a plan's text. */
export interface PlanView {
  readonly language: PanelLanguage;
  readonly scanned: boolean;
  readonly sections: Readonly<Record<PlanSection, readonly PlanItemView[]>>;
  readonly questions: readonly PlanQuestionView[];
  readonly assignments: readonly AssignmentView[];
  /** The units of the workbook that may hold targets. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** What a dossier holds and by when, as the plan says; nothing of it is typed into a tab but the deadline. */
  readonly dossier: readonly string[];
  /** Who does what under the plan (Tổ chức thực hiện); no tab holds it. */
  readonly roles: readonly { readonly who: string; readonly duties: readonly string[]; readonly clause: string }[];
  /** Sentences that demand nothing of the workbook. */
  readonly prose: readonly PlanWords[];
}

/** A plan's text with what a person decided about it. */
export interface PlanOrder {
  readonly text: string;
  readonly decisions: PlanDecisions;
}

/** What came of a step of making the workbook. */
export interface MakingOutcome {
  readonly done: boolean;
  readonly message: string;
  /** What has to be mended first, each with its remedy. */
  readonly faults: readonly { readonly message: string; readonly remedy: string }[];
  /** What stood in the workbook already and was left as it is. */
  readonly kept: readonly string[];
}

/** What came of one execution that makes what the workbook lacks. */
export interface TabsOutcome {
  readonly done: boolean;
  /** Time ran out and all is well: to be called again for the rest. */
  readonly more: boolean;
  readonly message: string;
}

/** The text of a file, or why it cannot be read. */
export type FileText =
  | {
      readonly kind: "text";
      /** Of several sheets the first. */
      readonly text: string;
      /** The sheets of an .xlsx that hold anything, with the imports whose headers each has; none for other files. */
      readonly sheets: readonly {
        readonly name: string;
        readonly text: string;
        readonly holds: readonly ImportedKind[];
      }[];
    }
  | { readonly kind: "refused"; readonly message: string; readonly remedy: string };

/** A plan's text read for the command line, with every proposal accepted. */
export interface WholePlan {
  readonly language: PanelLanguage;
  /** What `writePlan` takes to write all of it. */
  readonly order: PlanOrder;
  /** Each item's values with its words; the questions in words. */
  readonly reading: Readonly<Record<PlanSection, readonly Readonly<Record<string, unknown>>[]>> & {
    readonly dossier: Readonly<Record<string, unknown>> | null;
    readonly questions: readonly {
      readonly id: string;
      readonly kind: string;
      readonly message: string;
      readonly items: readonly string[];
      readonly clause: string;
      readonly words: string;
      readonly readings: readonly string[];
      /** The label of the reading that was written; "" where there is none. */
      readonly chosen: string;
    }[];
  };
}

/** The endpoints of setting up, by the names that the page calls. */
export interface PlanEndpoints {
  /** What an import would do to the workbook as it stands; nothing is written. */
  readonly previewImport: (order: ImportOrder, language?: PanelLanguage) => ImportPreview;
  /** Imports all new rows or none. */
  readonly importRows: (order: ImportOrder, language?: PanelLanguage) => ImportOutcome;
  /** What a plan's text proposes, the chosen readings applied; nothing is written. */
  readonly readPlanText: (order: PlanOrder, language?: PanelLanguage) => PlanView;
  /** The whole reading of a text, for the command line; nothing is written. */
  readonly readWholePlan: (text: string, language?: PanelLanguage) => WholePlan;
  /** Makes the tabs, rows and protections that are missing, as the menu's set-up does; called until there is no more. */
  readonly makeTabs: (language?: PanelLanguage) => TabsOutcome;
  /** Writes what was accepted into the tabs, all of it or nothing. */
  readonly writePlan: (order: PlanOrder, language?: PanelLanguage) => MakingOutcome;
  /** Keeps the page's unfinished work for this account; "" forgets it. */
  readonly keepPlanDraft: (draft: string) => boolean;
  /** The unfinished work kept last; "" when there is none. */
  readonly readPlanDraft: () => string;
  /** The text of a .docx, .xlsx, .txt or .md file, given in base64; a table as cells parted by tabs. */
  readonly readFileText: (name: string, base64: string, language?: PanelLanguage) => FileText;
}
