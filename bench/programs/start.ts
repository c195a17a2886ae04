/** Loads dist/Code.js in a fresh context of a process of its own: prints the milliseconds of compiling and running it. */

import { readFileSync } from "node:fs";
import vm from "node:vm";

const code = readFileSync("dist/Code.js", "utf8");
const context = vm.createContext(Object.create(null) as object);
const start = performance.now();
new vm.Script(code, { filename: "Code.js" }).runInContext(context);
process.stdout.write(JSON.stringify(performance.now() - start));
