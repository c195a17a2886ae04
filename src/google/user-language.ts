/** Which language the person in front of the workbook reads. */

import { en } from "../language/en";
import type { Language } from "../language/language";
import { vi } from "../language/vi";

/** The language that a page asks for; the account's own where it asks for none that there is. */
export function languageOf(wanted: unknown): Language {
  return wanted === "vi" ? vi : wanted === "en" ? en : userLanguage();
}

/**
 * Vietnamese for a Vietnamese locale of the account, and where the account does not tell; else English. What is
 * written into tabs is always Vietnamese.
 */
export function userLanguage(): Language {
  try {
    return /^vi\b/i.test(Session.getActiveUserLocale()) ? vi : en;
  } catch {
    return vi;
  }
}
