/**
 * Holds a document that people may have edited against the paper as the workbook would have it printed now. A document
 * that nobody has touched, of a workbook that has not changed, differs nowhere.
 */

import { toA1, type CellAddress } from "../../domain/address";
import { align, type Comparable } from "./align";
import { compareTexts, type Changed, type TextComparison } from "./compare-texts";
import type { Area, Block } from "./document-text";
import type { DocumentPlace, FilledIn, Finding, FindingKind } from "./findings";
import { essence, holds, tokensOf, type Token } from "./tokens";
import { readMarks, unmarked, type TracedText, type TracedValue } from "./traced";

/** The paper as it would be printed now, its values marked. */
export interface ExpectedPaper {
  readonly blocks: readonly Block[];
  readonly values: readonly TracedValue[];
}

/** A figure that was printed when the document was made. */
export interface RecordedFigure {
  readonly text: string;
  readonly cell: CellAddress;
}

/** What is known of a document. */
export interface DocumentNow {
  /** Its name in the ledger. */
  readonly document: string;
  readonly blocks: readonly Block[];
  /** Its figures as they were printed. */
  readonly recorded: readonly RecordedFigure[];
  /** Whether the workbook would print it now as it was printed. */
  readonly isCurrent: boolean;
}

/** What a document brings out. */
export interface PaperComparison {
  readonly findings: readonly Finding[];
  /** What people have filled in; other papers may have it otherwise. */
  readonly filled: readonly FilledIn[];
}

/** Compares the two. */
export function comparePaper(expected: ExpectedPaper, document: DocumentNow): PaperComparison {
  return new PaperComparer(expected, document).result();
}

/** A block with its texts: one of a paragraph, one for each cell of a row. */
interface Stretch<Text> extends Comparable {
  readonly texts: readonly Text[];
  readonly block: Block;
}

interface Difference extends Changed {
  readonly place: DocumentPlace;
  /** Where the paper would have it. */
  readonly area: Area | undefined;
}

/** A text of the document, or what of it stands for nothing printed, with the stretch it is of. */
interface Stray {
  readonly at: number;
  readonly text: string;
  /** The whole text that it is of, and what would be printed there. */
  readonly whole: string;
  readonly printed: string;
  readonly place: DocumentPlace;
  readonly area: Area | undefined;
}

const NOWHERE: DocumentPlace = { kind: "nowhere" };
const LONGEST_QUOTE = 60;
/** The text itself, then what stands around it. */
const AREAS: readonly (Area | undefined)[] = [undefined, "header", "footer", "note"];

class PaperComparer {
  private readonly printed: readonly Stretch<TracedText>[];
  private readonly present: readonly Stretch<string>[];
  private readonly differences: Difference[] = [];
  private readonly filled: FilledIn[] = [];
  private reworded: Difference | null = null;
  private readonly strays: Stray[] = [];

  constructor(
    private readonly expected: ExpectedPaper,
    private readonly document: DocumentNow,
  ) {
    this.printed = expected.blocks.map((block) =>
      stretch(block, textsOf(block).map(readMarks), ({ tokens }) => tokens),
    );
    this.present = document.blocks.map((block) => stretch(block, textsOf(block).map(unmarked), tokensOf));
  }

  result(): PaperComparison {
    const pairs = align(this.printed, this.present);
    const partner = new Map(pairs);
    const taken = new Set(partner.values());
    this.present.forEach(({ texts, block }, at) => {
      if (!taken.has(at)) texts.forEach((text, cell) => this.strays.push(strayOf(block, at, cell, text)));
    });
    for (const [one, other] of pairs) this.comparePair(one, other);
    this.printed.forEach(({ texts, block }, index) => {
      if (!partner.has(index)) this.missing(texts, block);
    });
    const findings = this.differences
      .filter((difference) => !this.standsElsewhere(difference))
      .map((difference) => this.finding(difference));
    const gone = this.gone(findings);
    return {
      findings: distinct([...findings, ...gone, ...this.outdated(findings)]),
      // What was printed there, and was taken out of the workbook since, nobody has written by hand.
      filled: this.filled.filter(({ cell, says: written }) => !gone.some((one) => isPartOf(written, cell, one))),
    };
  }

  private comparePair(one: number, other: number): void {
    const [printed, present] = [this.printed[one], this.present[other]];
    if (printed === undefined || present === undefined) return;
    const cells = cellPairs(printed, present);
    const paired = new Set(cells.map(([, column]) => column));
    for (const [cell, column] of cells) {
      const [text, document] = [printed.texts[cell], present.texts[column]];
      if (text === undefined || document === undefined) continue;
      const { added, ...comparison } = compareTexts(text, document, this.expected.values);
      this.take(comparison, present.block, column);
      if (added.length > 0) {
        const stray = strayOf(present.block, other, column, added.map((token) => token.text).join(" "));
        this.strays.push({ ...stray, whole: document, printed: text.text });
      }
    }
    const pairedFirst = new Set(cells.map(([cell]) => cell));
    this.missing(
      printed.texts.filter((_, cell) => !pairedFirst.has(cell)),
      printed.block,
    );
    present.texts.forEach((text, column) => {
      if (!paired.has(column)) this.strays.push(strayOf(present.block, other, column, text));
    });
  }

  private take({ changed, filled, reworded }: Omit<TextComparison, "added">, block: Block, cell: number): void {
    const [place, { area }] = [placeOf(block, cell), block];
    for (const change of changed) this.differences.push({ ...change, place, area });
    if (reworded !== null) this.reworded ??= { ...reworded, place, area };
    const byCell = new Map<string, FilledIn>();
    for (const { values, says } of filled) {
      const [from, ...others] = cellsOf(values.map((value) => this.expected.values[value]?.cell ?? null));
      if (from === undefined || others.length > 0) continue;
      // A day, a month and a year are three rooms for one date.
      const key = keyOf(from);
      const known = byCell.get(key);
      byCell.set(key, {
        document: this.document.document,
        place,
        says: known === undefined ? says : `${known.says} ${says}`,
        cell: from,
      });
    }
    this.filled.push(...byCell.values());
  }

  private missing(texts: readonly TracedText[], { area }: Block): void {
    for (const { tokens } of texts) {
      const values = tokens.flatMap(({ counts, value }) => (counts && value !== null ? [value] : []));
      for (const value of new Set(values)) {
        const { kind, text } = this.expected.values[value] ?? { kind: "prose", text: "" };
        if (kind === "figure") this.differences.push({ value, printed: text, says: "", place: NOWHERE, area });
      }
    }
  }

  /** A paragraph that was split, joined or moved still says what it said; not one that somebody has put into a margin. */
  private standsElsewhere({ printed, says, area }: Difference): boolean {
    const around = this.strays.filter((stray) => stray.area === area);
    return says === "" && around.some(({ text }) => holds(essence(text), essence(printed)));
  }

  private finding({ value, printed, says, place }: Difference): Finding {
    const cell = value === null ? null : (this.expected.values[value]?.cell ?? null);
    return { kind: this.kindOf(printed, says), place, paperSays: says, workbookSays: printed, cell, other: null };
  }

  private kindOf(printed: string, says: string): FindingKind {
    const { isCurrent, recorded } = this.document;
    const was = recorded.map(({ text }) => essence(text));
    const isAsPrinted = isCurrent || was.includes(essence(printed));
    if (says === "") return isAsPrinted || recorded.length === 0 ? "missing" : "stale";
    if (isAsPrinted) return "edited";
    return was.some((text) => holds(essence(says), text)) ? "stale" : "both";
  }

  /** What was printed, still stands in the document, and would no longer be printed. */
  private gone(known: readonly Finding[]): Finding[] {
    if (this.document.isCurrent) return [];
    const now = new Set(this.expected.values.map(({ text }) => essence(text)));
    const said = known.map(({ paperSays }) => essence(paperSays));
    return this.document.recorded.flatMap(({ text, cell }): Finding[] => {
      const was = essence(text);
      if (was === "" || now.has(was) || said.some((one) => holds(one, was))) return [];
      return AREAS.flatMap((area): Finding[] => {
        const stray = this.strays.find((one) => one.area === area && says(one, was));
        if (stray === undefined) return [];
        return [{ kind: "gone", place: stray.place, paperSays: text, workbookSays: "", cell, other: null }];
      });
    });
  }

  private outdated(known: readonly Finding[]): Finding[] {
    if (this.document.isCurrent || known.length > 0 || this.reworded === null) return [];
    const { place, says, printed } = this.reworded;
    return [{ kind: "outdated", place, paperSays: says, workbookSays: printed, cell: null, other: null }];
  }
}

function textsOf(block: Block): readonly string[] {
  return block.kind === "paragraph" ? [block.text] : block.cells;
}

function stretch<Text>(block: Block, texts: readonly Text[], tokens: (text: Text) => readonly Token[]): Stretch<Text> {
  const words = texts.flatMap((text) => tokens(text).flatMap((token) => (token.counts ? [token.text] : [])));
  return { shape: `${block.area ?? "body"} ${block.kind}`, words, texts, block };
}

/** Cells of two rows by their columns, or where there are not as many by what stands in them. */
function cellPairs(printed: Stretch<TracedText>, present: Stretch<string>): readonly (readonly [number, number])[] {
  if (printed.texts.length === present.texts.length) return printed.texts.map((_, index) => [index, index] as const);
  const comparable = (tokens: readonly Token[]): Comparable => ({
    shape: "cell",
    words: tokens.flatMap((token) => (token.counts ? [token.text] : [])),
  });
  return align(
    printed.texts.map(({ tokens }) => comparable(tokens)),
    present.texts.map((text) => comparable(tokensOf(text))),
  );
}

/** Whether these words, in their order, are among those of a finding from the same cell. */
function isPartOf(written: string, cell: CellAddress, { paperSays, cell: from }: Finding): boolean {
  if (from === null || keyOf(from) !== keyOf(cell)) return false;
  const words = essence(written).split(" ");
  let found = 0;
  for (const word of essence(paperSays).split(" ")) if (word === words[found]) found += 1;
  return found === words.length;
}

/** Whether somebody reads this there who would not, were it printed now; a date may be left with only its room in common. */
function says({ text, whole, printed }: Stray, was: string): boolean {
  return holds(essence(text), was) || (holds(essence(whole), was) && !holds(essence(printed), was));
}

function strayOf(block: Block, at: number, cell: number, text: string): Stray {
  return { at, text, whole: text, printed: "", place: placeOf(block, cell), area: block.area };
}

function placeOf(block: Block, cell: number): DocumentPlace {
  const where = block.area === undefined ? {} : { area: block.area };
  if (block.kind === "paragraph") {
    return { kind: "paragraph", ...where, ordinal: block.ordinal, quote: quoted(block.text) };
  }
  const { table, row, cells } = block;
  return { kind: "cell", ...where, table, row, column: cell + 1, quote: quoted(cells[cell] ?? "") };
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trim()}…` : line;
}

function cellsOf(cells: readonly (CellAddress | null)[]): CellAddress[] {
  const known = new Map<string, CellAddress>();
  for (const cell of cells) if (cell !== null) known.set(keyOf(cell), cell);
  return Array.from(known.values());
}

/** What tells one cell from another. */
export function keyOf(cell: CellAddress): string {
  return `${cell.tab}\n${toA1(cell)}`;
}

/** A value that is printed twice in one place is found once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return Array.from(new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values());
}
