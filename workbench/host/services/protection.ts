/** SpreadsheetApp.Protection. */

import type { Protection as Kept } from "../../sheet/workbook";
import { lets } from "../authority";
import { MESSAGES, ServiceException } from "../failures";
import { enumValue, held, placeOf, ServiceObject, type Surroundings } from "../service";
import { isWorkspace } from "./range";

type Google = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;

export class Protection
  extends ServiceObject
  implements
    Pick<
      Google,
      | "addEditor"
      | "addEditors"
      | "canDomainEdit"
      | "canEdit"
      | "getDescription"
      | "getEditors"
      | "getProtectionType"
      | "getRange"
      | "getUnprotectedRanges"
      | "isWarningOnly"
      | "remove"
      | "removeEditor"
      | "removeEditors"
      | "setDescription"
      | "setDomainEdit"
      | "setRange"
      | "setUnprotectedRanges"
      | "setWarningOnly"
    >
{
  readonly className = "Protection";

  constructor(
    around: Surroundings,
    private readonly sheetId: number,
    private readonly id: number,
  ) {
    super(around);
  }

  private get kept(): Kept {
    const protection = this.around.workbook
      .sheet(this.sheetId)
      ?.protections.find((candidate) => candidate.id === this.id);
    if (!protection) throw new ServiceException("The protection does not exist anymore.");
    return protection;
  }

  /** Only who may edit what is protected may change the protection. */
  private change(edit: (protection: Kept) => void): Google {
    if (!this.canEdit()) throw new ServiceException(MESSAGES.protectedCell);
    const { kept } = this;
    this.around.workbook.editSheet(this.sheetId, () => {
      edit(kept);
    });
    return this.as();
  }

  canEdit(): boolean {
    return lets(this.kept, this.around.user.email, this.around.workbook);
  }
  /** Only who may edit what is protected is told who else may. */
  private told(): Kept {
    if (!this.canEdit()) throw new ServiceException(MESSAGES.protectedCell);
    return this.kept;
  }
  canDomainEdit(): boolean {
    return this.told().domainEdit;
  }
  isWarningOnly(): boolean {
    return this.kept.warningOnly;
  }
  getDescription(): string {
    return this.kept.description;
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return enumValue("ProtectionType", this.kept.area ? "RANGE" : "SHEET");
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { area } = this.kept;
    const { sheetId } = this;
    return area
      ? this.around.objects.range({ sheetId, area })
      : this.around.objects.range({ sheetId, area: this.wholeTab() });
  }
  private wholeTab(): { row: number; column: number; rows: number; columns: number } {
    const tab = this.around.workbook.sheet(this.sheetId);
    return { row: 1, column: 1, rows: tab?.maxRows ?? 1, columns: tab?.maxColumns ?? 1 };
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.kept.unprotected.map((area) => this.around.objects.range({ sheetId: this.sheetId, area }));
  }
  /** The owner is an editor of everything; a warning keeps nobody out. */
  getEditors(): User[] {
    const { owner } = this.around.workbook.sharing;
    const emails = new Set([...(owner === "" ? [] : [owner]), ...this.told().editors]);
    return [...emails].map((email) => this.around.objects.user(email));
  }

  addEditor(editor: string | User): Google {
    return this.addEditors([emailOf(editor)]);
  }
  /** Whoever is added may not edit the file for that: sharing is another matter. */
  addEditors(emails: string[]): Google {
    const { owner } = this.around.workbook.sharing;
    return this.change((protection) => {
      const added = emails.filter((email) => email !== owner && !protection.editors.includes(email));
      protection.editors = [...protection.editors, ...added];
    });
  }
  removeEditor(editor: string | User): Google {
    return this.removeEditors([emailOf(editor)]);
  }
  /** Neither the owner nor the person who runs the script can be taken off the list. */
  removeEditors(editors: string[] | User[]): Google {
    const removed = new Set(editors.map(emailOf));
    removed.delete(this.around.user.email);
    return this.change((protection) => {
      protection.editors = protection.editors.filter((email) => !removed.has(email));
    });
  }
  setDescription(description: string): Google {
    return this.change((protection) => {
      protection.description = description;
    });
  }
  setDomainEdit(editable: boolean): Google {
    if (!isWorkspace(this.around.workbook.sharing.owner)) {
      throw new ServiceException("The spreadsheet does not belong to a Google Workspace domain.");
    }
    return this.change((protection) => {
      protection.domainEdit = editable;
    });
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): Google {
    const { sheetId, area } = placeOf(range);
    if (sheetId !== this.sheetId) throw new ServiceException("The range must be on the protected sheet.");
    return this.change((protection) => {
      protection.area = area;
    });
  }
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Google {
    if (this.kept.area) throw new ServiceException("Unprotected ranges can only be set on a protected sheet.");
    const places = ranges.map(placeOf);
    if (places.some(({ sheetId }) => sheetId !== this.sheetId)) {
      throw new ServiceException("The ranges must be on the protected sheet.");
    }
    return this.change((protection) => {
      protection.unprotected = places.map(({ area }) => area);
    });
  }
  setWarningOnly(warningOnly: boolean): Google {
    return this.change((protection) => {
      protection.warningOnly = warningOnly;
    });
  }
  remove(): void {
    if (!this.canEdit()) throw new ServiceException(MESSAGES.protectedCell);
    const { id } = this.kept;
    this.around.workbook.editSheet(this.sheetId, (tab) => {
      tab.protections = tab.protections.filter((protection) => protection.id !== id);
    });
  }
}

function emailOf(editor: string | User): string {
  return typeof editor === "string" ? editor : held<{ email: string }>(editor, "User").email;
}
