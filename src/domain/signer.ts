/** Finds who signs the decision among the officials: that person is not judged. */

import type { Settings } from "./campaign";
import { compareCodes } from "./code-order";
import type { Contradiction } from "./contradiction";
import type { Person } from "./service";
import { foldText, nameKey } from "./text";

/** Who signs: one person for certain, or several who might be meant. */
export interface Signer {
  readonly certain: Person | null;
  readonly possible: ReadonlySet<Person>;
}

/** What is written before a name out of courtesy; no name begins so. */
const TITLES = /^(?:(?:ông|bà|đồng chí|đ\/c|ths|ts|pgs|gs|cn|ks)(?:\.\s*|\s+))+/iu;

/**
 * The signer by code, else by name and position. Several persons of that name, or one of another position, may be
 * meant, which somebody must settle.
 */
export function findSigner(settings: Settings, people: readonly Person[], contradictions: Contradiction[]): Signer {
  const { signer } = settings;
  if (signer.state !== "given") return { certain: null, possible: leadersOf(people) };
  const written = foldText(signer.value);
  const byCode = people.find(({ code }) => code !== "" && code.length === written.length && foldText(code) === written);
  if (byCode !== undefined) return { certain: byCode, possible: new Set() };
  const key = nameKey(signer.value.replace(TITLES, ""));
  const named = people.filter(({ name }) => sameConsonants(name, key) && nameKey(name) === key);
  if (named.length === 0) {
    contradictions.push({ kind: "signerNotFound", name: signer.value, cells: [signer.at] });
    return { certain: null, possible: leadersOf(people) };
  }
  const fitting = named.filter((person) => holdsPosition(person, settings));
  const [certain] = fitting;
  if (certain !== undefined && fitting.length === 1) return { certain, possible: new Set() };
  named.sort((first, second) => compareCodes(first.code, second.code));
  contradictions.push({
    kind: "signerAmbiguous",
    name: signer.value,
    codes: named.map(({ code }) => code),
    cells: [signer.at, ...named.map(({ row }) => row.at)],
  });
  return { certain: null, possible: new Set(named) };
}

/** Lãnh đạo Sở: one of them signs, as long as nobody says who. */
function leadersOf(people: readonly Person[]): ReadonlySet<Person> {
  return new Set(people.filter(({ row: { group } }) => group.state === "given" && group.value === "departmentLeader"));
}

/** Whether nothing speaks against the person holding the signer's position; "Giám đốc" may stand for "Giám đốc Sở". */
function holdsPosition(person: Person, settings: Settings): boolean {
  const { position } = person.row;
  const { signerPosition } = settings;
  if (position.state !== "given" || signerPosition.state !== "given") return true;
  const held = foldText(position.value);
  const signs = foldText(signerPosition.value);
  return held === signs || held.startsWith(`${signs} `) || signs.startsWith(`${held} `);
}

/**
 * Whether two names have the same unmarked consonants in the same order, as all spellings of one name have. Most names
 * part at the first letters, so that few need their keys.
 */
function sameConsonants(first: string, second: string): boolean {
  let left = 0;
  let right = 0;
  for (;;) {
    while (left < first.length && consonantAt(first, left) === 0) left += 1;
    while (right < second.length && consonantAt(second, right) === 0) right += 1;
    if (left === first.length || right === second.length) return left === first.length && right === second.length;
    if (consonantAt(first, left) !== consonantAt(second, right)) return false;
    left += 1;
    right += 1;
  }
}

/** The consonant's code in lower case, 0 for every other character. */
function consonantAt(text: string, index: number): number {
  const code = text.charCodeAt(index) | 32;
  if (code < 97 || code > 122) return 0;
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121 ? 0 : code;
}
