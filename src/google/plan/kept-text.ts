/** A text of any length in properties, which hold 9 kB each. */

/** A letter takes up to three bytes. */
const PIECE = 2800;

/** Properties hold 500 kB in all. */
const MOST_PIECES = 50;

/** Keeps the text under a key, or forgets what is kept there when it is ""; false when it is too long to be kept. */
export function keepText(properties: GoogleAppsScript.Properties.Properties, key: string, text: string): boolean {
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
  if (pieces.length > MOST_PIECES) return false;
  const before = Number(properties.getProperty(`${key}-count`) ?? "0");
  const kept = Object.fromEntries(pieces.map((piece, index) => [`${key}-${String(index)}`, piece]));
  properties.setProperties({ ...kept, [`${key}-count`]: String(pieces.length) });
  for (let index = pieces.length; index < before; index += 1) properties.deleteProperty(`${key}-${String(index)}`);
  return true;
}

/** The text kept last under a key; "" when there is none, or when it was cut off while it was being kept. */
export function readText(kept: GoogleAppsScript.Properties.Properties, key: string): string {
  const count = Number(kept.getProperty(`${key}-count`) ?? "0");
  if (count === 0) return "";
  const properties = kept.getProperties();
  const pieces = Array.from({ length: count }, (_, index) => properties[`${key}-${String(index)}`]);
  return pieces.every((piece) => piece !== undefined) ? pieces.join("") : "";
}
