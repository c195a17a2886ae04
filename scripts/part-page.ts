/** dist/part-*.html: a part of the add-on as packed text, which `src/google/part.ts` unpacks. */

import { gzipSync } from "node:zlib";

/**
 * One paragraph: the script, gzip, as Base64 for addresses, which has no character that a page would have to escape and
 * no "//" that HtmlService could take for a comment. The same script gives the same page on every system.
 */
export function partPage(script: string): string {
  const packed = gzipSync(script, { level: 9 });
  // The tenth byte names the system that packed it.
  packed[9] = 255;
  return `<!doctype html>\n<meta charset="utf-8" />\n<p>${packed.toString("base64url")}</p>\n`;
}
