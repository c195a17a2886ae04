/** What is written into tab "Mẫu văn bản riêng", where the Office's own templates travel with the workbook. */

import type { PaperKind } from "../../dossier/papers";
import { TEMPLATES_TAB, type KeyOf } from "../layout";
import type { Block } from "../placed";
import { tableOf, textIn } from "../reading/ledger";
import { joined, rowBlocks } from "./ledger";

/** A template to be kept. */
export interface TemplateToKeep {
  readonly name: string;
  readonly digest: string;
  /** The file as Base64 for addresses. */
  readonly content: string;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** A cell of an .xlsx file holds 32.767 characters, fewer than one of Google's. */
const PART_LENGTH = 30_000;

type Row = Readonly<Record<KeyOf<typeof TEMPLATES_TAB>, string | number>>;

/**
 * The blocks that put a template of a kind, or for null none, in the place of those that the tab holds; rows of other
 * kinds stay what they are, one below the other. Null where a column is missing.
 */
export function keptTemplateBlocks(
  values: readonly (readonly unknown[])[],
  kind: PaperKind,
  template: TemplateToKeep | null,
): Block[] | null {
  const table = tableOf(values, TEMPLATES_TAB);
  if (table === null) return null;
  const present = values.slice(table.headerRow).map((cells) =>
    rowOf((key) => {
      const cell = cells[(table.columns.get(key) ?? 0) - 1];
      return typeof cell === "number" ? cell : textIn(cell);
    }),
  );
  const others = present.filter((row) => row.kind !== kind && Object.values(row).some((value) => value !== ""));
  const rows = [...others, ...(template === null ? [] : rowsOf(kind, template))];
  const blank = rowOf(() => "");
  const whole = [...rows, ...Array.from({ length: Math.max(0, present.length - rows.length) }, () => blank)];
  return joined(whole.flatMap((row, index) => rowBlocks(table.headerRow + 1 + index, row, table)));
}

function rowsOf(kind: PaperKind, { content, ...template }: TemplateToKeep): Row[] {
  const parts = Math.ceil(content.length / PART_LENGTH);
  return Array.from({ length: parts }, (_, index) => ({
    ...template,
    kind,
    part: index + 1,
    parts,
    content: content.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
  }));
}

function rowOf(valueOf: (key: keyof Row) => string | number): Row {
  return Object.fromEntries(TEMPLATES_TAB.columns.map(({ key }) => [key, valueOf(key)])) as unknown as Row;
}
