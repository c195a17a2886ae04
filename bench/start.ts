/** Part "start": what every execution on Google pays before its first line, custom functions for each call. */

import { readFileSync } from "node:fs";
import { atMost, median, shown, type Figure } from "./figure";
import { buildProgram, runProgram } from "./program";

/** Size in kB (1.000 bytes) and cold load of the built bundle, eleven times, each in a process of its own. */
export async function measureStart(): Promise<Figure[]> {
  const program = await buildProgram("bench/programs/start.ts");
  const times: number[] = [];
  for (let run = 0; run < 11; run += 1) times.push((await runProgram(program, [])) as number);
  const spread = ` (${shown(Math.min(...times))}–${shown(Math.max(...times))})`;
  return [
    atMost("dist/Code.js", readFileSync("dist/Code.js").length / 1000, 300, " kB"),
    atMost("compile and top level in a bare context, median", median(times), 20, " ms", spread),
  ];
}
