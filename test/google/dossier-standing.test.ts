/** What units see of their dossiers, by the real bundle: in their own tab and on the printed list. */

import { expect, test } from "@jest/globals";
import { contentOf, typeRows } from "./campaign-host";
import { withOffice } from "./papers-host";

test("a unit sees in its tab, and everybody on the list, what its dossier lacks, and that it has come in", async () => {
  await withOffice(async ({ host, workbook }) => {
    const shown = async (tab: string): Promise<string> => {
      await host.formulas.calculate();
      return String(contentOf(workbook)[tab]?.[0]?.[5] ?? "");
    };
    expect(await shown("CNTT")).toContain("Chưa ghi ngày nhận hồ sơ");
    // It stands over columns that a narrow window shows, in as many lines as it needs.
    const tab = workbook.sheetByName("CNTT");
    expect([tab?.merges, tab?.rowHeights.get(1)]).toEqual([[{ row: 1, column: 6, rows: 1, columns: 5 }], 72]);
    expect(await shown("CNTT")).toContain("Hồ sơ phải đến trước ngày 15/01/2023");
    await typeRows(host, "Tiếp nhận hồ sơ", [
      {
        "Đơn vị": "CNTT",
        "Ngày nhận": "05/01/2023",
        "Ngày tờ trình": "04/01/2023",
        "Thành phần còn thiếu": "Biên bản",
      },
    ]);
    expect(await shown("CNTT")).toContain("Đã nhận ngày 05/01/2023.");
    expect(await shown("CNTT")).toContain("Hồ sơ còn thiếu: Biên bản.");
    expect(await shown("VP")).toContain("Chưa ghi ngày nhận hồ sơ");
    await host.runMenuItem("generateAwardList");
    const list = contentOf(workbook)["Danh sách đề nghị"] ?? [];
    const section = list.findIndex((row) => row[1] === "III. Hồ sơ của các đơn vị");
    expect(list.slice(section + 1).map((row) => [row[1], row[4]])).toEqual([
      ["Phòng Công nghệ thông tin", "Đã nhận ngày 05/01/2023"],
      ["Văn phòng Sở", "Chưa nhận hồ sơ"],
    ]);
  });
});

test("what a unit's tab made before tells is laid in as many lines when it is set up again", async () => {
  await withOffice(async ({ host, workbook }) => {
    const [wide, single] = [workbook.sheetByName("CNTT"), workbook.sheetByName("VP")];
    if (wide === undefined || single === undefined) throw new Error("No tab");
    workbook.merge(wide.id, { row: 1, column: 6, rows: 1, columns: 7 });
    workbook.unmerge(single.id, { row: 1, column: 6, rows: 1, columns: 5 });
    await host.runMenuItem("setUpWorkbook");
    for (const tab of [wide, single]) {
      const now = workbook.sheetByName(tab.name);
      expect([now?.merges, now?.rowHeights.get(1)]).toEqual([[{ row: 1, column: 6, rows: 1, columns: 5 }], 72]);
    }
    await host.formulas.calculate();
    expect(String(contentOf(workbook)["VP"]?.[0]?.[5])).toContain("Chưa ghi ngày nhận hồ sơ");
  });
});
