/** Small Roman numerals ("(i)", "(ii)", "iv)"): a single letter may as well be one of the alphabet, so their order tells them. */

import { group, plainSigns } from "../domain/text";
import type { Line } from "./lines";
import { placeOf, readMark, SMALL_ROMAN, type Mark } from "./marks";

/** "(i) ", "v) ", "x. ": group 1 is the mark, group 2 its letter. */
const SINGLE = /^(\(?([ivx])[).])(?= |\p{Lu}) ?/u;

/** The marks of a single letter that count on with others of small Roman numerals, by the places of their lines. */
export function smallNumerals(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const found = new Map<number, Mark>();
  const numerals = lines.flatMap(({ kind, text }, at) => {
    const mark = kind === "text" ? numeralIn(text) : null;
    return mark === null ? [] : [{ at, mark, isSingle: SINGLE.test(plainSigns(text)) }];
  });
  numerals.forEach(({ at, mark, isSingle }, place) => {
    const before = numerals[place - 1]?.mark.number;
    const after = numerals[place + 1]?.mark.number;
    const counts = mark.number === 1 ? after === 2 : before === mark.number - 1;
    if (isSingle && counts) found.set(at, mark);
  });
  return found;
}

function numeralIn(line: string): Mark | null {
  const single = SINGLE.exec(plainSigns(line));
  if (single === null) {
    const mark = readMark(line);
    return mark?.style === SMALL_ROMAN ? mark : null;
  }
  const given = group(single, 1);
  const rest = line.slice(single[0].length);
  return { style: SMALL_ROMAN, number: placeOf("roman", group(single, 2)), path: [], given, rest };
}
