import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareCodes, inCodeOrder } from "../../src/domain/code-order";

test.each([
  ["CT2", "CT10"],
  ["CT", "CT1"],
  ["CT9", "NV1"],
  ["T1.1", "T1.2"],
  ["T1.9", "T1.10"],
  ["", "A"],
  ["A1", "AA"],
  ["CT01", "CT1"],
  ["CT01", "CT01a"],
  ["10", "A"],
  ["CT1b2", "CT01b3"],
])("%s comes before %s", (first, second) => {
  expect(compareCodes(first, second)).toBeLessThan(0);
  expect(compareCodes(second, first)).toBeGreaterThan(0);
});

test("a code is in no order with itself", () => {
  expect(compareCodes("CT01", "CT01")).toBe(0);
});

test("items stand in the order of their codes however they stood before", () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^[A-C]{0,2}[0-9]{0,2}[a-b]?$/), { maxLength: 8 });
  fc.assert(
    fc.property(codes, (list) => {
      const items = list.map((code) => ({ code }));
      expect(inCodeOrder(items.slice().reverse())).toEqual(inCodeOrder(items.slice()));
    }),
  );
});
