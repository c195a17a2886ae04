import { describe, expect, test } from "@jest/globals";
import { plannedPapers } from "../../src/dossier/plan";
import { figuresOf } from "../../src/dossier/printed";
import { given, official, unit, unreadable } from "../domain/campaigns";
import { councilOn, dossierOf } from "./dossiers";

describe("the papers of a campaign", () => {
  test("are each unit's, each nominee's, then the department's", () => {
    expect(plannedPapers(dossierOf(1)).map(({ key, unit: of }) => [key, of])).toEqual([
      ["submission:collective:CNTT", "CNTT"],
      ["unitMinutes:collective:CNTT", "CNTT"],
      ["collectiveReport:collective:CNTT", "CNTT"],
      ["collectiveSummary:collective:CNTT", "CNTT"],
      ["appraisal:collective:CNTT", "CNTT"],
      ["individualReport:individual:CB01", "CNTT"],
      ["individualSummary:individual:CB01", "CNTT"],
      ["appraisal:individual:CB01", "CNTT"],
      ["councilMinutes", ""],
      ["decision", ""],
      ["certificate:collective:CNTT", ""],
      ["certificate:individual:CB01", ""],
    ]);
  });

  test("of a unit that proposes nobody are its letter and minutes once it has met, else none", () => {
    const kinds = (records: Parameters<typeof dossierOf>[1]): string[] =>
      plannedPapers(dossierOf(0, records)).map(({ kind }) => kind);
    expect(kinds({})).toEqual(["submission", "unitMinutes", "councilMinutes", "decision"]);
    expect(kinds({ records: { meetings: [] } })).toEqual(["councilMinutes", "decision"]);
  });

  test("hold certificates of those alone on whom the council agreed", () => {
    const dossier = dossierOf(2, { records: { meetings: [councilOn(["CNTT", false], ["CB02", true])] } });
    const keys = plannedPapers(dossier).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith("certificate"))).toEqual(["certificate:individual:CB02"]);
  });

  test("have a file each, officials of one name included", () => {
    const twins = [official("CB01", { name: "Nguyễn Văn An" }), official("CB02", { name: "Nguyễn Văn An" })];
    const papers = plannedPapers(dossierOf(2, { campaign: { officials: twins } }));
    const perUnit = papers.map(({ unit: of, fileName }) => `${of}/${fileName}`);
    expect(new Set(perUnit).size).toBe(perUnit.length);
    expect(new Set(papers.map(({ key }) => key)).size).toBe(papers.length);
  });

  test("also of somebody whose unit nobody knows", () => {
    const lost = [official("CB01", { unit: unreadable("XYZ", "Cán bộ!H5") })];
    const papers = plannedPapers(
      dossierOf(1, { campaign: { officials: lost, units: [unit("CNTT", { proposed: given(false) })] } }),
    );
    expect(papers.map(({ key }) => key)).toContain("individualReport:individual:CB01");
    for (const paper of papers) expect(paper.make().kind).toBe(paper.kind);
  });
});

test.each([0, 1, 12])(
  "with %d officials every paper can be made, of its kind, with figures that lead to cells",
  (count) => {
    for (const { kind, make } of plannedPapers(dossierOf(count))) {
      const paper = make();
      expect(paper.kind).toBe(kind);
      expect(figuresOf(paper).length).toBeGreaterThan(0);
    }
  },
);

test("the same records give the same papers", () => {
  const made = (): unknown[] => plannedPapers(dossierOf(3)).map(({ key, fileName, make }) => [key, fileName, make()]);
  expect(made()).toEqual(made());
});
