/** What comes over the border as JSON, read into the types of the protocol or refused by its place. */

import type { Area, Change, ChangeOrder, Clearable, StyleChange } from "./protocol";
import { Refused, TEXTS } from "./texts";

/** More lines or columns than any workbook of this kind has; keeps sums far from overflow. */
const MOST_LINES = 1_000_000;
const MOST_CHANGES = 100;
const MOST_CELLS = 200_000;
const LONGEST_TEXT = 50_000;

/** A value from outside, with its place for the message. */
export class Given {
  constructor(
    private readonly value: unknown,
    private readonly place: string,
  ) {}

  private wrong(): Refused {
    return new Refused("refused", TEXTS.malformed(this.place));
  }

  get absent(): boolean {
    return this.value === undefined;
  }

  get(key: string): Given {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.wrong();
    return new Given(
      Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
      `${this.place}.${key}`,
    );
  }

  entries(): [string, Given][] {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.wrong();
    return Object.entries(value).map(([key, item]) => [key, new Given(item, `${this.place}.${key}`)]);
  }

  list(most: number): Given[] {
    if (!Array.isArray(this.value) || this.value.length > most) throw this.wrong();
    return this.value.map((item: unknown, index) => new Given(item, `${this.place}[${index}]`));
  }

  integer(least: number, most = MOST_LINES): number {
    const { value } = this;
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least || value > most) throw this.wrong();
    return value;
  }

  text(longest: number, shortest = 0): string {
    const { value } = this;
    if (typeof value !== "string" || value.length > longest || value.length < shortest) throw this.wrong();
    return value;
  }

  truth(): boolean {
    if (typeof this.value !== "boolean") throw this.wrong();
    return this.value;
  }

  one<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === this.value);
    if (word === undefined) throw this.wrong();
    return word;
  }

  /** Any JSON. */
  anything(): unknown {
    return this.value;
  }
}

export function readArea(given: Given): Area {
  return {
    row: given.get("row").integer(1),
    column: given.get("column").integer(1),
    rows: given.get("rows").integer(1),
    columns: given.get("columns").integer(1),
  };
}

export function readChangeOrder(given: Given): ChangeOrder {
  const changes = given.get("changes").list(MOST_CHANGES).map(readChange);
  return {
    epoch: given.get("epoch").text(64),
    revision: given.get("revision").integer(0, Number.MAX_SAFE_INTEGER),
    id: given.get("id").text(64, 1),
    changes,
  };
}

const KINDS = [
  "type",
  "copy",
  "move",
  "clear",
  "format",
  "formats",
  "note",
  "merge",
  "unmerge",
  "sort",
  "insertLines",
  "deleteLines",
  "moveLines",
  "hideLines",
  "columnWidth",
  "rowHeight",
  "freeze",
  "insertTab",
  "renameTab",
  "moveTab",
  "hideTab",
  "deleteTab",
] as const satisfies readonly Change["kind"][];

const AXES = ["rows", "columns"] as const;
const CLEARABLE: readonly Clearable[] = ["contents", "formats", "notes", "validations"];

export function readChange(given: Given): Change {
  const kind = given.get("kind").one(KINDS);
  const at = (key: string): number => given.get(key).integer(1);
  const tab = kind === "insertTab" ? 0 : given.get("tab").integer(0);
  switch (kind) {
    case "type":
      return { kind, tab, row: at("row"), column: at("column"), texts: grid(given.get("texts"), readText) };
    case "copy":
    case "move": {
      const from = { tab: given.get("from").get("tab").integer(0), area: readArea(given.get("from").get("area")) };
      return kind === "copy"
        ? { kind, tab, from, area: readArea(given.get("area")) }
        : { kind, tab, from, row: at("row"), column: at("column") };
    }
    case "clear":
      return {
        kind,
        tab,
        area: readArea(given.get("area")),
        what: given
          .get("what")
          .list(CLEARABLE.length)
          .map((item) => item.one(CLEARABLE)),
      };
    case "format":
      return { kind, tab, area: readArea(given.get("area")), style: readStyle(given.get("style")) };
    case "formats":
      return { kind, tab, row: at("row"), column: at("column"), styles: grid(given.get("styles"), readStyle) };
    case "note": {
      const text = given.get("text");
      return {
        kind,
        tab,
        row: at("row"),
        column: at("column"),
        text: text.anything() === null ? null : readText(text),
      };
    }
    case "merge":
    case "unmerge":
      return { kind, tab, area: readArea(given.get("area")) };
    case "sort":
      return {
        kind,
        tab,
        area: readArea(given.get("area")),
        keys: given
          .get("keys")
          .list(10)
          .map((key) => ({ column: key.get("column").integer(1), ascending: key.get("ascending").truth() })),
      };
    case "insertLines": {
      const like = given.get("like");
      return {
        kind,
        tab,
        axis: given.get("axis").one(AXES),
        at: at("at"),
        count: at("count"),
        ...(!like.absent && { like: like.one(["previous", "next"] as const) }),
      };
    }
    case "deleteLines":
      return { kind, tab, axis: given.get("axis").one(AXES), at: at("at"), count: at("count") };
    case "moveLines":
      return { kind, tab, axis: given.get("axis").one(AXES), at: at("at"), count: at("count"), before: at("before") };
    case "hideLines": {
      const hidden = given.get("hidden").truth();
      return { kind, tab, axis: given.get("axis").one(AXES), at: at("at"), count: at("count"), hidden };
    }
    case "columnWidth":
      return { kind, tab, column: at("column"), count: at("count"), width: given.get("width").integer(2, 2000) };
    case "rowHeight": {
      const height = given.get("height");
      const pixels = height.anything() === null ? null : height.integer(2, 545);
      return { kind, tab, row: at("row"), count: at("count"), height: pixels };
    }
    case "freeze":
      return { kind, tab, rows: given.get("rows").integer(0), columns: given.get("columns").integer(0) };
    case "insertTab": {
      const [name, position] = [given.get("name"), given.get("position")];
      return {
        kind,
        ...(!name.absent && { name: name.text(200) }),
        ...(!position.absent && { position: position.integer(1) }),
      };
    }
    case "renameTab":
      return { kind, tab, name: given.get("name").text(200) };
    case "moveTab":
      return { kind, tab, position: at("position") };
    case "hideTab":
      return { kind, tab, hidden: given.get("hidden").truth() };
    case "deleteTab":
      return { kind, tab };
  }
}

function readText(given: Given): string {
  return given.text(LONGEST_TEXT);
}

/** Rows of equal length, one cell at least. */
function grid<Item>(given: Given, read: (item: Given) => Item): Item[][] {
  const rows = given.list(MOST_CELLS).map((line) => line.list(MOST_CELLS).map(read));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((line) => line.length !== width) || rows.length * width > MOST_CELLS) {
    throw new Refused("refused", TEXTS.tooLarge(`${MOST_CELLS} ô / cells`));
  }
  return rows;
}

const STYLE_READERS: Readonly<Record<keyof StyleChange, (given: Given) => unknown>> = {
  numberFormat: (given) => given.text(200),
  background: readColor,
  fontColor: readColor,
  fontFamily: (given) => given.text(100),
  fontSize: (given) => given.integer(1, 400),
  bold: (given) => given.truth(),
  italic: (given) => given.truth(),
  horizontal: (given) => given.one(["left", "center", "right"]),
  vertical: (given) => given.one(["top", "middle", "bottom"]),
  wrap: (given) => given.truth(),
  border: (given) => given.truth(),
};

function readColor(given: Given): string {
  const color = given.text(9).toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(color)) throw new Refused("refused", TEXTS.malformed(`${color.slice(0, 9)}: #rrggbb`));
  return color;
}

function readStyle(given: Given): StyleChange {
  const read = given.entries().map(([key, value]): [string, unknown] => {
    if (!Object.hasOwn(STYLE_READERS, key)) throw new Refused("refused", TEXTS.malformed(key.slice(0, 40)));
    const reader = STYLE_READERS[key as keyof StyleChange];
    return [key, value.anything() === null ? null : reader(value)];
  });
  return Object.fromEntries(read) as StyleChange;
}
