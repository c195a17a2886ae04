/** Measurements in a process of their own, so that none warms or burdens another. */

import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { bundleOne } from "../scripts/bundle";
import { externalPackages } from "../scripts/packages.mjs";

/**
 * Builds a TypeScript program with the add-on's own target, ES2019, so that the rules run as they do in the bundle;
 * installed packages are loaded as their makers publish them. Gives the built file.
 */
export async function buildProgram(entry: string): Promise<string> {
  const { text } = await bundleOne({
    entryPoints: [entry],
    platform: "node",
    format: "cjs",
    target: "es2019",
    external: [...externalPackages],
  });
  const file = path.join("build", entry.replace(/\.ts$/, ".cjs"));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Runs a built program in a new process and gives what it printed, as JSON. Throws what it failed of. */
export async function runProgram(file: string, parameters: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=6144", file, ...parameters],
    { maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout);
}

/** Collects the garbage of what was prepared, so that no measured run pays for it. */
export function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
}
