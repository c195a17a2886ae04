/** Prints the milliseconds that compiling and running the script named on the command line takes in a fresh context. */

const { readFileSync } = require("node:fs");
const vm = require("node:vm");

const code = readFileSync(process.argv[2], "utf8");
const context = vm.createContext(Object.create(null));
const start = performance.now();
new vm.Script(code).runInContext(context);
console.log(performance.now() - start);
