/** The words for what a plan's text leaves open: one entry a kind of question, and one a reading. */

import type { PlanQuestion, PlanReadingKey } from "../domain/plan-question";

/** One language's words. */
export interface PlanQuestionTexts {
  readonly questions: {
    readonly [Kind in PlanQuestion["kind"]]: (
      question: Extract<PlanQuestion, { readonly kind: Kind }>,
      /** The setting's name, of a question about a setting. */
      setting: string,
    ) => string;
  };
  readonly readings: Readonly<Record<PlanReadingKey, string>>;
}

/** A question in a language's words; `setting` is the name of the setting that it is about, "" where it is about none. */
export function askOfPlan({ questions }: PlanQuestionTexts, question: PlanQuestion, setting: string): string {
  // The table has one entry a kind, each typed for its own kind; the compiler cannot follow that through the index.
  return (questions[question.kind] as (question: PlanQuestion, setting: string) => string)(question, setting);
}
