/** Reads the rows of a workbook into records in a process of its own: prints milliseconds, the first run before the others. */

import { readCampaign } from "../../src/workbook/reading";
import { collectGarbage } from "../program";
import { inventDepartment, W0, W1 } from "../workload/facts";
import { workbookOf } from "../workload/rows";

/** What the process prints. */
export interface ReadingRuns {
  readonly cells: number;
  readonly problems: number;
  readonly times: readonly number[];
}

function readAgain(sizeName: string | undefined, runs: number): ReadingRuns {
  const workbook = workbookOf(inventDepartment(sizeName === "W1" ? W1 : W0));
  const cells = workbook.tabs.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  const times: number[] = [];
  let problems = 0;
  for (let run = 0; run < runs; run += 1) {
    collectGarbage();
    const start = performance.now();
    problems = readCampaign(workbook).problems.length;
    times.push(performance.now() - start);
  }
  return { cells, problems, times };
}

process.stdout.write(JSON.stringify(readAgain(process.argv[2], Number(process.argv[3]))));
