import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KPIS_TAB, SETTINGS_TAB, UNIT_CODE_LABEL, UNITS_TAB } from "../../src/workbook/layout";
import { addressesIn, planGuards, type Guard, type Unguarded } from "../../src/workbook/protections";
import { put, sampleBook, tabOf, type Book } from "./book";

/** What protects a tab: "tab: editors" and "row,column rows×columns". */
function guardsOf(changed: Book, tab: string): string[] {
  const { id } = tabOf(changed, tab);
  const inWords = ({ area, editors }: Guard): string =>
    area === null
      ? `tab: ${editors.join(" ")}`
      : [area.row, area.column].join(",") + ` ${String(area.rows)}×${String(area.columns)}`;
  return planGuards(changed)
    .guards.filter((guard) => guard.tab === id)
    .map(inWords);
}

describe("addresses of a unit", () => {
  test.each([
    ["cntt@backan.gov.vn", ["cntt@backan.gov.vn"]],
    ["CNTT@Backan.gov.vn; phong.cntt@backan.gov.vn", ["cntt@backan.gov.vn", "phong.cntt@backan.gov.vn"]],
    ["a@b.vn,c@d.vn\ne@f.vn", ["a@b.vn", "c@d.vn", "e@f.vn"]],
    ["", null],
    ["   ", null],
    ["chưa có", null],
    ["cntt@", null],
    ["cntt@backan", null],
    ["cntt@backan.gov.vn và VP", null],
    ["Phòng CNTT <cntt@backan.gov.vn>", null],
  ])("%j are %j", (written, addresses) => {
    expect(addressesIn(written)).toEqual(addresses);
  });
});

test("an account of a machine without a domain is an address where the spreadsheet itself names it", () => {
  expect(addressesIn("Root@may-vp", ["root@may-vp"])).toEqual(["root@may-vp"]);
  expect(addressesIn("root@may-vp, cntt@backan.gov.vn", ["root@may-vp"])).toHaveLength(2);
  expect(addressesIn("khac@may-vp", ["root@may-vp"])).toBeNull();
  const changed = sampleBook();
  tabOf(changed, SETTINGS_TAB.name).values.splice(1, 0, ["Tài khoản phụ trách", "root@may-vp"]);
  const { office, unguarded } = planGuards(changed, ["root@may-vp"]);
  expect(office).toEqual(["root@may-vp"]);
  expect(unguarded.map(({ kind }) => kind)).not.toContain("badAccount");
});

describe("the protections of a workbook", () => {
  test("keep a unit's tab for the unit, and in it headers, formulas, confirmation and what was assigned for the Office", () => {
    const changed = sampleBook();
    put(tabOf(changed, UNITS_TAB.name), UNITS_TAB, 2, "email", "cntt@backan.gov.vn");
    expect(guardsOf(changed, "CNTT")[0]).toBe("tab: cntt@backan.gov.vn");
    expect(guardsOf(changed, "CNTT").length).toBeGreaterThanOrEqual(5);
  });

  test("keep every shared tab for the Office alone", () => {
    expect(guardsOf(sampleBook(), KPIS_TAB.name)).toEqual(["tab: "]);
  });

  test("leave a unit's tab open and say so where its address is missing", () => {
    const changed = sampleBook();
    put(tabOf(changed, UNITS_TAB.name), UNITS_TAB, 2, "email", "");
    expect(planGuards(changed).unguarded).toContainEqual({ kind: "noAddress", tabs: ["CNTT", "VP"] });
    expect(guardsOf(changed, "CNTT").some((one) => one.startsWith("tab"))).toBe(false);
  });

  test.each<[string, (changed: Book) => void, Unguarded]>([
    [
      "a unit's address that is none",
      (changed) => {
        put(tabOf(changed, UNITS_TAB.name), UNITS_TAB, 2, "email", "phòng CNTT");
      },
      { kind: "badAddress", tab: "CNTT", unit: "CNTT", written: "phòng CNTT" },
    ],
    [
      "a tab whose code is no unit's",
      (changed) => {
        tabOf(changed, "CNTT").values[0] = [UNIT_CODE_LABEL, "CNTT2", "Phòng mới"];
      },
      { kind: "unknownUnit", tab: "CNTT", code: "CNTT2" },
    ],
    [
      "a tab copied from a unit's, with its code",
      (changed) => {
        changed.tabs.push({ ...structuredClone(tabOf(changed, "CNTT")), id: 99, name: "Bản sao của CNTT" });
      },
      { kind: "sharedCode", tabs: ["CNTT", "Bản sao của CNTT"], code: "CNTT" },
    ],
    [
      "a unit's tab without one of the Office's columns",
      (changed) => {
        const headers = tabOf(changed, "CNTT").values[1] ?? [];
        headers[headers.indexOf("Mức giao")] = "Mức";
      },
      { kind: "columnsMissing", tab: "CNTT" },
    ],
    [
      "an account in charge that is no address",
      (changed) => {
        tabOf(changed, SETTINGS_TAB.name).values.splice(1, 0, ["Tài khoản phụ trách", "chị Hoa"]);
      },
      { kind: "badAccount", written: "chị Hoa" },
    ],
  ])("tell of %s", (_, change, unguarded) => {
    const changed = sampleBook();
    change(changed);
    expect(planGuards(changed).unguarded).toContainEqual(unguarded);
  });

  test("keep every tab that could be a shared one for the Office, where several could", () => {
    const changed = sampleBook();
    const kpis = tabOf(changed, KPIS_TAB.name);
    changed.tabs.push({ ...structuredClone(kpis), id: 99, name: "Chỉ tiêu (bản 2)" });
    kpis.name = "Chỉ tiêu (bản 1)";
    expect(guardsOf(changed, "Chỉ tiêu (bản 1)")).toEqual(["tab: "]);
    expect(guardsOf(changed, "Chỉ tiêu (bản 2)")).toEqual(["tab: "]);
  });

  test("do not depend on the order of the tabs", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sampleBook().tabs, { minLength: sampleBook().tabs.length }), (tabs) => {
        const sorted = (guards: readonly Guard[]): string[] => guards.map((guard) => JSON.stringify(guard)).sort();
        expect(sorted(planGuards({ ...sampleBook(), tabs }).guards)).toEqual(sorted(planGuards(sampleBook()).guards));
      }),
      { numRuns: 20 },
    );
  });
});
