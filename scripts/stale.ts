/** Whether what was built is older than what it was built from, told by the files' times alone. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** True when an output is missing or older than any of the source files, or of the folders under them. */
export function isStale(outputs: readonly string[], sources: readonly string[]): boolean {
  if (!outputs.every((path) => existsSync(path))) return true;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return sources.some((path) => newest(path) > built);
}

/** The latest time of a file, or of a folder and all in it; a folder's own time tells of removed files. */
function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
