/** The tabs of the workbook, under the grid. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../app";
import { MenuAt } from "./menu";
import { tabEntries } from "./menus";

export function Tabs({ app }: { app: App }) {
  const { texts, tabId, visibleTabs } = app;
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ id: number; left: number; top: number } | null>(null);
  useEffect(() => {
    const strip = list.current;
    if (strip === null) return undefined;
    // A pane beside the grid makes the strip narrower; the observer also calls at once.
    const observer = new ResizeObserver(() => {
      strip.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    observer.observe(strip);
    return () => {
      observer.disconnect();
    };
  }, [tabId]);
  const focus = (at: number): void => {
    const tabs = list.current?.querySelectorAll<HTMLElement>('[role="tab"]');
    tabs?.item((at + visibleTabs.length) % visibleTabs.length).focus();
  };
  const openMenu = (id: number, element: Element): void => {
    const { left, top } = element.getBoundingClientRect();
    setMenu({ id, left, top: top - 200 });
  };
  const keydown = (event: KeyboardEvent, id: number, at: number): void => {
    if (event.key === "ArrowRight") focus(at + 1);
    else if (event.key === "ArrowLeft") focus(at - 1);
    else if (event.key === "Home") focus(0);
    else if (event.key === "End") focus(-1);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      openMenu(id, event.currentTarget as Element);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="tabs">
      <button
        type="button"
        class="icon"
        aria-label={texts.newTab}
        title={texts.newTab}
        onClick={() => {
          app.insertTab();
        }}
      >
        +
      </button>
      <div role="tablist" aria-label={texts.regions.tabs} ref={list}>
        {visibleTabs.map(({ view: { id, name } }, at) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === tabId}
            aria-controls="grid"
            tabIndex={id === tabId ? 0 : -1}
            onClick={() => {
              app.showTab(id);
            }}
            onKeyDown={(event) => {
              keydown(event, id, at);
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              openMenu(id, event.currentTarget);
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {menu !== null && (
        <MenuAt
          label={texts.regions.tabs}
          left={menu.left}
          top={menu.top}
          entries={tabEntries(app, menu.id)}
          onDone={() => {
            setMenu(null);
            app.editing?.focus();
          }}
        />
      )}
    </div>
  );
}
