/** Turns a problem of the workbook into what a person reads: what is wrong, where, and what to do next. */

import { placeOf, type Place, type Problem } from "../domain/problem";

/** What is wrong and what to do next, each a sentence or two. */
export interface ProblemText {
  readonly message: string;
  readonly remedy: string;
}

/** One language's words for every kind of problem, and for where it stands. */
export type ProblemTexts = {
  readonly [Kind in Problem["kind"]]: (problem: Extract<Problem, { readonly kind: Kind }>) => ProblemText;
} & {
  /** "Trang "Cán bộ", ô L14", or "" for a problem of the whole file. */
  readonly place: (place: Place) => string;
};

/**
 * A problem in a language's words; the message begins with the tab and the cell.
 * @example
 * describeProblem(problemTexts, { kind: "tabMissing", tab: "Cán bộ" }).message
 * // "Trang "Cán bộ": không có trang này trong sổ."
 */
export function describeProblem(texts: ProblemTexts, problem: Problem): ProblemText {
  // The table has one entry a kind, each typed for its own kind; the compiler cannot follow that through the index.
  const describe = texts[problem.kind] as (problem: Problem) => ProblemText;
  const { message, remedy } = describe(problem);
  const place = texts.place(placeOf(problem));
  return { message: place === "" ? message : `${place}: ${message}`, remedy };
}

/** A problem as one text: where and what, then what to do. */
export function problemSentence(texts: ProblemTexts, problem: Problem): string {
  const { message, remedy } = describeProblem(texts, problem);
  return `${message} ${remedy}`;
}
