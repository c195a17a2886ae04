/** What a paper says, as one text: two papers that print the same have the same, wherever their values stand. */

import type { Paper } from "./papers";

/** Fields that are not printed: where a value stands, and what is said to the Office beside the paper. */
const UNPRINTED: ReadonlySet<string> = new Set(["cell", "figures", "because", "toCheck"]);

/** The canonical text of everything that a paper prints, and of the template that it is printed with. */
export function contentText(paper: Paper, template: string): string {
  return write({ template, paper });
}

/** Plain data as JSON with keys in order and texts composed. */
function write(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const record = value as Readonly<Record<string, unknown>>;
  const fields = Object.keys(record)
    .sort()
    .filter((name) => !UNPRINTED.has(name))
    .map((name) => `"${name}":${write(record[name])}`);
  return `{${fields.join(",")}}`;
}
