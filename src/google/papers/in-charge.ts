/** The dossiers for whoever is in charge of their papers: what must be so before papers are made or reconciled. */

import type { Language } from "../../language/language";
import { problemSentence } from "../../language/problems";
import { FIGURES_TAB, PAPERS_TAB } from "../../workbook/layout";
import { accountOf } from "./account";
import { readDossiersNow, type DossiersRead, type PapersRecord } from "./papers";
import { papersTextsIn } from "./texts";

/** The dossiers and the tabs that papers are recorded in; or why this account cannot work on them now, and what to do. */
export type DossiersInCharge =
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "read"; readonly reading: DossiersRead; readonly record: PapersRecord };

/** Reads the workbook's dossiers as the account in charge. */
export function dossiersInCharge(language: Language): DossiersInCharge {
  const read = readDossiersNow();
  if (read.kind === "refused") {
    const problems = read.problems.map((problem) => problemSentence(language.problems, problem));
    return { kind: "refused", message: language.interface.refused(problems) };
  }
  const { reading } = read;
  const { refusal } = accountOf(reading.read.snapshot, papersTextsIn(language.code));
  if (refusal !== "") return { kind: "refused", message: refusal };
  const { record } = reading;
  if (record !== null) return { kind: "read", reading, record };
  return { kind: "refused", message: language.interface.mustSetUp([PAPERS_TAB.name, FIGURES_TAB.name]) };
}
