/** Menu action "Check the workbook": lists what somebody must mend, with tab, cell and remedy; writes nothing. */

import { describeProblem } from "../language/problems";
import { messageOf, tell } from "./dialog";
import { judgeWorkbook } from "./judge";
import { userLanguage } from "./user-language";

/** As many as a dialog can show without scrolling off the screen; the side panel shows them all. */
const SHOWN = 12;

/** Tells the problems of the workbook as it stands. */
export function showProblems(): void {
  const language = userLanguage();
  const texts = language.interface;
  try {
    const lines = judgeWorkbook().problems.map((problem) => {
      const { message, remedy } = describeProblem(language.problems, problem);
      return `• ${message}\n   → ${remedy}`;
    });
    if (lines.length === 0) tell(texts.title, texts.noProblems);
    else
      tell(texts.problemsTitle(lines.length), texts.problems(lines.slice(0, SHOWN), Math.max(0, lines.length - SHOWN)));
  } catch (thrown) {
    tell(texts.title, texts.failedUndone(messageOf(thrown)));
  }
}
