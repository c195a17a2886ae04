/** A built Apps Script project as it stands in a folder. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The texts of the files that are sent to Google. */
export interface BuiltProject {
  readonly script: string;
  readonly manifest: string;
  /** HTML files by name, without ".html". */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads "dist", or another folder of the same make; throws where a file is missing. */
export function readBuiltProject(folder: string): BuiltProject {
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return {
    script: read("Code.js"),
    manifest: read("appsscript.json"),
    files: Object.fromEntries(pages.map((name) => [path.basename(name, ".html"), read(name)])),
  };
}
