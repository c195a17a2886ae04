/** `thidua list`: opens a workbook, makes the list from the menu as a person would, saves, and prints the list. */

import type { Workbook } from "../sheet/model";
import { openBook, saveBook } from "./book";
import { listAnswer, type ListView, type NomineeView } from "./list-view";
import { Progress } from "./progress";
import { Refusal } from "./refusal";
import { ask, clickMenu, openSession, type Session } from "./session";
import { textTable } from "./table";

export interface ListOptions {
  readonly json: boolean;
  /** Where the workbook is saved; the file that was opened when left out. */
  readonly out?: string | undefined;
}

/** Makes the list of a file. */
export async function list(file: string, { json, out }: ListOptions): Promise<void> {
  const progress = new Progress();
  progress.step("Mở sổ");
  const opened = await openBook(file);
  progress.step("Lập danh sách");
  const view = await makeList(opened.workbook);
  progress.step("Lưu");
  await saveBook(opened.workbook, out ?? file, opened);
  progress.done();
  console.log(json ? JSON.stringify(view, null, 2) : inWords(view));
}

/** Runs the menu action on a workbook and gives the list that it wrote; refuses with the add-on's words when it wrote none. */
export async function makeList(workbook: Workbook): Promise<ListView> {
  const session = await openSession(workbook);
  try {
    await clickMenu(session, "generateAwardList");
    return await writtenList(session);
  } finally {
    await session.host.close();
  }
}

async function writtenList(session: Session): Promise<ListView> {
  const said = session.said.join("\n");
  const answer = listAnswer(await ask(session, "readAwardList"));
  if (answer.kind === "refused" || !standsIn(session.host.workbook, answer.answer.fingerprint)) {
    throw new Refusal(said, "The list was not made; what the add-on says stands above.");
  }
  return answer.answer;
}

/** Whether the fingerprint of the list stands in the workbook: the sign that the action wrote it. */
function standsIn(workbook: Workbook, fingerprint: string): boolean {
  return workbook.sheets.some(({ id }) => {
    const [rows, columns] = [workbook.lastRow(id), workbook.lastColumn(id)];
    if (rows === 0) return false;
    return workbook
      .values(id, { row: 1, column: 1, rows, columns })
      .some((row) => row.some((value) => typeof value === "string" && value.includes(fingerprint)));
  });
}

const VERDICTS: Readonly<Record<NomineeView["verdict"], string>> = {
  eligible: "Đủ điều kiện",
  ineligible: "Không đủ điều kiện",
  undetermined: "Chưa đủ căn cứ",
};

/** The list for a terminal: its head, a row a nominee with the first reason, and the problems. */
export function inWords(view: ListView): string {
  const rows = view.nominees.map((nominee) => [
    nominee.code,
    nominee.name,
    nominee.kind === "collective" ? "" : nominee.unit,
    VERDICTS[nominee.verdict],
    reasonOf(nominee),
  ]);
  const { number, title } = view.plan;
  const problems = view.problems.map(({ message, remedy }) => `• ${message}\n  → ${remedy}`);
  return [
    `${number} ${title}`.trim(),
    `Số liệu tính đến hết ngày ${view.asOf?.split("-").reverse().join("/") ?? "(chưa ghi)"}; mã kiểm tra ${view.fingerprint}`,
    "",
    textTable(["Mã", "Tên", "Đơn vị", "Kết quả rà soát", "Lý do"], rows, 90),
    ...(problems.length === 0 ? [] : ["", `Vấn đề cần xử lý (${String(problems.length)}):`, ...problems]),
  ].join("\n");
}

/** What decided against or is missing; nothing for the eligible. */
function reasonOf({ verdict, findings }: NomineeView): string {
  const wanted = verdict === "ineligible" ? "unmet" : "unknown";
  if (verdict === "eligible") return "";
  return findings
    .filter(({ result }) => result === wanted)
    .map(({ criterion, reason }) => `${criterion}: ${reason}`)
    .join(" ");
}
