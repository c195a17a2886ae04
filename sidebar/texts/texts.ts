/** What the panel says, in one language. */

import type { FailureKind } from "../failure";
import type { NomineeView, PanelLanguage, RunStep, Standing } from "../../src/workbook/panel";

export interface Texts {
  readonly language: PanelLanguage;
  readonly title: string;
  readonly screens: { readonly list: string; readonly check: string; readonly papers: string; readonly guide: string };
  readonly screensLabel: string;
  readonly asOf: (date: string | null) => string;
  readonly readAt: (moment: string) => string;
  readonly readAgain: string;
  readonly generate: string;
  readonly generating: string;
  readonly loading: string;
  readonly written: {
    readonly none: string;
    readonly current: (moment: string) => string;
    readonly old: (moment: string) => string;
  };
  readonly run: {
    readonly steps: Readonly<Record<RunStep, string>>;
    readonly tabs: (done: number, total: number) => string;
    readonly elsewhere: string;
    readonly cut: string;
    readonly leave: string;
    readonly ended: string;
  };
  readonly progress: {
    readonly title: string;
    readonly standings: Readonly<Record<Standing, string>>;
    readonly unread: string;
    readonly empty: string;
    readonly showUnit: (name: string) => string;
  };
  readonly filter: {
    readonly title: string;
    readonly words: string;
    readonly unit: string;
    readonly kind: string;
    readonly verdict: string;
    readonly proposed: string;
    readonly all: string;
    readonly kinds: Readonly<Record<NomineeView["kind"], string>>;
    readonly proposals: { readonly proposed: string; readonly notProposed: string };
    readonly directOnly: string;
    readonly eligibleNotProposed: (count: number) => string;
    readonly clear: string;
    readonly shown: (shown: number, total: number) => string;
    readonly nobody: string;
    readonly more: (count: number) => string;
  };
  readonly verdicts: Readonly<Record<NomineeView["verdict"], string>>;
  readonly results: Readonly<Record<"met" | "unmet" | "unknown", string>>;
  readonly nominee: {
    readonly back: string;
    readonly proposed: Readonly<Record<"yes" | "no" | "silent", string>>;
    readonly direct: string;
    readonly reading: string;
    readonly missing: string;
    readonly cells: string;
    readonly goTo: (tab: string, cell: string) => string;
    readonly findings: string;
    readonly obstacles: string;
    readonly gone: string;
  };
  readonly notJudged: (count: number) => string;
  readonly unsettled: (count: number) => string;
  readonly check: {
    readonly none: string;
    readonly count: (count: number) => string;
    readonly remedy: string;
  };
  readonly refused: string;
  readonly failures: Readonly<Record<FailureKind, { readonly what: string; readonly remedy: string }>>;
  readonly guide: { readonly title: string; readonly steps: readonly string[]; readonly fromPlan: string };
  /** Completing the workbook, part after part. */
  readonly setUp: { readonly title: string; readonly part: (number: number) => string; readonly again: string };
  readonly dismiss: string;
}
