/** Tells a scan from a text and mends its words. */

import type { Mender } from "./outline";

/** What mends the words of a scan; null for a text whose letters are whole. */
export function menderOf(_text: string): Mender | null {
  return null;
}
