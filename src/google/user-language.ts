/** Which language the person in front of the workbook reads. */

import { en } from "../language/en";
import type { Language } from "../language/language";
import { vi } from "../language/vi";

/** Vietnamese for a Vietnamese locale of the account, else English. What is written into tabs is always Vietnamese. */
export function userLanguage(): Language {
  return /^vi\b/i.test(Session.getActiveUserLocale()) ? vi : en;
}
