/** What a declared tab of the workbook consists of. */

/** Whoever types into a column; what the program writes is protected from typing. */
export type FilledBy = "office" | "unit" | "program";

/**
 * What happens without the column: the tab cannot be read at all (`tab`), what is judged from it is unknown
 * (`judging`), or only the papers lack something (`papers`).
 */
export type NeededFor = "tab" | "judging" | "papers";

/** How a column's values look; the patterns are those of the spreadsheet. */
export const FORMATS = {
  date: "dd/mm/yyyy",
  amount: "#,##0",
  percent: "0.0%",
  /** Kept as typed: "01", "3/4" and "96%" stay text. */
  text: "@",
} as const;

/** What may be typed into a column. A list's labels are exact; `strict` refuses everything else on typing. */
export type Rule =
  { readonly kind: "list"; readonly labels: readonly string[]; readonly strict: boolean } | { readonly kind: "date" };

/** One declared column, found again by its header wherever it stands. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly filledBy: FilledBy;
  readonly neededFor: NeededFor;
  readonly format?: (typeof FORMATS)[keyof typeof FORMATS];
  readonly rule?: Rule;
  /** Says what to type; shown on the header cell. */
  readonly note?: string;
  readonly wrap?: true;
  /** Short values of one length, such as days and codes. */
  readonly centred?: true;
}

/** A colour for the cells of a column that hold exactly this text. */
export interface Colour<Key extends string = string> {
  readonly column: Key;
  readonly text: string;
  readonly background: string;
  readonly font: string;
}

/** One declared tab. */
export interface Tab<Key extends string = string> {
  readonly name: string;
  /** Where set-up puts the headers; a reader finds them wherever they stand. */
  readonly headerRow: number;
  /** How many rows a new tab has; people add more as they need them, and a long list gets them when it is written. */
  readonly rows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly columns: readonly Column<Key>[];
  readonly colours: readonly Colour<Key>[];
}

/** The keys of a tab's columns. */
export type KeyOf<T> = T extends Tab<infer Key> ? Key : never;

/** Declares a tab so that the keys of its columns are known to the compiler. */
export function declareTab<const Key extends string>(
  tab: Omit<Tab<Key>, "columns" | "colours"> & {
    readonly columns: readonly Column<Key>[];
    readonly colours?: readonly Colour<NoInfer<Key>>[];
  },
): Tab<Key> {
  return { colours: [], ...tab };
}

/** A drop-down of exact labels. */
export function oneOf(labels: readonly string[], strict = true): Rule {
  return { kind: "list", labels, strict };
}

/** Only dates. */
export const ONLY_DATES: Rule = { kind: "date" };
