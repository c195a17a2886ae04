/** The line in which a person looks for a text, above the grid. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { App } from "../app";
import { areaName } from "../places";

export function FindLine({ app }: { app: App }) {
  const { finder, texts } = app;
  if (finder.wanted === null) return null;
  return <OpenLine key="find" app={app} wanted={finder.wanted} label={texts.find} />;
}

function OpenLine({ app, wanted, label }: { app: App; wanted: string; label: string }) {
  const { finder, texts } = app;
  const field = useRef<HTMLInputElement>(null);
  // At once: a letter typed as soon as the line shows is meant for it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (): void => {
    finder.close();
    app.editing?.focus();
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && event.target === field.current) finder.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const option = (name: "accents" | "everywhere", caption: string) => (
    <label>
      <input
        type="checkbox"
        checked={finder.options[name]}
        onChange={(event) => {
          finder.choose({ [name]: event.currentTarget.checked });
        }}
      />
      {caption}
    </label>
  );
  const button = (caption: string, sign: string, run: () => void) => (
    <button type="button" class="icon" aria-label={caption} title={caption} onClick={run}>
      {sign}
    </button>
  );
  return (
    <search class="find" data-region aria-label={label} onKeyDown={keydown}>
      <input
        id="find"
        type="search"
        aria-label={texts.findWhat}
        placeholder={texts.findWhat}
        value={wanted}
        ref={field}
        onInput={(event) => {
          finder.type(event.currentTarget.value);
        }}
      />
      {button(texts.findPrevious, "↑", () => {
        finder.step(-1);
      })}
      {button(texts.findNext, "↓", () => {
        finder.step(1);
      })}
      <span class="found" role="status">
        {wanted === "" ? "" : foundText(app)}
      </span>
      {option("everywhere", texts.findEverywhere)}
      {option("accents", texts.findAccents)}
      <span class="push" />
      {button(`${texts.close}: ${label}`, "×", leave)}
    </search>
  );
}

/** Which of how many places is in front, and where. */
function foundText({ finder, texts, tab, selection }: App): string {
  const { at, found } = finder;
  if (found.length === 0) return texts.foundNone;
  const place = at === 0 || tab === null || selection === null ? "" : `${tab.view.name}!${areaName(selection.area)}`;
  return texts.found(at, found.length, place);
}
