import { describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { sit, warnOfNotes } from "./front";
import { Desk, type Workbench } from "./workbench";

let browser: Browser;
let workbench: Workbench;
let desk: Desk;

sit(
  (front) => {
    ({ browser, workbench, desk } = front);
  },
  { prepare: warnOfNotes },
);

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe("what is typed is read by the workbook's locale", () => {
  test.each([
    ["J4", "49,5", "49,5"],
    ["H5", "82,5%", "82,50%"],
    ["H6", "1.250", "1.250"],
    ["K9", "2/11/2022", "02/11/2022"],
    ["N11", "'0123", "0123"],
    ["N12", "=1/0", "#DIV/0!"],
    ["N13", "Nguyễn Thị Đoàn kết", "Nguyễn Thị Đoàn kết"],
  ])("%s: %s is shown as %s", async (cell, typed, shown) => {
    await desk.tab("TTR");
    await desk.type(cell, typed);
    await desk.shows(cell, new RegExp(`^${cell}, ${literally(shown)}(,|$)`));
  });

  test("Escape forgets what was typed, F2 edits what is there", async () => {
    await desk.goTo("N14");
    await desk.page.keyboard.type("không giữ");
    await desk.page.keyboard.press("Escape");
    await desk.shows("N14", /^N14, trống/);
    await desk.type("N14", "một");
    await desk.goTo("N14");
    await desk.page.keyboard.press("F2");
    await desk.page.keyboard.type(" hai");
    await desk.page.keyboard.press("Tab");
    await desk.speaks(/^O14/);
    await desk.shows("N14", /^N14, một hai/);
  });

  test("a cell can be edited in the formula bar", async () => {
    await desk.goTo("N15");
    await desk.page.locator("#formula-bar").fill('=UPPER("ab")&15');
    await desk.page.keyboard.press("Enter");
    await desk.shows("N15", /^N15, AB15, có công thức/);
    expect(await desk.page.locator("#formula-bar").inputValue()).toBe('=UPPER("ab")&15');
  });
});

describe("a unit's tab", () => {
  test("shows the new status of a result that is typed in", async () => {
    await desk.tab("CNTT");
    await desk.shows("A4", /^A4, Chưa có số liệu/);
    await desk.type("J4", "49");
    await desk.shows("A4", /^A4, (Đạt|Vượt), do công thức điền/);
  });

  test("is right after its input is sorted and rows are inserted, and undo brings everything back", async () => {
    await desk.tab("CNTT");
    const before = await desk.look("D3");
    await desk.menu("Dữ liệu", "Sắp xếp Z → A theo cột này");
    await desk.shows("D3", /^D3, PS04/);
    await desk.shows("A3", /^A3, Đạt/);
    await desk.goTo("D3");
    await desk.menu("Chèn", "Hàng ở trên");
    await desk.speaks(/^D4, PS04/);
    await desk.shows("A4", /^A4, Đạt/);
    await desk.shows("D3", /^D3, trống/);
    await desk.undo();
    await desk.shows("D3", /^D3, PS04/);
    await desk.undo();
    await desk.shows("D3", new RegExp(`^${literally(before)}`));
  });

  test("offers the values of a drop-down to the keyboard", async () => {
    await desk.tab("CNTT");
    await desk.goTo("L4");
    await desk.page.keyboard.press("Alt+ArrowDown");
    const list = desk.page.getByRole("listbox", { name: "Chọn giá trị" });
    const wanted = (await list.getByRole("option").nth(1).textContent()) ?? "";
    await desk.page.keyboard.press("Home");
    await desk.page.keyboard.press("ArrowDown");
    await desk.page.keyboard.press("Enter");
    await desk.shows("L4", new RegExp(`^L4, ${literally(wanted)}`));
  });

  test("is clicked where its cells stand on the screen", async () => {
    await desk.tab("CNTT");
    await desk.goTo("A3");
    const [grid, cell] = await Promise.all(
      ["#grid", "#cell-editor"].map((part) => desk.page.locator(part).boundingBox()),
    );
    await desk.goTo("A1");
    const y = (cell?.y ?? 0) + 10;
    await desk.page.mouse.click((grid?.x ?? 0) + 60, y);
    await desk.speaks(/^A3, Vượt/);
    await desk.page.mouse.dblclick((grid?.x ?? 0) + 500, y);
    await desk.page.locator("#cell-editor.typing").waitFor();
    expect(await desk.page.locator("#cell-editor").inputValue()).toMatch(/^CT10/);
    await desk.page.keyboard.press("Escape");
  });
});

describe("tables from other programs", () => {
  const paste = async (data: Readonly<Record<string, string>>): Promise<void> => {
    await desk.page.locator("#cell-editor").evaluate((field, texts) => {
      const { DataTransfer, ClipboardEvent } = globalThis as unknown as Record<string, new (...of: unknown[]) => never>;
      const carried = Reflect.construct(DataTransfer ?? Object, []) as { setData(type: string, text: string): void };
      for (const [type, text] of Object.entries(texts)) carried.setData(type, text);
      const event: unknown = Reflect.construct(ClipboardEvent ?? Object, [
        "paste",
        { clipboardData: carried, bubbles: true },
      ]);
      (field as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(event);
    }, data);
  };

  test("are pasted as texts, a cell in quotes with its line break", async () => {
    await desk.newTab();
    await desk.goTo("N20");
    await paste({ "text/plain": '1,5\t"hai\ndòng"\r\n2/11/2022\t<b>bốn</b>\r\n' });
    await desk.shows("O20", /^O20, hai\sdòng/);
    await desk.shows("N21", /^N21, 02\/11\/2022/);
    await desk.shows("O21", /^O21, <b>bốn<\/b>/);
  });

  test("are pasted from a page's table", async () => {
    await desk.goTo("N24");
    await paste({
      "text/plain": "khác",
      "text/html": "<table><tr><td colspan=2>gộp</td></tr><tr><td>1.250</td><td>a<br>b</td></tr></table>",
    });
    await desk.shows("N24", /^N24, gộp/);
    await desk.shows("N25", /^N25, 1.250/);
    await desk.shows("O25", /^O25, a\sb/);
  });

  test("are left on the clipboard as they are shown, texts as texts and lines within a cell in their cell", async () => {
    await desk.newTab();
    for (const [at, text] of [
      ["A1", "82,5%"],
      ["B1", "'0123"],
      ["C1", "2/11/2022"],
      ["A2", "'=1+1"],
      ["B2", "<b>&"],
    ] as const) {
      await desk.type(at, text);
    }
    await desk.goTo("C2");
    await paste({ "text/plain": '"hai\ndòng"' });
    await desk.shows("C2", /^C2, hai\sdòng/);
    await desk.goTo("A1:C2");
    const [plain, html] = await desk.page.locator("#cell-editor").evaluate((field) => {
      const { DataTransfer, ClipboardEvent } = globalThis as unknown as Record<string, new (...of: unknown[]) => never>;
      const carried = Reflect.construct(DataTransfer ?? Object, []) as { getData(type: string): string };
      const event: unknown = Reflect.construct(ClipboardEvent ?? Object, [
        "copy",
        { clipboardData: carried, bubbles: true, cancelable: true },
      ]);
      (field as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(event);
      return [carried.getData("text/plain"), carried.getData("text/html")];
    });
    expect(plain).toBe('82,50%\t0123\t02/11/2022\n=1+1\t<b>&\t"hai\ndòng"');
    const text = (inside: string): string => `<td style="mso-number-format:'\\@'">${inside}</td>`;
    const line = '<br style="mso-data-placement:same-cell">';
    expect(html?.replace(/^<table[^>]*>/, "")).toBe(
      `<tbody><tr><td>82,50%</td>${text("0123")}<td>02/11/2022</td></tr>` +
        `<tr>${text("=1+1")}${text("&lt;b&gt;&amp;")}${text(`hai${line}dòng`)}</tr></tbody></table>`,
    );
  });

  test("are copied within the workbook with formulas that keep what they relate to", async () => {
    await desk.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await desk.type("N30", "7");
    await desk.type("O30", "=N30*2");
    await desk.type("N31", "8");
    await desk.goTo("O30");
    await desk.page.keyboard.press("Control+c");
    await desk.goTo("O31");
    await desk.page.keyboard.press("Control+v");
    await desk.shows("O31", /^O31, 16, có công thức/);
    await desk.goTo("O31:O32");
    await desk.page.keyboard.press("Control+d");
    await desk.shows("O32", /^O32, 0, có công thức/);
  });
});

test("what is cut is put down elsewhere, and the formulas that point at it follow", async () => {
  await desk.newTab();
  await desk.type("A1", "7");
  await desk.type("B1", "=A1*3");
  await desk.shows("B1", /^B1, 21/);
  await desk.goTo("A1");
  await desk.page.keyboard.press("Control+x");
  await desk.goTo("C5");
  await desk.page.keyboard.press("Control+v");
  await desk.shows("C5", /^C5, 7/);
  await desk.shows("A1", /^A1, trống/);
  await desk.shows("B1", /^B1, 21/);
  expect(await desk.page.locator("#formula-bar").inputValue()).toBe("=C5*3");
  await desk.undo();
  await desk.shows("A1", /^A1, 7/);
});

describe("the add-on's menu", () => {
  /** What the page says to be running, from now on and as often as it says something else. */
  const listen = async (): Promise<() => Promise<string[]>> => {
    const heard = await desk.page.evaluateHandle<string[]>(`(() => {
      const line = document.querySelector(".running");
      const heard = [];
      new MutationObserver(() => heard.push(line.textContent)).observe(line, { characterData: true, childList: true, subtree: true });
      return heard;
    })()`);
    return async () => [...new Set(await heard.jsonValue())].filter((text) => text !== "");
  };

  test("generates the award list, with its dialog, from click to list", async () => {
    await desk.tab("Danh sách đề nghị");
    const running = await listen();
    await desk.menu("Thi đua – Khen thưởng", "Lập danh sách đề nghị khen thưởng");
    await desk.agree(/Đã lập danh sách/);
    const said = await running();
    // The dialog waits for its answer while the script runs: something was said; how far it was then is the clock's.
    expect(said).not.toEqual([]);
    expect(said.filter((text) => !text.startsWith("Đang chạy: Lập danh sách đề nghị khen thưởng"))).toEqual([]);
    await desk.shows("A1", /^A1, \S/);
    await desk.menu("Xem", "Trang ẩn", "Rà soát điều kiện");
    await desk.tab("Rà soát điều kiện");
    await desk.shows("A2", /^A2, (?!trống)/);
  });

  test("opens the side panel, whose script reaches the add-on's functions and nothing else", async () => {
    await desk.menu("Thi đua – Khen thưởng", /ngăn|bảng bên|bên/i);
    const element = await desk.page.locator("aside.sidebar iframe").elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error("There is no frame");
    await frame.locator("body *").first().waitFor();
    const ask = (call: string): Promise<unknown> =>
      frame.evaluate(`new Promise((found) => {
        const said = (way) => (value, object) => found(way + ": " + (value && value.message || typeof value) + " " + object);
        try {
          const run = google.script.run.withSuccessHandler(said("success")).withFailureHandler(said("failure")).withUserObject("mine");
          ${call};
        } catch (error) { found("thrown: " + error.message); }
      })`);
    const running = await listen();
    let heard: string[] = [];
    // A call that begins and ends between two paints of a busy page is never shown: the call is made until one is.
    for (let call = 0; call < 20 && heard.length === 0; call++) {
      expect(await ask("run.readAwardList()")).toMatch(/^success: object mine/);
      heard = await running();
    }
    expect(heard).not.toEqual([]);
    expect(heard.filter((text) => !text.startsWith("Đang chạy: Thi đua – Khen thưởng"))).toEqual([]);
    // Never the name of a function, which says nothing to anybody.
    expect(heard.filter((text) => /\b[a-z]+[A-Z]/.test(text))).toEqual([]);
    expect(await ask("run.noSuchFunction()")).toMatch(/^failure: .*noSuchFunction.* mine/);
    expect(await ask("run.readAwardList(new Date())")).toBe("thrown: Failed due to illegal value in property: ");
    expect(await ask("run.readAwardList({ deep: [() => 1] })")).toBe(
      "thrown: Failed due to illegal value in property: 0",
    );
    expect(await ask("run.hidden_()")).toMatch(/^thrown: .*not a function/);
    expect(await ask("fetch('/api/state').then(() => found('reached'), () => found('kept out'))")).toBe("kept out");
    expect(
      await ask("found(String((() => { try { return parent.document.title } catch (e) { return 'kept out' } })()))"),
    ).toBe("kept out");
    desk.faults.length = 0;
    await desk.page.getByRole("button", { name: /^Đóng/ }).first().click();
  });
});

describe("who may do what", () => {
  test("a unit's user types into its own results, is refused elsewhere and sees why", async () => {
    const mine = await Desk.open(await browser.newContext(), workbench.address);
    const { page } = mine;
    const people = page.getByRole("combobox", { name: "Làm việc với tư cách" });
    const unit =
      (await people.locator("option", { hasText: "cong-nghe-thong-tin@example.com" }).getAttribute("value")) ?? "";
    await people.selectOption(unit);
    await page.waitForResponse(/\/api\/state$/);
    for (const [tab, cell, what] of [
      ["VP", "J3", "another unit's result"],
      ["CNTT", "A3", "a status, which a formula fills"],
      ["CNTT", "G3", "the target set by the plan"],
      ["Tiêu chuẩn", "A2", "the Office's conditions"],
    ] as const) {
      await mine.tab(tab);
      await mine.shows(cell, /được bảo vệ/);
      const before = `${what}: ${await mine.look(cell)}`;
      await page.keyboard.type("9");
      await page.locator(".notice.problem").first().waitFor();
      await page.locator(".notice.problem button").first().click();
      expect(`${what}: ${await mine.look(cell)}`).toBe(before);
    }
    await mine.tab("CNTT");
    await mine.type("J4", "48");
    await mine.shows("J4", /^J4, 48(,|$)/);
    expect(await page.locator("dialog").count()).toBe(0);
    expect(mine.faults).toEqual([]);
    await page.context().close();
  });
});

describe("cells that the workbook warns of", () => {
  test("are changed when the person agrees, and stay when not", async () => {
    await desk.tab("Kế hoạch");
    await desk.type("C1", "Ghi chú thêm");
    await desk.page.locator("dialog", { hasText: "Vẫn sửa?" }).waitFor();
    await desk.page.getByRole("button", { name: "Hủy" }).click();
    await desk.shows("C1", /^C1, Ghi chú(,|$)/);
    await desk.type("C1", "Ghi chú thêm");
    await desk.page.getByRole("button", { name: "Đồng ý" }).click();
    await desk.shows("C1", /^C1, Ghi chú thêm/);
    await desk.undo();
    await desk.shows("C1", /^C1, Ghi chú(,|$)/);
  });
});

describe("two windows", () => {
  test("see each other's changes within a second and lose none", async () => {
    const other = await Desk.open(await browser.newContext(), workbench.address);
    await desk.tab("BCVT");
    await other.tab("BCVT");
    await other.goTo("N40");
    // The machine may be busy with something else once, not every time.
    const took: number[] = [];
    for (const text of ["từ cửa sổ kia", "lần nữa", "lần cuối"]) {
      await desk.goTo("N40");
      await desk.page.keyboard.type(text);
      const entered = Date.now();
      await desk.page.keyboard.press("Enter");
      await other.speaks(new RegExp(`^N40, ${text}`));
      took.push(Date.now() - entered);
    }
    expect(Math.min(...took)).toBeLessThan(1000);
    await Promise.all([desk.type("N41", "một"), other.type("N42", "hai")]);
    await desk.shows("N42", /hai/);
    await other.shows("N41", /một/);
    await other.goTo("N45");
    await other.page.keyboard.type("gõ dở");
    await desk.goTo("N43");
    await desk.menu("Chèn", "Hàng ở trên");
    await desk.speaks(/^N44/);
    await other.page.keyboard.press("Enter");
    await desk.shows("N46", /^N46, gõ dở/);
    await other.page.context().close();
  });
});

describe("files", () => {
  test("one that is no workbook is refused with the reason, and the open workbook stays", async () => {
    const before = await desk.look("A1");
    await desk.page.locator('input[type="file"]').setInputFiles({
      name: "hỏng.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("PK\u0003\u0004 không phải sổ"),
    });
    expect(await desk.told(/xlsx|tệp|sổ/i)).toMatch(/hỏng\.xlsx|không/);
    expect(await desk.look("A1")).toBe(before);
    await desk.page.locator(".notice button").first().click();
  });

  test("are listed in their pane", async () => {
    await desk.page.getByRole("button", { name: "Tệp", exact: true }).click();
    const pane = desk.page.getByRole("complementary", { name: "Ngăn tệp" });
    await pane.getByText("so.xlsx").waitFor();
    expect(await pane.textContent()).toContain("Chưa có thư nào.");
    await desk.page.getByRole("button", { name: "Đóng: Tệp" }).click();
  });
});

describe("the page", () => {
  test("changes its language, with the add-on's menu", async () => {
    await desk.page.getByRole("combobox", { name: "Ngôn ngữ" }).selectOption("en");
    await desk.page.getByRole("menuitem", { name: "Format", exact: true }).waitFor();
    await desk.page
      .getByRole("menuitem", { name: /Emulation|award/i })
      .first()
      .waitFor();
    await desk.page.getByRole("combobox", { name: "Language" }).selectOption("vi");
    await desk.page.getByRole("menuitem", { name: "Định dạng", exact: true }).waitFor();
  });

  test("can be walked through without a mouse", async () => {
    await desk.goTo("B2");
    await desk.page.keyboard.press("F6");
    await desk.page.getByRole("button", { name: "Trang mới" }).waitFor();
    for (let steps = 0; steps < 8; steps += 1) {
      if ((await desk.page.locator("[data-bar]:focus").count()) > 0) break;
      await desk.page.keyboard.press("F6");
    }
    await desk.page.keyboard.press("Home");
    await desk.page.keyboard.press("ArrowRight");
    await desk.page.keyboard.press("ArrowDown");
    await desk.page.getByRole("menu", { name: "Sửa" }).waitFor();
    await desk.page.keyboard.press("ArrowRight");
    await desk.page.getByRole("menu", { name: "Xem" }).waitFor();
    await desk.page.keyboard.press("Escape");
    await desk.page.keyboard.press("Escape");
    await desk.page.keyboard.press("ArrowDown");
    await desk.speaks(/^B3/);
  });

  test("filters rows in its own window only", async () => {
    await desk.tab("CNTT");
    await desk.goTo("A3");
    await desk.menu("Dữ liệu", "Lọc theo cột này…");
    const box = desk.page.getByRole("dialog", { name: "Lọc theo cột này…" });
    await box.getByText("Tất cả").click();
    await box.getByText("Vượt").click();
    await box.getByRole("button", { name: "Áp dụng" }).click();
    await desk.page.getByText(/Đang lọc: hiện \d+ trên \d+ hàng/).waitFor();
    await desk.goTo("A3");
    await desk.page.keyboard.press("ArrowDown");
    expect(await desk.page.locator("#spoken-cell").textContent()).not.toMatch(/Đạt/);
    await desk.page.getByRole("button", { name: "Bỏ lọc" }).click();
    await desk.shows("A5", /^A5, Đạt/);
  });
});

describe("the server breaks down while somebody types", () => {
  test("and nothing is lost: what was typed before, and what was typed while it was away", async () => {
    await desk.tab("KHTC");
    await desk.type("N40", "trước khi hỏng");
    await desk.shows("N40", /trước khi hỏng/);
    await desk.goTo("N41");
    await desk.page.keyboard.type("gõ khi ");
    await workbench.kill();
    await desk.page.getByRole("alert").filter({ hasText: "Mất liên lạc" }).waitFor();
    await desk.page.keyboard.type("mất liên lạc");
    await desk.page.keyboard.press("Enter");
    await workbench.run();
    await desk.page.locator(".banner").waitFor({ state: "detached" });
    await desk.shows("N41", /^N41, gõ khi mất liên lạc/);
    await desk.shows("N40", /^N40, trước khi hỏng/);
    const fresh = await Desk.open(await browser.newContext(), workbench.address);
    await fresh.tab("KHTC");
    await fresh.shows("N41", /^N41, gõ khi mất liên lạc/);
    await fresh.page.context().close();
    desk.faults.length = 0;
  });
});
