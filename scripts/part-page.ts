/** dist/part-*.html: a part of the add-on as packed text, which `src/google/part.ts` unpacks. */

import { gzipSync } from "node:zlib";
import { pageText } from "./page-text";

/** One paragraph: the script, packed by gzip. The same script gives the same page on every system. */
export function partPage(script: string): string {
  const packed = gzipSync(script, { level: 9 });
  // The tenth byte names the system that packed it.
  packed[9] = 255;
  return `<!doctype html>\n<meta charset="utf-8" />\n<p>${pageText(packed)}</p>\n`;
}
