/** What can be told of a script from its text: the functions that Google can call. */

/** A function declared at the top level of a script. */
export interface ScriptFunction {
  readonly name: string;
  /** Marked `@customfunction`: it can stand in a formula. */
  readonly custom: boolean;
}

const DECLARATION = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gmu;

/** The functions declared at the beginning of a line, with what the comment in front of each says. */
export function functionsOf(source: string): ScriptFunction[] {
  return [...source.matchAll(DECLARATION)].map(([, comment = "", name = ""]) => ({
    name,
    custom: /@customfunction\b/i.test(comment),
  }));
}
