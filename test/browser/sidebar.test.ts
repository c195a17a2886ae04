/** The side panel as the Office uses it: the built page in a real browser over the built add-on. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { AppsScriptHost } from "../../workbench/host/host";
import { SettableClock } from "../../workbench/host/clock";
import { a1Of } from "../../workbench/host/places";
import type { Workbook } from "../../workbench/sheet/model";
import { addOn, NOW, smallCampaign } from "../google/campaign-host";
import { accessibilityFaults, cutOff } from "./accessibility";
import { panels, type Answering } from "./panel";

const openPanel = panels();
let host: AppsScriptHost;
let workbook: Workbook;
let page: Page;

/** Opens the panel over the small campaign and waits for its list. */
async function open(options: { answering?: Answering; locale?: string; wait?: boolean } = {}): Promise<void> {
  workbook = await smallCampaign();
  host = addOn(workbook, { clock: new SettableClock(NOW, { priced: false }) });
  await host.open();
  page = await openPanel(host, options);
  if (options.wait !== false) await page.waitForSelector(".nominees");
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

describe("the list", () => {
  test("shows each unit's progress and every verdict, and opens to clause, reason, what is missing and the cell", async () => {
    let goneTo: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      goneTo = resolve;
    });
    await open({ answering: (name, _, ask) => (name === "showCell" ? ask().finally(goneTo) : ask()) });
    expect(await page.textContent("h1")).toBe("Phong trào thi đua năm 2022");
    expect(await page.textContent(".count")).toBe("3/3 trường hợp");
    expect(await page.textContent(".units")).toContain("Không đạt, quá hạn: 1");
    await page.click(".unit:has-text('Phòng Công nghệ thông tin')");
    expect(await page.textContent(".count")).not.toBe("3/3 trường hợp");
    await page.click(".nominee:has-text('Phòng Công nghệ thông tin')");
    expect(await page.textContent("h2")).toBe("Phòng Công nghệ thông tin");
    const findings = await page.textContent(".findings");
    expect(findings).toContain("CT08");
    expect(findings).toContain("48%");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    const [tab, cell] = ((await page.textContent(".cell >> nth=0")) ?? "").split("!");
    await page.click(".cell >> nth=0");
    await gone;
    const { sheetId, area } = host.selectionOf();
    expect([workbook.sheet(sheetId)?.name, a1Of(area)]).toEqual([tab, cell]);
    expect(await page.locator(".notice.bad").count()).toBe(0);
    await page.click(".back");
    await page.waitForFunction(() => document.activeElement?.classList.contains("nominee") === true);
  });

  test("is searched without tone marks and filtered by verdict, kind and proposal", async () => {
    await open();
    await page.fill("input[type=search]", "cong nghe");
    expect(await page.textContent(".count")).not.toBe("3/3 trường hợp");
    await page.fill("input[type=search]", "khong co ai nhu vay");
    expect(await page.textContent(".empty")).toBe("Không có trường hợp nào khớp với bộ lọc.");
    await page.click("text=Bỏ lọc");
    await page.selectOption("label:has-text('Đối tượng') select", "collective");
    expect(await page.textContent(".count")).toBe("2/3 trường hợp");
    await page.selectOption("label:has-text('Kết quả rà soát') select", "eligible");
    expect(await page.textContent(".count")).toBe("1/3 trường hợp");
  });

  test("is made from the panel, told to be current, and to be old once a result has changed", async () => {
    await open();
    expect(await page.textContent(".written")).toBe("Trong sổ chưa có danh sách nào được lập.");
    await page.click("text=Lập danh sách");
    await page.waitForSelector(".notice.good");
    expect(await page.textContent(".notice")).toContain("Đã lập danh sách: 1/2 tập thể");
    expect(await page.textContent(".written")).toContain("khớp với số liệu vừa đọc");
    const tab = workbook.sheets.find(({ name }) => name.includes("Công nghệ") || name.includes("CNTT"));
    await host.edit(tab?.name ?? "", "J3", "60%");
    await page.click("text=Đọc lại");
    await page.waitForSelector(".written.old");
  });
});

describe("a run under way", () => {
  test("shows its real progress, and a panel opened in between shows it too and the list when it has ended", async () => {
    let running = true;
    await open({
      answering: (name, _, ask) =>
        name === "readRun" && running
          ? Promise.resolve({ kind: "running", step: "reading", done: 4, total: 10, since: NOW })
          : ask(),
    });
    await page.waitForSelector(".run");
    expect(await page.textContent(".run")).toContain("Đang đọc các trang – 4/10 trang");
    expect(await page.textContent(".run")).toContain("có thể do người khác bấm");
    expect(await page.isDisabled("text=Lập danh sách")).toBe(true);
    running = false;
    await page.waitForSelector(".notice.plain");
    expect(await page.textContent(".notice")).toContain("vừa kết thúc");
  });

  test("of its own is not taken for somebody else's when an answer about it comes late", async () => {
    let own = false;
    await open({
      answering: async (name, _, ask) => {
        if (name === "makeAwardList") {
          own = true;
          await later(1500);
          return ask().finally(() => (own = false));
        }
        if (name !== "readRun" || !own) return ask();
        await later(900);
        return { kind: "running", step: "writing", done: 0, total: 0, since: NOW };
      },
    });
    await page.click("text=Lập danh sách");
    await page.waitForSelector(".notice.good");
    await later(1000);
    expect(await page.locator(".run").count()).toBe(0);
    expect(await page.textContent(".notice")).toContain("Đã lập danh sách");
  });

  test("that was cut is told with what to do", async () => {
    await open({
      answering: (name, _, ask) => (name === "readRun" ? Promise.resolve({ kind: "cut", since: NOW }) : ask()),
    });
    await page.waitForSelector(".notice.bad");
    expect(await page.textContent(".notice")).toContain("bị ngắt giữa chừng");
  });
});

describe("a failure", () => {
  test.each([
    ["PERMISSION_DENIED: reading from storage", "nhiều tài khoản Google"],
    ["NetworkError: Connection failure due to HTTP 0", "Không liên lạc được"],
    ["Authorization is required to perform that action.", "chưa cấp quyền"],
    ["Cannot read properties of null", "Cannot read properties of null"],
  ])("%s is explained, and reading again mends it", async (message, explained) => {
    let failing = true;
    await open({
      wait: false,
      answering: (name, _, ask) => (failing && name === "readAwardList" ? Promise.reject(new Error(message)) : ask()),
    });
    await page.waitForSelector(".failure");
    expect(await page.textContent(".failure")).toContain(explained);
    expect(await accessibilityFaults(page)).toEqual([]);
    failing = false;
    await page.click("text=Đọc lại");
    await page.waitForSelector(".nominees");
  });

  test("of the file itself shows the problem with its remedy", async () => {
    await open();
    workbook.locale = "en_US";
    await page.click("text=Đọc lại");
    await page.waitForSelector(".problems");
    expect(await page.textContent("main")).toContain("en_US");
  });
});

test("every screen is fit for screen readers, with no text cut off at 300 px, in both languages", async () => {
  await open();
  const faults: Record<string, string[]> = {};
  for (const language of ["Tiếng Việt", "English"]) {
    await page.click(`text=${language}`);
    await page.waitForFunction(() => document.querySelector("#screen")?.getAttribute("aria-busy") === "false");
    const look = async (screen: string): Promise<void> => {
      const found = [...(await accessibilityFaults(page)), ...(await cutOff(page)).map((text) => `cut off: ${text}`)];
      if (found.length > 0) faults[`${language}: ${screen}`] = found;
    };
    await look("list");
    for (const nominee of [0, 2]) {
      await page.click(`.nominee >> nth=${String(nominee)}`);
      await look(`nominee ${String(nominee)}`);
      await page.click(".back");
    }
    await page.click("#tab-check");
    await look("check");
    await page.click("#tab-guide");
    await look("guide");
    await page.click("#tab-list");
  }
  expect(faults).toEqual({});
});

test("everything is reached and used with the keyboard alone", async () => {
  await open();
  await page.focus("#tab-list");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-check");
  expect(await page.getAttribute("#tab-check", "aria-selected")).toBe("true");
  await page.keyboard.press("End");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-guide");
  await page.keyboard.press("Home");
  await page.focus(".nominee >> nth=0");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".findings");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".nominees");
});

test("cell texts are text, whatever they hold", async () => {
  await open({ wait: false });
  await page.waitForSelector(".nominees");
  const hostile = `<img src=x onerror="window.trapped=1"><script>window.trapped=1</script>{{7*7}}`;
  await host.edit("Đơn vị", "B2", hostile);
  await page.click("text=Đọc lại");
  await page.waitForFunction(() => document.body.textContent?.includes("<script>") === true);
  expect(await page.evaluate(() => "trapped" in window || document.querySelector("main img") !== null)).toBe(false);
});
