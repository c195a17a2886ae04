/** Small lists over the grid: the values of a drop-down, a filter's texts, the menu of the other mouse button. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { App } from "../app";
import { shownText } from "../book";
import type { Popup } from "../popup";
import { MenuAt } from "./menu";
import { contextEntries } from "./menus";

export function PopupView({ app, host }: { app: App; host: HTMLElement | null }) {
  const { popup } = app;
  if (popup === null || host === null) return null;
  if (popup.kind === "choices") return <Choices key={popup.values.join("\n")} app={app} popup={popup} host={host} />;
  if (popup.kind === "filter") return <FilterBox app={app} popup={popup} host={host} />;
  return (
    <MenuAt
      label={app.texts.regions.grid}
      left={popup.left}
      top={popup.top}
      entries={contextEntries(app, popup.on)}
      onDone={() => {
        app.closePopup();
      }}
    />
  );
}

/** Under a cell, or above it where there is no room below. */
function placeAt(app: App, host: HTMLElement, row: number, column: number, height: number): Record<string, string> {
  const box = host.getBoundingClientRect();
  const cell = app.rectangle(row, column) ?? { left: 0, top: 0, width: 100, height: 20 };
  const below = box.top + cell.top + cell.height;
  const top = below + height > innerHeight ? Math.max(0, box.top + cell.top - height) : below;
  const left = Math.max(4, Math.min(box.left + cell.left, innerWidth - 300));
  return { left: `${left}px`, top: `${top}px`, minWidth: `${Math.max(160, cell.width)}px` };
}

function Choices(props: { app: App; popup: Extract<Popup, { kind: "choices" }>; host: HTMLElement }) {
  const { app, popup, host } = props;
  const { row, column, values } = popup;
  const tab = app.book?.tab(popup.tab);
  const current = tab === undefined ? "" : shownText(app.book?.cell(tab, row, column) ?? {});
  const [at, draw] = useState(Math.max(0, values.indexOf(current)));
  // Keys may come faster than the list is drawn.
  const now = useRef(at);
  const setAt = (next: number): void => {
    now.current = next;
    draw(next);
  };
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.focus();
    const outside = (event: Event): void => {
      if (!list.current?.contains(event.target as Node)) app.closePopup();
    };
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
    };
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const choose = (value: string | undefined): void => {
    app.closePopup();
    if (value !== undefined) app.type({ tab: popup.tab, row, column }, [[value]]);
  };
  const keydown = (event: KeyboardEvent): void => {
    const last = values.length - 1;
    if (event.key === "ArrowDown") setAt(Math.min(last, now.current + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, now.current - 1));
    else if (event.key === "Home") setAt(0);
    else if (event.key === "End") setAt(last);
    else if (event.key === "Enter" || event.key === " ") choose(values[now.current]);
    else if (event.key === "Escape" || event.key === "Tab") app.closePopup();
    else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase();
      const starts = (value: string) => value.toLocaleLowerCase().startsWith(letter);
      const found = values.findIndex((value, index) => index > now.current && starts(value));
      const next = found < 0 ? values.findIndex(starts) : found;
      if (next >= 0) setAt(next);
    } else return;
    event.preventDefault();
  };
  return (
    <ul
      role="listbox"
      class="choices"
      tabIndex={0}
      aria-label={app.texts.choose}
      aria-activedescendant={`choice-${at}`}
      ref={list}
      style={placeAt(app, host, row, column, Math.min(260, values.length * 30 + 10))}
      onKeyDown={keydown}
    >
      {values.map((value, index) => (
        <li
          key={index}
          id={`choice-${index}`}
          role="option"
          aria-selected={value === current}
          class={index === at ? "current" : ""}
          onPointerMove={() => {
            setAt(index);
          }}
          onClick={() => {
            choose(value);
          }}
        >
          {value}
        </li>
      ))}
    </ul>
  );
}

function FilterBox(props: { app: App; popup: Extract<Popup, { kind: "filter" }>; host: HTMLElement }) {
  const { app, popup, host } = props;
  const { texts } = app;
  const { tab: id, column, first, last } = popup;
  const { book } = app;
  // Texts that come while the box is open can be chosen too.
  const all = useMemo(() => {
    const tab = book?.tab(id);
    const found = new Set<string>();
    for (let row = first; row <= last; row += 1) found.add(shownText(tab?.cells.get(row)?.get(column) ?? {}));
    return Array.from(found).sort((one, other) => one.localeCompare(other, app.language, { numeric: true }));
  }, [book, book?.revision, first, last, column]);
  const old = app.filters.of(id);
  const [leftOut, leaveOut] = useState<ReadonlySet<string>>(() => {
    const shown = old?.shown.get(column);
    return new Set(shown === undefined ? [] : all.filter((text) => !shown.has(text)));
  });
  const [search, setSearch] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector("input")?.focus();
  }, []);
  const visible = all.filter((text) => text.toLocaleLowerCase().includes(search.toLocaleLowerCase()));
  const toggle = (some: readonly string[], on: boolean): void => {
    const next = new Set(leftOut);
    for (const text of some)
      if (on) next.delete(text);
      else next.add(text);
    leaveOut(next);
  };
  const apply = (event: Event): void => {
    event.preventDefault();
    const shown = new Map(old?.shown ?? []);
    const chosen = all.filter((text) => !leftOut.has(text));
    if (chosen.length === all.length) shown.delete(column);
    else shown.set(column, new Set(chosen));
    app.setFilter(id, { first, last, shown });
  };
  return (
    <div
      class="filter"
      role="dialog"
      aria-label={texts.filter}
      ref={box}
      style={placeAt(app, host, Math.max(1, first - 1), column, 340)}
      onKeyDown={(event) => {
        if (event.key === "Escape") app.closePopup();
      }}
    >
      <form onSubmit={apply}>
        <label>
          {texts.search}
          <input
            type="search"
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
        </label>
        <label class="all">
          <input
            type="checkbox"
            checked={visible.every((text) => !leftOut.has(text))}
            onChange={(event) => {
              toggle(visible, event.currentTarget.checked);
            }}
          />
          {texts.all}
        </label>
        <div class="values" role="group" aria-label={texts.filter}>
          {visible.map((text) => (
            <label key={text}>
              <input
                type="checkbox"
                checked={!leftOut.has(text)}
                onChange={(event) => {
                  toggle([text], event.currentTarget.checked);
                }}
              />
              {text === "" ? texts.blank : text}
            </label>
          ))}
        </div>
        <p class="hint">{texts.filterHint}</p>
        <div class="buttons">
          <button type="submit" class="main">
            {texts.apply}
          </button>
          <button
            type="button"
            onClick={() => {
              app.closePopup();
            }}
          >
            {texts.cancel}
          </button>
        </div>
      </form>
    </div>
  );
}
