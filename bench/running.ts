/** The workbench's server as a process of its own, as `npm start` begins it. */

import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

export const CLI = path.resolve("build/workbench/cli.cjs");
/** As `npm start` begins: the threads' heaps share one process, and each would keep a large room for young objects. */
const SMALL_HEAPS = "--max-semi-space-size=2";

/** A server that has been started; `started` is the moment of the command on the clock of `performance.now()`. */
export interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly started: number;
}

/** Starts the server in a folder, over a workbook or, with none named, over the sample; waits for its address. */
export async function startServer(folder: string, book?: string): Promise<Running> {
  const started = performance.now();
  const parameters = [SMALL_HEAPS, CLI, "start", ...(book === undefined ? [] : [book]), "--no-open"];
  const child = spawn(process.execPath, parameters, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith("http://")) return { child, address: line, started };
  }
  throw new Error("The server ended without an address");
}

/** Asks the server to end, and waits until it has saved and ended. */
export async function stopServer({ child }: Running): Promise<void> {
  child.kill("SIGINT");
  await new Promise((resolve) => child.once("exit", resolve));
}

/** Megabytes of the process, where the system tells. */
export function memoryOf({ child: { pid } }: Running): number | null {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}
