/** Why a target or task has its status: data that a language turns into one sentence. */

import type { ActualDoubt } from "./actual";
import type { CalendarDate } from "./calendar";
import type { TargetDoubt } from "./target";

/** Why a date is for a person to settle. */
export type DateDoubt = "error" | "unreadable" | "timed" | "afterReport" | "missing";

/** Something a person must say before the target can be judged; `text` is the cell as typed. */
export type Question =
  | { readonly field: "target"; readonly doubt: TargetDoubt; readonly text: string }
  | { readonly field: "actual"; readonly doubt: ActualDoubt | "belowApproximate" | "outdated"; readonly text: string }
  | { readonly field: "baseline"; readonly doubt: ActualDoubt | "missing"; readonly text: string }
  | { readonly field: "due"; readonly doubt: DateDoubt; readonly text: string }
  | { readonly field: "completed"; readonly doubt: DateDoubt; readonly text: string }
  | { readonly field: "confirmed"; readonly doubt: "missing"; readonly text: string };

/** Why no pace can be told before the due date. */
export type PaceObstacle = "noStart" | "notElapsed" | "withinLimit" | "beyondLimit" | "rank" | "task";

/** The ground of a status; `due` is the day applied, null where none is known. */
export type KpiReason =
  | { readonly kind: "notApplicable" }
  | { readonly kind: "noResult" }
  | { readonly kind: "question"; readonly question: Question }
  | {
      readonly kind: "completedLate";
      readonly completed: CalendarDate;
      readonly due: CalendarDate;
      readonly strict: boolean;
    }
  /** `result` is what was compared: the level, or the change in the direction asked for. */
  | { readonly kind: "beyond" | "met" | "short"; readonly result: number; readonly due: CalendarDate | null }
  | { readonly kind: "taskDone" | "taskOverdue"; readonly due: CalendarDate | null }
  /** `pace` 1 is exactly in step with the time elapsed. */
  | { readonly kind: "pace"; readonly result: number; readonly pace: number; readonly due: CalendarDate }
  | {
      readonly kind: "noPace";
      readonly obstacle: PaceObstacle;
      readonly result: number | null;
      readonly due: CalendarDate;
    };
