import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { saveXlsx } from "../../../workbench/files/xlsx";
import type { Area, Change } from "../../../workbench/server/protocol";
import { Workbook } from "../../../workbench/sheet/model";
import type { Book, Tab } from "../../../workbench/web/book";
import { newFolder, settingsFor } from "./client";
import { Desk, picture, Seat } from "./seats";

/** Numbers that are brought into what a window shows, so that every one of them means something there. */
interface Dice {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly other: number;
}

const TEXTS = [
  ...["1", "2,5", "82,5%", "15/03/2023", "Đạt", "Chưa đạt", "'01", "TRUE", "", ""],
  ...["=A1*2", "=SUM(A1:B3)", "=Hai!A1", "='Một'!B2+1", "=A$1&B2", '=IF(A1>1;"có";"không")'],
  ...["=TRANSPOSE(A1:C1)", "=SEQUENCE(2)", "=SORT(A1:A3)", "=COUNTIF('Một'!A1:A9;1)", "=1/0", "=B:B", "=("],
] as const;

function areaOf({ view }: Tab, dice: Dice): Area {
  const row = (dice.row % view.rows) + 1;
  const column = (dice.column % view.columns) + 1;
  return {
    row,
    column,
    rows: Math.min(dice.rows, view.rows - row + 1),
    columns: Math.min(dice.columns, view.columns - column + 1),
  };
}

type Making = (tab: Tab, area: Area, dice: Dice, book: Book) => Change;

/** What a person can do, from the dice that fell. */
const MAKINGS: Readonly<Record<string, Making>> = {
  type: ({ view }, { row, column }, { other }) => {
    const texts = [[TEXTS[other % TEXTS.length] ?? ""]];
    return { kind: "type", tab: view.id, row, column, texts };
  },
  paste: ({ view }, { row, column, rows, columns }, { other }) => {
    const texts = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => TEXTS[(other + r * 3 + c) % TEXTS.length] ?? ""),
    );
    return { kind: "type", tab: view.id, row, column, texts };
  },
  clear: ({ view }, area, { other }) => ({
    kind: "clear",
    tab: view.id,
    area,
    what: [(["contents", "formats", "notes", "validations"] as const)[other % 4] ?? "contents"],
  }),
  format: ({ view }, area, { other }) => ({
    kind: "format",
    tab: view.id,
    area,
    style: [{ bold: true }, { bold: null }, { numberFormat: "0%" }, { background: "#fff2cc" }][other % 4] ?? {},
  }),
  copy: ({ view }, area, { row, column, rows, columns }) => {
    const target = { row: (column % view.rows) + 1, column: (row % view.columns) + 1, rows: 1, columns: 1 };
    return {
      kind: "copy",
      from: { tab: view.id, area: { ...area, rows: Math.min(rows, area.rows), columns } },
      tab: view.id,
      area: target,
    };
  },
  move: ({ view }, area, { other }, book) => {
    const target = book.tabs[other % book.tabs.length]?.view ?? view;
    const row = (other % Math.max(1, target.rows - area.rows + 1)) + 1;
    const column = ((other >> 2) % Math.max(1, target.columns - area.columns + 1)) + 1;
    return { kind: "move", from: { tab: view.id, area }, tab: target.id, row, column };
  },
  note: ({ view }, { row, column }, { other }) => ({
    kind: "note",
    tab: view.id,
    row,
    column,
    text: other % 3 === 0 ? null : `ghi chú ${String(other)}`,
  }),
  merge: ({ view }, area) => ({ kind: "merge", tab: view.id, area }),
  unmerge: ({ view }, area) => ({ kind: "unmerge", tab: view.id, area }),
  sort: ({ view }, area, { other }) => ({
    kind: "sort",
    tab: view.id,
    area,
    keys: [{ column: area.column, ascending: other % 2 === 0 }],
  }),
  insertLines: ({ view }, { row, column }, { other, rows }) => {
    const axis = other % 3 === 0 ? "columns" : "rows";
    return { kind: "insertLines", tab: view.id, axis, at: axis === "rows" ? row : column, count: Math.min(rows, 2) };
  },
  deleteLines: ({ view }, { row, column }, { other }) => {
    const axis = other % 3 === 0 ? "columns" : "rows";
    return { kind: "deleteLines", tab: view.id, axis, at: axis === "rows" ? row : column, count: 1 };
  },
  moveLines: ({ view }, { row, column }, dice) => {
    const axis = dice.other % 3 === 0 ? "columns" : "rows";
    const before = (dice.rows * 3 + dice.other) % (axis === "rows" ? view.rows : view.columns);
    return { kind: "moveLines", tab: view.id, axis, at: axis === "rows" ? row : column, count: 1, before: before + 1 };
  },
  hideLines: ({ view }, { row }, { other }) => ({
    kind: "hideLines",
    tab: view.id,
    axis: "rows",
    at: row,
    count: 1,
    hidden: other % 2 === 0,
  }),
  columnWidth: ({ view }, { column }, { other }) => ({
    kind: "columnWidth",
    tab: view.id,
    column,
    count: 1,
    width: 60 + (other % 5) * 20,
  }),
  freeze: ({ view }, _area, { other }) => ({ kind: "freeze", tab: view.id, rows: other % 3, columns: other % 2 }),
  insertTab: (_tab, _area, { other }) => ({ kind: "insertTab", name: `Thêm ${String(other % 4)}` }),
  renameTab: ({ view }, _area, { other }) => ({ kind: "renameTab", tab: view.id, name: `Tên ${String(other % 4)}` }),
  moveTab: ({ view }, _area, { other }, book) => ({
    kind: "moveTab",
    tab: view.id,
    position: (other % book.tabs.length) + 1,
  }),
  deleteTab: ({ view }) => ({ kind: "deleteTab", tab: view.id }),
};

type Step =
  | {
      readonly kind: "do";
      readonly seat: number;
      readonly what: string;
      readonly dice: Dice;
      readonly more: readonly Dice[];
    }
  | { readonly kind: "undo" | "redo" | "cut" | "sleep" | "wake" | "settle"; readonly seat: number }
  | { readonly kind: "breakDown" | "end" | "wait"; readonly seat?: undefined };

const dice = fc.record<Dice>({
  tab: fc.nat(3),
  row: fc.nat(7),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  other: fc.nat(60),
});
const seat = fc.nat(1);
const what = fc.oneof(
  { weight: 3, arbitrary: fc.constant("type") },
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(MAKINGS)) },
);
const steps = fc.array(
  fc.oneof(
    {
      weight: 14,
      arbitrary: fc.record({
        kind: fc.constant("do" as const),
        seat,
        what,
        dice,
        more: fc.array(dice, { maxLength: 1 }),
      }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), seat }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("sleep" as const, "wake" as const), seat }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("settle" as const, "cut" as const), seat }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom("breakDown" as const, "end" as const, "wait" as const) }),
    },
  ),
  { minLength: 5, maxLength: 30 },
);

/** The changes of a step as the window would send them: several together only where the server takes them so. */
function changesOf(book: Book, { what: name, dice: first, more }: Extract<Step, { kind: "do" }>): Change[] {
  const make = MAKINGS[name];
  const together = ["type", "clear", "format", "note"].includes(name) ? [first, ...more] : [first];
  return together.flatMap((it) => {
    const tab = book.tabs[it.tab % book.tabs.length];
    return tab && make ? [make(tab, areaOf(tab, it), it, book)] : [];
  });
}

function smallBook(): Workbook {
  const book = new Workbook({ sharing: { owner: "van-phong@example.com", editors: [] } });
  for (const name of ["Một", "Hai"]) {
    const { id } = book.insertSheet({ name, rows: 7, columns: 5 });
    book.write(id, 1, 1, [
      [{ value: 3 }, { value: "Đạt" }],
      [{ value: 1 }, { formula: "A1+A2" }],
    ]);
  }
  return book;
}

async function play(script: readonly Step[]): Promise<void> {
  const folder = newFolder();
  const file = join(folder, "so.xlsx");
  await saveXlsx(smallBook(), file);
  const desk = new Desk({ ...settingsFor(file, folder), script: "function nothing_() {}", pause: 20 });
  /** What the watcher has seen of this run, by revision. */
  const seen = new Map<number, string>();
  const watcher = new Seat(desk, (book) => seen.set(book.revision, JSON.stringify(picture(book))));
  const seats = [new Seat(desk), new Seat(desk)] as const;
  const all = [watcher, ...seats];
  const comeBack = async (): Promise<void> => {
    seen.clear();
    await desk.begin();
    for (const one of all) await one.enter();
  };
  try {
    await comeBack();
    for (const step of script) {
      if (step.kind === "wait") await new Promise((resolve) => setTimeout(resolve, 3));
      else if (step.kind === "breakDown" || step.kind === "end") {
        const { run } = desk;
        const told = all.flatMap(({ acknowledged }) => acknowledged.filter((it) => it.run === run));
        const last = Math.max(0, ...told.map(({ revision }) => revision));
        const before = new Map(seen);
        // A good end does what is under way, and tells nobody any more.
        const exact = step.kind === "breakDown" || seats.every(({ idle }) => idle);
        if (step.kind === "breakDown") desk.breakDown();
        else desk.end();
        for (const one of all) one.cut();
        await desk.begin();
        await watcher.enter();
        // What is shown first are the file's values; what counts is what they are when calculated.
        seen.clear();
        await watcher.load();
        // Nothing that was answered is lost, and no order is done by half.
        const now = seen.get(watcher.book?.revision ?? -1);
        const known = [...before].filter(([revision]) => revision >= last);
        if (exact && known.length > 0) expect(known.map(([, view]) => view)).toContain(now);
        for (const one of seats) await one.enter();
      } else {
        const one = seats[step.seat ?? 0] ?? seats[0];
        if (step.kind === "do") {
          if (one.book) one.order("change", changesOf(one.book, step));
        } else if (step.kind === "undo" || step.kind === "redo") one.order(step.kind);
        else if (step.kind === "sleep") one.asleep = true;
        else if (step.kind === "wake") one.wake();
        else if (step.kind === "settle") await one.settle();
        else {
          one.cut();
          await one.enter();
        }
      }
    }
    for (const one of seats) one.wake();
    for (const one of all) await one.settle();
    await watcher.settle();
    for (const one of all) expect(one.faults).toEqual([]);
    const pictures = all.map(({ book }) => book && picture(book));
    await watcher.load();
    const truth = watcher.book && picture(watcher.book);
    for (const view of pictures) expect(view).toEqual(truth);
    const kept = watcher.book && picture(watcher.book, { formats: false });
    desk.end();
    for (const one of all) one.cut();
    await desk.begin();
    await watcher.enter();
    await watcher.load();
    expect(watcher.book && picture(watcher.book, { formats: false })).toEqual(kept);
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `RUNS=500 npx jest interleavings` looks longer than every run of the tests does. */
const RUNS = Number(process.env["RUNS"] ?? 12);

describe("two windows, a server and whatever happens to them", () => {
  test(
    "show the same in the end, which is what the file holds; nothing that was answered is lost",
    () => fc.assert(fc.asyncProperty(steps, play), { numRuns: RUNS, endOnFailure: true }),
    Math.max(300_000, RUNS * 10_000),
  );
});
