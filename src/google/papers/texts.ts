/** The words of the papers' part of the add-on, which the rest of it does not carry. */

import { dossierTexts as dossierInEnglish } from "../../language/en/dossier";
import { papersTexts as english } from "../../language/en/papers";
import { proceedingsTexts as proceedingsInEnglish } from "../../language/en/proceedings";
import type { Language } from "../../language/language";
import { dossierTexts } from "../../language/vi/dossier";
import { papersTexts } from "../../language/vi/papers";
import { proceedingsTexts } from "../../language/vi/proceedings";

/** What is said while papers are made. */
export function papersTextsIn(code: Language["code"]): typeof papersTexts {
  return code === "vi" ? papersTexts : english;
}

/** What is said of a dossier before its papers are made. */
export function dossierTextsIn(code: Language["code"]): typeof dossierTexts {
  return code === "vi" ? dossierTexts : dossierInEnglish;
}

/** What is said of meetings, receipts and days out of order. */
export function proceedingsTextsIn(code: Language["code"]): typeof proceedingsTexts {
  return code === "vi" ? proceedingsTexts : proceedingsInEnglish;
}
