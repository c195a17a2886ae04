/** A file beside a workbook that one run holds at a time, so that two starts never serve the same file. */

import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { answers, type Run } from "./run-file";

/** Who holds a workbook: a process of this machine, and where it serves it, once it does. */
export interface Holder {
  readonly pid: number;
  readonly run: Run | null;
}

export type Locked = { readonly ok: true; readonly lock: Lock } | { readonly ok: false; readonly holder: Holder };

/** A run that has taken its lock says within this time where it serves. */
const PATIENCE = 3000;
const LOOK = 50;

export class Lock {
  private constructor(
    private readonly file: string,
    private text: string,
  ) {}

  /** Takes the lock of a workbook's file, also one whose holder has gone; throws what the system says of the folder. */
  static async take(book: string, run: Run | null): Promise<Locked> {
    const file = path.join(path.dirname(book), `.${path.basename(book)}.lock`);
    const text = textOf(run);
    for (let waited = 0; ; waited += LOOK) {
      try {
        writeFileSync(file, text, { flag: "wx", mode: 0o600 });
        return { ok: true, lock: new Lock(file, text) };
      } catch (failure) {
        if ((failure as NodeJS.ErrnoException).code !== "EEXIST") throw failure;
      }
      const found = readText(file);
      const holder = found === null ? null : holderOf(found);
      // A holder that has said nothing yet is about to.
      const silent = found !== null && (holder === null || (lives(holder.pid) && holder.run === null));
      if (silent && waited < PATIENCE) {
        await pause(LOOK);
      } else if (found !== null && holder && (await holds(holder))) {
        return { ok: false, holder };
      } else if (found !== null) {
        takeAway(file, found);
      }
    }
  }

  /** Tells others where the workbook is served. */
  tell(run: Run): void {
    this.text = textOf(run);
    writeFileSync(this.file, this.text, { mode: 0o600 });
  }

  /** Lets others have it. */
  release(): void {
    if (readText(this.file) === this.text) rmSync(this.file, { force: true });
  }
}

function textOf(run: Run | null): string {
  return JSON.stringify({ pid: process.pid, run: run && { port: run.port, token: run.token } } satisfies Holder);
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function holderOf(text: string): Holder | null {
  try {
    const { pid, run } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== "number") return null;
    return { pid, run: typeof run?.port === "number" && typeof run.token === "string" ? run : null };
  } catch {
    return null;
  }
}

async function holds({ pid, run }: Holder): Promise<boolean> {
  if (!lives(pid)) return false;
  // Another process may have got the number of one that has gone.
  return run === null || (await answers(run));
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Takes a lock away whose holder has gone; one that somebody else has taken meanwhile goes back. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    renameSync(file, aside);
    if (readText(aside) === stale) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch {
    // Somebody else was quicker.
  }
}
