/** What the side panel asks of the add-on and what it gets: one contract that types both ends. Plain data throughout. */

import type { UnitProgress } from "../domain/progress";
import type { ListView, ProblemView } from "./list-view";
import type { PapersEndpoints } from "./panel-papers";
import type { PlanEndpoints } from "./panel-plan";
import type { ReconcileEndpoints } from "./panel-reconcile";

export type { Count } from "../domain/award-list";
export type { Standing, StandingCounts, UnitProgress } from "../domain/progress";
export type {
  CellView,
  FindingView,
  ListView,
  NomineeView,
  NotJudgedView,
  ObstacleView,
  ProblemView,
  UnsettledView,
} from "./list-view";

/** The languages of the panel. */
export type PanelLanguage = "vi" | "en";

/** An answer, or the problems of the file that keep the workbook from being judged. */
export type Answer<T> =
  | { readonly kind: "answer"; readonly answer: T }
  | { readonly kind: "refused"; readonly language: PanelLanguage; readonly problems: readonly ProblemView[] };

/** The list of the workbook as it stands, with what the panel shows beside it. */
export interface PanelList extends ListView {
  /** The language of every sentence in it. */
  readonly language: PanelLanguage;
  /** When the tabs had been read, as people read it: "08:30 ngày 05/01/2023". */
  readonly readAt: string;
  readonly progress: readonly UnitProgress[];
  /** The list that stands in the workbook; null when there is none. */
  readonly written: WrittenList | null;
}

/** The list that was written last. */
export interface WrittenList {
  readonly readAt: string;
  readonly fingerprint: string;
  /** Whether the data are still those that it was made from. */
  readonly current: boolean;
}

/** The steps of making a list, in their order. */
export type RunStep = "reading" | "judging" | "writing" | "layingOut";

/** How the making of a list stands, whoever began it. Moments are milliseconds since 1970. */
export type RunState =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly step: RunStep;
      /** Tabs read so far, of all; 0 of 0 in the other steps. */
      readonly done: number;
      readonly total: number;
      readonly since: number;
    }
  /** It began and has not been heard of for longer than an execution may take. */
  | { readonly kind: "cut"; readonly since: number };

/** What came of making the list. */
export interface RunOutcome {
  readonly made: boolean;
  readonly message: string;
  /** The list as it was made; null when it was not. */
  readonly list: PanelList | null;
}

/** Whether a cell could be put in front, and if not, why. */
export type Shown = { readonly kind: "shown" } | { readonly kind: "missing"; readonly message: string };

/** The endpoints by the names that the page calls; without a language the account's own is taken. */
export interface Endpoints extends PapersEndpoints, PlanEndpoints, ReconcileEndpoints {
  /** The award list of the workbook as it stands, judged afresh; nothing is written. */
  readonly readAwardList: (language?: PanelLanguage) => Answer<PanelList>;
  /** The problems of the workbook alone. */
  readonly readProblems: (language?: PanelLanguage) => Answer<{ readonly problems: readonly ProblemView[] }>;
  /** Writes the list, as the menu action does. */
  readonly makeAwardList: (language?: PanelLanguage) => RunOutcome;
  /** How a run stands; cheap, and answered while one is under way. */
  readonly readRun: () => RunState;
  /** Puts a cell in front of the person: "F14" of a tab. */
  readonly showCell: (tab: string, cell: string, language?: PanelLanguage) => Shown;
}
