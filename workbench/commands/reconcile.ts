/** `thidua reconcile`: holds the papers in a folder against the workbook that they were made from; writes nothing. */

import { existsSync } from "node:fs";
import { DriveFolder } from "../files/drive-folder";
import { systemClock } from "../host/clock";
import { Drive } from "../host/drive/drive";
import { openBook } from "./book";
import { asAccount, fetchTemplates, readPapers, type TemplatesAsked } from "./papers";
import { Progress } from "./progress";
import { Refusal } from "./refusal";
import { finished, openSession, type Session } from "./session";

interface Discrepancy {
  readonly message: string;
  readonly remedy: string;
  readonly place: string;
  readonly cells: readonly { readonly tab: string; readonly cell: string }[];
}

interface Paper {
  readonly document: string;
  readonly file: string;
  readonly unread: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** How far a slice has come, as the add-on tells. */
type Told =
  | { readonly kind: "refused"; readonly message: string }
  | {
      readonly kind: "progress";
      readonly state: object | null;
      readonly checked: number;
      readonly total: number;
      readonly message: string;
      readonly papers: readonly Paper[];
    };

/** Prints every paper in which something does not agree, with place, cell and remedy; refuses what cannot be read. */
export async function reconcile(file: string, folder: string, { json }: { readonly json: boolean }): Promise<void> {
  if (!existsSync(folder)) {
    throw new Refusal(
      `Không tìm thấy thư mục ${folder}. Ghi thư mục đã lập hồ sơ bằng lệnh dossiers.`,
      `There is no folder ${folder}. Name the one that the command dossiers has made.`,
    );
  }
  const progress = new Progress();
  progress.step("Mở sổ");
  const { workbook } = await openBook(file);
  const session = await openSession(workbook, systemClock, new Drive({ shelf: new DriveFolder(folder) }));
  try {
    const { message, total, papers } = await compareAll(session, progress);
    progress.done();
    if (json) console.log(JSON.stringify({ total, papers }, null, 2));
    else console.log(inWords(message, papers));
  } finally {
    await session.host.close();
  }
}

/** Asks for slice after slice, as the account in charge of the papers. */
async function compareAll(session: Session, progress: Progress) {
  const { account } = await readPapers(session);
  const papers = new Map<string, Paper>();
  let state: object | null = null;
  let templates: Record<string, object> = {};
  for (;;) {
    const given = [state, "vi", templates];
    const report = finished(await session.host.runFunction("reconcilePapers", given, asAccount(account)));
    const told = report.result as Told | TemplatesAsked;
    if (told.kind === "templates") {
      templates = { ...templates, ...fetchTemplates(session.host, told) };
      continue;
    }
    if (told.kind === "refused") {
      throw new Refusal(told.message, "The papers cannot be compared; what the add-on says stands above.");
    }
    progress.step(`Đối chiếu ${String(told.checked)}/${String(told.total)} văn bản`);
    for (const paper of told.papers) {
      const before = papers.get(paper.document)?.discrepancies ?? [];
      papers.set(paper.document, { ...paper, discrepancies: [...before, ...paper.discrepancies] });
    }
    ({ state } = told);
    if (state === null) return { message: told.message, total: told.total, papers: [...papers.values()] };
  }
}

function inWords(message: string, papers: readonly Paper[]): string {
  if (papers.length === 0) return `${message}\nMọi văn bản đều khớp với sổ.`;
  const parts = papers.map(({ file, unread, discrepancies }) =>
    [
      file,
      ...(unread === "" ? [] : [`  • ${unread}`]),
      ...discrepancies.map(({ message: said, remedy, place }) =>
        [`  • ${said}`, ...(place === "" ? [] : [`    Vị trí: ${place}`]), `    → ${remedy}`].join("\n"),
      ),
    ].join("\n"),
  );
  return [message, ...parts].join("\n");
}
