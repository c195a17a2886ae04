import { describe, expect, test } from "@jest/globals";
import { ratedAtLeast, RATING_LABELS, RATINGS, readRating } from "../../src/domain/rating";

describe("a rating's label", () => {
  test.each([
    ["Hoàn thành xuất sắc nhiệm vụ", "excellent"],
    ["Hoàn thành tốt nhiệm vụ", "good"],
    ["Hoàn thành nhiệm vụ", "completed"],
    ["Không hoàn thành nhiệm vụ", "notCompleted"],
    ["Chưa có kết quả", "pending"],
    ["Không thuộc diện xếp loại (dưới 06 tháng)", "notRated"],
    ["  KHÔNG  HOÀN THÀNH nhiệm vụ ", "notCompleted"],
    ["Hoàn thành tốt nhiệm vụ".normalize("NFD"), "good"],
  ])("%s is read whole, in whatever case and spacing", (label, rating) => {
    expect(readRating(label)).toBe(rating);
  });

  test.each(["", "Hoàn thành", "Hoàn thành tốt", "Không", "Hoàn thành nhiệm vụ.", "Hoan thanh nhiem vu", "Xuất sắc"])(
    '"%s" is no rating',
    (text) => {
      expect(readRating(text)).toBeNull();
    },
  );

  test("is read back from every label of the scale", () => {
    for (const [rating, label] of Object.entries(RATING_LABELS)) expect(readRating(label)).toBe(rating);
  });
});

test("from one level up means that level and those above it", () => {
  const atLeast = RATINGS.map((level) => RATINGS.filter((rating) => ratedAtLeast(rating, level)));
  expect(atLeast).toEqual([
    ["excellent"],
    ["excellent", "good"],
    ["excellent", "good", "completed"],
    ["excellent", "good", "completed", "notCompleted"],
  ]);
});
