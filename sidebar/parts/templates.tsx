/** The templates of the papers: taken out, given back after they were changed, and the originals put in use again. */

import { useState } from "preact/hooks";
import type { PanelLanguage } from "../../src/workbook/panel";
import type { PaperKind, PaperView, TemplateOutcome } from "../../src/workbook/panel-papers";
import { call } from "../services";
import { failed } from "../session";
import type { PapersTexts } from "../texts/papers-texts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface TemplatesProps {
  readonly papers: readonly PaperView[];
  readonly words: PapersTexts;
  readonly language: PanelLanguage;
}

export function Templates({ papers, words, language }: TemplatesProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<TemplateOutcome | null>(null);
  const kinds = [...new Map(papers.map(({ kind, title }) => [kind, title]))];

  const during = (work: () => Promise<TemplateOutcome | null>): void => {
    setBusy(true);
    work()
      .catch((error: unknown): TemplateOutcome => ({ kind: "refused", message: failed(error).message, faults: [] }))
      .then(
        (told) => {
          setBusy(false);
          setOutcome(told);
        },
        () => undefined,
      );
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

  return (
    <details class="dossier">
      <summary>{words.templates}</summary>
      <p class="quiet">{words.templatesIntro}</p>
      <div role="status">
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
      <ul class="paper-list">
        {kinds.map(([kind, title]) => {
          const name = words.nameOfKind(kind, title);
          return (
            <li key={kind}>
              <p>{name}</p>
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
                      const [file] = currentTarget.files ?? [];
                      if (file === undefined) return;
                      currentTarget.value = "";
                      during(async () => call("keepTemplate", kind, await base64(file), language));
                    }}
                  />
                  <span aria-hidden="true">{words.short.give}</span>
                </label>
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
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The content of a file as Base64. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
    };
    reader.onerror = () => {
      reject(new Error(reader.error?.message ?? file.name));
    };
    reader.readAsDataURL(file);
  });
}
