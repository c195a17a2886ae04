/** Step "Tạo sổ": tabs, the plan's rows and the units' tabs, one after the other; stopped anywhere it goes on from there. */

import { useState } from "preact/hooks";
import type { MakingOutcome } from "../../../src/workbook/panel-plan";
import { decisionsOf, undecided } from "../../plan-draft";
import { makeAllTabs } from "../../make-tabs";
import { call } from "../../services";
import { WhatIsLeft } from "./what-is-left";
import type { ReadStepProps } from "./wizard";

/** Tabs that one execution is too short for are made in parts: which one is under way, and what those before came to. */
const FIRST_PART = { number: 1, message: "" };

export function MakeStep({ draft, view, language, words: { make: words }, fail, goTo, texts }: ReadStepProps) {
  const [stage, setStage] = useState<number | null>(null);
  const [told, setTold] = useState<readonly MakingOutcome[]>([]);
  const [part, setPart] = useState(FIRST_PART);
  const decided = Object.values(draft.decided);
  const accepted = decided.filter((one) => one === "accepted").length;
  const last = told[told.length - 1];
  const isDone = told.length === words.stages.length && last?.done === true;

  const make = async (): Promise<void> => {
    const tabs = async (): Promise<MakingOutcome> => {
      const outcome = await makeAllTabs(language, (parts, message) => {
        setPart({ number: parts + 1, message });
      });
      return { ...outcome, faults: [], kept: [] };
    };
    const stages = [
      tabs,
      () => call("writePlan", { text: draft.text, decisions: decisionsOf(draft) }, language),
      // The units' tabs come of what has been written.
      tabs,
    ];
    fail(null);
    const outcomes: MakingOutcome[] = [];
    for (const [index, run] of stages.entries()) {
      setStage(index);
      setPart(FIRST_PART);
      const outcome = await run();
      outcomes.push(outcome);
      setTold([...outcomes]);
      if (!outcome.done) break;
    }
  };

  return (
    <div class="plan-step">
      <p>{words.summary(accepted, decided.length - accepted, undecided(view, draft))}</p>
      {accepted === 0 && <p class="missing">{words.nothing}</p>}
      <button
        type="button"
        class="primary make"
        disabled={stage !== null || accepted === 0}
        onClick={() => {
          setTold([]);
          make()
            .catch(fail)
            .finally(() => {
              setStage(null);
            });
        }}
      >
        {words.button}
      </button>
      {stage !== null && (
        <div class="run" role="status">
          <progress max={words.stages.length} value={stage + 0.5} aria-label={words.stages[stage] ?? ""} />
          <p>
            {words.stages[stage]}
            {part.number > 1 && ` (${words.part(part.number)})`}…
          </p>
          {part.message !== "" && <p class="machine-free quiet">{part.message}</p>}
        </div>
      )}
      <div role="status" class="plan-step">
        {told.map((outcome, index) => (
          <Told key={index} outcome={outcome} keptTitle={words.keptTitle} />
        ))}
        {stage === null && last?.done === false && <p class="missing">{words.stopped}</p>}
        {isDone && (
          <div class="notice good">
            <div>
              <p>
                <b>{words.done}</b>
              </p>
              <ul class="plain-list">
                {words.then.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
        {isDone && <WhatIsLeft language={language} words={words} goTo={goTo} fail={fail} texts={texts} />}
      </div>
    </div>
  );
}

function Told({ outcome, keptTitle }: { readonly outcome: MakingOutcome; readonly keptTitle: string }) {
  const { done, message, faults, kept } = outcome;
  return (
    <div class={done ? "told" : "failure"}>
      <p class="machine-free">{message}</p>
      {faults.length > 0 && (
        <ul class="plain-list">
          {faults.map((fault) => (
            <li key={fault.message}>
              {fault.message} {fault.remedy}
            </li>
          ))}
        </ul>
      )}
      {kept.length > 0 && (
        <details>
          <summary>
            {keptTitle} ({kept.length})
          </summary>
          <ul class="plain-list">
            {kept.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
