/** Marks without a stop ("1 MỤC TIÊU", "a Tỷ lệ …", "2 - Nhiệm vụ"): a number alone may be an amount, so their order tells them. */

import { group, plainSigns } from "../domain/text";
import { isCapitals } from "./capitals";
import type { Line } from "./lines";
import { placeOf, readMark, type Mark } from "./marks";

/** Forms of a mark that need others beside them; group 1 tells its place. */
const FORMS: readonly (readonly [style: "roman" | "LETTER" | "letter" | "number", pattern: RegExp])[] = [
  ["roman", /^([IVX]+) (?=\p{Lu})/u],
  ["LETTER", /^([A-HĐ])(?: ?[-/])? (?=\p{Lu})/u],
  ["letter", /^([a-zđ])(?: (?:[-/] ?)?|[-/] ?)(?=[\p{Lu}\d])/u],
  // A leading zero counts things: "01 Giấy khen".
  ["number", /^([1-9]\d?)(?: (?:[-:] ?)?|[-:] ?)(?=\p{Lu})/u],
  // "3 100% hồ sơ", "3- 04 hội thi"; no range, no thousands.
  ["number", /^([1-9]\d?)[-:]? (?=\d{1,2} \p{L}|\d+(?:[.,]\d+)? ?%|\d+\/\d)/u],
];

/** A line that may begin with a mark. */
interface Candidate {
  readonly at: number;
  readonly mark: Mark;
}

/** The marks without a stop by the places of their lines, where lines of the same kind count on from one to the next. */
export function bareMarks(lines: readonly Line[]): ReadonlyMap<number, Mark> {
  const byStyle = new Map<string, Candidate[]>();
  lines.forEach((line, at) => {
    const mark = line.kind === "text" && readMark(line.text) === null ? candidateIn(line.text) : null;
    if (mark === null) return;
    const others = byStyle.get(mark.style);
    if (others === undefined) byStyle.set(mark.style, [{ at, mark }]);
    else others.push({ at, mark });
  });
  const found = new Map<number, Mark>();
  for (const candidates of byStyle.values()) {
    const runs = runsOf(candidates);
    const known = runs.some((run) => isList(run, lines));
    for (const run of runs) {
      const taken = isList(run, lines) || (known && run.length > 1);
      for (const { at, mark } of run) if (taken || lines[at]?.heading === true) found.set(at, mark);
    }
  }
  return found;
}

function candidateIn(line: string): Mark | null {
  const plain = plainSigns(line);
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const rest = line.slice(match[0].length);
    const style = form === "number" ? (isCapitals(rest) ? CAPITALS : ALONE) : form;
    return { style, number: placeOf(form, group(match, 1)), path: [], given: match[0].trim(), rest };
  }
  return null;
}

/** Sections in capitals and the items in them count apart. */
const CAPITALS = "number of a section";
const ALONE = "number alone";

/** Candidates that count on: 1, 2, 3 … */
function runsOf(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs[runs.length - 1];
    if (candidate.mark.number === 1) runs.push([candidate]);
    else if (run !== undefined && candidate.mark.number === run.length + 1) run.push(candidate);
  }
  return runs;
}

/** Whether a run is a list by itself; two amounts one under the other ("1 Cờ thi đua", "2 Bằng khen") are none. */
function isList(run: readonly Candidate[], lines: readonly Line[]): boolean {
  const [first, second] = run;
  if (first === undefined) return false;
  if (run.some(({ at, mark }) => headsPath(lines[at + 1], mark.number))) return true;
  if (second === undefined) return false;
  return first.mark.style !== ALONE || run.length > 2 || second.at > first.at + 1;
}

/** "1.1 …" right under "1 …". */
function headsPath(line: Line | undefined, number: number): boolean {
  const path = line?.kind === "text" ? readMark(line.text)?.path : undefined;
  return path?.[0] === number;
}
