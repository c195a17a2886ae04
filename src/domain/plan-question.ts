/** What the text of a plan leaves open: the questions that its reading asks, each with the readings it may have. */

import type { Audience } from "./campaign";
import type { TargetDoubt } from "./target";

/** The settings of tab "Kế hoạch" that a plan's text can fill in. */
export type PlanSettingKey =
  | "parentBody"
  | "department"
  | "abbreviation"
  | "place"
  | "planNumber"
  | "planDate"
  | "planTitle"
  | "legalGround"
  | "start"
  | "end"
  | "deadline"
  | "awardForm"
  | "individuals"
  | "contractWorkers"
  | "mostCollectives"
  | "mostIndividuals"
  | "formSet"
  | "signer"
  | "signerPosition"
  | "recipient";

/**
 * One thing for a person to settle, with what the sentence needs to say it. The keys in brackets are the readings that
 * are offered; where there are none a person types the answer.
 */
export type PlanQuestion =
  /** A scan shows ">" where the plan may have had "≥" [atLeast, moreThan, or atMost, lessThan]. */
  | { readonly kind: "comparisonLost"; readonly target: string }
  /** A target whose wording has a doubt [atLeast, atMost where only the direction is open]. */
  | { readonly kind: "targetUnclear"; readonly target: string; readonly doubt: TargetDoubt }
  /** The words tell several days by which something is due; `due` is the one that is proposed. */
  | { readonly kind: "severalDays"; readonly content: string; readonly due: string }
  /** A change can be judged only against a baseline, which the plan does not tell. */
  | { readonly kind: "baselineNeeded"; readonly content: string; readonly target: string }
  /** An index is published after its year [ofPeriod, publishedInPeriod]. */
  | { readonly kind: "edition"; readonly content: string; readonly year: number }
  /** A paper that allots for the plan's year is dated well before it [asPrinted, misprint]. */
  | { readonly kind: "paperDate"; readonly paper: string; readonly date: string; readonly year: number }
  /** Whether all criteria of an audience are needed together [all, anyOne]. */
  | { readonly kind: "cumulative"; readonly audience: Audience }
  /** So many of several conditions are enough, which no mode of the workbook says [all, anyOne]. */
  | { readonly kind: "someOf"; readonly count: number; readonly of: number }
  /** Whether everybody must have a feat (thành tích đột xuất) [required, ownGround]. */
  | { readonly kind: "featRequired"; readonly audience: Audience }
  /** What "chất lượng cao" asks for [good, excellent]. */
  | { readonly kind: "quality"; readonly words: string }
  /** What "hoàn thành xuất sắc nhiệm vụ" of a person asks for [rating, tasks]. */
  | { readonly kind: "ownExcellence"; readonly words: string }
  /** Whether an initiative of which no more is said must have been recognised [recognised, unrecognised]. */
  | { readonly kind: "recognition"; readonly words: string }
  /** Which movements count [withHigher, ownOnly]. */
  | { readonly kind: "movementsCounted"; readonly words: string }
  /** Whether contract workers are rewarded too [considered, notConsidered]. */
  | { readonly kind: "contractWorkers"; readonly words: string }
  /** Whether taking part is enough where the plan does not say how [activeOnly, anyParticipation]. */
  | { readonly kind: "participation"; readonly words: string }
  /** A criterion that no measure of the workbook measures. */
  | { readonly kind: "measureUnknown"; readonly words: string }
  /** Words of a scan that could not be mended safely. */
  | { readonly kind: "wordsUnsure"; readonly words: string }
  /** Something that the workbook needs and the text does not tell. */
  | { readonly kind: "missing"; readonly setting: PlanSettingKey }
  /** The text tells it in several ways; the first is proposed. */
  | { readonly kind: "toldTwice"; readonly setting: PlanSettingKey; readonly values: readonly string[] }
  /** Nobody is named who launched a movement. */
  | { readonly kind: "launcherUnknown"; readonly name: string }
  /** Words beside a target or task that may name who leads it: several units, all of them, or something else. */
  | { readonly kind: "leadUnclear"; readonly content: string; readonly words: string }
  /** A sentence that holds a demand, a number or a date that was not read. */
  | { readonly kind: "notUnderstood"; readonly words: string };

/** The readings that a question may offer; a language's table says each in words. */
export type PlanReadingKey =
  | "atLeast"
  | "moreThan"
  | "lessThan"
  | "atMost"
  | "ofPeriod"
  | "publishedInPeriod"
  | "asPrinted"
  | "misprint"
  | "all"
  | "anyOne"
  | "required"
  | "ownGround"
  | "good"
  | "excellent"
  | "rating"
  | "tasks"
  | "recognised"
  | "unrecognised"
  | "considered"
  | "notConsidered"
  | "withHigher"
  | "ownOnly"
  | "activeOnly"
  | "anyParticipation";
