import { describe, expect, test } from "@jest/globals";
import type { Campaign, Employment, Official, Settings, Unit } from "../../src/domain/campaign";
import {
  blank,
  campaign,
  cell,
  cellsOf,
  criterion,
  date,
  given,
  nominee,
  official,
  remediesOf,
  settings,
  unit,
  unreadable,
} from "./campaigns";

const BOTH = cell("Đơn vị!A9");

describe("a unit", () => {
  const judged = (changes: Partial<Unit>) => nominee(campaign({ units: [unit("CNTT", changes)] }), "CNTT");

  test("is told with its name, and as proposed, not proposed, or neither said", () => {
    expect(judged({ proposed: given(true) })).toMatchObject({
      kind: "collective",
      code: "CNTT",
      name: "Phòng CNTT",
      unit: "CNTT",
      unitName: "Phòng CNTT",
      position: "",
      group: null,
      proposed: true,
      notJudged: null,
      obstacles: [],
      alsoServedIn: [],
      at: cell("Đơn vị!A2"),
    });
    expect(judged({ proposed: given(false) }).proposed).toBe(false);
    expect(judged({ proposed: blank() }).proposed).toBeNull();
  });

  test.each<[string, Partial<Unit>, object]>([
    ["Lãnh đạo Sở", { kind: given("leadership") }, { kind: "departmentLeadership" }],
    [
      "one that the Office leaves out",
      { considered: given(false), notConsideredReason: given("Mới thành lập") },
      { kind: "notConsidered", reason: "Mới thành lập" },
    ],
    ["one left out without a reason", { considered: given(false) }, { kind: "notConsidered", reason: "" }],
  ])("%s is not judged, and the list says why", (_, changes, notJudged) => {
    expect(judged(changes)).toMatchObject({ verdict: "notJudged", notJudged, measurements: [], obstacles: [] });
  });

  test.each<[string, Partial<Unit>, string, string]>([
    ["a code that stands twice", { contestedBy: [BOTH] }, "codeContested", "office codeOfItsOwn: Đơn vị!A2 Đơn vị!A9"],
    ["a blank kind", { kind: blank("Đơn vị!D2") }, "unitKindUnknown", "office unitKind: Đơn vị!D2"],
    ["an unreadable kind", { kind: unreadable("Ban", "Đơn vị!D2") }, "unitKindUnknown", "office unitKind: Đơn vị!D2"],
    [
      "a missing kind",
      { kind: { state: "blank", value: null, at: null } },
      "unitKindUnknown",
      "office unitKind: Đơn vị!A2",
    ],
    [
      "an unreadable Đối tượng xét",
      { considered: unreadable("?", "Đơn vị!E2") },
      "consideredUnclear",
      "office considered: Đơn vị!E2",
    ],
  ])("with %s is undetermined although every condition is met", (_, changes, kind, remedy) => {
    const found = judged(changes);
    expect(found).toMatchObject({ verdict: "undetermined", obstacles: [{ kind }] });
    expect(found.obstacles.flatMap(remediesOf)).toEqual([remedy]);
    expect(cellsOf(found.obstacles[0]?.cells ?? []).join(" ")).toBe(remedy.split(": ")[1]);
  });

  test("is judged where nobody said whether it is to be", () => {
    expect(judged({ considered: blank() })).toMatchObject({ verdict: "eligible", obstacles: [] });
  });

  test("with an obstacle is undetermined although a condition is known to fail", () => {
    expect(judged({ contestedBy: [BOTH], feat: given("Không") }).verdict).toBe("undetermined");
  });
});

describe("an official", () => {
  const judged = (changes: Partial<Official>, more: Partial<Parameters<typeof campaign>[0]> = {}) =>
    nominee(campaign({ officials: [official("CB01", changes)], ...more }), "CB01");

  test("is told with unit, position and group", () => {
    expect(judged({})).toMatchObject({
      kind: "individual",
      code: "CB01",
      name: "Nguyễn Văn CB01",
      unit: "CNTT",
      unitName: "Phòng CNTT",
      position: "Chuyên viên",
      group: "directWorker",
      proposed: true,
      verdict: "eligible",
      alsoServedIn: [],
      at: cell("Cán bộ!A5"),
    });
    expect(judged({ position: blank(), group: blank() })).toMatchObject({ position: "", group: null });
  });

  test.each<[string, Partial<Official>, string]>([
    ["a contract worker", { employment: given("contract") }, "contractWorker"],
    ["whoever left before the period", { to: given(date("31/12/2021")) }, "noServiceInPeriod"],
  ])("who is %s is not judged", (_, changes, kind) => {
    expect(judged(changes)).toMatchObject({
      verdict: "notJudged",
      notJudged: { kind },
      measurements: [],
      obstacles: [],
    });
  });

  test.each<[string, Partial<Official>]>([
    ["viên chức", { employment: given("publicEmployee") }],
    ["a leaver", { to: given(date("31/03/2022")) }],
  ])("who is %s is judged", (_, changes) => {
    expect(judged(changes).verdict).toBe("eligible");
  });

  test("who is the department's deputy director is judged once it is known that another signs", () => {
    const deputy: Partial<Official> = { group: given("departmentLeader") };
    const signed = { settings: settings({ signer: given("Nguyễn Văn CB02") }) };
    const both = campaign({ officials: [official("CB01", deputy), official("CB02")], ...signed });
    expect(nominee(both, "CB01").verdict).toBe("eligible");
    expect(judged(deputy).obstacles.map(({ kind }) => kind)).toEqual(["maybeSigner"]);
    const misspelt = { settings: settings({ signer: given("Người Không Có") }) };
    expect(judged(deputy, misspelt).verdict).toBe("undetermined");
  });

  test.each([
    ["blank", blank("Cán bộ!E5")],
    ["not readable", unreadable("HĐ 111", "Cán bộ!E5")],
  ])("whose kind of post is %s is undetermined, since the plan rewards no contract worker", (_, employment) => {
    const { verdict, obstacles } = judged({ employment });
    expect(verdict).toBe("undetermined");
    expect(obstacles.map(({ kind, cells }) => [kind, cellsOf(cells)])).toEqual([["employmentUnknown", ["Cán bộ!E5"]]]);
  });

  describe("contract workers", () => {
    const contract = { employment: given<Employment>("contract") };
    const rewarding = (contractWorkers: Settings["contractWorkers"]): Partial<Campaign> => ({
      settings: settings({ contractWorkers, individuals: given("Công chức, viên chức (III.1.a)") }),
    });

    test("are not judged where the plan does not reward them, and are told its words", () => {
      const { verdict, notJudged } = judged(contract, rewarding(given(false)));
      expect([verdict, notJudged]).toEqual([
        "notJudged",
        { kind: "contractWorker", individuals: "Công chức, viên chức (III.1.a)" },
      ]);
      expect(judged(contract).notJudged).toEqual({ kind: "contractWorker", individuals: "" });
    });

    test("are judged as others are where it rewards them, and so is whoever's kind of post nobody has written", () => {
      expect(judged(contract, rewarding(given(true)))).toMatchObject({ verdict: "eligible", notJudged: null });
      const { verdict, obstacles } = judged({ employment: blank("Cán bộ!E5") }, rewarding(given(true)));
      expect([verdict, obstacles]).toEqual(["eligible", []]);
    });

    test("stay undetermined where the setting cannot be read, and so does whoever may be one", () => {
      const unclear = rewarding(unreadable("tùy", "Kế hoạch!B25"));
      for (const employment of [contract.employment, blank("Cán bộ!E5")]) {
        const { verdict, obstacles } = judged({ employment }, unclear);
        expect(verdict).toBe("undetermined");
        expect(obstacles.map(({ kind, cells }) => [kind, cellsOf(cells)])).toEqual([
          ["contractWorkersUnclear", ["Kế hoạch!B25"]],
        ]);
      }
      expect(judged({ employment: given("civilServant") }, unclear).verdict).toBe("eligible");
    });
  });

  test("who signs the decision is not judged", () => {
    const signed = { settings: settings({ signer: given("Nguyễn Văn CB01") }) };
    expect(judged({}, signed)).toMatchObject({ verdict: "notJudged", notJudged: { kind: "signsDecision" } });
    expect(nominee(campaign(signed), "CB02").verdict).not.toBe("notJudged");
  });

  test("who may be the signer is undetermined", () => {
    const twins = campaign({
      settings: settings({ signer: given("Trần Thị Lan", "Kế hoạch!B18") }),
      officials: [
        official("CB01", { name: "Trần Thị Lan" }),
        official("CB02", { name: "Trần Thị Lan", at: cell("Cán bộ!A6") }),
        official("CB03"),
      ],
    });
    const found = nominee(twins, "CB02");
    expect(found).toMatchObject({ verdict: "undetermined", obstacles: [{ kind: "maybeSigner" }] });
    expect(found.obstacles.flatMap(remediesOf)).toEqual(["office signer: Kế hoạch!B18 Cán bộ!A6"]);
    expect(nominee(twins, "CB03").verdict).toBe("eligible");
  });

  test.each<[string, readonly Partial<Official>[], string, string]>([
    ["a contested code", [{ contestedBy: [BOTH] }], "codeContested", "codeOfItsOwn"],
    ["an unknown unit", [{ unit: unreadable("X") }], "unitUnknown", "unitOfOfficial"],
    ["a last day that cannot be read", [{ to: unreadable("đã nghỉ hưu") }], "serviceDatesUnclear", "serviceDates"],
    [
      "unclear days in two units",
      [{ to: unreadable("hè") }, { unit: given("VP"), from: given(date("01/07/2022")) }],
      "serviceDatesUnclear",
      "serviceDates",
    ],
  ])("with %s is undetermined", (_, rows, kind, what) => {
    const officials = rows.map((changes) => official("CB01", changes));
    const found = nominee(campaign({ officials, units: [unit("CNTT"), unit("VP")] }), "CB01");
    expect(found).toMatchObject({
      verdict: "undetermined",
      obstacles: [{ kind, remedies: [{ who: "office", what }] }],
    });
    expect(found.obstacles[0]?.cells).toHaveLength(rows.length);
  });

  test("of two units is undetermined without a period", () => {
    const officials = [
      official("CB01", { to: given(date("30/06/2022")) }),
      official("CB01", { unit: given("VP"), from: given(date("01/07/2022")) }),
    ];
    const judgedWithout = campaign({
      officials,
      units: [unit("CNTT"), unit("VP")],
      settings: settings({ end: blank() }),
    });
    expect(nominee(judgedWithout, "CB01").obstacles).toMatchObject([
      { kind: "periodMissing", remedies: [{ what: "period" }] },
    ]);
  });

  test("of a unit that stands in no tab is shown with the code alone", () => {
    expect(judged({ unit: given("XYZ") })).toMatchObject({ unit: "XYZ", unitName: "" });
    expect(judged({ unit: blank() })).toMatchObject({ unit: "", unitName: "" });
  });

  test("who served in several units is shown with the others", () => {
    const officials = [
      official("CB01", { unit: given("VP"), to: given(date("31/01/2022")) }),
      official("CB01", { unit: given("CNTT"), from: given(date("01/02/2022")), to: given(date("30/11/2022")) }),
      official("CB01", { unit: given("VP"), from: given(date("01/12/2022")) }),
    ];
    expect(nominee(campaign({ officials }), "CB01")).toMatchObject({ unit: "CNTT", alsoServedIn: ["VP"] });
  });

  test.each<[readonly Official["proposed"][], boolean | null]>([
    [[given(true), given(false)], true],
    [[given(false), given(true)], true],
    [[given(false), blank()], false],
    [[blank(), blank()], null],
  ])("proposed on rows as %j is %s", (rows, proposed) => {
    const officials = rows.map((one, index) =>
      official("CB01", {
        proposed: one,
        ...(index === 0 ? { to: given(date("30/06/2022")) } : { from: given(date("01/07/2022")) }),
      }),
    );
    expect(nominee(campaign({ officials }), "CB01").proposed).toBe(proposed);
  });
});

describe("without a condition that decides", () => {
  test.each([
    ["no criteria", []],
    [
      "only preferences and conditions that are off",
      [
        criterion("T5.1", { kind: "attested", subject: "unity" }, { mode: given({ kind: "preference" }) }),
        criterion("C4.1", { kind: "attested", subject: "unity" }, { mode: given({ kind: "off" }) }),
      ],
    ],
  ] as const)("(%s) nobody is eligible", (_, criteria) => {
    const judged = campaign({ criteria });
    for (const code of ["CNTT", "CB01"]) {
      const found = nominee(judged, code);
      expect(found).toMatchObject({ verdict: "undetermined", obstacles: [{ kind: "noConditions", cells: [] }] });
      expect(found.obstacles.flatMap(remediesOf)).toEqual(["office criteria: "]);
    }
  });

  test("one of a group decides", () => {
    const criteria = [
      criterion("T5.1", { kind: "attested", subject: "unity" }, { mode: given({ kind: "oneOf", group: "1" }) }),
    ];
    expect(nominee(campaign({ criteria }), "CNTT")).toMatchObject({ verdict: "eligible", obstacles: [] });
  });
});

test("preferences met are counted", () => {
  const preference = { mode: given({ kind: "preference" } as const) };
  const criteria = [
    criterion("C4.1", { kind: "attested", subject: "unity" }, preference),
    criterion("C4.2", { kind: "noDisciplineFrom", discipline: "warning" }, preference),
    criterion("C5.1", { kind: "notUnderConsideration" }),
  ];
  expect(nominee(campaign({ criteria }), "CB01")).toMatchObject({ verdict: "eligible", preferencesMet: 2 });
});
