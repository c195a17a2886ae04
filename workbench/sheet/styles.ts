/** Styles of cells, kept once: thousands of cells look alike, and alike styles are then the same object. */
import type { CellStyle } from "./workbook";

/** A sorted text of the attributes; those without a value count as absent unless `changing`. */
function keyOf(style: Readonly<Partial<CellStyle>>, changing = false): string {
  const entries: [string, unknown][] = Object.entries(style);
  const told = changing ? entries : entries.filter(([, value]) => value !== undefined);
  return JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export class SharedStyles {
  private readonly byKey = new Map<string, CellStyle>();
  private readonly changes = new WeakMap<CellStyle, Map<string, CellStyle>>();
  private readonly plain = this.shared({});

  /** The one object for this style. */
  shared(style: Readonly<CellStyle>): CellStyle {
    const key = keyOf(style);
    let known = this.byKey.get(key);
    if (!known) {
      known = Object.fromEntries(Object.entries(style).filter(([, value]: [string, unknown]) => value !== undefined));
      this.byKey.set(key, known);
    }
    return known;
  }

  /** The style with attributes changed; one given as undefined is taken away. */
  changed(style: CellStyle | undefined, change: Readonly<Partial<CellStyle>>): CellStyle {
    const old = style ?? this.plain;
    const known = this.changes.get(old) ?? new Map<string, CellStyle>();
    this.changes.set(old, known);
    const key = keyOf(change, true);
    const next = known.get(key) ?? this.shared({ ...old, ...change });
    known.set(key, next);
    return next;
  }
}
