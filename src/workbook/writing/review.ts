/** Tab "Rà soát điều kiện": every unit and official with each condition, the reasons and what is missing. */

import type { AwardList, NomineeKey } from "../../domain/award-list";
import type { Audience, Criterion } from "../../domain/campaign";
import { findingsOf } from "../../domain/answers";
import type { Nominee } from "../../domain/nominee";
import { AUDIENCE_LABELS, MODE_LABELS, NO, YES } from "../../language/vi/cell-labels";
import { findingTexts } from "../../language/vi/findings";
import { listTexts } from "../../language/vi/list";
import { CONDITION_WIDTH, REVIEW_TAB } from "../layout";
import type { PlacedColumn, PlacedColour } from "../placed";
import { RESULT_COLOURS, VERDICT_COLOURS } from "./colours";
import { missingOf, reasonsOf } from "./nominee-texts";
import { sheetOf, type Line, type WrittenSheet } from "./sheet";

/** What a list is written with besides the list itself. */
export interface ListStamp {
  /** When the tabs had been read, as people read it: "08:30 ngày 05/01/2023". */
  readonly readAt: string;
  readonly fingerprint: string;
  /** How many problems the workbook has. */
  readonly problems: number;
}

/** The review of a list; `criteria` give the conditions' columns in their order. */
export function writeReview(list: AwardList, criteria: readonly Criterion[], stamp: ListStamp): WrittenSheet {
  const codes = [...new Set(criteria.map(({ code }) => code))];
  const conditions = codes.map((code) => ({ key: code, header: code, width: CONDITION_WIDTH }));
  const columns: PlacedColumn[] = [...REVIEW_TAB.columns, ...conditions].map((column, index) => ({
    ...column,
    column: index + 1,
  }));
  const lines: Line[] = [
    { role: "title", cells: [listTexts.reviewTitle] },
    ...headLines(list, stamp)
      .flatMap(folded)
      .map((text): Line => ({ role: "head", cells: [text] })),
    { role: "blank", cells: [] },
    { role: "header", cells: columns.map(({ header }) => header) },
    ...list.nominees.map((nominee, index): Line => ({ role: "row", cells: rowOf(nominee, index + 1, codes) })),
  ];
  return sheetOf(lines, columns, coloursOf(columns, codes));
}

function headLines(list: AwardList, stamp: ListStamp): string[] {
  const name = namesOf(list.nominees);
  return [
    listTexts.plan(list.plan),
    listTexts.asOf(list.asOf),
    listTexts.readAt(stamp.readAt),
    listTexts.count("collective", list.counts.collective),
    listTexts.count("individual", list.counts.individual),
    listTexts.directWorkers(list.directWorkers),
    listTexts.eligibleNotProposed(list.eligibleNotProposed.map(name)),
    listTexts.proposedNotEligible(list.proposedNotEligible.map(name)),
    ...(list.unsettled.length === 0
      ? [listTexts.unsettledNone]
      : [listTexts.unsettledCount(list.unsettled.length), ...list.unsettled.map(findingTexts.unsettled)]),
    listTexts.problems(stamp.problems),
    listTexts.prize(list.prize),
    listTexts.fingerprint(stamp.fingerprint),
  ];
}

/** As many letters of the head as stand side by side over the first columns. */
const HEAD_LETTERS = 170;

/** A line of names too long to be printed across the page, as several; it breaks between names only. */
function folded(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=, )/)) {
    if (line !== "" && line.length + part.length > HEAD_LETTERS) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return [...lines, line];
}

/** Names by key; two people of one name are told apart by their code. */
function namesOf(nominees: readonly Nominee[]): (key: NomineeKey) => string {
  const keyOf = ({ kind, code }: NomineeKey): string => `${kind} ${code}`;
  const names = new Map(nominees.map((nominee) => [keyOf(nominee), `${nominee.name} (${nominee.code})`]));
  return (key) => names.get(keyOf(key)) ?? key.code;
}

function rowOf(nominee: Nominee, number: number, codes: readonly string[]): (string | number)[] {
  const results = new Map(
    findingsOf(nominee).map(({ criterion, mode, result }) => [
      criterion,
      mode.kind === "off" ? MODE_LABELS.off : findingTexts.results[result],
    ]),
  );
  return [
    number,
    AUDIENCE_LABELS[nominee.kind],
    nominee.name,
    nominee.kind === "collective" ? "" : nominee.unitName === "" ? nominee.unit : nominee.unitName,
    nominee.position,
    nominee.proposed === null ? "" : nominee.proposed ? YES : NO,
    findingTexts.verdicts[nominee.verdict],
    reasonsOf(nominee),
    missingOf(nominee),
    ...codes.map((code) => results.get(code) ?? ""),
  ];
}

function coloursOf(columns: readonly PlacedColumn[], codes: readonly string[]): PlacedColour[] {
  return columns.flatMap(({ key, column }) => {
    const colours = key === "verdict" ? VERDICT_COLOURS : codes.includes(key) ? RESULT_COLOURS : [];
    return colours.map((colour) => ({ ...colour, column }));
  });
}

/** The nominees of one kind, in the list's order. */
export function ofKind(nominees: readonly Nominee[], kind: Audience): Nominee[] {
  return nominees.filter((nominee) => nominee.kind === kind);
}
