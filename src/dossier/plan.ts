/** Which papers a dossier consists of: what the queue of papers to be made is filled from. */

import type { Nominee } from "../domain/nominee";
import { placesOfUnits } from "../domain/unit-order";
import { makeAppraisal } from "./appraisal";
import { makeCertificates, makeDecision } from "./decision";
import { awardedOf, proposedOf, unitMeeting, type Dossier } from "./dossier";
import { fileNameOf } from "./file-names";
import { makeCouncilMinutes, makeUnitMinutes } from "./minutes";
import type { Certificate, Paper, PaperKind } from "./papers";
import { makeReport, makeSummary } from "./report";
import { makeSubmission } from "./submission";

/** One paper to be made. */
export interface PlannedPaper {
  /** The same for the same paper in every run: its kind and whom it is about. */
  readonly key: string;
  readonly kind: PaperKind;
  /** Code of the unit whose dossier it belongs to; "" for a paper of the whole department. */
  readonly unit: string;
  /** Whom it is about, as people say it; "" for the whole campaign. */
  readonly subject: string;
  readonly fileName: string;
  readonly make: () => Paper;
}

/**
 * Every paper of the campaign: of each unit that proposes somebody or met, its letter and its minutes; of each proposed
 * nominee report, summary and slip; then the council's minutes, the decision and the certificates.
 */
export function plannedPapers(dossier: Dossier): PlannedPaper[] {
  const papers: PlannedPaper[] = [];
  for (const code of placesOfUnits(dossier.campaign.units).keys()) papers.push(...papersOfUnit(dossier, code));
  // Whoever's unit nobody knows has a dossier nonetheless.
  const proposed = proposedOf(dossier, "");
  for (const nominee of proposed.individual) papers.push(...papersOfNominee(dossier, nominee));
  papers.push(
    planned("councilMinutes", "", null, () => makeCouncilMinutes(dossier)),
    planned("decision", "", null, () => makeDecision(dossier)),
    ...certificates(dossier),
  );
  return papers;
}

function papersOfUnit(dossier: Dossier, code: string): PlannedPaper[] {
  const { collective, individual } = proposedOf(dossier, code);
  const nominees = [...collective, ...individual];
  if (nominees.length === 0 && unitMeeting(dossier, code) === null) return [];
  const unit = dossier.list.nominees.find((one) => one.kind === "collective" && one.code === code) ?? null;
  return [
    planned("submission", code, unit, () => makeSubmission(dossier, code)),
    planned("unitMinutes", code, unit, () => makeUnitMinutes(dossier, code)),
    ...nominees.flatMap((nominee) => papersOfNominee(dossier, nominee)),
  ];
}

function papersOfNominee(dossier: Dossier, nominee: Nominee): PlannedPaper[] {
  const { kind, code, unit } = nominee;
  const isUnit = kind === "collective";
  return [
    planned(isUnit ? "collectiveReport" : "individualReport", unit, nominee, () => makeReport(dossier, kind, code)),
    planned(isUnit ? "collectiveSummary" : "individualSummary", unit, nominee, () => makeSummary(dossier, kind, code)),
    planned("appraisal", unit, nominee, () => makeAppraisal(dossier, kind, code)),
  ];
}

/** The certificates are made together, when the first of them is asked for. */
function certificates(dossier: Dossier): PlannedPaper[] {
  let made: readonly Certificate[] | null = null;
  const { collective, individual } = awardedOf(dossier);
  return [...collective, ...individual].map((nominee, index) =>
    planned("certificate", "", nominee, () => {
      made ??= makeCertificates(dossier);
      const certificate = made[index];
      if (certificate === undefined) throw new Error("Every recipient has a certificate.");
      return certificate;
    }),
  );
}

function planned(kind: PaperKind, unit: string, nominee: Nominee | null, make: () => Paper): PlannedPaper {
  const key = nominee === null ? kind : `${kind}:${nominee.kind}:${nominee.code}`;
  // Two officials may have one name; their codes keep their files apart.
  const subject =
    nominee === null ? "" : nominee.kind === "collective" ? nominee.name : `${nominee.name} (${nominee.code})`;
  return { key, kind, unit, subject, fileName: fileNameOf(kind, subject), make };
}
