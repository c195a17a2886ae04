/** A fresh V8 context for one execution of a script: ECMAScript's own globals, the services' shim, nothing of Node. */

import vm from "node:vm";
import { installShim, type Bridge, type Runner } from "./shim";

/**
 * Compiles the script once; each call of the result makes a new context in which one job can be run. The script is
 * loaded there already, unless it has asked something of the host in loading.
 */
export function scriptContexts(source: string, surfaceJson: string): (bridge: Bridge) => (job: string) => string {
  const shim = new vm.Script("(" + installShim.toString() + ")", { filename: "shim.js" });
  let script: vm.Script | undefined;
  return (bridge) => {
    const make = (): { readonly runner: Runner; readonly load: () => void } => {
      // An ordinary global object: Node's own kind asks its way to every name such as JSON, which doubles all times.
      const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
      const install = shim.runInContext(context) as (bridge: Bridge, surface: string) => Runner;
      const load = (): void => {
        // Compiled on first use and inside the job: a script that cannot be parsed fails its execution, not its thread.
        script ??= new vm.Script(source, { filename: "Code.js" });
        script.runInContext(context);
      };
      return { runner: install(bridge, surfaceJson), load };
    };
    const first = make();
    const { runner, load } = first.runner.prepare(first.load) ? first : make();
    return (job) => runner.run(job, load);
  };
}
