/** The border between the spreadsheet and the rules: a cell's raw value as a typed one. */

import { calendarDate } from "../domain/calendar";
import { atBorder, foldSpaces } from "../domain/text";
import { BLANK, type Typed } from "../domain/typed";

/** What Google gives for a cell whose formula failed. */
const ERRORS = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"];

/**
 * A cell as `getValues` or a custom function's argument gives it. Dates come from another realm and stand for local
 * midnight; anything that no cell can hold is an error.
 * @example typedFromCell("#REF!") // { kind: "error", code: "#REF!" }
 */
export function typedFromCell(raw: unknown): Typed {
  if (raw === "" || raw === null || raw === undefined) return BLANK;
  if (typeof raw === "string") return typedFromText(raw);
  if (typeof raw === "number") return { kind: "number", number: raw };
  if (typeof raw === "boolean") return { kind: "logical", logical: raw };
  return isDate(raw) ? typedFromDate(raw) : { kind: "error", code: "#VALUE!" };
}

function typedFromText(raw: string): Typed {
  const text = isComposed(raw) ? raw : atBorder(raw);
  if (beginsWithWord(text)) return { kind: "text", text };
  const folded = foldSpaces(text);
  if (folded === "") return BLANK;
  return ERRORS.includes(folded) ? { kind: "error", code: folded } : { kind: "text", text };
}

/**
 * Whether a text holds only characters that composition leaves alone: Latin with its precomposed Vietnamese letters.
 * Nearly every cell does, and is spared the normaliser.
 */
function isComposed(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x300 && (unit < 0x1e00 || unit > 0x1eff)) return false;
  }
  return true;
}

/** Whether a text begins as neither a blank nor an error can, which spares nearly every cell the closer look. */
function beginsWithWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x23 && first < 0x7f;
}

/** Whether a value is a Date of any realm. */
function isDate(raw: unknown): raw is Date {
  return Object.prototype.toString.call(raw) === "[object Date]";
}

function typedFromDate(raw: Date): Typed {
  const date = calendarDate(raw.getFullYear(), raw.getMonth() + 1, raw.getDate());
  if (date === null) return { kind: "error", code: "#VALUE!" };
  const timed = raw.getHours() + raw.getMinutes() + raw.getSeconds() + raw.getMilliseconds() > 0;
  return { kind: "date", date, timed };
}
