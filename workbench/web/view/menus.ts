/** The page's own menus, and the add-on's as `onOpen` built it. */

import type { MenuView, StyleChange } from "../../server/protocol";
import type { App } from "../app";
import type { Entry, MenuOf } from "./menu";

const SEPARATOR: Entry = { kind: "separator" };

/** Calm colours that keep dark text readable on them. */
const FILLS = { yellow: "#fff2cc", green: "#d9ead3", blue: "#cfe2f3", red: "#f4cccc", gray: "#efefef" } as const;
/** Colours that are readable on white. */
const FONTS = { black: "#000000", blue: "#0b5394", green: "#38761d", red: "#990000", gray: "#595959" } as const;

/** Everything in the menu bar: the page's menus first, then the add-on's. */
export function menusOf(app: App, pickFile: () => void): MenuOf[] {
  const { texts } = app;
  return [
    { caption: texts.menus.file, entries: fileEntries(app, pickFile) },
    { caption: texts.menus.edit, entries: editEntries(app) },
    { caption: texts.menus.view, entries: viewEntries(app) },
    { caption: texts.menus.insert, entries: insertEntries(app) },
    { caption: texts.menus.format, entries: formatEntries(app) },
    { caption: texts.menus.data, entries: dataEntries(app) },
    ...(app.book?.menus ?? []).map((menu) => ({ caption: menu.caption, entries: addOnEntries(app, menu) })),
  ];
}

/** What the other mouse button offers on cells or on the headers. */
export function contextEntries(app: App, on: "cells" | "rows" | "columns"): Entry[] {
  const { texts } = app;
  const rows = [
    item(`${texts.menus.insert}: ${texts.rowAbove}`, () => {
      app.commands.insertLines("rows", false);
    }),
    item(`${texts.menus.insert}: ${texts.rowBelow}`, () => {
      app.commands.insertLines("rows", true);
    }),
    item(texts.deleteRows, () => {
      app.commands.deleteLines("rows");
    }),
    item(texts.hideRows, () => {
      app.commands.hideLines("rows", true);
    }),
  ];
  const columns = [
    item(`${texts.menus.insert}: ${texts.columnLeft}`, () => {
      app.commands.insertLines("columns", false);
    }),
    item(`${texts.menus.insert}: ${texts.columnRight}`, () => {
      app.commands.insertLines("columns", true);
    }),
    item(texts.deleteColumns, () => {
      app.commands.deleteLines("columns");
    }),
    item(texts.hideColumns, () => {
      app.commands.hideLines("columns", true);
    }),
  ];
  return [
    item(texts.clearContents, () => {
      app.commands.clear();
    }),
    SEPARATOR,
    ...(on === "columns" ? [] : rows),
    ...(on === "cells" ? [SEPARATOR] : []),
    ...(on === "rows" ? [] : columns),
    ...(on === "rows" ? [] : [SEPARATOR, ...dataEntries(app)]),
    ...(on === "cells"
      ? [
          SEPARATOR,
          item(texts.editNote, () => {
            editNote(app);
          }),
        ]
      : []),
  ];
}

/** What can be done with a tab. */
export function tabEntries(app: App, id: number): Entry[] {
  const { texts, book } = app;
  const tabs = book?.tabs ?? [];
  const at = tabs.findIndex(({ view }) => view.id === id) + 1;
  const name = tabs[at - 1]?.view.name ?? "";
  const alone = app.visibleTabs.length < 2;
  return [
    item(texts.renameTab, () => {
      void app.question("prompt", texts.tabName, "", name).then((given) => {
        if (given !== null && given.trim() !== "" && given !== name) {
          app.change([{ kind: "renameTab", tab: id, name: given.trim() }]);
        }
      });
    }),
    {
      ...item(texts.moveTabLeft, () => {
        app.change([{ kind: "moveTab", tab: id, position: at - 1 }]);
      }),
      disabled: at <= 1,
    },
    {
      ...item(texts.moveTabRight, () => {
        app.change([{ kind: "moveTab", tab: id, position: at + 1 }]);
      }),
      disabled: at >= tabs.length,
    },
    {
      ...item(texts.hideTab, () => {
        app.change([{ kind: "hideTab", tab: id, hidden: true }]);
      }),
      disabled: alone,
    },
    SEPARATOR,
    {
      ...item(texts.deleteTab, () => {
        void app.question("alert", texts.deleteTab, texts.deleteTabSure(name)).then((sure) => {
          if (sure !== null) app.change([{ kind: "deleteTab", tab: id }]);
        });
      }),
      disabled: alone,
    },
  ];
}

function fileEntries(app: App, pickFile: () => void): Entry[] {
  const { texts } = app;
  return [
    {
      ...item(texts.filesPane, () => {
        void app.files.toggle();
      }),
      checked: app.files.shown,
    },
    item(texts.newBook, () => {
      void app.files.openNew("create");
    }),
    item(texts.upload, pickFile),
    item(texts.download, () => {
      void app.files.download();
    }),
    SEPARATOR,
    item(
      texts.save,
      () => {
        void app.ask("save", {});
      },
      "Ctrl+S",
    ),
    item(texts.saveAs, () => {
      void app.files.openNew("saveAs", app.book?.about.name);
    }),
  ];
}

function editEntries(app: App): Entry[] {
  const { texts, book } = app;
  return [
    {
      ...item(
        texts.undo,
        () => {
          app.undo("undo");
        },
        "Ctrl+Z",
      ),
      disabled: book?.canUndo !== true,
    },
    {
      ...item(
        texts.redo,
        () => {
          app.undo("redo");
        },
        "Ctrl+Y",
      ),
      disabled: book?.canRedo !== true,
    },
    SEPARATOR,
    { ...item(texts.copyHint, () => undefined), disabled: true },
    item(
      texts.findMenu,
      () => {
        app.find();
      },
      "Ctrl+F",
    ),
    item(
      texts.fillDown,
      () => {
        app.copying.fill("down");
      },
      "Ctrl+D",
    ),
    item(
      texts.fillRight,
      () => {
        app.copying.fill("right");
      },
      "Ctrl+R",
    ),
    SEPARATOR,
    item(
      texts.clearContents,
      () => {
        app.commands.clear();
      },
      "Delete",
    ),
    item(texts.clearFormats, () => {
      app.commands.clear(["formats"]);
    }),
    item(texts.deleteRows, () => {
      app.commands.deleteLines("rows");
    }),
    item(texts.deleteColumns, () => {
      app.commands.deleteLines("columns");
    }),
  ];
}

function viewEntries(app: App): Entry[] {
  const { texts, selection, tabId } = app;
  const hidden = (app.book?.tabs ?? []).filter(({ view }) => view.hidden);
  const freeze = (rows: number, columns: number): void => {
    app.change([{ kind: "freeze", tab: tabId, rows, columns }]);
  };
  return [
    item(texts.freezeHere, () => {
      freeze(selection?.row ?? 0, (selection?.column ?? 1) - 1);
    }),
    item(texts.unfreeze, () => {
      freeze(0, 0);
    }),
    SEPARATOR,
    item(texts.hideRows, () => {
      app.commands.hideLines("rows", true);
    }),
    item(texts.hideColumns, () => {
      app.commands.hideLines("columns", true);
    }),
    item(texts.showRows, () => {
      app.commands.hideLines("rows", false);
    }),
    item(texts.showColumns, () => {
      app.commands.hideLines("columns", false);
    }),
    SEPARATOR,
    {
      kind: "menu",
      caption: texts.hiddenTabs,
      entries:
        hidden.length === 0
          ? [{ ...item(texts.none, () => undefined), disabled: true }]
          : hidden.map(({ view }) =>
              item(view.name, () => {
                app.change([{ kind: "hideTab", tab: view.id, hidden: false }]);
              }),
            ),
    },
  ];
}

function insertEntries(app: App): Entry[] {
  const { texts } = app;
  return [
    item(texts.rowAbove, () => {
      app.commands.insertLines("rows", false);
    }),
    item(texts.rowBelow, () => {
      app.commands.insertLines("rows", true);
    }),
    item(texts.columnLeft, () => {
      app.commands.insertLines("columns", false);
    }),
    item(texts.columnRight, () => {
      app.commands.insertLines("columns", true);
    }),
    SEPARATOR,
    item(texts.newTab, () => {
      app.insertTab();
    }),
    item(texts.editNote, () => {
      editNote(app);
    }),
  ];
}

function formatEntries(app: App): Entry[] {
  const { texts, selection, tabId } = app;
  const { activeStyle } = app.commands;
  const { numberFormats } = texts;
  const number = (caption: string, numberFormat: string | null): Entry => ({
    ...item(caption, () => {
      app.commands.format({ numberFormat });
    }),
    checked: (activeStyle.numberFormat ?? null) === numberFormat,
  });
  const align = (caption: string, horizontal: NonNullable<StyleChange["horizontal"]>): Entry => ({
    ...item(caption, () => {
      app.commands.format({ horizontal });
    }),
    checked: activeStyle.horizontal === horizontal,
  });
  const toggled = (attribute: "bold" | "italic" | "wrap", keys?: string): Entry => ({
    ...item(
      texts[attribute],
      () => {
        app.commands.toggle(attribute);
      },
      keys,
    ),
    checked: activeStyle[attribute] === true,
  });
  const colors = (
    attribute: "background" | "fontColor",
    choice: Partial<Record<keyof typeof texts.colors, string>>,
  ): Entry[] => [
    item(texts.noColor, () => {
      app.commands.format({ [attribute]: null });
    }),
    ...Object.entries(choice).map(([name, color]): Entry => ({
      ...item(texts.colors[name as keyof typeof texts.colors], () => {
        app.commands.format({ [attribute]: color });
      }),
      color,
    })),
  ];
  return [
    {
      kind: "menu",
      caption: numberFormats.caption,
      entries: [
        number(numberFormats.automatic, null),
        number(numberFormats.text, "@"),
        number(numberFormats.number, "#,##0.00"),
        number(numberFormats.integer, "#,##0"),
        number(numberFormats.percent, "0.0%"),
        number(numberFormats.date, "dd/mm/yyyy"),
      ],
    },
    SEPARATOR,
    toggled("bold", "Ctrl+B"),
    toggled("italic", "Ctrl+I"),
    toggled("wrap"),
    { kind: "menu", caption: texts.fill, entries: colors("background", FILLS) },
    { kind: "menu", caption: texts.fontColor, entries: colors("fontColor", FONTS) },
    SEPARATOR,
    align(texts.alignLeft, "left"),
    align(texts.alignCenter, "center"),
    align(texts.alignRight, "right"),
    SEPARATOR,
    item(texts.merge, () => {
      if (selection) app.change([{ kind: "merge", tab: tabId, area: selection.area }]);
    }),
    item(texts.unmerge, () => {
      if (selection) app.change([{ kind: "unmerge", tab: tabId, area: selection.area }]);
    }),
  ];
}

function dataEntries(app: App): Entry[] {
  const { texts } = app;
  return [
    item(texts.sortUp, () => {
      app.commands.sort(true);
    }),
    item(texts.sortDown, () => {
      app.commands.sort(false);
    }),
    item(texts.filter, () => {
      app.openFilter();
    }),
    {
      ...item(texts.unfilter, () => {
        app.setFilter(app.tabId, null);
      }),
      disabled: app.filters.of(app.tabId) === undefined,
    },
  ];
}

function addOnEntries(app: App, { entries }: MenuView): Entry[] {
  return entries.map((entry): Entry => {
    if (entry.kind === "separator") return SEPARATOR;
    if (entry.kind === "menu") {
      return { kind: "menu", caption: entry.menu.caption, entries: addOnEntries(app, entry.menu) };
    }
    return item(entry.caption, () => {
      void app.runMenu(entry.functionName);
    });
  });
}

function editNote(app: App): void {
  const { texts, tab, selection, book } = app;
  if (tab === null || selection === null || book === null) return;
  const { row, column } = selection;
  const old = book.cell(tab, row, column).note ?? "";
  void app.question("prompt", texts.noteOf, texts.noteText, old).then((text) => {
    if (text !== null && text !== old) {
      app.change([{ kind: "note", tab: tab.view.id, row, column, text: text === "" ? null : text }]);
    }
  });
}

function item(caption: string, run: () => void, keys?: string): Extract<Entry, { kind: "item" }> {
  return { kind: "item", caption, run, ...(keys === undefined ? {} : { keys }) };
}
