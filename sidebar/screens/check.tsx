/** Screen "Kiểm tra": what somebody must mend in the workbook. */

import type { ProblemView } from "../../src/workbook/panel";
import type { GoTo } from "../parts/cells";
import { Problems } from "../parts/problems";
import type { Texts } from "../texts/texts";

interface CheckProps {
  readonly problems: readonly ProblemView[];
  readonly goTo: GoTo;
  readonly texts: Texts;
}

export function CheckScreen({ problems, goTo, texts }: CheckProps) {
  if (problems.length === 0) return <p class="empty">{texts.check.none}</p>;
  return (
    <>
      <h2>{texts.check.count(problems.length)}</h2>
      <Problems problems={problems} goTo={goTo} texts={texts} />
    </>
  );
}
