/** Reads tab "Kế hoạch" (the campaign's settings) and tab "Lương cơ sở". */

import type { CellAddress } from "../../domain/address";
import { compareDates, type CalendarDate } from "../../domain/calendar";
import type { BaseSalary, Settings } from "../../domain/campaign";
import { readNumber } from "../../domain/number";
import type { Problem } from "../../domain/problem";
import { foldText } from "../../domain/text";
import type { Entry, Typed } from "../../domain/typed";
import { workersNamed } from "../../domain/workers-named";
import { showDate } from "../../language/format";
import { BASE_SALARIES_TAB, SETTINGS, SETTINGS_TAB, type KeyOf, type Setting, type SettingKey } from "../layout";
import type { TabSnapshot } from "../snapshot";
import { countEntry, dayEntry, isBlank, plainText, textEntry, yesNoEntry } from "./entries";
import { shownTyped } from "./shown";
import { readTable, type Table } from "./table";

type SettingsTable = Table<KeyOf<typeof SETTINGS_TAB>>;

/** Settings without which nothing can be judged or the list has no head; a blank one is reported. */
const NEEDED: ReadonlySet<SettingKey> = new Set(["department", "planTitle", "start", "end", "asOf", "signer"]);

const ABSENT = { state: "blank", value: null, at: null } as const;

/** The settings that the rules need; all blank when the tab cannot be read. */
export function readSettings(tab: TabSnapshot | null, problems: Problem[]): Settings {
  const { read } = settingsIn(tab === null ? null : readTable(tab, SETTINGS_TAB, "name", problems), problems);
  const text = (key: SettingKey): Entry<string> => read(key, (in_, row) => textEntry(in_, row, "value", problems));
  const day = (key: SettingKey): Entry<CalendarDate> => read(key, (in_, row) => dayEntry(in_, row, "value", problems));
  const period = inOrder(day("start"), day("end"), problems);
  const individuals = text("individuals");
  const contractWorkers = read("contractWorkers", (in_, row) => yesNoEntry(in_, row, "value", problems));
  const count = (key: SettingKey): Entry<number> => read(key, (in_, row) => countEntry(in_, row, "value", problems));
  reportWorkers(individuals, contractWorkers, problems);
  return {
    planTitle: text("planTitle"),
    planNumber: text("planNumber"),
    planDate: day("planDate"),
    department: text("department"),
    ...period,
    asOf: day("asOf"),
    deadline: day("deadline"),
    awardForm: text("awardForm"),
    signer: text("signer"),
    signerPosition: text("signerPosition"),
    decisionNumber: text("decisionNumber"),
    decisionDate: day("decisionDate"),
    individuals,
    contractWorkers,
    mostCollectives: count("mostCollectives"),
    mostIndividuals: count("mostIndividuals"),
    countCoHolders: read("countCoHolders", (in_, row) => yesNoEntry(in_, row, "value", problems)),
  };
}

/** Reports where the words on individuals say for certain of contract workers what the setting on them does not. */
function reportWorkers(individuals: Entry<string>, contractWorkers: Entry<boolean>, problems: Problem[]): void {
  if (individuals.state !== "given" || contractWorkers.state === "unreadable") return;
  const named = workersNamed(individuals.value);
  const considered = contractWorkers.state === "given" && contractWorkers.value;
  if (!named.clear || named.considered === considered) return;
  const at = contractWorkers.at ?? individuals.at;
  problems.push({ kind: "workersDisagree", words: individuals.value, considered, cells: [at, individuals.at] });
}

/** Finds settings by their keys; all blank without a table. */
export interface SettingsReader {
  /** A setting that has one value. */
  readonly read: <T>(key: SettingKey, entry: (table: SettingsTable, row: number) => Entry<T>) => Entry<T>;
  /** The values of a setting that may stand on several rows; the blank ones are left out. */
  readonly all: <T>(key: SettingKey, entry: (table: SettingsTable, row: number) => Entry<T>) => readonly Entry<T>[];
}

/** Makes the settings of a table ready to be read. */
export function settingsIn(table: SettingsTable | null, problems: Problem[]): SettingsReader {
  const rows = table === null ? null : rowsByName(table);
  const find = (key: SettingKey): Setting | undefined => SETTINGS.find((one) => one.key === key);
  return {
    read: (key, entry) => {
      const setting = find(key);
      if (table === null || rows === null || setting === undefined) return ABSENT;
      return readSetting(table, setting, rows.get(foldText(setting.name)) ?? [], entry, problems);
    },
    all: (key, entry) => {
      if (table === null || rows === null) return [];
      const named = rows.get(foldText(find(key)?.name ?? "")) ?? [];
      return named.filter((row) => !isBlank(table.typed(row, "value"))).map((row) => entry(table, row));
    },
  };
}

function rowsByName(table: SettingsTable): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const row of table.rows) {
    const name = foldText(plainText(table, row, "name"));
    if (name !== "") rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return rows;
}

function readSetting<T>(
  table: SettingsTable,
  setting: Setting,
  rows: readonly number[],
  entry: (table: SettingsTable, row: number) => Entry<T>,
  problems: Problem[],
): Entry<T> {
  const filled = rows.filter((row) => !isBlank(table.typed(row, "value")));
  const row = filled[0] ?? rows[0];
  if (row === undefined) {
    problems.push({ kind: "settingMissing", tab: table.tab, name: setting.name });
    return ABSENT;
  }
  const shown = filled.map((one) => shownTyped(table.typed(one, "value")));
  if (shown.some((value) => value !== shown[0])) {
    const cells = filled.map((one) => valueAt(table, one));
    const first = cells[0] ?? valueAt(table, row);
    problems.push({ kind: "settingRepeated", name: setting.name, cells: [first, ...cells.slice(1)] });
    return { state: "unreadable", text: shown.join("; "), at: first };
  }
  if (filled.length === 0 && NEEDED.has(setting.key)) {
    problems.push({ kind: "settingBlank", name: setting.name, cells: [valueAt(table, row)] });
  }
  return entry(table, row);
}

function valueAt(table: SettingsTable, row: number): CellAddress {
  return table.at(row, "value") ?? table.rowAt(row);
}

/** The period's days; when the first comes after the last, neither can be relied on. */
function inOrder(
  start: Entry<CalendarDate>,
  end: Entry<CalendarDate>,
  problems: Problem[],
): { readonly start: Entry<CalendarDate>; readonly end: Entry<CalendarDate> } {
  if (start.state !== "given" || end.state !== "given" || compareDates(start.value, end.value) <= 0)
    return { start, end };
  const [from, to] = [showDate(start.value), showDate(end.value)];
  problems.push({ kind: "datesReversed", from, to, cells: [start.at, end.at] });
  return {
    start: { state: "unreadable", text: from, at: start.at },
    end: { state: "unreadable", text: to, at: end.at },
  };
}

/** The base salaries that can be read, in the order of the tab; a row that cannot be read is reported and left out. */
export function readBaseSalaries(tab: TabSnapshot | null, problems: Problem[]): BaseSalary[] {
  const table = tab === null ? null : readTable(tab, BASE_SALARIES_TAB, "from", problems);
  if (table === null) return [];
  const salaries: BaseSalary[] = [];
  for (const row of table.rows) {
    const from = dayEntry(table, row, "from", problems);
    const typed = table.typed(row, "amount");
    const amount = amountOf(typed);
    const amountAt = table.at(row, "amount") ?? table.rowAt(row);
    if (amount === null) problems.push({ kind: "numberUnreadable", text: shownTyped(typed), cells: [amountAt] });
    if (from.state === "blank") {
      problems.push({ kind: "dateUnreadable", text: "", doubt: "unreadable", cells: [table.rowAt(row)] });
    }
    if (from.state !== "given" || amount === null) continue;
    salaries.push({ from: from.value, amount, source: plainText(table, row, "source"), at: amountAt });
  }
  return salaries;
}

/** Whole đồng above 0, or null. */
function amountOf(typed: Typed): number | null {
  if (typed.kind === "number") return Number.isInteger(typed.number) && typed.number > 0 ? typed.number : null;
  if (typed.kind !== "text") return null;
  const reading = readNumber(typed.text.replace(/\s*(?:đồng|đ|vnđ)\.?\s*$/i, ""));
  return reading.kind === "number" && Number.isInteger(reading.value) && reading.value > 0 ? reading.value : null;
}
