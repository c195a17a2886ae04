/** What is shown where a problem of the file makes every figure doubtful. */

import type { ProblemView } from "../../src/workbook/panel";
import type { GoTo } from "../parts/cells";
import { Problems } from "../parts/problems";
import type { Texts } from "../texts/texts";

interface RefusedProps {
  readonly problems: readonly ProblemView[];
  readonly goTo: GoTo;
  readonly texts: Texts;
}

export function RefusedScreen({ problems, goTo, texts }: RefusedProps) {
  return (
    <>
      <h2>{texts.refused}</h2>
      <Problems problems={problems} goTo={goTo} texts={texts} />
    </>
  );
}
