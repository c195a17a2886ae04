/** Which stretch of one document stands for which of another: the same first, then the most alike, in order. */

import diffSequences from "@jest/diff-sequences";

/** Something that is compared: a paragraph, a row, a cell. */
export interface Comparable {
  /** Only what has the same shape can stand for each other. */
  readonly shape: string;
  /** The words that count, in order. */
  readonly words: readonly string[];
}

/** Indexes of what stands for each other, in the order of the first list. */
export type Pairs = readonly (readonly [first: number, second: number])[];

/** Less alike than this, two stretches say different things. */
const ALIKE = 0.4;
/** As alike as this, a stretch was moved. */
const MOVED = 0.7;

/**
 * Pairs of two lists. Between those that are the same, the pairs that together are most alike; where as many are left
 * over on both sides, those are taken for each other; what then is left over and nearly the same was moved.
 */
export function align(first: readonly Comparable[], second: readonly Comparable[]): Pairs {
  const pairs: [number, number][] = [];
  const keys = [first, second].map((list) => list.map(({ shape, words }) => `${shape} ${words.join(" ")}`));
  let [from, to] = [0, 0];
  const between = (end: number, endSecond: number): void => {
    pairs.push(...alignGap(first, second, [from, end], [to, endSecond]));
  };
  commonRuns(keys[0] ?? [], keys[1] ?? [], (count, at, atSecond) => {
    between(at, atSecond);
    for (let step = 0; step < count; step += 1) pairs.push([at + step, atSecond + step]);
    [from, to] = [at + count, atSecond + count];
  });
  between(first.length, second.length);
  return withMoved(pairs, first, second);
}

/** Tells the runs that two lists of texts have in common, in order. */
export function commonRuns(
  first: readonly string[],
  second: readonly string[],
  tell: (count: number, first: number, second: number) => void,
): void {
  diffSequences(first.length, second.length, (one, other) => first[one] === second[other], tell);
}

type Span = readonly [from: number, to: number];

function alignGap(
  first: readonly Comparable[],
  second: readonly Comparable[],
  [from, end]: Span,
  [to, endSecond]: Span,
): [number, number][] {
  const [rows, columns] = [end - from, endSecond - to];
  if (rows === 0 || columns === 0) return [];
  const alike = (row: number, column: number): number => likeness(first[from + row], second[to + column]);
  // The best sum of likenesses from each place to the end.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const like = alike(row, column);
      const paired = like >= ALIKE ? like + at(row + 1, column + 1) : 0;
      const sums = best[row];
      if (sums) sums[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const anchors: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const like = alike(row, column);
    if (like >= ALIKE && at(row, column) === like + at(row + 1, column + 1)) {
      anchors.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  const pairs: [number, number][] = [];
  let [left, right] = [0, 0];
  for (const [nextRow, nextColumn] of [...anchors, [rows, columns] as [number, number]]) {
    const count = nextRow - left;
    const sameShapes = Array.from({ length: count }, (_, step) => step).every(
      (step) => first[from + left + step]?.shape === second[to + right + step]?.shape,
    );
    if (count === nextColumn - right && sameShapes) {
      for (let step = 0; step < count; step += 1) pairs.push([from + left + step, to + right + step]);
    }
    if (nextRow < rows || nextColumn < columns) pairs.push([from + nextRow, to + nextColumn]);
    [left, right] = [nextRow + 1, nextColumn + 1];
  }
  return pairs;
}

function withMoved(
  pairs: readonly (readonly [number, number])[],
  first: readonly Comparable[],
  second: readonly Comparable[],
): Pairs {
  const [taken, takenSecond] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  const moved: [number, number][] = [];
  first.forEach((one, index) => {
    if (taken.has(index) || one.words.length === 0) return;
    let [best, at] = [0, -1];
    second.forEach((other, place) => {
      const like = takenSecond.has(place) ? 0 : likeness(one, other);
      if (like >= MOVED && like > best) [best, at] = [like, place];
    });
    if (at < 0) return;
    takenSecond.add(at);
    moved.push([index, at]);
  });
  return [...pairs, ...moved].sort(([one], [other]) => one - other);
}

/** From 0 to 1: how many words two stretches share, of all that they have. */
function likeness(one: Comparable | undefined, other: Comparable | undefined): number {
  if (one?.shape !== other?.shape || one === undefined || other === undefined) return 0;
  const total = one.words.length + other.words.length;
  if (total === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other.words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / total;
}
