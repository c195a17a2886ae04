/** What the keys do in the grid while nothing is being typed. */

import type { App } from "./app";
import { extend, farCorner, jump, lastCell, single, step, type Direction } from "./moves";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

type Action = (app: App) => void;

/** With Ctrl, or the command key. Copying, cutting and pasting are events of their own. */
const COMMANDS: Readonly<Record<string, Action>> = {
  z: (app) => {
    app.undo("undo");
  },
  y: (app) => {
    app.undo("redo");
  },
  b: (app) => {
    app.commands.toggle("bold");
  },
  i: (app) => {
    app.commands.toggle("italic");
  },
  d: (app) => {
    app.copying.fill("down");
  },
  r: (app) => {
    app.copying.fill("right");
  },
  a: selectAll,
  s: (app) => {
    void app.ask("save", {});
  },
};

const KEYS: Readonly<Record<string, Action>> = {
  F2: (app) => {
    app.editing?.edit();
  },
  Delete: (app) => {
    app.commands.clear();
  },
  Backspace: (app) => {
    app.commands.clear();
  },
  Escape: (app) => {
    app.closePopup();
  },
};

/** Does what a key stands for; false when it stands for nothing here. */
export function gridKey(app: App, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const direction = ARROWS[key];
  const command = COMMANDS[key.toLowerCase()];
  const action = KEYS[key];
  if (altKey && direction === "down") app.openChoices();
  else if (altKey) return false;
  else if (direction !== undefined) move(app, direction, control, shiftKey);
  else if (control && shiftKey && key.toLowerCase() === "z") app.undo("redo");
  else if (control && command !== undefined) command(app);
  else if (key === "Home" || key === "End") toEdge(app, key, control, shiftKey);
  else if (key === "PageUp" || key === "PageDown") page(app, key, control, shiftKey);
  else if (key === "Enter") onward(app, shiftKey ? "up" : "down");
  else if (key === "Tab" && !control) onward(app, shiftKey ? "left" : "right");
  else if (action !== undefined && !control) action(app);
  else return false;
  return true;
}

function move(app: App, direction: Direction, far: boolean, extending: boolean): void {
  const { ground, selection } = app;
  if (ground === null || selection === null) return;
  const from = extending ? farCorner(selection) : selection;
  const to = far ? jump(ground, from, direction) : step(ground, from, direction);
  app.select(extending ? extend(ground.tab, selection, to) : single(ground.tab, to), to);
}

function onward(app: App, direction: Direction): void {
  const { ground, selection } = app;
  if (ground !== null && selection !== null) app.select(single(ground.tab, step(ground, selection, direction)));
}

function toEdge(app: App, key: "Home" | "End", far: boolean, extending: boolean): void {
  const { ground, selection } = app;
  if (ground === null || selection === null) return;
  const last = lastCell(ground.tab);
  const to =
    key === "Home"
      ? { row: far ? 1 : selection.row, column: 1 }
      : far
        ? last
        : { row: selection.row, column: last.column };
  app.select(extending ? extend(ground.tab, selection, to) : single(ground.tab, to), to);
}

function page(app: App, key: "PageUp" | "PageDown", tabs: boolean, extending: boolean): void {
  const { ground, selection } = app;
  if (ground === null || selection === null) return;
  if (tabs) {
    app.neighbourTab(key === "PageUp" ? -1 : 1);
    return;
  }
  const from = extending ? farCorner(selection) : selection;
  const to = step(ground, from, key === "PageUp" ? "up" : "down", app.pageRows);
  app.select(extending ? extend(ground.tab, selection, to) : single(ground.tab, to), to);
}

function selectAll(app: App): void {
  const { ground, selection } = app;
  if (ground === null || selection === null) return;
  const { rows, columns } = ground.tab.view;
  app.select({ ...selection, area: { row: 1, column: 1, rows, columns } }, selection);
}
