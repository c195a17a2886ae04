/** The colours of verdicts and results. */

import type { FindingResult } from "../../domain/finding";
import type { Verdict } from "../../domain/verdict";
import { findingTexts } from "../../language/vi/findings";
import { AMBER, GREEN, GREY, RED, type CellColour } from "../layout/colours";

const VERDICTS: Readonly<Record<Verdict, CellColour>> = {
  eligible: GREEN,
  undetermined: AMBER,
  ineligible: RED,
  notJudged: GREY,
};

const RESULTS: Readonly<Record<FindingResult, CellColour>> = { met: GREEN, unmet: RED, unknown: AMBER };

/** By the label of the verdict. */
export const VERDICT_COLOURS = (Object.keys(VERDICTS) as Verdict[]).map((verdict) => ({
  text: findingTexts.verdicts[verdict],
  ...VERDICTS[verdict],
}));

/** By the label of the result. */
export const RESULT_COLOURS = (Object.keys(RESULTS) as FindingResult[]).map((result) => ({
  text: findingTexts.results[result],
  ...RESULTS[result],
}));
