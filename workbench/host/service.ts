/** What every modelled service stands on: its surroundings, its objects, its enumerations. */

import type { Workbook } from "../sheet/model";
import type { Area, ConditionalRule, Validation } from "../sheet/workbook";
import { ENUMS, type EnumType } from "./enums";
import type { Clock } from "./clock";
import type { Tokens } from "./drive/content";
import type { Drive } from "./drive/drive";
import type { DialogAnswer, DialogRequest, Menu, Sidebar } from "./interface";
import type { Locks } from "./locks";
import type { Manifest } from "./manifest";
import type { Store } from "./stores";

/** With which authority a script runs (ScriptApp.AuthMode). */
export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/** Who a script runs for. */
export interface User {
  readonly email: string;
  /** Language of the account, as in "vi" or "en_GB". */
  readonly locale: string;
}

/** What the services of one execution work on. */
export interface Surroundings {
  readonly execution: number;
  readonly workbook: Workbook;
  /** The id by which Google would know the file; a copy has another. */
  readonly spreadsheetId: string;
  readonly user: User;
  readonly mode: AuthMode;
  readonly manifest: Manifest;
  /** Scopes that the user has granted. */
  readonly granted: ReadonlySet<string>;
  readonly clock: Clock;
  /** HTML files of the project by name, without ".html". */
  readonly files: ReadonlyMap<string, string>;
  readonly properties: Readonly<Record<"document" | "script" | "user", Store>>;
  readonly cache: Readonly<Record<"document" | "script" | "user", Map<string, CacheEntry>>>;
  readonly locks: Locks;
  readonly drive: Drive;
  readonly tokens: Tokens;
  /** Makes the objects that scripts hold, so that services need not know one another. */
  readonly objects: Objects;
  /** What the person has in front: the tab, and the cells selected on each tab. */
  readonly selection: Selection;
  addMenu(menu: Menu): void;
  /** Shows a dialog and gives what the person answers. The script is suspended meanwhile. */
  ask(request: DialogRequest): Promise<DialogAnswer>;
  toast(message: string, title: string): void;
  showSidebar(sidebar: Sidebar): void;
}

/** What a cache keeps until the host's clock shows `until`. */
export interface CacheEntry {
  readonly value: string;
  readonly until: number;
}

export interface Selection {
  sheetId: number;
  area: Area;
}

/** One value of one of Google's enumerations. */
export interface EnumValue {
  readonly type: EnumType;
  readonly name: string;
  readonly ordinal: number;
}

const enumValues = new Map<string, EnumValue>();

/** The value as the published types see it: they declare enumerations as numbers, at run time they are objects. */
export function enumValue<Published>(type: EnumType, name: string): Published {
  const key = `${type}.${name}`;
  const known = enumValues.get(key);
  if (known) return known as Published;
  const ordinal = (ENUMS[type] as readonly string[]).indexOf(name);
  if (ordinal < 0) throw new RangeError(`${key} is no enumeration value`);
  const value: EnumValue = Object.freeze({ type, name, ordinal });
  enumValues.set(key, value);
  return value as Published;
}

/** The name of an enumeration value that a script has passed. */
export function enumName(value: unknown): string {
  return (value as EnumValue).name;
}

/** An object that scripts hold and call. */
export abstract class ServiceObject {
  abstract readonly className: string;

  constructor(protected readonly around: Surroundings) {}

  /**
   * This object as the published interface sees it. Our classes model a part of each interface
   * (`implements Pick<…>`), so what they return among themselves is seen through this one door.
   */
  protected as<Published>(): Published {
    return this as unknown as Published;
  }
}

/** What services make of one another, as the published types see it. */
export interface Objects {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(id: number): GoogleAppsScript.Spreadsheet.Sheet;
  range(place: Place): GoogleAppsScript.Spreadsheet.Range;
  protection(sheetId: number, id: number): GoogleAppsScript.Spreadsheet.Protection;
  namedRange(name: string): GoogleAppsScript.Spreadsheet.NamedRange;
  validation(rule: ValidationRule): GoogleAppsScript.Spreadsheet.DataValidation;
  user(email: string): GoogleAppsScript.Base.User;
  ui(): GoogleAppsScript.Base.Ui;
  validationBuilder(): GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  conditionalBuilder(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  conditionalRule(rule: PlacedRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
  blob(content: BlobContent): GoogleAppsScript.Base.Blob;
}

/** What a blob carries. */
export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
}

/** Cells of a tab. */
export interface Place {
  readonly sheetId: number;
  readonly area: Area;
}

/** A drop-down or other rule, before it is put on cells. */
export type ValidationRule = Omit<Validation, "area">;

/** A conditional rule with the tab of its ranges. */
export interface PlacedRule extends ConditionalRule {
  readonly sheetId: number;
}

/** The cells of a range that a script has passed. */
export function placeOf(range: GoogleAppsScript.Spreadsheet.Range): Place {
  return held<{ place: Place }>(range, "Range").place;
}

/** What one of our own objects holds that a script has passed; its class has been checked with the arguments. */
export function held<Held>(object: object, className: string): Held {
  if (!(object instanceof ServiceObject) || object.className !== className) {
    throw new TypeError(`${className} expected`);
  }
  return object as unknown as Held;
}
