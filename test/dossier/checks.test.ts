import { describe, expect, test } from "@jest/globals";
import { checkDossier } from "../../src/dossier/checks";
import { dossierTexts as english } from "../../src/language/en/dossier";
import { dossierTexts } from "../../src/language/vi/dossier";
import { blank, cellsOf, date, given, kpi, official, settings, unit } from "../domain/campaigns";
import { meeting, officialParticulars, receipt, unitParticulars } from "../domain/proceedings";
import { councilOn, dossierOf, type Changes } from "./dossiers";

/** A dossier of which nothing is missing. */
function whole({ campaign = {}, records = {} }: Changes = {}): Changes {
  return {
    campaign: {
      officials: [
        official("CB01"),
        official("CB09", { name: "Trần Thị Trưởng", position: given("Trưởng phòng"), proposed: given(false) }),
        official("CB10", { name: "Lê Văn Thư", proposed: given(false) }),
      ],
      ...campaign,
    },
    records: {
      officials: [officialParticulars("Nguyễn Văn CB01", 5, { residence: given("phường Đức Xuân") })],
      ...records,
    },
  };
}

/** What is said of unit CNTT's dossier. */
function lacks(changes: Changes = {}): string[] {
  return checkDossier(dossierOf(1, whole(changes)), "CNTT").lacks.map(({ kind, who, about, cells }) =>
    `${who}: ${dossierTexts.lacks[kind](about)} ${cellsOf(cells).join(" ")}`.trim(),
  );
}

describe("a unit's dossier", () => {
  test("of which nothing is missing", () => {
    expect(lacks()).toEqual([]);
  });

  test.each<[string, Changes, string[]]>([
    [
      "of which the council's minutes have forgotten somebody",
      { records: { meetings: [meeting(), councilOn(["CNTT", true])] } },
      ["office: Biên bản của Hội đồng chưa có kết luận về Nguyễn Văn CB01; quyết định còn là dự thảo. Họp xét!N3"],
    ],
    ["without meeting", { records: { meetings: [] } }, ['unit: Chưa ghi cuộc họp xét của đơn vị ở trang "Họp xét".']],
    [
      "whose meeting has no day and no votes",
      { records: { meetings: [meeting({ on: blank("Họp xét!D2"), conclusions: blank("Họp xét!N2") })] } },
      [
        "unit: Chưa ghi ngày đơn vị họp xét. Họp xét!D2",
        "unit: Chưa ghi kết quả biểu quyết của đơn vị, hoặc không đọc được. Họp xét!N2",
      ],
    ],
    [
      "whose meeting refused one and forgot another",
      {
        records: {
          meetings: [
            meeting({
              conclusions: given(
                [{ kind: "collective", code: "CNTT", inFavour: 1, outOf: 7, agreed: false }],
                "Họp xét!N2",
              ),
            }),
          ],
        },
      },
      [
        "unit: Phòng Công nghệ thông tin được đề nghị nhưng cuộc họp của đơn vị không nhất trí. Họp xét!N2",
        "unit: Biên bản của đơn vị chưa có kết luận về Nguyễn Văn CB01. Họp xét!N2",
      ],
    ],
    [
      "that has not come in",
      { records: { receipts: [] } },
      ['office: Chưa ghi ngày nhận hồ sơ ở trang "Tiếp nhận hồ sơ".'],
    ],
    [
      "that lacks a part, whose letter has no day, and that was returned",
      {
        records: {
          receipts: [
            receipt({
              submittedOn: blank("Tiếp nhận hồ sơ!C2"),
              missing: given("Biên bản họp", "Tiếp nhận hồ sơ!F2"),
              returnedOn: given(date("14/01/2023"), "Tiếp nhận hồ sơ!G2"),
              returnReason: given("thiếu biên bản", "Tiếp nhận hồ sơ!H2"),
            }),
          ],
        },
      },
      [
        "unit: Chưa ghi ngày tờ trình. Tiếp nhận hồ sơ!C2",
        "unit: Hồ sơ còn thiếu: Biên bản họp. Tiếp nhận hồ sơ!F2",
        "unit: Hồ sơ đã trả lại đơn vị: thiếu biên bản. Tiếp nhận hồ sơ!G2 Tiếp nhận hồ sơ!H2",
      ],
    ],
    [
      "whose particulars are blank",
      {
        records: {
          units: [unitParticulars("Phòng CNTT", { founded: blank("Đơn vị!L2"), staff: blank("Đơn vị!M2") })],
          officials: [officialParticulars("Nguyễn Văn CB01", 5)],
        },
      },
      [
        "office: Chưa ghi thông tin in trong báo cáo – Phòng Công nghệ thông tin: Năm thành lập, Tổng số CBCCVC. Đơn vị!L2 Đơn vị!M2",
        "office: Chưa ghi thông tin in trong báo cáo – Nguyễn Văn CB01: Nơi thường trú. Cán bộ!F5",
      ],
    ],
    [
      "whose head is known under another title",
      { records: { units: [unitParticulars("Phòng CNTT", { headPosition: given("Chánh Văn phòng", "Đơn vị!H2") })] } },
      ['office: Chức danh của Trần Thị Trưởng ở trang "Đơn vị" khác với chức vụ ở trang "Cán bộ". Đơn vị!H2 Sổ!A1'],
    ],
    [
      "whose minutes name somebody nobody knows",
      { records: { meetings: [meeting({ secretary: given("Lê Văn Thứ", "Họp xét!I2") })] } },
      ['unit: Người ghi ở biên bản "Lê Văn Thứ" không có ở trang "Cán bộ". Họp xét!I2'],
    ],
  ])("%s", (_what, changes, expected) => {
    expect(lacks(changes)).toEqual(expected);
  });

  test("whose head is no official of the department", () => {
    const changes = {
      units: [unit("CNTT", { name: "Phòng Công nghệ thông tin", head: given("Vũ Văn Lạ", "Đơn vị!G2") })],
    };
    expect(lacks({ campaign: changes })).toEqual([
      'office: Người đứng đầu "Vũ Văn Lạ" không có ở trang "Cán bộ". Đơn vị!G2',
    ]);
  });

  test.each(["ThS. Trần Thị Trưởng", "Bà Trần Thị Trưởng, Trưởng phòng", "trần thị trưởng"])(
    "may name its chair with title, position or in other capitals: %s",
    (chair) => {
      expect(lacks({ records: { meetings: [meeting({ chair: given(chair) })] } })).toEqual([]);
    },
  );

  test("that proposes nobody is told so", () => {
    const check = checkDossier(dossierOf(0), "CNTT");
    expect(check.lacks.map(({ kind }) => kind)).toContain("proposals");
    expect(check.notEligible).toEqual([]);
  });
});

test("somebody proposed who is not eligible is named, and stays proposed", () => {
  const units = [unit("CNTT", { assignments: [kpi("CT08", 14, { typed: { target: "50%", actual: "48%" } })] })];
  expect(checkDossier(dossierOf(1, whole({ campaign: { units } })), "CNTT").notEligible).toEqual([
    { kind: "collective", code: "CNTT", verdict: "ineligible" },
    // With the unit's one task gone, nobody can say whether the official chaired any.
    { kind: "individual", code: "CB01", verdict: "undetermined" },
  ]);
});

describe("the deadline", () => {
  test.each([
    ["12/01/2023", false],
    ["14/01/2023", false],
    ["15/01/2023", true],
    ["16/01/2023", true],
  ])("“trước ngày 15/01/2023” received on %s", (typed, late) => {
    const receipts = [receipt({ receivedOn: given(date(typed)) })];
    expect(checkDossier(dossierOf(1, { records: { receipts } }), "CNTT").deadline).toEqual({
      before: date("15/01/2023"),
      lastDay: date("14/01/2023"),
      lastWorkingDay: date("13/01/2023"),
      received: date(typed),
      late,
    });
  });

  test("is not late before anything came in, and unknown without a setting", () => {
    expect(checkDossier(dossierOf(1, { records: { receipts: [] } }), "CNTT").deadline).toMatchObject({
      received: null,
      late: false,
    });
    const without = settings({ deadline: blank() });
    expect(checkDossier(dossierOf(1, { campaign: { settings: without } }), "CNTT").deadline).toBeNull();
  });

  test("names the last working day where the last day is none", () => {
    const days = (before: string, last: string, working: string): Parameters<typeof dossierTexts.deadline>[0] => ({
      before: date(before),
      lastDay: date(last),
      lastWorkingDay: date(working),
    });
    const weekend = days("15/01/2023", "14/01/2023", "13/01/2023");
    expect(dossierTexts.deadline(weekend)).toBe(
      "Hồ sơ phải đến trước ngày 15/01/2023, chậm nhất là hết ngày 14/01/2023; ngày làm việc cuối cùng là 13/01/2023.",
    );
    expect(english.deadline(weekend)).toMatch(/the last working day is 13\/01\/2023\.$/);
    const weekday = days("18/01/2023", "17/01/2023", "17/01/2023");
    expect(dossierTexts.deadline(weekday)).toBe(
      "Hồ sơ phải đến trước ngày 18/01/2023, chậm nhất là hết ngày 17/01/2023.",
    );
    expect(english.deadline(weekday)).not.toContain("working day");
    expect(dossierTexts.late(date("16/01/2023"))).toBe("Hồ sơ nhận ngày 16/01/2023 là quá hạn.");
  });
});
