/** A small file beside a workbook that tells where it is served, so that two servers never write the same file. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { TOKEN_HEADER } from "./protocol";

/** Where a workbook is served. The next run takes the address over, so that open pages go on. */
export interface Run {
  readonly port: number;
  readonly token: string;
  /** When it ended in good order, in milliseconds of the epoch. */
  readonly ended?: number;
}

/** Pages that are open longer than this after the end begin anew. */
const HOURS_KEPT = 12;

/** Whether the next run should be where this one was. */
export function goesOn({ ended }: Run): boolean {
  return ended === undefined || Math.abs(Date.now() - ended) < HOURS_KEPT * 3_600_000;
}

export function runFileOf(book: string): string {
  return path.join(path.dirname(book), `.${path.basename(book)}.run`);
}

/** What the file tells, if it is one. */
export function readRun(book: string): Run | null {
  try {
    const run: unknown = JSON.parse(readFileSync(runFileOf(book), "utf8"));
    if (typeof run !== "object" || run === null || !("port" in run) || !("token" in run)) return null;
    const { port, token } = run;
    const ended = "ended" in run && typeof run.ended === "number" ? { ended: run.ended } : {};
    if (typeof port !== "number" || typeof token !== "string" || !/^[\w-]{32,64}$/.test(token)) return null;
    return Number.isInteger(port) && port > 0 && port < 65_536 ? { port, token, ...ended } : null;
  } catch {
    return null;
  }
}

/** The token is a secret of the person whose machine this is. */
export function writeRun(book: string, { port, token, ended }: Run): void {
  mkdirSync(path.dirname(book), { recursive: true });
  const run: Run = { port, token, ...(ended !== undefined && { ended }) };
  writeFileSync(runFileOf(book), JSON.stringify(run), { mode: 0o600 });
}

export function removeRun(book: string): void {
  rmSync(runFileOf(book), { force: true });
}

/** Whether a server of this workbench answers there to the token. */
export function answers({ port, token }: Run): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { [TOKEN_HEADER]: token, "content-type": "application/json", origin: `http://127.0.0.1:${port}` };
    const ping = request({ host: "127.0.0.1", port, path: "/api/ping", method: "POST", headers, timeout: 2000 });
    ping.on("response", (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    ping.on("timeout", () => ping.destroy());
    ping.on("error", () => {
      resolve(false);
    });
    ping.end("{}");
  });
}
