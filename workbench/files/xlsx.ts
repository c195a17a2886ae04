/** Workbooks in .xlsx files: opened with bounds and clear refusals, saved whole or not at all. */
import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Workbook } from "../sheet/model";
import { FileFault, type FileProblem } from "./problems";
import { workbookOf, type ReadWorkbook } from "./xlsx-read";
import { xlsxBytes } from "./xlsx-write";

export type Opened = ({ readonly ok: true } & ReadWorkbook) | { readonly ok: false; readonly problem: FileProblem };

/** Bytes; larger files are refused unread: no workbook of this kind comes near it. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/**
 * Opens an .xlsx file. Values are those that the file holds; formulas are alive again and calculated by `Formulas`.
 * A file without our own notes gets the locale vi_VN and the time zone of Viet Nam.
 */
export async function openXlsx(file: string): Promise<Opened> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) throw new FileFault("tooLarge", `${String(Math.round(size / 1024 / 1024))} MB`);
    return { ok: true, ...(await workbookOf(await readFile(file), path.basename(file, path.extname(file)))) };
  } catch (failure) {
    return { ok: false, problem: problemOf(failure, file, "unreadable") };
  }
}

/** Opens a workbook from bytes; `name` is what it is called in messages. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Opened> {
  try {
    return { ok: true, ...(await workbookOf(bytes, name)) };
  } catch (failure) {
    return { ok: false, problem: problemOf(failure, name, "damaged") };
  }
}

/**
 * Saves the workbook: the old file stays until the new one is complete on the disk. Gives the problem, or null when
 * saved. Values are written as they stand, so calculate before.
 */
export async function saveXlsx(workbook: Workbook, file: string): Promise<FileProblem | null> {
  try {
    return await replaceFile(await xlsxBytes(workbook), file);
  } catch (failure) {
    if (!(failure instanceof FileFault)) throw failure;
    return problemOf(failure, file, "unwritable");
  }
}

/** Writes a file whole or not at all, and onto the disk before it answers. Gives the problem, or null when written. */
export async function replaceFile(bytes: Uint8Array, file: string): Promise<FileProblem | null> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    return null;
  } catch (failure) {
    await rm(draft, { force: true });
    if (!isSystemError(failure)) throw failure;
    return problemOf(failure, file, "unwritable");
  }
}

export { xlsxBytes };

function isSystemError(failure: unknown): boolean {
  return typeof failure === "object" && failure !== null && "syscall" in failure;
}

function problemOf(failure: unknown, file: string, otherwise: FileProblem["kind"]): FileProblem {
  if (failure instanceof FileFault) return { kind: failure.kind, file, detail: failure.detail };
  const code = typeof failure === "object" && failure !== null && "code" in failure ? String(failure.code) : "";
  if (code === "ENOENT" && otherwise === "unreadable") return { kind: "missing", file, detail: code };
  const detail = code || (failure instanceof Error ? failure.message : String(failure));
  return { kind: otherwise, file, detail };
}
