/** The small campaign with a dossier to be made, and a Drive whose searches may lag. */

import type { GivenTemplates, PapersProgress, PapersRequest } from "../../src/workbook/panel-papers";
import { fetchTemplates } from "../../workbench/commands/papers";
import { SettableClock } from "../../workbench/host/clock";
import { Drive, DOCUMENT, FOLDER, type DriveFile, type DriveOptions } from "../../workbench/host/drive/drive";
import type { ExecutionReport, Gate } from "../../workbench/host/execution";
import type { AppsScriptHost } from "../../workbench/host/host";
import type { Workbook } from "../../workbench/sheet/model";
import { addOn, contentOf, NOW, OWNER, setSetting, smallCampaign, typeRows } from "./campaign-host";

/** Everything. */
export const ALL: PapersRequest = { units: null, kinds: null };

/** A campaign in front of the account that makes its papers. */
export interface Office {
  readonly host: AppsScriptHost;
  readonly workbook: Workbook;
  readonly drive: Drive;
  readonly clock: SettableClock;
}

let made: Promise<Workbook> | undefined;

/** The small campaign of which CNTT, VP and one official are proposed; a clone that the test may change. */
export async function proposingCampaign(): Promise<Workbook> {
  made ??= proposing();
  return (await made).clone();
}

async function proposing(): Promise<Workbook> {
  const workbook = await smallCampaign();
  const host = addOn(workbook);
  try {
    await host.open();
    await setSetting(host, "Tài khoản phụ trách", OWNER);
    await setSetting(host, "Số kế hoạch", "05/KH-STTTT");
    await setSetting(host, "Hạn nhận hồ sơ", "15/01/2023");
    await typeRows(host, "Cán bộ", [{ "Được đơn vị đề nghị": "Có", "Chức vụ": "Chuyên viên" }]);
    return workbook;
  } finally {
    await host.close();
  }
}

/** Opens the campaign and closes it afterwards. */
export async function withOffice<T>(
  use: (office: Office) => Promise<T>,
  options: DriveOptions & { readonly workbook?: Workbook } = {},
): Promise<T> {
  const { workbook = await proposingCampaign(), ...driveOptions } = options;
  const clock = new SettableClock(NOW, { priced: true });
  const drive = new Drive(driveOptions);
  const host = addOn(workbook, { clock, drive });
  try {
    await host.open();
    return await use({ host, workbook, drive, clock });
  } finally {
    await host.close();
  }
}

/** The same workbook and Drive, with all that the add-on keeps elsewhere lost, as each run of the command line finds it. */
export async function withNothingRemembered<T>(office: Office, use: (office: Office) => Promise<T>): Promise<T> {
  const { workbook, clock, drive } = office;
  await office.host.close();
  const host = addOn(workbook, { clock, drive });
  try {
    await host.open();
    return await use({ ...office, host });
  } finally {
    await host.close();
  }
}

/** One slice, as the panel asks for it. */
export function slice(
  { host }: Office,
  request: PapersRequest | null,
  gate?: Gate,
  email = OWNER,
  run?: number | string,
  templates?: GivenTemplates,
): Promise<ExecutionReport> {
  return host.runFunction("makePapers", [request, "vi", run, templates], {
    user: { email, locale: "vi" },
    ...(gate === undefined ? {} : { gate }),
  });
}

/** What a slice told. */
export function progressOf(report: ExecutionReport): PapersProgress {
  if (report.ended !== "done") throw new Error(`${report.ended}: ${report.error?.message ?? ""}`);
  return report.result as PapersProgress;
}

/** Runs slice after slice to the end, as the panel does, and gives what the last one told. */
export async function makeAll(office: Office, request: PapersRequest | null = ALL): Promise<PapersProgress> {
  let asked = request;
  let templates: GivenTemplates = {};
  for (let count = 0; count < 40; count += 1) {
    const told = progressOf(await slice(office, asked, undefined, OWNER, undefined, templates));
    asked = null;
    if (told.kind === "templates") {
      templates = { ...templates, ...fetchTemplates(office.host, told) };
      continue;
    }
    if (told.kind !== "progress") return told;
    if (told.state === "waiting") office.clock.advance(told.waitSeconds * 1000);
    else if (told.state !== "going") return told;
  }
  throw new Error("The run does not come to its end");
}

/** The documents that stand on Drive, by name. */
export function documents({ drive }: Pick<Office, "drive">): DriveFile[] {
  return drive.all().filter(({ mimeType, trashed }) => mimeType === DOCUMENT && !trashed);
}

/** The folders that stand on Drive. */
export function folders({ drive }: Office): DriveFile[] {
  return drive.all().filter(({ mimeType, trashed }) => mimeType === FOLDER && !trashed);
}

/** The ledger's rows as texts by their headers. */
export function ledger({ workbook }: Office): Record<string, string>[] {
  return rowsOf(workbook, "Văn bản đã lập");
}

/** The figures' rows as texts by their headers. */
export function figures({ workbook }: Office): Record<string, string>[] {
  return rowsOf(workbook, "Số liệu trong văn bản");
}

function rowsOf(workbook: Workbook, tab: string): Record<string, string>[] {
  const [headers = [], ...rows] = contentOf(workbook)[tab] ?? [];
  return rows
    .filter((row) => row.some((value) => value !== null && value !== ""))
    .map((row) => Object.fromEntries(row.map((value, index) => [String(headers[index]), String(value ?? "")])));
}
