/**
 * `npm run build`: makes dist/ (what Apps Script gets, nothing else), build/workbench/ (the offline programs, and the
 * sample workbook that they make) and build/web/ (their page). With `--if-stale`, only when a source is newer than what
 * was built.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundleAddOn, bundlePart, PARTS } from "./bundle";
import { partPage } from "./part-page";
import { sidebarPage } from "./sidebar-page";
import { isStale } from "./stale";
import { templatesPage } from "./templates-page";
import { webPage } from "./web-page";
import { WORKBENCH_PROGRAMS, workbenchProgram } from "./workbench-programs";

type Making = string | Promise<string>;

const makers: Readonly<Record<string, () => Making>> = {
  "dist/appsscript.json": () => readFileSync("appsscript.json", "utf8"),
  "dist/Code.js": async () => (await bundleAddOn("src/entry.ts")).code,
  "dist/sidebar.html": () => sidebarPage("sidebar/sidebar.html"),
  "dist/templates.html": () => templatesPage("templates"),
  ...Object.fromEntries(
    Object.entries(PARTS).map(([name, entry]) => [
      `dist/${name}.html`,
      async () => partPage((await bundlePart(entry)).code),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(WORKBENCH_PROGRAMS).map(([output, entry]) => [output, () => workbenchProgram(entry)]),
  ),
};

const SOURCES = [
  "src",
  "sidebar",
  "templates",
  "workbench",
  "scripts",
  "appsscript.json",
  "package.json",
  "package-lock.json",
];
const SAMPLE = "build/workbench/so-minh-hoa.xlsx";
const SAMPLE_DATA = "samples";
/** What the sample comes of, beside its data. */
const SAMPLE_MAKERS = ["dist/Code.js", "build/workbench/cli.cjs", "build/workbench/worker.cjs"];

/** Everything is made before anything is written, so that a fault leaves the last good build in place. */
async function build(): Promise<void> {
  const made = await Promise.all(
    Object.entries(makers).map(async ([path, make]): Promise<[string, string]> => [path, await make()]),
  );
  made.push(...Object.entries(await webPage()));
  const sampleStands =
    !isStale([SAMPLE], [SAMPLE_DATA]) &&
    made.every(([path, text]) => !SAMPLE_MAKERS.includes(path) || isWritten(path, text));
  for (const folder of ["dist", "build/web"]) rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of made) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (!sampleStands) makeSample();
}

function isWritten(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

/** The sample as a person would make it with what has been built. */
function makeSample(): void {
  rmSync(SAMPLE, { force: true });
  execFileSync(process.execPath, ["build/workbench/cli.cjs", "sample", SAMPLE], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const outputs = [...Object.keys(makers), "build/web/page.html", SAMPLE];
if (!process.argv.includes("--if-stale") || isStale(outputs, [...SOURCES, SAMPLE_DATA])) {
  build().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
