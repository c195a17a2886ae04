/** Part "evaluate": the award list by the product, by json-rules-engine and by HyperFormula, run in turn. */

import { atLeast, median, milliseconds, plain, type Figure } from "./figure";
import { buildProgram, runProgram } from "./program";
import type { ContenderRuns } from "./programs/contend";

/** A size with how often each contender is started, and how often it runs again once it is warm. */
interface Trial {
  readonly size: "W0" | "W1";
  readonly what: string;
  readonly rounds: Readonly<Record<ContenderName, number>>;
  readonly later: Readonly<Record<ContenderName, number>>;
}

const NAMES = ["ours", "ours, the whole list", "json-rules-engine", "HyperFormula"] as const;
type ContenderName = (typeof NAMES)[number];

/** HyperFormula takes most of the time at the large size, so that it is given fewer rounds there. */
const TRIALS: readonly Trial[] = [
  {
    size: "W0",
    what: "50 units × 50 targets and tasks, 1.000 officials",
    rounds: { ours: 5, "ours, the whole list": 5, "json-rules-engine": 5, HyperFormula: 5 },
    later: { ours: 40, "ours, the whole list": 40, "json-rules-engine": 10, HyperFormula: 2 },
  },
  {
    size: "W1",
    what: "1.000 units × 50 targets and tasks, 20.000 officials",
    rounds: { ours: 5, "ours, the whole list": 5, "json-rules-engine": 5, HyperFormula: 3 },
    later: { ours: 20, "ours, the whole list": 20, "json-rules-engine": 4, HyperFormula: 1 },
  },
];

/** What each other contender should be slower by, on the large size. */
const TARGETS = { "json-rules-engine": { first: 15, later: 20 }, HyperFormula: { first: 150, later: 300 } } as const;

/** Runs every trial; throws when two contenders give different lists. `most` bounds the rounds, for a quick look. */
export async function measureEvaluation(report: (line: string) => void, most: number): Promise<Figure[]> {
  const program = await buildProgram("bench/programs/contend.ts");
  const figures: Figure[] = [];
  for (const trial of TRIALS) {
    report(`${trial.size}: ${trial.what}`);
    figures.push(...figuresOf(trial, await runTrial(program, trial, most, report)));
  }
  return figures;
}

type Runs = Readonly<Record<ContenderName, readonly ContenderRuns[]>>;

/** One after the other, and again: a machine that slows down does so for all. */
async function runTrial(program: string, trial: Trial, most: number, report: (line: string) => void): Promise<Runs> {
  const runs: Record<ContenderName, ContenderRuns[]> = {
    ours: [],
    "ours, the whole list": [],
    "json-rules-engine": [],
    HyperFormula: [],
  };
  const rounds = Math.min(most, Math.max(...Object.values(trial.rounds)));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of NAMES) {
      if (round > trial.rounds[name]) continue;
      const run = (await runProgram(program, [name, trial.size, String(trial.later[name])])) as ContenderRuns;
      runs[name].push(run);
      report(`  round ${String(round)}: ${name} first ${milliseconds([run.first])}, then ${milliseconds(run.later)}`);
    }
  }
  const hashes = new Set(Object.values(runs).flatMap((all) => all.map(({ hash }) => hash)));
  if (hashes.size !== 1) {
    const seen = NAMES.map((name) => `${name} ${[...new Set(runs[name].map(({ hash }) => hash))].join(", ")}`);
    throw new Error(`The contenders' lists differ (${trial.size}): ${seen.join("; ")}`);
  }
  return runs;
}

function figuresOf({ size }: Trial, runs: Runs): Figure[] {
  const first = (name: ContenderName): number[] => runs[name].map((run) => run.first);
  const later = (name: ContenderName): number[] => runs[name].flatMap((run) => run.later);
  const [sample] = runs.ours;
  const figures = [
    plain(`${size} list, the same of all three (SHA-256)`, `${sample?.hash.slice(0, 16) ?? ""}…`),
    plain(`${size} verdicts on units`, countsOf("collective", sample)),
    plain(`${size} verdicts on officials`, countsOf("individual", sample)),
  ];
  for (const name of NAMES) {
    figures.push(
      plain(`${size} ${name}, first run`, milliseconds(first(name))),
      plain(`${size} ${name}, warm runs`, milliseconds(later(name))),
      plain(
        `${size} ${name}, memory of the process`,
        `${String(Math.max(...runs[name].map((run) => run.megabytes)))} MB`,
      ),
    );
  }
  for (const name of ["json-rules-engine", "HyperFormula"] as const) {
    const target = TARGETS[name];
    const slower = (than: ContenderName, runsOf: (name: ContenderName) => number[]): number =>
      median(runsOf(name)) / median(runsOf(than));
    figures.push(
      ratio(size, `${name} ÷ ours, first run`, slower("ours", first), target.first),
      ratio(size, `${name} ÷ ours, median of warm runs`, slower("ours", later), target.later),
      ratio(size, `${name} ÷ the whole list, first run`, slower("ours, the whole list", first), null),
      ratio(size, `${name} ÷ the whole list, median of warm runs`, slower("ours, the whole list", later), null),
    );
  }
  return figures;
}

/** How many times as long somebody takes; only of the large size anything is demanded. */
function ratio(size: string, what: string, times: number, target: number | null): Figure {
  const name = `${size} ${what}`;
  return size === "W1" && target !== null ? atLeast(name, times, target, "×") : plain(name, `${times.toFixed(1)}×`);
}

function countsOf(kind: string, sample: ContenderRuns | undefined): string {
  return Object.entries(sample?.counts ?? {})
    .filter(([key]) => key.startsWith(`${kind} `))
    .map(([key, count]) => `${key.slice(kind.length + 1)} ${String(count)}`)
    .join(", ");
}
