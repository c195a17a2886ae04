import { expect, test } from "@jest/globals";
import { startBrowser } from "./browser";

test("a browser starts on this machine and shows a page", async () => {
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.setContent("<h1>Thi đua</h1>");
  expect(await page.locator("h1").textContent()).toBe("Thi đua");
  await browser.close();
});
