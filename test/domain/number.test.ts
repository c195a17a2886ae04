import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readNumber, readNumeral, scaleNumeral } from "../../src/domain/number";

const value = (text: string): number | string => {
  const reading = readNumber(text);
  return reading.kind === "number" ? reading.value : reading.kind;
};

describe("a number as an office types it", () => {
  test.each([
    ["0", 0],
    ["02", 2],
    ["1250", 1250],
    ["1.250", 1250],
    ["12.500", 12500],
    ["125.000", 125000],
    ["1.250.000", 1250000],
    ["10.700,3", 10700.3],
    ["1.250,500", 1250.5],
    ["82,5", 82.5],
    ["1,25", 1.25],
    ["0,500", 0.5],
    ["1234,567", 1234.567],
    ["0,82", 0.82],
    ["８２，５", 82.5],
    ["−5", -5],
    ["-1,5", -1.5],
    ["+ 7", 7],
    ["\u00a01.250 ", 1250],
    ["2 triệu", 2000000],
    ["1,1 triệu", 1100000],
    ["3 vạn", 30000],
    ["20 nghìn", 20000],
    ["20 ngàn", 20000],
  ])("%j is %d", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    "1.25",
    "12.5",
    "2,500",
    "12,500",
    "125,000",
    "1,250,000",
    "0.250",
    "0.5",
    "1.2.3",
    "1.2500",
    "1,250.5",
    "1.250.00",
    "1,2,3",
    "1.",
  ])("%j can be read in two ways", (text) => {
    expect(value(text)).toBe("ambiguous");
  });

  test.each(["", "abc", "5 xã", "5%", "--5", "5-6", "1e5", "Infinity", "1 250", ",5", "5 đồng", "x5", "9".repeat(400)])(
    "%j is no number",
    (text) => {
      expect(value(text)).toBe("unreadable");
    },
  );

  test("every number with grouped thousands and decimals is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
        const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ".");
        const decimals = String(hundredths).padStart(2, "0");
        expect(value(`${grouped},${decimals}`)).toBe(Number(`${String(whole)}.${decimals}`));
        expect(value(grouped)).toBe(whole);
      }),
    );
  });

  test("a multiplier is applied to the digits, not to the rounded number", () => {
    expect(scaleNumeral("1,1", 6)).toEqual({ kind: "number", value: 1100000 });
    expect(readNumeral("x")).toEqual({ kind: "unreadable" });
    expect(readNumeral("4,35")).toEqual({ kind: "number", value: 4.35 });
  });
});
