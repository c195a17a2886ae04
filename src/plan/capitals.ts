/** Titles and headings set in capitals. */

/** Whether a text is set in capitals. */
export function isCapitals(text: string): boolean {
  // Most texts begin with a capital and small letters.
  if (/^[^\p{L}]*\p{L}\p{Ll}{2}/u.test(text)) return false;
  const letters = text.slice(0, LONGEST_TITLE).replace(/[^\p{L}]/gu, "");
  const capitals = letters.replace(/[^\p{Lu}]/gu, "");
  return letters.length > 3 && capitals.length >= letters.length * 0.8;
}

const LONGEST_TITLE = 200;
