import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeAwardList } from "../../src/domain/award-list";
import type { Criterion, Measure, Mode, Official } from "../../src/domain/campaign";
import { conditionsOfOfficials } from "../../src/domain/judgement";
import type { Entry } from "../../src/domain/typed";
import { MEASURE_LABELS } from "../../src/language/vi/measure-labels";
import {
  blank,
  campaign,
  cellsOf,
  criterion,
  date,
  finding,
  given,
  nominee,
  noStatement,
  official,
  remediesOf,
  statement,
  unit,
  unreadable,
} from "./campaigns";

const UNITY: Measure = { kind: "attested", subject: "unity" };

function judgedBy(...criteria: Criterion[]) {
  return campaign({ criteria });
}

describe("a condition that cannot be read", () => {
  test.each([
    ["mode", blank("Tiêu chuẩn!E2"), "Tiêu chuẩn!E2"],
    ["mode", unreadable("Nên có", "Tiêu chuẩn!E2"), "Tiêu chuẩn!E2"],
    ["measure", blank("Tiêu chuẩn!F2"), "Tiêu chuẩn!F2"],
    ["measure", unreadable("Xem xét", "Tiêu chuẩn!F2"), "Tiêu chuẩn!F2"],
  ] as const)("by its %s is met by nobody, and the Office can mend it", (field, entry, at) => {
    const found = finding(judgedBy(criterion("T5.1", UNITY, { [field]: entry })), "CNTT", "T5.1");
    expect(found).toMatchObject({ result: "unknown", reason: { kind: "criterionUnclear", field } });
    expect(remediesOf(found)).toEqual([`office ${field}: ${at}`]);
    expect(cellsOf(found.cells)).toEqual([at]);
  });

  test("by its mode counts as required", () => {
    const judged = judgedBy(criterion("T5.1", UNITY), criterion("T5.2", UNITY, { mode: blank() }));
    expect(finding(judged, "CNTT", "T5.2").mode).toEqual({ kind: "required" });
    expect(nominee(judged, "CNTT").verdict).toBe("undetermined");
  });

  test("is pointed to by its row where the column is missing", () => {
    const missing = { state: "blank", value: null, at: null } as const;
    const found = finding(judgedBy(criterion("T5.1", UNITY, { measure: missing, at: cellAt })), "CNTT", "T5.1");
    expect(remediesOf(found)).toEqual(["office measure: Tiêu chuẩn!A7"]);
  });
});

const cellAt = { tab: "Tiêu chuẩn", row: 7, column: 1 };

describe("a measure", () => {
  const MEASURES: readonly (readonly [Measure, "both" | "collective" | "individual"])[] = [
    [{ kind: "allKpisMet" }, "collective"],
    [{ kind: "noTaskLateOrUnfinished" }, "collective"],
    [{ kind: "taskQualityAtLeast", quality: "good" }, "collective"],
    [{ kind: "recognisedFeatsAtLeast", count: 1 }, "both"],
    [{ kind: "shareRatedAtLeast", share: 1, rating: "good" }, "collective"],
    [{ kind: "countRatedAtLeast", count: 1, rating: "good" }, "collective"],
    [{ kind: "countRatedAtMost", count: 0, rating: "notCompleted" }, "collective"],
    [{ kind: "movementsJoinedAtLeast", amount: { share: 1 } }, "collective"],
    [UNITY, "both"],
    [{ kind: "noDisciplineFrom", discipline: "warning" }, "both"],
    [{ kind: "recognisedInitiativesAtLeast", count: 1 }, "individual"],
    [{ kind: "ownTasksOnTime" }, "individual"],
    [{ kind: "ownTaskQualityAtLeast", quality: "good" }, "individual"],
    [{ kind: "ownRatingAtLeast", rating: "good" }, "individual"],
    [{ kind: "notUnderConsideration" }, "individual"],
  ];

  test("of every kind is tried here", () => {
    expect(MEASURES.map(([{ kind }]) => kind).sort()).toEqual(Object.keys(MEASURE_LABELS).sort());
  });

  test.each(MEASURES)("%j is taken of %s, and asked about of anybody else", (measure, audience) => {
    for (const [code, kind, who] of [
      ["T9.1", "collective", "CNTT"],
      ["C9.1", "individual", "CB01"],
    ] as const) {
      const found = finding(judgedBy(criterion(code, measure)), who, code);
      if (audience === "both" || audience === kind) {
        expect(found.result).toBe("met");
      } else {
        expect(found).toMatchObject({
          result: "unknown",
          reason: { kind: "otherAudience", measure: measure.kind, audience: kind },
        });
        expect(remediesOf(found)).toEqual(["office measure: Tiêu chuẩn!F2"]);
      }
    }
  });
});

test("a finding carries the clause, the reading, the mode, and whether somebody settled it", () => {
  const mode: Mode = { kind: "oneOf", group: "1" };
  const found = finding(
    judgedBy(criterion("T5.1", UNITY, { mode: given(mode), reading: blank(), settledBy: blank() })),
    "CNTT",
    "T5.1",
  );
  expect(found).toMatchObject({ clause: "III.2.a, gạch đầu dòng 5", reading: "", mode, settled: false });
  expect(finding(judgedBy(criterion("T5.1", UNITY)), "CNTT", "T5.1")).toMatchObject({
    reading: "Cách hiểu T5.1",
    settled: true,
  });
});

test("findings stand in the order of the conditions' codes", () => {
  const judged = judgedBy(criterion("T10.1", UNITY), criterion("T2.1", UNITY), criterion("C1.1", UNITY));
  expect(nominee(judged, "CNTT").conditions.map((one) => one.criterion)).toEqual(["T2.1", "T10.1"]);
});

describe("officials judged together", () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, line) => `Việc ${String(line)}`).join("\n");
  const text = fc.constantFrom<Entry<string>>(
    blank(),
    unreadable("#N/A"),
    ...["", "Không", "không có", "Một việc", ...[2, 11, 12, 13].map(lines)].map((one) => given(one)),
  );
  const recorded = fc.record({
    rating: fc.constantFrom<Official["rating"]>(given("good"), given("completed"), given("notRated"), blank()),
    discipline: fc.constantFrom<Official["discipline"]>(given("none"), given("warning"), unreadable("?"), blank()),
    disciplineDate: fc.constantFrom<Official["disciplineDate"]>(given(date("01/06/2022")), blank()),
    underConsideration: fc.constantFrom<Official["underConsideration"]>(
      given("none"),
      given({ matter: "tố cáo" }),
      unreadable("?"),
      blank(),
    ),
    unity: fc.constantFrom(statement(true), statement(false), noStatement()),
    unit: fc.constantFrom<Official["unit"]>(given("CNTT"), given("VP"), blank()),
    initiative: text,
    initiativeRecognition: text,
    feat: text,
    featRecognition: text,
  });
  const criteria = [
    criterion("C1.1", { kind: "ownRatingAtLeast", rating: "good" }),
    criterion("C1.2", { kind: "noDisciplineFrom", discipline: "warning" }),
    criterion("C1.3", { kind: "notUnderConsideration" }),
    criterion("C1.4", { kind: "recognisedInitiativesAtLeast", count: 2 }),
    criterion("C1.5", { kind: "recognisedFeatsAtLeast", count: 12 }),
    criterion("C1.6", { kind: "ownTasksOnTime" }),
    criterion("C1.7", UNITY),
    criterion("C1.8", { kind: "recognisedInitiativesAtLeast", count: 1 }, { measure: blank() }),
    criterion("C1.9", { kind: "allKpisMet" }),
  ];

  /** One record, and others of which each differs in one field only. */
  const alike = fc.tuple(recorded, fc.array(recorded, { minLength: 12, maxLength: 12 })).map(([one, others]) => [
    one,
    ...(Object.keys(one) as (keyof typeof one)[]).map((field, index) => ({
      ...one,
      [field]: others[index]?.[field],
    })),
  ]);

  test("are found to meet what each alone is found to meet, however alike their records are", () => {
    fc.assert(
      fc.property(alike, (records) => {
        const { nominees } = makeAwardList(
          campaign({
            criteria,
            units: [unit("CNTT"), unit("VP", { noDiscipline: noStatement() })],
            officials: records.map((one, index) => official(`CB${String(index)}`, one)),
          }),
        );
        for (const together of nominees) {
          if (together.official === null) continue;
          const alone = conditionsOfOfficials(criteria).judge(together.official);
          expect(together).toMatchObject({
            measurements: alone.measurements,
            hangsOn: alone.conclusion.behind,
            preferencesMet: alone.conclusion.preferencesMet,
          });
        }
      }),
    );
  });

  test.each([1, 2, 32, 33])("are told apart by %d conditions on each person, whoever came before", (count) => {
    const conditions = Array.from({ length: count }, (_, index) => criterion(`C${String(index)}.1`, UNITY));
    const words = [statement(true), statement(false), noStatement(), statement(true), statement(false), noStatement()];
    const judged = campaign({
      criteria: conditions,
      units: [unit("CNTT", { unity: noStatement() })],
      officials: words.map((unity, index) => official(`CB0${String(index)}`, { unity })),
    });
    expect(words.map((_, index) => nominee(judged, `CB0${String(index)}`).verdict)).toEqual([
      "eligible",
      "ineligible",
      "undetermined",
      "eligible",
      "ineligible",
      "undetermined",
    ]);
  });
});
