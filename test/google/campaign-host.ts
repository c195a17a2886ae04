/** The built add-on over a small campaign: two units, three officials, a few targets; made once and cloned for each test. */

import { join } from "node:path";
import { readBuiltProject } from "../../workbench/host/built-project";
import { SettableClock } from "../../workbench/host/clock";
import { AppsScriptHost, type HostOptions } from "../../workbench/host/host";
import { Workbook } from "../../workbench/sheet/model";
import type { CellValue } from "../../workbench/sheet/workbook";

const ROOT = join(__dirname, "../..");
export const OWNER = "van-phong@example.com";

/** 08:30 on 05/01/2023 in Viet Nam. */
export const NOW = Date.UTC(2023, 0, 5, 1, 30);

/** The built add-on over a workbook, on a clock that stands at `NOW`. */
export function addOn(workbook: Workbook, options: Partial<HostOptions> = {}): AppsScriptHost {
  return new AppsScriptHost({
    workbook,
    ...readBuiltProject(join(ROOT, "dist")),
    workerFile: join(ROOT, "build/workbench/worker.cjs"),
    warmThreads: 1,
    user: { email: OWNER, locale: "vi" },
    ...options,
  });
}

/** Opens the add-on over a workbook for a while; its clock stands at `NOW` unless the test moves it. */
export async function withHost<T>(
  workbook: Workbook,
  use: (host: AppsScriptHost, clock: SettableClock) => Promise<T>,
  options: Partial<HostOptions> = {},
): Promise<T> {
  const clock = new SettableClock(NOW, { priced: false });
  const host = addOn(workbook, { clock, ...options });
  try {
    await host.open();
    return await use(host, clock);
  } finally {
    await host.close();
  }
}

/** What an endpoint returned; throws when it was stopped. */
export async function ask<T>(host: AppsScriptHost, name: string, ...args: readonly unknown[]): Promise<T> {
  const { ended, result, error } = await host.runFunction(name, args);
  if (ended !== "done") throw new Error(`${name} ${ended}: ${error?.message ?? ""}`);
  return result as T;
}

/** An empty spreadsheet as Google makes it. */
export function emptyWorkbook(): Workbook {
  const workbook = new Workbook({ sharing: { owner: OWNER, editors: ["cntt@example.com"] } });
  workbook.insertSheet({ name: "Trang tính1" });
  return workbook;
}

/** Types texts under the headers that name them, into the first rows below the header row. */
export async function typeRows(
  host: AppsScriptHost,
  tab: string,
  rows: readonly Readonly<Record<string, string>>[],
  headerRow = 1,
): Promise<void> {
  const sheet = host.workbook.sheetByName(tab);
  if (sheet === undefined) throw new Error(`No tab "${tab}"`);
  const width = host.workbook.lastColumn(sheet.id);
  const [headers = []] = host.workbook.values(sheet.id, { row: headerRow, column: 1, rows: 1, columns: width });
  for (const [index, row] of rows.entries()) {
    for (const [header, text] of Object.entries(row)) {
      const column = headers.indexOf(header);
      if (column === -1) throw new Error(`Tab "${tab}" has no column "${header}"`);
      await typeCell(host, tab, headerRow + 1 + index, column + 1, text);
    }
  }
}

async function typeCell(host: AppsScriptHost, tab: string, row: number, column: number, text: string): Promise<void> {
  const letter = column <= 26 ? String.fromCharCode(64 + column) : `A${String.fromCharCode(38 + column)}`;
  const { refused } = await host.edit(tab, `${letter}${String(row)}`, text);
  if (refused !== undefined) throw new Error(`${tab}!${letter}${String(row)}: ${refused}`);
}

/** Types a setting's value into the row that names it. */
export async function setSetting(host: AppsScriptHost, name: string, text: string): Promise<void> {
  const sheet = host.workbook.sheetByName("Kế hoạch");
  if (sheet === undefined) throw new Error("No settings");
  const names = host.workbook.values(sheet.id, {
    row: 1,
    column: 1,
    rows: host.workbook.lastRow(sheet.id),
    columns: 1,
  });
  const row = names.findIndex(([value]) => value === name) + 1;
  if (row === 0) throw new Error(`No setting "${name}"`);
  await typeCell(host, "Kế hoạch", row, 2, text);
}

let made: Promise<Workbook> | undefined;

/** The small campaign, ready for its first list; a clone that the test may change. */
export async function smallCampaign(): Promise<Workbook> {
  made ??= makeCampaign();
  return (await made).clone();
}

async function makeCampaign(): Promise<Workbook> {
  const workbook = emptyWorkbook();
  const host = addOn(workbook);
  try {
    await host.open();
    await host.runMenuItem("setUpWorkbook");
    for (const [name, text] of [
      ["Tên cơ quan", "Sở Thông tin và Truyền thông tỉnh Bắc Kạn"],
      ["Trích yếu kế hoạch", "Phong trào thi đua năm 2022"],
      ["Đối tượng cá nhân", "Cán bộ, công chức (III.1.a)"],
      ["Thời gian thi đua từ ngày", "01/01/2022"],
      ["Thời gian thi đua đến hết ngày", "31/12/2022"],
      ["Số liệu tính đến hết ngày", "31/12/2022"],
    ] as const) {
      await setSetting(host, name, text);
    }
    await typeRows(host, "Đơn vị", [
      { Mã: "CNTT", "Tên đơn vị": "Phòng Công nghệ thông tin", Loại: "Phòng", "Được đề nghị": "Có" },
      { Mã: "VP", "Tên đơn vị": "Văn phòng Sở", Loại: "Phòng", "Được đề nghị": "Có" },
    ]);
    await typeRows(host, "Chỉ tiêu, nhiệm vụ", [
      {
        Mã: "CT08",
        Loại: "Chỉ tiêu",
        "Nội dung": "Hồ sơ qua BCCI cấp tỉnh",
        "Mức giao": "50%",
        "Đơn vị chủ trì": "CNTT",
      },
      {
        Mã: "CT10",
        Loại: "Chỉ tiêu",
        "Nội dung": "Dịch vụ công mức độ 4",
        "Mức giao": "≥ 82%",
        "Đơn vị chủ trì": "VP",
      },
    ]);
    await typeRows(host, "Tiêu chuẩn", [
      {
        Mã: "T1.1",
        "Đối tượng": "Tập thể",
        "Căn cứ": "III.2.a, gạch đầu dòng 1",
        "Nội dung": "Hoàn thành 100% chỉ tiêu, nhiệm vụ",
        "Mức áp dụng": "Bắt buộc",
        "Cách đo": "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao",
      },
    ]);
    await host.runMenuItem("setUpWorkbook");
    await typeRows(host, "CNTT", [{ "Kết quả": "48%" }], 2);
    await typeRows(host, "VP", [{ "Kết quả": "96%" }], 2);
    await typeRows(host, "Cán bộ", [{ Mã: "CB1", "Họ và tên": "Nguyễn Giả Định", "Đơn vị": "VP" }]);
    await host.formulas.calculate();
    return workbook;
  } finally {
    await host.close();
  }
}

/** Everything that stands in the workbook, tab by tab: values and nothing else. */
export function contentOf(workbook: Workbook): Readonly<Record<string, readonly (readonly CellValue[])[]>> {
  return Object.fromEntries(
    workbook.sheets.map(({ id, name }) => {
      const [rows, columns] = [workbook.lastRow(id), workbook.lastColumn(id)];
      return [name, rows === 0 ? [] : workbook.values(id, { row: 1, column: 1, rows, columns })];
    }),
  );
}

type Kept = ReturnType<typeof keptTabs>;

/** What stands in these tabs, to be put back before an action is tried again. */
export function keptTabs(workbook: Workbook, names: readonly string[]) {
  return names.map((name) => {
    const sheet = workbook.sheetByName(name);
    if (sheet === undefined) throw new Error(`No tab "${name}"`);
    const area = { row: 1, column: 1, rows: 60, columns: sheet.maxColumns };
    return { id: sheet.id, values: workbook.values(sheet.id, area) };
  });
}

/** Puts the content of kept tabs back, and nothing else. */
export function putBack(workbook: Workbook, kept: Kept): void {
  for (const { id, values } of kept) {
    workbook.write(
      id,
      1,
      1,
      values.map((row) => row.map((value) => ({ value }))),
    );
  }
}
