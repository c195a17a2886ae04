/**
 * Where each value of a paper's view model comes to stand in the paper: the values are marked with characters that no
 * text uses, the marked paper is printed, and the marks are read off again.
 */

import type { CellAddress } from "../../domain/address";
import { BLANK, type Paper, type Printed } from "../papers";
import { tokensOf, type Token } from "./tokens";

/** A value of the view model. */
export interface TracedValue {
  /** A figure, name, title or date; room for a person to write; or words of the program around them. */
  readonly kind: "figure" | "blank" | "prose";
  readonly text: string;
  readonly cell: CellAddress | null;
}

/** A token with the innermost value that it belongs to; null for words of the template. */
export interface TracedToken extends Token {
  readonly value: number | null;
}

/** A text as printed, its tokens told apart by what they come from. */
export interface TracedText {
  readonly text: string;
  readonly tokens: readonly TracedToken[];
}

const OPEN = "\uE000";
const NAMED = "\uE001";
const CLOSE = "\uE002";
const DIGIT = 0xe010;

/** Names of fields that are not printed, or that say nothing of a nominee but what the form says of all. */
const UNPRINTED: ReadonlySet<string> = new Set(["kind", "because", "toCheck"]);
const WORDS_OF_THE_FORM: ReadonlySet<string> = new Set([
  "address",
  "clause",
  "heading",
  "instruction",
  "label",
  "mode",
  "prompt",
  "reading",
  "words",
]);

/** A paper whose values are marked, and the values by the numbers of their marks. */
export interface MarkedPaper {
  readonly paper: Paper;
  readonly values: readonly TracedValue[];
}

/** Marks every value of a paper. */
export function markPaper(paper: Paper): MarkedPaper {
  const values: TracedValue[] = [];
  const mark = (value: TracedValue, shown: string): string => {
    if (shown === "") return "";
    values.push(value);
    return OPEN + numbered(values.length - 1) + NAMED + shown + CLOSE;
  };
  const markPrinted = ({ text, cell }: Printed): string =>
    mark({ kind: text === BLANK ? "blank" : "figure", text, cell }, unmarked(text));
  const markSentence = (text: string, figures: readonly Printed[]): string => {
    // The sentence's own mark has the lower number: the figures stand inside of it.
    const number = values.push({ kind: "prose", text, cell: null }) - 1;
    let done = "";
    let rest = text;
    for (const figure of figures) {
      const at = rest.indexOf(figure.text);
      if (at < 0 || figure.text === "") continue;
      done += unmarked(rest.slice(0, at)) + markPrinted(figure);
      rest = rest.slice(at + figure.text.length);
    }
    return text === "" ? "" : OPEN + numbered(number) + NAMED + done + unmarked(rest) + CLOSE;
  };
  const walk = (value: unknown, name: string): unknown => {
    if (UNPRINTED.has(name)) return value;
    if (typeof value === "string") {
      const kind = WORDS_OF_THE_FORM.has(name) ? "prose" : "figure";
      return mark({ kind, text: value, cell: null }, unmarked(value));
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, name));
    if (typeof value !== "object" || value === null) return value;
    if ("text" in value && typeof value.text === "string") {
      if ("cell" in value) return { ...value, text: markPrinted(value as Printed) };
      if ("figures" in value) return { ...value, text: markSentence(value.text, value.figures as readonly Printed[]) };
      return { ...value, text: mark({ kind: "prose", text: value.text, cell: null }, unmarked(value.text)) };
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]));
  };
  return { paper: walk(paper, "paper") as Paper, values };
}

/** A text without characters that serve as marks here. */
export function unmarked(text: string): string {
  return text.replace(/[\uE000-\uE01F]/g, "\uFFFD");
}

function numbered(number: number): string {
  return Array.from(String(number), (digit) => String.fromCharCode(DIGIT + Number(digit))).join("");
}

/** Reads the marks off a printed text. */
export function readMarks(marked: string): TracedText {
  let text = "";
  /** The innermost value for each character of the text. */
  const owners: (number | null)[] = [];
  const open: number[] = [];
  for (let at = 0; at < marked.length; at += 1) {
    const character = marked.charAt(at);
    if (character === CLOSE) open.pop();
    else if (character === OPEN) {
      let number = 0;
      for (at += 1; at < marked.length && marked.charAt(at) !== NAMED; at += 1) {
        number = number * 10 + marked.charCodeAt(at) - DIGIT;
      }
      open.push(number);
    } else {
      text += character;
      owners.push(open[open.length - 1] ?? null);
    }
  }
  return { text, tokens: tokensOf(text).map((token) => ({ ...token, value: owners[token.from] ?? null })) };
}
