/** What a contender is, and the one form in which the contenders' lists are compared. */

import { createHash } from "node:crypto";
import type { Audience, Campaign } from "../../src/domain/campaign";
import type { FindingResult } from "../../src/domain/finding";
import type { Verdict } from "../../src/domain/verdict";
import type { Department } from "../workload/facts";

/** One line of the list: the verdict, and what was found for each condition; nothing of whoever is not judged. */
export interface Judged {
  readonly kind: Audience;
  readonly code: string;
  readonly verdict: Verdict;
  readonly findings: readonly { readonly criterion: string; readonly result: FindingResult }[];
}

/** Judges once; what it gives turns the result into the form that is compared, when the clock has stopped. */
export type MeasuredRun = () => AsCompared | Promise<AsCompared>;

/** The list as it is compared. */
export type AsCompared = () => readonly Judged[];

/** One way to judge a department. */
export interface Contender {
  readonly name: string;
  /** Whatever is not measured: the contender's own form of the input. Gives the measured run. */
  readonly prepare: (department: Department, campaign: Campaign) => MeasuredRun;
}

/** SHA-256 of the verdicts and findings in the order of kind and code. */
export function hashOf(list: readonly Judged[]): string {
  const lines = list.map(({ kind, code, verdict, findings }) => {
    const results = findings.map(({ criterion, result }) => `${criterion}=${result}`);
    return [kind, code, verdict, ...results.sort()].join(" ");
  });
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}
