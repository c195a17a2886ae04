/** Reads tab "Họp xét": one meeting a row, with what it said of each nominee. */

import type { CellAddress } from "../../domain/address";
import type { Audience } from "../../domain/campaign";
import type { Conclusion, Meeting, ProceedingsProblem, TimeOfDay } from "../../domain/proceedings";
import type { Problem } from "../../domain/problem";
import { once } from "../../domain/remember";
import { foldSpaces, foldText, plainSigns } from "../../domain/text";
import type { Entry } from "../../domain/typed";
import { CONCLUSION_LABELS, MEETING_LEVEL_LABELS } from "../../language/vi/cell-labels";
import { MEETINGS_TAB, type KeyOf } from "../layout";
import type { TabSnapshot } from "../snapshot";
import type { Codes } from "./codes";
import { dayEntry, labelEntry, labelsOf, textEntry } from "./entries";
import { unitEntry } from "./officials";
import { readTable } from "./table";

/** The codes under which nominees are known. */
export type NomineeCodes = Readonly<Record<Audience, Codes>>;

/** Where problems go: those of any tab, and those that only meetings have. */
export interface MeetingProblems {
  readonly problems: Problem[];
  readonly ofMeetings: ProceedingsProblem[];
}

/** Every row of the tab. */
export function readMeetings(tab: TabSnapshot | null, codes: NomineeCodes, found: MeetingProblems): Meeting[] {
  const { problems, ofMeetings } = found;
  const table = tab === null ? null : readTable(tab, MEETINGS_TAB, "level", problems);
  if (table === null) return [];
  const levels = labelsOf(MEETING_LEVEL_LABELS);
  return table.rows.map((row) => {
    const text = (key: KeyOf<typeof MEETINGS_TAB>): Entry<string> => textEntry(table, row, key, problems);
    const time = (key: "begins" | "ends"): Entry<TimeOfDay> =>
      parsed(text(key), readTime, (typed, at) => ofMeetings.push({ kind: "timeUnreadable", text: typed, cells: [at] }));
    const count = (key: "members" | "present"): Entry<number> =>
      parsed(text(key), readCount, (typed, at) =>
        problems.push({ kind: "numberUnreadable", text: typed, cells: [at] }),
      );
    const level = labelEntry(table, row, "level", levels, problems);
    const unit = unitEntry(table, row, "unit", codes.collective, problems);
    if (level.state === "given" && level.value === "unit" && unit.state === "blank") {
      ofMeetings.push({ kind: "unitOfMeetingMissing", cells: [unit.at ?? table.rowAt(row)] });
    }
    return {
      level,
      unit,
      number: text("number"),
      on: dayEntry(table, row, "on", problems),
      begins: time("begins"),
      ends: time("ends"),
      place: text("place"),
      chair: text("chair"),
      secretary: text("secretary"),
      members: count("members"),
      present: count("present"),
      attendees: text("attendees"),
      absent: text("absent"),
      conclusions: readConclusions(text("conclusions"), codes, ofMeetings),
      at: table.rowAt(row),
    };
  });
}

/** What a text means; one that means nothing is refused. */
function parsed<Value>(
  entry: Entry<string>,
  read: (text: string) => Value | null,
  refuse: (text: string, at: CellAddress) => void,
): Entry<Value> {
  if (entry.state !== "given") return entry;
  const value = read(entry.value);
  if (value !== null) return { state: "given", value, at: entry.at };
  refuse(entry.value, entry.at);
  return { state: "unreadable", text: entry.value, at: entry.at };
}

/** Reads "14:00", "14h30", "14 giờ", "8 giờ 05 phút"; null for anything else. */
function readTime(text: string): TimeOfDay | null {
  const match = /^(\d{1,2}) ?(?::|h|g|giờ) ?(\d{2})?(?: ?(?:phút|'))?$/.exec(foldText(text));
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? "0")];
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

function readCount(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** The votes on each nominee; when a single line cannot be read, nobody can say what the meeting agreed on. */
function readConclusions(
  typed: Entry<string>,
  codes: NomineeCodes,
  problems: ProceedingsProblem[],
): Entry<readonly Conclusion[]> {
  return parsed(
    typed,
    (text) => {
      const at = typed.at;
      if (at === null) return null;
      const written = text.split(/[\n;]/).filter((line) => foldSpaces(line) !== "");
      const read = written.map((line) => readConclusion(foldSpaces(line), codes, at, problems));
      const conclusions = read.filter((one) => one !== null);
      const repeated = conclusions.filter((one, index) =>
        conclusions.some((other, place) => place < index && isSame(one, other)),
      );
      for (const { code } of repeated) problems.push({ kind: "nomineeAmbiguous", code, cells: [at] });
      return conclusions.length === read.length && repeated.length === 0 ? conclusions : null;
    },
    () => undefined,
  );
}

function isSame(one: Conclusion, other: Conclusion): boolean {
  return one.kind === other.kind && one.code === other.code;
}

/** Code, votes in favour, total, conclusion. */
const voteLine = once(() => /^(\S.*?) ?: ?(\d{1,4}) ?\/ ?(\d{1,4})(?: ?[,-]? ?(\p{L}.*))?$/u);

function readConclusion(
  line: string,
  codes: NomineeCodes,
  at: CellAddress,
  problems: ProceedingsProblem[],
): Conclusion | null {
  const [, code = "", inFavour = "", outOf = "", verdict] = voteLine().exec(plainSigns(line)) ?? [];
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
