/** Menus that keys and screen readers can use: a menu bar, and one that opens at a point. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** An entry of a menu. */
export type Entry =
  | {
      readonly kind: "item";
      readonly caption: string;
      readonly keys?: string;
      readonly disabled?: boolean;
      readonly checked?: boolean;
      /** A colour to show beside the caption. */
      readonly color?: string;
      run(): void;
    }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly caption: string; readonly entries: readonly Entry[] };

export interface MenuOf {
  readonly caption: string;
  readonly entries: readonly Entry[];
}

interface ListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Closes this list alone. */
  readonly onClose: () => void;
  /** Closes the whole menu, after something was chosen or with Escape. */
  readonly onDone: () => void;
  /** Arrow keys that lead out of the list, in a menu bar. */
  readonly onAside?: (by: 1 | -1) => void;
}

/** One open list of a menu; its first entry has the focus. */
function MenuList({ label, entries, onClose, onDone, onAside }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(-1);
  const usable = entries.map((entry, at) => ({ entry, at })).filter(({ entry }) => entry.kind !== "separator");
  const focus = (at: number): void => {
    list.current?.querySelector<HTMLElement>(`:scope > li > [data-at="${at}"]`)?.focus();
  };
  // At once: a key pressed as soon as the menu shows is meant for it.
  useLayoutEffect(() => {
    focus(usable[0]?.at ?? 0);
  }, []);
  const choose = (entry: Entry, at: number): void => {
    if (entry.kind === "menu") setOpen(at);
    else if (entry.kind === "item" && entry.disabled !== true) {
      onDone();
      entry.run();
    }
  };
  const keydown = (event: KeyboardEvent): void => {
    const now = Number((event.target as HTMLElement).dataset["at"]);
    const here = usable.findIndex(({ at }) => at === now);
    const entry = entries[now];
    const to = (index: number): void => {
      focus(usable[(index + usable.length) % usable.length]?.at ?? 0);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        to(here + 1);
      },
      ArrowUp: () => {
        to(here - 1);
      },
      Home: () => {
        to(0);
      },
      End: () => {
        to(-1);
      },
      ArrowRight: () => {
        if (entry?.kind === "menu") setOpen(now);
        else onAside?.(1);
      },
      ArrowLeft: () => {
        if (onAside === undefined) onClose();
        else onAside(-1);
      },
      Escape: onClose,
      Tab: onDone,
      Enter: () => {
        if (entry) choose(entry, now);
      },
      " ": () => {
        if (entry) choose(entry, now);
      },
    };
    const action = keys[event.key];
    if (action !== undefined) action();
    else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase();
      const found = [...usable.slice(here + 1), ...usable].find(
        ({ entry: other }) => other.kind !== "separator" && other.caption.toLocaleLowerCase().startsWith(letter),
      );
      if (found !== undefined) focus(found.at);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul role="menu" aria-label={label} class="menu" ref={list} onKeyDown={keydown}>
      {entries.map((entry, at) => {
        if (entry.kind === "separator") return <li key={at} role="separator" />;
        const submenu = entry.kind === "menu";
        const checked = entry.kind === "item" ? entry.checked : undefined;
        return (
          <li key={at} role="none">
            <button
              type="button"
              role={checked === undefined ? "menuitem" : "menuitemcheckbox"}
              tabIndex={-1}
              data-at={at}
              aria-haspopup={submenu ? "menu" : undefined}
              aria-expanded={submenu ? open === at : undefined}
              aria-checked={checked}
              aria-disabled={entry.kind === "item" && entry.disabled === true}
              onClick={() => {
                choose(entry, at);
              }}
              onMouseEnter={() => {
                focus(at);
                setOpen(submenu ? at : -1);
              }}
            >
              <span class="check" aria-hidden="true">
                {checked === true ? "✓" : ""}
              </span>
              {entry.kind === "item" && entry.color !== undefined && (
                <span class="swatch" style={{ background: entry.color }} aria-hidden="true" />
              )}
              <span class="caption">{entry.caption}</span>
              <span class="keys" aria-hidden="true">
                {entry.kind === "item" ? entry.keys : "▸"}
              </span>
            </button>
            {entry.kind === "menu" && open === at && (
              <MenuList
                label={entry.caption}
                entries={entry.entries}
                onClose={() => {
                  setOpen(-1);
                  focus(at);
                }}
                onDone={onDone}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The bar: one menu is open at most, and moving along the bar opens the next. */
export function MenuBar({ label, menus, onLeave }: { label: string; menus: readonly MenuOf[]; onLeave: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(-1);
  const [current, setCurrent] = useState(0);
  const focus = (at: number): void => {
    const to = (at + menus.length) % menus.length;
    setCurrent(to);
    bar.current?.querySelector<HTMLElement>(`:scope > div > [data-bar="${to}"]`)?.focus();
  };
  useLayoutEffect(() => {
    if (open < 0) return;
    const outside = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(-1);
    };
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
    };
  }, [open]);
  const keydown = (event: KeyboardEvent, at: number): void => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => {
        focus(at + 1);
      },
      ArrowLeft: () => {
        focus(at - 1);
      },
      Home: () => {
        focus(0);
      },
      End: () => {
        focus(-1);
      },
      ArrowDown: () => {
        setOpen(at);
      },
      Enter: () => {
        setOpen(at);
      },
      " ": () => {
        setOpen(at);
      },
      Escape: onLeave,
    };
    const action = keys[event.key];
    if (action === undefined) return;
    action();
    event.preventDefault();
  };
  const aside = (by: 1 | -1): void => {
    const to = (current + by + menus.length) % menus.length;
    setCurrent(to);
    setOpen(to);
  };
  return (
    <div role="menubar" aria-label={label} class="menu-bar" ref={bar}>
      {menus.map((menu, at) => (
        <div key={menu.caption} role="none">
          <button
            type="button"
            role="menuitem"
            data-bar={at}
            tabIndex={at === current ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={open === at}
            onClick={() => {
              setCurrent(at);
              setOpen(open === at ? -1 : at);
            }}
            onMouseEnter={() => {
              if (open >= 0) {
                setCurrent(at);
                setOpen(at);
              }
            }}
            onKeyDown={(event) => {
              keydown(event, at);
            }}
          >
            {menu.caption}
          </button>
          {open === at && (
            <MenuList
              key={at}
              label={menu.caption}
              entries={menu.entries}
              onClose={() => {
                setOpen(-1);
                focus(at);
              }}
              onDone={() => {
                setOpen(-1);
                onLeave();
              }}
              onAside={aside}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** A menu at a point of the window. */
export function MenuAt(props: {
  label: string;
  left: number;
  top: number;
  entries: readonly Entry[];
  onDone: () => void;
}) {
  const { label, left, top, entries, onDone } = props;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const outside = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) onDone();
    };
    document.addEventListener("pointerdown", outside);
    const box = place.current?.firstElementChild?.getBoundingClientRect();
    if (place.current && box) {
      place.current.style.left = `${Math.max(0, Math.min(left, innerWidth - box.width - 4))}px`;
      place.current.style.top = `${Math.max(0, Math.min(top, innerHeight - box.height - 4))}px`;
    }
    return () => {
      document.removeEventListener("pointerdown", outside);
    };
  }, []);
  return (
    <div class="menu-at" ref={place} style={{ left: `${left}px`, top: `${top}px` }}>
      <MenuList label={label} entries={entries} onClose={onDone} onDone={onDone} />
    </div>
  );
}
