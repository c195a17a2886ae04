/** The order of Vietnamese names: given name first, then the middle names, then the family name, tones last. */

import { remember } from "./remember";

/** The letters in the order of the Vietnamese alphabet, f, j, w and z at their Latin places. */
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/** The tones in the order of Vietnamese dictionaries, as combining marks: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Marks that make a letter of their own. */
const LETTER_MARKS: Readonly<Record<string, string>> = {
  "a\u0306": "ă",
  "a\u0302": "â",
  "e\u0302": "ê",
  "o\u0302": "ô",
  "o\u031b": "ơ",
  "u\u031b": "ư",
};

const END_OF_PART = "\u0001";
const END_OF_WORD = "\u0002";
const BEFORE_TONES = "\u0003";
/** Letters come after the marks above and after every other character of a name. */
const FIRST_LETTER = 0x100;

/** Puts names in order; given names repeat, and so does what stands before them: each is worked out once. */
export interface NameOrder {
  /** The number of a name's given name, counted from 0 as they are met. */
  readonly givenNameOf: (name: string) => number;
  /** By that number, the place of each given name among all that were met; names alike in letters and tones share one. */
  readonly placesOfGivenNames: () => readonly number[];
  /** Compares what stands before the given names: below 0 when the first comes before the second. */
  readonly compareOthers: (first: string, second: string) => number;
}

/**
 * Makes an order of names.
 * @example
 * const { givenNameOf, placesOfGivenNames } = nameOrder();
 * ["Lê Văn Ánh", "Trần Thị An", "Hà An"].map(givenNameOf) // [0, 1, 1]
 * placesOfGivenNames() // [1, 0]
 */
export function nameOrder(): NameOrder {
  const keyOfWord = remember(wordKey);
  const keyOfOthers = remember((words: string) => othersKey(words, keyOfWord));
  const givenNames = new Map<string, number>();
  return {
    givenNameOf: (name) => {
      const word = name.trim();
      const given = word.slice(word.lastIndexOf(" ") + 1);
      const known = givenNames.get(given);
      if (known !== undefined) return known;
      const number = givenNames.size;
      givenNames.set(given, number);
      return number;
    },
    placesOfGivenNames: () => {
      const keys = [...givenNames.keys()].map(keyOfWord);
      const places = new Map([...new Set(keys)].sort(compareKeys).map((key, place) => [key, place]));
      return keys.map((key) => places.get(key) ?? 0);
    },
    compareOthers: (first, second) => compareKeys(keyOfOthers(othersOf(first)), keyOfOthers(othersOf(second))),
  };
}

function othersOf(name: string): string {
  const trimmed = name.trim();
  return trimmed.slice(0, trimmed.lastIndexOf(" ") + 1);
}

function compareKeys(first: string, second: string): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Of a family name with the middle names: these first, then the family name. */
function othersKey(others: string, keyOfWord: (word: string) => string): string {
  const words = others.split(" ").filter((word) => word !== "");
  const family = words.shift() ?? "";
  return words.map((word) => keyOfWord(word) + END_OF_WORD).join("") + END_OF_PART + keyOfWord(family);
}

/** A word's letters, then its tones: An, Ân and Ấn differ first by letter, then by tone. */
function wordKey(word: string): string {
  const characters = word.toLowerCase().normalize("NFD");
  let letters = "";
  let tones = "";
  let base = "";
  for (const character of characters) {
    const tone = TONES.indexOf(character);
    const marked = LETTER_MARKS[base + character];
    if (tone > 0) {
      tones = tones.slice(0, -1) + String(tone);
    } else if (marked !== undefined) {
      letters = letters.slice(0, -1) + letterKey(marked);
    } else {
      base = character;
      letters += letterKey(character);
      tones += "0";
    }
  }
  return letters + BEFORE_TONES + tones;
}

function letterKey(letter: string): string {
  const rank = LETTERS.indexOf(letter);
  return rank < 0 ? letter : String.fromCharCode(FIRST_LETTER + rank);
}
