/** Namesakes and names that look alike: asked about, one by one, never merged. */

import { nameKey } from "../../domain/text";
import { codeKey } from "../reading/codes";
import { bare } from "../reading/nearest";
import type { ImportKind } from "./fields";
import type { ImportFault, PresentRow, ReadRow } from "./rows";

/** Whether several rows are different persons or units, or one and the same. */
export type Answer = "different" | "same";

/** Answers by the questions' ids. */
export type Answers = Readonly<Record<string, Answer>>;

/** Somebody in a question. */
export interface Namesake {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** The pasted line; null for one who stands in the workbook. */
  readonly line: number | null;
  /** The row of the tab; null for one who is pasted. */
  readonly row: number | null;
}

/** One question: is this pasted person (unit) another than that one? */
export interface NameQuestion {
  readonly id: string;
  /** Whether the names are the same, or differ in diacritics and spaces only. */
  readonly alike: "same" | "similar";
  /** One who stands in the workbook or is pasted too, and one who is pasted. */
  readonly who: readonly [Namesake, Namesake];
  /** The pasted lines that wait for the answer. */
  readonly lines: readonly number[];
  readonly answer: Answer | null;
}

/** What was asked, and what the answers say. */
export interface Asked {
  readonly questions: readonly NameQuestion[];
  /** Pasted lines of somebody who stands in the workbook under another code, with that code: they add nobody. */
  readonly recognised: ReadonlyMap<number, string>;
  readonly refused: readonly ImportFault[];
}

/** A person or unit with all lines of its code: a stretch of service each. */
interface Bearer {
  readonly first: Namesake;
  readonly lines: readonly number[];
}

/**
 * The questions about names. Whoever has one code has been recognised by it and is not asked about; everybody else is
 * asked about with each other bearer of the name, since one answer for all of them fits no more than one.
 */
export function askAboutNames(
  kind: ImportKind,
  rows: readonly ReadRow[],
  present: readonly PresentRow[],
  answers: Answers,
): Asked {
  const known = bearersOf(present.map(({ row, code, name, unit }) => ({ code, name, unit, line: null, row })));
  const codes = new Set(present.map(({ code }) => codeKey(code)));
  const newcomers = rows.filter(({ code }) => !codes.has(codeKey(code)));
  const pasted = bearersOf(newcomers.map(({ line, code, name, unit }) => ({ code, name, unit, line, row: null })));
  const questions: NameQuestion[] = [];
  const recognised = new Map<number, string>();
  const refused: ImportFault[] = [];
  for (const [name, group] of pasted) {
    const there = known.get(name) ?? [];
    for (const [index, one] of group.entries()) {
      const asked = [...there, ...group.slice(0, index)].map((other) => ({ other, ...questionOf(kind, one, other) }));
      questions.push(...asked.map(({ other: _other, ...question }) => question));
      const same = asked.filter(({ answer }) => answer === "same").map(({ other }) => other);
      const rowsThere = same.flatMap(({ first }) => first.row ?? []);
      const linesThere = same.flatMap(({ lines }) => lines);
      const cell = { header: "", text: one.first.name };
      for (const line of one.lines) {
        if (rowsThere.length > 1) refused.push({ ...cell, kind: "sameAsSeveral", line, rows: rowsThere });
        // Two pasted rows of one person are mended where they come from: which of them holds, nobody here can know.
        if (linesThere.length > 0) refused.push({ ...cell, kind: "samePersonTwice", line, lines: linesThere });
        const [only] = same;
        if (only !== undefined && same.length === 1 && rowsThere.length === 1) recognised.set(line, only.first.code);
      }
    }
  }
  return { questions, recognised, refused };

  function questionOf(of: ImportKind, one: Bearer, other: Bearer): NameQuestion {
    const id = [of, keyOf(one), keyOf(other)].join(":");
    const alike = nameKey(one.first.name) === nameKey(other.first.name) ? "same" : "similar";
    const lines = [...one.lines, ...other.lines];
    return { id, alike, who: [other.first, one.first], lines, answer: answers[id] ?? null };
  }
}

/** Tells a bearer in a question's id: another code or name under the same place is another question. */
function keyOf({ first: { code, name, line } }: Bearer): string {
  return `${line === null ? "" : "#"}${codeKey(code)},${nameKey(name)}`;
}

/** Who bears a name, by the name without diacritics and spaces. */
function bearersOf(all: readonly Namesake[]): ReadonlyMap<string, readonly Bearer[]> {
  const bearers = new Map<string, Map<string, Bearer>>();
  for (const one of all) {
    const name = bare(one.name).replace(/ /g, "");
    if (name === "") continue;
    const group = bearers.get(name) ?? new Map<string, Bearer>();
    bearers.set(name, group);
    const key = codeKey(one.code);
    const before = group.get(key);
    const lines = [...(before?.lines ?? []), ...(one.line === null ? [] : [one.line])];
    group.set(key, { first: before?.first ?? one, lines });
  }
  return new Map([...bearers].map(([name, group]) => [name, [...group.values()]]));
}
