import { describe, expect, test } from "@jest/globals";
import type { Campaign } from "../../src/domain/campaign";
import type { Measurement, Reason } from "../../src/domain/finding";
import type { NotJudgedReason, ObstacleKind } from "../../src/domain/nominee";
import { en } from "../../src/language/en";
import { vi } from "../../src/language/vi";
import {
  blank,
  campaign,
  cell,
  date,
  finding,
  given,
  kpi,
  movement,
  noStatement,
  official,
  settings,
  statement,
  task,
  unit,
  unreadable,
} from "../domain/campaigns";

function said(judged: Campaign, code: string, criterion: string): string {
  return vi.findings.reason(finding(judged, code, criterion));
}

function remedies(judged: Campaign, code: string, criterion: string): string[] {
  return finding(judged, code, criterion).remedies.map((one) => vi.findings.remedy(one));
}

describe("the office says in Vietnamese", () => {
  test("that the unit is not eligible because target 8 stands at 48% against 50%, cell F14", () => {
    const judged = campaign({
      units: [
        unit("CNTT", {
          assignments: [kpi("CT08", 14, { typed: { target: "50%", actual: "48%" } }), kpi("CT09", 15)],
        }),
      ],
    });
    const sentence = said(judged, "CNTT", "T1.1");
    expect(sentence).toMatch(/^Không đạt 01\/02 chỉ tiêu, nhiệm vụ được giao: chỉ tiêu CT08 – Không đạt: /);
    expect(sentence).toContain("48%");
    expect(sentence).toContain("50%");
    expect(sentence).toContain('(trang "CNTT" ô F14)');
  });

  test.each<[string, Campaign, string, string, string]>([
    ["that all is met", campaign(), "CNTT", "T1.1", "Đạt cả 02 chỉ tiêu, nhiệm vụ được giao."],
    [
      "that an official is rated below",
      campaign(),
      "CB02",
      "C1.1",
      'Xếp loại "Hoàn thành tốt nhiệm vụ", dưới mức "Hoàn thành xuất sắc nhiệm vụ".',
    ],
    [
      "who of the unit is rated below",
      campaign({ officials: [official("CB01"), official("CB02", { rating: given("completed", "Cán bộ!M6") })] }),
      "CNTT",
      "T3.1",
      '01/02 cá nhân được xếp loại từ "Hoàn thành tốt nhiệm vụ" trở lên (cần 100%): Nguyễn Văn CB02: Hoàn thành nhiệm vụ (trang "Cán bộ" ô M6).',
    ],
    [
      "who of the unit was disciplined",
      campaign({
        officials: [
          official("CB01", { discipline: given("warning", "Cán bộ!O5"), disciplineDate: given(date("15/06/2022")) }),
        ],
      }),
      "CNTT",
      "T5.2",
      'Có cá nhân bị kỷ luật từ hình thức Cảnh cáo trở lên: Nguyễn Văn CB01: Cảnh cáo ngày 15/6/2022, trong thời gian thi đua (trang "Cán bộ" ô O5).',
    ],
    [
      "that a matter is under consideration",
      campaign({ officials: [official("CB01", { underConsideration: given({ matter: "tố cáo" }) })] }),
      "CB01",
      "C5.1",
      "Đang trong thời gian xem xét: tố cáo.",
    ],
    [
      "that the head stated unity",
      campaign(),
      "CNTT",
      "T5.1",
      "Trần Thị Trưởng xác nhận ngày 28/12/2022: đoàn kết, gương mẫu.",
    ],
    [
      "that the head denied it",
      campaign({ units: [unit("CNTT", { unity: statement(false) })] }),
      "CNTT",
      "T5.1",
      "Trần Thị Trưởng xác nhận ngày 28/12/2022: không đoàn kết, gương mẫu.",
    ],
    [
      "that nobody has said anything of an initiative",
      campaign({ officials: [official("CB01", { initiative: blank() })] }),
      "CB01",
      "C3.1",
      "Chưa ghi có sáng kiến, đề tài hay không.",
    ],
  ])("%s", (_, judged, code, criterion, sentence) => {
    expect(said(judged, code, criterion)).toBe(sentence);
  });

  test("who can supply what is missing, and in which cells", () => {
    const silent = campaign({
      units: [
        unit("CNTT", {
          assignments: [kpi("CT08", 14, { typed: { target: "50%" } }), kpi("CT09", 15, { typed: { target: "50%" } })],
        }),
      ],
    });
    expect(remedies(silent, "CNTT", "T1.1")).toEqual(['Đơn vị nhập kết quả (trang "CNTT" ô F14, F15).']);
    expect(remedies(campaign({ movements: [] }), "CNTT", "T4.1")).toEqual([
      "Văn phòng Sở ghi dòng của đơn vị ở trang Phong trào.",
    ]);
    const unheld = kpi("CT08", 14, {
      disagreements: [{ field: "holder", here: cell("CNTT!A14"), there: cell("Chỉ tiêu, nhiệm vụ!K9") }],
    });
    const open = campaign({ units: [unit("CNTT", { assignments: [unheld] })] });
    expect(said(open, "CNTT", "T1.1")).toContain("chỉ tiêu CT08 chưa rõ đơn vị chủ trì, có thể là của đơn vị");
    expect(remedies(open, "CNTT", "T1.1")).toEqual([
      'Văn phòng Sở ghi một mã đơn vị chủ trì ở trang "Chỉ tiêu, nhiệm vụ" (trang "Chỉ tiêu, nhiệm vụ" ô K9).',
    ]);
    const early = { ...statement(), on: given(date("15/03/2022")) };
    const stale = campaign({ units: [unit("CNTT", { unity: early })] });
    expect(said(stale, "CNTT", "T5.1")).toContain("xác nhận quá sớm thì chưa tính");
    expect(remedies(stale, "CNTT", "T5.1").join()).toContain("xác nhận lại, ghi ngày xác nhận mới");
  });

  test("verdicts, results and modes by their labels", () => {
    expect(Object.values(vi.findings.verdicts)).toEqual([
      "Đủ điều kiện",
      "Không đủ điều kiện",
      "Chưa đủ căn cứ",
      "Không xét",
    ]);
    expect(vi.findings.results).toEqual({ met: "Đạt", unmet: "Không đạt", unknown: "Chưa rõ" });
    expect(
      [{ kind: "required" }, { kind: "oneOf", group: "2" }, { kind: "preference" }, { kind: "off" }].map((mode) =>
        vi.findings.mode(mode as never),
      ),
    ).toEqual(["Bắt buộc", "Một trong nhóm 2", "Ưu tiên", "Không áp dụng"]);
  });

  test("what hangs on a reading that nobody settled", () => {
    const condition = {
      criterion: "T2.1",
      audience: "collective",
      clause: "III.2.a, gạch đầu dòng 2",
      reading: "",
      mode: { kind: "required" },
      otherMode: { kind: "off" },
      units: 3,
      officials: 0,
    } as const;
    expect(vi.findings.unsettled(condition)).toBe(
      'T2.1 (III.2.a, gạch đầu dòng 2): đang áp dụng "Bắt buộc", chưa có người chốt; nếu áp dụng "Không áp dụng" thì 03 tập thể đổi kết quả.',
    );
    expect(vi.findings.unsettled({ ...condition, audience: "individual", units: 0, officials: 12 })).toContain(
      "12 cá nhân",
    );
    expect(en.findings.unsettled(condition)).toContain("3 units");
  });
});

/** Campaigns that between them give every reason, in every answer that it can ground. */
const CASES: readonly Campaign[] = [
  campaign(),
  campaign({ settings: settings({ asOf: blank() }) }),
  campaign({ criteria: campaign().criteria.map((one) => ({ ...one, mode: blank() })) }),
  campaign({ criteria: campaign().criteria.map((one) => ({ ...one, measure: unreadable() })) }),
  campaign({
    criteria: campaign().criteria.map((one) => ({
      ...one,
      audience: one.audience === "collective" ? "individual" : "collective",
    })),
  }),
  campaign({ units: [unit("CNTT", { assignments: null })] }),
  campaign({ units: [unit("CNTT", { assignments: [] })] }),
  campaign({
    units: [
      unit("CNTT", {
        assignments: [kpi("CT01", 14, { typed: { target: "5%", actual: "không áp dụng", confirmed: true } })],
      }),
    ],
  }),
  campaign({ units: [unit("CNTT", { assignments: [kpi("CT01", 14)] })] }),
  campaign({
    units: [
      unit("CNTT", {
        assignments: [
          kpi("CT01", 14, {
            disagreements: [{ field: "target", here: cell("CNTT!D14"), there: cell("K!D1") }],
            lead: given("CB01"),
          }),
          task("NV01", 15, { typed: { task: true }, quality: blank(), lead: given("CB01") }),
          task("NV02", 16, { quality: given("satisfactory"), lead: given("CB02") }),
          task("NV03", 17, {
            typed: { task: true, actual: "chưa hoàn thành", due: "30/06/2022" },
            lead: given("CB02"),
          }),
          kpi("CT02", 18, { typed: { target: "5%", actual: "không áp dụng", confirmed: true } }),
        ],
        noArisingTasks: noStatement(),
        unity: statement(false),
        noDiscipline: noStatement(),
        individualProgress: statement(false),
        feat: given("A"),
        featRecognition: blank(),
      }),
    ],
    officials: [
      official("CB01", {
        rating: given("pending"),
        discipline: blank(),
        feat: given("Không"),
        initiative: given("A; B"),
        initiativeRecognition: blank(),
      }),
      official("CB02", {
        rating: given("notRated"),
        discipline: given("warning"),
        initiative: given("Không"),
        underConsideration: blank(),
      }),
      official("CB03", {
        rating: given("good"),
        discipline: given("warning"),
        disciplineDate: given(date("01/02/2022")),
        underConsideration: given({ matter: "thanh tra" }),
      }),
      official("CB04", {
        rating: blank(),
        discipline: given("reprimand"),
        unity: { ...statement(), on: blank() },
        featRecognition: given("Không"),
      }),
      official("CB05", { unit: given("VP"), to: given(date("31/10/2022")) }),
      official("CB05", { from: given(date("01/11/2022")) }),
      official("CB06", { contestedBy: [cell("A!A1")] }),
      official("CB07", { unit: blank(), unity: noStatement() }),
      official("CB08", { rating: unreadable(), discipline: unreadable() }),
    ],
    movements: [
      movement("PT01", "CNTT", { participation: given("joined") }),
      movement("PT02", "CNTT", { participation: blank() }),
      movement("PT03", "CNTT", { participation: given("notApplicable") }),
      movement("PT04", "VP"),
    ],
  }),
  campaign({
    units: [unit("CNTT", { individualProgress: noStatement(), feat: blank(), noArisingTasks: noStatement() })],
    officials: [],
    movements: [],
  }),
  campaign({
    movements: [movement("PT01", "CNTT", { participation: blank() })],
    officials: [official("CB01", { rating: given("pending"), discipline: blank() })],
    units: [unit("CNTT", { noDiscipline: noStatement(), unity: noStatement(), individualProgress: noStatement() })],
  }),
  campaign({ units: [unit("CNTT", { assignments: [task("NV01", 15, { lead: unreadable() })] })] }),
  campaign({
    officials: [official("CB01", { rating: given("notRated") })],
    criteria: campaign().criteria.map((one) => ({ ...one, settledBy: blank() })),
  }),
];

describe.each([
  ["Vietnamese", vi],
  ["English", en],
])("%s", (_, language) => {
  const texts = language.findings;
  const findings: readonly Measurement[] = CASES.flatMap((judged) => [
    ...judged.units.flatMap(({ code }) =>
      judged.criteria.filter(({ audience }) => audience === "collective").map((one) => finding(judged, code, one.code)),
    ),
    ...judged.officials.flatMap(({ code }) =>
      judged.criteria.filter(({ audience }) => audience === "individual").map((one) => finding(judged, code, one.code)),
    ),
  ]);

  test("has a sentence for every reason, in every answer, and for every remedy", () => {
    const kinds = new Set(findings.map(({ reason }) => reason.kind));
    const all: Record<Reason["kind"], true> = {
      criterionUnclear: true,
      otherAudience: true,
      noReportingDate: true,
      leadUnclear: true,
      tabUnread: true,
      noAssignments: true,
      noTasksStated: true,
      assignments: true,
      quality: true,
      progressStated: true,
      recognition: true,
      noneRecorded: true,
      notSaid: true,
      noOfficials: true,
      ratings: true,
      ownRating: true,
      movements: true,
      stated: true,
      notStated: true,
      statementIncomplete: true,
      ownDiscipline: true,
      disciplines: true,
      consideration: true,
      underConsideration: true,
    };
    expect([...kinds].sort()).toEqual(Object.keys(all).sort());
    for (const found of findings) {
      for (const sentence of [texts.reason(found), ...found.remedies.map((one) => texts.remedy(one))]) {
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\n|;\.|: \.|\.\./);
        expect(sentence).toBe(sentence.normalize("NFC"));
      }
    }
  });

  test("says of every answer something else", () => {
    const byKind = new Map<string, Set<string>>();
    for (const found of findings) {
      const key = `${found.reason.kind} ${found.result}`;
      byKind.set(key, (byKind.get(key) ?? new Set()).add(texts.reason(found)));
    }
    for (const kind of ["assignments", "quality", "ratings", "movements", "disciplines", "recognition"]) {
      const answers = ["met", "unmet", "unknown"].map((result) => [...(byKind.get(`${kind} ${result}`) ?? [])][0]);
      expect(new Set(answers).size).toBe(3);
    }
  });

  test("says why somebody is not judged, and what stands in the way", () => {
    const reasons: readonly NotJudgedReason[] = [
      { kind: "departmentLeadership" },
      { kind: "notConsidered", reason: "" },
      { kind: "notConsidered", reason: "Mới thành lập" },
      { kind: "signsDecision" },
      { kind: "contractWorker", individuals: "" },
      { kind: "contractWorker", individuals: "Công chức, viên chức (III.1.a)" },
      { kind: "noServiceInPeriod" },
    ];
    const obstacles: readonly ObstacleKind[] = [
      "noConditions",
      "codeContested",
      "unitKindUnknown",
      "consideredUnclear",
      "unitUnknown",
      "serviceDatesUnclear",
      "periodMissing",
      "maybeSigner",
    ];
    const sentences = [
      ...reasons.map((one) => texts.notJudged(one)),
      ...obstacles.map((kind) => texts.obstacle({ kind })),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.*\.$/);
    expect(texts.notJudged({ kind: "notConsidered", reason: "Mới thành lập" })).toContain("Mới thành lập");
  });
});
