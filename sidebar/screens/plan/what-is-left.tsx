/** What the workbook that was made still lacks, each a click to its cell; ready only where the check finds nothing. */

import { useEffect, useState } from "preact/hooks";
import type { PanelLanguage, ProblemView } from "../../../src/workbook/panel";
import type { GoTo } from "../../parts/cells";
import { Problems } from "../../parts/problems";
import { call } from "../../services";
import type { PlanTexts } from "../../texts/plan-texts";
import type { Texts } from "../../texts/texts";

interface WhatIsLeftProps {
  readonly language: PanelLanguage;
  readonly words: PlanTexts["make"];
  readonly goTo: GoTo;
  readonly fail: (error: unknown) => void;
  readonly texts: Texts;
}

export function WhatIsLeft({ language, words, goTo, fail, texts }: WhatIsLeftProps) {
  const [problems, setProblems] = useState<readonly ProblemView[] | null>(null);
  const check = (): void => {
    call("readProblems", language).then((read) => {
      setProblems(read.kind === "refused" ? read.problems : read.answer.problems);
    }, fail);
  };
  useEffect(check, [language]);
  if (problems === null) return <p class="quiet">{words.checking}</p>;
  if (problems.length === 0) return <p>{words.ready}</p>;
  return (
    <>
      <p>
        <b>{words.lacks(problems.length)}</b>
      </p>
      <Problems problems={problems} goTo={goTo} texts={texts} />
      <button type="button" onClick={check}>
        {words.checkAgain}
      </button>
    </>
  );
}
