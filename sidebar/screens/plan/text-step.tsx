/** Step "Kế hoạch": the text is pasted, or read from a file. */

import { useState } from "preact/hooks";
import { base64Of } from "../../base64";
import { EMPTY_DRAFT, hasDecisions } from "../../plan-draft";
import { call } from "../../services";
import type { StepProps } from "./wizard";

export function TextStep({ draft, change, language, words: { text: words, wait }, fail }: StepProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const [restarting, setRestarting] = useState(false);
  const open = (file: File | undefined): void => {
    if (file === undefined) return;
    setBusy(true);
    setRefused("");
    fail(null);
    base64Of(file)
      .then((base64) => call("readFileText", file.name, base64, language))
      .then((read) => {
        if (read.kind === "text") change({ text: read.text, read: false });
        else setRefused(`${read.message} ${read.remedy}`);
      })
      .catch(fail)
      .finally(() => {
        setBusy(false);
      });
  };
  const isEmpty = draft.text.trim() === "";
  return (
    <div class="plan-step">
      <label class="choice">
        <span>{words.label}</span>
        <textarea
          rows={12}
          value={draft.text}
          onInput={({ currentTarget }) => {
            change({ text: currentTarget.value, read: false });
          }}
        />
      </label>
      <p class="quiet">{words.hint}</p>
      <label class="file">
        <input
          type="file"
          accept=".docx,.txt,.md"
          disabled={busy}
          onChange={({ currentTarget }) => {
            open(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
        <span>{words.file}</span>
      </label>
      <p class="quiet">{words.fileHint}</p>
      <p role="status" class={refused === "" ? "quiet" : "missing"}>
        {busy ? wait : refused}
      </p>
      {!isEmpty && !draft.read && hasDecisions(draft) && <p class="missing">{words.changed}</p>}
      <button
        type="button"
        class="primary"
        disabled={busy || isEmpty}
        onClick={() => {
          change({ read: true, step: "items" });
        }}
      >
        {draft.read ? words.readAgain : words.read}
      </button>
      {isEmpty && <p class="quiet">{words.empty}</p>}
      {draft !== EMPTY_DRAFT &&
        (restarting ? (
          <div class="shortcuts">
            <button
              type="button"
              onClick={() => {
                change(EMPTY_DRAFT);
                setRestarting(false);
              }}
            >
              {words.restartSure}
            </button>
            <button
              type="button"
              onClick={() => {
                setRestarting(false);
              }}
            >
              {words.restartNo}
            </button>
          </div>
        ) : (
          <button
            type="button"
            onClick={() => {
              setRestarting(true);
            }}
          >
            {words.restart}
          </button>
        ))}
    </div>
  );
}
