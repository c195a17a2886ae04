/** `thidua set-up`: makes or completes a workbook by the add-on's own set-up; what people typed stays. */

import { existsSync } from "node:fs";
import { openBook, saveBook } from "./book";
import { clickMenu, newWorkbook, openSession } from "./session";

/** Completes the workbook of a file, or makes a new one where there is none, and tells what was added. */
export async function setUp(file: string): Promise<void> {
  const opened = existsSync(file) ? await openBook(file) : undefined;
  const workbook = opened?.workbook ?? newWorkbook(file);
  const session = await openSession(workbook);
  try {
    await clickMenu(session, "setUpWorkbook");
    await session.host.formulas.calculate();
    await saveBook(workbook, file, opened);
    console.log(session.said.join("\n"));
  } finally {
    await session.host.close();
  }
}
