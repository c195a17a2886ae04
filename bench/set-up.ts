/** Part "set-up": what making the tabs of so many units costs, and looking the finished workbook over again. */

import { UNIT_CODE_LABEL } from "../src/workbook/layout";
import type { CallCounts } from "../workbench/host/execution";
import { atMost, plain, shown, type Figure } from "./figure";
import { runMenuItem, withHost } from "./host";
import { bookOf } from "./workload/book";
import { inventDepartment } from "./workload/facts";
import { workbookOf } from "./workload/rows";

/** Google ends an execution after so many seconds. */
const LIMIT_SECONDS = 360;

/** One set-up each for 7, 30 and 60 units without tabs, and a second one that finds nothing missing. */
export async function measureSetUp(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const units of [7, 30, 60]) {
    const snapshot = workbookOf(inventDepartment({ units, assignments: 20, officials: units }));
    const tabs = snapshot.tabs.filter(({ values }) => values[0]?.[0] !== UNIT_CODE_LABEL);
    const [made, again] = await withHost(bookOf({ ...snapshot, tabs }), async (host) => {
      const { calls: made } = await runMenuItem(host, "setUpWorkbook");
      const { calls: again } = await runMenuItem(host, "setUpWorkbook");
      return [made, again];
    });
    const name = `${String(units)} units`;
    figures.push(
      plain(`${name}: calls`, inKinds(made)),
      atMost(`${name}: on Google, by published prices`, made.milliseconds / 1000, LIMIT_SECONDS, "s"),
      plain(`${name}: nothing missing`, `${String(again.total)} calls, ${shown(again.milliseconds / 1000)} s`),
    );
  }
  return figures;
}

function inKinds({ total, byCategory }: CallCounts): string {
  const kinds = Object.entries(byCategory).map(([kind, calls]) => `${kind} ${String(calls)}`);
  return `${String(total)} (${kinds.join(", ")})`;
}
