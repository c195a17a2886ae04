/** Vietnamese text as offices type it, brought to one form before it is compared. */

/**
 * Text as it enters the program: NFC, everything else as typed.
 * @example atBorder("Hòa") // "Hòa", five code units where the decomposed form has six
 */
export function atBorder(text: string): string {
  return text.normalize("NFC");
}

/**
 * NFC text without zero-width characters, each run of spaces (no-break and full-width ones too) as one space,
 * trimmed.
 * @example foldSpaces("  Kết\u00a0quả ") // "Kết quả"
 */
export function foldSpaces(text: string): string {
  return atBorder(text)
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The form in which headers and labels are compared: spaces and case folded, diacritics kept.
 * @example foldText("  KẾT  QUẢ ") // "kết quả"
 */
export function foldText(text: string): string {
  return foldSpaces(text).toLowerCase();
}

/**
 * The key under which a name is matched: as `foldText`, and the tone mark may stand on either vowel of a syllable
 * (hòa, hoà). Diacritics are never dropped: "Nguyễn" and "Nguyên" stay apart.
 * @example nameKey("Hoà Bình") === nameKey("HÒA  BÌNH") // true
 */
export function nameKey(text: string): string {
  const decomposed = foldText(text).normalize("NFD");
  let key = "";
  let tones = "";
  for (const character of decomposed) {
    if (TONES.includes(character)) {
      tones += character;
    } else {
      if (tones !== "" && !VOWELS.includes(character)) {
        key += tones;
        tones = "";
      }
      key += character;
    }
  }
  return key + tones;
}

/** Grave, acute, tilde, hook above and dot below: the five written tones. */
const TONES = "\u0300\u0301\u0303\u0309\u0323";

/** What may stand between a tone and the end of its vowels: vowels and the marks of â, ă, ơ. */
const VOWELS = "aeiouy\u0302\u0306\u031b";

/**
 * Digits, percent sign, comma and full stop of the full-width forms, every kind of dash and of comparison sign, "m²" and
 * "m³", as typed on a plain keyboard; the length of the text stays the same.
 * @example plainSigns("８２，５％") // "82,5%"
 */
export function plainSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2267\u2a7e]/g, "\u2265")
    .replace(/[\u2266\u2a7d]/g, "\u2264")
    .replace(/\ufe65/g, ">")
    .replace(/\ufe64/g, "<")
    .replace(/([<>]) =/g, "$1= ")
    .replace(/(?<=m)[\u00b2\u00b3]/gi, (power) => (power === "\u00b2" ? "2" : "3"));
}

/** What a group of a pattern matched; "" where it took no part. */
export function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? "";
}
