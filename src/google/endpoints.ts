/** What the side panel and the command line may ask for: plain data, judged from the workbook as it stands. */

import { progressOf } from "../domain/progress";
import { listView, problemViews } from "../workbook/list-view";
import { REVIEW_TAB } from "../workbook/layout";
import type { Endpoints, PanelList, WrittenList } from "../workbook/panel";
import { findTabs } from "../workbook/reading/tabs";
import { readWrittenHead } from "../workbook/reading/written-list";
import type { Language } from "../language/language";
import { makeList } from "./generate-list";
import { judgeWorkbook, type Judged } from "./judge";
import { momentInWords } from "./moment";
import { planEndpoints } from "./set-up-door";
import { papersEndpoints, reconcileEndpoints } from "./papers-door";
import { readRunState } from "./run-state";
import { showCellOf } from "./show-cell";
import { languageOf } from "./user-language";

/** The endpoints by their names; `entry.ts` shows each to the page. */
export const endpoints: Endpoints = {
  readAwardList: (wanted) => {
    const language = languageOf(wanted);
    const judged = judgeWorkbook();
    if (judged.kind === "refused") return refusal(judged, language);
    return { kind: "answer", answer: panelList(judged, writtenIn(judged), language) };
  },
  readProblems: (wanted) => {
    const language = languageOf(wanted);
    const judged = judgeWorkbook();
    if (judged.kind === "refused") return refusal(judged, language);
    return { kind: "answer", answer: { problems: problemViews(judged.problems, language) } };
  },
  makeAwardList: (wanted) => {
    const language = languageOf(wanted);
    const { message, made } = makeList(language);
    if (made === null) return { made: false, message, list: null };
    const written = { fingerprint: made.fingerprint, readAt: momentInWords(made.readAt), current: true };
    return { made: true, message, list: panelList(made, written, language) };
  },
  readRun: readRunState,
  showCell: (tab, cell, wanted) => showCellOf(tab, cell, languageOf(wanted)),
  ...papersEndpoints,
  ...planEndpoints,
  ...reconcileEndpoints,
};

type Refused = Extract<Judged, { readonly kind: "refused" }>;
type Made = Extract<Judged, { readonly kind: "judged" }>;

function refusal(
  { problems }: Refused,
  language: Language,
): Extract<ReturnType<Endpoints["readProblems"]>, { kind: "refused" }> {
  return { kind: "refused", language: language.code, problems: problemViews(problems, language) };
}

function panelList(judged: Made, written: WrittenList | null, language: Language): PanelList {
  return {
    ...listView(judged.list, judged.problems, judged.fingerprint, language),
    language: language.code,
    readAt: momentInWords(judged.readAt),
    progress: progressOf(judged.campaign),
    written,
  };
}

/** The list that stands in the workbook, and whether its data are still these. */
function writtenIn({ read, fingerprint }: Made): WrittenList | null {
  const review = findTabs(read.snapshot).declared(REVIEW_TAB);
  const head = review === null ? null : readWrittenHead(review);
  return head === null ? null : { ...head, current: head.fingerprint === fingerprint };
}
