import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Official } from "../../src/domain/campaign";
import { gatherService, type Person } from "../../src/domain/service";
import { blank, campaign, cell, date, given, nominee, official, unit, unreadable } from "./campaigns";

const PERIOD = { start: date("01/01/2022"), end: date("31/12/2022") };

/** A stretch of service in a unit, "" for a blank day. */
function stretch(unit: string, from: string, to: string, changes: Partial<Official> = {}): Official {
  return official("CB01", {
    unit: given(unit),
    from: from === "" ? blank() : given(date(from), "Cán bộ!K5"),
    to: to === "" ? blank() : given(date(to), "Cán bộ!L5"),
    ...changes,
  });
}

function person(...rows: Official[]): Person {
  const [one] = gatherService(rows, PERIOD).people;
  if (one === undefined) throw new Error("one person");
  return one;
}

describe("where a person is judged", () => {
  test.each([
    ["the unit of the longer service", [stretch("A", "", "30/06/2022"), stretch("B", "01/07/2022", "")], "B", 365],
    ["the earlier unit when it was longer", [stretch("A", "", "31/08/2022"), stretch("B", "01/09/2022", "")], "A", 365],
    [
      "the later unit of two equally long",
      [stretch("A", "01/01/2022", "31/01/2022"), stretch("B", "01/03/2022", "31/03/2022")],
      "B",
      62,
    ],
    [
      "a unit served in twice",
      [
        stretch("A", "", "28/02/2022"),
        stretch("B", "01/03/2022", "30/06/2022"),
        stretch("A", "01/07/2022", "31/10/2022"),
      ],
      "A",
      304,
    ],
    [
      "by the days within the period alone",
      [stretch("A", "01/01/2015", "31/01/2022"), stretch("B", "01/02/2022", "01/06/2022")],
      "B",
      152,
    ],
    ["the unit of the leaver", [stretch("A", "", "31/03/2022")], "A", 90],
  ])("%s", (_, rows, unit, days) => {
    for (const ordered of [rows, [...rows].reverse()]) {
      expect(person(...ordered)).toMatchObject({ unit, days, doubt: null });
    }
  });

  test("name and position come from the latest row there", () => {
    const rows = [
      stretch("A", "", "31/01/2022", { position: given("Chuyên viên") }),
      stretch("A", "01/02/2022", "31/10/2022", { position: given("Phó Trưởng phòng") }),
      stretch("B", "01/11/2022", "", { position: given("Trưởng phòng") }),
    ];
    expect(person(...rows).row.position).toMatchObject({ value: "Phó Trưởng phòng" });
  });

  test.each([
    ["a blank day of both", stretch("A", "", ""), 365],
    ["the first day alone", stretch("A", "31/12/2022", ""), 1],
    ["the last day alone", stretch("A", "", "01/01/2022"), 1],
    ["the whole period", stretch("A", "01/01/2022", "31/12/2022"), 365],
    ["service before the period", stretch("A", "", "31/12/2021"), 0],
    ["service after it", stretch("A", "01/01/2023", ""), 0],
  ])("%s: the days of service in the period are told", (_, row, days) => {
    expect(person(row).days).toBe(days);
  });

  test.each([
    [
      "an unreadable day",
      [stretch("A", "", "30/06/2022"), stretch("B", "01/07/2022", "", { from: unreadable("hè") })],
      "serviceDates",
    ],
    [
      "an unreadable last day",
      [stretch("A", "", "", { to: unreadable("hè") }), stretch("B", "01/07/2022", "")],
      "serviceDates",
    ],
    [
      "days the wrong way round",
      [stretch("A", "30/06/2022", "01/01/2022"), stretch("B", "01/07/2022", "")],
      "serviceDates",
    ],
    [
      "a unit nobody can read",
      [stretch("A", "", "30/06/2022"), stretch("", "01/07/2022", "", { unit: unreadable("X") })],
      "unitUnknown",
    ],
    ["a code that is contested", [stretch("A", "", "", { contestedBy: [cell("Cán bộ!A9")] })], "contested"],
    ["a blank unit", [stretch("", "", "", { unit: blank() })], "unitUnknown"],
  ])("%s leaves it open", (_, rows, doubt) => {
    expect(person(...rows).doubt).toBe(doubt);
  });

  test("in one unit, days that cannot be read leave open whether the person served at all", () => {
    for (const unclear of [{ from: unreadable("hè") }, { to: unreadable("đã nghỉ hưu") }]) {
      expect(person(stretch("A", "", "", unclear))).toMatchObject({ unit: "A", doubt: "serviceDates", days: null });
    }
    expect(person(stretch("A", "30/06/2022", "01/01/2022"))).toMatchObject({ unit: "A", doubt: "serviceDates" });
    const twice = [stretch("A", "", "30/06/2022"), stretch("A", "01/07/2022", "", { to: unreadable("?") })];
    expect(person(...twice)).toMatchObject({ unit: "A", doubt: "serviceDates", days: null });
  });

  test("two units unknown both leave the person in none", () => {
    const rows = [stretch("", "", "30/06/2022", { unit: blank() }), stretch("", "01/07/2022", "", { unit: blank() })];
    expect(person(...rows)).toMatchObject({ unit: null, doubt: "unitUnknown" });
  });

  test("without a period nobody's days can be counted, which matters to whoever served in two units", () => {
    const rows = [
      stretch("A", "", "30/06/2022"),
      stretch("B", "01/07/2022", ""),
      official("CB02", { unit: given("A") }),
    ];
    expect(gatherService(rows, null).people).toMatchObject([
      { code: "CB01", doubt: "period", days: null },
      { code: "CB02", doubt: null, days: null },
    ]);
  });

  test("does not depend on the order of rows", () => {
    const day = fc.constantFrom("", "01/01/2022", "01/04/2022", "01/07/2022", "30/09/2022", "31/12/2022");
    const rows = fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), day, day), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(rows, (list) => {
        const forward = list.map(([unit, from, to]) => stretch(unit, from, to));
        const [one, other] = [person(...forward), person(...[...forward].reverse())];
        expect([other.unit, other.days, other.doubt]).toEqual([one.unit, one.days, one.doubt]);
      }),
    );
  });
});

describe("the staff of units", () => {
  const staffOf = (rows: readonly Official[]) => gatherService(rows, PERIOD).staff;

  test("are those judged there; those judged elsewhere are named with their unit, in the order of codes", () => {
    const rows = [
      stretch("A", "", "31/03/2022"),
      stretch("B", "01/04/2022", ""),
      official("CB00", { unit: given("A"), to: given(date("31/01/2022")) }),
      official("CB00", { unit: given("B"), from: given(date("01/02/2022")) }),
      official("CB02", { unit: given("A") }),
    ];
    const staff = staffOf(rows);
    expect(staff.get("A")).toMatchObject({
      people: [{ code: "CB02" }],
      uncertain: [],
      elsewhere: [
        { code: "CB00", unit: "B" },
        { code: "CB01", unit: "B" },
      ],
    });
    expect(staff.get("B")).toMatchObject({ people: [{ code: "CB01" }, { code: "CB00" }], elsewhere: [] });
    expect(staff.has("C")).toBe(false);
  });

  test("may be somebody whose days are not clear, in every unit that is named", () => {
    const staff = staffOf([stretch("A", "", "", { to: unreadable("hè") }), stretch("B", "01/07/2022", "")]);
    expect(staff.get("A")).toMatchObject({ people: [], uncertain: [{ code: "CB01" }] });
    expect(staff.get("B")).toMatchObject({ people: [], uncertain: [{ code: "CB01" }] });
  });

  test("a code that two persons carry does not make them one", () => {
    const contestedBy = [cell("Cán bộ!A6")];
    const rows = [
      official("CB01", { name: "Nguyễn Văn Hòa", contestedBy }),
      official("CB01", { name: "Trần Thị Lan", contestedBy }),
      official("CB01", { name: "NGUYỄN VĂN HOÀ", contestedBy }),
      official("", { name: "Lê Văn An" }),
      official("", { name: "Lê Văn An" }),
    ];
    const { people } = gatherService(rows, PERIOD);
    expect(people.map(({ name, rows: own }) => [name, own.length])).toEqual([
      ["Nguyễn Văn Hòa", 2],
      ["Trần Thị Lan", 1],
      ["Lê Văn An", 1],
      ["Lê Văn An", 1],
    ]);
  });
});

describe("a person's rating", () => {
  const M5 = "Cán bộ!M5";
  const M6 = "Cán bộ!M6";
  const rows = (first: Official["rating"], second: Official["rating"]) => [
    stretch("A", "", "31/08/2022", { rating: first }),
    stretch("B", "01/09/2022", "", { rating: second }),
  ];

  test.each<[string, Official["rating"], Official["rating"], string, string]>([
    ["is that of the deciding row", given("good", M5), blank(M6), "good", M5],
    ["is that of another row where the deciding one is blank", blank(M5), given("good", M6), "good", M6],
    ["is a level before a rating to come", given("pending", M5), given("good", M6), "good", M6],
    ["stays a level before a rating to come", given("good", M5), given("pending", M6), "good", M5],
    ["is to come where one row says so", given("pending", M5), blank(M6), "pending", M5],
    [
      "of two rows outside the scale is the deciding one's",
      given("notRated", M5),
      given("pending", M6),
      "notRated",
      M5,
    ],
    ["is the same on both", given("good", M5), given("good", M6), "good", M5],
    ["is contradictory when two rows differ", given("good", M5), given("excellent", M6), "conflicting", M5],
    ["is unreadable when the deciding row's is", unreadable("Tốt", M5), given("good", M6), "unreadable", M5],
    ["is unreadable when another row's is", given("good", M5), unreadable("Tốt", M6), "unreadable", M6],
    ["is blank when all are", blank(M5), blank(M6), "blank", M5],
  ])("%s", (_, first, second, rating, at) => {
    expect(person(...rows(first, second))).toMatchObject({ rating, ratingAt: cell(at) });
  });

  test("of two different levels is a contradiction, with both cells", () => {
    const { contradictions } = gatherService(rows(given("good", M5), given("excellent", M6)), PERIOD);
    expect(contradictions).toEqual([
      { kind: "ratingsDiffer", code: "CB01", name: "Nguyễn Văn CB01", cells: [cell(M5), cell(M6)] },
    ]);
  });

  test("of rows that are contested is no contradiction of one person", () => {
    const contested = rows(given("good"), given("excellent")).map((row) => ({ ...row, contestedBy: [cell("A!A9")] }));
    expect(gatherService(contested, PERIOD).contradictions).toEqual([]);
  });
});

describe("a break between two stretches", () => {
  test.each([
    ["31/03/2022", "01/04/2022", 0],
    ["31/03/2022", "02/04/2022", 1],
    ["31/03/2022", "31/03/2022", 0],
  ])("%s to %s: %i reported", (to, from, count) => {
    const { contradictions } = gatherService([stretch("A", "", to), stretch("B", from, "")], PERIOD);
    expect(contradictions).toHaveLength(count);
    if (count > 0) {
      expect(contradictions).toEqual([
        {
          kind: "serviceInterrupted",
          code: "CB01",
          name: "Nguyễn Văn CB01",
          cells: [cell("Cán bộ!K5"), cell("Cán bộ!L5")],
        },
      ]);
    }
  });

  test("is not looked for where a day is blank", () => {
    expect(gatherService([stretch("A", "", ""), stretch("B", "01/07/2022", "")], PERIOD).contradictions).toEqual([]);
  });
});

describe("people whose unit or days leave a unit open", () => {
  test("who served on no day of the period counts for no unit, whatever the rating", () => {
    const gone = official("CB09", { to: given(date("15/12/2021")), rating: given("notCompleted") });
    const { staff } = gatherService([official("CB01"), gone], PERIOD);
    expect(staff.get("CNTT")?.people.map(({ code }) => code)).toEqual(["CB01"]);
    const judged = campaign({ officials: [official("CB01"), gone] });
    expect(nominee(judged, "CNTT").verdict).toBe("eligible");
  });

  test("whose unit nobody knows may belong to any, so that no unit is known to be without fault", () => {
    const lost = official("CB09", { unit: unreadable("CNTTT", "Cán bộ!H9"), rating: given("notCompleted") });
    const judged = campaign({ officials: [official("CB01"), lost], units: [unit("CNTT"), unit("VP")] });
    expect(nominee(judged, "CNTT").verdict).toBe("undetermined");
    expect(nominee(judged, "VP").verdict).not.toBe("eligible");
  });
});
