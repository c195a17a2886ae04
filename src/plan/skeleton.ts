/** Words without their diacritics, and how far a scanner's letters are from them. */

/**
 * The letters of a word without diacritics, in small letters; a sign that a scanner sets for a letter is "*".
 * @example skeletonOf("Quyết") // "quyet"
 */
export function skeletonOf(word: string): string {
  const known = skeletons.get(word);
  if (known !== undefined) return known;
  const skeleton = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’‘`]/g, "")
    .toLowerCase()
    .replace(/[đﬁ¢€@&]/g, (letter) => (letter === "đ" ? "d" : letter === "ﬁ" ? "u" : "*"));
  if (skeletons.size > MOST_REMEMBERED) skeletons.clear();
  skeletons.set(word, skeleton);
  return skeleton;
}

/** The words seen before: a plan says the same words again and again. */
const skeletons = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/** What scanned letters are taken for, and how far that is. */
const TAKEN: readonly (readonly [scanned: string, meant: string, distance: number])[] = [
  // A vowel with two marks comes out as any other vowel, as a digit, and now and then as a round consonant.
  ["aeiouyw", "aeiouy", 0.4],
  ["*", "aeiouy", 0.25],
  ["346", "aeou", 0.25],
  ["0589", "aoeu", 0.3],
  ["bdg", "aou", 0.55],
  ["1!|i", "l", 0.2],
  ["l1", "i", 0.3],
  ["pb", "d", 0.3],
  ["c", "e", 0.4],
  ["e", "c", 0.4],
  ["q", "g", 0.4],
];

/** Two scanned letters that were one: "chtrc", "chirc" for "chức". */
const PAIRS: readonly (readonly [scanned: readonly string[], meant: string, distance: number])[] = [
  [["ir", "tr", "ur", "wr", "vr", "ii", "ti", "it", "tu", "ue", "iu"], "u", 0.35],
  [["rn"], "m", 0.3],
  [["dp", "bd", "db", "pd"], "d", 0.3],
  [["oa", "oo", "o6"], "o", 0.35],
];

/** Filled when the first scan is read. */
const near = new Map<string, number>();

function fillNear(): void {
  for (const [scanned, meant, distance] of TAKEN)
    for (const one of scanned) for (const other of meant) near.set(one + other, distance);
  for (const [scanned, meant, distance] of PAIRS) for (const one of scanned) near.set(one + meant, distance);
}

/** Whether a word that begins with one letter may have been scanned as one that begins with another. */
export function mayBegin(scanned: string, meant: string): boolean {
  if (near.size === 0) fillNear();
  return scanned === meant || (near.get(scanned + meant) ?? 1) < 0.5;
}

/** What a letter costs that the scanner has put in, or left out. */
const ADDED = 0.6;
const LOST = 0.8;

/** The rows of the comparison: the one being filled, and the two before it. */
const rows: [number[], number[], number[]] = [[], [], []];

/**
 * How far a scanned word is from one of the lexicon: 0 for the same letters, about 0.4 for a vowel taken for another,
 * 1 for a letter that is altogether another; Infinity beyond the farthest that is asked for.
 */
export function likeness(scanned: string, meant: string, farthest: number): number {
  if (near.size === 0) fillNear();
  let [older, old, next] = rows;
  for (let place = 0; place <= meant.length; place += 1) old[place] = place * LOST;
  for (let at = 1; at <= scanned.length; at += 1) {
    const letter = scanned.charAt(at - 1);
    const pair = at > 1 ? scanned.charAt(at - 2) + letter : "";
    let least = at * ADDED;
    next[0] = least;
    for (let place = 1; place <= meant.length; place += 1) {
      const other = meant.charAt(place - 1);
      const same = (old[place - 1] ?? 0) + (letter === other ? 0 : (near.get(letter + other) ?? 1));
      let cost = Math.min(same, (old[place] ?? 0) + ADDED, (next[place - 1] ?? 0) + LOST);
      const joined = pair === "" ? undefined : near.get(pair + other);
      if (joined !== undefined) cost = Math.min(cost, (older[place - 1] ?? 0) + joined);
      next[place] = cost;
      if (cost < least) least = cost;
    }
    if (least > farthest + ADDED) return Infinity;
    [older, old, next] = [old, next, older];
  }
  return old[meant.length] ?? Infinity;
}
