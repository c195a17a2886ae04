/** What the name of an indicator (Nội dung) says of the target that stands beside it in a cell of its own. */

import { once } from "./remember";
import type { Target, TargetDoubt } from "./target";
import { isShare } from "./target-comparison";
import { ALWAYS_LOWER, LOWER_IS_BETTER, PLACES } from "./target-words";

/**
 * A target in the light of its indicator's name: "5%" beside "Tỷ lệ hộ nghèo" may be the most or the least, "20" beside
 * "Xếp hạng PAR INDEX" is a place, "96%" beside "Tỷ lệ xã …" is a share of a whole. What the target's own cell says of
 * its number stands; of the name only the words count, its numbers are no target's.
 * @param typed the target's cell as text
 * @param read reads the name and the target as one wording
 * @example underName(readTarget("5%"), "5%", "Tỷ lệ hộ nghèo", readTarget).doubt // "directionUnknown"
 */
export function underName(target: Target, typed: string, name: string, read: (text: string) => Target): Target {
  if (name === "" || (target.comparison !== "atLeast" && target.comparison !== "between")) return target;
  const words = ` ${name.toLowerCase().replace(/[^\p{L},]+/gu, " ")} `;
  const whole = target.unit === "%" && !target.share && isShare(words, "") ? { ...target, share: true } : target;
  if (!turning().test(words)) return whole;
  const named = read(`${words.trim()}: ${typed}`);
  if (named.comparison === "unclear") return named.doubt !== null && OF_NAME.has(named.doubt) ? named : whole;
  if (named.comparison === target.comparison || named.comparison === "done") return whole;
  const { due, strict, lastYear } = target;
  return { ...named, due, strict, lastYear };
}

/** What a name makes doubtful; other doubts come of reading the words of two cells as one. */
const OF_NAME: ReadonlySet<TargetDoubt> = new Set(["directionUnknown", "negation", "changeOrLevel", "percentOrPoints"]);

/** Words of a name that may turn a number round; most names hold none, and are not read with their target at all. */
const turning = once(
  () => new RegExp(`[ ,](?:${[...LOWER_IS_BETTER, ...ALWAYS_LOWER, ...PLACES, ...TURNING].join("|")})[ ,]`),
);

const TURNING: readonly string[] = [
  "không",
  "chưa",
  "chẳng",
  "tăng",
  "giảm",
  "nâng",
  "hạ",
  "cải thiện",
  "rút ngắn",
  "hạng",
  "vị trí",
  "tối đa",
  "nhiều nhất",
];
