import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareWithTarget } from "../../src/domain/attainment";
import { TO_BE_DONE, unclearTarget, type Target } from "../../src/domain/target";
import { readTarget } from "../../src/domain/target-reader";

const of = (wording: string, result: number): unknown => {
  const compared = compareWithTarget(result, readTarget(wording));
  return compared === null ? null : [compared.met, compared.beyond, compared.attainment];
};

const zero = (comparison: Target["comparison"]): Target => ({ ...TO_BE_DONE, comparison, value: 0 });

describe("how much of a target is reached", () => {
  test.each([
    ["≥ 80%", 80, [true, false, 1]],
    ["≥ 80%", 79, [false, false, 79 / 80]],
    ["≥ 80%", 81, [true, true, 81 / 80]],
    ["≥ 80%", -1, [false, false, 0]],
    ["trên 80%", 80, [false, false, 1]],
    ["trên 80%", 81, [true, false, 81 / 80]],
    ["không quá 5%", 5, [true, false, 1]],
    ["không quá 5%", 4, [true, false, 1]],
    ["không quá 5%", 6, [false, false, 5 / 6]],
    ["dưới 5%", 5, [false, false, 1]],
    ["dưới 5%", 4.9, [true, false, 1]],
    ["dưới 5%", 10, [false, false, 0.5]],
    ["5 - 7%", 5, [true, false, 1]],
    ["5 - 7%", 4, [false, false, 0.8]],
    ["5 - 7%", 7, [true, false, 1.4]],
    ["5 - 7%", 8, [true, true, 1.6]],
    ["trong khoảng 5 - 8%", 8, [true, false, 1.6]],
    ["trong khoảng 5 - 8%", 10, [false, false, 0.8]],
    ["trong khoảng 5 - 8%", 4, [false, false, 0.8]],
    ["tăng 10%", 10, [true, false, 1]],
    ["tăng 10%", 11, [true, true, 1.1]],
    ["tăng 10%", 9, [false, false, 0.9]],
    ["tăng 10%", -5, [false, false, 0]],
    ["tăng trên 10%", 10, [false, false, 1]],
    ["tăng trên 10%", 11, [true, false, 1.1]],
    ["tăng 5 - 7%", 6, [true, false, 1.2]],
    ["tăng 5 - 7%", 7, [true, false, 1.4]],
    ["tăng 5 - 7%", 8, [true, true, 1.6]],
    ["giảm 10%", 12, [true, true, 1.2]],
    ["tăng 2 bậc", -12, [false, false, 0]],
    ["tăng 2 bậc", 8, [true, true, 4]],
    ["Top 20", 20, [true, false, 1]],
    ["Top 20", 10, [true, false, 1]],
    ["Top 20", 40, [false, false, 0.5]],
    ["Ban hành Đề án", 1, null],
    ["gần 80%", 90, null],
  ])("%s with %d", (wording, result, expected) => {
    expect(of(wording, result)).toEqual(expected);
  });

  test("against 0 it is all or nothing", () => {
    expect(compareWithTarget(0, zero("atLeast"))).toEqual({ met: true, beyond: false, attainment: 1 });
    expect(compareWithTarget(-1, zero("atLeast"))).toEqual({ met: false, beyond: false, attainment: 0 });
    expect(compareWithTarget(0, zero("atMost"))).toEqual({ met: true, beyond: false, attainment: 1 });
    expect(compareWithTarget(3, zero("atMost"))).toEqual({ met: false, beyond: false, attainment: 0 });
    expect(compareWithTarget(0, zero("moreThan"))).toEqual({ met: false, beyond: false, attainment: 0 });
    expect(compareWithTarget(1, unclearTarget("blank"))).toBeNull();
  });

  const amounts = fc.integer({ min: 1, max: 100000 }).map((tenths) => tenths / 10);

  test("at least and at most are mirror images", () => {
    fc.assert(
      fc.property(amounts, amounts, (result, value) => {
        const least = compareWithTarget(result, { ...TO_BE_DONE, comparison: "atLeast", value });
        const most = compareWithTarget(value, { ...TO_BE_DONE, comparison: "atMost", value: result });
        const more = compareWithTarget(result, { ...TO_BE_DONE, comparison: "moreThan", value });
        const less = compareWithTarget(result, { ...TO_BE_DONE, comparison: "lessThan", value });
        expect(least?.met).toBe(most?.met);
        expect([more?.met, less?.met].filter(Boolean)).toHaveLength(result === value ? 0 : 1);
        expect(least?.met).toBe(less?.met === false);
      }),
    );
  });

  test("more never attains less where more is better, and never more where less is better", () => {
    const better = fc.constantFrom<Target["comparison"]>("atLeast", "moreThan", "increaseBy", "decreaseBy", "climbBy");
    const worse = fc.constantFrom<Target["comparison"]>("atMost", "lessThan", "rankWithin");
    fc.assert(
      fc.property(better, worse, amounts, amounts, amounts, (up, down, value, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (comparison: Target["comparison"], result: number): number =>
          compareWithTarget(result, { ...TO_BE_DONE, comparison, value })?.attainment ?? Number.NaN;
        expect(at(up, high)).toBeGreaterThanOrEqual(at(up, low));
        expect(at(down, low)).toBeGreaterThanOrEqual(at(down, high));
      }),
    );
  });
});
