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

test("what a script does where no function is at work is done anew for each execution, at its own time", async () => {
  const clock = new SettableClock(1000);
  const script = `
    const began = Date.now();
    const tab = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getName();
    let runs = 0;
    function told() { runs += 1; return [began, tab, runs]; }`;
  const book = host(script, { clock, warmThreads: 1 });
  const first = (await book.runFunction("told")).result as [number, string, number];
  clock.advance(5000);
  const second = (await book.runFunction("told")).result as [number, string, number];
  expect(first[1]).toBe(book.workbook.sheets[0]?.name);
  expect(second[0]).toBeGreaterThanOrEqual(first[0] + 5000);
  expect(second.slice(1)).toEqual([first[1], 1]);
});

test("a script that is loaded before it runs leaves nothing to the next execution", async () => {
  const book = host("let runs = 0; function count() { runs += 1; return runs; }", { warmThreads: 1 });
  for (let run = 0; run < 3; run += 1) expect((await book.runFunction("count")).result).toBe(1);
});

test("a script that fails where no function is at work fails its executions with its own message", async () => {
  const book = host('if (true) throw new Error("hỏng"); function none() {}', { warmThreads: 1 });
  for (let run = 0; run < 2; run += 1) expect((await book.runFunction("none")).error?.message).toBe("hỏng");
});

test("an execution finds a small thread after one that has filled its own", async () => {
  const book = host("function fill() { return Array.from({ length: 1e6 }, (_, n) => ({ n })).length; }", {
    warmThreads: 1,
  });
  for (let run = 0; run < 2; run += 1) expect((await book.runFunction("fill")).result).toBe(1_000_000);
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
