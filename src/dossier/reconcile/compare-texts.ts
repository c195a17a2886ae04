/** Holds one text of a paper, as it would be printed now, against the text that stands in the document. */

import { commonRuns } from "./align";
import { tokensOf, type Token } from "./tokens";
import type { TracedText, TracedToken, TracedValue } from "./traced";

/** A value that the document has otherwise: what stands in its place, "" where nothing does. */
export interface Changed {
  /** The number of the value; null for a number in words of the form. */
  readonly value: number | null;
  readonly printed: string;
  readonly says: string;
}

/** What a person has written where the paper left room. */
export interface Filled {
  /** The numbers of the values that were blank. */
  readonly values: readonly number[];
  readonly says: string;
}

/** What came of one text. */
export interface TextComparison {
  readonly changed: readonly Changed[];
  readonly filled: readonly Filled[];
  /** Tokens of the document that stand for nothing that is printed. */
  readonly added: readonly Token[];
  /** The first words of the program, not of the form, that the document has otherwise; null where there are none. */
  readonly reworded: Changed | null;
}

/** Compares the two. `values` are those that the numbers in `printed` stand for. */
export function compareTexts(printed: TracedText, document: string, values: readonly TracedValue[]): TextComparison {
  return new Comparison(printed, document, values).result();
}

/** The tokens between two that the texts have in common. */
interface Gap {
  /** Indexes among the tokens that count: of the common ones around it, -1 and the length at the ends. */
  readonly before: number;
  readonly after: number;
  readonly beforeSecond: number;
  readonly afterSecond: number;
}

class Comparison {
  private readonly first: readonly TracedToken[];
  private readonly all: readonly Token[];
  private readonly second: readonly Token[];
  /** For each printed token that counts, the document's that is the same; -1 where there is none. */
  private readonly same: number[];
  private readonly touched = new Set<number>();
  private readonly numbers: Changed[] = [];
  private readonly filled: Filled[] = [];
  private readonly added: Token[] = [];
  private reworded: Changed | null = null;

  constructor(
    private readonly printed: TracedText,
    private readonly document: string,
    private readonly values: readonly TracedValue[],
  ) {
    this.first = printed.tokens.filter(({ counts }) => counts);
    this.all = tokensOf(document);
    this.second = this.all.filter(({ counts }) => counts);
    this.same = this.first.map(() => -1);
    commonRuns(textsOf(this.first), textsOf(this.second), (count, at, atSecond) => {
      for (let step = 0; step < count; step += 1) this.same[at + step] = atSecond + step;
    });
  }

  result(): TextComparison {
    for (const gap of this.gaps()) this.judge(gap);
    const changed = Array.from(this.touched, (value): Changed => this.changedValue(value));
    const { filled, added, reworded } = this;
    return { changed: [...changed, ...this.numbers], filled, added, reworded };
  }

  private gaps(): Gap[] {
    const gaps: Gap[] = [];
    let [before, beforeSecond] = [-1, -1];
    const close = (after: number, afterSecond: number): void => {
      gaps.push({ before, after, beforeSecond, afterSecond });
      [before, beforeSecond] = [after, afterSecond];
    };
    this.same.forEach((place, index) => {
      if (place >= 0) close(index, place);
    });
    close(this.first.length, this.second.length);
    return gaps;
  }

  private judge(gap: Gap): void {
    const removed = this.first.slice(gap.before + 1, gap.after);
    const inserted = this.second.slice(gap.beforeSecond + 1, gap.afterSecond);
    const blanks = this.filledIn(gap);
    this.added.push(...inserted);
    if (removed.length > 0) this.judgeRemoved(removed, gap);
    else if (inserted.length > 0 && blanks.length > 0) this.filled.push({ values: blanks, says: this.textIn(gap) });
    else if (inserted.length > 0) this.judgeInserted(gap, inserted);
  }

  private judgeRemoved(removed: readonly TracedToken[], gap: Gap): void {
    const says = this.textIn(gap);
    for (const token of removed) {
      const value = token.value === null ? undefined : this.values[token.value];
      if (value?.kind === "figure" && token.value !== null) this.touched.add(token.value);
      else if (/\d/.test(token.text)) this.numbers.push({ value: null, printed: token.text, says });
      else if (value?.kind === "prose") {
        this.reworded ??= { value: null, printed: this.printedText(removed[0], removed[removed.length - 1]), says };
      }
    }
  }

  /** Words put in change a figure when they stand within it, or beside it with nothing between but its own signs. */
  private judgeInserted(gap: Gap, inserted: readonly Token[]): void {
    const left = this.figureAt(gap.before);
    const right = this.figureAt(gap.after);
    const [one, last] = [inserted[0], inserted[inserted.length - 1]];
    if (left !== null && left === right) this.touched.add(left);
    else {
      const [behind, ahead] = [this.signsAt(gap.before, 1), this.signsAt(gap.after, -1)];
      if (left !== null && this.areBeside(this.second[gap.beforeSecond], one, behind)) this.touched.add(left);
      if (right !== null && this.areBeside(last, this.second[gap.afterSecond], ahead)) this.touched.add(right);
    }
  }

  private figureAt(index: number): number | null {
    const value = this.first[index]?.value ?? null;
    return value !== null && this.values[value]?.kind === "figure" ? value : null;
  }

  /** The signs of a figure behind (1) or before (-1) one of its words: "Nguyễn Văn (B)" ends in a bracket of its own. */
  private signsAt(index: number, step: 1 | -1): string {
    const word = this.first[index];
    if (word === undefined) return "";
    const { tokens } = this.printed;
    let signs = "";
    for (let at = tokens.indexOf(word) + step; ; at += step) {
      const token = tokens[at];
      if (token === undefined || token.counts || token.isBlank || token.value !== word.value) return signs;
      signs = step > 0 ? signs + token.text : token.text + signs;
    }
  }

  /** Whether two words of the document have nothing between them, or these signs alone. */
  private areBeside(one: Token | undefined, other: Token | undefined, signs: string): boolean {
    if (one === undefined || other === undefined) return false;
    const between = this.document.slice(one.to, other.from);
    return /^[^\S\n]*$/.test(between) || (!between.includes("\n") && between.replace(/\s/g, "") === signs);
  }

  /** The rooms for writing that were printed in a gap, each once; none where all are still there. */
  private filledIn({ before, after, beforeSecond, afterSecond }: Gap): number[] {
    const blanks = blanksBetween(this.printed.tokens, this.first[before], this.first[after]);
    const left = blanksBetween(this.all, this.second[beforeSecond], this.second[afterSecond]);
    if (left.length >= blanks.length) return [];
    return Array.from(new Set(blanks.map(({ value }) => value ?? -1)));
  }

  /** What the document says in a gap. */
  private textIn({ beforeSecond, afterSecond }: Gap): string {
    return this.documentText(beforeSecond + 1, afterSecond - 1);
  }

  private documentText(from: number, to: number): string {
    const [one, last] = [this.second[from], this.second[to]];
    return one === undefined || last === undefined || from > to ? "" : withBracket(this.document, one.from, last.to);
  }

  private printedText(one: Token | undefined, last: Token | undefined): string {
    return one === undefined || last === undefined ? "" : this.printed.text.slice(one.from, last.to);
  }

  /** What stands between the nearest words around a figure that both texts have. */
  private changedValue(value: number): Changed {
    const own = this.first.flatMap((token, index) => (token.value === value ? [index] : []));
    const [from = 0, to = 0] = [own[0], own[own.length - 1]];
    const before = this.same.slice(0, from).reduce((place, next) => (next < 0 ? place : next), -1);
    const after = this.same.slice(to + 1).find((place) => place >= 0) ?? this.second.length;
    return {
      value,
      printed: this.values[value]?.text ?? "",
      says: this.documentText(before + 1, after - 1),
    };
  }
}

/** A piece of a text with the bracket that closes one within it: "07/07 (100%)". */
function withBracket(text: string, from: number, to: number): string {
  const piece = text.slice(from, to);
  const isOpen = piece.lastIndexOf("(") > piece.lastIndexOf(")");
  return isOpen && text[to] === ")" ? `${piece})` : piece;
}

function blanksBetween<Kind extends Token>(
  all: readonly Kind[],
  one: Token | undefined,
  other: Token | undefined,
): Kind[] {
  const [from, to] = [one?.to ?? 0, other?.from ?? Infinity];
  return all.filter((token) => token.isBlank && token.from >= from && token.to <= to);
}

function textsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}
