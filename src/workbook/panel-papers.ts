/** What the side panel asks of the add-on about the papers of the dossiers, and what it gets. Plain data throughout. */

import type { PaperKind } from "../dossier/papers";
import type { CellView, ProblemView } from "./list-view";

export type { PaperKind } from "../dossier/papers";

/**
 * How a paper stands: never made; in the queue; made and as the workbook has it; made, and the workbook says something
 * else since; could not be made; stopped before it was made; made, and deleted from Drive since.
 */
export type PaperStanding = "unmade" | "queued" | "current" | "changed" | "failed" | "stopped" | "lost";

/** One paper of the dossiers. */
export interface PaperView {
  readonly key: string;
  readonly kind: PaperKind;
  /** "Tờ trình", in Vietnamese whatever the language: it is the paper's name. */
  readonly title: string;
  /** Whom it is about; "" for the whole campaign. */
  readonly subject: string;
  readonly standing: PaperStanding;
  /** Of the document that stands; 0 for none. */
  readonly version: number;
  /** Of the document that stands; "" for none. */
  readonly link: string;
  readonly madeAt: string;
  /** Why it is a draft as yet; "" for one that is none. */
  readonly draft: string;
  /** How many blanks are left on it for a person to fill in. */
  readonly blanks: number;
  /** Why it could not be made. */
  readonly remark: string;
}

/** Something that a unit's dossier lacks. */
export interface LackView {
  readonly message: string;
  /** Who can supply it. */
  readonly from: string;
  readonly cells: readonly CellView[];
}

/** One unit's dossier. */
export interface UnitDossierView {
  readonly code: string;
  readonly name: string;
  readonly lacks: readonly LackView[];
  /** By when it must arrive, or that it came too late; "" while the settings name no deadline. */
  readonly deadline: string;
  readonly late: boolean;
  /** Those proposed who are not eligible, a sentence each. */
  readonly notEligible: readonly string[];
  readonly papers: readonly PaperView[];
}

/** The dossiers of the workbook as it stands. */
export interface PapersView {
  readonly language: "vi" | "en";
  /** Why this account may not make papers, and what to do; "" when it may. */
  readonly refusal: string;
  /** The account that may, as the settings name it; "" while they name none. */
  readonly account: string;
  readonly units: readonly UnitDossierView[];
  /** The papers of the whole department. */
  readonly department: readonly PaperView[];
  /** What in the records of meetings and receipts somebody must mend. */
  readonly problems: readonly ProblemView[];
  /** Of a run that was begun and has not come to its end, or was stopped; null when nothing is left of it. */
  readonly unfinished: { readonly left: number; readonly since: number } | null;
}

/** Which papers to make; null stands for all. The department's own are those of unit "". */
export interface PapersRequest {
  readonly units: readonly string[] | null;
  readonly kinds: readonly PaperKind[] | null;
}

/** A paper that could not be made. */
export interface PaperFault {
  readonly title: string;
  readonly subject: string;
  readonly message: string;
}

/** How a run stands after one slice of it. */
export type PapersProgress =
  /** Nothing was done; the message says why and what to do. */
  | { readonly kind: "refused" | "busy"; readonly message: string }
  /** The run stands until these are handed in with its next slice. */
  | (TemplatesAsked & { readonly run: number })
  | {
      readonly kind: "progress";
      /** Which run; to be given when its next slice is asked for. */
      readonly run: number;
      /** The next slice is to be asked for at once, or after so many seconds; or the run has come to its end. */
      readonly state: "going" | "waiting" | "done" | "stopped" | "ended";
      readonly waitSeconds: number;
      /** What came of it, in words. */
      readonly message: string;
      /** Documents of this run: all, made so far, and still to be made. */
      readonly total: number;
      readonly made: number;
      readonly left: number;
      readonly faults: readonly PaperFault[];
      /** Where the documents are; "" before the folder is made. */
      readonly folder: string;
    };

/** How a slice that is under way stands, whoever began it. */
export type PapersRunState =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly made: number; readonly total: number; readonly current: string };

/** A template that was edited in the folder, which the panel is to fetch from Drive. */
export interface TemplateFile {
  readonly kind: PaperKind;
  /** Of the file on Drive. */
  readonly id: string;
  /** Whether it is a Google Doc by now, which is exported. */
  readonly isDocument: boolean;
}

/**
 * These files are to be fetched and handed in when the same is asked again. `access` opens them at Google's own address,
 * for this account and a short time; it is to be kept nowhere.
 */
export interface TemplatesAsked {
  readonly kind: "templates";
  readonly message: string;
  readonly files: readonly TemplateFile[];
  readonly access: string;
}

/** What the panel has fetched of such a file: its content as Base64, or what came instead. */
export type GivenTemplate =
  { readonly id: string; readonly content: string } | { readonly id: string; readonly failure: string };

/** By kind. */
export type GivenTemplates = Readonly<Partial<Record<PaperKind, GivenTemplate>>>;

/** The add-on's own template of a kind, for a download: file name and content as Base64. */
export interface TemplateView {
  readonly kind: PaperKind;
  readonly fileName: string;
  readonly content: string;
}

/**
 * How a template stands: in no folder as yet, the add-on's or the Office's as the workbook holds it, which may be damaged;
 * in the folder as it was put there, or edited; not there any more; edited in
 * more than one file; perhaps being put there.
 */
export type TemplateState = "builtIn" | "kept" | "damaged" | "original" | "edited" | "missing" | "several" | "trying";

/** The templates of the papers as they stand in the folder of the dossiers. */
export interface TemplatesView {
  readonly templates: readonly {
    readonly kind: PaperKind;
    readonly title: string;
    readonly state: TemplateState;
    readonly name: string;
    /** Where it is opened and edited; "" where it is not there. */
    readonly link: string;
  }[];
}

/** What came of putting templates there: kept, or refused with every fault and its place. */
export type TemplateOutcome =
  | { readonly kind: "kept"; readonly message: string }
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly faults: readonly { readonly message: string; readonly remedy: string }[];
    };

/** What a view is, or why there is none. */
export type PapersAnswer<T> =
  { readonly kind: "answer"; readonly answer: T } | { readonly kind: "refused"; readonly message: string };

/** The endpoints by the names that the page calls; without a language the account's own is taken. */
export interface PapersEndpoints {
  /** The dossiers as the workbook stands: what is missing, and how each paper stands. Makes nothing, asks no Drive. */
  readonly readPapers: (language?: "vi" | "en") => PapersAnswer<PapersView>;
  /**
   * Makes a slice of the papers asked for, which begins a run. Null goes on with `run` as long as no other has taken its
   * place; without one a person goes on with whatever was left or stopped. Who does not know the run yet may give it a
   * name instead, to be stopped by; `templates` are those that the run has asked for. To be asked until the run has ended.
   */
  readonly makePapers: (
    request: PapersRequest | null,
    language?: "vi" | "en",
    run?: number | string,
    templates?: GivenTemplates,
  ) => PapersProgress;
  /** How the slice under way stands; cheap, and answered while one runs. */
  readonly readPapersRun: () => PapersRunState;
  /** Asks a run, by number or name, to end after the document that it is at; the next slice says that it has. */
  readonly stopPapers: (run: number | string) => void;
  /** How the templates stand in the folder. */
  readonly readTemplates: (language?: "vi" | "en") => PapersAnswer<TemplatesView>;
  /** Puts the templates into the folder that are not there, to be edited. */
  readonly placeTemplates: (language?: "vi" | "en") => TemplateOutcome;
  /** The add-on's own template of a kind. */
  readonly readTemplate: (kind: PaperKind, language?: "vi" | "en") => PapersAnswer<TemplateView>;
  /** Puts the Office's own template (Base64 of a .docx) in the place of the file in the folder, or with null the original. */
  readonly keepTemplate: (kind: PaperKind, content: string | null, language?: "vi" | "en") => TemplateOutcome;
}
