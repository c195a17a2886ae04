/** SpreadsheetApp.Spreadsheet: the workbook that the script is bound to. */

import type { Sheet as Tab } from "../../sheet/workbook";
import { demandEdit } from "../authority";
import { MESSAGES, NotModelled, ServiceException } from "../failures";
import { held, placeOf, ServiceObject } from "../service";
import { demandRoom, sheetExists, unquote } from "./sheet";

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** A new tab has 1.000 rows of 26 columns. */
const NEW_TAB_CELLS = 26_000;

export class Spreadsheet
  extends ServiceObject
  implements
    Pick<
      Google,
      | "deleteSheet"
      | "getActiveCell"
      | "getActiveRange"
      | "getActiveSheet"
      | "getCurrentCell"
      | "getEditors"
      | "getId"
      | "getName"
      | "getNamedRanges"
      | "getNumSheets"
      | "getOwner"
      | "getProtections"
      | "getRange"
      | "getRangeByName"
      | "getSheetById"
      | "getSheetByName"
      | "getSheets"
      | "getSpreadsheetLocale"
      | "getSpreadsheetTimeZone"
      | "getUrl"
      | "insertSheet"
      | "moveActiveSheet"
      | "removeNamedRange"
      | "rename"
      | "setActiveRange"
      | "setActiveSheet"
      | "setNamedRange"
      | "setSpreadsheetLocale"
      | "setSpreadsheetTimeZone"
      | "toast"
    >
{
  readonly className = "Spreadsheet";

  private get workbook(): typeof this.around.workbook {
    return this.around.workbook;
  }

  getId(): string {
    return this.around.spreadsheetId;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName(): string {
    return this.workbook.name;
  }
  rename(name: string): void {
    this.workbook.editSettings({ name });
  }
  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    try {
      Intl.getCanonicalLocales(locale.replace("_", "-"));
    } catch {
      throw new ServiceException(`Invalid argument: ${locale}`);
    }
    this.workbook.editSettings({ locale });
  }
  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    try {
      new Intl.DateTimeFormat("en", { timeZone });
    } catch {
      throw new ServiceException(`Invalid argument: ${timeZone}`);
    }
    this.workbook.editSettings({ timeZone });
  }
  getOwner(): GoogleAppsScript.Base.User | null {
    const { owner } = this.workbook.sharing;
    return owner === "" ? null : this.around.objects.user(owner);
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    const { owner, editors } = this.workbook.sharing;
    return [owner, ...editors].filter((email) => email !== "").map((email) => this.around.objects.user(email));
  }
  toast(message: string, title = "", _timeoutSeconds?: number | null): void {
    this.around.toast(message, title);
  }

  // Tabs

  getSheets(): GoogleSheet[] {
    return this.workbook.sheets.map(({ id }) => this.around.objects.sheet(id));
  }
  getNumSheets(): number {
    return this.workbook.sheets.length;
  }
  getSheetByName(name: string): GoogleSheet | null {
    const tab = this.workbook.sheetByName(name);
    return tab ? this.around.objects.sheet(tab.id) : null;
  }
  getSheetById(id: number): GoogleSheet | null {
    return this.workbook.sheet(id) ? this.around.objects.sheet(id) : null;
  }
  getActiveSheet(): GoogleSheet {
    return this.around.objects.sheet(this.around.selection.sheetId);
  }
  setActiveSheet(sheet: GoogleSheet, restoreSelection?: boolean): GoogleSheet {
    if (restoreSelection === true) throw new NotModelled("Restoring the selection of a tab");
    return sheet.activate();
  }
  /** Name, position and options, each of which may be left out. The position counts from 0; without one the new tab stands behind the active one. */
  insertSheet(...given: readonly unknown[]): GoogleSheet {
    const name = given.find((one) => typeof one === "string") ?? this.freeName();
    const index = given.find((one) => typeof one === "number");
    const template = this.templateIn(given.find((one) => typeof one === "object"));
    if (this.workbook.sheetByName(name)) throw new ServiceException(sheetExists(name));
    const active = this.workbook.sheets.findIndex(({ id }) => id === this.around.selection.sheetId);
    const position = index === undefined ? active + 2 : index + 1;
    if (position < 1 || position > this.workbook.sheets.length + 1) {
      throw new ServiceException(`Invalid argument: ${String(index)}`);
    }
    demandRoom(this.around, template ? template.maxRows * template.maxColumns : NEW_TAB_CELLS);
    const { id } = template
      ? this.workbook.copySheet(template.id, { name, position })
      : this.workbook.insertSheet({ name, position });
    return this.around.objects.sheet(id).activate();
  }
  /** "All data" of the template is copied, says the reference; of protections and hidden tabs it says nothing. */
  private templateIn(options: unknown): Tab | undefined {
    if (options === undefined || options === null) return undefined;
    const { template, ...others } = options as { readonly template?: object };
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new NotModelled(`The option "${unknown}" of a new tab`);
    if (template === undefined) return undefined;
    const { sheetId } = held<{ sheetId: number }>(template, "Sheet");
    const tab = this.workbook.sheet(sheetId);
    if (!tab) throw new ServiceException(`Sheet ${String(sheetId)} not found`);
    if (tab.hidden) throw new NotModelled("A hidden tab as template");
    if (tab.protections.length > 0) throw new NotModelled("A protected tab as template");
    return tab;
  }
  private freeName(): string {
    let number = this.workbook.sheets.length + 1;
    while (this.workbook.sheetByName(`Sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }
  deleteSheet(sheet: GoogleSheet): void {
    const { sheetId } = held<{ sheetId: number }>(sheet, "Sheet");
    const tab = this.workbook.sheet(sheetId);
    if (!tab) throw new ServiceException(`Sheet ${String(sheetId)} not found`);
    if (this.workbook.sheets.every((other) => other === tab || other.hidden)) {
      throw new ServiceException("You can't remove all the visible sheets in a document.");
    }
    demandEdit(this.around, tab, null);
    const area = { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns };
    demandEdit(this.around, tab, area);
    this.workbook.deleteSheet(sheetId);
    if (this.around.selection.sheetId === sheetId) {
      const next = this.workbook.sheets.find(({ hidden }) => !hidden);
      if (next) this.around.objects.sheet(next.id).activate();
    }
  }
  /** The position counts from 1. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.workbook.sheets.length) {
      throw new ServiceException(`Invalid argument: ${String(position)}`);
    }
    this.workbook.moveSheet(this.around.selection.sheetId, position);
  }

  // Ranges and names

  getRange(notation: string): GoogleRange {
    const name = this.workbook.namedRange(notation);
    if (name) return this.around.objects.range(name);
    const mark = notation.lastIndexOf("!");
    const tab = mark < 0 ? this.getActiveSheet() : this.getSheetByName(unquote(notation.slice(0, mark)));
    if (!tab) throw new ServiceException(MESSAGES.rangeNotFound);
    return tab.getRange(notation.slice(mark + 1));
  }
  getRangeByName(name: string): GoogleRange | null {
    const range = this.workbook.namedRange(name);
    return range ? this.around.objects.range(range) : null;
  }
  setNamedRange(name: string, range: GoogleRange): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
      throw new ServiceException(`Invalid argument: ${name} is no name of a range`);
    }
    const { sheetId, area } = placeOf(range);
    this.workbook.setNamedRange(name, sheetId, area);
  }
  removeNamedRange(name: string): void {
    if (!this.workbook.namedRange(name)) throw new ServiceException(MESSAGES.rangeNotFound);
    this.workbook.removeNamedRange(name);
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.workbook.namedRanges.map(({ name }) => this.around.objects.namedRange(name));
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  // What the person has in front

  getActiveRange(): GoogleRange {
    return this.around.objects.range(this.around.selection);
  }
  getCurrentCell(): GoogleRange {
    const { sheetId, area } = this.around.selection;
    return this.around.objects.range({ sheetId, area: { ...area, rows: 1, columns: 1 } });
  }
  getActiveCell(): GoogleRange {
    return this.getCurrentCell();
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  }
}
