/** Runs a tool of the project and gives what it said, whether it succeeded or not. */

import { execFile } from "node:child_process";

export interface Outcome {
  /** 0 when the tool found nothing wrong. */
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

interface Settings {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs Node on `script` (a path from the project's root) with the given arguments. */
export function runNode(script: string, parameters: readonly string[], settings: Settings = {}): Promise<Outcome> {
  const options = {
    cwd: settings.folder ?? process.cwd(),
    env: { ...process.env, ...settings.environment },
    maxBuffer: 64 * 1024 * 1024,
  };
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [`${process.cwd()}/${script}`, ...parameters],
      options,
      (error, output, errors) => {
        if (error !== null && typeof error.code !== "number") reject(error);
        else resolve({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
      },
    );
    child.stdin?.end(settings.input ?? "");
  });
}
