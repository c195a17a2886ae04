/** Step "Câu hỏi": what the plan leaves open, each with its readings, and what it does not tell. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { PlanQuestionView, SettingKey } from "../../../src/workbook/panel-plan";
import { withTexts } from "../../plan-draft";
import { ItemFields, textOf } from "./item-fields";
import type { ReadStepProps } from "./wizard";

export function QuestionsStep(props: ReadStepProps) {
  const { draft, change, view } = props;
  const { questions: words } = props.words;
  const type = (setting: SettingKey, text: string): void => {
    change({ typed: { ...draft.typed, [setting]: text } });
  };
  return (
    <div class="plan-step">
      <p>{view.questions.length === 0 ? words.none : words.intro}</p>
      <ol class="findings">
        {view.questions.map((question) => (
          <Asked
            key={question.id}
            question={question}
            source={words.source}
            typeHere={words.typeHere}
            typed={question.setting === null ? "" : (draft.typed[question.setting] ?? "")}
            choose={(key) => {
              change({ answers: { ...draft.answers, [question.id]: key } });
            }}
            type={type}
          >
            <MendItem question={question} {...props} />
          </Asked>
        ))}
      </ol>
      <label class="choice">
        <span>{words.asOf}</span>
        <input
          type="text"
          value={draft.typed.asOf ?? ""}
          placeholder="31/12/2022"
          aria-describedby="as-of-hint"
          onInput={({ currentTarget }) => {
            type("asOf", currentTarget.value);
          }}
        />
      </label>
      <p class="quiet" id="as-of-hint">
        {words.asOfHint}
      </p>
    </div>
  );
}

/** Settings that are days. */
const DAYS: readonly SettingKey[] = ["planDate", "start", "end", "deadline"];

interface AskedProps {
  readonly question: PlanQuestionView;
  readonly source: string;
  readonly typeHere: string;
  readonly typed: string;
  readonly choose: (key: PlanQuestionView["readings"][number]["key"]) => void;
  readonly type: (setting: SettingKey, text: string) => void;
  readonly children: ComponentChildren;
}

function Asked({ question, source, typeHere, typed, choose, type, children }: AskedProps) {
  const { id, message, readings, chosen, setting } = question;
  return (
    <li data-question={id}>
      <p id={`question-${id}`}>{message}</p>
      {question.source !== null && (
        <blockquote>
          <span class="label">{question.source.clause === "" ? source : question.source.clause}</span>{" "}
          {question.source.words}
        </blockquote>
      )}
      {readings.length > 0 && (
        <div role="radiogroup" aria-labelledby={`question-${id}`}>
          {readings.map(({ key, label }) => (
            <label class="check" key={key}>
              <input
                type="radio"
                name={id}
                checked={chosen === key}
                onChange={() => {
                  choose(key);
                }}
              />
              {label}
            </label>
          ))}
        </div>
      )}
      {setting !== null && (
        <label class="choice">
          <span>{typeHere}</span>
          <input
            type="text"
            value={typed}
            placeholder={DAYS.includes(setting) ? "31/12/2022" : undefined}
            aria-labelledby={`question-${id}`}
            onInput={({ currentTarget }) => {
              type(setting, currentTarget.value);
            }}
          />
        </label>
      )}
      {children}
    </li>
  );
}

/** The fields of the one item that a question is about, where no reading answers it: mended in place. */
function MendItem({ question, draft, change, view, words }: ReadStepProps & { readonly question: PlanQuestionView }) {
  const [mending, setMending] = useState(false);
  const [id, ...others] = question.items;
  const item = Object.values(view.sections)
    .flat()
    .find((one) => one.id === id);
  if (item === undefined || others.length > 0 || question.readings.length > 0) return null;
  const mended = item.fields
    .filter(({ key, text }) => textOf(draft, item.id, key, text) !== text)
    .map(({ key, label, text }) => `${label}: ${textOf(draft, item.id, key, text)}`)
    .join("; ");
  // What was typed since is still to be looked at.
  const seen = JSON.stringify(question.mended?.fields) === JSON.stringify(draft.mended[item.id]) && question.mended;
  const open = seen ? seen.open : "";
  return (
    <>
      <p class={open === "" ? "quiet" : "missing"} role="status">
        {mended === ""
          ? ""
          : !seen
            ? words.wait
            : open === ""
              ? words.questions.mended(mended)
              : words.questions.stillOpen(mended, open)}
      </p>
      {mending && (
        <ItemFields
          item={item}
          draft={draft}
          mend={(texts) => {
            change({ mended: withTexts(draft, item.id, texts) });
          }}
          words={words.items}
        />
      )}
      <button
        type="button"
        aria-expanded={mending}
        onClick={() => {
          setMending(!mending);
        }}
      >
        {mending ? words.items.mendDone : words.questions.mendItem}
      </button>
    </>
  );
}
