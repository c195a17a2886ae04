/** The canonical text of what a list is made from, which the shell hashes into the list's fingerprint. */

import type { Campaign } from "./campaign";

/** Raised whenever the same inputs may be judged differently than before. */
export const RULES_VERSION = "1";

/** Fields that say where something stands, or that follow from where it stands. */
const PLACES: ReadonlySet<string> = new Set(["at", "tab", "cells", "here", "there"]);

/** Lists whose order is that of rows, which decides nothing. */
const ROWS: ReadonlySet<string> = new Set([
  "baseSalaries",
  "criteria",
  "units",
  "officials",
  "movements",
  "assignments",
  "disagreements",
]);

/**
 * The inputs, criteria and rules version as one text in NFC, the same for the same campaign wherever its tabs, rows
 * and columns stand.
 */
export function canonicalText(campaign: Campaign, rulesVersion: string = RULES_VERSION): string {
  return write({ rules: rulesVersion, campaign }, "");
}

/** Plain data as JSON with keys in order, without places, and with rows in the order of their own text. */
function write(value: unknown, key: string): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) {
    // That a code is contested decides; by which cells it is does not.
    if (key === "contestedBy") return String(value.length);
    const items = value.map((item) => write(item, ""));
    return `[${(ROWS.has(key) ? items.sort() : items).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return String(value);
  const record = value as Readonly<Record<string, unknown>>;
  const fields: string[] = [];
  for (const name of Object.keys(record).sort()) {
    if (!PLACES.has(name)) fields.push(`"${name}":${write(record[name], name)}`);
  }
  return `{${fields.join(",")}}`;
}
