import { describe, expect, test } from "@jest/globals";
import { readPlan } from "../../src/plan/read-plan";
import { planText, settingOf } from "./plans";

const clean = readPlan(planText("plan-2022.md"));
const scan = readPlan(planText("plan-2022.ocr.txt"));
const forms = [
  ["clean", clean],
  ["scanned", scan],
] as const;

test("a scan is told from a clean text", () => {
  expect([clean.scanned, scan.scanned]).toEqual([false, true]);
});

describe.each(forms)("the settings of the %s plan", (_, reading) => {
  test.each([
    ["department", "Sở Thông tin và Truyền thông tỉnh Bắc Kạn"],
    ["parentBody", "UBND tỉnh Bắc Kạn"],
    ["place", "Bắc Kạn"],
    ["abbreviation", "STTTT"],
    ["planTitle", "Triển khai phong trào thi đua thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2022"],
    ["start", "01/01/2022"],
    ["end", "31/12/2022"],
    ["deadline", "15/01/2023"],
    ["awardForm", "Giấy khen của Giám đốc Sở"],
    ["individuals", "Cán bộ, công chức, viên chức thuộc Sở (III.1.a, gạch đầu dòng 2)"],
    ["contractWorkers", "Không"],
    ["formSet", "Nghị định số 91/2017/NĐ-CP"],
    ["signerPosition", "Giám đốc"],
  ])("%s", (key, value) => {
    expect(settingOf(reading, key)).toBe(value);
  });

  test("the legal bases with their numbers, dates, issuers and what they are about", () => {
    const bases = reading.settings.flatMap(({ values }) => (values.key === "legalGround" ? [values] : []));
    expect(bases.map(({ value }) => value)).toEqual([
      "Kế hoạch số 17/KH-UBND ngày 13/01/2022 của UBND tỉnh",
      "Quyết định số 2388/QĐ-UBND ngày 08/12/2021 của UBND tỉnh",
      "Quyết định số 50/QĐ-UBND ngày 14/01/2022 của UBND tỉnh",
      "Quyết định số 177/QĐ-STTTT ngày 24/12/2020 của Giám đốc Sở Thông tin và Truyền thông",
    ]);
    expect(bases.map(({ paper }) => paper?.about)).toEqual([
      "phát động thi đua thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2022",
      "giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2022",
      expect.stringMatching(
        /^ban hành Chương trình hành động thực hiện Kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng [–—] an ninh năm 2022 trên địa bàn tỉnh Bắc Kạn$/,
      ),
      "giao chỉ tiêu kế hoạch, dự toán chi ngân sách hoạt động Thông tin - Truyền thông năm 2022",
    ]);
  });

  test("its own number and date are in neither form, and are asked", () => {
    const missing = reading.questions.flatMap(({ matter }) => (matter.kind === "missing" ? [matter.setting] : []));
    expect(missing).toEqual(["planNumber", "planDate"]);
  });

  test("the deadline is strict: the day itself is too late", () => {
    expect(reading.dossier?.values.deadline).toEqual({ date: { year: 2023, month: 1, day: 15 }, strict: true });
  });
});

const TARGETS = [
  ["Số xã, phường có trạm truyền thanh cơ sở hoạt động", "100 xã, phường", "atLeast", 100, "xã, phường"],
  ["Tỷ lệ xã, phường có trạm truyền thanh cơ sở hoạt động tốt", "96%", "atLeast", 96, "%"],
  [
    "Tỷ lệ xã, phường, thị trấn có đài truyền thanh ứng dụng công nghệ thông tin và viễn thông",
    "90%",
    "atLeast",
    90,
    "%",
  ],
  ["Tỷ lệ phủ sóng thông tin di động 3G, 4G tại thôn, bản, tổ dân phố trên địa bàn tỉnh", "100%", "atLeast", 100, "%"],
  [
    "Tỷ lệ phủ sóng thông tin di động 5G tại các trung tâm thị trấn, thành phố trên địa bàn tỉnh",
    "10 %",
    "atLeast",
    10,
    "%",
  ],
  ["Tỷ lệ ngầm hóa mạng cáp viễn thông tại các khu đô thị trên địa bàn tỉnh", "25 %", "atLeast", 25, "%"],
  ["Tỷ lệ các điểm bưu chính có người phục vụ", "100%", "atLeast", 100, "%"],
  [
    "Tỷ lệ thủ tục hành chính đã triển khai có phát sinh hồ sơ tiếp nhận hoặc trả kết quả giải quyết qua dịch vụ BCCI cấp tỉnh",
    "50%",
    "atLeast",
    50,
    "%",
  ],
  [
    "Tỷ lệ thủ tục hành chính đã triển khai có phát sinh hồ sơ tiếp nhận hoặc trả kết quả giải quyết qua dịch vụ BCCI cấp huyện",
    "50%",
    "atLeast",
    50,
    "%",
  ],
  ["Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4", "≥ 82%", "atLeast", 82, "%"],
  ["Tỷ lệ hồ sơ giải quyết dịch vụ công trực tuyến trên tổng số hồ sơ phát sinh", "25%", "atLeast", 25, "%"],
  ["Tỷ lệ cuộc họp cấp ủy, chính quyền, đoàn thể (trừ cuộc họp mật) được tổ chức trực tuyến", "5%", "atLeast", 5, "%"],
  ["Chỉ số chuyển đổi số cấp tỉnh", "Tăng từ 02 bậc trở lên", "climbBy", 2, "bậc"],
] as const;

describe("the 13 targets", () => {
  test("of the clean plan, word for word, with comparison, value, unit and clause", () => {
    expect(
      clean.kpis.map(({ values: { content, target, reading } }) => [
        content,
        target,
        reading.comparison,
        reading.value,
        reading.unit,
      ]),
    ).toEqual(TARGETS);
    expect(clean.kpis.map(({ values }) => values.clause)).toEqual(
      TARGETS.map((_, place) => `II.1, chỉ tiêu (${String(place + 1)})`),
    );
    expect(clean.kpis.map(({ values }) => values.code)).toEqual(
      TARGETS.map((_, place) => `CT${String(place + 1).padStart(2, "0")}`),
    );
  });

  test("only the change of rank needs a baseline, and the edition of its index is asked", () => {
    expect(clean.kpis.filter(({ values }) => values.reading.needsBaseline).map(({ values }) => values.code)).toEqual([
      "CT13",
    ]);
    const asked = clean.questions
      .filter(({ items }) => items.includes("kpi-13"))
      .map(({ matter, chosen }) => [matter.kind, chosen]);
    expect(asked).toEqual([
      ["baselineNeeded", null],
      ["edition", "ofPeriod"],
    ]);
    expect(clean.kpis[12]?.values.edition).toBe("Năm 2022");
  });

  test("of the scan: the same clauses, numbers and units; the same comparisons but for the sign that is asked about", () => {
    const sign = TARGETS.findIndex(([, target]) => target.startsWith("≥"));
    expect(scan.kpis.map(({ values }) => values.clause)).toEqual(clean.kpis.map(({ values }) => values.clause));
    scan.kpis.forEach(({ values: { target, reading } }, place) => {
      const [, words, comparison, value, unit] = TARGETS[place] ?? [];
      expect([reading.value, reading.unit]).toEqual([value, unit]);
      if (place !== sign) expect([target, reading.comparison]).toEqual([words, comparison]);
    });
    expect(scan.kpis).toHaveLength(TARGETS.length);
  });

  test("the scan's words are mended where that is safe, marked, and asked about where it is not", () => {
    scan.kpis.forEach(({ values, mends, questions }, place) => {
      const asked = scan.questions.filter(({ id, matter }) => questions.includes(id) && matter.kind === "wordsUnsure");
      expect(mends.length).toBeGreaterThan(0);
      if (asked.length === 0) expect(values.content).toBe(TARGETS[place]?.[0]);
      else expect(values.content).not.toBe(TARGETS[place]?.[0]);
    });
    expect(scan.kpis.find(({ id }) => id === "kpi-02")?.mends[0]).toEqual({
      from: "Ty 1& x4, phuong co6 tram truyén",
      to: "Tỷ lệ xã, phường có trạm truyền",
    });
  });

  test("“> 82%” of the scan is a question: ≥ or >", () => {
    const question = scan.questions.find(({ matter }) => matter.kind === "comparisonLost");
    expect(question?.items).toEqual(["kpi-10"]);
    expect(question?.chosen).toBe("moreThan");
    expect(question?.readings.map(({ key, changes }) => [key, changes[0]?.value])).toEqual([
      ["atLeast", "≥ 82%"],
      ["moreThan", "> 82%"],
    ]);
    expect(clean.questions.some(({ matter }) => matter.kind === "comparisonLost")).toBe(false);
  });
});

describe.each(forms)("of the %s plan", (_, reading) => {
  test("the two tasks, each with its clause", () => {
    expect(reading.tasks.map(({ values }) => [values.code, values.content, values.clause])).toEqual([
      [
        "NV01",
        "Đề án tổng thể về chuyển đổi số tỉnh Bắc Kạn giai đoạn 2021-2025, định hướng đến năm 2030",
        "II.1, nhiệm vụ (1)",
      ],
      [
        "NV02",
        "Ban hành danh mục CSDL chuyên ngành của tỉnh theo Nghị định số 47/2020/NĐ-CP ngày 09/4/2020 của Chính phủ về quản lý, kết nối và chia sẻ dữ liệu số của các cơ quan nhà nước",
        "II.1, nhiệm vụ (2)",
      ],
    ]);
  });

  test("the five movements were launched by the Prime Minister", () => {
    expect(reading.movements.map(({ values }) => values.launchedBy)).toEqual(Array(5).fill("Thủ tướng Chính phủ"));
    expect(reading.movements.slice(0, 2).map(({ values }) => values.name)).toEqual([
      "Cả nước chung sức xây dựng nông thôn mới",
      "Doanh nghiệp Việt Nam hội nhập và phát triển",
    ]);
    expect(reading.movements[3]?.values.name).toBe("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở");
    expect(reading.movements[4]?.values.name).toContain(
      "đồng lòng thi đua phòng, chống và chiến thắng đại dịch Covid-19",
    );
  });

  test("the criteria as testable conditions with measure, threshold and level", () => {
    expect(reading.criteria.map(({ values: { code, clause, measure } }) => [code, clause, measure])).toEqual([
      ["T1.1", "III.2.a, gạch đầu dòng 1", { kind: "allKpisMet" }],
      ["T1.2", "III.2.a, gạch đầu dòng 1", { kind: "noTaskLateOrUnfinished" }],
      ["T1.3", "III.2.a, gạch đầu dòng 1", { kind: "taskQualityAtLeast", quality: "good" }],
      ["T2.1", "III.2.a, gạch đầu dòng 2", { kind: "recognisedFeatsAtLeast", count: 1 }],
      ["T3.1", "III.2.a, gạch đầu dòng 3", { kind: "shareRatedAtLeast", share: 1, rating: "good" }],
      ["T3.2", "III.2.a, gạch đầu dòng 3", { kind: "countRatedAtLeast", count: 1, rating: "excellent" }],
      ["T3.3", "III.2.a, gạch đầu dòng 3", { kind: "countRatedAtMost", count: 0, rating: "notCompleted" }],
      ["T4.1", "III.2.a, gạch đầu dòng 4", { kind: "movementsJoinedAtLeast", amount: { share: 1 } }],
      ["T5.1", "III.2.a, gạch đầu dòng 5", { kind: "attested", subject: "unity" }],
      ["T5.2", "III.2.a, gạch đầu dòng 5", { kind: "noDisciplineFrom", discipline: "warning" }],
      ["C1.1", "III.2.b, gạch đầu dòng 1", { kind: "ownRatingAtLeast", rating: "excellent" }],
      ["C1.2", "III.2.b, gạch đầu dòng 1", { kind: "ownTasksOnTime" }],
      ["C1.3", "III.2.b, gạch đầu dòng 1", { kind: "ownTaskQualityAtLeast", quality: "good" }],
      ["C2.1", "III.2.b, gạch đầu dòng 2", { kind: "recognisedFeatsAtLeast", count: 1 }],
      ["C3.1", "III.2.b, gạch đầu dòng 3", { kind: "recognisedInitiativesAtLeast", count: 1 }],
      ["C4.1", "III.2.b, gạch đầu dòng 4", { kind: "attested", subject: "unity" }],
      ["C4.2", "III.2.b, gạch đầu dòng 4", { kind: "noDisciplineFrom", discipline: "warning" }],
    ]);
    expect(reading.criteria.every(({ values }) => values.mode.kind === "required")).toBe(true);
  });

  test("whom it considers, and who does what", () => {
    expect(reading.audiences.map(({ values }) => values.audience)).toEqual(["collective", "individual"]);
    expect(reading.roles.map(({ values }) => [values.who, values.clause])).toEqual([
      ["Các phòng, đơn vị thuộc, trực thuộc Sở", "IV.2"],
      ["Văn phòng Sở", "IV.3"],
    ]);
  });

  test("the dossier: three papers, the form of the report, one set", () => {
    const parts = reading.dossier?.values.parts ?? [];
    expect(parts).toHaveLength(3);
    expect(parts[0]?.name).toMatch(/^Tờ trình .* khen thưởng của đơn vị$/);
    expect(parts[1]).toMatchObject({
      name: "Báo cáo thành tích (bản đầy đủ) kèm theo bản tóm tắt thành tích của tập thể, cá nhân được đề nghị khen thưởng",
      form: "mẫu số 07, Phụ lục ban hành kèm theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ",
    });
    expect(parts[2]?.name).toBe("Biên bản họp xét khen thưởng của đơn vị");
    expect(reading.dossier?.values.sets).toBe(1);
  });

  test.each([
    ["paperDate", "asPrinted", ["asPrinted", "misprint"]],
    ["cumulative", "all", ["all", "anyOne"]],
    ["featRequired", "required", ["required", "ownGround"]],
    ["quality", "good", ["good", "excellent"]],
    ["ownExcellence", "rating", ["rating", "tasks"]],
    ["movementsCounted", "withHigher", ["withHigher", "ownOnly"]],
    ["edition", "ofPeriod", ["ofPeriod", "publishedInPeriod"]],
  ])("names the ambiguity %s with its readings", (kind, chosen, keys) => {
    const asked = reading.questions.filter(({ matter }) => matter.kind === kind);
    expect(asked.length).toBeGreaterThan(0);
    for (const question of asked) {
      expect(question.chosen).toBe(chosen);
      expect(question.readings.map(({ key }) => key)).toEqual(keys);
    }
  });

  test("the decision dated 24/12/2020 that allots for 2022 is asked about", () => {
    expect(reading.questions.find(({ matter }) => matter.kind === "paperDate")?.matter).toEqual({
      kind: "paperDate",
      paper: "Quyết định số 177/QĐ-STTTT",
      date: "24/12/2020",
      year: 2022,
    });
  });
});

test("the plan's words stand beside each condition, with […] for what belongs to another", () => {
  const words = new Map(clean.criteria.map(({ values }) => [values.code, values.words]));
  expect(words.get("T1.1")).toBe(
    "Hoàn thành xuất sắc 100% chỉ tiêu, nhiệm vụ được giao trong năm (căn cứ theo Quyết định giao chỉ tiêu, nhiệm vụ của cấp có thẩm quyền)",
  );
  expect(words.get("T1.2")).toBe(
    "và các nhiệm vụ phát sinh đảm bảo đúng tiến độ […], không có nhiệm vụ chậm tiến độ, không đạt kế hoạch giao",
  );
  expect(words.get("T1.3")).toBe("và chất lượng cao");
  expect(words.get("C1.2")).toBe("đảm bảo tiến độ […], không có nhiệm vụ chậm tiến độ và không hoàn thành");
});

test.each([
  ["the plan", clean],
  ["the scan", scan],
])("the recipients, as %s lists them", (_, reading) => {
  const recipients = reading.settings.flatMap(({ values }) => (values.key === "recipient" ? [values.value] : []));
  expect(recipients).toEqual([
    "Lưu: VT, HSTĐKT",
    "Ban TĐKT tỉnh (Thay b/c)",
    "GĐ, các PGĐ Sở",
    "Các phòng, đơn vị thuộc Sở",
    "Lưu: VT",
  ]);
});

test("the name under a scanned plan is left as scanned: no lexicon knows names", () => {
  const signer = scan.settings.find(({ values }) => values.key === "signer");
  expect(signer?.values.value).toBe("Ha Vin Tién");
  expect(scan.questions.filter(({ id }) => signer?.questions.includes(id)).map(({ matter }) => matter.kind)).toEqual([
    "wordsUnsure",
  ]);
});
