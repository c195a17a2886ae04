/** The workbooks that the workbench is measured on, as files. */

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { saveBook } from "../workbench/commands/book";
import { runMenuItem, withHost } from "./host";
import { CLI } from "./running";
import { bookOf } from "./workload/book";
import { inventDepartment } from "./workload/facts";
import { workbookOf } from "./workload/rows";

/** A workbook in a folder of its own, with a unit's tab that results are typed into. */
export interface BookFile {
  readonly name: string;
  readonly file: string;
  readonly unitTab: string;
}

/** Does something with the sample and with 20 units of 200 targets and tasks each; the files are gone afterwards. */
export async function withBooks<Result>(use: (books: readonly BookFile[]) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const sample = path.join(folder, "sample.xlsx");
    await promisify(execFile)(process.execPath, [CLI, "sample", sample]);
    const large = path.join(folder, "large.xlsx");
    const department = inventDepartment({ units: 20, assignments: 200, officials: 200 });
    const workbook = bookOf(workbookOf(department));
    await withHost(workbook, (host) => runMenuItem(host, "setUpWorkbook"));
    await saveBook(workbook, large);
    const [unit] = department.units.filter(({ assignments }) => assignments !== null);
    return await use([
      { name: "sample", file: sample, unitTab: "CNTT" },
      { name: "20 units × 200", file: large, unitTab: unit?.name ?? "" },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
