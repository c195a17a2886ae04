/** Numbers as Vietnamese offices type them: "." groups thousands, "," is the decimal mark. */

import { foldSpaces, group, plainSigns } from "./text";

/** A numeral read, or why it could not be: `ambiguous` when it means two numbers, `unreadable` when it means none. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unreadable" };

const AMBIGUOUS: NumberReading = { kind: "ambiguous" };
const UNREADABLE: NumberReading = { kind: "unreadable" };

/**
 * Reads a numeral without sign or unit. "1.250" is 1250; "1.25", "2,500" and "1,250,000" are ambiguous, because an
 * English keyboard gives them another meaning.
 * @example readNumeral("10.700,3") // { kind: "number", value: 10700.3 }
 */
export function readNumeral(digits: string): NumberReading {
  return scaleNumeral(digits, 0);
}

/** As `readNumeral`, times a power of ten, exactly ("1,1" triệu is 1100000). */
export function scaleNumeral(digits: string, power: number): NumberReading {
  if (/^\d+$/.test(digits)) return toNumber(digits, power);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return toNumber(digits.replace(/\./g, ""), power);
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return AMBIGUOUS;
  if (/^\d+,\d+$/.test(digits)) return toNumber(digits, power);
  return /^\d[\d.,]*$/.test(digits) ? AMBIGUOUS : UNREADABLE;
}

function toNumber(digits: string, power: number): NumberReading {
  const value = Number(`${digits.replace(",", ".")}e${String(power)}`);
  return Number.isFinite(value) ? { kind: "number", value } : UNREADABLE;
}

/** The power of ten that a word folds into its number (hai nghìn, ba vạn, hai triệu); 0 for every other word. */
export function powerOf(word: string): number {
  switch (word) {
    case "nghìn":
    case "ngàn":
      return 3;
    case "vạn":
      return 4;
    case "triệu":
      return 6;
    default:
      return 0;
  }
}

/**
 * Reads a cell's text that holds one number and nothing else, with a sign and a multiplier where they are typed.
 * @example readNumber("−1,5") // { kind: "number", value: -1.5 }
 * @example readNumber("2 triệu") // { kind: "number", value: 2000000 }
 */
export function readNumber(text: string): NumberReading {
  const match = /^([+-]?) ?(\d[\d.,]*)(?: ?(nghìn|ngàn|vạn|triệu))?$/.exec(plainSigns(foldSpaces(text)).toLowerCase());
  if (match === null) return UNREADABLE;
  const reading = scaleNumeral(group(match, 2), powerOf(group(match, 3)));
  return match[1] === "-" && reading.kind === "number" ? { kind: "number", value: 0 - reading.value } : reading;
}
