/** The border between the spreadsheet and the rules: a cell's raw value as a typed one. */

import { calendarDate } from "../domain/calendar";
import { atBorder, foldSpaces } from "../domain/text";
import { BLANK, type Typed } from "../domain/typed";

/** What Google gives for a cell whose formula failed. */
const ERRORS = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"];

/**
 * A cell as `getValues` or a custom function's argument gives it. Dates come from another realm and stand for local
 * midnight; anything that no cell can hold is text.
 * @example typedFromCell("#REF!") // { kind: "error", code: "#REF!" }
 */
export function typedFromCell(raw: unknown): Typed {
  if (raw === "" || raw === null || raw === undefined) return BLANK;
  if (typeof raw === "number") return { kind: "number", number: raw };
  if (typeof raw === "boolean") return { kind: "logical", logical: raw };
  if (isDate(raw)) return typedFromDate(raw);
  const text = atBorder(String(raw));
  const folded = foldSpaces(text);
  if (folded === "") return BLANK;
  return ERRORS.includes(folded) ? { kind: "error", code: folded } : { kind: "text", text };
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
