import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { BaseSalary } from "../../src/domain/campaign";
import { prizeMoney } from "../../src/domain/prize";
import { blank, cell, date, given, remediesOf, settings, unreadable } from "./campaigns";

const SALARIES: readonly BaseSalary[] = [
  { from: date("01/07/2023"), amount: 1_800_000, source: "NĐ 24/2023", at: cell("Lương cơ sở!A3") },
  { from: date("01/07/2019"), amount: 1_490_000, source: "NĐ 38/2019", at: cell("Lương cơ sở!A2") },
  { from: date("01/07/2024"), amount: 2_340_000, source: "NĐ 73/2024", at: cell("Lương cơ sở!A4") },
];

function decided(on: string) {
  return settings({
    decisionNumber: given("35/QĐ-STTTT", "Kế hoạch!B21"),
    decisionDate: given(date(on), "Kế hoạch!B22"),
  });
}

describe("prize money of a giấy khen", () => {
  test.each([
    ["10/02/2023", 900_000, 450_000, "NĐ 38/2019"],
    ["01/07/2019", 900_000, 450_000, "NĐ 38/2019"],
    ["30/06/2023", 900_000, 450_000, "NĐ 38/2019"],
    ["01/07/2023", 1_080_000, 540_000, "NĐ 24/2023"],
    ["01/07/2024", 1_410_000, 710_000, "NĐ 73/2024"],
  ])(
    "of a decision of %s is %i and %i đồng, by the base salary in force that day",
    (on, collective, individual, source) => {
      expect(prizeMoney(decided(on), SALARIES)).toMatchObject({ state: "known", collective, individual, source });
    },
  );

  test("says on which date and salary it stands", () => {
    expect(prizeMoney(decided("10/02/2023"), SALARIES)).toEqual({
      state: "known",
      collective: 900_000,
      individual: 450_000,
      decisionDate: date("10/02/2023"),
      baseSalary: 1_490_000,
      source: "NĐ 38/2019",
      cells: [cell("Kế hoạch!B22"), cell("Lương cơ sở!A2")],
    });
  });

  test("is rounded up to chục nghìn đồng: 417.000 is 420.000", () => {
    const old = [{ from: date("01/07/2018"), amount: 1_390_000, source: "NĐ 72/2018", at: cell("Lương cơ sở!A2") }];
    expect(prizeMoney(decided("30/06/2019"), old)).toMatchObject({ collective: 840_000, individual: 420_000 });
  });

  test("is never below the coefficient and less than one step above it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (amount) => {
        const prize = prizeMoney(decided("10/02/2023"), [
          { from: date("01/01/2020"), amount, source: "", at: cell("L!A2") },
        ]);
        if (prize.state !== "known") throw new Error("known");
        for (const [money, tenths] of [
          [prize.collective, 6],
          [prize.individual, 3],
        ] as const) {
          expect(money % 10_000).toBe(0);
          expect(money * 10).toBeGreaterThanOrEqual(amount * tenths);
          expect(money * 10 - amount * tenths).toBeLessThan(100_000);
        }
      }),
    );
  });

  test("follows another decree's coefficients and rounding", () => {
    const rule = { collectiveTenths: 20, individualTenths: 10, step: 1_000 };
    expect(prizeMoney(decided("10/02/2023"), SALARIES, rule)).toMatchObject({
      collective: 2_980_000,
      individual: 1_490_000,
    });
  });

  test.each([
    [
      "number",
      settings({ decisionDate: given(date("10/02/2023"), "Kế hoạch!B22") }),
      ["office decisionNumber: Kế hoạch!B21"],
    ],
    ["date", settings({ decisionNumber: given("35/QĐ-STTTT") }), ["office decisionDate: Kế hoạch!B22"]],
    [
      "readable date",
      settings({ decisionNumber: given("35"), decisionDate: unreadable("mai", "Kế hoạch!B22") }),
      ["office decisionDate: Kế hoạch!B22"],
    ],
    ["number and date", settings(), ["office decisionNumber: Kế hoạch!B21", "office decisionDate: Kế hoạch!B22"]],
  ])("is blank while the decision has no %s, and says so", (_, without, remedies) => {
    const prize = prizeMoney(without, SALARIES);
    expect(prize.state).toBe("blank");
    if (prize.state === "blank") expect(remediesOf(prize)).toEqual(remedies);
  });

  test("is blank when no base salary is in force on the day", () => {
    const prize = prizeMoney(decided("30/06/2019"), SALARIES);
    expect(prize).toMatchObject({ state: "blank", remedies: [{ who: "office", what: "baseSalary", cells: [] }] });
  });

  test("is blank when two base salaries begin on one day, and names both", () => {
    const twice = [
      ...SALARIES,
      { from: date("01/07/2019"), amount: 1_500_000, source: "?", at: cell("Lương cơ sở!A5") },
    ];
    const prize = prizeMoney(decided("10/02/2023"), twice);
    if (prize.state !== "blank") throw new Error("blank");
    expect(remediesOf(prize)).toEqual(["office baseSalary: Lương cơ sở!A2 Lương cơ sở!A5"]);
  });

  test("does not mind a base salary that stands twice", () => {
    const twice = [
      ...SALARIES,
      { from: date("01/07/2019"), amount: 1_490_000, source: "", at: cell("Lương cơ sở!A5") },
    ];
    expect(prizeMoney(decided("10/02/2023"), twice)).toMatchObject({ collective: 900_000 });
    expect(prizeMoney(decided("10/02/2023"), [])).toMatchObject({ state: "blank" });
  });

  test("needs its number even when the date cell is blank", () => {
    expect(prizeMoney(settings({ decisionNumber: blank("Kế hoạch!B21") }), SALARIES)).toMatchObject({
      remedies: [{ what: "decisionNumber" }, { what: "decisionDate" }],
    });
  });
});
