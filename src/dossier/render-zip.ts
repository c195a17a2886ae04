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
  file(name: string, text: string): void;
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
  const contents = new Map<string, () => Uint8Array>();
  for (const [name, content] of Object.entries(bytes)) {
    if (name.endsWith("/")) continue;
    files[name] = { name, asText: () => strFromU8(content) };
    contents.set(name, () => content);
  }

  function file(name: string): PartFile | null;
  function file(pattern: RegExp): PartFile[];
  function file(name: string, text: string): void;
  function file(asked: string | RegExp, text?: string): PartFile | PartFile[] | null | undefined {
    if (typeof asked !== "string") return Object.values(files).filter(({ name }) => asked.test(name));
    if (text === undefined) return files[asked] ?? null;
    files[asked] = { name: asked, asText: () => text };
    contents.set(asked, () => strToU8(text));
    return undefined;
  }

  return {
    files,
    file,
    remove(name) {
      delete files[name];
    },
    bytes() {
      const names = Array.from(contents.keys()).filter((name) => files[name] !== undefined);
      const parts = names.map((name): [string, Uint8Array] => [name, contents.get(name)?.() ?? new Uint8Array(0)]);
      // No clock: the same paper has the same bytes.
      return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) });
    },
  };
}
