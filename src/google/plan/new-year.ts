/** Menu action "Bắt đầu năm mới": in a copy of last year's workbook, results become baselines and everything yearly is emptied. */

import { toA1 } from "../../domain/address";
import type { Problem } from "../../domain/problem";
import { yearTexts as english } from "../../language/en/new-year";
import type { Language } from "../../language/language";
import { problemSentence } from "../../language/problems";
import { yearTexts as vietnamese } from "../../language/vi/new-year";
import { showDate } from "../../language/format";
import { formulaIn } from "../../workbook/blocks";
import type { Overwrite } from "../../workbook/new-year/overwrites";
import { areaOfBlock } from "../../workbook/placed";
import type { Period } from "../../workbook/new-year/moved-days";
import { copyState, planNewYear, presentPeriod, yearLater, type NewYear } from "../../workbook/new-year/plan-new-year";
import { messageOf, tell } from "../dialog";
import { writeBlock } from "../grid";
import { withDocumentLock } from "../lock";
import { readWorkbook } from "../read-workbook";
import { completed, goOnInPanel } from "../set-up";

/** Asks, then begins the new year; the original is refused, and a person who cancels changes nothing. */
export function beginYear(language: Language): void {
  const texts = language.code === "vi" ? vietnamese : english;
  const { busy, unconfirmed } = language.interface;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { snapshot } = readWorkbook(spreadsheet);
  const state = copyState(snapshot, spreadsheet.getId());
  if (state !== "copy") {
    tell(texts.title, state === "original" ? texts.original : texts.unmarked);
    return;
  }
  const { problems } = planNewYear(snapshot, spreadsheet.getId(), null);
  if (problems.length > 0) {
    tell(texts.title, texts.refused(problems.map(described)));
    return;
  }
  const ui = SpreadsheetApp.getUi();
  if (ui.alert(texts.title, texts.sure(spreadsheet.getName()), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const period = askedPeriod(presentPeriod(snapshot));
  if (period === "cancelled") return;
  let message: string;
  try {
    const done = withDocumentLock(() => writeYear(period, texts));
    if (done.kind === "busy") message = busy;
    else if (done.unconfirmed !== null) message = unconfirmed(done.unconfirmed);
    else if (done.result.problems.length > 0) message = texts.refused(done.result.problems.map(described));
    else message = [...begun(done.result), setUpAfterwards()].join("\n\n");
  } catch (thrown) {
    message = texts.stopped(messageOf(thrown));
  }
  tell(texts.title, message);

  function described(problem: Problem): string {
    return problemSentence(language.problems, problem);
  }

  function setUpAfterwards(): string {
    const { state, message: told } = completed(language);
    if (state !== "paused") return told;
    goOnInPanel();
    return language.interface.setUpGoesOn(told);
  }

  function begun({ writes, left, unmoved }: NewYear): string[] {
    return [
      texts.done(writes.map(({ tab }) => tab.name)),
      ...(left.length > 0 ? [texts.left(left.map(described))] : []),
      ...(unmoved.length > 0
        ? [texts.unmoved(unmoved.map((at) => language.problems.place({ tab: at.tab, cell: toA1(at) })))]
        : []),
    ];
  }

  /** The period a year later, the present one (null), or that the person thought better of it. */
  function askedPeriod(present: Period | null): Period | null | "cancelled" {
    if (present === null) return null;
    const next = yearLater(present);
    const answer = ui.alert(
      texts.title,
      texts.period(showDate(next.start), showDate(next.end), showDate(present.start), showDate(present.end)),
      ui.ButtonSet.YES_NO_CANCEL,
    );
    if (answer === ui.Button.YES) return next;
    return answer === ui.Button.NO ? null : "cancelled";
  }
}

/** How often the year is planned anew because people type while it is written. */
const MOST_PLANS = 5;

/**
 * Writes what the copy needs, one call a tab, the settings last; nothing where the workbook is refused. What somebody
 * has typed since a tab was read is last year's like the rest: the year is planned anew, and it becomes a baseline.
 */
function writeYear(period: Period | null, texts: typeof vietnamese): NewYear {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const written = new Map<number, Overwrite>();
  for (let plans = 0; plans < MOST_PLANS; plans += 1) {
    const { snapshot, sheets } = readWorkbook(spreadsheet, { forSetUp: true });
    const year = planNewYear(snapshot, spreadsheet.getId(), period);
    const isWhole = year.writes.every((write) => {
      const sheet = sheets.get(write.tab.id);
      if (sheet === undefined) throw new Error(`Tab "${write.tab.name}" is no longer there.`);
      if (hasChanged(write, sheet)) return false;
      writeBlock(write, sheet);
      // A write that waits to be sent could otherwise come after a later one.
      SpreadsheetApp.flush();
      written.set(write.tab.id, write);
      return true;
    });
    if (isWhole) return { ...year, writes: [...written.values()] };
  }
  throw new Error(texts.typedMeanwhile);
}

/** Whether other things stand where is to be written than were read; what formulas show changes by itself. */
function hasChanged({ tab, row, column, values }: Overwrite, sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const { rows, columns } = areaOfBlock({ row, column, values });
  const inTab = { rows: Math.min(rows, sheet.getMaxRows() - row + 1), columns };
  const now = sheet.getRange(row, column, inTab.rows, inTab.columns).getValues() as unknown[][];
  return now.some((cells, down) =>
    cells.some((cell, right) => {
      if (formulaIn(tab, row + down, column + right) !== "") return false;
      return JSON.stringify(cell) !== JSON.stringify(tab.values[row - 1 + down]?.[column - 1 + right] ?? "");
    }),
  );
}
