/** `thidua new`: makes a workbook from a plan's text with every proposal accepted, and tells what a person must still confirm. */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { saveBook } from "./book";
import { Progress } from "./progress";
import { Refusal } from "./refusal";
import { ask, clickMenu, newWorkbook, openSession, type Session } from "./session";

/** What the add-on read, as plain data; only what is printed is named here. */
interface Reading {
  readonly settings: readonly unknown[];
  readonly kpis: readonly unknown[];
  readonly tasks: readonly unknown[];
  readonly movements: readonly unknown[];
  readonly criteria: readonly unknown[];
  readonly dossier: unknown;
  readonly questions: readonly Question[];
}

interface Question {
  readonly message: string;
  readonly clause: string;
  readonly words: string;
  readonly readings: readonly string[];
  readonly chosen: string;
}

interface Outcome {
  readonly done: boolean;
  readonly message: string;
}

/** Makes `book` from the plan; an existing file is left alone. */
export async function makeNew(plan: string, book: string, { json }: { readonly json: boolean }): Promise<void> {
  if (existsSync(book)) {
    throw new Refusal(
      `Tệp "${book}" đã có và được giữ nguyên. Hãy đặt tên khác cho sổ mới.`,
      `"${book}" is there already and is left as it is. Choose another name for the new workbook.`,
    );
  }
  const bytes = readPlanFile(plan);
  const progress = new Progress();
  const session = await openSession(newWorkbook(book));
  try {
    progress.step("Đọc kế hoạch");
    const text = await textOf(session, path.basename(plan), bytes);
    const made = (await ask(session, "readWholePlan", text, "vi")) as { order: unknown; reading: Reading };
    progress.step("Tạo sổ");
    await clickMenu(session, "setUpWorkbook");
    progress.step("Ghi kế hoạch vào sổ");
    const written = (await ask(session, "writePlan", made.order, "vi")) as Outcome;
    if (!written.done)
      throw new Refusal(written.message, "The plan was not written; what the add-on says stands above.");
    await session.host.formulas.calculate();
    await saveBook(session.host.workbook, book);
    progress.done();
    console.log(json ? JSON.stringify(made.reading, null, 2) : inWords(made.reading, written.message, book));
  } finally {
    progress.done();
    await session.host.close();
  }
}

function readPlanFile(plan: string): Buffer {
  try {
    return readFileSync(plan);
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    throw new Refusal(
      `Không đọc được tệp kế hoạch "${plan}" (${code ?? message}).`,
      `The plan "${plan}" cannot be read (${code ?? message}).`,
    );
  }
}

/** The file's text, read by the add-on as in its side panel. */
async function textOf(session: Session, name: string, bytes: Buffer): Promise<string> {
  const base64 = bytes.toString("base64");
  const read = async (language: string) =>
    (await ask(session, "readFileText", name, base64, language)) as {
      readonly kind: string;
      readonly text?: string;
      readonly message?: string;
      readonly remedy?: string;
    };
  const answer = await read("vi");
  if (answer.text !== undefined) return answer.text;
  const english = await read("en");
  throw new Refusal(
    `${answer.message ?? ""} ${answer.remedy ?? ""}`.trim(),
    `${english.message ?? ""} ${english.remedy ?? ""}`.trim(),
  );
}

function inWords(reading: Reading, written: string, book: string): string {
  const { questions } = reading;
  const asked = questions.map(
    ({ message, clause, readings, chosen }, index) =>
      `${String(index + 1)}. ${clause === "" ? "" : `[${clause}] `}${message}` +
      readings.map((label) => `\n   ${label === chosen ? "(x)" : "( )"} ${label}`).join(""),
  );
  return [
    written,
    `Sổ: ${path.resolve(book)}`,
    "",
    questions.length === 0
      ? "Không có điểm nào cần xác nhận thêm."
      : `Cần người có trách nhiệm xác nhận (${String(questions.length)}); dấu (x) là cách hiểu đã ghi vào sổ:`,
    ...asked,
    "",
    "Việc tiếp theo: nhập đơn vị, cán bộ và đơn vị chủ trì từng chỉ tiêu (npm start -- <sổ>), rồi chạy “Tạo / hoàn thiện sổ theo dõi”.",
    "Next: units, officials and who holds each target (npm start -- <book>), then “Set up / complete the workbook”.",
  ].join("\n");
}
