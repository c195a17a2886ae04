/** Writes text so that the spreadsheet keeps it as that text: never a formula, a number, a date or a logical value. */

/** What a cell can hold; Sheets refuses more. */
export const CELL_LIMIT = 50_000;

/** Stands at the end of a text that was too long for a cell. */
const CUT = "… (còn tiếp, đã cắt)";

/**
 * A text as it must be handed to `setValues` so that the cell shows exactly that text. An apostrophe goes before
 * whatever the spreadsheet would read as something else; characters that a file cannot hold become U+FFFD; a text
 * longer than a cell is cut visibly.
 * @example asPlainText("=1+1") // "'=1+1"
 * @example asPlainText("Phòng Bưu chính") // "Phòng Bưu chính"
 */
export function asPlainText(text: string): string {
  const clean = text.replace(unwritable(), "\ufffd");
  const escaped = isReadAsSomethingElse(clean) ? `'${clean}` : clean;
  if (escaped.length <= CELL_LIMIT) return escaped;
  const kept = escaped.slice(0, CELL_LIMIT - CUT.length);
  // A character of two code units is not cut in half.
  return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + CUT;
}

/** Everything outside XML 1.0's characters, lone halves of a pair included: a file with one of these cannot be opened. */
function unwritable(): RegExp {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
}

/** The words that a spreadsheet in Vietnamese or English reads as a logical value or a month or a currency. */
const WORDS =
  /^(?:true|false|đúng|sai|đ|₫|vnđ|vnd|usd|am|pm|sa|ch|e|thg|th|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/i;

/**
 * Whether typing this text could give anything but the text. Deliberately wider than what Sheets is known to read: an
 * apostrophe too many is not seen by anybody, one too few changes what the office wrote.
 */
function isReadAsSomethingElse(text: string): boolean {
  if (text === "") return false;
  if (/^['\u2018\u2019\uff07\t\r\n]/.test(text)) return true;
  const folded = text.normalize("NFKC").trim();
  // The sign may also stand behind spaces or characters that nobody sees.
  const seen = folded.replace(/^[\s\u200b-\u200f\u2060\ufeff\u00ad]+/, "");
  if (/^[=+\-@\u2010-\u2015\u2212]/.test(seen)) return true;
  if (/^(?:true|false|đúng|sai)$/i.test(seen)) return true;
  // Without a digit nothing is a number, a date or a time; with a sign of comparison nothing is either.
  if (!/\p{Nd}/u.test(seen) || /[≥≤<>]/.test(seen)) return false;
  const words = seen.split(/[^\p{L}₫]+/u).filter((word) => word !== "");
  return words.every((word) => WORDS.test(word));
}
