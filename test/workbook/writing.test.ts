import { beforeAll, describe, expect, test } from "@jest/globals";
import { makeAwardList, type AwardList } from "../../src/domain/award-list";
import type { Campaign } from "../../src/domain/campaign";
import {
  CRITERIA_TAB,
  LOG_TAB,
  OFFICIALS_TAB,
  PROPOSALS_TAB,
  SETTINGS,
  SETTINGS_TAB,
  UNIT_TAB,
  UNITS_TAB,
} from "../../src/workbook/layout";
import { asPlainText } from "../../src/workbook/plain-text";
import { logRow, type LogEvent } from "../../src/workbook/writing/log";
import { writeProposals } from "../../src/workbook/writing/proposals";
import { writeReview } from "../../src/workbook/writing/review";
import type { WrittenSheet } from "../../src/workbook/writing/sheet";
import { day, FIRST_ROW, put, readBook, tabOf, type Book } from "./book";

const STAMP = { readAt: "08:30 ngày 05/01/2023", fingerprint: "ab12".repeat(16), problems: 3 };

const settingRow = (key: string): number => SETTINGS.findIndex((setting) => setting.key === key) + 2;

/** Both units are proposed and three officials; one is disciplined, one is under consideration, one is clean. */
function change(book: Book): void {
  const officials = tabOf(book, "Cán bộ");
  for (const row of [2, 3, 4]) put(officials, OFFICIALS_TAB, row, "proposed", "Có");
  put(officials, OFFICIALS_TAB, 2, "discipline", "Cảnh cáo");
  put(officials, OFFICIALS_TAB, 2, "disciplineDate", day(2022, 5, 4));
  put(officials, OFFICIALS_TAB, 3, "discipline", "Khiển trách?");
  put(officials, OFFICIALS_TAB, 3, "name", "=1+1");
  put(tabOf(book, "Đơn vị"), UNITS_TAB, 3, "proposed", "Có");
  put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW, "actual", "");
  put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "settledBy", "Giám đốc");
}

function decided(book: Book): void {
  change(book);
  put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("decisionNumber"), "value", "30/QĐ-STTTT");
  put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("decisionDate"), "value", day(2023, 2, 10));
}

const textOf = ({ values }: WrittenSheet): string => values.map((row) => row.join(" | ")).join("\n");
const rowsOf = (sheet: WrittenSheet, role: string): (string | number)[][] =>
  sheet.values.filter((_, index) => sheet.roles[index] === role).map((row) => [...row]);

let campaign: Campaign;
let list: AwardList;
beforeAll(() => {
  campaign = readBook(change).campaign;
  list = makeAwardList(campaign);
});

describe("the review, which is the Office's", () => {
  let sheet: WrittenSheet;
  beforeAll(() => {
    sheet = writeReview(list, campaign.criteria, STAMP);
  });

  test("is one block: every row has as many values as there are columns", () => {
    expect(new Set(sheet.values.map((row) => row.length))).toEqual(new Set([sheet.columnCount]));
    expect(sheet.roles).toHaveLength(sheet.values.length);
    expect(sheet.values[sheet.headerRow - 1]?.[0]).toBe("STT");
  });

  test.each([
    ["the plan", "Kế hoạch số 05/KH-STTTT ngày 24/01/2022: Phong trào thi đua năm 2022"],
    ["the reporting date", "Số liệu tính đến hết ngày: 31/12/2022"],
    ["the moment of reading", "lúc: 08:30 ngày 05/01/2023"],
    [
      "the collectives",
      "Tập thể: 3, được đề nghị 2; đủ điều kiện 1, chưa đủ căn cứ 1, không đủ điều kiện 0; không xét 1",
    ],
    [
      "the individuals",
      "Cá nhân: 3, được đề nghị 3; đủ điều kiện 0, chưa đủ căn cứ 1, không đủ điều kiện 1; không xét 1",
    ],
    ["who is proposed and not eligible", "Được đề nghị nhưng chưa đủ điều kiện"],
    ["the unsettled condition, and what hangs on it", "C1.1 (III.2.b, gạch đầu dòng 4): đang áp dụng"],
    ["the problems", "Vấn đề cần xử lý trong sổ: 3"],
    ["why there is no prize money", "Tiền thưởng: chỉ tính khi quyết định khen thưởng đã có số và ngày"],
    ["the fingerprint", `Mã kiểm tra: ${STAMP.fingerprint}`],
  ])("says on its head: %s", (_what, words) => {
    expect(rowsOf(sheet, "head").join("\n")).toContain(words);
  });

  test("does not call a condition unsettled that somebody has settled", () => {
    expect(rowsOf(sheet, "head").join("\n")).not.toContain("T1.1");
  });

  test("has a row for every unit and official, proposed or not, and a column for every condition", () => {
    expect(rowsOf(sheet, "header")[0]).toEqual(
      [
        "STT",
        "Đối tượng",
        "Tên tập thể, họ và tên cá nhân",
        "Đơn vị",
        "Chức vụ",
        "Được đề nghị",
        "Kết quả rà soát",
        "Lý do",
        "Còn thiếu, ai cung cấp",
        "'T1.1",
        "'C1.1",
      ].map((header) => (header.startsWith("'") ? asPlainText(header.slice(1)) : header)),
    );
    expect(rowsOf(sheet, "row")).toHaveLength(campaign.units.length + 3);
  });

  test("gives whoever is not eligible the conditions that are not met, with clause and cell", () => {
    const row = rowsOf(sheet, "row").find((cells) => cells.includes("Nguyễn Văn An"));
    expect(row?.[6]).toBe("Không đủ điều kiện");
    expect(row?.[10]).toBe("Không đạt");
    expect(String(row?.[7])).toContain("C1.1 (III.2.b, gạch đầu dòng 4): ");
    expect(String(row?.[7])).toContain("Cảnh cáo");
  });

  test("gives whoever is undetermined what is missing, from whom and in which cell", () => {
    const row = rowsOf(sheet, "row").find((cells) => cells.includes("Phòng Công nghệ thông tin"));
    expect(row?.[6]).toBe("Chưa đủ căn cứ");
    expect(row?.[9]).toBe("Chưa rõ");
    expect(String(row?.[8])).toContain("Đơn vị nhập kết quả");
    expect(String(row?.[8])).toContain('trang "CNTT" ô J3');
  });

  test("gives whoever is eligible the grounds of each condition met", () => {
    const row = rowsOf(sheet, "row").find((cells) => cells[2] === "Văn phòng Sở");
    expect(row?.[6]).toBe("Đủ điều kiện");
    expect(String(row?.[7])).toContain("T1.1");
  });

  test("keeps a name that looks like a formula a name", () => {
    expect(textOf(sheet)).toContain("'=1+1");
  });

  test("colours every verdict and result by its exact words", () => {
    const coloured = sheet.colours.map(({ column, text }) => `${String(column)} ${text}`);
    expect(coloured).toContain("7 Đủ điều kiện");
    expect(coloured).toContain("10 Chưa rõ");
    expect(coloured).toContain("11 Không đạt");
  });
});

describe("the printed list, which everybody sees", () => {
  let sheet: WrittenSheet;
  beforeAll(() => {
    sheet = writeProposals(list, "Giấy khen của Giám đốc Sở", [], STAMP);
  });

  test("holds the proposed only, first collectives, then individuals, numbered afresh", () => {
    expect(rowsOf(sheet, "section").map(([, title]) => title)).toEqual(["I. Tập thể", "II. Cá nhân"]);
    expect(rowsOf(sheet, "row").map(([number, name, , , verdict]) => [number, name, verdict])).toEqual([
      [1, "Văn phòng Sở", "Đủ điều kiện"],
      [2, "Phòng Công nghệ thông tin", "Chưa đủ căn cứ"],
      [1, "'=1+1", "Chưa đủ căn cứ"],
      [2, "Nguyễn Văn An", "Không đủ điều kiện"],
      [3, "Phạm Văn Ký", "Không xét"],
    ]);
  });

  test.each(["Cảnh cáo", "cảnh cáo", "Khiển trách", "kỷ luật", "tố cáo", "thanh tra", "xếp loại"])(
    "says nothing of anybody's record: %s",
    (word) => {
      expect(rowsOf(sheet, "row").join("\n")).not.toContain(word);
    },
  );

  test("says what is still missing of a unit, without cells", () => {
    expect(rowsOf(sheet, "row").find(([, name]) => name === "Phòng Công nghệ thông tin")?.[5]).toBe(
      "Đơn vị nhập kết quả.",
    );
  });

  test("says only that a person's record is to be completed, and by whom", () => {
    expect(rowsOf(sheet, "row").find(([, name]) => name === "'=1+1")?.[5]).toBe(
      "Văn phòng Sở hoàn thiện thông tin cán bộ.",
    );
  });

  test("has no money before there is a decision", () => {
    expect(sheet.columnCount).toBe(PROPOSALS_TAB.columns.length - 1);
    expect(textOf(sheet)).not.toContain("Tiền thưởng");
    expect(rowsOf(sheet, "total")).toEqual([]);
  });

  test("has the prize of the eligible, and their sum, once the decision has number and date", () => {
    const known = writeProposals(makeAwardList(readBook(decided).campaign), "Giấy khen", [], STAMP);
    expect(rowsOf(known, "row").map((row) => row[6])).toEqual([900_000, "", "", "", ""]);
    expect(rowsOf(known, "total")).toEqual([["", "Tổng cộng", "", "", "", "", 900_000]]);
  });

  test("carries plan, reporting date, moment, counts, unsettled readings and fingerprint on its head", () => {
    const head = rowsOf(sheet, "head").join("\n");
    for (const words of [
      "05/KH-STTTT",
      "31/12/2022",
      "08:30",
      "Tập thể: 3",
      "chưa chốt cách hiểu (1): C1.1",
      STAMP.fingerprint,
    ]) {
      expect(head).toContain(words);
    }
  });

  test("tells below of each unit's dossier what has come in and what is missing", () => {
    const dossiers = [{ unit: "Văn phòng Sở", received: "Chưa nhận hồ sơ", missing: "Chưa ghi ngày tờ trình." }];
    const told = writeProposals(list, "Giấy khen", dossiers, STAMP);
    expect(rowsOf(told, "section").map(([, title]) => title)).toEqual([
      "I. Tập thể",
      "II. Cá nhân",
      "III. Hồ sơ của các đơn vị",
    ]);
    expect(told.values[told.values.length - 1]).toEqual([
      1,
      "Văn phòng Sở",
      "",
      "",
      "Chưa nhận hồ sơ",
      "Chưa ghi ngày tờ trình.",
    ]);
  });

  test("says so when nobody is proposed", () => {
    const none = readBook((book) => put(tabOf(book, "Đơn vị"), UNITS_TAB, 2, "proposed", "Không"));
    const empty = writeProposals(makeAwardList(none.campaign), "", [], STAMP);
    expect(rowsOf(empty, "row").map((row) => row[1])).toEqual([
      "Chưa có tập thể nào được đề nghị.",
      "Chưa có cá nhân nào được đề nghị.",
    ]);
  });
});

describe("the log", () => {
  const event: LogEvent = {
    at: "08:30 ngày 05/01/2023",
    by: "vp@example.vn",
    action: "Lập danh sách",
    from: "",
    to: "Mã kiểm tra: ab12",
  };
  const headers = LOG_TAB.columns.map(({ header }) => header);
  const tab = (rows: unknown[][]) => ({ id: 1, name: "Nhật ký", values: [headers, ...rows], merges: [] });

  test("gets one row below its last", () => {
    expect(logRow(tab([["a", "b", "c", "d", "e"]]), event)).toEqual({
      row: 3,
      column: 1,
      values: [[event.at, event.by, event.action, "", event.to]],
    });
  });

  test("gets no second row for the same action with the same outcome, whoever repeats it and whenever", () => {
    expect(logRow(tab([["hôm qua", "người khác", "Lập danh sách", "", "Mã kiểm tra: ab12"]]), event)).toBeNull();
  });

  test("gets a row for another outcome", () => {
    expect(logRow(tab([["", "", "Lập danh sách", "", "Mã kiểm tra: cd34"]]), event)).not.toBeNull();
  });

  test("keeps text that looks like a formula text, and follows moved columns", () => {
    const moved = { id: 1, name: "Nhật ký", values: [[...headers].reverse()], merges: [] };
    expect(logRow(moved, { ...event, by: "=x" })?.values).toEqual([[event.to, "", event.action, "'=x", event.at]]);
  });

  test("without headers there is nowhere to write", () => {
    expect(logRow({ id: 1, name: "Nhật ký", values: [[""]], merges: [] }, event)).toBeNull();
  });
});

test("a long line of names on the review's head is broken between names", () => {
  const names = list.nominees.flatMap((nominee) =>
    Array.from({ length: 30 }, (_, index) => ({ ...nominee, code: `${nominee.code}-${String(index)}` })),
  );
  const long = {
    ...list,
    nominees: names,
    eligibleNotProposed: names.map(({ kind, code }) => ({ kind, code })),
  };
  const head = rowsOf(writeReview(long, campaign.criteria, STAMP), "head").map(([text]) => String(text));
  expect(Math.max(...head.map((text) => text.length))).toBeLessThan(260);
  for (const { name, code } of names) expect(head.join(" ")).toContain(`${name} (${code})`);
});
