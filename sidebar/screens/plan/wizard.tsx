/** Setting up from a plan: the steps, what is kept between them, and the view of the plan that they share. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage } from "../../../src/workbook/panel";
import type { PlanView } from "../../../src/workbook/panel-plan";
import { useDraft, type ChangeDraft } from "../../kept-draft";
import { carriedOver, decisionsOf, EMPTY_DRAFT, STEPS, undecided, type Draft, type Step } from "../../plan-draft";
import type { GoTo } from "../../parts/cells";
import { call } from "../../services";
import { failed, type Failed } from "../../session";
import { planEn } from "../../texts/plan-en";
import type { PlanTexts } from "../../texts/plan-texts";
import { planVi } from "../../texts/plan-vi";
import type { Texts } from "../../texts/texts";
import { FailureScreen } from "../failure";
import { HoldersStep } from "./holders-step";
import { ItemsStep } from "./items-step";
import { MakeStep } from "./make-step";
import { PeopleStep } from "./people-step";
import { QuestionsStep } from "./questions-step";
import { TextStep } from "./text-step";

interface WizardProps {
  readonly language: PanelLanguage;
  readonly texts: Texts;
  readonly goTo: GoTo;
  readonly close: () => void;
}

/** What every step is given. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly language: PanelLanguage;
  readonly words: PlanTexts;
  readonly goTo: GoTo;
  /** Tells of a call that failed; null takes it back. */
  readonly fail: (error: unknown) => void;
  /** The words of the rest of the panel. */
  readonly texts: Texts;
}

/** What the steps after reading are given. */
export interface ReadStepProps extends StepProps {
  readonly view: PlanView;
}

export function PlanWizard({ language, texts, goTo, close }: WizardProps) {
  const words = language === "vi" ? planVi : planEn;
  const { draft, change, kept, settle } = useDraft();
  const [failure, setFailure] = useState<Failed | null>(null);
  const [view, setView] = useState<PlanView | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const fail = (error: unknown): void => {
    setFailure(error === null ? null : failed(error));
  };
  const step = draft?.step ?? "text";
  useView(draft, language, step, change, setView, fail);
  const go = (to: Step): void => {
    setFailure(null);
    change({ step: to });
    title.current?.focus();
  };
  if (draft === null) return <p role="status">{words.kept.loading}</p>;
  const common: StepProps = { draft, change, language, words, goTo, fail, texts };
  const at = STEPS.indexOf(step);
  const [previous, next] = [STEPS[at - 1], STEPS[at + 1]];
  return (
    <div class="plan">
      <button type="button" class="back" onClick={close}>
        {words.back}
      </button>
      <h1>{words.title}</h1>
      <ol class="plan-steps" aria-label={words.stepsLabel}>
        {STEPS.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? "step" : undefined}
              disabled={one !== "text" && one !== "people" && !draft.read}
              onClick={() => {
                go(one);
              }}
            >
              {words.steps[one]}
            </button>
          </li>
        ))}
      </ol>
      <h2 ref={title} tabIndex={-1}>
        {words.step(at + 1, STEPS.length)}: {words.steps[step]}
      </h2>
      {failure !== null && (
        <div role="alert">
          <FailureScreen failed={failure} texts={texts} />
        </div>
      )}
      <Shown step={step} common={common} view={view} />
      <nav class="plan-nav" aria-label={words.stepsLabel}>
        {previous !== undefined && (
          <button
            type="button"
            onClick={() => {
              go(previous);
            }}
          >
            {words.previous}
          </button>
        )}
        {next !== undefined && draft.read && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              go(next);
            }}
          >
            {words.next}
          </button>
        )}
      </nav>
      {view !== null && step === "items" && (
        <p class="quiet">
          {undecided(view, draft) === 0 ? words.items.allDecided : words.items.undecided(undecided(view, draft))}
        </p>
      )}
      <p class={kept === "notKept" || kept === "elsewhere" ? "written old" : "quiet"} role="status">
        {draft === EMPTY_DRAFT ? "" : words.kept[kept]}
      </p>
      {kept === "elsewhere" && (
        <div class="actions wrapped">
          {(["theirs", "mine"] as const).map((whose) => (
            <button
              type="button"
              key={whose}
              onClick={() => {
                settle(whose);
              }}
            >
              {words.settle[whose]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Shown({
  step,
  common,
  view,
}: {
  readonly step: Step;
  readonly common: StepProps;
  readonly view: PlanView | null;
}) {
  if (step === "text") return <TextStep {...common} />;
  if (step === "people") return <PeopleStep {...common} />;
  if (view === null) return <p role="status">{common.words.wait}</p>;
  const read: ReadStepProps = { ...common, view };
  switch (step) {
    case "items":
      return <ItemsStep {...read} />;
    case "questions":
      return <QuestionsStep {...read} />;
    case "holders":
      return <HoldersStep {...read} />;
    case "make":
      return <MakeStep {...read} />;
  }
}

/** How long a person may go on typing before what was mended is looked at. */
const LOOKS_AFTER_MILLISECONDS = 500;

/**
 * Reads the plan anew when its text, an answer or the language has changed, before units are shown, and while questions
 * are when something was mended.
 */
function useView(
  draft: Draft | null,
  language: PanelLanguage,
  step: Step,
  change: ChangeDraft,
  setView: (view: PlanView | null) => void,
  fail: (error: unknown) => void,
): void {
  const asked = useRef(0);
  const read = draft?.read === true;
  const showsUnits = step === "holders";
  const mended = step === "questions" ? draft?.mended : undefined;
  const looked = useRef(mended);
  useEffect(() => {
    const question = (asked.current += 1);
    if (draft === null || !read) {
      setView(null);
      return undefined;
    }
    const wait = mended === looked.current || looked.current === undefined ? 0 : LOOKS_AFTER_MILLISECONDS;
    looked.current = mended;
    const timer = setTimeout(() => {
      look(draft, question);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [read, draft?.text, draft?.answers, language, showsUnits, mended]);

  const look = (now: Draft, question: number): void => {
    call("readPlanText", { text: now.text, decisions: decisionsOf(now) }, language).then(
      (view) => {
        if (question !== asked.current) return;
        const carried = carriedOver(now, view);
        if (carried !== null) change(carried);
        // Answers that follow their questions to other numbers are read with the text once more.
        if (carried?.answers === undefined) setView(view);
      },
      (error: unknown) => {
        if (question === asked.current) fail(error);
      },
    );
  };
}
