/** Beginning a new year by the real bundle: in a copy of the workbook, cut anywhere, and refused in the original. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Call, ExecutionReport } from "../../workbench/host/execution";
import type { AppsScriptHost } from "../../workbench/host/host";
import type { DialogAnswer, DialogRequest } from "../../workbench/host/interface";
import type { CellInput, Workbook } from "../../workbench/sheet/model";
import { contentOf, smallCampaign, typeRows, withHost } from "./campaign-host";

/** The add-on over a copy of the workbook: Google gives it an id of its own. */
function withCopy<T>(workbook: Workbook, use: (host: AppsScriptHost) => Promise<T>): Promise<T> {
  return withHost(workbook, use, { spreadsheetId: "file-2023" });
}

type Button = DialogAnswer["button"];

/** Answers the questions with these buttons in their order; whatever is only told is closed. */
function answering(...buttons: Button[]): (request: DialogRequest) => DialogAnswer {
  const left = [...buttons];
  return ({ text }) => ({ button: /\?/.test(text) ? (left.shift() ?? "CANCEL") : "OK" });
}

const begin = (host: AppsScriptHost, buttons: Button[], gate?: (call: Call) => "go" | "kill") =>
  host.runMenuItem("startNewYear", { ask: answering(...buttons), ...(gate && { gate }) });

function saidBy({ shown }: ExecutionReport): string {
  return shown.map((one) => (one.kind === "dialog" ? one.request.text : "")).join("\n");
}

/** A tab's row by its code, under its headers. */
function rowOf(workbook: Workbook, tab: string, code: string, headerRow = 1) {
  const rows = contentOf(workbook)[tab] ?? [];
  const headers = rows[headerRow - 1] ?? [];
  const row = rows.find((cells, index) => index >= headerRow && cells.includes(code)) ?? [];
  return Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null]));
}

function setting(workbook: Workbook, name: string): unknown {
  return (contentOf(workbook)["Kế hoạch"] ?? []).find(([key]) => key === name)?.[1] ?? null;
}

let original: Workbook;

beforeAll(async () => {
  original = await smallCampaign();
  await withHost(original, async (host) => {
    await typeRows(
      host,
      "CNTT",
      [
        { "Minh chứng": "BC 12" },
        { Mã: "PS01", Loại: "Nhiệm vụ phát sinh", "Nội dung": "Tập huấn", "Kết quả": "Hoàn thành" },
      ],
      2,
    );
    await typeRows(host, "Chỉ tiêu, nhiệm vụ", [{ Hạn: "30/06/2022" }]);
    await typeRows(host, "Cán bộ", [{ "Xếp loại": "Hoàn thành tốt nhiệm vụ" }]);
    await host.runMenuItem("setUpWorkbook");
    await host.runMenuItem("generateAwardList");
    await host.formulas.calculate();
  });
}, 60_000);

test("the original refuses, and nothing is asked or changed", async () => {
  const workbook = original.clone();
  await withHost(workbook, async (host) => {
    const before = contentOf(workbook);
    const report = await begin(host, ["YES", "YES"]);
    expect(saidBy(report)).toContain("Đây là sổ gốc của năm nay nên được giữ nguyên");
    expect(contentOf(workbook)).toEqual(before);
  });
});

test("a workbook that set-up has not marked is refused with what to do", async () => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    const row = (contentOf(workbook)["Kế hoạch"] ?? []).findIndex(([name]) => name === "Mã tệp của sổ") + 1;
    await host.edit("Kế hoạch", `B${String(row)}`, "");
    const before = contentOf(workbook);
    expect(saidBy(await begin(host, ["YES"]))).toContain("Chưa biết đây là sổ gốc hay bản sao");
    expect(contentOf(workbook)).toEqual(before);
  });
});

test("a copy whose plan cannot be read is refused with what to do, and keeps every result", async () => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    await host.edit("Chỉ tiêu, nhiệm vụ", "A1", "Mã số");
    const before = contentOf(workbook);
    const said = saidBy(await begin(host, ["YES", "YES"]));
    expect(said).toContain("Chưa bắt đầu năm mới; sổ chưa bị thay đổi");
    expect(said).toContain('– Trang "Chỉ tiêu, nhiệm vụ", ô A1: không có cột "Mã"');
    expect(contentOf(workbook)).toEqual(before);
  });
});

test("what was left of the old year is told when the new one has begun", async () => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    await typeRows(host, "Chỉ tiêu, nhiệm vụ", [{ Hạn: "Đợt 1: 30/6/2022; đợt 2: 31/12/2022" }]);
    const said = saidBy(await begin(host, ["YES", "YES"]));
    expect(said).toMatch(/Đã bắt đầu năm mới[^]*nhắc đến năm cũ[^]*– Trang "Chỉ tiêu, nhiệm vụ", ô [A-Z]2/);
  });
});

test.each<[string, Button[]]>([
  ["who is not sure", ["NO"]],
  ["who cancels the period", ["YES", "CANCEL"]],
])("a person %s changes nothing", async (_, buttons) => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    const before = contentOf(workbook);
    await begin(host, buttons);
    expect(contentOf(workbook)).toEqual(before);
  });
});

describe("a copy", () => {
  let workbook: Workbook;
  let said = "";

  beforeAll(async () => {
    workbook = original.clone();
    await withCopy(workbook, async (host) => {
      said = saidBy(await begin(host, ["YES", "YES"]));
      await host.formulas.calculate();
    });
  }, 60_000);

  test("is told what will happen and what to do next", () => {
    expect(said).toContain("kết quả năm nay trở thành kỳ gốc của năm sau");
    expect(said).toContain("Đã bắt đầu năm mới");
    expect(said).toContain("giữ mẫu văn bản riêng của Văn phòng, như lần dùng cuối ở sổ gốc");
    expect(said).toContain("xem mẫu nào đã đi theo sổ");
  });

  test("takes this year's results as baselines, and empties them", () => {
    expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")).toMatchObject({
      "Mức giao": "50%",
      "Kỳ gốc": 0.48,
      "Nguồn kỳ gốc": "Kết quả năm 2022 trong sổ theo dõi",
      "Đơn vị chủ trì": "CNTT",
    });
    expect(rowOf(workbook, "CNTT", "CT08", 2)).toMatchObject({ "Kỳ gốc": 0.48, "Kết quả": null, "Minh chứng": null });
  });

  test("moves due days of the old year and the period, and empties the old plan's facts", () => {
    // 30/06/2023, 01/01/2023 and 31/12/2023 as the grid counts days.
    expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")["Hạn"]).toBe(45107);
    expect([
      setting(workbook, "Thời gian thi đua từ ngày"),
      setting(workbook, "Thời gian thi đua đến hết ngày"),
    ]).toEqual([44927, 45291]);
    for (const name of ["Trích yếu kế hoạch", "Đối tượng cá nhân", "Số liệu tính đến hết ngày"]) {
      expect([name, setting(workbook, name)]).toEqual([name, null]);
    }
    expect(setting(workbook, "Tên cơ quan")).toBe("Sở Thông tin và Truyền thông tỉnh Bắc Kạn");
  });

  test("keeps units, officials and criteria, without what is of the old year", () => {
    expect(rowOf(workbook, "Đơn vị", "CNTT")).toMatchObject({
      "Tên đơn vị": "Phòng Công nghệ thông tin",
      "Được đề nghị": null,
    });
    expect(rowOf(workbook, "Cán bộ", "CB1")).toMatchObject({ "Họ và tên": "Nguyễn Giả Định", "Xếp loại": null });
    expect(rowOf(workbook, "Tiêu chuẩn", "T1.1")).toMatchObject({ "Mức áp dụng": "Bắt buộc" });
  });

  test("has no arising task, list or log of the old year left, and its formulas still", () => {
    const text = JSON.stringify(contentOf(workbook));
    for (const gone of ["PS01", "Tập huấn", "DANH SÁCH ĐỀ NGHỊ"]) expect(text).not.toContain(gone);
    expect(rowOf(workbook, "CNTT", "CT08", 2)["Trạng thái"]).toEqual(expect.any(String));
  });

  test("is an original now, which refuses to begin again", async () => {
    await withCopy(workbook.clone(), async (host) => {
      expect(saidBy(await begin(host, ["YES", "YES"]))).toContain("Đây là sổ gốc");
    });
  });
});

test("without moving the period keeps its days and due days", async () => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    await begin(host, ["YES", "NO"]);
    expect(setting(workbook, "Thời gian thi đua từ ngày")).toBe(44562);
    expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")["Hạn"]).toBe(44742);
  });
});

test("cut at any write and begun again ends as one that was not cut", async () => {
  const whole = original.clone();
  const { record } = await withCopy(whole, (host) => begin(host, ["YES", "YES"]));
  const writes = record.flatMap(({ name }, index) => (name.endsWith("setValues") ? [index] : []));
  expect(writes.length).toBeGreaterThan(5);
  for (const index of writes) {
    for (const phase of ["before", "after"] as const) {
      const workbook = original.clone();
      await withCopy(workbook, async (host) => {
        await begin(host, ["YES", "YES"], (call) => (call.index === index && call.phase === phase ? "kill" : "go"));
        // Cut after its last write it has begun: what is left is the set-up.
        const again = await begin(host, ["YES", "YES"]);
        if (saidBy(again).includes("sổ gốc của năm nay")) await host.runMenuItem("setUpWorkbook");
      });
      const where = `${phase} call ${String(index)}`;
      expect({ where, content: contentOf(workbook) }).toEqual({ where, content: contentOf(whole) });
    }
  }
}, 240_000);

test.each<[string, CellInput]>([
  ["number", { value: 0.48 }],
  ["formula", { formula: "0.4+0.08" }],
])(
  "a result typed over a %s while the year is being written becomes the baseline, and is not lost",
  async (_, cell) => {
    const workbook = original.clone();
    await withCopy(workbook, async (host) => {
      const { id } = workbook.sheetByName("CNTT") ?? { id: 0 };
      const column = (contentOf(workbook)["CNTT"]?.[1] ?? []).indexOf("Kết quả") + 1;
      workbook.write(id, 3, column, [[cell]]);
      await host.formulas.calculate();
      let writes = 0;
      const typing = (call: Call): "go" => {
        if (call.phase === "before" && call.name.endsWith("setValues") && (writes += 1) === 1) {
          workbook.write(id, 3, column, [[{ value: 0.49 }]]);
        }
        return "go";
      };
      expect(saidBy(await begin(host, ["YES", "YES"], typing))).toContain("Đã bắt đầu năm mới");
      expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")).toMatchObject({ "Kỳ gốc": 0.49 });
      expect(rowOf(workbook, "CNTT", "CT08", 2)).toMatchObject({ "Kết quả": null, "Kỳ gốc": 0.49 });
    });
  },
);

test("the holder's result stays the baseline beside another unit's, also when somebody types while it is emptied", async () => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    await typeRows(host, "VP", [{}, { Mã: "CT08", "Kết quả": "7%" }], 2);
    const { id } = workbook.sheetByName("VP") ?? { id: 0 };
    const remark = (contentOf(workbook)["VP"]?.[1] ?? []).indexOf("Ghi chú") + 1;
    let writes = 0;
    const typing = (call: Call): "go" => {
      // The second write empties the holder's tab; the other's, which comes after it, is then found changed.
      if (call.phase === "before" && call.name.endsWith("setValues") && (writes += 1) === 2) {
        workbook.write(id, 3, remark, [[{ value: "đang ghi" }]]);
      }
      return "go";
    };
    expect(saidBy(await begin(host, ["YES", "YES"], typing))).toContain("Đã bắt đầu năm mới");
    expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")).toMatchObject({ "Kỳ gốc": 0.48 });
    for (const unit of ["CNTT", "VP"]) expect(rowOf(workbook, unit, "CT08", 2)).toMatchObject({ "Kỳ gốc": 0.48 });
  });
});

test("begun by two persons at once it begins once: the second is told, and days are moved by one year", async () => {
  const workbook = original.clone();
  await withCopy(workbook, async (host) => {
    const reports = await Promise.all([begin(host, ["YES", "YES"]), begin(host, ["YES", "YES"])]);
    const said = reports.map(saidBy);
    expect(said.filter((one) => one.includes("Đã bắt đầu năm mới"))).toHaveLength(1);
    expect(said.filter((one) => one.includes("Đây là sổ gốc của năm nay"))).toHaveLength(1);
    // 30/06/2023 and 31/12/2023 as the grid counts days.
    expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")["Hạn"]).toBe(45107);
    expect(setting(workbook, "Thời gian thi đua đến hết ngày")).toBe(45291);
  });
});

/** Begins the year while these cells are written by others: as soon as the lock is held, or before the second tab is written. */
async function beginWhileEdited(
  when: "locked" | "written",
  edits: readonly (readonly [string, number, number, string])[],
) {
  const workbook = original.clone();
  return withCopy(workbook, async (host) => {
    let writes = 0;
    const editing = ({ name, phase }: Call): "go" => {
      if (phase === "before" && name.endsWith("setValues")) writes += 1;
      const isLocked = phase === "after" && name.endsWith("tryLock");
      const isSecond = phase === "before" && name.endsWith("setValues") && writes === 2;
      if (when === "locked" ? isLocked && writes === 0 : isSecond) {
        for (const [tab, row, column, value] of edits) {
          workbook.write(workbook.sheetByName(tab)?.id ?? 0, row, column, [[{ value }]]);
        }
      }
      return "go";
    };
    return { said: saidBy(await begin(host, ["YES", "YES"], editing)), workbook };
  });
}

test("a plan that cannot be read any more once tabs are written is told as cut off, not as unchanged", async () => {
  const { said } = await beginWhileEdited("written", [
    ["Chỉ tiêu, nhiệm vụ", 1, 1, "Mã số"],
    ["VP", 3, 10, "97%"],
  ]);
  expect(said).toContain("bị ngắt giữa chừng");
  expect(said).toContain('ô A1: không có cột "Mã"');
  expect(said).not.toContain("sổ chưa bị thay đổi");
});

test("a period that is edited while it is asked about is not moved, and that is told", async () => {
  const row = (contentOf(original)["Kế hoạch"] ?? []).findIndex(([name]) => name === "Thời gian thi đua đến hết ngày");
  const { said, workbook } = await beginWhileEdited("locked", [["Kế hoạch", row + 1, 2, "31/12/2024"]]);
  expect(said).toContain("Thời gian thi đua ở trang Kế hoạch vừa được sửa");
  expect(rowOf(workbook, "CNTT", "CT08", 2)).toMatchObject({ "Kết quả": 0.48 });
  expect(rowOf(workbook, "Chỉ tiêu, nhiệm vụ", "CT08")).toMatchObject({ Hạn: 44742 });
});

describe("the tabs of a copy, which comes without protections,", () => {
  /** Who may type a result into a unit's tab, after the new year has begun in such a copy. */
  async function inUnprotectedCopy(
    use: (typing: (tab: string, cell: string, email: string) => Promise<boolean>, said: string) => Promise<void>,
    refused = "",
  ) {
    const workbook = original.clone();
    for (const { id } of workbook.sheets) workbook.editSheet(id, (sheet) => void (sheet.protections = []));
    await withCopy(workbook, async (host) => {
      await typeRows(host, "Đơn vị", [{ Email: "cntt@example.com" }, { Email: "vp@example.com" }]);
      const report = await host.runMenuItem("startNewYear", {
        ask: answering("YES", "YES"),
        gate: ({ name, phase }) =>
          refused !== "" && phase === "before" && name.endsWith("addEditors") ? { fail: refused } : "go",
      });
      const typing = async (tab: string, cell: string, email: string) =>
        (await host.edit(tab, cell, "60%", { user: { email, locale: "vi" } })).refused === undefined;
      await use(typing, saidBy(report));
    });
  }

  test("are protected again: a unit types its results in its own tab and nowhere else", async () => {
    await inUnprotectedCopy(async (typing, said) => {
      expect(said).toContain("bảo vệ");
      expect(said).not.toContain("CHƯA bảo vệ");
      expect(await typing("CNTT", "J3", "cntt@example.com")).toBe(true);
      expect(await typing("CNTT", "G3", "cntt@example.com")).toBe(false);
      expect(await typing("VP", "J3", "cntt@example.com")).toBe(false);
      expect(await typing("Kế hoạch", "B2", "cntt@example.com")).toBe(false);
    });
  });

  test("are read back: what could not be protected is told", async () => {
    await inUnprotectedCopy(async (typing, said) => {
      expect(said).toContain('CHƯA bảo vệ được trang "VP"');
      expect(said).toContain("Invalid email");
      expect(await typing("Cán bộ", "B2", "cntt@example.com")).toBe(false);
    }, "Invalid email: vp@example.com");
  });
});
