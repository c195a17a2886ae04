/** What the words before and after a target's number say of it. */

import { once } from "./remember";
import { phrase, withoutIdioms, type Token } from "./target-tokens";
import { BEFORE_NUMBER, type Effect } from "./target-words";

/** What stands before the number: the effects of the words that touch it, and the name that is left. */
export interface Before {
  readonly effects: ReadonlySet<Effect>;
  readonly name: string;
}

const LONGEST_PHRASE = 5;

/** Takes the words that bear on the number off what stands before it, from the number backwards. */
export function readBefore(tokens: readonly Token[]): Before {
  const words = tokens.map((token) => token.text);
  const effects = new Set<Effect>();
  let end = words.length;
  for (;;) {
    const found = lastPhrase(words, end);
    if (found === null) return { effects, name: ` ${words.slice(0, end).join(" ")} ` };
    effects.add(found.effect);
    end = found.start;
  }
}

function lastPhrase(words: readonly string[], end: number): { readonly effect: Effect; readonly start: number } | null {
  for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start += 1) {
    // "từ loại tốt trở lên đạt 90%": "lên" belongs to the words before it.
    if (words[start - 1] === "trở") continue;
    const found = words.slice(start, end).join(" ");
    const effect = effectOfWords().get(found);
    if (effect !== undefined && !isEndOfCompound(words, start, found, effect)) return { effect, start };
  }
  return null;
}

/** Whether what is found at a place belongs to the word before it, and so says nothing of the number. */
function isEndOfCompound(words: readonly string[], start: number, found: string, effect: Effect): boolean {
  const previous = words[start - 1] ?? "";
  switch (effect) {
    case "nearly":
      // "Tốc độ", "xây dựng cơ bản": they say "about" only at the head, or after a verb of reaching.
      return (
        start > 0 &&
        ["độ", "cơ bản", "cỡ", "chừng"].includes(found) &&
        !["đạt", "được", "có", "là", "ước", "khoảng", ","].includes(previous)
      );
    case "up":
    case "down":
      // "Tốc độ tăng", "tỷ lệ giảm", "mức tăng" are levels themselves.
      return ["độ", "lệ", "mức"].includes(previous);
    case "rank":
      // "Ngày thứ 7" is no place of a ranking.
      return found === "thứ" && !["xếp", "đứng", "hạng", "trí"].some((word) => words.includes(word));
    default:
      return false;
  }
}

const effectOfWords = once(
  (): ReadonlyMap<string, Effect> =>
    new Map(
      (Object.keys(BEFORE_NUMBER) as Effect[]).flatMap((effect) =>
        BEFORE_NUMBER[effect].map((words) => [words, effect] as const),
      ),
    ),
);

/** What stands after the unit. */
export interface After {
  readonly upwards: boolean;
  readonly downwards: boolean;
  readonly leading: boolean;
  readonly numerals: boolean;
  readonly rest: string;
}

/** Reads what stands after the unit: "trở lên", "dẫn đầu", and further numbers. */
export function readAfter(tokens: readonly Token[]): After {
  const line = phrase(tokens);
  const leading = /^ (?:(?:tỉnh|nước|thành|phố|địa|phương|đứng|,) )*(?:đứng đầu|dẫn đầu) /.test(line);
  const rest = line.replace(/ trở lên /, " ").replace(/ trở xuống /, " ");
  return {
    upwards: line.includes(" trở lên "),
    downwards: line.includes(" trở xuống "),
    leading,
    numerals: tokens.some((token) => token.kind === "numeral"),
    rest: withoutIdioms(rest),
  };
}
