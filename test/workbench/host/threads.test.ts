import { afterEach, expect, test } from "@jest/globals";
import { SettableClock } from "../../../workbench/host/clock";
import type { AppsScriptHost } from "../../../workbench/host/host";
import { attempt, RUNNER, smallHost, workerFile } from "./small-host";

const opened: AppsScriptHost[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

function host(...args: Parameters<typeof smallHost>): AppsScriptHost {
  const made = smallHost(...args);
  opened.push(made);
  return made;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

test("a warm execution starts and ends within milliseconds, whatever else the machine does", async () => {
  const book = host("function nothing() {}");
  await book.runMenuItem("nothing");
  const durations: number[] = [];
  for (let run = 0; run < 21; run += 1) durations.push((await book.runMenuItem("nothing")).duration);
  expect(median(durations)).toBeLessThan(50);
});

test("thousands of calls in a row are answered each by its own answer", async () => {
  const book = host(RUNNER);
  const statements =
    "for (let turn = 0; turn < 4000; turn++) { const row = turn % 20 + 1; if (sheet.getRange(row, 1).getRow() !== row) return turn; } return 'all';";
  expect((await attempt(book, statements)).result).toBe("all");
});

test("more executions than warm threads run side by side", async () => {
  const book = host(RUNNER, { warmThreads: 1 });
  const numbers = [1, 2, 3, 4];
  const reports = await Promise.all(
    numbers.map((number) => attempt(book, `return [${String(number)}, at('A1').getRow()]`)),
  );
  expect(reports.map(({ result }) => result)).toEqual(numbers.map((number) => [number, 1]));
});

test("a worker that cannot be loaded is the host's fault, not the script's", async () => {
  const book = host(RUNNER, { workerFile: `${workerFile()}.missing` });
  await expect(book.runFunction("run", ["return 1"])).rejects.toThrow("A thread of scripts has broken down");
});

test("a settable clock calls back in the order of time", () => {
  const clock = new SettableClock(0);
  const called: string[] = [];
  clock.after(20, () => called.push("b"));
  const cancel = clock.after(15, () => called.push("never"));
  clock.after(10, () => called.push("a"));
  cancel();
  clock.advance(9);
  expect(called).toEqual([]);
  clock.set(25);
  expect(called).toEqual(["a", "b"]);
});
