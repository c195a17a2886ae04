/** Part "calls": the service calls of one "Generate award list", counted and priced by the host. */

import type { Category } from "../workbench/host/prices";
import { atMost, plain, shown, type Figure } from "./figure";
import { runMenuItem, withHost } from "./host";
import { bookOf } from "./workload/book";
import { inventDepartment } from "./workload/facts";
import { workbookOf } from "./workload/rows";

/** Lists that a run writes: the review and the printed list. */
const LISTS = 2;

/** One run each for 5, 50 and 500 unit tabs. */
export async function measureServiceCalls(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const units of [5, 50, 500]) {
    const snapshot = workbookOf(inventDepartment({ units, assignments: 20, officials: units * 4 }));
    // Set-up makes the tabs that are missing, those of units without one among them.
    const { calls, tabs } = await withHost(bookOf(snapshot), async (host) => {
      await runMenuItem(host, "setUpWorkbook");
      const { calls } = await runMenuItem(host, "generateAwardList");
      return { calls, tabs: host.workbook.sheets.length };
    });
    const count = (...categories: Category[]): number =>
      categories.reduce((sum, category) => sum + (calls.byCategory[category] ?? 0), 0);
    if (count("write") === 0) throw new Error(`No list was written for ${String(units)} units.`);
    const name = `${String(units)} unit tabs`;
    const kinds = Object.entries(calls.byCategory).map(([kind, calls]) => `${kind} ${String(calls)}`);
    // Every tab read once and each list written once is the least that reading by `getValues` allows.
    const floor = tabs + LISTS;
    figures.push(
      atMost(`${name}: calls that read values`, count("read"), units + 12, ""),
      atMost(`${name}: calls that write values or formats`, count("write", "format"), 16, ""),
      plain(`${name}: read and write ÷ floor of ${String(floor)}`, `${shown(count("read", "write") / floor)}×`),
      plain(`${name}: all calls`, `${String(calls.total)} (${kinds.join(", ")})`),
      plain(`${name}: on Google, by published prices`, `${(calls.milliseconds / 1000).toFixed(1)} s`),
    );
  }
  return figures;
}
