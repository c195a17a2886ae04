/** How a cell's content is told back to the person who typed it. */

import type { CalendarDate } from "../../domain/calendar";
import type { Typed } from "../../domain/typed";

/**
 * A day as offices write it.
 * @example shownDate({ year: 2022, month: 3, day: 5 }) // "05/03/2022"
 */
export function shownDate(date: CalendarDate): string {
  return [String(date.day).padStart(2, "0"), String(date.month).padStart(2, "0"), String(date.year)].join("/");
}

/**
 * A cell's content as text: numbers with a decimal comma, days as dd/mm/yyyy.
 * @example shownTyped({ kind: "number", number: 82.5 }) // "82,5"
 */
export function shownTyped(typed: Typed): string {
  switch (typed.kind) {
    case "blank":
      return "";
    case "text":
      return typed.text.trim();
    case "number":
      return String(typed.number).replace(".", ",");
    case "logical":
      return typed.logical ? "TRUE" : "FALSE";
    case "date":
      return shownDate(typed.date);
    case "error":
      return typed.code;
  }
}
