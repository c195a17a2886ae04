/** The unfinished work of the wizard, kept for the account that does it until the workbook is made. */

import { keepText, readText } from "./kept-text";

const KEY = "plan-draft";

/** Keeps the work, or forgets it when it is ""; false when it is too long to be kept. */
export function keepDraft(draft: string): boolean {
  return keepText(PropertiesService.getUserProperties(), KEY, draft);
}

/** The work kept last; "" when there is none, or when it was cut off while it was being kept. */
export function readDraft(): string {
  return readText(PropertiesService.getUserProperties(), KEY);
}
