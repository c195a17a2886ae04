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
  readonly id: string;
  readonly link: string;
  readonly at: number;
}

/** The Office's template of a kind: its file, and the digest of that; both "" where the add-on's is in use again. */
export interface KnownTemplate {
  readonly id: string;
  readonly digest: string;
  /** When it was given or taken back here, in milliseconds since 1970; none for one that was seen on Drive. */
  readonly at?: number;
}

/** The Office's templates by kind. */
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
  /** Kinds whose template of the Office's was found deleted. */
  readonly templatesGone: readonly PaperKind[];
  /** Something was made again of which a copy may turn up. */
  readonly remade: boolean;
  /** A copy was found that somebody has worked in, and left where it is. */
  readonly copyLeft: boolean;
  /** How often Google asked to slow down. */
  readonly slowed: number;
}

const RUN = "papers-run";
const STOP = "papers-stop";
const TEMPLATES = "papers-templates";
const PROGRESS = "papers-progress";
const FOLDER = "papers-folder";

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
  return {
    request,
    since: Math.max(since, (before?.since ?? 0) + 1),
    name,
    end: null,
    begun: false,
    made: 0,
    besides: 0,
    attempts: before?.attempts ?? [],
    lastMade: before?.lastMade ?? 0,
    lost: 0,
    tries: {},
    folder: lastFolder(before),
    templatesGone: [],
    remade: false,
    copyLeft: false,
    slowed: 0,
  };
}

/** The folder that a run or the giving of a template has seen or made last; null for none. */
export function lastFolder(run: Run | null): KnownFolder | null {
  const kept = store().getProperty(FOLDER);
  const given = kept === null ? null : (JSON.parse(kept) as KnownFolder);
  const ofRun = run?.folder ?? null;
  return given !== null && given.at > (ofRun?.at ?? 0) ? given : ofRun;
}

/** Keeps the folder that was made for a template, which searches may not show yet. */
export function keepFolder(folder: KnownFolder): void {
  store().setProperty(FOLDER, JSON.stringify(folder));
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

/** The Office's templates as they were seen, given or taken back last. */
export function readTemplates(): KnownTemplates {
  return JSON.parse(store().getProperty(TEMPLATES) ?? "{}") as KnownTemplates;
}

export function keepTemplates(templates: KnownTemplates): void {
  store().setProperty(TEMPLATES, JSON.stringify(templates));
}

/** Keeps that the Office has given a template of a kind, or taken it back (null). */
export function keepTemplate(kind: PaperKind, given: Pick<KnownTemplate, "id" | "digest"> | null): KnownTemplates {
  const templates = { ...readTemplates(), [kind]: { ...(given ?? { id: "", digest: "" }), at: Date.now() } };
  keepTemplates(templates);
  return templates;
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
