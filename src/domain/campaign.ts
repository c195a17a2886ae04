/** The campaign as records: what the workbook says, read and addressed, before anything is judged. */

import type { CellAddress } from "./address";
import type { CalendarDate } from "./calendar";
import type { Discipline } from "./discipline";
import type { KpiReading } from "./kpi";
import type { Rating, RatingState } from "./rating";
import type { Entry } from "./typed";

/** Everything one award list is judged from. */
export interface Campaign {
  readonly settings: Settings;
  readonly baseSalaries: readonly BaseSalary[];
  readonly criteria: readonly Criterion[];
  readonly units: readonly Unit[];
  readonly officials: readonly Official[];
  readonly movements: readonly Movement[];
}

/** The settings of tab "Kế hoạch" that the rules need. */
export interface Settings {
  /** Trích yếu of the plan. */
  readonly planTitle: Entry<string>;
  readonly planNumber: Entry<string>;
  readonly planDate: Entry<CalendarDate>;
  readonly department: Entry<string>;
  readonly start: Entry<CalendarDate>;
  readonly end: Entry<CalendarDate>;
  /** The reporting date: "Số liệu tính đến hết ngày". */
  readonly asOf: Entry<CalendarDate>;
  /** The day before which dossiers must have arrived (strictly before). */
  readonly deadline: Entry<CalendarDate>;
  readonly awardForm: Entry<string>;
  /** Who signs the decision and is therefore not judged: a name, or an official's code. */
  readonly signer: Entry<string>;
  /** Chức vụ of the signer, which tells two persons of one name apart. */
  readonly signerPosition: Entry<string>;
  readonly decisionNumber: Entry<string>;
  readonly decisionDate: Entry<CalendarDate>;
  /** Whether a target counts for the units that only co-hold it (Đơn vị phối hợp). */
  readonly countCoHolders: Entry<boolean>;
  /** Whom the plan rewards among individuals, in its words with their clause. */
  readonly individuals: Entry<string>;
  /** Whether contract workers are among them; where nobody has said so, they are not. */
  readonly contractWorkers: Entry<boolean>;
  /** How many the plan rewards at most; blank where it tells no number. */
  readonly mostCollectives: Entry<number>;
  readonly mostIndividuals: Entry<number>;
}

/** One row of "Lương cơ sở": the base salary in đồng from a day on. */
export interface BaseSalary {
  readonly from: CalendarDate;
  readonly amount: number;
  readonly source: string;
  readonly at: CellAddress;
}

/** Who a criterion speaks of: tập thể or cá nhân. */
export type Audience = "collective" | "individual";

/** How a condition combines with the others (Mức áp dụng). */
export type Mode =
  | { readonly kind: "required" }
  | { readonly kind: "oneOf"; readonly group: string }
  | { readonly kind: "preference" }
  | { readonly kind: "off" };

/** The quality of a finished task, lightest demand last. */
export type Quality = "excellent" | "good" | "satisfactory" | "unsatisfactory";

/**
 * What a condition measures (Cách đo) and what it demands. Counts and shares are at-least demands unless the name
 * says at most; a share is a fraction of 1.
 */
export type Measure =
  | { readonly kind: "allKpisMet" }
  | { readonly kind: "noTaskLateOrUnfinished" }
  | { readonly kind: "taskQualityAtLeast"; readonly quality: Quality }
  | { readonly kind: "recognisedFeatsAtLeast"; readonly count: number }
  | { readonly kind: "shareRatedAtLeast"; readonly share: number; readonly rating: Rating }
  | { readonly kind: "countRatedAtLeast"; readonly count: number; readonly rating: Rating }
  | { readonly kind: "countRatedAtMost"; readonly count: number; readonly rating: Rating }
  | {
      readonly kind: "movementsJoinedAtLeast";
      readonly amount: { readonly share: number } | { readonly count: number };
    }
  | { readonly kind: "attested"; readonly subject: "unity" }
  | { readonly kind: "noDisciplineFrom"; readonly discipline: Discipline }
  | { readonly kind: "recognisedInitiativesAtLeast"; readonly count: number }
  | { readonly kind: "ownTasksOnTime" }
  | { readonly kind: "ownTaskQualityAtLeast"; readonly quality: Quality }
  | { readonly kind: "ownRatingAtLeast"; readonly rating: Rating }
  | { readonly kind: "notUnderConsideration" };

/** One testable condition of the plan (a row of "Tiêu chuẩn"). */
export interface Criterion {
  /** T1.1, C2.1 … */
  readonly code: string;
  readonly audience: Audience;
  /** The clause of the plan: "III.2.a, gạch đầu dòng 1". */
  readonly clause: string;
  /** The plan's words. */
  readonly words: string;
  readonly mode: Entry<Mode>;
  readonly measure: Entry<Measure>;
  /** Cách hiểu: the reading applied, in the Office's words. */
  readonly reading: Entry<string>;
  /** Người chốt: blank means that the reading is unsettled. */
  readonly settledBy: Entry<string>;
  readonly settledIn: Entry<string>;
  readonly at: CellAddress;
}

/** A named person's dated statement; `holds` is what the person states. */
export interface Attestation {
  readonly holds: Entry<boolean>;
  readonly by: Entry<string>;
  readonly on: Entry<CalendarDate>;
}

/** Chỉ tiêu, nhiệm vụ, or a task that arose during the year. */
export type AssignmentKind = "kpi" | "task" | "arisingTask";

/** One row of a unit's tab: a target or task assigned to the unit, with its result. */
export interface Assignment {
  readonly code: string;
  readonly kind: AssignmentKind;
  readonly content: string;
  readonly reading: KpiReading;
  readonly quality: Entry<Quality>;
  /** Code of the official who chairs it. */
  readonly lead: Entry<string>;
  readonly evidence: Entry<string>;
  /** Văn phòng xác nhận. */
  readonly confirmed: Entry<boolean>;
  /** The unit only co-holds it (mirrored from the holder's tab). */
  readonly coHeld: boolean;
  /**
   * Where the unit's row and "Chỉ tiêu, nhiệm vụ" say different things: both cells, in pairs. "holder": nobody can tell
   * from that tab which one unit holds the row, so that it may be this one's.
   */
  readonly disagreements: readonly {
    readonly field: AssignmentField | "holder";
    readonly here: CellAddress;
    readonly there: CellAddress;
  }[];
  readonly cells: Readonly<Record<AssignmentField, CellAddress | null>>;
}

/** The columns of a unit's tab that findings cite. */
export type AssignmentField =
  | "code"
  | "content"
  | "target"
  | "baseline"
  | "due"
  | "actual"
  | "completed"
  | "quality"
  | "lead"
  | "evidence"
  | "confirmed";

/** Phòng, đơn vị trực thuộc, or the department's leadership, which is no unit to be nominated. */
export type UnitKind = "division" | "subordinate" | "leadership";

/** A unit: a row of "Đơn vị" with the rows of its tab. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: Entry<UnitKind>;
  /** Thứ tự: the unit's place in the department's own order, so that the order of rows decides nothing; blank: by code. */
  readonly order: Entry<number>;
  /** Đối tượng xét: whether the unit is to be judged at all, and why not. */
  readonly considered: Entry<boolean>;
  readonly notConsideredReason: Entry<string>;
  readonly head: Entry<string>;
  /** Được đề nghị. */
  readonly proposed: Entry<boolean>;
  /** Thành tích đột xuất and the paper that recognises it. */
  readonly feat: Entry<string>;
  readonly featRecognition: Entry<string>;
  readonly unity: Attestation;
  /** "Không có người bị kỷ luật": covers blank discipline cells of the unit's officials. */
  readonly noDiscipline: Attestation;
  /** "Tiến độ việc cá nhân": covers officials who chair no task. */
  readonly individualProgress: Attestation;
  /** "Không có nhiệm vụ phát sinh". */
  readonly noArisingTasks: Attestation;
  /** Null when the unit has no readable tab (reported as a problem): everything from it is unknown. */
  readonly assignments: readonly Assignment[] | null;
  /** The unit's tab, where there is one. */
  readonly tab: string | null;
  /** Other rows or tabs that carry the unit's code: while there are any, nothing of this unit can be judged. */
  readonly contestedBy: readonly CellAddress[];
  /** The unit's row in "Đơn vị". */
  readonly at: CellAddress;
}

/** Lãnh đạo Sở, lãnh đạo đơn vị, or người trực tiếp công tác, lao động. */
export type OfficialGroup = "departmentLeader" | "unitLeader" | "directWorker";

/** Công chức (and cán bộ), viên chức, or hợp đồng. */
export type Employment = "civilServant" | "publicEmployee" | "contract";

/** One stretch of service of an official in one unit (a row of "Cán bộ"). */
export interface Official {
  readonly code: string;
  readonly name: string;
  /** Code of the unit; unreadable when no unit has that code. */
  readonly unit: Entry<string>;
  readonly position: Entry<string>;
  readonly group: Entry<OfficialGroup>;
  /** Loại: where the plan rewards no contract workers (`contractWorkers`), one is listed as not judged. */
  readonly employment: Entry<Employment>;
  readonly from: Entry<CalendarDate>;
  readonly to: Entry<CalendarDate>;
  readonly rating: Entry<RatingState>;
  readonly ratingDecision: Entry<string>;
  readonly discipline: Entry<Discipline | "none">;
  readonly disciplineDate: Entry<CalendarDate>;
  /** Đang xem xét kỷ luật, thanh tra, tố cáo: "Không", or what is being considered. */
  readonly underConsideration: Entry<"none" | { readonly matter: string }>;
  readonly initiative: Entry<string>;
  readonly initiativeRecognition: Entry<string>;
  readonly feat: Entry<string>;
  readonly featRecognition: Entry<string>;
  readonly proposed: Entry<boolean>;
  readonly unity: Attestation;
  /** Other rows that carry the code for somebody else or for the same days: while there are any, nothing can be judged. */
  readonly contestedBy: readonly CellAddress[];
  readonly at: CellAddress;
}

/** How a unit took part in a movement (Mức độ tham gia). */
export type Participation = "active" | "joined" | "none" | "notApplicable";

/** One movement × one unit (a row of "Phong trào"). */
export interface Movement {
  readonly code: string;
  readonly name: string;
  /** Cơ quan phát động. */
  readonly launchedBy: Entry<string>;
  /** Văn bản triển khai của Sở: the department's own paper that carries the movement. */
  readonly carriedBy: Entry<string>;
  /** Code of the unit. */
  readonly unit: Entry<string>;
  readonly participation: Entry<Participation>;
  readonly evidence: Entry<string>;
  readonly at: CellAddress;
}
