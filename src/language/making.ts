/** The words for making a workbook from a plan, and for beginning a new year. */

import type { ProblemText } from "./problems";

/** One language's words. */
export interface MakingTexts {
  readonly faults: {
    readonly nothingAccepted: () => ProblemText;
    readonly tabLacking: (fault: { readonly tab: string }) => ProblemText;
    readonly codeMissing: (fault: { readonly content: string }) => ProblemText;
    readonly codeRepeated: (fault: { readonly code: string; readonly tab: string }) => ProblemText;
    readonly notADay: (fault: { readonly setting: string; readonly text: string }) => ProblemText;
    readonly criterionUnclear: (fault: {
      readonly code: string;
      readonly header: string;
      readonly text: string;
    }) => ProblemText;
    readonly holderUnknown: (fault: { readonly code: string; readonly unit: string }) => ProblemText;
  };
  /** A row that stays; in these cells the plan says something else, `there` is "" where a cell is blank. */
  readonly keptRow: (row: {
    readonly tab: string;
    readonly code: string;
    readonly differences: readonly { readonly header: string; readonly there: string; readonly proposed: string }[];
  }) => string;
  /** The code stands in the tab with other words; `elsewhere` is the code that the plan's words have there. */
  readonly conflict: (conflict: {
    readonly tab: string;
    readonly code: string;
    readonly there: string;
    readonly proposed: string;
    readonly elsewhere: string | null;
  }) => string;
  readonly otherCode: (row: {
    readonly tab: string;
    readonly code: string;
    readonly there: string;
    readonly words: string;
  }) => string;
  readonly keptSetting: (name: string, there: string, proposed: string) => string;
  readonly written: (counts: readonly { readonly tab: string; readonly rows: number }[]) => string;
  readonly mustMend: string;
  readonly nothingNew: string;
  readonly onlyConflicts: string;
  /** Why a file cannot be read, by its name. */
  readonly files: Readonly<Record<"kind" | "damaged" | "empty" | "encoding", (name: string) => ProblemText>>;
}
