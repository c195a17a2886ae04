/** Dialogs that wait for an answer, and notices that do not. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { DialogButton } from "../../server/protocol";
import type { App } from "../app";
import type { Dialog } from "../talk";

const BUTTONS: Readonly<Record<Dialog["buttons"], readonly DialogButton[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};

/** Milliseconds after a letter, or after the opening, in which Enter may still be meant for a cell. */
const FLOW = 500;

export function DialogView({ app, dialog }: { app: App; dialog: Dialog }) {
  const element = useRef<HTMLDialogElement>(null);
  const line = useRef<HTMLTextAreaElement>(null);
  const { texts } = app;
  const names: Readonly<Record<DialogButton, string>> = {
    OK: texts.ok,
    CANCEL: texts.cancel,
    YES: texts.yes,
    NO: texts.no,
    CLOSE: texts.close,
  };
  /** When a letter was typed last, as events tell the time. */
  const typed = useRef(0);
  useLayoutEffect(() => {
    const shown = element.current;
    typed.current = performance.now();
    shown?.showModal();
    line.current?.select();
    return () => {
      // Else nothing has the focus when it is gone, and what is typed next goes nowhere.
      shown?.close();
    };
  }, []);
  /** Somebody who goes on typing column after column must not agree to what they have not read. */
  const hurried = (event: KeyboardEvent): void => {
    if (event.target === line.current) return;
    const presses = event.key === "Enter" || event.key === " ";
    if (presses && (event.repeat || event.timeStamp - typed.current < FLOW)) event.preventDefault();
    else if (event.key.length === 1) typed.current = event.timeStamp;
  };
  const answer = (button: DialogButton): void => {
    dialog.answer(button, line.current?.value ?? "");
  };
  const title = dialog.title === "" ? (app.book?.about.name ?? texts.workbench) : dialog.title;
  return (
    <dialog
      ref={element}
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      onKeyDown={hurried}
      onCancel={(event) => {
        event.preventDefault();
        answer("CLOSE");
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      <p id="dialog-text" class="said">
        {dialog.text}
      </p>
      {dialog.form === "prompt" && (
        <textarea
          ref={line}
          rows={dialog.initial?.includes("\n") === true ? 4 : 1}
          aria-labelledby={dialog.text === "" ? "dialog-title" : "dialog-text"}
          defaultValue={dialog.initial ?? ""}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.altKey || event.isComposing) return;
            event.preventDefault();
            answer("OK");
          }}
        />
      )}
      <div class="buttons">
        {BUTTONS[dialog.buttons].map((button, at) => (
          <button
            key={button}
            type="button"
            class={at === 0 ? "main" : ""}
            onClick={() => {
              answer(button);
            }}
          >
            {names[button]}
          </button>
        ))}
      </div>
    </dialog>
  );
}

export function Notices({ app }: { app: App }) {
  return (
    <div class="notices" role="log" aria-live="polite">
      {app.talk.notices.map(({ id, kind, title, message }) => (
        <div key={id} class={`notice ${kind}`} role={kind === "problem" ? "alert" : undefined}>
          <div>
            <strong>{title}</strong>
            <p class="said">{message}</p>
          </div>
          <button
            type="button"
            aria-label={`${app.texts.close}: ${title}`}
            onClick={() => {
              app.talk.dismiss(id);
              app.editing?.focus();
            }}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
