/** The conditions that the invented department is judged by: the clauses of the plan of 2022, in every mode. */

import type { Audience, Measure, Mode } from "../../src/domain/campaign";

/** One condition; `threshold` and `level` are what its row says beside the measure. */
export interface CriterionFact {
  readonly code: string;
  readonly audience: Audience;
  readonly clause: string;
  readonly words: string;
  readonly mode: Mode;
  readonly measure: Measure;
  readonly threshold: string;
  readonly level: string;
  /** Somebody has settled how it is to be read. */
  readonly settled: boolean;
}

const REQUIRED: Mode = { kind: "required" };

/**
 * The feats and initiatives of an official are alternatives and a unit's feat is a preference, so that some nominees are
 * eligible; two readings are unsettled, as in a workbook in use.
 */
export const CRITERIA: readonly CriterionFact[] = [
  collective("T1.1", "dòng 1", REQUIRED, { kind: "allKpisMet" }),
  collective("T1.2", "dòng 1", REQUIRED, { kind: "noTaskLateOrUnfinished" }),
  collective("T1.3", "dòng 1", REQUIRED, { kind: "taskQualityAtLeast", quality: "good" }, "", "Tốt"),
  {
    ...collective("T2.1", "dòng 2", { kind: "preference" }, { kind: "recognisedFeatsAtLeast", count: 1 }, "1"),
    settled: false,
  },
  collective(
    "T3.1",
    "dòng 3",
    REQUIRED,
    { kind: "shareRatedAtLeast", share: 1, rating: "good" },
    "100%",
    "Hoàn thành tốt nhiệm vụ",
  ),
  collective(
    "T3.2",
    "dòng 3",
    REQUIRED,
    { kind: "countRatedAtLeast", count: 1, rating: "excellent" },
    "1",
    "Hoàn thành xuất sắc nhiệm vụ",
  ),
  collective(
    "T3.3",
    "dòng 3",
    REQUIRED,
    { kind: "countRatedAtMost", count: 0, rating: "notCompleted" },
    "0",
    "Không hoàn thành nhiệm vụ",
  ),
  collective("T4.1", "dòng 4", REQUIRED, { kind: "movementsJoinedAtLeast", amount: { share: 1 } }, "100%"),
  collective("T5.1", "dòng 5", REQUIRED, { kind: "attested", subject: "unity" }),
  collective("T5.2", "dòng 5", REQUIRED, { kind: "noDisciplineFrom", discipline: "warning" }, "", "Cảnh cáo"),
  individual("C1.1", "dòng 1", REQUIRED, { kind: "ownRatingAtLeast", rating: "good" }, "", "Hoàn thành tốt nhiệm vụ"),
  individual("C1.2", "dòng 1", REQUIRED, { kind: "ownTasksOnTime" }),
  individual("C1.3", "dòng 1", REQUIRED, { kind: "ownTaskQualityAtLeast", quality: "good" }, "", "Tốt"),
  individual("C2.1", "dòng 2", { kind: "oneOf", group: "1" }, { kind: "recognisedFeatsAtLeast", count: 1 }, "1"),
  {
    ...individual(
      "C3.1",
      "dòng 3",
      { kind: "oneOf", group: "1" },
      { kind: "recognisedInitiativesAtLeast", count: 1 },
      "1",
    ),
    settled: false,
  },
  individual("C4.1", "dòng 4", REQUIRED, { kind: "attested", subject: "unity" }),
  individual("C4.2", "dòng 4", REQUIRED, { kind: "noDisciplineFrom", discipline: "warning" }, "", "Cảnh cáo"),
  individual("C5.1", "dòng 4", REQUIRED, { kind: "notUnderConsideration" }),
];

function collective(
  code: string,
  line: string,
  mode: Mode,
  measure: Measure,
  threshold = "",
  level = "",
): CriterionFact {
  return {
    code,
    audience: "collective",
    clause: `III.2.a, gạch đầu ${line}`,
    words: "",
    mode,
    measure,
    threshold,
    level,
    settled: true,
  };
}

function individual(
  code: string,
  line: string,
  mode: Mode,
  measure: Measure,
  threshold = "",
  level = "",
): CriterionFact {
  return {
    code,
    audience: "individual",
    clause: `III.2.b, gạch đầu ${line}`,
    words: "",
    mode,
    measure,
    threshold,
    level,
    settled: true,
  };
}
