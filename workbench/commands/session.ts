/** A workbook opened with the built add-on, as a person of the Office has it in front. */

import os from "node:os";
import path from "node:path";
import { newIdentity } from "../files/identity";
import { readBuiltProject } from "../host/built-project";
import { systemClock, type Clock } from "../host/clock";
import { Drive } from "../host/drive/drive";
import { AppsScriptHost } from "../host/host";
import type { ExecutionReport } from "../host/execution";
import type { DialogRequest } from "../host/interface";
import { emptyWorkbook } from "../sheet/empty-workbook";
import type { Workbook } from "../sheet/model";
import { Refusal } from "./refusal";

/** The owner of a workbook that is made here: an address that is nobody's. */
const OWNER = "van-phong@example.com";

/** Who acts on a workbook whose owner is not known: whoever sits at this machine. */
function localUser(): string {
  return `${os.userInfo().username}@${os.hostname()}`;
}

/** The add-on running over one workbook, with what its dialogs have said. */
export interface Session {
  readonly host: AppsScriptHost;
  /** What the add-on's dialogs said, in order. */
  readonly said: readonly string[];
}

/** Opens a workbook with the add-on of `dist/`; close the host when done. `drive` is where its documents go. */
export async function openSession(
  workbook: Workbook,
  clock: Clock = systemClock,
  drive: Drive = new Drive(),
): Promise<Session> {
  // The programs stand in build/workbench, beside dist.
  const built = path.join(__dirname, "..", "..", "dist");
  const said: string[] = [];
  const host = new AppsScriptHost({
    workbook,
    ...readBuiltProject(built),
    user: { email: workbook.sharing.owner === "" ? localUser() : workbook.sharing.owner, locale: "vi" },
    ask: (request: DialogRequest) => {
      said.push(request.text);
      return { button: "OK" };
    },
    clock,
    drive,
    warmThreads: 1,
  });
  await host.open();
  return { host, said };
}

/** An empty workbook of nobody's. */
export function sampleWorkbook(name: string): Workbook {
  return emptyWorkbook({ name, sharing: { owner: OWNER, editors: [] } });
}

/** The empty workbook that is about to be made as a file. */
export function newWorkbook(file: string): Workbook {
  const identity = newIdentity(file);
  return emptyWorkbook({ name: identity.name, sharing: { owner: OWNER, editors: [] }, identity });
}

/** Clicks the item of the add-on's menu that runs this function; refuses when the script was stopped. */
export async function clickMenu({ host }: Session, functionName: string): Promise<ExecutionReport> {
  const offered = host.menus.some(({ entries }) =>
    entries.some((entry) => entry.kind === "item" && entry.functionName === functionName),
  );
  if (!offered) throw new Error(`The menu has no item for ${functionName}`);
  return finished(await host.runMenuItem(functionName));
}

/** What an endpoint of the add-on gives. */
export async function ask(
  { host }: Session,
  functionName: string,
  ...parameters: readonly unknown[]
): Promise<unknown> {
  return finished(await host.runFunction(functionName, parameters)).result;
}

/** The report of an execution that has come to its end; refuses one that was stopped. */
export function finished(report: ExecutionReport): ExecutionReport {
  if (report.ended === "done") return report;
  const message = report.error?.message ?? report.ended;
  throw new Refusal(`Tập lệnh bị dừng: ${message}`, `The script was stopped: ${message}`);
}
