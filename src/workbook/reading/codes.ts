/** The codes of a tab's rows: looked up as typed with case and spaces folded, and reported when used twice. */

import type { CellAddress } from "../../domain/address";
import { foldSpaces, foldText } from "../../domain/text";

/**
 * The form in which two spellings of one code are equal: case and spaces folded. Nearly all codes are plain letters and
 * digits, which need no more than lower case.
 * @example codeKey(" cntt ") === codeKey("CNTT") // true
 */
export function codeKey(code: string): string {
  return isPlain(code) ? code.toLowerCase() : foldText(code);
}

/** Whether a text is nothing but visible ASCII characters. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || unit >= 0x7f) return false;
  }
  return true;
}

/** A code as it is shown: spaces folded. */
export function tidyCode(code: string): string {
  return isPlain(code) ? code : foldSpaces(code);
}

/** Codes known from their own tab, by the key under which other tabs name them. */
export interface Codes {
  /** The code as it stands in its own tab, or null when there is none. */
  readonly find: (typed: string) => string | null;
  readonly all: readonly string[];
}

/** Codes that can be looked up; of codes that differ only in case the first one stands for all. */
export function codesOf(codes: readonly string[]): Codes {
  const known = new Map<string, string>();
  for (const code of codes) {
    const key = codeKey(code);
    if (key !== "" && !known.has(key)) known.set(key, code);
  }
  return { find: (typed) => known.get(typed) ?? known.get(codeKey(typed)) ?? null, all: [...known.values()] };
}

/** Things that carry a code, gathered by it; those without a code are in no group. */
export function groupByCode<T extends { readonly code: string }>(things: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = codeKey(thing.code);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** The addresses of the others of a group. */
export function othersOf<T extends { readonly at: CellAddress }>(group: readonly T[], one: T): CellAddress[] {
  return group.filter((other) => other !== one).map((other) => other.at);
}

/** The addresses of a group, the first apart, as a problem names its cells. */
export function cellsOf(things: readonly { readonly at: CellAddress }[]): readonly [CellAddress, ...CellAddress[]] {
  const [first, ...others] = things.map(({ at }) => at);
  if (first === undefined) throw new Error("A group has at least one member.");
  return [first, ...others];
}
