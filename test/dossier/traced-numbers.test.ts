/** An auditor's question of every paper: from which cell does each number in it come? */

import { expect, test } from "@jest/globals";
import type { Paper } from "../../src/dossier/papers";
import { readMarks } from "../../src/dossier/reconcile/traced";
import { cell, date, given, kpi, settings, task, unit } from "../domain/campaigns";
import { councilOn, dossierOf, officials } from "./dossiers";
import { expectedOf, papersOf } from "./reconcile/papers";

/** Names of fields that number or cite and tell nothing of a nominee: ordinals, codes and clauses of the plan, addresses. */
const CITING: ReadonlySet<string> = new Set([
  "ordinal",
  "form",
  "label",
  "goldenBook",
  "code",
  "clause",
  "words",
  "reading",
  "cells",
]);
/** What sentences cite: the plan's conditions with their clauses, the decision's own articles, the fingerprint. */
const CITED = /\b[TC]\d\.\d\b|gạch đầu dòng \d+|III\.2\.[ab]|Điều \d|(?<=Mã kiểm tra[^\n]*)\S+/g;

/** The paper without what it only cites. */
function uncited(paper: Paper): Paper {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).map(([name, field]) => [
      name,
      CITING.has(name) ? withoutText(field) : walk(field),
    ]);
    return Object.fromEntries(fields) as unknown;
  };
  return walk(paper) as Paper;
}

function withoutText(field: unknown): unknown {
  return typeof field === "object" && field !== null ? { ...field, text: "", figures: [] } : "";
}

const CAMPAIGN = {
  settings: settings({
    awardForm: given("Giấy khen của Giám đốc Sở"),
    decisionNumber: given("15/QĐ-STTTT", "Kế hoạch!B25"),
    decisionDate: given(date("10/02/2023"), "Kế hoạch!B26"),
  }),
  baseSalaries: [{ from: date("01/07/2019"), amount: 1_490_000, source: "", at: cell("Lương cơ sở!B2") }],
  units: [
    unit("CNTT", {
      name: "Phòng Công nghệ thông tin",
      assignments: [
        kpi("CT08", 14, { typed: { target: "50%", actual: "48%" } }),
        kpi("CT09", 15, { typed: { target: "100 xã trước 30/6/2022" } }),
        task("NV01", 16, { lead: given("CB01", "CNTT!J16") }),
      ],
    }),
  ],
  officials: officials(3, () => ({ proposed: given(true) })),
};

const PAPERS = [
  ...papersOf(dossierOf(0)),
  ...papersOf(dossierOf(2)),
  ...papersOf(
    dossierOf(2, {
      campaign: CAMPAIGN,
      records: { meetings: [councilOn(["CNTT", true], ["CB01", true], ["CB02", false])] },
      fingerprint: "abc123",
    }),
  ),
];

test("papers of all kinds are asked", () => {
  expect(new Set(PAPERS.map(({ kind }) => kind)).size).toBe(10);
});

/** Numbers of the paper that no cell of the workbook stands for. */
function untraced(paper: Paper): string[] {
  const { blocks, values } = expectedOf(uncited(paper));
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.cells))
    .flatMap((marked) => {
      const { text, tokens } = readMarks(marked);
      const cited = Array.from(text.matchAll(CITED), (match) => [match.index, match.index + match[0].length] as const);
      // What no value prints are words of the form: "Mẫu số 07", "Điều 1".
      const found = tokens.filter(
        ({ text: token, value, from, to }) =>
          /\d/.test(token) &&
          value !== null &&
          values[value]?.cell === null &&
          !cited.some(([first, last]) => from >= first && to <= last),
      );
      return found.map(({ text: token, from, to }) => `${token} in “${text.slice(Math.max(0, from - 40), to + 30)}”`);
    });
}

test.each(PAPERS.map((paper, index) => [`${paper.kind} ${String(index)}`, paper] as const))(
  "every number that it does not only cite has its cell: %s",
  (_, paper) => {
    expect(untraced(paper)).toEqual([]);
  },
);

test("a number without its cell is found", () => {
  const report = PAPERS.find(({ kind }) => kind === "collectiveReport");
  if (report?.kind !== "collectiveReport") throw new Error("No report");
  const [first, ...others] = report.sections;
  const said = { ...first, heading: "", sentences: [{ text: "Tổng số 03 chỉ tiêu.", figures: [] }], assignments: [] };
  expect(untraced({ ...report, sections: [said, ...others] })).toEqual(["03 in “Tổng số 03 chỉ tiêu.”"]);
});
