/** What plans say of awards and dossiers in one sentence: the form given, the papers listed, how one must take part. */

import { describe, expect, test } from "@jest/globals";
import { planWith, settingOf } from "./plans";

describe("the form of the award", () => {
  test.each([
    [
      "1. Hình thức: Giám đốc Sở tặng Giấy khen cho tập thể và cá nhân có thành tích xuất sắc.",
      "Giấy khen của Giám đốc Sở",
    ],
    ["1. Giám đốc Sở xét, tặng Giấy khen cho các tập thể, cá nhân tiêu biểu.", "Giấy khen của Giám đốc Sở"],
    ["1. Hiệu trưởng tặng giấy khen cho giáo viên tiêu biểu.", "Giấy khen của Hiệu trưởng"],
    ["1. Hình thức: Giấy khen của Giám đốc Sở.", "Giấy khen của Giám đốc Sở"],
    ["1. Trưởng Công an huyện tặng Giấy khen cho tập thể, cá nhân.", "Giấy khen của Trưởng Công an huyện"],
    ["1. Danh hiệu, hình thức\n- Giấy khen của Giám đốc Sở.", "Giấy khen của Giám đốc Sở"],
  ])("%s", (line, form) => {
    expect(settingOf(planWith("I. KHEN THƯỞNG", line), "awardForm")).toBe(form);
  });

  test("is not told by a target that speaks of awards", () => {
    const read = planWith("I. CHỈ TIÊU", "1. Số tập thể được Chủ tịch UBND tỉnh tặng Bằng khen: ít nhất 02 tập thể");
    expect(settingOf(read, "awardForm")).toBeNull();
  });
});

test.each([
  [
    "Tờ trình; Báo cáo thành tích của tập thể, cá nhân; Biên bản họp xét.",
    ["Tờ trình", "Báo cáo thành tích của tập thể, cá nhân", "Biên bản họp xét"],
  ],
  [
    "tờ trình, báo cáo thành tích của tập thể, cá nhân, biên bản họp.",
    ["tờ trình", "báo cáo thành tích của tập thể, cá nhân", "biên bản họp"],
  ],
  ["Tờ trình; ảnh chân dung; biên bản họp, gửi về Văn phòng Sở.", ["Tờ trình", "ảnh chân dung", "biên bản họp"]],
])("the papers of a dossier are named to their ends: %s", (list, names) => {
  const { dossier } = planWith("I. HỒ SƠ KHEN THƯỞNG", `1. Hồ sơ gồm: ${list}`);
  expect(dossier?.values.parts.map(({ name }) => name)).toEqual(names);
});

describe("taking part in movements", () => {
  test.each([
    ["Tham gia đầy đủ các phong trào thi đua", true],
    ["Thực hiện tốt các phong trào thi đua", true],
    ["Tích cực tham gia các phong trào thi đua", false],
  ])("“%s”: whether less than active is enough is asked: %s", (words, isAsked) => {
    const { criteria, questions } = planWith("I. TIÊU CHUẨN", "1. Tập thể:", `- ${words}.`);
    expect(criteria.map(({ values }) => values.measure)).toEqual([
      { kind: "movementsJoinedAtLeast", amount: { share: 1 } },
    ]);
    const asked = questions.filter(({ matter }) => matter.kind === "participation");
    expect(asked.map(({ chosen, readings }) => [chosen, readings.map(({ key }) => key)])).toEqual(
      isAsked ? [["activeOnly", ["activeOnly", "anyParticipation"]]] : [],
    );
    // No measure counts those who only took part: the other reading leaves the condition to a person.
    expect(
      asked.flatMap(({ readings }) => readings[1]?.changes.map(({ field, value }) => [field, value === null])),
    ).toEqual(
      isAsked
        ? [
            ["measure", true],
            ["reading", false],
          ]
        : [],
    );
  });
});

test.each([
  "1. Hồ sơ gồm tờ trình, biên bản họp, gửi về Văn phòng Sở.",
  "1. Số lượng: 01 bộ gồm tờ trình, biên bản họp; gửi về Văn phòng Sở.",
  "1. Các phòng gửi 01 bộ hồ sơ (tờ trình, biên bản họp) về Văn phòng Sở.",
])("papers are listed without a colon, or in brackets: %s", (line) => {
  const { dossier } = planWith("I. HỒ SƠ KHEN THƯỞNG", line);
  expect(dossier?.values.parts.map(({ name }) => name)).toEqual(["tờ trình", "biên bản họp"]);
});

test("“Thủ tục” is a part of its own behind the criteria, and a section about anything else is none of them", () => {
  const { criteria, dossier } = planWith(
    "Điều 1. Tiêu chuẩn",
    "1. Đối với tập thể: nội bộ đoàn kết.",
    "Điều 2. Thủ tục",
    "Hồ sơ gồm tờ trình, biên bản họp.",
    "Điều 3. Kinh phí",
    "1. Tập thể được thưởng theo quy định.",
  );
  expect(criteria.map(({ values }) => values.words)).toEqual(["nội bộ đoàn kết"]);
  expect(dossier?.values.parts).toHaveLength(2);
});

test("what stands before “2 trong 3 điều kiện sau” is no condition when it only leads to the list", () => {
  const { criteria } = planWith(
    "I. TIÊU CHUẨN",
    "1. Cá nhân: Đạt 2 trong 3 điều kiện sau: hoàn thành tốt nhiệm vụ; có sáng kiến được công nhận; có thành tích đột xuất.",
  );
  expect(criteria.map(({ values }) => values.words)).toEqual([
    "hoàn thành tốt nhiệm vụ",
    "có sáng kiến được công nhận",
    "có thành tích đột xuất",
  ]);
});

describe("an amount that is told once more", () => {
  test.each([
    "1. Hoàn thành số hóa 12.500 hồ sơ hộ tịch, bằng 110% kế hoạch.",
    "1. Thu ngân sách đạt 110 tỷ đồng, tăng 10% so với năm 2023.",
  ])("is no second target; the two are asked about: %s", (line) => {
    const { kpis } = planWith("I. CHỈ TIÊU", line);
    expect(kpis.map(({ values }) => values.reading.doubt)).toEqual(["severalTargets"]);
  });

  test("two things that are to fall are two targets", () => {
    const { kpis } = planWith("I. CHỈ TIÊU", "1. Giảm 5% số vụ, giảm 3% số người chết.");
    expect(kpis.map(({ values }) => values.reading.value)).toEqual([5, 3]);
  });
});

test("of shares at several levels each says what is counted", () => {
  const { kpis } = planWith("I. CHỈ TIÊU", "1. 50% giáo viên giỏi cấp trường; 30% cấp huyện; 5% cấp thành phố.");
  expect(kpis.map(({ values }) => [values.content, values.reading.value])).toEqual([
    ["50% giáo viên giỏi cấp trường", 50],
    ["giáo viên giỏi, 30% cấp huyện", 30],
    ["giáo viên giỏi, 5% cấp thành phố", 5],
  ]);
});

test("who leads the last of several targets may lead them all: it is asked about the others", () => {
  const { kpis, questions } = planWith(
    "I. CHỈ TIÊU",
    "1. Số lớp tập huấn: ít nhất 05 lớp; số hội thi: 02 hội thi (Phòng Nội vụ chủ trì).",
  );
  expect(kpis.map(({ values }) => [values.reading.value, values.holder])).toEqual([
    [5, ""],
    [2, "Phòng Nội vụ"],
  ]);
  expect(questions).toContainEqual(
    expect.objectContaining({
      matter: expect.objectContaining({ kind: "leadUnclear", words: "Phòng Nội vụ" }),
      items: ["kpi-01"],
    }),
  );
});
