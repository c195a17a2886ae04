/** Writes the papers' ledger and their figures into their tabs, wherever people have moved the rows meanwhile. */

import { documentId, documentsKept, type LedgerRow } from "../../dossier/ledger";
import { FIGURES_TAB } from "../../workbook/layout";
import { ROWS_WITH_HEADERS, tableOf, type Figure, type FiguresReading } from "../../workbook/reading/ledger";
import { figuresBlocks, figuresOfDocument, ledgerBlocks, placedRows } from "../../workbook/writing/ledger";
import { writeBlock } from "../grid";
import type { Target } from "../write-tab";
import { paperOf, type PaperNow, type PapersRecord } from "./papers";

/** The ledger as it is being written. */
export class RecordKeeper {
  private readonly ledger: Target;
  private readonly figures: Target;
  private written: readonly LedgerRow[];
  /** What stands in the tab of the figures. */
  private listed: readonly Figure[];

  /** @param lacking what is told of a tab that has lost a column since it was read */
  constructor(
    { ledger, figures }: PapersRecord,
    private readonly lacking: (tab: string) => string,
  ) {
    this.ledger = ledger.target;
    this.figures = figures.target;
    this.written = ledger.rows;
    this.listed = figures.figures;
  }

  /** Brings the tab to these rows, which begin with those written before, in their order. */
  write(rows: readonly LedgerRow[]): void {
    if (rows.length === this.written.length && rows.every((row, index) => row === this.written[index])) return;
    const { sheet, before } = this.ledger;
    const places = placedRows(sheet.getDataRange().getValues(), this.written);
    if (places === null) throw new Error(this.lacking(before.name));
    for (const block of ledgerBlocks(places, rows)) writeBlock(block, sheet);
    this.written = rows;
  }

  /** Adds the figures of a document that has been made. */
  addFigures(document: string, { paper }: PaperNow): void {
    const figures = figuresOfDocument(document, paper);
    const { table, lastRow } = this.figuresNow();
    this.put(figures, table, lastRow + 1);
    this.listed = [...this.listed, ...figures];
  }

  /**
   * Brings the figures to the documents that count, or would again: those that say what the workbook says have their
   * cells as they are now, the others what was printed in them. Replaced documents leave the list.
   */
  bringFigures(rows: readonly LedgerRow[], papers: readonly PaperNow[]): void {
    const byDocument = new Map<string, Figure[]>();
    for (const figure of this.listed)
      byDocument.set(figure.document, [...(byDocument.get(figure.document) ?? []), figure]);
    const wanted = documentsKept(rows).flatMap((row): Figure[] => {
      const now = paperOf(papers, row);
      const id = documentId(row);
      return now?.content === row.content ? figuresOfDocument(id, now.paper) : (byDocument.get(id) ?? []);
    });
    if (isSame(this.listed, wanted)) return;
    const { table, lastRow } = this.figuresNow();
    const first = table.headerRow + 1;
    this.put(wanted, table, first);
    const surplus = lastRow - table.headerRow - wanted.length;
    if (surplus > 0) {
      const width = Math.max(...table.columns.values());
      this.figures.sheet.getRange(first + wanted.length, 1, surplus, width).clearContent();
    }
    this.listed = wanted;
  }

  /** Where the columns of the figures stand now, and the last row of the tab that holds anything. */
  private figuresNow(): { readonly table: FiguresReading["table"]; readonly lastRow: number } {
    const { sheet, before } = this.figures;
    const lastRow = sheet.getLastRow();
    const rows = Math.max(1, Math.min(lastRow, ROWS_WITH_HEADERS));
    const head = sheet.getRange(1, 1, rows, Math.max(1, sheet.getLastColumn())).getValues();
    const table = tableOf(head, FIGURES_TAB);
    if (table === null) throw new Error(this.lacking(before.name));
    return { table, lastRow };
  }

  private put(figures: readonly Figure[], table: FiguresReading["table"], row: number): void {
    for (const block of figuresBlocks(table, row, figures)) writeBlock(block, this.figures.sheet);
  }
}

/** Whether two lists hold the same figures, in whatever order their documents follow each other. */
function isSame(one: readonly Figure[], other: readonly Figure[]): boolean {
  if (one.length !== other.length) return false;
  const text = ({ document, ordinal, text: printed, tab, cell }: Figure): string =>
    [document, String(ordinal), printed, tab, cell].join("\n");
  const known = new Set(one.map(text));
  return other.every((figure) => known.has(text(figure)));
}
