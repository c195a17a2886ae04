import { describe, expect, test } from "@jest/globals";
import { makeAwardList } from "../../src/domain/award-list";
import type { Campaign, Official, Settings } from "../../src/domain/campaign";
import type { Discipline } from "../../src/domain/discipline";
import {
  blank,
  campaign,
  cell,
  date,
  finding,
  given,
  noStatement,
  official,
  settings,
  statement,
  task,
  unit,
} from "./campaigns";

function contradictionsOf(changes: Partial<Campaign>) {
  return makeAwardList(campaign(changes)).contradictions;
}

const WARNED: Partial<Official> = {
  discipline: given<Discipline | "none">("warning", "Cán bộ!O5"),
  disciplineDate: given(date("15/06/2022"), "Cán bộ!P5"),
};

test("a campaign that agrees with itself has none", () => {
  expect(contradictionsOf({})).toEqual([]);
});

describe("a rating beside a discipline", () => {
  test("of the period is a contradiction, for every rating but Không hoàn thành nhiệm vụ", () => {
    const kinds = (["excellent", "good", "completed", "notCompleted", "pending"] as const).map((rating) =>
      contradictionsOf({
        units: [unit("CNTT", { noDiscipline: noStatement() })],
        officials: [official("CB01", { ...WARNED, rating: given(rating, "Cán bộ!M5") })],
      }),
    );
    const expected = (rating: string) => [
      {
        kind: "ratedThoughDisciplined",
        code: "CB01",
        name: "Nguyễn Văn CB01",
        rating,
        form: "warning",
        cells: [cell("Cán bộ!M5"), cell("Cán bộ!O5")],
      },
    ];
    expect(kinds).toEqual([expected("excellent"), expected("good"), expected("completed"), [], []]);
  });

  test.each([
    ["outside the period", { ...WARNED, disciplineDate: given(date("15/06/2021")) }],
    ["without a date", { ...WARNED, disciplineDate: blank() }],
    ["of none", { discipline: given<Discipline | "none">("none") }],
  ])("%s is none", (_, changes) => {
    const units = [unit("CNTT", { noDiscipline: noStatement() })];
    expect(contradictionsOf({ units, officials: [official("CB01", changes)] })).toEqual([]);
  });
});

describe("the head's statement that nobody was disciplined", () => {
  test.each([
    ["of the period", WARNED, 1],
    ["without a date", { ...WARNED, disciplineDate: blank() }, 1],
    ["before the period", { ...WARNED, disciplineDate: given(date("15/06/2021")) }, 0],
  ])("against a discipline %s: %i", (_, changes, count) => {
    const found = contradictionsOf({ officials: [official("CB01", { ...changes, rating: given("notCompleted") })] });
    expect(found).toHaveLength(count);
    if (count > 0) {
      expect(found).toEqual([
        {
          kind: "disciplineThoughDenied",
          unit: "CNTT",
          code: "CB01",
          name: "Nguyễn Văn CB01",
          form: "warning",
          cells: [cell("Đơn vị!S2"), cell("Cán bộ!O5")],
        },
      ]);
    }
  });

  test("contradicts nothing when it does not hold or was not made", () => {
    for (const noDiscipline of [statement(false), noStatement()]) {
      const officials = [official("CB01", { ...WARNED, rating: given("notCompleted") })];
      expect(contradictionsOf({ units: [unit("CNTT", { noDiscipline })], officials })).toEqual([]);
    }
  });
});

test("the head's statement that no task arose contradicts the tasks that the tab holds", () => {
  const arising = [task("PS2", 16, { kind: "arisingTask" }), task("PS1", 15, { kind: "arisingTask" })];
  expect(contradictionsOf({ units: [unit("CNTT", { assignments: arising })] })).toEqual([
    {
      kind: "arisingThoughDenied",
      unit: "CNTT",
      codes: ["PS1", "PS2"],
      cells: [cell("Đơn vị!Y2"), cell("CNTT!A15"), cell("CNTT!A16")],
    },
  ]);
  for (const noArisingTasks of [statement(false), noStatement()]) {
    expect(contradictionsOf({ units: [unit("CNTT", { assignments: arising, noArisingTasks })] })).toEqual([]);
  }
  expect(contradictionsOf({ units: [unit("CNTT", { assignments: null })] })).toEqual([]);
});

describe("somebody said to have served under six months", () => {
  const serving = (from: string) =>
    contradictionsOf({
      officials: [
        official("CB01"),
        official("CB02", {
          rating: given("notRated", "Cán bộ!M5"),
          from: from === "" ? blank() : given(date(from), "Cán bộ!K5"),
        }),
      ],
    });

  test("is contradicted by half a year of service", () => {
    expect(serving("01/07/2022")).toEqual([
      {
        kind: "notRatedThoughServing",
        code: "CB02",
        name: "Nguyễn Văn CB02",
        days: 184,
        cells: [cell("Cán bộ!M5"), cell("Cán bộ!K5")],
      },
    ]);
    expect(serving("01/01/2022")).toHaveLength(1);
  });

  test("is not contradicted by less, or where nobody said since when", () => {
    expect(serving("02/07/2022")).toEqual([]);
    expect(serving("")).toEqual([]);
  });
});

describe("the days of the campaign", () => {
  test.each([
    [
      "decided before the deadline",
      { decisionDate: given(date("14/01/2023"), "Kế hoạch!B22") },
      "deadline",
      "decisionDate",
    ],
    ["the deadline before the end", { deadline: given(date("30/12/2022"), "Kế hoạch!B22") }, "end", "deadline"],
  ])("%s is out of order", (_, changes, earlier, later) => {
    expect(contradictionsOf({ settings: settings(changes) })).toEqual([
      {
        kind: "daysOutOfOrder",
        earlier,
        later,
        cells: [cell("Kế hoạch!B22"), cell(earlier === "end" ? "Kế hoạch!B11" : "Kế hoạch!B13")],
      },
    ]);
  });

  test("decided before the end is out of order with both", () => {
    const found = contradictionsOf({ settings: settings({ decisionDate: given(date("30/12/2022")) }) });
    expect(found).toMatchObject([{ later: "decisionDate" }, { later: "decisionDate" }]);
  });

  test.each([
    ["a decision on the deadline", { decisionDate: given(date("15/01/2023")) }],
    ["a deadline on the last day", { deadline: given(date("31/12/2022")) }],
    ["no deadline", { deadline: blank() }],
  ])("%s is in order", (_, changes) => {
    expect(contradictionsOf({ settings: settings(changes) })).toEqual([]);
  });
});

describe("a statement about the period", () => {
  const made = (on: string) => ({ ...statement(true, "Đơn vị!P2"), on: given(date(on), "Đơn vị!R2") });
  const NO_DAYS = { start: blank(), end: blank(), asOf: blank() };
  const LATEST = settings({ end: given(date("31/12/2022")), asOf: given(date("15/01/2023")) });

  test.each(["unity", "noDiscipline", "individualProgress", "noArisingTasks"] as const)(
    "made longer than a month before the reporting date is too early: %s",
    (which) => {
      expect(contradictionsOf({ units: [unit("CNTT", { [which]: made("29/11/2022") })] })).toEqual([
        {
          kind: "statedTooEarly",
          unit: "CNTT",
          by: "Trần Thị Trưởng",
          on: date("29/11/2022"),
          from: date("30/11/2022"),
          cells: [cell("Đơn vị!R2")],
        },
      ]);
    },
  );

  test.each<[string, string, Settings, boolean]>([
    ["a month before the reporting date", "30/11/2022", settings(), false],
    ["in a list of the half-year, in June", "01/06/2022", settings({ asOf: given(date("30/06/2022")) }), false],
    ["in a list of the half-year, in May", "29/05/2022", settings({ asOf: given(date("30/06/2022")) }), true],
    ["a month before the end, though the reporting date is later", "30/11/2022", LATEST, false],
    ["on the first day, in a list of January", "01/01/2022", settings({ asOf: given(date("20/01/2022")) }), false],
    ["before the first day, in a list of January", "31/12/2021", settings({ asOf: given(date("20/01/2022")) }), true],
    ["long before, without any day to compare with", "01/01/2020", settings(NO_DAYS), false],
    ["before the first day, which alone is known", "31/12/2021", settings({ asOf: blank(), end: blank() }), true],
  ])("made %s", (_, on, judgedBy, early) => {
    const found = contradictionsOf({ settings: judgedBy, units: [unit("CNTT", { unity: made(on) })] });
    expect(found.some(({ kind }) => kind === "statedTooEarly")).toBe(early);
  });

  test("made too early says nothing yet: the conditions it would meet stay open", () => {
    const early = made("15/03/2022");
    const stated = campaign({
      units: [unit("CNTT", { unity: early, noDiscipline: early, noArisingTasks: early, individualProgress: early })],
      officials: [official("CB01", { discipline: blank("Cán bộ!O5"), unity: early }), official("CB02")],
    });
    expect(finding(stated, "CNTT", "T5.1")).toMatchObject({
      result: "unknown",
      reason: { kind: "statementIncomplete", subject: "unity", lacks: ["timely"] },
      remedies: [{ who: "unitHead", what: "laterStatement" }],
    });
    for (const [code, criterion] of [
      ["CNTT", "T1.2"],
      ["CNTT", "T5.2"],
      ["CB01", "C1.2"],
      ["CB01", "C4.1"],
      ["CB01", "C4.2"],
    ] as const) {
      expect([code, criterion, finding(stated, code, criterion).result]).toEqual([code, criterion, "unknown"]);
    }
  });
});

test("contradictions stand in one order whatever the order of rows", () => {
  const officials = [
    official("CB10", WARNED),
    official("CB2", WARNED),
    official("CB1", { rating: given("notRated"), from: given(date("01/01/2022")) }),
  ];
  const forward = contradictionsOf({ officials });
  expect(contradictionsOf({ officials: [...officials].reverse() })).toEqual(forward);
  expect(forward.map((one) => [one.kind, "code" in one ? one.code : ""])).toEqual([
    ["disciplineThoughDenied", "CB2"],
    ["disciplineThoughDenied", "CB10"],
    ["notRatedThoughServing", "CB1"],
    ["ratedThoughDisciplined", "CB2"],
    ["ratedThoughDisciplined", "CB10"],
  ]);
});
