/**
 * The add-on's files on Drive, as far as the scope "drive.file" opens it: the folder of the dossiers, the documents in
 * it and the Office's templates. Each is marked with the workbook that it belongs to and with what it is.
 */

import type { PaperObstacle } from "../../language/vi/papers";
import { messageOf } from "../dialog";

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type GoogleFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const FOLDER = "application/vnd.google-apps.folder";
const DOCUMENT = "application/vnd.google-apps.document";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What stands in the place of a file's content where there is none and options follow; the types do not know of it. */
const NO_CONTENT = null as unknown as GoogleAppsScript.Base.Blob;

/** What a file of the add-on is. Keys and values stay within the 124 bytes that Drive allows them together. */
export type Mark =
  | { readonly role: "folder" }
  /** `document` is the digest of the document's name in the ledger, `content` that of what it says. */
  | { readonly role: "paper"; readonly document: string; readonly content: string }
  /** The template of a kind; `content` is the digest of the file as the add-on put it there, "given" for the Office's. */
  | { readonly role: "template"; readonly kind: string; readonly content: string };

/** A file of the add-on. Moments are milliseconds since 1970. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly link: string;
  readonly made: number;
  readonly changed: number;
  /** SHA-256 of the content, 64 hexadecimal digits; "" where Drive tells none, as of a Google Doc. */
  readonly checksum: string;
  /** Whether it is a Google Doc, which is exported rather than downloaded. */
  readonly isDocument: boolean;
  readonly mark: Mark;
}

const FIELDS = "id,name,mimeType,webViewLink,createdTime,modifiedTime,sha256Checksum,appProperties";

/** Every file of this workbook's dossiers that the account sees, the oldest first; one call for up to 1000 of them. */
export function listFiles(workbook: string): DriveFile[] {
  const files: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = filesService().list({
      q: `appProperties has { key='thiDua' and value='${workbook}' } and trashed = false`,
      fields: `nextPageToken,files(${FIELDS})`,
      pageSize: 1000,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    for (const file of page.files ?? []) {
      const known = fileOf(file);
      if (known !== null) files.push(known);
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return files.sort((one, other) => one.made - other.made || (one.id < other.id ? -1 : 1));
}

/** Makes the folder of the dossiers in the account's own Drive. */
export function createFolder(workbook: string, name: string): DriveFile {
  const resource = { name, mimeType: FOLDER, appProperties: properties(workbook, { role: "folder" }) };
  return made(filesService().create(resource, NO_CONTENT, { fields: FIELDS }));
}

/** Makes a Google Doc of a .docx: one call, upload and conversion. */
export function createDocument(
  workbook: string,
  folder: string,
  name: string,
  bytes: Uint8Array,
  mark: Extract<Mark, { readonly role: "paper" }>,
): DriveFile {
  const resource = { name, mimeType: DOCUMENT, parents: [folder], appProperties: properties(workbook, mark) };
  const blob = Utilities.newBlob(signed(bytes), WORD, `${name}.docx`);
  return made(filesService().create(resource, blob, { fields: FIELDS }));
}

/** Puts a template into the folder as the Word file that it is, so that people edit it there. */
export function createTemplate(
  workbook: string,
  folder: string,
  name: string,
  bytes: readonly number[],
  mark: Extract<Mark, { readonly role: "template" }>,
): DriveFile {
  const resource = { name, mimeType: WORD, parents: [folder], appProperties: properties(workbook, mark) };
  const blob = Utilities.newBlob([...bytes], WORD, name);
  return made(filesService().create(resource, blob, { fields: FIELDS }));
}

/** Puts a file into the bin, where it stays for 30 days. */
export function putAway(id: string): void {
  filesService().update({ trashed: true }, id);
}

function filesService(): Files {
  const service = Drive?.Files;
  if (service === undefined) throw new Error("The Drive service is not enabled.");
  return service;
}

function properties(workbook: string, mark: Mark): Record<string, string> {
  return { thiDua: workbook, ...mark };
}

function made(file: GoogleFile): DriveFile {
  const known = fileOf(file);
  if (known === null) throw new Error("Drive did not give back what was asked for.");
  return known;
}

/** A file with its mark; null for one whose mark is none of ours. */
function fileOf(file: GoogleFile): DriveFile | null {
  const { id = "", name = "", webViewLink = "", sha256Checksum = "", createdTime, modifiedTime, appProperties } = file;
  const mark = markOf((appProperties ?? {}) as Readonly<Record<string, string | undefined>>);
  if (id === "" || mark === null) return null;
  const [made, changed] = [momentOf(createdTime), momentOf(modifiedTime)];
  const isDocument = file.mimeType === DOCUMENT;
  return { id, name, link: webViewLink, made, changed, checksum: sha256Checksum, isDocument, mark };
}

/** A moment as Drive writes it ("2023-01-05T01:30:00.000Z"); 0 for one that it did not give. */
function momentOf(text = ""): number {
  const [year = 0, month = 1, ...rest] = (/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(text) ?? []).slice(1).map(Number);
  return year === 0 ? 0 : Date.UTC(year, month - 1, ...rest);
}

function markOf({ role, document, kind, content }: Readonly<Record<string, string | undefined>>): Mark | null {
  if (role === "folder") return { role };
  if (role === "paper" && document !== undefined && content !== undefined) return { role, document, content };
  if (role === "template" && kind !== undefined && content !== undefined) return { role, kind, content };
  return null;
}

/** Bytes as Apps Script takes them. */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/**
 * What Google's words of refusal mean, by what they contain. With every one of these nothing was made; after any other
 * error nobody can say.
 */
const OBSTACLES: readonly (readonly [words: string, obstacle: PaperObstacle])[] = [
  ["too many times for one day|daily limit|quota.*(?:day|docs|documents)|documents? creat", "daily"],
  ["storage quota|storageQuotaExceeded", "storage"],
  ["rate limit|too many times in a short time|quota exceeded|too many requests|bandwidth quota", "rate"],
  ["insufficient|permission|not authori[sz]ed|scopes", "permission"],
  ["file not found|notFound", "folder"],
];

/** Why Google refused, or null where its words do not tell whether it was done. */
export function obstacleOf(thrown: unknown): PaperObstacle | null {
  const message = messageOf(thrown);
  return OBSTACLES.find(([words]) => new RegExp(words, "i").test(message))?.[1] ?? null;
}
