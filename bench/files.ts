/** Part "files": an .xlsx opened, its list made from the menu, and saved, by the command line as a person runs it. */

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { saveBook } from "../workbench/commands/book";
import { plain, type Figure } from "./figure";
import { runMenuItem, withHost } from "./host";
import { bookOf } from "./workload/book";
import { inventDepartment, W0 } from "./workload/facts";
import { workbookOf } from "./workload/rows";

const CLI = "build/workbench/cli.cjs";
const run = promisify(execFile);

/** The sample, and a workbook of 50 units × 50 targets and tasks with 1.000 officials. */
export async function measureFiles(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const sample = path.join(folder, "sample.xlsx");
    await run(process.execPath, [CLI, "sample", sample]);
    const large = path.join(folder, "large.xlsx");
    await makeLarge(large);
    return [
      await measureFile("sample", sample, path.join(folder, "sample-list.xlsx")),
      await measureFile("50 units × 50, 1.000 officials", large, path.join(folder, "large-list.xlsx")),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The invented department's workbook, completed by the add-on's own set-up, as a file. */
async function makeLarge(file: string): Promise<void> {
  const workbook = bookOf(workbookOf(inventDepartment(W0)));
  await withHost(workbook, (host) => runMenuItem(host, "setUpWorkbook"));
  await saveBook(workbook, file);
}

async function measureFile(name: string, file: string, out: string): Promise<Figure> {
  const start = performance.now();
  await run(process.execPath, [CLI, "list", file, "--json", "--out", out], { maxBuffer: 1 << 28 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return plain(`${name}: open → list → save`, `${seconds} s (${String(Math.round(statSync(file).size / 1000))} kB)`);
}
