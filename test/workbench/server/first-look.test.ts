/** What a window is shown before the formulas have been calculated, and what it is told then. */

import { afterEach, expect, test } from "@jest/globals";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { journalOf } from "../../../workbench/server/keeper";
import type { AnswerOf } from "../../../workbench/server/protocol";
import { Workbench } from "../../../workbench/server/workbench";
import { Formulas } from "../../../workbench/sheet/formulas";
import { Workbook } from "../../../workbench/sheet/model";
import { Book } from "../../../workbench/web/book";
import { done, newFolder, serve, settingsFor, typing, type Served } from "./client";

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu("Trình đơn").addItem("Một", "one").addToUi(); }
function one() {}
/** @customfunction */
function DOUBLED(rows) { return rows.map((row) => row.map((value) => (value === "" ? "" : value * FACTOR))); }
const FACTOR = 3;
`;

/** One to three, what a formula makes of them, and a sum of that; as calculated when a factor was 2. */
async function savedBook(): Promise<Workbook> {
  const book = new Workbook({ sharing: { owner: "van-phong@example.com", editors: [] } });
  const { id } = book.insertSheet({ name: "Một", rows: 20, columns: 5 });
  book.write(id, 1, 1, [
    [{ value: 1 }, { formula: "DOUBLED(A1:A4)" }, { formula: "SUM(B1:B4)" }],
    [{ value: 2 }, { value: null }, { value: null }],
    [{ value: 3 }, { value: null }, { value: null }],
  ]);
  const call = (_name: string, [rows]: readonly unknown[]): unknown =>
    (rows as (number | "")[][]).map((row) => row.map((value) => (value === "" ? "" : value * 2)));
  const formulas = new Formulas(book, { customFunctions: { names: ["DOUBLED"], call } });
  await formulas.calculate();
  formulas.dispose();
  return book;
}

let served: Served;
afterEach(() => served.close());

function shown(book: Book): unknown[] {
  const [tab] = book.tabs;
  if (!tab) throw new Error("no tab");
  return [1, 2, 3].map((row) => book.cell(tab, row, 2).value).concat(book.cell(tab, 1, 3).value);
}

test("is what the file holds; a patch brings what is different when it is calculated, and the menus", async () => {
  served = await serve(await savedBook(), { script: SCRIPT });
  const client = await served.enter();
  const state = await client.stateNow();
  const book = new Book(state);
  expect(shown(book)).toEqual([2, 4, 6, 12]);
  expect(state.menus).toEqual([]);
  await client.told("patch", ({ menus }) => menus?.[0]?.caption === "Trình đơn");
  await client.told("patch", ({ cells }) => cells !== undefined);
  for (const event of client.events) if (event.kind === "patch" && event.revision > book.revision) book.apply(event);
  expect(shown(book)).toEqual([3, 6, 9, 18]);
  expect(book.menus).toHaveLength(1);
  expect(shown(new Book(await client.stateNow()))).toEqual([3, 6, 9, 18]);
});

test("does not keep an edit from being done that was made before all was calculated", async () => {
  served = await serve(await savedBook(), { script: SCRIPT });
  const client = await served.enter();
  const { revision, tabs } = await client.stateNow();
  done(await client.change(typing(tabs[0]?.id ?? -1, "A2", "10"), revision));
  expect(shown(new Book(await client.state()))).toEqual([3, 30, 9, 42]);
});

test("is calculated where a breakdown has left changes that the file does not hold", async () => {
  served = await serve(await savedBook(), { script: SCRIPT, pause: 600_000 });
  const client = await served.enter();
  const { tabs } = await client.state();
  done(await client.change(typing(tabs[0]?.id ?? -1, "A3", "10")));
  const folder = newFolder();
  const file = join(folder, "so.xlsx");
  copyFileSync(served.file, file);
  copyFileSync(journalOf(served.file), journalOf(file));
  const left = await Workbench.open({ ...settingsFor(file, folder), script: SCRIPT });
  const entered = (await left.answer("enter", { language: "vi" }, undefined)) as AnswerOf<"enter">;
  const state = (await left.answer("state", {}, entered.ok ? entered.window : "")) as AnswerOf<"state">;
  expect(state.ok && shown(new Book(state))).toEqual([3, 6, 30, 39]);
  await left.close();
  rmSync(folder, { recursive: true });
});
