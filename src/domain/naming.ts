/** How many things a cell names: each line is one, and "Không" says that there is none. */

import { readSaying } from "./denial";

/** What `thingsNamed` gives for a text that says that there is none. */
export const NONE_NAMED = -1;

/** The label that says so; nearly every cell that names nothing holds it as it is. */
export const NONE_LABEL = "Không";

/**
 * How many things a text names; a semicolon ends a line too.
 * @example
 * thingsNamed("Sáng kiến một\nSáng kiến hai") // 2
 * thingsNamed("Không") // NONE_NAMED
 */
export function thingsNamed(text: string): number {
  return namesNone(text) ? NONE_NAMED : countLines(text);
}

/** The label itself needs no reading. */
function namesNone(text: string): boolean {
  return text === NONE_LABEL || readSaying(text) === "none";
}

/** The lines of a text that name something. */
function countLines(text: string): number {
  if (!/[\r\n;]/.test(text)) return text.trim() === "" ? 0 : 1;
  return text.split(/[\r\n;]/).filter((line) => line.trim() !== "" && readSaying(line) !== "none").length;
}
