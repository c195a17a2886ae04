import { describe, expect, test } from "@jest/globals";
import type { CellView, Place, StateView, TabState } from "../../../workbench/server/protocol";
import { Book } from "../../../workbench/web/book";
import { Finder, foldedText } from "../../../workbench/web/finder";
import { cellName } from "../../../workbench/web/places";

/** A tab with these texts from A1 on, row by row; "" is blank. */
function tab(id: number, name: string, rows: readonly (readonly string[])[], more: Partial<TabState> = {}): TabState {
  const cells = Object.fromEntries(
    rows.map((line, row) => [
      row + 1,
      Object.fromEntries(
        line.flatMap((text, column): [number, CellView][] => (text === "" ? [] : [[column + 1, { value: text }]])),
      ),
    ]),
  );
  const none = {
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
  };
  const rules = { merges: [], validations: [], conditionalRules: [], protections: [] };
  return { ...none, ...rules, blanks: [], ...more, id, name, rows: 20, columns: 5, cells };
}

/** A finder over tabs, with what it has put in front as addresses. */
function finding(...tabs: TabState[]) {
  const about = { id: "", identity: "", name: "", locale: "vi_VN", timeZone: "", file: "", saved: true };
  const view: Partial<StateView> = {
    epoch: "",
    revision: 0,
    book: about,
    tabs,
    styles: {},
    menus: [],
    people: [],
    held: [],
  };
  const book = new Book(view as StateView);
  const shown: string[] = [];
  const ground = {
    book,
    tab: book.tabs[0] ?? null,
    selection: { row: 1, column: 1 },
    filtered: new Set<number>(),
    filteredRows: () => ground.filtered,
    goTo: ({ tab: id, area }: Place) => {
      ground.tab = book.tab(id) ?? null;
      ground.selection = { row: area.row, column: area.column };
      shown.push(`${ground.tab?.view.name ?? ""}!${cellName(area.row, area.column)}`);
    },
    draw: () => undefined,
  };
  return { finder: new Finder(ground), ground, shown };
}

describe("texts are the same for whoever looks for one", () => {
  test.each([
    ["Đoàn kết", "doan ket", false, true],
    ["ĐOÀN KẾT".normalize("NFD"), "đoàn kết", true, true],
    ["Đoàn kết", "doan", true, false],
    ["Đạt", "ĐẠT", true, true],
    ["Vượt", "vuot", false, true],
  ])("%s holds %s (accents matter: %s): %s", (text, wanted, accents, same) => {
    expect(foldedText(text, accents).includes(foldedText(wanted, accents))).toBe(same);
  });
});

describe("looking for a text", () => {
  const units = [
    ["Thu ngân sách", "", "thu hút"],
    ["Chi", "THU", ""],
  ];

  test("goes through the tab row by row, round and round, both ways", () => {
    const { finder, shown } = finding(tab(1, "CNTT", units), tab(2, "TTR", [["thu"]]));
    finder.open();
    finder.type("thu");
    expect([finder.at, finder.found.length]).toEqual([1, 3]);
    for (const by of [1, 1, 1, -1, -1] as const) finder.step(by);
    expect(shown).toEqual(["CNTT!A1", "CNTT!C1", "CNTT!B2", "CNTT!A1", "CNTT!B2", "CNTT!C1"]);
  });

  test("each letter looks from where looking began", () => {
    const { finder, shown, ground } = finding(tab(1, "CNTT", [["tài sản"], ["tài chính"], ["tài liệu"]]));
    ground.selection = { row: 2, column: 1 };
    finder.open();
    for (const text of ["t", "tài", "tài l", "tài s"]) finder.type(text);
    expect(shown).toEqual(["CNTT!A2", "CNTT!A2", "CNTT!A3", "CNTT!A1"]);
  });

  test("in all tabs goes from one to the next, hidden ones and hidden lines passed over", () => {
    const hidden = tab(2, "Ẩn", [["thu"]], { hidden: true });
    const lines = tab(3, "TTR", [["thu"], ["thu"], ["thu", "thu"]], { hiddenRows: [1], hiddenColumns: [2] });
    const { finder, shown } = finding(tab(1, "CNTT", units), hidden, lines);
    finder.open();
    finder.type("thu");
    finder.choose({ everywhere: true });
    for (let step = 0; step < 5; step += 1) finder.step(1);
    expect(shown.slice(1)).toEqual(["CNTT!A1", "CNTT!C1", "CNTT!B2", "TTR!A2", "TTR!A3", "CNTT!A1"]);
  });

  test("passes over what a filter leaves out, and finds what has come since", () => {
    const { finder, ground } = finding(tab(1, "CNTT", units));
    finder.open();
    finder.type("thu");
    ground.filtered = new Set([1]);
    finder.look();
    expect(finder.found).toHaveLength(1);
    ground.tab?.cells.get(2)?.set(5, { value: "tạm thu" });
    finder.look();
    expect(finder.found).toHaveLength(2);
  });

  test("finds nothing where nothing is looked for or nothing has it, and stays where it is", () => {
    const { finder, shown } = finding(tab(1, "CNTT", units));
    finder.open();
    finder.type("");
    expect(finder.found).toEqual([]);
    finder.type("không có");
    finder.step(1);
    expect([finder.at, finder.found.length, shown]).toEqual([0, 0, []]);
    finder.close();
    expect(finder.wanted).toBeNull();
  });
});
