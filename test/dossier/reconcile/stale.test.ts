/** A cell of the workbook changes after papers were made: each paper that prints it is told, whichever cell it is. */

import { describe, expect, test } from "@jest/globals";
import { BLANK, type Paper, type Printed } from "../../../src/dossier/papers";
import { figuresOf } from "../../../src/dossier/printed";
import { meeting } from "../../domain/proceedings";
import { councilOn, dossierOf } from "../dossiers";
import { comparePaper, documentOfPaper, expectedOf, papersOf, printedAs } from "./papers";

const NEW = "Giá trị mới 77";

/** The paper with one of its figures, counted as `figuresOf` counts, printed otherwise. */
function withFigure(paper: Paper, wanted: number, put: Partial<Printed> = { text: NEW }): Paper {
  const target = figuresOf(paper)[wanted];
  const changed = (figure: Printed): Printed => (figure === target ? { ...figure, ...put } : figure);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    if ("cell" in value) return changed(value as Printed);
    if ("figures" in value && "text" in value) {
      const { text, figures } = value as { readonly text: string; readonly figures: readonly Printed[] };
      let [done, rest] = ["", text];
      for (const figure of figures) {
        const at = rest.indexOf(figure.text);
        if (at < 0) continue;
        done += rest.slice(0, at) + changed(figure).text;
        rest = rest.slice(at + figure.text.length);
      }
      return { text: done + rest, figures: figures.map(changed) };
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return walk(paper) as Paper;
}

const PAPERS = papersOf(dossierOf(1, { records: { meetings: [councilOn(["CNTT", true], ["CB01", true])] } })).map(
  (paper, index) => [`${paper.kind} ${String(index)}`, paper] as const,
);

describe("a cell that has changed since", () => {
  test.each(PAPERS)("is told of %s for each of its figures", (_, paper) => {
    const blocks = printedAs(paper);
    const untold: string[] = [];
    figuresOf(paper).forEach((figure, index) => {
      const now = withFigure(paper, index);
      const document = documentOfPaper(paper, now, blocks);
      const { findings } = comparePaper(expectedOf(now), document);
      const found = findings.find(({ workbookSays }) => workbookSays === NEW);
      if (found?.kind !== "stale" || JSON.stringify(found.cell) !== JSON.stringify(figure.cell)) {
        untold.push(`${figure.text}: ${JSON.stringify(found ?? findings)}`);
      }
    });
    expect(untold).toEqual([]);
  });
});

describe("a cell that somebody has emptied since, or whose row is gone", () => {
  const emptied = [
    ["emptied", (text: string): Partial<Printed> => ({ text })],
    ["gone with its row", (text: string): Partial<Printed> => ({ text, cell: null })],
  ] as const;

  test.each(emptied)("is told of every paper for each of its figures: %s", (_, put) => {
    const untold: string[] = [];
    for (const [name, paper] of PAPERS) {
      const blocks = printedAs(paper);
      figuresOf(paper).forEach((figure, index) => {
        const now = withFigure(paper, index, put(BLANK));
        const { findings, filled } = comparePaper(expectedOf(now), documentOfPaper(paper, now, blocks));
        // What else in the paper prints the same keeps it from being gone.
        const again = figuresOf(now).some(({ text }) => text === figure.text);
        if (!again && !findings.some(({ paperSays }) => paperSays === figure.text)) {
          untold.push(`${name}: ${figure.text}`);
        }
        if (!again && filled.length > 0) untold.push(`${name}: “${figure.text}” is taken for written by hand`);
      });
    }
    expect(untold).toEqual([]);
  });

  test("is no longer room that somebody has filled in by hand", () => {
    const paper = papersOf(dossierOf(1, { records: { meetings: [meeting()] } })).find(
      ({ kind }) => kind === "unitMinutes",
    );
    if (paper === undefined) throw new Error("No minutes");
    const place = figuresOf(paper).findIndex(({ text }) => text.startsWith("14 giờ 00 phút, ngày 05 tháng 01"));
    const now = withFigure(paper, place, { text: "……… giờ ……… phút, ngày ……… tháng ……… năm ………" });
    const { findings, filled } = comparePaper(expectedOf(now), documentOfPaper(paper, now));
    expect(findings.map(({ kind, paperSays }) => [kind, paperSays])).toEqual([
      ["gone", "14 giờ 00 phút, ngày 05 tháng 01 năm 2023"],
    ]);
    expect(filled).toEqual([]);
  });
});
