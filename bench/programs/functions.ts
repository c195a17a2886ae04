/**
 * Calls a custom function of dist/Code.js on many rows in a bare context of a process of its own, as Google does for one
 * cell: prints the milliseconds from loading the script to the result.
 */

import { readFileSync } from "node:fs";
import vm from "node:vm";
import { inventDepartment } from "../workload/facts";
import { unitTab } from "../workload/rows";

/** What the process prints. */
export interface FunctionRun {
  readonly rows: number;
  readonly milliseconds: number;
  /** How many rows were given each answer. */
  readonly answers: Readonly<Record<string, number>>;
}

function callOnce(name: string, rows: number): FunctionRun {
  const [unit] = inventDepartment({ units: 1, assignments: rows, officials: 10 }).units;
  if (unit === undefined) throw new Error("A department has units.");
  const code = readFileSync("dist/Code.js", "utf8");
  const context = vm.createContext(Object.create(null) as object);
  context["input"] = JSON.stringify(argumentsOf(name, unitTab(unit).values.slice(1)), tagDates);
  // Cells come as values of the script's own realm, dates among them.
  const revive = `JSON.parse(input, (key, value) => (typeof value === "object" && value !== null && "day" in value ? new Date(value.day) : value))`;
  vm.runInContext(`globalThis.cells = ${revive};`, context);
  const start = performance.now();
  vm.runInContext(code, context);
  const result = vm.runInContext(`${name}(...cells)`, context) as unknown[][];
  const milliseconds = performance.now() - start;
  const answers: Record<string, number> = {};
  const given = result.slice(-rows).map((row) => (Array.isArray(row) ? row[0] : row));
  for (const answer of given) answers[String(answer)] = (answers[String(answer)] ?? 0) + 1;
  return { rows: given.length, milliseconds, answers };
}

/** JSON turns a date into a text before the replacer sees it; the holder still has it. */
function tagDates(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Record<string, unknown>)[key];
  return held instanceof Date ? { day: held.getTime() } : value;
}

/** The table from the column "Mã" on for KPI_TRACK; single columns for the others. */
function argumentsOf(name: string, table: readonly (readonly unknown[])[]): unknown[] {
  const [asOf, start, end] = [new Date(2022, 11, 31), new Date(2022, 0, 1), new Date(2022, 11, 31)];
  const [headers = [], ...rows] = table;
  const column = (header: string): unknown[][] => rows.map((row) => [row[headers.indexOf(header)]]);
  if (name === "KPI_TRACK") {
    const first = headers.indexOf("Mã");
    return [table.map((row) => row.slice(first)), asOf, start, end];
  }
  return [
    column("Mức giao"),
    column("Kết quả"),
    column("Kỳ gốc"),
    column("Hạn"),
    column("Ngày hoàn thành"),
    asOf,
    start,
  ];
}

process.stdout.write(JSON.stringify(callOnce(process.argv[2] ?? "", Number(process.argv[3]))));
