/** How a unit's dossier stands, in its own tab and on the printed list. */

import { describe, expect, test } from "@jest/globals";
import { makeAwardList } from "../../src/domain/award-list";
import { MEETINGS_TAB, RECEIPTS_TAB, type KeyOf, type Tab } from "../../src/workbook/layout";
import { dossierLines, dossierStatus } from "../../src/workbook/dossier-standing";
import { readCampaign } from "../../src/workbook/reading";
import { day, sampleBook } from "./book";

/** A table as a formula passes it: the headers, and rows by the keys of their columns. */
function table<Key extends string>(layout: Tab<Key>, ...rows: Partial<Record<Key, unknown>>[]): unknown[][] {
  const blank = layout.columns.map(() => "");
  return [
    layout.columns.map(({ header }) => header),
    ...rows.map((row) => layout.columns.map(({ key }) => row[key] ?? "")),
    blank,
  ];
}

const HELD = { level: "Đơn vị", unit: "CNTT", on: day(2023, 1, 4), conclusions: "CNTT: 6/7, nhất trí\nCB01: 7/7" };
const COMPLETE = { unit: "CNTT", submittedOn: day(2023, 1, 4), receivedOn: day(2023, 1, 5), missing: "Không" };
const DEADLINE = day(2023, 1, 15);
type ReceiptRow = Partial<Record<KeyOf<typeof RECEIPTS_TAB>, unknown>>;
const BEGIN = "Hồ sơ đề nghị khen thưởng (nếu có):";

describe("DOSSIER_STATUS", () => {
  test.each<[string, Parameters<typeof dossierStatus>, string]>([
    [
      "of a unit of which nothing is recorded: what is missing and until when",
      ["CNTT", table(RECEIPTS_TAB), table(MEETINGS_TAB), DEADLINE],
      `${BEGIN} Chưa ghi cuộc họp xét của đơn vị ở trang "Họp xét". Chưa ghi ngày nhận hồ sơ ở trang "Tiếp nhận hồ sơ". ` +
        "Hồ sơ phải đến trước ngày 15/01/2023, chậm nhất là hết ngày 14/01/2023; ngày làm việc cuối cùng là 13/01/2023.",
    ],
    [
      "of a complete dossier, whoever the votes are of",
      ["cntt ", table(RECEIPTS_TAB, COMPLETE), table(MEETINGS_TAB, HELD), DEADLINE],
      `${BEGIN} Đã nhận ngày 05/01/2023. Không còn thiếu gì.`,
    ],
    [
      "of a dossier that came too late and lacks parts",
      [
        "CNTT",
        table(RECEIPTS_TAB, { ...COMPLETE, receivedOn: day(2023, 1, 15), missing: "Báo cáo thành tích của Văn phòng" }),
        table(MEETINGS_TAB, HELD),
        DEADLINE,
      ],
      `${BEGIN} Đã nhận ngày 15/01/2023, quá hạn. Hồ sơ còn thiếu: Báo cáo thành tích của Văn phòng.`,
    ],
    [
      "of a dossier that was returned, without a deadline",
      [
        "CNTT",
        table(RECEIPTS_TAB, { ...COMPLETE, returnedOn: day(2023, 1, 6), returnReason: "thiếu chữ ký" }),
        table(MEETINGS_TAB, HELD),
        "",
      ],
      `${BEGIN} Đã nhận ngày 05/01/2023. Hồ sơ đã trả lại đơn vị: thiếu chữ ký.`,
    ],
    [
      "of a dossier that nobody has checked as yet",
      ["CNTT", table(RECEIPTS_TAB, { ...COMPLETE, missing: "" }), table(MEETINGS_TAB, HELD), ""],
      `${BEGIN} Đã nhận ngày 05/01/2023. Văn phòng chưa ghi có còn thiếu thành phần nào không.`,
    ],
    [
      "tells nothing of another unit's dossier",
      ["VP", table(RECEIPTS_TAB, COMPLETE), table(MEETINGS_TAB, HELD), ""],
      `${BEGIN} Chưa ghi cuộc họp xét của đơn vị ở trang "Họp xét". Chưa ghi ngày nhận hồ sơ ở trang "Tiếp nhận hồ sơ".`,
    ],
    [
      "of a table that has lost a column says whom to ask",
      ["CNTT", table(RECEIPTS_TAB).map((row) => row.slice(1)), table(MEETINGS_TAB, HELD), DEADLINE],
      'Chưa đọc được trang "Tiếp nhận hồ sơ": thiếu hoặc lặp tiêu đề cột. Đề nghị Văn phòng chạy "Tạo / hoàn thiện sổ theo dõi".',
    ],
    ...(["Không.", "không có", "Đủ", "Đã đủ hồ sơ.", "Không còn thiếu gì"] as const).map(
      (missing): [string, Parameters<typeof dossierStatus>, string] => [
        `of a dossier that is complete in other words (${missing})`,
        ["CNTT", table(RECEIPTS_TAB, { ...COMPLETE, missing }), table(MEETINGS_TAB, HELD), ""],
        `${BEGIN} Đã nhận ngày 05/01/2023. Không còn thiếu gì.`,
      ],
    ),
    [
      "of a dossier of which nobody can tell what it lacks",
      ["CNTT", table(RECEIPTS_TAB, { ...COMPLETE, missing: "Chưa rõ" }), table(MEETINGS_TAB, HELD), ""],
      `${BEGIN} Đã nhận ngày 05/01/2023. Thành phần còn thiếu ghi "Chưa rõ": chưa rõ hồ sơ còn thiếu gì.`,
    ],
    [
      "of a dossier that was sent back on a day that cannot be read",
      ["CNTT", table(RECEIPTS_TAB, { ...COMPLETE, returnedOn: "hôm qua" }), table(MEETINGS_TAB, HELD), ""],
      `${BEGIN} Đã nhận ngày 05/01/2023. Hồ sơ có thể đã trả lại đơn vị: ngày trả lại ghi "hôm qua" chưa đọc được.`,
    ],
    [
      "of a dossier that came in on a day that cannot be read, without urging the unit",
      ["CNTT", table(RECEIPTS_TAB, { ...COMPLETE, receivedOn: "sáng 10/01" }), table(MEETINGS_TAB, HELD), DEADLINE],
      `${BEGIN} Đã nhận, nhưng ngày nhận ghi "sáng 10/01" chưa đọc được.`,
    ],
    [
      "of a dossier that was returned and came in again on a day that cannot be read",
      [
        "CNTT",
        table(RECEIPTS_TAB, { ...COMPLETE, returnedOn: day(2023, 1, 6) }, { ...COMPLETE, receivedOn: "sáng 10/01" }),
        table(MEETINGS_TAB, HELD),
        "",
      ],
      `${BEGIN} Đã nhận, nhưng ngày nhận ghi "sáng 10/01" chưa đọc được.`,
    ],
    ["without a code says nothing", ["", table(RECEIPTS_TAB), table(MEETINGS_TAB), DEADLINE], ""],
  ])("%s", (_, given, told) => {
    expect(dossierStatus(...given)).toBe(told);
  });
});

describe("the printed list's lines on the dossiers", () => {
  const linesOf = (receipt: ReceiptRow, change: (values: unknown[][]) => unknown[][] = (values) => values) => {
    const { campaign } = readCampaign(sampleBook());
    const tab = { id: 100, name: RECEIPTS_TAB.name, values: change(table(RECEIPTS_TAB, receipt)), merges: [] };
    return dossierLines(makeAwardList(campaign), campaign.units, tab, null);
  };

  test.each([
    ["complete", COMPLETE, "Đã nhận ngày 05/01/2023", "Không còn thiếu gì."],
    [
      "that lacks parts",
      { ...COMPLETE, missing: "Bản tóm tắt" },
      "Đã nhận ngày 05/01/2023",
      "Hồ sơ còn thiếu: Bản tóm tắt.",
    ],
    ["of another unit", { ...COMPLETE, unit: "VP" }, "Chưa nhận hồ sơ", ""],
    ["whose day cannot be read", { ...COMPLETE, receivedOn: "hôm qua" }, "Đã nhận, ngày ghi chưa đọc được", ""],
    [
      "that was returned, without the reason",
      { ...COMPLETE, returnedOn: day(2023, 1, 6), returnReason: "có đơn tố cáo" },
      "Đã nhận ngày 05/01/2023",
      "Hồ sơ đã trả lại đơn vị.",
    ],
  ])("are of the units that propose somebody: a dossier %s", (_, receipt, received, missing) => {
    expect(linesOf(receipt)).toEqual([{ unit: "Phòng Công nghệ thông tin", received, missing }]);
  });

  test("say of nobody that nothing came in where a row's unit, or the tab, cannot be read", () => {
    const [unclear] = linesOf({ ...COMPLETE, unit: "CNT" });
    expect(unclear?.received).toBe('Chưa rõ: trang "Tiếp nhận hồ sơ" có dòng chưa đọc được đơn vị');
    const [unread] = linesOf(COMPLETE, (values) =>
      values.map((row) => row.map((cell) => (cell === "Ngày nhận" ? "Ngày nhận hồ sơ" : cell))),
    );
    expect(unread?.received).toBe('Chưa đọc được trang "Tiếp nhận hồ sơ"');
  });
});
