/** What a tag of a template stands for: names looked up in a paper's view model, values as text that Word can hold. */

/** Why a tag has no text. */
export class TagFault extends Error {
  readonly kind: "unknownTag" | "notText" | "forbiddenTag";

  constructor(kind: "unknownTag" | "notText" | "forbiddenTag") {
    super(kind);
    this.kind = kind;
  }
}

/** Where a block is repeated: which item it is at, of how many. */
export interface Repetition {
  readonly item: number;
  readonly length: number;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Only what the view model itself holds: `constructor` and the like are names as unknown as any. */
function own(value: unknown, name: string): unknown {
  return isGroup(value) && Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;
}

/**
 * The value a tag names in one scope, or undefined when it names none there. Names may be joined by dots; `.` is the
 * item of the block itself; `name.any` is whether a list has items; `isLast` is whether the block's item is the last.
 */
export function lookUp(scope: unknown, tag: string, repetition: Repetition | null): unknown {
  if (tag === ".") return scope;
  if (tag === "isLast") return repetition === null ? undefined : repetition.item === repetition.length - 1;
  return tag
    .split(".")
    .reduce<unknown>(
      (value, name) =>
        Array.isArray(value) && name === "any" ? value.length > 0 : value === null ? "" : own(value, name),
      scope,
    );
}

/** What a block's tag decides: the items to repeat for, a group to look into, or whether the block is printed at all. */
export function blockValue(value: unknown): unknown {
  if (value === null || own(value, "text") === "") return false;
  return value;
}

/** What a tag prints. Throws `TagFault` for a list or a group without a text of its own. */
export function printedValue(value: unknown): string {
  if (value === null) return "";
  const text = typeof value === "string" ? value : own(value, "text");
  // A group whose text is itself a printed value, such as the text of an article.
  const inner = typeof text === "string" ? text : own(text, "text");
  if (typeof inner !== "string") throw new TagFault("notText");
  return plainText(inner);
}

/**
 * Text as a Word document can hold it: composed, with plain line feeds, and without what XML has no place for.
 * @example plainText("a\r\nb\u0000c") // "a\nbc"
 */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : "\uFFFD"))
    .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g, "");
}
