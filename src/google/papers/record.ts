/** Writes the papers' ledger and their figures into their tabs, wherever people have moved the rows meanwhile. */

import { documentId, type LedgerRow } from "../../dossier/ledger";
import type { Figure } from "../../workbook/reading/ledger";
import { figuresBlocks, figuresOfDocument, ledgerBlocks, placedRows } from "../../workbook/writing/ledger";
import { writeBlock } from "../grid";
import type { Target } from "../write-tab";
import { paperOf, type PaperNow, type PapersRecord } from "./papers";

/** The ledger as it is being written. */
export class RecordKeeper {
  private readonly ledger: PapersRecord["ledger"];
  private readonly figures: PapersRecord["figures"];
  private written: readonly LedgerRow[];
  /** What stands in the tab of the figures, and the row below it. */
  private listed: readonly Figure[];
  private nextFigure: number;

  constructor({ ledger, figures }: PapersRecord) {
    this.ledger = ledger;
    this.figures = figures;
    this.written = ledger.rows;
    this.listed = figures.figures;
    this.nextFigure = Math.max(figures.target.before.values.length, figures.table.headerRow) + 1;
  }

  /** Brings the tab to these rows, which begin with those written before, in their order. */
  write(rows: readonly LedgerRow[]): void {
    if (rows.length === this.written.length && rows.every((row, index) => row === this.written[index])) return;
    const { table, target } = this.ledger;
    const places = placedRows(table, this.written, columnBelow(target, table.headerRow, table.columns.get("key") ?? 1));
    for (const block of ledgerBlocks(places, rows)) writeBlock(block, target.sheet);
    this.written = rows;
  }

  /** Adds the figures of a document that has been made. */
  addFigures(document: string, { paper }: PaperNow): void {
    const figures = figuresOfDocument(document, paper);
    this.put(figures, this.nextFigure);
    this.nextFigure += figures.length;
    this.listed = [...this.listed, ...figures];
  }

  /**
   * Brings the figures to the documents that count: those that say what the workbook says have their cells as they
   * are now, the others what was printed in them. Documents that no longer count leave the list.
   */
  bringFigures(rows: readonly LedgerRow[], papers: readonly PaperNow[]): void {
    const { table, target } = this.figures;
    const byDocument = new Map<string, Figure[]>();
    for (const figure of this.listed)
      byDocument.set(figure.document, [...(byDocument.get(figure.document) ?? []), figure]);
    const wanted = rows
      .filter(({ state }) => state === "made")
      .flatMap((row): Figure[] => {
        const now = paperOf(papers, row);
        const id = documentId(row);
        return now?.content === row.content ? figuresOfDocument(id, now.paper) : (byDocument.get(id) ?? []);
      });
    if (isSame(this.listed, wanted)) return;
    const first = table.headerRow + 1;
    this.put(wanted, first);
    const surplus = this.nextFigure - first - wanted.length;
    if (surplus > 0) {
      const width = Math.max(...table.columns.values());
      target.sheet.getRange(first + wanted.length, 1, surplus, width).clearContent();
    }
    this.nextFigure = first + wanted.length;
    this.listed = wanted;
  }

  private put(figures: readonly Figure[], row: number): void {
    const { table, target } = this.figures;
    for (const block of figuresBlocks(table, row, figures)) writeBlock(block, target.sheet);
  }
}

/** What a column holds below the headers, down to the tab's last row. */
function columnBelow({ sheet }: Target, headerRow: number, column: number): unknown[] {
  const count = sheet.getLastRow() - headerRow;
  return count <= 0
    ? []
    : sheet
        .getRange(headerRow + 1, column, count, 1)
        .getValues()
        .map(([value]) => value as unknown);
}

/** Whether two lists hold the same figures, in whatever order their documents follow each other. */
function isSame(one: readonly Figure[], other: readonly Figure[]): boolean {
  if (one.length !== other.length) return false;
  const text = ({ document, ordinal, text: printed, tab, cell }: Figure): string =>
    [document, String(ordinal), printed, tab, cell].join("\n");
  const known = new Set(one.map(text));
  return other.every((figure) => known.has(text(figure)));
}
