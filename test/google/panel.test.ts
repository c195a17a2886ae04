/** What the side panel gets from the real bundle: the list, how a run stands, and the cell that it asks to see. */

import { describe, expect, test } from "@jest/globals";
import type { Answer, PanelList, RunOutcome, RunState, Shown } from "../../src/workbook/panel";
import type { SettableClock } from "../../workbench/host/clock";
import type { AppsScriptHost } from "../../workbench/host/host";
import type { Workbook } from "../../workbench/sheet/model";
import { ask, contentOf, NOW, smallCampaign, withHost } from "./campaign-host";

async function withCampaign<T>(use: (host: AppsScriptHost, workbook: Workbook, clock: SettableClock) => Promise<T>) {
  return withHost(await smallCampaign(), (host, clock) => use(host, host.workbook, clock));
}

async function listOf(host: AppsScriptHost, language?: string): Promise<PanelList> {
  const answer = await ask<Answer<PanelList>>(host, "readAwardList", ...(language === undefined ? [] : [language]));
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.problems));
  return answer.answer;
}

describe("the list in the side panel", () => {
  test("says when the data were read, how far each unit has come, and that none has been written yet", async () => {
    await withCampaign(async (host) => {
      const list = await listOf(host);
      expect(list).toMatchObject({ language: "vi", readAt: "08:30 ngày 05/01/2023", written: null });
      expect(list.progress.map(({ code, counts }) => [code, counts?.met, counts?.missed])).toEqual([
        ["CNTT", 0, 1],
        ["VP", 1, 0],
      ]);
    });
  });

  test("comes in the language that the page asks for, whatever the account's", async () => {
    await withCampaign(async (host) => {
      const [vietnamese, english] = [await listOf(host, "vi"), await listOf(host, "en")];
      expect([vietnamese.language, english.language]).toEqual(["vi", "en"]);
      const reasonsOf = (list: PanelList) =>
        list.nominees.flatMap(({ findings }) => findings.map(({ reason }) => reason));
      expect(reasonsOf(english)).not.toEqual(reasonsOf(vietnamese));
      expect((await listOf(host, "fr")).language).toBe("vi");
    });
  });

  test("gives each finding the plan's own words", async () => {
    await withCampaign(async (host) => {
      const list = await listOf(host);
      const words = list.nominees.flatMap(({ findings }) => findings.map((finding) => finding.words));
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((text) => text === "")).toEqual([]);
    });
  });

  test("made from the panel is the one that the menu makes, and is told to be current until a result changes", async () => {
    await withCampaign(async (host, workbook) => {
      const outcome = await ask<RunOutcome>(host, "makeAwardList", "vi");
      expect(outcome).toMatchObject({
        made: true,
        list: { written: { current: true, readAt: "08:30 ngày 05/01/2023" } },
      });
      expect(outcome.message).toContain("Đã lập danh sách: 1/2 tập thể");
      const written = contentOf(workbook);
      await host.runMenuItem("generateAwardList");
      expect(contentOf(workbook)).toEqual(written);
      expect((await listOf(host)).written).toMatchObject({ current: true });
      const unitTab = workbook.sheets.find(({ name }) => name.includes("CNTT") || name.includes("Công nghệ"));
      await host.edit(unitTab?.name ?? "", "J3", "60%");
      expect((await listOf(host)).written).toMatchObject({ current: false, readAt: "08:30 ngày 05/01/2023" });
    });
  });

  test("is refused with the workbook's own problems where the file makes every value doubtful", async () => {
    await withCampaign(async (host, workbook) => {
      workbook.locale = "en_US";
      const answer = await ask<Answer<PanelList>>(host, "readAwardList", "en");
      expect(answer).toMatchObject({ kind: "refused", language: "en" });
      const outcome = await ask<RunOutcome>(host, "makeAwardList", "en");
      expect(outcome).toMatchObject({ made: false, list: null });
      expect(outcome.message).toContain("File > Settings > Locale");
    });
  });
});

describe("a run under way", () => {
  /** What the panel would be told before each call of a run. */
  async function statesDuring(host: AppsScriptHost): Promise<RunState[]> {
    const states: RunState[] = [];
    await host.runMenuItem("generateAwardList", {
      gate: async ({ phase }) => {
        if (phase === "before") states.push(await ask<RunState>(host, "readRun"));
        return "go" as const;
      },
    });
    return states;
  }

  test("is told step by step, and forgotten when it has ended", async () => {
    await withCampaign(async (host) => {
      expect(await ask(host, "readRun")).toEqual({ kind: "none" });
      const states = await statesDuring(host);
      const steps = states.flatMap((state) => (state.kind === "running" ? [state.step] : []));
      expect([...new Set(steps)]).toEqual(["reading", "judging", "writing", "layingOut"]);
      const first = states.find((state) => state.kind === "running");
      // Every tab is counted but those that only papers need.
      expect(first).toMatchObject({ done: 0, total: 14, since: NOW });
      expect(await ask(host, "readRun")).toEqual({ kind: "none" });
    });
  });

  test("that was killed is told to be cut when no execution could still be alive", async () => {
    await withCampaign(async (host, _, clock) => {
      let calls = 0;
      const report = await host.runMenuItem("generateAwardList", { gate: () => ((calls += 1) === 60 ? "kill" : "go") });
      expect(report.ended).toBe("killed");
      expect(await ask(host, "readRun")).toMatchObject({ kind: "running", since: NOW });
      clock.set(NOW + 8 * 60_000);
      expect(await ask(host, "readRun")).toEqual({ kind: "cut", since: NOW });
    });
  });

  test("makes the list although its progress cannot be told", async () => {
    await withCampaign(async (host) => {
      const { ended, shown } = await host.runMenuItem("generateAwardList", {
        gate: ({ name, phase }) =>
          phase === "before" && /CacheService\.Cache\.(put|remove)$/.test(name)
            ? { fail: "Service unavailable" }
            : "go",
      });
      expect(ended).toBe("done");
      expect(JSON.stringify(shown)).toContain("Đã lập danh sách");
    });
  });
});

describe("a cell that the panel asks to see", () => {
  test("is put in front", async () => {
    await withCampaign(async (host) => {
      const list = await listOf(host);
      const cell = list.nominees.flatMap(({ findings }) => findings.flatMap(({ cells }) => cells))[0];
      expect(await ask<Shown>(host, "showCell", cell?.tab, cell?.cell)).toEqual({ kind: "shown" });
    });
  });

  test.each([
    ["of a tab that is gone", "Phòng đã xóa", "A1", "Không còn ô A1"],
    ["outside the tab", "Kế hoạch", "ZZ999999", "Không còn ô ZZ999999"],
    ["that is no address", "Kế hoạch", "A1:B2", "Không còn ô A1:B2"],
    ["of a hidden tab", "Rà soát điều kiện", "A1", "đang ẩn"],
  ])("%s is told to be missing", async (_, tab, cell, message) => {
    await withCampaign(async (host) => {
      const shown = await ask<Shown>(host, "showCell", tab, cell);
      expect(shown).toMatchObject({ kind: "missing", message: expect.stringContaining(message) as unknown });
    });
  });
});
