/** The marks that number the clauses of a plan: "II.", "1.", "(8)", "a)", "1.2.3", "-", "Điều 4". */

import { group, plainSigns } from "../domain/text";

/** A mark at the beginning of a line. */
export interface Mark {
  /** What kind of list it belongs to; two marks of one style may be brothers. */
  readonly style: string;
  /** The place it tells; 0 for a bullet. */
  readonly number: number;
  /** Of "1.2.3": all its numbers. Empty for every other mark. */
  readonly path: readonly number[];
  /** As it stands in the text. */
  readonly given: string;
  /** What follows it. */
  readonly rest: string;
}

interface MarkRule {
  readonly style: string;
  readonly pattern: RegExp;
  readonly number: (written: string) => number;
}

/** The style of "(ii)". */
export const SMALL_ROMAN = "small roman";

/** Longest forms first; group 1 is the mark as it stands, group 2 what it counts. */
const MARK_RULES: readonly MarkRule[] = [
  {
    style: "part",
    pattern: /^((?:phần|chương) (?:thứ )?([ivx]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám)(?!\p{L}) ?[.:)/-]?) ?/iu,
    number: countOf,
  },
  { style: "article", pattern: /^((?:điều|mục) (\d{1,2}|[IVX]+)(?![\p{L}\d]) ?[.:)/-]?) ?/iu, number: countOf },
  { style: "clause", pattern: /^(khoản (\d{1,2})(?![\p{L}\d]) ?[.:)/-]?) ?/iu, number: countOf },
  { style: "path", pattern: /^((?:[IVX]+|\d{1,2})((?:\.\d{1,2}){1,4})[.)]?)(?= |\p{Lu}) ?/u, number: lastOfPath },
  { style: "roman", pattern: /^(([IVX]+) ?[.)/:-])(?= |\p{Lu}|$) ?/u, number: countOf },
  // "Il. NHIỆM VỤ", "lV. HỒ SƠ": a scan's sections.
  {
    style: "roman",
    pattern: /^((?=[1l]*[IVXl])([IVX1l]{2,5}) ?[.)])(?= ?\p{Lu}{2}) ?/u,
    number: (written) => countOf(written.replace(/[1l]/g, "I")),
  },
  { style: "(number)", pattern: /^(\((\d{1,2})\)[.:]?) ?/u, number: countOf },
  { style: "number)", pattern: /^((\d{1,2})\))(?= |\p{L}) ?/u, number: countOf },
  { style: "number", pattern: /^((\d{1,2})[./](?:-)?)(?= |\p{Lu}) ?/u, number: countOf },
  { style: SMALL_ROMAN, pattern: /^(\(?([ivx]{2,5})[).])(?= |\p{Lu}) ?/u, number: countOf },
  { style: "letter", pattern: /^((?:[Đđ]iểm )?\(?([a-zđ])[).])(?= |\p{Lu}) ?/u, number: placeOfLetter },
  { style: "LETTER", pattern: /^(([A-HĐ])[.)])(?= ) ?/u, number: placeOfLetter },
];

/** Signs that begin an item of a list; dashes are one sign. */
const BULLET = /^((?:[-–—−‐‑‒―+*•●○◦▪■□·‣►➢➤✓✔\uf000-\uf0ff] ?){1,2})(?=[ \p{L}\d“"(]) */u;

/** The mark that a line begins with, or null. */
export function readMark(line: string): Mark | null {
  const plain = plainSigns(line);
  for (const { style, pattern, number } of MARK_RULES) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const rest = line.slice(match[0].length);
    const given = group(match, 1);
    const path = style === "path" ? pathOf(given) : [];
    return { style, number: number(group(match, 2)), path, given, rest };
  }
  const bullet = BULLET.exec(line);
  if (bullet === null) return null;
  const given = group(bullet, 1).trim();
  return { style: bulletStyle(given), number: 0, path: [], given, rest: line.slice(bullet[0].length) };
}

/** Whether a mark only lists, without counting. */
export function isBullet(mark: Mark): boolean {
  return mark.style.startsWith("bullet");
}

function bulletStyle(given: string): string {
  const sign = given.charAt(0);
  return `bullet${/[-–—−‐‑‒―]/.test(sign) ? "-" : sign}`;
}

/** The place that a numeral or a letter tells. */
export function placeOf(style: "roman" | "LETTER" | "letter" | "number", written: string): number {
  return style === "letter" || style === "LETTER" ? placeOfLetter(written) : countOf(written);
}

const ALPHABET = "abcdđeghiklmnopqrstuvxy";

function placeOfLetter(letter: string): number {
  return ALPHABET.indexOf(letter.toLowerCase()) + 1;
}

function lastOfPath(path: string): number {
  return Number(path.slice(path.lastIndexOf(".") + 1));
}

function pathOf(given: string): number[] {
  return given
    .replace(/[.)]$/, "")
    .split(".")
    .map((part) => countOf(part));
}

const ORDINALS = ["nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám"];

/** The number that Arabic or Roman numerals tell; 0 for none. */
function countOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const ordinal = ORDINALS.indexOf(written.toLowerCase());
  if (ordinal !== -1) return ordinal < 4 ? ordinal + 1 : ordinal;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...written.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, place) => sum + (digit < (digits[place + 1] ?? 0) ? -digit : digit), 0);
}
