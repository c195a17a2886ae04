/** Carries out the plan of protections, reads each one back, and tells what could not be protected. */

import { GUARD_MARK, isOutdated, type Guard, type Guards } from "../workbook/protections";
import type { Area } from "../workbook/snapshot";
import { activeUser } from "./active-user";
import { messageOf } from "./dialog";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What came of protecting. */
export interface Protected {
  /** Tabs in which anything was changed. */
  readonly changed: readonly string[];
  /** Tabs that people had protected as a whole themselves, by what they called it; left as they are. */
  readonly foreign: readonly { readonly tab: string; readonly description: string }[];
  /** What is not as it should be, with what the spreadsheet said. */
  readonly failed: readonly { readonly tab: string; readonly what: string; readonly message: string }[];
}

/** Brings the add-on's protections to the plan; those that people made themselves are left alone. */
export function protect({ guards, office }: Guards, sheets: ReadonlyMap<number, Sheet>): Protected {
  const changed = new Set<string>();
  const foreign: { tab: string; description: string }[] = [];
  const failed: { tab: string; what: string; message: string }[] = [];
  const kept = peopleAlwaysLeft();
  const everybody = SpreadsheetApp.getActiveSpreadsheet()
    .getEditors()
    .map((user) => user.getEmail().toLowerCase());
  for (const [id, sheet] of sheets) {
    const wanted = guards.filter(({ tab }) => tab === id);
    if (wanted.length === 0) continue;
    const { own: present, foreign: others, unfinished } = protectionsOf(sheet, everybody);
    for (const guard of wanted) {
      // A tab has one protection as a whole: asking for one gives the one that is there, whoever made it.
      if (guard.area === null && others !== null) {
        foreign.push({ tab: sheet.getName(), description: others });
        continue;
      }
      const known = present.get(guard.description) ?? unfinished.find((one) => covers(one, sheet, guard.area));
      present.delete(guard.description);
      try {
        if (guardOne(sheet, guard, known, [...office, ...guard.editors], kept)) changed.add(sheet.getName());
      } catch (thrown) {
        const what = guard.description.slice(GUARD_MARK.length);
        failed.push({ tab: sheet.getName(), what, message: messageOf(thrown) });
      }
    }
    for (const [description, left] of present) {
      if (!isOutdated(description)) continue;
      left.remove();
      changed.add(sheet.getName());
    }
  }
  return { changed: [...changed], foreign, failed };
}

interface Present {
  /** The add-on's protections of a tab by their descriptions. */
  readonly own: Map<string, Protection>;
  /** What somebody's own protection of the whole tab is called; null where there is none. */
  readonly foreign: string | null;
  /** Without a name and open to everybody, so that they protect nothing: a run was cut off before it named them. */
  readonly unfinished: readonly Protection[];
}

function protectionsOf(sheet: Sheet, everybody: readonly string[]): Present {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const own = new Map<string, Protection>();
  const unfinished: Protection[] = [];
  let foreign: string | null = null;
  for (const type of [SHEET, RANGE]) {
    for (const protection of sheet.getProtections(type)) {
      const description = protection.getDescription();
      if (description.startsWith(GUARD_MARK)) own.set(description, protection);
      else if (description === "" && letsAll(protection, everybody)) unfinished.push(protection);
      else if (type === SHEET) foreign = description;
    }
  }
  return { own, foreign, unfinished };
}

function letsAll(protection: Protection, everybody: readonly string[]): boolean {
  if (protection.isWarningOnly()) return false;
  const editors = editorsOf(protection);
  return everybody.every((email) => editors.includes(email));
}

/** Whether a protection stands for the tab (null) or for these cells. */
function covers(protection: Protection, sheet: Sheet, area: Area | null): boolean {
  const whole = protection.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET;
  if (area === null || whole) return area === null && whole;
  return protection.getRange().getA1Notation() === rangeOf(sheet, area).getA1Notation();
}

/** Makes or mends one protection; whether anything was changed. Throws when it does not protect afterwards. */
function guardOne(
  sheet: Sheet,
  { description, area }: Guard,
  known: Protection | undefined,
  editors: readonly string[],
  kept: ReadonlySet<string>,
): boolean {
  let changed = known === undefined;
  const range = area === null ? null : rangeOf(sheet, area);
  const protection = known ?? (range === null ? sheet.protect() : range.protect());
  if (protection.getDescription() !== description) {
    protection.setDescription(description);
    changed = true;
  }
  if (known !== undefined && range !== null && known.getRange().getA1Notation() !== range.getA1Notation()) {
    known.setRange(range);
    changed = true;
  }
  if (protection.isWarningOnly()) {
    protection.setWarningOnly(false);
    changed = true;
  }
  if (protection.canDomainEdit()) {
    protection.setDomainEdit(false);
    changed = true;
  }
  const surplus = surplusOf(protection, editors, kept);
  const missing = missingOf(protection, editors, kept);
  if (surplus.length === 0 && missing.length === 0) return changed;
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (missing.length > 0) protection.addEditors(missing);
  // What protects only in appearance would be worse than nothing.
  const wrong = [...surplusOf(protection, editors, kept), ...missingOf(protection, editors, kept)];
  if (wrong.length > 0) throw new Error(wrong.join(", "));
  return true;
}

/** Those who may change what is protected and should not. */
function surplusOf(protection: Protection, editors: readonly string[], kept: ReadonlySet<string>): string[] {
  return editorsOf(protection).filter((email) => !kept.has(email) && !editors.includes(email));
}

/** Those who should be able to change what is protected and cannot. */
function missingOf(protection: Protection, editors: readonly string[], kept: ReadonlySet<string>): string[] {
  const present = editorsOf(protection);
  return editors.filter((email) => !kept.has(email) && !present.includes(email));
}

/** The owner and whoever runs this cannot be taken off any list. */
function peopleAlwaysLeft(): ReadonlySet<string> {
  const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner() as GoogleAppsScript.Base.User | null;
  return new Set([activeUser(), owner?.getEmail() ?? ""].map((email) => email.toLowerCase()));
}

function editorsOf(protection: Protection): string[] {
  return protection.getEditors().map((user) => user.getEmail().toLowerCase());
}

/** The cells, as far as the tab reaches. */
function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  const height = Math.min(rows, sheet.getMaxRows() - row + 1);
  const width = Math.min(columns, sheet.getMaxColumns() - column + 1);
  return sheet.getRange(row, column, height, width);
}
