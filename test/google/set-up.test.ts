/** Setting up the workbook by the real bundle: who may type where afterwards, and what is left when it is cut or failed. */

import { describe, expect, test } from "@jest/globals";
import { SettableClock } from "../../workbench/host/clock";
import type { Call, ExecutionReport } from "../../workbench/host/execution";
import type { AppsScriptHost } from "../../workbench/host/host";
import type { CellInput, Workbook } from "../../workbench/sheet/model";
import type { Protection } from "../../workbench/sheet/workbook";
import { addOn, contentOf, NOW, OWNER, smallCampaign, typeRows } from "./campaign-host";

const CNTT = { email: "cntt@example.com", locale: "vi" };
const OFFICE = { email: "phu-trach@example.com", locale: "vi" };

async function withHost<T>(
  use: (host: AppsScriptHost, workbook: Workbook, clock: SettableClock) => Promise<T>,
): Promise<T> {
  const workbook = await smallCampaign();
  const clock = new SettableClock(NOW, { priced: false });
  const host = addOn(workbook, { clock });
  try {
    await host.open();
    return await use(host, workbook, clock);
  } finally {
    await host.close();
  }
}

/** The campaign with the units' addresses, set up. */
async function withUnits<T>(
  use: (host: AppsScriptHost, workbook: Workbook, said: string, clock: SettableClock) => Promise<T>,
): Promise<T> {
  return withHost(async (host, workbook, clock) => {
    await typeRows(host, "Đơn vị", [{ Email: CNTT.email }, { Email: "vp@example.com; vp2@example.com" }]);
    const report = await host.runMenuItem("setUpWorkbook");
    return use(host, workbook, saidBy(report), clock);
  });
}

function saidBy({ shown }: ExecutionReport): string {
  return shown.map((one) => (one.kind === "dialog" ? one.request.text : "")).join("\n");
}

/** What a person's typing came to: "" when it was done. */
async function typing(host: AppsScriptHost, tab: string, cell: string, user: { email: string; locale: string }) {
  const { refused } = await host.edit(tab, cell, "60%", { user });
  return refused === undefined ? "done" : "refused";
}

test("the tab that a person looks at stays in front while others are made", async () => {
  await withHost(async (host, workbook) => {
    for (const name of ["CNTT", "VP", "Nhật ký"]) workbook.deleteSheet(workbook.sheetByName(name)?.id ?? 0);
    const shown = workbook.sheetByName("Tiêu chuẩn");
    host.select("Tiêu chuẩn", "A1");
    await host.runMenuItem("setUpWorkbook");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["CNTT", "VP", "Nhật ký"]));
    expect(host.selectionOf().sheetId).toBe(shown?.id);
  });
});

describe("a unit's person", () => {
  test.each([
    ["the result of its target", "CNTT", "J3", "done"],
    ["an arising task in a free row", "CNTT", "D6", "done"],
    ["the target that the plan assigned", "CNTT", "G3", "refused"],
    ["the code of an assigned target", "CNTT", "D3", "refused"],
    ["the header row", "CNTT", "J2", "refused"],
    ["the unit's code", "CNTT", "B1", "refused"],
    ["the formula's cells", "CNTT", "A3", "refused"],
    ["the Office's confirmation", "CNTT", "Q3", "refused"],
    ["another unit's result", "VP", "J3", "refused"],
    ["a shared tab", "Cán bộ", "B2", "refused"],
    ["the plan's settings", "Kế hoạch", "B2", "refused"],
    ["the written list", "Danh sách đề nghị", "A1", "refused"],
  ])("typing into %s: %s!%s is %s", async (_, tab, cell, outcome) => {
    await withUnits(async (host) => {
      expect(await typing(host, tab, cell, CNTT)).toBe(outcome);
    });
  });

  test("sees the day of the last change although most of the row is the Office's", async () => {
    await withUnits(async (host, workbook) => {
      await host.edit("CNTT", "J3", "70%", { user: CNTT });
      expect(JSON.stringify(contentOf(workbook)["CNTT"]?.[2])).toContain("44931");
    });
  });
});

test("a unit's person who makes the list is told that the Office makes it, and nothing has changed", async () => {
  await withUnits(async (host, workbook) => {
    const before = contentOf(workbook);
    const said = saidBy(await host.runMenuItem("generateAwardList", { user: CNTT }));
    expect(said).toContain("Chỉ Văn phòng lập được danh sách");
    expect(said).not.toContain("ngắt giữa chừng");
    expect(contentOf(workbook)).toEqual(before);
  });
});

describe("the Office", () => {
  test("types everywhere, and so does the account in charge", async () => {
    await withHost(async (host) => {
      const row = host.workbook
        .values(host.workbook.sheetByName("Kế hoạch")?.id ?? 0, { row: 1, column: 1, rows: 40, columns: 1 })
        .findIndex(([name]) => name === "Tài khoản phụ trách");
      await host.edit("Kế hoạch", `B${String(row + 1)}`, OFFICE.email);
      await typeRows(host, "Đơn vị", [{ Email: CNTT.email }]);
      await host.runMenuItem("setUpWorkbook");
      for (const user of [OFFICE, { email: OWNER, locale: "vi" }]) {
        for (const [tab, cell] of [
          ["CNTT", "G3"],
          ["VP", "J3"],
          ["Cán bộ", "B2"],
        ] as const) {
          expect([user.email, tab, await typing(host, tab, cell, user)]).toEqual([user.email, tab, "done"]);
        }
      }
    });
  });

  test("is told which tabs were protected, and run again that nothing is missing", async () => {
    await withUnits(async (host, _, said) => {
      expect(said).toContain("bảo vệ");
      expect(said).not.toContain("CHƯA");
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toBe("Các trang của sổ đã đủ, không cần tạo thêm gì.");
    });
  });

  test.each([
    ["", "chưa ghi"],
    ["phòng CNTT", '"phòng CNTT" không phải là'],
  ])("is told of a unit whose address is %j that its tab stays open", async (address, told) => {
    await withHost(async (host) => {
      await typeRows(host, "Đơn vị", [{ Email: address }, { Email: "vp@example.com" }]);
      const said = saidBy(await host.runMenuItem("setUpWorkbook"));
      expect(said).toContain('CHƯA bảo vệ trang "CNTT"');
      expect(said).toContain(told);
      expect(await typing(host, "CNTT", "J3", { email: "vp@example.com", locale: "vi" })).toBe("done");
      expect(await typing(host, "CNTT", "G3", { email: "vp@example.com", locale: "vi" })).toBe("refused");
    });
  });

  test("finds protections that somebody has widened as they should be again", async () => {
    await withUnits(async (host, workbook) => {
      const { id } = workbook.sheetByName("VP") ?? { id: 0 };
      workbook.editSheet(id, (sheet) => {
        sheet.protections = sheet.protections.map((one) => ({ ...one, editors: [...one.editors, CNTT.email] }));
      });
      expect(await typing(host, "VP", "J3", CNTT)).toBe("done");
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toContain("bảo vệ 1 trang");
      expect(await typing(host, "VP", "J3", CNTT)).toBe("refused");
    });
  });

  test.each<[string, (one: Protection) => Protection]>([
    ["takes cells out of", (one) => ({ ...one, unprotected: [{ row: 3, column: 10, rows: 2, columns: 1 }] })],
    ["turns into a mere warning", (one) => ({ ...one, warningOnly: true })],
  ])("finds a tab protected again where somebody %s its protection", async (_, changed) => {
    await withUnits(async (host, workbook) => {
      const { id } = workbook.sheetByName("VP") ?? { id: 0 };
      workbook.editSheet(id, (sheet) => {
        sheet.protections = sheet.protections.map((one) => (one.area === null ? changed(one) : one));
      });
      expect(await typing(host, "VP", "J3", CNTT)).toBe("done");
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toContain("bảo vệ 1 trang");
      expect(await typing(host, "VP", "J3", CNTT)).toBe("refused");
    });
  });

  test("is told of two tabs with one unit's code that the one keeps its protections and the copy has none", async () => {
    await withUnits(async (host, workbook) => {
      workbook.copySheet(workbook.sheetByName("CNTT")?.id ?? 0, { name: "Bản sao của CNTT" });
      const said = saidBy(await host.runMenuItem("setUpWorkbook"));
      expect(said).toContain(
        '"CNTT", "Bản sao của CNTT" cùng ghi mã này. Bảo vệ đã có của các trang đó được giữ nguyên',
      );
      expect(said).not.toContain("CHƯA bảo vệ");
      const other = { email: "vp@example.com", locale: "vi" };
      expect(await typing(host, "CNTT", "J3", other)).toBe("refused");
      expect(await typing(host, "Bản sao của CNTT", "J3", other)).toBe("done");
    });
  });

  test("finds one protection where there were two of one kind", async () => {
    await withUnits(async (host, workbook) => {
      const { id, protections } = workbook.sheetByName("VP") ?? { id: 0, protections: [] };
      const count = protections.length;
      workbook.editSheet(id, (sheet) => {
        const [one] = sheet.protections.filter(({ area }) => area !== null);
        if (one !== undefined) sheet.protections = [...sheet.protections, { ...one, id: 999 }];
      });
      await host.runMenuItem("setUpWorkbook");
      expect(workbook.sheetByName("VP")?.protections).toHaveLength(count);
    });
  });

  test("adds the right one of two addresses, is told the other, and the tab is closed to the other units", async () => {
    await withHost(async (host) => {
      await typeRows(host, "Đơn vị", [{ Email: CNTT.email }, { Email: "vp@example.com; vp2@example.com" }]);
      // Both at once are refused, then each alone is tried.
      const answers = ["Invalid email", null, "Invalid email"];
      const report = await host.runMenuItem("setUpWorkbook", {
        gate: ({ name, phase }) => {
          const fail = phase === "before" && name.endsWith("addEditors") ? answers.shift() : null;
          return typeof fail === "string" ? { fail } : "go";
        },
      });
      expect(saidBy(report)).toContain('CHƯA bảo vệ được trang "VP" (trang của đơn vị VP): vp2@example.com: ');
      expect(await typing(host, "VP", "J3", CNTT)).toBe("refused");
      expect(await typing(host, "VP", "J3", { email: "vp@example.com", locale: "vi" })).toBe("done");
    });
  });

  test("who may not see another's protection gets the rest protected all the same", async () => {
    await withHost(async (host, workbook) => {
      const { id } = workbook.sheetByName("Lương cơ sở") ?? { id: 0 };
      const area = { row: 1, column: 1, rows: 1, columns: 1 };
      const own = {
        id: 999,
        area,
        unprotected: [],
        description: "",
        warningOnly: false,
        domainEdit: false,
        editors: [],
      };
      workbook.editSheet(id, (sheet) => {
        sheet.protections = [...sheet.protections, own];
      });
      const said = saidBy(await host.runMenuItem("setUpWorkbook", { user: { email: CNTT.email, locale: "vi" } }));
      expect(said).not.toContain("ngắt giữa chừng");
      expect(workbook.sheetByName("Lương cơ sở")?.protections).toContainEqual(own);
    });
  });

  test("keeps protections that people made themselves", async () => {
    await withUnits(async (host, workbook) => {
      const { id } = workbook.sheetByName("VP") ?? { id: 0 };
      const area = { row: 9, column: 10, rows: 1, columns: 1 };
      const own = { area, unprotected: [], description: "của tôi", warningOnly: true, domainEdit: false, editors: [] };
      workbook.editSheet(id, (sheet) => {
        sheet.protections = [...sheet.protections, { ...own, id: 999 }];
      });
      await host.runMenuItem("setUpWorkbook");
      expect(workbook.sheetByName("VP")?.protections).toContainEqual({ ...own, id: 999 });
    });
  });

  test("keeps a whole tab's protection that somebody made before, and is told", async () => {
    await withHost(async (host, workbook) => {
      const { id } = workbook.sheetByName("Lương cơ sở") ?? { id: 0 };
      const own = {
        id: 999,
        area: null,
        unprotected: [],
        description: "Khóa của Giám đốc",
        warningOnly: false,
        domainEdit: false,
        editors: ["giam-doc@example.com"],
      };
      workbook.editSheet(id, (sheet) => {
        sheet.protections = [own];
      });
      const said = saidBy(await host.runMenuItem("setUpWorkbook"));
      expect(said).toContain('"Khóa của Giám đốc"');
      expect(workbook.sheetByName("Lương cơ sở")?.protections).toEqual([own]);
    });
  });

  test("keeps the formula's cells protected while the formula shows an error", async () => {
    await withUnits(async (host) => {
      await host.edit("CNTT", "B5", "chặn công thức");
      await host.edit("CNTT", "A2", "=KPI_TRACK(");
      await host.runMenuItem("setUpWorkbook");
      expect(await typing(host, "CNTT", "A3", CNTT)).toBe("refused");
    });
  });

  test("is told what could not be protected, and the rest is", async () => {
    await withHost(async (host) => {
      await typeRows(host, "Đơn vị", [{ Email: CNTT.email }, { Email: "vp@example.com" }]);
      const report = await host.runMenuItem("setUpWorkbook", {
        gate: ({ name, phase }) =>
          phase === "before" && name.endsWith("addEditors") ? { fail: "Invalid email: vp@example.com" } : "go",
      });
      expect(saidBy(report)).toContain('CHƯA bảo vệ được trang "VP"');
      expect(saidBy(report)).toContain("Invalid email");
      expect(await typing(host, "Cán bộ", "B2", CNTT)).toBe("refused");
    });
  });
});

describe("a target added later", () => {
  const TARGETS = ["CNTT", "VP"].map((unit, index) => ({
    Mã: `CT2${String(index)}`,
    Loại: "Chỉ tiêu",
    "Nội dung": "Tin bài",
    "Mức giao": "5%",
    "Đơn vị chủ trì": unit,
  }));

  /** The campaign in which the unit has a column of its own right of its targets, and further targets for both units. */
  async function withOwnColumn(
    cells: readonly CellInput[],
    use: (host: AppsScriptHost, workbook: Workbook, id: number, clock: SettableClock) => Promise<void>,
  ) {
    await withUnits(async (host, workbook, _, clock) => {
      const { id } = workbook.sheetByName("CNTT") ?? { id: 0 };
      workbook.insertLines(id, "columns", 7, 1);
      workbook.write(id, 2, 7, [[{ value: "Đã xem" }], ...cells.map((cell) => [cell])]);
      await host.formulas.calculate();
      await typeRows(host, "Chỉ tiêu, nhiệm vụ", [{}, {}, ...TARGETS]);
      await use(host, workbook, id, clock);
    });
  }

  test.each<[string, CellInput]>([
    ["tick boxes", { value: false }],
    ["a formula that shows something", { formula: "1+1" }],
    ["a formula that shows nothing", { formula: '""' }],
  ])("comes into a unit's tab with a column of its own that is filled down with %s, which stays", async (_, cell) => {
    await withOwnColumn(Array<CellInput>(30).fill(cell), async (host, workbook, id) => {
      const own = () => JSON.stringify(cellsOf(workbook, id, 7));
      const before = own();
      const said = saidBy(await host.runMenuItem("setUpWorkbook"));
      expect(said).toContain('trang "CNTT": thêm 1 dòng');
      expect(said).not.toContain("CHƯA hoàn thiện");
      expect(workbook.values(id, { row: 4, column: 4, rows: 1, columns: 5 })).toEqual([
        ["CT20", "Chỉ tiêu", "Tin bài", expect.anything(), "5%"],
      ]);
      expect(own()).toBe(before);
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toBe("Các trang của sổ đã đủ, không cần tạo thêm gì.");
    });
  });

  test("comes once, cut behind each write of its row beside a filled column of the unit's own and run again", async () => {
    await withOwnColumn(Array<CellInput>(30).fill({ value: false }), async (host, workbook, id) => {
      const rows = () => workbook.values(id, { row: 3, column: 1, rows: 6, columns: 8 });
      // The row's two writes, one a run.
      for (let cut = 0; cut < 2; cut += 1) {
        let writes = 0;
        const gate = ({ name, phase }: Call) =>
          name.endsWith("setValues") && phase === "after" && (writes += 1) === 1 ? ("kill" as const) : ("go" as const);
        expect((await host.runMenuItem("setUpWorkbook", { gate })).ended).toBe("killed");
      }
      await host.runMenuItem("setUpWorkbook");
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toBe("Các trang của sổ đã đủ, không cần tạo thêm gì.");
      expect(rows().map((cells) => cells.slice(3))).toEqual([
        ["CT08", "Chỉ tiêu", "Hồ sơ qua BCCI cấp tỉnh", false, "50%"],
        ["CT20", "Chỉ tiêu", "Tin bài", false, "5%"],
        ...Array.from({ length: 4 }, () => [null, null, null, false, null]),
      ]);
    });
  });

  test("is told where a unit's tab does not take it, and comes into the tabs of the others", async () => {
    await withOwnColumn([], async (host, workbook, id) => {
      workbook.write(id, 4, 6, [[{ formula: '""' }]]);
      await host.formulas.calculate();
      const said = saidBy(await host.runMenuItem("setUpWorkbook"));
      expect(said).toContain('CHƯA hoàn thiện được trang "CNTT", các trang khác vẫn làm tiếp: từ dòng 4');
      expect(said).toContain('trang "VP": thêm 1 dòng');
      expect(workbook.cell(id, 4, 6)?.formula).toBe('""');
      expect(workbook.values(id, { row: 4, column: 4, rows: 1, columns: 1 })).toEqual([[null]]);
    });
  });

  test("comes into another unit's tab although one does not take it and reading took all the time there was", async () => {
    await withOwnColumn([], async (host, workbook, id, clock) => {
      workbook.write(id, 4, 6, [[{ formula: '""' }]]);
      await host.formulas.calculate();
      const slowly = ({ name, phase }: Call): "go" => {
        if (phase === "after" && name.endsWith("getNamedRanges")) clock.advance(300_000);
        return "go";
      };
      const said = saidBy(await host.runMenuItem("setUpWorkbook", { gate: slowly }));
      expect(said).toContain('trang "VP": thêm 1 dòng');
    });
  });

  test("writes over nothing that is typed into a unit's own column since it was read, and comes with the next run", async () => {
    await withOwnColumn([], async (host, workbook, id) => {
      const typing = ({ name, phase }: Call): "go" => {
        if (phase === "before" && name.endsWith("getNamedRanges")) workbook.write(id, 4, 7, [[{ value: "Đã nhận" }]]);
        return "go";
      };
      const said = saidBy(await host.runMenuItem("setUpWorkbook", { gate: typing }));
      expect(said).toContain('CHƯA hoàn thiện được trang "CNTT", các trang khác vẫn làm tiếp: từ dòng 4');
      const added = () => workbook.values(id, { row: 4, column: 4, rows: 1, columns: 5 });
      expect(added()).toEqual([[null, null, null, "Đã nhận", null]]);
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toContain('trang "CNTT": thêm 1 dòng');
      expect(added()).toEqual([["CT20", "Chỉ tiêu", "Tin bài", "Đã nhận", "5%"]]);
    });
  });

  function cellsOf(workbook: Workbook, id: number, column: number) {
    const area = { row: 1, column, rows: 40, columns: 1 };
    return [workbook.values(id, area), workbook.formulas(id, area)];
  }
});

describe("a set-up cut off", () => {
  const CUTS = 20;

  /** Everything that set-up makes: content, protections without their numbers, looks that matter. */
  function stateOf(workbook: Workbook): unknown {
    return workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      validations: sheet.validations.length,
      content: contentOf(workbook)[sheet.name],
      protections: sheet.protections
        .map(({ area, description, editors, warningOnly }) => JSON.stringify([description, area, editors, warningOnly]))
        .sort(),
    }));
  }

  /** A campaign to which two units and a target came after its first set-up. */
  async function grown(): Promise<Workbook> {
    const workbook = await smallCampaign();
    const host = addOn(workbook, { clock: new SettableClock(NOW, { priced: false }) });
    try {
      await host.open();
      await typeRows(host, "Đơn vị", [{ Email: CNTT.email }]);
      await typeRows(host, "Đơn vị", [
        {},
        {},
        { Mã: "TTR", "Tên đơn vị": "Thanh tra Sở", Loại: "Phòng" },
        { Mã: "BCVT", "Tên đơn vị": "Phòng Bưu chính", Loại: "Phòng", Email: "bcvt@example.com" },
      ]);
      await typeRows(host, "Chỉ tiêu, nhiệm vụ", [
        {},
        {},
        { Mã: "CT12", Loại: "Chỉ tiêu", "Nội dung": "Tin bài", "Mức giao": "5%", "Đơn vị chủ trì": "CNTT" },
      ]);
      return workbook;
    } finally {
      await host.close();
    }
  }

  async function setUp(workbook: Workbook, gate: (call: Call) => "go" | "kill") {
    const host = addOn(workbook, { clock: new SettableClock(NOW, { priced: false }) });
    try {
      await host.open();
      return await host.runMenuItem("setUpWorkbook", { gate });
    } finally {
      await host.close();
    }
  }

  test("anywhere and run again leaves the workbook of an uninterrupted run", async () => {
    const start = await grown();
    const whole = start.clone();
    const { record } = await setUp(whole, () => "go");
    const expected = stateOf(whole);
    expect(JSON.stringify(expected)).toContain("Thanh tra Sở");
    // Each step of the set-up is several calls of one kind: places spread over the run meet all kinds.
    const step = Math.ceil(record.length / CUTS);
    for (let index = 4; index < record.length; index += step) {
      const workbook = start.clone();
      const cut = await setUp(workbook, (call) =>
        call.index === index && call.phase === (index % 2 === 0 ? "before" : "after") ? "kill" : "go",
      );
      const again = await setUp(workbook, () => "go");
      const where = `call ${String(index)} (${record[index]?.name ?? ""})`;
      expect({ where, ended: [cut.ended, again.ended], state: stateOf(workbook) }).toEqual({
        where,
        ended: ["killed", "done"],
        state: expected,
      });
    }
  }, 180_000);
});

/** The campaign with so many more units, not set up since. */
async function withMoreUnits(count: number, use: (host: AppsScriptHost, clock: SettableClock) => Promise<void>) {
  const clock = new SettableClock(NOW);
  const host = addOn(await smallCampaign(), { clock });
  try {
    await host.open();
    const rows = Array.from({ length: count }, (_, index) => ({
      Mã: `P${String(index)}`,
      "Tên đơn vị": `Phòng số ${String(index)}`,
      Email: `p${String(index)}@example.com`,
    }));
    await typeRows(host, "Đơn vị", [{ Email: CNTT.email }, { Email: "vp@example.com" }, ...rows]);
    await use(host, clock);
  } finally {
    await host.close();
  }
}

describe("many units", () => {
  test("get their tabs from one template, which is gone afterwards, each with few calls", async () => {
    await withMoreUnits(20, async (host, clock) => {
      const before = clock.now();
      const report = await host.runMenuItem("setUpWorkbook");
      expect(report.ended).toBe("done");
      // Google ends an execution after six minutes.
      expect(clock.now() - before).toBeLessThan(45_000);
      const { structure = 0, format = 0, inspect = 0, write = 0 } = report.calls.byCategory;
      expect((structure + format + inspect + write) / 20).toBeLessThan(10);
      expect(saidBy(report)).toContain('thêm 20 trang: "P0", "P1"');
      const names = host.workbook.sheets.map(({ name }) => name);
      expect(names.filter((name) => name.includes("đang tạo"))).toEqual([]);
      expect(names.slice(names.indexOf("VP"), names.indexOf("VP") + 3)).toEqual(["VP", "P0", "P1"]);
      const [old, first, last] = ["CNTT", "P0", "P19"].map((name) => host.workbook.sheetByName(name));
      for (const made of [first, last]) {
        expect(made).toMatchObject({
          maxRows: old?.maxRows,
          maxColumns: old?.maxColumns,
          columnWidths: old?.columnWidths,
          frozenRows: old?.frozenRows,
          frozenColumns: old?.frozenColumns,
          validations: old?.validations,
          conditionalRules: old?.conditionalRules,
        });
      }
    });
  }, 120_000);

  test("for whom one execution is too short are told of, and the runs that follow complete the workbook", async () => {
    await withMoreUnits(6, async (host, clock) => {
      // A slow day: each tab and each tab's protections take more than a minute.
      const slowly = ({ name, phase }: Call): "go" => {
        if (phase === "after" && /insertSheet$|Sheet\.protect$/.test(name)) clock.advance(80_000);
        return "go";
      };
      const said: string[] = [];
      for (let run = 0; run < 10; run += 1) {
        const report = await host.runMenuItem("setUpWorkbook", { gate: slowly });
        expect(report.ended).toBe("done");
        said.push(saidBy(report));
        const isPaused = said[run]?.includes("Mới làm được một phần") === true;
        const panels = report.shown.flatMap((one) => (one.kind === "sidebar" ? [one.sidebar.content] : []));
        expect(panels).toEqual(isPaused ? [expect.stringContaining('data-screen="setUp"')] : []);
        if (!isPaused) break;
      }
      expect(said.length).toBeGreaterThan(2);
      for (const one of said.slice(0, -1)) expect(one).toContain("Bảng bên vừa mở đang tự làm tiếp");
      expect(saidBy(await host.runMenuItem("setUpWorkbook"))).toBe("Các trang của sổ đã đủ, không cần tạo thêm gì.");
      expect(host.workbook.sheets.filter(({ name }) => /^P\d$/.test(name))).toHaveLength(6);
      for (const name of ["P0", "P5"]) expect(await typing(host, name, "J3", CNTT)).toBe("refused");
    });
  }, 120_000);
});
