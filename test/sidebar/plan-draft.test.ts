import { describe, expect, test } from "@jest/globals";
import { carriedOver, EMPTY_DRAFT, hasDecisions, type Draft } from "../../sidebar/plan-draft";
import type { PlanItemView, PlanView } from "../../src/workbook/panel-plan";

/** The view of a plan whose targets have these words; the first is asked about. */
function viewOf(...targets: string[]): PlanView {
  const item = (words: string, place: number): PlanItemView => ({
    id: `kpi-0${String(place + 1)}`,
    title: `CT0${String(place + 1)}`,
    fields: [],
    sources: [{ words, clause: "" }],
    mends: [],
    questions: [],
  });
  return {
    language: "vi",
    scanned: false,
    sections: { settings: [], kpis: targets.map(item), tasks: [], movements: [], criteria: [] },
    questions: targets.slice(0, 1).map((words) => ({
      id: "q-01",
      message: "?",
      source: { words, clause: "" },
      items: ["kpi-01"],
      readings: [{ key: "atLeast", label: "≥" }],
      chosen: null,
      setting: null,
      mended: null,
    })),
    assignments: [],
    units: [],
    dossier: [],
    roles: [],
    prose: [],
  };
}

function readFor(draft: Draft, view: PlanView): Draft {
  return { ...draft, ...carriedOver(draft, view) };
}

describe("reading a plan's text again", () => {
  const decided: Draft = {
    ...readFor(EMPTY_DRAFT, viewOf("A: 10", "B: 20", "C: 30")),
    decided: { "kpi-01": "accepted", "kpi-02": "rejected", "kpi-03": "accepted" },
    mended: { "kpi-03": { target: "≥ 30" } },
    answers: { "q-01": "atLeast" },
    typed: { asOf: "31/12/2022" },
    holders: { "kpi-02": { holder: "VP", coHolders: [] } },
  };

  test("keeps all decisions where nothing has changed", () => {
    expect(carriedOver(decided, viewOf("A: 10", "B: 20", "C: 30"))).toBeNull();
  });

  test("decisions follow their words to another number; what has other words is to be looked at again", () => {
    expect(readFor(decided, viewOf("Mới: 5", "A: 10", "B: 25", "C: 30"))).toMatchObject({
      decided: { "kpi-02": "accepted", "kpi-04": "accepted" },
      mended: { "kpi-04": { target: "≥ 30" } },
      answers: {},
      typed: { asOf: "31/12/2022" },
      holders: {},
    });
  });

  test("another plan's text begins anew, though its items have the same numbers", () => {
    const other = readFor(decided, viewOf("D: 40", "E: 50", "C: 30"));
    expect([hasDecisions(decided), hasDecisions(other)]).toEqual([true, false]);
  });

  test("items of the same words are told apart by their order", () => {
    const twice: Draft = {
      ...readFor(EMPTY_DRAFT, viewOf("A: 10", "B: 20", "B: 20")),
      decided: { "kpi-03": "accepted" },
    };
    expect(readFor(twice, viewOf("B: 20", "B: 20")).decided).toEqual({ "kpi-02": "accepted" });
  });
});
