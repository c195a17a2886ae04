/**
 * The one way into the reading of plans. Imports and the next year stand in the same part of the add-on and need no
 * reader: as in dossier/render.ts it begins when it is first asked for.
 */

import type { PlanReading } from "./proposal";
import type * as Reader from "./whole-plan";

/** esbuild resolves the call; Apps Script knows no `require`. */
declare const require: (path: "./whole-plan") => typeof Reader;

/**
 * Reads the text of a plan: clean text, markdown, a table pasted with tabs, or what a scanner made of a printed plan.
 * It never throws, whatever the text; nothing that is proposed holds a number that is not in the text. A stored deadline
 * is the first day that is too late, so it may be the day after the one named.
 */
export function readPlan(text: string): PlanReading {
  return require("./whole-plan").readWholePlan(text);
}
