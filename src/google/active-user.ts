/** Who runs the action, for the log. */

/** The e-mail address of the account; "" where the account does not tell it (other domains, scope not granted). */
export function activeUser(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return "";
  }
}

/** The accounts that the spreadsheet itself names: its owner's, and whoever runs the action. */
export function knownAccounts(): string[] {
  const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner() as GoogleAppsScript.Base.User | null;
  return [owner?.getEmail() ?? "", activeUser()].filter((address) => address !== "");
}
