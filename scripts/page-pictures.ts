/** Makes the pictures of the workbench's page from the sample workbook: `npm run pictures -- page`. */

import { mkdirSync } from "node:fs";
import path from "node:path";
import { startBrowser } from "../test/browser/browser";
import { Desk, Workbench } from "../test/browser/workbench";

const FOLDER = "docs/pictures";
const MENU = "Thi đua – Khen thưởng";

/** The page at both widths: a unit's tab with its side panel, the list, and the menu. */
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
      await picture("trang-web");
      await desk.page.getByRole("menuitem", { name: MENU, exact: true }).click();
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
      await context.close();
    }
  } finally {
    await browser.close();
    await workbench.kill("SIGTERM");
  }
}
