/** The workbench's page for everybody: screen readers, both languages, narrow windows. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { accessibilityFaults } from "./accessibility";
import { startBrowser } from "./browser";
import { Desk, Workbench } from "./workbench";

let browser: Browser;
let workbench: Workbench;

beforeAll(async () => {
  [browser, workbench] = await Promise.all([startBrowser(), Workbench.start()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.kill();
});

const WORDS = {
  vi: {
    ...{ addOn: /^Thi đua/, panel: /bên/i, edit: "Sửa", data: "Dữ liệu", filter: "Lọc theo cột này…" },
    ...{ files: "Tệp", closeFiles: "Đóng: Tệp", check: "Kiểm tra sổ theo dõi", apply: "Áp dụng" },
  },
  en: {
    ...{ addOn: /^Emulation/, panel: /side/i, edit: "Edit", data: "Data", filter: "Filter by this column…" },
    ...{ files: "Files", closeFiles: "Close: Files", check: /check/i, apply: "Apply" },
  },
} as const;

describe.each(["vi", "en"] as const)("in %s", (language) => {
  test("no state of the page breaks a rule of WCAG 2.2 AA", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const desk = await Desk.open(context, workbench.address);
    const { page } = desk;
    const words = WORDS[language];
    const faults: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      const found = await accessibilityFaults(page);
      if (found.length > 0) faults[state] = found;
    };
    await page.getByRole("combobox").nth(1).selectOption(language);
    await page.getByRole("menuitem", { name: words.edit, exact: true }).waitFor();
    await desk.tab("CNTT");
    await look("open");
    await page.getByRole("menuitem", { name: words.edit, exact: true }).click();
    await page.getByRole("menu").waitFor();
    await look("menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await desk.goTo("A3");
    await desk.menu(words.data, words.filter);
    await page.getByRole("dialog", { name: words.filter }).waitFor();
    await look("filter box");
    await page.getByRole("checkbox").nth(1).click();
    await page.getByRole("button", { name: words.apply }).click();
    await page.locator(".filter-line").waitFor();
    await look("filtered");
    await page.locator(".filter-line button").click();
    await page.keyboard.press("Control+f");
    await page.locator("#find").fill("a");
    await page.locator(".found", { hasText: /\d/ }).waitFor();
    await look("find line");
    await page.keyboard.press("Escape");
    await page.locator("#find").waitFor({ state: "detached" });
    await desk.goTo("L4");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox").waitFor();
    await look("drop-down");
    await page.keyboard.press("Escape");
    await page.locator("#grid").click({ button: "right", position: { x: 300, y: 200 } });
    await page.getByRole("menu").waitFor();
    await look("context menu");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.files, exact: true }).click();
    await page.locator("aside.files").waitFor();
    await look("files");
    await page.getByRole("button", { name: words.closeFiles }).click();
    await page.getByRole("menuitem", { name: words.addOn }).first().click();
    await page.getByRole("menuitem", { name: words.panel }).first().click();
    await page.locator("aside.sidebar iframe").waitFor();
    await look("side panel");
    await page.getByRole("menuitem", { name: words.addOn }).first().click();
    await page.getByRole("menuitem", { name: words.check }).first().click();
    await page.locator("dialog").waitFor();
    await look("dialog");
    await page.locator("dialog button.main").click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "hỏng.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("PK\u0003\u0004"),
    });
    await page.locator(".notice.problem").first().waitFor();
    await look("problem");
    await workbench.kill();
    await page.locator(".banner").waitFor();
    await look("server gone");
    await workbench.run();
    await context.close();
    expect(faults).toEqual({});
  }, 120_000);
});

test("a filter box stays open, with what was chosen in it, while the other language's menu arrives", async () => {
  const context = await browser.newContext({ viewport: { width: 800, height: 500 } });
  const desk = await Desk.open(context, workbench.address);
  const { page } = desk;
  await page.getByRole("menuitem", { name: WORDS.vi.addOn }).first().waitFor();
  await desk.tab("CNTT");
  await desk.goTo("M15");
  const slow = await desk.hold("state");
  await page.getByRole("combobox").nth(1).selectOption("en");
  await desk.menu(WORDS.en.data, WORDS.en.filter);
  const box = page.getByRole("dialog", { name: WORDS.en.filter });
  await box.getByRole("checkbox").nth(1).uncheck();
  await slow.go();
  await page.getByRole("menuitem", { name: WORDS.en.addOn }).first().waitFor();
  // What the state brings is painted by the next frame.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
  expect(await box.getByRole("checkbox").nth(1).isChecked()).toBe(false);
  await box.getByRole("button", { name: WORDS.en.apply }).click();
  await page.locator(".filter-line").waitFor();
  await context.close();
}, 60_000);

test("at 640 px, as at 200 % zoom, nothing of the page is out of reach", async () => {
  const context = await browser.newContext({ viewport: { width: 640, height: 400 } });
  const desk = await Desk.open(context, workbench.address);
  const { page } = desk;
  await page.getByRole("button", { name: "Tệp", exact: true }).click();
  await page.locator("aside.files").waitFor();
  const lost = await page.evaluate(() => {
    const clipped = Array.from(
      document.querySelectorAll<HTMLElement>("button, select, input:not([hidden]), h1, aside h2"),
    )
      .filter((one) => one.checkVisibility() && one.closest('[role="tablist"], .lists') === null)
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
      })
      .map((one) => one.textContent || one.getAttribute("aria-label") || one.id);
    const grid = document.querySelector("#grid")?.getBoundingClientRect();
    return { clipped, wide: document.documentElement.scrollWidth > innerWidth, grid: [grid?.width, grid?.height] };
  });
  await context.close();
  expect(lost.clipped).toEqual([]);
  expect(lost.wide).toBe(false);
  expect(Math.min(...lost.grid.map((side) => side ?? 0))).toBeGreaterThan(100);
}, 60_000);
