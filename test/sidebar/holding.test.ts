import { describe, expect, test } from "@jest/globals";
import { nextPart, partOf, withPart } from "../../sidebar/holding";
import type { Holding } from "../../src/workbook/panel-plan";

const NOBODY: Holding = { holder: "", coHolders: [] };

/** The holding after a unit's cell was pressed. */
function pressed(holding: Holding, unit: string): Holding {
  return withPart(holding, unit, nextPart(holding, unit));
}

describe("a target's units", () => {
  test("a cell goes round: in charge, helping, nothing", () => {
    const first = pressed(NOBODY, "CNTT");
    const second = pressed(first, "CNTT");
    expect([first, second, pressed(second, "CNTT")].map((one) => partOf(one, "CNTT"))).toEqual([
      "holder",
      "coHolder",
      "none",
    ]);
  });

  test("while another unit is in charge, pressing takes nothing from it", () => {
    const holding: Holding = { holder: "VP", coHolders: [] };
    const helps = pressed(holding, "CNTT");
    expect([helps, pressed(helps, "CNTT")]).toEqual([{ holder: "VP", coHolders: ["CNTT"] }, holding]);
  });

  test("put in charge outright, it takes the other's place, who then helps", () => {
    expect(withPart({ holder: "VP", coHolders: ["CNTT", "TTRA"] }, "CNTT", "holder")).toEqual({
      holder: "CNTT",
      coHolders: ["TTRA", "VP"],
    });
  });
});
