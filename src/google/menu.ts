/** The add-on's menu. */

import { menuTexts as english } from "../language/en/menu";
import { menuTexts as vietnamese } from "../language/vi/menu";
import { userLanguageCode } from "./user-language";

/** Adds the menu in the user's language; needs no authorisation and reads nothing of the workbook. */
export function addMenu(): void {
  const texts = userLanguageCode() === "vi" ? vietnamese : english;
  SpreadsheetApp.getUi()
    .createMenu(texts.title)
    .addItem(texts.generate, "generateAwardList")
    .addItem(texts.check, "checkWorkbook")
    .addSeparator()
    .addItem(texts.reportingDate, "setReportingDate")
    .addItem(texts.sidebar, "openSidebar")
    .addItem(texts.reconcile, "openReconciliation")
    .addSeparator()
    .addItem(texts.fromPlan, "openPlanWizard")
    .addItem(texts.setUp, "setUpWorkbook")
    .addItem(texts.newYear, "startNewYear")
    .addToUi();
}
