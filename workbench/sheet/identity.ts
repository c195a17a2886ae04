/** Which workbook this is, whatever its file is called: what Google tells by the id of the file. */

import { createHash, randomBytes } from "node:crypto";

/** An id, and the file that it was given to: a file of another name has been renamed, or copied. */
export interface Identity {
  readonly id: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Stands for the file's folder without telling it. */
  readonly folder: string;
}

const LENGTH = 24;

/** An id as Google's look: letters and digits that tell nothing; the same for the same text. */
export function idOf(text: string): string {
  return createHash("sha256").update(text.normalize("NFC")).digest("base64url").slice(0, LENGTH);
}

/** An id that nothing has yet. */
export function newId(): string {
  return randomBytes(LENGTH).toString("base64url").slice(0, LENGTH);
}

/** Whether a value that was read somewhere is an identity. */
export function isIdentity(value: unknown): value is Identity {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, folder } = value as Partial<Record<keyof Identity, unknown>>;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) && typeof name === "string" && typeof folder === "string";
}
