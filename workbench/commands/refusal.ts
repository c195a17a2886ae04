/** A command that cannot go on because of what the person gave it: said in both languages, with what to do. */

/** Exit codes of the command line. */
export const EXIT = { done: 0, inputAtFault: 1, usage: 2 } as const;

/** Thrown by commands; the command line prints it on stderr and ends with its code. */
export class Refusal extends Error {
  constructor(
    readonly vietnamese: string,
    readonly english: string,
    readonly code: number = EXIT.inputAtFault,
  ) {
    super(`${vietnamese}\n${english}`);
  }
}
