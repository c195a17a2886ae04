/** Turns a problem of a dossier's records into what a person reads; the add-on carries these words with its papers only. */

import { toA1 } from "../domain/address";
import type { DossierProblem, ProceedingsProblem } from "../domain/proceedings";
import type { Language } from "./language";
import { describeProblem, type ProblemText } from "./problems";

/** One language's words for every kind of problem of a dossier's records. */
export type ProceedingsTexts = {
  readonly [Kind in ProceedingsProblem["kind"]]: (
    problem: Extract<ProceedingsProblem, { readonly kind: Kind }>,
  ) => ProblemText;
};

/**
 * A problem in a language's words; the message begins with the tab and the cell.
 * @example describeDossierProblem(vi.problems, proceedingsTexts, problem).message // "Trang "Họp xét", ô E2: …"
 */
export function describeDossierProblem(
  problems: Language["problems"],
  texts: ProceedingsTexts,
  problem: DossierProblem,
): ProblemText {
  if (!isOfProceedings(problem, texts)) return describeProblem(problems, problem);
  // The table has one entry a kind, each typed for its own kind; the compiler cannot follow that through the index.
  const describe = texts[problem.kind] as (problem: ProceedingsProblem) => ProblemText;
  const { message, remedy } = describe(problem);
  const [first] = problem.cells;
  return { message: `${problems.place({ tab: first.tab, cell: toA1(first) })}: ${message}`, remedy };
}

function isOfProceedings(problem: DossierProblem, texts: ProceedingsTexts): problem is ProceedingsProblem {
  return problem.kind in texts;
}
