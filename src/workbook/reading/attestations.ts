/** Reads a named person's dated statement from its three columns. */

import type { Attestation } from "../../domain/campaign";
import type { Problem } from "../../domain/problem";
import { dayEntry, textEntry, yesNoEntry } from "./entries";
import type { Table } from "./table";

/** The statement of a row; one without person or date is reported, because it states nothing. */
export function readAttestation<Key extends string>(
  table: Table<Key>,
  row: number,
  keys: { readonly holds: Key; readonly by: Key; readonly on: Key },
  problems: Problem[],
): Attestation {
  const holds = yesNoEntry(table, row, keys.holds, problems);
  const by = textEntry(table, row, keys.by, problems);
  const on = dayEntry(table, row, keys.on, problems);
  if (holds.state === "given" && (by.state === "blank" || on.state === "blank")) {
    const missing = by.state !== "blank" ? "on" : on.state !== "blank" ? "by" : "both";
    problems.push({ kind: "attestationUnsigned", missing, cells: [holds.at] });
  }
  return { holds, by, on };
}
