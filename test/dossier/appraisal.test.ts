import { describe, expect, test } from "@jest/globals";
import { makeAppraisal } from "../../src/dossier/appraisal";
import { BLANK } from "../../src/dossier/papers";
import { blank, CRITERIA, criterion, date, given, kpi, task, unit } from "../domain/campaigns";
import { receipt } from "../domain/proceedings";
import { dossierOf, figureCells, officials } from "./dossiers";

const SHORT = unit("CNTT", {
  name: "Phòng Công nghệ thông tin",
  assignments: [kpi("CT08", 14, { typed: { target: "50%", actual: "48%" } }), task("NV01", 15)],
});

describe("the slip of a nominee who is eligible", () => {
  const paper = makeAppraisal(dossierOf(1, { fingerprint: "ab".repeat(32) }), "collective", "CNTT");

  test("goes through every condition with its clause, its reading, its result and its cells", () => {
    expect(paper.conditions.map(({ code }) => code.text)).toEqual(
      CRITERIA.filter(({ audience }) => audience === "collective").map(({ code }) => code),
    );
    expect(paper.conditions[0]).toMatchObject({
      clause: "III.2.a, gạch đầu dòng 1",
      words: "Lời của kế hoạch T1.1",
      mode: "Bắt buộc",
      reading: "Cách hiểu T1.1",
      result: "Đạt",
      cells: expect.stringContaining("CNTT: F14, F15"),
    });
    expect(figureCells(paper)).toEqual(expect.arrayContaining(["CNTT!F14", "Tiếp nhận hồ sơ!D2"]));
  });

  test("has no reservation, and leaves the opinion to the appraiser", () => {
    expect(paper.verdict.text).toBe("Đủ điều kiện");
    expect([paper.reservations, paper.missing]).toEqual([[], []]);
    expect(paper.opinion.text.text).toBe(BLANK);
    expect(paper.left.name.text).toBe("Hà Thị Thẩm");
  });

  test("tells how the dossier came in and what it stands on", () => {
    expect(paper.receipt.map(({ text }) => text)).toEqual([
      "Tiếp nhận ngày 13/01/2023; người nhận: Hà Thị Nhận.",
      "Tờ trình ngày 06/01/2023.",
      "Thành phần hồ sơ: đủ.",
    ]);
    expect(paper.basis.map(({ text }) => text)).toEqual([
      "Số liệu tính đến hết ngày 31/12/2022.",
      `Mã kiểm tra: ${"ab".repeat(32)}`,
    ]);
    expect(paper.header).toMatchObject({ number: null, placeAndDate: { text: "Bắc Kạn, ngày 16 tháng 01 năm 2023" } });
  });
});

describe("the slip of somebody proposed who is not eligible", () => {
  test("says so with every reason and its cell", () => {
    const paper = makeAppraisal(dossierOf(1, { campaign: { units: [SHORT] } }), "collective", "CNTT");
    expect(paper.verdict.text).toBe("Không đủ điều kiện");
    expect(paper.reservations[0]?.text).toBe("Được đề nghị nhưng kết quả rà soát: Không đủ điều kiện.");
    expect(paper.reservations[1]?.text).toMatch(/^T1\.1 \(III\.2\.a, gạch đầu dòng 1\) – Không đạt: .*CT08.*48%/);
    expect(paper.reservations[1]?.figures[0]?.cell).toEqual({ tab: "CNTT", row: 14, column: 6 });
  });

  test("says what is missing and from whom where nobody can tell yet", () => {
    const units = [unit("CNTT", { assignments: [kpi("CT08", 14, { typed: { target: "50%" } }), task("NV01", 15)] })];
    const paper = makeAppraisal(dossierOf(1, { campaign: { units } }), "collective", "CNTT");
    expect(paper.verdict.text).toBe("Chưa đủ căn cứ");
    expect(paper.reservations.map(({ text }) => text).join("\n")).toContain("Chưa rõ");
    expect(paper.missing.map(({ text }) => text).join("\n")).toContain("F14");
  });

  test("who is not proposed is told the result once, which is held against the workbook", () => {
    const units = [{ ...SHORT, proposed: given(false) }];
    const paper = makeAppraisal(dossierOf(1, { campaign: { units } }), "collective", "CNTT");
    expect(paper.verdict).toMatchObject({ text: "Không đủ điều kiện", figures: [{ text: "Không đủ điều kiện" }] });
    expect(paper.reservations[0]?.text).toMatch(/^T1\.1 /);
  });

  test("says why whoever is not judged is not", () => {
    const people = officials(1, () => ({ employment: given("contract") }));
    const paper = makeAppraisal(dossierOf(1, { campaign: { officials: people } }), "individual", "CB01");
    expect(paper.conditions).toEqual([]);
    expect(paper.verdict.text).toBe("Không xét");
    expect(paper.reservations).toHaveLength(2);
  });
});

test("a reading that nobody settled is marked, and a condition that is off is left out", () => {
  const criteria = [
    criterion("T1.1", { kind: "allKpisMet" }, { settledBy: blank() }),
    criterion("T1.2", { kind: "noTaskLateOrUnfinished" }, { settledBy: blank(), reading: blank() }),
    criterion("T2.1", { kind: "recognisedFeatsAtLeast", count: 1 }, { mode: given({ kind: "off" }) }),
  ];
  const paper = makeAppraisal(dossierOf(1, { campaign: { criteria } }), "collective", "CNTT");
  expect(paper.conditions.map(({ reading }) => reading)).toEqual(["Cách hiểu T1.1 (chưa chốt)", "(chưa chốt)"]);
  expect(paper.basis.map(({ text }) => text)).toContain("Tiêu chuẩn chưa chốt cách hiểu: T1.1, T1.2.");
});

test.each([
  ["nobody recorded", [], `Thành phần hồ sơ còn thiếu: ${BLANK}.`],
  [
    "lacks something",
    [receipt({ missing: given("Bản tóm tắt thành tích") })],
    "Thành phần hồ sơ còn thiếu: Bản tóm tắt thành tích.",
  ],
])("a dossier that %s is told so", (_what, receipts, expected) => {
  const paper = makeAppraisal(dossierOf(1, { records: { receipts } }), "individual", "CB01");
  expect(paper.receipt[2]?.text).toBe(expected);
});

test("a dossier that was returned tells when and why", () => {
  const returned = receipt({ returnedOn: given(date("09/01/2023")), returnReason: given("Thiếu biên bản") });
  const paper = makeAppraisal(dossierOf(1, { records: { receipts: [returned] } }), "individual", "CB01");
  expect(paper.receipt[3]?.text).toBe("Trả lại ngày 09/01/2023, lý do: Thiếu biên bản.");
});
