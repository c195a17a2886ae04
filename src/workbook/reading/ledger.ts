/** Reads tab "Văn bản đã lập", the ledger of the papers, and tab "Số liệu trong văn bản", the figures in them. */

import { isPaperKind } from "../../dossier/file-names";
import { kindOfKey, readDocumentId, type LedgerRow, type PaperState } from "../../dossier/ledger";
import { foldText } from "../../domain/text";
import { PAPER_STATE_LABELS } from "../../language/vi/paper-labels";
import { typedFromCell } from "../cell";
import { findColumns } from "../headers";
import { FIGURES_TAB, PAPERS_TAB, type KeyOf, type Tab } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { shownTyped } from "./shown";

/** Where a table of the program stands in its tab. */
export interface WrittenTable<Key extends string> {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Key, number>;
}

/** The ledger as it stands. */
export interface LedgerReading {
  readonly table: WrittenTable<KeyOf<typeof PAPERS_TAB>>;
  readonly rows: readonly LedgerRow[];
  /** The row of the tab in which each of `rows` stands, counted from 1. */
  readonly places: readonly number[];
}

/** One figure of a document: what was printed, and the cell that it came from. */
export interface Figure {
  /** The document, as `documentId` names it. */
  readonly document: string;
  /** From 1, in the order of the paper. */
  readonly ordinal: number;
  readonly text: string;
  readonly tab: string;
  /** "F14" */
  readonly cell: string;
}

/** The figures as they stand. */
export interface FiguresReading {
  readonly table: WrittenTable<KeyOf<typeof FIGURES_TAB>>;
  readonly figures: readonly Figure[];
}

/** How many rows from the top hold the headers, if the tab has any. */
export const ROWS_WITH_HEADERS = 20;

/** The place of a tab's declared columns; null where one is missing, so that set-up has to make it first. */
export function tableOf<Key extends string>(
  values: readonly (readonly unknown[])[],
  layout: Tab<Key>,
): WrittenTable<Key> | null {
  const { headerRow, columns } = findColumns(values, layout.columns, ROWS_WITH_HEADERS);
  return headerRow === null || columns.size < layout.columns.length ? null : { headerRow, columns };
}

/**
 * Reads the ledger. Rows whose key names no document are left alone, and so is the second of two rows of one document.
 */
export function readLedger(tab: TabSnapshot): LedgerReading | null {
  const table = tableOf(tab.values, PAPERS_TAB);
  if (table === null) return null;
  const rows: LedgerRow[] = [];
  const places: number[] = [];
  const known = new Set<string>();
  const states = new Map(
    Object.entries(PAPER_STATE_LABELS).map(([state, label]) => [foldText(label), state as PaperState]),
  );
  for (let index = table.headerRow; index < tab.values.length; index += 1) {
    const text = textsOf(tab.values[index] ?? [], table);
    const id = text("key");
    const document = readDocumentId(id);
    if (document === null || !isPaperKind(kindOfKey(document.key)) || known.has(id)) continue;
    known.add(id);
    const link = text("link");
    rows.push({
      ...document,
      unit: text("unit"),
      subject: text("subject"),
      state: stateOf(states.get(foldText(text("state"))), link),
      file: text("file"),
      link,
      content: text("content"),
      madeAt: text("madeAt"),
      madeBy: text("madeBy"),
      remark: text("remark"),
    });
    places.push(index + 1);
  }
  return { table, rows, places };
}

/** A document that was made has a link; a state that somebody wrote over is told from it. */
function stateOf(state: PaperState | undefined, link: string): PaperState {
  if (state === undefined) return link === "" ? "stopped" : "made";
  return state === "made" && link === "" ? "stopped" : state;
}

/** Reads the figures of all documents; rows that are none are left out. */
export function readFigures(tab: TabSnapshot): FiguresReading | null {
  const table = tableOf(tab.values, FIGURES_TAB);
  if (table === null) return null;
  const figures: Figure[] = [];
  for (const values of tab.values.slice(table.headerRow)) {
    const text = textsOf(values, table);
    const document = text("paper");
    const ordinal = Number(text("ordinal"));
    if (readDocumentId(document) === null || !Number.isInteger(ordinal)) continue;
    figures.push({ document, ordinal, text: text("text"), tab: text("tab"), cell: text("cell") });
  }
  return { table, figures };
}

/** Gives the text in a declared column of a row. */
function textsOf<Key extends string>(values: readonly unknown[], { columns }: WrittenTable<Key>): (key: Key) => string {
  return (key) => textIn(values[(columns.get(key) ?? 0) - 1]);
}

/** The text of a cell as the program reads back what it has written: composed, without spaces around it. */
export function textIn(value: unknown): string {
  return shownTyped(typedFromCell(value));
}
