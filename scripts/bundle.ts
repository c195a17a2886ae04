/** dist/Code.js, the add-on as one script for Apps Script, and its parts. */

import { build, formatMessages, type BuildOptions } from "esbuild";
import { readFileSync } from "node:fs";
import { readEntryPoints, stub } from "./entry-points";

/** The one variable of the bundle; the trailing underscore keeps it from being called through google.script.run. */
export const BUNDLE = "ThiDua_";

/** The one variable of a part's script. */
export const PART = "ThiDuaPart_";

/** The parts' entry files by the names under which `src/google/part.ts` asks for them. */
export const PARTS: Readonly<Record<string, string>> = {
  "part-english": "src/google/parts/english.ts",
  "part-papers": "src/google/parts/papers.ts",
  "part-set-up": "src/google/parts/set-up.ts",
};

/** The text of Code.js and the source files whose code is in it. */
export interface Bundle {
  readonly code: string;
  readonly sources: readonly string[];
}

/** Bundles an entry file and appends the stubs of its exported functions. Throws on any error or warning of esbuild. */
export async function bundleAddOn(entry: string): Promise<Bundle> {
  const stubs = readEntryPoints(entry, readFileSync(entry, "utf8")).map((point) => stub(BUNDLE, point));
  return forAppsScript(entry, BUNDLE, { footer: { js: `\n${stubs.join("\n")}` } });
}

/** Bundles a part, whose exports are the members of `PART`. Throws on any error or warning of esbuild. */
export async function bundlePart(entry: string): Promise<Bundle> {
  return forAppsScript(entry, PART);
}

async function forAppsScript(entry: string, globalName: string, more: BuildOptions = {}): Promise<Bundle> {
  const { text, sources } = await bundleOne({
    entryPoints: [entry],
    format: "iife",
    globalName,
    target: "es2019",
    // Every execution, also each custom function's, compiles the whole script anew.
    minify: true,
    tsconfigRaw: { compilerOptions: { target: "es2019", strict: true } },
    ...more,
  });
  return { code: text, sources };
}

/** One script made by esbuild in memory, with the source files it holds; its warnings are errors. */
export async function bundleOne(options: BuildOptions): Promise<{ text: string; sources: string[] }> {
  const result = await build({
    ...options,
    outfile: "script.js",
    bundle: true,
    charset: "utf8",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  if (result.warnings.length > 0) {
    throw new Error((await formatMessages(result.warnings, { kind: "warning" })).join("\n"));
  }
  const [script] = result.outputFiles;
  const [output] = Object.values(result.metafile.outputs);
  if (script === undefined || output === undefined) throw new Error("esbuild wrote nothing");
  const sources = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: script.text, sources: sources.map(([path]) => path) };
}
