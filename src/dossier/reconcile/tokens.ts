/** A text as the words, numbers and signs that count when two texts are held against each other. */

import { once } from "../../domain/remember";

export interface Token {
  /** Composed; every kind of minus is "-". */
  readonly text: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Punctuation and room for writing may change without anybody saying something else. */
  readonly counts: boolean;
  /** Room for a person to write: dots, an ellipsis, a line. */
  readonly isBlank: boolean;
}

const kinds = once(() => ({
  token: /(?<![\p{L}\p{M}\p{N}])[-−]\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*|[….]{2,}|_{2,}|\S/gu,
  blank: /^(?:…+|[….]{3,}|_{2,})$/,
  punctuation: /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Cf}.,;:!?"'/\\_*•·|…-]+$/u,
}));

/** The tokens of a text. A number is one with its separators and its minus; letters and digits of a code are apart. */
export function tokensOf(text: string): Token[] {
  const { token, blank, punctuation } = kinds();
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    const isBlank = blank.test(found);
    tokens.push({
      text: found.normalize("NFC").replace(/^−/, "-"),
      from: match.index,
      to: match.index + found.length,
      counts: !isBlank && !punctuation.test(found),
      isBlank,
    });
  }
  return tokens;
}

/** What of a text counts, with a space between its tokens. */
export function essence(text: string): string {
  return tokensOf(text)
    .filter(({ counts }) => counts)
    .map((token) => token.text)
    .join(" ");
}

/** Whether the essence of one text stands in that of another, as whole tokens. */
export function holds(whole: string, part: string): boolean {
  return part !== "" && ` ${whole} `.includes(` ${part} `);
}
