/** Setting up from a plan as the Office does it: the built page in a real browser over the built add-on, from an empty file. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import type { AppsScriptHost } from "../../workbench/host/host";
import { SettableClock } from "../../workbench/host/clock";
import { addOn, contentOf, emptyWorkbook, NOW, typeRows } from "../google/campaign-host";
import { SMALL_PLAN } from "../workbook/from-plan/small-plan";
import { accessibilityFaults, cutOff } from "./accessibility";
import { panels, type Answering } from "./panel";

const UNITS =
  "Mã\tTên đơn vị\tLoại\tEmail\nVP\tVăn phòng Sở\tPhòng\tvp@example.com\nCNTT\tPhòng Công nghệ thông tin\tPhòng\tcntt@example.com";
/** A measure that asks for a threshold and a level. */
const RATED = "Tỷ lệ cá nhân được xếp loại từ mức … trở lên, ít nhất …";
const OFFICIALS = "Mã\tHọ và tên\tPhòng/đơn vị\nCB1\tNguyễn Giả Định\tVăn phòng Sở\nCB2\tNguyễn Giả Đình\tCNTT";

const openPanel = panels();
let host: AppsScriptHost;
let page: Page;

/** Opens the panel over an empty file and goes to the wizard, as the guide offers it. */
async function open(answering?: Answering): Promise<void> {
  host = addOn(emptyWorkbook(), { clock: new SettableClock(NOW, { priced: false }) });
  await host.open();
  await openAgain(answering);
}

/** Another panel over the same file. */
async function openAgain(answering?: Answering): Promise<void> {
  page = await openPanel(host, { answering });
  await page.waitForSelector("#tab-guide");
  await page.click("#tab-guide");
  await page.click("text=Tạo sổ theo dõi từ kế hoạch");
  await page.waitForSelector(".plan h2");
}

/** Pastes the plan and waits for what was read. */
async function read(): Promise<void> {
  await page.fill(".plan textarea", SMALL_PLAN);
  await page.click("button:text-is('Đọc kế hoạch')");
  await page.waitForSelector(".plan-section");
}

const step = (name: string) => page.click(`.plan-steps button:text-is('${name}')`);

async function acceptAll(): Promise<void> {
  const closed = page.locator(".plan-section:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
  while ((await page.locator(".accept-all").count()) > 0) await page.locator(".accept-all").first().click();
}

async function importTable(kind: "units" | "officials", table: string): Promise<void> {
  await page.fill(`[data-people=${kind}] textarea`, table);
  await page.click(`[data-people=${kind}] button:text-is('Xem trước')`);
  await page.waitForSelector(`[data-people=${kind}] fieldset`);
}

test("from a pasted plan to the first status in a unit's tab", async () => {
  await open();
  await read();
  const target = page.locator("[data-section=kpis]");
  await target.locator("summary").first().click();
  expect(await target.locator("[data-item=kpi-01] blockquote").textContent()).toContain(
    "(1) Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4: ≥ 82%",
  );
  await target.locator("[data-item=kpi-01] button:text-is('Sửa')").click();
  await target.locator("[data-item=kpi-01] label:has-text('Mức giao') textarea").fill("≥ 85%");
  await target.locator("[data-item=kpi-01] button:text-is('Xác nhận')").click();
  await page.click("text=Ai làm gì theo kế hoạch");
  expect(await page.textContent("details[open]:has-text('Ai làm gì')")).toContain(
    "IV.1: Văn phòng Sở: theo dõi, đôn đốc các đơn vị.",
  );
  const condition = page.locator("[data-section=criteria] [data-item='criterion-T1.1']");
  await page.click("[data-section=criteria] > summary");
  await condition.locator("button:text-is('Sửa')").click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await condition.locator("label:has-text('Cách đo') select").selectOption(RATED);
  await condition.locator("label:has-text('Ngưỡng') textarea").fill("95%");
  await condition.locator("label:has-text('Mức so sánh') select").selectOption("Hoàn thành tốt nhiệm vụ");
  expect(await condition.locator("label:has-text('Cách hiểu') textarea").inputValue()).toBe("");
  await condition.locator("button:text-is('Xác nhận')").click();
  await acceptAll();
  await page.waitForSelector("text=Mọi mục đã được xem.");

  await step("Câu hỏi");
  await page.fill("label:has-text('Số liệu tính đến hết ngày') input", "31/12/2022");

  await step("Đơn vị, cán bộ");
  await page.click("text=Tạo các trang của sổ");
  await page.waitForSelector('text=/thêm \\d+ trang: .*"Đơn vị"/');
  await importTable("units", UNITS);
  await page.click("[data-people=units] button:text-is('Nhập vào sổ')");
  await page.waitForSelector("text=Đã nhập 2 đơn vị vào trang Đơn vị.");
  await importTable("officials", OFFICIALS);
  expect(await page.textContent("[data-people=officials] [role=radiogroup]")).toContain("Tên gần giống nhau");
  expect(await page.isDisabled("[data-people=officials] button:text-is('Nhập vào sổ')")).toBe(true);
  await page.click("label:has-text('Là hai người khác nhau')");
  await page.click("[data-people=officials] button:text-is('Nhập vào sổ')");
  await page.waitForSelector("text=Đã nhập 2 cán bộ vào trang Cán bộ.");

  await step("Giao chỉ tiêu");
  const cell = (item: string, unit: string) => `[role=grid] [data-item=${item}] [data-unit=${unit}]`;
  await page.click(cell("kpi-01", "CNTT"));
  await page.click(cell("kpi-01", "VP"));
  await page.waitForSelector("[aria-label='CT01, Văn phòng Sở: phối hợp']");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await page.waitForSelector("[aria-label='CT02, Văn phòng Sở: chủ trì']");
  await page.waitForSelector("text=Chỉ tiêu, nhiệm vụ nào cũng đã có đơn vị chủ trì.");
  expect([...(await accessibilityFaults(page)), ...(await cutOff(page))]).toEqual([]);

  await step("Tạo sổ");
  await page.click("button.make");
  await page.waitForSelector("text=Sổ theo dõi đã tạo xong.", { timeout: 60_000 });
  const content = contentOf(host.workbook);
  expect(content["Tiêu chuẩn"]?.[1]).toEqual(expect.arrayContaining([RATED, "95%", "Hoàn thành tốt nhiệm vụ"]));
  expect(content["Chỉ tiêu, nhiệm vụ"]?.[1]).toEqual(expect.arrayContaining(["CT01", "≥ 85%", "CNTT", "VP"]));
  await typeRows(host, "CNTT", [{ "Kết quả": "83%" }], 2);
  await host.formulas.calculate();
  expect(contentOf(host.workbook)["CNTT"]?.[2]?.[0]).toBe("Không đạt");
}, 120_000);

test("closed in the middle, it is found as it was left; started over, it is empty", async () => {
  await open();
  await read();
  await page.locator("[data-item=setting-department] button:text-is('Bỏ')").click();
  await page.waitForSelector("text=Phần đang làm dở đã được giữ lại.");
  await page.context().close();
  await openAgain();
  await page.waitForSelector(".plan-section");
  expect(await page.textContent("[data-item=setting-department]")).toContain("Đã bỏ");
  await step("Kế hoạch");
  expect(await page.inputValue(".plan textarea")).toBe(SMALL_PLAN);
  await page.click("text=Làm lại từ đầu");
  await page.click("text=Xóa phần đang làm dở");
  expect(await page.inputValue(".plan textarea")).toBe("");
}, 60_000);

test("a pasted list is found again with its columns matched as they were, and without its sums", async () => {
  await open();
  await read();
  await step("Đơn vị, cán bộ");
  await page.click("text=Tạo các trang của sổ");
  await page.waitForSelector("text=/thêm (\\d+ )?trang/");
  const units = () => page.locator("[data-people=units]");
  await importTable("units", "Ký\tTên phòng / đơn vị\nVP\tVăn phòng Sở\n\tTổng cộng");
  await units().locator("label", { hasText: "Ký (VP)" }).locator("select").selectOption("code");
  await units().getByText("1 dòng mới").waitFor();
  await page.waitForSelector("text=Phần đang làm dở đã được giữ lại.");
  await page.context().close();
  await openAgain();
  await units().getByRole("button", { name: "Xem trước" }).click();
  await units().getByText("1 dòng mới").waitFor();
  expect(await units().locator("label", { hasText: "Ký (VP)" }).locator("select").inputValue()).toBe("code");
  await units().getByRole("button", { name: "Nhập vào sổ" }).click();
  await page.waitForSelector("text=Đã nhập 1 đơn vị");
}, 60_000);

test("a question that no reading answers is answered where it is asked: the item's fields are mended there", async () => {
  await open();
  await read();
  await acceptAll();
  await step("Câu hỏi");
  const question = page.locator("[data-question]", { hasText: "kỳ gốc" });
  await question.getByRole("button", { name: "Sửa mục này" }).press("Enter");
  await question.getByRole("textbox", { name: "Kỳ gốc" }).fill("chưa có");
  await question.getByText("Vẫn chưa rõ (Kỳ gốc: chưa có).").waitFor();
  await question.getByRole("textbox", { name: "Kỳ gốc" }).fill("hạng 12");
  await question.getByText("Đã sửa. Kỳ gốc: hạng 12").waitFor();
  expect([...(await accessibilityFaults(page)), ...(await cutOff(page))]).toEqual([]);
  await question.getByRole("button", { name: "Xong" }).press("Enter");
  await question.getByText("Đã sửa. Kỳ gốc: hạng 12").waitFor();
  await step("Nội dung");
  await page.click("[data-section=kpis] > summary");
  await page.locator("[data-item=kpi-02] dd", { hasText: "hạng 12" }).waitFor();
}, 60_000);

test("a Word file is read in place of pasting, and another kind is told with what to do", async () => {
  await open();
  // The browser's own button speaks the browser's language, whatever that of the page.
  const give = page.getByLabel("Hoặc mở tệp .docx, .txt, .md…");
  expect(await give.evaluate((input) => getComputedStyle(input).opacity)).toBe("0");
  await page.getByText("Hoặc mở tệp .docx, .txt, .md…").waitFor();
  const xml = `<w:document><w:body>${SMALL_PLAN.split("\n")
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join("")}</w:body></w:document>`;
  const buffer = Buffer.from(zipSync({ "word/document.xml": strToU8(xml) }));
  await page.setInputFiles("input[type=file]", { name: "a.pdf", mimeType: "application/pdf", buffer });
  await page.waitForSelector("text=Chưa đọc được loại tệp");
  await page.setInputFiles("input[type=file]", { name: "a.docx", mimeType: "application/octet-stream", buffer });
  await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("≥ 82%") === true);
}, 60_000);

test("tabs for which one execution is too short are made by further ones, without being asked again", async () => {
  let left = 2;
  await open((name, _, ask) => {
    if (name !== "makeTabs" || left === 0) return ask();
    left -= 1;
    return Promise.resolve({ done: false, more: true, message: `Mới làm được một phần, còn ${String(left)}` });
  });
  await read();
  await acceptAll();
  await step("Tạo sổ");
  await page.click("button.make");
  await page.waitForSelector("text=Sổ theo dõi đã tạo xong.", { timeout: 60_000 });
  expect(left).toBe(0);
  expect(Object.keys(contentOf(host.workbook))).toContain("Chỉ tiêu, nhiệm vụ");
}, 60_000);

test("a workbook that still lacks days, units and holders is not called ready; each lack leads to its cell", async () => {
  const shown: unknown[] = [];
  await open((name, args, ask) => {
    if (name === "showCell") shown.push(args.slice(0, 2));
    return ask();
  });
  await read();
  await acceptAll();
  await step("Tạo sổ");
  await page.click("button.make");
  await page.waitForSelector("text=/Sổ còn \\d+ điều cần bổ sung:/", { timeout: 60_000 });
  expect(await page.textContent(".problems")).toContain('mục "Số liệu tính đến hết ngày" còn trống');
  expect(await page.locator("text=đã sẵn sàng").count()).toBe(0);
  await page.click(".problems li:has-text('Số liệu tính đến hết ngày') button.cell");
  while (shown.length === 0) await page.waitForTimeout(20);
  expect(shown).toEqual([["Kế hoạch", "B12"]]);
}, 60_000);

test("the set-up that the menu could not finish goes on in the panel until it is done", async () => {
  host = addOn(emptyWorkbook(), { clock: new SettableClock(NOW, { priced: false }) });
  await host.open();
  const built = readFileSync(join(__dirname, "../../dist/sidebar.html"), "utf8");
  let left = 1;
  page = await openPanel(host, {
    html: built.replace('<div id="panel"', '$& data-screen="setUp"'),
    answering: (name, _, ask) => {
      if (name !== "makeTabs" || left === 0) return ask();
      left -= 1;
      return Promise.resolve({ done: false, more: true, message: "Mới làm được một phần" });
    },
  });
  await page.waitForSelector("text=Đã hoàn thiện sổ theo dõi:", { timeout: 60_000 });
  expect(Object.keys(contentOf(host.workbook))).toContain("Chỉ tiêu, nhiệm vụ");
  expect([...(await accessibilityFaults(page)), ...(await cutOff(page))]).toEqual([]);
}, 60_000);

test.each(["a.txt", "a.md"])(
  "a plan is read from the file %s",
  async (name) => {
    await open();
    await page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(SMALL_PLAN) });
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("≥ 82%") === true);
    await page.click("button:text-is('Đọc kế hoạch')");
    await page.waitForSelector(".plan-section");
  },
  60_000,
);

test("of a chosen .xlsx the sheet that has the headers is taken, and another can be; what it holds is imported", async () => {
  await open();
  await page.click(".plan-steps button:text-is('Đơn vị, cán bộ')");
  await page.click("text=Tạo các trang của sổ");
  await page.waitForSelector('text=/thêm \\d+ trang: .*"Đơn vị"/');
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = (...rows: string[][]) =>
    `<worksheet><sheetData>${rows
      .map((cells, down) => {
        const placed = cells.map((text, right) =>
          cell(text).replace("<c ", `<c r="${"ABCDE".charAt(right)}${String(down + 1)}" `),
        );
        return `<row r="${String(down + 1)}">${placed.join("")}</row>`;
      })
      .join("")}</sheetData></worksheet>`;
  const parts = {
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="Ghi chú" r:id="r1"/><sheet name="Danh sách" r:id="r2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet(["Cập nhật tháng 5"]),
    "xl/worksheets/sheet2.xml": sheet(...UNITS.split("\n").map((line) => line.split("\t"))),
  };
  const buffer = Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
  );
  const file = { name: "ds.xlsx", mimeType: "application/octet-stream", buffer };
  await page.setInputFiles("[data-people=units] input[type=file]", file);
  const choice = page.locator("[data-people=units] label:has-text('Tệp có nhiều trang') select");
  await choice.waitFor();
  expect(await choice.inputValue()).toBe("1");
  await choice.selectOption("Ghi chú");
  expect(await page.inputValue("[data-people=units] textarea")).toBe("Cập nhật tháng 5");
  await choice.selectOption("Danh sách");
  await page.click("[data-people=units] button:text-is('Xem trước')");
  await page.waitForSelector("[data-people=units] fieldset");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.click("[data-people=units] button:text-is('Nhập vào sổ')");
  await page.waitForSelector("text=Đã nhập 2 đơn vị vào trang Đơn vị.");
}, 60_000);

test("two windows never keep their unfinished work over each other's; a person says whose goes on", async () => {
  const goTo = (window: Page, name: string) => window.click(`.plan-steps button:text-is('${name}')`);
  const keeps = async (window: Page): Promise<void> => {
    await window.waitForSelector("text=Đang giữ lại…");
    await window.waitForSelector("text=Phần đang làm dở đã được giữ lại.");
  };
  await open();
  await read();
  await step("Câu hỏi");
  await keeps(page);
  const first = page;
  await openAgain();
  const second = page;
  await step("Nội dung");
  await second.waitForSelector(".plan-section");
  await acceptAll();
  await second.waitForSelector("text=Mọi mục đã được xem.");
  await keeps(second);

  await goTo(first, "Nội dung");
  await first.waitForSelector("text=vừa được sửa ở cửa sổ khác");
  expect(await accessibilityFaults(first)).toEqual([]);
  await first.click("text=Lấy phần ở cửa sổ kia");
  await first.waitForSelector("text=Mọi mục đã được xem.");

  await goTo(first, "Câu hỏi");
  await keeps(first);
  await goTo(second, "Kế hoạch");
  await second.click("text=Giữ phần ở cửa sổ này");
  await keeps(second);
  await openAgain();
  await page.waitForSelector("h2:has-text('Bước 1')");
}, 60_000);

describe("a making that stops", () => {
  test.each(["makeTabs", "writePlan"])(
    "at %s is told, and goes on when asked again",
    async (failing) => {
      let fails = true;
      await open((name, _, ask) =>
        name === failing && fails ? Promise.reject(new Error("Service Spreadsheets failed")) : ask(),
      );
      await read();
      await acceptAll();
      await step("Tạo sổ");
      await page.click("button.make");
      await page.waitForSelector("[role=alert]");
      fails = false;
      await page.click("button.make");
      await page.waitForSelector("text=Sổ theo dõi đã tạo xong.", { timeout: 60_000 });
    },
    120_000,
  );
});

test("every step is fit for screen readers, with no text cut off at 300 px, in both languages", async () => {
  await open();
  await read();
  await acceptAll();
  await page.click(".plan-steps button >> nth=3");
  await page.click(".plan-step > button");
  await page.waitForSelector("text=/thêm (\\d+ )?trang/");
  await importTable("units", UNITS.replace("vp@example.com", "vp"));
  const faults: Record<string, string[]> = {};
  for (const language of ["Tiếng Việt", "English"]) {
    await page.click(`text=${language}`);
    for (let index = 0; index < 6; index += 1) {
      await page.click(`.plan-steps button >> nth=${String(index)}`);
      await page.waitForFunction(
        (at) => document.querySelectorAll(".plan-steps button")[at]?.ariaCurrent === "step",
        index,
      );
      const found = [...(await accessibilityFaults(page)), ...(await cutOff(page)).map((text) => `cut off: ${text}`)];
      if (found.length > 0) faults[`${language}: step ${String(index + 1)}`] = found;
    }
  }
  expect(faults).toEqual({});
}, 120_000);

test("is done with the keyboard alone", async () => {
  await open();
  await page.focus(".plan textarea");
  await page.keyboard.insertText(SMALL_PLAN);
  await page.focus("button:text-is('Đọc kế hoạch')");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".accept-all");
  await page.focus(".accept-all");
  await page.keyboard.press("Enter");
  await page.focus(".plan-nav .primary");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=radiogroup]");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
  await page.focus("[role=radiogroup] input:checked >> nth=0");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(
    () => document.querySelectorAll<HTMLInputElement>("[role=radiogroup] input")[1]?.checked === true,
  );
}, 60_000);
