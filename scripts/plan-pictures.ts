/** Walks from an empty workbook to a tracker of the plan of 2022 in the workbench, and pictures the steps: `npm run pictures -- plan`. */

import { readFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { startBrowser } from "../test/browser/browser";
import { Desk, Workbench } from "../test/browser/workbench";

const FOLDER = "docs/pictures";
const MENU = "Thi đua – Khen thưởng";
const PLAN = "test/plan/fixtures/plan-2022.md";
const UNITS = [
  "Mã\tTên đơn vị\tLoại\tEmail",
  "VP\tVăn phòng Sở\tPhòng\tvanphong@example.com",
  "CNTT\tPhòng Công nghệ thông tin\tPhòng\tcntt@example.com",
  "BCVT\tPhòng Bưu chính - Viễn thông\tPhòng\tbcvt@example.com",
].join("\n");

/** Pictures of the wizard's steps and of the unit's tab that comes of them; the first status is waited for. */
export async function picturePlan(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await startBrowser();
  const workbench = await Workbench.start((book) => {
    const { id } = book.insertSheet({ name: "Sổ mới" });
    for (const sheet of [...book.sheets]) if (sheet.id !== id) book.deleteSheet(sheet.id);
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
    const desk = await Desk.open(context, workbench.address);
    desk.page.setDefaultTimeout(60_000);
    const picture = async (name: string): Promise<void> => {
      // Notices and moving parts have come to rest.
      await desk.page.waitForTimeout(700);
      await desk.page.screenshot({ path: path.join(FOLDER, `tao-so-${name}.png`) });
    };
    await desk.menu(MENU, "Tạo sổ theo dõi từ kế hoạch");
    const panel = await wizard(desk);
    await panel.fill(".plan textarea", readFileSync(PLAN, "utf8"));
    await picture("dan-ke-hoach");
    await panel.click("button:text-is('Đọc kế hoạch')");
    await panel.locator("[data-section=kpis] > summary").click();
    await panel.locator("[data-item=kpi-08]").scrollIntoViewIfNeeded();
    await picture("noi-dung");
    const closed = panel.locator(".plan-section:not([open]) > summary");
    while ((await closed.count()) > 0) await closed.first().click();
    const open = panel.locator(".accept-all");
    while ((await open.count()) > 0) await open.first().click();
    await panel.click(".plan-steps button:text-is('Câu hỏi')");
    await panel.fill("label:has-text('Số liệu tính đến hết ngày') input", "30/06/2022");
    await panel.locator("[data-question]").nth(4).scrollIntoViewIfNeeded();
    await picture("cau-hoi");
    await panel.click(".plan-steps button:text-is('Đơn vị, cán bộ')");
    await panel.click("text=Tạo các trang của sổ");
    await panel.waitForSelector("text=/thêm (\\d+ )?trang/");
    await panel.fill("[data-people=units] textarea", UNITS);
    await panel.click("[data-people=units] button:text-is('Xem trước')");
    await panel.locator("[data-people=units] fieldset").scrollIntoViewIfNeeded();
    await picture("nhap-don-vi");
    await panel.click("[data-people=units] button:text-is('Nhập vào sổ')");
    await panel.waitForSelector("text=Đã nhập 3 đơn vị");
    await panel.click(".plan-steps button:text-is('Giao chỉ tiêu')");
    await panel.waitForSelector("[role=grid] [data-item=kpi-01]");
    for (const cell of await panel.locator("[role=grid] [data-unit=CNTT]").all()) await cell.click();
    await picture("giao-chi-tieu");
    await panel.click(".plan-steps button:text-is('Tạo sổ')");
    await panel.click("button.make");
    await panel.waitForSelector("text=Sổ theo dõi đã tạo xong.");
    await desk.tab("CNTT");
    await desk.type("J3", "102 xã, phường");
    await desk.shows("A3", /Vượt|Đạt/);
    await picture("xong");
    await context.close();
  } finally {
    await browser.close();
    await workbench.kill("SIGTERM");
  }
}

/** The page in the side panel. */
async function wizard(desk: Desk): Promise<Frame> {
  const element = await desk.page.locator("aside.sidebar iframe").elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The side panel did not open");
  await frame.waitForSelector(".plan textarea");
  return frame;
}
