/** One contender in a process of its own: prints the first run, the runs after it, the list's hash and the memory. */

import { hashOf, type Contender, type Judged } from "../evaluate/contender";
import { inventDepartment, W0, W1, type Size } from "../workload/facts";
import { workbookOf } from "../workload/rows";
import { readCampaign } from "../../src/workbook/reading";
import { collectGarbage } from "../program";

/** What the process prints; times in milliseconds. */
export interface ContenderRuns {
  readonly first: number;
  readonly later: readonly number[];
  readonly hash: string;
  readonly megabytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

const CONTENDERS: Readonly<Record<string, () => Promise<Contender>>> = {
  ours: async () => (await import("../evaluate/ours")).OURS,
  "ours, the whole list": async () => (await import("../evaluate/ours")).OURS_WHOLE,
  "json-rules-engine": async () => (await import("../evaluate/rules-engine")).RULES_ENGINE,
  HyperFormula: async () => (await import("../evaluate/spreadsheet")).SPREADSHEET,
};

const SIZES: Readonly<Record<string, Size>> = { W0, W1 };

async function contend(name: string, sizeName: string, later: number): Promise<ContenderRuns> {
  const [contender, size] = [CONTENDERS[name], SIZES[sizeName]];
  if (contender === undefined || size === undefined) throw new Error(`There is no contender ${name} at ${sizeName}.`);
  const run = prepare(await contender(), size);
  const times: number[] = [];
  let hash = "";
  let counts: Readonly<Record<string, number>> = {};
  // Once only: between runs it would throw away optimised code and shrink the young heap.
  collectGarbage();
  for (let index = 0; index <= later; index += 1) {
    const start = performance.now();
    const list = await run();
    times.push(performance.now() - start);
    if (index < later) continue;
    const compared = list();
    hash = hashOf(compared);
    counts = countsOf(compared);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { first: times[0] ?? 0, later: times.slice(1), hash, megabytes, counts };
}

function countsOf(list: readonly Judged[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, verdict } of list) counts[`${kind} ${verdict}`] = (counts[`${kind} ${verdict}`] ?? 0) + 1;
  return counts;
}

/** Keeps nothing but what the contender needs. */
function prepare(contender: Contender, size: Size): ReturnType<Contender["prepare"]> {
  const department = inventDepartment(size);
  return contender.prepare(department, readCampaign(workbookOf(department)).campaign);
}

const [name = "", size = "", later = "0"] = process.argv.slice(2);
contend(name, size, Number(later)).then(
  (runs) => {
    process.stdout.write(JSON.stringify(runs));
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
