/** The page: workbook and person above, menus, formula bar, grid with tabs, the panels at the right. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Language, MenuView } from "../../server/protocol";
import type { App } from "../app";
import { shownText } from "../book";
import { gridKey } from "../keys";
import { single } from "../moves";
import { areaName, contains } from "../places";
import { DialogView, Notices } from "./dialogs";
import { FindLine } from "./find";
import { MenuBar } from "./menu";
import { menusOf } from "./menus";
import { PopupView } from "./popups";
import { FilesPane, Sidebar } from "./side";
import { Tabs } from "./tabs";

export function Page({ app }: { app: App }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { texts, book } = app;
  useEffect(() => {
    const everywhere = (event: KeyboardEvent): void => {
      if (event.key === "F6") nextRegion(event.shiftKey ? -1 : 1, app);
      else if (event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey) && !event.altKey) app.find();
      else if (event.key === "F3" && app.finder.wanted !== null) app.finder.step(event.shiftKey ? -1 : 1);
      else {
        const nowhere = document.activeElement === document.body || document.activeElement instanceof HTMLCanvasElement;
        if (nowhere && event.key !== "Tab" && app.talk.dialogs.length === 0) app.editing?.takeStray(event);
        return;
      }
      event.preventDefault();
    };
    document.addEventListener("keydown", everywhere);
    return () => {
      document.removeEventListener("keydown", everywhere);
    };
  }, []);
  const upload = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = Array.from(input.files ?? []);
    if (file !== undefined) void app.files.upload(file);
    input.value = "";
  };
  return (
    <div class="page">
      <header>
        <Top app={app} />
        {app.gone && (
          <div class="banner" role="alert">
            {texts.gone}
          </div>
        )}
        <div class="menus" data-region>
          <MenuBar
            label={texts.regions.menus}
            menus={menusOf(app, () => picker.current?.click())}
            onLeave={() => {
              app.editing?.focus();
            }}
          />
          <input type="file" accept=".xlsx" hidden ref={picker} onChange={upload} />
          <Tools app={app} />
        </div>
        <FormulaBar app={app} />
      </header>
      <div class="middle">
        <main>
          <FindLine app={app} />
          <GridHost app={app} onHost={setHost} />
          <FilterLine app={app} />
          <div data-region>
            <Tabs app={app} />
          </div>
          <PopupView app={app} host={host} />
        </main>
        <Sidebar app={app} />
        <FilesPane app={app} />
      </div>
      <Notices app={app} />
      {app.talk.dialogs.slice(0, 1).map((dialog) => (
        <DialogView key={dialog.id} app={app} dialog={dialog} />
      ))}
      {book === null && !app.gone && (
        <p class="starting" role="status">
          {texts.starting}
        </p>
      )}
    </div>
  );
}

function Top({ app }: { app: App }) {
  const { texts, book, execution } = app;
  const about = book?.about;
  const state =
    about === undefined
      ? ""
      : about.problem !== undefined || (app.gone && !app.answered)
        ? texts.notSaved
        : about.saved && app.answered
          ? texts.saved
          : texts.saving;
  const running =
    execution === null ? "" : texts.running(captionOf(app, execution.functionName), execution.calls, execution.place);
  return (
    <div class="top" data-region>
      <h1>{about?.name ?? texts.workbench}</h1>
      <span
        class={`state ${about?.problem === undefined ? "" : "bad"}`}
        role="status"
        title={about?.problem ?? about?.file}
      >
        {state}
      </span>
      <span class="running" role="status" title={running}>
        {running}
      </span>
      <span class="push" />
      {book !== null && (
        <label>
          {texts.actingAs}
          <select
            value={app.acting}
            onChange={(event) => {
              void app.actAs(event.currentTarget.value);
            }}
          >
            {book.people.map(({ email, kind, label }) => (
              <option key={email} value={email}>
                {kind === "owner" ? `${label} – ${texts.owner}` : label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {texts.language}
        <select
          value={app.language}
          onChange={(event) => {
            void app.setLanguage(event.currentTarget.value as Language);
          }}
        >
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <button
        type="button"
        aria-pressed={app.files.shown}
        onClick={() => {
          void app.files.toggle();
        }}
      >
        {texts.files}
      </button>
    </div>
  );
}

/** What a running function is called where it was begun: the menu's words, or the side panel's title. */
function captionOf(app: App, functionName: string): string {
  const title = app.sidebar?.title ?? "";
  return captionIn(app.book?.menus ?? [], functionName) ?? (title === "" ? app.texts.sidebar : title);
}

function captionIn(menus: readonly MenuView[], functionName: string): string | null {
  for (const { entries } of menus) {
    for (const entry of entries) {
      if (entry.kind === "item" && entry.functionName === functionName) return entry.caption;
      const within = entry.kind === "menu" ? captionIn([entry.menu], functionName) : null;
      if (within !== null) return within;
    }
  }
  return null;
}

function Tools({ app }: { app: App }) {
  const { texts, book } = app;
  const { activeStyle } = app.commands;
  const tool = (
    name: string,
    sign: string,
    run: () => void,
    more: { disabled?: boolean; pressed?: boolean; class?: string } = {},
  ) => (
    <button
      type="button"
      class={`icon ${more.class ?? ""}`}
      aria-label={name}
      title={name}
      disabled={more.disabled}
      aria-pressed={more.pressed}
      onClick={() => {
        run();
        app.editing?.focus();
      }}
    >
      {sign}
    </button>
  );
  return (
    <div class="tools" role="group" aria-label={texts.regions.tools}>
      {tool(
        texts.undo,
        "↶",
        () => {
          app.undo("undo");
        },
        { disabled: book?.canUndo !== true },
      )}
      {tool(
        texts.redo,
        "↷",
        () => {
          app.undo("redo");
        },
        { disabled: book?.canRedo !== true },
      )}
      {tool(
        texts.bold,
        "B",
        () => {
          app.commands.toggle("bold");
        },
        { pressed: activeStyle.bold === true, class: "bold" },
      )}
      {tool(
        texts.italic,
        "I",
        () => {
          app.commands.toggle("italic");
        },
        { pressed: activeStyle.italic === true, class: "italic" },
      )}
    </div>
  );
}

function FormulaBar({ app }: { app: App }) {
  const { texts, selection } = app;
  const [typed, setTyped] = useState<string | null>(null);
  const place = selection === null ? "" : areaName(selection.area);
  const go = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      setTyped(null);
      app.editing?.focus();
    } else if (event.key === "Enter") {
      setTyped(null);
      app.goToAddress((event.currentTarget as HTMLInputElement).value);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="formula" data-region>
      <input
        id="name-box"
        aria-label={texts.nameBox}
        value={typed ?? place}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={go}
      />
      <span class="fx" aria-hidden="true">
        ƒx
      </span>
      <textarea
        id="formula-bar"
        rows={1}
        spellcheck={false}
        aria-label={texts.formulaBar}
        ref={(bar) => {
          if (bar !== null) app.editing?.attachBar(bar);
        }}
      />
    </div>
  );
}

/** The canvas and the field over it; drawn once, moved by `Editing`. */
function GridHost({ app, onHost }: { app: App; onHost: (host: HTMLElement) => void }) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { texts } = app;
  useEffect(() => {
    if (host.current === null || canvas.current === null || field.current === null) return;
    onHost(host.current);
    void app.attach(canvas.current, field.current, (event) => gridKey(app, event));
    field.current.focus();
  }, []);
  const copy = (cut: boolean) => (event: ClipboardEvent) => {
    if (app.editing?.draft != null || event.clipboardData === null) return;
    event.preventDefault();
    app.copying.copy(event.clipboardData, cut);
  };
  const paste = (event: ClipboardEvent): void => {
    if (app.editing?.draft != null || event.clipboardData === null) return;
    event.preventDefault();
    app.copying.paste(event.clipboardData);
  };
  const contextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const { selection, ground } = app;
    const cell = app.cellAt(event.clientX, event.clientY);
    if (cell === null || ground === null) return;
    const on = cell.row === 0 ? "columns" : cell.column === 0 ? "rows" : "cells";
    if (on === "cells" && (selection === null || !contains(selection.area, cell.row, cell.column))) {
      app.select(single(ground.tab, cell));
    }
    app.openMenu(event.clientX, event.clientY, on);
  };
  return (
    <div
      id="grid"
      class="grid"
      data-revision={app.book?.revision}
      role="tabpanel"
      aria-label={texts.regions.grid}
      ref={host}
      onContextMenu={contextMenu}
      onPointerUp={(event) => {
        if (event.target === field.current) return;
        app.editing?.focus();
        if (event.button === 0 && app.onArrow(event.clientX, event.clientY)) app.openChoices();
      }}
      onDblClick={(event) => {
        const cell = app.cellAt(event.clientX, event.clientY);
        if (event.target !== field.current && cell !== null && cell.row > 0 && cell.column > 0) app.editing?.edit();
      }}
    >
      <div class="canvas" ref={canvas} />
      <textarea
        id="cell-editor"
        ref={field}
        rows={1}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        aria-label={texts.cellEditor}
        aria-describedby="spoken-cell grid-help"
        data-region
        onCopy={copy(false)}
        onCut={copy(true)}
        onPaste={paste}
      />
      <p id="spoken-cell" class="unseen" aria-live="polite">
        {app.spokenCell}
      </p>
      <p id="grid-help" class="unseen">
        {texts.gridHelp}
      </p>
      <NoteBox app={app} />
    </div>
  );
}

/** The note of the active cell, beside it. */
function NoteBox({ app }: { app: App }) {
  const { book, tab, selection } = app;
  if (book === null || tab === null || selection === null || app.editing?.draft != null || app.popup !== null)
    return null;
  const { note } = book.cell(tab, selection.row, selection.column);
  const help = book.validation(tab, selection.row, selection.column)?.help;
  const text = note ?? help;
  const cell = app.rectangle(selection.row, selection.column);
  if (text === undefined || cell === null) return null;
  return (
    <p class="note said" style={{ left: `${cell.left + cell.width + 6}px`, top: `${cell.top}px` }} aria-hidden="true">
      {text}
    </p>
  );
}

function FilterLine({ app }: { app: App }) {
  const { texts, tab, ground } = app;
  const filter = tab === null ? undefined : app.filters.of(tab.view.id);
  if (tab === null || ground === null || filter === undefined) return null;
  let all = 0;
  let hidden = 0;
  for (let row = filter.first; row <= filter.last; row += 1) {
    if (!Array.from(tab.cells.get(row)?.values() ?? []).some((cell) => shownText(cell) !== "")) continue;
    all += 1;
    if (ground.filtered.has(row)) hidden += 1;
  }
  return (
    <p class="filter-line" role="status">
      {texts.filtered(all - hidden, all)}
      <button
        type="button"
        onClick={() => {
          app.setFilter(tab.view.id, null);
          app.editing?.focus();
        }}
      >
        {texts.unfilter}
      </button>
    </p>
  );
}

/** F6 goes from one part of the page to the next, so that nobody is caught in the grid. */
function nextRegion(by: 1 | -1, app: App): void {
  const regions = Array.from(document.querySelectorAll<HTMLElement>("[data-region], aside"));
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + by + regions.length) % regions.length];
  if (next === undefined) return;
  if (next.id === "cell-editor") app.editing?.focus();
  else next.querySelector<HTMLElement>('select, button:not([tabindex="-1"]):not([disabled]), input, iframe')?.focus();
}
