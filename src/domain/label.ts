/** Keys under which labels, codes and names are compared, so that how a text was typed does not decide what it says. */

/** Whether a character is a space of any of the kinds that spreadsheets and word processors leave behind. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff;
}

/**
 * A text in NFC and lower case with its spaces folded into one and trimmed: two labels or codes are the same when
 * their keys are. Diacritics and punctuation stay.
 * @example labelKey("  HOÀN THÀNH  tốt nhiệm vụ ") // "hoàn thành tốt nhiệm vụ"
 */
export function labelKey(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  let key = "";
  let pending = false;
  for (let index = 0; index < lower.length; index += 1) {
    if (isSpace(lower.charCodeAt(index))) {
      pending = key !== "";
    } else {
      key += pending ? ` ${lower.charAt(index)}` : lower.charAt(index);
      pending = false;
    }
  }
  return key;
}

/** The two habits of placing the tone mark on oa, oe and uy, old to new ("hòa" to "hoà"). */
const TONE_POSITIONS: readonly (readonly [string, string])[] = [
  ["òa", "oà"], ["óa", "oá"], ["ỏa", "oả"], ["õa", "oã"], ["ọa", "oạ"],
  ["òe", "oè"], ["óe", "oé"], ["ỏe", "oẻ"], ["õe", "oẽ"], ["ọe", "oẹ"],
  ["ùy", "uỳ"], ["úy", "uý"], ["ủy", "uỷ"], ["ũy", "uỹ"], ["ụy", "uỵ"],
];

/**
 * The key under which the names of persons and bodies are compared: as `labelKey`, and the two habits of placing a
 * tone mark are one. Diacritics are never dropped: Hòa and Hoa are two persons.
 * @example nameKey("Nguyễn Thị Hòa") === nameKey("NGUYỄN THỊ HOÀ") // true
 */
export function nameKey(name: string): string {
  return TONE_POSITIONS.reduce((key, [old, modern]) => key.split(old).join(modern), labelKey(name));
}
