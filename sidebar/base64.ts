/** Bytes as a page sends them to its script. */

/** The bytes of a file, or of what was fetched, in base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve(address.slice(address.indexOf(",") + 1));
    };
    reader.onerror = () => {
      reject(new Error(reader.error?.message ?? file.type));
    };
    reader.readAsDataURL(file);
  });
}
