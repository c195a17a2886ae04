/** Tells a scan from a text and mends its words by a lexicon, each word sure or left as it was scanned. */

import { once } from "../domain/remember";
import { atBorder, foldSpaces } from "../domain/text";
import { isCapitals } from "./capitals";
import { PHRASES, SYLLABLES } from "./lexicon";
import type { Mender } from "./outline";
import { likeness, mayBegin, skeletonOf } from "./skeleton";

/** A word of a scan as it is to be read; `sure` is false where it is left as scanned although it may be broken. */
interface ReadWord {
  readonly read: string;
  readonly sure: boolean;
}

/** What mends the words of a scan; null for a text whose letters are whole, or that is not Vietnamese. */
export function menderOf(text: string): Mender | null {
  const words = foldSpaces(atBorder(text)).split(" ");
  const letters = words.filter((word) => /\p{L}/u.test(word));
  if (letters.length < FEWEST_WORDS) return null;
  const whole = letters.filter((word) => WHOLE_LETTER.test(word)).length / letters.length;
  const broken = letters.filter((word) => BROKEN.test(word)).length / letters.length;
  if (whole > MOST_WHOLE && broken < FEWEST_BROKEN) return null;
  const sample = mend(letters.slice(0, SAMPLE));
  const known = sample.filter(({ sure }) => sure).length / Math.max(1, sample.length);
  return known < LEAST_KNOWN ? null : mend;
}

const FEWEST_WORDS = 30;
const SAMPLE = 300;

/** In whole Vietnamese more than half of the words carry one of these letters; a scanner loses nearly all of them. */
const WHOLE_LETTER = /[ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
const MOST_WHOLE = 0.3;

/** Signs and digits within words, which only a scanner puts there. */
const BROKEN = /[¢€ﬁﬂ@]|\p{Ll}\d|(?<![\d.,/])\d(?!km|ha|kg|cm|mm|tr)\p{Ll}{2}/u;
const FEWEST_BROKEN = 0.03;

/** A text of which the lexicon knows less is in another language. */
const LEAST_KNOWN = 0.6;

/** A word taken apart: its letters, and the signs around them. */
interface Token {
  readonly given: string;
  readonly before: string;
  readonly core: string;
  readonly after: string;
  /** Its letters without diacritics; "" for a number, a code or a sign, which nothing mends. */
  readonly skeleton: string;
  /** A word whose letters are whole is held to them. */
  readonly whole: boolean;
}

function tokenOf(given: string): Token {
  const before = /^[("“‘«[]*/.exec(given)?.[0] ?? "";
  let end = given.length;
  while (end > before.length && SIGNS_AFTER.includes(given.charAt(end - 1))) end -= 1;
  const core = given.slice(before.length, end);
  const after = given.slice(end);
  const skeleton = DASH.test(core)
    ? "-"
    : core === LIKE_WORD
      ? LIKE_WORD
      : NUMERAL.test(core)
        ? "#"
        : isFixed(core)
          ? ""
          : skeletonOf(core);
  return { given, before, core, after, skeleton, whole: WHOLE_LETTER.test(core) };
}

const SIGNS_AFTER = ")\"”’'».,;:!?/]";

const DASH = /^[-–—]$/;

/** What stands for a number or a paper's code in the lexicon's phrases ("năm #"). */
const NUMERAL = /^\d[\d.,/:%-]*$|^\d+\/[\d\p{L}/&.-]+$/u;

/** "Tỷ 18": a number that is a word where a longer word needs one. */
const LIKE_WORD = "18";

/** "l6", "3O/6/2024", "10.5O0": a number with a letter in it; which digit that was, nobody can know. */
const BROKEN_NUMERAL = /^(?=.*\d)(?=.*[lIOo])[\dlIOo]+(?:[.,/][\dlIOo]+)*%?$/;

/** Whether nothing mends a word: no letters, "3G", "12ha", "Covid-19"; "l6", since it may be 16. */
function isFixed(core: string): boolean {
  if (!/[\p{L}@&¢]/u.test(core) || BROKEN_NUMERAL.test(core)) return true;
  return /^\d+(?:\p{Lu}|(?:km|ha|kg|m|m2|h|tỷ)$)|^\p{L}+-?\d{2,}$|\d{3}|[/\\_=+<>]/u.test(core);
}

/** A phrase of the lexicon: its words, and where its letters are known its end in the tree. */
interface Node {
  readonly next: Map<string, Node>;
  spellings: (readonly string[])[];
}

interface Lexicon {
  readonly root: Node;
  readonly byInitial: ReadonlyMap<string, readonly string[]>;
}

/** Made when the first scan is read. */
const lexicon = once((): Lexicon => {
  const root: Node = { next: new Map(), spellings: [] };
  const skeletons = new Set<string>();
  const entries = [...PHRASES.split(","), ...SYLLABLES.split(" ")].map((entry) => entry.trim().split(" "));
  for (const entry of entries) {
    let node = root;
    for (const syllable of entry) {
      const skeleton = skeletonOf(syllable);
      skeletons.add(skeleton);
      const next: Node = node.next.get(skeleton) ?? { next: new Map(), spellings: [] };
      node.next.set(skeleton, next);
      node = next;
    }
    if (!node.spellings.some((spelling) => spelling.join(" ") === entry.join(" "))) node.spellings.push(entry);
  }
  const byInitial = new Map<string, string[]>();
  for (const skeleton of skeletons) {
    const brothers = byInitial.get(skeleton.charAt(0));
    if (brothers === undefined) byInitial.set(skeleton.charAt(0), [skeleton]);
    else brothers.push(skeleton);
  }
  return { root, byInitial };
});

/** The skeletons of the lexicon that a scanned word may be, with how far off each is. */
const likely = new Map<string, readonly (readonly [string, number])[]>();

function candidatesOf(skeleton: string): readonly (readonly [string, number])[] {
  const known = likely.get(skeleton);
  if (known !== undefined) return known;
  const candidates: (readonly [string, number])[] = [];
  if (/^[#-]$/.test(skeleton)) candidates.push([skeleton, 0]);
  else if (skeleton === LIKE_WORD) candidates.push(["#", 0], ["le", 0.3]);
  else
    for (const [initial, others] of lexicon().byInitial) {
      if (!mayBegin(skeleton.charAt(0), initial)) continue;
      for (const other of others) {
        if (other.length < skeleton.length - 2 || other.length > skeleton.length + 1) continue;
        const distance = likeness(skeleton, other, FARTHEST);
        if (distance <= FARTHEST) candidates.push([other, distance]);
      }
    }
  candidates.sort((one, another) => one[1] - another[1]);
  if (likely.size > MOST_REMEMBERED) likely.clear();
  likely.set(skeleton, candidates);
  return candidates;
}

const FARTHEST = 1.05;
const MOST_REMEMBERED = 5000;

/** What a word costs that the lexicon does not know, a word of one syllable, and a longer one beside its distance. */
const COST = { unknown: 1.6, syllable: 0.55, phrase: 0.3, doubt: 0.6 };

/** One way to read some words from a place on. */
interface Step {
  readonly cost: number;
  readonly from: number;
  readonly spelling: readonly string[] | null;
  readonly sure: boolean;
}

/** The cheapest reading of all words. */
function mend(words: readonly string[]): ReadWord[] {
  const { root } = lexicon();
  const tokens = words.map(tokenOf);
  const best: Step[] = [{ cost: 0, from: -1, spelling: null, sure: true }];
  const offer = (at: number, step: Step): void => {
    const known = best[at];
    if (known === undefined || step.cost < known.cost) best[at] = step;
  };
  tokens.forEach((token, at) => {
    const { cost } = best[at] ?? { cost: 0 };
    const isWord = !/^(?:[#-]?|18)$/.test(token.skeleton);
    offer(at + 1, {
      cost: cost + (isWord ? COST.unknown : 0),
      from: at,
      spelling: null,
      sure: !isWord || isName(token),
    });
    const begins = at === 0 || /[.:;!?“"]$/.test(`${tokens[at - 1]?.given ?? ""}${token.before}`);
    walk(tokens, at, root, 0, 0, (end, spent, node) => {
      const length = end - at;
      const spelling = spellingOf(node, tokens, at);
      if (spelling === null || (length === 1 && !isWord)) return;
      const alone = length === 1 ? agreesAlone(token, spelling, spent, begins) : null;
      const price = spent + (alone === null ? COST.phrase : COST.syllable);
      const sure = node.spellings.length === 1 && (alone ?? spent / length <= SURE_TOGETHER);
      offer(end, { cost: cost + price + (sure ? 0 : COST.doubt), from: at, spelling, sure });
    });
  });
  return readBack(tokens, best);
}

/** Whether a word of one syllable is certain: near enough, with no other as near, and set as such a word is. */
function agreesAlone(token: Token, spelling: readonly string[], spent: number, begins: boolean): boolean {
  const capital = /^\p{Lu}\p{Ll}/u.test(token.core);
  if (capital && !begins && !MAY_BE_NAMED.has(spelling[0] ?? "")) return false;
  if (spent <= SURE_ALONE) return true;
  if (token.skeleton.length < LONG_ALONE && !FREQUENT.has(spelling[0] ?? "")) return false;
  const frequent = FREQUENT.has(spelling[0] ?? "");
  const others = candidatesOf(token.skeleton).filter(
    ([skeleton, distance]) =>
      distance < spent + CLEARANCE && (!frequent || (lexicon().root.next.get(skeleton)?.spellings.length ?? 0) > 0),
  );
  return spent <= FAR_ALONE && others.length === 1;
}

/** The words of one syllable that a sentence sets with a capital in its middle. */
const MAY_BE_NAMED = new Set([
  "đảng",
  "ban",
  "bộ",
  "hội",
  "nghị",
  "luật",
  "phòng",
  "tỉnh",
  "huyện",
  "sở",
  "UBND",
  "năm",
]);

/** The words that are likelier than any other as short as they are. */
const FREQUENT = new Set(["của", "các", "không", "được"]);
const LONG_ALONE = 4;

const SURE_ALONE = 0.3;
const FAR_ALONE = 0.65;
const CLEARANCE = 0.3;
const SURE_TOGETHER = 0.45;
const LONGEST_PHRASE = 7;

/** By how much a word may begin farther off than it may be as a whole. */
const STILL_TO_COME = 0.5;

function walk(
  tokens: readonly Token[],
  at: number,
  node: Node,
  depth: number,
  spent: number,
  found: (end: number, spent: number, node: Node) => void,
): void {
  const token = tokens[at];
  if (token === undefined || token.skeleton === "" || depth >= LONGEST_PHRASE) return;
  const farthest = SURE_TOGETHER * (depth + 1) + STILL_TO_COME - spent;
  for (const [skeleton, distance] of candidatesOf(token.skeleton)) {
    // The nearest come first: a word that begins so far off cannot become certain.
    if (distance > farthest) break;
    const next = node.next.get(skeleton);
    if (next === undefined) continue;
    if (next.spellings.length > 0) found(at + 1, spent + distance, next);
    // A word goes on over a comma ("phòng, chống"), never over the end of a sentence.
    if (next.next.size > 0 && /^['’]?,?$/.test(token.after))
      walk(tokens, at + 1, next, depth + 1, spent + distance, found);
  }
}

/** The spelling that agrees with the words whose letters are whole; null where none does. */
function spellingOf(node: Node, tokens: readonly Token[], at: number): readonly string[] | null {
  return (
    node.spellings.find((spelling) =>
      spelling.every((syllable, place) => {
        const token = tokens[at + place];
        return token === undefined || !token.whole || token.core.toLowerCase() === syllable.toLowerCase();
      }),
    ) ?? null
  );
}

/** A name or an abbreviation in plain letters: nothing says that it is broken. */
function isName({ core, whole }: Token): boolean {
  return whole || /^[A-Z]{2,6}\d?$/.test(core);
}

function readBack(tokens: readonly Token[], best: readonly Step[]): ReadWord[] {
  const read: ReadWord[] = [];
  const capitals = isCapitals(tokens.map(({ given }) => given).join(" "));
  let at = tokens.length;
  while (at > 0) {
    const step = best[at];
    if (step === undefined) break;
    for (let place = at - 1; place >= step.from; place -= 1) {
      const token = tokens[place];
      if (token === undefined) continue;
      const syllable = step.spelling?.[place - step.from] ?? null;
      read.push(readWord(token, syllable, step.sure, capitals));
    }
    at = step.from;
  }
  return read.reverse();
}

function readWord(token: Token, syllable: string | null, sure: boolean, capitals: boolean): ReadWord {
  const { given, before, core, after } = token;
  if (BROKEN_NUMERAL.test(core)) return { read: given, sure: false };
  if (syllable === null || /^[#-]$/.test(syllable)) return { read: mendedCode(given), sure: sure || syllable !== null };
  if (!sure) return { read: given, sure: false };
  const cased = caseLike(syllable, core, capitals);
  const opening = after.includes("’") ? before : before.replace("‘", "");
  return { read: `${opening}${cased}${after.replace(/^['’]/, "")}`, sure: true };
}

function caseLike(syllable: string, core: string, capitals: boolean): string {
  const letters = core.replace(/[^\p{L}]/gu, "");
  const upper = letters.replace(/[^\p{Lu}]/gu, "").length;
  if ((capitals ? letters.length > 1 : letters.length > 2) && upper >= letters.length * (capitals ? 0.5 : 1))
    return syllable.toUpperCase();
  // "Ié" for "lệ": a capital that is another letter is none.
  const own = skeletonOf(core).charAt(0) === skeletonOf(syllable).charAt(0) || /^[PBD]/.test(core);
  const first = core.charAt(0);
  return own && first !== first.toLowerCase() ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}

/** "2388/QP-UBND" is "2388/QĐ-UBND": no paper has another symbol. The digits stay as they are. */
function mendedCode(given: string): string {
  return given.replace(/^([(“"]*\d+\/(?:\d{4}\/)?[QN])[PBD](?=-\p{Lu})/u, "$1Đ");
}
