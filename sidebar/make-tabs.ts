/** The pump that makes the workbook's tabs execution by execution until nothing is missing. */

import type { PanelLanguage } from "../src/workbook/panel";
import type { TabsOutcome } from "../src/workbook/panel-plan";
import { call } from "./services";

/** More executions than the largest workbook needs; a set-up that comes no further than this is stopped. */
const MOST_PARTS = 50;

/** Asks for one execution after the other; `tell` is given what each part but the last came to. Rejects as a call does. */
export async function makeAllTabs(
  language: PanelLanguage,
  tell: (parts: number, message: string) => void,
): Promise<TabsOutcome> {
  for (let parts = 1; ; parts += 1) {
    const outcome = await call("makeTabs", language);
    if (!outcome.more || parts === MOST_PARTS) return outcome;
    tell(parts, outcome.message);
  }
}
