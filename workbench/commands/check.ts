/** `thidua check`: lists the problems of a workbook and writes nothing. */

import { openBook } from "./book";
import { problemsAnswer, type ProblemView } from "./list-view";
import { Refusal } from "./refusal";
import { ask, openSession } from "./session";

/** Prints the problems, each with tab, cell, message and remedy; refuses a workbook that cannot be judged at all. */
export async function check(file: string, { json }: { readonly json: boolean }): Promise<void> {
  const session = await openSession((await openBook(file)).workbook);
  try {
    const answer = problemsAnswer(await ask(session, "readProblems"));
    const problems = answer.kind === "refused" ? answer.problems : answer.answer.problems;
    if (json) console.log(JSON.stringify({ problems }, null, 2));
    else console.log(inWords(problems));
    if (answer.kind === "refused") {
      throw new Refusal("Chưa thể xét sổ này.", "This workbook cannot be judged yet.");
    }
  } finally {
    await session.host.close();
  }
}

function inWords(problems: readonly ProblemView[]): string {
  if (problems.length === 0) return "Không phát hiện vấn đề nào trong sổ.";
  return problems.map(({ message, remedy }) => `• ${message}\n  → ${remedy}`).join("\n");
}
