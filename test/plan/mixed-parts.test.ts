/** Parts of a plan that hold more than one thing: a period beside dossiers, letters under numerals, hours of a last day. */

import { describe, expect, test } from "@jest/globals";
import { readPlan } from "../../src/plan/read-plan";
import { planWith, settingOf } from "./plans";

/** A line that is longer than the others, so that none of those is taken for one that a page has broken. */
const LONG =
  "1. Các phòng, đơn vị lập hồ sơ đầy đủ, chính xác theo đúng hướng dẫn, chịu trách nhiệm về mọi nội dung của hồ sơ.";

describe("a part on time and dossiers", () => {
  test.each(
    [
      "Thời gian thi đua: từ 01/01/2023 đến 30/11/2023.",
      "- Thời gian thi đua: từ ngày 01 tháng 01 năm 2023 đến hết ngày 30 tháng 11 năm 2023.",
      "1. Thời gian phát động thi đua: Từ ngày 01/01/2023 đến ngày 30/11/2023.",
    ].flatMap((line) => [[line, []] as const, [line, [LONG]] as const]),
  )("keeps the period apart from the last day for dossiers: %s %j", (line, after) => {
    const read = planWith(
      "I. THỜI GIAN, HỒ SƠ",
      line,
      ...after,
      "Hồ sơ 02 bộ, nộp trước ngày 10/12/2023 về Phòng Tổ chức.",
    );
    expect([settingOf(read, "start"), settingOf(read, "end"), settingOf(read, "deadline")]).toEqual([
      "01/01/2023",
      "30/11/2023",
      "10/12/2023",
    ]);
  });

  test.each([
    ["trước 17 giờ ngày 10/12/2023", "11/12/2023"],
    ["chậm nhất 16h30 ngày 10/12/2023", "11/12/2023"],
    ["chậm nhất là 11 giờ 30 phút ngày 10 tháng 12 năm 2023", "11/12/2023"],
    ["trước ngày 10/12/2023", "10/12/2023"],
    ["từ ngày 01/12/2023 đến ngày 10/12/2023", "11/12/2023"],
  ])("an hour of a day leaves the day in time: %s", (words, deadline) => {
    const read = planWith("I. HỒ SƠ KHEN THƯỞNG", `Hồ sơ 02 bộ, nộp ${words} về Phòng Tổ chức cán bộ.`);
    expect(settingOf(read, "deadline")).toBe(deadline);
  });
});

describe("a year in a target on time", () => {
  test.each([
    "1. Thời gian chờ khám giảm 20 phút so với năm 2022.",
    "1. Thời gian giải quyết hồ sơ đất đai năm 2024 giảm từ 12 ngày năm 2023 xuống còn 9 ngày.",
    "1. Rút ngắn thời gian xử lý so với cùng kỳ năm 2023.",
  ])("is no period of the campaign: %s", (line) => {
    const read = planWith("I. CHỈ TIÊU", line, "II. TỔ CHỨC", "1. Thời gian thực hiện: từ 15/3/2024 đến 15/12/2024.");
    expect([settingOf(read, "start"), settingOf(read, "end")]).toEqual(["15/03/2024", "15/12/2024"]);
    expect(read.questions.filter(({ matter }) => matter.kind === "toldTwice")).toEqual([]);
  });

  test("leaves a period that stands among targets where it was", () => {
    const read = planWith("I. CHỈ TIÊU", "Thời gian thực hiện: từ 15/3/2024 đến 15/12/2024.", "1. Thu ngân sách: 95%");
    expect([settingOf(read, "start"), settingOf(read, "end")]).toEqual(["15/03/2024", "15/12/2024"]);
  });
});

describe("letters in capitals", () => {
  const CRITERIA = ["1. Hoàn thành tốt nhiệm vụ;", "2. Có sáng kiến được công nhận."];

  test("stand under the numeral that goes on after them, so that what follows is none of theirs", () => {
    const { criteria } = planWith(
      "I. CHỈ TIÊU",
      "1. Tỷ lệ hồ sơ đúng hạn: 95% trở lên",
      "II. TIÊU CHUẨN XÉT KHEN THƯỞNG",
      "A. Tập thể:",
      ...CRITERIA,
      "B. Cá nhân:",
      ...CRITERIA,
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Phòng Tổ chức cán bộ là đầu mối.",
      "2. Các đơn vị triển khai kế hoạch này.",
    );
    expect(criteria.map(({ values }) => [values.audience, values.clause])).toEqual([
      ["collective", "II.A.1"],
      ["collective", "II.A.2"],
      ["individual", "II.B.1"],
      ["individual", "II.B.2"],
    ]);
  });

  test("stand above numerals that begin anew under each", () => {
    const { kpis } = planWith(
      "A. CHỈ TIÊU",
      "I. Chỉ tiêu chung",
      "1. Tỷ lệ hồ sơ đúng hạn: 95% trở lên",
      "B. CHỈ TIÊU RIÊNG",
      "I. Chỉ tiêu của các phòng",
      "1. Số lớp tập huấn: ít nhất 4 lớp",
    );
    expect(kpis.map(({ values }) => values.clause)).toEqual(["A.I.1", "B.I.1"]);
  });
});

test.each(["Cà Mau, ngày 05/02/2023", "Cà Mau, ngày 5 tháng 2 năm 2023"])("the plan's day: %s", (line) => {
  const read = readPlan(["SỞ TÀI CHÍNH", "Số: 88/KH-STC", line, "", "KẾ HOẠCH", "Thi đua năm 2023"].join("\n"));
  expect(settingOf(read, "planDate")).toBe("05/02/2023");
});

describe("one required criterion beside alternatives", () => {
  const planOf = (...lines: readonly string[]) =>
    planWith("I. TIÊU CHUẨN XÉT KHEN THƯỞNG", "1. Đối với cá nhân:", ...lines);

  test("is asked about: all of them, with the alternatives as they are, or any one", () => {
    const { questions, criteria } = planOf(
      "a) Được xếp loại hoàn thành tốt nhiệm vụ trở lên;",
      "b) Có sáng kiến được công nhận hoặc có thành tích đột xuất.",
    );
    const [asked] = questions.filter(({ matter }) => matter.kind === "cumulative");
    expect(asked?.items).toEqual(criteria.map(({ id }) => id));
    expect(asked?.readings.map(({ key, changes }) => [key, changes.map(({ value }) => value)])).toEqual([
      ["all", [{ kind: "required" }, { kind: "oneOf", group: "1" }, { kind: "oneOf", group: "1" }]],
      ["anyOne", Array(3).fill({ kind: "oneOf", group: "2" })],
    ]);
  });

  test("is not asked about where one sentence joins them", () => {
    const { questions } = planOf(
      "Được xếp loại hoàn thành tốt nhiệm vụ trở lên và đạt một trong các thành tích sau: có sáng kiến được công nhận; có thành tích đột xuất.",
    );
    expect(questions.filter(({ matter }) => matter.kind === "cumulative")).toEqual([]);
  });
});

describe("a day that is told by an event", () => {
  test.each(["trước khai giảng năm học", "trước mùa mưa bão", "trước kỳ họp cuối năm của Hội đồng nhân dân tỉnh"])(
    "is asked about, and the task is kept: %s",
    (event) => {
      const { tasks, questions } = planWith("II. NHIỆM VỤ", `1. Hoàn thành sửa chữa trường lớp ${event}.`);
      expect(tasks.map(({ values }) => values.due)).toEqual([""]);
      expect(questions).toContainEqual(
        expect.objectContaining({ matter: expect.objectContaining({ kind: "targetUnclear", doubt: "dueUnreadable" }) }),
      );
    },
  );
});
