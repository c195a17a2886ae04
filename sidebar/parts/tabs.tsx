/** A row of tabs, gone through with the arrow keys. */

import { useRef } from "preact/hooks";

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly selected: Key;
  readonly select: (key: Key) => void;
}

export function Tabs<Key extends string>({ label, tabs, selected, select }: TabsProps<Key>) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const now = tabs.findIndex(({ key }) => key === selected);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + tabs.length) % tabs.length;
    const tab = tabs[index];
    if (tab === undefined) return;
    select(tab.key);
    row.current?.querySelectorAll("button")[index]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={move}>
      {tabs.map(({ key, label: text }) => (
        <button
          type="button"
          role="tab"
          key={key}
          id={`tab-${key}`}
          aria-selected={key === selected}
          aria-controls="screen"
          tabIndex={key === selected ? 0 : -1}
          onClick={() => {
            select(key);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
