/** What the side panel and the command line may ask for: plain data, judged from the workbook as it stands. */

import { listView, problemViews, type ListView, type ProblemView } from "../workbook/list-view";
import { judgeWorkbook } from "./judge";
import { userLanguage } from "./user-language";

/** An answer, or the problems of the file that keep the workbook from being judged. */
export type Answer<T> =
  | { readonly kind: "answer"; readonly answer: T }
  | { readonly kind: "refused"; readonly problems: readonly ProblemView[] };

/** The list of the workbook as it stands, in the reader's language; nothing is written. */
export function readListView(): Answer<ListView> {
  const language = userLanguage();
  const judged = judgeWorkbook();
  if (judged.kind === "refused") return { kind: "refused", problems: problemViews(judged.problems, language) };
  return { kind: "answer", answer: listView(judged.list, judged.problems, judged.fingerprint, language) };
}

/** The problems of the workbook as it stands, in the reader's language; nothing is written. */
export function readProblemsView(): Answer<{ readonly problems: readonly ProblemView[] }> {
  const language = userLanguage();
  const judged = judgeWorkbook();
  const problems = problemViews(judged.problems, language);
  return judged.kind === "refused" ? { kind: "refused", problems } : { kind: "answer", answer: { problems } };
}
