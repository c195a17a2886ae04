/** The papers of the dossiers as the workbook stands: what each says now, and what the ledger knows of it. */

import { contentText } from "../../dossier/content";
import { gatherDossier, type Dossier } from "../../dossier/dossier";
import type { LedgerRow, WantedPaper } from "../../dossier/ledger";
import type { Paper, PaperKind } from "../../dossier/papers";
import { plannedPapers } from "../../dossier/plan";
import type { papersTexts } from "../../language/vi/papers";
import { findAgreedBeyondLimit } from "../../domain/award-limits";
import { findStepsOutOfOrder, type DossierProblem, type ProceedingsProblem } from "../../domain/proceedings";
import { findVotesAtFault } from "../../domain/votes";
import type { Problem } from "../../domain/problem";
import { FIGURES_TAB, PAPERS_TAB, REVIEW_TAB } from "../../workbook/layout";
import { readCouncilRules } from "../../workbook/reading/council-rules";
import { readDossiers } from "../../workbook/reading/dossiers";
import { readFigures, readLedger, type FiguresReading, type LedgerReading } from "../../workbook/reading/ledger";
import { findTabs } from "../../workbook/reading/tabs";
import { readWrittenHead } from "../../workbook/reading/written-list";
import { sha256 } from "../digest";
import { judgeWorkbook } from "../judge";
import type { ReadWorkbook } from "../read-workbook";
import type { Target } from "../write-tab";

/** A paper with what it says now. */
export interface PaperNow extends WantedPaper {
  readonly kind: PaperKind;
  readonly paper: Paper;
}

/** A paper that cannot be put together, which is a fault of the program and keeps no other from being made. */
export interface PaperAtFault {
  readonly key: string;
  readonly kind: PaperKind;
  readonly unit: string;
  readonly subject: string;
  readonly message: string;
}

/** The dossiers of the workbook as read at one moment. */
export interface DossiersRead {
  readonly dossier: Dossier;
  readonly problems: readonly DossierProblem[];
  readonly read: ReadWorkbook;
  /** The tabs that papers are recorded in; null where one is missing or lacks a column. */
  readonly record: PapersRecord | null;
}

/** The ledger and the figures with the tabs that they stand in. */
export interface PapersRecord {
  readonly ledger: LedgerReading & { readonly target: Target };
  readonly figures: FiguresReading & { readonly target: Target };
}

/** Digests are shortened to what keeps them apart, so that the ledger can be looked at. */
const DIGEST_LENGTH = 20;

/** What identifies a document or a content among all of a workbook. */
export function shortDigest(text: string): string {
  return sha256(text).slice(0, DIGEST_LENGTH);
}

/** Reads the workbook's dossiers; or gives the problems of the file that make every value doubtful. */
export function readDossiersNow():
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "read"; readonly reading: DossiersRead } {
  const judged = judgeWorkbook(() => undefined, { forPapers: true });
  if (judged.kind === "refused") return judged;
  const { campaign, list, read } = judged;
  const { records, problems } = readDossiers(read.snapshot);
  const ofRules: ProceedingsProblem[] = [];
  const rules = readCouncilRules(records.settings, ofRules);
  const review = findTabs(read.snapshot).declared(REVIEW_TAB);
  const written = review === null ? null : readWrittenHead(review);
  // The slips cite the review that they stand on: the one in the workbook, as long as it is of these data.
  const fingerprint = written?.fingerprint === judged.fingerprint ? judged.fingerprint : "";
  const reading: DossiersRead = {
    dossier: gatherDossier(campaign, list, records, fingerprint),
    problems: [
      ...problems,
      ...findStepsOutOfOrder(records, campaign.settings),
      ...ofRules,
      ...findVotesAtFault(records.meetings, rules),
      ...findAgreedBeyondLimit(campaign.settings, records.meetings),
    ],
    read,
    record: recordOf(read),
  };
  return { kind: "read", reading };
}

/** Every paper put together, with the digest of the template in use of each kind. */
export function papersNow(
  dossier: Dossier,
  templateOf: (kind: PaperKind) => string,
): { readonly papers: readonly PaperNow[]; readonly atFault: readonly PaperAtFault[] } {
  const papers: PaperNow[] = [];
  const atFault: PaperAtFault[] = [];
  for (const { key: planned, kind, unit, subject, fileName, make } of plannedPapers(dossier)) {
    const key = ledgerKey(planned, kind);
    try {
      const paper = make();
      const content = shortDigest(contentText(paper, templateOf(kind)));
      papers.push({ key, kind, unit, subject, fileName, paper, content });
    } catch (thrown) {
      atFault.push({ key, kind, unit, subject, message: String(thrown) });
    }
  }
  return { papers, atFault };
}

/** A paper's key as a cell can hold it and gives it back: codes can be anything that somebody types. */
function ledgerKey(key: string, kind: PaperKind): string {
  return /^[\p{L}\p{N}\p{P}\p{S} ]{1,120}$/u.test(key) && key === key.normalize("NFC").trim()
    ? key
    : `${kind}:${shortDigest(key)}`;
}

function recordOf(read: ReadWorkbook): PapersRecord | null {
  const tabs = findTabs(read.snapshot);
  const target = (tab: { readonly name: string }): Target | null => {
    const before = tabs.declared(tab);
    const sheet = before === null ? undefined : read.sheets.get(before.id);
    return before === null || sheet === undefined ? null : { sheet, before };
  };
  const [papers, figures] = [target(PAPERS_TAB), target(FIGURES_TAB)];
  const ledger = papers === null ? null : readLedger(papers.before);
  const kept = figures === null ? null : readFigures(figures.before);
  if (papers === null || figures === null || ledger === null || kept === null) return null;
  return { ledger: { ...ledger, target: papers }, figures: { ...kept, target: figures } };
}

/** What the folder of the dossiers is called. */
export function folderNameOf({ campaign }: Dossier, texts: typeof papersTexts): string {
  const { planNumber } = campaign.settings;
  return texts.folderName(planNumber.state === "given" ? planNumber.value : "");
}

/** The paper that a row of the ledger is of, as it would be made now; undefined when the dossiers hold it no more. */
export function paperOf(papers: readonly PaperNow[], { key }: Pick<LedgerRow, "key">): PaperNow | undefined {
  return papers.find((paper) => paper.key === key);
}
