/** What is written into the tabs of the papers' ledger and of the figures in them. */

import { toA1 } from "../../domain/address";
import { titleOf } from "../../dossier/file-names";
import { documentId, kindOfKey, type LedgerRow } from "../../dossier/ledger";
import type { Paper } from "../../dossier/papers";
import { figuresOf } from "../../dossier/printed";
import { PAPER_STATE_LABELS } from "../../language/vi/paper-labels";
import { PAPERS_TAB, type KeyOf } from "../layout";
import { asPlainText } from "../plain-text";
import {
  tableOf,
  textIn,
  type Figure,
  type FiguresReading,
  type LedgerReading,
  type WrittenTable,
} from "../reading/ledger";
import type { Block } from "../placed";

/** What the ledger's tab holds, and where: the place of a row is undefined when it is not there yet. */
export interface LedgerPlaces {
  readonly table: LedgerReading["table"];
  readonly rows: readonly LedgerRow[];
  readonly places: readonly (number | undefined)[];
  /** The last row of the tab in which anything stands. */
  readonly lastRow: number;
}

/** Where each row now stands in a tab that holds these values; null where one of its columns is missing. */
export function placedRows(values: readonly (readonly unknown[])[], rows: readonly LedgerRow[]): LedgerPlaces | null {
  const table = tableOf(values, PAPERS_TAB);
  if (table === null) return null;
  const column = table.columns.get("key") ?? 0;
  const found = new Map<string, number>();
  for (let index = table.headerRow; index < values.length; index += 1) {
    const key = textIn(values[index]?.[column - 1]);
    if (!found.has(key)) found.set(key, index + 1);
  }
  const places = rows.map((row) => found.get(documentId(row)));
  return { table, rows, places, lastRow: values.length };
}

/**
 * The blocks that bring the ledger's tab from what it holds to `rows`, which begin with those it holds, in their order.
 * Only rows that differ are written; one that somebody has deleted is written again at the end.
 */
export function ledgerBlocks(
  { table, rows: before, places, lastRow }: LedgerPlaces,
  rows: readonly LedgerRow[],
): Block[] {
  let next = lastRow + 1;
  const blocks: Block[] = [];
  for (const [index, row] of rows.entries()) {
    const known = before[index];
    const place = places[index];
    if (known !== undefined && place !== undefined && isSame(known, row)) continue;
    blocks.push(...rowBlocks(place ?? next, ledgerValues(row), table));
    if (place === undefined) next += 1;
  }
  return joined(blocks);
}

function ledgerValues(row: LedgerRow): Readonly<Record<KeyOf<typeof PAPERS_TAB>, string | number>> {
  return {
    key: documentId(row),
    kind: titleOf(kindOfKey(row.key)),
    subject: row.subject,
    unit: row.unit,
    version: row.version,
    state: PAPER_STATE_LABELS[row.state],
    file: row.file,
    link: row.link,
    content: row.content,
    madeAt: row.madeAt,
    madeBy: row.madeBy,
    remark: row.remark,
  };
}

function isSame(one: LedgerRow, other: LedgerRow): boolean {
  const fields = ["unit", "subject", "state", "file", "link", "content", "madeAt", "madeBy", "remark"] as const;
  return fields.every((field) => one[field] === other[field]);
}

/** A paper's figures, as they are kept for the document that it is printed in. */
export function figuresOfDocument(document: string, paper: Paper): Figure[] {
  return figuresOf(paper).flatMap(({ text, cell }, index) =>
    cell === null ? [] : [{ document, ordinal: index + 1, text, tab: cell.tab, cell: toA1(cell) }],
  );
}

/** The blocks that write figures from a row on. */
export function figuresBlocks(table: FiguresReading["table"], firstRow: number, figures: readonly Figure[]): Block[] {
  return joined(
    figures.flatMap(({ document: paper, ordinal, text, tab, cell }, index) =>
      rowBlocks(firstRow + index, { paper, ordinal, text, tab, cell }, table),
    ),
  );
}

/** One row, as a block for each run of declared columns side by side: what people put between them is theirs. */
export function rowBlocks<Key extends string>(
  row: number,
  values: Readonly<Record<Key, string | number>>,
  { columns }: WrittenTable<Key>,
): Block[] {
  const blocks: { row: number; column: number; values: [(string | number)[]] }[] = [];
  for (const [key, column] of [...columns].sort(([, one], [, other]) => one - other)) {
    const value = values[key];
    const cell = typeof value === "string" ? asPlainText(value) : value;
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.column + last.values[0].length === column) last.values[0].push(cell);
    else blocks.push({ row, column, values: [[cell]] });
  }
  return blocks;
}

/** Blocks of rows that follow each other, in the same columns, as one. */
export function joined(rows: readonly Block[]): Block[] {
  const blocks: { row: number; column: number; values: Block["values"][number][] }[] = [];
  const last = new Map<number, (typeof blocks)[number]>();
  for (const { row, column, values } of rows) {
    const above = last.get(column);
    if (above !== undefined && above.row + above.values.length === row) {
      above.values.push(...values);
      continue;
    }
    const block = { row, column, values: [...values] };
    blocks.push(block);
    last.set(column, block);
  }
  return blocks;
}
