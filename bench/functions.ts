/** Part "functions": custom functions on 2.000 rows, from loading the script to the answer, as each cell pays it. */

import { atMost, median, shown, type Figure } from "./figure";
import { buildProgram, runProgram } from "./program";
import type { FunctionRun } from "./programs/functions";

const ROWS = 2_000;

/** Each function in five fresh processes; throws when a row is left without an answer. */
export async function measureFunctions(): Promise<Figure[]> {
  const program = await buildProgram("bench/programs/functions.ts");
  const figures: Figure[] = [];
  for (const name of ["KPI_TRACK", "KPI_STATUS", "KPI_WHY"]) {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const { rows, milliseconds, answers } = (await runProgram(program, [name, String(ROWS)])) as FunctionRun;
      if (rows !== ROWS || "" in answers) throw new Error(`${name} left rows unanswered: ${JSON.stringify(answers)}`);
      times.push(milliseconds);
    }
    const spread = ` (${shown(Math.min(...times))}–${shown(Math.max(...times))})`;
    figures.push(atMost(`${name} on ${ROWS.toLocaleString("vi-VN")} rows, cold`, median(times), 1_000, " ms", spread));
  }
  return figures;
}
