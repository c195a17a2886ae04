import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Target } from "../../src/domain/target";
import { readTarget } from "../../src/domain/target-reader";
import given from "../cases/targets.json";
import further from "../cases/wordings.json";

interface Case {
  readonly text: string;
  readonly comparison: string;
  readonly value?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly due?: string;
  readonly strict?: boolean;
  readonly needsBaseline?: boolean;
  readonly doubt?: string;
}

const cases: readonly Case[] = [...(given.cases as Case[]), ...(further.cases as Case[])];

function dueOf({ due }: Target): string | null {
  if (due === null) return null;
  const parts = [due.month, due.day].map((part) => String(part).padStart(2, "0"));
  return [due.year === null ? "-" : String(due.year), ...parts].join("-");
}

describe("a target's wording", () => {
  test.each(cases.map((each) => [each.text, each] as const))("%s", (text, expected) => {
    const target = readTarget(text);
    expect({
      comparison: target.comparison,
      value: target.value,
      high: target.high,
      due: dueOf(target),
      strict: target.strict,
      needsBaseline: target.needsBaseline,
    }).toEqual({
      comparison: expected.comparison,
      value: expected.value ?? null,
      high: expected.high ?? null,
      due: expected.due ?? null,
      strict: expected.strict ?? false,
      needsBaseline: expected.needsBaseline ?? false,
    });
    if (expected.unit !== undefined) expect(target.unit).toBe(expected.unit);
    if (expected.doubt !== undefined) expect(target.doubt).toBe(expected.doubt);
    expect(target.doubt !== null).toBe(target.comparison === "unclear");
  });

  test("a reading that was chosen is marked", () => {
    expect(readTarget("đạt khoảng 24,96%").approximate).toBe(true);
    expect(readTarget("đạt 24,96%").approximate).toBe(false);
    expect(readTarget("trong khoảng 3 - 5%").closed).toBe(true);
    expect(readTarget("3 - 5%").closed).toBe(false);
    expect(readTarget("tăng trên 10%").exclusive).toBe(true);
    expect(readTarget("tăng từ 10% trở lên").exclusive).toBe(false);
    expect(readTarget("không dưới 1/3 tổng số").fraction).toBe(true);
    expect(readTarget("100/108 xã").fraction).toBe(false);
  });

  test("decomposed text is read as composed text is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ text }) => {
        expect(readTarget(text.normalize("NFD"))).toEqual(readTarget(text));
      }),
    );
  });

  test("capitals and doubled spaces change nothing but the unit's spelling", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.filter(({ text }) => !/\d[A-Z]|\//.test(text))), ({ text }) => {
        const read = ({ comparison, value, high, doubt }: Target): unknown => ({ comparison, value, high, doubt });
        expect(read(readTarget(text.replace(/ /g, " \u00a0")))).toEqual(read(readTarget(text)));
      }),
    );
  });

  const pieces = fc.constantFrom(
    "tăng",
    "giảm",
    "còn",
    "dưới",
    "trên",
    "từ",
    "đến",
    "trở lên",
    "%",
    "xã",
    "12",
    "3,5",
    "1.250",
    "tỷ lệ",
    "hộ nghèo",
    "đạt",
    "không",
    "quá",
    "-",
    "/",
    ":",
    ",",
    ";",
    "bậc",
    "hạng",
    "top",
    "khoảng",
    "điểm %",
    "năm 2022",
    "30/6",
    "trước",
    "quý II",
    "1/3",
    "triệu",
    "đồng",
    "so với",
    "(",
    ")",
    "nghìn",
    "mỗi",
    "4G",
    "tuổi",
    "trong",
  );

  test("no sequence of a plan's words gives a number that is not in it", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (words) => {
        const target = readTarget(words.join(" "));
        const numbers = [12, 3.5, 1250, 1, 3, 1 / 3, 4, 30, 6].flatMap((value) => [value, value * 1000, value * 1e6]);
        for (const value of [target.value, target.high]) if (value !== null) expect(numbers).toContain(value);
      }),
      { numRuns: 2000 },
    );
  });

  test("no text makes the reader fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => readTarget(text).comparison.length > 0),
      { numRuns: 1000 },
    );
    expect(readTarget("İ 5%").doubt).toBe("unreadable");
    expect(readTarget("x".repeat(2001)).doubt).toBe("unreadable");
  });
});
