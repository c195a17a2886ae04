/** `thidua dossiers`: makes the papers of a workbook's dossiers as Word files in a folder, as the side panel does. */

import { setTimeout as pause } from "node:timers/promises";
import { DriveFolder } from "../files/drive-folder";
import { systemClock } from "../host/clock";
import { Drive } from "../host/drive/drive";
import type { Call } from "../host/execution";
import { openBook, saveBook, type OpenedBook } from "./book";
import { asAccount, fetchTemplates, readPapers, type TemplatesAsked } from "./papers";
import { Progress } from "./progress";
import { Refusal } from "./refusal";
import { finished, openSession, type Session } from "./session";

export interface DossiersOptions {
  /** The folder that the papers go into; made if need be. */
  readonly out: string;
  /** Codes of units; all, and the department's own papers, when empty. */
  readonly units: readonly string[];
  /** Kinds of papers, by their names in English; all when empty. */
  readonly kinds: readonly string[];
  readonly json: boolean;
}

/** The kinds of papers as they are asked for. */
export const PAPER_KINDS: readonly string[] = [
  "submission",
  "unitMinutes",
  "collectiveReport",
  "individualReport",
  "collectiveSummary",
  "individualSummary",
  "appraisal",
  "councilMinutes",
  "decision",
  "certificate",
];

interface Lack {
  readonly message: string;
  readonly from: string;
  readonly cells: readonly { readonly tab: string; readonly cell: string }[];
}

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly lacks: readonly Lack[];
  readonly deadline: string;
  readonly notEligible: readonly string[];
}

interface View {
  readonly account: string;
  readonly units: readonly Unit[];
  readonly problems: readonly { readonly message: string; readonly remedy: string }[];
}

/** How a run stands after a slice, as the add-on tells. */
interface Told {
  readonly kind: "refused" | "busy" | "progress";
  readonly message: string;
  readonly state?: "going" | "waiting" | "done" | "stopped" | "ended";
  readonly waitSeconds?: number;
  readonly total?: number;
  readonly made?: number;
  readonly left?: number;
  readonly faults?: readonly { readonly title: string; readonly subject: string; readonly message: string }[];
}

/** Makes the papers of a file's dossiers and keeps the ledger in it; what is there already is not made again. */
export async function dossiers(file: string, options: DossiersOptions): Promise<void> {
  const progress = new Progress();
  progress.step("Mở sổ");
  const opened = await openBook(file);
  const { workbook } = opened;
  const drive = new Drive({ shelf: new DriveFolder(options.out, workbook.identity?.id) });
  const session = await openSession(workbook, systemClock, drive);
  try {
    progress.step("Đọc hồ sơ");
    const view = await readPapers<View>(session);
    const units = demandUnits(view, options.units);
    progress.done();
    if (!options.json) console.log(lacksInWords(units));
    let source: OpenedBook | undefined = opened;
    const told = await makeAll(session, view.account, options, progress, async () => {
      await saveBook(workbook, file, source);
      // What it was is kept by now.
      source = undefined;
    });
    progress.done();
    if (options.json) console.log(JSON.stringify({ units, ...told }, null, 2));
    else console.log([told.message, ...faultsInWords(told), `Thư mục: ${options.out}`].join("\n"));
    demandWhole(told);
  } finally {
    await session.host.close();
  }
}

/** Puts the templates of the papers into a folder, to be edited there; those that are there stay as they are. */
export async function putTemplates(file: string, out: string): Promise<void> {
  const { workbook } = await openBook(file);
  const drive = new Drive({ shelf: new DriveFolder(out, workbook.identity?.id) });
  const { host } = await openSession(workbook, systemClock, drive);
  try {
    const { account } = await readPapers<View>({ host, said: [] });
    const told = finished(await host.runFunction("placeTemplates", ["vi"], asAccount(account))).result as {
      readonly kind: "kept" | "refused";
      readonly message: string;
    };
    if (told.kind === "refused") {
      throw new Refusal(told.message, "No templates were put there; what the add-on says stands above.");
    }
    console.log([told.message, `Thư mục: ${out}`].join("\n"));
  } finally {
    await host.close();
  }
}

/** The units asked for; refuses a code that no dossier is of. */
function demandUnits({ units }: View, codes: readonly string[]): readonly Unit[] {
  const known = units.map(({ code }) => code);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown !== undefined) {
    throw new Refusal(
      `Không có hồ sơ của đơn vị mã "${unknown}". Các đơn vị có hồ sơ: ${known.join(", ")}.`,
      `There is no dossier of a unit "${unknown}". Units with one: ${known.join(", ")}.`,
    );
  }
  return codes.length === 0 ? units : units.filter(({ code }) => codes.includes(code));
}

/** Asks for slice after slice, as the account in charge, and saves the ledger after each. */
async function makeAll(
  { host }: Session,
  account: string,
  { units, kinds }: DossiersOptions,
  progress: Progress,
  save: () => Promise<void>,
): Promise<Told> {
  let made = 0;
  const gate = ({ name, phase }: Call): "go" => {
    if (name === "drive.files.create" && phase === "after") progress.step(`Lập văn bản ${String((made += 1))}`);
    return "go";
  };
  let templates: Record<string, object> = {};
  let run: number | undefined;
  let request: object | null = {
    units: units.length === 0 ? null : units,
    kinds: kinds.length === 0 ? null : kinds,
  };
  for (;;) {
    const given = [request, "vi", run, templates];
    const told = finished(await host.runFunction("makePapers", given, { ...asAccount(account), gate })).result as
      Told | (TemplatesAsked & { readonly run: number });
    request = null;
    if (told.kind === "templates") {
      progress.step("Đọc mẫu đã sửa");
      templates = { ...templates, ...fetchTemplates(host, told) };
      ({ run } = told);
      continue;
    }
    if (told.kind !== "progress") {
      throw new Refusal(told.message, "The papers were not made; what the add-on says stands above.");
    }
    await host.formulas.calculate();
    await save();
    if (told.state !== "going" && told.state !== "waiting") return told;
    await pause((told.waitSeconds ?? 0) * 1000);
  }
}

function demandWhole({ state, faults = [], message }: Told): void {
  if (state === "done" && faults.length === 0) return;
  throw new Refusal(message, "Not every paper was made; what is left stands above and in the ledger.");
}

/** What each dossier lacks and from whom, before anything is made. */
function lacksInWords(units: readonly Unit[]): string {
  const parts = units.map(({ code, name, lacks, deadline, notEligible }) => {
    const lines = [
      ...lacks.map(({ message, from, cells }) => `  • ${message} (${from}${placesOf(cells)})`),
      ...notEligible.map((text) => `  • ${text}`),
    ];
    return [
      `${code} – ${name}${lines.length === 0 ? ": đủ thành phần" : ""}`,
      ...lines,
      ...(deadline === "" ? [] : [`  ${deadline}`]),
    ].join("\n");
  });
  return parts.join("\n");
}

function placesOf(cells: Lack["cells"]): string {
  return cells.length === 0 ? "" : `; ${cells.map(({ tab, cell }) => `${tab}!${cell}`).join(", ")}`;
}

function faultsInWords({ faults = [] }: Told): string[] {
  return faults.map(({ title, subject, message }) => `• ${title}${subject === "" ? "" : ` – ${subject}`}: ${message}`);
}
