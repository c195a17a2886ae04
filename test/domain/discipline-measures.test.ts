import { describe, expect, test } from "@jest/globals";
import type { Official } from "../../src/domain/campaign";
import { DISCIPLINES } from "../../src/domain/discipline";
import {
  blank,
  campaign,
  cellsOf,
  date,
  finding,
  given,
  nominee,
  noStatement,
  official,
  remediesOf,
  settings,
  statement,
  unit,
  unreadable,
} from "./campaigns";

function disciplined(
  form: Official["discipline"],
  on: Official["disciplineDate"] = blank("Cán bộ!P5"),
): Partial<Official> {
  return { discipline: form, disciplineDate: on };
}

const WARNED = disciplined(given("warning", "Cán bộ!O5"), given(date("15/06/2022"), "Cán bộ!P5"));

/** One official of a unit with or without the head's statement. */
function judged(changes: Partial<Official>, noDiscipline = noStatement("Đơn vị!S2"), more: readonly Official[] = []) {
  return campaign({ units: [unit("CNTT", { noDiscipline })], officials: [official("CB01", changes), ...more] });
}

describe("an official not disciplined from cảnh cáo up", () => {
  test.each(DISCIPLINES)("%s within the period: not met, but for khiển trách", (form) => {
    const found = finding(judged(disciplined(given(form), given(date("15/06/2022")))), "CB01", "C4.2");
    expect(found.result).toBe(form === "reprimand" ? "met" : "unmet");
    expect(found.reason).toMatchObject({
      state: form === "reprimand" ? "lighter" : "disciplined",
      form,
      on: date("15/06/2022"),
    });
  });

  test("fails by the cells of the form and its date", () => {
    const found = finding(judged(WARNED), "CB01", "C4.2");
    expect(found).toMatchObject({
      result: "unmet",
      reason: { kind: "ownDiscipline", threshold: "warning" },
      remedies: [],
    });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!O5", "Cán bộ!P5"]);
  });

  test.each([
    ["31/12/2021", "met", "outsidePeriod"],
    ["01/01/2022", "unmet", "disciplined"],
    ["31/12/2022", "unmet", "disciplined"],
    ["01/01/2023", "met", "outsidePeriod"],
  ])("cảnh cáo decided on %s: %s", (on, result, state) => {
    const found = finding(judged(disciplined(given("warning"), given(date(on)))), "CB01", "C4.2");
    expect(found).toMatchObject({ result, reason: { state, form: "warning", on: date(on) } });
  });

  test("is unknown when cảnh cáo has no date, which the Office can add", () => {
    for (const on of [blank("Cán bộ!P5"), unreadable("hè", "Cán bộ!P5")]) {
      const found = finding(judged(disciplined(given("warning", "Cán bộ!O5"), on)), "CB01", "C4.2");
      expect(found).toMatchObject({ result: "unknown", reason: { state: "undated", form: "warning", on: null } });
      expect(remediesOf(found)).toEqual(["office disciplineDate: Cán bộ!P5"]);
    }
  });

  test("khiển trách needs no date", () => {
    expect(finding(judged(disciplined(given("reprimand"))), "CB01", "C4.2")).toMatchObject({
      result: "met",
      reason: { state: "lighter" },
    });
  });

  test("is met where somebody typed Không", () => {
    const found = finding(judged({}), "CB01", "C4.2");
    expect(found).toMatchObject({ result: "met", reason: { state: "none", form: null, on: null } });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!O5"]);
  });

  test("a blank is unknown unless the head's statement covers it", () => {
    const silent = disciplined(blank("Cán bộ!O5"));
    const found = finding(judged(silent), "CB01", "C4.2");
    expect(found).toMatchObject({ result: "unknown", reason: { state: "blank" } });
    expect(remediesOf(found)).toEqual(["office discipline: Cán bộ!O5"]);
    const covered = finding(judged(silent, statement(true, "Đơn vị!S2")), "CB01", "C4.2");
    expect(covered).toMatchObject({ result: "met", reason: { state: "attested" } });
    expect(cellsOf(covered.cells)).toEqual(["Cán bộ!O5", "Đơn vị!S2", "Đơn vị!S2", "Đơn vị!S2"]);
  });

  test.each([
    ["that somebody was", statement(false)],
    ["without a person", { ...statement(), by: blank() }],
    ["without a date", { ...statement(), on: blank() }],
  ])("a head's statement %s covers nothing", (_, noDiscipline) => {
    expect(finding(judged(disciplined(blank()), noDiscipline), "CB01", "C4.2").result).toBe("unknown");
  });

  test("a statement that a colleague's discipline contradicts covers nobody", () => {
    const all = judged(disciplined(blank()), statement(), [official("CB02", WARNED)]);
    expect(finding(all, "CB01", "C4.2").result).toBe("unknown");
    const before = disciplined(given("warning"), given(date("15/06/2021")));
    expect(finding(judged(disciplined(blank()), statement(), [official("CB02", before)]), "CB01", "C4.2").result).toBe(
      "met",
    );
  });

  test("what is none of the labels is unknown whatever the head states", () => {
    const found = finding(judged(disciplined(unreadable("phê bình", "Cán bộ!O5")), statement()), "CB01", "C4.2");
    expect(found).toMatchObject({ result: "unknown", reason: { state: "unreadable" } });
    expect(remediesOf(found)).toEqual(["office discipline: Cán bộ!O5"]);
  });

  test("a date needs the period it is compared with", () => {
    const withSettings = (changes: Parameters<typeof settings>[0], on: string) =>
      finding(
        { ...judged(disciplined(given("warning"), given(date(on)))), settings: settings(changes) },
        "CB01",
        "C4.2",
      );
    const noEnd = { end: blank("Kế hoạch!B11") };
    expect(withSettings(noEnd, "15/06/2022")).toMatchObject({ result: "unknown", reason: { state: "periodUnknown" } });
    expect(remediesOf(withSettings(noEnd, "15/06/2022"))).toEqual(["office period: Kế hoạch!B10"]);
    expect(withSettings(noEnd, "15/06/2021")).toMatchObject({ result: "met", reason: { state: "outsidePeriod" } });
    expect(withSettings({ start: blank() }, "15/06/2023")).toMatchObject({ result: "met" });
    const noStart = { start: { state: "blank", value: null, at: null } } as const;
    expect(remediesOf(withSettings(noStart, "15/06/2022"))).toEqual(["office period: Kế hoạch!B11"]);
  });

  test("is unknown for an official of no known unit whose cell is blank", () => {
    const judgedAlone = campaign({
      officials: [official("CB01", { unit: blank(), ...disciplined(blank("Cán bộ!O5")) })],
    });
    expect(finding(judgedAlone, "CB01", "C4.2").result).toBe("unknown");
  });

  test("any row of a person's service that counts decides", () => {
    const stretches = [
      official("CB01", {
        to: given(date("31/03/2022")),
        ...disciplined(given("warning", "Cán bộ!O9"), given(date("01/03/2022"), "Cán bộ!P9")),
      }),
      official("CB01", { from: given(date("01/04/2022")) }),
    ];
    for (const officials of [stretches, [...stretches].reverse()]) {
      const found = finding(campaign({ officials }), "CB01", "C4.2");
      expect(found.result).toBe("unmet");
      expect(cellsOf(found.cells)).toEqual(["Cán bộ!O9", "Cán bộ!P9"]);
    }
  });

  test.each<[string, Partial<Official>, Partial<Official>, string]>([
    ["an undated form before Không", disciplined(given("warning")), {}, "undated"],
    ["an unreadable form before Không", disciplined(unreadable()), {}, "unreadable"],
    ["an undated form before an unreadable one", disciplined(given("warning")), disciplined(unreadable()), "undated"],
    [
      "one outside the period before a lighter one",
      disciplined(given("warning"), given(date("01/01/2021"))),
      disciplined(given("reprimand")),
      "outsidePeriod",
    ],
    ["a lighter one before Không", disciplined(given("reprimand")), {}, "lighter"],
    ["Không before a blank", {}, disciplined(blank()), "none"],
  ])("of two rows, %s", (_, first, second, state) => {
    const officials = [
      official("CB01", { to: given(date("31/10/2022")), ...second }),
      official("CB01", { from: given(date("01/11/2022")), ...first }),
    ];
    const noDiscipline = noStatement();
    const found = finding(campaign({ units: [unit("CNTT", { noDiscipline })], officials }), "CB01", "C4.2");
    expect(found.reason).toMatchObject({ state });
  });
});

describe("nobody in the unit disciplined from cảnh cáo up", () => {
  test("is met when everybody's cell says so", () => {
    const found = finding(judged({}, noStatement(), [official("CB02")]), "CNTT", "T5.2");
    expect(found).toMatchObject({
      result: "met",
      reason: { kind: "disciplines", people: 2, failed: [], open: [], shown: [] },
      remedies: [],
    });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!O5", "Cán bộ!O5"]);
  });

  test("is met by the head's statement over blank cells, with its cells", () => {
    const found = finding(judged(disciplined(blank("Cán bộ!O5")), statement(true, "Đơn vị!S2")), "CNTT", "T5.2");
    expect(found.result).toBe("met");
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!O5", "Đơn vị!S2", "Đơn vị!S2", "Đơn vị!S2"]);
  });

  test("fails by one official, although another is not known", () => {
    const found = finding(judged(disciplined(blank()), noStatement(), [official("CB02", WARNED)]), "CNTT", "T5.2");
    expect(found).toMatchObject({
      result: "unmet",
      remedies: [],
      reason: {
        failed: [
          { code: "CB02", name: "Nguyễn Văn CB02", state: "disciplined", form: "warning", on: date("15/06/2022") },
        ],
        open: [{ code: "CB01" }],
      },
    });
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!O5"]);
  });

  test("is unknown over a blank, for the Office to fill in or the head to state", () => {
    const found = finding(judged(disciplined(blank("Cán bộ!O5")), noStatement("Đơn vị!S2")), "CNTT", "T5.2");
    expect(found).toMatchObject({
      result: "unknown",
      reason: { open: [{ code: "CB01", state: "blank", form: null, on: null }] },
    });
    expect(remediesOf(found)).toEqual([
      "office discipline: Cán bộ!O5",
      "unitHead noDisciplineStatement: Đơn vị!S2 Đơn vị!S2 Đơn vị!S2",
    ]);
    expect(cellsOf(found.cells)).toEqual(["Cán bộ!O5"]);
  });

  test("an undated form is the Office's to date, and no statement helps", () => {
    const found = finding(judged(disciplined(given("warning", "Cán bộ!O5"))), "CNTT", "T5.2");
    expect(found).toMatchObject({ result: "unknown", reason: { open: [{ state: "undated", form: "warning" }] } });
    expect(remediesOf(found)).toEqual(["office disciplineDate: Cán bộ!P5"]);
  });

  test("shows what is recorded and does not count", () => {
    const officials = [
      official("CB03", disciplined(given("warning"), given(date("01/02/2023")))),
      official("CB02", disciplined(given("reprimand"))),
      official("CB01"),
    ];
    const found = finding(
      campaign({ officials, units: [unit("CNTT", { noDiscipline: noStatement() })] }),
      "CNTT",
      "T5.2",
    );
    expect(found).toMatchObject({
      result: "met",
      reason: {
        shown: [
          { code: "CB02", state: "lighter" },
          { code: "CB03", state: "outsidePeriod" },
        ],
      },
    });
  });

  test("is unknown where somebody may belong to the unit", () => {
    const contested = official("CB09", {
      contestedBy: [official("CB09").at],
      unit: given("CNTT", "Cán bộ!H9"),
      ...WARNED,
    });
    const found = finding(judged({}, noStatement(), [contested]), "CNTT", "T5.2");
    expect(found).toMatchObject({
      result: "unknown",
      reason: { people: 2, open: [{ code: "CB09", state: "unitUnclear" }] },
    });
    expect(remediesOf(found)).toEqual(["office serviceDates: Cán bộ!H9"]);
    expect(nominee(judged({}, noStatement(), [contested]), "CNTT").verdict).toBe("undetermined");
  });

  test("is unknown in a unit without officials, whatever its head states", () => {
    const found = finding(campaign({ officials: [] }), "CNTT", "T5.2");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "noOfficials" } });
    expect(remediesOf(found)).toEqual(["office officials: Đơn vị!A2"]);
    expect(cellsOf(found.cells)).toEqual(["Đơn vị!A2"]);
  });
});
