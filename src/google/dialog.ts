/** What is said to the person in front of the workbook. */

/** Shows a message that waits for OK; where no dialog can be shown, one that passes. */
export function tell(title: string, message: string): void {
  try {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, message, ui.ButtonSet.OK);
  } catch {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, title);
  }
}

/** The message of whatever was thrown, from this script or from a service. */
export function messageOf(thrown: unknown): string {
  const message: unknown = typeof thrown === "object" && thrown !== null ? Reflect.get(thrown, "message") : undefined;
  return typeof message === "string" ? message : String(thrown);
}
