/** What PropertiesService keeps: texts by key, with Google's limits. */

import { MESSAGES, ServiceException } from "./failures";

const MAXIMUM_VALUE_BYTES = 9 * 1024;
const MAXIMUM_STORE_BYTES = 500 * 1024;

/** One property store. */
export class Store {
  private readonly values = new Map<string, string>();

  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  keys(): string[] {
    return [...this.values.keys()];
  }

  entries(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  /** Sets all or, when one is too large, none. */
  set(entries: Readonly<Record<string, string>>, deleteOthers = false): void {
    const next = new Map(deleteOthers ? [] : this.values);
    for (const [key, value] of Object.entries(entries)) {
      if (byteLength(value) > MAXIMUM_VALUE_BYTES) throw new ServiceException(MESSAGES.argumentTooLarge("value"));
      next.set(key, value);
    }
    let size = 0;
    for (const [key, value] of next) size += byteLength(key) + byteLength(value);
    if (size > MAXIMUM_STORE_BYTES) throw new ServiceException(MESSAGES.storageQuota);
    this.values.clear();
    for (const [key, value] of next) this.values.set(key, value);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  clear(): void {
    this.values.clear();
  }
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
