/** Loads a script as Apps Script does, where every service of Google refuses to be touched. */

import { readdirSync, readFileSync } from "node:fs";
import vm from "node:vm";

const TYPES = "node_modules/@types/google-apps-script";

/** The global names of Google's services, as their type declarations list them. */
export function serviceNames(): string[] {
  const files = [TYPES, `${TYPES}/apis`, `${TYPES}/addons`].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".d.ts"))
      .map((name) => `${folder}/${name}`),
  );
  const names = files.flatMap((path) =>
    Array.from(readFileSync(path, "utf8").matchAll(/^declare (?:var|const|let) (\w+):/gm), ([, name = ""]) => name),
  );
  return Array.from(new Set(names));
}

/**
 * A context that holds what ECMAScript defines and Apps Script is known to have: nothing of Node, of a browser or of
 * shared memory, no console; each of Google's services throws when it is so much as named.
 */
export function bareContext(): vm.Context {
  const globals = Object.create(null) as object;
  for (const name of serviceNames()) {
    Object.defineProperty(globals, name, {
      configurable: true,
      get() {
        throw new Error(`${name} was touched while the script was loading`);
      },
    });
  }
  const context = vm.createContext(globals);
  vm.runInContext(
    'for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics", "console"]) delete globalThis[name];',
    context,
  );
  return context;
}

/** Runs the script's top level; throws what it throws. */
export function load(code: string): void {
  new vm.Script(code, { filename: "Code.js" }).runInContext(bareContext());
}
