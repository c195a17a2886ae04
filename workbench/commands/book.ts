/** Workbooks as files: opened, or refused with the reason; saved whole or not at all. */

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { identify } from "../files/identity";
import { notKeptText } from "../files/not-kept";
import { keepOriginal } from "../files/original";
import { fileProblemText, type FileProblem } from "../files/problems";
import { openXlsx, saveXlsx } from "../files/xlsx";
import type { ReadWorkbook } from "../files/xlsx-read";
import type { Workbook } from "../sheet/model";
import { Refusal } from "./refusal";

/** A workbook with the file that it comes from. */
export interface OpenedBook extends ReadWorkbook {
  readonly file: string;
}

/** Opens an .xlsx as the workbook that it is; refuses what is none, what is damaged and what is too large. */
export async function openBook(file: string): Promise<OpenedBook> {
  const opened = await openXlsx(file);
  if (!opened.ok) throw refusal(opened.problem);
  await identify(opened.workbook, file, openOther);
  return { file, ...opened };
}

async function openOther(file: string): Promise<Workbook | null> {
  const opened = await openXlsx(file);
  return opened.ok ? opened.workbook : null;
}

/**
 * Saves a workbook, making its folder if need be; the old file stays until the new one is complete. What the workbook's
 * source holds and a workbook has no room for is told, and a source that would be written over is kept beside itself.
 */
export async function saveBook(workbook: Workbook, file: string, source?: OpenedBook): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true }).catch(() => undefined);
  if (source && source.notKept.length > 0) await tellNotKept(source, file);
  const problem = await saveXlsx(workbook, file);
  if (problem !== null) throw refusal(problem);
}

async function tellNotKept(source: OpenedBook, file: string): Promise<void> {
  const [vi, en] = [notKeptText(source.notKept, "vi"), notKeptText(source.notKept, "en")];
  const said = [
    `Tệp ${source.file} có những thứ không giữ lại khi ghi: ${vi}.`,
    `${source.file} holds what is not kept when it is written: ${en}.`,
  ];
  if (path.resolve(source.file) === path.resolve(file)) {
    const kept = await keepOriginal(file);
    if (!kept.ok) throw refusal(kept.problem);
    if (kept.copy !== null) said.push(`Bản gốc được giữ ở ${kept.copy}`, `The original is kept as ${kept.copy}`);
  }
  console.error(said.join("\n"));
}

function refusal(problem: FileProblem): Refusal {
  return new Refusal(fileProblemText(problem, "vi"), fileProblemText(problem, "en"));
}
