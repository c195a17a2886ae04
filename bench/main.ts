/**
 * `npm run bench`: side by side with what a user would pick instead, and what a run costs. Each part can be run alone:
 * `npm run bench -- evaluate`, and with fewer rounds: `npm run bench -- evaluate --rounds=1`. Exit code 1 when contenders
 * give different results, 2 for a part that does not exist.
 */

import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureEvaluation } from "./evaluate";
import { table, type Figure } from "./figure";
import { measureFiles } from "./files";
import { measureFunctions } from "./functions";
import { measurePage } from "./page";
import { measurePapers } from "./papers";
import { measureReading } from "./read";
import { measureServer } from "./server";
import { measureServiceCalls } from "./service-calls";
import { measureSetUp } from "./set-up";
import { measureStart } from "./start";

type Part = (report: (line: string) => void, rounds: number) => Promise<Figure[]>;

const PARTS: Readonly<Record<string, readonly [title: string, part: Part]>> = {
  start: ["Size of the bundle and time to load it", measureStart],
  functions: ["Custom functions", measureFunctions],
  calls: ["Service calls of one list", measureServiceCalls],
  "set-up": ["Service calls of one set-up", measureSetUp],
  read: ["Rows of the workbook to records", measureReading],
  files: [".xlsx to list to .xlsx", measureFiles],
  server: ["The workbench's server", measureServer],
  page: ["The workbench's page in a browser", measurePage],
  papers: ["Papers filled and made", measurePapers],
  evaluate: ["Evaluation with the full trace against two engines", measureEvaluation],
};

async function bench(names: readonly string[], rounds: number): Promise<void> {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    console.error(`There is no part "${unknown}". Parts: ${Object.keys(PARTS).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${String(cpus().length)} processors`);
  for (const [name, [title, part]] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const start = performance.now();
    const figures = await part((line) => {
      console.error(line);
    }, rounds);
    console.log(`\n${title} (${name}, ${((performance.now() - start) / 1000).toFixed(0)} s)\n${table(figures)}`);
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" } } });

bench(positionals, Number(values.rounds ?? Infinity)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
