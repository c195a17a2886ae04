/**
 * The ledger of the papers, which is also the queue of those to be made: what is to be made anew, what stands as it
 * is, what a newer version replaces. Pure: rows in, rows out; the same rows and papers give the same rows.
 */

import type { PAPER_STATE_LABELS } from "../language/vi/paper-labels";
import type { PaperKind } from "./papers";

export type PaperState = keyof typeof PAPER_STATE_LABELS;

/** One document: a version of a paper. */
export interface LedgerRow {
  /** Of the paper, as `PlannedPaper.key`: "submission:collective:CNTT". */
  readonly key: string;
  /** From 1 for each paper. */
  readonly version: number;
  readonly unit: string;
  readonly subject: string;
  readonly state: PaperState;
  /** The document's name without ending; no two rows have the same. */
  readonly file: string;
  /** Where the document is; "" until it has been made. */
  readonly link: string;
  /** Digest of what the paper prints and of its template. */
  readonly content: string;
  /** As people read it; "" until it has been made. */
  readonly madeAt: string;
  /** The account that has made it, which alone sees it on Drive; "" until it has been made. */
  readonly madeBy: string;
  readonly remark: string;
}

/** A paper of the dossiers as it would be made now. */
export interface WantedPaper {
  readonly key: string;
  readonly unit: string;
  readonly subject: string;
  /** With its ending: "01 Tờ trình - Văn phòng Sở.docx". */
  readonly fileName: string;
  readonly content: string;
}

/** How a document is named in the ledger, in the list of figures and on the Drive: the paper and its version. */
export function documentId({ key, version }: Pick<LedgerRow, "key" | "version">): string {
  return `${key}#${String(version)}`;
}

/** The paper and the version that a document's name stands for; null for a text that is none. */
export function readDocumentId(text: string): Pick<LedgerRow, "key" | "version"> | null {
  const [, key = "", version = ""] = /^(.+)#([1-9]\d{0,5})$/.exec(text) ?? [];
  return key === "" ? null : { key, version: Number(version) };
}

/** The kind that a paper's key begins with; not checked against the kinds that there are. */
export function kindOfKey(key: string): PaperKind {
  return key.split(":", 1)[0] as PaperKind;
}

/** Which rows of a ledger are the last word on a paper. */
export interface Standing {
  /** The document that counts: made, not replaced and not lost. */
  readonly made: LedgerRow | null;
  /** A later version that is not made: queued, failed or stopped. */
  readonly open: LedgerRow | null;
  /** The last document that was made and is no longer there. */
  readonly lost: LedgerRow | null;
  /** The highest version there ever was, 0 for none. */
  readonly latest: number;
}

const NOTHING: Standing = { made: null, open: null, lost: null, latest: 0 };

/** What a row in each state may be the last word on. */
const PARTS: Readonly<Record<PaperState, "made" | "open" | "lost" | null>> = {
  queued: "open",
  failed: "open",
  stopped: "open",
  made: "made",
  gone: "made",
  lost: "lost",
  replaced: null,
};

/** What stands of each paper of a ledger, by its key. */
export function standingOf(rows: readonly LedgerRow[]): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const row of rows) {
    const known = standing.get(row.key) ?? NOTHING;
    const part = PARTS[row.state];
    const latest = Math.max(known.latest, row.version);
    standing.set(row.key, { ...known, latest, ...(part === null ? {} : { [part]: later(known[part], row) }) });
  }
  return standing;
}

function later(one: LedgerRow | null, other: LedgerRow): LedgerRow {
  return one === null || other.version > one.version ? other : one;
}

/** Which papers a run is to make. */
export interface Asked {
  readonly isAsked: (paper: WantedPaper) => boolean;
  /** The run begins: what could not be made or was stopped before is tried again. */
  readonly begins: boolean;
  /** Papers that the dossiers hold but that cannot be put together now, by their keys: what stands of them stays. */
  readonly atFault?: ReadonlySet<string>;
}

/**
 * The ledger with what is to be made put into the queue: of the papers asked for those that were never made, that
 * could not be made, whose document is lost, or that say something else than the document that stands. That document stays as it is until the
 * new version has been made. A paper that the dossiers no longer hold is marked so; nothing is ever taken out. Rows
 * keep their places, new ones follow at the end.
 */
export function planLedger(
  ledger: readonly LedgerRow[],
  wanted: readonly WantedPaper[],
  { isAsked, begins, atFault = new Set() }: Asked,
): LedgerRow[] {
  const standing = standingOf(ledger);
  const byKey = new Map(wanted.map((paper) => [paper.key, paper]));
  const files = new Set(ledger.map(({ file }) => file.toLowerCase()));
  const rows = ledger.map((row): LedgerRow => {
    const paper = byKey.get(row.key);
    const { made, open } = standing.get(row.key) ?? NOTHING;
    if (row === made) {
      const isThere = paper !== undefined || atFault.has(row.key);
      if (isThere === (row.state === "made")) return row;
      return { ...row, state: isThere ? "made" : "gone" };
    }
    if (row !== open) return row;
    // What has come to be as it was needs no new version; the number stays taken, since its document may yet appear.
    const isNeeded = paper !== undefined && paper.content !== made?.content && isAsked(paper);
    if (isNeeded && (begins || row.state === "queued")) return requeued(row, paper);
    return row.state === "queued" ? { ...row, state: "stopped" } : row;
  });
  for (const paper of wanted) {
    const { made, open, latest } = standing.get(paper.key) ?? NOTHING;
    if (open !== null || paper.content === made?.content || !isAsked(paper)) continue;
    const file = freeName(paper, latest + 1, files);
    files.add(file.toLowerCase());
    const { key, unit, subject, content } = paper;
    const version = latest + 1;
    rows.push({
      key,
      version,
      unit,
      subject,
      state: "queued",
      file,
      link: "",
      content,
      madeAt: "",
      madeBy: "",
      remark: "",
    });
  }
  return rows;
}

function requeued(row: LedgerRow, { unit, subject, content }: WantedPaper): LedgerRow {
  const same = row.state === "queued" && row.content === content && row.unit === unit && row.subject === subject;
  return same ? row : { ...row, unit, subject, content, state: "queued", remark: "" };
}

/** The name of a version's document; two papers of one name are kept apart by their codes. */
function freeName({ fileName, key }: WantedPaper, version: number, taken: ReadonlySet<string>): string {
  const name = fileName.replace(/\.docx$/, "");
  const versioned = (base: string): string => (version === 1 ? base : `${base} (bản ${String(version)})`);
  const plain = versioned(name);
  if (!taken.has(plain.toLowerCase())) return plain;
  const code = (key.split(":")[2] ?? key).replace(/[^\p{L}\p{N}_-]/gu, "-");
  for (let count = 1; ; count += 1) {
    const other = versioned(`${name} [${code}${count === 1 ? "" : `-${String(count)}`}]`);
    if (!taken.has(other.toLowerCase())) return other;
  }
}

/** What is known of a document that has been made. */
export interface MadeDocument {
  readonly link: string;
  readonly content: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The ledger after a version has been made: it counts now, and those before it are replaced. */
export function markMade(
  ledger: readonly LedgerRow[],
  { key, version }: Pick<LedgerRow, "key" | "version">,
  document: MadeDocument,
): LedgerRow[] {
  return ledger.map((row): LedgerRow => {
    if (row.key !== key) return row;
    if (row.version === version) return { ...row, ...document, state: "made", remark: "" };
    return row.version < version && (row.state === "made" || row.state === "gone")
      ? { ...row, state: "replaced" }
      : row;
  });
}

/** The ledger after a version could not be made. */
export function markFailed(
  ledger: readonly LedgerRow[],
  { key, version }: Pick<LedgerRow, "key" | "version">,
  remark: string,
): LedgerRow[] {
  return ledger.map((row) => (row.key === key && row.version === version ? { ...row, state: "failed", remark } : row));
}

/** The ledger after a person has stopped the run: what was still to be made waits to be asked for again. */
export function markStopped(ledger: readonly LedgerRow[]): LedgerRow[] {
  return ledger.map((row) => (row.state === "queued" ? { ...row, state: "stopped" } : row));
}

/**
 * The ledger with the documents that were made without its learning of it, since the run was cut off: each unmade
 * version of which `find` knows a document. A version whose document says something else than the row asks for
 * is made all the same, and the next plan asks for a newer one. So is a lost one that has come back, unless a newer
 * one has been made in its place.
 */
export function adoptDocuments(
  ledger: readonly LedgerRow[],
  find: (row: LedgerRow) => MadeDocument | null,
): LedgerRow[] {
  const standing = standingOf(ledger);
  let rows: readonly LedgerRow[] = ledger;
  for (const row of ledger) {
    if (row.state === "made" || row.state === "gone" || row.state === "replaced") continue;
    if (row.state === "lost" && row.version < (standing.get(row.key)?.made?.version ?? 0)) continue;
    const document = find(row);
    if (document !== null) rows = markMade(rows, row, document);
  }
  return [...rows];
}

/** The ledger after a look at the documents that there are: one that counted, or would again, and is not there is lost. */
export function markLost(ledger: readonly LedgerRow[], isThere: (row: LedgerRow) => boolean): LedgerRow[] {
  return ledger.map((row) => {
    const counts = row.state === "made" || row.state === "gone";
    return counts && !isThere(row) ? { ...row, state: "lost" } : row;
  });
}

/** The ledger with the links to documents that count put right, where somebody has typed over them. */
export function mendLinks(ledger: readonly LedgerRow[], linkOf: (row: LedgerRow) => string): LedgerRow[] {
  return ledger.map((row) => {
    if (row.state !== "made" && row.state !== "gone") return row;
    const link = linkOf(row);
    return link === row.link ? row : { ...row, link };
  });
}

/** The documents that count, or would again: papers may come back into the dossiers, and documents out of the bin. */
export function documentsKept(ledger: readonly LedgerRow[]): LedgerRow[] {
  const standing = standingOf(ledger);
  return ledger.filter((row) => {
    const made = standing.get(row.key)?.made?.version ?? 0;
    return row.state === "made" || row.state === "gone" || (row.state === "lost" && row.version > made);
  });
}

/** The versions to be made, in the ledger's order. */
export function queueOf(ledger: readonly LedgerRow[]): LedgerRow[] {
  return ledger.filter(({ state }) => state === "queued");
}
