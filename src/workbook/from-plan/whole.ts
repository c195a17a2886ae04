/** A plan's reading as the command line gives it: each item's values with its words, the questions in words. */

import type { Language } from "../../language/language";
import type { PlanQuestionTexts } from "../../language/plan-questions";
import type { PlanReading, Proposed } from "../../plan/proposal";
import type { PlanSection, WholePlan } from "../panel-plan";
import { acceptAll } from "./decisions";
import { questionView } from "./view";

/** The reading of a text with every proposal accepted. */
export function wholePlan(text: string, reading: PlanReading, language: Language, texts: PlanQuestionTexts): WholePlan {
  const sections: readonly PlanSection[] = ["settings", "kpis", "tasks", "movements", "criteria"];
  const items = Object.fromEntries(
    sections.map((section) => [section, (reading[section] as readonly Proposed<object>[]).map(flat)]),
  ) as Record<PlanSection, Readonly<Record<string, unknown>>[]>;
  return {
    order: { text, decisions: acceptAll(reading) },
    reading: {
      ...items,
      dossier: reading.dossier === null ? null : flat(reading.dossier),
      questions: reading.questions.map((question) => {
        const { id, message, source, items: about, readings, chosen } = questionView(question, {}, texts);
        return {
          id,
          kind: question.matter.kind,
          message,
          items: about,
          clause: source?.clause ?? "",
          words: source?.words ?? "",
          readings: readings.map(({ label }) => label),
          chosen: readings.find(({ key }) => key === chosen)?.label ?? "",
        };
      }),
    },
    language: language.code,
  };
}

/** An item's values with the words and lines that it came from. */
function flat({ id, values, sources: [main], mends, questions }: Proposed<object>): Readonly<Record<string, unknown>> {
  const { words, place } = main;
  const { clause, firstLine, lastLine } = place;
  return { id, ...values, source: { words, clause, firstLine, lastLine }, mends, questions };
}
