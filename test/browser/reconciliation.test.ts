/** "Đối chiếu hồ sơ" in the side panel: slices, what does not agree, links to papers and cells, refusals and failures. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { ReconcileProgress } from "../../src/workbook/panel-reconcile";
import { SettableClock } from "../../workbench/host/clock";
import type { AppsScriptHost } from "../../workbench/host/host";
import { addOn, NOW, smallCampaign } from "../google/campaign-host";
import { accessibilityFaults, cutOff } from "./accessibility";
import { panels } from "./panel";

const openPanel = panels();
let host: AppsScriptHost;
let page: Page;

type Slice = ReconcileProgress | Error;

/** Opens the panel as the menu item does; the slices answer one after the other. */
async function open(slices: readonly Slice[], states: unknown[] = []): Promise<void> {
  host = addOn(await smallCampaign(), { clock: new SettableClock(NOW, { priced: false }) });
  await host.open();
  await host.runMenuItem("openReconciliation");
  const rest = [...slices];
  page = await openPanel(host, {
    html: host.sidebar?.content ?? "",
    answering: (name, args, ask) => {
      if (name !== "reconcilePapers") return ask();
      states.push(args[0]);
      const next = rest.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  });
}

const paper = {
  document: "decision#1",
  file: "07 Quyết định khen thưởng",
  unit: "",
  link: "https://docs.google.com/document/d/1/edit",
  unread: "",
};
const edited = {
  kind: "edited",
  message: 'Văn bản ghi "450.000", sổ ghi "500.000" (ô Kế hoạch!B30).',
  remedy: "Sửa lại văn bản.",
  place: "bảng 2, dòng 3, cột 5",
  paperSays: "450.000",
  workbookSays: "500.000",
  cells: [{ tab: "Kế hoạch", cell: "B30" }],
} as const;
const FIRST: ReconcileProgress = {
  kind: "progress",
  state: { checked: ["decision#1"], filled: [{ says: "15" }] },
  checked: 1,
  total: 2,
  message: "",
  papers: [{ ...paper, discrepancies: [edited] }],
};
const LAST: ReconcileProgress = {
  kind: "progress",
  state: null,
  checked: 2,
  total: 2,
  message: "Đã đối chiếu 2 văn bản với sổ.",
  papers: [
    { ...paper, discrepancies: [{ ...edited, kind: "unrecorded", message: "Ghi tay", cells: [] }] },
    {
      ...paper,
      document: "certificate#1",
      file: "08 Giấy khen",
      link: "https://docs.google.com.example.com/a",
      unread: "Không thấy văn bản này.",
      discrepancies: [],
    },
  ],
};

describe("the panel opened by the menu item", () => {
  test("asks for slice after slice and shows each paper with place, remedy and cell", async () => {
    const states: unknown[] = [];
    await open([FIRST, LAST], states);
    await page.click("text=Đối chiếu >> nth=-1");
    await page.waitForSelector("text=3 chỗ cần xem ở 2 văn bản.");
    expect(states).toEqual([null, { checked: ["decision#1"], filled: [{ says: "15" }] }]);
    expect(await page.locator("article").count()).toBe(2);
    const [first, second] = [page.locator("article >> nth=0"), page.locator("article >> nth=1")];
    expect(await first.textContent()).toContain("bảng 2, dòng 3, cột 5");
    expect(await first.locator(".cell").allTextContents()).toEqual(["Kế hoạch!B30"]);
    expect(await first.locator("a").getAttribute("href")).toBe("https://docs.google.com/document/d/1/edit");
    expect(await second.textContent()).toContain("Không thấy văn bản này.");
    expect(await second.locator("a").count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  test("says so when all papers agree", async () => {
    await open([{ ...LAST, papers: [] }]);
    await page.click("button.primary");
    await page.waitForSelector("text=Mọi văn bản đều khớp với sổ.");
  });

  test("shows why it was refused, and what failed, and can be asked again", async () => {
    await open([
      { kind: "refused", message: "Hồ sơ do tài khoản khác lập." },
      new Error("Lost"),
      { ...LAST, papers: [] },
    ]);
    await page.click("button.primary");
    await page.waitForSelector("text=Hồ sơ do tài khoản khác lập.");
    await page.click("button.primary");
    await page.waitForSelector("text=Lost");
    await page.click("button.primary");
    await page.waitForSelector("text=Mọi văn bản đều khớp với sổ.");
  });
});
