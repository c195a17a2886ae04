/** The window that the tests of one file look at; programs other than tests have no use for it. */

import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import type { Browser, BrowserContextOptions } from "playwright-core";
import type { Workbook } from "../../workbench/sheet/model";
import { startBrowser } from "./browser";
import { Desk, Workbench } from "./workbench";

/** What the tests of a file have in front: a browser, a server over the sample, and a window. */
export interface Front {
  readonly browser: Browser;
  readonly workbench: Workbench;
  readonly desk: Desk;
}

/** Cell C1 of the settings, which everybody may change after being asked. */
export function warnOfNotes(book: Workbook): void {
  const settings = book.sheetByName("Kế hoạch");
  if (!settings) throw new Error("The sample has other tabs");
  book.editSheet(settings.id, (sheet) => {
    const area = { row: 1, column: 3, rows: 1, columns: 1 };
    const warning = { id: 901, area, description: "Ghi chú", unprotected: [], editors: [], domainEdit: false };
    sheet.protections = [...sheet.protections, { ...warning, warningOnly: true }];
  });
}

/** One front for all tests of a file; after each of them nothing has gone wrong in its window. */
export function sit(
  take: (front: Front) => void,
  { prepare, context = {} }: { prepare?: (book: Workbook) => void; context?: BrowserContextOptions } = {},
): void {
  let front: Front | undefined;
  beforeAll(async () => {
    const [browser, workbench] = await Promise.all([startBrowser(), Workbench.start(prepare)]);
    front = { browser, workbench, desk: await Desk.open(await browser.newContext(context), workbench.address) };
    take(front);
  }, 60_000);
  afterEach(() => {
    expect(front?.desk.faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await front?.browser.close();
    await front?.workbench.kill();
  });
}
