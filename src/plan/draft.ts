/** A reading while it grows: items and questions with their sources, and at the end the account of every sentence. */

import type { PlanQuestion, PlanReadingKey } from "../domain/plan-question";
import type { Clause, Outline } from "./outline";
import type { AccountedSentence, Fate, Mend, PossibleReading, Proposed, Question, Quote } from "./proposal";

/** A part of a clause's text. */
export interface Span {
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
}

/** The whole text of a clause. */
export function wholeOf(clause: Clause): Span {
  return { clause, start: 0, end: clause.text.length };
}

/** The part of a clause that holds some words, from a place on; the whole clause where they are not in it. */
export function spanOf(clause: Clause, words: string, from = 0): Span {
  const start = clause.text.indexOf(words, from);
  return start === -1 ? wholeOf(clause) : { clause, start, end: start + words.length };
}

/** A question before it has its number. */
export interface Asked {
  readonly matter: PlanQuestion;
  readonly items: readonly string[];
  readonly about: Span | null;
  readonly readings?: readonly PossibleReading[];
  readonly chosen?: PlanReadingKey;
}

/** Gathers what is read. */
export interface Draft {
  readonly outline: Outline;
  /** The item with its source, its mends, and in a scan a question about words that could not be mended. */
  readonly propose: <Values>(id: string, values: Values, from: readonly [Span, ...Span[]]) => Proposed<Values>;
  readonly ask: (asked: Asked) => void;
  /** Notes that a clause only orders the text. */
  readonly structure: (clause: Clause) => void;
  /** Whether something was read from a sentence, or asked about it. */
  readonly isTaken: (sentence: number) => boolean;
  readonly quote: (span: Span) => Quote;
  readonly finish: () => { readonly questions: readonly Question[]; readonly account: readonly AccountedSentence[] };
}

/** An empty reading of an outline. */
export function startDraft(outline: Outline): Draft {
  const asked: Asked[] = [];
  const structure = new Set<number>();
  const used = new Map<number, string[]>();
  const questioned = new Map<number, number[]>();

  function sentencesOf({ clause, start, end }: Span): readonly number[] {
    const inside = clause.sentences.filter((one) => one.start < end && one.end > start);
    return (inside.length === 0 ? clause.sentences.slice(0, 1) : inside).map(({ index }) => index);
  }

  function quote(span: Span): Quote {
    const sentences = sentencesOf(span);
    const first = sentences[0] ?? 0;
    const last = sentences[sentences.length - 1] ?? first;
    return quoteOf(span.clause, first, last);
  }

  function propose<Values>(id: string, values: Values, from: readonly [Span, ...Span[]]): Proposed<Values> {
    for (const span of from) for (const sentence of sentencesOf(span)) push(used, sentence, id);
    const [main, ...others] = from;
    const unsure = [...new Set(from.flatMap(unsureIn))];
    if (unsure.length > 0) ask({ matter: { kind: "wordsUnsure", words: unsure.join(", ") }, items: [id], about: main });
    return { id, values, sources: [quote(main), ...others.map(quote)], mends: from.flatMap(mendsIn), questions: [] };
  }

  function ask(question: Asked): void {
    if (question.about !== null) for (const one of sentencesOf(question.about)) push(questioned, one, asked.length);
    asked.push(question);
  }

  function finish(): { questions: Question[]; account: AccountedSentence[] } {
    const order = asked.map((question, place) => ({ question, place }));
    const placeIn = ({ about }: Asked): number => (about === null ? Infinity : (sentencesOf(about)[0] ?? 0));
    order.sort((one, other) => compare(placeIn(one.question), placeIn(other.question)) || one.place - other.place);
    const ids = new Map(order.map(({ place }, index) => [place, `q-${String(index + 1).padStart(2, "0")}`]));
    const questions = order.map(({ question, place }): Question => {
      const { matter, items, about, readings = [], chosen = null } = question;
      return {
        id: ids.get(place) ?? "",
        matter,
        items,
        source: about === null ? null : quote(about),
        readings,
        chosen,
      };
    });
    const account = outline.clauses.flatMap((clause) =>
      clause.sentences.map(({ index }): AccountedSentence => {
        const items = used.get(index) ?? [];
        const about = (questioned.get(index) ?? []).flatMap((place) => ids.get(place) ?? []);
        const { words, place } = quoteOf(clause, index, index);
        const { firstLine, lastLine, clause: address } = place;
        const fate = fateOf(clause, items, about);
        return { words, firstLine, lastLine, clause: address, fate, items: [...new Set(items)], questions: about };
      }),
    );
    return { questions, account };
  }

  function fateOf(clause: Clause, items: readonly string[], about: readonly string[]): Fate {
    if (items.length > 0) return "used";
    if (about.length > 0) return "asked";
    return structure.has(clause.index) || clause.block.kind === "furniture" ? "structure" : "prose";
  }

  return {
    outline,
    propose,
    ask,
    structure: (clause) => void structure.add(clause.index),
    isTaken: (sentence) => used.has(sentence) || questioned.has(sentence),
    quote,
    finish,
  };
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function push<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The words of sentences of a clause as given, its mark before the first. */
function quoteOf(clause: Clause, first: number, last: number): Quote {
  const sentences = clause.sentences.filter(({ index }) => index >= first && index <= last);
  const start = sentences[0]?.start ?? 0;
  const end = sentences[sentences.length - 1]?.end ?? clause.text.length;
  const words = clause.words.filter((word) => word.start >= start && word.start < end);
  const mark = start === 0 && clause.block.mark !== null ? [clause.block.mark.given] : [];
  const firstLine = words[0]?.line ?? clause.block.firstLine;
  return {
    words: [...mark, ...words.map(({ given }) => given)].join(" "),
    place: {
      firstLine,
      lastLine: words[words.length - 1]?.line ?? firstLine,
      firstSentence: first,
      lastSentence: last,
      clause: clause.address,
    },
  };
}

/** The runs of words in a span that were mended. */
function mendsIn({ clause, start, end }: Span): Mend[] {
  const mends: { from: string; to: string }[] = [];
  let open = false;
  for (const word of clause.words) {
    if (word.start < start || word.start >= end || word.given === word.read) {
      open = false;
      continue;
    }
    const last = mends[mends.length - 1];
    if (open && last !== undefined) {
      last.from += ` ${word.given}`;
      last.to += ` ${word.read}`;
    } else {
      mends.push({ from: word.given, to: word.read });
    }
    open = true;
  }
  return mends;
}

/** The words in a span that a scan broke and nobody could mend. */
function unsureIn({ clause, start, end }: Span): string[] {
  return clause.words
    .filter((word) => !word.sure && word.start >= start && word.start < end)
    .map(({ given }) => given.replace(/^[("“]+|[)"”.,;:]+$/g, "") || given);
}
