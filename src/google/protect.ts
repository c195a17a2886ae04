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
  /** False when time ran out between two tabs; the rest is for another run. */
  readonly isWhole: boolean;
}

/** Brings the add-on's protections to the plan; those that people made themselves are left alone. */
export function protect(
  { guards, office }: Guards,
  sheets: ReadonlyMap<number, Sheet>,
  isOver: () => boolean,
): Protected {
  const changed = new Set<string>();
  const foreign: { tab: string; description: string }[] = [];
  const failed: { tab: string; what: string; message: string }[] = [];
  let isWhole = true;
  const always = peopleAlwaysLeft();
  const everybody = SpreadsheetApp.getActiveSpreadsheet()
    .getEditors()
    .map((user) => user.getEmail().toLowerCase());
  for (const [id, sheet] of sheets) {
    const wanted = guards.filter(({ tab }) => tab === id);
    if (wanted.length === 0) continue;
    // The first change is always made, so that runs that follow each other come to an end.
    if (changed.size > 0 && isOver()) {
      isWhole = false;
      break;
    }
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
        if (guardOne(sheet, guard, known, [...office, ...guard.editors], always)) changed.add(sheet.getName());
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
  return { changed: [...changed], foreign, failed, isWhole };
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
  always: AlwaysLeft,
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
  if (hasGaps(protection, area)) {
    protection.setUnprotectedRanges([]);
    changed = true;
  }
  const { surplus, missing } = wrongPeople(protection, editors, always);
  // Added first: nobody may take off a list what lets them change it.
  if (missing.length > 0) protection.addEditors(missing);
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (!changed && missing.length + surplus.length === 0) return false;
  // What protects only in appearance would be worse than nothing.
  const after = wrongPeople(protection, editors, always);
  const wrong = [
    ...after.surplus,
    ...after.missing,
    ...(protection.isWarningOnly() ? ["warning only"] : []),
    ...(protection.canDomainEdit() ? ["domain"] : []),
    ...(hasGaps(protection, area) ? ["unprotected ranges"] : []),
  ];
  if (wrong.length > 0) throw new Error(wrong.join(", "));
  return true;
}

/** Whether cells are taken out of a tab's protection: they are open to everybody who may edit the file. */
function hasGaps(protection: Protection, area: Area | null): boolean {
  return area === null && protection.getUnprotectedRanges().length > 0;
}

/** Those who may change what is protected and should not, and those who should and cannot. */
function wrongPeople(protection: Protection, editors: readonly string[], always: AlwaysLeft) {
  const { owner, active } = always;
  const present = editorsOf(protection);
  return {
    surplus: present.filter((email) => email !== owner && email !== active && !editors.includes(email)),
    // Whoever runs this may edit through a group only, which would go with the others.
    missing: [...editors, active].filter((email) => email !== "" && email !== owner && !present.includes(email)),
  };
}

/** The owner and whoever runs this cannot be taken off any list; "" where Google tells no address. */
interface AlwaysLeft {
  readonly owner: string;
  readonly active: string;
}

function peopleAlwaysLeft(): AlwaysLeft {
  const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner() as GoogleAppsScript.Base.User | null;
  return { owner: (owner?.getEmail() ?? "").toLowerCase(), active: activeUser().toLowerCase() };
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
