/** Papers of invented campaigns: untouched they give no alarm, and one figure, name, title or date that was changed is found. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Paper, Printed } from "../../../src/dossier/papers";
import { figuresOf } from "../../../src/dossier/printed";
import { given } from "../../domain/campaigns";
import { meeting, receipt } from "../../domain/proceedings";
import { councilOn, dossierOf, officials } from "../dossiers";
import { acrossPapers, comparePaper, documentOfPaper, expectedOf, papersOf, printedAs } from "./papers";

const FAMILY = ["Nguyễn", "Hoàng", "Ma", "Lý", "Triệu", "Đặng Thị"];
const OWN = ["An", "Ân", "Hà", "Hạ", "Bình 2", "O'Lan", "Văn (B)", "Ðức", "Y"];
const TITLES = ["Chuyên viên", "Phó Trưởng phòng", "Trưởng phòng, Bí thư chi bộ", "Văn thư - Lưu trữ"];
const UNITS = ["Phòng Công nghệ thông tin", "Văn phòng Sở", "TT CNTT & TT", "Phòng 1"];

const name = fc.tuple(fc.constantFrom(...FAMILY), fc.constantFrom(...OWN)).map((parts) => parts.join(" "));
const day = fc.record({
  year: fc.integer({ min: 2022, max: 2023 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

/** Everything that an Office types, as far as papers print it; people and days may well be the same. */
const round = fc.record({
  people: fc.array(fc.record({ name, position: fc.constantFrom(...TITLES) }), { minLength: 1, maxLength: 4 }),
  unit: fc.constantFrom(...UNITS),
  number: fc.integer({ min: 1, max: 999 }),
  met: day,
  members: fc.integer({ min: 3, max: 12 }),
  chair: name,
  received: day,
  council: fc.boolean(),
});

type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

function papersOfRound({ people, unit, number, met, members, chair, received, council }: Round): Paper[] {
  const base = dossierOf(people.length);
  const typed = officials(people.length, (index) => {
    const { name: own = "", position = "" } = people[index] ?? {};
    return { proposed: given(true), name: own, position: given(position, `Cán bộ!I${String(index + 5)}`) };
  });
  const units = base.campaign.units.map((one) => ({ ...one, name: unit }));
  const settings = { ...base.campaign.settings, planNumber: given(`${String(number)}/KH-STTTT`, "Kế hoạch!B6") };
  const ofUnit = meeting({
    on: given(met, "Họp xét!D2"),
    members: given(members, "Họp xét!J2"),
    present: given(members - 1, "Họp xét!K2"),
    chair: given(chair, "Họp xét!H2"),
  });
  const ofCouncil = councilOn(["CNTT", true], ...typed.map(({ code }, index) => [code, index % 2 === 0] as const));
  return papersOf(
    dossierOf(people.length, {
      campaign: { officials: typed, units, settings },
      records: {
        meetings: council ? [ofUnit, ofCouncil] : [ofUnit],
        receipts: [receipt({ receivedOn: given(received, "Tiếp nhận hồ sơ!D2") })],
      },
    }),
  );
}

/** One paper of a round, any. */
const paper = fc
  .tuple(round, fc.nat())
  .map(([typed, index]) => {
    const papers = papersOfRound(typed);
    return papers[index % papers.length];
  })
  .filter((one) => one !== undefined);

/** The paper with its value number `at` printed otherwise. */
function withValue(one: Paper, at: number, change: (text: string) => string): Paper {
  const wanted = figuresOf(one)[at];
  const copy = (value: unknown): unknown => {
    if (value === wanted) return { ...wanted, text: change(wanted?.text ?? "") };
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, copy(part)]));
  };
  return copy(one) as Paper;
}

/** What a person may have put in a value's place. */
function otherwise({ text }: Printed): string {
  return /\d/.test(text) ? text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : `${text} Khác`;
}

describe("the papers of any campaign", () => {
  test("agree with the workbook that they were made from", () => {
    fc.assert(
      fc.property(paper, (one) => {
        const { findings, filled } = comparePaper(expectedOf(one), documentOfPaper(one, one));
        expect([...findings, ...acrossPapers(filled)]).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("in which somebody has changed one value are found out, with what the workbook has in its place", () => {
    fc.assert(
      fc.property(paper, fc.nat(), (one, pick) => {
        const values = figuresOf(one);
        fc.pre(values.length > 0);
        const at = pick % values.length;
        const value = values[at];
        if (value === undefined) throw new Error(`${String(at)} of ${String(values.length)}`);
        const blocks = printedAs(withValue(one, at, () => otherwise(value)));
        // A value may stand in a sentence that is printed as a whole, or in none.
        fc.pre(JSON.stringify(blocks) !== JSON.stringify(printedAs(one)));
        const { findings } = comparePaper(expectedOf(one), documentOfPaper(one, one, blocks));
        expect(findings.map(({ workbookSays }) => workbookSays)).toContain(value.text);
      }),
      { numRuns: 20 },
    );
  });
});
