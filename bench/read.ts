/** Part "read": rows of values, as one `getValues` a tab gives them, into the campaign's records. */

import { milliseconds, plain, shown, median, type Figure } from "./figure";
import { buildProgram, runProgram } from "./program";
import type { ReadingRuns } from "./programs/read";

/** Reads both sizes, each in a process of its own. */
export async function measureReading(): Promise<Figure[]> {
  const program = await buildProgram("bench/programs/read.ts");
  const figures: Figure[] = [];
  for (const [size, runs] of [
    ["W0", 7],
    ["W1", 5],
  ] as const) {
    const { cells, times } = (await runProgram(program, [size, String(runs)])) as ReadingRuns;
    const later = times.slice(1);
    figures.push(
      plain(`${size} (${cells.toLocaleString("vi-VN")} cells), first run`, milliseconds(times.slice(0, 1))),
      plain(`${size}, warm runs`, milliseconds(later)),
      plain(`${size}, cells read a millisecond`, shown(cells / median(later))),
    );
  }
  return figures;
}
