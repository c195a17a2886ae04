import { describe, expect, test } from "@jest/globals";
import { bodyInSentence } from "../../src/plan/names";
import { readPlan } from "../../src/plan/read-plan";
import { criteriaUnder, planWith, settingOf } from "./plans";

describe("targets", () => {
  test.each([
    ["- Tỷ lệ hồ sơ đúng hạn: > 95%", "> 95%", "moreThan", 95],
    ["- Tỷ lệ hồ sơ đúng hạn đạt từ 95% trở lên;", "từ 95% trở lên", "atLeast", 95],
    ["- Tổ chức ít nhất 04 hội nghị tập huấn.", "ít nhất 04 hội nghị tập huấn", "atLeast", 4],
    ["- Không quá 02 vụ tai nạn lao động", "Không quá 02 vụ tai nạn lao động", "atMost", 2],
    ["- Giảm 5% số vụ vi phạm so với năm 2023.", "Giảm 5%", "decreaseBy", 5],
  ])("%s", (line, target, comparison, value) => {
    const [kpi] = planWith("I. CHỈ TIÊU", line).kpis;
    expect([kpi?.values.target, kpi?.values.reading.comparison, kpi?.values.reading.value]).toEqual([
      target,
      comparison,
      value,
    ]);
  });

  test.each([
    ["with a ruled header", ["---|---|---|---"]],
    ["without one", []],
  ])("a table that is drawn by inner bars alone is one, %s", (_title, rule) => {
    const table = [
      "TT | Tên chỉ tiêu | Đơn vị tính | Năm 2024",
      ...rule,
      "1 | Tỷ lệ đô thị hóa | % | ≥ 46",
      "2 | Số vụ sự cố công trình | vụ | 0",
    ];
    const { kpis } = planWith("I. CHỈ TIÊU", "", ...table);
    expect(kpis.map(({ values }) => [values.content, values.target])).toEqual([
      ["Tỷ lệ đô thị hóa", "≥ 46%"],
      ["Số vụ sự cố công trình", "0 vụ"],
    ]);
  });

  test("several in one sentence are parted where each can be read by itself", () => {
    const { kpis } = planWith("I. CHỈ TIÊU", "- 100% văn bản được ký số; 80% hồ sơ được xử lý trực tuyến.");
    expect(kpis.map(({ values }) => [values.content, values.target])).toEqual([
      ["100% văn bản được ký số", "100%"],
      ["80% hồ sơ được xử lý trực tuyến", "80%"],
    ]);
  });

  test("a sign in a cell of a table is a comparison, not a quotation; the unit's column completes the number", () => {
    const table = [
      "| TT | Tên chỉ tiêu | Đơn vị tính | Năm 2024 |",
      "|---|---|---|---|",
      "| 1 | Tỷ lệ hộ sử dụng điện | % | > 99,5 |",
      "| 2 | Tổng mức bán lẻ hàng hóa | Tỷ đồng | 105.000 |",
    ];
    const { kpis } = planWith("I. CHỈ TIÊU", "", ...table);
    expect(kpis.map(({ values }) => [values.target, values.reading.comparison])).toEqual([
      ["> 99,5%", "moreThan"],
      ["105.000 tỷ đồng", "atLeast"],
    ]);
  });

  test("in prose a count that no words of aim go with is asked about, and proposes nothing", () => {
    const { kpis, questions, account } = planWith("I. NỘI DUNG", "Các đơn vị thi đua theo 5 phương châm đã nêu.");
    expect(kpis).toEqual([]);
    expect(questions.filter(({ matter }) => matter.kind === "notUnderstood")).toHaveLength(1);
    expect(account[account.length - 1]?.fate).toBe("asked");
  });
});

describe("tasks", () => {
  test.each([
    ["1. Ban hành Đề án bảo tồn di sản (tháng 6/2024).", "tháng 6/2024"],
    ["1. Tu bổ di tích quốc gia. Thời gian hoàn thành: Quý IV/2024.", "Quý IV/2024"],
    ["1. Trình UBND tỉnh phê duyệt quy hoạch trước ngày 30/9/2024.", "trước ngày 30/9/2024"],
    ["1. Nâng cấp phần mềm một cửa.", ""],
    ["1. Số hóa hồ sơ cấp phép từ năm 2015 đến nay, xong trước ngày 31/12/2024.", "xong trước ngày 31/12/2024"],
    ["1. Số hóa hồ sơ từ năm 2015, hoàn thành trước 31/12/2024.", "hoàn thành trước 31/12/2024"],
    ["1. Tổ chức lớp tập huấn từ tháng 3 đến tháng 6/2024.", ""],
  ])("%s", (line, due) => {
    expect(planWith("I. NHIỆM VỤ", line).tasks.map(({ values }) => values.due)).toEqual([due]);
  });
});

describe("criteria", () => {
  const criteriaOf = (...lines: string[]): unknown[] =>
    criteriaUnder("1. Đối với cá nhân", ...lines).map(({ words, measure, mode }) => [
      words,
      measure?.kind ?? null,
      mode,
    ]);

  test("whom they are for is told from a line of its own, without a number or a colon", () => {
    const criteria = criteriaUnder("Đối với tập thể", "- Nội bộ đoàn kết.", "Cá nhân", "- Không bị kỷ luật.");
    expect(criteria.map(({ audience, measure }) => [audience, measure?.kind])).toEqual([
      ["collective", "attested"],
      ["individual", "noDisciplineFrom"],
    ]);
  });

  test.each([
    ["Có sáng kiến hoặc đề tài nghiên cứu khoa học", true],
    ["Có ít nhất 01 sáng kiến, giải pháp công tác", true],
    ["Có sáng kiến được công nhận", false],
    ["Có đề tài nghiên cứu khoa học được nghiệm thu", false],
  ])("whether “%s” asks for recognition is a question: %s", (words, isAsked) => {
    const { criteria, questions } = planWith("I. TIÊU CHUẨN", "1. Cá nhân:", `- ${words}.`);
    expect(criteria.map(({ values }) => values.measure?.kind)).toEqual(["recognisedInitiativesAtLeast"]);
    const asked = questions.filter(({ matter }) => matter.kind === "recognition");
    expect(asked.map(({ chosen, readings }) => [chosen, readings.map(({ key }) => key)])).toEqual(
      isAsked ? [["recognised", ["recognised", "unrecognised"]]] : [],
    );
    for (const { readings } of asked) {
      expect(readings[1]?.changes.map(({ field, value }) => [field, value === null])).toEqual([
        ["measure", true],
        ["reading", false],
      ]);
    }
  });

  test.each([
    ["Được xếp loại chất lượng năm 2025 từ Hoàn thành tốt nhiệm vụ trở lên", "good"],
    ["Được đánh giá, xếp loại chất lượng ở mức hoàn thành xuất sắc nhiệm vụ", "excellent"],
  ])("“%s” is a rating, not the quality of tasks", (words, rating) => {
    const criteria = criteriaUnder("1. Cá nhân:", `- ${words}.`);
    expect(criteria.map(({ measure }) => measure)).toEqual([{ kind: "ownRatingAtLeast", rating }]);
  });

  test.each(["đạt các tiêu chuẩn sau", "đạt các tiêu chuẩn sau đây.", "phải bảo đảm các điều kiện sau"])(
    "“Cá nhân: %s” without a colon begins a list and is no condition; all of it is needed",
    (words) => {
      const { criteria, questions } = planWith(
        "I. TIÊU CHUẨN",
        `1. Cá nhân: ${words}`,
        "1.1. Hoàn thành tốt nhiệm vụ trở lên.",
        "1.2. Không bị kỷ luật.",
      );
      expect(criteria.map(({ values }) => values.measure?.kind)).toEqual(["ownRatingAtLeast", "noDisciplineFrom"]);
      expect(questions.filter(({ matter }) => matter.kind === "cumulative")).toEqual([]);
    },
  );

  test("the points of an article's clause are “Điểm a)”, which is no word of theirs", () => {
    const criteria = criteriaUnder(
      "Khoản 1. Đối với cá nhân",
      "Điểm a) Hoàn thành tốt nhiệm vụ trở lên;",
      "Điểm b) Không bị kỷ luật.",
    );
    expect(criteria.map(({ words }) => words)).toEqual(["Hoàn thành tốt nhiệm vụ trở lên", "Không bị kỷ luật"]);
  });

  test.each([
    ["Được xếp loại hoàn thành xuất sắc nhiệm vụ, hoặc hoàn thành tốt nhiệm vụ và có sáng kiến được công nhận"],
    ["Hoàn thành tốt nhiệm vụ và có sáng kiến được công nhận hoặc được xếp loại hoàn thành xuất sắc nhiệm vụ"],
    ["Có sáng kiến được công nhận hoặc có thành tích đột xuất và được xếp loại hoàn thành tốt nhiệm vụ"],
  ])("“%s”: what “và” and “hoặc” join is asked about, never all of it demanded", (words) => {
    const { criteria, questions } = planWith("I. TIÊU CHUẨN", "1. Đối với cá nhân", `- ${words}.`);
    expect(criteria.map(({ values }) => [values.words, values.measure])).toEqual([[words, null]]);
    expect(questions.map(({ matter }) => matter.kind)).toContain("measureUnknown");
  });

  test.each([
    ["Được xếp loại hoàn thành xuất sắc nhiệm vụ hoặc hoàn thành tốt nhiệm vụ", "good"],
    ["Hoàn thành tốt nhiệm vụ hoặc hoàn thành xuất sắc nhiệm vụ", "good"],
    ["Được xếp loại hoàn thành nhiệm vụ hoặc hoàn thành tốt nhiệm vụ", "completed"],
  ])("“%s”: the lowest of the ratings is enough", (words, rating) => {
    const criteria = criteriaUnder("1. Đối với cá nhân", `- ${words}.`);
    expect(criteria.map(({ measure }) => measure)).toEqual([{ kind: "ownRatingAtLeast", rating }]);
  });

  test("what other “hoặc” leaves of people's ratings is asked about", () => {
    const criteria = criteriaUnder(
      "1. Đối với tập thể",
      "- Có 100% cá nhân hoàn thành tốt hoặc hoàn thành xuất sắc nhiệm vụ.",
    );
    expect(criteria.map(({ measure }) => measure)).toEqual([null]);
  });

  test("“… hoặc …” of two measures are alternatives of one group", () => {
    expect(criteriaOf("- Có sáng kiến được công nhận hoặc có thành tích đột xuất.")).toEqual([
      ["Có sáng kiến được công nhận", "recognisedInitiativesAtLeast", { kind: "oneOf", group: "1" }],
      ["hoặc có thành tích đột xuất", "recognisedFeatsAtLeast", { kind: "oneOf", group: "1" }],
    ]);
  });

  test("an alternative that nothing measures leaves the whole without a measure", () => {
    expect(criteriaOf("- Có sáng kiến được công nhận hoặc được tặng Bằng khen.")).toEqual([
      ["Có sáng kiến được công nhận hoặc được tặng Bằng khen", null, { kind: "required" }],
    ]);
  });

  test("“không … hoặc …” is one condition", () => {
    expect(criteriaOf("- Không đang trong thời gian bị xem xét kỷ luật hoặc thanh tra, tố cáo.")).toEqual([
      [
        "Không đang trong thời gian bị xem xét kỷ luật hoặc thanh tra, tố cáo",
        "notUnderConsideration",
        { kind: "required" },
      ],
    ]);
  });
});

describe("some of several criteria are enough", () => {
  const reading = (...lines: string[]) => planWith("I. TIÊU CHUẨN", ...lines);
  const modesOf = (...lines: string[]): unknown[] =>
    reading(...lines).criteria.map(({ values: { words, mode } }) => [words, mode.kind === "oneOf" ? mode.group : ""]);
  const LISTED = ["- Có sáng kiến được công nhận;", "- Hoàn thành xuất sắc nhiệm vụ;", "- Có thành tích đột xuất."];
  const WORDS = ["Có sáng kiến được công nhận", "Hoàn thành xuất sắc nhiệm vụ", "Có thành tích đột xuất"];

  test.each([
    ["1. Cá nhân: Đạt ít nhất 2 trong 3 tiêu chí sau:", 2, 3],
    ["1. Đối với cá nhân: Đạt 02 (hai) trong các tiêu chuẩn sau đây:", 2, 3],
    ["1. Cá nhân phải đạt tối thiểu hai trong số ba điều kiện dưới đây:", 2, 3],
    ["1. Cá nhân\nCá nhân được xét khen thưởng cuối năm khi đạt được 2/3 tiêu chí dưới đây:", 2, 3],
  ])("%s: the question says so and offers what the workbook can hold", (intro, count, of) => {
    const { criteria, questions } = reading(...intro.split("\n"), ...LISTED);
    expect(criteria.map(({ values }) => [values.words, values.mode.kind])).toEqual(
      WORDS.map((words) => [words, "required"]),
    );
    const others = ["missing", "ownExcellence", "featRequired"];
    const asked = questions.filter(({ matter }) => !others.includes(matter.kind));
    expect(asked.map(({ matter, items, readings, chosen }) => [matter, items.length, readings.length, chosen])).toEqual(
      [[{ kind: "someOf", count, of }, 3, 2, "all"]],
    );
  });

  test.each(["1. Cá nhân đạt một trong các tiêu chí sau:", "1. Cá nhân: Đạt 1 trong 3 tiêu chí sau:"])(
    "%s they are one group",
    (intro) => {
      expect(modesOf(intro, ...LISTED)).toEqual(WORDS.map((words) => [words, "1"]));
    },
  );

  test("listed in the sentence itself they stay alternatives, and what stands before them is required", () => {
    expect(
      modesOf(
        "1. Cá nhân: hoàn thành tốt nhiệm vụ và đạt một trong các thành tích sau: có sáng kiến được công nhận; có thành tích đột xuất.",
      ),
    ).toEqual([
      ["hoàn thành tốt nhiệm vụ", ""],
      ["có sáng kiến được công nhận", "1"],
      ["có thành tích đột xuất", "1"],
    ]);
  });

  test("an alternative made of several conditions is one, and nothing measures half of it", () => {
    const { criteria, questions } = reading(
      "1. Cá nhân đạt một trong các tiêu chí sau:",
      "- Hoàn thành xuất sắc nhiệm vụ, có sáng kiến được công nhận;",
      "- Có thành tích đột xuất.",
    );
    expect(criteria.map(({ values: { measure } }) => measure?.kind ?? null)).toEqual([null, "recognisedFeatsAtLeast"]);
    expect(questions.filter(({ matter }) => matter.kind === "measureUnknown")).toHaveLength(1);
  });

  test("whom a long heading speaks of is told from its first words", () => {
    expect(
      modesOf(
        "1. Tập thể được đề nghị tặng Giấy khen của Giám đốc Sở phải đáp ứng đồng thời các điều kiện: hoàn thành 100% chỉ tiêu; nội bộ đoàn kết.",
      ),
    ).toEqual([
      ["hoàn thành 100% chỉ tiêu", ""],
      ["nội bộ đoàn kết", ""],
    ]);
  });
});

describe("the head of a plan", () => {
  test("two lines of one cell are two bodies; a number that is left blank is asked for", () => {
    const reading = readPlan(
      [
        "| UBND TỈNH ĐẮK LẮK<br>**SỞ CÔNG THƯƠNG** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |",
        "|---|---|",
        "| Số: /KH-SCT | *Đắk Lắk, ngày tháng 01 năm 2024* |",
        "",
        "**KẾ HOẠCH**",
        "",
        "**Triển khai phong trào thi đua năm 2024**",
        "",
        "Căn cứ Luật Thi đua, Khen thưởng số 06/2022/QH15; Sở Công Thương ban hành Kế hoạch như sau:",
      ].join("\n"),
    );
    expect(settingOf(reading, "parentBody")).toBe("UBND tỉnh Đắk Lắk");
    expect(settingOf(reading, "department")).toBe("Sở Công Thương tỉnh Đắk Lắk");
    expect(settingOf(reading, "planTitle")).toBe("Triển khai phong trào thi đua năm 2024");
    expect(settingOf(reading, "legalGround")).toBe("Luật Thi đua, Khen thưởng số 06/2022/QH15");
    const missing = reading.questions.flatMap(({ matter }) => (matter.kind === "missing" ? [matter.setting] : []));
    expect(missing).toEqual(expect.arrayContaining(["planNumber", "planDate", "start", "end"]));
  });
});

describe("a scan whose digits came out as letters", () => {
  const reading = readPlan(
    [
      "I. CHi TIEU",
      "1. S6 nhiém vu khoa hoc cap tinh dugc nghiém thu: l6 nhiém vu",
      "2. Ty lé hé so giai quyét ding han tir 99% tro lén",
      "3. Sé phuong tién do duoc kiém dinh: 10.5O0 phuong tién",
      "Il. NHIEM VU",
      "1. Trinh UBND tinh ban hanh Chuong trinh phat trién tai san tri tué trudc ngay 3O/6/2024",
      "lll. TIEU CHUAN KHEN THUONG",
      "1. Déi voi ca nhan",
      "- Hoan thanh tét nhiém vu tr& lén; khéng vi pham ky luat.",
    ].join("\n"),
  );

  test.each(["l6", "10.5O0", "3O/6/2024"])("%s is left as it stands, and asked about", (numeral) => {
    const items = [...reading.kpis, ...reading.tasks].filter(({ sources }) => sources[0].words.includes(numeral));
    const asked = reading.questions.filter(
      ({ matter }) => matter.kind === "wordsUnsure" && matter.words.includes(numeral),
    );
    expect(items.map(({ id }) => [id])).toEqual(asked.map(({ items: about }) => about));
    expect(JSON.stringify(items.map(({ values }) => values))).toContain(numeral);
  });

  test("its sections are told from their Roman numerals", () => {
    expect(reading.scanned).toBe(true);
    expect(reading.tasks.map(({ values }) => values.clause)).toContain("II.1");
    expect(reading.criteria.map(({ values }) => values.clause)).toContain("III.1, gạch đầu dòng 1");
  });
});

describe("what is no scan is left alone", () => {
  test.each([
    ["English", "The plan asks every unit to report by the end of June. ".repeat(12)],
    [
      "clean Vietnamese with codes",
      "Phấn đấu 100xã, phường đạt chuẩn 5km đường; văn bản số 12/KH-SNV, mạng 3G, 4G. ".repeat(8),
    ],
    ["a handful of words", "Ty 1é x4, phuong"],
  ])("%s", (_, text) => {
    const reading = readPlan(text);
    expect(reading.scanned).toBe(false);
    expect(reading.account.map(({ words }) => words).join(" ")).toBe(text.trim());
  });

  test("a text typed without diacritics is mended where that is safe", () => {
    const text = "Phong trao thi dua thuc hien nhiem vu phat trien kinh te - xa hoi nam 2022 cua tinh. ".repeat(4);
    const reading = readPlan(
      `KE HOACH\n\nI. CHI TIEU\n- Ty le xa, phuong co tram truyen thanh hoat dong tot: 96%\n\nII. NOI DUNG\n${text}`,
    );
    expect(reading.scanned).toBe(true);
    expect(reading.kpis.map(({ values }) => [values.content, values.target])).toEqual([
      ["Tỷ lệ xã, phường có trạm truyền thanh hoạt động tốt", "96%"],
    ]);
  });
});

test("a part on awards without headings of its own still tells what is demanded of whom, and what a dossier holds", () => {
  const reading = readPlan(
    [
      "KẾ HOẠCH",
      "Phát động phong trào thi đua năm 2023",
      "3. KHEN THƯỞNG",
      "3.1. Đối với tập thể: hoàn thành 100% chỉ tiêu; nội bộ đoàn kết; không có cá nhân bị kỷ luật từ khiển trách trở lên.",
      "3.2. Đối với cá nhân: được xếp loại hoàn thành tốt nhiệm vụ trở lên; có ít nhất 01 sáng kiến được công nhận.",
      "3.3. Hồ sơ gồm: Tờ trình; Biên bản họp; Báo cáo thành tích (02 bộ). Gửi về Văn phòng Sở chậm nhất ngày 20/12/2023.",
    ].join("\n"),
  );
  expect(reading.criteria.map(({ values }) => [values.code, values.words, values.measure?.kind])).toEqual([
    ["T1.1", "hoàn thành 100% chỉ tiêu", "allKpisMet"],
    ["T1.2", "nội bộ đoàn kết", "attested"],
    ["T1.3", "không có cá nhân bị kỷ luật từ khiển trách trở lên", "noDisciplineFrom"],
    ["C1.1", "được xếp loại hoàn thành tốt nhiệm vụ trở lên", "ownRatingAtLeast"],
    ["C1.2", "có ít nhất 01 sáng kiến được công nhận", "recognisedInitiativesAtLeast"],
  ]);
  expect(reading.dossier?.values.parts.map(({ name }) => name)).toEqual([
    "Tờ trình",
    "Biên bản họp",
    "Báo cáo thành tích",
  ]);
  expect(reading.dossier?.values.sets).toBe(2);
});

describe("a criterion whose numbers or bounds no measure holds is asked about, never read as less", () => {
  const measureFor = (audience: string, line: string): string | undefined => {
    const { criteria, questions } = readPlan(
      [
        "KẾ HOẠCH",
        "Phát động phong trào thi đua năm 2023",
        "III. KHEN THƯỞNG",
        "1. Tiêu chuẩn",
        `a) Đối với ${audience}:`,
        `- ${line}`,
      ].join("\n"),
    );
    const measures = criteria.map(({ values }) => values.measure?.kind);
    expect(measures).toHaveLength(1);
    expect(questions.some(({ matter }) => matter.kind === "measureUnknown")).toBe(measures[0] === undefined);
    return measures[0];
  };

  test.each([
    ["tập thể", "Không quá 5% cá nhân xếp loại hoàn thành nhiệm vụ."],
    ["tập thể", "Không có quá 01 cá nhân không hoàn thành nhiệm vụ."],
    ["tập thể", "Có không quá 02 cá nhân bị kỷ luật khiển trách."],
    ["tập thể", "Không có quá 10% nhiệm vụ chậm tiến độ."],
    ["tập thể", "Trên 80% cá nhân hoàn thành tốt nhiệm vụ."],
    ["tập thể", "Từ 20% đến 30% cá nhân hoàn thành xuất sắc nhiệm vụ."],
    ["cá nhân", "Hoàn thành ít nhất 90% nhiệm vụ đúng tiến độ."],
    ["cá nhân", "Có 02 sáng kiến hoặc 01 đề tài được công nhận."],
    ["cá nhân", "Có ít nhất 02 năm liên tục hoàn thành tốt nhiệm vụ."],
    // Amounts in words, and bounds the other way round.
    ["tập thể", "Tỷ lệ cán bộ xếp loại hoàn thành xuất sắc không vượt 20%."],
    ["tập thể", "Hoàn thành xuất sắc ít nhất một nửa số chỉ tiêu."],
    ["tập thể", "Hoàn thành cơ bản các chỉ tiêu, nhiệm vụ."],
    ["tập thể", "Hoàn thành hầu hết các chỉ tiêu, nhiệm vụ."],
    ["tập thể", "Lập thành tích đột xuất từ hai lần trở lên."],
    ["cá nhân", "Có hai sáng kiến được công nhận."],
    // Somebody or something is left out.
    ["tập thể", "Hoàn thành 100% chỉ tiêu được giao, trừ chỉ tiêu thu ngân sách."],
    ["tập thể", "Không có việc quá hạn do lỗi chủ quan."],
    ["tập thể", "Tham gia đầy đủ các phong trào thi đua, không kể phong trào tự nguyện."],
    ["cá nhân", "Hoàn thành nhiệm vụ trở lên, riêng lãnh đạo hoàn thành tốt nhiệm vụ."],
    // Forms of discipline that are told otherwise than from one on.
    ["tập thể", "Không có cá nhân bị kỷ luật trên mức khiển trách."],
    ["tập thể", "Không có công chức bị kỷ luật cảnh cáo."],
    ["tập thể", "Không có trường hợp bị kỷ luật về Đảng."],
    ["cá nhân", "Không vi phạm kỷ luật, trừ hình thức khiển trách."],
    // Another body, another time, another level than the workbook records.
    ["tập thể", "Chi bộ được xếp loại hoàn thành tốt nhiệm vụ."],
    ["tập thể", "Được xếp loại hoàn thành tốt nhiệm vụ trở lên."],
    ["tập thể", "Hoàn thành các chỉ tiêu, nhiệm vụ do Công đoàn giao."],
    ["cá nhân", "Hoàn thành tốt nhiệm vụ trong quý."],
    ["cá nhân", "Là đảng viên hoàn thành tốt nhiệm vụ."],
    ["cá nhân", "Vợ, chồng, con chấp hành pháp luật."],
    ["cá nhân", "Có sáng kiến cấp tỉnh."],
    ["cá nhân", "Có tham gia đề tài khoa học."],
    // In time, but no task of the plan.
    ["tập thể", "Nộp báo cáo đúng hạn."],
    ["tập thể", "Không để xảy ra chậm tiến độ giải ngân."],
    ["cá nhân", "Nộp hồ sơ đúng hạn."],
  ])("%s: %s", (audience, line) => {
    expect(measureFor(audience, line)).toBeUndefined();
  });

  test.each([
    ["tập thể", "Có ít nhất 80% cá nhân hoàn thành tốt nhiệm vụ năm 2023.", "shareRatedAtLeast"],
    ["tập thể", "Hoàn thành 100% nhiệm vụ đúng tiến độ.", "noTaskLateOrUnfinished"],
    ["cá nhân", "Có ít nhất 02 sáng kiến được công nhận.", "recognisedInitiativesAtLeast"],
    ["tập thể", "Không có cá nhân bị kỷ luật từ mức khiển trách trở lên.", "noDisciplineFrom"],
    ["cá nhân", "Không bị kỷ luật dưới mọi hình thức.", "noDisciplineFrom"],
    ["cá nhân", "Hoàn thành các nhiệm vụ, báo cáo đúng hạn.", "ownTasksOnTime"],
  ])("but %s: %s", (audience, line, kind) => {
    expect(measureFor(audience, line)).toBe(kind);
  });
});

describe("what the year's work asks for is told from what a dossier asks for", () => {
  const HEAD = ["KẾ HOẠCH", "Phát động phong trào thi đua năm 2023"];

  test("a target about files sets no deadline for dossiers", () => {
    const reading = readPlan(
      [
        ...HEAD,
        "II. CHỈ TIÊU",
        "- Hoàn thành số hóa 90% hồ sơ hộ tịch trước ngày 30/6/2023",
        "V. HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG",
        "Hồ sơ gửi về Văn phòng Sở trước ngày 15/12/2023.",
      ].join("\n"),
    );
    expect(settingOf(reading, "deadline")).toBe("15/12/2023");
  });

  test("two days by which dossiers are due are asked about", () => {
    const reading = readPlan(
      [
        ...HEAD,
        "V. HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG",
        "Hồ sơ gửi về Văn phòng Sở chậm nhất ngày 15/7/2023 (đợt 1) và 15/01/2024 (đợt 2).",
      ].join("\n"),
    );
    expect(reading.questions.map(({ matter }) => matter)).toContainEqual({
      kind: "toldTwice",
      setting: "deadline",
      values: ["Chậm nhất ngày 15/07/2023, tính cả ngày này", "Chậm nhất ngày 15/01/2024, tính cả ngày này"],
    });
  });

  test("a column of figures beside the target's that nobody has read is asked about", () => {
    const table = [
      "STT\tNội dung\tĐVT\tDự toán 2023\tThực hiện 2022\tPhấn đấu 2023\tGhi chú",
      "1\tTổng thu nội địa\tTỷ đồng\t12.500\t11.900\t13.000\t",
      "2\tThuế thu nhập cá nhân\tTỷ đồng\t1.850,5\t1.700\t1.900\t",
    ];
    const { kpis, questions } = readPlan([...HEAD, "II. CHỈ TIÊU", ...table].join("\n"));
    expect(kpis.map(({ values: { target, baseline } }) => [target, baseline])).toEqual([
      ["13.000 tỷ đồng", "11.900"],
      ["1.900 tỷ đồng", "1.700"],
    ]);
    expect(questions.map(({ matter }) => matter)).toContainEqual({ kind: "notUnderstood", words: "Dự toán 2023" });
  });

  test("a range or a part that looks like a date is asked about", () => {
    const lines = ["Tuyển dụng 10-12 công chức", "Thời gian giải quyết thủ tục rút ngắn 1/3"];
    const reading = readPlan([...HEAD, "II. CHỈ TIÊU", ...lines.map((line) => `- ${line}`)].join("\n"));
    expect([...reading.tasks, ...reading.kpis]).toEqual([]);
    expect(reading.questions.filter(({ matter }) => matter.kind === "notUnderstood")).toHaveLength(2);
  });

  test("a task keeps the words on both sides of a colon", () => {
    const reading = readPlan(
      [...HEAD, "II. NHIỆM VỤ", "- Văn phòng: Lập dự toán năm 2024 trước ngày 20/7/2023"].join("\n"),
    );
    expect(reading.tasks.map(({ values }) => values.content)).toEqual([
      expect.stringMatching(/^Văn phòng: Lập dự toán năm 2024/),
    ]);
  });
});

describe("a table of targets", () => {
  const table = (...rows: string[]) =>
    readPlan(["KẾ HOẠCH", "Phát động phong trào thi đua năm 2025", "II. CHỈ TIÊU", ...rows].join("\n")).kpis.map(
      ({ values: { content, target, holder } }) => [content, target, holder],
    );

  test("of several years asks for the last; its column Đơn vị may hold units of measure", () => {
    expect(
      table(
        "| TT | Chỉ tiêu | Đơn vị | Kế hoạch 2024 | Thực hiện 2024 | Kế hoạch 2025 |",
        "|---|---|---|---|---|---|",
        "| 1 | Sản lượng thủy sản | tấn | 38.000 | 39.100 | 42.000 |",
        "| 2 | Tỷ lệ che phủ rừng | % | 60 | 61 | 62 |",
      ).map(([content, target, holder]) => [content, /42\.000|62/.test(target ?? ""), holder]),
    ).toEqual([
      ["Sản lượng thủy sản", true, ""],
      ["Tỷ lệ che phủ rừng", true, ""],
    ]);
  });

  test("whose column Đơn vị names units keeps them as holders", () => {
    expect(
      table(
        "| TT | Chỉ tiêu | Đơn vị | Kế hoạch 2025 |",
        "|---|---|---|---|",
        "| 1 | Tỷ lệ hồ sơ đúng hạn | Văn phòng | 98% |",
      ),
    ).toEqual([["Tỷ lệ hồ sơ đúng hạn", "98%", "Văn phòng"]]);
  });
});

describe("a plan's head", () => {
  test.each([
    ["KẾ HOẠCH Số 15 / KH-STC ngày 5/1/2023", "15/KH-STC", "05/01/2023"],
    ["Số: 15/KH-STC\nPhú Yên, ngày 05 tháng 01 năm 2023\nKẾ HOẠCH", "15/KH-STC", "05/01/2023"],
    ["KẾ HOẠCH\nThực hiện Kế hoạch số 17/KH-UBND ngày 13/01/2022 của UBND tỉnh", null, null],
  ])("%j: number %s of %s", (head, number, date) => {
    const reading = readPlan(`SỞ TÀI CHÍNH\n${head}\nPhong trào thi đua năm 2023\n\nI. CHỈ TIÊU\n- Đúng hạn: 95%`);
    expect([settingOf(reading, "planNumber"), settingOf(reading, "planDate")]).toEqual([number, date]);
    expect(settingOf(reading, "planTitle") ?? "").not.toContain("Số");
  });

  test.each([
    ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"],
    ["TRUNG TÂM KIỂM SOÁT BỆNH TẬT", "Trung tâm Kiểm soát bệnh tật"],
    ["CHI CỤC THỦY LỢI", "Chi cục Thủy lợi"],
  ])("%s is written %s", (capitals, name) => {
    expect(settingOf(readPlan(`${capitals}\nKẾ HOẠCH\nThi đua năm 2023`), "department")).toBe(name);
  });

  test("a paper that the province is to issue is no province", () => {
    const reading = planWith("I. NHIỆM VỤ", "- Trình UBND tỉnh Quyết định ban hành quy chế trong tháng 5/2024.");
    expect(settingOf(reading, "place")).toBeNull();
  });
});

test("a first item in capitals under a section's heading is that section's, no section of its own", () => {
  const plan = ["I. MỤC ĐÍCH", "II. CHỈ TIÊU", "1. CÁC CHỈ TIÊU CHỦ YẾU", "- Hồ sơ đúng hạn: ≥ 95%"];
  const last = ["III. THỜI GIAN: năm 2024"];
  for (const lines of [plan, [...plan, ...last]]) {
    const reading = readPlan(["KẾ HOẠCH", "Thi đua năm 2024", ...lines].join("\n"));
    expect(reading.kpis.map(({ values }) => values.clause)).toEqual(["II.1, gạch đầu dòng 1"]);
  }
});

describe("what nobody can read surely is asked about, never taken for prose or a purpose:", () => {
  test.each([
    ["a part of a whole among the targets", "I. CHỈ TIÊU\nĐến hết năm có 9/12 chỉ tiêu đạt và vượt.", "9/12"],
    ["a share in words", "I. CHỈ TIÊU\n- Tỷ lệ hồ sơ đúng hạn: 95%\nMột trăm phần trăm cán bộ ký cam kết.", "Một trăm"],
    ["a mark of ten", "I. MỤC TIÊU\nMức độ hài lòng đạt 8/10 điểm.", "8/10"],
    ["twice as much", "I. MỤC TIÊU\nTăng gấp đôi số mô hình.", "gấp đôi"],
    ["no less than last year", "I. MỤC TIÊU\nTỷ lệ hài lòng không thấp hơn năm 2023.", "không thấp hơn"],
    ["a round of the plan's own time", "I. PHONG TRÀO THI ĐUA\n2. Đợt 2: từ 01/7/2024 đến 31/12/2024.", "Đợt 2"],
    ["a movement without a name", "I. CÁC PHONG TRÀO THI ĐUA\n- Phong trào thi đua cải cách hành chính.", "cải cách"],
    ["a range of shares among the aims", "I. MỤC TIÊU\n1. Giảm tỷ lệ hộ nghèo bình quân 2-3%/năm.", "2-3%"],
    [
      "criteria of which nobody says for whom they are",
      "I. KHEN THƯỞNG\nGiấy khen của Giám đốc.\nTiêu chuẩn chung: chấp hành tốt pháp luật; đạt một trong các tiêu chuẩn sau:\n- Có sáng kiến cấp tỉnh được công nhận;",
      "sáng kiến cấp tỉnh",
    ],
    [
      "a demand before a list of criteria",
      "I. KHEN THƯỞNG\nGiấy khen của Giám đốc.\nTiêu chuẩn chung: chấp hành tốt pháp luật; đạt một trong các tiêu chuẩn sau:\n- Có sáng kiến cấp tỉnh được công nhận;",
      "chấp hành tốt pháp luật",
    ],
  ])("%s", (_, text, words) => {
    const { account } = readPlan(`KẾ HOẠCH\nThi đua năm 2024\n\n${text}`);
    expect(account.filter((sentence) => sentence.words.includes(words)).map(({ fate }) => fate)).toEqual(["asked"]);
  });
});

test("how many of each unit may be praised is asked about, where it stands beside what they get", () => {
  const line = "1. Hình thức: Giấy khen cho mỗi phòng 02 cá nhân.";
  const { account, settings } = planWith("I. NỘI DUNG", "II. KHEN THƯỞNG", line);
  expect(settings.map(({ values }) => values.key)).toContain("awardForm");
  expect(account[account.length - 1]?.questions).toHaveLength(1);
});

describe("a dossier's papers in one line", () => {
  test.each<[string, string, number | null, string[]]>([
    [
      "are found behind the number of its sets, numbered or not",
      "Thành phần hồ sơ, số lượng: 01 bộ gồm: (1) Tờ trình; (2) Danh sách trích ngang; Báo cáo thành tích.",
      1,
      ["Tờ trình", "Danh sách trích ngang", "Báo cáo thành tích"],
    ],
    [
      "are found behind the last of two words that begin a list",
      "Thành phần hồ sơ gồm có: 01 bộ gồm: (1) Tờ trình; (2) Báo cáo thành tích; (3) Biên bản họp.",
      1,
      ["Tờ trình", "Báo cáo thành tích", "Biên bản họp"],
    ],
    [
      "are found before the words on what one of them holds",
      "Hồ sơ: Tờ trình; báo cáo thành tích, trong đó gồm: kết quả công tác; biên bản họp.",
      null,
      ["Tờ trình", "báo cáo thành tích", "biên bản họp"],
    ],
  ])("%s", (_, line, sets, papers) => {
    const { dossier } = readPlan(`KẾ HOẠCH\nThi đua năm 2024\n\nI. HỒ SƠ KHEN THƯỞNG\n${line}`);
    expect([dossier?.values.sets, dossier?.values.parts.map(({ name }) => name)]).toEqual([sets, papers]);
  });
});

test.each([
  ["BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "Ban Vì sự tiến bộ của phụ nữ"],
  ["PHÒNG TỔ CHỨC CÁN BỘ VÀ THANH TRA NỘI BỘ TỈNH", "Phòng Tổ chức cán bộ và Thanh tra Nội bộ tỉnh"],
  ["BỘ THÔNG TIN VÀ TRUYỀN THÔNG", "Bộ Thông tin và Truyền thông"],
  ["CỤC TIN HỌC - BỘ TÀI CHÍNH", "Cục Tin học - Bộ Tài chính"],
  ["TRƯỜNG THPT SỐ 2 BẢO THỬ", "Trường THPT số 2 Bảo Thử"],
  ["TRƯỜNG THPT CHUYÊN LÊ THỬ", "Trường THPT chuyên Lê Thử"],
  ["TRƯỜNG TH&THCS LÊ LỢI", "Trường TH&THCS Lê Lợi"],
  ["TRUNG TÂM SỐ HÓA KHU VỰC A - B", "Trung tâm Số hóa khu vực A - B"],
])("the body %s is written %s in a sentence", (words, name) => {
  expect(bodyInSentence(words, "")).toBe(name);
});
