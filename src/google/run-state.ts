/** How the making of a list stands, kept where a side panel that is opened in between can read it. */

import type { RunState, RunStep } from "../workbook/panel";

const KEY = "list-run";

/** An execution ends after six minutes; whoever has not been heard of for longer has been cut. */
const CUT_AFTER_MILLISECONDS = 7 * 60_000;

/** Long enough to tell that a run was cut. */
const KEPT_SECONDS = 900;

/** Tells how far a run has come. Losing the message costs nothing but its picture. */
export type Reporter = (step: RunStep, done?: number, total?: number) => void;

/** How often the tabs read are told of; each time is a service call. */
const EVERY_MILLISECONDS = 1000;

/** Begins to tell of a run. */
export function reportRun(): Reporter {
  const since = Date.now();
  let told: RunStep | null = null;
  let last = 0;
  return (step, done = 0, total = 0) => {
    const now = Date.now();
    if (step === told && now - last < EVERY_MILLISECONDS) return;
    told = step;
    last = now;
    keep({ kind: "running", step, done, total, since });
  };
}

/** The run is over, whatever came of it. */
export function endRun(): void {
  keep(null);
}

/** How the run stands that was begun last, by whomever. */
export function readRunState(): RunState {
  const kept = cache()?.get(KEY) ?? null;
  if (kept === null) return { kind: "none" };
  const state = JSON.parse(kept) as Extract<RunState, { readonly kind: "running" }>;
  return Date.now() - state.since > CUT_AFTER_MILLISECONDS ? { kind: "cut", since: state.since } : state;
}

function keep(state: RunState | null): void {
  try {
    if (state === null) cache()?.remove(KEY);
    else cache()?.put(KEY, JSON.stringify(state), KEPT_SECONDS);
  } catch {
    // The run goes on without its picture.
  }
}

/** Null outside a container, as the documentation says, although the types do not. */
function cache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache | null;
}
