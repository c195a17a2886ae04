/** Two statements of the workbook that cannot both be true. */

import type { CellAddress } from "./address";
import type { CalendarDate } from "./calendar";
import type { Audience } from "./campaign";
import type { Discipline } from "./discipline";
import type { Rating } from "./rating";

/** The days of a campaign whose order must hold. */
export type CampaignDay = "end" | "deadline" | "decisionDate";

/** Two things that contradict each other; the first cell is where to mend it. */
export type Contradiction = { readonly cells: readonly [CellAddress, ...CellAddress[]] } &
  /** Somebody disciplined in the period is rated above "Không hoàn thành nhiệm vụ". */
  (
    | {
        readonly kind: "ratedThoughDisciplined";
        readonly code: string;
        readonly name: string;
        readonly rating: Rating;
        readonly form: Discipline;
      }
    /** The head states that nobody was disciplined, and somebody was. */
    | {
        readonly kind: "disciplineThoughDenied";
        readonly unit: string;
        readonly code: string;
        readonly name: string;
        readonly form: Discipline;
      }
    /** The head states that no task arose, and the tab holds some. */
    | { readonly kind: "arisingThoughDenied"; readonly unit: string; readonly codes: readonly string[] }
    /** Somebody said to have served under six months whose dates say otherwise. */
    | { readonly kind: "notRatedThoughServing"; readonly code: string; readonly name: string; readonly days: number }
    | { readonly kind: "ratingsDiffer"; readonly code: string; readonly name: string }
    | { readonly kind: "serviceInterrupted"; readonly code: string; readonly name: string }
    /** More are proposed than the plan rewards at most. */
    | {
        readonly kind: "proposedBeyondLimit";
        readonly audience: Audience;
        readonly proposed: number;
        readonly most: number;
      }
    | { readonly kind: "daysOutOfOrder"; readonly earlier: CampaignDay; readonly later: CampaignDay }
    /** A statement about the period that was made before the first day on which one counts. */
    | {
        readonly kind: "statedTooEarly";
        readonly unit: string;
        readonly by: string;
        readonly on: CalendarDate;
        readonly from: CalendarDate;
      }
    | { readonly kind: "signerNotFound"; readonly name: string }
    | { readonly kind: "signerAmbiguous"; readonly name: string; readonly codes: readonly string[] }
  );
