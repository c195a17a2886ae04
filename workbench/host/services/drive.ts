/** The advanced service Drive (version 3): the files that the add-on has made. */

import { DOCUMENT, FOLDER, ROOT, WORD, type DriveFile, type FileChanges } from "../drive/drive";
import { API_MESSAGES, ApiFault, calling } from "../drive/faults";
import { selected, type Members } from "../drive/fields";
import { readQuery } from "../drive/query";
import { demandWordFile } from "../drive/word";
import { NotModelled, ServiceException } from "../failures";
import { ServiceObject, type BlobContent } from "../service";
import { contentOf } from "./blob";

type Google = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type GoogleFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type GoogleList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList;
type Options = Readonly<Record<string, unknown>>;

export class Drive extends ServiceObject {
  readonly className = "Drive";
}

/** What the API gives of a file when nobody says which fields. */
const USUAL_FIELDS = "kind,id,name,mimeType";
const FILE_MEMBERS: Members = {
  appProperties: null,
  createdTime: null,
  id: null,
  isAppAuthorized: null,
  kind: null,
  mimeType: null,
  modifiedTime: null,
  name: null,
  ownedByMe: null,
  parents: null,
  sha256Checksum: null,
  size: null,
  trashed: null,
  webViewLink: null,
};
const LIST_MEMBERS: Members = { kind: null, nextPageToken: null, incompleteSearch: null, files: FILE_MEMBERS };
/** Members of a file that the API gives but nobody may set. */
const OUTPUT_ONLY = new Set(["isAppAuthorized", "kind", "ownedByMe", "sha256Checksum", "size", "webViewLink"]);
/** Members that may be set, or are answered, but of which nothing is modelled. */
const OTHER_MEMBERS = new Set(
  (
    "contentHints copyRequiresWriterPermission createdTime description folderColorRgb id modifiedTime " +
    "originalFilename properties shortcutDetails starred viewedByMeTime writersCanShare"
  ).split(" "),
);
/** Parameters that change nothing in an own Drive. */
const HARMLESS = ["supportsAllDrives", "includeItemsFromAllDrives", "quotaUser", "prettyPrint"];
const LIST_PARAMETERS = ["fields", "q", "pageSize", "pageToken", "spaces", "corpora", "orderBy", ...HARMLESS];

export class FilesCollection extends ServiceObject implements Pick<Google, "create" | "export" | "list" | "update"> {
  readonly className = "FilesCollection";

  create(resource: GoogleFile, media: GoogleAppsScript.Base.Blob | null = null, options: Options = {}): GoogleFile {
    return calling("drive.files.create", () => {
      demandParameters(options, ["fields", ...HARMLESS]);
      const changes = changesOf(resource, "create");
      const content = media && contentOf(media);
      const made = madeOf(changes, content);
      const { drive, user, clock } = this.around;
      const file = drive.create(user.email, clock.now(), made, content?.bytes ?? null);
      return answer(this.view(file), options, USUAL_FIELDS, FILE_MEMBERS);
    });
  }

  /** With `alt: "media"` the content of a text file; Google cannot give binary content to a script this way. */
  get(id: string, options: Options & { readonly alt: "media" }): string;
  get(id: string, options?: Options): GoogleFile;
  get(id: string, options: Options = {}): GoogleFile | string {
    return calling("drive.files.get", () => {
      demandParameters(options, ["fields", "alt", "acknowledgeAbuse", ...HARMLESS]);
      const { drive, user } = this.around;
      const file = drive.get(user.email, demandId(id));
      if (options["alt"] === "media") return textOf(file, drive.bytes(user.email, id));
      return answer(this.view(file), options, USUAL_FIELDS, FILE_MEMBERS);
    });
  }

  list(options: Options = {}): GoogleList {
    return calling("drive.files.list", () => {
      demandParameters(options, LIST_PARAMETERS);
      const { drive, user, clock } = this.around;
      if ((options["spaces"] ?? "drive") !== "drive") throw new NotModelled("Another space than drive");
      if ((options["corpora"] ?? "user") !== "user") throw new NotModelled("Another corpus than user");
      const asked = options["q"] === undefined ? null : readQuery(demandText(options["q"]), ROOT);
      const found = drive.search(user.email, clock.now()).filter((file) => asked?.(file) ?? true);
      const ordered = inOrder(found, options["orderBy"]);
      const size = pageSize(options["pageSize"]);
      const from = pageStart(options["pageToken"], ordered.length);
      const page = ordered.slice(from, from + size);
      const rest = from + size < ordered.length;
      const data = {
        kind: "drive#fileList",
        incompleteSearch: false,
        files: page.map((file) => this.view(file)),
        ...(rest ? { nextPageToken: pageToken(from + size) } : {}),
      };
      const usual = `kind,incompleteSearch,nextPageToken,files(${USUAL_FIELDS})`;
      return answer(data, options, usual, LIST_MEMBERS);
    });
  }

  update(
    resource: GoogleFile,
    id: string,
    media: GoogleAppsScript.Base.Blob | null = null,
    options: Options = {},
  ): GoogleFile {
    return calling("drive.files.update", () => {
      demandParameters(options, ["fields", "addParents", "removeParents", ...HARMLESS]);
      const { drive, user, clock } = this.around;
      const old = drive.get(user.email, demandId(id));
      const changes = { ...changesOf(resource, "update"), ...movedOf(old, options) };
      if (changes.mimeType !== undefined && changes.mimeType !== old.mimeType) {
        throw new NotModelled("Another type of a file that is there");
      }
      const content = media && contentOf(media);
      if (content) madeOf({ ...changes, mimeType: old.mimeType }, content);
      const file = drive.update(user.email, clock.now(), id, changes, content?.bytes ?? null);
      return answer(this.view(file), options, USUAL_FIELDS, FILE_MEMBERS);
    });
  }

  /** Apps Script calls it without `alt=media`, and the API refuses every such call. */
  export(id: string, _mimeType: string): void {
    calling("drive.files.export", () => {
      this.around.drive.get(this.around.user.email, demandId(id));
      throw new ApiFault(API_MESSAGES.exportNeedsMedia);
    });
  }

  private view(file: DriveFile): Record<string, unknown> {
    const { drive, user } = this.around;
    const plain = file.mimeType !== FOLDER && file.mimeType !== DOCUMENT;
    return {
      kind: "drive#file",
      id: file.id,
      name: file.name,
      mimeType: file.mimeType,
      parents: [...file.parents],
      createdTime: new Date(file.createdTime).toISOString(),
      modifiedTime: new Date(file.modifiedTime).toISOString(),
      trashed: file.trashed,
      isAppAuthorized: true,
      ownedByMe: file.owner === user.email,
      webViewLink: drive.link(file),
      ...(Object.keys(file.appProperties).length > 0 ? { appProperties: { ...file.appProperties } } : {}),
      ...(plain ? { size: String(drive.size(file.id)), sha256Checksum: drive.checksum(file.id) } : {}),
    };
  }
}

/** The type that a new file gets: the resource's, else the content's. Throws for a conversion that Google lacks. */
function madeOf(changes: FileChanges, content: BlobContent | null): FileChanges {
  const mimeType = changes.mimeType ?? content?.contentType ?? "application/octet-stream";
  const name = changes.name ?? content?.name ?? undefined;
  if (mimeType === DOCUMENT && content) {
    if (content.contentType !== WORD) throw new ApiFault(API_MESSAGES.noConversion);
    demandWordFile(content.bytes);
  }
  if (mimeType === DOCUMENT && !content) throw new NotModelled("An empty document");
  if (mimeType === FOLDER && content) throw new ApiFault(API_MESSAGES.badRequest);
  return { ...changes, mimeType, ...(name === undefined ? {} : { name }) };
}

function changesOf(resource: GoogleFile, call: "create" | "update"): FileChanges {
  const { name, mimeType, parents, appProperties, trashed }: Readonly<Record<string, unknown>> = { ...resource };
  for (const member of Object.keys(resource)) {
    if (["name", "mimeType", "parents", "appProperties", "trashed"].includes(member)) continue;
    if (OUTPUT_ONLY.has(member)) throw new ApiFault(API_MESSAGES.notWritable);
    if (OTHER_MEMBERS.has(member)) throw new NotModelled(`${member} of a file`);
    throw new ApiFault(API_MESSAGES.unknownMember(member));
  }
  if (call === "update" && parents !== undefined) throw new ApiFault(API_MESSAGES.parentsNotDirect);
  if (parents !== undefined && !Array.isArray(parents)) throw new ApiFault(API_MESSAGES.invalidValue);
  const [parent, ...others] = (parents ?? []) as readonly unknown[];
  if (others.length > 0) throw new ApiFault(API_MESSAGES.oneParent);
  return {
    ...(name === undefined ? {} : { name: demandText(name) }),
    ...(mimeType === undefined ? {} : { mimeType: demandText(mimeType) }),
    ...(parent === undefined ? {} : { parent: demandText(parent) }),
    ...(appProperties === undefined ? {} : { appProperties: demandTexts(appProperties) }),
    ...(trashed === undefined ? {} : { trashed: demandLogical(trashed) }),
  };
}

function movedOf(file: DriveFile, options: Options): FileChanges {
  const { addParents, removeParents } = options;
  if (addParents === undefined && removeParents === undefined) return {};
  const removed = removeParents === undefined ? undefined : demandText(removeParents);
  if (addParents === undefined || removed !== file.parents[0]) throw new NotModelled("A file in several folders");
  return { parent: demandText(addParents) };
}

function answer(data: Record<string, unknown>, options: Options, usual: string, known: Members): object {
  return selected(data, options["fields"] === undefined ? usual : demandText(options["fields"]), known);
}

const ORDERS: Readonly<Record<string, (file: DriveFile) => string | number>> = {
  createdTime: (file) => file.createdTime,
  folder: (file) => (file.mimeType === FOLDER ? 0 : 1),
  modifiedTime: (file) => file.modifiedTime,
  name: (file) => file.name,
};

function inOrder(files: readonly DriveFile[], orderBy: unknown): readonly DriveFile[] {
  if (orderBy === undefined) return files;
  const keys = demandText(orderBy)
    .split(",")
    .map((part) => {
      const [name = "", direction, ...rest] = part.trim().split(" ");
      const of = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
      if (!of || rest.length > 0 || (direction ?? "desc") !== "desc") throw new ApiFault(API_MESSAGES.invalidValue);
      return { of, sign: direction === "desc" ? -1 : 1 };
    });
  return [...files].sort((one, other) => {
    for (const { of, sign } of keys) {
      const [a, b] = [of(one), of(other)];
      if (a !== b) return a < b ? -sign : sign;
    }
    return 0;
  });
}

function pageSize(value: unknown): number {
  if (value === undefined) return 100;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 1000) {
    throw new ApiFault(API_MESSAGES.pageSize(JSON.stringify(value)));
  }
  return value;
}

const PAGE_MARK = "~!!~page:";

function pageToken(from: number): string {
  return Buffer.from(`${PAGE_MARK}${String(from)}`).toString("base64url");
}

function pageStart(token: unknown, length: number): number {
  if (token === undefined) return 0;
  const text = Buffer.from(demandText(token), "base64url").toString();
  const from = text.startsWith(PAGE_MARK) ? Number(text.slice(PAGE_MARK.length)) : NaN;
  if (!(from >= 0 && from <= length)) throw new ApiFault(API_MESSAGES.invalidValue);
  return from;
}

/** The service expects text where the API answers with content, and fails on anything else although the API did not. */
function textOf(file: DriveFile, bytes: Uint8Array): string {
  if (file.mimeType === FOLDER || file.mimeType === DOCUMENT) throw new ApiFault(API_MESSAGES.notBinary);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceException("Response Code: 200. Message: (binary content)");
  }
}

function demandParameters(options: Options, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new ApiFault(API_MESSAGES.unknownParameter(name));
  }
}

function demandId(id: string): string {
  if (id === "") throw new ApiFault("Required");
  return id;
}

function demandText(value: unknown): string {
  if (typeof value !== "string") throw new ApiFault(API_MESSAGES.invalidValue);
  return value;
}

function demandLogical(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ApiFault(API_MESSAGES.invalidValue);
  return value;
}

function demandTexts(value: unknown): Record<string, string | null> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ApiFault(API_MESSAGES.invalidValue);
  }
  for (const text of Object.values(value)) {
    if (typeof text !== "string" && text !== null) throw new ApiFault(API_MESSAGES.invalidValue);
  }
  return value as Record<string, string | null>;
}
