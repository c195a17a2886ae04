/** What was found of one nominee, condition by condition. */

import { evidenceOfOwnQualities, evidenceOfOwnResults } from "./assignment-measures";
import type { OfficialCase } from "./case";
import { evidenceOfOwnDiscipline } from "./discipline-measures";
import type { Condition, Evidence, Finding, Measurement, SharedAnswer } from "./finding";
import { evidenceOfOwnRating } from "./rating-measures";
import { evidenceOfConsideration, evidenceOfOwnUnity, evidenceOfRecognition } from "./record-measures";

/** The answers of one nominee, the first to the first condition and so on: there are many, and they share conditions. */
export interface Answers {
  readonly conditions: readonly Condition[];
  readonly measurements: readonly (Measurement | SharedAnswer)[];
  /** Of whom shared answers speak; null for a collective, whose answers are all its own. */
  readonly official: OfficialCase | null;
}

/** Each answer together with its condition and its evidence; nothing for whoever is not judged. */
export function findingsOf({ conditions, measurements, official }: Answers): Finding[] {
  return conditions.flatMap((condition, index) => {
    const answer = measurements[index];
    if (answer === undefined) return [];
    if ("cells" in answer) return [{ ...condition, ...answer }];
    return official === null ? [] : [{ ...condition, ...answer, ...evidenceOf(answer, official) }];
  });
}

/** Where a shared answer stands for one official, and what would settle it. */
function evidenceOf({ result, reason }: SharedAnswer, official: OfficialCase): Evidence {
  switch (reason.kind) {
    case "ownRating":
      return evidenceOfOwnRating(reason.rating, official);
    case "ownDiscipline":
      return evidenceOfOwnDiscipline(reason.threshold, official);
    case "recognition":
    case "noneRecorded":
    case "notSaid":
      return evidenceOfRecognition(reason.matter, result, official.person.rows);
    case "consideration":
      return evidenceOfConsideration(official);
    case "assignments":
      return evidenceOfOwnResults(official);
    case "quality":
      return evidenceOfOwnQualities(official);
    case "stated":
    case "notStated":
    case "statementIncomplete":
      return evidenceOfOwnUnity(official);
  }
}
