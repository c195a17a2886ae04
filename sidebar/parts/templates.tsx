/** The templates of the papers: put into the folder to be edited there, given from a file, and the originals put back. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelLanguage } from "../../src/workbook/panel";
import type { PaperKind, TemplateOutcome, TemplatesView, TemplateState } from "../../src/workbook/panel-papers";
import { base64Of } from "../base64";
import { call } from "../services";
import { failed } from "../session";
import type { PapersTexts } from "../texts/papers-texts";
import { DocumentLink } from "./document-link";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The folder holds no file of the kind. */
const NOT_THERE: readonly TemplateState[] = ["builtIn", "kept", "damaged", "missing"];

interface TemplatesProps {
  readonly words: PapersTexts;
  readonly language: PanelLanguage;
}

export function Templates({ words, language }: TemplatesProps) {
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<TemplateOutcome | null>(null);
  const [view, setView] = useState<TemplatesView | null>(null);
  // Only the answer to the last question counts.
  const asked = useRef(0);

  const read = async (): Promise<void> => {
    const question = (asked.current += 1);
    const answer = await call("readTemplates", language);
    if (question !== asked.current) return;
    if (answer.kind === "answer") setView(answer.answer);
    else setOutcome({ ...answer, faults: [] });
  };

  const told = (error: unknown): TemplateOutcome => ({ kind: "refused", message: failed(error).message, faults: [] });

  useEffect(() => {
    if (opened) {
      read().catch((error: unknown) => {
        setOutcome(told(error));
      });
    }
  }, [opened, language]);

  /** Does something with the templates, tells what came of it, and reads how they stand. */
  const during = (work: () => Promise<TemplateOutcome | null>): void => {
    setBusy(true);
    setOutcome(null);
    work()
      .catch(told)
      .then(async (came) => {
        setOutcome(came);
        if (came !== null) await read();
      })
      .catch((error: unknown) => {
        setOutcome(told(error));
      })
      .finally(() => {
        setBusy(false);
      });
  };

  const take = async (kind: PaperKind): Promise<TemplateOutcome | null> => {
    const answer = await call("readTemplate", kind, language);
    if (answer.kind === "refused") return { ...answer, faults: [] };
    const { fileName, content } = answer.answer;
    const link = document.createElement("a");
    link.href = `data:${WORD};base64,${content}`;
    link.download = fileName;
    link.click();
    return null;
  };

  const isWhole = view?.templates.every(({ state }) => !NOT_THERE.includes(state)) ?? false;
  return (
    <details
      class="dossier"
      onToggle={({ currentTarget }) => {
        setOpened(currentTarget.open);
      }}
    >
      <summary>{words.templates}</summary>
      <p class="quiet">{words.templatesIntro}</p>
      <div class="actions wrapped">
        <button
          type="button"
          class={isWhole ? "" : "primary"}
          disabled={busy || view === null}
          onClick={() => {
            during(() => call("placeTemplates", language));
          }}
        >
          {words.placeTemplates}
        </button>
      </div>
      <div role="status">
        {busy && <p>{words.templatesBusy}</p>}
        {outcome !== null && (
          <div class={outcome.kind === "kept" ? "notice good" : "notice bad"}>
            <p>{outcome.message}</p>
          </div>
        )}
      </div>
      {outcome?.kind === "refused" && outcome.faults.length > 0 && (
        <ul class="problems">
          {outcome.faults.map(({ message, remedy }, index) => (
            <li key={index}>
              <p>{message}</p>
              <p>{remedy}</p>
            </li>
          ))}
        </ul>
      )}
      {view === null && outcome === null && <p>{words.templatesLoading}</p>}
      <ul class="paper-list">
        {(view?.templates ?? []).map(({ kind, title, state, name: file, link }) => {
          const name = words.nameOfKind(kind, title);
          return (
            <li key={kind}>
              <p>
                <DocumentLink link={link} name={name} spoken={words.open(file)} />{" "}
                <span class={`chip standing ${state}`}>{words.templateStates[state]}</span>
              </p>
              <div class="actions wrapped">
                <button
                  type="button"
                  disabled={busy}
                  aria-label={words.download(name)}
                  onClick={() => {
                    during(() => take(kind));
                  }}
                >
                  {words.short.download}
                </button>
                <label class="file">
                  <input
                    type="file"
                    accept=".docx"
                    disabled={busy}
                    aria-label={words.give(name)}
                    onChange={({ currentTarget }) => {
                      const [chosen] = currentTarget.files ?? [];
                      if (chosen === undefined) return;
                      currentTarget.value = "";
                      during(async () => call("keepTemplate", kind, await base64Of(chosen), language));
                    }}
                  />
                  <span aria-hidden="true">{words.short.give}</span>
                </label>
                {state !== "builtIn" && (
                  <button
                    type="button"
                    disabled={busy}
                    aria-label={words.reset(name)}
                    onClick={() => {
                      during(() => call("keepTemplate", kind, null, language));
                    }}
                  >
                    {words.short.reset}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
