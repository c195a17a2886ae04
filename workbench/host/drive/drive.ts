/**
 * One add-on's view of Google Drive, as the scope `drive.file` gives it: every user sees the files that the add-on has
 * made or that were opened with it for that user, and no other. Searching lags behind; reading by id does not.
 */

import { createHash, randomBytes } from "node:crypto";
import { FAULTS, ServiceException } from "../failures";
import { API_MESSAGES, ApiFault } from "./faults";

/** What Drive keeps of a file besides its bytes. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** One folder: `ROOT`, or one that the add-on has made. */
  readonly parents: readonly [string];
  readonly appProperties: Readonly<Record<string, string>>;
  readonly owner: string;
  /** For whom the add-on may touch it. */
  readonly users: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdTime: number;
  readonly modifiedTime: number;
  readonly trashed: boolean;
}

/** A file on its shelf. */
export interface Shelved {
  /** Bytes; 0 for a folder. */
  readonly size: number;
  /** When somebody last changed the content, or null when that is not known. */
  readonly changedAt: number | null;
}

/** Where the files are kept. */
export interface Shelf {
  /** The files kept so far. */
  load(): readonly DriveFile[];
  /** Keeps a file, new or changed; `bytes` null leaves its content as it is. All or nothing. */
  keep(file: DriveFile, bytes: Uint8Array | null): void;
  /** The content as it is now, whoever changed it; null when the file is there no more. */
  bytes(id: string): Uint8Array | null;
  /** What stands there now, without reading it; null when the file is there no more. */
  look(id: string): Shelved | null;
  /** Where a person opens the file; Google's own address when null. */
  link(id: string): string | null;
}

export interface DriveOptions {
  /** In memory when left out. */
  readonly shelf?: Shelf;
  /** How many milliseconds a search lags behind what was made or changed; none when left out. */
  readonly listLag?: number;
  /** How many documents a user may make in 24 hours. */
  readonly documentsADay?: number;
  /** Told when files have been made or changed. */
  readonly changed?: () => void;
}

/** What a script may say of a file that it makes or changes. */
export interface FileChanges {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parent?: string;
  /** A null takes the property away. */
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
}

/** The id of a user's own Drive, where files stand that are put into no folder. */
export const ROOT = "0AroOtFoLdErUk9PVA";
export const FOLDER = "application/vnd.google-apps.folder";
export const DOCUMENT = "application/vnd.google-apps.document";
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Google's figure for an account of an organisation ("Documents created"). */
const DOCUMENTS_A_DAY = 1500;
const DAY = 86_400_000;
/** Google's limits of custom properties: bytes of key and value together, properties of one app on a file. */
const PROPERTY_BYTES = 124;
const PROPERTIES = 30;

export class Drive {
  private readonly shelf: Shelf;
  private readonly listLag: number;
  private readonly documentsADay: number;
  private readonly files = new Map<string, DriveFile>();
  /** What searches still show of files that have changed since: null before the file was made. */
  private readonly earlier = new Map<string, { readonly until: number; readonly file: DriveFile | null }[]>();
  private readonly changed: () => void;
  private readonly made = new Map<string, number[]>();

  constructor(options: DriveOptions = {}) {
    this.shelf = options.shelf ?? new MemoryShelf();
    this.listLag = options.listLag ?? 0;
    this.documentsADay = options.documentsADay ?? DOCUMENTS_A_DAY;
    this.changed = options.changed ?? (() => undefined);
    for (const file of this.shelf.load()) this.files.set(file.id, file);
  }

  /** Every file that is there, in the order they were made. */
  all(): DriveFile[] {
    return [...this.files.values()].map((file) => this.present(file)).filter((file) => file !== null);
  }

  /** A person opens a file with the add-on, which may touch it for them from then on. */
  open(id: string, user: string): void {
    const file = this.files.get(id);
    if (!file) throw new RangeError(`No file ${id}`);
    if (!file.users.includes(user)) this.store({ ...file, users: [...file.users, user] }, null, null);
  }

  /** Makes a file or a folder; `bytes` are a document's Word file. Throws `ApiFault`. */
  create(user: string, now: number, changes: FileChanges, bytes: Uint8Array | null): DriveFile {
    const mimeType = changes.mimeType ?? "application/octet-stream";
    if (mimeType === DOCUMENT) this.count(user, now);
    const file: DriveFile = {
      id: `1${randomBytes(24).toString("base64url")}`,
      name: changes.name ?? "Untitled",
      mimeType,
      parents: [this.parent(user, changes.parent)],
      appProperties: properties({}, changes.appProperties),
      owner: user,
      users: [user],
      createdTime: now,
      modifiedTime: now,
      trashed: changes.trashed ?? false,
    };
    this.store(file, bytes ?? new Uint8Array(), now);
    return file;
  }

  /** The file, if the user has it through this add-on. Throws `ApiFault`. */
  get(user: string, id: string): DriveFile {
    const file = this.files.get(id);
    const present = file?.users.includes(user) ? this.present(file) : null;
    if (present === null) throw new ApiFault(API_MESSAGES.notFound(id));
    return present;
  }

  /** Where a person opens the file. */
  link({ id, mimeType }: DriveFile): string {
    const own = this.shelf.link(id);
    if (own !== null) return own;
    if (mimeType === FOLDER) return `https://drive.google.com/drive/folders/${id}`;
    if (mimeType === DOCUMENT) return `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`;
    return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  }

  /** The content of a file. Throws `ApiFault`. */
  bytes(user: string, id: string): Uint8Array {
    this.get(user, id);
    const bytes = this.shelf.bytes(id);
    if (!bytes) throw new ApiFault(API_MESSAGES.notFound(id));
    return bytes;
  }

  /** How many bytes a file has; 0 when it is there no more. */
  size(id: string): number {
    return this.shelf.look(id)?.size ?? 0;
  }

  /** SHA-256 of a file's content, 64 hexadecimal digits. */
  checksum(id: string): string {
    return createHash("sha256")
      .update(this.shelf.bytes(id) ?? new Uint8Array())
      .digest("hex");
  }

  /** Changes a file; what is left out stays. Throws `ApiFault`. */
  update(user: string, now: number, id: string, changes: FileChanges, bytes: Uint8Array | null): DriveFile {
    const file = this.get(user, id);
    const changed: DriveFile = {
      ...file,
      name: changes.name ?? file.name,
      parents: changes.parent === undefined ? file.parents : [this.parent(user, changes.parent)],
      appProperties: properties(file.appProperties, changes.appProperties),
      modifiedTime: now,
      trashed: changes.trashed ?? file.trashed,
    };
    this.store(changed, bytes, now);
    return changed;
  }

  /** The user's files as a search finds them now, the latest change first. */
  search(user: string, now: number): DriveFile[] {
    return this.all()
      .map((file) => this.indexed(file, now))
      .filter((file) => file !== null)
      .filter(({ users }) => users.includes(user))
      .sort((one, other) => other.modifiedTime - one.modifiedTime);
  }

  private indexed(file: DriveFile, now: number): DriveFile | null {
    const shown = this.earlier.get(file.id)?.find(({ until }) => until > now);
    return shown === undefined ? file : shown.file;
  }

  private store(file: DriveFile, bytes: Uint8Array | null, now: number | null): void {
    this.shelf.keep(file, bytes);
    if (now !== null && this.listLag > 0) {
      const shown = (this.earlier.get(file.id) ?? []).filter(({ until }) => until > now);
      this.earlier.set(file.id, [...shown, { until: now + this.listLag, file: this.files.get(file.id) ?? null }]);
    }
    this.files.set(file.id, file);
    this.changed();
  }

  /** The file as somebody last changed it; null when it is there no more. */
  private present(file: DriveFile): DriveFile | null {
    const shelved = this.shelf.look(file.id);
    if (shelved === null) return null;
    return { ...file, modifiedTime: Math.max(file.modifiedTime, shelved.changedAt ?? 0) };
  }

  private parent(user: string, id: string | undefined): string {
    if (id === undefined || id === "root" || id === ROOT) return ROOT;
    const { mimeType } = this.get(user, id);
    if (mimeType !== FOLDER) throw new ApiFault(API_MESSAGES.parentNotFolder);
    return id;
  }

  private count(user: string, now: number): void {
    const today = (this.made.get(user) ?? []).filter((at) => at > now - DAY);
    if (today.length >= this.documentsADay) {
      throw new ServiceException(FAULTS.documentQuota);
    }
    this.made.set(user, [...today, now]);
  }
}

function properties(
  old: Readonly<Record<string, string>>,
  changes: FileChanges["appProperties"] = {},
): Record<string, string> {
  const merged = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) merged.delete(key);
    else if (Buffer.byteLength(key + value) > PROPERTY_BYTES) throw new ApiFault(API_MESSAGES.invalidValue);
    else merged.set(key, value);
  }
  if (merged.size > PROPERTIES) throw new ApiFault(API_MESSAGES.invalidValue);
  return Object.fromEntries(merged);
}

class MemoryShelf implements Shelf {
  private readonly contents = new Map<string, Uint8Array>();

  load(): readonly DriveFile[] {
    return [];
  }
  keep(file: DriveFile, bytes: Uint8Array | null): void {
    if (bytes) this.contents.set(file.id, bytes);
  }
  bytes(id: string): Uint8Array | null {
    return this.contents.get(id) ?? null;
  }
  look(id: string): Shelved | null {
    const content = this.contents.get(id);
    return content ? { size: content.length, changedAt: null } : null;
  }
  link(): null {
    return null;
  }
}
