/** The side panel. */

/** Where the page puts what it shows. */
const PLACE = '<div id="panel"';

/** Opens the side panel, at one of its screens, with the page built into "sidebar.html". */
export function showSidebar(screen: "list" | "plan" = "list"): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Thi đua – Khen thưởng");
  if (screen === "plan") page.setContent(page.getContent().replace(PLACE, `${PLACE} data-screen="plan"`));
  SpreadsheetApp.getUi().showSidebar(page);
}
