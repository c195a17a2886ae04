/**
 * Drive as a folder on the disk: documents are .docx files under their names, folders are folders, and a small index
 * beside them keeps the ids and the properties. What a person changes in a file is what is read.
 */

import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DOCUMENT, FOLDER, ROOT, type DriveFile, type Shelf, type Shelved } from "../host/drive/drive";
import { FAULTS, ServiceException } from "../host/failures";

/** A file as the index keeps it. */
interface Kept extends DriveFile {
  /** From the folder, with "/" between the parts. */
  readonly path: string;
  /** Where it stood before a move that may not have been done. */
  readonly from?: string;
  /** The name of a draft in the folder with its content, which may not have been put in its place. */
  readonly draft?: string;
}

const INDEX = ".ho-so.json";
const INDEX_VERSION = 1;
/** What is being written; a breakdown may leave some. */
const DRAFT = /^\.ho-so\.[\w.-]+\.tmp$/;
/** Where files go that are thrown away. */
const TRASH = "Thùng rác";
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST_NAME = 120;

export class DriveFolder implements Shelf {
  private readonly kept = new Map<string, Kept>();

  /**
   * @param root the folder; made when the first file is kept
   * @param workbook the id of the workbook whose papers these are, kept where the folder does not know of one
   */
  constructor(
    readonly root: string,
    private workbook = "",
  ) {}

  /** Does first what the last program was cut off in. */
  load(): readonly DriveFile[] {
    const index = readIndex(path.join(this.root, INDEX));
    this.workbook = index.workbook ?? this.workbook;
    for (const file of index.files) this.kept.set(file.id, file);
    const waiting = new Set(drafts(this.root));
    const unfinished = [...this.kept.values()].filter(
      ({ from, draft = "" }) => from !== undefined || waiting.has(draft),
    );
    try {
      for (const file of unfinished) this.finish(file);
      if (unfinished.length > 0) this.writeIndex();
      for (const name of drafts(this.root)) fs.rmSync(path.join(this.root, name), { force: true });
    } catch {
      // A file that a person has open cannot be moved everywhere; the next program tries again.
    }
    return [...this.kept.values()].map(({ path: _path, from: _from, draft: _draft, ...file }) => file);
  }

  keep(file: DriveFile, bytes: Uint8Array | null): void {
    try {
      this.keepOnDisk(file, bytes);
    } catch (failure) {
      if (!(failure instanceof Error && "code" in failure)) throw failure;
      throw new ServiceException(`${FAULTS.server} (${String(failure.code)})`);
    }
  }

  bytes(id: string): Uint8Array | null {
    const file = this.kept.get(id);
    if (!file || this.look(id) === null) return null;
    try {
      return file.mimeType === FOLDER ? new Uint8Array() : fs.readFileSync(this.place(file.path));
    } catch {
      return null;
    }
  }

  /** A link that somebody has put in the place is not followed out of the folder. */
  look(id: string): Shelved | null {
    const file = this.kept.get(id);
    const stat = file && statOf(this.place(file.path));
    if (file?.mimeType === FOLDER) return stat?.isDirectory() ? { size: 0, changedAt: null } : null;
    return stat?.isFile() ? { size: stat.size, changedAt: Math.floor(stat.mtimeMs) } : null;
  }

  /** The file itself, for a browser or a spreadsheet on this machine. */
  link(id: string): string | null {
    const file = this.kept.get(id);
    return file ? pathToFileURL(path.resolve(this.place(file.path))).href : null;
  }

  /**
   * The content as a draft, then the index, then the disk: what the index says is done again when it is read, so that
   * killed anywhere a file is as it was or as it is to be. What fails is taken back.
   */
  private keepOnDisk(file: DriveFile, bytes: Uint8Array | null): void {
    fs.mkdirSync(this.root, { recursive: true });
    const before = new Map(this.kept);
    const old = before.get(file.id);
    const stays = old?.name === file.name && old.parents[0] === file.parents[0] && old.trashed === file.trashed;
    const place = stays ? old.path : this.freePath(file);
    const moved = old && old.path !== place ? { from: old.path } : {};
    const waiting = old?.draft === undefined ? {} : { draft: old.draft };
    const written = bytes && file.mimeType !== FOLDER ? { draft: this.writeDraft(bytes, file.modifiedTime) } : waiting;
    if (moved.from !== undefined) this.renameBelow(moved.from, place);
    const kept: Kept = { ...file, path: place, ...moved, ...written };
    this.kept.set(file.id, kept);
    try {
      this.writeIndex();
      this.finish(kept);
    } catch (failure) {
      this.takeBack(before, kept);
      throw failure;
    }
    if (moved.from !== undefined) this.forgetMoves();
  }

  /** Does on the disk what the index says of a file. */
  private finish(file: Kept): void {
    const { path: place, from, draft, ...facts } = file;
    // What another document holds by now is no longer where this one was.
    const held = [...this.kept.values()].some((other) => other.id !== file.id && other.path === from);
    if (from !== undefined && !held) this.move(from, place);
    if (file.mimeType === FOLDER) fs.mkdirSync(this.place(place), { recursive: true });
    if (draft !== undefined && fs.existsSync(this.place(draft))) {
      fs.mkdirSync(path.dirname(this.place(place)), { recursive: true });
      fs.renameSync(this.place(draft), this.place(place));
    }
    this.kept.set(file.id, { ...facts, path: place });
  }

  private takeBack(before: ReadonlyMap<string, Kept>, { id, path: place, from, draft }: Kept): void {
    this.kept.clear();
    for (const file of before.values()) this.kept.set(file.id, file);
    try {
      if (from !== undefined) this.move(place, from);
      if (draft !== undefined && draft !== before.get(id)?.draft) fs.rmSync(this.place(draft), { force: true });
      this.writeIndex();
    } catch {
      // Where even that fails the disk holds what it held, or what the next program finishes.
    }
  }

  /** A move that is done must not be done again to a later file of the old name. */
  private forgetMoves(): void {
    try {
      this.writeIndex();
    } catch {
      // The next index forgets it; until then a place that is taken is left alone.
    }
  }

  private move(from: string, to: string): void {
    if (fs.existsSync(this.place(to)) || !fs.existsSync(this.place(from))) return;
    fs.mkdirSync(path.dirname(this.place(to)), { recursive: true });
    fs.renameSync(this.place(from), this.place(to));
  }

  /** The moment of making is the add-on's, so that only a person's change is later. Gives the draft's name. */
  private writeDraft(bytes: Uint8Array, modifiedTime: number): string {
    const name = `.ho-so.${randomUUID()}.tmp`;
    writeThrough(this.place(name), bytes);
    fs.utimesSync(this.place(name), modifiedTime / 1000, modifiedTime / 1000);
    return name;
  }

  private renameBelow(from: string, to: string): void {
    for (const file of this.kept.values()) {
      if (file.path.startsWith(`${from}/`))
        this.kept.set(file.id, { ...file, path: to + file.path.slice(from.length) });
    }
  }

  private freePath(file: DriveFile): string {
    const parent = file.trashed ? TRASH : (this.kept.get(file.parents[0])?.path ?? "");
    const [stem, ending] = safeName(file);
    for (let count = 1; ; count += 1) {
      const name = `${stem}${count === 1 ? "" : ` (${String(count)})`}${ending}`;
      const place = parent === "" || (file.parents[0] === ROOT && !file.trashed) ? name : `${parent}/${name}`;
      if (!this.taken(place, file.id)) return place;
    }
  }

  private taken(place: string, id: string): boolean {
    const folded = place.normalize("NFC").toLowerCase();
    const indexed = [...this.kept.values()].some(
      (other) =>
        other.id !== id && other.path.normalize("NFC").toLowerCase() === folded && this.look(other.id) !== null,
    );
    return indexed || (this.kept.get(id)?.path !== place && fs.existsSync(this.place(place)));
  }

  private place(inside: string): string {
    return path.join(this.root, ...inside.split("/"));
  }

  private writeIndex(): void {
    const files = [...this.kept.values()];
    const workbook = this.workbook === "" ? {} : { workbook: this.workbook };
    const text = JSON.stringify({ version: INDEX_VERSION, ...workbook, files }, null, 1);
    // What was there stays until the new one is on the disk.
    const draft = this.place(`.ho-so.${randomUUID()}.tmp`);
    writeThrough(draft, Buffer.from(text, "utf8"));
    fs.renameSync(draft, path.join(this.root, INDEX));
  }
}

/** A name that every system takes, as stem and ending; documents end in ".docx". */
function safeName({ name, mimeType }: DriveFile): readonly [stem: string, ending: string] {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, "-")
    .replace(/^[. ]+|[. ]+$/g, "");
  const ending = mimeType === DOCUMENT ? ".docx" : mimeType === FOLDER ? "" : path.extname(plain);
  const bare =
    plain.toLowerCase().endsWith(ending.toLowerCase()) && ending !== "" ? plain.slice(0, -ending.length) : plain;
  const short = bare.length <= LONGEST_NAME ? bare : `${bare.slice(0, LONGEST_NAME)} ${digest(bare)}`;
  return [short === "" || DEVICES.test(short) ? `_${short}` : short, ending];
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Onto the disk, not only on the way there. */
function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, "w");
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function statOf(file: string): fs.Stats | null {
  try {
    return fs.lstatSync(file);
  } catch {
    return null;
  }
}

function drafts(root: string): string[] {
  return fs.existsSync(root) ? fs.readdirSync(root).filter((name) => DRAFT.test(name)) : [];
}

/** What stands in a folder's index. */
interface Index {
  readonly workbook?: string;
  readonly files: readonly Kept[];
}

/** The id of the workbook whose papers a folder holds; blank where its index does not tell, null where it has none. */
export function workbookOfPapers(folder: string): string | null {
  try {
    return indexOf(fs.readFileSync(path.join(folder, INDEX), "utf8")).workbook ?? "";
  } catch {
    return null;
  }
}

/** What the index keeps; one that cannot be read is set aside, so that nothing is written over it. */
function readIndex(file: string): Index {
  if (!fs.existsSync(file)) return { files: [] };
  try {
    return indexOf(fs.readFileSync(file, "utf8"));
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    fs.renameSync(file, `${file}.hỏng-${String(Date.now())}`);
    return { files: [] };
  }
}

/** Throws `SyntaxError` for a text that is no index. */
function indexOf(text: string): Index {
  const data = JSON.parse(text) as Partial<Record<keyof Index | "version", unknown>> | null;
  if (data?.version !== INDEX_VERSION || !Array.isArray(data.files)) throw new SyntaxError("not an index");
  const workbook = typeof data.workbook === "string" ? { workbook: data.workbook } : {};
  return { ...workbook, files: data.files.filter(isKept) };
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Record<keyof Kept, unknown>> | null;
  return (
    typeof kept === "object" &&
    kept !== null &&
    typeof kept.path === "string" &&
    isInside(kept.path) &&
    (kept.from === undefined || (typeof kept.from === "string" && isInside(kept.from))) &&
    (kept.draft === undefined || (typeof kept.draft === "string" && DRAFT.test(kept.draft))) &&
    [kept.id, kept.name, kept.mimeType, kept.owner].every((text) => typeof text === "string") &&
    [kept.createdTime, kept.modifiedTime].every((time) => typeof time === "number") &&
    typeof kept.trashed === "boolean" &&
    isTexts(kept.parents) &&
    isTexts(kept.users) &&
    typeof kept.appProperties === "object" &&
    kept.appProperties !== null &&
    isTexts(Object.values(kept.appProperties))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** An index that was tampered with leads nowhere else. */
function isInside(place: string): boolean {
  const parts = place.split("/");
  return !parts.some((part) => part === "" || part === "." || part === ".." || /[\\:\0]/.test(part));
}
