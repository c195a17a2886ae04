/** How a cell's content is told back to the person who typed it. */

import type { Typed } from "../../domain/typed";
import { showDate } from "../../language/format";

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
      return showDate(typed.date);
    case "error":
      return typed.code;
  }
}
