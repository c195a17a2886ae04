/** Templates in the workbench: put into the folder on the disk, edited there, fetched through the frame of the side panel. */

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { withWords, xmlOf } from "../dossier/word-file";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Frame, FrameLocator } from "playwright-core";
import { startBrowser } from "./browser";
import { Desk, Workbench } from "./workbench";

let browser: Browser;
let workbench: Workbench;
let desk: Desk;

beforeAll(async () => {
  browser = await startBrowser();
  // Whoever has the workbook open makes the papers.
  workbench = await Workbench.start((book) => {
    book.editSettings({ sharing: { ...book.sharing, owner: "thi-dua@example.com" } });
  });
  desk = await Desk.open(browser, workbench.address);
});

afterAll(async () => {
  await browser.close();
  await workbench.kill();
});

/** The files below the workbook's folder whose names begin so. */
function files(begin: string): string[] {
  const folder = dirname(workbench.book);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".docx") && (path.split(/[\\/]/).at(-1) ?? "").startsWith(begin))
    .map((path) => join(folder, path))
    .sort();
}

/** Somebody changes words of a file on the disk, as with Word. */
function edit(file: string, from: string, to: string): void {
  writeFileSync(file, withWords(readFileSync(file), from, to));
}

async function makeDecision(panel: FrameLocator): Promise<void> {
  await panel.getByRole("button", { name: "Lập tất cả" }).click();
  await panel.locator(".run").waitFor();
  await panel.locator(".run").waitFor({ state: "detached" });
}

test("a template edited on the disk is what papers are made by, and a broken one is refused with tag and place", async () => {
  await desk.menu("Thi đua – Khen thưởng", /bên/i);
  const panel = desk.page.frameLocator("aside.sidebar iframe");
  await panel.locator("#tab-papers").click();
  await panel.locator(".papers .dossier").first().waitFor();
  await panel.getByText("Mẫu văn bản", { exact: true }).click();
  await panel.getByRole("button", { name: "Đặt mẫu vào thư mục" }).click();
  await panel.getByText("Đã đặt 10 tệp mẫu").waitFor();
  const [template = ""] = files("Mẫu 07");
  edit(template, "QUYẾT ĐỊNH", "QUYẾT ĐỊNH MỚI");
  await panel.getByText("Chọn loại văn bản", { exact: true }).click();
  const boxes = panel.locator(".check input");
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).uncheck();
  await panel.locator(".check", { hasText: "Quyết định" }).locator("input").check();
  await makeDecision(panel);
  const told = await panel.locator(".papers .notice.good").first().innerText();
  expect(told).toContain("Theo mẫu Văn phòng đã sửa: “Mẫu 07 Quyết định khen thưởng.docx”");
  const [decision = ""] = files("07 Quyết định");
  expect(xmlOf(readFileSync(decision))).toContain("QUYẾT ĐỊNH MỚI");

  edit(template, "QUYẾT ĐỊNH MỚI", "QUYẾT ĐỊNH {soVanBan}");
  await makeDecision(panel);
  const faults = await panel.locator(".papers .problems").first().innerText();
  expect(faults).toMatch(/Mẫu “Mẫu 07 Quyết định khen thưởng\.docx” có lỗi: .*đoạn thứ \d+ .*\{soVanBan\}/);
  expect(files("07 Quyết định")).toEqual([decision]);
  expect(desk.faults).toEqual([]);
});

/** The frame in which the side panel runs. */
async function frameOfPanel(): Promise<Frame> {
  const frame = await (await desk.page.locator("aside.sidebar iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("There is no side panel");
  return frame;
}

test("the frame reaches nothing but files' contents, and those only by the token of a script", async () => {
  const frame = await frameOfPanel();
  const index = readFileSync(join(dirname(files("Mẫu 07")[0] ?? ""), "..", ".ho-so.json"), "utf8");
  const { id = "" } = /"id": ?"(?<id>[\w-]+)",\s*"name": ?"Mẫu 07/.exec(index)?.groups ?? {};
  expect(id).not.toBe("");
  const get = (address: string, options: object = {}): Promise<unknown> =>
    frame.evaluate(
      ([to, how]) =>
        fetch(to, how).then(
          (answer) => answer.status,
          () => "refused",
        ),
      [address, options] as const,
    );
  const content = `https://www.googleapis.com/drive/v3/files/${id}?alt=media`;
  const headers = { Authorization: "Bearer ya29.nobody" };
  expect(await get(content)).toBe(401);
  expect(await get(content, { headers })).toBe(401);
  for (const [address, options] of [
    [content, { method: "POST", headers }],
    [content.replace("?alt=media", ""), { headers }],
    ["https://www.googleapis.com/drive/v3/files/../about", { headers }],
    ["https://www.googleapis.com.example.com/drive/v3/files/x?alt=media", { headers }],
    ["https://example.com/", {}],
    [`${new URL(workbench.address).origin}/api/state`, { method: "POST", body: "{}" }],
    [`${new URL(workbench.address).origin}/`, {}],
  ] as const) {
    expect([address, await get(address, options)]).toEqual([address, "refused"]);
  }
});
