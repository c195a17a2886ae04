import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findingsOf } from "../../src/domain/answers";
import { makeAwardList, type AwardList } from "../../src/domain/award-list";
import type { Campaign, Criterion, Measure, Official } from "../../src/domain/campaign";
import { RATINGS } from "../../src/domain/rating";
import type { Verdict } from "../../src/domain/verdict";
import {
  blank,
  campaign,
  cell,
  criterion,
  CRITERIA,
  date,
  finding,
  given,
  kpi,
  movement,
  nominee,
  noStatement,
  official,
  settings,
  statement,
  task,
  unit,
} from "./campaigns";

const INELIGIBLE: Partial<Official> = { underConsideration: given({ matter: "tố cáo" }) };
const UNDETERMINED: Partial<Official> = { underConsideration: blank() };

describe("the plan's target 8 at 48%", () => {
  test("makes its unit not eligible, and the reason names target 8 and cell F14", () => {
    const judged = campaign({
      units: [
        unit("CNTT", {
          assignments: [kpi("CT08", 14, { typed: { target: "50%", actual: "48%" } }), task("NV01", 15)],
        }),
      ],
    });
    expect(nominee(judged, "CNTT").verdict).toBe("ineligible");
    expect(finding(judged, "CNTT", "T1.1")).toMatchObject({
      result: "unmet",
      clause: "III.2.a, gạch đầu dòng 1",
      reason: { failed: [{ code: "CT08", assessment: { status: "notAchieved", attainment: 0.96 } }] },
      cells: [{ tab: "CNTT", row: 14, column: 6 }],
    });
  });
});

describe("the order of the list", () => {
  const order = (changes: Partial<Campaign>) => makeAwardList(campaign(changes)).nominees.map(({ code }) => code);

  test("is by verdict, then collectives before individuals", () => {
    const officials = [
      official("C", { employment: given("contract") }),
      official("I", INELIGIBLE),
      official("U", UNDETERMINED),
      official("E"),
    ];
    const units = [
      unit("CNTT"),
      unit("LDS", { kind: given("leadership") }),
      unit("VP", { feat: given("Không") }),
      unit("TTR", { feat: blank() }),
    ];
    const movements = units.map(({ code }) => movement("PT01", code));
    expect(order({ officials, units, movements })).toEqual(["CNTT", "E", "TTR", "U", "VP", "I", "LDS", "C"]);
  });

  test("is by preferences met, most first", () => {
    const criteria: Criterion[] = [
      ...CRITERIA.filter(({ code }) => code === "C5.1"),
      criterion("C3.1", { kind: "recognisedInitiativesAtLeast", count: 1 }, { mode: given({ kind: "preference" }) }),
      criterion("C2.1", { kind: "recognisedFeatsAtLeast", count: 1 }, { mode: given({ kind: "preference" }) }),
    ];
    const none = given("Không");
    const officials = [official("A", { feat: none, initiative: none }), official("B", { feat: none }), official("C")];
    expect(order({ criteria, officials, units: [] })).toEqual(["C", "B", "A"]);
  });

  test("is by the department's own order of units, those without a place last, by code", () => {
    const units = [
      unit("B10", { order: blank() }),
      unit("VP", { order: given(1) }),
      unit("B2", { order: blank() }),
      unit("CNTT", { order: given(3) }),
      unit("TTR", { order: given(2) }),
    ];
    const movements = units.map(({ code }) => movement("PT01", code));
    const officials = [
      ...units.map(({ code }) => official(`O-${code}`, { unit: given(code) })),
      official("O-XX", { unit: given("XX") }),
    ];
    const sequence = ["VP", "TTR", "CNTT", "B2", "B10"];
    expect(order({ units, movements, officials })).toEqual([
      ...sequence,
      ...sequence.map((code) => `O-${code}`),
      "O-XX",
    ]);
  });

  test("is by Vietnamese name within a unit, then by code", () => {
    const officials = [
      official("CB04", { name: "Trần Văn Đức" }),
      official("CB10", { name: "Lê Văn An" }),
      official("CB2", { name: "Lê Văn An" }),
      official("CB01", { name: "Nguyễn Thị Ánh" }),
    ];
    expect(order({ officials, units: [unit("CNTT", { kind: given("leadership") })] })).toEqual([
      "CB2",
      "CB10",
      "CB01",
      "CB04",
      "CNTT",
    ]);
  });
});

describe("what stands on the head of the list", () => {
  const judged = campaign({
    units: [
      unit("CNTT"),
      unit("VP", { proposed: given(true), feat: given("Không") }),
      unit("LDS", { kind: given("leadership"), proposed: given(false) }),
    ],
    movements: [movement("PT01", "CNTT"), movement("PT01", "VP")],
    officials: [
      official("CB01"),
      official("CB02", { proposed: given(false), group: given("unitLeader") }),
      official("CB03", { proposed: blank() }),
      official("CB04", INELIGIBLE),
      official("CB05", { ...UNDETERMINED }),
      official("CB06", { ...INELIGIBLE, proposed: given(false) }),
      official("CB07", { employment: given("contract"), proposed: given(false) }),
    ],
  });
  const made = () => makeAwardList(judged);

  test("are the plan and the reporting date", () => {
    expect(made().plan).toEqual({
      title: "Phong trào thi đua năm 2022",
      number: "05/KH-STTTT",
      date: date("24/01/2022"),
    });
    expect(made().asOf).toEqual(date("31/12/2022"));
    const bare = makeAwardList(
      campaign({ settings: settings({ planTitle: blank(), planNumber: blank(), planDate: blank(), asOf: blank() }) }),
    );
    expect(bare).toMatchObject({ plan: { title: "", number: "", date: null }, asOf: null });
  });

  test("are the counts by kind", () => {
    expect(made().counts).toEqual({
      collective: { total: 3, proposed: 2, eligible: 1, undetermined: 0, ineligible: 1, notJudged: 1 },
      individual: { total: 7, proposed: 3, eligible: 3, undetermined: 1, ineligible: 2, notJudged: 1 },
    });
  });

  test("is the share of direct workers among the eligible individuals", () => {
    expect(made().directWorkers).toEqual({ direct: 2, eligible: 3 });
  });

  test("are those eligible and not proposed, and those proposed and not eligible", () => {
    expect(made().eligibleNotProposed).toEqual([
      { kind: "individual", code: "CB02" },
      { kind: "individual", code: "CB03" },
    ]);
    expect(made().proposedNotEligible).toEqual([
      { kind: "individual", code: "CB05" },
      { kind: "collective", code: "VP" },
      { kind: "individual", code: "CB04" },
    ]);
  });

  test("is the prize money, once there is a decision", () => {
    expect(made().prize.state).toBe("blank");
    const decided = makeAwardList({
      ...judged,
      settings: settings({ decisionNumber: given("35/QĐ-STTTT"), decisionDate: given(date("10/02/2023")) }),
      baseSalaries: [{ from: date("01/07/2019"), amount: 1_490_000, source: "NĐ 38/2019", at: cell("Lương cơ sở!A2") }],
    });
    expect(decided.prize).toMatchObject({ state: "known", collective: 900_000, individual: 450_000 });
  });

  test("is plain data, so that it can cross to the side panel", () => {
    expect(JSON.parse(JSON.stringify(made()))).toEqual(made());
  });
});

describe("the conditions that nobody settled", () => {
  const unsettled = { settledBy: blank() };

  test("are named with how many verdicts hang on them", () => {
    const criteria: Criterion[] = [
      criterion("T2.1", { kind: "recognisedFeatsAtLeast", count: 1 }, unsettled),
      criterion("T5.1", { kind: "attested", subject: "unity" }),
      criterion(
        "C2.1",
        { kind: "recognisedFeatsAtLeast", count: 1 },
        { ...unsettled, mode: given({ kind: "preference" }) },
      ),
      criterion("C5.1", { kind: "notUnderConsideration" }, unsettled),
    ];
    const none = { feat: given("Không") };
    const list = makeAwardList(
      campaign({
        criteria,
        units: [
          unit("CNTT"),
          unit("VP", none),
          unit("TTR", none),
          unit("LDS", { ...none, kind: given("leadership") }),
          unit("X", { ...none, contestedBy: [cell("Đơn vị!A9")] }),
        ],
        officials: [official("CB01", none), official("CB02"), official("CB03", { ...none, ...INELIGIBLE })],
      }),
    );
    expect(list.unsettled).toEqual([
      {
        criterion: "T2.1",
        audience: "collective",
        clause: "III.2.a, gạch đầu dòng 2",
        reading: "Cách hiểu T2.1",
        mode: { kind: "required" },
        otherMode: { kind: "off" },
        units: 2,
        officials: 0,
      },
      expect.objectContaining({
        criterion: "C2.1",
        audience: "individual",
        otherMode: { kind: "required" },
        units: 0,
        officials: 1,
      }),
      expect.objectContaining({ criterion: "C5.1", mode: { kind: "required" }, units: 0, officials: 3 }),
    ]);
  });

  test("could make a list where none decides", () => {
    const criteria = [
      criterion("T5.1", { kind: "attested", subject: "unity" }, { ...unsettled, mode: given({ kind: "off" }) }),
    ];
    expect(makeAwardList(campaign({ criteria })).unsettled).toMatchObject([{ criterion: "T5.1", units: 1 }]);
  });

  test("change as many verdicts as judging anew under the other reading does", () => {
    const all = CRITERIA.map((one) => ({ ...one, ...unsettled }));
    const base = campaign({
      criteria: all,
      units: [unit("CNTT", { feat: given("Không") }), unit("VP", { unity: noStatement() })],
      movements: [movement("PT01", "CNTT"), movement("PT01", "VP")],
      officials: [
        official("CB01"),
        official("CB02", { rating: given("good") }),
        official("CB03", { unit: given("VP"), initiative: blank() }),
      ],
    });
    const verdicts = (judged: Campaign) =>
      new Map(makeAwardList(judged).nominees.map(({ code, verdict }) => [code, verdict]));
    const before = verdicts(base);
    for (const condition of makeAwardList(base).unsettled) {
      const changed = all.map((one) =>
        one.code === condition.criterion ? { ...one, mode: given(condition.otherMode) } : one,
      );
      const after = verdicts({ ...base, criteria: changed });
      const changes = [...before].filter(([code, verdict]) => after.get(code) !== verdict).length;
      expect([condition.criterion, condition.units + condition.officials]).toEqual([condition.criterion, changes]);
    }
  });
});

/** Small campaigns of every kind of record, to be shuffled and improved. */
const officials = fc
  .array(
    fc.record({
      unit: fc.constantFrom("CNTT", "VP"),
      rating: fc.constantFrom<Official["rating"]>(
        ...RATINGS.map((one) => given(one)),
        given("pending"),
        given("notRated"),
        blank(),
      ),
      discipline: fc.constantFrom<Official["discipline"]>(given("none"), given("reprimand"), given("warning"), blank()),
      feat: fc.constantFrom<Official["feat"]>(given("Thành tích"), given("Không"), blank()),
      name: fc.constantFrom("Lê Văn An", "Trần Thị Ánh", "Đỗ Đức Bình"),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ unit: code, ...changes }, index) =>
      official(`CB${String(index)}`, { ...changes, unit: given(code), disciplineDate: given(date("01/06/2022")) }),
    ),
  );
const results = fc.array(fc.constantFrom("60%", "48%", ""), { minLength: 1, maxLength: 4 });
const campaigns = fc.tuple(officials, results, fc.boolean()).map(([people, typed, attested]) =>
  campaign({
    officials: people,
    units: [
      unit("CNTT", {
        assignments: typed.map((actual, index) =>
          kpi(`CT${String(index)}`, 14 + index, {
            typed: { target: "50%", actual },
            lead: given(`CB${String(index)}`),
          }),
        ),
        noDiscipline: attested ? statement() : noStatement(),
      }),
      unit("VP"),
    ],
    movements: [movement("PT02", "CNTT"), movement("PT01", "VP"), movement("PT01", "CNTT")],
    criteria: CRITERIA.map((one) => ({ ...one, settledBy: blank() })),
  }),
);
const WORTH: Readonly<Record<Verdict, number>> = { ineligible: 0, undetermined: 1, eligible: 2, notJudged: 3 };

/** A list with every answer told whole, without the records it was told from. */
function toldWhole(list: AwardList): unknown {
  const nominees = list.nominees.map((nominee) => ({ ...nominee, measurements: findingsOf(nominee), official: null }));
  return { ...list, nominees };
}

/** A list without the cells, whose addresses follow the rows. */
function withoutCells(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === "cells" || key === "at" ? undefined : one)));
}

describe("every list", () => {
  test("is the same whatever the order of rows", () => {
    const turn = <Row>(rows: readonly Row[], by: number): Row[] =>
      [...rows.slice(by % rows.length), ...rows.slice(0, by % rows.length)].reverse();
    fc.assert(
      fc.property(campaigns, fc.nat(), (judged, by) => {
        const shuffled: Campaign = {
          ...judged,
          criteria: turn(judged.criteria, by),
          officials: turn(judged.officials, by),
          movements: turn(judged.movements, by),
          units: turn(judged.units, by).map((one) => ({ ...one, assignments: turn(one.assignments ?? [], by) })),
        };
        expect(withoutCells(toldWhole(makeAwardList(shuffled)))).toEqual(
          withoutCells(toldWhole(makeAwardList(judged))),
        );
      }),
    );
  });

  test("is the same when made twice", () => {
    fc.assert(
      fc.property(campaigns, (judged) => {
        expect(makeAwardList(judged)).toEqual(makeAwardList(judged));
      }),
    );
  });

  const verdicts = (judged: Campaign) =>
    new Map(makeAwardList(judged).nominees.map(({ code, verdict }) => [code, WORTH[verdict]]));

  test("is worse for nobody when one rating improves", () => {
    fc.assert(
      fc.property(campaigns, fc.nat(), (judged, pick) => {
        const index = pick % judged.officials.length;
        const rating = judged.officials[index]?.rating;
        const level = rating?.state === "given" ? RATINGS.findIndex((one) => one === rating.value) : -1;
        const better = RATINGS[level - 1];
        fc.pre(level > 0 && better !== undefined);
        const improved = judged.officials.map((one, place) =>
          place === index && better !== undefined ? { ...one, rating: given(better) } : one,
        );
        const before = verdicts(judged);
        for (const [code, worth] of verdicts({ ...judged, officials: improved }))
          expect(worth).toBeGreaterThanOrEqual(before.get(code) ?? 0);
      }),
    );
  });

  test("is worse for nobody by another required condition that all meet", () => {
    const measures: readonly Measure[] = [{ kind: "attested", subject: "unity" }];
    fc.assert(
      fc.property(campaigns, fc.constantFrom(...measures), (judged, measure) => {
        const more = {
          ...judged,
          criteria: [...judged.criteria, criterion("T9.9", measure), criterion("C9.9", measure)],
        };
        expect(verdicts(more)).toEqual(verdicts(judged));
      }),
    );
  });

  test("makes no eligible nominee ineligible by turning a condition off", () => {
    fc.assert(
      fc.property(campaigns, fc.nat(), (judged, pick) => {
        const index = pick % judged.criteria.length;
        const criteria = judged.criteria.map((one, place) =>
          place === index ? { ...one, mode: given({ kind: "off" } as const) } : one,
        );
        const after = verdicts({ ...judged, criteria });
        for (const [code, worth] of verdicts(judged)) expect(after.get(code)).toBeGreaterThanOrEqual(worth);
      }),
    );
  });
});
