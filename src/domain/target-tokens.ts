/** A target's wording in pieces: words, numerals and signs, and the search for whole words in them. */

import { once } from "./remember";
import { IDIOMS } from "./target-words";

/** What stands for a masked name: it keeps offsets and is no word of a plan. */
export const MASK = "§";

/** A piece of a wording: a word, a numeral or a sign, with its place in the text. */
export interface Token {
  readonly text: string;
  /** A mask is a sign. */
  readonly kind: "word" | "numeral" | "sign";
  readonly start: number;
  readonly end: number;
}

/** The word at a place; "" beyond the ends. */
export function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? "";
}

/** The part of the wording, as typed, from one token up to another. */
export function typedBetween({ typed, tokens }: Words, from: number, to: number): string {
  const part = tokens.slice(from, to);
  return typed.slice(part[0]?.start, part[part.length - 1]?.end ?? 0);
}

/** A wording as typed, and its pieces. */
export interface Words {
  readonly typed: string;
  readonly tokens: readonly Token[];
}

/** Parts a wording into its pieces; `masked` is in lower case, its names and dates hidden, and as long as `typed`. */
export function tokenize(typed: string, masked: string): Words {
  const tokens: Token[] = [];
  const pattern = /(\d[\d.,]*\d|\d)|(\p{L}[\p{L}\p{M}\d]*)|§+|>=|<=|=>|=<|\S/gu;
  for (let match = pattern.exec(masked); match !== null; match = pattern.exec(masked)) {
    const kind = match[1] !== undefined ? "numeral" : match[2] !== undefined ? "word" : "sign";
    tokens.push({ text: match[0], kind, start: match.index, end: match.index + match[0].length });
  }
  return { typed, tokens };
}

/** The words of tokens, one space between and around them, for searching whole words. */
export function phrase(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.text).join(" ")} `;
}

/** Whether a phrase holds one of some words as whole words. */
export function has(line: string, words: readonly string[]): boolean {
  return words.some((word) => line.includes(` ${word} `));
}

/** A phrase without the idioms whose words say nothing of a number ("tăng cường", "nâng cấp"). */
export function withoutIdioms(line: string): string {
  // At the head of a clause the word is the verb: "giảm phát thải 10%" asks for a decrease.
  const verb = /^ (?:phấn đấu )?(?:giảm|tăng)(?! cường| trưởng| gia | huyết)(?= )/.exec(line)?.[0] ?? "";
  return verb + line.slice(verb.length).replace(idioms(), ` ${MASK}`);
}

const idioms = once(() => new RegExp(` (?:${IDIOMS.join("|")})(?= )`, "g"));
