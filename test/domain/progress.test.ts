import { describe, expect, test } from "@jest/globals";
import type { Assignment } from "../../src/domain/campaign";
import { progressOf, STANDINGS, type Standing } from "../../src/domain/progress";
import { blank, campaign, cell, date, DONE, given, kpi, settings, task, unit } from "./campaigns";

/** The standings of one unit that hold anything. */
function standings(assignments: readonly Assignment[] | null, changes: Parameters<typeof settings>[0] = {}) {
  const judged = campaign({ units: [unit("CNTT", { assignments })], settings: settings(changes) });
  const counts = progressOf(judged)[0]?.counts;
  return counts == null ? counts : Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

describe("a target or task", () => {
  const midYear = { asOf: given(date("30/06/2022")) };
  test.each<[string, Assignment, Standing, Parameters<typeof settings>[0]?]>([
    ["beyond its aim", kpi("CT1", 3), "met"],
    ["on its aim", kpi("CT1", 3, { typed: { target: "50%", actual: "50%" } }), "met"],
    ["completed", task("NV1", 3), "met"],
    ["short at the end", kpi("CT1", 3, { typed: { target: "50%", actual: "40%" } }), "missed"],
    ["completed late", task("NV1", 3, { typed: { ...DONE, due: "30/9/2022" } }), "missed"],
    [
      "past its day and unfinished",
      task("NV1", 3, { typed: { actual: "chưa hoàn thành", due: "30/9/2022", task: true } }),
      "missed",
    ],
    ["in step at mid-year", kpi("CT1", 3, { typed: { target: "50%", actual: "49%" } }), "underWay", midYear],
    ["behind at mid-year", kpi("CT1", 3, { typed: { target: "50%", actual: "22%" } }), "atRisk", midYear],
    ["far behind at mid-year", kpi("CT1", 3, { typed: { target: "50%", actual: "5%" } }), "atRisk", midYear],
    ["without result", kpi("CT1", 3, { typed: { target: "50%" } }), "noData"],
    ["with a result that cannot be read", kpi("CT1", 3, { typed: { target: "50%", actual: "khá" } }), "unclear"],
    [
      "that is agreed not to apply",
      kpi("CT1", 3, { typed: { target: "50%", actual: "Không áp dụng", confirmed: true } }),
      "leftOut",
    ],
    [
      "that differs from the plan's row",
      kpi("CT1", 3, {
        disagreements: [{ field: "target", here: cell("CNTT!D3"), there: cell("Chỉ tiêu, nhiệm vụ!D2") }],
      }),
      "unclear",
    ],
    ["without a reporting date", kpi("CT1", 3), "unclear", { asOf: blank() }],
  ])("%s stands in its place", (_, assignment, standing, changes = {}) => {
    expect(standings([assignment], changes)).toEqual({ [standing]: 1 });
  });

  test("mirrored from another unit is not counted", () => {
    expect(standings([kpi("CT1", 3), kpi("CT2", 4, { coHeld: true })])).toEqual({ met: 1 });
  });
});

describe("the progress of a campaign", () => {
  test("shows the units in the department's order, whatever the order of rows", () => {
    const units = [
      unit("TTBC", { order: given(2) }),
      unit("VP", { order: given(1) }),
      unit("BCVT", { order: blank() }),
      unit("AN", { order: blank() }),
    ];
    for (const rows of [units, units.slice().reverse()]) {
      expect(progressOf(campaign({ units: rows })).map(({ code }) => code)).toEqual(["VP", "TTBC", "AN", "BCVT"]);
    }
  });

  test("says of a unit without a readable tab that nothing is known", () => {
    expect(standings(null)).toBeNull();
  });

  test("leaves out Lãnh đạo Sở and units that hold nothing", () => {
    const units = [unit("LD", { kind: given("leadership") }), unit("MOI", { assignments: [] })];
    expect(progressOf(campaign({ units }))).toEqual([]);
  });

  test("counts every standing", () => {
    const [first] = progressOf(campaign());
    expect(Object.keys(first?.counts ?? {}).sort()).toEqual([...STANDINGS].sort());
  });
});
