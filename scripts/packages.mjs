/** Which installed packages a program for Node loads at run time, and which must be bundled into it. */

import { readFileSync } from "node:fs";

/**
 * Bundled into the programs: published as ES modules only, or built on packages that are, which a CommonJS program on
 * Node 20 cannot `require`; and one of two hundred files, which take longer to find than to run.
 */
const bundled = ["hucre", "@univerjs/core", "@univerjs/engine-formula", "rxjs"];

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** The packages that esbuild leaves as `require` calls. */
export const externalPackages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
  (name) => !bundled.includes(name),
);
