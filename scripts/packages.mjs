/** Which installed packages a program for Node loads at run time, and which must be bundled into it. */

import { readFileSync } from "node:fs";

/** Published as ES modules only: a CommonJS program on Node 20 cannot `require` them. */
const bundled = ["hucre"];

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** The packages that esbuild leaves as `require` calls. */
export const externalPackages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
  (name) => !bundled.includes(name),
);
