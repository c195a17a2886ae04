/** What is kept of a run between its slices: what was asked for, and what may have been made without being recorded. */

import { isPaperKind } from "../../dossier/file-names";
import type { PaperKind } from "../../dossier/papers";
import { kindOfKey } from "../../dossier/ledger";
import type { PapersRequest, PapersRunState } from "../../workbook/panel-papers";

/** A document that was being made; nobody knows whether it was until Drive has been looked at. */
export interface Attempt {
  /** The digest of the document's name in the ledger; "folder" for the folder of the dossiers. */
  readonly document: string;
  /** The digest of what it says. */
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The folder of the dossiers, and when it was seen or made last, in milliseconds since 1970. */
export interface KnownFolder {
  /** "" while it is being made. */
  readonly id: string;
  readonly link: string;
  readonly at: number;
}

/**
 * The template of a kind in the folder of the dossiers. `at` is when it was put there by this account's own action, in
 * milliseconds since 1970, which searches may not show yet; none for one that was seen.
 */
export type KnownTemplate =
  /** As the add-on put it there: the add-on's own counts, also after an update. */
  | { readonly state: "original"; readonly id: string; readonly name: string; readonly at?: number }
  | {
      readonly state: "edited";
      readonly id: string;
      readonly name: string;
      /** What tells its content from any other. */
      readonly digest: string;
      readonly isDocument: boolean;
      readonly at?: number;
    }
  /** It was being put there; nobody knows whether it was until Drive has been looked at. */
  | { readonly state: "trying"; readonly at: number }
  /** Others stand there and this one does not. */
  | { readonly state: "missing" }
  /** More than one has been edited. */
  | { readonly state: "several"; readonly names: readonly string[] };

/** The templates in the folder by kind; none while they have not been put there. */
export type KnownTemplates = Readonly<Record<string, KnownTemplate>>;

/** A run as it is kept. */
export interface Run {
  readonly request: PapersRequest;
  /** When it began, in milliseconds since 1970; no two runs of a workbook have the same. */
  readonly since: number;
  /** What the window that begins it or takes it up calls it before it knows `since`; "" where it has no name. */
  readonly name: string;
  /** How it has come to its end; null until it has. */
  readonly end: "done" | "stopped" | null;
  /** Drive has been looked at, and the ledger holds what was asked for. */
  readonly begun: boolean;
  readonly made: number;
  /** How often Drive was asked besides the documents: to look, and to make the folder. */
  readonly besides: number;
  readonly attempts: readonly Attempt[];
  /** When a document was made last, in milliseconds since 1970; 0 before the first. A look may not show it yet. */
  readonly lastMade: number;
  /** How many documents were found deleted. */
  readonly lost: number;
  /** How often a document failed in this run, by the digest of its name; only those that did. */
  readonly tries: Readonly<Record<string, number>>;
  readonly folder: KnownFolder | null;
  /** Kinds of which papers were made by a template that the Office has edited. */
  readonly edited: readonly PaperKind[];
  /** Kinds of these that the workbook could not take, so that a copy will not have them; none in a run of before. */
  readonly unkept?: readonly PaperKind[];
  /** Something was made again of which a copy may turn up. */
  readonly remade: boolean;
  /** A copy was found that somebody has worked in, and left where it is. */
  readonly copyLeft: boolean;
  /** How often Google asked to slow down. */
  readonly slowed: number;
}

/** The name under which the making of the folder is remembered among the attempts. */
export const FOLDER = "folder";

const RUN = "papers-run";
const STOP = "papers-stop";
const TEMPLATES = "papers-templates";
const PROGRESS = "papers-progress";
const KNOWN_FOLDER = "papers-folder";

/** No slice is silent for longer while it is alive. */
const SILENT_MILLISECONDS = 120_000;
const PROGRESS_SECONDS = 300;

/** The run that was begun last. */
export function readRun(): Run | null {
  const kept = store().getProperty(RUN);
  return kept === null ? null : (JSON.parse(kept) as Run);
}

export function keepRun(run: Run): void {
  store().setProperty(RUN, JSON.stringify(run));
}

/** The run is over; where the papers are, and what may have been made without being recorded, is kept for the next. */
export function endRun(run: Run, end: "done" | "stopped"): void {
  keepRun({ ...run, end });
}

/** A run that begins; `before` is the last one, of which a search may not show everything yet. */
export function newRun(request: PapersRequest, name: string, since: number, before: Run | null): Run {
  const folder = lastFolder(before);
  const attempts = before?.attempts ?? [];
  const isBeingMade = folder?.id === "";
  return {
    request,
    since: Math.max(since, (before?.since ?? 0) + 1),
    name,
    end: null,
    begun: false,
    made: 0,
    besides: 0,
    attempts: isBeingMade ? [...attempts, { document: FOLDER, content: "", at: folder.at }] : attempts,
    lastMade: before?.lastMade ?? 0,
    lost: 0,
    tries: {},
    folder: isBeingMade ? null : folder,
    edited: [],
    unkept: [],
    remade: false,
    copyLeft: false,
    slowed: 0,
  };
}

/** The folder that a run or the putting of templates has seen or made last; null for none. */
export function lastFolder(run: Run | null): KnownFolder | null {
  const kept = store().getProperty(KNOWN_FOLDER);
  const given = kept === null ? null : (JSON.parse(kept) as KnownFolder);
  const ofRun = run?.folder ?? null;
  return given !== null && given.at > (ofRun?.at ?? 0) ? given : ofRun;
}

/** Keeps the folder that is or was made for templates, which searches may not show yet; null where it was not. */
export function keepFolder(folder: KnownFolder | null): void {
  if (folder === null) store().deleteProperty(KNOWN_FOLDER);
  else store().setProperty(KNOWN_FOLDER, JSON.stringify(folder));
}

/** Whether a run is to make a paper. */
export function isAsked(
  { request: { units, kinds } }: Run,
  { unit, key }: { readonly unit: string; readonly key: string },
): boolean {
  return (units === null || units.includes(unit)) && (kinds === null || kinds.includes(kindOfKey(key)));
}

/** What a page asked for, as far as it makes sense; null for what does not. */
export function requestOf(sent: unknown): PapersRequest | null {
  if (typeof sent !== "object" || sent === null) return null;
  const { units, kinds } = sent as Readonly<Record<string, unknown>>;
  const texts = (value: unknown): string[] | null =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : null;
  return { units: texts(units), kinds: texts(kinds)?.filter(isPaperKind) ?? null };
}

/** Asks a run, by its number or by the name that a window has for it, to end after the document that it is at. */
export function askToStop(run: unknown): void {
  if (typeof run === "number" || typeof run === "string") store().setProperty(STOP, String(run));
}

export function isAskedToStop({ since, name }: Run): boolean {
  const asked = store().getProperty(STOP);
  return asked === String(since) || (asked === name && name !== "");
}

export function forgetStop(): void {
  store().deleteProperty(STOP);
}

/** Forgets what was asked of runs before, but not what the window that begins this one has asked meanwhile. */
export function forgetEarlierStop({ name }: Run): void {
  if (name === "" || store().getProperty(STOP) !== name) forgetStop();
}

/** The templates in the folder as they were seen or put there last. */
export function readTemplates(): KnownTemplates {
  return JSON.parse(store().getProperty(TEMPLATES) ?? "{}") as KnownTemplates;
}

export function keepTemplates(templates: KnownTemplates): void {
  store().setProperty(TEMPLATES, JSON.stringify(templates));
}

/** Tells whoever looks on how far a slice has come. Losing the message costs nothing but its picture. */
export function tellProgress(made: number, total: number, current: string): void {
  try {
    cache()?.put(PROGRESS, JSON.stringify({ made, total, current, at: Date.now() }), PROGRESS_SECONDS);
  } catch {
    // The run goes on without its picture.
  }
}

export function forgetProgress(): void {
  try {
    cache()?.remove(PROGRESS);
  } catch {
    // It is forgotten by itself.
  }
}

/** How the slice under way stands. */
export function readProgress(): PapersRunState {
  const kept = cache()?.get(PROGRESS) ?? null;
  if (kept === null) return { kind: "none" };
  const { made, total, current, at } = JSON.parse(kept) as Readonly<{
    made: number;
    total: number;
    current: string;
    at: number;
  }>;
  return Date.now() - at > SILENT_MILLISECONDS ? { kind: "none" } : { kind: "running", made, total, current };
}

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** Null outside a container, as the documentation says, although the types do not. */
function cache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache | null;
}
