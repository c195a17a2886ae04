/** Tells of a file whether it is the workbook that it was, also under another name, or a copy and so another workbook. */

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { idOf, newId, type Identity } from "../sheet/identity";
import type { Workbook } from "../sheet/model";
import { workbookOfPapers } from "./drive-folder";
import { LARGEST_FILE } from "./xlsx";
import { unpackExtras } from "./xlsx-extras";
import { readPart } from "./zip";

const PAPERS = " - hồ sơ";

/** Opens the workbook of another file; null where that cannot be read. */
export type OpenOther = (file: string) => Promise<Workbook | null>;

/**
 * Gives a workbook that was opened its identity, and its id. A file of another name than the workbook knows was renamed
 * when no other file beside it is this workbook rather, and it is still in its folder or its papers are beside it; else
 * it is a copy. A copy's id is always the same, so that a breakdown before it is first saved
 * changes nothing.
 */
export async function identify(workbook: Workbook, file: string, openOther: OpenOther): Promise<string> {
  const here = placeOf(file);
  const known = workbook.identity;
  const stays = known === null || known.name === here.name || (await isRenamed(known, file, openOther));
  const id = known === null ? idOf(here.name) : stays ? known.id : idOf([known.id, here.folder, here.name].join("\n"));
  workbook.editSettings({ identity: { id, ...here } });
  return id;
}

/** The identity of a workbook that is about to be made as this file. */
export function newIdentity(file: string): Identity {
  return { id: newId(), ...placeOf(file) };
}

/**
 * The folder with the papers of a workbook, beside its file: "Sổ 2022 - hồ sơ" beside "Sổ 2022.xlsx", and still that one
 * when the file has been renamed.
 */
export function papersFolder(file: string, id: string): string {
  const directory = path.dirname(file);
  const own = `${placeOf(file).name}${PAPERS}`;
  const owned = papersFolders(directory).filter((name) => ownerOf(path.join(directory, name)) === id);
  const [first] = owned;
  if (first !== undefined) return path.join(directory, owned.find((name) => name.normalize("NFC") === own) ?? first);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? own : `${placeOf(file).name} (${String(count)})${PAPERS}`;
    if (ownerOf(path.join(directory, name)) === null) return path.join(directory, name);
  }
}

function placeOf(file: string): Omit<Identity, "id"> {
  const name = path.basename(file, path.extname(file)).normalize("NFC");
  return { name, folder: idOf(realDirectory(file)) };
}

function realDirectory(file: string): string {
  const directory = path.dirname(path.resolve(file));
  try {
    return realpathSync(directory);
  } catch {
    // It is made when the workbook is saved.
    return directory;
  }
}

async function isRenamed({ id, name, folder }: Identity, file: string, openOther: OpenOther): Promise<boolean> {
  const directory = path.dirname(file);
  const before = path.join(directory, `${name}${path.extname(file)}`);
  if (existsSync(before)) {
    const other = await openOther(before);
    if (other && (other.identity?.id ?? idOf(name)) === id) return false;
  }
  if (filesBeside(file).some((other) => isRather(other, file, id))) return false;
  const papers = papersFolders(directory).some((beside) => ownerOf(path.join(directory, beside)) === id);
  return papers || folder === placeOf(file).folder;
}

/** So many other files of a folder are looked into. */
const MOST_FILES = 300;

function filesBeside(file: string): string[] {
  const directory = path.dirname(path.resolve(file));
  try {
    return readdirSync(directory)
      .filter((name) => name.toLowerCase().endsWith(".xlsx") && name !== path.basename(file))
      .slice(0, MOST_FILES)
      .map((name) => path.join(directory, name));
  } catch {
    return [];
  }
}

/**
 * Whether of two files that know the same id the other one is the workbook: it has been opened under its name, or,
 * where neither has, it was worked on later, or is the older one of two that are equal.
 */
function isRather(other: string, file: string, id: string): boolean {
  try {
    const known = identityIn(other);
    if (known?.id !== id) return false;
    if (known.name === placeOf(other).name) return true;
    const [one, two] = [statSync(other), statSync(file)];
    const equal = one.size === two.size && readFileSync(other).equals(readFileSync(file));
    if (one.mtimeMs !== two.mtimeMs) return one.mtimeMs > two.mtimeMs !== equal;
    return one.birthtimeMs === two.birthtimeMs ? other < file : one.birthtimeMs < two.birthtimeMs;
  } catch {
    // A file that cannot be read is nobody's workbook.
    return false;
  }
}

const PROPERTIES = "docProps/custom.xml";
const PROPERTY = /<property (?:[^>]* )?name="([\w-]+)"[^>]*>\s*<vt:lpwstr>([^<]*)</g;

/** What a file says of its identity, without opening the rest of it; null where it says nothing. */
function identityIn(file: string): Identity | null {
  if (statSync(file).size > LARGEST_FILE) return null;
  const part = readPart(readFileSync(file), PROPERTIES);
  const text = part === null ? "" : new TextDecoder().decode(part);
  const properties = Object.fromEntries([...text.matchAll(PROPERTY)].map(([, name = "", value = ""]) => [name, value]));
  return unpackExtras(properties)?.identity ?? null;
}

function papersFolders(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.normalize("NFC").endsWith(PAPERS))
      .sort();
  } catch {
    return [];
  }
}

/** The id of the workbook whose papers these are; told by the folder's name where its index does not tell. */
function ownerOf(folder: string): string | null {
  const owner = workbookOfPapers(folder);
  return owner === "" ? idOf(path.basename(folder).normalize("NFC").slice(0, -PAPERS.length)) : owner;
}
