/** Screen that completes the workbook where the menu's run came to the end of its time: it goes on by itself. */

import { useEffect, useState } from "preact/hooks";
import type { PanelLanguage } from "../../src/workbook/panel";
import type { TabsOutcome } from "../../src/workbook/panel-plan";
import { makeAllTabs } from "../make-tabs";
import { failed, type Failed } from "../session";
import type { Texts } from "../texts/texts";
import { FailureScreen } from "./failure";

interface SetUpProps {
  readonly language: PanelLanguage;
  readonly texts: Texts;
}

export function SetUpScreen({ language, texts }: SetUpProps) {
  const [told, setTold] = useState({ parts: 0, message: "" });
  const [outcome, setOutcome] = useState<TabsOutcome | null>(null);
  const [failure, setFailure] = useState<Failed | null>(null);
  const make = (): void => {
    setOutcome(null);
    setFailure(null);
    makeAllTabs(language, (parts, message) => {
      setTold({ parts, message });
    }).then(setOutcome, (error: unknown) => {
      setFailure(failed(error));
    });
  };
  // What is asked for again is made in the language of then.
  useEffect(make, []);
  const words = texts.setUp;
  const isRunning = outcome === null && failure === null;
  return (
    <section class="plan-step" aria-busy={isRunning}>
      <h2>{words.title}</h2>
      {isRunning && (
        <div class="run" role="status">
          <progress aria-label={words.title} />
          <p>{words.part(told.parts + 1)}</p>
        </div>
      )}
      {failure !== null && (
        <div role="alert">
          <FailureScreen failed={failure} texts={texts} />
        </div>
      )}
      <p role="status" class="machine-free">
        {outcome?.message ?? told.message}
      </p>
      {!isRunning && outcome?.done !== true && (
        <button type="button" onClick={make}>
          {words.again}
        </button>
      )}
    </section>
  );
}
