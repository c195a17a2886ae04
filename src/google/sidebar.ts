/** The side panel. */

/** Where the page puts what it shows. */
const PLACE = '<div id="panel"';

/** Opens the side panel, at one of its screens, with the page built into "sidebar.html". */
export function showSidebar(screen: "list" | "plan" | "reconcile" | "setUp" = "list"): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Thi đua – Khen thưởng");
  if (screen !== "list") page.setContent(page.getContent().replace(PLACE, `${PLACE} data-screen="${screen}"`));
  SpreadsheetApp.getUi().showSidebar(page);
}
