/** Names of files that people give. */

import { existsSync } from "node:fs";
import path from "node:path";

const REFUSED = /[\\/:*?"<>|\p{Cc}]/u;
const LONGEST = 120;

/**
 * A file name with its ending, made of what a person typed; null when it cannot be one.
 * @example fileNameOf(" Sổ 2022 ") // "Sổ 2022.xlsx"
 */
export function fileNameOf(typed: string): string | null {
  const name = typed
    .normalize("NFC")
    .trim()
    .replace(/\.xlsx$/i, "")
    .trim();
  if (name === "" || name.length > LONGEST || name.startsWith(".") || REFUSED.test(name)) return null;
  return `${name}.xlsx`;
}

/** A path in the folder that no file has yet: the name, or the name with a number. */
export function freeName(folder: string, name: string, ending = ".xlsx"): string {
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, `${name}${count === 1 ? "" : ` (${count})`}${ending}`);
    if (!existsSync(file)) return file;
  }
}
