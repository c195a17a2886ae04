/** The workbench: the workbook that is open, the windows that people look at it through, and what they ask for. */

import { randomBytes } from "node:crypto";
import { access, chmod, constants, copyFile, mkdir, readFile, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { identify, newIdentity, papersFolder } from "../files/identity";
import { fileProblemText, type FileProblem } from "../files/problems";
import { LARGEST_FILE, replaceFile } from "../files/xlsx";
import { systemClock, type Clock } from "../host/clock";
import { WORD } from "../host/drive/drive";
import { AppsScriptHost } from "../host/host";
import { emptyWorkbook } from "../sheet/empty-workbook";
import type { Identity } from "../sheet/identity";
import type { Workbook } from "../sheet/model";
import { Documents } from "./documents";
import { Keeper, journalOf } from "./keeper";
import { Library } from "./library";
import { fileNameOf, freeName } from "../files/names";
import { OpenBook } from "./open-book";
import { Given, readArea, readChangeOrder } from "./orders";
import type { AnswerOf, DialogButton, Language, RequestName } from "./protocol";
import { Lock } from "./lock";
import { answers, readRun, removeRun, writeRun, type Run } from "./run-file";
import { readSafely, writeSafely } from "./safe-files";
import { Refused, TEXTS, type Said } from "./texts";
import { WindowDesk, type Line } from "./windows";

export interface WorkbenchSettings {
  /** The workbook to begin with. */
  readonly book: string;
  /** Where copies, uploads and new names go, and whose workbooks the page lists. */
  readonly folder: string;
  /** dist/Code.js, dist/appsscript.json and the HTML files beside them, read. */
  readonly script: string;
  readonly manifest: string;
  readonly files: Readonly<Record<string, string>>;
  /** The built threads: of scripts, and of files. */
  readonly workerFile: string;
  readonly filesWorkerFile: string;
  readonly clock?: Clock;
  /** Milliseconds without a change after which the .xlsx is written. */
  readonly pause?: number;
  /** Where it is served already, before it is open; others are told from then on. `serveAt` tells them later. */
  readonly run?: Run;
  /** Told when no other run can have the workbook any more; reading it comes after that. */
  readonly locked?: () => void;
}

/** Why a workbook was not opened. */
export class NotOpened extends Error {
  constructor(
    readonly said: Said,
    /** Where it is open already. */
    readonly run?: Run,
  ) {
    super(said.en);
  }
}

const PAUSE = 1500;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LANGUAGES: readonly Language[] = ["vi", "en"];
const BUTTONS: readonly DialogButton[] = ["OK", "CANCEL", "YES", "NO", "CLOSE"];
const WINDOW_ID = /^[\w-]{16,64}$/;
/** Windows that have gone are forgotten when there are more. */
const MOST_WINDOWS = 100;
/** Base64 of the largest file. */
const LARGEST_UPLOAD = Math.ceil((LARGEST_FILE * 4) / 3) + 4;

export class Workbench {
  private readonly windows = new Map<string, WindowDesk>();
  private readonly library: Library;
  private opening: Promise<unknown> = Promise.resolve();
  private run: Run | null;

  private constructor(
    private readonly settings: WorkbenchSettings,
    private book: OpenBook,
    private file: string,
    private lock: Lock,
    private documents: Documents,
  ) {
    this.library = new Library(settings.folder, [file]);
    this.run = settings.run ?? null;
  }

  /** Opens the workbook that the settings name; throws `NotOpened`. */
  static async open(settings: WorkbenchSettings): Promise<Workbench> {
    // The book asks for windows and files only when somebody looks.
    const holder: { bench?: Workbench } = {};
    const opened = await openBook(settings, path.resolve(settings.book), () => holder.bench);
    holder.bench = new Workbench(settings, opened.book, opened.file, opened.lock, opened.documents);
    return holder.bench;
  }

  /** The file that receives what is typed. */
  get fileServed(): string {
    return this.file;
  }

  /** Tells other runs where this workbook is open. */
  serveAt(run: Run): void {
    this.run = run;
    this.lock.tell(run);
    writeRun(this.file, run);
  }

  /** Saves and lets go of everything. */
  async close(): Promise<void> {
    await this.opening;
    for (const window of this.windows.values()) window.close();
    const last = await this.book.close();
    if (last) console.error(`${last.vi}\n${last.en}`);
    // Pages that stay open find the next run where this one was.
    if (this.run) writeRunIfPossible(this.file, { ...this.run, ended: Date.now() });
    this.lock.release();
  }

  // Windows

  /** The stream of a window's events; false when there is no such window. */
  connect(window: string, line: Line): boolean {
    const desk = this.windows.get(window);
    desk?.connect(line, { kind: "hello", epoch: this.book.epoch, revision: this.book.revision });
    return desk !== undefined;
  }

  disconnect(window: string, line: Line): void {
    this.windows.get(window)?.disconnect(line);
  }

  /** A line of life to every window. */
  breathe(): void {
    for (const window of this.windows.values()) window.send({ kind: "alive" });
  }

  /** A window has its state: what it would have waited for is done now. */
  looked(window: string | undefined): void {
    const desk = window === undefined ? undefined : this.windows.get(window);
    if (desk) void this.book.begin(desk);
  }

  tellAll(): void {
    for (const window of this.windows.values()) window.send({ kind: "book", book: this.bookView(window.language) });
  }

  /** Workbooks or documents have come, gone or changed. */
  tellFiles(): void {
    for (const window of this.windows.values()) window.send({ kind: "files" });
  }

  /** Tells every window what a person has to know. */
  warnAll(what: Said): void {
    for (const window of this.windows.values()) window.send({ kind: "problem", message: window.words(what) });
  }

  informAll(what: Said): void {
    const title = path.basename(this.fileServed, ".xlsx");
    for (const window of this.windows.values()) window.send({ kind: "toast", title, message: window.words(what) });
  }

  private bookView(language: Language): ReturnType<OpenBook["view"]> {
    return this.book.view(language);
  }

  allWindows(): Iterable<WindowDesk> {
    return this.windows.values();
  }

  private window(id: string | undefined): WindowDesk {
    const window = id === undefined ? undefined : this.windows.get(id);
    if (!window) throw new Refused("stale", TEXTS.unknownWindow);
    return window;
  }

  // Requests

  /** Answers a request with what the protocol promises; whatever goes wrong is an answer too. */
  async answer(name: RequestName, body: unknown, windowId: string | undefined): Promise<AnswerOf<RequestName>> {
    let language: Language = "vi";
    try {
      const given = new Given(body, name);
      if (name === "enter") return this.enter(given);
      const window = this.window(windowId);
      ({ language } = window);
      return { ok: true, ...(await this.requests[name](window, given)) } as AnswerOf<RequestName>;
    } catch (failure) {
      if (failure instanceof Refused) return { ok: false, reason: failure.reason, message: failure.said[language] };
      const detail = failure instanceof Error ? failure.message : String(failure);
      console.error(failure);
      return { ok: false, reason: "fault", message: TEXTS.fault(detail)[language] };
    }
  }

  private readonly requests: Readonly<
    Record<Exclude<RequestName, "enter">, (window: WindowDesk, given: Given) => Promise<object> | object>
  > = {
    state: (window) => this.book.state(window),
    change: (window, given) => this.book.change(window, readChangeOrder(given)),
    undo: (window, given) => this.book.undo(window, orderOf(given)),
    redo: (window, given) => this.book.redo(window, orderOf(given)),
    menu: (window, given) => this.book.runMenuItem(window, given.get("functionName").text(200)),
    call: async (window, given) =>
      this.book.call(
        window,
        given.get("functionName").text(200),
        given
          .get("args")
          .list(50)
          .map((item) => item.anything()),
      ),
    fetch: (_, given) =>
      this.book.fetchContent({
        address: given.get("address").text(400),
        authorization: given.get("authorization").text(400),
      }),
    answer: (window, given) => {
      const [button, text] = [given.get("button").one(BUTTONS), given.get("text")];
      const known = window.answer(given.get("dialog").text(64), {
        button,
        ...(!text.absent && { text: text.text(10_000) }),
      });
      if (!known) throw new Refused("refused", TEXTS.malformed("button"));
      return {};
    },
    select: (window, given) => {
      this.book.select(window, { tab: given.get("tab").integer(0), area: readArea(given.get("area")) });
      return {};
    },
    act: (window, given) => {
      const email = given.get("email").text(320);
      if (!this.book.people().some((person) => person.email === email)) {
        throw new Refused("refused", TEXTS.noPerson(email));
      }
      window.email = email;
      this.reload(window);
      return {};
    },
    language: (window, given) => {
      window.language = given.get("language").one(LANGUAGES);
      this.reload(window);
      return {};
    },
    files: () => ({ workbooks: this.library.list(this.file), documents: this.documents.list(), outbox: [] }),
    open: (_window, given) => {
      const file = this.library.fileOf(given.get("file").text(64));
      if (file === null) throw new Refused("refused", TEXTS.noFile);
      return this.switchTo(file);
    },
    upload: (_window, given) => this.upload(given.get("name").text(255), given.get("data").text(LARGEST_UPLOAD)),
    save: async () => {
      await this.book.keeper.save();
      const { problem } = this.book.keeper;
      if (problem) throw new Refused("refused", problem);
      return {};
    },
    saveAs: (_window, given) =>
      this.openNew(given.get("name").text(255), (identity) => this.book.keeper.bytes(identity)),
    create: (_window, given) =>
      this.openNew(given.get("name").text(255), (identity) =>
        writeSafely(emptyWorkbook({ name: identity.name, identity }).contents(), this.settings.filesWorkerFile),
      ),
    download: (_window, given) => this.download(given.get("file")),
  };

  private enter(given: Given): AnswerOf<"enter"> {
    const language = given.get("language").one(LANGUAGES);
    const [old, acting] = [given.get("window"), given.get("acting")];
    const wanted = old.absent ? "" : old.text(64);
    const id = WINDOW_ID.test(wanted) ? wanted : randomBytes(18).toString("base64url");
    const email = acting.absent ? this.book.owner : acting.text(320);
    const person = this.book.people().some((known) => known.email === email) ? email : this.book.owner;
    const known = this.windows.get(id);
    if (known) {
      known.language = language;
      known.email = person;
    } else {
      this.forgetOld();
      this.windows.set(id, new WindowDesk(id, language, person));
    }
    return { ok: true, window: id, epoch: this.book.epoch };
  }

  private forgetOld(): void {
    for (const [id, window] of this.windows) {
      if (this.windows.size < MOST_WINDOWS) return;
      if (window.open) continue;
      window.close();
      this.windows.delete(id);
    }
  }

  private reload(window: WindowDesk): void {
    window.send({ kind: "reload", epoch: this.book.epoch, revision: this.book.revision });
  }

  // Files

  /** Another workbook for everybody; the one that is open stays when the other cannot be read. */
  private switchTo(file: string): Promise<object> {
    const next = this.opening.then(async () => {
      if (this.book.busy) throw new Refused("refused", TEXTS.busy);
      if (file === this.file) return {};
      const opened = await openBook(this.settings, file, () => this).catch((failure: unknown) => {
        throw failure instanceof NotOpened ? new Refused("refused", failure.said) : failure;
      });
      const old = this.book;
      removeRun(this.file);
      this.book = opened.book;
      this.file = opened.file;
      this.documents = opened.documents;
      const oldLock = this.lock;
      this.lock = opened.lock;
      if (this.run) {
        opened.lock.tell(this.run);
        writeRunIfPossible(this.file, this.run);
      }
      const last = await old.close();
      oldLock.release();
      if (last) this.warnAll(last);
      const known = new Set(this.book.people().map(({ email }) => email));
      for (const window of this.windows.values()) {
        window.dismiss();
        if (!known.has(window.email)) window.email = this.book.owner;
        this.reload(window);
      }
      this.tellFiles();
      return {};
    });
    this.opening = next.catch(() => undefined);
    return next;
  }

  private async upload(name: string, data: string): Promise<object> {
    const fileName = fileNameOf(path.basename(name.replaceAll("\\", "/")));
    if (fileName === null) throw new Refused("refused", TEXTS.fileName(name));
    const bytes = Buffer.from(data, "base64");
    const read = await readSafely(bytes, fileName, this.settings.filesWorkerFile);
    if (!read.ok) throw new Refused("refused", saidProblem(read.problem));
    await mkdir(this.settings.folder, { recursive: true });
    const file = freeName(this.settings.folder, path.basename(fileName, ".xlsx"));
    demandWritten(await replaceFile(bytes, file));
    return this.switchTo(file);
  }

  /** A workbook of another name, with the bytes made for it, is put among the workbooks and opened. */
  private async openNew(typed: string, bytesOf: (identity: Identity) => Promise<Uint8Array>): Promise<object> {
    const name = fileNameOf(typed);
    if (name === null) throw new Refused("refused", TEXTS.fileName(typed));
    // Before a file is there that nobody sees.
    if (this.book.busy) throw new Refused("refused", TEXTS.busy);
    await mkdir(this.settings.folder, { recursive: true });
    const file = path.join(path.resolve(this.settings.folder), name);
    const taken = await stat(file).then(
      () => true,
      () => false,
    );
    if (taken) throw new Refused("refused", TEXTS.fileTaken(name));
    demandWritten(await replaceFile(await bytesOf(newIdentity(file)), file));
    return this.switchTo(file);
  }

  private async download(id: Given): Promise<object> {
    const document = id.absent ? null : this.documents.content(id.text(64));
    if (document) return { name: document.name, type: WORD, data: Buffer.from(document.bytes).toString("base64") };
    const file = id.absent ? this.file : this.library.fileOf(id.text(64));
    if (file === null) throw new Refused("refused", TEXTS.noFile);
    const bytes = file === this.file ? await this.book.keeper.bytes() : await readFile(file);
    return { name: path.basename(file), type: XLSX, data: Buffer.from(bytes).toString("base64") };
  }
}

function orderOf(given: Given): { epoch: string; id: string } {
  return { epoch: given.get("epoch").text(64), id: given.get("id").text(64, 1) };
}

function saidProblem(problem: FileProblem): Said {
  const named = { ...problem, file: path.basename(problem.file) };
  return { vi: fileProblemText(named, "vi"), en: fileProblemText(named, "en") };
}

function demandWritten(problem: FileProblem | null): void {
  if (problem) throw new Refused("refused", saidProblem(problem));
}

/** Opens a workbook with the add-on running; one that cannot be written is gone on with as a copy. */
async function openBook(
  settings: WorkbenchSettings,
  wanted: string,
  bench: () => Workbench | undefined,
): Promise<{ book: OpenBook; file: string; lock: Lock; documents: Documents }> {
  const { file, copied } = await writable(wanted, settings.folder);
  const run = readRun(file);
  const foreign = run?.token !== settings.run?.token;
  if (run && foreign && (await answers(run))) throw new NotOpened(TEXTS.openElsewhere(path.basename(file)), run);
  const lock = await lockOf(file, settings.run ?? null);
  try {
    if (settings.run) writeRunIfPossible(file, settings.run);
    settings.locked?.();
    return { ...(await openLocked(settings, file, copied, bench)), lock };
  } catch (failure) {
    lock.release();
    throw failure;
  }
}

/** Where the next run is to listen is a help, no need. */
function writeRunIfPossible(file: string, run: Run): void {
  try {
    writeRun(file, run);
  } catch {
    // Pages of this run have to be opened anew after it.
  }
}

/** Nobody else opens the file from here on; throws `NotOpened` where somebody has, or the folder takes no files. */
async function lockOf(file: string, run: Run | null): Promise<Lock> {
  const name = path.basename(file);
  // A file that is not there is said to be so by whoever reads it, and needs no folder.
  const there = await stat(file).catch(() => null);
  if (!there) throw new NotOpened(saidProblem({ kind: "missing", file: name, detail: "ENOENT" }));
  const locked = await Lock.take(file, run).catch((failure: unknown) => {
    throw unwritable(path.dirname(file), failure);
  });
  if (locked.ok) return locked.lock;
  throw new NotOpened(TEXTS.openElsewhere(name), locked.holder.run ?? undefined);
}

function unwritable(folder: string, failure: unknown): NotOpened {
  const { code, message } = failure as NodeJS.ErrnoException;
  const problem: FileProblem = { kind: "unwritable", file: folder, detail: code ?? message };
  return new NotOpened({ vi: fileProblemText(problem, "vi"), en: fileProblemText(problem, "en") });
}

async function openLocked(
  settings: WorkbenchSettings,
  file: string,
  copied: boolean,
  bench: () => Workbench | undefined,
): Promise<{ book: OpenBook; file: string; documents: Documents }> {
  const kept = await Keeper.open(file, {
    workerFile: settings.filesWorkerFile,
    pause: settings.pause ?? PAUSE,
    told: () => bench()?.tellAll(),
    warned: (what) => bench()?.warnAll(what),
    informed: (what) => bench()?.informAll(what),
    refuges: [path.resolve(settings.folder), os.homedir(), os.tmpdir()],
  });
  if (!kept.ok) {
    removeRun(file);
    throw new NotOpened(saidProblem(kept.problem));
  }
  const { workbook, keeper, orders } = kept;
  // Whoever opens a file that names no owner is its owner here.
  if (workbook.sharing.owner === "") {
    workbook.editSettings({ sharing: { ...workbook.sharing, owner: `${os.userInfo().username}@${os.hostname()}` } });
  }
  const id = await identify(workbook, file, (other) => openOther(other, settings.filesWorkerFile));
  const documents = new Documents(papersFolder(file, id), id, () => bench()?.tellFiles());
  const host = new AppsScriptHost({
    workbook,
    drive: documents.drive,
    script: settings.script,
    manifest: settings.manifest,
    files: settings.files,
    workerFile: settings.workerFile,
    clock: settings.clock ?? systemClock,
    warmThreads: 2,
  });
  const book = new OpenBook({
    id: randomBytes(9).toString("base64url"),
    epoch: randomBytes(9).toString("base64url"),
    host,
    keeper,
    notice: kept.notice ?? (copied ? TEXTS.readOnlyCopy(path.basename(file)) : null),
    orders,
    asSaved: kept.asSaved,
    windows: () => bench()?.allWindows() ?? [],
  });
  return { book, file, documents };
}

async function openOther(file: string, workerFile: string): Promise<Workbook | null> {
  try {
    const read = await readSafely(await readFile(file), path.basename(file), workerFile);
    return read.ok ? read.workbook : null;
  } catch {
    return null;
  }
}

/** The file itself where it can be replaced, else a copy among the workbooks; the same copy again after a breakdown. */
async function writable(file: string, folder: string): Promise<{ file: string; copied: boolean }> {
  try {
    const { mode } = await stat(file);
    await access(file, constants.W_OK);
    await access(path.dirname(file), constants.W_OK);
    // The administrator may write everything, but a file that says "read only" means it.
    if ((mode & 0o222) !== 0) return { file, copied: false };
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return { file, copied: false };
  }
  try {
    await mkdir(folder, { recursive: true });
    return await copyIn(file, folder);
  } catch (failure) {
    throw unwritable(folder, failure);
  }
}

async function copyIn(file: string, folder: string): Promise<{ file: string; copied: boolean }> {
  const name = `${path.basename(file, path.extname(file))} (bản sao)`;
  const last = path.join(folder, `${name}.xlsx`);
  const left = await stat(journalOf(last)).then(
    () => true,
    () => false,
  );
  if (left) return { file: last, copied: true };
  const copy = freeName(folder, name);
  await copyFile(file, copy);
  await chmod(copy, 0o644);
  return { file: copy, copied: true };
}
