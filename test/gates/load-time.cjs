/** Prints the milliseconds of processor time that loading the script named on the command line takes in a fresh context. */

const { readFileSync } = require("node:fs");
const vm = require("node:vm");

const code = readFileSync(process.argv[2], "utf8");
const context = vm.createContext(Object.create(null));
const start = process.cpuUsage();
new vm.Script(code).runInContext(context);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);
