/** A fresh V8 context for one execution of a script: ECMAScript's own globals, the services' shim, nothing of Node. */

import vm from "node:vm";
import { installShim, type Bridge, type RunJob } from "./shim";

/** Compiles the script once; each call of the result makes a new context in which one job can be run. */
export function scriptContexts(source: string, surfaceJson: string): (bridge: Bridge) => (job: string) => string {
  const shim = new vm.Script("(" + installShim.toString() + ")", { filename: "shim.js" });
  let script: vm.Script | undefined;
  return (bridge) => {
    const context = vm.createContext(Object.create(null) as object);
    const install = shim.runInContext(context) as (bridge: Bridge, surface: string) => RunJob;
    const run = install(bridge, surfaceJson);
    return (job) =>
      run(job, () => {
        // Compiled on first use and inside the job: a script that cannot be parsed fails its execution, not its thread.
        script ??= new vm.Script(source, { filename: "Code.js" });
        script.runInContext(context);
      });
  };
}
