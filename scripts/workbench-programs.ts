/** build/workbench/: the offline workbench's programs for Node. */

import type { Plugin } from "esbuild";
import { bundleOne } from "./bundle";
import { externalPackages } from "./packages.mjs";

/** Each program by the file it is built into. */
export const WORKBENCH_PROGRAMS: Readonly<Record<string, string>> = {
  "build/workbench/cli.cjs": "workbench/cli.ts",
  "build/workbench/files-worker.cjs": "workbench/server/files-worker.ts",
  "build/workbench/univer.cjs": "workbench/sheet/univer.ts",
  "build/workbench/worker.cjs": "workbench/host/worker.ts",
};

/** The formula engine, two thirds of all code, is a program of its own: nobody waits for it before it calculates. */
const engineApart: Plugin = {
  name: "engine-apart",
  setup(build) {
    build.onResolve({ filter: /^\.\/univer$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./univer.cjs", external: true } : null,
    );
  },
};

/** The text of one program; installed packages stay outside it where Node can load them. */
export async function workbenchProgram(entry: string): Promise<string> {
  const { text } = await bundleOne({
    entryPoints: [entry],
    platform: "node",
    format: "cjs",
    target: "node20",
    external: externalPackages,
    plugins: [engineApart],
  });
  return text;
}
