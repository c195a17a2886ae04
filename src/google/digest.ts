/** The fingerprint of a list: SHA-256 of the core's canonical text. */

/** SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits. */
export function sha256(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  // Apps Script gives signed bytes.
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, "0")).join("");
}
