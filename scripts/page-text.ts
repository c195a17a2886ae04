/** Bytes as text for an HTML file of the add-on. */

/**
 * Base64 for addresses, padded: no character that a page would have to escape, and no "//" that HtmlService could take
 * for the beginning of a comment.
 */
export function pageText(bytes: Buffer): string {
  const text = bytes.toString("base64url");
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
