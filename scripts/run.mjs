/** Runs a TypeScript file with Node, from the project's root: `node scripts/run.mjs scripts/build.ts [arguments]`. */

import { build } from "esbuild";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { externalPackages } from "./packages.mjs";

const [file, ...parameters] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}

// Inside the project, so that `require` finds node_modules.
const program = resolve("build/scripts", file.replace(/\.ts$/, ".cjs"));
await build({
  entryPoints: [file],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: externalPackages,
  logLevel: "warning",
});
process.argv = [process.argv[0] ?? "node", program, ...parameters];
createRequire(import.meta.url)(program);
