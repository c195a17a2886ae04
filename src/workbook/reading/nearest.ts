/** Guesses which label or code somebody meant, only ever to say so in a message. */

import { foldText } from "../../domain/text";

/**
 * The one candidate that a text probably meant, or null when none or several come near: equal without diacritics,
 * the beginning or end of it, the first letters of its words, or at most two letters away (one in short texts, none in
 * the shortest).
 * @example nearest("Hoàn thành tốt", ["Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"]) // "Hoàn thành tốt nhiệm vụ"
 */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const typed = bare(text);
  if (typed === "") return null;
  for (const isNear of [sameLetters, partOf, initialsOf, startOrEndOfInitials, fewLettersAway]) {
    const near = candidates.filter((candidate) => isNear(typed, bare(candidate)));
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  }
  return null;
}

/** Lower case without diacritics, spaces folded: what names that look alike have in common. */
export function bare(text: string): string {
  return foldText(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}

function sameLetters(typed: string, candidate: string): boolean {
  return typed === candidate;
}

function partOf(typed: string, candidate: string): boolean {
  if (typed.length < 2) return false;
  return candidate.startsWith(typed) || candidate.endsWith(typed) || typed.startsWith(`${candidate} `);
}

/** "HTXSNV", "P. CNTT": what offices write for long names. */
function initialsOf(typed: string, candidate: string): boolean {
  return typed.replace(/[ .]/g, "") === initials(candidate) && initials(candidate).length > 2;
}

function startOrEndOfInitials(typed: string, candidate: string): boolean {
  const [short, whole] = [typed.replace(/[ .]/g, ""), initials(candidate)];
  return short.length > 2 && (whole.startsWith(short) || whole.endsWith(short));
}

function initials(text: string): string {
  return text
    .split(/[ .,;()/–-]+/)
    .map((word) => word.charAt(0))
    .join("");
}

function fewLettersAway(typed: string, candidate: string): boolean {
  const allowed = candidate.length > 6 ? 2 : candidate.length > 3 ? 1 : 0;
  return Math.abs(typed.length - candidate.length) <= allowed && lettersBetween(typed, candidate) <= allowed;
}

/** The number of letters to insert, drop or change to get from one text to the other. */
function lettersBetween(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
