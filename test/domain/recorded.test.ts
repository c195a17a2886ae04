import { describe, expect, test } from "@jest/globals";
import type { Official } from "../../src/domain/campaign";
import { makeAwardList } from "../../src/domain/award-list";
import { recordNumbers } from "../../src/domain/recorded";
import type { OfficialCase } from "../../src/domain/case";
import { blank, campaign, given, noStatement, official, unit, unreadable } from "./campaigns";

/** The case of one official as the list has it. */
function caseOf(changes: Partial<Official>, attested = true): OfficialCase {
  const statement = attested ? {} : { noDiscipline: noStatement() };
  const { nominees } = makeAwardList(
    campaign({ units: [unit("CNTT", statement)], officials: [official("CB01", changes)] }),
  );
  const found = nominees.find(({ code }) => code === "CB01")?.official;
  if (found === null || found === undefined) throw new Error("The official is not in the list");
  return found;
}

const lines = (count: number): string => Array.from({ length: count }, (_, line) => `Việc ${String(line)}`).join("\n");

/** A case in which other fields are recorded; nothing is gathered anew. */
function withRecord(base: OfficialCase, changes: Partial<Official>, rating = base.person.rating): OfficialCase {
  const row = { ...base.person.row, ...changes };
  return { ...base, person: { ...base.person, rows: [row], row, rating } };
}

const RATINGS = [
  "excellent",
  "good",
  "completed",
  "notCompleted",
  "pending",
  "notRated",
  "blank",
  "unreadable",
  "conflicting",
  "unitUnclear",
] as const;
const DISCIPLINES: readonly Official["discipline"][] = [given("none"), blank(), unreadable("?")];
const CONSIDERATIONS: readonly Official["underConsideration"][] = [given("none"), blank(), unreadable("?")];
const TEXTS: readonly Official["feat"][] = [
  blank(),
  unreadable("#N/A"),
  given("Không"),
  given(""),
  ...[1, 2, 12].map((count) => given(lines(count))),
];

describe("the number of what is recorded of an official", () => {
  test("is another wherever anything is recorded otherwise", () => {
    const numberOf = recordNumbers();
    const base = caseOf({});
    const numbers = new Set<number | null>();
    let records = 0;
    for (const rating of RATINGS)
      for (const discipline of DISCIPLINES)
        for (const underConsideration of CONSIDERATIONS)
          for (const feat of TEXTS)
            for (const featRecognition of TEXTS)
              for (const initiative of TEXTS)
                for (const initiativeRecognition of [TEXTS[0], TEXTS[5]]) {
                  const record = { discipline, underConsideration, feat, featRecognition, initiative };
                  const more = initiativeRecognition === undefined ? {} : { initiativeRecognition };
                  numbers.add(numberOf(withRecord(base, { ...record, ...more }, rating)));
                  records += 1;
                }
    expect(numbers.size).toBe(records);
    expect(numbers.has(null)).toBe(false);
  });

  test("is another where the head's word covers a blank cell of discipline, and no other where there is none to cover", () => {
    const numberOf = recordNumbers();
    const [covered, open] = [caseOf({}), caseOf({}, false)];
    const silent = { discipline: blank() };
    expect(numberOf(withRecord(covered, silent))).not.toBe(numberOf(withRecord(open, silent)));
    expect(numberOf({ ...withRecord(covered, silent), unit: null })).toBe(numberOf(withRecord(open, silent)));
    expect(numberOf(covered)).toBe(numberOf(open));
  });

  test.each<[string, Partial<Official>]>([
    ["a form of discipline", { discipline: given("warning") }],
    ["a matter under consideration", { underConsideration: given({ matter: "tố cáo" }) }],
    ["more than a dozen feats", { feat: given(lines(13)) }],
    ["more than a dozen papers on feats", { featRecognition: given(lines(13)) }],
    ["more than a dozen initiatives", { initiative: given(lines(13)) }],
    ["more than a dozen papers on initiatives", { initiativeRecognition: given(lines(13)) }],
  ])("is none where there is %s", (_, record) => {
    const numberOf = recordNumbers();
    const base = caseOf({});
    expect(numberOf(base)).not.toBeNull();
    expect(numberOf(withRecord(base, record))).toBeNull();
  });

  test("is none of somebody with several rows", () => {
    const base = caseOf({});
    const { row } = base.person;
    expect(recordNumbers()({ ...base, person: { ...base.person, rows: [row, row] } })).toBeNull();
  });
});
