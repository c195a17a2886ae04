/** An import of several writes is kept until all of them stand, so that one that was cut off can be finished. */

import type { ImportOrder } from "../../workbook/panel-plan";
import { keepText, readText } from "./kept-text";

const KEY = "import";

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** Keeps an import before its first write; false when it is too long to be kept. */
export function keepImport(order: ImportOrder): boolean {
  return keepText(properties(), KEY, JSON.stringify(order));
}

/** The import that was cut off; null when the last one came to its end. */
export function cutImport(): ImportOrder | null {
  const kept = readText(properties(), KEY);
  return kept === "" ? null : (JSON.parse(kept) as ImportOrder);
}

/** The import kept has come to its end. */
export function forgetImport(): void {
  keepText(properties(), KEY, "");
}
