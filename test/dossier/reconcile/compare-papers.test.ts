import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Paper } from "../../../src/dossier/papers";
import type { Block } from "../../../src/dossier/reconcile";
import { readMarks } from "../../../src/dossier/reconcile/traced";
import { councilOn, dossierOf } from "../dossiers";
import { examplePaper, PAPER_KINDS } from "../example-papers";
import { comparePaper, documentOfPaper, edited, expectedOf, papersOf, printedAs } from "./papers";

/** The findings of a document of `was` with these blocks, held against the paper `now`. */
function findings(was: Paper, now: Paper, blocks: readonly Block[] = printedAs(was)) {
  return comparePaper(expectedOf(now), documentOfPaper(was, now, blocks)).findings;
}

/** Papers of every kind: of whole dossiers, before and after the council has met, and as large as they come. */
const PAPERS: readonly (readonly [name: string, paper: Paper])[] = [
  ...[0, 2].flatMap((count) =>
    papersOf(dossierOf(count)).map((paper, index) => [`${String(count)}/${String(index)}`, paper] as const),
  ),
  ...papersOf(
    dossierOf(2, { records: { meetings: [councilOn(["CNTT", true], ["CB01", true], ["CB02", false])] } }),
  ).map((paper, index) => [`council/${String(index)}`, paper] as const),
  ...PAPER_KINDS.flatMap((kind) =>
    [3].map(
      (nominees) => [`example of ${String(nominees)}`, examplePaper(kind, { nominees, long: nominees > 0 })] as const,
    ),
  ),
];

describe("a paper that nobody has touched", () => {
  test.each(PAPERS.map(([name, paper]) => [`${name} ${paper.kind}`, paper] as const))("%s agrees", (_, paper) => {
    expect(findings(paper, paper)).toEqual([]);
  });
});

/** Where in the printed blocks each figure stands: the text's number, from and to. */
function placesOfFigures(paper: Paper): { text: number; from: number; to: number; value: number }[] {
  const { blocks, values } = expectedOf(paper);
  const places: { text: number; from: number; to: number; value: number }[] = [];
  edited(blocks, (marked, text) => {
    const found = new Map<number, { from: number; to: number }>();
    for (const { value, from, to, counts } of readMarks(marked).tokens) {
      if (value === null || !counts || values[value]?.kind !== "figure") continue;
      found.set(value, { from: found.get(value)?.from ?? from, to });
    }
    for (const [value, place] of found) places.push({ text, value, ...place });
    return marked;
  });
  return places;
}

type Change = (figure: string) => string;
const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ["replaced by another word", () => "Khác"],
  ["taken out", () => ""],
  ["put a word before", (figure) => `Phó ${figure}`],
  ["put a number behind", (figure) => `${figure} 7`],
  [
    "with another last letter or digit",
    (figure) =>
      figure.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, (last) =>
        last === "9" ? "8" : /\d/.test(last) ? "9" : last === "x" ? "y" : "x",
      ),
  ],
];

describe("a figure that is changed in a paper", () => {
  const kinds = new Map(PAPERS.map(([name, paper]) => [`${paper.kind} ${name}`, paper]));
  test.each(Array.from(kinds))("is found wherever it stands in %s", (_, paper) => {
    const blocks = printedAs(paper);
    const expected = expectedOf(paper);
    const unfound: string[] = [];
    placesOfFigures(paper).forEach((place, index) => {
      const [name, change] = CHANGES[index % CHANGES.length] ?? ["", (figure: string) => figure];
      let was = "";
      const after = edited(blocks, (text, number) => {
        if (number !== place.text) return text;
        was = text.slice(place.from, place.to);
        return text.slice(0, place.from) + change(was) + text.slice(place.to);
      });
      const found = comparePaper(expected, documentOfPaper(paper, paper, after)).findings;
      const value = expected.values[place.value];
      if (!found.some(({ workbookSays }) => workbookSays === value?.text)) unfound.push(`${name}: ${was}`);
    });
    expect(unfound).toEqual([]);
  });

  test("is found whatever is put in its place", () => {
    const paper = examplePaper("submission", { nominees: 3, long: false });
    const blocks = printedAs(paper);
    const expected = expectedOf(paper);
    const places = placesOfFigures(paper);
    fc.assert(
      fc.property(
        fc.nat(places.length - 1),
        fc.stringMatching(/^[\p{L}\d]{1,12}( [\p{L}\d]{1,12}){0,3}$/u),
        (index, put) => {
          const place = places[index];
          if (place === undefined) return;
          let was = "";
          const after = edited(blocks, (text, number) => {
            if (number !== place.text) return text;
            was = text.slice(place.from, place.to);
            return text.slice(0, place.from) + put + text.slice(place.to);
          });
          fc.pre(put.normalize("NFC") !== was);
          expect(comparePaper(expected, documentOfPaper(paper, paper, after)).findings).not.toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
