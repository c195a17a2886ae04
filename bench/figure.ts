/** A measured figure with what it should be, and how figures are shown. */

/** One line of the report. */
export interface Figure {
  readonly name: string;
  /** The value with its unit, and its spread where it has one. */
  readonly value: string;
  /** What it should be; null where nothing is demanded. */
  readonly target: string | null;
  /** Whether it is so; null without a target. */
  readonly met: boolean | null;
}

/** A figure that nothing is demanded of. */
export function plain(name: string, value: string): Figure {
  return { name, value, target: null, met: null };
}

/** A figure that must be at least so much. */
export function atLeast(name: string, value: number, least: number, unit: string): Figure {
  return { name, value: `${shown(value)}${unit}`, target: `≥ ${shown(least)}${unit}`, met: value >= least };
}

/** A figure that must be at most so much. */
export function atMost(name: string, value: number, most: number, unit: string, spread = ""): Figure {
  return { name, value: `${shown(value)}${unit}${spread}`, target: `≤ ${shown(most)}${unit}`, met: value <= most };
}

/** Three significant digits. */
export function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** Milliseconds with their spread: the median, the least and the most. */
export function milliseconds(times: readonly number[]): string {
  return `${shown(median(times))} ms (${shown(Math.min(...times))}–${shown(Math.max(...times))})`;
}

/**
 * The middle of some numbers.
 * @example median([3, 1, 2]) // 2
 */
export function median(values: readonly number[]): number {
  const sorted = values.slice().sort((first, second) => first - second);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("There is no middle of nothing.");
  return (upper + lower) / 2;
}

/** The figures as lines: name, value, target, and whether it is met. */
export function table(figures: readonly Figure[]): string {
  const names = Math.max(...figures.map(({ name }) => name.length));
  const values = Math.max(0, ...figures.filter(({ target }) => target !== null).map(({ value }) => value.length));
  return figures
    .map(({ name, value, target, met }) => {
      const verdict = target === null ? "" : `  ${target}  ${met === true ? "met" : "NOT MET"}`;
      return `  ${name.padEnd(names)}  ${value.padEnd(values)}${verdict}`.trimEnd();
    })
    .join("\n");
}
