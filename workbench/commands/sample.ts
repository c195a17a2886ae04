/** `thidua sample`: makes the sample workbook as a person would, the list not yet made. */

import { existsSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { freeName } from "../files/names";
import { SettableClock } from "../host/clock";
import { fillSample, readSample } from "../sample";
import type { Workbook } from "../sheet/model";
import { saveBook } from "./book";
import { Progress } from "./progress";
import { openSession, sampleWorkbook } from "./session";

/** The sample at its two reporting dates: the steps' file, and the moment at which it is typed in. */
export const SAMPLES = {
  yearEnd: { steps: "cuoi-nam.json", at: "2023-01-05T08:30:00+07:00" },
  midYear: { steps: "giua-nam.json", at: "2022-07-05T08:30:00+07:00" },
} as const;

const FOLDER = path.join(__dirname, "..", "..", "samples", "ke-hoach-2022");

/** Makes the sample in memory: the add-on's set-up on an empty workbook, then the sample's data typed in. */
export async function makeSample(edition: keyof typeof SAMPLES, progress: Progress): Promise<Workbook> {
  const workbook = sampleWorkbook("Sổ theo dõi thi đua 2022 (minh họa)");
  const { steps, at } = SAMPLES[edition];
  const session = await openSession(workbook, new SettableClock(at, { priced: false }));
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
  const workbook = await makeSample(midYear ? "midYear" : "yearEnd", progress);
  const kept = keepOld(file);
  await saveBook(workbook, file);
  progress.done();
  if (kept !== null)
    console.log(`Tệp ${file} có từ trước được giữ ở ${kept}\nThe file that stood there is kept as ${kept}`);
  console.log(`Đã tạo ${file}`);
}

/** Puts a file that stands in the way aside under a free name, and gives that name; null where there is none. */
function keepOld(file: string): string | null {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size === 0) return null;
  const { dir, name, ext } = path.parse(file);
  const kept = freeName(dir, `${name} (cũ)`, ext);
  renameSync(file, kept);
  return kept;
}
