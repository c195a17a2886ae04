import { describe, expect, test } from "@jest/globals";
import { BLANK } from "../../src/dossier/papers";
import { blanksOf } from "../../src/dossier/printed";
import { makeReport, makeSummary } from "../../src/dossier/report";
import {
  blank,
  cell,
  date,
  DONE,
  given,
  kpi,
  movement,
  noStatement,
  settings,
  task,
  unit,
  unreadable,
} from "../domain/campaigns";
import { paperSettings, records, unitParticulars } from "../domain/proceedings";
import { dossierOf, figureCells, officials, textsOf } from "./dossiers";

const ASSIGNED = unit("CNTT", {
  name: "Phòng Công nghệ thông tin",
  assignments: [
    kpi("CT08", 14, {
      typed: { target: "≥ 82%", actual: "86,2%" },
      evidence: given("Báo cáo số 198/BC-STTTT", "CNTT!K14"),
    }),
    kpi("CT09", 15, { typed: { target: "100 xã" } }),
    kpi("CT13", 16, { typed: { target: "Tăng từ 02 bậc trở lên", actual: "giảm 12 bậc" } }),
    task("NV01", 17, { lead: given("CB01", "CNTT!J17") }),
  ],
});

describe("the full report of a collective", () => {
  const paper = makeReport(dossierOf(1, { campaign: { units: [ASSIGNED] } }), "collective", "CNTT");

  test("names its form, carries no number and no day, and says for whom it is", () => {
    expect(paper.form).toEqual({
      text: "(Mẫu số 07, Phụ lục ban hành kèm theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ)",
      toCheck: false,
    });
    expect(paper.header.number).toBeNull();
    expect(paper.header.placeAndDate?.text).toBe(`Bắc Kạn, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`);
    expect(paper.subject.text).toBe("ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ");
    expect(paper.nameLine.text).toBe("Tên tập thể: Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông");
  });

  test("tells its particulars as far as the workbook has them", () => {
    expect(paper.particulars.map(({ label, value }) => `${label}: ${value.text}`)).toEqual([
      "Năm thành lập: 2008",
      `Cơ cấu tổ chức: ${BLANK}`,
      "Tổng số cán bộ, công chức, viên chức: 7",
      "Chức năng, nhiệm vụ được giao: Quản lý nhà nước về công nghệ thông tin",
    ]);
  });

  test("lists its targets with what was asked, what was reached and how it stands", () => {
    const [kpis, tasks] = paper.sections;
    expect(kpis?.sentences.map(({ text }) => text)).toEqual([
      "Tổng số 03 chỉ tiêu: 01 chưa có số liệu, 01 vượt, 01 không đạt.",
    ]);
    expect(
      kpis?.assignments.map(({ target, result, attainment, status }) =>
        [target, result, attainment, status].map(({ text }) => text),
      ),
    ).toEqual([
      ["≥ 82%", "86,2%", "105,1%", "Vượt"],
      ["≥ 100 xã", BLANK, "", "Chưa có số liệu"],
      ["Tăng 2 bậc", "Giảm 12 bậc", "0%", "Không đạt"],
    ]);
    expect(tasks?.assignments[0]).toMatchObject({
      target: { text: "Hoàn thành" },
      due: { text: "31/12/2022" },
      result: { text: "Hoàn thành ngày 20/11/2022" },
      quality: { text: "Tốt", cell: cell("CNTT!I17") },
    });
  });

  test("tells feats, ratings, movements and what the head stated, each from its cell", () => {
    const said = paper.sections.slice(2).map(({ sentences }) => sentences.map(({ text }) => text).join(" "));
    expect(said).toEqual([
      "Khắc phục sự cố trung tâm dữ liệu (Quyết định số 510/QĐ-UBND ngày 08/4/2022).",
      "Tổng số 01 người: 01 người hoàn thành xuất sắc nhiệm vụ.",
      "Tích cực tham gia: “Phong trào PT01”.",
      "Trần Thị Trưởng xác nhận ngày 28/12/2022: nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật, nội quy. " +
        "Trần Thị Trưởng xác nhận ngày 28/12/2022: trong thời gian thi đua không có người bị kỷ luật.",
    ]);
    expect(figureCells(paper)).toEqual(
      expect.arrayContaining(["CNTT!F14", "CNTT!K14", "Đơn vị!N2", "Đơn vị!P2", "Cán bộ!M5", "Đơn vị!L2"]),
    );
  });

  test("leaves what was done and learnt to a person", () => {
    expect(paper.narratives.map(({ prompt }) => prompt)).toHaveLength(3);
    for (const { text } of paper.narratives) expect(text).toEqual({ text: BLANK, cell: null });
  });

  test("is confirmed by the director and signed by the unit's head", () => {
    expect(paper.left).toMatchObject({
      position: { text: "THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN, ĐỀ NGHỊ" },
      instruction: "(Ký tên, đóng dấu)",
      name: { text: "Hoàng Văn Đức" },
    });
    expect(paper.right).toMatchObject({ position: { text: "TRƯỞNG PHÒNG" }, name: { text: "Trần Thị Trưởng" } });
  });
});

describe("a day in a row comes from the cell that tells it", () => {
  const end = cell("Kế hoạch!B11");
  const cases: [what: string, typed: NonNullable<Parameters<typeof kpi>[2]>["typed"], due: unknown, result: unknown][] =
    [
      ["the due cell", { target: "50%", actual: "60%", due: "30/6/2022" }, cell("CNTT!G14"), cell("CNTT!F14")],
      ["the target's words", { target: "50% trước 30/6/2022", actual: "60%" }, cell("CNTT!D14"), cell("CNTT!F14")],
      ["the end of the period", { target: "50%", actual: "60%" }, end, cell("CNTT!F14")],
      ["the day of completion", { ...DONE, due: "30/6/2022" }, cell("CNTT!G14"), cell("CNTT!H14")],
      ["the result", { task: true, actual: "hoàn thành ngày 20/11/2022" }, end, cell("CNTT!F14")],
    ];
  test.each(cases)("%s", (_what, typed, due, result) => {
    const kind = typed?.task === true ? "task" : "kpi";
    const units = [unit("CNTT", { assignments: [kpi("CT01", 14, { kind, ...(typed && { typed }) })] })];
    const campaign = { units, settings: settings({ end: given(date("31/12/2022"), "Kế hoạch!B11") }) };
    const [row] = makeReport(dossierOf(1, { campaign }), "collective", "CNTT").sections.flatMap(
      ({ assignments }) => assignments,
    );
    expect([row?.due.text === BLANK, row?.due.cell, row?.result.cell]).toEqual([false, due, result]);
  });
});

describe("a result is printed as it was read", () => {
  test.each<[string, Parameters<typeof kpi>[2], string, string]>([
    [
      "a share of the work",
      { kind: "task", typed: { actual: "60%", task: true } },
      "Chưa hoàn thành (đạt 60%)",
      "Đang thực hiện",
    ],
    [
      "not applicable, confirmed",
      { typed: { target: "50%", actual: "Không áp dụng", confirmed: true } },
      "Không áp dụng",
      "Không áp dụng",
    ],
    ["two readings", { typed: { target: "1000 xã", actual: "1.25" } }, BLANK, "Cần làm rõ"],
    [
      "of another row",
      { disagreements: [{ field: "target", here: cell("CNTT!D14"), there: cell("Chỉ tiêu, nhiệm vụ!D9") }] },
      "60%",
      "Cần làm rõ",
    ],
  ])("%s", (_what, changes, result, status) => {
    const units = [unit("CNTT", { assignments: [kpi("CT01", 14, changes)] })];
    const rows = makeReport(dossierOf(1, { campaign: { units } }), "collective", "CNTT").sections.flatMap(
      ({ assignments }) => assignments,
    );
    expect(rows.map((row) => [row.result.text, row.status.text])).toEqual([[result, status]]);
  });
});

describe("nothing is invented", () => {
  test("where the workbook says nothing, there is a blank with the cell it can be supplied in", () => {
    const nothing = { holds: blank("Đơn vị!P2"), by: blank(), on: blank() };
    const units = [
      unit("CNTT", {
        assignments: [],
        feat: blank("Đơn vị!N2"),
        featRecognition: blank(),
        unity: nothing,
        noDiscipline: nothing,
      }),
    ];
    const changes = {
      campaign: { units, movements: [movement("PT01", "CNTT", { participation: blank("Phong trào!F2") })] },
    };
    const paper = makeReport(dossierOf(1, { ...changes, records: { units: [] } }), "collective", "CNTT");
    expect(paper.sections.map(({ sentences }) => sentences[0]?.text)).toEqual([
      "Không có chỉ tiêu nào được ghi trong sổ theo dõi.",
      "Không có nhiệm vụ nào được ghi trong sổ theo dõi.",
      `${BLANK}.`,
      "Tổng số 01 người: 01 người hoàn thành xuất sắc nhiệm vụ.",
      `Phong trào “Phong trào PT01”: ${BLANK}.`,
      `Xác nhận nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật, nội quy: ${BLANK}.`,
    ]);
    expect(blanksOf(paper).map(({ cell: place }) => place)).toEqual(
      expect.arrayContaining([cell("Đơn vị!N2"), cell("Phong trào!F2"), cell("Đơn vị!P2")]),
    );
  });

  test("that there was no feat is said only where somebody said so", () => {
    const units = [unit("CNTT", { feat: given("Không", "Đơn vị!N2") })];
    const paper = makeReport(dossierOf(1, { campaign: { units } }), "collective", "CNTT");
    expect(paper.sections[2]?.sentences[0]?.text).toBe("Không có.");
  });

  test("a head who did not confirm is told so", () => {
    const denied = {
      holds: given(false, "Đơn vị!P2"),
      by: given("Trần Thị Trưởng"),
      on: given({ year: 2022, month: 12, day: 28 }),
    };
    const paper = makeReport(
      dossierOf(1, { campaign: { units: [unit("CNTT", { unity: denied })] } }),
      "collective",
      "CNTT",
    );
    expect(paper.sections[5]?.sentences[0]?.text).toMatch(/^Trần Thị Trưởng không xác nhận ngày 28\/12\/2022: nội bộ/);
  });

  test("of a unit without officials, or whose tab cannot be read", () => {
    const changes = { officials: [], movements: [], units: [unit("CNTT", { assignments: null })] };
    const paper = makeReport(dossierOf(1, { campaign: changes }), "collective", "CNTT");
    expect(textsOf(paper.sections)).toContain("Không có cán bộ, công chức, viên chức nào được ghi ở đơn vị.");
    expect(textsOf(paper.sections)).toContain("Không có phong trào nào được ghi là đơn vị tham gia.");
  });
});

describe("the full report of an official", () => {
  const dossier = dossierOf(2, { campaign: { units: [ASSIGNED] } });
  const paper = makeReport(dossier, "individual", "CB01");

  test("tells the particulars that the workbook has", () => {
    expect(paper.particulars.map(({ label, value }) => `${label}: ${value.text}`)).toEqual([
      "Họ và tên (bí danh): Nguyễn Văn CB01",
      "Ngày, tháng, năm sinh: 08/6/1985",
      "Quê quán: huyện Na Rì, tỉnh Bắc Kạn",
      `Nơi thường trú: ${BLANK}`,
      "Trình độ chuyên môn: Đại học",
      "Chức vụ: Chuyên viên",
      "Đơn vị công tác: Phòng Công nghệ thông tin",
    ]);
  });

  test("lists what the official chairs, the rating, the initiative, the feat and the head's word for the unit", () => {
    expect(paper.sections[0]?.assignments.map(({ content }) => content.text)).toEqual(["Nội dung NV01"]);
    expect(paper.sections.slice(1).map(({ sentences }) => sentences[0]?.text)).toEqual([
      "Được xếp loại: Hoàn thành xuất sắc nhiệm vụ.",
      "Hồ sơ họp không giấy (Quyết định số 188/QĐ-STTTT).",
      "Phục vụ 45 cuộc họp trực tuyến (Quyết định số 512/QĐ-UBND).",
      "Trần Thị Trưởng xác nhận ngày 28/12/2022: đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật, nội quy.",
    ]);
  });

  test("is confirmed by the unit's head, and the head's own by the director", () => {
    expect(paper.left).toMatchObject({
      position: { text: "THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN" },
      name: { text: "Trần Thị Trưởng" },
    });
    expect(paper.right).toMatchObject({ position: { text: "NGƯỜI BÁO CÁO" }, name: { text: "Nguyễn Văn CB01" } });
    // Lines of like number above the names, so that both stand on one line.
    expect([paper.left.instruction, paper.right.instruction]).toEqual(["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)"]);
    const sealed = { units: [unitParticulars("Phòng Công nghệ thông tin", { ownSeal: given(true) })] };
    expect(makeReport(dossierOf(1, { records: sealed }), "individual", "CB01").left.instruction).toBe(
      "(Ký tên, đóng dấu)",
    );
    const heads = officials(1, () => ({ name: "Trần Thị Trưởng" }));
    const own = makeReport(dossierOf(1, { campaign: { officials: heads } }), "individual", "CB01");
    expect(own.left.name.text).toBe("Hoàng Văn Đức");
    // Of two of the head's name the head is the one who holds the position.
    const two = officials(2, (index) => ({
      name: "Trần Thị Trưởng",
      position: given(index === 0 ? "Trưởng phòng" : "Chuyên viên"),
    }));
    const confirmed = ["CB01", "CB02"].map(
      (code) => makeReport(dossierOf(2, { campaign: { officials: two } }), "individual", code).left.name.text,
    );
    expect(confirmed).toEqual(["Hoàng Văn Đức", "Trần Thị Trưởng"]);
  });

  test("of whom nobody knows the unit goes under the department, and leaves open who confirms", () => {
    const lost = officials(1, () => ({ unit: unreadable("XYZ", "Cán bộ!H5"), unity: noStatement() }));
    const report = makeReport(dossierOf(1, { campaign: { officials: lost } }), "individual", "CB01");
    expect(report.header.issuer.text).toBe("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
    expect(report.nameLine.text).toContain(`đơn vị: ${BLANK}`);
  });
});

describe("the summary", () => {
  test("says the same achievements a paragraph each, without tables, and asks for the award", () => {
    const dossier = dossierOf(1, { campaign: { units: [ASSIGNED] } });
    const paper = makeSummary(dossier, "collective", "CNTT");
    expect(paper.achievements).toHaveLength(6);
    expect(paper.achievements[0]?.text).toBe(
      "Kết quả thực hiện chỉ tiêu được giao: Tổng số 03 chỉ tiêu: 01 chưa có số liệu, 01 vượt, 01 không đạt.",
    );
    expect(paper.request.text).toBe(
      "Đề nghị tặng Giấy khen của Giám đốc Sở vì đã có thành tích xuất sắc trong phong trào thi đua phát triển kinh tế - xã hội năm 2022./.",
    );
    expect(makeSummary(dossier, "individual", "CB01").kind).toBe("individualSummary");
  });
});

test.each([
  [
    "Nghị định số 98/2023/NĐ-CP",
    "(Mẫu số 08, Phụ lục I ban hành kèm theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ; số mẫu cần kiểm tra)",
  ],
  [
    "152/2025/NĐ-CP",
    "(Mẫu số 08, Phụ lục ban hành kèm theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ; số mẫu cần kiểm tra)",
  ],
  ["Nghị định của năm sau", `(Mẫu số ${BLANK} ban hành kèm theo Nghị định của năm sau; số mẫu cần kiểm tra)`],
  ["", `(Mẫu số ${BLANK} ban hành kèm theo ${BLANK}; số mẫu cần kiểm tra)`],
])("a form whose number was not read in its decree is to be checked: %s", (typed, expected) => {
  const formSet = typed === "" ? blank() : given(typed);
  const changes = { records: records({ settings: paperSettings({ formSet }) }) };
  expect(makeReport(dossierOf(1, changes), "collective", "CNTT").form).toEqual({ text: expected, toCheck: true });
});
