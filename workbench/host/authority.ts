/** Who may do what: authorisation modes and scopes of a call, protections of the cells it changes. */

import { intersects, without } from "../sheet/areas";
import type { Area, Protection, Sheet } from "../sheet/workbook";
import type { Workbook } from "../sheet/model";
import { scopesOf, type ClassEntry } from "./catalogue";
import { MESSAGES, ServiceException } from "./failures";
import type { Category } from "./prices";
import type { Surroundings } from "./service";

/** What a simple trigger may not do although it needs no scope: it cannot open anything over the spreadsheet. */
const DIALOGS = new Set(["Ui.alert", "Ui.prompt", "Ui.showSidebar"]);
/** What a script may use before anybody has enabled it. */
const WITHOUT_SPREADSHEET: readonly Category[] = ["menu", "utility"];
const CHANGES: readonly Category[] = ["write", "format", "structure", "protect", "flush"];
/** Allowed without authorisation, but it gives nobody. */
const ANONYMOUS = "Session.getActiveUser";

/** Throws as Google does when the mode or the scopes do not allow the call. */
export function authorise(around: Surroundings, entry: ClassEntry, method: string, category: Category): void {
  const name = `${entry.fullName}.${method}`;
  const scopes = scopesOf(entry, method);
  const free = scopes.length === 0 || scopes.includes("spreadsheets.currentonly") || name === ANONYMOUS;
  switch (around.mode) {
    case "FULL": {
      if (scopes.length === 0) return;
      if (!scopes.some((scope) => around.manifest.scopes.includes(scope))) {
        throw new ServiceException(MESSAGES.scopeMissing(name, scopes));
      }
      if (!scopes.some((scope) => around.granted.has(scope))) throw new ServiceException(MESSAGES.consent);
      return;
    }
    case "LIMITED":
      if (DIALOGS.has(name) || !free) throw new ServiceException(MESSAGES.notAuthorised(name, scopes));
      return;
    case "CUSTOM_FUNCTION":
      if (category === "menu" || category === "dialog") throw new ServiceException(MESSAGES.context(`${name}()`));
      if (CHANGES.includes(category) || !free) throw new ServiceException(MESSAGES.notAuthorised(name, scopes));
      return;
    case "NONE":
      if (!WITHOUT_SPREADSHEET.includes(category) || scopes.length > 0) {
        throw new ServiceException(MESSAGES.notAuthorised(name, scopes));
      }
  }
}

/** Whether a protection lets the user change what it covers. */
export function lets(protection: Protection, user: string, workbook: Workbook): boolean {
  const { owner } = workbook.sharing;
  return (
    protection.warningOnly ||
    user === owner ||
    protection.editors.includes(user) ||
    (protection.domainEdit && domainOf(user) === domainOf(owner))
  );
}

/** Whether the user may change every cell of the area, or with `null` the tab itself. */
export function mayEdit(workbook: Workbook, sheet: Sheet, area: Area | null, user: string): boolean {
  return sheet.protections.every((protection) => {
    if (lets(protection, user, workbook)) return true;
    if (protection.area) return area !== null && !intersects(protection.area, area);
    if (area === null) return false;
    // A protected tab lets only its unprotected ranges be changed.
    let rest = [area];
    for (const hole of protection.unprotected) rest = rest.flatMap((piece) => without(piece, hole));
    return rest.length === 0;
  });
}

/** Throws Google's message when the user may not change the area; `null` is the tab itself (name, lines, existence). */
export function demandEdit(around: Surroundings, sheet: Sheet, area: Area | null): void {
  if (!mayEdit(around.workbook, sheet, area, around.user.email)) {
    throw new ServiceException(MESSAGES.protectedCell);
  }
}

function domainOf(email: string): string {
  return email.slice(email.indexOf("@") + 1);
}
