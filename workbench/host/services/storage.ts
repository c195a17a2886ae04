/** PropertiesService and CacheService. */

import { MESSAGES, ServiceException } from "../failures";
import { ServiceObject, type CacheEntry, type Surroundings } from "../service";
import type { Store } from "../stores";

type GoogleProperties = GoogleAppsScript.Properties.Properties;
type GoogleCache = GoogleAppsScript.Cache.Cache;

const DEFAULT_SECONDS = 600;
const MAXIMUM_SECONDS = 21_600;
const MAXIMUM_KEY_LENGTH = 250;
const MAXIMUM_VALUE_BYTES = 100 * 1024;

export class PropertiesService extends ServiceObject implements GoogleAppsScript.Properties.PropertiesService {
  readonly className = "PropertiesService";

  getDocumentProperties(): GoogleProperties {
    return new Properties(this.around, this.around.properties.document).asProperties();
  }
  getScriptProperties(): GoogleProperties {
    return new Properties(this.around, this.around.properties.script).asProperties();
  }
  getUserProperties(): GoogleProperties {
    return new Properties(this.around, this.around.properties.user).asProperties();
  }
}

export class Properties extends ServiceObject implements GoogleProperties {
  readonly className = "Properties";

  constructor(
    around: Surroundings,
    private readonly store: Store,
  ) {
    super(around);
  }
  asProperties(): GoogleProperties {
    return this.as();
  }
  getKeys(): string[] {
    return this.store.keys();
  }
  getProperties(): Record<string, string> {
    return this.store.entries();
  }
  getProperty(key: string): string | null {
    return this.store.get(key);
  }
  setProperty(key: string, value: string): GoogleProperties {
    return this.setProperties({ [key]: value });
  }
  setProperties(properties: Record<string, string>, deleteAllOthers = false): GoogleProperties {
    demandTexts(properties);
    this.store.set(properties, deleteAllOthers);
    return this.as();
  }
  deleteProperty(key: string): GoogleProperties {
    this.store.delete(key);
    return this.as();
  }
  deleteAllProperties(): GoogleProperties {
    this.store.clear();
    return this.as();
  }
}

export class CacheService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  readonly className = "CacheService";

  getDocumentCache(): GoogleCache {
    return new Cache(this.around, this.around.cache.document).asCache();
  }
  getScriptCache(): GoogleCache {
    return new Cache(this.around, this.around.cache.script).asCache();
  }
  getUserCache(): GoogleCache {
    return new Cache(this.around, this.around.cache.user).asCache();
  }
}

export class Cache extends ServiceObject implements GoogleCache {
  readonly className = "Cache";

  constructor(
    around: Surroundings,
    private readonly entries: Map<string, CacheEntry>,
  ) {
    super(around);
  }
  asCache(): GoogleCache {
    return this.as();
  }
  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.until > this.around.clock.now() ? entry.value : null;
  }
  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
  }
  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    this.putAll({ [key]: value }, expirationInSeconds);
  }
  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_SECONDS): void {
    demandTexts(values);
    for (const [key, value] of Object.entries(values)) {
      if (key.length > MAXIMUM_KEY_LENGTH) throw new ServiceException(MESSAGES.argumentTooLarge("key"));
      if (Buffer.byteLength(value) > MAXIMUM_VALUE_BYTES)
        throw new ServiceException(MESSAGES.argumentTooLarge("value"));
    }
    if (expirationInSeconds < 1 || expirationInSeconds > MAXIMUM_SECONDS) {
      throw new ServiceException(`Invalid argument: ${String(expirationInSeconds)}`);
    }
    const until = this.around.clock.now() + expirationInSeconds * 1000;
    for (const [key, value] of Object.entries(values)) this.entries.set(key, { value, until });
  }
  remove(key: string): void {
    this.entries.delete(key);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.entries.delete(key);
  }
}

/** Google turns other values into text silently; a number or an object stored so is a fault here. */
function demandTexts(values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== "string") throw new ServiceException(`Invalid argument: the value of ${key} is no text`);
  }
}
