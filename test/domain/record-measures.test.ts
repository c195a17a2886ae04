import { describe, expect, test } from "@jest/globals";
import type { Official } from "../../src/domain/campaign";
import type { FindingResult } from "../../src/domain/finding";
import type { Entry } from "../../src/domain/typed";
import {
  blank,
  campaign,
  cellsOf,
  criterion,
  date,
  finding,
  given,
  noStatement,
  official,
  remediesOf,
  statement,
  unit,
  unreadable,
} from "./campaigns";

const WHAT = "Cán bộ!R5";
const PAPER = "Cán bộ!S5";

function initiative(what: Entry<string>, paper: Entry<string>, count = 1) {
  return finding(
    campaign({
      criteria: [criterion("C3.1", { kind: "recognisedInitiativesAtLeast", count })],
      officials: [official("CB01", { initiative: what, initiativeRecognition: paper })],
    }),
    "CB01",
    "C3.1",
  );
}

describe("recognised initiatives", () => {
  test("one with its decision is met, by both cells", () => {
    const found = initiative(given("Hồ sơ họp không giấy", WHAT), given("Quyết định số 188", PAPER));
    expect(found).toMatchObject({
      result: "met",
      reason: { kind: "recognition", matter: "initiative", demanded: 1, recorded: 1, recognised: 1 },
      remedies: [],
    });
    expect(cellsOf(found.cells)).toEqual([WHAT, PAPER]);
  });

  test.each(["Không", "không có", "  KHÔNG "])('"%s" says that there is none, which is not met', (text) => {
    const found = initiative(given(text, WHAT), blank(PAPER));
    expect(found).toMatchObject({
      result: "unmet",
      reason: { kind: "noneRecorded", matter: "initiative" },
      remedies: [],
    });
    expect(cellsOf(found.cells)).toEqual([WHAT]);
  });

  test("an initiative whose name begins with Không is one", () => {
    expect(initiative(given("Không gian số", WHAT), given("Quyết định số 188", PAPER)).result).toBe("met");
    expect(initiative(given("Không giấy tờ", WHAT), blank(PAPER)).result).toBe("unknown");
  });

  test.each([
    ["blank", blank(WHAT)],
    ["unreadable", unreadable("#REF!", WHAT)],
    ["of nothing but separators", given(" ; ", WHAT)],
    ["of nothing but spaces", given("  ", WHAT)],
  ])("a %s cell says nothing, which the unit can mend", (_, what) => {
    const found = initiative(what, given("Quyết định số 188", PAPER));
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "notSaid", matter: "initiative" } });
    expect(remediesOf(found)).toEqual([`unit initiative: ${WHAT}`]);
    expect(cellsOf(found.cells)).toEqual([WHAT]);
  });

  test.each([
    ["blank", blank(PAPER)],
    ["unreadable", unreadable("#N/A", PAPER)],
  ])("without the deciding paper (%s) it is unknown", (_, paper) => {
    const found = initiative(given("Hồ sơ họp không giấy", WHAT), paper);
    expect(found).toMatchObject({ result: "unknown", reason: { recorded: 1, recognised: 0 } });
    expect(remediesOf(found)).toEqual([`unit initiativeRecognition: ${PAPER}`]);
    expect(cellsOf(found.cells)).toEqual([WHAT, PAPER]);
  });

  test("one said not to be recognised is not met", () => {
    const found = initiative(given("Hồ sơ họp không giấy", WHAT), given("Không", PAPER));
    expect(found).toMatchObject({ result: "unmet", reason: { recorded: 1, recognised: 0 }, remedies: [] });
    expect(cellsOf(found.cells)).toEqual([WHAT, PAPER]);
  });

  test.each<[number, string, string, FindingResult]>([
    [2, "A\nB", "QĐ 1\nQĐ 2", "met"],
    [2, "A; B", "QĐ 1; QĐ 2", "met"],
    [2, "A\r\n\r\nB;", "QĐ 1\nQĐ 2", "met"],
    [2, "A\nB", "QĐ 1", "unknown"],
    // A line that says "none" is no feat and no paper.
    [2, "A\nB", "QĐ 1\nKhông", "unknown"],
    [2, "A\nKhông", "QĐ 1\nQĐ 2", "unmet"],
    [2, "A", "QĐ 1\nQĐ 2", "unmet"],
    [1, "A\nB", "QĐ 1", "met"],
    [3, "A\nB", "QĐ 1", "unmet"],
  ])("%i demanded of %j with %j: %s", (count, what, paper, result) => {
    expect(initiative(given(what), given(paper), count).result).toBe(result);
  });

  test("those of all rows of a person's service count together", () => {
    const stretch = (what: Entry<string>, paper: Entry<string>, changes: Partial<Official>) =>
      official("CB01", { initiative: what, initiativeRecognition: paper, ...changes });
    const judged = (first: Entry<string>, second: Entry<string>) =>
      finding(
        campaign({
          officials: [
            stretch(first, given("QĐ 1", "Cán bộ!S6"), { to: given(date("31/03/2022")) }),
            stretch(second, blank(PAPER), { from: given(date("01/04/2022")) }),
          ],
        }),
        "CB01",
        "C3.1",
      );
    const found = judged(given("A", "Cán bộ!R6"), given("Không", WHAT));
    expect(found).toMatchObject({ result: "met", reason: { recorded: 1, recognised: 1 } });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!R6", "Cán bộ!S6"]);
    expect(judged(given("Không", "Cán bộ!R6"), blank(WHAT))).toMatchObject({ result: "unmet" });
    expect(judged(given("Không", "Cán bộ!R6"), unreadable("?", WHAT))).toMatchObject({ result: "unknown" });
    const missing = judged(blank("Cán bộ!R6"), given("B", WHAT));
    expect(remediesOf(missing)).toEqual([`unit initiativeRecognition: ${PAPER}`]);
  });
});

describe("outstanding feats", () => {
  test("an official's feat with its paper is met, without it unknown", () => {
    expect(finding(campaign(), "CB01", "C2.1")).toMatchObject({ result: "met", reason: { matter: "feat" } });
    const found = finding(
      campaign({ officials: [official("CB01", { featRecognition: blank("Cán bộ!U5") })] }),
      "CB01",
      "C2.1",
    );
    expect(found.result).toBe("unknown");
    expect(remediesOf(found)).toEqual(["unit featRecognition: Cán bộ!U5"]);
  });

  test("a unit's feat with its paper is met, without it unknown, none not met, silence unknown", () => {
    const results = [
      unit("CNTT"),
      unit("CNTT", { featRecognition: blank() }),
      unit("CNTT", { feat: given("Không") }),
      unit("CNTT", { feat: blank() }),
    ].map((one) => finding(campaign({ units: [one] }), "CNTT", "T2.1").result);
    expect(results).toEqual(["met", "unknown", "unmet", "unknown"]);
    expect(cellsOf(finding(campaign(), "CNTT", "T2.1").cells)).toEqual(["Đơn vị!N2", "Đơn vị!O2"]);
  });
});

describe("unity and exemplary conduct", () => {
  test.each<[string, Parameters<typeof unit>[1], FindingResult, string[]]>([
    ["holds", { unity: statement(true, "Đơn vị!P2") }, "met", []],
    ["does not hold", { unity: statement(false, "Đơn vị!P2") }, "unmet", []],
    ["was not made", { unity: noStatement("Đơn vị!P2") }, "unknown", ["unityStatement"]],
    [
      "lacks the person",
      { unity: { ...statement(true, "Đơn vị!P2"), by: blank("Đơn vị!P2") } },
      "unknown",
      ["statementPersonAndDate"],
    ],
    [
      "lacks the date and denies",
      { unity: { ...statement(false, "Đơn vị!P2"), on: blank("Đơn vị!P2") } },
      "unknown",
      ["statementPersonAndDate"],
    ],
    [
      "lacks the answer",
      { unity: { ...statement(true, "Đơn vị!P2"), holds: unreadable("?", "Đơn vị!P2") } },
      "unknown",
      ["statementPersonAndDate"],
    ],
  ])("the head's statement that %s is %s of the unit", (_, changes, result, needs) => {
    const found = finding(campaign({ units: [unit("CNTT", changes)] }), "CNTT", "T5.1");
    expect(found.result).toBe(result);
    expect(found.remedies.map(({ what }) => what)).toEqual(needs);
    expect(cellsOf(found.cells)).toEqual(["Đơn vị!P2", "Đơn vị!P2", "Đơn vị!P2"]);
  });

  test("what a statement lacks is named", () => {
    const lacking = { holds: unreadable(), by: blank(), on: given(date("28/12/2022")) };
    expect(finding(campaign({ units: [unit("CNTT", { unity: lacking })] }), "CNTT", "T5.1").reason).toEqual({
      kind: "statementIncomplete",
      subject: "unity",
      lacks: ["answer", "person"],
    });
  });

  test("the head's statement for the unit stands for an official of whom nobody says anything", () => {
    const found = finding(campaign(), "CB01", "C4.1");
    expect(found).toMatchObject({
      result: "met",
      reason: { kind: "stated", ofUnit: true, statement: { by: "Trần Thị Trưởng" } },
    });
    expect(cellsOf(found.cells)).toEqual(["Đơn vị!P2", "Đơn vị!P2", "Đơn vị!P2"]);
  });

  test.each<[string, ReturnType<typeof statement>, ReturnType<typeof statement>, FindingResult]>([
    [
      "an own statement that it does not hold outweighs the unit's",
      statement(false, "Cán bộ!W5"),
      statement(true),
      "unmet",
    ],
    ["an own statement that it holds outweighs the unit's", statement(true, "Cán bộ!W5"), statement(false), "met"],
    ["that the unit is not united says nothing of one official", noStatement("Cán bộ!W5"), statement(false), "unknown"],
    ["nobody's word is unknown", noStatement("Cán bộ!W5"), noStatement(), "unknown"],
    [
      "an own statement without date is not mended by the unit's",
      { ...statement(true, "Cán bộ!W5"), on: blank("Cán bộ!W5") },
      statement(true),
      "unknown",
    ],
  ])("%s", (_, own, ofUnit, result) => {
    const found = finding(
      campaign({ units: [unit("CNTT", { unity: ofUnit })], officials: [official("CB01", { unity: own })] }),
      "CB01",
      "C4.1",
    );
    expect(found.result).toBe(result);
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!W5", "Cán bộ!W5", "Cán bộ!W5"]);
    if (result !== "unknown") expect(found.reason).toMatchObject({ kind: "stated", ofUnit: false });
  });

  test("an official of no known unit needs an own statement", () => {
    expect(finding(campaign({ officials: [official("CB01", { unit: blank() })] }), "CB01", "C4.1").result).toBe(
      "unknown",
    );
  });

  test("a statement on an earlier row of the person's service stands", () => {
    const officials = [
      official("CB01", { to: given(date("31/03/2022")), unity: statement(false, "Cán bộ!W6") }),
      official("CB01", { from: given(date("01/04/2022")) }),
    ];
    expect(finding(campaign({ officials }), "CB01", "C4.1").result).toBe("unmet");
    const silent = officials.map((one) => ({ ...one, unity: noStatement("Cán bộ!W7") }));
    expect(finding(campaign({ officials: silent }), "CB01", "C4.1").result).toBe("met");
    const later = officials.map((one, index) => ({ ...one, unity: statement(index === 1) }));
    expect(finding(campaign({ officials: later }), "CB01", "C4.1").result).toBe("met");
  });
});

describe("matters under consideration", () => {
  const Q = "Cán bộ!Q5";

  test.each<[string, Official["underConsideration"], FindingResult]>([
    ["Không", given("none", Q), "met"],
    ["a complaint", given({ matter: "tố cáo" }, Q), "unmet"],
    ["a blank, which the head's word on discipline does not cover", blank(Q), "unknown"],
    ["a formula's error", unreadable("#REF!", Q), "unknown"],
  ])("%s: %s", (_, underConsideration, result) => {
    const found = finding(campaign({ officials: [official("CB01", { underConsideration })] }), "CB01", "C5.1");
    expect(found.result).toBe(result);
    expect(cellsOf(found.cells)).toEqual([Q]);
    expect(remediesOf(found)).toEqual(result === "unknown" ? [`office consideration: ${Q}`] : []);
  });

  test("the matter is named", () => {
    const found = finding(
      campaign({ officials: [official("CB01", { underConsideration: given({ matter: "thanh tra" }) })] }),
      "CB01",
      "C5.1",
    );
    expect(found.reason).toEqual({ kind: "underConsideration", matter: "thanh tra" });
  });

  test.each<[string, Official["underConsideration"], Official["underConsideration"], FindingResult]>([
    ["a matter on either row", given("none"), given({ matter: "kỷ luật" }), "unmet"],
    ["Không on one row and a blank on the other", given("none"), blank(), "met"],
    ["Không and something unreadable", given("none"), unreadable(), "unknown"],
    ["two blanks", blank(), blank(), "unknown"],
  ])("of two rows, %s: %s", (_, first, second, result) => {
    for (const [early, late] of [
      [first, second],
      [second, first],
    ] as const) {
      const officials = [
        official("CB01", { to: given(date("31/03/2022")), underConsideration: early }),
        official("CB01", { from: given(date("01/04/2022")), underConsideration: late }),
      ];
      expect(finding(campaign({ officials }), "CB01", "C5.1").result).toBe(result);
    }
  });
});
