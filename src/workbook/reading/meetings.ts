/** Reads tab "Họp xét": one meeting a row, with what it said of each nominee. */

import type { CellAddress } from "../../domain/address";
import type { Audience } from "../../domain/campaign";
import type { Conclusion, Meeting, TimeOfDay } from "../../domain/proceedings";
import type { Problem } from "../../domain/problem";
import { foldSpaces, foldText, plainSigns } from "../../domain/text";
import type { Entry, Typed } from "../../domain/typed";
import { CONCLUSION_LABELS, MEETING_LEVEL_LABELS } from "../../language/vi/cell-labels";
import { MEETINGS_TAB, type KeyOf } from "../layout";
import type { TabSnapshot } from "../snapshot";
import type { Codes } from "./codes";
import { dayEntry, labelEntry, labelsOf, readEntry, textEntry } from "./entries";
import { unitEntry } from "./officials";
import { shownTyped } from "./shown";
import { readTable, type Table } from "./table";

type MeetingsTable = Table<KeyOf<typeof MEETINGS_TAB>>;

/** The codes under which nominees are known. */
export type NomineeCodes = Readonly<Record<Audience, Codes>>;

/** Every row of the tab. */
export function readMeetings(tab: TabSnapshot | null, codes: NomineeCodes, problems: Problem[]): Meeting[] {
  const table = tab === null ? null : readTable(tab, MEETINGS_TAB, "level", problems);
  if (table === null) return [];
  const levels = labelsOf(MEETING_LEVEL_LABELS);
  return table.rows.map((row) => {
    const text = (key: KeyOf<typeof MEETINGS_TAB>): Entry<string> => textEntry(table, row, key, problems);
    const level = labelEntry(table, row, "level", levels, problems);
    const unit = unitEntry(table, row, "unit", codes.collective, problems);
    if (level.state === "given" && level.value === "unit" && unit.state === "blank") {
      problems.push({ kind: "unitOfMeetingMissing", cells: [unit.at ?? table.rowAt(row)] });
    }
    return {
      level,
      unit,
      number: text("number"),
      on: dayEntry(table, row, "on", problems),
      begins: timeEntry(table, row, "begins", problems),
      ends: timeEntry(table, row, "ends", problems),
      place: text("place"),
      chair: text("chair"),
      secretary: text("secretary"),
      members: countEntry(table, row, "members", problems),
      present: countEntry(table, row, "present", problems),
      attendees: text("attendees"),
      absent: text("absent"),
      conclusions: conclusionsEntry(table, row, codes, problems),
      at: table.rowAt(row),
    };
  });
}

function timeEntry(table: MeetingsTable, row: number, key: "begins" | "ends", problems: Problem[]): Entry<TimeOfDay> {
  return readEntry(
    table,
    row,
    key,
    problems,
    (typed) => readTime(shownTyped(typed)),
    (typed, at) => ({ kind: "timeUnreadable", text: shownTyped(typed), cells: [at] }),
  );
}

/** Reads "14:00", "14h30", "14 giờ", "8 giờ 05 phút"; null for anything else. */
function readTime(text: string): TimeOfDay | null {
  const match = /^(\d{1,2}) ?(?::|h|g|giờ) ?(\d{2})?(?: ?(?:phút|'))?$/.exec(foldText(text));
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? "0")];
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

function countEntry(table: MeetingsTable, row: number, key: "members" | "present", problems: Problem[]): Entry<number> {
  return readEntry(table, row, key, problems, readCount, (typed, at) => ({
    kind: "numberUnreadable",
    text: shownTyped(typed),
    cells: [at],
  }));
}

function readCount(typed: Typed): number | null {
  if (typed.kind === "number") return Number.isInteger(typed.number) && typed.number >= 0 ? typed.number : null;
  return typed.kind === "text" && /^\d{1,4}$/.test(typed.text.trim()) ? Number(typed.text) : null;
}

/** The votes on each nominee; when a single line cannot be read, nobody can say what the meeting agreed on. */
function conclusionsEntry(
  table: MeetingsTable,
  row: number,
  codes: NomineeCodes,
  problems: Problem[],
): Entry<readonly Conclusion[]> {
  const typed = textEntry(table, row, "conclusions", problems);
  if (typed.state !== "given") return typed;
  const lines = typed.value.split(/[\n;]/).filter((line) => foldSpaces(line) !== "");
  const read = lines.map((line) => readConclusion(foldSpaces(line), codes, typed.at, problems));
  const conclusions = read.filter((one) => one !== null);
  const seen = new Set<string>();
  let whole = conclusions.length === read.length;
  for (const { kind, code } of conclusions) {
    const key = `${kind} ${code}`;
    if (seen.has(key)) {
      problems.push({ kind: "nomineeAmbiguous", code, cells: [typed.at] });
      whole = false;
    }
    seen.add(key);
  }
  if (whole) return { state: "given", value: conclusions, at: typed.at };
  return { state: "unreadable", text: typed.value, at: typed.at };
}

/** Code, votes in favour, total, conclusion. */
const VOTE_LINE = /^(\S.*?) ?: ?(\d{1,4}) ?\/ ?(\d{1,4})(?: ?[,-]? ?(\p{L}.*))?$/u;

function readConclusion(line: string, codes: NomineeCodes, at: CellAddress, problems: Problem[]): Conclusion | null {
  const [, code = "", inFavour = "", outOf = "", verdict] = VOTE_LINE.exec(plainSigns(line)) ?? [];
  const agreed = verdict === undefined ? null : readVerdict(verdict);
  if (code === "" || agreed === "unclear") {
    problems.push({ kind: "votesUnreadable", text: line, cells: [at] });
    return null;
  }
  if (Number(inFavour) > Number(outOf) || Number(outOf) === 0) {
    problems.push({ kind: "votesImpossible", text: line, cells: [at] });
    return null;
  }
  const collective = codes.collective.find(code);
  const individual = codes.individual.find(code);
  const found = collective ?? individual;
  if (found === null || (collective !== null && individual !== null)) {
    problems.push({ kind: found === null ? "nomineeUnknown" : "nomineeAmbiguous", code, cells: [at] });
    return null;
  }
  const kind = collective === null ? "individual" : "collective";
  return { kind, code: found, inFavour: Number(inFavour), outOf: Number(outOf), agreed };
}

function readVerdict(text: string): boolean | "unclear" {
  const folded = foldText(text).replace(/\.$/, "");
  if (folded === foldText(CONCLUSION_LABELS.agreed)) return true;
  return folded === foldText(CONCLUSION_LABELS.refused) ? false : "unclear";
}
