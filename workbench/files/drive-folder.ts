/**
 * Drive as a folder on the disk: documents are .docx files under their names, folders are folders, and a small index
 * beside them keeps the ids and the properties. What a person changes in a file is what is read.
 */

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DOCUMENT, FOLDER, ROOT, type DriveFile, type Shelf } from "../host/drive/drive";
import { FAULTS, ServiceException } from "../host/failures";

/** A file as the index keeps it. */
interface Kept extends DriveFile {
  /** From the folder, with "/" between the parts. */
  readonly path: string;
  /** Where it stood before a move that may not have been done. */
  readonly from?: string;
}

const INDEX = ".ho-so.json";
const INDEX_VERSION = 1;
/** Where files go that are thrown away. */
const TRASH = "Thùng rác";
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST_NAME = 120;

export class DriveFolder implements Shelf {
  private readonly kept = new Map<string, Kept>();

  /** @param root the folder; made when the first file is kept */
  constructor(readonly root: string) {}

  load(): readonly DriveFile[] {
    for (const file of readIndex(path.join(this.root, INDEX))) {
      this.kept.set(file.id, file);
      if (file.from !== undefined) this.move(file.from, file.path);
    }
    return [...this.kept.values()].map(({ path: _path, from: _from, ...file }) => file);
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
    if (!file) return null;
    const place = this.place(file.path);
    try {
      return file.mimeType === FOLDER ? (fs.statSync(place).isDirectory() ? new Uint8Array() : null) : read(place);
    } catch {
      return null;
    }
  }

  changedAt(id: string): number | null {
    const file = this.kept.get(id);
    const stat = file && file.mimeType !== FOLDER && fs.statSync(this.place(file.path), { throwIfNoEntry: false });
    return stat ? Math.floor(stat.mtimeMs) : null;
  }

  /** The file itself, for a browser or a spreadsheet on this machine. */
  link(id: string): string | null {
    const file = this.kept.get(id);
    return file ? pathToFileURL(path.resolve(this.place(file.path))).href : null;
  }

  /**
   * The index first, then the disk: killed in between, a new file that is not there counts as none, and a move is done
   * when the index is read again.
   */
  private keepOnDisk(file: DriveFile, bytes: Uint8Array | null): void {
    fs.mkdirSync(this.root, { recursive: true });
    const old = this.kept.get(file.id);
    const stays = old?.name === file.name && old.parents[0] === file.parents[0] && old.trashed === file.trashed;
    const place = stays ? old.path : this.freePath(file);
    const moved = old !== undefined && old.path !== place;
    if (moved) this.renameBelow(old.path, place);
    const kept: Kept = { ...file, path: place, ...(moved ? { from: old.path } : {}) };
    this.kept.set(kept.id, kept);
    this.writeIndex();
    if (moved) this.move(old.path, place);
    if (file.mimeType === FOLDER) fs.mkdirSync(this.place(kept.path), { recursive: true });
    else if (bytes) {
      fs.mkdirSync(path.dirname(this.place(kept.path)), { recursive: true });
      writeWhole(this.place(kept.path), bytes);
      // The moment of making is the add-on's, so that only a person's change is later.
      fs.utimesSync(this.place(kept.path), kept.modifiedTime / 1000, kept.modifiedTime / 1000);
    }
  }

  private move(from: string, to: string): void {
    if (fs.existsSync(this.place(to)) || !fs.existsSync(this.place(from))) return;
    fs.mkdirSync(path.dirname(this.place(to)), { recursive: true });
    fs.renameSync(this.place(from), this.place(to));
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
        other.id !== id && other.path.normalize("NFC").toLowerCase() === folded && this.bytes(other.id) !== null,
    );
    return indexed || (this.kept.get(id)?.path !== place && fs.existsSync(this.place(place)));
  }

  private place(inside: string): string {
    return path.join(this.root, ...inside.split("/"));
  }

  private writeIndex(): void {
    const files = [...this.kept.values()];
    const text = JSON.stringify({ version: INDEX_VERSION, files }, null, 1);
    writeWhole(path.join(this.root, INDEX), Buffer.from(text, "utf8"));
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

/** Replaces a file as a whole: what was there stays until the new one is on the disk. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${String(process.pid)}.tmp`;
  const handle = fs.openSync(draft, "w");
  try {
    fs.writeSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(draft, file);
}

/** A regular file's bytes; a link that somebody has put there is not followed out of the folder. */
function read(file: string): Uint8Array | null {
  return fs.lstatSync(file).isFile() ? fs.readFileSync(file) : null;
}

/** What the index keeps; an index that cannot be read is set aside, so that nothing is written over it. */
function readIndex(file: string): readonly Kept[] {
  if (!fs.existsSync(file)) return [];
  try {
    const data = JSON.parse(fs.readFileSync(file, "utf8")) as { version?: unknown; files?: unknown };
    if (data.version !== INDEX_VERSION || !Array.isArray(data.files)) throw new SyntaxError("not an index");
    return data.files.filter(isKept);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    fs.renameSync(file, `${file}.hỏng-${String(Date.now())}`);
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Record<keyof Kept, unknown>> | null;
  return (
    typeof kept === "object" &&
    kept !== null &&
    typeof kept.path === "string" &&
    isInside(kept.path) &&
    (kept.from === undefined || (typeof kept.from === "string" && isInside(kept.from))) &&
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
