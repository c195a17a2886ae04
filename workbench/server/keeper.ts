/**
 * Keeps an open workbook on the disk: its journal at once, its .xlsx file after a short pause. Opens it again after a
 * breakdown with everything that the journal holds.
 */

import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { freeName } from "../files/names";
import type { NotKept } from "../files/not-kept";
import { keepOriginal } from "../files/original";
import { codeOf, fileProblemText, type FileProblem } from "../files/problems";
import { replaceFile } from "../files/xlsx";
import type { Workbook } from "../sheet/model";
import { digestOf, Journal, readJournal, replay, type JournalRecord } from "./journal";
import { readSafely, writeSafely } from "./safe-files";
import { TEXTS, together, type Said } from "./texts";

export interface KeeperSettings {
  readonly workerFile: string;
  /** Milliseconds without a change after which the file is written. */
  readonly pause: number;
  /** Told when what `saved` and `problem` say has changed. */
  readonly told: () => void;
  /** Told what a person has to know at once. */
  readonly warned?: (said: Said) => void;
  /** Told what is good to know and no fault. */
  readonly informed?: (said: Said) => void;
  /** Folders for a copy at the end, where neither the file nor its journal can be written. */
  readonly refuges?: readonly string[];
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
      /** Whether the workbook is as its file was saved, so that formulas have the values of what they read. */
      readonly asSaved: boolean;
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
  /** Appends what has changed in the workbook and was not appended yet. */
  collect: () => void = () => undefined;
  /** Whether a script is at work, which writing the file would slow down. */
  busy: () => boolean = () => false;
  /** Milliseconds that writing the file took last. */
  private took = 0;
  private timer: NodeJS.Timeout | undefined;
  private oldest = 0;
  private saving: Promise<void> | null = null;
  private rotating: Promise<void> | null = null;
  /** What has come since the contents that are being written were taken. */
  private since: JournalRecord[] = [];
  /** How many times something came, and how many of them the file holds. */
  private came = 0;
  private held = 0;
  /** Whether the journal lacks something that it could not take. */
  private gap = false;
  private closed = false;

  private constructor(
    readonly file: string,
    private readonly book: Workbook,
    private journal: Journal,
    private readonly settings: KeeperSettings,
    /** The file as this keeper knows it. */
    private known: KnownFile,
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
    let stamp: string;
    try {
      stamp = await stampOf(file);
      bytes = await readFile(file);
    } catch (failure) {
      const code = codeOf(failure);
      return { ok: false, problem: { kind: code === "ENOENT" ? "missing" : "unreadable", file, detail: code } };
    }
    await removeDrafts(file);
    const name = path.basename(file, path.extname(file));
    const old = await readJournal(journalOf(file));
    const known = old?.digests.has(digestOf(bytes)) === true;
    let recovery: Said | null = null;
    if (old && !known && old.unsaved > 0) {
      const apart = await recoverApart(file, old, settings.workerFile);
      recovery = TEXTS.recoveredApart(path.basename(apart));
    }
    const read = await readSafely(known ? old.base : bytes, name, settings.workerFile);
    if (!read.ok) return { ok: false, problem: { ...read.problem, file: path.basename(file) } };
    const { workbook } = read;
    const records = known ? old.records : [];
    replay(workbook, records);
    let journal: Journal;
    try {
      journal = await Journal.begin(journalOf(file), known ? old.base : bytes);
      journal.append(records);
      await journal.kept();
    } catch (failure) {
      return { ok: false, problem: { kind: "unwritable", file: path.basename(file), detail: codeOf(failure) } };
    }
    // The file is what was read, unless this program has written it since.
    const original = !known || digestOf(old.base) === digestOf(bytes) ? read.notKept : [];
    const keeper = new Keeper(file, workbook, journal, settings, { stamp, digest: digestOf(bytes), notKept: original });
    if (known && old.unsaved > 0) {
      recovery = TEXTS.recovered(old.unsaved);
      keeper.changed();
    }
    const orders = records.flatMap((record) => (record.kind === "order" ? [record.id] : []));
    const lacking = original.length > 0 ? TEXTS.notKept(path.basename(file), original) : null;
    const notice = together([recovery, lacking]);
    return { ok: true, workbook, keeper, notice, orders, asSaved: records.length === 0 };
  }

  /** Records that belong to changes already made; `kept` waits for the disk. */
  append(records: readonly JournalRecord[]): void {
    if (records.length === 0) return;
    if (this.saving) this.since.push(...records);
    if (!this.rotating) this.journal.append(records);
    this.came += 1;
    this.changed();
  }

  /** Resolves when everything appended is on the disk, in the journal or in the file; throws when it cannot be. */
  async kept(): Promise<void> {
    const mine = this.came;
    while (this.rotating) await this.rotating.catch(() => undefined);
    const failure = await this.journalled();
    if (!failure) return;
    while (this.held < mine && this.saving) await this.saving;
    if (this.held < mine) await this.save();
    if (this.held < mine) throw failure;
  }

  /** Brings the journal onto the disk; gives what kept it from that. */
  private async journalled(): Promise<Error | null> {
    try {
      await this.journal.kept();
      this.gap = false;
      return null;
    } catch (failure) {
      this.gap = true;
      return failure instanceof Error ? failure : new Error(String(failure));
    }
  }

  private changed(): void {
    if (this.saved) {
      this.saved = false;
      this.oldest = performance.now();
      this.settings.told();
    }
    this.planPause();
  }

  /** The pause is as long as writing takes, so that a large workbook is not being written all the time. */
  private planPause(): void {
    this.plan(Math.min(Math.max(this.settings.pause, this.took), Math.max(0, this.untilOld)));
  }

  /** Milliseconds until the file is older than it may be. */
  private get untilOld(): number {
    return this.oldest + LONGEST_PAUSE - performance.now();
  }

  private plan(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => {
      if (this.busy() && this.untilOld > 0) this.planPause();
      else void this.save().catch(() => undefined);
    }, milliseconds);
    this.timer.unref();
  }

  /** Writes the file if it lacks anything; `problem` says whether that went well. */
  async save(): Promise<void> {
    while (this.saving) await this.saving;
    if (this.saved && !this.gap) return;
    this.since = [];
    this.saving = this.write().finally(() => {
      this.saving = null;
    });
    await this.saving;
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    const started = performance.now();
    let problem: Said | null;
    try {
      problem = await this.writeFile();
    } catch (failure) {
      problem = TEXTS.fault(failure instanceof Error ? failure.message : String(failure));
    }
    this.problem = problem;
    this.oldest = performance.now();
    this.took = this.oldest - started;
    if (problem) this.plan(RETRY);
    else if (!this.saved || this.gap) this.planPause();
    this.settings.told();
  }

  /** The file is written even where its journal cannot be; then a new journal begins. */
  private async writeFile(): Promise<Said | null> {
    await this.journalled();
    const anew = this.gap || this.journal.size > LARGE_JOURNAL;
    // A new journal must not tell again what the file that it begins with holds.
    if (anew) this.collect();
    // From here to the contents nothing waits: what comes later is in `since`.
    this.since = [];
    const { came, journal } = this;
    const covers = journal.changes;
    const bytes = await this.bytes();
    if (!this.gap) {
      journal.append([{ kind: "saving", digest: digestOf(bytes), covers }]);
      await this.journalled();
    }
    const problem =
      (await this.putForeignAside()) ?? (await this.keepOriginal()) ?? (await replaceFile(bytes, this.file));
    if (problem) return said({ ...problem, file: path.basename(this.file) });
    this.known = { stamp: await stampOf(this.file), digest: digestOf(bytes), notKept: [] };
    this.held = came;
    this.saved = this.came === came;
    if (!anew) return null;
    try {
      await this.rotate(bytes);
      this.gap = false;
      return null;
    } catch (failure) {
      return TEXTS.notJournalled(codeOf(failure));
    }
  }

  /** Another program's file is not lost when this one takes its place. */
  private async putForeignAside(): Promise<FileProblem | null> {
    try {
      if ((await stampOf(this.file)) === this.known.stamp) return null;
      if (digestOf(await readFile(this.file)) === this.known.digest) return null;
      const name = path.basename(this.file, path.extname(this.file));
      const aside = freeName(path.dirname(this.file), `${name} (bản khác)`);
      await rename(this.file, aside);
      this.settings.warned?.(TEXTS.foreignAside(path.basename(this.file), path.basename(aside)));
      return null;
    } catch (failure) {
      const code = codeOf(failure);
      return code === "ENOENT" ? null : { kind: "unwritable", file: this.file, detail: code };
    }
  }

  /** What the file holds and a workbook has no room for is not lost when the file is first written. */
  private async keepOriginal(): Promise<FileProblem | null> {
    if (this.known.notKept.length === 0) return null;
    const kept = await keepOriginal(this.file);
    if (!kept.ok) return kept.problem;
    this.known = { ...this.known, notKept: [] };
    if (kept.copy !== null) {
      this.settings.informed?.(TEXTS.originalAside(path.basename(this.file), path.basename(kept.copy)));
    }
    return null;
  }

  /** The workbook as it stands, as the bytes of an .xlsx file; with another identity as those of another workbook. */
  bytes(identity = this.book.identity): Promise<Uint8Array> {
    const { settings, ...contents } = this.book.contents();
    return writeSafely({ ...contents, settings: { ...settings, identity } }, this.settings.workerFile);
  }

  /** A new journal from the file as it is, with what has come since the file's contents were taken. */
  private async rotate(bytes: Uint8Array): Promise<void> {
    const old = this.journal;
    const missed = this.since.length;
    this.rotating = Journal.begin(old.file, bytes, old.orders.ids())
      .then(
        (next) => {
          this.journal = next;
          next.append(this.since);
          // What it holds already is of no use any more.
          void old.close().catch(() => undefined);
        },
        (failure: unknown) => {
          old.append(this.since.slice(missed));
          throw failure;
        },
      )
      .finally(() => {
        this.rotating = null;
      });
    await this.rotating;
    await this.journal.kept();
  }

  /**
   * Writes the file a last time and takes the journal away; leaves it where the file could not be written. Gives what
   * the person has to know of it: that it could not, and where the contents are.
   */
  async close(): Promise<Said | null> {
    await this.save();
    this.closed = true;
    clearTimeout(this.timer);
    if (this.saved) {
      await this.journal.remove();
      return null;
    }
    await this.journal.close();
    return this.journal.lacks ? this.rescue() : TEXTS.leftInJournal(path.basename(this.file));
  }

  /** A copy wherever one can be written. */
  private async rescue(): Promise<Said> {
    const name = `${path.basename(this.file, path.extname(this.file))} (bản cứu)`;
    try {
      const bytes = await this.bytes();
      for (const folder of [path.dirname(this.file), ...(this.settings.refuges ?? [])]) {
        const copy = freeName(folder, name);
        if (!(await replaceFile(bytes, copy))) return TEXTS.rescued(path.basename(this.file), copy);
      }
    } catch (failure) {
      return TEXTS.notRescued(path.basename(this.file), codeOf(failure));
    }
    return TEXTS.notRescued(path.basename(this.file), this.problem?.vi ?? "");
  }

  /** Lets go of everything without writing, as a breakdown does. */
  async abandon(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.journal.close();
  }
}

/** A file as it was when it was read or written last. */
interface KnownFile {
  readonly stamp: string;
  readonly digest: string;
  /** What it holds and this program would not write. */
  readonly notKept: readonly NotKept[];
}

/** Another one whenever a program has written the file. */
async function stampOf(file: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(file);
  return `${mtimeMs} ${size} ${ino}`;
}

/** What a breakdown has left of files that were being written; nobody else writes beside this one. */
async function removeDrafts(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const drafts = names.filter((name) => name.startsWith(`.${path.basename(file)}.`) && name.endsWith(".tmp"));
  for (const name of drafts) await rm(path.join(folder, name), { force: true }).catch(() => undefined);
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
