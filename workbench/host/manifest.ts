/** The project's manifest, as far as it changes how scripts run. */

export interface Manifest {
  /** Time zone of the script (IANA name). */
  readonly timeZone: string;
  /** Scopes by their last part, as in "spreadsheets.currentonly". */
  readonly scopes: readonly string[];
  /** The advanced services that are enabled, by the names that scripts see: "Drive". */
  readonly advancedServices: readonly string[];
}

/** The versions that the model stands for, by the service's id. */
const VERSIONS: Readonly<Record<string, string>> = { drive: "v3", docs: "v1" };

const SCOPE_PREFIX = "https://www.googleapis.com/auth/";

/** Reads the text of "appsscript.json"; throws when it is not one that this host can run. */
export function readManifest(text: string): Manifest {
  const data = JSON.parse(text) as {
    timeZone?: unknown;
    oauthScopes?: unknown;
    runtimeVersion?: unknown;
    dependencies?: unknown;
  };
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
    advancedServices: advancedServices(data.dependencies),
  };
}

function advancedServices(dependencies: unknown): string[] {
  const { enabledAdvancedServices: enabled = [] } = (dependencies ?? {}) as {
    enabledAdvancedServices?: { userSymbol?: string; serviceId?: string; version?: string }[];
  };
  return enabled.map(({ userSymbol = "", serviceId = "", version = "" }) => {
    if (VERSIONS[serviceId] !== version || userSymbol.toLowerCase() !== serviceId) {
      throw new TypeError(`Not a modelled advanced service: ${userSymbol} (${serviceId} ${version})`);
    }
    return userSymbol;
  });
}
