/**
 * Which of Google's methods are modelled, with their signatures, the work they do and the scopes they need. A test
 * compares it with the published types and reference: nothing stands here that Google does not have.
 */

import type { EnumType } from "./enums";
import type { Category } from "./prices";
import type { ScriptSurface } from "./wire";
import { ENUMS } from "./enums";

/**
 * The types of a method's arguments as the reference writes them: `"Integer,Integer"`, `"Object[][]"`. A "?" after a
 * type also lets null through; a name that is no plain type is a class of service or an enumeration.
 */
export type Signature = string;

export interface MethodEntry {
  readonly category: Category;
  readonly signatures: readonly Signature[];
}

export interface ClassEntry {
  /** The name in Google's messages. */
  readonly fullName: string;
  /** Any one of these scopes suffices; none are needed when empty. */
  readonly scopes: readonly string[];
  /** Methods that need no scope, or others than the class. */
  readonly otherScopes?: Readonly<Record<string, readonly string[]>>;
  /** A collection of an advanced service, which has errors of its own: the service and its name there. */
  readonly collectionOf?: readonly [service: string, member: string];
  /** Enumerations that hang on the class. */
  readonly enums?: readonly EnumType[];
  readonly methods: Readonly<Record<string, MethodEntry>>;
}

const SPREADSHEETS = ["spreadsheets.currentonly", "spreadsheets"];
const CONTAINER_UI = ["script.container.ui"];
const USER_EMAIL = ["userinfo.email"];
/** The advanced services are called within what `drive.file` opens. */
const DRIVE_FILE = ["drive.file"];

/** Methods of one kind of work: a name without signature takes nothing. */
function kind(
  category: Category,
  bare: string,
  taking: Readonly<Record<string, readonly Signature[]>> = {},
): Record<string, MethodEntry> {
  const entries = bare
    .split(" ")
    .filter((name) => name !== "")
    .map((name): [string, MethodEntry] => [name, { category, signatures: [""] }]);
  for (const [name, signatures] of Object.entries(taking)) entries.push([name, { category, signatures }]);
  return Object.fromEntries(entries);
}

const BORDER = "Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?";

export const CATALOGUE = {
  SpreadsheetApp: {
    fullName: "SpreadsheetApp",
    scopes: SPREADSHEETS,
    otherScopes: { flush: [], getUi: [], newConditionalFormatRule: [], newDataValidation: [] },
    enums: ["BooleanCriteria", "BorderStyle", "DataValidationCriteria", "ProtectionType", "WrapStrategy"],
    methods: {
      ...kind("navigate", "getActive getActiveSpreadsheet getActiveSheet getActiveRange getCurrentCell"),
      ...kind("flush", "flush"),
      ...kind("menu", "getUi"),
      ...kind("utility", "newDataValidation newConditionalFormatRule"),
    },
  },
  Spreadsheet: {
    fullName: "SpreadsheetApp.Spreadsheet",
    scopes: SPREADSHEETS,
    otherScopes: {
      getActiveSheet: [],
      getId: [],
      getNumSheets: [],
      getRangeByName: [],
      getSheetById: [],
      getSheetByName: [],
      getSheets: [],
    },
    methods: {
      ...kind(
        "navigate",
        "getActiveSheet getActiveRange getActiveCell getCurrentCell getId getUrl getName getNumSheets getSheets " +
          "getNamedRanges getSpreadsheetLocale getSpreadsheetTimeZone getOwner getEditors",
        {
          getSheetByName: ["String"],
          getSheetById: ["Integer"],
          getRange: ["String"],
          getRangeByName: ["String"],
          setActiveSheet: ["Sheet", "Sheet,Boolean"],
          setActiveRange: ["Range"],
          getProtections: ["ProtectionType"],
        },
      ),
      ...kind("structure", "", {
        insertSheet: [
          "",
          "Integer",
          "String",
          "String,Integer",
          "Record",
          "Integer,Record",
          "String,Record",
          "String,Integer,Record",
        ],
        deleteSheet: ["Sheet"],
        moveActiveSheet: ["Integer"],
        rename: ["String"],
        setNamedRange: ["String,Range"],
        removeNamedRange: ["String"],
        setSpreadsheetLocale: ["String"],
        setSpreadsheetTimeZone: ["String"],
      }),
      ...kind("dialog", "", { toast: ["String", "String,String", "String,String,Number?"] }),
    },
  },
  Sheet: {
    fullName: "SpreadsheetApp.Sheet",
    scopes: SPREADSHEETS,
    otherScopes: { activate: [] },
    methods: {
      ...kind(
        "navigate",
        "activate getActiveCell getActiveRange getCurrentCell getDataRange getFrozenColumns getFrozenRows getIndex " +
          "getLastColumn getLastRow getMaxColumns getMaxRows getName getSheetName getParent getSheetId isSheetHidden " +
          "getNamedRanges",
        {
          getRange: ["String", "Integer,Integer", "Integer,Integer,Integer", "Integer,Integer,Integer,Integer"],
          getColumnWidth: ["Integer"],
          isColumnHiddenByUser: ["Integer"],
          isRowHiddenByUser: ["Integer"],
          setActiveRange: ["Range"],
          getProtections: ["ProtectionType"],
        },
      ),
      ...kind("inspect", "getConditionalFormatRules"),
      ...kind("read", "", { getSheetValues: ["Integer,Integer,Integer,Integer"] }),
      ...kind("write", "clear clearContents", { appendRow: ["Object[]"] }),
      ...kind("format", "clearConditionalFormatRules clearFormats clearNotes", {
        setConditionalFormatRules: ["ConditionalFormatRule[]"],
      }),
      ...kind("structure", "hideSheet showSheet", {
        setName: ["String"],
        setFrozenRows: ["Integer"],
        setFrozenColumns: ["Integer"],
        setColumnWidth: ["Integer,Integer"],
        setColumnWidths: ["Integer,Integer,Integer"],
        setRowHeight: ["Integer,Integer"],
        hideColumns: ["Integer", "Integer,Integer"],
        showColumns: ["Integer", "Integer,Integer"],
        hideRows: ["Integer", "Integer,Integer"],
        showRows: ["Integer", "Integer,Integer"],
        insertRows: ["Integer", "Integer,Integer"],
        insertRowAfter: ["Integer"],
        insertRowBefore: ["Integer"],
        insertRowsAfter: ["Integer,Integer"],
        insertRowsBefore: ["Integer,Integer"],
        insertColumns: ["Integer", "Integer,Integer"],
        insertColumnAfter: ["Integer"],
        insertColumnBefore: ["Integer"],
        insertColumnsAfter: ["Integer,Integer"],
        insertColumnsBefore: ["Integer,Integer"],
        deleteRow: ["Integer"],
        deleteRows: ["Integer,Integer"],
        deleteColumn: ["Integer"],
        deleteColumns: ["Integer,Integer"],
      }),
      ...kind("protect", "protect"),
    },
  },
  Range: {
    fullName: "SpreadsheetApp.Range",
    scopes: SPREADSHEETS,
    otherScopes: { activate: [], getMergedRanges: [], isPartOfMerge: [], offset: [] },
    methods: {
      ...kind(
        "navigate",
        "activate canEdit getA1Notation getColumn getGridId getHeight getLastColumn getLastRow getMergedRanges " +
          "getNumColumns getNumRows getRow getRowIndex getSheet getWidth isPartOfMerge",
        {
          getCell: ["Integer,Integer"],
          offset: ["Integer,Integer", "Integer,Integer,Integer", "Integer,Integer,Integer,Integer"],
        },
      ),
      ...kind("read", "getValue getValues getDisplayValue getDisplayValues getFormula getFormulas isBlank"),
      ...kind(
        "inspect",
        "getBackground getBackgrounds getDataValidation getDataValidations getFontStyles getFontWeight " +
          "getFontWeights getHorizontalAlignments getNote getNotes getNumberFormat getNumberFormats " +
          "getVerticalAlignments getWraps",
      ),
      ...kind("write", "clear clearContent", {
        setFormula: ["String"],
        setFormulas: ["String[][]"],
        setValue: ["Object"],
        setValues: ["Object[][]"],
      }),
      ...kind("format", "breakApart clearDataValidations clearFormat clearNote merge mergeAcross", {
        setBackground: ["String?"],
        setBackgrounds: ["String?[][]"],
        setBorder: [BORDER, `${BORDER},String?,BorderStyle?`],
        setDataValidation: ["DataValidation?"],
        setDataValidations: ["DataValidation?[][]"],
        setFontColor: ["String?"],
        setFontColors: ["String?[][]"],
        setFontFamily: ["String?"],
        setFontSize: ["Integer"],
        setFontSizes: ["Integer[][]"],
        setFontStyle: ["String?"],
        setFontStyles: ["String?[][]"],
        setFontWeight: ["String?"],
        setFontWeights: ["String?[][]"],
        setHorizontalAlignment: ["String?"],
        setHorizontalAlignments: ["String?[][]"],
        setNote: ["String?"],
        setNotes: ["String?[][]"],
        setNumberFormat: ["String"],
        setNumberFormats: ["String[][]"],
        setVerticalAlignment: ["String?"],
        setVerticalAlignments: ["String?[][]"],
        setWrap: ["Boolean"],
        setWraps: ["Boolean[][]"],
        setWrapStrategy: ["WrapStrategy"],
      }),
      ...kind("protect", "protect"),
    },
  },
  DataValidationBuilder: {
    fullName: "SpreadsheetApp.DataValidationBuilder",
    scopes: [],
    methods: kind("utility", "build copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText requireDate", {
      requireNumberGreaterThanOrEqualTo: ["Number"],
      requireValueInList: ["String[]", "String[],Boolean"],
      requireValueInRange: ["Range", "Range,Boolean"],
      setAllowInvalid: ["Boolean"],
      setHelpText: ["String"],
    }),
  },
  DataValidation: {
    fullName: "SpreadsheetApp.DataValidation",
    scopes: [],
    methods: kind("utility", "copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText"),
  },
  ConditionalFormatRuleBuilder: {
    fullName: "SpreadsheetApp.ConditionalFormatRuleBuilder",
    scopes: [],
    methods: kind("utility", "build copy getRanges", {
      setBackground: ["String?"],
      setBold: ["Boolean?"],
      setFontColor: ["String?"],
      setRanges: ["Range[]"],
      whenFormulaSatisfied: ["String"],
      whenTextContains: ["String"],
      whenTextEqualTo: ["String"],
    }),
  },
  ConditionalFormatRule: {
    fullName: "SpreadsheetApp.ConditionalFormatRule",
    scopes: [],
    methods: kind("utility", "copy getBooleanCondition getRanges"),
  },
  BooleanCondition: {
    fullName: "SpreadsheetApp.BooleanCondition",
    scopes: [],
    methods: kind("utility", "getBackground getBold getCriteriaType getCriteriaValues getFontColor"),
  },
  Protection: {
    fullName: "SpreadsheetApp.Protection",
    scopes: SPREADSHEETS,
    methods: {
      ...kind(
        "navigate",
        "canDomainEdit canEdit getDescription getEditors getProtectionType getRange getUnprotectedRanges isWarningOnly",
      ),
      ...kind("protect", "remove", {
        addEditor: ["String", "User"],
        addEditors: ["String[]"],
        removeEditor: ["String", "User"],
        removeEditors: ["String[]", "User[]"],
        setDescription: ["String"],
        setDomainEdit: ["Boolean"],
        setRange: ["Range"],
        setUnprotectedRanges: ["Range[]"],
        setWarningOnly: ["Boolean"],
      }),
    },
  },
  NamedRange: {
    fullName: "SpreadsheetApp.NamedRange",
    scopes: SPREADSHEETS,
    methods: {
      ...kind("navigate", "getName getRange"),
      ...kind("structure", "remove", { setName: ["String"], setRange: ["Range"] }),
    },
  },
  Ui: {
    fullName: "Ui",
    scopes: [],
    otherScopes: { showSidebar: CONTAINER_UI },
    enums: ["Button", "ButtonSet"],
    methods: {
      ...kind("menu", "createAddonMenu", { createMenu: ["String"] }),
      ...kind("dialog", "", {
        alert: ["String", "String,ButtonSet", "String,String,ButtonSet"],
        prompt: ["String", "String,ButtonSet", "String,String,ButtonSet"],
        showSidebar: ["HtmlOutput"],
      }),
    },
  },
  Menu: {
    fullName: "Menu",
    scopes: [],
    methods: kind("menu", "addSeparator addToUi", { addItem: ["String,String"], addSubMenu: ["Menu"] }),
  },
  PromptResponse: {
    fullName: "PromptResponse",
    scopes: [],
    methods: kind("utility", "getResponseText getSelectedButton"),
  },
  HtmlService: {
    fullName: "HtmlService",
    scopes: [],
    methods: kind("utility", "", { createHtmlOutput: ["", "String"], createHtmlOutputFromFile: ["String"] }),
  },
  HtmlOutput: {
    fullName: "HtmlService.HtmlOutput",
    scopes: [],
    methods: kind("utility", "clear getContent getTitle", {
      append: ["String"],
      setContent: ["String"],
      setTitle: ["String"],
      setWidth: ["Integer"],
    }),
  },
  PropertiesService: {
    fullName: "PropertiesService",
    scopes: [],
    methods: kind("utility", "getDocumentProperties getScriptProperties getUserProperties"),
  },
  Properties: {
    fullName: "PropertiesService.Properties",
    scopes: [],
    methods: kind("storage", "deleteAllProperties getKeys getProperties", {
      deleteProperty: ["String"],
      getProperty: ["String"],
      setProperties: ["Record", "Record,Boolean"],
      setProperty: ["String,String"],
    }),
  },
  CacheService: {
    fullName: "CacheService",
    scopes: [],
    methods: kind("utility", "getDocumentCache getScriptCache getUserCache"),
  },
  Cache: {
    fullName: "CacheService.Cache",
    scopes: [],
    methods: kind("cache", "", {
      get: ["String"],
      getAll: ["String[]"],
      put: ["String,String", "String,String,Integer"],
      putAll: ["Record", "Record,Integer"],
      remove: ["String"],
      removeAll: ["String[]"],
    }),
  },
  LockService: {
    fullName: "LockService",
    scopes: [],
    methods: kind("lock", "getDocumentLock getScriptLock getUserLock"),
  },
  Lock: {
    fullName: "LockService.Lock",
    scopes: [],
    methods: kind("lock", "hasLock releaseLock", { tryLock: ["Integer"], waitLock: ["Integer"] }),
  },
  Session: {
    fullName: "Session",
    scopes: [],
    otherScopes: { getActiveUser: USER_EMAIL, getEffectiveUser: USER_EMAIL },
    methods: kind("utility", "getActiveUser getActiveUserLocale getEffectiveUser getScriptTimeZone"),
  },
  User: { fullName: "User", scopes: [], methods: kind("utility", "getEmail") },
  ScriptApp: {
    fullName: "ScriptApp",
    scopes: [],
    enums: ["AuthMode", "AuthorizationStatus"],
    methods: kind("utility", "getOAuthToken getScriptId", {
      getAuthorizationInfo: ["AuthMode"],
      requireScopes: ["AuthMode,String[]"],
    }),
  },
  AuthorizationInfo: {
    fullName: "ScriptApp.AuthorizationInfo",
    scopes: [],
    methods: kind("utility", "getAuthorizationStatus getAuthorizationUrl"),
  },
  Utilities: {
    fullName: "Utilities",
    scopes: [],
    enums: ["Charset", "DigestAlgorithm"],
    methods: kind("utility", "getUuid", {
      base64Decode: ["String", "String,Charset"],
      base64DecodeWebSafe: ["String", "String,Charset"],
      base64Encode: ["Byte[]", "String", "String,Charset"],
      base64EncodeWebSafe: ["Byte[]", "String", "String,Charset"],
      computeDigest: ["DigestAlgorithm,Byte[]", "DigestAlgorithm,String", "DigestAlgorithm,String,Charset"],
      formatDate: ["Date,String,String"],
      newBlob: ["Byte[]", "Byte[],String", "Byte[],String,String", "String", "String,String", "String,String,String"],
      sleep: ["Integer"],
      ungzip: ["Blob"],
    }),
  },
  Blob: {
    fullName: "Blob",
    scopes: [],
    methods: kind("utility", "copyBlob getBytes getContentType getName isGoogleType", {
      getDataAsString: ["", "String"],
      setBytes: ["Byte[]"],
      setContentType: ["String?"],
      setDataFromString: ["String", "String,String"],
      setName: ["String"],
    }),
  },
  Drive: { fullName: "Drive", scopes: DRIVE_FILE, methods: {} },
  FilesCollection: {
    fullName: "drive.files",
    scopes: DRIVE_FILE,
    collectionOf: ["Drive", "Files"],
    methods: {
      ...kind("find", "", {
        get: ["String", "String,Record"],
        list: ["", "Record"],
        export: ["String,String"],
      }),
      ...kind("make", "", {
        create: ["Record", "Record,Blob?", "Record,Blob?,Record"],
        update: ["Record,String", "Record,String,Blob?", "Record,String,Blob?,Record"],
      }),
    },
  },
  Docs: { fullName: "Docs", scopes: DRIVE_FILE, methods: {} },
  DocumentsCollection: {
    fullName: "docs.documents",
    scopes: DRIVE_FILE,
    collectionOf: ["Docs", "Documents"],
    methods: kind("open", "", { get: ["String", "String,Record"] }),
  },
} satisfies Record<string, ClassEntry>;

export type ClassName = keyof typeof CATALOGUE;

/** The services that are there from the start, in the order of their numbers on the wire; then the advanced ones. */
export const GLOBAL_SERVICES = [
  "SpreadsheetApp",
  "HtmlService",
  "PropertiesService",
  "CacheService",
  "LockService",
  "Session",
  "ScriptApp",
  "Utilities",
  "Drive",
  "FilesCollection",
  "Docs",
  "DocumentsCollection",
] as const satisfies readonly ClassName[];

/** The services that a script has as global objects only when its manifest enables them. */
const ADVANCED: readonly string[] = ["Drive", "Docs"] satisfies ClassName[];

/** Google's global services and advanced services of which nothing is modelled. */
const ABSENT_SERVICES =
  "Browser MimeType CalendarApp CardService Charts ConferenceDataService ContactsApp ContentService DataStudioApp " +
  "DocumentApp DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp MailApp Maps LinearOptimizationService " +
  "ScriptProperties UserProperties SitesApp SlidesApp UrlFetchApp XmlService BigQuery Calendar Gmail " +
  "People Sheets Slides Tasks";

export function entryOf(className: string): ClassEntry | undefined {
  return Object.hasOwn(CATALOGUE, className) ? CATALOGUE[className as ClassName] : undefined;
}

/** The scopes of which one is needed to call a method; empty when none is. */
export function scopesOf(entry: ClassEntry, method: string): readonly string[] {
  return entry.otherScopes?.[method] ?? entry.scopes;
}

/** What a script sees of the catalogue when these advanced services are enabled; others do not exist for it. */
export function scriptSurface(advancedServices: readonly string[]): ScriptSurface {
  const there = (name: string): boolean => !ADVANCED.includes(name) || advancedServices.includes(name);
  const numbered = GLOBAL_SERVICES.map((className, index) => ({ className, id: -index, entry: entryOf(className) }));
  return {
    globals: numbered
      .filter(({ className, entry }) => !entry?.collectionOf && there(className))
      .map(({ className, id }) => ({ name: className, className, id })),
    collections: numbered.flatMap(({ className, id, entry }) => {
      const [owner, name] = entry?.collectionOf ?? [];
      return owner === undefined || name === undefined ? [] : [{ owner, name, className, id }];
    }),
    classes: Object.fromEntries(Object.entries(CATALOGUE).map(([name, entry]) => [name, Object.keys(entry.methods)])),
    enumsOf: Object.fromEntries(
      Object.entries<ClassEntry>(CATALOGUE).map(([name, entry]) => [name, entry.enums ?? []]),
    ),
    enums: ENUMS,
    absent: ABSENT_SERVICES.split(" "),
  };
}
