/** The global services of an execution, in the order of the catalogue. */

import { GLOBAL_SERVICES } from "../catalogue";
import type { ServiceObject, Surroundings } from "../service";
import { Docs, DocumentsCollection } from "./docs";
import { Drive, FilesCollection } from "./drive";
import { HtmlService } from "./html";
import { LockService } from "./lock";
import { ScriptApp, Session } from "./session";
import { SpreadsheetApp } from "./spreadsheet-app";
import { CacheService, PropertiesService } from "./storage";
import { Utilities } from "./utilities";

const SERVICES: Readonly<Record<(typeof GLOBAL_SERVICES)[number], new (around: Surroundings) => ServiceObject>> = {
  CacheService,
  Docs,
  DocumentsCollection,
  Drive,
  FilesCollection,
  HtmlService,
  LockService,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities,
};

export function makeGlobals(around: Surroundings): ServiceObject[] {
  return GLOBAL_SERVICES.map((name) => new SERVICES[name](around));
}
