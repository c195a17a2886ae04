/** A run of "Generate award list" by the real bundle: what it writes, and what is left when it is cut, failed or doubled. */

import { describe, expect, test } from "@jest/globals";
import type { Call, ExecutionReport } from "../../workbench/host/execution";
import { SettableClock } from "../../workbench/host/clock";
import type { AppsScriptHost } from "../../workbench/host/host";
import type { Workbook } from "../../workbench/sheet/model";
import { addOn, contentOf, keptTabs, NOW, putBack, smallCampaign, typeRows } from "./campaign-host";

const REVIEW = "Rà soát điều kiện";
const PROPOSALS = "Danh sách đề nghị";
const LOG = "Nhật ký";

async function withHost<T>(
  workbook: Workbook,
  use: (host: AppsScriptHost, clock: SettableClock) => Promise<T>,
): Promise<T> {
  const clock = new SettableClock(NOW, { priced: false });
  const host = addOn(workbook, { clock });
  try {
    await host.open();
    return await use(host, clock);
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

  test("names a tab as it is called when the list stands, also where somebody has renamed it meanwhile", async () => {
    const workbook = await smallCampaign();
    await withHost(workbook, async (host) => {
      const id = workbook.sheetByName(PROPOSALS)?.id ?? -1;
      const report = await host.runMenuItem("generateAwardList", {
        gate: ({ name, phase, place }) => {
          const written = phase === "after" && name.endsWith(".setValues") && place.startsWith(PROPOSALS);
          if (written) workbook.renameSheet(id, "Danh sách trình Sở");
          return "go";
        },
      });
      expect(said(report)).toContain('"Danh sách trình Sở"');
      expect(said(report)).not.toContain(`"${PROPOSALS}"`);
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
      await typeRows(host, "Đơn vị", [{ "Tên đơn vị": "'=1+1" }]);
      await typeRows(host, "Cán bộ", [{ "Họ và tên": "'01" }]);
      await host.runMenuItem("generateAwardList");
      const cells = rowsOf(workbook, REVIEW).flat();
      expect(cells).toContain("=1+1");
      expect(cells).toContain("01");
    });
  });
});

describe("a list run cut off or failed", () => {
  /** Runs the action with a gate and gives what stands afterwards. */
  async function runWith(host: AppsScriptHost, gate: (call: Call) => "go" | "kill" | { fail: string }) {
    const report = await host.runMenuItem("generateAwardList", { gate });
    return { report, content: contentOf(host.workbook) };
  }

  /** Each place where a run can be cut: before and after each of its service calls. */
  function placesOf({ record }: ExecutionReport) {
    return record.flatMap(({ name }, index) =>
      (["before", "after"] as const).map((phase) => ({
        index,
        phase,
        where: `${phase} call ${String(index)} (${name})`,
      })),
    );
  }

  test.each(["before", "after"] as const)(
    "%s any service call and run again gives the list of an uninterrupted run",
    async (side) => {
      await withHost(await smallCampaign(), async (host) => {
        const empty = keptTabs(host.workbook, [REVIEW, PROPOSALS, LOG]);
        const whole = await runWith(host, () => "go");
        const places = placesOf(whole.report).filter(({ phase }) => phase === side);
        expect(places.length).toBeGreaterThan(30);
        for (const { index, phase, where } of places) {
          putBack(host.workbook, empty);
          const cut = await runWith(host, (call) => (call.index === index && call.phase === phase ? "kill" : "go"));
          const again = await runWith(host, () => "go");
          expect({ where, ended: [cut.report.ended, again.report.ended], content: again.content }).toEqual({
            where,
            ended: ["killed", "done"],
            content: whole.content,
          });
        }
      });
    },
    120_000,
  );

  test("at any one call is either done or undone, and the person is told which", async () => {
    await withHost(await smallCampaign(), async (host) => {
      const empty = keptTabs(host.workbook, [REVIEW, PROPOSALS, LOG]);
      const before = contentOf(host.workbook);
      const whole = await runWith(host, () => "go");
      for (const { index, phase, where } of placesOf(whole.report)) {
        putBack(host.workbook, empty);
        const { report, content } = await runWith(host, (call) =>
          call.index === index && call.phase === phase ? { fail: "Service Spreadsheets failed" } : "go",
        );
        const stands = isEqual(unsigned(content), unsigned(whole.content))
          ? "done"
          : isEqual(content, before)
            ? "undone"
            : "half";
        expect({ where, stands, told: toldBy(report) }).toEqual({
          where,
          stands: expect.stringMatching(/^(un)?done$/),
          told: stands,
        });
      }
    });
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
    await withHost(workbook, async (host, clock) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let reached = (): void => undefined;
      const writing = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const first = host.runMenuItem("generateAwardList", {
        gate: async ({ name }): Promise<"go"> => {
          if (name.endsWith("setValues")) {
            reached();
            await held;
          }
          return "go";
        },
      });
      await writing;
      const before = contentOf(workbook);
      const second = host.runMenuItem("generateAwardList", {
        gate: ({ name, phase }) => {
          // The lock is waited for on the workbook's clock, which stands still but for this.
          if (name.endsWith("tryLock") && phase === "before") setTimeout(() => clock.advance(10_000), 20);
          return "go";
        },
      });
      expect(said(await second)).toContain("đang được người khác xử lý");
      expect(contentOf(workbook)).toEqual(before);
      release();
      expect((await first).ended).toBe("done");
    });
  });
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

/** What the person was told: that the list is made, or that nothing has changed; else the words themselves. */
function toldBy(report: ExecutionReport): string {
  const words = said(report);
  if (/Đã lập danh sách|Danh sách đã lập xong|Đã ghi vào sổ/.test(words)) return "done";
  return /không có gì thay đổi|Chưa có gì thay đổi/.test(words) ? "undone" : `${report.ended}: ${words}`;
}

/** The content without who made the list, which an account need not tell. */
function unsigned(content: ReturnType<typeof contentOf>) {
  return { ...content, [LOG]: content[LOG]?.map(([at, , ...others]) => [at, ...others]) };
}

function isEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
