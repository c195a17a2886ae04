/** The built add-on in the offline host, as the Office would run it. */

import path from "node:path";
import { readBuiltProject } from "../workbench/host/built-project";
import type { ExecutionReport } from "../workbench/host/execution";
import { AppsScriptHost } from "../workbench/host/host";
import type { Workbook } from "../workbench/sheet/model";

/** Does something with the add-on running over a workbook, its dialogs answered with OK. */
export async function withHost<Result>(
  workbook: Workbook,
  use: (host: AppsScriptHost) => Promise<Result>,
): Promise<Result> {
  const host = new AppsScriptHost({
    workbook,
    ...readBuiltProject("dist"),
    ask: () => ({ button: "OK" }),
    workerFile: path.resolve("build/workbench/worker.cjs"),
    warmThreads: 1,
  });
  try {
    await host.open();
    return await use(host);
  } finally {
    await host.close();
  }
}

/** Runs a menu item to its end; throws what stopped it. */
export async function runMenuItem(host: AppsScriptHost, functionName: string): Promise<ExecutionReport> {
  const report = await host.runMenuItem(functionName);
  if (report.ended !== "done") throw new Error(`${functionName}: ${report.ended}: ${report.error?.message ?? ""}`);
  return report;
}
