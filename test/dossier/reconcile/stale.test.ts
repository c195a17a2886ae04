/** A cell of the workbook changes after papers were made: each paper that prints it is told, whichever cell it is. */

import { describe, expect, test } from "@jest/globals";
import type { Paper, Printed } from "../../../src/dossier/papers";
import { figuresOf } from "../../../src/dossier/printed";
import { councilOn, dossierOf } from "../dossiers";
import { comparePaper, documentOfPaper, expectedOf, papersOf, printedAs } from "./papers";

const NEW = "Giá trị mới 77";

/** The paper with one of its figures, counted as `figuresOf` counts, printing something else. */
function withFigure(paper: Paper, wanted: number): Paper {
  const target = figuresOf(paper)[wanted];
  const changed = (figure: Printed): Printed => (figure === target ? { ...figure, text: NEW } : figure);
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
