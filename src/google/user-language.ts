/** Which language the person in front of the workbook reads. */

import type { Language } from "../language/language";
import { vi } from "../language/vi";
import { part } from "./part";

/** The language that a page asks for; the account's own where it asks for none that there is. */
export function languageOf(wanted: unknown): Language {
  return languageCalled(wanted === "vi" || wanted === "en" ? wanted : userLanguageCode());
}

/** The account's own language. What is written into tabs is always Vietnamese. */
export function userLanguage(): Language {
  return languageCalled(userLanguageCode());
}

/** Vietnamese for a Vietnamese locale of the account, and where the account does not tell; else English. */
export function userLanguageCode(): Language["code"] {
  try {
    return /^vi\b/i.test(Session.getActiveUserLocale()) ? "vi" : "en";
  } catch {
    return "vi";
  }
}

function languageCalled(code: Language["code"]): Language {
  return code === "vi" ? vi : part("part-english").en;
}
