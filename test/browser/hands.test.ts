/** Hands that are faster than the page and its server: no key goes to another place than the one it was meant for. */

import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { sit, warnOfNotes } from "./front";
import { Desk, type Workbench } from "./workbench";

let browser: Browser;
let workbench: Workbench;
let desk: Desk;
let page: Page;

sit(
  (front) => {
    ({ browser, workbench, desk } = front);
    ({ page } = desk);
  },
  { prepare: warnOfNotes },
);

const focused = (): Promise<unknown> => page.evaluate("document.activeElement && document.activeElement.id");

describe("somebody who types on while the server is slow", () => {
  beforeEach(async () => {
    await desk.newTab();
  });

  test("is not brought back to what was undone", async () => {
    await desk.type("A1", "một");
    await desk.shows("A1", /^A1, một/);
    const slow = await desk.hold("undo");
    await page.keyboard.press("Control+z");
    await slow.asked();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("12");
    await slow.go();
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await desk.speaks(/^A4/);
    await desk.shows("A3", /^A3, 123(,|$)/);
    await desk.shows("A1", /^A1, trống/);
  });

  test("is brought to what was undone when nothing else was done since", async () => {
    await desk.type("C7", "một");
    await desk.shows("C7", /^C7, một/);
    await desk.goTo("A1");
    await desk.undo();
    await desk.speaks(/^C7, trống/);
  });

  test("has the last figure in what a script reads, and the script begins behind it", async () => {
    const order: string[] = [];
    const note = (request: { url(): string }): void => {
      const [name] = /(?<=\/api\/)(?:change|menu)$/.exec(request.url()) ?? [];
      if (name !== undefined) order.push(name);
    };
    page.on("request", note);
    const slow = await desk.hold("change");
    for (const [cell, text] of [
      ["A1", "một"],
      ["A2", "hai"],
      ["A3", "ba"],
    ] as const) {
      await desk.type(cell, text);
    }
    await desk.menu("Thi đua – Khen thưởng", "Kiểm tra sổ theo dõi");
    await slow.go();
    await desk.agree(/./);
    page.off("request", note);
    expect(order).toEqual(["change", "change", "change", "menu"]);
  });

  test("chooses a person further down the list, key by key", async () => {
    const people = page.getByRole("combobox", { name: "Làm việc với tư cách" });
    const emails = await people
      .locator("option")
      .evaluateAll((options) => options.map((option) => (option as unknown as { value: string }).value));
    const slow = await desk.hold("act");
    await people.focus();
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press("ArrowDown");
    await slow.go();
    await page.locator("#spoken-cell", { hasText: /^A1/ }).waitFor();
    await page.waitForFunction(
      `fetch !== undefined && document.querySelector("select").value === ${JSON.stringify(emails[3])}`,
    );
    expect(await people.inputValue()).toBe(emails[3]);
    await people.selectOption(emails[0] ?? "");
    await page.waitForResponse(/\/api\/state$/);
  });
});

describe("a cell that somebody else changes while it is looked at", () => {
  test("keeps the other's text when its own was left as it was", async () => {
    await desk.newTab();
    await desk.type("A1", "cũ");
    await desk.shows("A1", /^A1, cũ/);
    const name = (await page.getByRole("tab", { selected: true }).textContent()) ?? "";
    const other = await Desk.open(await browser.newContext(), workbench.address);
    await other.tab(name);
    await page.keyboard.press("F2");
    await page.locator("#cell-editor.typing").waitFor();
    await other.type("A1", "mới");
    await other.shows("A1", /^A1, mới/);
    await page.locator("#spoken-cell", { hasText: "mới" }).waitFor();
    await page.keyboard.press("Enter");
    await desk.shows("A1", /^A1, mới/);
    await other.shows("A1", /^A1, mới/);
    await other.page.context().close();
  });
});

describe("a dialog of the add-on", () => {
  test("waits until nobody is typing, takes no key that was meant for a cell, and gives the keys back", async () => {
    await desk.newTab();
    await desk.goTo("B2");
    await desk.menu("Thi đua – Khen thưởng", "Kiểm tra sổ theo dõi");
    const text = "gõ tiếp trong khi chương trình đang kiểm tra sổ, không mất chữ nào";
    await page.keyboard.type(text, { delay: 30 });
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog");
    await dialog.waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await focused()).toBe("cell-editor");
    await page.keyboard.press("ArrowUp");
    await desk.speaks(new RegExp(`^B2, ${text}`));
  });

  test("leads nobody away who is typing, and says where it would have gone", async () => {
    await desk.menu("Thi đua – Khen thưởng", /bên/i);
    const element = await page.locator("aside.sidebar iframe").elementHandle();
    const frame = await element?.contentFrame();
    await frame?.locator(".nominee").first().waitFor();
    await desk.goTo("D4");
    await page.keyboard.type("đang ");
    await frame?.evaluate("google.script.run.showCell('CNTT', 'B3')");
    await desk.told(/CNTT!B3/);
    await page.keyboard.type("gõ");
    await page.keyboard.press("Enter");
    await desk.shows("D4", /^D4, đang gõ/);
    await page
      .getByRole("button", { name: /^Đóng: / })
      .first()
      .click();
  });
});

describe("a question of the page", () => {
  test("is not agreed to by keys of somebody who types on", async () => {
    await desk.tab("Kế hoạch");
    await desk.goTo("C1");
    await page.keyboard.type("49\n50\n");
    const question = page.locator("dialog", { hasText: "Vẫn sửa?" });
    await question.waitFor();
    await question.getByRole("button", { name: "Hủy" }).click();
    await question.waitFor({ state: "detached" });
    await desk.shows("C1", /^C1, Ghi chú(,|$)/);
  });
});

describe("what goes away with the keyboard in it", () => {
  test.each([
    [
      "a notice",
      async () => {
        await page.locator("#name-box").fill("không có ô này");
        await page.keyboard.press("Enter");
        await page.locator(".notice button").first().click();
      },
    ],
    [
      "the files",
      async () => {
        await page.getByRole("button", { name: "Tệp", exact: true }).click();
        await page.getByRole("button", { name: "Đóng: Tệp" }).click();
      },
    ],
    [
      "an element that is taken out of the page",
      async () => {
        await page.evaluate("document.activeElement.blur()");
      },
    ],
  ])("%s leaves the keys to the grid", async (_what, leave) => {
    await desk.tab("Kế hoạch");
    await desk.goTo("B3");
    await leave();
    await page.keyboard.press("ArrowDown");
    await desk.speaks(/^B4/);
  });
});
