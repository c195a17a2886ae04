/** The unfinished work of the wizard, kept for the account that does it until the workbook is made. */

const KEY = "plan-draft";

/** A property holds 9 kB; a letter takes up to three bytes. */
const PIECE = 2800;

/** Properties hold 500 kB in all. */
const MOST_PIECES = 50;

/** Keeps the work, or forgets it when it is ""; false when it is too long to be kept. */
export function keepDraft(draft: string): boolean {
  const properties = PropertiesService.getUserProperties();
  const pieces = Array.from({ length: Math.ceil(draft.length / PIECE) }, (_, index) =>
    draft.slice(index * PIECE, (index + 1) * PIECE),
  );
  if (pieces.length > MOST_PIECES) return false;
  const before = Number(properties.getProperty(`${KEY}-count`) ?? "0");
  const kept = Object.fromEntries(pieces.map((piece, index) => [`${KEY}-${String(index)}`, piece]));
  properties.setProperties({ ...kept, [`${KEY}-count`]: String(pieces.length) });
  for (let index = pieces.length; index < before; index += 1) properties.deleteProperty(`${KEY}-${String(index)}`);
  return true;
}

/** The work kept last; "" when there is none, or when it was cut off while it was being kept. */
export function readDraft(): string {
  const properties = PropertiesService.getUserProperties().getProperties();
  const count = Number(properties[`${KEY}-count`] ?? "0");
  const pieces = Array.from({ length: count }, (_, index) => properties[`${KEY}-${String(index)}`]);
  return pieces.every((piece) => piece !== undefined) ? pieces.join("") : "";
}
