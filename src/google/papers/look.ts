/**
 * Looks at what Drive holds of a workbook's dossiers: the folder, the Office's templates, the documents. A look lags
 * behind what was made, so that what was being made a moment ago counts as unknown until a later look.
 */

import { documentId, type LedgerRow, type MadeDocument } from "../../dossier/ledger";
import { momentInWords } from "../moment";
import { ownAccount } from "./account";
import { createFolder, listFiles, putAway, type DriveFile } from "./drive";
import { shortDigest } from "./papers";
import { FOLDER, keepRun, type Attempt, type KnownFolder, type Run } from "./run-store";

/** After so long a look shows what was made before; looks have been seen to lag by seconds. */
export const SETTLES_MILLISECONDS = 60_000;

/** A copy that was changed later than this after it was made has been edited by somebody. */
const UNTOUCHED_MILLISECONDS = 120_000;

/** What a look found. */
export interface Look {
  /** The run with its folder, and without the attempts that are settled. */
  readonly run: Run;
  /** The document of a row of the ledger, unless none is found that says what the row asks for. */
  readonly find: (row: LedgerRow) => MadeDocument | null;
  /** Whether the document that a row has made is there, as far as anybody can say. */
  readonly isThere: (row: LedgerRow) => boolean;
  /** Where the document of a row is: what the row says, unless that is no link to it and the document is found elsewhere. */
  readonly linkOf: (row: LedgerRow) => string;
  readonly files: readonly DriveFile[];
}

/** Looks at Drive; throws what the service throws. */
export function lookAtDrive(workbook: string, before: Run): Look {
  const at = Date.now();
  const files = listFiles(workbook);
  const documents = new Map<string, DriveFile>();
  let folder: Run["folder"] = null;
  for (const file of files) {
    const { mark, id, link } = file;
    if (mark.role === "folder") folder ??= { id, link, at };
    else if (mark.role === "paper" && !documents.has(nameOf(mark))) documents.set(nameOf(mark), file);
  }
  // One that was made a moment ago may not be shown yet; one that is not shown long after has been put into the bin.
  folder ??= recently(before.folder);
  const isSettled = at - before.lastMade >= SETTLES_MILLISECONDS;
  const own = ownAccount();
  const linked = new Map(files.map(({ link, mark }) => [link, mark]));
  const isLinked = (row: LedgerRow): boolean => {
    const mark = linked.get(row.link);
    return mark?.role === "paper" && mark.document === shortDigest(documentId(row));
  };
  const isOpen = ({ document, content, at: tried }: Attempt): boolean => {
    const isFound = document === FOLDER ? folder !== null : documents.has(nameOf({ document, content }));
    return !isFound && at - tried < SETTLES_MILLISECONDS;
  };
  return {
    run: { ...before, besides: before.besides + 1, folder, attempts: before.attempts.filter(isOpen) },
    // What another account has made, or nobody knows who, is hidden from this one: it cannot say whether it is there.
    isThere: (row) => row.madeBy !== own || !isSettled || isLinked(row) || documents.has(nameOfRow(row)),
    linkOf: (row) => (isLinked(row) ? row.link : (documents.get(nameOfRow(row))?.link ?? row.link)),
    find: (row) => {
      const file = documents.get(nameOfRow(row));
      return file === undefined
        ? null
        : { link: file.link, content: row.content, madeAt: momentInWords(new Date(file.made)), madeBy: own };
    },
    files,
  };
}

/** A folder that was made or seen a moment ago, which searches may not show yet; null for an earlier one. */
export function recently(folder: KnownFolder | null): KnownFolder | null {
  return folder !== null && Date.now() - folder.at < SETTLES_MILLISECONDS ? folder : null;
}

/** What tells the document of a row from all others: which it is, and what it says. */
export function nameOfRow(row: LedgerRow): string {
  return nameOf({ document: shortDigest(documentId(row)), content: row.content });
}

/** The same of a document's mark. */
export function nameOf({ document, content }: { readonly document: string; readonly content: string }): string {
  return `${document} ${content}`;
}

/**
 * Puts into the bin what Drive holds twice, but for the one that the ledger names. Gives whether a copy was left, since
 * somebody has worked in it.
 */
export function sweepCopies(ledger: readonly LedgerRow[], { files }: Look): boolean {
  let isLeft = false;
  const links = new Set(ledger.map(({ link }) => link));
  const groups = new Map<string, DriveFile[]>();
  for (const file of files) {
    if (file.mark.role !== "paper") continue;
    const name = nameOf(file.mark);
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  for (const copies of groups.values()) {
    const kept = copies.find(({ link }) => links.has(link)) ?? copies[0];
    for (const copy of copies) {
      if (copy === kept || links.has(copy.link)) continue;
      // What somebody has worked in is that person's to remove.
      if (copy.changed - copy.made < UNTOUCHED_MILLISECONDS) putAway(copy.id);
      else isLeft = true;
    }
  }
  return isLeft;
}

/**
 * The run with a folder, which is made when a look has found none; as it is while one that was being made may yet be
 * found. Throws what the service throws.
 */
export function withFolder(workbook: string, run: Run, name: string): Run {
  if (run.folder !== null || run.attempts.some(({ document }) => document === FOLDER)) return run;
  const attempt: Attempt = { document: FOLDER, content: "", at: Date.now() };
  const besides = run.besides + 1;
  keepRun({ ...run, besides, attempts: [...run.attempts, attempt] });
  const { id, link } = createFolder(workbook, name);
  const made = { ...run, besides, folder: { id, link, at: Date.now() } };
  keepRun(made);
  return made;
}
