/** Imports units and officials from a pasted table: shown first, then all of it or nothing. */

import type { ImportTexts } from "../../language/importing";
import type { Language } from "../../language/language";
import { importTexts as english } from "../../language/en/importing";
import { importTexts as vietnamese } from "../../language/vi/importing";
import { planImport, type ImportPlan, type ImportRequest } from "../../workbook/import/plan-import";
import { importPreview } from "../../workbook/import/preview";
import type { ImportOrder, ImportOutcome, ImportPreview } from "../../workbook/panel-plan";
import { messageOf } from "../dialog";
import { withDocumentLock } from "../lock";
import { readWorkbook, type ReadWorkbook } from "../read-workbook";
import { cutImport, forgetImport, keepImport } from "./cut-import";
import { changedSince, ontoEmptyCells, writeWhole } from "../undoable";

/** What an import would do to the workbook as it stands; one that was cut off is finished first, and told. */
export function previewImport(order: ImportOrder, language: Language): ImportPreview {
  const cut = cutImport() === null ? null : locked(() => finished(language), language);
  const { plan } = planned(order);
  const preview = importPreview(order.kind, plan, textsOf(language));
  return cut === null ? preview : { ...preview, remarks: [cut.message, ...preview.remarks] };
}

/** Imports the new rows with one write, and fills in the blank cells that a person wants filled; what stands stays. */
export function importRows(order: ImportOrder, language: Language): ImportOutcome {
  return locked(() => {
    const cut = finished(language);
    const outcome = writeRows(order, language);
    return cut === null ? outcome : { done: outcome.done || cut.done, message: `${cut.message}\n${outcome.message}` };
  }, language);
}

/** Does it while nobody else writes; never throws. */
function locked<T extends ImportOutcome | null>(action: () => T, language: Language): T | ImportOutcome {
  const { busy, failedUndone, unconfirmed } = language.interface;
  try {
    const done = withDocumentLock(action);
    if (done.kind === "busy") return { done: false, message: busy };
    return done.unconfirmed === null ? done.result : { done: false, message: unconfirmed(done.unconfirmed) };
  } catch (thrown) {
    return { done: false, message: failedUndone(messageOf(thrown)) };
  }
}

/** Finishes the import that was cut off on the workbook as it stands now; null when there is none. */
function finished(language: Language): ImportOutcome | null {
  const cut = cutImport();
  if (cut === null) return null;
  const { done, message } = writeRows(cut, language);
  const texts = textsOf(language);
  // Nothing is left to do, or people have changed since what it was about; an account that may not write leaves it.
  if (!done && planned(cut).plan.write === null) forgetImport();
  if (done) cameToItsEnd();
  return { done, message: done ? texts.cutFinished(message) : texts.cutLeft(message) };
}

function writeRows(order: ImportOrder, language: Language): ImportOutcome {
  const texts = textsOf(language);
  const { officeWrites, changedMeanwhile, failedHalf, failedUndone } = language.interface;
  const { plan, read } = planned(order);
  const { write } = plan;
  if (write === null) {
    const isOpen = plan.faults.length + plan.tableFaults.length > 0 || plan.rows.some(({ state }) => state === "asked");
    return { done: false, message: isOpen ? texts.notReady : texts.nothingNew };
  }
  const { added, blocks, filled, tab } = write;
  const { name, id } = tab;
  const sheet = read.sheets.get(id);
  if (sheet === undefined) throw new Error(`Tab "${name}" is no longer there.`);
  if (!sheet.getRange(1, 1).canEdit()) return { done: false, message: officeWrites([name]) };
  const changed = changedSince([tab], read.sheets);
  if (changed.length > 0) return { done: false, message: changedMeanwhile(changed) };
  const isOneWrite = blocks.length === 1;
  if (!isOneWrite && !keepImport(order)) return { done: false, message: texts.tooLong };
  const failure = writeWhole(blocks.map((block) => ontoEmptyCells(sheet, name, block)));
  if (!isOneWrite && failure?.half !== true) cameToItsEnd();
  if (failure === null) return { done: true, message: texts.done(order.kind, added, filled) };
  const { half, message, tabs } = failure;
  return { done: false, message: half ? failedHalf(message, tabs) : failedUndone(message) };
}

/** What still waits to be sent could be lost with this execution; only then is the import forgotten. */
function cameToItsEnd(): void {
  SpreadsheetApp.flush();
  forgetImport();
}

/** The import planned on the workbook as it stands now. */
function planned(order: ImportOrder): { readonly plan: ImportPlan; readonly read: ReadWorkbook } {
  const read = readWorkbook(SpreadsheetApp.getActiveSpreadsheet(), { forSetUp: true, forPapers: false });
  return { plan: planImport(requestOf(order), read.snapshot), read };
}

/** What a page sent, with what it may have left out. */
function requestOf({ kind, text, columns, answers, makeCodes, fillBlanks = false }: ImportOrder): ImportRequest {
  return { kind: kind === "units" ? "units" : "officials", text, columns, answers, makeCodes, fillBlanks };
}

function textsOf({ code }: Language): ImportTexts {
  return code === "vi" ? vietnamese : english;
}
