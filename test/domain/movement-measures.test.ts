import { describe, expect, test } from "@jest/globals";
import type { Campaign, Measure, Movement } from "../../src/domain/campaign";
import {
  blank,
  campaign,
  cellsOf,
  criterion,
  finding,
  given,
  movement,
  remediesOf,
  settings,
  unit,
  unreadable,
} from "./campaigns";

const NOT_CARRIED: Partial<Movement> = { carriedBy: blank("Phong trào!D2") };

function joining(
  movements: readonly Movement[],
  amount: Extract<Measure, { kind: "movementsJoinedAtLeast" }>["amount"] = { share: 1 },
): Campaign {
  return campaign({
    movements,
    criteria: [criterion("T4.1", { kind: "movementsJoinedAtLeast", amount })],
    units: [unit("CNTT"), unit("VP", { name: "Văn phòng Sở" })],
  });
}

describe("an active part in the movements that the department or the unit launched", () => {
  test.each([
    ["active", "met"],
    ["joined", "unmet"],
    ["none", "unmet"],
  ] as const)("%s: %s", (participation, result) => {
    const found = finding(
      joining([movement("PT01", "CNTT", { participation: given(participation, "Phong trào!F2") })]),
      "CNTT",
      "T4.1",
    );
    expect(found).toMatchObject({ result, reason: { kind: "movements", counted: 1 }, remedies: [] });
    expect(cellsOf(found.cells)).toEqual(["Phong trào!F2"]);
  });

  test("one at Có tham gia fails 100%, by its cell, although another is blank", () => {
    const found = finding(
      joining([
        movement("PT03", "CNTT", { participation: blank() }),
        movement("PT02", "CNTT", { participation: given("joined", "Phong trào!F3") }),
        movement("PT01", "CNTT"),
      ]),
      "CNTT",
      "T4.1",
    );
    expect(found).toMatchObject({
      result: "unmet",
      reason: {
        counted: 3,
        active: 1,
        notActive: [{ code: "PT02", state: "joined" }],
        open: [{ code: "PT03", state: "blank" }],
      },
    });
    expect(cellsOf(found.cells)).toEqual(["Phong trào!F3"]);
  });

  test.each([
    ["blank", blank("Phong trào!F2"), "blank"],
    ["unreadable", unreadable("Rất tích cực", "Phong trào!F2"), "unreadable"],
  ])("a %s participation is unknown", (_, participation, state) => {
    const found = finding(joining([movement("PT01", "CNTT", { participation })]), "CNTT", "T4.1");
    expect(found).toMatchObject({ result: "unknown", reason: { active: 0, open: [{ state }] } });
    expect(remediesOf(found)).toEqual(["office participation: Phong trào!F2"]);
    expect(cellsOf(found.cells)).toEqual(["Phong trào!F2"]);
  });

  test("one that does not concern the unit leaves the count and is shown", () => {
    const rows = [movement("PT01", "CNTT"), movement("PT02", "CNTT", { participation: given("notApplicable") })];
    expect(finding(joining(rows), "CNTT", "T4.1")).toMatchObject({
      result: "met",
      reason: { counted: 1, leftOut: [{ code: "PT02", name: "Phong trào PT02", state: "notApplicable" }] },
    });
  });

  test("no movement that counts is unknown, never met", () => {
    for (const rows of [[], [movement("PT01", "CNTT", { participation: given("notApplicable", "Phong trào!F2") })]]) {
      const found = finding(joining(rows), "CNTT", "T4.1");
      expect(found).toMatchObject({ result: "unknown", reason: { counted: 0 } });
      expect(remediesOf(found)).toEqual(["office movement: "]);
      expect(cellsOf(found.cells)).toEqual(rows.length === 0 ? [] : ["Phong trào!F2"]);
    }
  });

  test("the Prime Minister's movement that no paper of the department carries does not count", () => {
    for (const carriedBy of [blank("Phong trào!D2"), given("Không", "Phong trào!D2")]) {
      const found = finding(
        joining([movement("PT01", "CNTT", { carriedBy, participation: given("none") })]),
        "CNTT",
        "T4.1",
      );
      expect(found).toMatchObject({ result: "unknown", reason: { counted: 0, leftOut: [{ state: "notCarried" }] } });
      expect(cellsOf(found.cells)).toEqual(["Phong trào!D2"]);
    }
  });

  test.each(["Sở Thông tin và Truyền thông tỉnh Bắc Kạn", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Sở", "Phòng CNTT", "cntt"])(
    "one launched by %s counts without such a paper",
    (launchedBy) => {
      const rows = [movement("PT01", "CNTT", { ...NOT_CARRIED, launchedBy: given(launchedBy) })];
      expect(finding(joining(rows), "CNTT", "T4.1")).toMatchObject({ result: "met", reason: { counted: 1 } });
    },
  );

  test.each(["UBND tỉnh Bắc Kạn", "Sở Y tế", "Văn phòng Sở", "Thông tin và Truyền thông"])(
    "one launched by %s does not",
    (launchedBy) => {
      const rows = [movement("PT01", "CNTT", { ...NOT_CARRIED, launchedBy: given(launchedBy) })];
      expect(finding(joining(rows), "CNTT", "T4.1").reason).toMatchObject({ counted: 0 });
    },
  );

  test("without the department's name nothing is launched by it", () => {
    const judged = {
      ...joining([movement("PT01", "CNTT", { ...NOT_CARRIED, launchedBy: given("Sở") })]),
      settings: settings({ department: blank() }),
    };
    expect(finding(judged, "CNTT", "T4.1").reason).toMatchObject({ counted: 0 });
  });

  test("one launched by a unit counts for that unit alone", () => {
    const launchedBy = given("Văn phòng Sở");
    const rows = [
      movement("PT01", "VP", { ...NOT_CARRIED, launchedBy }),
      movement("PT01", "CNTT", { ...NOT_CARRIED, launchedBy, participation: given("none") }),
    ];
    expect(finding(joining(rows), "VP", "T4.1").result).toBe("met");
    expect(finding(joining(rows), "CNTT", "T4.1")).toMatchObject({
      result: "unknown",
      reason: { leftOut: [{ state: "notCarried" }] },
    });
  });

  test.each([
    ["launched by nobody named", { launchedBy: blank("Phong trào!C2"), carriedBy: blank() }],
    ["launched by somebody unreadable", { launchedBy: unreadable("#REF!", "Phong trào!C2"), carriedBy: blank() }],
    [
      "carried by something unreadable",
      { launchedBy: given("UBND tỉnh", "Phong trào!C2"), carriedBy: unreadable("#N/A") },
    ],
  ])("whether it counts is unknown when %s", (_, origin) => {
    const found = finding(joining([movement("PT01", "CNTT", origin)]), "CNTT", "T4.1");
    expect(found).toMatchObject({ result: "unknown", reason: { open: [{ state: "originUnknown" }] } });
    expect(remediesOf(found)).toEqual(["office movementOrigin: Phong trào!C2"]);
  });

  test("a paper on one unit's row carries the movement for all", () => {
    const rows = [movement("PT01", "VP"), movement("PT01", "CNTT", { ...NOT_CARRIED, participation: given("joined") })];
    expect(finding(joining(rows), "CNTT", "T4.1").result).toBe("unmet");
  });

  test("a movement of the department without a row for the unit is unknown", () => {
    const rows = [movement("PT01", "CNTT"), movement("PT01", "VP"), movement("PT02", "VP")];
    const found = finding(joining(rows), "CNTT", "T4.1");
    expect(found).toMatchObject({
      result: "unknown",
      reason: { open: [{ code: "PT02", name: "Phong trào PT02", state: "noRow", at: null }] },
    });
    expect(remediesOf(found)).toEqual(["office movement: "]);
    const elsewhere = [movement("PT01", "CNTT"), movement("PT02", "VP", NOT_CARRIED)];
    expect(finding(joining(elsewhere), "CNTT", "T4.1")).toMatchObject({
      result: "met",
      reason: { counted: 1, leftOut: [] },
    });
  });

  test("a row whose unit nobody can read is no unit's", () => {
    const rows = [
      movement("PT01", "CNTT"),
      movement("PT01", "CNTT", { unit: unreadable("CNNT"), participation: given("none") }),
    ];
    expect(finding(joining(rows), "CNTT", "T4.1").result).toBe("met");
  });

  test("two rows that contradict each other are unknown, two that agree are one", () => {
    const twice = (second: Movement["participation"]) =>
      joining([movement("PT01", "CNTT"), movement("PT01", "CNTT", { participation: second })]);
    expect(finding(twice(given("none")), "CNTT", "T4.1")).toMatchObject({
      result: "unknown",
      reason: { open: [{ state: "conflicting" }] },
    });
    expect(finding(twice(given("active")), "CNTT", "T4.1")).toMatchObject({ result: "met", reason: { counted: 1 } });
    expect(finding(twice(blank()), "CNTT", "T4.1").result).toBe("met");
    expect(finding(twice(unreadable()), "CNTT", "T4.1").reason).toMatchObject({ open: [{ state: "unreadable" }] });
  });

  test.each([
    [{ share: 0.5 }, ["active", "none"], "met"],
    [{ share: 0.6 }, ["active", "none"], "unmet"],
    [{ count: 1 }, ["active", "none"], "met"],
    [{ count: 2 }, ["active", "none"], "unmet"],
    [{ count: 2 }, ["active"], "unmet"],
    [
      { share: 0.7 },
      ["active", "active", "active", "active", "active", "active", "active", "none", "none", "none"],
      "met",
    ],
  ] as const)("%j of %j: %s", (amount, parts, result) => {
    const rows = parts.map((part, index) =>
      movement(`PT${String(index)}`, "CNTT", { participation: given(part, `Phong trào!F${String(index + 2)}`) }),
    );
    expect(finding(joining(rows, amount), "CNTT", "T4.1").result).toBe(result);
  });

  test("a number that cannot be reached fails by what was joined", () => {
    const found = finding(joining([movement("PT01", "CNTT")], { count: 2 }), "CNTT", "T4.1");
    expect(cellsOf(found.cells)).toEqual(["Phong trào!F2"]);
  });

  test("a movement named in two ways has one name, whatever the order of rows", () => {
    const rows = [
      movement("PT02", "VP", { name: "B" }),
      movement("PT02", "VP", { name: "A" }),
      movement("PT01", "CNTT"),
    ];
    for (const movements of [rows, [...rows].reverse()]) {
      expect(finding(joining(movements), "CNTT", "T4.1").reason).toMatchObject({ open: [{ name: "A" }] });
    }
  });
});
