/** Digests: the fingerprint of a list, the marks of papers and templates. */

/** SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return hexadecimal(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

/** SHA-256 of bytes as Apps Script has them, 64 hexadecimal digits. */
export function sha256OfBytes(bytes: readonly number[]): string {
  return hexadecimal(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [...bytes]));
}

/** Apps Script gives signed bytes. */
function hexadecimal(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, "0")).join("");
}
