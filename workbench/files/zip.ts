/**
 * The container of an .xlsx file, written plainly and read with bounds: its directory is judged before anything is inflated, and no part
 * may become larger than the directory says.
 */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { FileFault } from "./problems";

/** Bounds for files that people bring; a workbook of 500 tabs stays far below them. */
export const ZIP_LIMITS = {
  /** Bytes of all parts together when inflated. */
  total: 50 * 1024 * 1024,
  entries: 1000,
  /** How many times larger than packed a part may be, from `ratioFrom` bytes on. */
  ratio: 100,
  ratioFrom: 100 * 1024,
} as const;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_SIZE = 22;
/** The longest comment that may follow the end of the directory. */
const LONGEST_COMMENT = 0xffff;
/** Flag: names of parts are UTF-8. */
const UTF8_NAMES = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** No part of a workbook needs one; entities are how small files grow huge or reach for others. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
  readonly header: number;
}

/** Throws `FileFault` when the directory alone tells that the container is not to be opened; inflates nothing. */
export function judgeContainer(bytes: Uint8Array): void {
  judgedEntries(bytes, viewOf(bytes));
}

/** The parts of the file by name. Throws `FileFault` for a container that is not to be opened. */
export function readParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const entries = judgedEntries(bytes, view);
  const parts = new Map(entries.map((entry) => [entry.name, unpack(bytes, view, entry)]));
  for (const [name, part] of parts) {
    if (DOCUMENT_TYPE.test(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1"))) {
      throw new FileFault("dangerous", `${name}: DTD`);
    }
  }
  return parts;
}

/** One part of the file, nothing else inflated. Throws `FileFault` for a container that is not to be opened. */
export function readPart(bytes: Uint8Array, name: string): Uint8Array | null {
  const view = viewOf(bytes);
  const entry = judgedEntries(bytes, view).find((one) => one.name === name);
  return entry ? unpack(bytes, view, entry) : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function judgedEntries(bytes: Uint8Array, view: DataView): Entry[] {
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) throw oleFault(bytes);
  const entries = readDirectory(bytes, view);
  judge(entries);
  return entries;
}

/** Parts as one container, in the order given; `packed` false leaves them uncompressed for a reader close by. */
export function writeParts(parts: ReadonlyMap<string, Uint8Array>, packed = true): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const data = packed ? deflateRawSync(part) : part;
    const facts = { name, part, packed: data.length, method: packed ? DEFLATED : STORED };
    const local = header(LOCAL_HEADER, facts, null);
    pieces.push(local, data);
    directory.push(header(DIRECTORY_ENTRY, facts, offset));
    offset += local.length + data.length;
  }
  const directorySize = directory.reduce((size, { length }) => size + length, 0);
  const end = Buffer.alloc(DIRECTORY_END_SIZE);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

interface PackedPart {
  readonly name: string;
  readonly part: Uint8Array;
  readonly packed: number;
  readonly method: number;
}

/** A part's header: before its data, or (with the place of that one) in the directory, which says a little more. */
function header(signature: number, { name, part, packed, method }: PackedPart, place: number | null): Uint8Array {
  const label = Buffer.from(name, "utf8");
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(method, 4);
  // The moment of saving stands in the document's properties; 1 January 1980 is the container's first day.
  facts.writeUInt16LE(0x21, 8);
  facts.writeUInt32LE(crc32(part), 10);
  facts.writeUInt32LE(packed, 14);
  facts.writeUInt32LE(part.length, 18);
  facts.writeUInt16LE(label.length, 22);
  const start = Buffer.alloc(place === null ? 4 : 6);
  start.writeUInt32LE(signature, 0);
  if (place === null) return Buffer.concat([start, facts, label]);
  start.writeUInt16LE(20, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(place, 10);
  return Buffer.concat([start, facts, rest, label]);
}

/** An OLE container is an old .xls workbook, or a new one that a password encrypts. */
function oleFault(bytes: Uint8Array): FileFault {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
  return encrypted ? new FileFault("protected") : new FileFault("notXlsx", ".xls, .doc");
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  if (end === null) throw new FileFault(startsAsZip(bytes) ? "damaged" : "notXlsx", "ZIP");
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) throw new FileFault("tooLarge", `${String(count)} parts`);
  let offset = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== DIRECTORY_ENTRY) {
      throw new FileFault("damaged", "ZIP directory");
    }
    const nameLength = view.getUint16(offset + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(offset + 10, true),
      encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
      packed: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      checksum: view.getUint32(offset + 16, true),
      header: view.getUint32(offset + 42, true),
    });
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries.filter(({ name }) => !name.endsWith("/"));
}

/** A file that begins as a container but has lost its end was cut short on its way. */
function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - DIRECTORY_END_SIZE;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset -= 1) {
    if (view.getUint32(offset, true) === DIRECTORY_END) return offset;
  }
  return null;
}

function judge(entries: readonly Entry[]): void {
  let total = 0;
  const names = new Set<string>();
  for (const { name, encrypted, size, packed } of entries) {
    if (encrypted) throw new FileFault("protected");
    const climbs = name.startsWith("/") || name.includes("\\") || name.split("/").includes("..");
    if (climbs || name.includes("\0") || /^[A-Za-z]:/.test(name)) throw new FileFault("dangerous", name);
    // Two parts of one name are read differently by different programs.
    if (names.has(name)) throw new FileFault("dangerous", name);
    names.add(name);
    total += size;
    if (total > ZIP_LIMITS.total) throw new FileFault("tooLarge", `> ${String(ZIP_LIMITS.total / 1024 / 1024)} MB`);
    if (size > ZIP_LIMITS.ratioFrom && size > packed * ZIP_LIMITS.ratio) throw new FileFault("dangerous", name);
  }
}

/** The part as it was packed: of the size and with the checksum that the directory tells. */
function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const part = inflate(bytes, view, entry);
  if (crc32(part) !== entry.checksum) throw new FileFault("damaged", entry.name);
  return part;
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { name, header, packed, size, method } = entry;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw new FileFault("damaged", name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw new FileFault("damaged", name);
  if (method === STORED && packed === size) return data;
  if (method !== DEFLATED) throw new FileFault("damaged", name);
  try {
    const inflated = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    if (inflated.length === size) return inflated;
  } catch {
    // Said below: broken data, or more of it than the directory told.
  }
  throw new FileFault("damaged", name);
}
