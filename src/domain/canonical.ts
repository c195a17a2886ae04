/** The canonical text of what a list is made from, which the shell hashes into the list's fingerprint. */

import type { Campaign } from "./campaign";
import { remember } from "./remember";

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
  return writer()({ rules: rulesVersion, campaign }, "");
}

/** A field of a record as it is written: its name, and the name with its colon. */
type Field = readonly [name: string, lead: string];

/**
 * Writes plain data as JSON with keys in order, without places, and with rows in the order of their own text. Most
 * records have the fields, and most texts the words, of one before: each is put in order once.
 */
function writer(): (value: unknown, key: string) => string {
  const fieldsOf = remember((names: string) =>
    names
      .split(",")
      .sort()
      .flatMap((name): Field[] => (name === "" || PLACES.has(name) ? [] : [[name, `"${name}":`]])),
  );
  const quoted = remember((text: string) => JSON.stringify(text.normalize("NFC")));
  const write = (value: unknown, key: string): string => {
    if (typeof value === "string") return quoted(value);
    if (Array.isArray(value)) {
      // That a code is contested decides; by which cells it is does not.
      if (key === "contestedBy") return String(value.length);
      const items = value.map((item) => write(item, ""));
      return `[${(ROWS.has(key) ? items.sort() : items).join(",")}]`;
    }
    if (typeof value !== "object" || value === null) return String(value);
    const record = value as Readonly<Record<string, unknown>>;
    let text = "";
    for (const [name, lead] of fieldsOf(Object.keys(record).join())) {
      text += `${text === "" ? "" : ","}${lead}${write(record[name], name)}`;
    }
    return `{${text}}`;
  };
  return write;
}
