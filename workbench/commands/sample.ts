/** `thidua sample`: makes the sample workbook as a person would, the list not yet made. */

import path from "node:path";
import { fillSample, readSample } from "../sample";
import type { Workbook } from "../sheet/model";
import { saveBook } from "./book";
import { Progress } from "./progress";
import { emptyWorkbook, openSession } from "./session";

/** The two reporting dates of the sample: a file of steps each. */
export const SAMPLE_STEPS = { yearEnd: "cuoi-nam.json", midYear: "giua-nam.json" } as const;

const FOLDER = path.join(__dirname, "..", "..", "samples", "ke-hoach-2022");

/** Makes the sample in memory: the add-on's set-up on an empty workbook, then the sample's data typed in. */
export async function makeSample(steps: string, progress: Progress): Promise<Workbook> {
  const workbook = emptyWorkbook("Sổ theo dõi thi đua 2022 (minh họa)");
  const session = await openSession(workbook);
  try {
    progress.step("Tạo sổ và nhập số liệu minh họa");
    await fillSample(readSample(FOLDER, steps), session.host);
    await session.host.formulas.calculate();
    return workbook;
  } finally {
    await session.host.close();
  }
}

/** Makes the sample and saves it. */
export async function sample(file: string, { midYear }: { readonly midYear: boolean }): Promise<void> {
  const progress = new Progress();
  const workbook = await makeSample(midYear ? SAMPLE_STEPS.midYear : SAMPLE_STEPS.yearEnd, progress);
  await saveBook(workbook, file);
  progress.done();
  console.log(`Đã tạo ${file}`);
}
