import { describe, expect, test } from "@jest/globals";
import { planWith, settingOf } from "./plans";

const limitsOf = (...lines: readonly string[]) => {
  const reading = planWith("I. KHEN THƯỞNG", ...lines);
  return {
    limits: [settingOf(reading, "mostCollectives") ?? "", settingOf(reading, "mostIndividuals") ?? ""],
    asked: reading.questions.flatMap(({ matter }) => (matter.kind === "notUnderstood" ? [matter.words] : [])),
  };
};

describe("how many awards a plan allows", () => {
  test.each<[string, string, string]>([
    ["1. Số lượng: tối đa 03 tập thể và 10 cá nhân.", "3", "10"],
    ["1. Số lượng khen thưởng không quá 05 (năm) tập thể, 20 (hai mươi) cá nhân.", "5", "20"],
    ["1. Giám đốc Sở tặng Giấy khen cho 04 tập thể và 12 cá nhân tiêu biểu.", "4", "12"],
    ["1. Số lượng: tập thể tối đa 03; cá nhân tối đa 10.", "3", "10"],
    ["1. Cá nhân được đề nghị không vượt quá 15.", "", "15"],
    ["1. Khen thưởng nhiều nhất 8 cá nhân.", "", "8"],
  ])("is a setting of its own: %s", (line, collectives, individuals) => {
    expect(limitsOf(line)).toEqual({ limits: [collectives, individuals], asked: [] });
  });

  test.each([
    "1. Mỗi phòng đề nghị khen thưởng không quá 02 cá nhân.",
    "1. Số cá nhân được khen thưởng không quá 20% tổng số công chức.",
    "1. Khen thưởng ít nhất 02 tập thể, 05 cá nhân.",
    "1. Khen thưởng tối đa 03 tập thể, 10 cá nhân, trong đó lãnh đạo không quá 02 người.",
    "1. Khen thưởng mỗi quý 02 cá nhân.",
    "1. Từ 03 đến 05 tập thể được khen thưởng.",
    "1. Khen thưởng trên 10 cá nhân.",
    "1. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể.",
    "1. Đề nghị Chủ tịch UBND huyện tặng Giấy khen: 02 tập thể, 03 cá nhân.",
    "1. Trình Giám đốc Sở Y tế tặng Giấy khen cho 02 tập thể, 03 cá nhân.",
  ])("is asked about where it is no number for all: %s", (line) => {
    const { limits, asked } = limitsOf(line);
    expect(limits).toEqual(["", ""]);
    expect(asked).toHaveLength(1);
  });

  test("is asked about where two numbers are told", () => {
    const lines = ["1. Tặng Giấy khen cho tối đa 05 tập thể, 10 cá nhân.", "2. Số lượng: 04 tập thể, 10 cá nhân."];
    const { limits, asked } = limitsOf(...lines);
    expect(limits).toEqual(["", ""]);
    expect(asked).toHaveLength(2);
  });

  test("is asked about where another sentence counts awards in a way that is not understood", () => {
    const lines = [
      "1. Giấy khen của Chủ tịch UBND xã: 09 tập thể, 20 cá nhân, 15 hộ gia đình.",
      "2. Tặng thưởng: 02 tập thể, 03 cá nhân.",
    ];
    const { limits, asked } = limitsOf(...lines);
    expect(limits).toEqual(["", ""]);
    expect(asked).toHaveLength(2);
  });

  test("stands behind the form of the award, which keeps its name", () => {
    const reading = planWith(
      "I. HÌNH THỨC VÀ SỐ LƯỢNG KHEN THƯỞNG",
      "1. Hình thức",
      "- Giấy khen của Chủ tịch UBND xã: 09 tập thể, 20 cá nhân, 15 hộ gia đình.",
      "- Đề nghị Chủ tịch UBND huyện tặng Giấy khen: 02 tập thể, 03 cá nhân.",
      "- Mức tiền thưởng kèm theo Giấy khen: tập thể 1.500.000 đồng, cá nhân 750.000 đồng.",
    );
    expect(settingOf(reading, "awardForm")).toBe("Giấy khen của Chủ tịch UBND xã; Giấy khen của Chủ tịch UBND huyện");
    expect(settingOf(reading, "mostCollectives")).toBeNull();
    expect(reading.questions.flatMap(({ matter }) => (matter.kind === "notUnderstood" ? [matter.words] : []))).toEqual([
      "Giấy khen của Chủ tịch UBND xã: 09 tập thể, 20 cá nhân, 15 hộ gia đình.",
      "Đề nghị Chủ tịch UBND huyện tặng Giấy khen: 02 tập thể, 03 cá nhân.",
      "Mức tiền thưởng kèm theo Giấy khen: tập thể 1.500.000 đồng, cá nhân 750.000 đồng.",
    ]);
  });

  test("is nothing that a criterion or a target counts", () => {
    const reading = planWith(
      "I. CHỈ TIÊU",
      "1. Có ít nhất 02 tập thể, 05 cá nhân được khen thưởng cấp tỉnh.",
      "II. TIÊU CHUẨN",
      "1. Tập thể: có tối đa 01 cá nhân bị kỷ luật.",
    );
    expect([settingOf(reading, "mostCollectives"), settingOf(reading, "mostIndividuals")]).toEqual([null, null]);
  });
});
