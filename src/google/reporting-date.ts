/** Menu action "Set the reporting date": writes a plain date into the named cell that every unit's tab reads. */

import { readDate, type CalendarDate } from "../domain/calendar";
import { showDate } from "../language/format";
import { NAMED_RANGES, SETTINGS_TAB } from "../workbook/layout";
import { tell } from "./dialog";
import { userLanguage } from "./user-language";

/** Asks for a day, refuses what is not one, and writes it; nothing changes when the person cancels. */
export function askReportingDate(): void {
  const language = userLanguage();
  const texts = language.interface.askDate;
  const cell = SpreadsheetApp.getActiveSpreadsheet().getRangeByName(NAMED_RANGES.asOf);
  if (cell === null) {
    tell(texts.title, language.interface.mustSetUp([SETTINGS_TAB.name]));
    return;
  }
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(texts.title, texts.prompt, ui.ButtonSet.OK_CANCEL);
  if (response.getSelectedButton() !== ui.Button.OK) return;
  const typed = response.getResponseText();
  const date = readDate(typed);
  if (date === null) {
    tell(texts.title, texts.unreadable(typed));
    return;
  }
  cell.setValue(midnight(date));
  tell(texts.title, texts.done(showDate(date)));
}

/** The instant that a date cell holds: 00:00 in the script's time zone, which is the workbook's. */
function midnight({ year, month, day }: CalendarDate): Date {
  return new Date(year, month - 1, day);
}
