/** A thread that reads or writes one .xlsx file, so that a monstrous one costs this thread and not the workbench. */

import { parentPort, workerData } from "node:worker_threads";
import type { NotKept } from "../files/not-kept";
import type { FileProblem } from "../files/problems";
import { readXlsx, xlsxBytes } from "../files/xlsx";
import { Workbook, type WorkbookContents } from "../sheet/model";

/** What the thread is given. */
export type FilesJob =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: "write"; readonly contents: WorkbookContents };

/** What it answers, once. */
export type FilesResult =
  | { readonly kind: "read"; readonly contents: WorkbookContents; readonly notKept: readonly NotKept[] }
  | { readonly kind: "written"; readonly bytes: Uint8Array }
  | { readonly kind: "problem"; readonly problem: FileProblem };

async function run(job: FilesJob): Promise<FilesResult> {
  if (job.kind === "write") return { kind: "written", bytes: await xlsxBytes(Workbook.of(job.contents)) };
  const opened = await readXlsx(job.bytes, job.name);
  return opened.ok
    ? { kind: "read", contents: opened.workbook.contents(), notKept: opened.notKept }
    : { kind: "problem", problem: opened.problem };
}

void run(workerData as FilesJob).then((result) => parentPort?.postMessage(result));
