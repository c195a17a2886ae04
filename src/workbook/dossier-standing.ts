/**
 * How a unit's dossier stands by what is recorded of its meeting and of its receipt, in words that everybody may read:
 * for the unit's own tab and for the printed list.
 */

import type { AwardList } from "../domain/award-list";
import type { CalendarDate } from "../domain/calendar";
import type { Unit } from "../domain/campaign";
import type { Problem } from "../domain/problem";
import { meetingOf, receiptOf, type Receipt } from "../domain/proceedings";
import { placesOfUnits } from "../domain/unit-order";
import { deadlineOf, meetingLacks, receiptLacks, type DossierLack } from "../dossier/checks";
import { dossierTexts } from "../language/vi/dossier";
import { standingTexts } from "../language/vi/dossier-standing";
import { typedFromCell } from "./cell";
import { dateCell } from "./custom-functions";
import { MEETINGS_TAB, RECEIPTS_TAB } from "./layout";
import { codesOf } from "./reading/codes";
import { readMeetings } from "./reading/meetings";
import { readReceipts } from "./reading/receipts";
import type { TabSnapshot } from "./snapshot";

/** One unit's dossier in the printed list. */
export interface DossierLine {
  readonly unit: string;
  /** "Đã nhận ngày 05/01/2023" */
  readonly received: string;
  /** Sentences. */
  readonly missing: string;
}

/**
 * A line for each unit that proposes somebody, in the department's order, by what the Office wrote down in the tab of
 * the receipts when its dossier came in. Why one was returned is left out: the list is shown to everybody.
 */
export function dossierLines(
  list: AwardList,
  units: readonly Unit[],
  tab: TabSnapshot | null,
  deadline: CalendarDate | null,
): DossierLine[] {
  const problems: Problem[] = [];
  const receipts = readReceipts(tab, codesOf(units.map(({ code }) => code)), problems);
  const unread = tab === null || problems.some((problem) => tabOfUnreadable(problem) !== null);
  const unitUnclear = receipts.some(({ unit }) => unit.state !== "given");
  const proposing = new Set(list.nominees.filter(({ proposed }) => proposed === true).map(({ unit }) => unit));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return [...placesOfUnits(units).keys()].flatMap((code): DossierLine[] => {
    if (!proposing.has(code)) return [];
    const unit = names.get(code) ?? code;
    if (unread) return [{ unit, received: standingTexts.tabUnread(RECEIPTS_TAB.name), missing: "" }];
    const receipt = receiptOf(receipts, code);
    if (receipt === null && unitUnclear) {
      return [{ unit, received: standingTexts.unitUnclear(RECEIPTS_TAB.name), missing: "" }];
    }
    const lacks = receiptLacks(receipt).filter(({ kind }) => kind !== "receipt" && kind !== "receiptDay");
    const missing = lacks.map((lack) => inWords(lack.kind === "returned" ? { ...lack, about: "" } : lack));
    if (missing.length === 0) missing.push(wholeInWords(receipt));
    return [{ unit, received: receivedInWords(receipt, deadline), missing: missing.join(" ") }];
  });
}

function inWords({ kind, about }: DossierLack): string {
  return dossierTexts.lacks[kind](about);
}

/** Of a dossier in which nothing is known to be missing: whether somebody has said so. */
function wholeInWords(receipt: Receipt | null): string {
  if (receipt?.receivedOn.state !== "given") return "";
  return receipt.missing.state === "given" ? standingTexts.complete : standingTexts.unchecked;
}

function receivedInWords(receipt: Receipt | null, deadline: CalendarDate | null): string {
  if (receipt?.receivedOn.state === "unreadable") return standingTexts.dayUnreadable;
  if (receipt?.receivedOn.state !== "given") return standingTexts.notReceived;
  const late = deadlineOf(deadline, receipt)?.late === true;
  return standingTexts.received(receipt.receivedOn.value, late);
}

/**
 * DOSSIER_STATUS: how the dossier of the unit with this code stands, from the tables of the receipts and the meetings
 * with their headers, and the deadline. One cell; "" without a code.
 */
export function dossierStatus(code: unknown, receipts: unknown, meetings: unknown, deadline: unknown): string {
  const typed = typedFromCell(code);
  const own = typed.kind === "text" ? typed.text : typed.kind === "number" ? String(typed.number) : "";
  if (own === "") return "";
  const known = codesOf([own]);
  // Whoever the votes are of: whether a meeting's votes can be read does not hang on the units and officials there are.
  const anybody = { find: (text: string) => (known.find(text) === null ? text : null), all: [] };
  const codes = { collective: known, individual: anybody };
  const problems: Problem[] = [];
  const met = readMeetings(tableOf(meetings, MEETINGS_TAB.name), codes, { problems, ofMeetings: [] });
  const received = readReceipts(tableOf(receipts, RECEIPTS_TAB.name), codes.collective, problems);
  const unreadable = problems.map(tabOfUnreadable).find((tab) => tab !== null);
  if (unreadable !== undefined) return standingTexts.unreadable(unreadable);
  const [unit = own] = known.all;
  const receipt = receiptOf(received, unit);
  const lacks = [...meetingLacks(meetingOf(met, "unit", unit), []), ...receiptLacks(receipt)];
  const day = dateCell(typedFromCell(deadline));
  const before = day === "unreadable" ? null : day;
  const days = deadlineOf(before, receipt);
  const coming = receipt?.receivedOn.state ?? "blank";
  return standingTexts.whole(
    coming === "given" ? receivedInWords(receipt, before) : "",
    lacks.length === 0 ? [wholeInWords(receipt)] : lacks.map(inWords),
    days === null || coming !== "blank" ? "" : dossierTexts.deadline(days),
  );
}

/** A range that a formula passes, as a tab. */
function tableOf(range: unknown, name: string): TabSnapshot {
  return { id: 0, name, values: Array.isArray(range) ? (range as unknown[][]) : [[range]], merges: [] };
}

/** The tab of which a problem tells that nothing can be read; null for other problems. */
function tabOfUnreadable(problem: Problem): string | null {
  if (problem.kind === "headersMissing") return problem.tab;
  const stops = (problem.kind === "columnMissing" || problem.kind === "columnRepeated") && problem.stops;
  return stops ? problem.cells[0].tab : null;
}
