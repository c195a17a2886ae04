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
import type { Snapshot } from "../../workbook/snapshot";
import { copyState, planNewYear, presentPeriod, yearLater, type NewYear } from "../../workbook/new-year/plan-new-year";
import { messageOf, tell } from "../dialog";
import { writeBlock } from "../grid";
import { withDocumentLock } from "../lock";
import { readWorkbook } from "../read-workbook";
import { completed, goOnInPanel, setUpTextsOf } from "../set-up";

/** Asks, then begins the new year; the original is refused, and a person who cancels changes nothing. */
export function beginYear(language: Language): void {
  const texts = language.code === "vi" ? vietnamese : english;
  const { busy, unconfirmed } = language.interface;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { snapshot } = readWorkbook(spreadsheet);
  const first = planned(snapshot, null);
  if ("refusal" in first) {
    tell(texts.title, first.refusal);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  if (ui.alert(texts.title, texts.sure(spreadsheet.getName()), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const present = presentPeriod(snapshot);
  const period = askedPeriod(present);
  if (period === "cancelled") return;
  let message: string;
  try {
    const done = withDocumentLock(() => writeYear(period));
    if (done.kind === "busy") message = busy;
    else if (done.unconfirmed !== null) message = unconfirmed(done.unconfirmed);
    else if ("refusal" in done.result) message = done.result.refusal;
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
    return setUpTextsOf(language).goesOn(told);
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

  /** What the year does to the workbook as it stands, or why it may not begin in it: another may have begun it meanwhile. */
  function planned(read: Snapshot, period: Period | null): NewYear | Refused {
    const state = copyState(read, spreadsheet.getId());
    if (state !== "copy") return { refusal: state === "original" ? texts.original : texts.unmarked, reasons: [] };
    const year = planNewYear(read, spreadsheet.getId(), period);
    const reasons = year.problems.map(described);
    return reasons.length > 0 ? { refusal: texts.refused(reasons), reasons } : year;
  }

  /**
   * Writes what the copy needs, one call a tab, the settings last; nothing where the workbook is refused. What somebody
   * has typed since a tab was read is last year's like the rest: the year is planned anew, and it becomes a baseline.
   */
  function writeYear(period: Period | null): NewYear | Refused {
    const written = new Map<number, Overwrite>();
    for (let plans = 0; plans < MOST_PLANS; plans += 1) {
      const { snapshot: now, sheets } = readWorkbook(spreadsheet, { forSetUp: true });
      const year = planned(now, period);
      if ("refusal" in year) {
        if (written.size === 0) return year;
        throw new Error(year.reasons.join("\n") || year.refusal);
      }
      if (JSON.stringify(presentPeriod(now)) !== JSON.stringify(present)) throw new Error(texts.periodChanged);
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
}

/** Why a year may not begin: said as a whole, and the reasons alone where there are several. */
interface Refused {
  readonly refusal: string;
  readonly reasons: readonly string[];
}

/** How often the year is planned anew because people type while it is written. */
const MOST_PLANS = 5;

/** Whether other things stand where is to be written than were read; what formulas show changes by itself. */
function hasChanged({ tab, row, column, values }: Overwrite, sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const { rows, columns } = areaOfBlock({ row, column, values });
  const inTab = { rows: Math.min(rows, sheet.getMaxRows() - row + 1), columns };
  const range = sheet.getRange(row, column, inTab.rows, inTab.columns);
  const formulas = range.getFormulas();
  return (range.getValues() as unknown[][]).some((cells, down) =>
    cells.some((cell, right) => {
      const formula = formulaIn(tab, row + down, column + right);
      if (formula !== (formulas[down]?.[right] ?? "")) return true;
      if (formula !== "") return false;
      return JSON.stringify(cell) !== JSON.stringify(tab.values[row - 1 + down]?.[column - 1 + right] ?? "");
    }),
  );
}
