/** What the screens of setting up from a plan say, in one language. */

import type { PlanSection } from "../../src/workbook/panel-plan";
import type { Part } from "../holding";
import type { Kept } from "../kept-draft";
import type { Step } from "../plan-draft";

export interface PlanTexts {
  readonly title: string;
  readonly back: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly step: (number: number, count: number) => string;
  readonly kept: Readonly<Record<Kept, string>>;
  readonly settle: Readonly<Record<"theirs" | "mine", string>>;
  readonly next: string;
  readonly previous: string;
  readonly wait: string;
  readonly text: {
    readonly label: string;
    readonly hint: string;
    readonly file: string;
    readonly fileHint: string;
    readonly read: string;
    readonly readAgain: string;
    /** What becomes of decisions when a text that was changed is read. */
    readonly changed: string;
    readonly restart: string;
    readonly restartSure: string;
    readonly restartNo: string;
    readonly empty: string;
  };
  readonly items: {
    readonly sections: Readonly<Record<PlanSection, string>>;
    readonly none: string;
    readonly scanned: string;
    readonly undecided: (count: number) => string;
    readonly allDecided: string;
    readonly acceptAll: (count: number) => string;
    readonly accept: string;
    readonly reject: string;
    readonly mend: string;
    readonly mendDone: string;
    /** Nothing of a list is chosen. */
    readonly noChoice: string;
    readonly undo: string;
    readonly accepted: string;
    readonly rejected: string;
    readonly source: string;
    readonly mended: string;
    readonly asks: (count: number) => string;
    readonly dossier: string;
    readonly roles: string;
    readonly prose: (count: number) => string;
  };
  readonly questions: {
    readonly none: string;
    readonly intro: string;
    readonly source: string;
    /** Opens the fields of the item that a question is about. */
    readonly mendItem: string;
    /** What was mended in it: "Mức giao: ≥ 5%". */
    readonly mended: (fields: string) => string;
    /** What was mended, and why the question is as open as before. */
    readonly stillOpen: (fields: string, why: string) => string;
    /** What a person types for a setting that the plan does not tell. */
    readonly typeHere: string;
    readonly asOf: string;
    readonly asOfHint: string;
  };
  readonly people: {
    readonly intro: string;
    readonly kinds: { readonly units: string; readonly officials: string };
    readonly paste: string;
    readonly file: string;
    /** Which of a file's sheets is taken. */
    readonly sheet: string;
    readonly preview: string;
    readonly matching: string;
    readonly leftOut: string;
    readonly needed: string;
    readonly unsure: string;
    readonly makeCodes: string;
    readonly rows: (count: number) => string;
    readonly states: Readonly<Record<"new" | "present" | "faulty" | "asked", string>>;
    readonly carryOut: string;
    readonly remarks: string;
    readonly needTabs: string;
  };
  readonly holders: {
    readonly intro: string;
    readonly noUnits: string;
    readonly noItems: string;
    readonly grid: string;
    readonly keys: string;
    readonly parts: Readonly<Record<Part, string>>;
    /** A part as a sign in a cell. */
    readonly marks: Readonly<Record<Part, string>>;
    readonly allHeld: string;
    readonly open: (count: number) => string;
  };
  readonly make: {
    readonly summary: (accepted: number, rejected: number, undecided: number) => string;
    readonly button: string;
    readonly stages: readonly [tabs: string, writing: string, units: string];
    /** "phần 2", where one execution is too short for the tabs. */
    readonly part: (number: number) => string;
    readonly stopped: string;
    readonly keptTitle: string;
    readonly done: string;
    readonly checking: string;
    /** Nothing is missing. */
    readonly ready: string;
    readonly lacks: (count: number) => string;
    readonly checkAgain: string;
    readonly then: readonly string[];
    readonly nothing: string;
  };
}
