/** Utilities: digests, Base64, blobs, gzip, dates as text, pauses. */

import { createHash, randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { NotModelled, ServiceException } from "../failures";
import { enumName, ServiceObject } from "../service";
import { serialOf } from "../serial";
import { contentOf } from "./blob";

type Google = GoogleAppsScript.Utilities.Utilities;
type Charset = GoogleAppsScript.Utilities.Charset;

export class Utilities
  extends ServiceObject
  implements
    Pick<
      Google,
      | "base64Decode"
      | "base64DecodeWebSafe"
      | "base64Encode"
      | "base64EncodeWebSafe"
      | "computeDigest"
      | "formatDate"
      | "getUuid"
      | "newBlob"
      | "ungzip"
    >
{
  readonly className = "Utilities";

  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    value: string | number[],
    charset?: Charset,
  ): number[] {
    const name = enumName(algorithm);
    if (name === "MD2") throw new NotModelled("DigestAlgorithm.MD2");
    return signed(createHash(name.replace("_", "").toLowerCase()).update(bytesOf(value, charset)).digest());
  }
  base64Encode(data: string | number[], charset?: Charset): string {
    return bytesOf(data, charset).toString("base64");
  }
  /** With padding, unlike Node's own form. */
  base64EncodeWebSafe(data: string | number[], charset?: Charset): string {
    return this.base64Encode(data, charset).replaceAll("+", "-").replaceAll("/", "_");
  }
  base64Decode(encoded: string, _charset?: Charset): number[] {
    return signed(Buffer.from(encoded, "base64"));
  }
  base64DecodeWebSafe(encoded: string, charset?: Charset): number[] {
    return this.base64Decode(encoded, charset);
  }
  getUuid(): string {
    return randomUUID();
  }
  newBlob(data: string | number[], contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    const text = typeof data === "string";
    return this.around.objects.blob({
      bytes: text ? Buffer.from(data, "utf8") : Buffer.from(data.map((byte) => byte & 0xff)),
      contentType: contentType ?? (text ? "text/plain" : null),
      name: name ?? null,
    });
  }
  ungzip(blob: GoogleAppsScript.Base.Blob): GoogleAppsScript.Base.Blob {
    const { bytes, contentType, name } = contentOf(blob);
    if (contentType !== "application/x-gzip") throw new ServiceException("Invalid argument: blob");
    return this.around.objects.blob({ bytes: unpacked(bytes), contentType: null, name });
  }
  sleep(milliseconds: number): Promise<void> {
    return this.around.clock.sleep(milliseconds);
  }
  formatDate(date: Date, timeZone: string, format: string): string {
    const wall = new Date(Math.round((serialOf(date.getTime(), timeZone) - 25_569) * 86_400_000));
    return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (text, quoted: string | undefined) => {
      if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
      const part = DATE_PARTS[text];
      if (!part) throw new NotModelled(`Utilities.formatDate with "${text}"`);
      return part(wall);
    });
  }
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** The letters of Java's SimpleDateFormat that need no names of months and days. */
const DATE_PARTS: Readonly<Record<string, (wall: Date) => string>> = {
  yyyy: (wall) => padded(wall.getUTCFullYear(), 4),
  yy: (wall) => padded(wall.getUTCFullYear() % 100, 2),
  MM: (wall) => padded(wall.getUTCMonth() + 1, 2),
  M: (wall) => String(wall.getUTCMonth() + 1),
  dd: (wall) => padded(wall.getUTCDate(), 2),
  d: (wall) => String(wall.getUTCDate()),
  HH: (wall) => padded(wall.getUTCHours(), 2),
  H: (wall) => String(wall.getUTCHours()),
  mm: (wall) => padded(wall.getUTCMinutes(), 2),
  m: (wall) => String(wall.getUTCMinutes()),
  ss: (wall) => padded(wall.getUTCSeconds(), 2),
  s: (wall) => String(wall.getUTCSeconds()),
  SSS: (wall) => padded(wall.getUTCMilliseconds(), 3),
};

/** US_ASCII, the default, turns every other character into a question mark. */
function bytesOf(value: string | number[], charset?: Charset): Buffer {
  if (typeof value !== "string") return Buffer.from(value.map((byte) => byte & 0xff));
  if (charset !== undefined && enumName(charset) === "UTF_8") return Buffer.from(value, "utf8");
  return Buffer.from(value.replace(/[^\0-\x7f]/gu, "?"), "latin1");
}

/** More than any file that a script may hold. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;

function unpacked(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch {
    throw new ServiceException("Could not decompress gzip.");
  }
}

/** Apps Script's bytes run from -128 to 127. */
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}
