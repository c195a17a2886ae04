import { describe, expect, test } from "@jest/globals";
import {
  MEETINGS_TAB,
  OFFICIALS_TAB,
  RECEIPTS_TAB,
  SETTINGS_TAB,
  UNITS_TAB,
  type KeyOf,
  type Tab,
} from "../../../src/workbook/layout";
import { readDossiers, type DossierReading } from "../../../src/workbook/reading/dossiers";
import type { DossierProblem } from "../../../src/domain/proceedings";
import { describeDossierProblem } from "../../../src/language/proceedings";
import { en } from "../../../src/language/en";
import { proceedingsTexts as english } from "../../../src/language/en/proceedings";
import { vi } from "../../../src/language/vi";
import { proceedingsTexts } from "../../../src/language/vi/proceedings";
import { day, put, sampleBook, tabOf, type Book } from "../book";

type MeetingRow = Partial<Record<KeyOf<typeof MEETINGS_TAB>, unknown>>;
type ReceiptRow = Partial<Record<KeyOf<typeof RECEIPTS_TAB>, unknown>>;

const rowsOf = <Key extends string>(layout: Tab<Key>, rows: readonly Partial<Record<Key, unknown>>[]): unknown[][] => [
  layout.columns.map(({ header }) => header),
  ...rows.map((row) => layout.columns.map(({ key }) => row[key] ?? "")),
];

function dossiers(
  { meetings = [], receipts = [] }: { meetings?: readonly MeetingRow[]; receipts?: readonly ReceiptRow[] },
  change: (book: Book) => void = () => undefined,
): DossierReading {
  const book = sampleBook();
  book.tabs.push(
    { id: 201, name: MEETINGS_TAB.name, values: rowsOf(MEETINGS_TAB, meetings), merges: [] },
    { id: 202, name: RECEIPTS_TAB.name, values: rowsOf(RECEIPTS_TAB, receipts), merges: [] },
  );
  change(book);
  return readDossiers(book);
}

const UNIT_MEETING: MeetingRow = {
  level: "Đơn vị",
  unit: "cntt",
  on: day(2023, 1, 5),
  begins: "14:00",
  ends: "16h30",
  place: "Phòng họp",
  chair: "Trần Thị Trưởng",
  secretary: "Lê Văn Thư",
  members: 7,
  present: "6",
  absent: "Nguyễn Văn Vắng, đi công tác",
  conclusions: "CNTT: 6/7, nhất trí\nCB01: 5/7, Không nhất trí; CB02: 7/7",
};

const told = (problem: DossierProblem): string =>
  describeDossierProblem(vi.problems, proceedingsTexts, problem).message;

/** One meeting with something else in one cell, and what is said of it. */
function complaint(changes: MeetingRow): string[] {
  return dossiers({ meetings: [{ ...UNIT_MEETING, ...changes }] }).problems.map(told);
}

describe("a meeting", () => {
  test("is read with its times, counts and votes", () => {
    const { records, problems } = dossiers({ meetings: [UNIT_MEETING] });
    expect(problems.map(told)).toEqual([]);
    expect(records.meetings).toMatchObject([
      {
        level: { value: "unit" },
        unit: { value: "CNTT" },
        on: { value: { year: 2023, month: 1, day: 5 }, at: { tab: "Họp xét", row: 2, column: 4 } },
        begins: { value: { hour: 14, minute: 0 } },
        ends: { value: { hour: 16, minute: 30 } },
        members: { value: 7 },
        present: { value: 6 },
        conclusions: {
          value: [
            { kind: "collective", code: "CNTT", inFavour: 6, outOf: 7, agreed: true },
            { kind: "individual", code: "CB01", inFavour: 5, outOf: 7, agreed: false },
            { kind: "individual", code: "CB02", inFavour: 7, outOf: 7, agreed: null },
          ],
        },
      },
    ]);
  });

  test("of the council names no unit", () => {
    const { problems } = dossiers({ meetings: [{ ...UNIT_MEETING, level: "Hội đồng", unit: "" }] });
    expect(problems).toEqual([]);
  });

  test.each([
    ["8:05", { hour: 8, minute: 5 }],
    ["8h", { hour: 8, minute: 0 }],
    ["14 giờ", { hour: 14, minute: 0 }],
    ["14 giờ 30 phút", { hour: 14, minute: 30 }],
    ["14g30", { hour: 14, minute: 30 }],
    ["00:00", { hour: 0, minute: 0 }],
    ["23:59", { hour: 23, minute: 59 }],
  ])("that begins at %s", (begins, expected) => {
    const { records } = dossiers({ meetings: [{ ...UNIT_MEETING, begins }] });
    expect(records.meetings[0]?.begins).toMatchObject({ state: "given", value: expected });
  });

  test.each<[string, MeetingRow, string]>([
    ["a time that is none", { begins: "24:00" }, 'Trang "Họp xét", ô E2: "24:00" không đọc được là giờ.'],
    ["minutes that are none", { ends: "16:60" }, 'Trang "Họp xét", ô F2: "16:60" không đọc được là giờ.'],
    [
      "a count in words",
      { members: "bảy" },
      'Trang "Họp xét", ô J2: "bảy" không đọc được là số, hoặc có thể hiểu hai cách.',
    ],
    [
      "a level that is none",
      { level: "Sở" },
      'Trang "Họp xét", ô A2: "Sở" không phải là một trong các giá trị quy định.',
    ],
    [
      "a unit that is none",
      { unit: "XYZ", conclusions: "" },
      'Trang "Họp xét", ô B2: không có đơn vị nào mang mã "XYZ".',
    ],
    ["a unit's meeting without unit", { unit: "" }, 'Trang "Họp xét", ô B2: cuộc họp cấp đơn vị chưa ghi đơn vị nào.'],
    [
      "votes without total",
      { conclusions: "CNTT: 6" },
      'Trang "Họp xét", ô N2: dòng "CNTT: 6" không đọc được là kết quả biểu quyết.',
    ],
    [
      "a conclusion in other words",
      { conclusions: "CNTT: 6/7, tạm được" },
      'Trang "Họp xét", ô N2: dòng "CNTT: 6/7, tạm được" không đọc được là kết quả biểu quyết.',
    ],
    [
      "more votes than voters",
      { conclusions: "CNTT: 8/7" },
      'Trang "Họp xét", ô N2: dòng "CNTT: 8/7" có số phiếu tán thành lớn hơn tổng số.',
    ],
    [
      "a nominee that is none",
      { conclusions: "X9: 6/7" },
      'Trang "Họp xét", ô N2: không có đơn vị hay cán bộ nào mã "X9".',
    ],
    [
      "a nominee with two lines",
      { conclusions: "CNTT: 6/7\ncntt: 5/7" },
      'Trang "Họp xét", ô N2: mã "CNTT" có hai dòng, hoặc vừa là mã đơn vị vừa là mã cán bộ; chưa biết của ai.',
    ],
  ])("with %s is a problem with its cell", (_what, changes, expected) => {
    expect(complaint(changes)).toEqual([expected]);
  });

  test("has its problems told in English too, with the cell and what to do", () => {
    const { problems } = dossiers({
      meetings: [
        {
          ...UNIT_MEETING,
          unit: "",
          begins: "25:00",
          members: "x",
          conclusions: "CNTT: 8/7\nCB01\nX9: 1/7\nCB02: 1/7; CB02: 2/7",
        },
      ],
    });
    const said = problems.map((problem) => describeDossierProblem(en.problems, english, problem));
    expect(said.map(({ message }) => message.replace(/: .*/, ""))).toEqual(
      ["J2", "B2", "E2", "N2", "N2", "N2", "N2"].map((cell) => `Tab "Họp xét", cell ${cell}`),
    );
    for (const { remedy } of said) expect(remedy).toMatch(/\.$/);
  });

  test("with one line of votes that cannot be read has said nothing of anybody", () => {
    const { records } = dossiers({ meetings: [{ ...UNIT_MEETING, conclusions: "CNTT: 6/7\nCB01 ?" }] });
    expect(records.meetings[0]?.conclusions).toMatchObject({ state: "unreadable" });
  });

  test("whose votes name a code that a unit and an official share is asked about", () => {
    const { problems } = dossiers({ meetings: [{ ...UNIT_MEETING, conclusions: "VP: 6/7" }] }, (book) => {
      put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, 3, "code", "VP");
    });
    expect(problems.map(({ kind }) => kind)).toEqual(["nomineeAmbiguous"]);
  });
});

test("a receipt is read with its days and who took it in", () => {
  const { records, problems } = dossiers({
    receipts: [
      {
        unit: "VP",
        submissionNumber: "03/TTr-VP",
        submittedOn: day(2023, 1, 6),
        receivedOn: "13/01/2023",
        receivedBy: "Hà Thị Nhận",
        missing: "Không",
      },
    ],
  });
  expect(problems).toEqual([]);
  expect(records.receipts).toMatchObject([
    {
      unit: { value: "VP" },
      submissionNumber: { value: "03/TTr-VP" },
      submittedOn: { value: { year: 2023, month: 1, day: 6 } },
      receivedOn: { value: { year: 2023, month: 1, day: 13 } },
      missing: { value: "Không" },
      returnedOn: { state: "blank" },
      appraisedBy: { state: "blank" },
    },
  ]);
});

describe("what only the papers print", () => {
  test("is read from the judged tabs, repeated settings in their order", () => {
    const { records, problems } = dossiers({}, (book) => {
      const settings = tabOf(book, SETTINGS_TAB.name);
      const set = (name: string, value: unknown): void => {
        const row = settings.values.find(([first]) => first === name);
        if (row !== undefined) row[1] = value;
      };
      set("Cơ quan chủ quản", "UBND tỉnh Bắc Kạn");
      set("Căn cứ pháp lý", "Luật Thi đua, Khen thưởng");
      settings.values.push(["Căn cứ pháp lý", "Nghị định số 91/2017/NĐ-CP"], ["Căn cứ pháp lý", ""]);
      put(tabOf(book, "Đơn vị"), UNITS_TAB, 2, "staff", 7);
      put(tabOf(book, "Cán bộ"), OFFICIALS_TAB, 2, "born", day(1985, 6, 8));
    });
    expect(problems).toEqual([]);
    expect(records.settings.parentBody).toMatchObject({ value: "UBND tỉnh Bắc Kạn" });
    expect(records.settings.legalGrounds).toMatchObject([
      { value: "Luật Thi đua, Khen thưởng" },
      { value: "Nghị định số 91/2017/NĐ-CP" },
    ]);
    expect(records.settings.recipients).toEqual([]);
    expect(records.units[0]).toMatchObject({ name: { value: "Phòng Công nghệ thông tin" }, staff: { value: "7" } });
    expect(records.officials[0]).toMatchObject({ born: { value: { year: 1985, month: 6, day: 8 } } });
  });

  test("is blank without its tabs, and those that are the dossiers' own are reported", () => {
    const { records, problems } = readDossiers({ ...sampleBook(), tabs: [] });
    expect(records).toMatchObject({ units: [], officials: [], meetings: [], receipts: [] });
    expect(records.settings.parentBody.state).toBe("blank");
    expect(problems).toEqual([
      { kind: "tabMissing", tab: "Họp xét" },
      { kind: "tabMissing", tab: "Tiếp nhận hồ sơ" },
    ]);
  });
});

test.each([
  [
    "submission",
    "deadline",
    "CNTT",
    "đơn vị CNTT: ngày tờ trình phải trước hạn nhận hồ sơ.",
    "unit CNTT: the tờ trình must come before the deadline for dossiers.",
  ],
  [
    "councilMeeting",
    "decision",
    "",
    "ngày Hội đồng họp không được sau ngày quyết định khen thưởng.",
    "the council's meeting must not come after the decision.",
  ],
] as const)(
  "days out of order, %s and %s, are told in both languages",
  (earlier, later, unit, vietnamese, inEnglish) => {
    const at = { tab: "Họp xét", row: 2, column: 4 };
    const problem: DossierProblem = { kind: "stepsOutOfOrder", unit, earlier, later, cells: [at, at] };
    expect(told(problem)).toBe(`Trang "Họp xét", ô D2: ${vietnamese}`);
    expect(describeDossierProblem(en.problems, english, problem).message).toBe(`Tab "Họp xét", cell D2: ${inEnglish}`);
  },
);
