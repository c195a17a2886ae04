import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Campaign, Criterion, Measure, Official } from "../../src/domain/campaign";
import type { FindingResult } from "../../src/domain/finding";
import { RATINGS, type RatingState } from "../../src/domain/rating";
import {
  blank,
  campaign,
  cellsOf,
  criterion,
  date,
  finding,
  given,
  official,
  remediesOf,
  unreadable,
} from "./campaigns";

/** A unit whose officials CB01, CB02 … carry these ratings in M5, M6 …, judged by one measure. */
function rated(ratings: readonly RatingState[], measure: Measure, more: readonly Official[] = []): Campaign {
  const criteria: readonly Criterion[] = [criterion("T3.1", measure)];
  const officials = ratings.map((rating, index) =>
    official(`CB0${String(index + 1)}`, { rating: given(rating, `Cán bộ!M${String(index + 5)}`) }),
  );
  return campaign({ criteria, officials: [...officials, ...more] });
}

const ALL_GOOD: Measure = { kind: "shareRatedAtLeast", share: 1, rating: "good" };
const ONE_EXCELLENT: Measure = { kind: "countRatedAtLeast", count: 1, rating: "excellent" };
const NONE_FAILED: Measure = { kind: "countRatedAtMost", count: 0, rating: "notCompleted" };

describe("100% of the officials rated good or above", () => {
  test.each<[RatingState[], FindingResult]>([
    [["good", "excellent"], "met"],
    [["good", "completed"], "unmet"],
    [["good", "pending"], "unknown"],
    [["completed", "pending"], "unmet"],
    [["good", "notRated"], "met"],
    [["notRated", "notRated"], "unknown"],
    [["pending", "pending"], "unknown"],
    [["notRated", "pending"], "unknown"],
  ])("%j: %s", (ratings, result) => {
    expect(finding(rated(ratings, ALL_GOOD), "CNTT", "T3.1").result).toBe(result);
  });

  test("is met by the cells of those who reach it; whoever is outside the rating leaves the denominator and is shown", () => {
    const found = finding(rated(["good", "notRated", "excellent"], ALL_GOOD), "CNTT", "T3.1");
    expect(found).toMatchObject({
      reason: {
        kind: "ratings",
        demand: { kind: "share", share: 1, rating: "good" },
        counted: 2,
        reached: 2,
        deciding: [],
        open: [],
        notRated: [{ code: "CB02", name: "Nguyễn Văn CB02", rating: "notRated" }],
      },
      remedies: [],
    });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!M5", "Cán bộ!M7"]);
  });

  test("fails by the cells of those below, although others are to come", () => {
    const found = finding(rated(["good", "completed", "pending", "notCompleted"], ALL_GOOD), "CNTT", "T3.1");
    expect(found).toMatchObject({
      result: "unmet",
      remedies: [],
      reason: {
        counted: 4,
        reached: 1,
        deciding: [{ code: "CB02" }, { code: "CB04" }],
        open: [],
      },
    });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!M6", "Cán bộ!M8"]);
  });

  test("stays unknown by the cells of those to come, which are the Office's to fill in", () => {
    const more = [
      official("CB08", { rating: blank("Cán bộ!M12") }),
      official("CB09", { rating: unreadable("Tốt", "Cán bộ!M13") }),
    ];
    const found = finding(rated(["good", "pending"], ALL_GOOD, more), "CNTT", "T3.1");
    expect(found).toMatchObject({
      result: "unknown",
      reason: {
        open: [
          { code: "CB02", rating: "pending" },
          { code: "CB08", rating: "blank" },
          { code: "CB09", rating: "unreadable" },
        ],
      },
    });
    expect(remediesOf(found)).toEqual(["office rating: Cán bộ!M6 Cán bộ!M12 Cán bộ!M13"]);
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!M6", "Cán bộ!M12", "Cán bộ!M13"]);
  });

  test("a unit whose people are all outside the rating is unknown, for the Council to decide", () => {
    const found = finding(rated(["notRated", "notRated"], ALL_GOOD), "CNTT", "T3.1");
    expect(found).toMatchObject({ result: "unknown", reason: { counted: 0 } });
    expect(remediesOf(found)).toEqual(["office ratingDecision: Cán bộ!M5 Cán bộ!M6"]);
  });

  test("a unit without officials is unknown for every measure of ratings", () => {
    for (const measure of [ALL_GOOD, ONE_EXCELLENT, NONE_FAILED]) {
      const found = finding(rated([], measure), "CNTT", "T3.1");
      expect(found).toMatchObject({ result: "unknown", reason: { kind: "noOfficials", elsewhere: [] } });
      expect(remediesOf(found)).toEqual(["office officials: Đơn vị!A2"]);
      expect(cellsOf(found.cells)).toEqual(["Đơn vị!A2"]);
    }
  });

  test.each<[number, RatingState[], FindingResult]>([
    [0.8, ["good", "good", "good", "good", "completed"], "met"],
    [0.8, ["good", "good", "good", "completed", "completed"], "unmet"],
    [0.8, ["good", "good", "good", "good", "pending"], "met"],
    [0.8, ["good", "good", "good", "completed", "pending"], "unknown"],
    [0.7, ["good", "good", "good", "good", "good", "good", "good", "completed", "completed", "completed"], "met"],
    [1 / 3, ["good", "completed", "completed"], "met"],
  ])("a share of %d of %j: %s", (share, ratings, result) => {
    expect(finding(rated(ratings, { kind: "shareRatedAtLeast", share, rating: "good" }), "CNTT", "T3.1").result).toBe(
      result,
    );
  });

  test("the people who served there but are judged elsewhere are shown and not counted", () => {
    const stretches = [
      official("CB09", { unit: given("CNTT"), to: given(date("28/02/2022")), rating: given("completed") }),
      official("CB09", { unit: given("VP"), from: given(date("01/03/2022")), rating: given("completed") }),
    ];
    const found = finding(rated(["good"], ALL_GOOD, stretches), "CNTT", "T3.1");
    expect(found).toMatchObject({ result: "met", reason: { counted: 1, elsewhere: [{ code: "CB09", unit: "VP" }] } });
    const alone = finding(rated([], ALL_GOOD, stretches), "CNTT", "T3.1");
    expect(alone).toMatchObject({ reason: { kind: "noOfficials", elsewhere: [{ code: "CB09" }] } });
  });

  test("somebody who may belong to the unit keeps it open", () => {
    const contested = official("CB09", { contestedBy: [official("CB09").at], rating: given("completed") });
    const found = finding(rated(["good"], ALL_GOOD, [contested]), "CNTT", "T3.1");
    expect(found).toMatchObject({
      result: "unknown",
      reason: { counted: 2, open: [{ code: "CB09", rating: "unitUnclear" }] },
    });
    expect(remediesOf(found)).toEqual(["office serviceDates: Cán bộ!A5"]);
    const only = finding(rated([], ALL_GOOD, [contested]), "CNTT", "T3.1");
    expect(only).toMatchObject({ result: "unknown", reason: { kind: "ratings", counted: 1 } });
  });
});

describe("at least one official rated excellent", () => {
  test.each<[RatingState[], FindingResult, string[]]>([
    [["good", "excellent", "pending"], "met", ["Cán bộ!M6"]],
    [["good", "good"], "unmet", ["Cán bộ!M5", "Cán bộ!M6"]],
    [["good", "pending"], "unknown", ["Cán bộ!M6"]],
    [["pending"], "unknown", ["Cán bộ!M5"]],
  ])("%j: %s, by %j", (ratings, result, cells) => {
    const found = finding(rated(ratings, ONE_EXCELLENT), "CNTT", "T3.1");
    expect(found.result).toBe(result);
    expect(cellsOf(found.cells)).toEqual(cells);
  });

  test("two demanded of one who reaches it fails by that one's cell", () => {
    const found = finding(
      rated(["excellent"], { kind: "countRatedAtLeast", count: 2, rating: "excellent" }),
      "CNTT",
      "T3.1",
    );
    expect(found.result).toBe("unmet");
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!M5"]);
  });

  test("two demanded of one who reaches it and one to come stays unknown", () => {
    const measure: Measure = { kind: "countRatedAtLeast", count: 2, rating: "excellent" };
    expect(finding(rated(["excellent", "pending"], measure), "CNTT", "T3.1").result).toBe("unknown");
    expect(finding(rated(["excellent", "excellent"], measure), "CNTT", "T3.1").result).toBe("met");
  });
});

describe("nobody rated Không hoàn thành nhiệm vụ", () => {
  test.each<[RatingState[], FindingResult, string[]]>([
    [["completed", "good"], "met", ["Cán bộ!M5", "Cán bộ!M6"]],
    [["notCompleted", "pending", "good"], "unmet", ["Cán bộ!M5"]],
    [["good", "pending"], "unknown", ["Cán bộ!M6"]],
  ])("%j: %s, by %j", (ratings, result, cells) => {
    const found = finding(rated(ratings, NONE_FAILED), "CNTT", "T3.1");
    expect(found.result).toBe(result);
    expect(cellsOf(found.cells)).toEqual(cells);
  });

  test("names those at or below the level", () => {
    const found = finding(
      rated(["completed", "notCompleted", "good"], { kind: "countRatedAtMost", count: 1, rating: "completed" }),
      "CNTT",
      "T3.1",
    );
    expect(found).toMatchObject({
      result: "unmet",
      reason: { reached: 2, deciding: [{ code: "CB01" }, { code: "CB02" }] },
    });
  });

  test.each<[number, RatingState[], FindingResult]>([
    [1, ["notCompleted", "good"], "met"],
    [1, ["notCompleted", "pending"], "unknown"],
    [2, ["notCompleted", "pending"], "met"],
    [1, ["notCompleted", "notCompleted"], "unmet"],
  ])("at most %i of %j: %s", (count, ratings, result) => {
    expect(
      finding(rated(ratings, { kind: "countRatedAtMost", count, rating: "notCompleted" }), "CNTT", "T3.1").result,
    ).toBe(result);
  });

  test("everybody at the level, as allowed, is shown by their cells", () => {
    const found = finding(
      rated(["notCompleted"], { kind: "countRatedAtMost", count: 1, rating: "notCompleted" }),
      "CNTT",
      "T3.1",
    );
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!M5"]);
  });
});

describe("an official's own rating", () => {
  test.each<[RatingState, FindingResult, string[]]>([
    ["excellent", "met", []],
    ["good", "unmet", []],
    ["notCompleted", "unmet", []],
    ["pending", "unknown", ["office rating: Cán bộ!M5"]],
    ["notRated", "unknown", ["office ratingDecision: Cán bộ!M5"]],
  ])("%s: %s when excellent is demanded", (rating, result, remedies) => {
    const found = finding(
      campaign({ officials: [official("CB01", { rating: given(rating, "Cán bộ!M5") })] }),
      "CB01",
      "C1.1",
    );
    expect(found).toMatchObject({ result, reason: { kind: "ownRating", demanded: "excellent", rating } });
    expect(remediesOf(found)).toEqual(remedies);
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!M5"]);
  });

  test("is unknown when nothing readable stands there", () => {
    for (const [rating, state] of [
      [blank("Cán bộ!M5"), "blank"],
      [unreadable("Tốt", "Cán bộ!M5"), "unreadable"],
    ] as const) {
      const found = finding(campaign({ officials: [official("CB01", { rating })] }), "CB01", "C1.1");
      expect(found).toMatchObject({ result: "unknown", reason: { rating: state } });
      expect(remediesOf(found)).toEqual(["office rating: Cán bộ!M5"]);
    }
  });

  test("cites no cell where the column is missing", () => {
    const found = finding(
      campaign({ officials: [official("CB01", { rating: { state: "blank", value: null, at: null } })] }),
      "CB01",
      "C1.1",
    );
    expect(found).toMatchObject({ result: "unknown", cells: [], remedies: [{ cells: [] }] });
  });
});

const ORDER: Readonly<Record<FindingResult, number>> = { unmet: 0, unknown: 1, met: 2 };

test("improving one rating never worsens an answer", () => {
  const levels = [...RATINGS].reverse();
  const measure = fc.oneof(
    fc.record({
      kind: fc.constant("shareRatedAtLeast" as const),
      share: fc.constantFrom(0.5, 0.8, 1),
      rating: fc.constantFrom(...RATINGS),
    }),
    fc.record({
      kind: fc.constant("countRatedAtLeast" as const),
      count: fc.integer({ min: 1, max: 3 }),
      rating: fc.constantFrom(...RATINGS),
    }),
    fc.record({
      kind: fc.constant("countRatedAtMost" as const),
      count: fc.integer({ min: 0, max: 2 }),
      rating: fc.constantFrom(...RATINGS),
    }),
  );
  const ratings = fc.array(fc.constantFrom<RatingState>(...RATINGS, "pending", "notRated"), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(measure, ratings, fc.nat(), (demand, before, pick) => {
      const index = pick % before.length;
      const level = levels.findIndex((one) => one === before[index]);
      const better = levels[level + 1];
      fc.pre(level >= 0 && better !== undefined);
      const after = before.map((rating, place) => (place === index ? (better ?? rating) : rating));
      const results = [before, after].map((list) => finding(rated(list, demand), "CNTT", "T3.1").result);
      expect(ORDER[results[1] ?? "unmet"]).toBeGreaterThanOrEqual(ORDER[results[0] ?? "met"]);
    }),
  );
});

test("a rating still to come leaves open exactly what it can change", () => {
  const ratings = fc.array(fc.constantFrom<RatingState>(...RATINGS), { minLength: 1, maxLength: 5 });
  const measures: readonly Measure[] = [
    ALL_GOOD,
    ONE_EXCELLENT,
    NONE_FAILED,
    { kind: "shareRatedAtLeast", share: 0.5, rating: "good" },
  ];
  fc.assert(
    fc.property(ratings, fc.constantFrom(...measures), (known, measure) => {
      const answers = new Set(RATINGS.map((last) => finding(rated([...known, last], measure), "CNTT", "T3.1").result));
      const open = finding(rated([...known, "pending"], measure), "CNTT", "T3.1").result;
      expect(open).toBe(answers.size === 1 ? [...answers][0] : "unknown");
    }),
  );
});
