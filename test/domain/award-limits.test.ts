import { describe, expect, test } from "@jest/globals";
import { findAgreedBeyondLimit, findProposedBeyondLimit } from "../../src/domain/award-limits";
import { makeAwardList } from "../../src/domain/award-list";
import type { Audience } from "../../src/domain/campaign";
import type { Conclusion } from "../../src/domain/proceedings";
import { blank, campaign, cell, given, official, settings, unit, unreadable } from "./campaigns";
import { meeting } from "./proceedings";

const LIMITS = {
  mostCollectives: given(2, "Kế hoạch!B26"),
  mostIndividuals: given(3, "Kế hoạch!B27"),
};

describe("more than the plan rewards", () => {
  test.each<[number, number, Audience[]]>([
    [2, 3, []],
    [0, 0, []],
    [3, 3, ["collective"]],
    [2, 4, ["individual"]],
    [3, 4, ["collective", "individual"]],
  ])("%i collectives and %i individuals proposed: %j", (collective, individual, beyond) => {
    const found = findProposedBeyondLimit(LIMITS, { collective, individual });
    expect(found.map((one) => "audience" in one && one.audience)).toEqual(beyond);
  });

  test("tells the numbers and the limit's cell, and leaves nobody out", () => {
    const list = makeAwardList(
      campaign({
        settings: settings({ mostCollectives: given(0, "Kế hoạch!B26"), mostIndividuals: given(1, "Kế hoạch!B27") }),
        units: [unit("CNTT", { proposed: given(true) })],
        officials: [official("CB01", { proposed: given(true) }), official("CB02", { proposed: given(true) })],
      }),
    );
    expect(list.contradictions).toEqual([
      { kind: "proposedBeyondLimit", audience: "collective", proposed: 1, most: 0, cells: [cell("Kế hoạch!B26")] },
      { kind: "proposedBeyondLimit", audience: "individual", proposed: 2, most: 1, cells: [cell("Kế hoạch!B27")] },
    ]);
    expect(list.counts.individual.proposed).toBe(2);
  });

  test("is nothing without a limit, or with one that cannot be read", () => {
    const open = { mostCollectives: blank(), mostIndividuals: unreadable("vài") };
    expect(findProposedBeyondLimit(open, { collective: 99, individual: 99 })).toEqual([]);
  });
});

describe("what the council concludes", () => {
  const said = (kind: Audience, code: string, agreed: boolean | null): Conclusion => ({
    kind,
    code,
    inFavour: 6,
    outOf: 7,
    agreed,
  });
  const council = (...conclusions: Conclusion[]) =>
    meeting({ level: given("council"), unit: blank(), conclusions: given(conclusions, "Họp xét!N9") });
  const people = (agreed: boolean | null, count: number): Conclusion[] =>
    Array.from({ length: count }, (_, index) => said("individual", `CB${String(index)}`, agreed));

  test("beyond the limit is told at the council's conclusions", () => {
    expect(findAgreedBeyondLimit(LIMITS, [council(...people(true, 4), said("collective", "CNTT", true))])).toEqual([
      {
        kind: "agreedBeyondLimit",
        audience: "individual",
        agreed: 4,
        most: 3,
        cells: [cell("Họp xét!N9"), cell("Kế hoạch!B27")],
      },
    ]);
  });

  test.each<[string, Conclusion[]]>([
    ["as many as the plan rewards", people(true, 3)],
    ["others refused", [...people(true, 3), said("individual", "CB9", false)]],
    ["others not concluded yet", [...people(true, 3), said("individual", "CB9", null)]],
  ])("is in order: %s", (_what, conclusions) => {
    expect(findAgreedBeyondLimit(LIMITS, [council(...conclusions)])).toEqual([]);
  });

  test("a unit's meeting, or a council's without conclusions, is held against no limit", () => {
    expect(findAgreedBeyondLimit(LIMITS, [meeting({ conclusions: given(people(true, 9)) })])).toEqual([]);
    const unread = meeting({ level: given("council"), conclusions: unreadable("?") });
    expect(findAgreedBeyondLimit(LIMITS, [unread])).toEqual([]);
  });
});
