import { afterEach, describe, expect, test } from "@jest/globals";
import { SettableClock } from "../../../workbench/host/clock";
import type { Call, Gate, Verdict } from "../../../workbench/host/execution";
import type { AppsScriptHost, HostOptions } from "../../../workbench/host/host";
import { EDITOR, smallHost } from "./small-host";

const opened: AppsScriptHost[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

function host(script: string, options: Partial<HostOptions> = {}): AppsScriptHost {
  const made = smallHost(script, { warmThreads: 2, clock: new SettableClock(0, { priced: false }), ...options });
  opened.push(made);
  return made;
}

/** Holds executions at a named call until told. */
function holdAt(name: string): { gate: Gate; reached: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  let reach = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const gate = async (call: Call): Promise<Verdict> => {
    if (call.name === name && call.phase === "before") {
      reach();
      await released;
    }
    return "go";
  };
  return { gate, reached, release };
}

const LOCKED =
  "function go() { const lock = LockService.getDocumentLock();" +
  "if (!lock.tryLock(5000)) return 'busy';" +
  "const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1');" +
  "cell.setValue(Number(cell.getValue()) + 1); SpreadsheetApp.flush(); lock.releaseLock(); return 'done'; }";

/** What A1 holds. */
function count(book: AppsScriptHost): unknown {
  return book.workbook.cell(book.workbook.sheets[0]?.id ?? 0, 1, 1)?.value ?? null;
}

describe("The document lock", () => {
  test("makes two increments of two executions count", async () => {
    const book = host(LOCKED);
    const reports = await Promise.all([book.runMenuItem("go"), book.runMenuItem("go"), book.runMenuItem("go")]);
    expect(reports.map(({ result, error }) => error ?? result)).toEqual(["done", "done", "done"]);
    expect(count(book)).toBe(3);
  });

  test("is busy for who has waited long enough on the host's clock", async () => {
    const clock = new SettableClock(0, { priced: false });
    const book = host(LOCKED, { clock });
    const first = holdAt("SpreadsheetApp.flush");
    const one = book.runMenuItem("go", { gate: first.gate });
    await first.reached;
    let asked = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    const other = book.runMenuItem("go", {
      gate: (call) => {
        if (call.name === "LockService.Lock.tryLock" && call.phase === "before") asked();
        return "go";
      },
    });
    await waiting;
    // The call itself is made in the turns after its gate.
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(4999);
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1);
    expect((await other).result).toBe("busy");
    first.release();
    expect((await one).result).toBe("done");
    expect(count(book)).toBe(1);
  });

  test("is let go when its holder is killed", async () => {
    const book = host(LOCKED);
    const killed = await book.runMenuItem("go", {
      gate: ({ name }) => (name === "SpreadsheetApp.flush" ? "kill" : "go"),
    });
    expect(killed.ended).toBe("killed");
    expect((await book.runMenuItem("go")).result).toBe("done");
    expect(count(book)).toBe(2);
  });

  test("is let go at the end of an execution that forgot it, and while a dialog is open", async () => {
    const script =
      "function forget() { LockService.getDocumentLock().waitLock(10); }" +
      "function ask() { const lock = LockService.getDocumentLock(); lock.waitLock(10); SpreadsheetApp.getUi().alert('?'); return lock.hasLock(); }" +
      "function look() { return LockService.getDocumentLock().tryLock(0); }";
    const book = host(script);
    await book.runMenuItem("forget");
    expect((await book.runMenuItem("look")).result).toBe(true);
    const asked = await book.runMenuItem("ask", {
      ask: async () => {
        expect((await book.runMenuItem("look")).result).toBe(true);
        return { button: "OK" };
      },
    });
    expect(asked).toMatchObject({ ended: "done", result: false });
  });

  test("waitLock throws Google's message, tryLock(0) answers at once", async () => {
    const script =
      "function hold() { LockService.getDocumentLock().waitLock(0); SpreadsheetApp.flush(); }" +
      "function wait() { LockService.getDocumentLock().waitLock(0); }" +
      "function other() { return [LockService.getScriptLock().tryLock(0), LockService.getUserLock().tryLock(0)]; }";
    const book = host(script);
    const held = holdAt("SpreadsheetApp.flush");
    const holding = book.runMenuItem("hold", { gate: held.gate });
    await held.reached;
    expect((await book.runMenuItem("wait")).error?.message).toBe(
      "Lock timeout: another process was holding the lock for too long.",
    );
    expect((await book.runMenuItem("other")).result).toEqual([true, true]);
    held.release();
    await holding;
  });

  test("a user's lock is his own", async () => {
    const script =
      "function hold() { LockService.getUserLock().waitLock(0); SpreadsheetApp.flush(); }" +
      "function look() { return LockService.getUserLock().tryLock(0); }";
    const book = host(script);
    const held = holdAt("SpreadsheetApp.flush");
    const holding = book.runMenuItem("hold", { gate: held.gate });
    await held.reached;
    expect((await book.runMenuItem("look")).result).toBe(false);
    expect((await book.runMenuItem("look", { user: { email: EDITOR, locale: "vi" } })).result).toBe(true);
    held.release();
    await holding;
  });

  test("who waits for it gets it in the order of asking, and hasLock tells", async () => {
    const script =
      "function go(name) { const lock = LockService.getDocumentLock(); const before = lock.hasLock(); lock.waitLock(60000);" +
      "const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1');" +
      "cell.setValue(cell.getValue() + name); SpreadsheetApp.flush(); return [before, lock.hasLock()]; }";
    const book = host(script, { warmThreads: 3 });
    const first = holdAt("SpreadsheetApp.flush");
    const a = book.runFunction("go", ["a"], { gate: first.gate });
    await first.reached;
    const waiters = [];
    for (const name of ["b", "c"]) {
      let asked = (): void => undefined;
      const asking = new Promise<void>((resolve) => (asked = resolve));
      const gate: Gate = (call) => {
        if (call.name === "LockService.Lock.waitLock") asked();
        return "go";
      };
      waiters.push(book.runFunction("go", [name], { gate }));
      await asking;
      await new Promise((resolve) => setImmediate(resolve));
    }
    first.release();
    const reports = await Promise.all([a, ...waiters]);
    expect(reports.map(({ result }) => result)).toEqual([
      [false, true],
      [false, true],
      [false, true],
    ]);
    expect(count(book)).toBe("abc");
  });
});
