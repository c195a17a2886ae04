/** Tells of a file whether it is the workbook that it was, also under another name, or a copy and so another workbook. */

import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { idOf, newId, type Identity } from "../sheet/identity";
import type { Workbook } from "../sheet/model";
import { workbookOfPapers } from "./drive-folder";

const PAPERS = " - hồ sơ";

/** Opens the workbook of another file; null where that cannot be read. */
export type OpenOther = (file: string) => Promise<Workbook | null>;

/**
 * Gives a workbook that was opened its identity, and its id. A file of another name than the workbook knows was renamed
 * when no file of the old name stands beside it any more that is this workbook, and it is still in its folder or its
 * papers are beside it; else it is a copy. A copy's id is always the same, so that a breakdown before it is first saved
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
  const papers = papersFolders(directory).some((beside) => ownerOf(path.join(directory, beside)) === id);
  return papers || folder === placeOf(file).folder;
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
