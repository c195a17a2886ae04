import { describe, expect, test } from "@jest/globals";
import { assessKpi } from "../../src/domain/status";
import type { Assignment, Campaign, Unit } from "../../src/domain/campaign";
import { columnLetters } from "../../src/domain/address";
import { makeAwardList } from "../../src/domain/award-list";
import { canonicalText } from "../../src/domain/canonical";
import { findingsOf } from "../../src/domain/answers";
import { describeProblem } from "../../src/language/problems";
import { problemTexts as english } from "../../src/language/en/problems";
import {
  CRITERIA_TAB,
  KPIS_TAB,
  MOVEMENTS_TAB,
  OFFICIALS_TAB,
  SETTINGS,
  SETTINGS_TAB,
  UNIT_TAB,
  UNITS_TAB,
  type Tab,
} from "../../src/workbook/layout";
import { day, FIRST_ROW, put, readBook, tabOf, told, type Book } from "./book";

const unitOf = ({ units }: Campaign, code: string): Unit => {
  const unit = units.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`No unit ${code}`);
  return unit;
};

const rowOf = (campaign: Campaign, unit: string, code: string): Assignment => {
  const row = unitOf(campaign, unit).assignments?.find((one) => one.code === code);
  if (row === undefined) throw new Error(`No row ${code}`);
  return row;
};

const statusOf = ({ reading }: Assignment): string =>
  assessKpi(reading, {
    asOf: { year: 2022, month: 12, day: 31 },
    start: { year: 2022, month: 1, day: 1 },
    end: { year: 2022, month: 12, day: 31 },
  }).status;

const letters = (layout: Tab, key: string): string =>
  columnLetters(layout.columns.findIndex((column) => column.key === key) + 1);

/** The row of a setting, its header row being the first. */
const settingRow = (key: string): number => SETTINGS.findIndex((setting) => setting.key === key) + 2;

test("a workbook without fault is read without a problem", () => {
  const { campaign, problems } = readBook();
  expect(problems.map(told)).toEqual([]);
  expect(campaign.settings.planNumber).toEqual({
    state: "given",
    value: "05/KH-STTTT",
    at: { tab: "Kế hoạch", row: settingRow("planNumber"), column: 2 },
  });
  expect(campaign.settings.end).toMatchObject({ value: { year: 2022, month: 12, day: 31 } });
  expect(campaign.settings.countCoHolders).toMatchObject({ value: false });
  expect(campaign.settings.decisionNumber.state).toBe("blank");
  expect(campaign.baseSalaries.map(({ amount }) => amount)).toEqual([1_490_000, 1_800_000, 2_340_000]);
  expect(campaign.criteria.map(({ measure }) => measure)).toMatchObject([
    { value: { kind: "allKpisMet" } },
    { value: { kind: "noDisciplineFrom", discipline: "warning" } },
  ]);
  expect(campaign.officials[0]).toMatchObject({
    code: "CB01",
    unit: { value: "CNTT" },
    rating: { value: "good" },
    discipline: { value: "none" },
    underConsideration: { value: "none" },
    group: { value: "directWorker" },
    contestedBy: [],
  });
  expect(campaign.movements).toMatchObject([{ code: "PT1", participation: { value: "active" } }]);
  expect(unitOf(campaign, "CNTT").unity).toMatchObject({
    holds: { value: true },
    by: { value: "Trần Thị Trưởng" },
    on: { value: { year: 2022, month: 12, day: 31 } },
  });
  expect(unitOf(campaign, "LD")).toMatchObject({ kind: { value: "leadership" }, tab: null, assignments: [] });
});

test("each row of a unit's tab has its result, and says which cells it stands in", () => {
  const { campaign } = readBook();
  const row = rowOf(campaign, "CNTT", "CT01");
  expect(row).toMatchObject({ kind: "kpi", lead: { value: "CB01" }, coHeld: false, disagreements: [] });
  expect(row.cells.actual).toEqual({ tab: "CNTT", row: FIRST_ROW, column: 10 });
  expect(statusOf(row)).toBe("exceeded");
  expect(statusOf(rowOf(campaign, "CNTT", "CT13"))).toBe("exceeded");
  expect(rowOf(campaign, "VP", "PS01")).toMatchObject({ kind: "arisingTask", quality: { value: "excellent" } });
});

test("a target of which a unit is only a helper is mirrored from the holder's tab", () => {
  const { campaign } = readBook();
  const mirrored = rowOf(campaign, "VP", "CT02");
  expect(mirrored.coHeld).toBe(true);
  expect(mirrored.cells.actual).toEqual({ tab: "CNTT", row: FIRST_ROW + 1, column: 10 });
  expect(statusOf(mirrored)).toBe("exceeded");
});

test("a helper that keeps a row of its own is judged by the holder's row, not by what it noted", () => {
  const { campaign, problems } = readBook((book) => {
    put(tabOf(book, "VP"), UNIT_TAB, 5, "code", "CT02");
    put(tabOf(book, "VP"), UNIT_TAB, 5, "actual", "10%");
  });
  expect(problems).toEqual([]);
  expect(statusOf(rowOf(campaign, "VP", "CT02"))).toBe("exceeded");
});

describe("what people do to a workbook changes nothing of what it says", () => {
  const says = (change: (book: Book) => void): string => canonicalText(readBook(change).campaign);
  const unchanged = says(() => undefined);
  const everyTable = (book: Book): Book["tabs"] => book.tabs;

  test.each<[string, (book: Book) => void]>([
    ["tabs in another order", (book) => void book.tabs.reverse()],
    ["a unit's tab renamed", (book) => void (tabOf(book, "CNTT").name = "Phòng CNTT (mới)")],
    ["a tab's name in capitals with a space too many", (book) => void (tabOf(book, "Cán bộ").name = " CÁN  BỘ")],
    ["a tab's name in decomposed Unicode", (book) => void (tabOf(book, "Cán bộ").name = "Cán bộ".normalize("NFD"))],
    ["a tab renamed past recognition", (book) => void (tabOf(book, "Cán bộ").name = "DS 2022")],
    [
      "a tab added by the office",
      (book) => void book.tabs.push({ id: 999, name: "Nháp", values: [["Mã", "x"]], merges: [] }),
    ],
    ["an empty tab", (book) => void book.tabs.unshift({ id: 998, name: "Trang tính1", values: [[""]], merges: [] })],
    [
      "headers in capitals, decomposed, with doubled spaces and line breaks",
      (book) => {
        for (const tab of everyTable(book)) {
          tab.values = tab.values.map((row, index) =>
            index > 1
              ? row
              : row.map((cell) =>
                  typeof cell === "string" && cell.length > 3 && index === (tab.values[0]?.[0] === "Mã đơn vị" ? 1 : 0)
                    ? ` ${cell.toUpperCase().normalize("NFD").replace(/ /g, " \n")}`
                    : cell,
                ),
          );
        }
      },
    ],
    [
      "columns in another order",
      (book) => {
        for (const tab of everyTable(book)) {
          const first = tab.values[0]?.[0] === "Mã đơn vị" ? 1 : 0;
          tab.values = tab.values.map((row, index) => (index < first ? row : [...row].reverse()));
        }
      },
    ],
    [
      "a column of the unit's own between the others",
      (book) => {
        for (const tab of everyTable(book)) {
          const first = tab.values[0]?.[0] === "Mã đơn vị" ? 1 : 0;
          tab.values = tab.values.map((row, index) =>
            index < first ? row : [...row.slice(0, 2), index === first ? "Của tôi" : "ghi thêm", ...row.slice(2)],
          );
        }
      },
    ],
    [
      "rows inserted above the headers",
      (book) => {
        for (const tab of everyTable(book)) tab.values.unshift([""], ["Bảng theo dõi"]);
      },
    ],
    [
      "empty rows between the others",
      (book) => {
        for (const tab of everyTable(book)) tab.values.splice(3, 0, [], [" "]);
      },
    ],
    [
      "rows sorted the other way round",
      (book) => {
        for (const tab of everyTable(book)) {
          const first = tab.values[0]?.[0] === "Mã đơn vị" ? 2 : 1;
          tab.values = [...tab.values.slice(0, first), ...tab.values.slice(first).reverse()];
        }
      },
    ],
    [
      "a merged title",
      (book) => {
        tabOf(book, "CNTT").merges.push({ row: 1, column: 3, rows: 1, columns: 5 });
      },
    ],
    [
      "a merge far away from the table",
      (book) => {
        tabOf(book, "CNTT").merges.push({ row: 3, column: 60, rows: 2, columns: 2 });
      },
    ],
    [
      "codes typed in small letters",
      (book) => {
        put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, 2, "unit", "cntt");
        put(tabOf(book, "CNTT"), UNIT_TAB, 3, "lead", "cb01 ");
      },
    ],
    [
      "a label in small letters",
      (book) => {
        put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, 2, "rating", "hoàn thành  tốt nhiệm vụ");
      },
    ],
    [
      "a name in decomposed Unicode",
      (book) => {
        put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, 2, "name", "Nguyễn Văn An".normalize("NFD"));
      },
    ],
    [
      "a date typed as text",
      (book) => {
        put(tabOf(book, "CNTT"), UNIT_TAB, 5, "due", "31/12/2022");
        put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("asOf"), "value", "31/12/2022");
      },
    ],
    [
      "the older name of the time zone",
      (book) => {
        book.timeZone = "Asia/Saigon";
      },
    ],
  ])("%s", (_what, change) => {
    expect(readBook(change).problems.map(told)).toEqual([]);
    expect(says(change)).toBe(unchanged);
  });
});

describe("a unit's row that says the same as the plan in other words does not disagree with it", () => {
  test.each<[string, "target" | "baseline" | "due", unknown]>([
    ["a percentage that the grid made a number of", "target", 0.96],
    ["a percentage with a space", "target", "96 %"],
    ["the same wording in capitals", "target", "96%  "],
  ])("%s", (_what, key, value) => {
    const { campaign, problems } = readBook((book) => put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW + 1, key, value));
    expect(problems.map(told)).toEqual([]);
    expect(rowOf(campaign, "CNTT", "CT02").disagreements).toEqual([]);
  });

  test("a baseline typed with its unit", () => {
    const { problems } = readBook((book) => put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW + 2, "baseline", "51"));
    expect(problems.map(told)).toEqual([]);
  });

  test("a due date left blank where the plan's is the end of the period", () => {
    const { problems } = readBook((book) => put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW + 2, "due", ""));
    expect(problems.map(told)).toEqual([]);
  });
});

describe("a unit's row that differs from the plan is not judged, and both cells are named", () => {
  test.each<[string, "target" | "baseline" | "due", number, unknown, string, string]>([
    ["a lower target", "target", FIRST_ROW, "90 xã, phường", "100 xã, phường", `CNTT!${letters(UNIT_TAB, "target")}3`],
    ["a target in another unit", "target", FIRST_ROW + 1, "96 xã", "96%", `CNTT!${letters(UNIT_TAB, "target")}4`],
    ["another baseline", "baseline", FIRST_ROW + 2, 63, "51", `CNTT!${letters(UNIT_TAB, "baseline")}5`],
    ["no baseline", "baseline", FIRST_ROW + 2, "", "51", `CNTT!${letters(UNIT_TAB, "baseline")}5`],
    ["a later due date", "due", FIRST_ROW + 2, day(2023, 6, 30), "31/12/2022", `CNTT!${letters(UNIT_TAB, "due")}5`],
  ])("%s", (_what, key, row, value, planned, place) => {
    const { campaign, problems } = readBook((book) => put(tabOf(book, "CNTT"), UNIT_TAB, row, key, value));
    const found = problems.filter(({ kind }) => kind === "disagreement").map(told);
    expect(found).toHaveLength(1);
    expect(found[0]?.place).toBe(place);
    expect(found[0]?.message).toContain(planned);
    expect(found[0]?.message).toContain('trang "Chỉ tiêu, nhiệm vụ", ô');
    expect(found[0]?.remedy).toContain("Đối chiếu với văn bản giao");
    const code = ["CT01", "CT02", "CT13"][row - FIRST_ROW] ?? "";
    expect(rowOf(campaign, "CNTT", code).disagreements).toMatchObject([{ field: key }]);
    expect(makeAwardList(campaign).nominees.find((one) => one.code === "CNTT")?.verdict).toBe("undetermined");
  });

  test("an adjusted target replaces the one first given, and a unit that still has the old one disagrees with the adjustment", () => {
    const adjust = (book: Book): void => {
      put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "adjustedTarget", "90 xã, phường");
      put(
        tabOf(book, "Chỉ tiêu, nhiệm vụ"),
        KPIS_TAB,
        2,
        "adjustmentPaper",
        "Quyết định số 200/QĐ-STTTT ngày 01/9/2022",
      );
    };
    const { problems } = readBook(adjust);
    expect(problems).toMatchObject([
      {
        kind: "disagreement",
        cells: [
          { tab: "CNTT", row: 3 },
          { tab: "Chỉ tiêu, nhiệm vụ", row: 2, column: 13 },
        ],
      },
    ]);
    const followed = readBook((book) => {
      adjust(book);
      put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW, "target", "90 xã, phường");
    });
    expect(followed.problems).toEqual([]);
  });

  test("an adjustment without a paper is asked about", () => {
    const { problems } = readBook((book) => {
      put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "adjustedTarget", "100 xã, phường");
    });
    expect(problems.map(told)).toMatchObject([
      {
        place: `Chỉ tiêu, nhiệm vụ!${letters(KPIS_TAB, "adjustmentPaper")}2`,
        remedy: expect.stringContaining("văn bản điều chỉnh"),
      },
    ]);
  });
});

describe("what was assigned and does not stand in the unit's tab keeps the unit's set open", () => {
  test("a row deleted by the unit is there without a result, its cells in the plan", () => {
    const { campaign, problems } = readBook((book) => void tabOf(book, "CNTT").values.splice(2, 1));
    expect(problems.map(told)).toMatchObject([
      {
        place: "Chỉ tiêu, nhiệm vụ!A2",
        message: expect.stringContaining("CT01"),
        remedy: expect.stringContaining("thêm dòng"),
      },
    ]);
    const row = rowOf(campaign, "CNTT", "CT01");
    expect(statusOf(row)).toBe("noData");
    expect(row.cells.target?.tab).toBe("Chỉ tiêu, nhiệm vụ");
    expect(makeAwardList(campaign).nominees.find((one) => one.code === "CNTT")?.verdict).toBe("undetermined");
  });

  test("so does a code mistyped by the unit: one row is missing, the other is unplanned", () => {
    const { campaign, problems } = readBook((book) => put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW, "code", "CT1"));
    expect(problems.map(({ kind }) => kind).sort()).toEqual(["assignmentMissing", "assignmentUnplanned"]);
    expect(rowOf(campaign, "CNTT", "CT1").disagreements).toMatchObject([{ field: "code" }]);
    expect(makeAwardList(campaign).nominees.find((one) => one.code === "CNTT")?.verdict).toBe("undetermined");
  });
});

describe("a row of the plan whose holder nobody can tell", () => {
  const holding = (holder: string, others: (book: Book) => void = () => undefined) =>
    readBook((book) => {
      put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "holder", holder);
      others(book);
    });
  const openOf = (campaign: Campaign, unit: string) =>
    makeAwardList(campaign)
      .nominees.filter(({ code }) => code === unit)
      .flatMap((one) => findingsOf(one))
      .filter(({ criterion }) => criterion === "T1.1")
      .map(({ result, remedies }) => [result, remedies.filter(({ what }) => what === "holder")]);
  const holderCell = {
    tab: "Chỉ tiêu, nhiệm vụ",
    row: 2,
    column: KPIS_TAB.columns.findIndex(({ key }) => key === "holder") + 1,
  };
  const asked = [["unknown", [{ who: "office", what: "holder", cells: [holderCell] }]]];

  test.each(["", "XYZ", "CNTT; XYZ"])("%j may be any unit's: none is known to have met everything", (holder) => {
    const { campaign } = holding(holder);
    expect(openOf(campaign, "CNTT")).toEqual(asked);
    expect(openOf(campaign, "VP")).toEqual(asked);
    expect(campaign.units.find(({ code }) => code === "LD")?.assignments).toEqual([]);
  });

  test("two units named leave those two open", () => {
    const { campaign } = holding("CNTT; VP");
    expect(openOf(campaign, "CNTT")).toEqual(asked);
    expect(openOf(campaign, "VP")).toEqual(asked);
  });

  test("a failure that is known stays one", () => {
    const { campaign } = holding("", (book) => {
      put(tabOf(book, "CNTT"), UNIT_TAB, FIRST_ROW + 1, "actual", "1%");
    });
    expect(openOf(campaign, "CNTT")).toEqual([["unmet", []]]);
    expect(openOf(campaign, "VP")).toEqual(asked);
  });

  test("a row of the plan without a code holds up its holder, who cannot have it in the tab", () => {
    const { campaign } = readBook((book) => put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "code", ""));
    const rows = campaign.units.find(({ code }) => code === "CNTT")?.assignments ?? [];
    expect(rows.filter(({ code }) => code === "")).toMatchObject([{ disagreements: [{ field: "code" }] }]);
    expect(makeAwardList(campaign).nominees.find(({ code }) => code === "CNTT")?.verdict).toBe("undetermined");
  });
});

interface Fault {
  readonly change: (book: Book) => void;
  readonly kind: string;
  readonly place: string;
  readonly says: readonly string[];
  readonly remedy: string;
}

const official =
  (row: number, key: (typeof OFFICIALS_TAB)["columns"][number]["key"], value: unknown) =>
  (book: Book): void =>
    put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, row, key as never, value);
const unitRow =
  (row: number, key: (typeof UNIT_TAB)["columns"][number]["key"], value: unknown) =>
  (book: Book): void =>
    put(tabOf(book, "CNTT"), UNIT_TAB, row, key as never, value);
const drop =
  (tab: string, layout: Tab, key: string) =>
  (book: Book): void => {
    const column = layout.columns.findIndex((one) => one.key === key);
    for (const row of tabOf(book, tab).values) if (row.length > column && row[0] !== "Mã đơn vị") row.splice(column, 1);
  };

const FAULTS: Record<string, Fault> = {
  "the grid of another country": {
    change: (book) => void (book.locale = "en_US"),
    kind: "wrongLocale",
    place: "",
    says: ["en_US"],
    remedy: "Ngôn ngữ: Việt Nam",
  },
  "a time zone elsewhere": {
    change: (book) => void (book.timeZone = "America/Los_Angeles"),
    kind: "wrongTimeZone",
    place: "",
    says: ["America/Los_Angeles"],
    remedy: "Múi giờ",
  },
  "a tab deleted": {
    change: (book) => void (book.tabs = book.tabs.filter(({ name }) => name !== "Phong trào")),
    kind: "tabMissing",
    place: "Phong trào",
    says: ["không có trang này"],
    remedy: "Tạo / hoàn thiện",
  },
  "two renamed tabs that could each be the officials'": {
    change: (book) => {
      const tab = tabOf(book, "Cán bộ");
      tab.name = "DS A";
      book.tabs.push({ ...tab, id: 500, name: "DS B" });
    },
    kind: "tabAmbiguous",
    place: "DS A!A1",
    says: ["DS A", "DS B", "Cán bộ"],
    remedy: 'Đổi tên trang đúng thành "Cán bộ"',
  },
  "a tab whose headers were deleted": {
    change: (book) => void (tabOf(book, "Cán bộ").values[0] = []),
    kind: "headersMissing",
    place: "Cán bộ",
    says: ["dòng tiêu đề", '"Mã"'],
    remedy: "ghi lại dòng tiêu đề",
  },
  "a missing column without which a unit's tab cannot be read": {
    change: drop("CNTT", UNIT_TAB, "actual"),
    kind: "columnMissing",
    place: "CNTT!A2",
    says: ["Kết quả", "chưa đọc được trang này"],
    remedy: "Ghi lại tiêu đề",
  },
  "a missing column that only some conditions need": {
    change: drop("Cán bộ", OFFICIALS_TAB, "rating"),
    kind: "columnMissing",
    place: "Cán bộ!A1",
    says: ["Xếp loại", "chưa đủ căn cứ"],
    remedy: "Ghi lại tiêu đề",
  },
  "a header that stands twice": {
    change: (book) => {
      const [headers] = tabOf(book, "Cán bộ").values;
      headers?.push("XẾP LOẠI");
    },
    kind: "columnRepeated",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "rating")}1`,
    says: ["Xếp loại", "2 cột"],
    remedy: "Giữ tiêu đề ở cột đúng",
  },
  "a result cell merged over two rows": {
    change: (book) => void tabOf(book, "CNTT").merges.push({ row: 3, column: 10, rows: 2, columns: 1 }),
    kind: "mergedCells",
    place: "CNTT!J3",
    says: ["J3:J4", "gộp"],
    remedy: "Bỏ gộp ô",
  },
  "a broken reference in a result": {
    change: unitRow(4, "actual", "#REF!"),
    kind: "formulaError",
    place: "CNTT!J4",
    says: ["#REF!"],
    remedy: "Sửa công thức",
  },
  "a lookup that found nothing in a result": {
    change: unitRow(3, "actual", "#N/A"),
    kind: "formulaError",
    place: "CNTT!J3",
    says: ["#N/A"],
    remedy: "ghi thẳng giá trị",
  },
  "a broken formula in a rating": {
    change: official(2, "rating", "#N/A"),
    kind: "formulaError",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "rating")}2`,
    says: ["#N/A"],
    remedy: "Sửa công thức",
  },
  "a result that can be read in two ways": {
    change: unitRow(3, "actual", "1.25"),
    kind: "question",
    place: "CNTT!J3",
    says: ["CT01", "1.25"],
    remedy: "dấu chấm",
  },
  "a setting's row deleted": {
    change: (book) => void tabOf(book, "Kế hoạch").values.splice(settingRow("planTitle") - 1, 1),
    kind: "settingMissing",
    place: "Kế hoạch",
    says: ["Trích yếu kế hoạch"],
    remedy: "Tạo / hoàn thiện",
  },
  "no reporting date": {
    change: (book) => put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("asOf"), "value", ""),
    kind: "settingBlank",
    place: `Kế hoạch!B${String(settingRow("asOf"))}`,
    says: ["Số liệu tính đến hết ngày"],
    remedy: "Ghi giá trị",
  },
  "a setting with two values": {
    change: (book) => void tabOf(book, "Kế hoạch").values.push(["Hình thức khen thưởng", "Bằng khen", ""]),
    kind: "settingRepeated",
    place: `Kế hoạch!B${String(settingRow("awardForm"))}`,
    says: ["Hình thức khen thưởng", "2 giá trị"],
    remedy: "Giữ một dòng",
  },
  "words that reward workers under a setting that does not": {
    change: (book) => {
      const words = "Công chức, viên chức, người lao động thuộc Sở (IV.1)";
      put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("individuals"), "value", words);
    },
    kind: "workersDisagree",
    place: `Kế hoạch!B${String(settingRow("contractWorkers"))}`,
    says: ["người lao động thuộc Sở (IV.1)", "đang không được xét"],
    remedy: "Đối chiếu với kế hoạch",
  },
  "a setting that rewards contract workers beside words that do not": {
    change: (book) => {
      put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("individuals"), "value", "Công chức, viên chức (IV.1)");
      put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("contractWorkers"), "value", "Có");
    },
    kind: "workersDisagree",
    place: `Kế hoạch!B${String(settingRow("contractWorkers"))}`,
    says: ["Công chức, viên chức (IV.1)", "đang được xét"],
    remedy: "Đối chiếu với kế hoạch",
  },
  "a number of awards in words": {
    change: (book) => put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("mostIndividuals"), "value", "khoảng 10"),
    kind: "numberUnreadable",
    place: `Kế hoạch!B${String(settingRow("mostIndividuals"))}`,
    says: ["khoảng 10"],
    remedy: "số",
  },
  "a period that ends before it begins": {
    change: (book) => put(tabOf(book, "Kế hoạch"), SETTINGS_TAB, settingRow("start"), "value", day(2023, 1, 1)),
    kind: "datesReversed",
    place: `Kế hoạch!B${String(settingRow("start"))}`,
    says: ["01/01/2023", "31/12/2022"],
    remedy: "sửa một trong hai ngày",
  },
  "a rating that is no label": {
    change: official(3, "rating", "Hoàn thành tốt"),
    kind: "labelUnreadable",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "rating")}3`,
    says: ['"Hoàn thành tốt"'],
    remedy: 'Nếu ý là "Hoàn thành tốt nhiệm vụ"',
  },
  "a discipline that is no label": {
    change: official(2, "discipline", "cảnh cáo về Đảng"),
    kind: "labelUnreadable",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "discipline")}2`,
    says: ["cảnh cáo về Đảng"],
    remedy: '"Cảnh cáo"',
  },
  "a tick box where Có or Không belongs": {
    change: official(2, "proposed", true),
    kind: "labelUnreadable",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "proposed")}2`,
    says: ["TRUE"],
    remedy: '"Có", "Không"',
  },
  "a day that does not exist": {
    change: official(2, "from", "30/02/2022"),
    kind: "dateUnreadable",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "from")}2`,
    says: ["30/02/2022"],
    remedy: "dd/mm/yyyy",
  },
  "a day with a time": {
    change: official(2, "to", new Date(2022, 5, 30, 17)),
    kind: "dateUnreadable",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "to")}2`,
    says: ["30/06/2022", "giờ"],
    remedy: "dd/mm/yyyy",
  },
  "somebody who left before coming": {
    change: (book) => {
      official(2, "from", day(2022, 9, 1))(book);
      official(2, "to", day(2022, 3, 1))(book);
    },
    kind: "datesReversed",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "to")}2`,
    says: ["01/09/2022", "01/03/2022"],
    remedy: "sửa một trong hai ngày",
  },
  "an official without code": {
    change: official(2, "code", ""),
    kind: "codeMissing",
    place: "Cán bộ!A2",
    says: ["không có mã"],
    remedy: "Ghi mã riêng",
  },
  "an official of an unknown unit": {
    change: official(2, "unit", "CNT"),
    kind: "unitUnknown",
    place: `Cán bộ!${letters(OFFICIALS_TAB, "unit")}2`,
    says: ['"CNT"'],
    remedy: 'Có thể ý là "CNTT"',
  },
  "one code for two people": {
    change: official(3, "code", "CB01"),
    kind: "codeOfTwoPersons",
    place: "Cán bộ!A2",
    says: ["Nguyễn Văn An", "Hoàng Thị Bình", "ô A2", "ô A3"],
    remedy: "một mã riêng",
  },
  "one person twice for the same days": {
    change: (book) => void tabOf(book, "Cán bộ").values.push([...(tabOf(book, "Cán bộ").values[1] ?? [])]),
    kind: "serviceOverlaps",
    place: "Cán bộ!A2",
    says: ["Nguyễn Văn An", "ô A5"],
    remedy: "Từ ngày, Đến ngày",
  },
  "one code for two units": {
    change: (book) => put(tabOf(book, "Đơn vị"), UNITS_TAB, 3, "code", "cntt"),
    kind: "codeRepeated",
    place: "Đơn vị!A2",
    says: ["2 lần", "ô A3"],
    remedy: "Mỗi mã chỉ dùng một lần",
  },
  "a target's code used twice in the plan": {
    change: (book) => put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 3, "code", "CT01"),
    kind: "codeRepeated",
    place: "Chỉ tiêu, nhiệm vụ!A2",
    says: ["CT01", "ô A3"],
    remedy: "Mỗi mã chỉ dùng một lần",
  },
  "a target's code used twice in a unit's tab": {
    change: unitRow(4, "code", "CT01"),
    kind: "codeRepeated",
    place: "CNTT!D3",
    says: ["CT01", "ô D4"],
    remedy: "Mỗi mã chỉ dùng một lần",
  },
  "a unit without tab": {
    change: (book) => void (book.tabs = book.tabs.filter(({ name }) => name !== "CNTT")),
    kind: "unitTabMissing",
    place: "Đơn vị!A2",
    says: ["Phòng Công nghệ thông tin", "CNTT"],
    remedy: "để tạo trang",
  },
  "two tabs with one unit's code": {
    change: (book) => void book.tabs.push({ ...tabOf(book, "CNTT"), id: 700, name: "Bản sao của CNTT" }),
    kind: "unitTabRepeated",
    place: "CNTT!B1",
    says: ['trang "CNTT", ô B1', 'trang "Bản sao của CNTT", ô B1'],
    remedy: "Giữ một trang",
  },
  "a tab of a unit that does not exist": {
    change: (book) => void (tabOf(book, "CNTT").values[0] = ["Mã đơn vị", "", "XYZ"]),
    kind: "unitTabUnknown",
    place: "CNTT!C1",
    says: ['"XYZ"'],
    remedy: "Sửa mã đơn vị",
  },
  "a unit's tab without its code": {
    change: (book) => void (tabOf(book, "CNTT").values[0] = ["", "", ""]),
    kind: "unitTabUnknown",
    place: "CNTT!B1",
    says: ["chưa ghi mã đơn vị"],
    remedy: "Sửa mã đơn vị",
  },
  "a target that nobody holds": {
    change: (book) => put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "holder", ""),
    kind: "holderMissing",
    place: `Chỉ tiêu, nhiệm vụ!${letters(KPIS_TAB, "holder")}2`,
    says: ["CT01"],
    remedy: "Ghi mã đơn vị chủ trì",
  },
  "a target that two units hold": {
    change: (book) => put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "holder", "CNTT; VP"),
    kind: "holdersSeveral",
    place: `Chỉ tiêu, nhiệm vụ!${letters(KPIS_TAB, "holder")}2`,
    says: ["CT01", "CNTT; VP"],
    remedy: "Ghi một đơn vị chủ trì",
  },
  "a target in the tab of a unit that does not hold it": {
    change: (book) => {
      put(tabOf(book, "VP"), UNIT_TAB, 5, "code", "CT01");
      put(tabOf(book, "VP"), UNIT_TAB, 5, "target", "100 xã, phường");
    },
    kind: "assignmentElsewhere",
    place: "VP!D5",
    says: ["CT01", "CNTT", "VP"],
    remedy: "Xóa dòng này",
  },
  "a row whose kind differs from the plan's": {
    change: unitRow(3, "kind", "Nhiệm vụ phát sinh"),
    kind: "kindDiffers",
    place: "CNTT!E3",
    says: ["Nhiệm vụ phát sinh", "Chỉ tiêu"],
    remedy: "cho khớp",
  },
  "a name where the official's code belongs": {
    change: unitRow(3, "lead", "NGUYỄN VĂN AN"),
    kind: "leadByName",
    place: "CNTT!M3",
    says: ["NGUYỄN VĂN AN"],
    remedy: 'Ghi mã "CB01"',
  },
  "a code that no official has": {
    change: unitRow(3, "lead", "CB99"),
    kind: "leadUnknown",
    place: "CNTT!M3",
    says: ["CB99"],
    remedy: 'trang "Cán bộ"',
  },
  "somebody of another unit who chairs a target": {
    change: unitRow(3, "lead", "CB02"),
    kind: "leadElsewhere",
    place: "CNTT!M3",
    says: ["CB02", "VP", "CNTT"],
    remedy: "Nếu đúng là người này chủ trì thì không cần sửa",
  },
  "a statement that nobody signed": {
    change: (book) => put(tabOf(book, "Đơn vị"), UNITS_TAB, 2, "unityBy", ""),
    kind: "attestationUnsigned",
    place: `Đơn vị!${letters(UNITS_TAB, "unity")}2`,
    says: ["người xác nhận"],
    remedy: "họ tên người xác nhận",
  },
  "two rows that say different things of one movement": {
    change: (book) => {
      put(tabOf(book, "Phong trào"), MOVEMENTS_TAB, 3, "code", "PT1");
      put(tabOf(book, "Phong trào"), MOVEMENTS_TAB, 3, "unit", "CNTT");
      put(tabOf(book, "Phong trào"), MOVEMENTS_TAB, 3, "participation", "Không");
    },
    kind: "movementContradicts",
    place: "Phong trào!A2",
    says: ["PT1", "ô A3"],
    remedy: "Giữ một dòng",
  },
  "a measure that does not exist": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "measure", "Hoàn thành 100% chỉ tiêu"),
    kind: "labelUnreadable",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "measure")}2`,
    says: ["Hoàn thành 100% chỉ tiêu"],
    remedy: 'Nếu ý là "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao"',
  },
  "a measure without the level that it compares with": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 3, "level", ""),
    kind: "labelUnreadable",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "level")}3`,
    says: [],
    remedy: '"Cảnh cáo"',
  },
  "a mode that does not exist": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "mode", "Bắt buoc"),
    kind: "labelUnreadable",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "mode")}2`,
    says: ["Bắt buoc"],
    remedy: 'Nếu ý là "Bắt buộc"',
  },
  "a condition whose row was deleted": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "code", "T1.3"),
    kind: "criteriaGap",
    place: "Tiêu chuẩn!A2",
    says: ["T1.1–T1.2"],
    remedy: "Lịch sử phiên bản",
  },
  "a whole group of conditions whose rows were deleted": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 3, "code", "C2.1"),
    kind: "criteriaGap",
    place: "Tiêu chuẩn!A3",
    says: ["C1.1"],
    remedy: "Không áp dụng",
  },
  "a measure that says nothing of units under a condition for them": {
    change: (book) => {
      put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "measure", "Số sáng kiến, đề tài được công nhận, ít nhất …");
      put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "threshold", "1");
    },
    kind: "measureOfOthers",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "measure")}2`,
    says: ["T1.1", "tập thể", "sáng kiến"],
    remedy: '"Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao"',
  },
  "a measure that says nothing of persons under a condition for them": {
    change: (book) =>
      put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 3, "measure", "Hoàn thành 100% chỉ tiêu, nhiệm vụ được giao"),
    kind: "measureOfOthers",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "measure")}3`,
    says: ["C1.1", "cá nhân"],
    remedy: "sửa ô Đối tượng",
  },
  "a required condition without any measure": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "measure", ""),
    kind: "criterionIncomplete",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "measure")}2`,
    says: ["T1.1", "Cách đo"],
    remedy: "Chọn cách đo trong danh sách",
  },
  "a condition of which nobody said how it counts": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "mode", ""),
    kind: "criterionIncomplete",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "mode")}2`,
    says: ["T1.1", "Mức áp dụng"],
    remedy: "Chọn Bắt buộc",
  },
  "a group that is left with one condition": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 3, "mode", "Một trong nhóm 2"),
    kind: "groupOfOne",
    place: `Tiêu chuẩn!${letters(CRITERIA_TAB, "mode")}3`,
    says: ["C1.1", "nhóm 2"],
    remedy: "Lịch sử phiên bản",
  },
  "a row of the plan that is neither target nor task": {
    change: (book) => put(tabOf(book, "Chỉ tiêu, nhiệm vụ"), KPIS_TAB, 2, "kind", ""),
    kind: "kindMissing",
    place: `Chỉ tiêu, nhiệm vụ!${letters(KPIS_TAB, "kind")}2`,
    says: ["CT01"],
    remedy: 'Chọn "Chỉ tiêu" hoặc "Nhiệm vụ"',
  },
  "one code for two conditions": {
    change: (book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 3, "code", "T1.1"),
    kind: "codeRepeated",
    place: "Tiêu chuẩn!A2",
    says: ["T1.1"],
    remedy: "Mỗi mã chỉ dùng một lần",
  },
  "a base salary that is no amount": {
    change: (book) => void (tabOf(book, "Lương cơ sở").values[1] = [day(2019, 7, 1), "1,49 triệu?", ""]),
    kind: "numberUnreadable",
    place: "Lương cơ sở!B2",
    says: ["1,49 triệu?"],
    remedy: "1.490.000",
  },
};

describe("each fault is told with its tab, its cell and its remedy, in both languages, and the rest is still read", () => {
  test.each(Object.entries(FAULTS))("%s", (_what, fault) => {
    const { campaign, problems } = readBook(fault.change);
    const found = problems.filter(({ kind }) => kind === fault.kind);
    expect(problems.map(({ kind }) => kind)).toContain(fault.kind);
    const [first] = found;
    if (first === undefined) return;
    const text = told(first);
    expect(text.place).toBe(fault.place);
    for (const part of fault.says) expect(text.message).toContain(part);
    expect(text.remedy).toContain(fault.remedy);
    const translated = describeProblem(english, first);
    expect(translated.message).not.toBe("");
    expect(translated.remedy).not.toBe("");
    // The office is one unit whose records stay whole whatever happens to the other.
    const other = campaign.units.find(({ name }) => name === "Văn phòng Sở");
    expect(other?.name).toBe("Văn phòng Sở");
  });

  test.each(Object.entries(FAULTS))("%s never lets a unit or an official pass", (_what, fault) => {
    const eligible = (change?: (book: Book) => void): Set<string> =>
      new Set(
        makeAwardList(readBook(change).campaign)
          .nominees.filter(({ verdict }) => verdict === "eligible")
          .map(({ kind, name }) => `${kind} ${name}`),
      );
    const before = eligible();
    for (const nominee of eligible(fault.change)) expect(before).toContain(nominee);
  });
});

describe("what a fault touches is not judged", () => {
  const verdictOf = (change: (book: Book) => void, name: string): string | undefined =>
    makeAwardList(readBook(change).campaign).nominees.find((one) => one.name === name)?.verdict;

  test.each([
    ["a missing column without which a unit's tab cannot be read", "Phòng Công nghệ thông tin"],
    ["a result cell merged over two rows", "Phòng Công nghệ thông tin"],
    ["a broken reference in a result", "Phòng Công nghệ thông tin"],
    ["a result that can be read in two ways", "Phòng Công nghệ thông tin"],
    ["one code for two units", "Phòng Công nghệ thông tin"],
    ["a target's code used twice in the plan", "Phòng Công nghệ thông tin"],
    ["a target's code used twice in a unit's tab", "Phòng Công nghệ thông tin"],
    ["a unit without tab", "Phòng Công nghệ thông tin"],
    ["two tabs with one unit's code", "Phòng Công nghệ thông tin"],
    ["a tab of a unit that does not exist", "Phòng Công nghệ thông tin"],
    ["a target that two units hold", "Phòng Công nghệ thông tin"],
    ["a target that two units hold", "Văn phòng Sở"],
    ["a target in the tab of a unit that does not hold it", "Văn phòng Sở"],
    ["an official of an unknown unit", "Nguyễn Văn An"],
    ["an official without code", "Nguyễn Văn An"],
    ["one code for two people", "Nguyễn Văn An"],
    ["one code for two people", "Hoàng Thị Bình"],
    ["one person twice for the same days", "Nguyễn Văn An"],
    ["a discipline that is no label", "Nguyễn Văn An"],
    ["a measure without the level that it compares with", "Nguyễn Văn An"],
    ["one code for two conditions", "Nguyễn Văn An"],
    ["no reporting date", "Phòng Công nghệ thông tin"],
  ])("%s: %s", (what, name) => {
    expect(FAULTS[what]).toBeDefined();
    expect(verdictOf(FAULTS[what]?.change ?? (() => undefined), name)).toBe("undetermined");
  });

  test("but without a fault the same unit and the same officials are", () => {
    for (const name of ["Phòng Công nghệ thông tin", "Văn phòng Sở", "Nguyễn Văn An", "Hoàng Thị Bình"]) {
      expect(verdictOf(() => undefined, name)).toBe("eligible");
    }
  });
});

describe("a column that lost its header says nothing, where a blank cell would have said something", () => {
  const lose =
    (tab: string, layout: Tab, key: string) =>
    (book: Book): void => {
      const values = tabOf(book, tab).values;
      const headers = values[values[0]?.[0] === "Mã đơn vị" ? 1 : 0] ?? [];
      headers[layout.columns.findIndex((column) => column.key === key)] = "?";
    };
  const verdictOf = (change: (book: Book) => void, name: string): string | undefined =>
    makeAwardList(readBook(change).campaign).nominees.find((one) => one.name === name)?.verdict;
  /** The head of VP states that nobody was disciplined, which covers blank cells. */
  const disciplined = (book: Book): void => {
    official(3, "discipline", "Cảnh cáo")(book);
    official(3, "disciplineDate", day(2022, 5, 4))(book);
  };

  test("somebody disciplined is not cleared by the head's statement when the column of disciplines is gone", () => {
    expect(verdictOf(disciplined, "Hoàng Thị Bình")).toBe("ineligible");
    const both = (book: Book): void => {
      disciplined(book);
      lose("Cán bộ", OFFICIALS_TAB, "discipline")(book);
    };
    expect(verdictOf(both, "Hoàng Thị Bình")).toBe("undetermined");
  });

  test("a unit that is left out is not judged as if it were not when that column is gone", () => {
    const leftOut = (book: Book): void => put(tabOf(book, "Đơn vị"), UNITS_TAB, 3, "considered", "Không");
    expect(verdictOf(leftOut, "Văn phòng Sở")).toBe("notJudged");
    const both = (book: Book): void => {
      leftOut(book);
      lose("Đơn vị", UNITS_TAB, "considered")(book);
    };
    expect(verdictOf(both, "Văn phòng Sở")).toBe("undetermined");
  });

  test.each<[string, Tab, string]>([
    ["Cán bộ", OFFICIALS_TAB, "unit"],
    ["Cán bộ", OFFICIALS_TAB, "to"],
    ["Cán bộ", OFFICIALS_TAB, "rating"],
    ["CNTT", UNIT_TAB, "lead"],
    ["Phong trào", MOVEMENTS_TAB, "participation"],
  ])("%s loses a column: its fields are unreadable, not blank", (tab, layout, key) => {
    const { campaign } = readBook(lose(tab, layout, key));
    const fields = {
      unit: campaign.officials[0]?.unit,
      to: campaign.officials[0]?.to,
      rating: campaign.officials[0]?.rating,
      lead: unitOf(campaign, "CNTT").assignments?.[0]?.lead,
      participation: campaign.movements[0]?.participation,
    };
    expect(fields[key as keyof typeof fields]?.state).toBe("unreadable");
  });
});

test("someone who moved has two rows with one code, and nothing is wrong with that", () => {
  const { campaign, problems } = readBook((book) => {
    official(2, "to", day(2022, 3, 31))(book);
    const row = [...(tabOf(book, "Cán bộ").values[1] ?? [])];
    tabOf(book, "Cán bộ").values.push(row);
    official(5, "unit", "VP")(book);
    official(5, "from", day(2022, 4, 1))(book);
    official(5, "to", "")(book);
  });
  expect(problems.map(told)).toEqual([]);
  expect(campaign.officials.filter(({ code }) => code === "CB01").map(({ contestedBy }) => contestedBy)).toEqual([
    [],
    [],
  ]);
});

test("a cell that a merged one covers is unreadable, not blank: a blank would say something", () => {
  const { campaign } = readBook((book) => {
    const column = OFFICIALS_TAB.columns.findIndex(({ key }) => key === "discipline") + 1;
    tabOf(book, "Cán bộ").merges.push({ row: 2, column, rows: 2, columns: 1 });
    official(3, "discipline", "")(book);
  });
  expect(campaign.officials[1]?.discipline).toMatchObject({ state: "unreadable" });
  expect(campaign.officials[0]?.discipline).toMatchObject({ value: "none" });
});

describe("conditions are read with what they demand", () => {
  const measureOf = (measure: string, threshold: unknown, level: unknown): unknown => {
    const { campaign } = readBook((book) => {
      const tab = tabOf(book, "Tiêu chuẩn");
      put(tab, CRITERIA_TAB, 2, "measure", measure);
      put(tab, CRITERIA_TAB, 2, "threshold", threshold);
      put(tab, CRITERIA_TAB, 2, "level", level);
    });
    const entry = campaign.criteria[0]?.measure;
    return entry?.state === "given" ? entry.value : entry?.state;
  };
  const RATED = "Tỷ lệ cá nhân được xếp loại từ mức … trở lên, ít nhất …";
  const FEATS = "Số thành tích đột xuất được công nhận, ít nhất …";
  const MOVEMENTS = "Phong trào thi đua tham gia tích cực, ít nhất …";
  const AT_MOST = "Số cá nhân bị xếp loại từ mức … trở xuống, nhiều nhất …";

  test.each<[string, unknown, unknown, unknown]>([
    [RATED, "100%", "Hoàn thành tốt nhiệm vụ", { kind: "shareRatedAtLeast", share: 1, rating: "good" }],
    [RATED, "97,5 %", "hoàn thành nhiệm vụ", { kind: "shareRatedAtLeast", share: 0.975, rating: "completed" }],
    [RATED, 0.9, "Hoàn thành tốt nhiệm vụ", { kind: "shareRatedAtLeast", share: 0.9, rating: "good" }],
    [RATED, "1", "Hoàn thành tốt nhiệm vụ", "unreadable"],
    [RATED, 90, "Hoàn thành tốt nhiệm vụ", "unreadable"],
    [RATED, "120%", "Hoàn thành tốt nhiệm vụ", "unreadable"],
    [RATED, "0%", "Hoàn thành tốt nhiệm vụ", "unreadable"],
    [RATED, "", "Hoàn thành tốt nhiệm vụ", "unreadable"],
    [RATED, "100%", "Chưa có kết quả", "unreadable"],
    [FEATS, "01", "", { kind: "recognisedFeatsAtLeast", count: 1 }],
    [FEATS, 2, "", { kind: "recognisedFeatsAtLeast", count: 2 }],
    [FEATS, "0", "", "unreadable"],
    [FEATS, "1,5", "", "unreadable"],
    [FEATS, "một", "", "unreadable"],
    [AT_MOST, "0", "Không hoàn thành nhiệm vụ", { kind: "countRatedAtMost", count: 0, rating: "notCompleted" }],
    [MOVEMENTS, "100%", "", { kind: "movementsJoinedAtLeast", amount: { share: 1 } }],
    [MOVEMENTS, "3", "", { kind: "movementsJoinedAtLeast", amount: { count: 3 } }],
    [
      "Chất lượng mọi nhiệm vụ từ mức … trở lên (kể cả nhiệm vụ phát sinh)",
      "",
      "Tốt",
      { kind: "taskQualityAtLeast", quality: "good" },
    ],
    ["Không bị kỷ luật từ hình thức … trở lên", "", "Không", "unreadable"],
    [
      "Cá nhân được xếp loại từ mức … trở lên",
      "",
      "Hoàn thành xuất sắc nhiệm vụ",
      { kind: "ownRatingAtLeast", rating: "excellent" },
    ],
  ])("%s, ngưỡng %j, mức so sánh %j", (measure, threshold, level, expected) => {
    expect(measureOf(measure, threshold, level)).toEqual(expected);
  });

  test.each<[unknown, unknown]>([
    ["Bắt buộc", { kind: "required" }],
    ["bắt  BUỘC", { kind: "required" }],
    ["Một trong nhóm 1", { kind: "oneOf", group: "1" }],
    ["một trong nhóm a", { kind: "oneOf", group: "A" }],
    ["Một trong nhóm", "unreadable"],
    ["Ưu tiên", { kind: "preference" }],
    ["Không áp dụng", { kind: "off" }],
    ["", "blank"],
  ])("mức áp dụng %j", (typed, expected) => {
    const { campaign } = readBook((book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "mode", typed));
    const mode = campaign.criteria[0]?.mode;
    expect(mode?.state === "given" ? mode.value : mode?.state).toEqual(expected);
  });

  test("a condition that is for nobody in particular holds up everybody", () => {
    const { campaign } = readBook((book) => put(tabOf(book, "Tiêu chuẩn"), CRITERIA_TAB, 2, "audience", ""));
    expect(campaign.criteria.map(({ code, audience, mode }) => [code, audience, mode.state])).toEqual([
      ["T1.1", "collective", "unreadable"],
      ["T1.1", "individual", "unreadable"],
      ["C1.1", "individual", "given"],
    ]);
  });
});

describe("a cell that may say that there is none", () => {
  type OfficialColumn = "underConsideration" | "feat" | "featRecognition" | "initiativeRecognition";
  const judgedWith = (key: OfficialColumn, text: unknown) =>
    readBook((book: Book) => {
      put(tabOf(book, OFFICIALS_TAB.name), OFFICIALS_TAB, 2, key, text);
    });

  test.each(["Không", "Không có", "không có."])("%j under consideration is nothing", (text) => {
    expect(judgedWith("underConsideration", text).campaign.officials[0]?.underConsideration).toMatchObject({
      state: "given",
      value: "none",
    });
  });

  test.each<[OfficialColumn, unknown]>([
    ["underConsideration", "Chưa có"],
    ["underConsideration", "Không có đơn thư"],
    ["underConsideration", "Đã kết luận, không vi phạm"],
    ["featRecognition", "Quyết định số 5/QĐ-STTTT không công nhận"],
    ["underConsideration", "-"],
    ["underConsideration", 0],
    ["feat", "Chưa có"],
    ["featRecognition", "Đang trình công nhận"],
    ["initiativeRecognition", "0"],
  ])("%s %j is neither a case nor a recognition, and is asked about", (key, text) => {
    const { campaign, problems } = judgedWith(key, text);
    expect(Reflect.get(campaign.officials[0] ?? {}, key)).toMatchObject({ state: "unreadable" });
    expect(problems).toMatchObject([{ kind: "sayingUnclear", cells: [{ tab: OFFICIALS_TAB.name, row: 2 }] }]);
    const [problem] = problems;
    if (problem) expect(describeProblem(english, problem).remedy).toContain("Không");
  });
});

test("an adjustment without its paper leaves the unit's row unknown", () => {
  const { campaign, problems } = readBook((book: Book) => {
    put(tabOf(book, KPIS_TAB.name), KPIS_TAB, 2, "adjustedTarget", "90 xã, phường");
  });
  const kinds = problems.map(({ kind }) => kind);
  expect(kinds).toContain("adjustmentUnpapered");
  const doubted = campaign.units
    .flatMap(({ assignments }) => assignments ?? [])
    .filter((row) => row.disagreements.length > 0);
  expect(doubted.length).toBeGreaterThan(0);
});

test("a code spelt in two ways is one person's", () => {
  const { campaign } = readBook((book: Book) => {
    const { values } = tabOf(book, OFFICIALS_TAB.name);
    const row = [...(values[1] ?? [])];
    row[0] = String(row[0]).toLowerCase();
    values.push(row);
  });
  const codes = campaign.officials.map(({ code }) => code);
  expect(codes[codes.length - 1]).toBe(codes[0]);
});
