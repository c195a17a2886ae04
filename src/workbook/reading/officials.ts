/** Reads tab "Cán bộ": one official's service in one unit a row. */

import type { CellAddress } from "../../domain/address";
import { compareDates, type CalendarDate } from "../../domain/calendar";
import type { Official } from "../../domain/campaign";
import { readMatter, readPaper } from "../../domain/denial";
import { DISCIPLINE_LABELS } from "../../domain/discipline";
import type { Problem } from "../../domain/problem";
import { NO_CELLS } from "../../domain/remedies";
import { RATING_LABELS } from "../../domain/rating";
import { nameKey } from "../../domain/text";
import type { Entry } from "../../domain/typed";
import { EMPLOYMENT_LABELS, NO, OFFICIAL_GROUP_LABELS } from "../../language/vi/cell-labels";
import { showDate } from "../../language/format";
import { OFFICIALS_TAB, type KeyOf } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { readAttestation } from "./attestations";
import { cellsOf, codesOf, groupByCode, type Codes } from "./codes";
import {
  codeText,
  dayEntry,
  labelEntry,
  labelsOf,
  mapEntry,
  plainText,
  sayingEntry,
  textEntry,
  yesNoEntry,
} from "./entries";
import { nearest } from "./nearest";
import { readTable, type Table } from "./table";

type OfficialsTable = Table<KeyOf<typeof OFFICIALS_TAB>>;

/** Every row of the tab as a record, with whoever contests its code. */
export function readOfficials(tab: TabSnapshot | null, units: Codes, problems: Problem[]): Official[] {
  const table = tab === null ? null : readTable(tab, OFFICIALS_TAB, "code", problems);
  if (table === null) return [];
  const labels = {
    group: labelsOf(OFFICIAL_GROUP_LABELS),
    employment: labelsOf(EMPLOYMENT_LABELS),
    rating: labelsOf(RATING_LABELS),
    discipline: labelsOf(DISCIPLINE_LABELS),
  };
  // One person's rows carry one code, however it is spelt on each.
  const codes = codesOf(table.rows.map((row) => codeText(table, row, "code")));
  const officials = table.rows.map((row) => readOfficial(table, row, codes, units, labels, problems));
  return contest(officials, problems);
}

interface OfficialLabels {
  readonly group: ReturnType<typeof labelsOf<keyof typeof OFFICIAL_GROUP_LABELS>>;
  readonly employment: ReturnType<typeof labelsOf<keyof typeof EMPLOYMENT_LABELS>>;
  readonly rating: ReturnType<typeof labelsOf<keyof typeof RATING_LABELS>>;
  readonly discipline: ReturnType<typeof labelsOf<keyof typeof DISCIPLINE_LABELS>>;
}

function readOfficial(
  table: OfficialsTable,
  row: number,
  codes: Codes,
  units: Codes,
  labels: OfficialLabels,
  problems: Problem[],
): Official {
  const text = (key: KeyOf<typeof OFFICIALS_TAB>): Entry<string> => textEntry(table, row, key, problems);
  const from = dayEntry(table, row, "from", problems);
  const code = codeText(table, row, "code");
  return {
    code: codes.find(code) ?? code,
    name: plainText(table, row, "name"),
    unit: unitEntry(table, row, "unit", units, problems),
    position: text("position"),
    group: labelEntry(table, row, "group", labels.group, problems),
    employment: labelEntry(table, row, "employment", labels.employment, problems),
    from,
    to: notBefore(from, dayEntry(table, row, "to", problems), problems),
    rating: labelEntry(table, row, "rating", labels.rating, problems),
    ratingDecision: text("ratingDecision"),
    discipline: labelEntry(table, row, "discipline", labels.discipline, problems),
    disciplineDate: dayEntry(table, row, "disciplineDate", problems),
    underConsideration: mapEntry(sayingEntry(table, row, "underConsideration", problems, readMatter), (matter) =>
      matter === NO ? ("none" as const) : { matter },
    ),
    initiative: sayingEntry(table, row, "initiative", problems),
    initiativeRecognition: sayingEntry(table, row, "initiativeRecognition", problems, readPaper),
    feat: sayingEntry(table, row, "feat", problems),
    featRecognition: sayingEntry(table, row, "featRecognition", problems, readPaper),
    proposed: yesNoEntry(table, row, "proposed", problems),
    unity: readAttestation(table, row, { holds: "unity", by: "unityBy", on: "unityOn" }, problems),
    contestedBy: NO_CELLS,
    at: table.rowAt(row),
  };
}

/** A unit named by its code, as the code stands in tab "Đơn vị"; a code that no unit has is reported. */
export function unitEntry<Key extends string>(
  table: Table<Key>,
  row: number,
  key: Key,
  units: Codes,
  problems: Problem[],
): Entry<string> {
  const entry = textEntry(table, row, key, problems);
  if (entry.state !== "given") return entry;
  const code = units.find(entry.value);
  if (code !== null) return { state: "given", value: code, at: entry.at };
  problems.push({ kind: "unitUnknown", code: entry.value, near: nearest(entry.value, units.all), cells: [entry.at] });
  return { state: "unreadable", text: entry.value, at: entry.at };
}

/** The day of leaving, which cannot come before the day of joining. */
function notBefore(from: Entry<CalendarDate>, to: Entry<CalendarDate>, problems: Problem[]): Entry<CalendarDate> {
  if (from.state !== "given" || to.state !== "given" || compareDates(from.value, to.value) <= 0) return to;
  const [first, last] = [showDate(from.value), showDate(to.value)];
  problems.push({ kind: "datesReversed", from: first, to: last, cells: [to.at, from.at] });
  return { state: "unreadable", text: last, at: to.at };
}

/**
 * Marks the rows that cannot both be right: one code for two names, or for the same days twice. Rows with one code,
 * one name and days apart are the stretches of one person's service. A row without code belongs to nobody.
 */
function contest(officials: readonly Official[], problems: Problem[]): Official[] {
  const contestedBy = new Map<Official, CellAddress[]>();
  for (const official of officials) {
    if (official.code !== "") continue;
    problems.push({ kind: "codeMissing", cells: [official.at] });
    contestedBy.set(official, [official.at]);
  }
  for (const group of groupByCode(officials).values()) {
    if (group.length === 1) continue;
    const [first] = group;
    if (first === undefined) continue;
    const names = [...new Map(group.map(({ name }) => [nameKey(name), name])).values()];
    if (names.length > 1) {
      problems.push({ kind: "codeOfTwoPersons", code: first.code, names, cells: cellsOf(group) });
    } else if (group.some((one, index) => group.slice(index + 1).some((other) => sameDays(one, other)))) {
      problems.push({ kind: "serviceOverlaps", code: first.code, name: first.name, cells: cellsOf(group) });
    } else {
      continue;
    }
    for (const one of group)
      contestedBy.set(
        one,
        group.filter((other) => other !== one).map(({ at }) => at),
      );
  }
  if (contestedBy.size === 0) return [...officials];
  return officials.map((official) => ({ ...official, contestedBy: contestedBy.get(official) ?? NO_CELLS }));
}

/** Whether two stretches of service share a day; a day that is not given, or cannot be read, sets no limit. */
function sameDays(one: Official, other: Official): boolean {
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function endsBefore(one: Official, other: Official): boolean {
  if (one.to.state !== "given" || other.from.state !== "given") return false;
  return compareDates(one.to.value, other.from.value) < 0;
}
