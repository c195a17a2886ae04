import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Mode } from "../../src/domain/campaign";
import type { Condition, FindingResult } from "../../src/domain/finding";
import {
  canDecide,
  combinationOf,
  conclude,
  conditionsBehind,
  otherReading,
  preferencesMet,
  verdictOf,
  type Answered,
  type Combination,
  type Verdict,
} from "../../src/domain/verdict";

const MODES: Readonly<Record<string, Mode>> = {
  required: { kind: "required" },
  one: { kind: "oneOf", group: "1" },
  two: { kind: "oneOf", group: "2" },
  preference: { kind: "preference" },
  off: { kind: "off" },
};

type Judged = readonly [combination: Combination, answers: readonly Answered[]];

/** "required met", "one unmet" … */
function found(...conditions: readonly string[]): Judged {
  const words = conditions.map((condition) => condition.split(" "));
  return [
    combinationOf(words.map(([mode = ""], index) => condition(index, MODES[mode] ?? { kind: "off" }))),
    words.map(([, result]) => ({ result: result as FindingResult })),
  ];
}

function condition(index: number, mode: Mode, settled = false): Condition {
  return { criterion: `T${String(index)}`, clause: "", words: "", reading: "", mode, settled };
}

/** The codes of the conditions that the verdict hangs on. */
function hanging([combination, answers]: Judged): string[] {
  const verdict = verdictOf(combination, answers);
  return conditionsBehind(verdict, combination, answers).map(({ criterion }) => criterion);
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
    expect(verdictOf(...found(...conditions))).toBe(verdict);
  });

  const result = fc.constantFrom<FindingResult>("met", "unmet", "unknown");
  const answered = fc
    .tuple(fc.constantFrom(...Object.keys(MODES)), result)
    .map(([mode, answer]) => `${mode} ${answer}`);
  const conditions = fc.array(answered, { maxLength: 6 });
  const worth: Readonly<Record<Verdict, number>> = { ineligible: 0, undetermined: 1, eligible: 2, notJudged: 3 };

  test("is never worsened by another required condition that is met", () => {
    fc.assert(
      fc.property(conditions, (list) => {
        const before = worth[verdictOf(...found(...list))];
        expect(worth[verdictOf(...found(...list, "required met"))]).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("of whoever is eligible is never ineligible because a required condition is turned off", () => {
    fc.assert(
      fc.property(conditions, fc.nat(), (list, pick) => {
        fc.pre(verdictOf(...found(...list)) === "eligible");
        const index = pick % list.length;
        const changed = list.map((one, place) => (place === index ? one.replace("required", "off") : one));
        expect(verdictOf(...found(...changed))).not.toBe("ineligible");
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
        expect(worth[verdictOf(...found(...better))]).toBeGreaterThanOrEqual(worth[verdictOf(...found(...list))]);
      }),
    );
  });

  test("under the other reading is the one of the changed mode", () => {
    fc.assert(
      fc.property(conditions, (list) => {
        const [before, answers] = found(...list);
        const expected = before.conditions.flatMap(({ criterion }, index) => {
          const after = before.conditions.map((one, place) =>
            place === index ? { ...one, mode: otherReading(one.mode) } : one,
          );
          return verdictOf(combinationOf(after), answers) === verdictOf(before, answers) ? [] : [criterion];
        });
        expect(hanging([before, answers])).toEqual(expected);
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

test.each([
  [["required met", "required unmet"], ["T1"]],
  [["off unmet", "required unmet"], ["T1"]],
  [
    ["off unmet", "required met"],
    ["T0", "T1"],
  ],
  [["required met", "required unknown"], ["T1"]],
  [["required met", "required met"], []],
  [
    ["one met", "one unmet"],
    ["T0", "T1"],
  ],
])("of %j the verdict hangs on the reading of %j", (conditions, codes) => {
  expect(hanging(found(...conditions))).toEqual(codes);
});

test("a settled condition has no other reading", () => {
  const settled = combinationOf([condition(0, { kind: "required" }, true)]);
  expect(hanging([settled, [{ result: "unmet" }]])).toEqual([]);
});

test("where nothing was measured nothing is known", () => {
  const [combination] = found("required met", "one met", "preference met");
  expect(verdictOf(combination, [])).toBe("undetermined");
  expect(preferencesMet(combination, [])).toBe(0);
});

test("preferences met are counted, whatever else is met", () => {
  expect(
    preferencesMet(...found("preference met", "preference unmet", "preference met", "required met", "off met")),
  ).toBe(2);
});

test.each([
  [["required met"], true],
  [["one met"], true],
  [["preference met", "off met"], false],
  [[], false],
])("whether %j can decide a verdict: %s", (conditions, decides) => {
  expect(canDecide(found(...conditions)[0])).toBe(decides);
});

test("what follows from answers is the verdict, what it hangs on, and the preferences met", () => {
  const [combination, answers] = found("required met", "preference met", "preference unmet", "off unmet");
  const unsettled = combinationOf(combination.conditions.map((one) => ({ ...one, settled: false })));
  expect(conclude(unsettled, answers)).toEqual({
    verdict: "eligible",
    behind: conditionsBehind("eligible", unsettled, answers),
    preferencesMet: 1,
  });
  expect(conclude(unsettled, answers).behind.map(({ mode }) => mode.kind)).toEqual(["required", "preference", "off"]);
});
