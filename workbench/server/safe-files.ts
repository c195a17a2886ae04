/** .xlsx files read and written in a thread with a memory and a time of its own; a bomb is refused by its directory. */

import { Worker } from "node:worker_threads";
import { FileFault, type FileProblem } from "../files/problems";
import { LARGEST_FILE } from "../files/xlsx";
import type { ReadWorkbook } from "../files/xlsx-read";
import { judgeContainer } from "../files/zip";
import { Workbook, type WorkbookContents } from "../sheet/model";
import type { FilesJob, FilesResult } from "./files-worker";

const MEMORY_MEGABYTES = 512;
/** Room for objects that have just been made: a file is written beside everything else that is in memory. */
const YOUNG_MEGABYTES = 6;
const MOST_MILLISECONDS = 60_000;

export type SafelyRead = ({ readonly ok: true } & ReadWorkbook) | { readonly ok: false; readonly problem: FileProblem };

/** The workbook that the bytes hold; `name` is what messages call the file. */
export async function readSafely(bytes: Uint8Array, name: string, workerFile: string): Promise<SafelyRead> {
  try {
    if (bytes.length > LARGEST_FILE) throw new FileFault("tooLarge", `${Math.round(bytes.length / 1024 / 1024)} MB`);
    judgeContainer(bytes);
    const result = await inThread({ kind: "read", bytes, name }, workerFile);
    if (result.kind === "problem") return { ok: false, problem: result.problem };
    if (result.kind === "written") throw new TypeError("A thread that reads has written");
    return { ok: true, workbook: Workbook.of(result.contents), notKept: result.notKept };
  } catch (failure) {
    if (failure instanceof RangeError) return { ok: false, problem: { kind: "damaged", file: name, detail: "ZIP" } };
    if (!(failure instanceof FileFault)) throw failure;
    return { ok: false, problem: { kind: failure.kind, file: name, detail: failure.detail } };
  }
}

/** The bytes of the .xlsx file that holds the contents. */
export async function writeSafely(contents: WorkbookContents, workerFile: string): Promise<Uint8Array> {
  const result = await inThread({ kind: "write", contents }, workerFile);
  if (result.kind !== "written") throw new Error(result.kind === "problem" ? result.problem.detail : "not written");
  return result.bytes;
}

function inThread(job: FilesJob, workerFile: string): Promise<FilesResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new FileFault("tooLarge", `> ${MOST_MILLISECONDS / 1000} s`));
    }, MOST_MILLISECONDS);
    worker.on("message", (result: FilesResult) => {
      resolve(result);
      void worker.terminate();
    });
    worker.on("error", (failure: Error & { code?: string }) => {
      const memory = failure.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(memory ? new FileFault("tooLarge", `> ${MEMORY_MEGABYTES} MB`) : failure);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      reject(new Error("The thread that reads and writes files has ended"));
    });
  });
}
