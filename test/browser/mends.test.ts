import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import type { Workbook } from "../../workbench/sheet/model";
import { sit } from "./front";
import { Desk, type Workbench } from "./workbench";

let browser: Browser;
let workbench: Workbench;
let desk: Desk;

sit(
  (front) => {
    ({ browser, workbench, desk } = front);
  },
  { prepare, context: { permissions: ["clipboard-read", "clipboard-write"] } },
);

/** A tab that one unit alone may change. */
function protectTab(book: Workbook): void {
  const id = book.sheetByName("VP")?.id ?? 0;
  const whole = { id: 901, area: null, unprotected: [], description: "Chỉ VP nhập liệu", warningOnly: false };
  book.editSheet(id, (sheet) => {
    sheet.protections = [...sheet.protections, { ...whole, editors: ["van-phong@example.com"], domainEdit: false }];
  });
}

const GREEN = "#00ff00";
const RED = "#ff0000";

/** A tab whose rows are coloured by what stands in them. */
function colourTab(book: Workbook): void {
  const { id } = book.insertSheet({ name: "Màu", rows: 40, columns: 6 });
  book.write(
    id,
    1,
    1,
    [
      ["Vượt", 3],
      ["Đạt", 2],
      ["Vượt", 9],
    ].map((line) => line.map((value) => ({ value }))),
  );
  const areas = [{ row: 1, column: 1, rows: 40, columns: 3 }];
  book.editSheet(id, (sheet) => {
    sheet.conditionalRules = [
      { areas, when: { kind: "formula", formula: "$B1>5" }, style: { background: RED }, stop: true },
      { areas, when: { kind: "formula", formula: '$A1="Vượt"' }, style: { background: GREEN } },
    ];
  });
}

function prepare(book: Workbook): void {
  protectTab(book);
  colourTab(book);
}

/** The colour of a cell near its corner, as it is painted; "" where nothing is. */
async function colour(address: string): Promise<string> {
  await desk.goTo(address);
  return desk.page.evaluate(`(() => {
    const place = document.querySelector("#cell-editor").getBoundingClientRect();
    const [x, y] = [place.left + 8, place.top + 5];
    const canvas = document.elementsFromPoint(x, y).find((one) => one.tagName === "CANVAS");
    const box = canvas.getBoundingClientRect();
    const [left, top] = [(x - box.left) * (canvas.width / box.width), (y - box.top) * (canvas.height / box.height)];
    const [red, green, blue, opaque] = canvas.getContext("2d").getImageData(left, top, 1, 1).data;
    return opaque === 0 ? "" : "#" + [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  })()`);
}

/** Puts a table in from the active cell on, as another program brings it; the text so many times over. */
async function paste(text: string, times = 1): Promise<void> {
  const given = { text, times };
  await desk.page.locator("#cell-editor").evaluate((field, { text: carriedText, times: repeated }) => {
    const { DataTransfer, ClipboardEvent } = globalThis as unknown as Record<string, new (...of: unknown[]) => never>;
    const carried = Reflect.construct(DataTransfer ?? Object, []) as { setData(type: string, text: string): void };
    carried.setData("text/plain", carriedText.repeat(repeated));
    const details = { clipboardData: carried, bubbles: true };
    const event: unknown = Reflect.construct(ClipboardEvent ?? Object, ["paste", details]);
    (field as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(event);
  }, given);
}

/** Looks until it is what is expected; what is seen last where it never is. */
async function becomes(look: () => Promise<string>, expected: string): Promise<void> {
  const end = Date.now() + 45_000;
  let seen = await look();
  while (seen !== expected && Date.now() < end) seen = await look();
  expect(seen).toBe(expected);
}

/** What stands in one column, from its first row to the last. */
async function column(letter: string, rows: number): Promise<string> {
  const cells: string[] = [];
  for (let row = 1; row <= rows; row += 1) cells.push((await desk.look(`${letter}${row}`)).split(", ")[1] ?? "");
  return cells.join(" ");
}

/** Waits until the server has answered what a key does. */
async function press(key: string): Promise<void> {
  const done = desk.page.waitForResponse(/\/api\/change$/);
  await desk.page.keyboard.press(key);
  await done;
}

describe("cells that are cut", () => {
  test("and pasted over a part of themselves keep all that they held", async () => {
    await desk.newTab();
    await paste("một\nhai\nba");
    await desk.shows("A3", /^A3, ba/);
    await desk.goTo("A1:A3");
    await desk.page.keyboard.press("Control+x");
    await desk.goTo("A2");
    await press("Control+v");
    await desk.shows("A4", /^A4, ba/);
    expect(await column("A", 5)).toBe("trống một hai ba trống");
  });
});

describe("rows that a filter leaves out", () => {
  beforeAll(async () => {
    await desk.newTab();
    await paste("giữ\t1\nbỏ\t2\ngiữ\t3\nbỏ\t4\ngiữ\t5");
    await desk.shows("B5", /^B5, 5/);
    await desk.goTo("A1");
    await desk.menu("Dữ liệu", "Lọc theo cột này…");
    const box = desk.page.getByRole("dialog", { name: "Lọc theo cột này…" });
    await box.locator("label", { hasText: "bỏ" }).click();
    await box.getByRole("button", { name: "Áp dụng" }).click();
    await desk.page.getByText("Đang lọc: hiện 3 trên 5 hàng").waitFor();
  });

  test.each([
    ["filled down", "B1:B5", ["Control+d"], "1 2 1 4 1"],
    ["deleted", "B1:B5", ["Delete"], "trống 2 trống 4 trống"],
  ])("stay as they are when those around them are %s", async (_what, area, keys, expected) => {
    await desk.goTo(area);
    for (const key of keys) await press(key);
    await becomes(() => column("B", 5), expected);
    await desk.undo();
    await desk.shows("B3", /^B3, 3/);
  });

  test("are neither copied nor pasted over", async () => {
    await desk.goTo("B1:B3");
    await desk.page.keyboard.press("Control+c");
    expect(await desk.page.evaluate("navigator.clipboard.readText()")).toBe("1\n3");
    await desk.goTo("C3");
    await press("Control+v");
    await desk.shows("C5", /^C5, 3/);
    expect(await column("C", 6)).toBe("trống trống 1 trống 3 trống");
    await desk.goTo("D1");
    await paste("x\ny\nz");
    await desk.shows("D5", /^D5, z/);
    expect(await column("D", 5)).toBe("x trống y trống z");
  });
});

describe("colours by formula", () => {
  const colours = async (...cells: string[]): Promise<string> => {
    const seen: string[] = [];
    for (const cell of cells) {
      const painted = await colour(cell);
      seen.push(painted === GREEN ? "green" : painted === RED ? "red" : painted === "" ? "white" : painted);
    }
    return seen.join(" ");
  };

  test("are painted in blank cells of the row too, follow what is typed and rows that come, and the first rule wins", async () => {
    await desk.tab("Màu");
    // What is selected is tinted: the cells beside the active one are looked at.
    await becomes(() => colours("C1", "C2", "C3", "D1"), "green white red white");
    await desk.type("A2", "Vượt");
    await becomes(() => colours("C1", "C2", "C3"), "green green red");
    await desk.type("B1", "7");
    await becomes(() => colours("C1", "C2"), "red green");
    await desk.goTo("A1");
    await desk.menu("Chèn", "Hàng ở trên");
    // What is selected goes along with its row.
    await desk.speaks(/^A2,/);
    await becomes(() => colours("C1", "C2", "C3", "C4"), "white red green red");
    await desk.undo();
    await becomes(() => colours("C1", "C2", "C4"), "red green white");
  });
});

describe("the edges of rows and columns", () => {
  /** How wide and high a cell is, in pixels. */
  const sizeOf = async (one: Desk, address: string): Promise<readonly [width: number, height: number]> => {
    await one.goTo(address);
    return one.page.locator("#cell-editor").evaluate((field) => {
      const { style } = field as unknown as { style: Record<"minWidth" | "minHeight", string> };
      return [parseFloat(style.minWidth), parseFloat(style.minHeight)] as const;
    });
  };
  /** Drags the lower or right edge of the active cell's row or column. */
  const dragEdge = async (address: string, axis: "row" | "column", by: number): Promise<void> => {
    const { page } = desk;
    const [width, height] = await sizeOf(desk, address);
    const [cell, grid] = [await page.locator("#cell-editor").boundingBox(), await page.locator("#grid").boundingBox()];
    const row = axis === "row";
    const x = row ? (grid?.x ?? 0) + 26 : (cell?.x ?? 0) + width - 2;
    const y = row ? (cell?.y ?? 0) + height - 2 : (grid?.y ?? 0) + 10;
    await page.mouse.move(x - 8, y - 8);
    await page.mouse.move(x, y);
    await page.mouse.move(x + (row ? 1 : 0), y + (row ? 0 : 1));
    await page.mouse.down();
    for (const part of [0.4, 0.8, 1]) await page.mouse.move(x + (row ? 0 : by * part), y + (row ? by * part : 0));
    await page.mouse.up();
  };
  const about = (size: number): string => String(Math.round(size / 10) * 10);

  test("are dragged, which the other window sees, and what was dragged is undone", async () => {
    const other = await Desk.open(await browser.newContext(), workbench.address);
    for (const one of [desk, other]) await one.tab("Màu");
    const before = await sizeOf(desk, "D6");
    await dragEdge("D6", "row", 42);
    for (const one of [desk, other]) {
      await becomes(async () => about((await sizeOf(one, "D6"))[1]), about(before[1] + 40));
    }
    await dragEdge("D6", "row", -28);
    await becomes(async () => about((await sizeOf(other, "D6"))[1]), about(before[1] + 10));
    await dragEdge("D6", "column", 42);
    await becomes(async () => about((await sizeOf(other, "D6"))[0]), about(before[0] + 40));
    for (let steps = 0; steps < 3; steps += 1) await desk.undo();
    for (const one of [desk, other]) await becomes(async () => (await sizeOf(one, "D6")).join(), before.join());
    await other.page.context().close();
  });
});

describe("a paste that is too large", () => {
  test("is told of and hinders nothing that comes after it", async () => {
    await desk.newTab();
    await paste("nội dung quá dài ", 400_000);
    expect(await desk.told(/quá lớn/)).toMatch(/chia thành nhiều phần/);
    await desk.shows("A1", /^A1, trống/);
    await desk.type("A2", "sau đó");
    await desk.shows("A2", /^A2, sau đó/);
    await desk.page.getByText("Đã lưu").waitFor();
  });
});

describe("a protected cell", () => {
  test("says once who can open it, however often it is typed into", async () => {
    const mine = await Desk.open(await browser.newContext(), workbench.address);
    const people = mine.page.getByRole("combobox", { name: "Làm việc với tư cách" });
    const unit = await people.locator("option", { hasText: "(TTR)" }).first().getAttribute("value");
    await people.selectOption(unit ?? "");
    await mine.tab("VP");
    await mine.speaks(/được bảo vệ/);
    await mine.page.keyboard.type("nhiều phím");
    expect(await mine.told(/^Ô [A-Z]+\d+ được bảo vệ/)).toMatch(/chủ sổ \([\w.@-]+\).*Làm việc với tư cách/);
    expect(await mine.page.locator(".notice").count()).toBe(1);
    await mine.page.locator(".notice").waitFor({ state: "detached" });
    await mine.page.context().close();
  });
});

describe("the page at 1280 pixels", () => {
  test("has the side panel or the files beside the grid, and the panel follows the page's language", async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1280, height: 720 });
    const files = page.getByRole("button", { name: "Tệp", exact: true });
    await files.click();
    await desk.menu("Thi đua – Khen thưởng", /ngăn|bảng bên|bên/i);
    const panel = page.frameLocator("aside.sidebar iframe");
    await panel.getByText("Danh sách", { exact: true }).first().waitFor();
    expect(await page.locator("aside").count()).toBe(1);
    await page.getByRole("combobox", { name: "Ngôn ngữ" }).selectOption("en");
    await panel.getByText("Guide", { exact: true }).waitFor();
    await page.getByRole("combobox", { name: "Language" }).selectOption("vi");
    await files.click();
    await page.getByRole("complementary", { name: "Ngăn tệp" }).waitFor();
    expect(await page.locator("aside").count()).toBe(1);
  });

  test("keeps the tab in front in sight when a pane comes, and says whole who is acting", async () => {
    const { page } = desk;
    const inSight = (): boolean => {
      const strip = document.querySelector('[role="tablist"]')?.getBoundingClientRect();
      const tab = document.querySelector('[role="tab"][aria-selected="true"]')?.getBoundingClientRect();
      return strip !== undefined && tab !== undefined && tab.left >= strip.left - 1 && tab.right <= strip.right + 1;
    };
    await page.getByRole("button", { name: "Đóng: Tệp" }).click();
    await desk.tab("Danh sách đề nghị");
    await page.waitForFunction(inSight);
    await page.getByRole("button", { name: "Tệp", exact: true }).click();
    await page.getByRole("complementary", { name: "Ngăn tệp" }).waitFor();
    await page.waitForFunction(inSight);
    const acting = page.getByRole("combobox", { name: "Làm việc với tư cách" });
    const cut = await acting.evaluate((element) => {
      const select = element as unknown as { options: Iterable<{ text: string }>; clientWidth: number };
      const canvas = element.ownerDocument.createElement("canvas").getContext("2d");
      if (!canvas) throw new Error("Nothing to measure texts with");
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      canvas.font = font;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return [...select.options].filter(({ text }) => canvas.measureText(text).width > room).map(({ text }) => text);
    });
    expect(cut).toEqual([]);
  });
});
