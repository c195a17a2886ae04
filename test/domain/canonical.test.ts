import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalText, RULES_VERSION } from "../../src/domain/canonical";
import type { Campaign } from "../../src/domain/campaign";
import {
  blank,
  campaign,
  cell,
  criterion,
  date,
  given,
  kpi,
  movement,
  official,
  settings,
  unit,
  unreadable,
} from "./campaigns";

const BASE = campaign({
  officials: [official("CB01"), official("CB02"), official("CB03")],
  units: [unit("CNTT", { assignments: [kpi("CT01", 14), kpi("CT02", 15)] }), unit("VP")],
  movements: [movement("PT01", "CNTT"), movement("PT01", "VP")],
  baseSalaries: [
    { from: date("01/07/2019"), amount: 1_490_000, source: "NĐ 38/2019", at: cell("Lương cơ sở!A2") },
    { from: date("01/07/2023"), amount: 1_800_000, source: "NĐ 24/2023", at: cell("Lương cơ sở!A3") },
  ],
});

/** Every address moved to another tab, row and column. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  if ("tab" in record && "row" in record)
    return { tab: `${String(record["tab"])} (2)`, row: Number(record["row"]) + 7, column: 1 };
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, moved(one)]));
}

describe("the canonical text", () => {
  test("does not depend on where things stand", () => {
    expect(canonicalText(moved(BASE) as Campaign)).toBe(canonicalText(BASE));
    const renamed = BASE.units.map((one) => ({ ...one, tab: "Trang đổi tên" }));
    expect(canonicalText({ ...BASE, units: renamed })).toBe(canonicalText(BASE));
  });

  test("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...BASE.officials], { minLength: 3 }), fc.boolean(), (officials, flip) => {
        const turn = <Row>(rows: readonly Row[]): readonly Row[] => (flip ? [...rows].reverse() : rows);
        const shuffled: Campaign = {
          ...BASE,
          officials,
          criteria: turn(BASE.criteria),
          movements: turn(BASE.movements),
          baseSalaries: turn(BASE.baseSalaries),
          units: turn(BASE.units).map((one) => ({ ...one, assignments: turn(one.assignments ?? []) })),
        };
        expect(canonicalText(shuffled)).toBe(canonicalText(BASE));
      }),
    );
  });

  test("does not depend on the order of a record's fields, nor on how its letters are composed", () => {
    const reversed = Object.fromEntries(Object.entries(BASE).reverse()) as unknown as Campaign;
    expect(canonicalText(reversed)).toBe(canonicalText(BASE));
    const decomposed = BASE.officials.map((one) => ({ ...one, name: one.name.normalize("NFD") }));
    expect(canonicalText({ ...BASE, officials: decomposed })).toBe(canonicalText(BASE));
  });

  test.each<[string, Campaign]>([
    [
      "an official's rating",
      { ...BASE, officials: [official("CB01", { rating: given("good") }), ...BASE.officials.slice(1)] },
    ],
    [
      "a blank for a value",
      { ...BASE, officials: [official("CB01", { rating: blank() }), ...BASE.officials.slice(1)] },
    ],
    ["something unreadable for a blank", { ...BASE, settings: settings({ signer: unreadable("?") }) }],
    ["another official", { ...BASE, officials: [...BASE.officials, official("CB04")] }],
    ["the same official twice", { ...BASE, officials: [...BASE.officials, official("CB03")] }],
    ["one less", { ...BASE, officials: BASE.officials.slice(1) }],
    [
      "a contested code",
      { ...BASE, officials: BASE.officials.map((one) => ({ ...one, contestedBy: [cell("A!A9")] })) },
    ],
    ["the reporting date", { ...BASE, settings: settings({ asOf: given(date("30/12/2022")) }) }],
    [
      "a criterion's mode",
      { ...BASE, criteria: [criterion("T1.1", { kind: "allKpisMet" }, { mode: given({ kind: "off" }) })] },
    ],
    [
      "a result",
      {
        ...BASE,
        units: [
          unit("CNTT", {
            assignments: [kpi("CT01", 14, { typed: { target: "50%", actual: "61%" } }), kpi("CT02", 15)],
          }),
          unit("VP"),
        ],
      },
    ],
    ["a unit without a readable tab", { ...BASE, units: [unit("CNTT", { assignments: null }), unit("VP")] }],
    ["a base salary", { ...BASE, baseSalaries: BASE.baseSalaries.slice(1) }],
  ])("changes with %s", (_, changed) => {
    expect(canonicalText(changed)).not.toBe(canonicalText(BASE));
  });

  test("changes with a disagreement, not with where it stands", () => {
    const disagreeing = (row: number) =>
      canonicalText({
        ...BASE,
        units: [
          unit("CNTT", {
            assignments: [
              kpi("CT01", 14, {
                disagreements: [{ field: "target", here: cell(`CNTT!D${String(row)}`), there: cell("K!D2") }],
              }),
            ],
          }),
        ],
      });
    expect(disagreeing(14)).toBe(disagreeing(20));
    expect(disagreeing(14)).not.toBe(
      canonicalText({ ...BASE, units: [unit("CNTT", { assignments: [kpi("CT01", 14)] })] }),
    );
  });

  test("changes with the version of the rules", () => {
    expect(canonicalText(BASE, "2")).not.toBe(canonicalText(BASE));
    expect(canonicalText(BASE)).toBe(canonicalText(BASE, RULES_VERSION));
  });

  test("keeps texts apart that hold quotes and commas", () => {
    const named = (name: string, other: string) =>
      canonicalText({ ...BASE, officials: [official("CB01", { name }), official("CB02", { name: other })] });
    expect(named('A","B', "C")).not.toBe(named("A", 'B","C'));
  });
});
