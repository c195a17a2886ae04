/** Small Word files for the tests of what reads them. */

import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file whose body is this XML. */
export function wordFile(body: string): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(document) });
}

/** A paragraph of one run. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
