/** The words for an import of units and officials: one entry a kind of fault, question and remark. */

import type { ProblemText } from "./problems";

type Kind = "units" | "officials";

/** One language's words. */
export interface ImportTexts {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly tableFaults: {
    readonly empty: () => ProblemText;
    readonly noTab: (fault: { readonly tab: string }) => ProblemText;
    readonly unmatched: (fault: { readonly headers: readonly string[] }) => ProblemText;
    readonly matchedTwice: (fault: { readonly header: string }) => ProblemText;
    readonly columnMissing: (fault: { readonly tab: string; readonly headers: readonly string[] }) => ProblemText;
  };
  readonly faults: {
    readonly label: (fault: {
      readonly text: string;
      readonly allowed: readonly string[];
      readonly near: string | null;
    }) => ProblemText;
    readonly date: (fault: { readonly text: string }) => ProblemText;
    readonly monthFirst: (fault: {
      readonly text: string;
      readonly sure: { readonly line: number; readonly text: string };
      readonly lines: readonly number[];
    }) => ProblemText;
    readonly number: (fault: { readonly text: string }) => ProblemText;
    readonly email: (fault: { readonly text: string }) => ProblemText;
    readonly unit: (fault: { readonly text: string; readonly near: string | null }) => ProblemText;
    readonly formulaError: (fault: { readonly text: string }) => ProblemText;
    readonly missing: (fault: { readonly header: string }) => ProblemText;
    readonly codeRepeated: (fault: { readonly text: string; readonly lines: readonly number[] }) => ProblemText;
    readonly codeOfAnother: (fault: {
      readonly text: string;
      readonly name: string;
      readonly row: number;
    }) => ProblemText;
    readonly sameAsSeveral: (fault: { readonly text: string; readonly rows: readonly number[] }) => ProblemText;
    readonly samePersonTwice: (fault: { readonly text: string; readonly lines: readonly number[] }) => ProblemText;
  };
  /** "Dòng 3, cột Email". */
  readonly place: (line: number, header: string) => string;
  readonly question: (question: {
    readonly kind: Kind;
    readonly alike: "same" | "similar";
    readonly who: readonly string[];
  }) => string;
  readonly pasted: (name: string, code: string, unit: string, line: number) => string;
  readonly present: (name: string, code: string, unit: string, row: number) => string;
  readonly different: Readonly<Record<Kind, string>>;
  readonly same: Readonly<Record<Kind, string>>;
  readonly noEmail: (line: number, name: string) => string;
  /** Cells of a row that stands in the workbook; `there` is "" where the cell is blank. */
  readonly compared: (
    line: number,
    code: string,
    cells: readonly {
      readonly cell: string;
      readonly header: string;
      readonly there: string;
      readonly pasted: string;
    }[],
  ) => string;
  readonly skippedLines: (count: number) => string;
  /** A line that sums up the list. */
  readonly leftOut: (line: number, words: string) => string;
  /** The line taken for the headers has none that is known. */
  readonly unknownHeaders: (line: number, cells: readonly string[]) => string;
  readonly summary: (counts: {
    readonly added: number;
    readonly present: number;
    readonly faulty: number;
    readonly asked: number;
  }) => string;
  /** What a person may choose for rows that stand in the workbook. */
  readonly fillOffer: (cells: number) => string;
  readonly done: (kind: Kind, added: number, filled: number) => string;
  readonly notReady: string;
  readonly nothingNew: string;
  /** The import before was cut off and has now been finished; with what it came to. */
  readonly cutFinished: (message: string) => string;
  /** The import before was cut off and cannot be finished as the workbook stands now; with the reason. */
  readonly cutLeft: (message: string) => string;
  /** So many rows cannot be imported at once. */
  readonly tooLong: string;
}

/** Names in quotes, parted by commas. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
