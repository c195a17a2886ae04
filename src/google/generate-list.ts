/** Menu action "Generate award list": judges the workbook and writes the review, the printed list and the log, whole or not at all. */

import { valueOr } from "../domain/typed";
import { listTexts } from "../language/vi/list";
import type { Language } from "../language/language";
import { dossierLines } from "../workbook/dossier-standing";
import { LOG_TAB, PROPOSALS_TAB, RECEIPTS_TAB, REVIEW_TAB } from "../workbook/layout";
import { problemSentence } from "../language/problems";
import { findTabs } from "../workbook/reading/tabs";
import type { Block } from "../workbook/placed";
import { logRow } from "../workbook/writing/log";
import { writeProposals } from "../workbook/writing/proposals";
import { writeReview } from "../workbook/writing/review";
import type { WrittenSheet } from "../workbook/writing/sheet";
import { activeUser } from "./active-user";
import { messageOf, tell } from "./dialog";
import { judgeWorkbook, type Judged } from "./judge";
import { withDocumentLock } from "./lock";
import { momentInWords } from "./moment";
import { endRun, reportRun, type Reporter } from "./run-state";
import { ontoEmptyCells, writeWhole, type Undoable } from "./undoable";
import { userLanguage } from "./user-language";
import { layOut, restoreContent, writeContent, type Target } from "./write-tab";

/** Makes the list and says what came of it. */
export function generateList(): void {
  const language = userLanguage();
  tell(language.interface.title, makeList(language).message);
}

/** What came of a run: what the person is told, and the list as it was judged; null when none was written. */
export interface Run {
  readonly message: string;
  readonly made: Made | null;
}

/** Makes the list, one run at a time. It never throws: whatever went wrong is told. */
export function makeList(language: Language): Run {
  const { busy, failedUndone, unconfirmed } = language.interface;
  try {
    const done = withDocumentLock(() => reported((report) => judgeAndWrite(language, report)));
    if (done.kind === "busy") return { message: busy, made: null };
    const { message, made } = done.result;
    return { message: done.unconfirmed === null ? message : unconfirmed(done.unconfirmed), made };
  } catch (thrown) {
    // Reading and judging write nothing, and a failed write has been taken back before it gets here.
    return { message: failedUndone(messageOf(thrown)), made: null };
  }
}

/** Runs with its state told to whoever looks on. */
function reported<T>(run: (report: Reporter) => T): T {
  try {
    return run(reportRun());
  } finally {
    endRun();
  }
}

type Made = Extract<Judged, { readonly kind: "judged" }>;

/** Everything one run writes: the content of two tabs, and the log's row unless it stands there already. */
interface Writing {
  readonly review: { readonly target: Target; readonly content: WrittenSheet };
  readonly proposals: { readonly target: Target; readonly content: WrittenSheet };
  readonly log: { readonly target: Target; readonly row: Block | null };
}

/** Judges, writes, lays out. */
function judgeAndWrite(language: Language, report: Reporter): Run {
  const texts = language.interface;
  const judged = judgeWorkbook(report, { forList: true });
  if (judged.kind === "refused") {
    const problems = judged.problems.map((problem) => problemSentence(language.problems, problem));
    return { message: texts.refused(problems), made: null };
  }
  const writing = whatToWrite(judged);
  if (writing.kind === "lacking") return { message: texts.mustSetUp(writing.tabs), made: null };
  const closed = closedTabs(writing.writing);
  if (closed.length > 0) return { message: texts.officeOnly(closed), made: null };
  report("writing");
  const failure = writeWhole(undoables(writing.writing));
  if (failure !== null) {
    const { half, message, tabs } = failure;
    return { message: half ? texts.failedHalf(message, tabs) : texts.failedUndone(message), made: null };
  }
  report("layingOut");
  try {
    layOut(writing.writing.review.target, writing.writing.review.content, { bordered: false });
    layOut(writing.writing.proposals.target, writing.writing.proposals.content, { bordered: true });
  } catch (thrown) {
    return { message: texts.formatsFailed(messageOf(thrown)), made: judged };
  }
  return { message: outcome(judged, writing.writing, language), made: judged };
}

function outcome({ list, problems }: Made, { review, proposals }: Writing, language: Language): string {
  const { collective, individual } = list.counts;
  return language.interface.generated({
    eligibleUnits: collective.eligible,
    units: collective.total - collective.notJudged,
    eligibleOfficials: individual.eligible,
    officials: individual.total - individual.notJudged,
    undetermined: collective.undetermined + individual.undetermined,
    problems: problems.length,
    listTab: nameNow(proposals.target),
    reviewTab: nameNow(review.target),
  });
}

/** The name that a tab has at the end: somebody may have renamed it while the script worked, or deleted it. */
function nameNow({ sheet, before }: Target): string {
  try {
    return sheet.getName();
  } catch {
    return before.name;
  }
}

type Prepared =
  | { readonly kind: "ready"; readonly writing: Writing }
  | { readonly kind: "lacking"; readonly tabs: readonly string[] };

function whatToWrite(judged: Made): Prepared {
  const { read, list, campaign, fingerprint, readAt, problems } = judged;
  const tabs = findTabs(read.snapshot);
  const target = ({ name }: { readonly name: string }): Target | null => {
    const before = tabs.declared({ name });
    const sheet = before === null ? undefined : read.sheets.get(before.id);
    return before === null || sheet === undefined ? null : { sheet, before };
  };
  const [review, proposals, log] = [target(REVIEW_TAB), target(PROPOSALS_TAB), target(LOG_TAB)];
  if (review === null || proposals === null || log === null) {
    const lacking = [REVIEW_TAB, PROPOSALS_TAB, LOG_TAB].filter((tab) => target(tab) === null);
    return { kind: "lacking", tabs: lacking.map(({ name }) => name) };
  }
  const stamp = { readAt: momentInWords(readAt), fingerprint, problems: problems.length };
  const { awardForm, deadline } = campaign.settings;
  const dossiers = dossierLines(list, campaign.units, tabs.declared(RECEIPTS_TAB), valueOr(deadline, null));
  const event = {
    at: stamp.readAt,
    by: activeUser(),
    action: listTexts.listMade,
    from: "",
    to: listTexts.fingerprint(fingerprint),
  };
  return {
    kind: "ready",
    writing: {
      review: { target: review, content: writeReview(list, campaign.criteria, stamp) },
      proposals: {
        target: proposals,
        content: writeProposals(list, valueOr(awardForm, ""), dossiers, stamp),
      },
      log: { target: log, row: logRow(log.before, event) },
    },
  };
}

/** The tabs that the person may not write, which nobody should learn half-way. */
function closedTabs({ review, proposals, log }: Writing): string[] {
  return [review.target, proposals.target, log.target]
    .filter(({ sheet }) => !sheet.getRange(1, 1).canEdit())
    .map(nameNow);
}

/** The tabs in the order in which they are written, the log last. */
function undoables({ review, proposals, log }: Writing): Undoable[] {
  const tabs = [review, proposals].map(({ target, content }): Undoable => ({
    tab: target.before.name,
    write: () => {
      writeContent(target, content);
    },
    takeBack: () => {
      restoreContent(target, content);
    },
  }));
  const { row, target } = log;
  if (row === null) return tabs;
  return [...tabs, ontoEmptyCells(target.sheet, target.before.name, row)];
}
