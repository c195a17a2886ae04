/** Workbooks as files: opened, or refused with the reason; saved whole or not at all. */

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { identify } from "../files/identity";
import { fileProblemText, type FileProblem } from "../files/problems";
import { openXlsx, saveXlsx } from "../files/xlsx";
import type { Workbook } from "../sheet/model";
import { Refusal } from "./refusal";

/** Opens an .xlsx as the workbook that it is; refuses what is none, what is damaged and what is too large. */
export async function openBook(file: string): Promise<Workbook> {
  const opened = await openXlsx(file);
  if (!opened.ok) throw refusal(opened.problem);
  await identify(opened.workbook, file, openOther);
  return opened.workbook;
}

async function openOther(file: string): Promise<Workbook | null> {
  const opened = await openXlsx(file);
  return opened.ok ? opened.workbook : null;
}

/** Saves a workbook, making its folder if need be; the old file stays until the new one is complete. */
export async function saveBook(workbook: Workbook, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true }).catch(() => undefined);
  const problem = await saveXlsx(workbook, file);
  if (problem !== null) throw refusal(problem);
}

function refusal(problem: FileProblem): Refusal {
  return new Refusal(fileProblemText(problem, "vi"), fileProblemText(problem, "en"));
}
