/** What stands in the workbook that somebody must mend or settle: a kind, the cells, and what the message needs. */

import { toA1, type CellAddress } from "./address";
import type { AssignmentField, Audience } from "./campaign";
import type { Contradiction } from "./contradiction";
import type { DateDoubt, Question } from "./kpi-reason";

/** A problem of the file, which no cell can show; it stops the run. */
export type FileProblem =
  { readonly kind: "wrongLocale"; readonly found: string } | { readonly kind: "wrongTimeZone"; readonly found: string };

/** A problem of a tab that has no cell to point at. */
export type TabProblem =
  | { readonly kind: "tabMissing"; readonly tab: string }
  | { readonly kind: "headersMissing"; readonly tab: string; readonly headers: readonly string[] }
  | { readonly kind: "settingMissing"; readonly tab: string; readonly name: string };

/** A problem of cells: the first is where to mend it, the others are those it has to do with. */
export type CellProblem = { readonly cells: readonly [CellAddress, ...CellAddress[]] } & (
  | { readonly kind: "tabAmbiguous"; readonly tab: string }
  /** `stops`: without the column nothing of the tab can be read. */
  | { readonly kind: "columnMissing"; readonly header: string; readonly stops: boolean }
  | { readonly kind: "columnRepeated"; readonly header: string; readonly stops: boolean }
  | { readonly kind: "mergedCells"; readonly last: CellAddress }
  | { readonly kind: "formulaError"; readonly code: string }
  | { readonly kind: "settingBlank"; readonly name: string }
  | { readonly kind: "settingRepeated"; readonly name: string }
  /** Whether contract workers are considered is not what the words on individuals say; these are at the last cell. */
  | { readonly kind: "workersDisagree"; readonly words: string; readonly considered: boolean }
  /** `near`: the label that was probably meant. */
  | {
      readonly kind: "labelUnreadable";
      readonly text: string;
      readonly allowed: readonly string[];
      readonly near: string | null;
    }
  | { readonly kind: "dateUnreadable"; readonly text: string; readonly doubt: DateDoubt }
  /** `paper`: the cell is for a paper that recognises something. */
  | { readonly kind: "sayingUnclear"; readonly text: string; readonly paper: boolean }
  | { readonly kind: "numberUnreadable"; readonly text: string }
  | {
      readonly kind: "thresholdUnreadable";
      readonly text: string;
      readonly measure: string;
      readonly wanted: "share" | "count";
    }
  | { readonly kind: "datesReversed"; readonly from: string; readonly to: string }
  | { readonly kind: "codeMissing" }
  | { readonly kind: "codeRepeated"; readonly code: string }
  | { readonly kind: "codeOfTwoPersons"; readonly code: string; readonly names: readonly string[] }
  | { readonly kind: "serviceOverlaps"; readonly code: string; readonly name: string }
  | { readonly kind: "unitUnknown"; readonly code: string; readonly near: string | null }
  | { readonly kind: "unitTabMissing"; readonly code: string; readonly name: string }
  | { readonly kind: "unitTabRepeated"; readonly code: string }
  | { readonly kind: "unitTabUnknown"; readonly code: string }
  | { readonly kind: "holderMissing"; readonly code: string }
  | { readonly kind: "holdersSeveral"; readonly code: string; readonly text: string }
  | { readonly kind: "adjustmentUnpapered"; readonly code: string }
  | { readonly kind: "assignmentMissing"; readonly code: string; readonly unit: string; readonly tab: string }
  | { readonly kind: "assignmentUnplanned"; readonly code: string }
  | { readonly kind: "assignmentElsewhere"; readonly code: string; readonly unit: string; readonly holder: string }
  /** Nobody has said whether a row of the plan is a target or a task. */
  | { readonly kind: "kindMissing"; readonly code: string }
  | { readonly kind: "kindDiffers"; readonly code: string; readonly here: string; readonly there: string }
  | {
      readonly kind: "disagreement";
      readonly code: string;
      readonly field: AssignmentField;
      readonly here: string;
      readonly there: string;
    }
  | { readonly kind: "leadUnknown"; readonly code: string }
  | { readonly kind: "leadByName"; readonly name: string; readonly codes: readonly string[] }
  /** Somebody chairs a row of a unit without serving in it; `units` are those where the person serves. */
  | { readonly kind: "leadElsewhere"; readonly code: string; readonly unit: string; readonly units: readonly string[] }
  /** Codes of conditions that are missing between others, as after the deletion of a row. */
  | { readonly kind: "criteriaGap"; readonly first: string; readonly last: string }
  /** A condition whose measure says nothing of those whom it is for; `allowed`: the measures that do. */
  | {
      readonly kind: "measureOfOthers";
      readonly code: string;
      readonly measure: string;
      readonly audience: Audience;
      readonly allowed: readonly string[];
    }
  /** A condition that nobody can be said to meet, because nobody has chosen how it counts or how it is measured. */
  | { readonly kind: "criterionIncomplete"; readonly code: string; readonly field: "mode" | "measure" }
  /** Of a group of which one condition is enough only one is there, as after the deletion of the others. */
  | { readonly kind: "groupOfOne"; readonly code: string; readonly group: string }
  | { readonly kind: "attestationUnsigned"; readonly missing: "by" | "on" | "both" }
  | { readonly kind: "movementContradicts"; readonly code: string; readonly unit: string }
  | { readonly kind: "question"; readonly code: string; readonly question: Question }
);

/** Something in the workbook that a person must mend or settle before everything can be judged. */
export type Problem = FileProblem | TabProblem | CellProblem | Contradiction;

/** Where a problem is to be mended; both are "" for a problem of the whole file, `cell` is "" for one of a whole tab. */
export interface Place {
  readonly tab: string;
  readonly cell: string;
}

/**
 * The tab and cell where a problem is to be mended.
 * @example placeOf({ kind: "tabMissing", tab: "Cán bộ" }) // { tab: "Cán bộ", cell: "" }
 */
export function placeOf(problem: Problem): Place {
  if ("cells" in problem) return { tab: problem.cells[0].tab, cell: toA1(problem.cells[0]) };
  return { tab: "tab" in problem ? problem.tab : "", cell: "" };
}

/**
 * Whether a problem makes every value of the workbook doubtful, so that nothing may be judged before it is mended.
 * @example stopsTheRun({ kind: "wrongLocale", found: "en_US" }) // true
 */
export function stopsTheRun(problem: Problem): problem is FileProblem {
  return problem.kind === "wrongLocale" || problem.kind === "wrongTimeZone";
}
