/** Makes the pictures of the workbench's page from the sample workbook: `npm run pictures -- page`. */

import { mkdirSync } from "node:fs";
import path from "node:path";
import { startBrowser } from "../test/browser/browser";
import { Desk, Workbench } from "../test/browser/workbench";

const FOLDER = "docs/pictures";
const MENU = "Thi đua – Khen thưởng";

/**
 * The page at both widths: a unit's tab, the menu, the list with its side panel, a finding, the check, the files, a
 * refusal, and English.
 */
export async function picturePage(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await startBrowser();
  const workbench = await Workbench.start();
  try {
    for (const [width, height] of [
      [1280, 800],
      [1600, 900],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height }, locale: "vi-VN" });
      const desk = await Desk.open(context, workbench.address);
      const picture = async (name: string): Promise<void> => {
        // Notices and moving parts have come to rest.
        await desk.page.waitForTimeout(700);
        await desk.page.screenshot({ path: path.join(FOLDER, `${name}-${String(width)}.png`) });
      };
      await desk.tab("CNTT");
      await desk.goTo("J4");
      const menu = desk.page.getByRole("menuitem", { name: MENU, exact: true });
      await menu.waitFor();
      await picture("trang-web");
      await menu.click();
      await picture("trang-web-menu");
      await desk.page.keyboard.press("Escape");
      await desk.menu(MENU, "Lập danh sách đề nghị khen thưởng");
      await desk.page.locator("dialog").waitFor();
      await picture("trang-web-hop-thoai");
      await desk.agree(/./);
      await desk.tab("Danh sách đề nghị");
      await desk.menu(MENU, /bên/i);
      await desk.page.locator("aside.sidebar iframe").waitFor();
      await picture("trang-web-danh-sach");
      const panel = desk.page.frameLocator("aside.sidebar iframe");
      await panel.locator(".nominee").first().click();
      await panel.locator(".findings").waitFor();
      await picture("trang-web-ket-qua");
      await panel.locator(".back").click();
      await panel.getByRole("tab", { name: "Kiểm tra" }).click();
      await picture("trang-web-kiem-tra");
      await desk.page.getByRole("button", { name: "Tệp", exact: true }).click();
      await desk.page.locator("aside.files").waitFor();
      await picture("trang-web-tep");
      await desk.page.getByRole("button", { name: "Đóng: Tệp" }).click();
      await pictureRefusal(desk, picture);
      await desk.page.getByRole("combobox", { name: "Ngôn ngữ" }).selectOption("en");
      await desk.page.getByRole("menuitem", { name: /^Emulation/ }).waitFor();
      await picture("trang-web-english");
      await context.close();
    }
  } finally {
    await browser.close();
    await workbench.kill("SIGTERM");
  }
}

/** A unit's user types into another unit's tab. */
async function pictureRefusal(desk: Desk, picture: (name: string) => Promise<void>): Promise<void> {
  const people = desk.page.getByRole("combobox", { name: "Làm việc với tư cách" });
  const unit = (await people.locator("option", { hasText: "(CNTT)" }).getAttribute("value")) ?? "";
  const shown = desk.page.waitForResponse(/\/api\/state$/);
  await people.selectOption(unit);
  await shown;
  await desk.tab("VP");
  await desk.shows("J3", /được bảo vệ/);
  await desk.page.keyboard.type("9");
  await desk.page.locator(".notice.problem").first().waitFor();
  await picture("trang-web-tu-choi");
  await desk.page.locator(".notice.problem button").first().click();
}
