/** The Office's first hour in the workbench's page: from an empty new workbook and the plan of 2022 to the first status. */

import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { sit } from "./front";
import type { Desk } from "./workbench";

const PLAN = readFileSync(join(__dirname, "../plan/fixtures/plan-2022.md"), "utf8");
const UNITS = [
  "Mã\tTên đơn vị\tLoại\tEmail",
  "VP\tVăn phòng Sở\tPhòng\tvp@example.com",
  "CNTT\tPhòng Công nghệ thông tin\tPhòng\tcntt@example.com",
].join("\n");

let desk: Desk;

sit(
  (front) => {
    ({ desk } = front);
    // Tabs are made while the page waits.
    desk.page.setDefaultTimeout(60_000);
  },
  { context: { viewport: { width: 1280, height: 800 }, locale: "vi-VN" } },
);

/** The wizard in the side panel of the page. */
function wizard(): { readonly panel: FrameLocator; readonly button: (name: string | RegExp) => Locator } {
  const panel = desk.page.frameLocator("aside.sidebar iframe");
  return { panel, button: (name) => panel.getByRole("button", { name, exact: true }) };
}

/** Goes on with the keyboard, and waits for the step's heading, which has the focus then. */
async function goOn(to: string): Promise<void> {
  const { panel, button } = wizard();
  await button("Tiếp").press("Enter");
  await panel.locator("h2:focus", { hasText: to }).waitFor();
}

test("a pasted plan, confirmed step by step, becomes a tracker whose first result has its status", async () => {
  const { page } = desk;
  const { panel, button } = wizard();
  await desk.menu("Tệp", "Tạo sổ mới…");
  await page.getByRole("textbox", { name: "Tên của sổ mới" }).fill("Sổ thi đua 2022");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Trang tính1", selected: true }).waitFor();
  await desk.menu("Thi đua – Khen thưởng", "Tạo sổ theo dõi từ kế hoạch");

  await panel.getByRole("textbox", { name: "Dán toàn văn kế hoạch" }).focus();
  await page.keyboard.insertText(PLAN);
  await button("Đọc kế hoạch").press("Enter");

  const section = (name: string): Locator => panel.locator(`[data-section=${name}]`);
  await section("kpis").locator("> summary").press("Enter");
  const target = panel.locator("[data-item=kpi-10]");
  expect(await target.locator("blockquote").textContent()).toContain(
    "(10) Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4: ≥ 82%",
  );
  await target.getByRole("button", { name: "Sửa" }).click();
  await target.getByRole("textbox", { name: "Mức giao" }).press("Control+a");
  await page.keyboard.type("≥ 85%");
  await target.getByRole("button", { name: "Xác nhận" }).click();
  for (const name of ["settings", "kpis", "tasks", "movements", "criteria"]) {
    const part = section(name);
    if ((await part.getAttribute("open")) === null) await part.locator("> summary").press("Enter");
    await part.getByRole("button", { name: /^Xác nhận cả phần này/ }).press("Enter");
  }
  await panel.getByText("Mọi mục đã được xem.").waitFor();

  await goOn("Câu hỏi");
  const feat = panel.locator("[data-question]", { hasText: "đột xuất" }).first();
  await feat.getByRole("radio", { checked: true }).press("ArrowDown");
  await feat.getByRole("radio").nth(1).and(panel.locator(":checked")).waitFor();
  await panel.getByRole("textbox", { name: /số kế hoạch/i }).fill("05/KH-STTTT");
  await panel.getByRole("textbox", { name: /ngày kế hoạch/i }).fill("24/01/2022");
  await panel.getByRole("textbox", { name: "Số liệu tính đến hết ngày" }).fill("31/12/2022");

  await goOn("Đơn vị, cán bộ");
  await button("Tạo các trang của sổ").press("Enter");
  await panel.getByText(/thêm \d+ trang: .*"Đơn vị"/).waitFor();
  const units = panel.locator("[data-people=units]");
  await units.getByRole("textbox", { name: "Dán bảng" }).focus();
  await page.keyboard.insertText(UNITS);
  await units.getByRole("button", { name: "Xem trước" }).press("Enter");
  await units.getByRole("button", { name: "Nhập vào sổ" }).press("Enter");
  await units.getByText("Đã nhập 2 đơn vị vào trang Đơn vị.").waitFor();

  await goOn("Giao chỉ tiêu");
  await panel.locator("[data-item=kpi-01] [data-unit=VP]").press("ArrowRight");
  for (let row = 0; row < 15; row += 1) {
    await page.keyboard.press("c");
    await page.keyboard.press("ArrowDown");
  }
  await panel.getByText("Chỉ tiêu, nhiệm vụ nào cũng đã có đơn vị chủ trì.").waitFor();

  await goOn("Tạo sổ");
  await panel.locator("button.make").press("Enter");
  await panel.getByText("Sổ theo dõi đã tạo xong.").waitFor();
  await desk.tab("Tiêu chuẩn");
  // What was answered stands beside the condition.
  await desk.shows("A5", /T2\.1/);
  await desk.shows("I5", /căn cứ khen riêng/);
  await desk.tab("CNTT");
  await desk.shows("G12", /≥ 85%/);
  await desk.type("J12", "86%");
  await desk.shows("A12", /Vượt|Đạt/);
  await desk.type("J3", "90 xã");
  await desk.shows("A3", /Không đạt/);
}, 240_000);
