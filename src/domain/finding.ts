/** What is found for one condition and one nominee: the answer, its reason, the cells behind it and what would settle it. */

import type { CellAddress } from "./address";
import type { CalendarDate } from "./calendar";
import type { AssignmentKind, Audience, Measure, Mode, Quality } from "./campaign";
import type { Discipline } from "./discipline";
import type { KpiReading } from "./kpi";
import type { Rating, RatingState } from "./rating";
import type { KpiAssessment } from "./status";

/** Đạt, không đạt, or chưa rõ: silence is never one of the first two. */
export type FindingResult = "met" | "unmet" | "unknown";

/** Where an answer stands, and what would settle it. */
export interface Evidence {
  /** What would settle an unknown; empty when the answer is known. */
  readonly remedies: readonly Remedy[];
  /** The cells that decided. */
  readonly cells: readonly CellAddress[];
}

/** The answer of a measure, with its ground. */
export interface Answer {
  readonly result: FindingResult;
  readonly reason: Reason;
}

/** What a measure says of one nominee. */
export interface Measurement extends Answer, Evidence {}

/**
 * What a measure says of all officials of whom the same is recorded. There are thousands of them: where it is recorded
 * follows from the reason and the official's own rows.
 */
export interface SharedAnswer extends Answer {
  readonly reason: SharedReason;
}

/** The reasons that officials share. */
export type SharedReason = Extract<
  Reason,
  {
    readonly kind:
      | "ownRating"
      | "ownDiscipline"
      | "recognition"
      | "noneRecorded"
      | "notSaid"
      | "consideration"
      | "assignments"
      | "quality"
      | "stated"
      | "notStated"
      | "statementIncomplete";
  }
>;

/** A testable condition as it is applied to every nominee of its kind. */
export interface Condition {
  /** T1.1, C2.1 … */
  readonly criterion: string;
  /** The clause of the plan. */
  readonly clause: string;
  /** What the clause says, in the plan's words. */
  readonly words: string;
  /** Cách hiểu: the reading applied, "" where the Office wrote none. */
  readonly reading: string;
  /** How the condition combines with the others; a mode that cannot be read is taken as required, and is unknown. */
  readonly mode: Mode;
  /** Somebody has settled the reading (Người chốt). */
  readonly settled: boolean;
}

/** What is found of one nominee for one condition. */
export interface Finding extends Condition, Measurement {}

/** Who can supply what is missing. */
export type Supplier = "unit" | "unitHead" | "assigningLeader" | "office";

/** What is missing. */
export type Need =
  | "result"
  | "laterResult"
  | "clearResult"
  | "clearTarget"
  | "holder"
  | "baseline"
  | "dueDate"
  | "completionDate"
  | "confirmation"
  | "agreement"
  | "quality"
  | "assignments"
  | "unitTab"
  | "arisingTasks"
  | "individualProgress"
  | "feat"
  | "initiative"
  | "featRecognition"
  | "initiativeRecognition"
  | "rating"
  | "ratingDecision"
  | "officials"
  | "movement"
  | "movementOrigin"
  | "participation"
  | "unityStatement"
  | "statementPersonAndDate"
  | "laterStatement"
  | "discipline"
  | "disciplineDate"
  | "noDisciplineStatement"
  | "consideration"
  | "mode"
  | "measure"
  | "criteria"
  | "reportingDate"
  | "period"
  | "unitOfOfficial"
  | "serviceDates"
  | "codeOfItsOwn"
  | "unitKind"
  | "employment"
  | "lead"
  | "considered"
  | "contractWorkers"
  | "signer"
  | "decisionNumber"
  | "decisionDate"
  | "baseSalary";

/** One thing that somebody can supply, and the cells it belongs into (none where a row or a tab is still to be made). */
export interface Remedy {
  readonly who: Supplier;
  readonly what: Need;
  readonly cells: readonly CellAddress[];
}

/** Which targets and tasks a reason speaks of: those assigned, the tasks, or those that one official chairs. */
export type AssignmentScope = "assigned" | "tasks" | "own" | "ownTasks";

/** A target or task that a reason names; without assessment nothing could be assessed. */
export interface AssignmentItem {
  readonly code: string;
  readonly kind: AssignmentKind;
  readonly content: string;
  /** What was asked and reported, as read. */
  readonly reading: KpiReading;
  readonly assessment: KpiAssessment | null;
  /** The unit's row and "Chỉ tiêu, nhiệm vụ" differ. */
  readonly disagrees: boolean;
  /** It may be another unit's. */
  readonly holderUnclear: boolean;
  /** The cell of the result. */
  readonly at: CellAddress | null;
}

/** A task whose quality a reason names; null when nobody has graded it. */
export interface QualityItem {
  readonly code: string;
  readonly content: string;
  readonly quality: Quality | null;
  readonly at: CellAddress | null;
}

/**
 * An official's rating as found: as recorded, not recorded, not readable, recorded twice differently, or of somebody
 * who may belong to another unit.
 */
export type RatingFound = RatingState | "blank" | "unreadable" | "conflicting" | "unitUnclear";

/** An official whose rating a reason names. */
export interface RatingItem {
  readonly code: string;
  readonly name: string;
  readonly rating: RatingFound;
  readonly at: CellAddress | null;
}

/** Somebody who served in the unit but is judged in another. */
export interface ElsewhereItem {
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
}

/**
 * How an official stands towards a form of discipline: nothing (said by the register or by the head's statement), a
 * lighter form, one decided outside the period, one that counts, or what leaves it open.
 */
export type DisciplineState =
  | "none"
  | "attested"
  | "lighter"
  | "outsidePeriod"
  | "disciplined"
  | "blank"
  | "unreadable"
  | "undated"
  | "periodUnknown"
  | "unitUnclear";

/** An official's discipline as found; `form` and `on` are null where none is recorded. */
export interface DisciplineItem {
  readonly code: string;
  readonly name: string;
  readonly state: DisciplineState;
  readonly form: Discipline | null;
  readonly on: CalendarDate | null;
  readonly at: CellAddress | null;
}

/** Why a movement stands as it does for a unit. */
export type MovementState =
  | "active"
  | "joined"
  | "none"
  | "notApplicable"
  | "blank"
  | "unreadable"
  | "conflicting"
  | "noRow"
  | "notCarried"
  | "originUnknown";

/** A movement that a reason names. */
export interface MovementItem {
  readonly code: string;
  readonly name: string;
  readonly state: MovementState;
  readonly at: CellAddress | null;
}

/** Who stated something, and when. */
export interface Statement {
  readonly holds: boolean;
  readonly by: string;
  readonly on: CalendarDate;
}

/** What a statement lacks; "timely": it was made before it could speak for the period. */
export type StatementLack = "person" | "date" | "answer" | "timely";

/** What an unclear or unfinished statement is about. */
export type StatementSubject = "unity" | "individualProgress";

/** Something that must be recorded and recognised by a paper. */
export type Recognised = "feat" | "initiative";

/** The kinds of measures. */
export type MeasureKind = Measure["kind"];

/** The ground of a measurement: what decided, with its values. A language turns it into sentences. */
export type Reason =
  | { readonly kind: "criterionUnclear"; readonly field: "mode" | "measure" }
  | { readonly kind: "otherAudience"; readonly measure: MeasureKind; readonly audience: Audience }
  | { readonly kind: "noReportingDate" }
  /** Somebody's name, or a code that nobody has, stands where the code of whoever chairs a task belongs. */
  | { readonly kind: "leadUnclear" }
  | { readonly kind: "tabUnread" }
  | { readonly kind: "noAssignments"; readonly scope: AssignmentScope; readonly leftOut: number }
  /** `arisingOpen`: no arising task is reported, and nobody confirmed that there was none. */
  | {
      readonly kind: "assignments";
      readonly scope: AssignmentScope;
      readonly counted: number;
      readonly met: number;
      readonly failed: readonly AssignmentItem[];
      readonly open: readonly AssignmentItem[];
      readonly leftOut: number;
      readonly arisingOpen: boolean;
    }
  | {
      readonly kind: "quality";
      readonly scope: AssignmentScope;
      readonly demanded: Quality;
      readonly counted: number;
      readonly failed: readonly QualityItem[];
      readonly open: readonly QualityItem[];
      readonly arisingOpen: boolean;
    }
  /** No task was assigned and the head confirmed that none arose. */
  | { readonly kind: "noTasksStated"; readonly statement: Statement }
  /** The head's statement on the officials who chair no task. */
  | { readonly kind: "progressStated"; readonly statement: Statement }
  | {
      readonly kind: "recognition";
      readonly matter: Recognised;
      readonly demanded: number;
      readonly recorded: number;
      readonly recognised: number;
    }
  | { readonly kind: "noneRecorded"; readonly matter: Recognised }
  | { readonly kind: "notSaid"; readonly matter: Recognised }
  | { readonly kind: "noOfficials"; readonly elsewhere: readonly ElsewhereItem[] }
  /**
   * `counted` leaves out `notRated`. Of a demand that is not met, `deciding` are those below (share, at least) or at or
   * below (at most) the level; of one that is not known, `open` are those whose rating could settle it.
   */
  | {
      readonly kind: "ratings";
      readonly demand: RatingDemand;
      readonly counted: number;
      readonly reached: number;
      readonly deciding: readonly RatingItem[];
      readonly open: readonly RatingItem[];
      readonly notRated: readonly RatingItem[];
      readonly elsewhere: readonly ElsewhereItem[];
    }
  | { readonly kind: "ownRating"; readonly demanded: Rating; readonly rating: RatingFound }
  | {
      readonly kind: "movements";
      readonly amount: { readonly share: number } | { readonly count: number };
      readonly counted: number;
      readonly active: number;
      readonly notActive: readonly MovementItem[];
      readonly open: readonly MovementItem[];
      readonly leftOut: readonly MovementItem[];
    }
  /** `ofUnit`: the head's statement for the whole unit stands for the official. */
  | { readonly kind: "stated"; readonly subject: "unity"; readonly statement: Statement; readonly ofUnit: boolean }
  | { readonly kind: "notStated"; readonly subject: StatementSubject }
  | {
      readonly kind: "statementIncomplete";
      readonly subject: StatementSubject;
      readonly lacks: readonly StatementLack[];
    }
  | {
      readonly kind: "ownDiscipline";
      readonly threshold: Discipline;
      readonly state: DisciplineState;
      readonly form: Discipline | null;
      readonly on: CalendarDate | null;
    }
  /** `shown` are the recorded forms that do not count: lighter ones, and those decided outside the period. */
  | {
      readonly kind: "disciplines";
      readonly threshold: Discipline;
      readonly people: number;
      readonly failed: readonly DisciplineItem[];
      readonly open: readonly DisciplineItem[];
      readonly shown: readonly DisciplineItem[];
    }
  | { readonly kind: "consideration"; readonly state: "none" | "blank" | "unreadable" }
  | { readonly kind: "underConsideration"; readonly matter: string };

/** What a measure of ratings demands. */
export type RatingDemand =
  | { readonly kind: "share"; readonly share: number; readonly rating: Rating }
  | { readonly kind: "atLeast"; readonly count: number; readonly rating: Rating }
  | { readonly kind: "atMost"; readonly count: number; readonly rating: Rating };
