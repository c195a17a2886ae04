/** Keeps a file as it is beside itself before it is written over by a workbook that cannot hold all of it. */

import { constants } from "node:fs";
import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { freeName } from "./names";
import { codeOf, type FileProblem } from "./problems";

export type OriginalKept =
  /** Where it is; null when there is no file to be kept. */
  { readonly ok: true; readonly copy: string | null } | { readonly ok: false; readonly problem: FileProblem };

/** Copies the file to "… (bản gốc).xlsx" in its folder, unless that very copy is there already. */
export async function keepOriginal(file: string): Promise<OriginalKept> {
  const [folder, name] = [path.dirname(file), `${path.basename(file, path.extname(file))} (bản gốc)`];
  try {
    const bytes = await readFile(file);
    const first = path.join(folder, `${name}.xlsx`);
    const there = await readFile(first).catch(() => null);
    if (there?.equals(bytes)) return { ok: true, copy: first };
    const copy = freeName(folder, name);
    await copyFile(file, copy, constants.COPYFILE_EXCL);
    return { ok: true, copy };
  } catch (failure) {
    const code = codeOf(failure);
    return code === "ENOENT"
      ? { ok: true, copy: null }
      : { ok: false, problem: { kind: "unwritable", file, detail: code } };
  }
}
