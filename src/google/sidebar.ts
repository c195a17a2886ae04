/** The side panel. */

/** Opens the side panel with the page built into "sidebar.html". */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Thi đua – Khen thưởng");
  SpreadsheetApp.getUi().showSidebar(page);
}
