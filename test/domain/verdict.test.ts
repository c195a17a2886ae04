import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Mode } from "../../src/domain/campaign";
import type { Finding, FindingResult } from "../../src/domain/finding";
import { countChanges, otherReading, preferencesMet, verdictOf, type Verdict } from "../../src/domain/verdict";

const MODES: Readonly<Record<string, Mode>> = {
  required: { kind: "required" },
  one: { kind: "oneOf", group: "1" },
  two: { kind: "oneOf", group: "2" },
  preference: { kind: "preference" },
  off: { kind: "off" },
};

/** "required met", "one unmet" … */
function findings(...conditions: readonly string[]): Finding[] {
  return conditions.map((condition, index) => {
    const [mode = "", result = ""] = condition.split(" ");
    return {
      criterion: `T${String(index)}`,
      clause: "",
      reading: "",
      mode: MODES[mode] ?? { kind: "off" },
      settled: false,
      result: result as FindingResult,
      reason: { kind: "tabUnread" },
      remedies: [],
      cells: [],
    };
  });
}

describe("the verdict", () => {
  test.each<[string[], Verdict]>([
    [["required met", "required met"], "eligible"],
    [["required met", "required unknown"], "undetermined"],
    [["required unknown", "required unmet"], "ineligible"],
    [["one unmet", "one met"], "eligible"],
    [["one met", "one unknown"], "eligible"],
    [["one unknown", "one unmet"], "undetermined"],
    [["one unmet", "one unknown"], "undetermined"],
    [["one unmet", "one unmet"], "ineligible"],
    [["one met", "two unmet"], "ineligible"],
    [["one met", "two unknown"], "undetermined"],
    [["one unknown", "required unmet"], "ineligible"],
    [["required met", "preference unmet", "off unmet"], "eligible"],
    [["required met", "preference unknown", "off unknown"], "eligible"],
    [["preference met", "off met"], "undetermined"],
    [[], "undetermined"],
  ])("of %j is %s", (conditions, verdict) => {
    expect(verdictOf(findings(...conditions))).toBe(verdict);
  });

  const result = fc.constantFrom<FindingResult>("met", "unmet", "unknown");
  const condition = fc
    .tuple(fc.constantFrom(...Object.keys(MODES)), result)
    .map(([mode, answer]) => `${mode} ${answer}`);
  const conditions = fc.array(condition, { maxLength: 6 });
  const worth: Readonly<Record<Verdict, number>> = { ineligible: 0, undetermined: 1, eligible: 2, notJudged: 3 };

  test("is never worsened by another required condition that is met", () => {
    fc.assert(
      fc.property(conditions, (list) => {
        const before = worth[verdictOf(findings(...list))];
        expect(worth[verdictOf(findings(...list, "required met"))]).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("of whoever is eligible is never ineligible because a required condition is turned off", () => {
    fc.assert(
      fc.property(conditions, fc.nat(), (list, pick) => {
        fc.pre(verdictOf(findings(...list)) === "eligible");
        const index = pick % list.length;
        const changed = list.map((one, place) => (place === index ? one.replace("required", "off") : one));
        expect(verdictOf(findings(...changed))).not.toBe("ineligible");
      }),
    );
  });

  test("is not worsened by a better answer", () => {
    const order: readonly FindingResult[] = ["unmet", "unknown", "met"];
    fc.assert(
      fc.property(conditions, fc.nat(), (list, pick) => {
        fc.pre(list.length > 0);
        const index = pick % list.length;
        const better = list.map((one, place) => {
          const [mode = "", answer = "met"] = one.split(" ");
          const next = order[Math.min(2, order.indexOf(answer as FindingResult) + 1)] ?? "met";
          return place === index ? `${mode} ${next}` : one;
        });
        expect(worth[verdictOf(findings(...better))]).toBeGreaterThanOrEqual(worth[verdictOf(findings(...list))]);
      }),
    );
  });

  test("under the other reading is the one of the changed mode", () => {
    fc.assert(
      fc.property(conditions, (list) => {
        const before = findings(...list);
        const changes = new Map<string, number>();
        countChanges(before, verdictOf(before), changes);
        const expected = before.map((_, index) => {
          const after = before.map((one, place) => (place === index ? { ...one, mode: otherReading(one.mode) } : one));
          return verdictOf(after) === verdictOf(before) ? 0 : 1;
        });
        expect(before.map(({ criterion }) => changes.get(criterion) ?? 0)).toEqual(expected);
      }),
    );
  });
});

test.each([
  ["required", "off"],
  ["off", "required"],
  ["preference", "required"],
  ["one", "required"],
])("the other reading of %s is %s", (mode, other) => {
  expect(otherReading(MODES[mode] ?? { kind: "off" })).toEqual(MODES[other]);
});

test("changes are counted over all nominees", () => {
  const changes = new Map<string, number>();
  countChanges(findings("required met", "required unmet"), "ineligible", changes);
  countChanges(findings("off unmet", "required unmet"), "ineligible", changes);
  countChanges(findings("off unmet", "required met"), "eligible", changes);
  expect([...changes]).toEqual([
    ["T1", 3],
    ["T0", 1],
  ]);
  countChanges(findings("required met", "required unknown"), "undetermined", changes);
  expect(changes.get("T1")).toBe(4);
});

test("a settled condition has no other reading", () => {
  const settled = findings("required unmet").map((one) => ({ ...one, settled: true }));
  const changes = new Map<string, number>();
  countChanges(settled, "ineligible", changes);
  expect(changes.size).toBe(0);
});

test("preferences met are counted, whatever else is met", () => {
  expect(
    preferencesMet(findings("preference met", "preference unmet", "preference met", "required met", "off met")),
  ).toBe(2);
});
