import { afterEach, describe, expect, test } from "@jest/globals";
import { SettableClock } from "../../../workbench/host/clock";
import type { Call, Gate, Verdict } from "../../../workbench/host/execution";
import { FAULTS } from "../../../workbench/host/failures";
import type { AppsScriptHost, HostOptions } from "../../../workbench/host/host";
import { attempt, RUNNER, smallHost } from "./small-host";

const opened: AppsScriptHost[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

function host(script = RUNNER, options: Partial<HostOptions> = {}): AppsScriptHost {
  const made = smallHost(script, options);
  opened.push(made);
  return made;
}

const THREE_WRITES =
  "function go() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];" +
  "try { for (const row of [1, 2, 3]) sheet.getRange(row, 1).setValue(row); }" +
  "catch (error) { sheet.getRange(1, 2).setValue(error.message); throw error; }" +
  "finally { sheet.getRange(1, 3).setValue('finally'); } return 'done'; }";

function columns(book: AppsScriptHost): unknown[][] {
  const [sheet] = book.workbook.sheets;
  return book.workbook.values(sheet?.id ?? 0, { row: 1, column: 1, rows: 3, columns: 3 });
}

/** A gate that stops the n-th call of a method at a phase. */
function at(name: string, nth: number, phase: Call["phase"], verdict: Awaited<ReturnType<Gate>>): Gate {
  let seen = 0;
  return (call) => {
    if (call.name !== `SpreadsheetApp.${name}` || call.phase !== phase) return "go";
    seen += 1;
    return seen === nth ? verdict : "go";
  };
}

describe("A killed execution", () => {
  const cases: [nth: number, phase: Call["phase"], column: unknown[]][] = [
    [1, "before", [null, null, null]],
    [1, "after", [1, null, null]],
    [2, "before", [1, null, null]],
    [2, "after", [1, 2, null]],
    [3, "after", [1, 2, 3]],
  ];
  test.each(cases)("at write %d, %s it, leaves what was written, and no finally runs", async (nth, phase, column) => {
    const book = host(THREE_WRITES);
    const report = await book.runMenuItem("go", { gate: at("Range.setValue", nth, phase, "kill") });
    expect(report).toMatchObject({ ended: "killed", error: { message: "The execution was killed" } });
    expect(columns(book)).toEqual(column.map((value) => [value, null, null]));
    expect(await book.runMenuItem("go")).toMatchObject({ ended: "done", result: "done" });
  });
});

describe("A failing call", () => {
  test("is an Exception that the script can catch; what was written before stays", async () => {
    const book = host(THREE_WRITES);
    const report = await book.runMenuItem("go", { gate: at("Range.setValue", 2, "before", { fail: FAULTS.timeout }) });
    expect(report).toMatchObject({ ended: "failed", error: { name: "Exception", message: FAULTS.timeout } });
    expect(columns(book)).toEqual([
      [1, FAULTS.timeout, "finally"],
      [null, null, null],
      [null, null, null],
    ]);
    expect(report.record.filter(({ error }) => error)).toMatchObject([
      { name: "SpreadsheetApp.Range.setValue", place: "Bảng!A2" },
    ]);
  });

  test("that fails after it was done was done", async () => {
    const book = host(THREE_WRITES);
    await book.runMenuItem("go", { gate: at("Range.setValue", 2, "after", { fail: FAULTS.failed }) });
    expect(columns(book).map(([first]) => first)).toEqual([1, 2, null]);
  });

  test("a lock service outside a document gives null", async () => {
    const script = "function go() { return LockService.getDocumentLock(); }";
    const gate: Gate = ({ name }) => (name === "LockService.getDocumentLock" ? { give: null } : "go");
    expect(await host(script).runMenuItem("go", { gate })).toMatchObject({ ended: "done", result: null });
  });
});

describe("Counting and pricing", () => {
  test("every call is recorded with its kind, place and price", async () => {
    const report = await attempt(host(), "at('A1:B3').getValues(); at('A1').setValue(1); SpreadsheetApp.flush()");
    expect(report.calls).toEqual({
      total: 7,
      byCategory: { navigate: 4, read: 1, write: 1, flush: 1 },
      byMethod: {
        "SpreadsheetApp.getActiveSpreadsheet": 1,
        "SpreadsheetApp.Spreadsheet.getSheetByName": 1,
        "SpreadsheetApp.Sheet.getRange": 2,
        "SpreadsheetApp.Range.getValues": 1,
        "SpreadsheetApp.Range.setValue": 1,
        "SpreadsheetApp.flush": 1,
      },
      milliseconds: expect.closeTo(4 * 2 + 150 + 6 / 118 + 7 + 50 / 4000 + 560, 6),
    });
    expect(report.record[3]).toMatchObject({
      index: 3,
      name: "SpreadsheetApp.Range.getValues",
      place: "Bảng!A1:B3",
      cells: 6,
    });
  });

  test("the settable clock goes on by the prices, and the script reads its time", async () => {
    const clock = new SettableClock("2022-12-31T08:00:00+07:00");
    const report = await attempt(
      host(RUNNER, { clock }),
      "const from = Date.now(); at('A1:B3').getValues(); return [from, Date.now(), new Date().getFullYear()]",
    );
    const start = Date.parse("2022-12-31T01:00:00Z") + 4;
    expect(report.result).toEqual([start, expect.closeTo(start + 2 + 150 + 6 / 118, 3), 2022]);
    expect(clock.now()).toBeCloseTo(start + 152 + 6 / 118, 3);
  });

  test("a clock that is not priced stands still", async () => {
    const clock = new SettableClock("2022-12-31T08:00:00+07:00", { priced: false });
    await attempt(host(RUNNER, { clock }), "at('A1').getValues(); Utilities.sleep(1000)");
    expect(clock.now()).toBe(Date.parse("2022-12-31T01:00:00Z"));
  });
});

describe("Limits", () => {
  test("calls worth more than six minutes end the execution, and nothing of it runs on", async () => {
    const clock = new SettableClock(0);
    const script =
      "function go() { const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1');" +
      "try { for (;;) { cell.setValue('x'); Utilities.sleep(60000); } } finally { cell.setValue('finally'); } }";
    const book = host(script, { clock });
    const report = await book.runMenuItem("go");
    expect(report).toMatchObject({ ended: "out of time", error: { message: "Exceeded maximum execution time" } });
    expect(report.calls.byMethod["Utilities.sleep"]).toBe(6);
    expect(columns(book)[0]?.[0]).toBe("x");
  });

  test("a simple trigger has thirty seconds", async () => {
    const book = host("function onOpen() { for (;;) Utilities.sleep(10000); }", { clock: new SettableClock(0) });
    const report = await book.open();
    expect(report?.ended).toBe("out of time");
    expect(report?.calls.byMethod["Utilities.sleep"]).toBe(3);
  });

  test("a script that hangs in its own code is ended by the watchdog, and the host works on", async () => {
    const book = host("function hang() { for (;;); } function go() { return 1; }", { limits: { computing: 1000 } });
    expect(await book.runMenuItem("hang")).toMatchObject({ ended: "out of time" });
    expect(await book.runMenuItem("go")).toMatchObject({ ended: "done", result: 1 });
  });

  test("waiting for a gate or for a person is no computing", async () => {
    const book = host(RUNNER, { limits: { computing: 1000 } });
    const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1200));
    const ask = async (): Promise<{ button: "OK" }> => {
      await wait();
      return { button: "OK" };
    };
    expect((await attempt(book, "SpreadsheetApp.getUi().alert('x')", { ask })).ended).toBe("done");
  });

  test("a script that fills the memory is ended", async () => {
    const book = host("function fill() { const all = []; for (;;) all.push(new Array(1000).fill(1.5)); }", {
      limits: { memoryMegabytes: 32 },
    });
    expect(await book.runMenuItem("fill")).toMatchObject({ ended: "out of memory" });
  }, 20_000);

  test("one user has at most so many executions at once", async () => {
    const book = host("function go() { LockService.getUserLock(); }", { limits: { simultaneous: 1 } });
    const [first, second] = await Promise.all([book.runMenuItem("go"), book.runMenuItem("go")]);
    expect(first.ended).toBe("done");
    expect(second.error?.message).toMatch(/too many scripts running simultaneously/);
  });
});

describe("Two executions and a person at once", () => {
  const INCREMENT =
    "function increment() { const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1');" +
    "cell.setValue(Number(cell.getValue()) + 1); }";

  /** Lets calls that read or write go one by one, in the order in which the executions are named. */
  function inOrder(order: readonly number[]): Gate {
    const waiting = new Map<number, () => void>();
    const left = [...order];
    const release = (): void => {
      const next = left[0];
      if (next === undefined) return;
      const go = waiting.get(next);
      if (!go) return;
      left.shift();
      waiting.delete(next);
      go();
    };
    return (call) => {
      if (call.category !== "read" && call.category !== "write") return "go";
      if (call.phase === "after") {
        release();
        return "go";
      }
      return new Promise((resolve) => {
        waiting.set(call.execution, () => {
          resolve("go");
        });
        if (waiting.size === 2 || left.length <= 2) release();
      });
    };
  }

  const cases: [order: number[], sum: number][] = [
    [[1, 1, 2, 2], 2],
    [[1, 2, 1, 2], 1],
    [[1, 2, 2, 1], 1],
    [[2, 2, 1, 1], 2],
  ];
  test.each(cases)("without a lock, in the order %j, %d of two increments is kept", async (order, sum) => {
    const book = host(INCREMENT, { warmThreads: 2, gate: inOrder(order) });
    await Promise.all([book.runMenuItem("increment"), book.runMenuItem("increment")]);
    expect(columns(book)[0]?.[0]).toBe(sum);
  });

  test("a person types between a script's read and its write", async () => {
    const book = host(INCREMENT);
    const gate = async (call: Call): Promise<Verdict> => {
      if (call.category === "write" && call.phase === "before") await book.edit("Bảng", "A1", "40");
      return "go";
    };
    await book.runMenuItem("increment", { gate });
    expect(columns(book)[0]?.[0]).toBe(1);
    expect((await book.runMenuItem("increment")).calls.byCategory).toEqual({ navigate: 3, read: 1, write: 1 });
    expect(columns(book)[0]?.[0]).toBe(2);
  });
});

describe("What an execution tells", () => {
  test("logs in their order, also of a killed one", async () => {
    const script =
      "function go() { console.log('một', [1]); console.warn({ a: 1 }); Logger.log('ba'); Utilities.getUuid(); }";
    const report = await host(script).runMenuItem("go", { gate: () => "kill" });
    expect(report.logs).toEqual([
      { level: "log", text: "một [1]" },
      { level: "warn", text: '{"a":1}' },
      { level: "log", text: "ba" },
    ]);
  });

  test("an error with the place in the script", async () => {
    const report = await host("function go() {\n  throw new TypeError('sai');\n}").runMenuItem("go");
    expect(report.error).toMatchObject({ name: "TypeError", message: "sai" });
    expect(report.error?.stack).toContain("Code.js:2:9");
  });

  test.each([
    ["function go() { throw 'sai' }", "Uncaught sai"],
    ["function go( {", "Unexpected end of input"],
    ["throw new Error('khi nạp'); function go() {}", "khi nạp"],
    ["function other() {}", "Script function not found: go"],
    ["var go = 1", "Script function not found: go"],
    ["", "Script function not found: go"],
  ])("%s fails with %s", async (script, message) => {
    expect(await host(script).runMenuItem("go")).toMatchObject({ ended: "failed", error: { message } });
  });

  test("a menu item cannot name what the language or Google brings", async () => {
    for (const name of ["eval", "parseInt", "SpreadsheetApp"]) {
      expect((await host().runMenuItem(name)).error?.message).toBe(`Script function not found: ${name}`);
    }
  });

  test("closing the host ends what is under way", async () => {
    const book = host("function go() { Utilities.getUuid(); }");
    let arrived = (): void => undefined;
    const called = new Promise<void>((resolve) => (arrived = resolve));
    const running = book.runMenuItem("go", { gate: () => (arrived(), new Promise(() => undefined)) });
    await called;
    await book.close();
    expect(await running).toMatchObject({ ended: "killed" });
  });
});
