/** The parts of a .docx file, as the templating library wants them and as bytes that depend on nothing but the parts. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** No paper comes near it; a file that claims more is not one. */
const MOST_BYTES = 20_000_000;

/** A part, read as text. */
interface PartFile {
  readonly name: string;
  asText(): string;
}

/** The container, as docxtemplater asks of a zip file: its parts by name, found, set and removed. */
export interface PartFiles {
  readonly files: Readonly<Record<string, PartFile>>;
  file(name: string): PartFile | null;
  file(pattern: RegExp): PartFile[];
  file(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  bytes(): Uint8Array;
}

/** Opens a container. Throws for bytes that are none, or that unpack to more than a paper can hold. */
export function openParts(container: ArrayLike<number>): PartFiles {
  let total = 0;
  const bytes = unzipSync(Uint8Array.from(container), {
    filter: ({ originalSize }) => {
      total += originalSize;
      if (total > MOST_BYTES) throw new Error("the parts are too large");
      return true;
    },
  });
  const files: Record<string, PartFile> = {};
  const contents: Record<string, Uint8Array> = {};
  const set = (name: string, content: Uint8Array): void => {
    files[name] = { name, asText: () => strFromU8(content) };
    contents[name] = content;
  };
  for (const [name, content] of Object.entries(bytes)) if (!name.endsWith("/")) set(name, content);

  function file(name: string): PartFile | null;
  function file(pattern: RegExp): PartFile[];
  function file(name: string, content: string | Uint8Array): void;
  function file(asked: string | RegExp, content?: string | Uint8Array): PartFile | PartFile[] | null | undefined {
    if (typeof asked !== "string") return Object.values(files).filter(({ name }) => asked.test(name));
    if (content === undefined) return files[asked] ?? null;
    set(asked, typeof content === "string" ? strToU8(content) : content);
    return undefined;
  }

  return {
    files,
    file,
    remove(name) {
      delete files[name];
      delete contents[name];
    },
    // No clock: the same parts in the same order have the same bytes.
    bytes: () => zipSync(contents, { level: 6, mtime: new Date(1980, 0, 1) }),
  };
}
