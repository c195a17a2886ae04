/** A run of "Generate award list" by the real bundle: what it writes, and what is left when it is cut, failed or doubled. */

import { describe, expect, test } from "@jest/globals";
import type { Call, ExecutionReport } from "../../workbench/host/execution";
import { SettableClock } from "../../workbench/host/clock";
import type { AppsScriptHost } from "../../workbench/host/host";
import type { Workbook } from "../../workbench/sheet/model";
import { addOn, contentOf, NOW, smallCampaign } from "./campaign-host";

const REVIEW = "Rà soát điều kiện";
const PROPOSALS = "Danh sách đề nghị";
const LOG = "Nhật ký";

async function withHost<T>(workbook: Workbook, use: (host: AppsScriptHost) => Promise<T>): Promise<T> {
  const host = addOn(workbook, { clock: new SettableClock(NOW, { priced: false }) });
  try {
    await host.open();
    return await use(host);
  } finally {
    await host.close();
  }
}

function said(report: ExecutionReport): string {
  return report.shown
    .map((shown) => (shown.kind === "dialog" ? shown.request.text : shown.kind === "toast" ? shown.message : ""))
    .join("\n");
}

/** The rows of a written tab as texts. */
function rowsOf(workbook: Workbook, tab: string): string[][] {
  return (contentOf(workbook)[tab] ?? []).map((row) => row.map((value) => (value === null ? "" : String(value))));
}

describe("a list of two units", () => {
  test("names the target, what stands and the cell that decided against a unit", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      const report = await host.runMenuItem("generateAwardList");
      expect(report.ended).toBe("done");
      expect(said(report)).toContain("Đã lập danh sách: 1/2 tập thể");
      const row = rowsOf(workbook, REVIEW).find((cells) => cells.includes("Phòng Công nghệ thông tin"));
      expect(row).toContain("Không đủ điều kiện");
      const reasons = row?.join(" ") ?? "";
      expect(reasons).toContain("CT08");
      expect(reasons).toContain("48%");
      expect(reasons).toMatch(/J3/);
    });
  });

  test("prints no reason against anybody and no prize money before the decision", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      await host.runMenuItem("generateAwardList");
      const printed = rowsOf(workbook, PROPOSALS)
        .map((row) => row.join(" "))
        .join("\n");
      expect(printed).toContain("I. Tập thể");
      expect(printed).toContain("Văn phòng Sở");
      expect(printed).not.toContain("48%");
      expect(printed).not.toContain("Tiền thưởng");
    });
  });

  test("made again changes nothing and logs nothing new", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      await host.runMenuItem("generateAwardList");
      const once = contentOf(workbook);
      await host.runMenuItem("generateAwardList");
      expect(contentOf(workbook)).toEqual(once);
      expect(rowsOf(workbook, LOG)).toHaveLength(2);
    });
  });

  test("shorter than the one before leaves nothing of it", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      await host.runMenuItem("generateAwardList");
      await host.edit("Đơn vị", "A2:B2", [["", ""]]);
      await host.runMenuItem("generateAwardList");
      expect(
        rowsOf(workbook, REVIEW)
          .flat()
          .filter((text) => text === "Phòng Công nghệ thông tin"),
      ).toHaveLength(0);
    });
  });

  test("is refused under another locale, and nothing is written", async () => {
    const workbook = await smallCampaign();
    workbook.editSettings({ locale: "en_US" });
    await withHost(workbook, async (host) => {
      const before = contentOf(workbook);
      const report = await host.runMenuItem("generateAwardList");
      expect(said(report)).toContain("en_US");
      expect(said(report)).toContain("Cài đặt");
      expect(contentOf(workbook)).toEqual(before);
    });
  });

  test("asks for the set-up when its tab was deleted", async () => {
    const workbook = await smallCampaign();
    const log = workbook.sheetByName(LOG);
    if (log) workbook.deleteSheet(log.id);
    await withHost(workbook, async (host) => {
      const before = contentOf(workbook);
      const report = await host.runMenuItem("generateAwardList");
      expect(said(report)).toContain(`"${LOG}"`);
      expect(contentOf(workbook)).toEqual(before);
    });
  });

  test("stays text where names look like formulas, numbers or dates", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      await host.edit("Đơn vị", "C3", "'=1+1");
      await host.edit("Cán bộ", "B2", "'01");
      const names = contentOf(workbook);
      expect(names["Đơn vị"]?.flat()).toContain("=1+1");
      await host.runMenuItem("generateAwardList");
      const cells = rowsOf(workbook, REVIEW).flat();
      expect(cells).toContain("=1+1");
      expect(cells).toContain("01");
    });
  });
});

describe("a list run cut off or failed", () => {
  /** Runs the action with a gate and gives what stands afterwards. */
  async function runWith(workbook: Workbook, gate: (call: Call) => "go" | "kill" | { fail: string }) {
    return withHost(workbook, async (host) => {
      const report = await host.runMenuItem("generateAwardList", { gate });
      return { report, content: contentOf(workbook) };
    });
  }

  test("before or after any service call and run again gives the list of an uninterrupted run", async () => {
    const start = await smallCampaign();
    const whole = await runWith(start.clone(), () => "go");
    const calls = whole.report.record.length;
    expect(calls).toBeGreaterThan(30);
    for (let index = 0; index < calls; index += 1) {
      for (const phase of ["before", "after"] as const) {
        const workbook = start.clone();
        const cut = await runWith(workbook, (call) => (call.index === index && call.phase === phase ? "kill" : "go"));
        expect(cut.report.ended).toBe("killed");
        const again = await runWith(workbook, () => "go");
        expect(again.report.ended).toBe("done");
        expect(again.content).toEqual(whole.content);
      }
    }
  }, 120_000);

  test("at any one call is either done or undone, and the person is told which", async () => {
    const start = await smallCampaign();
    const before = contentOf(start);
    const whole = await runWith(start.clone(), () => "go");
    for (let index = 0; index < whole.report.record.length; index += 1) {
      for (const phase of ["before", "after"] as const) {
        const { report, content } = await runWith(start.clone(), (call) =>
          call.index === index && call.phase === phase ? { fail: "Service Spreadsheets failed" } : "go",
        );
        const where = `${phase} call ${String(index)} (${whole.report.record[index]?.name ?? ""})`;
        const words = said(report);
        const told = /Đã lập danh sách|Danh sách đã lập xong|Đã ghi vào sổ/.test(words)
          ? "done"
          : /không có gì thay đổi|Chưa có gì thay đổi/.test(words)
            ? "undone"
            : words;
        const stands = isEqual(content, whole.content) ? "done" : isEqual(content, before) ? "undone" : "half";
        expect({ where, told, stands }).toEqual({ where, told: stands, stands });
        expect(stands).not.toBe("half");
      }
    }
  }, 120_000);

  test("twice at once gives one list and one row of the log", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      const [first, second] = await Promise.all([
        host.runMenuItem("generateAwardList"),
        host.runMenuItem("generateAwardList"),
      ]);
      expect([first.ended, second.ended]).toEqual(["done", "done"]);
      expect(rowsOf(workbook, LOG)).toHaveLength(2);
      const alone = await smallCampaign();
      await withHost(alone, (other) => other.runMenuItem("generateAwardList"));
      expect(contentOf(workbook)).toEqual(contentOf(alone));
    });
  });

  test("while another holds the workbook says so and writes nothing", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const first = host.runMenuItem("generateAwardList", {
        gate: async (call) => {
          if (call.name.endsWith("setValues")) await held;
          return "go" as const;
        },
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = contentOf(workbook);
      const second = await host.runMenuItem("generateAwardList");
      expect(said(second)).toContain("đang được người khác xử lý");
      expect(contentOf(workbook)).toEqual(before);
      release();
      expect((await first).ended).toBe("done");
    });
  }, 30_000);
});

describe("the service calls of a list run", () => {
  test("that read values are at most the units' tabs plus twelve, those that write at most sixteen", async () => {
    const workbook = await smallCampaign();
    const { byCategory } = await withHost(
      workbook,
      async (host) => (await host.runMenuItem("generateAwardList")).calls,
    );
    expect(byCategory.read).toBeLessThanOrEqual(2 + 12);
    expect((byCategory.write ?? 0) + (byCategory.format ?? 0)).toBeLessThanOrEqual(16);
  });
});

function isEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
