/** Importing units and officials by the real bundle: what stands afterwards, and what is left when it is cut or failed. */

import { describe, expect, test } from "@jest/globals";
import type { ImportOrder, ImportOutcome, ImportPreview } from "../../src/workbook/panel-plan";
import { SettableClock } from "../../workbench/host/clock";
import type { Call, ExecutionReport } from "../../workbench/host/execution";
import type { AppsScriptHost } from "../../workbench/host/host";
import { addOn, contentOf, keptTabs, NOW, putBack, smallCampaign } from "./campaign-host";

const ORDER: ImportOrder = {
  kind: "officials",
  text: "Mã\tHọ và tên\tĐơn vị\tNgày sinh\nCB2\tĐỗ Thị Mới\tPhòng Công nghệ thông tin\t2/9/1985\nCB3\t=Lê Văn Nữa\tVP\t",
  columns: null,
  answers: {},
  makeCodes: false,
};

async function withHost<T>(use: (host: AppsScriptHost) => Promise<T>): Promise<T> {
  const host = addOn(await smallCampaign(), { clock: new SettableClock(NOW, { priced: false }) });
  try {
    await host.open();
    return await use(host);
  } finally {
    await host.close();
  }
}

async function importRows(
  host: AppsScriptHost,
  order: ImportOrder = ORDER,
  options: Parameters<AppsScriptHost["runFunction"]>[2] = {},
) {
  const report = await host.runFunction("importRows", [order, "vi"], options);
  return { report, outcome: report.result as ImportOutcome | undefined };
}

/** The write and the kinds of call around it, each before and after: reading leaves nothing behind. */
function placesOf({ record }: ExecutionReport) {
  const last = new Map(record.map(({ name }, index) => [name, index]));
  return [...last]
    .filter(([name]) => /(?:getValues|setValues|tryLock|releaseLock|flush|canEdit)$/.test(name))
    .flatMap(([name, index]) =>
      (["before", "after"] as const).map((phase) => ({
        index,
        phase,
        where: `${phase} call ${String(index)} (${name})`,
      })),
    );
}

const officialsOf = (host: AppsScriptHost) => contentOf(host.workbook)["Cán bộ"] ?? [];

describe("an import of officials", () => {
  test("is previewed without writing, then stands below those who were there, with one write", async () => {
    await withHost(async (host) => {
      const before = contentOf(host.workbook);
      const preview = (await host.runFunction("previewImport", [ORDER, "vi"])).result as ImportPreview;
      expect([preview.summary, preview.ready]).toEqual(["2 dòng mới", true]);
      expect(contentOf(host.workbook)).toEqual(before);
      const { report, outcome } = await importRows(host);
      expect(outcome).toEqual({ done: true, message: "Đã nhập 2 cán bộ vào trang Cán bộ." });
      const rows = officialsOf(host).map((cells) => cells.filter((value) => value !== null));
      expect(rows.slice(1)).toEqual([
        ["CB1", "Nguyễn Giả Định", "VP"],
        ["CB2", "Đỗ Thị Mới", 31292, "CNTT"],
        ["CB3", "=Lê Văn Nữa", "VP"],
      ]);
      expect(report.record.filter(({ name }) => name.endsWith("setValues"))).toHaveLength(1);
    });
  });

  test("done again finds its rows there and adds nothing", async () => {
    await withHost(async (host) => {
      await importRows(host);
      const once = contentOf(host.workbook);
      const { outcome } = await importRows(host);
      expect(outcome).toMatchObject({ done: false, message: expect.stringContaining("Không có dòng mới") as unknown });
      expect(contentOf(host.workbook)).toEqual(once);
    });
  });

  test("fills blank cells of rows that are there when asked to, in the cells that are blank and no others", async () => {
    await withHost(async (host) => {
      const order = { ...ORDER, text: "Mã\tHọ và tên\tĐơn vị\tChức vụ\nCB1\tNguyễn Giả Định\tCNTT\tChuyên viên" };
      const asked = (await host.runFunction("previewImport", [order, "vi"])).result as ImportPreview;
      expect([asked.fillOffer, asked.ready]).toEqual(["Điền 1 ô còn trống của các dòng đã có trong sổ", false]);
      const { outcome } = await importRows(host, { ...order, fillBlanks: true });
      expect(outcome).toEqual({ done: true, message: "Đã điền 1 ô còn trống vào trang Cán bộ." });
      const rows = officialsOf(host).map((cells) => cells.filter((value) => value !== null));
      expect(rows.slice(1)).toEqual([["CB1", "Nguyễn Giả Định", "VP", "Chuyên viên"]]);
    });
  });

  test("leaves a formula that shows nothing where it is, and tells it as what stands there", async () => {
    await withHost(async (host) => {
      const { id } = host.workbook.sheetByName("Cán bộ") ?? { id: 0 };
      const column = (officialsOf(host)[0] ?? []).indexOf("Chức vụ") + 1;
      host.workbook.write(id, 2, column, [[{ formula: '""' }]]);
      await host.formulas.calculate();
      const order = { ...ORDER, text: "Mã\tHọ và tên\tĐơn vị\tChức vụ\nCB1\tNguyễn Giả Định\tVP\tChuyên viên" };
      const asked = (await host.runFunction("previewImport", [order, "vi"])).result as ImportPreview;
      expect(asked.fillOffer).toBe("");
      expect(asked.remarks.join()).toContain('ghi "=""');
      expect((await importRows(host, { ...order, fillBlanks: true })).outcome?.done).toBe(false);
      expect(host.workbook.cell(id, 2, column)?.formula).toBe('""');
    });
  });

  test("with a fault in one row imports none, and says so", async () => {
    await withHost(async (host) => {
      const before = contentOf(host.workbook);
      const { outcome } = await importRows(host, { ...ORDER, text: ORDER.text.replace("VP", "XX") });
      expect(outcome).toMatchObject({ done: false, message: expect.stringContaining("Chưa nhập dòng nào") as unknown });
      expect(contentOf(host.workbook)).toEqual(before);
    });
  });

  test("by a unit's person is refused, and nothing is written", async () => {
    await withHost(async (host) => {
      await host.runMenuItem("setUpWorkbook");
      const before = contentOf(host.workbook);
      const { outcome } = await importRows(host, ORDER, { user: { email: "cntt@example.com", locale: "vi" } });
      expect(outcome).toMatchObject({
        done: false,
        message: expect.stringContaining("Chưa có gì thay đổi") as unknown,
      });
      expect(contentOf(host.workbook)).toEqual(before);
    });
  });

  test("writes over nothing that somebody types while it is at work, and says what to do", async () => {
    await withHost(async (host) => {
      const { id } = host.workbook.sheetByName("Cán bộ") ?? { id: 0 };
      const typing = (call: Call): "go" => {
        if (call.phase === "before" && call.name.endsWith("canEdit")) {
          host.workbook.write(id, 3, 1, [[{ value: "CB9" }, { value: "Người vừa ghi" }]]);
        }
        return "go";
      };
      const { outcome } = await importRows(host, ORDER, { gate: typing });
      expect(outcome).toMatchObject({
        done: false,
        message: expect.stringContaining('Trang "Cán bộ" vừa có người sửa') as unknown,
      });
      expect(officialsOf(host)[2]?.slice(0, 2)).toEqual(["CB9", "Người vừa ghi"]);
      expect((await importRows(host)).outcome?.done).toBe(true);
      expect(officialsOf(host).map(([code]) => code)).toEqual(["Mã", "CB1", "CB9", "CB2", "CB3"]);
    });
  });

  test.each(["kill", "fail"] as const)(
    "by a %s at any call is whole or not there, and said so",
    async (fault) => {
      await withHost(async (host) => {
        const empty = keptTabs(host.workbook, ["Cán bộ"]);
        const before = officialsOf(host);
        const { report } = await importRows(host);
        const after = officialsOf(host);
        for (const { index, phase, where } of placesOf(report)) {
          putBack(host.workbook, empty);
          const faulty = fault === "kill" ? ("kill" as const) : { fail: "Service Spreadsheets failed" };
          const gate = (call: Call) => (call.index === index && call.phase === phase ? faulty : ("go" as const));
          const { outcome } = await importRows(host, ORDER, { gate });
          const stands = officialsOf(host);
          expect({ where, stands }).toEqual({ where, stands: stands.length === after.length ? after : before });
          if (outcome?.done === true) expect({ where, stands }).toEqual({ where, stands: after });
          if (outcome?.message.includes("không có gì thay đổi") === true) {
            expect({ where, stands }).toEqual({ where, stands: before });
          }
          await importRows(host);
          expect({ where, stands: officialsOf(host) }).toEqual({ where, stands: after });
        }
      });
    },
    120_000,
  );

  const FILLING: ImportOrder = {
    kind: "officials",
    text: [
      "Mã\tHọ và tên\tĐơn vị\tChức vụ\tTrình độ\tNgày sinh",
      "CB1\tNguyễn Giả Định\tVP\tChuyên viên\tĐại học\t2/9/1985",
      "\tĐỗ Thị Mới\tVP\tChuyên viên\t\t",
    ].join("\n"),
    columns: null,
    answers: {},
    makeCodes: true,
    fillBlanks: true,
  };

  /** A column of people's own between name and unit, filled down with a formula. */
  const ownColumn = async (host: AppsScriptHost): Promise<void> => {
    const { id } = host.workbook.sheetByName("Cán bộ") ?? { id: 0 };
    const column = (officialsOf(host)[0] ?? []).indexOf("Đơn vị") + 1;
    host.workbook.insertLines(id, "columns", column, 1);
    host.workbook.write(id, 1, column, [[{ value: "Cột riêng" }]]);
    for (let row = 2; row < 20; row += 1) {
      host.workbook.write(id, row, column, [[{ formula: `IF(B${String(row)}="";"";LEN(B${String(row)}))` }]]);
    }
    await host.formulas.calculate();
  };

  test.each([false, true])(
    "beside a filled column of people's own, cut at any write and done again, is the whole (codes made: %s)",
    async (makeCodes) => {
      const order: ImportOrder = makeCodes
        ? { ...ORDER, makeCodes, text: ORDER.text.replace("Mã\t", "").replace(/CB\d\t/g, "") }
        : ORDER;
      const begun = await smallCampaign();
      const host = addOn(begun, { clock: new SettableClock(NOW, { priced: false }) });
      await host.open();
      await ownColumn(host);
      await host.close();
      const stateAfter = async (cut: number, phase: "before" | "after") => {
        const one = addOn(begun.clone(), { clock: new SettableClock(NOW, { priced: false }) });
        try {
          await one.open();
          let writes = 0;
          const gate = (call: Call): "go" | "kill" => {
            if (call.name.endsWith("setValues") && call.phase === "before") writes += 1;
            return call.name.endsWith("setValues") && call.phase === phase && writes === cut ? "kill" : "go";
          };
          await importRows(one, order, { gate });
          await importRows(one, order);
          await one.formulas.calculate();
          return { writes, stands: officialsOf(one) };
        } finally {
          await one.close();
        }
      };
      const whole = await stateAfter(0, "before");
      expect(whole.writes).toBe(2);
      for (const cut of [1, 2]) {
        for (const phase of ["before", "after"] as const) {
          const { stands } = await stateAfter(cut, phase);
          expect({ cut, phase, stands }).toEqual({ cut, phase, stands: whole.stands });
        }
      }
    },
    120_000,
  );

  test("that fills blank cells and is cut at any write is finished before the next is shown, and that is told", async () => {
    await withHost(async (host) => {
      const empty = keptTabs(host.workbook, ["Cán bộ"]);
      const { report, outcome } = await importRows(host, FILLING);
      expect(outcome?.message).toContain("1 cán bộ");
      const after = officialsOf(host);
      const writes = report.record.flatMap(({ name }, index) => (name.endsWith("setValues") ? [index] : []));
      expect(writes.length).toBeGreaterThan(1);
      for (const [place, index] of writes.entries()) {
        for (const phase of ["before", "after"] as const) {
          putBack(host.workbook, empty);
          const gate = (call: Call) => (call.index === index && call.phase === phase ? "kill" : "go");
          await importRows(host, FILLING, { gate });
          const preview = (await host.runFunction("previewImport", [ORDER, "vi"])).result as ImportPreview;
          const isWhole = place === writes.length - 1 && phase === "after";
          const where = `${phase} write ${String(place)}`;
          expect({ where, stands: officialsOf(host) }).toEqual({ where, stands: after });
          expect(preview.remarks[0]).toContain(isWhole ? "Lần nhập trước bị ngắt" : "nay đã làm nốt");
          const again = (await host.runFunction("previewImport", [ORDER, "vi"])).result as ImportPreview;
          expect(again.remarks.join()).not.toContain("Lần nhập trước");
        }
      }
    });
  }, 120_000);
});
