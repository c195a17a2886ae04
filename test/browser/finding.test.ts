/** Finding one's way in the workbench's page: to a text, from a finding to its cell, from a new workbook to the wizard. */

import { describe, expect, test } from "@jest/globals";
import { accessibilityFaults } from "./accessibility";
import { sit } from "./front";
import type { Desk } from "./workbench";

let desk: Desk;

sit(
  (front) => {
    ({ desk } = front);
  },
  { context: { viewport: { width: 1280, height: 800 }, locale: "vi-VN" } },
);

describe("looking for a text with the keyboard", () => {
  test("takes the very first letter, pressed before the page is painted again", async () => {
    const { page } = desk;
    await desk.tab("CNTT");
    await desk.goTo("A1");
    const inFront = await page.evaluate(async () => {
      const key = new KeyboardEvent("keydown", { key: "f", ctrlKey: true, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(key);
      // The page draws in a microtask; a frame or a timer would be too late for a fast hand.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return document.activeElement?.id;
    });
    expect(inFront).toBe("find");
    await page.keyboard.press("Escape");
    await page.locator(".find").waitFor({ state: "detached" });
  });

  test("shows the cells one after the other, without accents too, and lets them be edited", async () => {
    const { page } = desk;
    const found = page.locator(".find .found");
    await desk.tab("CNTT");
    await desk.goTo("A1");
    await page.keyboard.press("Control+f");
    await page.locator("#find").waitFor();
    await page.keyboard.type("chuyen doi so");
    await found.filter({ hasText: /^1 trên \d+ ô: CNTT!/ }).waitFor();
    // What is found changes with every letter.
    await desk.speaks(/chuyển đổi số/i);
    const first = (await page.locator("#spoken-cell").textContent()) ?? "";
    await page.keyboard.press("Shift+Enter");
    await found.filter({ hasText: /^(\d+) trên \1 ô/ }).waitFor();
    await page.keyboard.press("Enter");
    await found.filter({ hasText: /^1 trên/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".find").waitFor({ state: "detached" });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await desk.speaks(new RegExp(`^${first.split(",")[0] ?? ""},`));
  });

  test("goes into the other tabs when asked to, and says when there is nothing", async () => {
    const { page } = desk;
    const found = page.locator(".find .found");
    await desk.tab("CNTT");
    await desk.menu("Sửa", "Tìm…");
    await page.locator("#find").fill("Mã đơn vị");
    await page.getByRole("checkbox", { name: "Mọi trang" }).check();
    await page.locator("#find").focus();
    await page.keyboard.press("Enter");
    await found.filter({ hasText: /trên \d+ ô: (?!CNTT!)/ }).waitFor();
    await page.locator("#find").fill("không đâu có câu này");
    await found.filter({ hasText: "Không có ô nào" }).waitFor();
    await page.getByRole("button", { name: "Đóng: Tìm trong sổ" }).click();
    await page.locator(".find").waitFor({ state: "detached" });
  });
});

describe("the side panel in the page", () => {
  test("makes the list, and leads from a finding to its cell", async () => {
    const { page } = desk;
    await desk.menu("Thi đua – Khen thưởng", /bên/i);
    const panel = page.frameLocator("aside.sidebar iframe");
    await panel.locator(".nominee").first().waitFor();
    await panel.getByRole("button", { name: "Lập danh sách" }).click();
    await panel.locator(".notice.good").waitFor();
    expect(await panel.locator(".written").textContent()).toContain("khớp với số liệu vừa đọc");
    await panel.locator(".nominee").first().click();
    const link = panel.locator(".findings .cell", { hasText: "!" }).first();
    const [tab = "", cell = ""] = ((await link.textContent()) ?? "").split("!");
    await link.click();
    await page.getByRole("tab", { name: tab, exact: true, selected: true }).waitFor();
    await desk.speaks(new RegExp(`^${cell.split(":")[0] ?? ""},`));
    await page
      .getByRole("button", { name: /^Đóng: / })
      .first()
      .click();
    await page.locator("aside.sidebar").waitFor({ state: "detached" });
    await desk.tab("Danh sách đề nghị");
    await desk.shows("A1", /^A1, \S/);
  });
});

describe("a new workbook", () => {
  test("is made in the page under the name that is given, and leads to the wizard", async () => {
    const { page } = desk;
    const name = "Sổ của Sở 2023";
    await desk.menu("Tệp", "Tạo sổ mới…");
    const box = page.getByRole("dialog", { name: "Tạo sổ mới…" });
    await box.getByRole("textbox", { name: "Tên của sổ mới" }).fill(name);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Trang tính1", selected: true }).waitFor();
    await page.getByText(name, { exact: true }).first().waitFor();
    await desk.menu("Thi đua – Khen thưởng", "Tạo sổ theo dõi từ kế hoạch");
    const panel = page.frameLocator("aside.sidebar iframe");
    await panel.locator(".plan textarea").waitFor();
    await panel.getByRole("button", { name: "Đọc kế hoạch" }).waitFor();
  });

  test("of a name that is taken is refused, and the workbook that is open stays", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "Tệp", exact: true }).click();
    await page.getByRole("button", { name: "Tạo sổ mới…" }).click();
    // The box has the keyboard as soon as it is there.
    await page.getByRole("dialog", { name: "Tạo sổ mới…" }).waitFor();
    await page.keyboard.type("Sổ của Sở 2023");
    await page.keyboard.press("Enter");
    expect(await desk.told(/Sổ của Sở 2023\.xlsx/)).toContain("tên khác");
    await page.getByRole("tab", { name: "Trang tính1", selected: true }).waitFor();
  });
});
