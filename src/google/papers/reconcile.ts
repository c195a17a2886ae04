/**
 * "Đối chiếu hồ sơ": reads the documents that stand back from Drive and holds them against the papers as the workbook
 * would have them now. Writes nothing.
 */

import { columnNumber, toA1, type CellAddress } from "../../domain/address";
import { documentId, kindOfKey, type LedgerRow } from "../../dossier/ledger";
import {
  reconciling,
  type DocsDocument,
  type DocumentPlace,
  type FilledIn,
  type Finding,
  type RecordedFigure,
} from "../../dossier/reconcile";
import { describeTemplateFault } from "../../dossier/render-faults";
import { reconcilingTexts as english } from "../../language/en/reconciling";
import type { Language } from "../../language/language";
import { reconcilingTexts } from "../../language/vi/reconciling";
import type { GivenTemplates } from "../../workbook/panel-papers";
import type { DiscrepancyView, PaperCheckView, ReconcileProgress } from "../../workbook/panel-reconcile";
import type { Figure } from "../../workbook/reading/ledger";
import { messageOf } from "../dialog";
import { listFiles, obstacleOf, type DriveFile } from "./drive";
import { dossiersInCharge } from "./in-charge";
import { KeptTemplates } from "./kept-templates";
import { nameOf, nameOfRow } from "./look";
import { askTemplates, givenTemplates, TemplatesInUse, templatesSeen } from "./own-templates";
import { papersTextsIn } from "./texts";
import { paperOf, papersNow, shortDigest, type DossiersRead, type PapersRecord } from "./papers";

/** A slice looks at no further document after so long; an execution may take six minutes. */
const SLICE_MILLISECONDS = 60_000;
/** No office has more papers, or fills in more; a page that sends more is not ours. */
const MOST_SENT = 5000;

type Texts = typeof reconcilingTexts;

/**
 * Looks at a slice of the documents, or at the first for null; `templates` are those that the panel has fetched for it.
 * Never throws.
 */
export function reconcileSlice(sent: unknown, templates: unknown, language: Language): ReconcileProgress {
  const texts = language.code === "vi" ? reconcilingTexts : english;
  try {
    return slice(sent, givenTemplates(templates), language, texts);
  } catch (thrown) {
    return refused(texts.failed(messageOf(thrown)));
  }
}

function refused(message: string): ReconcileProgress {
  return { kind: "refused", message };
}

function slice(sent: unknown, given: GivenTemplates, language: Language, texts: Texts): ReconcileProgress {
  const began = Date.now();
  const dossiers = dossiersInCharge(language);
  if (dossiers.kind === "refused") return dossiers;
  const { reading, record } = dossiers;
  const rows = record.ledger.rows.filter(({ state }) => state === "made");
  if (rows.length === 0) return refused(texts.nothingMade);
  const before = stateOf(sent);
  const files = listFiles(SpreadsheetApp.getActiveSpreadsheet().getId());
  const templates = new TemplatesInUse(templatesSeen(files), given, new KeptTemplates(reading.read));
  const lacking = templates.toFetch([...new Set(rows.map(({ key }) => kindOfKey(key)))]);
  if (lacking.length > 0) return askTemplates(lacking, templates, papersTextsIn(language.code));
  const checker = new Checker(reading, record, files, templates, texts, language.code, before.filled);
  // By their names: the ledger may have been sorted, and papers made, since the slice before.
  const checked = new Set(before.checked);
  for (const row of rows.filter((one) => !checked.has(documentId(one)))) {
    checker.check(row);
    checked.add(documentId(row));
    if (Date.now() - began >= SLICE_MILLISECONDS) break;
  }
  const left = rows.filter((row) => !checked.has(documentId(row))).length;
  if (left === 0) checker.compareAcross(rows);
  return {
    kind: "progress",
    state: left === 0 ? null : { checked: Array.from(checked), filled: checker.filled },
    checked: rows.length - left,
    total: rows.length,
    message: left === 0 ? texts.done(rows.length) : texts.going(rows.length - left, rows.length),
    papers: checker.papers(),
  };
}

/** What an earlier slice has given; a page may send anything. */
function stateOf(sent: unknown): { readonly checked: readonly string[]; readonly filled: readonly FilledIn[] } {
  const { checked, filled } = (typeof sent === "object" && sent !== null ? sent : {}) as Record<string, unknown>;
  return {
    checked: Array.isArray(checked) ? checked.slice(0, MOST_SENT).filter((one) => typeof one === "string") : [],
    filled: Array.isArray(filled) ? filled.slice(0, MOST_SENT).filter(isFilledIn) : [],
  };
}

function isFilledIn(value: unknown): value is FilledIn {
  const { document, says, place, cell } = (typeof value === "object" && value !== null ? value : {}) as Partial<
    Record<keyof FilledIn, unknown>
  >;
  const { kind, quote, area } = (place ?? {}) as { kind?: unknown; quote?: unknown; area?: unknown };
  const { tab, row, column } = (cell ?? {}) as Partial<Record<keyof CellAddress, unknown>>;
  return (
    [document, says, quote, tab].every((text) => typeof text === "string") &&
    (kind === "paragraph" || kind === "cell") &&
    (area === undefined || area === "header" || area === "footer" || area === "note") &&
    [row, column].every((number) => Number.isInteger(number))
  );
}

/** Holds one document after the other against the workbook as it was read. */
class Checker {
  readonly filled: FilledIn[];
  private readonly checks = new Map<string, PaperCheckView>();
  private readonly files: ReadonlyMap<string, DriveFile>;
  private readonly now: ReturnType<typeof papersNow>;
  private readonly recorded = new Map<string, RecordedFigure[]>();

  constructor(
    reading: DossiersRead,
    record: PapersRecord,
    files: readonly DriveFile[],
    private readonly templates: TemplatesInUse,
    private readonly texts: Texts,
    private readonly language: Language["code"],
    filled: readonly FilledIn[],
  ) {
    this.files = documentsOf(files);
    this.now = papersNow(reading.dossier, (kind) => this.templates.digest(kind));
    for (const figure of record.figures.figures) {
      const known = this.recorded.get(figure.document) ?? [];
      this.recorded.set(figure.document, [...known, recordedOf(figure)]);
    }
    this.filled = [...filled];
  }

  /** Everything that does not agree, in the order it was found. */
  papers(): PaperCheckView[] {
    return Array.from(this.checks.values());
  }

  check(row: LedgerRow): void {
    const file = this.fileOf(row);
    if (file === undefined) {
      this.unread(row, this.texts.unread.notFound);
      return;
    }
    const paper = paperOf(this.now.papers, row);
    if (paper === undefined) {
      const fault = this.now.atFault.find(({ key }) => key === row.key);
      this.unread(row, fault ? this.texts.unread.failed(fault.message) : this.texts.unread.notPlanned);
      return;
    }
    const papersTexts = papersTextsIn(this.language);
    const template = this.templates.bytes(paper.kind, papersTexts);
    const refusal = this.templates.refusal(paper.kind, papersTexts);
    if (template === null || "remark" in template || refusal !== "") {
      this.unread(row, template !== null && "remark" in template ? template.remark : refusal);
      return;
    }
    const { expectPaper, blocksOfDocs, comparePaper } = reconciling();
    const expected = expectPaper(template.bytes, paper.paper);
    if (expected.kind === "refused") {
      const faults = expected.faults.map((fault) => describeTemplateFault(fault, this.language).message);
      this.unread(row, this.texts.unread.template(faults));
      return;
    }
    let read: DocsDocument;
    try {
      read = readDocument(file.id);
    } catch (thrown) {
      // What keeps every document from being read ends the slice.
      const obstacle = obstacleOf(thrown);
      if (obstacle !== null && obstacle !== "folder") throw thrown;
      this.unread(row, this.texts.unread.unreadable(messageOf(thrown)));
      return;
    }
    const document = documentId(row);
    const { findings, filled } = comparePaper(expected.paper, {
      document,
      blocks: blocksOfDocs(read),
      recorded: this.recorded.get(document) ?? [],
      isCurrent: paper.content === row.content,
    });
    this.filled.push(...filled);
    for (const finding of findings) this.add(row, finding, null);
  }

  /** Holds what was filled in by hand against the other papers. */
  compareAcross(rows: readonly LedgerRow[]): void {
    const byDocument = new Map(rows.map((row) => [documentId(row), row]));
    for (const { document, finding } of reconciling().acrossPapers(this.filled)) {
      const row = byDocument.get(document);
      const other = finding.other === null ? null : (byDocument.get(finding.other.document) ?? null);
      if (row !== undefined) this.add(row, finding, other);
    }
  }

  /** Of two copies the one that the ledger names; what somebody has typed over a link leads to no other paper. */
  private fileOf(row: LedgerRow): DriveFile | undefined {
    const named = this.files.get(row.link);
    const isOwn = named?.mark.role === "paper" && named.mark.document === shortDigest(documentId(row));
    return isOwn ? named : this.files.get(nameOfRow(row));
  }

  private unread(row: LedgerRow, unread: string): void {
    this.checks.set(documentId(row), { ...this.checkOf(row), unread });
  }

  private add(row: LedgerRow, finding: Finding, other: LedgerRow | null): void {
    const check = this.checkOf(row);
    const discrepancies = [...check.discrepancies, this.view(finding, other)];
    this.checks.set(check.document, { ...check, discrepancies });
  }

  private checkOf(row: LedgerRow): PaperCheckView {
    const document = documentId(row);
    const { file, unit } = row;
    const link = this.fileOf(row)?.link ?? "";
    return this.checks.get(document) ?? { document, file, unit, link, unread: "", discrepancies: [] };
  }

  private view({ kind, place, paperSays, workbookSays, cell, other }: Finding, row: LedgerRow | null): DiscrepancyView {
    const said = this.texts.kinds[kind]({
      paper: paperSays,
      workbook: workbookSays,
      cell: cell === null ? "" : `${cell.tab}!${toA1(cell)}`,
      other: { file: row?.file ?? "", says: other?.says ?? "" },
    });
    const cells = cell === null ? [] : [{ tab: cell.tab, cell: toA1(cell) }];
    return { kind, ...said, place: this.placeOf(place), paperSays, workbookSays, cells };
  }

  private placeOf(place: DocumentPlace): string {
    if (place.kind === "nowhere") return "";
    const within =
      place.kind === "paragraph"
        ? this.texts.paragraph(place.quote)
        : this.texts.cell(place.table, place.row, place.column, place.quote);
    return place.area === undefined ? within : `${this.texts.areas[place.area]}, ${within}`;
  }
}

/** A document; throws what the service throws. */
function readDocument(id: string): DocsDocument {
  const service = Docs?.Documents;
  if (service === undefined) throw new Error("The Docs service is not enabled.");
  return service.get(id) as DocsDocument;
}

/** The documents by their links and by their marks. */
function documentsOf(files: readonly DriveFile[]): Map<string, DriveFile> {
  const documents = new Map<string, DriveFile>();
  for (const file of files) {
    if (file.mark.role !== "paper") continue;
    documents.set(file.link, file);
    documents.set(nameOf(file.mark), file);
  }
  return documents;
}

function recordedOf({ text, tab, cell }: Figure): RecordedFigure {
  const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { text, cell: { tab, row: Number(row), column: columnNumber(letters) } };
}
