import { describe, expect, test } from "@jest/globals";
import type { Conclusion, Meeting } from "../../src/domain/proceedings";
import { findVotesAtFault, readShare, type CouncilRules } from "../../src/domain/votes";
import { blank, cell, given, unreadable } from "./campaigns";
import { meeting } from "./proceedings";

const TWO_THIRDS = { numerator: 2, denominator: 3, beyond: false };
const NO_RULES: CouncilRules = { quorum: blank(), threshold: blank(), base: blank(), writtenOpinions: blank() };
const RULES: CouncilRules = {
  quorum: given(TWO_THIRDS, "Kế hoạch!B27"),
  threshold: given(TWO_THIRDS, "Kế hoạch!B28"),
  base: given("members", "Kế hoạch!B29"),
  writtenOpinions: given(false, "Kế hoạch!B31"),
};

function votes(inFavour: number, outOf: number, agreed: boolean | null, code = "CNTT"): Conclusion {
  return { kind: "collective", code, inFavour, outOf, agreed };
}

function unitMeeting(conclusion: Conclusion, changes: Partial<Meeting> = {}): Meeting {
  return meeting({ conclusions: given([conclusion], "Họp xét!N2"), ...changes });
}

function council(conclusion: Conclusion, changes: Partial<Meeting> = {}): Meeting {
  return unitMeeting(conclusion, {
    level: given("council"),
    unit: blank(),
    members: given(9),
    present: given(7),
    ...changes,
  });
}

const kinds = (one: Meeting, rules: CouncilRules = RULES): string[] =>
  findVotesAtFault([one], rules).map(({ kind }) => kind);

describe("a unit's meeting, 6 of 7 members present", () => {
  test.each<[string, Conclusion, string[]]>([
    ["all present agree, counted of all members", votes(6, 7, true), []],
    ["all present agree, counted of those present", votes(6, 6, true), []],
    ["nobody wrote a conclusion", votes(2, 7, null), []],
    ["most refuse", votes(2, 7, false), []],
    ["more than half, and the unit's own rule asks for more", votes(4, 7, false), []],
    ["more in favour than were present", votes(7, 7, true), ["votesBeyondPresent"]],
    ["more votes than there are members", votes(6, 8, true), ["votesBeyondMembers"]],
    ["agreed although most were not in favour", votes(3, 7, true), ["agreedWithoutMajority"]],
    ["agreed although half were not in favour", votes(3, 6, true), ["agreedWithoutMajority"]],
    ["refused although all were in favour", votes(6, 6, false), ["refusedByAll"]],
  ])("%s", (_what, conclusion, expected) => {
    expect(kinds(unitMeeting(conclusion))).toEqual(expected);
  });

  test("is held to no rule of the council", () => {
    expect(kinds(unitMeeting(votes(3, 4, true), { present: given(4) }))).toEqual([]);
    expect(kinds(unitMeeting(votes(4, 7, true), { present: given(4) }))).toEqual([]);
  });

  test("where nobody wrote how many there were says nothing of them", () => {
    expect(kinds(unitMeeting(votes(9, 9, true), { members: blank(), present: blank() }))).toEqual([]);
    expect(kinds(unitMeeting(votes(6, 9, true), { members: unreadable("bảy") }))).toEqual([]);
  });

  test("has no more present than members", () => {
    const faults = findVotesAtFault([unitMeeting(votes(6, 7, true), { present: given(8, "Họp xét!K2") })], RULES);
    expect(faults).toEqual([
      { kind: "presentBeyondMembers", present: 8, members: 7, cells: [cell("Họp xét!K2"), cell("Họp xét!J2")] },
    ]);
  });
});

describe("the council's meeting, 7 of 9 members present", () => {
  test.each<[string, Conclusion, string[]]>([
    ["6 of 9 is two thirds", votes(6, 9, true), []],
    ["5 of 9 is less", votes(5, 9, true), ["agreedBelowThreshold"]],
    ["5 of 9 refused", votes(5, 9, false), []],
    ["6 of 9 refused", votes(6, 9, false), ["refusedAboveThreshold"]],
    ["counted of those present although the rule counts of all", votes(7, 7, true), ["votesOfAnotherTotal"]],
    [
      "5 of 7 is more than two thirds of those present, less of all",
      votes(5, 7, true),
      ["votesOfAnotherTotal", "agreedBelowThreshold"],
    ],
    ["8 of 9 with 7 present", votes(8, 9, true), ["votesBeyondPresent"]],
  ])("%s", (_what, conclusion, expected) => {
    expect(kinds(council(conclusion))).toEqual(expected);
  });

  test("counts written opinions of those absent where its rules say so", () => {
    const rules = { ...RULES, writtenOpinions: given(true) };
    expect(kinds(council(votes(9, 9, true)), rules)).toEqual([]);
    expect(kinds(council(votes(10, 10, true)), rules)).toEqual(["votesBeyondMembers"]);
  });

  test("is held against those present, or the valid votes, where its rules count of them", () => {
    const present = { ...RULES, base: given("present" as const) };
    expect(kinds(council(votes(5, 7, true)), present)).toEqual([]);
    expect(kinds(council(votes(5, 9, true)), present)).toEqual(["votesOfAnotherTotal"]);
    const valid = { ...RULES, base: given("valid" as const) };
    expect(kinds(council(votes(4, 6, true)), valid)).toEqual([]);
    expect(kinds(council(votes(4, 7, true)), valid)).toEqual(["agreedBelowThreshold"]);
    expect(kinds(council(votes(7, 8, true)), valid)).toEqual(["votesOfAnotherTotal"]);
  });

  test("says only what is so of every total, where its rules name none", () => {
    const rules = { ...RULES, base: blank() };
    expect(kinds(council(votes(5, 9, true)), rules)).toEqual([]);
    expect(kinds(council(votes(4, 9, true)), rules)).toEqual(["agreedBelowThreshold"]);
    expect(kinds(council(votes(5, 7, false)), rules)).toEqual([]);
    expect(kinds(council(votes(6, 7, false)), rules)).toEqual(["refusedAboveThreshold"]);
  });

  test("needs more than half where no rule says more", () => {
    expect(kinds(council(votes(5, 9, true)), NO_RULES)).toEqual([]);
    expect(kinds(council(votes(4, 9, true)), NO_RULES)).toEqual(["agreedWithoutMajority"]);
  });

  test("beyond a share is more than it", () => {
    const rules = { ...RULES, threshold: given({ numerator: 1, denominator: 2, beyond: true }) };
    const even = { members: given(8), present: given(8) };
    expect(kinds(council(votes(4, 8, true), even), rules)).toEqual(["agreedBelowThreshold"]);
    expect(kinds(council(votes(4, 8, false), even), rules)).toEqual([]);
    expect(kinds(council(votes(5, 8, true), even), rules)).toEqual([]);
  });

  test("has its quorum", () => {
    expect(kinds(council(votes(6, 9, true), { present: given(6) }))).toEqual([]);
    const short = council(votes(5, 9, false), { present: given(5, "Họp xét!K3"), members: given(9, "Họp xét!J3") });
    expect(findVotesAtFault([short], RULES)).toEqual([
      { kind: "quorumMissed", present: 5, members: 9, cells: ["Họp xét!K3", "Họp xét!J3", "Kế hoạch!B27"].map(cell) },
    ]);
    expect(kinds(short, NO_RULES)).toEqual([]);
  });

  test("is told with the votes' cell, and with the rule's", () => {
    expect(findVotesAtFault([council(votes(5, 9, true))], RULES)).toEqual([
      {
        kind: "agreedBelowThreshold",
        code: "CNTT",
        inFavour: 5,
        outOf: 9,
        cells: [cell("Họp xét!N2"), cell("Kế hoạch!B28")],
      },
    ]);
  });
});

describe("a share", () => {
  test.each([
    ["2/3", 2, 3, false],
    ["Ít nhất 2/3", 2, 3, false],
    ["≥ 80%", 80, 100, false],
    ["66,7 %", 667, 1000, false],
    ["0,8", 8, 10, false],
    ["100%", 100, 100, false],
    ["trên 50%", 50, 100, true],
    ["quá 1/2", 1, 2, true],
    ["Quá bán", 1, 2, true],
    ["quá nửa", 1, 2, true],
    ["2/3 tổng số thành viên", 2, 3, false],
  ])("%s", (text, numerator, denominator, beyond) => {
    expect(readShare(text)).toEqual({ numerator, denominator, beyond });
  });

  test.each(["", "80", "đa số", "3/2", "120%", "0/3", "2/0", "2/3 hoặc 80%", "0,8%", "50%–60%", "dưới 2/3"])(
    '"%s" is none that is certain',
    (text) => {
      expect(readShare(text)).toBeNull();
    },
  );
});
