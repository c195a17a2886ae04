import { describe, expect, test } from "@jest/globals";
import type { Official } from "../../src/domain/campaign";
import { BLANK } from "../../src/dossier/papers";
import { makeSubmission } from "../../src/dossier/submission";
import { blank, given, unit } from "../domain/campaigns";
import { meeting, officialParticulars, paperSettings, receipt, unitParticulars } from "../domain/proceedings";
import { dossierOf, figureCells, namesOf, officials } from "./dossiers";

describe("the tờ trình of a phòng without seal", () => {
  const paper = makeSubmission(dossierOf(2), "CNTT");

  test("carries the department above it, no number, and the day it was written", () => {
    expect(paper.header.parent.text).toBe("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
    expect(paper.header.issuer.text).toBe("PHÒNG CÔNG NGHỆ THÔNG TIN");
    expect(paper.header.number).toBeNull();
    expect(paper.header.placeAndDate?.text).toBe("Bắc Kạn, ngày 06 tháng 01 năm 2023");
  });

  test("asks the council for those it proposes", () => {
    expect(paper.addressee.text).toBe("Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông (qua Văn phòng Sở)");
    expect(paper.subject.text).toBe(
      "Về việc đề nghị khen thưởng tổng kết phong trào thi đua phát triển kinh tế - xã hội năm 2022",
    );
    expect(paper.request.text).toBe(
      "Phòng Công nghệ thông tin trình Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông xem xét, đề nghị tặng " +
        "Giấy khen của Giám đốc Sở cho 01 tập thể và 02 cá nhân đã có thành tích xuất sắc trong phong trào thi đua phát " +
        "triển kinh tế - xã hội năm 2022, cụ thể như sau:",
    );
    expect(namesOf(paper.collectives)).toEqual(["Phòng Công nghệ thông tin"]);
    expect(paper.individuals.map(({ ordinal }) => ordinal)).toEqual(["1", "2"]);
  });

  test("stands on the law, the plan and the unit's minutes, the last with a full stop", () => {
    expect(paper.grounds.map(({ text }) => text)).toEqual([
      "Căn cứ Luật Thi đua, Khen thưởng năm 2003;",
      "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;",
      "Căn cứ Kế hoạch số 05/KH-STTTT ngày 24/01/2022 của Sở Thông tin và Truyền thông về triển khai phong trào thi đua phát triển kinh tế - xã hội năm 2022;",
      "Căn cứ Biên bản họp xét khen thưởng của Phòng Công nghệ thông tin ngày 05/01/2023.",
    ]);
  });

  test("is signed by the unit's head, and kept under its abbreviation", () => {
    expect(paper.signature).toMatchObject({ authority: null, position: { text: "TRƯỞNG PHÒNG" } });
    expect(paper.signature.name.text).toBe("Trần Thị Trưởng");
    expect(paper.recipients.map(({ text }) => text)).toEqual(["- Như trên;", "- Lưu: VT, CNTT."]);
  });

  test("leads every figure back to its cell", () => {
    expect(figureCells(paper)).toEqual(
      expect.arrayContaining([
        "Kế hoạch!B3",
        "Đơn vị!C2",
        "Tiếp nhận hồ sơ!C2",
        "Họp xét!D2",
        "Cán bộ!B5",
        "Cán bộ!B6",
      ]),
    );
  });
});

test("a unit with a seal numbers its papers in its own series", () => {
  const sealed = unitParticulars("Trung tâm", { ownSeal: given(true), symbol: given("TTCNTT") });
  const number = (changes: Parameters<typeof receipt>[0]): string | undefined =>
    makeSubmission(dossierOf(1, { records: { units: [sealed], receipts: [receipt(changes)] } }), "CNTT").header.number
      ?.text;
  expect(number({})).toBe(`Số: ${BLANK}/TTr-TTCNTT`);
  expect(number({ submissionNumber: given("03/TTr-TTCNTT") })).toBe("Số: 03/TTr-TTCNTT");
  expect(number({ submissionNumber: given("03") })).toBe("Số: 03/TTr-TTCNTT");
});

describe("the tờ trình of a unit that proposes", () => {
  test("nobody says so, names nobody and encloses the minutes alone", () => {
    const paper = makeSubmission(dossierOf(0), "CNTT");
    expect(paper.request.text).toMatch(/^Phòng Công nghệ thông tin không đề nghị khen thưởng tập thể, cá nhân nào/);
    expect([paper.collectives, paper.individuals]).toEqual([[], []]);
    expect(paper.attachments.map(({ text }) => text)).toEqual([
      "- Biên bản họp xét khen thưởng của Phòng Công nghệ thông tin ngày 05/01/2023.",
    ]);
    expect(paper.closing.text).not.toContain("khen thưởng tập thể");
  });

  test("one official alone names no collective", () => {
    const paper = makeSubmission(
      dossierOf(1, {
        campaign: { units: [unit("CNTT", { name: "Phòng Công nghệ thông tin", proposed: given(false) })] },
      }),
      "CNTT",
    );
    expect(paper.request.text).toContain("cho 01 cá nhân đã có thành tích");
    expect(paper.closing.text).toMatch(/khen thưởng cá nhân có tên trên\.\/\.$/);
    expect(paper.attachments[0]?.text).toBe(
      "- Báo cáo thành tích (bản đầy đủ) kèm theo bản tóm tắt thành tích của 01 cá nhân;",
    );
  });

  test("twelve officials numbers them from one to twelve", () => {
    const paper = makeSubmission(dossierOf(12), "CNTT");
    expect(paper.individuals.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 12 }, (_, at) => String(at + 1)),
    );
    expect(paper.request.text).toContain("01 tập thể và 12 cá nhân");
  });
});

describe("before the unit's meeting is recorded", () => {
  const people = ["Lê Văn Ánh", "Trần Thị An", "Hà Văn Bình"];
  const named = (changes: (index: number) => Partial<Official>): string[] =>
    makeSubmission(
      dossierOf(3, {
        campaign: {
          officials: officials(3, (index) => ({ name: people[index] ?? "", proposed: given(true), ...changes(index) })),
        },
        records: {
          meetings: [],
          officials: people.map((name, index) => officialParticulars(name, index + 5)),
        },
      }),
      "CNTT",
    ).individuals.map(({ name }) => name.text);

  test("the rows stand in the order of names", () => {
    expect(named(() => ({}))).toEqual(["Trần Thị An", "Lê Văn Ánh", "Hà Văn Bình"]);
  });

  test("a verdict changes nothing of their order", () => {
    const unrated = named((index) => ({ rating: index === 1 ? blank("Cán bộ!M6") : given("excellent") }));
    expect(unrated).toEqual(named(() => ({})));
  });
});

test("what nobody recorded is a blank that says where it can be supplied", () => {
  const paper = makeSubmission(
    dossierOf(1, {
      campaign: { units: [unit("CNTT", { head: blank("Đơn vị!G2") })] },
      records: {
        receipts: [],
        meetings: [meeting({ on: blank("Họp xét!D2") })],
        settings: paperSettings({ place: blank("Kế hoạch!B5") }),
      },
    }),
    "CNTT",
  );
  expect(paper.header.placeAndDate?.text).toBe(`${BLANK}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`);
  expect(paper.signature.name).toEqual({ text: BLANK, cell: { tab: "Đơn vị", row: 2, column: 7 } });
  expect(paper.grounds[paper.grounds.length - 1]?.text).toMatch(new RegExp(`ngày ${BLANK}\\.$`));
});
