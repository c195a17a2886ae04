/** Part "page": the workbench's page in a real browser, as a person waits for it. */

import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, Request } from "playwright-core";
import { startBrowser } from "../test/browser/browser";
import { Desk } from "../test/browser/workbench";
import type { AnswerOf } from "../workbench/server/protocol";
import { withBooks, type BookFile } from "./books";
import { atMost, median, shown, type Figure } from "./figure";
import { watchEdit, watchPage } from "./in-page";
import { memoryOf, startServer, stopServer, type Running } from "./running";

const MENU = "Thi đua – Khen thưởng";
const GENERATE = "Lập danh sách đề nghị khen thưởng";
const LIST = "Danh sách đề nghị";
/** The columns of a unit's tab. */
const STATUS = "A";
const RESULT = "J";
const FIRST_ROW = 3;
const EDITS = 20;
const CALLS = 20;
const STARTS = 3;
const MEGABYTE = 1024 * 1024;
/** People type no faster; what follows an edit by itself is over by then. */
const BREATH = 250;
/** After so long without a request, memory is what it stays. */
const REST = 8000;

/** The first start, which makes the sample, then the sample and 20 units of 200 targets and tasks each. */
export async function measurePage(): Promise<Figure[]> {
  const browser = await startBrowser();
  try {
    const figures = [measureScript(), await measureFirstStart(browser)];
    await withBooks(async (books) => {
      for (const book of books) figures.push(...(await measureBook(browser, book)));
    });
    return figures;
  } finally {
    await browser.close();
  }
}

function measureScript(): Figure {
  const scripts = readdirSync("build/web").filter((name) => name.endsWith(".js"));
  const bytes = scripts.reduce((sum, name) => sum + statSync(path.join("build/web", name)).size, 0);
  return atMost("script of the page", bytes / MEGABYTE, 12, " MiB");
}

/** In an empty folder, as after the download. */
async function measureFirstStart(browser: Browser): Promise<Figure> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-first-"));
  try {
    const running = await startServer(folder);
    const context = await newContext(browser);
    const { painted } = await openPage(context, running);
    await context.close();
    await stopServer(running);
    return atMost("first start of all: command to painted page", painted / 1000, 3, " s");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureBook(browser: Browser, book: BookFile): Promise<Figure[]> {
  const starts: number[] = [];
  const figures: Figure[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const running = await startServer(path.dirname(book.file), book.file);
    try {
      const context = await newContext(browser);
      const { desk, painted } = await openPage(context, running);
      starts.push(painted / 1000);
      if (round === STARTS - 1) figures.push(...(await measureUse(context, desk, running, book)));
      await context.close();
    } finally {
      await stopServer(running);
    }
  }
  const spread = ` (${shown(Math.min(...starts))}–${shown(Math.max(...starts))})`;
  return [atMost(`${book.name}: command to painted page, median`, median(starts), 3, " s", spread), ...figures];
}

async function measureUse(context: BrowserContext, desk: Desk, running: Running, book: BookFile): Promise<Figure[]> {
  const { name } = book;
  const edits = await timeEdits(desk, book);
  const calls = await timeCalls(desk);
  const made = await timeList(desk);
  const again = await timeList(desk);
  const cached = await loadedAgain(context, running);
  await setTimeout(REST);
  const memory = memoryOf(running);
  return [
    atMost(`${name}: Enter to the frame with the new status, median`, median(edits.whole), 350, " ms", of(edits.whole)),
    atMost(`${name}: of which the server, median`, median(edits.server), 30, " ms", of(edits.server)),
    atMost(`${name}: google.script.run beyond its work, median`, median(calls), 20, " ms", of(calls)),
    atMost(`${name}: a full list, click to shown`, made / 1000, 1, " s"),
    atMost(`${name}: the same once more`, again / 1000, 1, " s"),
    atMost(`${name}: script bytes that a second window loads`, cached, 0, ""),
    ...(memory === null ? [] : [atMost(`${name}: server's memory at rest after all that`, memory, 250, " MB")]),
  ];
}

function of(times: readonly number[]): string {
  return ` (${shown(Math.min(...times))}–${shown(Math.max(...times))})`;
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
  await context.addInitScript(watchPage);
  return context;
}

/** Milliseconds from the command to the first frame with cells. */
async function openPage(context: BrowserContext, running: Running): Promise<{ desk: Desk; painted: number }> {
  const desk = await Desk.open(context, running.address);
  const painted = await desk.page.evaluate(() => window.benchPainted);
  return { desk, painted: painted - (performance.timeOrigin + running.started) };
}

/** Results that change a target's status there and back. */
async function timeEdits(desk: Desk, { unitTab }: BookFile): Promise<{ whole: number[]; server: number[] }> {
  const { page } = desk;
  await desk.tab(unitTab);
  const row = await rowThatFlips(desk);
  await desk.goTo(`${STATUS}${String(row)}`);
  const box = await page.locator("#cell-editor").evaluate(({ style }) => {
    const grid = document.querySelector("#grid")?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const [left, top, width, height] = [style.left, style.top, style.minWidth, style.minHeight].map(parseFloat);
    return {
      x: grid.x + (left ?? 0) + 2,
      y: grid.y + (top ?? 0) + 2,
      width: (width ?? 0) - 4,
      height: (height ?? 0) - 4,
    };
  });
  const [whole, server]: [number[], number[]] = [[], []];
  for (let round = 0; round < EDITS + 4; round += 1) {
    await desk.goTo(`${RESULT}${String(row)}`);
    await page.keyboard.type(round % 2 === 0 ? "0%" : "100%");
    await page.waitForTimeout(BREATH);
    await page.evaluate(watchEdit, box);
    const answered = page.waitForEvent("requestfinished", (request) => request.url().endsWith("/api/change"));
    await page.keyboard.press("Enter");
    const { pressed, shown: seen } = await page.evaluate(() => window.benchEdit);
    whole.push(seen - pressed);
    server.push(serverTime(await answered));
  }
  // The first ones warm up what a running workbench has warm.
  return { whole: whole.slice(4), server: server.slice(4) };
}

function serverTime(request: Request): number {
  const { requestStart, responseEnd } = request.timing();
  return responseEnd - requestStart;
}

/** The first row whose status is another at 0% than at 100%. */
async function rowThatFlips(desk: Desk): Promise<number> {
  const statusAt = async (row: number, result: string): Promise<string> => {
    const answered = desk.page.waitForResponse(/\/api\/change$/);
    await desk.type(`${RESULT}${String(row)}`, result);
    await answered;
    await desk.page.waitForTimeout(BREATH * 2);
    return desk.look(`${STATUS}${String(row)}`);
  };
  for (let row = FIRST_ROW; row < FIRST_ROW + 20; row += 1) {
    if ((await statusAt(row, "0%")) !== (await statusAt(row, "100%"))) return row;
  }
  throw new Error("No row's status follows its result");
}

/** What a call of the side panel takes beside the add-on's own run. */
async function timeCalls(desk: Desk): Promise<number[]> {
  const { page } = desk;
  await desk.menu(MENU, /bên/i);
  const frame = await (await page.locator("aside.sidebar iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The side panel has no frame");
  await frame.locator(".nominees, .failure").first().waitFor({ timeout: 60_000 });
  const times: number[] = [];
  for (let round = 0; round < CALLS + 4; round += 1) {
    const answered = page.waitForResponse(/\/api\/call$/);
    const whole = await frame.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const start = performance.now();
          const { run } = (
            globalThis as unknown as { google: { script: { run: Record<string, (handler: unknown) => never> } } }
          ).google.script;
          const done = (): void => {
            resolve(performance.now() - start);
          };
          const handled = run["withFailureHandler"]?.(reject) as unknown as typeof run;
          const calling = handled["withSuccessHandler"]?.(done) as unknown as Record<string, () => void>;
          calling["readRun"]?.();
        }),
    );
    const answer = (await (await answered).json()) as AnswerOf<"call">;
    if (!answer.ok || answer.outcome !== "success") throw new Error("The call failed");
    times.push(whole - answer.milliseconds);
    await page.waitForTimeout(BREATH);
  }
  return times.slice(4);
}

/** From the click on the menu's item to the frame with the add-on's word that the list is made, and its tab. */
async function timeList(desk: Desk): Promise<number> {
  const { page } = desk;
  await page.getByRole("menuitem", { name: MENU, exact: true }).click();
  await page.evaluate((tab) => {
    document.addEventListener(
      "click",
      (event) => {
        const pressed = performance.timeOrigin + event.timeStamp;
        window.benchEdit = window
          .benchFrames(
            () =>
              document.querySelector("dialog[open]") !== null &&
              Array.from(document.querySelectorAll('[role="tab"]')).some(({ textContent }) => textContent === tab),
          )
          .then((seen) => ({ pressed, shown: seen }));
      },
      { capture: true, once: true },
    );
  }, LIST);
  await page.getByRole("menuitem", { name: GENERATE, exact: true }).click();
  const { pressed, shown: seen } = await page.evaluate(() => window.benchEdit);
  await desk.agree(/./);
  return seen - pressed;
}

/** Bytes of scripts that come over the wire for another window of the same browser. */
async function loadedAgain(context: BrowserContext, running: Running): Promise<number> {
  const { page } = await Desk.open(context, running.address);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .reduce((sum, { transferSize }) => sum + transferSize, 0),
  );
  await page.close();
  return bytes;
}
