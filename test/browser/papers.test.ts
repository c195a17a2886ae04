/** Screen "Hồ sơ" of the side panel: what is missing, papers made and watched, stopped and gone on with, templates edited and given. */

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { describe, expect, test } from "@jest/globals";
import { withWords, xmlOf } from "../dossier/word-file";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { SettableClock } from "../../workbench/host/clock";
import type { DriveFile } from "../../workbench/host/drive/drive";
import type { AppsScriptHost } from "../../workbench/host/host";
import { addOn, NOW, setSetting } from "../google/campaign-host";
import { documents, proposingCampaign } from "../google/papers-host";
import { accessibilityFaults, cutOff } from "./accessibility";
import { panels, type Answering } from "./panel";

const openPanel = panels();
let host: AppsScriptHost;
let page: Page;

interface Opening {
  readonly answering?: Answering;
  readonly prepare?: (host: AppsScriptHost) => Promise<void>;
}

/** Opens the panel over a campaign that proposes, at the screen of the papers. */
async function open({ answering, prepare = () => Promise.resolve() }: Opening = {}): Promise<void> {
  host = addOn(await proposingCampaign(), { clock: new SettableClock(NOW, { priced: false }) });
  await host.open();
  await prepare(host);
  page = await openPanel(host, { answering });
  await openPapers();
}

async function openPapers(): Promise<void> {
  await page.waitForSelector("#tab-papers");
  await page.click("#tab-papers");
  await page.waitForSelector(".papers .dossier");
}

const made = () => documents({ drive: host.drive }).length;

/** A promise and what settles it. */
function latch(): { readonly open: () => void; readonly opened: Promise<void> } {
  let settle = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { open: settle, opened };
}

test("names what each dossier lacks and from whom before anything is made", async () => {
  await open();
  await page.click(".dossier >> nth=0 >> summary");
  const text = await page.innerText(".dossier >> nth=0");
  expect(text).toContain("Chưa ghi cuộc họp xét của đơn vị");
  expect(text).toContain("Ai cung cấp: đơn vị");
  expect(text).toContain("14/01/2023");
  expect(text).toContain("Không đủ điều kiện");
  expect(text).toContain("0/5 văn bản đã lập");
  expect(made()).toBe(0);
});

describe("the papers", () => {
  test("of one unit are made from its dossier, with links to them", async () => {
    await open();
    await page.click(".dossier >> nth=0 >> summary");
    await page.click("text=Lập hồ sơ đơn vị này");
    await page.waitForSelector(".notice.good");
    expect(await page.innerText(".notice.good")).toContain("Đã lập 5 văn bản");
    expect(made()).toBe(5);
    await page.waitForSelector(".paper-list a");
    expect(await page.getAttribute(".paper-list a >> nth=0", "href")).toContain("https://docs.google.com/document/");
    expect(await page.innerText(".dossier >> nth=0 >> summary")).toContain("5/5 văn bản đã lập");
  });

  test("of the kinds chosen are made for all", async () => {
    await open();
    await page.click("text=Chọn loại văn bản");
    const boxes = page.locator(".check input");
    for (let index = 1; index < (await boxes.count()); index += 1) await boxes.nth(index).uncheck();
    await page.click("text=Lập tất cả");
    await page.waitForSelector(".notice.good");
    expect(documents({ drive: host.drive }).map(({ name }) => name.slice(0, 12))).toEqual([
      "01 Tờ trình ",
      "01 Tờ trình ",
    ]);
  });

  test("show how many are made while they are, are stopped, and gone on with after the panel was closed", async () => {
    const [slice, answered] = [latch(), latch()];
    await open({
      answering: async (name, args, ask) => {
        if (name !== "makePapers") return ask();
        if (args[0] !== null) {
          // The first slice is as long as the test wants; what it did is what one document's slice tells.
          await slice.opened;
          const told = {
            kind: "progress",
            run: 1,
            state: "going",
            waitSeconds: 0,
            message: "",
            faults: [],
            folder: "",
          };
          return { ...told, total: 18, made: 7, left: 11 };
        }
        await answered.opened;
        return ask();
      },
    });
    await page.click("text=Lập tất cả");
    await page.waitForSelector("text=Đang chuẩn bị…");
    slice.open();
    await page.waitForSelector("text=7/18 văn bản");
    expect(await page.getAttribute(".run progress", "value")).toBe("7");
    await page.click("#tab-list");
    await page.click("#tab-papers");
    await page.waitForSelector("text=7/18 văn bản");
    await page.click("text=Dừng");
    await page.waitForSelector("text=Đang dừng…");
    answered.open();
    await page.waitForSelector(".notice.bad");
  });

  test("are waited for while the workbook is busy, and what took the place of a run is told", async () => {
    let asked = 0;
    const told = { kind: "progress", state: "going", waitSeconds: 0, message: "", faults: [], folder: "" };
    const runs: unknown[] = [];
    await open({
      answering: (name, args, ask) => {
        if (name !== "makePapers") return ask();
        runs.push(args[2]);
        asked += 1;
        if (asked === 1) return Promise.resolve({ kind: "busy", message: "Sổ đang được xử lý." });
        if (asked === 2) return Promise.resolve({ ...told, run: 42, total: 18, made: 7, left: 11 });
        return Promise.resolve({ kind: "refused", message: "Một cửa sổ khác đã bắt đầu đợt lập hồ sơ khác." });
      },
    });
    await page.click("text=Lập tất cả");
    await page.waitForSelector("text=Sổ đang được xử lý. Tự làm tiếp sau 3 giây.");
    await page.waitForSelector(".notice.bad");
    expect(await page.innerText(".notice.bad")).toContain("Một cửa sổ khác");
    const [name] = runs;
    expect(typeof name).toBe("string");
    expect(runs).toEqual([name, name, 42]);
  });

  test("waited for no longer stop no run of another window", async () => {
    const stopped: unknown[] = [];
    const begun: unknown[] = [];
    await open({
      answering: (name, args, ask) => {
        if (name === "stopPapers") stopped.push(args[0]);
        if (name !== "makePapers") return ask();
        begun.push(args[2]);
        return Promise.resolve({ kind: "busy", message: "Sổ đang được xử lý." });
      },
    });
    await page.click("text=Lập tất cả");
    await page.waitForSelector("text=Tự làm tiếp sau 3 giây.");
    await page.click("text=Dừng");
    await page.waitForSelector(".notice.bad");
    expect(await page.innerText(".notice.bad")).toContain("Sổ đang được xử lý");
    // It names what it would have begun, and does not begin it after all.
    expect(begun).toEqual(stopped);
    expect(begun).toEqual([expect.any(String)]);
  });

  test("left to be made by a run that was cut are offered to be gone on with", async () => {
    await open({
      prepare: async (opened) => {
        let calls = 0;
        await opened.runFunction("makePapers", [{ units: ["VP"], kinds: null }, "vi"], {
          gate: ({ name, phase }) =>
            name === "drive.files.create" && phase === "before" && (calls += 1) === 4 ? "kill" : "go",
        });
      },
    });
    expect(made()).toBe(2);
    await page.click("text=/Làm tiếp \\(còn \\d+\\)/");
    await page
      .locator(".notice p")
      .or(page.getByText(/Tự làm tiếp sau/))
      .first()
      .waitFor();
    expect(made()).toBeGreaterThan(2);
  });

  test("are not made by another account, which is told why", async () => {
    await open({ prepare: (opened) => setSetting(opened, "Tài khoản phụ trách", "khac@example.com") });
    expect(await page.innerText(".papers")).toContain("do tài khoản khac@example.com lập");
    expect(await page.isDisabled("text=Lập tất cả")).toBe(true);
  });
});

test("what was refused is read again when the screen is opened again, or when asked", async () => {
  let asked = 0;
  host = addOn(await proposingCampaign(), { clock: new SettableClock(NOW, { priced: false }) });
  await host.open();
  page = await openPanel(host, {
    answering: (name, _, ask) => {
      if (name !== "readPapers" || (asked += 1) > 3) return ask();
      if (asked === 2) return Promise.reject(new Error("Lost"));
      return Promise.resolve({ kind: "refused", message: `Trang "Đơn vị": không có trang này (${String(asked)}).` });
    },
  });
  await page.waitForSelector("#tab-papers");
  await page.click("#tab-papers");
  await page.waitForSelector("text=không có trang này (1)");
  await page.click("#tab-list");
  await page.click("#tab-papers");
  await page.waitForSelector("text=Lost");
  await page.click("text=Đọc lại hồ sơ");
  await page.waitForSelector("text=không có trang này (3)");
  await page.click("#tab-list");
  await page.click("#tab-papers");
  await page.waitForSelector(".papers .dossier");
});

describe("a template", () => {
  /** The file of a template in the folder. */
  function template(name: string): DriveFile {
    const file = host.drive.all().find((one) => one.name === name && !one.trashed);
    if (file === undefined) throw new Error(`There is no template ${name}`);
    return file;
  }

  /** Somebody edits the template of the letters there. */
  function edit(from: string, to: string): void {
    const { id, owner } = template("Mẫu 01 Tờ trình.docx");
    host.drive.update(owner, host.clock.now(), id, {}, withWords(host.drive.bytes(owner, id), from, to));
  }

  function textOf({ id, owner }: DriveFile): string {
    return xmlOf(host.drive.bytes(owner, id)).replace(/<[^>]+>/g, "");
  }

  async function makeLetters(): Promise<void> {
    await page.evaluate(() => {
      for (const summary of document.querySelectorAll("summary"))
        if (summary.textContent === "Chọn loại văn bản" && summary.parentElement?.getAttribute("open") === null)
          summary.click();
    });
    const boxes = page.locator(".check input");
    for (let index = 1; index < (await boxes.count()); index += 1) await boxes.nth(index).uncheck();
    await page.click("text=Lập tất cả");
    await page.waitForSelector(".run");
    await page.waitForSelector(".run", { state: "detached" });
  }

  test("put into the folder and edited there is fetched by the panel and used, and the panel says so", async () => {
    await open();
    await page.click("text=Mẫu văn bản");
    await page.click("button:has-text('Đặt mẫu vào thư mục')");
    await page.waitForSelector("text=Đã đặt 10 tệp mẫu");
    // The list of templates is read again behind the message.
    await page.locator(".paper-list .chip.original").nth(9).waitFor();
    expect(await page.locator(".paper-list .chip.original").count()).toBe(10);
    edit("TỜ TRÌNH", "ĐỀ NGHỊ MỚI");
    await makeLetters();
    expect(await page.innerText(".notice.good >> nth=0")).toContain(
      "Theo mẫu Văn phòng đã sửa: “Mẫu 01 Tờ trình.docx”",
    );
    const letters = documents({ drive: host.drive });
    expect(letters.map((letter) => textOf(letter).includes("ĐỀ NGHỊ MỚI"))).toEqual([true, true]);
    // The token that opened the file is shown nowhere and kept nowhere.
    const kept = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(window.name));
    expect(kept).not.toContain("ya29");
  });

  test("edited there so that it cannot be filled is refused with file, tag and place", async () => {
    await open();
    await page.click("text=Mẫu văn bản");
    await page.click("button:has-text('Đặt mẫu vào thư mục')");
    await page.waitForSelector("text=Đã đặt 10 tệp mẫu");
    edit("TỜ TRÌNH", "TỜ TRÌNH {soVanBan}");
    await makeLetters();
    const text = await page.innerText(".papers");
    expect(text).toMatch(/Mẫu “Mẫu 01 Tờ trình\.docx” có lỗi: Thân văn bản, đoạn thứ \d+ .*mẫu có thẻ \{soVanBan\}/);
    expect(made()).toBe(0);
  });

  test("given wrongly is refused with the tag and its place, and a good one is used", async () => {
    await open();
    await page.click("text=Mẫu văn bản");
    await page.waitForSelector('input[type="file"]', { state: "attached" });
    const give = page.locator('input[type="file"]').first();
    const file = (name: string) => ({
      name: "mau.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: readFileSync(`templates/${name}.docx`),
    });
    await give.setInputFiles(file("certificate"));
    await page.waitForSelector(".notice.bad");
    const text = await page.innerText(".papers");
    expect(text).toContain("Chưa dùng được mẫu vừa chọn cho Tờ trình");
    expect(text).toMatch(/đoạn thứ \d+ .*mẫu có thẻ \{/);
    await give.setInputFiles(file("submission"));
    await page.waitForSelector(".notice.good");
    expect(await page.innerText(".notice.good")).toContain("Đã dùng mẫu của Văn phòng cho Tờ trình");
  });
});

test("the screen is fit for screen readers, with no text cut off at 300 px, in both languages", async () => {
  await open();
  const faults: Record<string, string[]> = {};
  for (const language of ["Tiếng Việt", "English"]) {
    await page.click(`text=${language}`);
    await page.waitForSelector(`text=${language === "English" ? "Award dossiers" : "Hồ sơ khen thưởng"}`);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("details")) one.open = true;
    });
    await page.waitForSelector('input[type="file"]', { state: "attached" });
    const found = [...(await accessibilityFaults(page)), ...(await cutOff(page)).map((text) => `cut off: ${text}`)];
    if (found.length > 0) faults[language] = found;
  }
  expect(faults).toEqual({});
});

test("papers are made with the keyboard alone", async () => {
  await open();
  await page.focus(".dossier >> nth=1 >> summary");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  for (let count = 0; count < 40; count += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === "Lập hồ sơ đơn vị này") break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notice.good");
  expect(made()).toBe(8);
});
