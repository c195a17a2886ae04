/** Step "Nội dung": each proposed item beside the sentence it came from, to be confirmed, mended or rejected. */

import { useState } from "preact/hooks";
import type { PlanItemView, PlanSection } from "../../../src/workbook/panel-plan";
import { withTexts, type Decided, type Draft } from "../../plan-draft";
import type { PlanTexts } from "../../texts/plan-texts";
import { ItemFields, textOf } from "./item-fields";
import type { ReadStepProps } from "./wizard";

const SECTIONS: readonly PlanSection[] = ["settings", "kpis", "tasks", "movements", "criteria"];

export function ItemsStep({ draft, change, view, words: { items: words } }: ReadStepProps) {
  const decide = (ids: readonly string[], decided: Decided | null): void => {
    const others = Object.entries(draft.decided).filter(([id]) => !ids.includes(id));
    const these = decided === null ? [] : ids.map((id) => [id, decided] as const);
    change({ decided: Object.fromEntries([...others, ...these]) });
  };
  const mend = (id: string, texts: Readonly<Record<string, string>>): void => {
    change({ mended: withTexts(draft, id, texts) });
  };
  return (
    <div class="plan-step">
      {view.scanned && <p class="missing">{words.scanned}</p>}
      {SECTIONS.map((section) => {
        const items = view.sections[section];
        const open = items.filter(({ id }) => draft.decided[id] === undefined).map(({ id }) => id);
        return (
          <details key={section} class="plan-section" data-section={section} open={section === "settings"}>
            <summary>
              {words.sections[section]} ({items.length - open.length}/{items.length})
            </summary>
            {items.length === 0 && <p class="quiet">{words.none}</p>}
            {open.length > 0 && (
              <button
                type="button"
                class="accept-all"
                onClick={() => {
                  decide(open, "accepted");
                }}
              >
                {words.acceptAll(open.length)}
              </button>
            )}
            <ul class="findings">
              {items.map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  draft={draft}
                  decide={(decided) => {
                    decide([item.id], decided);
                  }}
                  mend={(texts) => {
                    mend(item.id, texts);
                  }}
                  words={words}
                />
              ))}
            </ul>
          </details>
        );
      })}
      {view.dossier.length > 0 && (
        <details>
          <summary>{words.dossier}</summary>
          <ul class="plain-list">
            {view.dossier.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {view.roles.length > 0 && (
        <details>
          <summary>{words.roles}</summary>
          <ul class="plain-list">
            {view.roles.map(({ who, duties, clause }, index) => (
              <li key={index}>
                {clause !== "" && <span class="label">{clause}: </span>}
                <b>{who}</b>: {duties.join(" ")}
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.prose.length > 0 && (
        <details>
          <summary>{words.prose(view.prose.length)}</summary>
          <ul class="plain-list">
            {view.prose.map(({ words: sentence, clause }, index) => (
              <li key={index}>
                {clause !== "" && <span class="label">{clause}: </span>}
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface ItemProps {
  readonly item: PlanItemView;
  readonly draft: Draft;
  readonly decide: (decided: Decided | null) => void;
  readonly mend: (texts: Readonly<Record<string, string>>) => void;
  readonly words: PlanTexts["items"];
}

function Item({ item, draft, decide, mend, words }: ItemProps) {
  const [mending, setMending] = useState(false);
  const { id, title, fields, sources, mends, questions } = item;
  const decided = draft.decided[id];
  const shown = (key: string, text: string): string => textOf(draft, id, key, text);
  return (
    <li class={decided === "rejected" ? "plan-item rejected" : "plan-item"} data-item={id}>
      <h3 id={`item-${id}`}>{title}</h3>
      {mending ? (
        <ItemFields item={item} draft={draft} mend={mend} words={words} />
      ) : (
        <dl>
          {fields
            .filter(({ key, text }) => shown(key, text) !== "" && shown(key, text) !== title)
            .map(({ key, label, text }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{shown(key, text)}</dd>
              </div>
            ))}
        </dl>
      )}
      {mends.length > 0 && (
        <p class="missing">
          {words.mended} {mends.map(({ from, to }) => `${from} → ${to}`).join("; ")}
        </p>
      )}
      {sources.map(({ words: sentence, clause }) => (
        <blockquote key={sentence}>
          <span class="label">{clause === "" ? words.source : clause}</span> {sentence}
        </blockquote>
      ))}
      {questions.length > 0 && <p class="quiet">{words.asks(questions.length)}</p>}
      <div class="shortcuts" role="group" aria-labelledby={`item-${id}`}>
        {decided === undefined ? (
          <>
            <button
              type="button"
              onClick={() => {
                setMending(false);
                decide("accepted");
              }}
            >
              {words.accept}
            </button>
            <button
              type="button"
              aria-pressed={mending}
              onClick={() => {
                setMending(!mending);
              }}
            >
              {mending ? words.mendDone : words.mend}
            </button>
            <button
              type="button"
              onClick={() => {
                setMending(false);
                decide("rejected");
              }}
            >
              {words.reject}
            </button>
          </>
        ) : (
          <>
            <span class={`chip ${decided === "accepted" ? "met" : "plain"}`}>
              {decided === "accepted" ? words.accepted : words.rejected}
            </span>
            <button
              type="button"
              onClick={() => {
                decide(null);
              }}
            >
              {words.undo}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
