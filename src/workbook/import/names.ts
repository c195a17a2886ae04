/** Namesakes and names that look alike: asked about, never merged. */

import { foldText, nameKey } from "../../domain/text";
import { codeKey } from "../reading/codes";
import { bare } from "../reading/nearest";
import type { ImportKind } from "./fields";
import type { ImportFault, PresentRow, ReadRow } from "./plan-import";

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

/** One question: are these different persons (units)? */
export interface NameQuestion {
  readonly id: string;
  /** Whether the names are the same, or differ in diacritics and spaces only. */
  readonly alike: "same" | "similar";
  readonly who: readonly Namesake[];
  /** The pasted lines that wait for the answer. */
  readonly lines: readonly number[];
  readonly answer: Answer | null;
}

interface Asked {
  readonly questions: readonly NameQuestion[];
  /** Pasted lines of somebody who stands in the workbook already; they are left out. */
  readonly skipped: ReadonlySet<number>;
  readonly refused: readonly ImportFault[];
}

/** The questions about names; whoever has one code has been recognised by it and is not asked about. */
export function askAboutNames(
  kind: ImportKind,
  rows: readonly ReadRow[],
  present: readonly PresentRow[],
  answers: Answers,
): Asked {
  const groups = new Map<string, Namesake[]>();
  const add = (one: Namesake): void => {
    const key = bare(one.name).replace(/ /g, "");
    if (key === "") return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  };
  for (const { row, code, name, unit } of present) add({ code, name, unit, line: null, row });
  for (const { line, code, name, unit } of rows) add({ code, name, unit, line, row: null });
  const questions: NameQuestion[] = [];
  const skipped = new Set<number>();
  const refused: ImportFault[] = [];
  const presentCodes = new Set(present.map(({ code }) => codeKey(code)));
  for (const [key, who] of groups) {
    const pasted = who.filter(({ line, code }) => line !== null && !presentCodes.has(codeKey(code)));
    if (pasted.length === 0 || new Set(who.map(({ code }) => codeKey(code))).size < 2) continue;
    const id = `${kind}:${key}:${who.map(({ code, line }) => (line === null ? codeKey(code) : foldText(`#${code}`))).join(",")}`;
    const answer = answers[id] ?? null;
    const lines = pasted.flatMap(({ line }) => line ?? []);
    const alike = new Set(who.map(({ name }) => nameKey(name))).size === 1 ? "same" : "similar";
    questions.push({ id, alike, who, lines, answer });
    if (answer !== "same") continue;
    // One who stands in the workbook stays as there; two pasted rows of one person are mended where they come from.
    if (who.some(({ line }) => line === null)) for (const line of lines) skipped.add(line);
    else for (const line of lines.slice(1)) refused.push(twice(who, line));
  }
  return { questions, skipped, refused };
}

function twice(who: readonly Namesake[], line: number): ImportFault {
  const one = who.find((other) => other.line === line);
  const lines = who.flatMap((other) => (other.line === null || other.line === line ? [] : [other.line]));
  return { kind: "samePersonTwice", line, header: "", text: one?.name ?? "", lines };
}
