/** Problems of the workbook, each with its cell and what to do. */

import type { ProblemView } from "../../src/workbook/panel";
import type { Texts } from "../texts/texts";
import type { GoTo } from "./cells";

interface ProblemsProps {
  readonly problems: readonly ProblemView[];
  readonly goTo: GoTo;
  readonly texts: Texts;
}

export function Problems({ problems, goTo, texts }: ProblemsProps) {
  return (
    <ul class="problems">
      {problems.map(({ tab, cell, message, remedy }, index) => (
        <li key={index}>
          <p>{message}</p>
          {remedy !== "" && (
            <p>
              <span class="label">{texts.check.remedy}</span> {remedy}
            </p>
          )}
          {cell !== "" && (
            <button
              type="button"
              class="cell"
              title={texts.nominee.goTo(tab, cell)}
              onClick={() => {
                goTo(tab, cell);
              }}
            >
              {`${tab}!${cell}`}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
