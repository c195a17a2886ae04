/**
 * Keeps an open workbook on the disk: its journal at once, its .xlsx file after a short pause. Opens it again after a
 * breakdown with everything that the journal holds.
 */

import { readFile, rename } from "node:fs/promises";
import path from "node:path";
import { fileProblemText, type FileProblem } from "../files/problems";
import { replaceFile } from "../files/xlsx";
import type { Workbook } from "../sheet/model";
import { digestOf, Journal, readJournal, replay, type JournalRecord } from "./journal";
import { freeName } from "./names";
import { readSafely, writeSafely } from "./safe-files";
import { TEXTS, type Said } from "./texts";

export interface KeeperSettings {
  readonly workerFile: string;
  /** Milliseconds without a change after which the file is written. */
  readonly pause: number;
  /** Told when what `saved` and `problem` say has changed. */
  readonly told: () => void;
}

/** A journal larger than this begins anew when the file has been written. */
const LARGE_JOURNAL = 16 * 1024 * 1024;
/** However much is typed, the file is not older than this. */
const LONGEST_PAUSE = 30_000;
/** How long to wait with the next try when the file could not be written. */
const RETRY = 10_000;

export type Kept =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      readonly keeper: Keeper;
      readonly notice: Said | null;
      /** Orders that the journal says are done. */
      readonly orders: readonly string[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** The journal that belongs to a workbook's file. */
export function journalOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.journal`);
}

export class Keeper {
  /** Whether the file holds everything. */
  saved = true;
  problem: Said | null = null;
  private timer: NodeJS.Timeout | undefined;
  private oldest = 0;
  private saving: Promise<void> | null = null;
  private rotating: Promise<void> | null = null;
  private meanwhile: JournalRecord[] = [];
  private closed = false;

  private constructor(
    readonly file: string,
    private readonly book: Workbook,
    private journal: Journal,
    private readonly settings: KeeperSettings,
  ) {}

  get fileName(): string {
    return path.basename(this.file);
  }

  /** Stands for the file's place on this machine without telling it. */
  get identity(): string {
    return digestOf(Buffer.from(this.file)).slice(0, 32);
  }

  /** Opens the workbook of a file, with what an interrupted session has left. */
  static async open(file: string, settings: KeeperSettings): Promise<Kept> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch (failure) {
      const code = String((failure as NodeJS.ErrnoException).code);
      return { ok: false, problem: { kind: code === "ENOENT" ? "missing" : "unreadable", file, detail: code } };
    }
    const name = path.basename(file, path.extname(file));
    const old = await readJournal(journalOf(file));
    const known = old?.digests.has(digestOf(bytes)) === true;
    let notice: Said | null = null;
    if (old && !known && old.unsaved > 0) {
      const apart = await recoverApart(file, old, settings.workerFile);
      notice = TEXTS.recoveredApart(path.basename(apart));
    }
    const read = await readSafely(known ? old.base : bytes, name, settings.workerFile);
    if (!read.ok) return { ok: false, problem: { ...read.problem, file: path.basename(file) } };
    const { workbook } = read;
    const records = known ? old.records : [];
    replay(workbook, records);
    const journal = await Journal.begin(journalOf(file), known ? old.base : bytes);
    journal.append(records);
    await journal.kept();
    const keeper = new Keeper(file, workbook, journal, settings);
    if (known && old.unsaved > 0) {
      notice = TEXTS.recovered(old.unsaved);
      keeper.changed();
    }
    const orders = records.flatMap((record) => (record.kind === "order" ? [record.id] : []));
    return { ok: true, workbook, keeper, notice, orders };
  }

  /** Records that belong to changes already made; `kept` waits for the disk. */
  append(records: readonly JournalRecord[]): void {
    if (records.length === 0) return;
    if (this.rotating) this.meanwhile.push(...records);
    else this.journal.append(records);
    this.changed();
  }

  /** Resolves when everything appended is on the disk; throws when it cannot be. */
  async kept(): Promise<void> {
    while (this.rotating) await this.rotating;
    await this.journal.kept();
  }

  private changed(): void {
    if (this.saved) {
      this.saved = false;
      this.oldest = performance.now();
      this.settings.told();
    }
    this.plan(Math.min(this.settings.pause, Math.max(0, this.oldest + LONGEST_PAUSE - performance.now())));
  }

  private plan(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => {
      void this.save().catch(() => undefined);
    }, milliseconds);
    this.timer.unref();
  }

  /** Writes the file if it lacks anything; `problem` says whether that went well. */
  async save(): Promise<void> {
    while (this.saving) await this.saving;
    if (this.saved) return;
    this.saving = this.write().finally(() => {
      this.saving = null;
    });
    await this.saving;
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    await this.kept();
    const covers = this.journal.changes;
    let problem: Said | null;
    try {
      const bytes = await this.bytes();
      this.journal.append([{ kind: "saving", digest: digestOf(bytes), covers }]);
      await this.kept();
      const found = await replaceFile(bytes, this.file);
      problem = found && said({ ...found, file: path.basename(this.file) });
      if (!problem && this.journal.changes === covers) {
        this.saved = true;
        if (this.journal.size > LARGE_JOURNAL) await this.rotate(bytes);
      }
    } catch (failure) {
      problem = TEXTS.fault(failure instanceof Error ? failure.message : String(failure));
    }
    this.problem = problem;
    this.oldest = performance.now();
    if (problem) this.plan(RETRY);
    else if (!this.saved) this.plan(this.settings.pause);
    this.settings.told();
  }

  /** The workbook as it stands, as the bytes of an .xlsx file. */
  bytes(): Promise<Uint8Array> {
    return writeSafely(this.book.contents(), this.settings.workerFile);
  }

  /** A new journal from the file as it is; what changes meanwhile waits for it. */
  private async rotate(bytes: Uint8Array): Promise<void> {
    const old = this.journal;
    this.rotating = Journal.begin(old.file, bytes)
      .then(async (next) => {
        this.journal = next;
        await old.close();
      })
      .finally(() => {
        this.rotating = null;
        this.journal.append(this.meanwhile);
        this.meanwhile = [];
      });
    await this.rotating;
  }

  /** Writes the file a last time and takes the journal away; leaves it where the file could not be written. */
  async close(): Promise<void> {
    await this.save();
    this.closed = true;
    clearTimeout(this.timer);
    if (this.saved) await this.journal.remove();
    else await this.journal.close();
  }

  /** Lets go of everything without writing, as a breakdown does. */
  async abandon(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.journal.close();
  }
}

function said(problem: FileProblem): Said {
  return { vi: fileProblemText(problem, "vi"), en: fileProblemText(problem, "en") };
}

/** What a journal holds whose file has become another one, as a file of its own; else the journal itself, put aside. */
async function recoverApart(
  file: string,
  old: { readonly base: Uint8Array; readonly records: readonly JournalRecord[] },
  workerFile: string,
): Promise<string> {
  const apart = freeName(path.dirname(file), `${path.basename(file, path.extname(file))} (khôi phục)`);
  const read = await readSafely(old.base, path.basename(file), workerFile);
  if (read.ok) {
    replay(read.workbook, old.records);
    const problem = await replaceFile(await writeSafely(read.workbook.contents(), workerFile), apart);
    if (!problem) return apart;
  }
  const aside = `${apart}.journal`;
  await rename(journalOf(file), aside);
  return aside;
}
