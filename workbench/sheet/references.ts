/** References inside a formula's text: read, and rewritten when what they point at has moved. */
import { changeSpan, type Axis, type AxisChange } from "./areas";

/** One corner of a reference; null where the reference leaves it open (A:A has no rows, 1:3 no columns). */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** A cell (`last` null) or a range, with the tab's name when one is written. */
export interface Reference {
  readonly tab: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
}

const TOKEN =
  /"(?:[^"]|"")*"|(?:(?<tab>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<first>\$?[A-Za-z]{1,3}\$?[1-9]\d*|\$?[A-Za-z]{1,3}(?=:\$?[A-Za-z])|\$?[1-9]\d*(?=:\$?\d))(?::(?<last>\$?[A-Za-z]{1,3}\$?[1-9]\d*|\$?[A-Za-z]{1,3}|\$?[1-9]\d*))?(?![\p{L}\p{N}_.(!])|'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!?/gu;

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** The column of letters such as "AB", from 1. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The letters of a column, from 1. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function readCorner(text: string): Corner {
  const [, dollar = "", letters = "", secondDollar = "", digits = ""] = CORNER.exec(text) ?? [];
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    columnFixed: letters !== "" && dollar !== "",
    rowFixed: digits !== "" && (letters ? secondDollar : dollar) !== "",
  };
}

function writeCorner(corner: Corner): string {
  const column = corner.column === null ? "" : (corner.columnFixed ? "$" : "") + columnName(corner.column);
  const row = corner.row === null ? "" : (corner.rowFixed ? "$" : "") + String(corner.row);
  return column + row;
}

/** A tab's name as a formula needs it: in apostrophes unless it is a plain word. */
export function quoteTab(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function writeReference(reference: Reference): string {
  const tab = reference.tab === null ? "" : `${quoteTab(reference.tab)}!`;
  return tab + writeCorner(reference.first) + (reference.last ? `:${writeCorner(reference.last)}` : "");
}

/**
 * The formula with every reference replaced by what `rewrite` gives; null makes it #REF!, the reference itself
 * leaves the text as it was. Texts in quotes and names of functions are not touched.
 */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (text: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { tab?: string; first?: string; last?: string };
    if (groups.first === undefined) return text;
    const tab = groups.tab?.startsWith("'") ? groups.tab.slice(1, -1).replaceAll("''", "'") : groups.tab;
    const reference: Reference = {
      tab: tab ?? null,
      first: readCorner(groups.first),
      last: groups.last === undefined ? null : readCorner(groups.last),
    };
    const changed = rewrite(reference);
    if (changed === reference) return text;
    return changed ? writeReference(changed) : "#REF!";
  });
}

/** The references of a formula, in the order in which they are written. */
export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  rewriteReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
}

/** A single reference such as `'Đơn vị'!A2:A`, or null when the text is not one. */
export function readReference(text: string): Reference | null {
  let found: Reference | null = null;
  const rest = rewriteReferences(text.trim(), (reference) => {
    found = reference;
    return null;
  });
  return rest === "#REF!" ? found : null;
}

/** The reference after rows or columns of the tab that it points at have changed; null when they are gone. */
export function changeReference(reference: Reference, axis: Axis, change: AxisChange): Reference | null {
  const key = axis === "rows" ? "row" : "column";
  const { first, last } = reference;
  const start = first[key];
  const end = last ? last[key] : start;
  if (start === null && end === null) return reference;
  const low = start ?? 1;
  const high = end ?? Infinity;
  const span = changeSpan({ first: Math.min(low, high), last: Math.max(low, high) }, change);
  if (!span) return null;
  const [newStart, newEnd] = low <= high ? [span.first, span.last] : [span.last, span.first];
  return {
    ...reference,
    first: start === null ? first : { ...first, [key]: newStart },
    last: last && (end === null ? last : { ...last, [key]: newEnd }),
  };
}

/** The reference as it reads when its formula is copied by so many rows and columns; null when it leaves the sheet. */
export function shiftReference(reference: Reference, rows: number, columns: number): Reference | null {
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  });
  const first = shift(reference.first);
  const last = reference.last && shift(reference.last);
  const outside = [first, last].some((corner) => corner && ((corner.row ?? 1) < 1 || (corner.column ?? 1) < 1));
  return outside ? null : { ...reference, first, last };
}
