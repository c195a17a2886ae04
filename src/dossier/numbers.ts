/** Numbers as administrative papers write them: counts, sums of money, and sums in words. */

import { showNumber } from "../language/format";

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

/**
 * A whole number of at least 0 in words, "linh" for a zero among the tens (the spelling of state papers).
 * @example inWords(4050000) // "bốn triệu không trăm năm mươi nghìn"
 * @example inWords(21) // "hai mươi mốt"
 */
export function inWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error("Only whole numbers from 0 on have words here.");
  return value === 0 ? DIGITS[0] : spell(value, false);
}

const SCALES = [
  { size: 1_000_000_000, name: "tỷ" },
  { size: 1_000_000, name: "triệu" },
  { size: 1_000, name: "nghìn" },
] as const;

/** A number above 0; `follows`: a higher group stands before it, so that its hundreds are named although they are 0. */
function spell(value: number, follows: boolean): string {
  const parts: string[] = [];
  let rest = value;
  for (const { size, name } of SCALES) {
    const count = Math.floor(rest / size);
    // What is counted in billions may itself be thousands or millions.
    if (count > 0) parts.push(spell(count, follows || parts.length > 0), name);
    rest %= size;
  }
  if (rest > 0) parts.push(spellGroup(rest, follows || parts.length > 0));
  return parts.join(" ");
}

/** A number from 1 to 999. */
function spellGroup(value: number, follows: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const named = hundreds > 0 || follows;
  return [
    named ? `${digit(hundreds)} trăm` : "",
    tens === 1 ? "mười" : tens > 1 ? `${digit(tens)} mươi` : named && ones > 0 ? "linh" : "",
    spellOnes(ones, tens),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function spellOnes(ones: number, tens: number): string {
  if (ones === 0) return "";
  if (ones === 1 && tens > 1) return "mốt";
  return ones === 5 && tens > 0 ? "lăm" : digit(ones);
}

function digit(value: number): string {
  return DIGITS[value] ?? "";
}

/**
 * A sum of money in words, as it stands in brackets after the figures.
 * @example moneyInWords(450000) // "Bốn trăm năm mươi nghìn đồng"
 */
export function moneyInWords(dong: number): string {
  return `${capitalised(inWords(dong))} đồng`;
}

/**
 * A count as papers write it: under ten with a leading zero.
 * @example showCount(2) // "02"
 */
export function showCount(count: number): string {
  return count > 0 && count < 10 ? `0${String(count)}` : showNumber(count, "vi");
}

/**
 * The text with its first letter in capitals.
 * @example capitalised("đề nghị") // "Đề nghị"
 */
export function capitalised(text: string): string {
  const [first = "", ...rest] = Array.from(text);
  return first.toUpperCase() + rest.join("");
}

/** The text with its first letter small. */
export function uncapitalised(text: string): string {
  const [first = "", ...rest] = Array.from(text);
  return first.toLowerCase() + rest.join("");
}
