/** The text of a plan as lines: markdown's marks gone, rows of tables told from text, page breaks noted. */

import { atBorder, foldSpaces } from "../domain/text";

/** What stands between a line and the one before it. */
export type Gap = "line" | "blank" | "page";

/** A line that holds something. */
export interface Line {
  /** From 1 on, in the text as given. */
  readonly number: number;
  readonly kind: "text" | "row" | "furniture";
  /** NFC, spaces folded, markdown's marks gone. */
  readonly text: string;
  /** Of a row: its cells; empty otherwise. */
  readonly cells: readonly string[];
  readonly gap: Gap;
  /** A heading of markdown. */
  readonly heading: boolean;
}

/** The lines of a text that hold something, in order. Page numbers, rules and the like are "furniture". */
export function readLines(text: string): Line[] {
  const raw = atBorder(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .split("\n");
  const rows = rowsOf(raw);
  const lines: Line[] = [];
  let gap: Gap = "blank";
  raw.forEach((whole, index) => {
    const parts = whole.split("\f");
    parts.forEach((part, place) => {
      if (place > 0) gap = "page";
      const line = readLine(
        part,
        index,
        parts.length > 1 || isAlone(raw, index),
        rows.has(index) && parts.length === 1,
      );
      if (line === null) {
        if (gap === "line") gap = "blank";
        return;
      }
      lines.push({ ...line, number: index + 1, gap });
      gap = line.kind === "furniture" ? "page" : "line";
    });
  });
  return lines;
}

function readLine(raw: string, index: number, alone: boolean, tabbed: boolean): Omit<Line, "number" | "gap"> | null {
  const bare = foldSpaces(raw);
  if (bare === "") return null;
  const furniture = { kind: "furniture", text: bare, cells: [], heading: false } as const;
  if (/^(?:-{3,}|_{3,}|={3,}|[-–—] ?[-–—] ?[-–—]|(?:\* ?){3,}|`{3}.*)$/.test(bare)) return furniture;
  if (TABLE_RULE.test(bare)) return furniture;
  if (alone && index > 0 && PAGE_NUMBER.test(bare)) return furniture;
  if (/^\|.*\|$/.test(bare)) return row(bare.slice(1, -1).split(/(?<!\\)\|/));
  if (tabbed) return row(cellsOf(raw));
  const heading = /^#{1,6} /.test(bare);
  return { kind: "text", text: withoutMarkdown(bare), cells: [], heading };
}

/** What markdown draws under the header of a table. */
const TABLE_RULE = /^\|?(?: ?:?-{2,}:? ?\|)+(?: ?:?-{2,}:? ?)?$/;

const PAGE_NUMBER = /^(?:[-–—] ?)?(?:trang |page )?\d{1,3}(?: ?\/ ?\d{1,3})?(?: ?[-–—])?$/iu;

function row(cells: readonly string[]): Omit<Line, "number" | "gap"> {
  const read = cells.map((cell) => withoutMarkdown(foldSpaces(cell)));
  return { kind: "row", text: read.filter((cell) => cell !== "").join(" | "), cells: read, heading: false };
}

/** Whether nothing stands on the lines around. */
function isAlone(raw: readonly string[], index: number): boolean {
  return [index - 1, index + 1].every((other) => foldSpaces(raw[other] ?? "") === "" || /\f/.test(raw[other] ?? ""));
}

/** The cells of a line that tabs part, or bars with room around them. */
function cellsOf(raw: string): string[] {
  if (raw.includes("\t")) return raw.split("\t");
  return raw.split(TABLE_RULE.test(foldSpaces(raw)) ? "|" : /(?<= )\|(?= |$)/);
}

/** The lines that are rows of a table drawn by tabs or inner bars: at least two in a row with the same number of cells. */
function rowsOf(raw: readonly string[]): ReadonlySet<number> {
  const counts = raw.map((line) => (line.trim() === "" ? 0 : cellsOf(line).length));
  const rows = new Set<number>();
  counts.forEach((count, index) => {
    // "1.<tab>Phấn đấu …" is a list's item, not a row of two cells.
    const twoOfList =
      count === 2 && /^(?:\(?[\p{L}\d]{1,4}[.)]|[-+*•])?$/u.test((cellsOf(raw[index] ?? "")[0] ?? "").trim());
    if (count < 2 || twoOfList) return;
    if (counts[index - 1] === count || counts[index + 1] === count) rows.add(index);
  });
  return rows;
}

/** Kept apart from markdown's own star while that is taken off. */
const STAR = "\ue000";

/** A line without the marks of markdown: headings, emphasis, escapes, quotations, line breaks. */
function withoutMarkdown(line: string): string {
  const plain = line
    .replace(/<br ?\/?>/gi, " ")
    .replace(/^(?:> ?)+(?=[\p{L}#*-])/u, "")
    .replace(/^#{1,6} +/, "")
    .replace(/\\\*/g, STAR)
    .replace(/\\([-_.#()[\]|>+!`])/g, "$1")
    .replace(/\*\*|__|`/g, "")
    .replace(
      /(^|[\s(])([*_])(?=\S)([^*_]*[^\s*_])\2(?=[\s.,;:)]|$)/g,
      (_whole, before: string, _mark: string, words: string) => before + words,
    )
    .replace(new RegExp(STAR, "g"), "*");
  return foldSpaces(plain);
}
