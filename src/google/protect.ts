/** Carries out the plan of protections, reads each one back, and tells what could not be protected. */

import { GUARD_MARK, isOutdated, type Guards } from "../workbook/protections";
import type { Area } from "../workbook/snapshot";
import { activeUser } from "./active-user";
import { messageOf } from "./dialog";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
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
    const { own: present, repeated, foreign: others, unfinished } = protectionsOf(sheet, everybody);
    const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    for (const guard of wanted) {
      // A tab has one protection as a whole: asking for one gives the one that is there, whoever made it.
      if (guard.area === null && others !== null) {
        foreign.push({ tab: sheet.getName(), description: others });
        continue;
      }
      const own = present.get(guard.description);
      present.delete(guard.description);
      attempt(guard.description, () => {
        const range = guard.area === null ? null : rangeOf(sheet, guard.area, size);
        const known = own ?? unfinished.find((one) => covers(one, range));
        return guardOne(sheet, range, guard.description, known, [...office, ...guard.editors], always);
      });
    }
    for (const [description, left] of [...present, ...repeated]) {
      if (present.get(description) === left && !isOutdated(description)) continue;
      attempt(description, () => {
        left.remove();
        return true;
      });
    }

    function attempt(description: string, change: () => boolean): void {
      try {
        if (change()) changed.add(sheet.getName());
      } catch (thrown) {
        failed.push({ tab: sheet.getName(), what: description.slice(GUARD_MARK.length), message: messageOf(thrown) });
      }
    }
  }
  return { changed: [...changed], foreign, failed, isWhole };
}

interface Present {
  /** The add-on's protections of a tab by their descriptions. */
  readonly own: Map<string, Protection>;
  /** Further ones under the same descriptions, which protect nothing more. */
  readonly repeated: readonly (readonly [description: string, Protection])[];
  /** What somebody's own protection of the whole tab is called; null where there is none. */
  readonly foreign: string | null;
  /** Without a name and open to everybody, so that they protect nothing: a run was cut off before it named them. */
  readonly unfinished: readonly Protection[];
}

function protectionsOf(sheet: Sheet, everybody: readonly string[]): Present {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const own = new Map<string, Protection>();
  const repeated: [string, Protection][] = [];
  const unfinished: Protection[] = [];
  let foreign: string | null = null;
  for (const type of [SHEET, RANGE]) {
    for (const protection of sheet.getProtections(type)) {
      const description = protection.getDescription();
      if (own.has(description)) repeated.push([description, protection]);
      else if (description.startsWith(GUARD_MARK)) own.set(description, protection);
      else if (description === "" && letsAll(protection, everybody)) unfinished.push(protection);
      else if (type === SHEET) foreign = description;
    }
  }
  return { own, repeated, foreign, unfinished };
}

function letsAll(protection: Protection, everybody: readonly string[]): boolean {
  // Who may not edit what is protected may not ask who may.
  if (!protection.canEdit() || protection.isWarningOnly()) return false;
  const editors = editorsOf(protection);
  return everybody.every((email) => editors.includes(email));
}

/** Whether a protection stands for the tab (null) or for these cells. */
function covers(protection: Protection, range: Range | null): boolean {
  const whole = protection.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET;
  if (range === null || whole) return range === null && whole;
  return protection.getRange().getA1Notation() === range.getA1Notation();
}

/** Makes or mends one protection; whether anything was changed. Throws when it does not protect afterwards. */
function guardOne(
  sheet: Sheet,
  range: Range | null,
  description: string,
  known: Protection | undefined,
  editors: readonly string[],
  always: AlwaysLeft,
): boolean {
  let changed = known === undefined;
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
  if (hasGaps(protection, range)) {
    protection.setUnprotectedRanges([]);
    changed = true;
  }
  const { surplus, missing } = wrongPeople(protection, editors, always);
  // Added first: nobody may take off a list what lets them change it.
  const refused = missing.length > 0 ? addPeople(protection, missing) : [];
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (!changed && missing.length + surplus.length === 0) return false;
  // What protects only in appearance would be worse than nothing.
  const after = wrongPeople(protection, editors, always);
  const wrong = [
    ...after.surplus,
    ...after.missing.filter((email) => !refused.some((one) => one.startsWith(email))),
    ...refused,
    ...(protection.isWarningOnly() ? ["warning only"] : []),
    ...(protection.canDomainEdit() ? ["domain"] : []),
    ...(hasGaps(protection, range) ? ["unprotected ranges"] : []),
  ];
  if (wrong.length > 0) throw new Error(wrong.join(", "));
  return true;
}

/** Lets people edit; who could not be added, with what the spreadsheet said. One refused address refuses all that come with it. */
function addPeople(protection: Protection, emails: readonly string[]): string[] {
  try {
    protection.addEditors([...emails]);
    return [];
  } catch {
    return emails.flatMap((email) => {
      try {
        protection.addEditors([email]);
        return [];
      } catch (thrown) {
        return [`${email}: ${messageOf(thrown)}`];
      }
    });
  }
}

/** Whether cells are taken out of a tab's protection: they are open to everybody who may edit the file. */
function hasGaps(protection: Protection, range: Range | null): boolean {
  return range === null && protection.getUnprotectedRanges().length > 0;
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
function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area, size: Pick<Area, "rows" | "columns">): Range {
  const height = Math.min(rows, size.rows - row + 1);
  const width = Math.min(columns, size.columns - column + 1);
  return sheet.getRange(row, column, height, width);
}
