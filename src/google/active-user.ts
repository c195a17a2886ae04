/** Who runs the action, for the log. */

/** The e-mail address of the account; "" where the account does not tell it (other domains, scope not granted). */
export function activeUser(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return "";
  }
}
