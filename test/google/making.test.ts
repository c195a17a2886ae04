/** Making the workbook from a plan by the real bundle: from an empty file to a unit's status, and what faults leave behind. */

import { describe, expect, test } from "@jest/globals";
import type { FileText, MakingOutcome, PlanOrder, PlanView } from "../../src/workbook/panel-plan";
import type { Call, ExecutionReport } from "../../workbench/host/execution";
import type { AppsScriptHost } from "../../workbench/host/host";
import { SMALL_PLAN } from "../workbook/from-plan/small-plan";
import { ask, contentOf, emptyWorkbook, keptTabs, putBack, smallCampaign, typeRows, withHost } from "./campaign-host";

const NOTHING: PlanOrder["decisions"] = { accepted: [], mended: {}, answers: {}, typed: {}, holders: {} };
const TABS = ["Kế hoạch", "Chỉ tiêu, nhiệm vụ", "Tiêu chuẩn", "Phong trào"];

/** Everything that the text proposes, accepted. */
async function orderOf(host: AppsScriptHost, more: Partial<PlanOrder["decisions"]> = {}): Promise<PlanOrder> {
  const view = await ask<PlanView>(host, "readPlanText", { text: SMALL_PLAN, decisions: NOTHING }, "vi");
  const accepted = Object.values(view.sections).flatMap((items) => items.map(({ id }) => id));
  return { text: SMALL_PLAN, decisions: { ...NOTHING, accepted, ...more } };
}

test("an empty file becomes a tracker of the plan: tabs, units, targets with their holders, the first status", async () => {
  await withHost(emptyWorkbook(), async (host) => {
    expect((await ask<MakingOutcome>(host, "makeTabs", "vi")).done).toBe(true);
    const units = "Mã\tTên đơn vị\tLoại\nVP\tVăn phòng Sở\tPhòng\nCNTT\tPhòng Công nghệ thông tin\tPhòng";
    await ask(host, "importRows", { kind: "units", text: units, columns: null, answers: {}, makeCodes: false }, "vi");
    const view = await ask<PlanView>(host, "readPlanText", { text: SMALL_PLAN, decisions: NOTHING }, "vi");
    expect(view.units.map(({ code }) => code)).toEqual(["VP", "CNTT"]);
    const [first, second] = view.assignments.map(({ id }) => id);
    const order = await orderOf(host, {
      holders: {
        [first ?? ""]: { holder: "CNTT", coHolders: ["VP"] },
        [second ?? ""]: { holder: "VP", coHolders: [] },
      },
      typed: { asOf: "31/12/2022", start: "01/01/2022", end: "31/12/2022" },
    });
    const written = await ask<MakingOutcome>(host, "writePlan", order, "vi");
    expect([written.done, written.faults]).toEqual([true, []]);
    await ask(host, "makeTabs", "vi");
    await typeRows(host, "CNTT", [{ "Kết quả": "83%" }], 2);
    await host.formulas.calculate();
    expect(contentOf(host.workbook)["CNTT"]?.[2]?.slice(0, 4)).toEqual([
      "Vượt",
      expect.any(Number),
      expect.any(String),
      "CT01",
    ]);
  });
}, 60_000);

describe("writing the plan", () => {
  test("says what has to be mended, and writes nothing", async () => {
    await withHost(await smallCampaign(), async (host) => {
      const before = contentOf(host.workbook);
      const outcome = await ask<MakingOutcome>(
        host,
        "writePlan",
        await orderOf(host, { typed: { asOf: "hôm nay" } }),
        "vi",
      );
      expect(outcome.done).toBe(false);
      expect(outcome.faults.map(({ message }) => message)).toEqual([
        'Số liệu tính đến hết ngày: "hôm nay" không phải là một ngày.',
      ]);
      expect(contentOf(host.workbook)).toEqual(before);
    });
  });

  test("again changes nothing, and tells what stood there and which codes have other words", async () => {
    await withHost(await smallCampaign(), async (host) => {
      const order = await orderOf(host);
      const first = await ask<MakingOutcome>(host, "writePlan", order, "vi");
      expect(first.kept).toContain(
        'Trích yếu kế hoạch: trong sổ đã ghi "Phong trào thi đua năm 2022", được giữ nguyên; kế hoạch ghi "Phát động phong trào thi đua năm 2022".',
      );
      const once = contentOf(host.workbook);
      const again = await ask<MakingOutcome>(host, "writePlan", order, "en");
      expect([again.done, again.message]).toEqual([false, expect.stringContaining("have other words than the plan")]);
      expect(contentOf(host.workbook)).toEqual(once);
    });
  });

  test("by a unit's person is refused", async () => {
    await withHost(await smallCampaign(), async (host) => {
      await host.runMenuItem("setUpWorkbook");
      const before = contentOf(host.workbook);
      const order = await orderOf(host);
      const user = { email: "cntt@example.com", locale: "vi" };
      const { result } = await host.runFunction("writePlan", [order, "vi"], { user });
      expect(result).toMatchObject({ done: false, message: expect.stringContaining("Chưa có gì thay đổi") as unknown });
      expect(contentOf(host.workbook)).toEqual(before);
    });
  });

  /** Each write, and each kind of call that guards it. */
  function placesOf({ record }: ExecutionReport) {
    const guarded = /(?:setValues|tryLock|releaseLock|flush|canEdit)$/;
    return record.flatMap(({ name }, index) =>
      guarded.test(name)
        ? (["before", "after"] as const).map((phase) => ({
            index,
            phase,
            where: `${phase} call ${String(index)} (${name})`,
          }))
        : [],
    );
  }

  test("failed at any write stands whole or not at all, and is told so", async () => {
    await withHost(await smallCampaign(), async (host) => {
      const order = await orderOf(host);
      const empty = keptTabs(host.workbook, TABS);
      const before = contentOf(host.workbook);
      const { record } = await host.runFunction("writePlan", [order, "vi"]);
      const after = contentOf(host.workbook);
      for (const { index, phase, where } of placesOf({ record } as ExecutionReport)) {
        putBack(host.workbook, empty);
        const gate = (call: Call) =>
          call.index === index && call.phase === phase ? { fail: "Service Spreadsheets failed" } : ("go" as const);
        const report = await host.runFunction("writePlan", [order, "vi"], { gate });
        const outcome = report.result as MakingOutcome | undefined;
        const stands = contentOf(host.workbook);
        const isWhole = JSON.stringify(stands) === JSON.stringify(after);
        if (!isWhole) expect({ where, stands }).toEqual({ where, stands: before });
        if (outcome?.done === true) expect({ where, isWhole }).toEqual({ where, isWhole: true });
        if (outcome?.message.includes("không có gì thay đổi") === true) {
          expect({ where, isWhole }).toEqual({ where, isWhole: false });
        }
      }
    });
  }, 240_000);

  test("cut at any write and done again is the whole", async () => {
    await withHost(await smallCampaign(), async (host) => {
      const order = await orderOf(host);
      const empty = keptTabs(host.workbook, TABS);
      const { record } = await host.runFunction("writePlan", [order, "vi"]);
      const after = contentOf(host.workbook);
      for (const { index, phase, where } of placesOf({ record } as ExecutionReport)) {
        putBack(host.workbook, empty);
        const gate = (call: Call) =>
          call.index === index && call.phase === phase ? ("kill" as const) : ("go" as const);
        await host.runFunction("writePlan", [order, "vi"], { gate });
        await host.runFunction("writePlan", [order, "vi"]);
        expect({ where, stands: contentOf(host.workbook) }).toEqual({ where, stands: after });
      }
    });
  }, 240_000);
});

describe("unfinished work", () => {
  test.each([
    ["", ""],
    ["ế".repeat(30_000), "ế".repeat(30_000)],
    ["ngắn", "ngắn"],
  ])("is kept and found again", async (draft, found) => {
    await withHost(emptyWorkbook(), async (host) => {
      await ask(host, "keepPlanDraft", "x".repeat(9000));
      expect(await ask(host, "keepPlanDraft", draft)).toBe(true);
      expect(await ask(host, "readPlanDraft")).toBe(found);
    });
  });

  test("that is too long is said not to be kept, and the work before it stays", async () => {
    await withHost(emptyWorkbook(), async (host) => {
      await ask(host, "keepPlanDraft", "trước");
      expect(await ask(host, "keepPlanDraft", "x".repeat(200_000))).toBe(false);
      expect(await ask(host, "readPlanDraft")).toBe("trước");
    });
  });
});

test.each<[string, string, string]>([
  ["plan.pdf", "%PDF", "Chưa đọc được loại tệp"],
  ["plan.docx", "no archive", "bị hỏng"],
  ["plan.xlsx", "no archive", "bị hỏng"],
  ["plan.txt", "", "không có chữ nào"],
  ["plan.md", "\ufeff \n\t", "không có chữ nào"],
])("a file %s that cannot be read is told with what to do", async (name, content, told) => {
  await withHost(emptyWorkbook(), async (host) => {
    const text = await ask<FileText>(host, "readFileText", name, Buffer.from(content).toString("base64"), "vi");
    expect(text).toMatchObject({ kind: "refused", message: expect.stringContaining(told) as unknown });
  });
});
