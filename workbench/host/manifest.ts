/** The project's manifest, as far as it changes how scripts run. */

export interface Manifest {
  /** Time zone of the script (IANA name). */
  readonly timeZone: string;
  /** Scopes by their last part, as in "spreadsheets.currentonly". */
  readonly scopes: readonly string[];
}

const SCOPE_PREFIX = "https://www.googleapis.com/auth/";

/** Reads the text of "appsscript.json"; throws when it is not one that this host can run. */
export function readManifest(text: string): Manifest {
  const data = JSON.parse(text) as { timeZone?: unknown; oauthScopes?: unknown; runtimeVersion?: unknown };
  if (data.runtimeVersion !== "V8") throw new TypeError('The manifest must say "runtimeVersion": "V8"');
  if (typeof data.timeZone !== "string") throw new TypeError("The manifest has no time zone");
  const scopes: unknown[] = Array.isArray(data.oauthScopes) ? (data.oauthScopes as unknown[]) : [];
  return {
    timeZone: data.timeZone,
    scopes: scopes.map((scope) => {
      if (typeof scope !== "string" || !scope.startsWith(SCOPE_PREFIX)) {
        throw new TypeError(`Not a scope: ${String(scope)}`);
      }
      return scope.slice(SCOPE_PREFIX.length);
    }),
  };
}
